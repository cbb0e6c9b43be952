// The chart of the timeline: one canvas of the rows in sight, moved by pointer, wheel and keys.

/** @import {Desk} from "./desk.js" */
/** @import {Item, Row} from "../../types/review" */

import { html, useEffect, useMemo, useRef, useState } from "/vendor/preact-standalone.js";

import { hms, stamp } from "../drill-clock.js";
import { Icon } from "../icons.js";
import { Drawing, hit } from "./drawing.js";
import { palette, sized } from "./paint.js";
import { MARKS, ticks, visible } from "./rows.js";
import { num, took, w } from "./texts.js";
import { pickOf, title } from "./timeline-items.js";

const AXIS = 26;
const NAMES = 190;
const NARROW_NAMES = 104;
const STEP = 0.1;
const AROUND = 40;

/** How much one step of the wheel, a key or a button widens the window of time. */
export const ZOOM = 1.4;

/** Whether the screen is a phone's. */
export const narrow = () => innerWidth < 700;

/**
 * The rows, and the item under the pointer.
 *
 * @typedef {{rows: Row[], height: number}} Found
 * @typedef {{item: Item, x: number, y: number}} Hover
 *
 * @param {{desk: Desk, at: Hover}} props
 */
function Tip({ desk, at }) {
  const { item, x, y } = at;
  const rows_ = [];
  if (item.kind === "duty") {
    const { line } = item;
    rows_.push(w("tip_opened", { time: `T+${hms(line.opened)}` }));
    rows_.push(
      line.answered === null
        ? w("tip_never")
        : w("tip_answered", { time: `T+${hms(line.answered)}`, took: took(line.answered - line.opened) }),
    );
    rows_.push(
      `${w("tip_target", { time: stamp(item.target) })} · ${w("tip_limit", { time: stamp(item.limit) })}`,
    );
    const credit = w("tip_credit", { credit: num(line.credit, 2) });
    rows_.push(`${MARKS[item.standing]} ${w(`st_${item.standing}`)} · ${credit}`);
    if (item.adjusted) rows_.push(w("tip_adjusted", { reason: item.adjusted.reason }));
  } else
    rows_.push(
      `T+${hms(item.start)} · ${w(`kind_${item.kind}`)}${item.refused ? ` · ${w("mark_refused")}` : ""}`,
    );
  return html`<div class="tip" style=${{ left: `${x}px`, top: `${y}px` }}>
    <b>${title(desk, item)}</b>
    <small>
      ${item.agencies
        .map((one) => desk.names.agency(one))
        .slice(0, 3)
        .join(", ")}
    </small>
    ${rows_.map((row) => html`<span key=${row}>${row}</span>`)}
  </div>`;
}

/**
 * @param {Desk} desk
 * @param {Found} found
 * @param {boolean} roomy
 */
function useChart(desk, found, roomy) {
  const scroller = useRef(/** @type {HTMLElement | null} */ (null));
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const axis = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [tip, setTip] = useState(/** @type {Hover | null} */ (null));
  /** @type {{hits: Drawing["hits"], hovered: Item | null, asked: number, width: number}} */
  const first = { hits: [], hovered: null, asked: 0, width: 1 };
  const state = useRef(first).current;
  const draw = () => {
    state.asked = 0;
    const box = scroller.current;
    if (!box || !canvas.current || !axis.current) return;
    const width = Math.max(60, box.clientWidth - (narrow() ? NARROW_NAMES : NAMES));
    const height = box.clientHeight;
    const colours = palette(box);
    const context = sized(canvas.current, width, height);
    context.font = `11px ${colours.font}`;
    const drawing = new Drawing(context, colours, {
      width,
      height,
      scroll: box.scrollTop,
      view: desk.view,
      desk,
      roomy,
      hovered: state.hovered,
    });
    const shown = visible(found.rows, box.scrollTop, box.scrollTop + height);
    drawing.grid(shown);
    for (const row of shown) drawing.row(row);
    drawing.now();
    state.hits = drawing.hits;
    state.width = width;
    const top = sized(axis.current, width, AXIS);
    top.font = `11px ${colours.font}`;
    top.fillStyle = colours.muted;
    top.textAlign = "center";
    for (const t of ticks(desk.view.from, desk.view.to, width))
      top.fillText(stamp(t), Math.min(Math.max(drawing.x(t), 24), width - 24), 17);
  };
  const soon = () => (state.asked ||= requestAnimationFrame(draw));
  useEffect(() => {
    soon();
    const stop = desk.watch(soon, "at", "view", "picked");
    const observer = new ResizeObserver(soon);
    if (scroller.current) observer.observe(scroller.current);
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", soon);
    return () => {
      stop();
      observer.disconnect();
      scheme.removeEventListener("change", soon);
      cancelAnimationFrame(state.asked);
      state.asked = 0;
    };
  }, [found, roomy]);
  return { scroller, canvas, axis, tip, setTip, state, soon };
}

/**
 * @param {MouseEvent} event
 * @param {DOMRect} box
 */
const spot = (event, box) => ({ x: event.clientX - box.left, y: event.clientY - box.top });

/**
 * Dragging, pinching, hovering and clicking on the canvas.
 *
 * @param {Desk} desk
 * @param {ReturnType<typeof useChart>} chart
 */
function pointers(desk, chart) {
  const { state, setTip, soon } = chart;
  /** @type {Map<number, {x: number, y: number}>} */
  const down = new Map();
  let begun = { ...desk.view, xs: [0] };
  let moved = false;
  const box = () => chart.canvas.current?.getBoundingClientRect() ?? new DOMRect();
  const span = () => [...down.values()].map((one) => one.x).sort((a, b) => a - b);
  const hover = (/** @type {MouseEvent} */ event) => {
    const { width, height } = box();
    const { x, y } = spot(event, box());
    const item = hit(state.hits, x, y);
    if (item !== state.hovered) {
      state.hovered = item;
      soon();
    }
    const left = Math.min(x + 14, width - 240);
    setTip(
      item
        ? {
            item,
            x: Math.max(0, left) + (narrow() ? NARROW_NAMES : NAMES),
            y: Math.min(y + 18, height - 110),
          }
        : null,
    );
    if (chart.canvas.current) chart.canvas.current.style.cursor = item ? "pointer" : "grab";
  };
  return {
    onPointerDown(/** @type {PointerEvent} */ event) {
      if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
      down.set(event.pointerId, spot(event, box()));
      begun = { ...desk.view, xs: span() };
      moved = false;
    },
    onPointerMove(/** @type {PointerEvent} */ event) {
      if (!down.has(event.pointerId)) return hover(event);
      down.set(event.pointerId, spot(event, box()));
      const xs = span(),
        wide = begun.to - begun.from;
      const [left = 0, right = 0] = xs,
        [wasLeft = 0, wasRight = 0] = begun.xs;
      if (Math.abs(left - wasLeft) > 3) moved = true;
      if (!moved) return undefined;
      setTip(null);
      if (xs.length === 2 && begun.xs.length === 2) {
        const now = (wide * Math.max(20, wasRight - wasLeft)) / Math.max(20, right - left);
        const middle = begun.from + ((wasLeft + wasRight) / 2 / state.width) * wide;
        return desk.setView(middle - now / 2, middle + now / 2);
      }
      const by = ((wasLeft - left) / state.width) * wide;
      return desk.setView(begun.from + by, begun.to + by);
    },
    onPointerUp(/** @type {PointerEvent} */ event) {
      const point = down.get(event.pointerId);
      down.delete(event.pointerId);
      if (point && !moved) {
        const item = hit(state.hits, point.x, point.y);
        if (item) desk.pick(pickOf(item));
        else desk.setAt(desk.view.from + (point.x / state.width) * (desk.view.to - desk.view.from));
      }
      if (down.size) begun = { ...desk.view, xs: span() };
    },
    onPointerCancel: (/** @type {PointerEvent} */ event) => down.delete(event.pointerId),
    onPointerLeave: () => {
      state.hovered = null;
      setTip(null);
      soon();
    },
    onWheel(/** @type {WheelEvent} */ event) {
      if (
        !event.ctrlKey &&
        !event.metaKey &&
        !event.shiftKey &&
        Math.abs(event.deltaX) <= Math.abs(event.deltaY)
      )
        return;
      event.preventDefault();
      const { from, to } = desk.view;
      const { x } = spot(event, box());
      if (event.ctrlKey || event.metaKey) {
        desk.zoom(event.deltaY > 0 ? ZOOM : 1 / ZOOM, from + (x / state.width) * (to - from));
        return;
      }
      const by = ((event.deltaX || event.deltaY) / state.width) * (to - from);
      desk.setView(from + by, to + by);
    },
  };
}

/**
 * Scroll the rows so that an item's is in sight.
 *
 * @param {HTMLElement | null} box
 * @param {Found} found
 * @param {Item} item
 */
function reveal(box, found, item) {
  const row = found.rows.find(
    (one) => one.events.includes(item) || one.bars.some((bar) => bar.item === item),
  );
  if (!row || !box) return;
  const lane = row.bars.find((bar) => bar.item === item)?.lane ?? 0;
  const y = row.y + (lane / Math.max(1, row.lanes)) * row.height;
  if (y < box.scrollTop + AROUND || y > box.scrollTop + box.clientHeight - AROUND)
    box.scrollTop = y - box.clientHeight / 2;
}

/**
 * @param {Desk} desk
 * @param {Item[]} shown
 * @param {Found} found
 * @param {ReturnType<typeof useChart>} chart
 */
function keys(desk, shown, found, chart) {
  return (/** @type {KeyboardEvent} */ event) => {
    const wide = desk.view.to - desk.view.from;
    const walk = (/** @type {number} */ step) => {
      const { picked } = desk;
      const at = shown.findIndex(
        (item) => picked && (picked.id ? item.id === picked.id : pickOf(item).seq === picked.seq),
      );
      const next =
        shown[
          at < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + step, 0), shown.length - 1)
        ];
      if (!next) return;
      desk.pick({ ...pickOf(next), id: next.id, quiet: true });
      reveal(chart.scroller.current, found, next);
      if (next.start < desk.view.from || next.start > desk.view.to)
        desk.setView(next.start - wide / 2, next.start + wide / 2);
    };
    /** @type {{[key: string]: () => void}} */
    const actions = {
      ArrowLeft: () => desk.setView(desk.view.from - STEP * wide, desk.view.to - STEP * wide),
      ArrowRight: () => desk.setView(desk.view.from + STEP * wide, desk.view.to + STEP * wide),
      ArrowDown: () => walk(1),
      ArrowUp: () => walk(-1),
      Enter: () => desk.picked && desk.pick({ ...desk.picked, quiet: false }),
      "+": () => desk.zoom(1 / ZOOM),
      "=": () => desk.zoom(1 / ZOOM),
      "-": () => desk.zoom(ZOOM),
      0: () => desk.setView(0, desk.end),
    };
    const doing = actions[event.key];
    if (!doing || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    doing();
  };
}

/**
 * The chart.
 *
 * @param {object} props
 * @param {Desk} props.desk
 * @param {Found} props.found the rows.
 * @param {boolean} props.roomy
 * @param {Item[]} props.shown
 * @param {Set<string>} props.open agencies whose seats show.
 * @param {(agency: string) => void} props.turn opens or closes one.
 */
export function Chart({ desk, found, roomy, shown, open, turn }) {
  const chart = useChart(desk, found, roomy);
  const [top, setTop] = useState(0);
  const hands = useMemo(() => pointers(desk, chart), [desk, found]);
  useEffect(() => {
    const target = chart.canvas.current;
    if (!target) return undefined;
    // A wheel listener that may keep the page from zooming cannot be passive.
    target.addEventListener("wheel", hands.onWheel, { passive: false });
    return () => target.removeEventListener("wheel", hands.onWheel);
  }, [hands]);
  const scrolled = (/** @type {Event & {currentTarget: Element}} */ event) => {
    setTop(event.currentTarget.scrollTop);
    chart.soon();
  };
  const labels = visible(found.rows, top - 200, top + 1400);
  const { onWheel: _byListener, ...rest } = hands;
  return html`<div class="tl">
    <div class="tl-head">
      <span class="tl-corner"></span>
      <canvas ref=${chart.axis} aria-hidden="true"></canvas>
    </div>
    <div class="tl-scroll" ref=${chart.scroller} onScroll=${scrolled}>
      <div class="tl-body" style=${{ height: `${found.height}px` }}>
        <div class="tl-names">
          ${labels.map(
            (row) => html`<div
              key=${`${row.kind} ${row.id}`}
              class=${`tl-name is-${row.kind}`}
              style=${{ top: `${row.y}px`, height: `${row.height}px` }}
            >
              ${
                row.kind === "agency" && (row.seats ?? 0) > 1
                  ? html`<button
                      class="tree-turn"
                      aria-expanded=${String(open.has(row.id))}
                      aria-label=${w(open.has(row.id) ? "close_seats" : "open_seats", {
                        agency: desk.names.agency(row.id),
                      })}
                      onClick=${() => turn(row.id)}
                    >
                      <${Icon} name=${open.has(row.id) ? "below" : "next"} />
                    </button>`
                  : html`<span class="tree-turn"></span>`
              }
              <span title=${row.kind === "agency" ? desk.names.wholeAgency(row.id) : null}>
                ${
                  row.kind === "notes"
                    ? w("notes_row")
                    : row.kind === "agency"
                      ? desk.names.agency(row.id)
                      : desk.names.role(row.id)
                }
              </span>
            </div>`,
          )}
        </div>
        <canvas
          class="tl-canvas"
          ref=${chart.canvas}
          tabindex="0"
          role="application"
          aria-label=${`${w("timeline")}. ${w("tl_text")}`}
          onKeyDown=${keys(desk, shown, found, chart)}
          ...${rest}
        ></canvas>
      </div>
    </div>
    ${chart.tip && html`<${Tip} desk=${desk} at=${chart.tip} />`}
  </div>`;
}
