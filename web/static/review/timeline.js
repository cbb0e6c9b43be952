// @ts-nocheck
// The timeline: an agency a row, drawn on one canvas of the visible rows alone; a list says the same in
// words.

import { html, useEffect, useMemo, useRef, useState } from "/vendor/preact-standalone.js";

import { hms, stamp } from "../drill-clock.js";
import { Icon } from "../icons.js";
import { Chips } from "../room/dialog.js";
import { say } from "../texts.js";
import { Agencies } from "./agencies.js";
import { Card } from "./card.js";
import { Curves } from "./curves.js";
import { Drawing, hit } from "./drawing.js";
import { cite, lineTitle } from "./evidence-words.js";
import { Evidence, Standing, noteSubject } from "./evidence.js";
import { Mine } from "./own-duties.js";
import { palette, sized } from "./paint.js";
import { everything } from "./desk.js";
import { KINDS, MARKS, NOTE, items, order, passes, rows, ticks, visible } from "./rows.js";
import { num, took, w } from "./texts.js";
import { useDesk, useLang } from "./hooks.js";

const AXIS = 26;
const NAMES = 190;
const NARROW_NAMES = 104;
const ROOMY_UP_TO = 40;
const STEP = 0.1;
const ZOOM = 1.4;
const FEW = 300;
const AROUND = 40;

const narrow = () => innerWidth < 700;

/** What an item is called, for a hover card, the list and the search. */
export function title(desk, item) {
  const { names } = desk;
  if (item.kind === "duty") return lineTitle(names, item.line);
  if (item.kind === "inject" || item.kind === "message") return say(item.title);
  if (item.kind === NOTE) return `${noteSubject(desk, item.note.about)}: ${item.note.text}`;
  return `${names.verb(item.verb)}${item.about ? `, ${names.short(item.about)}` : ""}`;
}

const searched = (desk) => (item) =>
  [
    title(desk, item),
    ...item.agencies.map((one) => desk.names.agency(one)),
    ...item.seats.map((one) => desk.names.seat(one)),
    item.seq === null ? item.note.by : cite(item.seq),
  ].join(" ");

function pickOf(item) {
  if (item.kind === NOTE) return { kind: NOTE, id: item.id };
  return item.kind === "duty"
    ? { kind: "duty", seq: item.seq }
    : { kind: item.kind === "act" ? "act" : "record", seq: item.act ?? item.seq };
}

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

// -- the chart ------------------------------------------------------------------------------------------

function useChart(desk, found, roomy) {
  const scroller = useRef(null),
    canvas = useRef(null),
    axis = useRef(null);
  const [tip, setTip] = useState(null);
  const state = useRef({ hits: [], hovered: null, asked: 0 }).current;
  const draw = () => {
    state.asked = 0;
    const box = scroller.current;
    if (!box || !canvas.current) return;
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
    observer.observe(scroller.current);
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

const spot = (event, box) => ({ x: event.clientX - box.left, y: event.clientY - box.top });

/** Dragging, pinching, hovering and clicking on the canvas. */
function pointers(desk, chart) {
  const { state, setTip, soon } = chart;
  const down = new Map();
  let begun = null,
    moved = false;
  const span = () => [...down.values()].map((one) => one.x).sort((a, b) => a - b);
  const hover = (event) => {
    const box = chart.canvas.current.getBoundingClientRect();
    const { x, y } = spot(event, box);
    const item = hit(state.hits, x, y);
    if (item !== state.hovered) {
      state.hovered = item;
      soon();
    }
    const left = Math.min(x + 14, box.width - 240);
    setTip(
      item
        ? {
            item,
            x: Math.max(0, left) + (narrow() ? NARROW_NAMES : NAMES),
            y: Math.min(y + 18, box.height - 110),
          }
        : null,
    );
    chart.canvas.current.style.cursor = item ? "pointer" : "grab";
  };
  return {
    onPointerDown(event) {
      event.currentTarget.setPointerCapture(event.pointerId);
      down.set(event.pointerId, spot(event, chart.canvas.current.getBoundingClientRect()));
      begun = { ...desk.view, xs: span() };
      moved = false;
    },
    onPointerMove(event) {
      if (!down.has(event.pointerId)) return hover(event);
      down.set(event.pointerId, spot(event, chart.canvas.current.getBoundingClientRect()));
      const xs = span(),
        wide = begun.to - begun.from;
      if (Math.abs(xs[0] - begun.xs[0]) > 3) moved = true;
      if (!moved) return undefined;
      setTip(null);
      if (xs.length === 2 && begun.xs.length === 2) {
        const now = (wide * Math.max(20, begun.xs[1] - begun.xs[0])) / Math.max(20, xs[1] - xs[0]);
        const middle = begun.from + ((begun.xs[0] + begun.xs[1]) / 2 / state.width) * wide;
        return desk.setView(middle - now / 2, middle + now / 2);
      }
      const by = ((begun.xs[0] - xs[0]) / state.width) * wide;
      return desk.setView(begun.from + by, begun.to + by);
    },
    onPointerUp(event) {
      const point = down.get(event.pointerId);
      down.delete(event.pointerId);
      if (point && !moved) {
        const item = hit(state.hits, point.x, point.y);
        if (item) desk.pick(pickOf(item));
        else desk.setAt(desk.view.from + (point.x / state.width) * (desk.view.to - desk.view.from));
      }
      if (down.size) begun = { ...desk.view, xs: span() };
    },
    onPointerCancel: (event) => down.delete(event.pointerId),
    onPointerLeave: () => {
      state.hovered = null;
      setTip(null);
      soon();
    },
    onWheel(event) {
      if (
        !event.ctrlKey &&
        !event.metaKey &&
        !event.shiftKey &&
        Math.abs(event.deltaX) <= Math.abs(event.deltaY)
      )
        return;
      event.preventDefault();
      const { from, to } = desk.view;
      const { x } = spot(event, chart.canvas.current.getBoundingClientRect());
      if (event.ctrlKey || event.metaKey) {
        desk.zoom(event.deltaY > 0 ? ZOOM : 1 / ZOOM, from + (x / state.width) * (to - from));
        return;
      }
      const by = ((event.deltaX || event.deltaY) / state.width) * (to - from);
      desk.setView(from + by, to + by);
    },
  };
}

/** Scroll the rows so that an item's is in sight. */
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

function keys(desk, shown, found, chart) {
  return (event) => {
    const wide = desk.view.to - desk.view.from;
    const walk = (step) => {
      const { picked } = desk;
      const at = shown.findIndex(
        (item) => picked && (picked.id ? item.id === picked.id : (item.act ?? item.seq) === picked.seq),
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
    const doing = {
      ArrowLeft: () => desk.setView(desk.view.from - STEP * wide, desk.view.to - STEP * wide),
      ArrowRight: () => desk.setView(desk.view.from + STEP * wide, desk.view.to + STEP * wide),
      ArrowDown: () => walk(1),
      ArrowUp: () => walk(-1),
      Enter: () => desk.picked && desk.pick({ ...desk.picked, quiet: false }),
      "+": () => desk.zoom(1 / ZOOM),
      "=": () => desk.zoom(1 / ZOOM),
      "-": () => desk.zoom(ZOOM),
      0: () => desk.setView(0, desk.end),
    }[event.key];
    if (!doing || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    doing();
  };
}

function Chart({ desk, found, roomy, shown, open, turn }) {
  const chart = useChart(desk, found, roomy);
  const [top, setTop] = useState(0);
  const hands = useMemo(() => pointers(desk, chart), [desk, found]);
  useEffect(() => {
    const target = chart.canvas.current;
    // A wheel listener that may keep the page from zooming cannot be passive.
    target.addEventListener("wheel", hands.onWheel, { passive: false });
    return () => target.removeEventListener("wheel", hands.onWheel);
  }, [hands]);
  const scrolled = (event) => {
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
                row.kind === "agency" && row.seats > 1
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
          aria-label=${`${w("tl_title")}. ${w("tl_text")}`}
          onKeyDown=${keys(desk, shown, found, chart)}
          ...${rest}
        ></canvas>
      </div>
    </div>
    ${chart.tip && html`<${Tip} desk=${desk} at=${chart.tip} />`}
  </div>`;
}

// -- the list ---------------------------------------------------------------------------------------------

function Rows({ desk, shown }) {
  const [most, setMost] = useState(FEW);
  return html`<div class="wide-table tl-list" tabindex="0" role="region" aria-label=${w("tl_title")}>
    <table class="plain-table">
      <thead>
        <tr>
          ${["time", "agency", "what", "state", "after"].map(
            (name) => html`<th key=${name} scope="col">${w(`col_${name}`)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${shown.slice(0, most).map(
          (item) => html`<tr key=${item.id}>
            <td class="num">T+${hms(item.start)}</td>
            <td>
              ${item.agencies
                .slice(0, 3)
                .map((one) => desk.names.agency(one))
                .join(", ")}
            </td>
            <td>
              <button class="link left" onClick=${() => desk.pick(pickOf(item))}>${title(desk, item)}</button>
              ${" "}
              <small>${w(`kind_${item.kind}`)}</small>
            </td>
            <td>
              ${
                item.kind === "duty"
                  ? html`<${Standing} line=${item.line} settled=${item.standing !== "open"} />`
                  : item.refused
                    ? w("mark_refused")
                    : ""
              }
            </td>
            <td class="num">
              ${
                item.kind === "duty" && item.line.answered !== null
                  ? took(item.line.answered - item.line.opened)
                  : ""
              }
            </td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${
      shown.length > most &&
      html`<button class="small" onClick=${() => setMost(most + FEW)}>
        ${w("list_more", { count: Math.min(FEW, shown.length - most) })}
      </button>`
    }
  </div>`;
}

// -- filters ----------------------------------------------------------------------------------------------

function Filters({ desk, agencies, count }) {
  const { filter, names } = desk;
  const incidents = Object.keys(
    Object.fromEntries(
      (desk.records ?? [])
        .filter((record) => record.kind === "incident")
        .map((record) => [record.data.incident, true]),
    ),
  );
  const objectives = desk.told.static.objectives ?? [];
  const choose = (label, value, options, set) => html`<label class="tl-filter">
    <span class="visually-hidden">${label}</span>
    <select aria-label=${label} value=${value} onChange=${(event) => set(event.target.value)}>
      <option value="">${label}: ${w("filter_all")}</option>
      ${options.map(
        ([id, text]) => html`<option key=${id} value=${id} selected=${id === value}>${text}</option>`,
      )}
    </select>
  </label>`;
  const on = filter.agencies.size || filter.incident || filter.objective || filter.kinds.size || filter.query;
  const offered = desk.notes.length ? [...KINDS, NOTE] : KINDS;
  const flip = (kind) => {
    const kinds = new Set(filter.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    desk.setFilter({ kinds: kinds.size === offered.length ? new Set() : kinds });
  };
  return html`<details class="tl-more" open=${!narrow()}>
    <summary>
      ${w("filters")}
      ${on ? " ●" : ""} <small class="num">${w("shown_count", { count })}</small>
    </summary>
    <div class="tl-filters">
      <${Agencies} desk=${desk} agencies=${agencies} />
      ${
        incidents.length > 0 &&
        choose(
          w("filter_incident"),
          filter.incident ?? "",
          incidents.map((id) => [id, names.incident(id)]),
          (id) => desk.setFilter({ incident: id || null }),
        )
      }
      ${
        objectives.length > 0 &&
        choose(
          w("filter_objective"),
          filter.objective ?? "",
          objectives.map((one) => [one.id, say(one.title)]),
          (id) => desk.setFilter({ objective: id || null }),
        )
      }
      <div class="chips" role="group" aria-label=${w("filter_kind")}>
        ${offered.map(
          (kind) =>
            html`<button
              key=${kind}
              class="chip"
              aria-pressed=${String(filter.kinds.has(kind))}
              onClick=${() => flip(kind)}
            >
              ${w(`kind_${kind}`)}
            </button>`,
        )}
      </div>
      <input
        type="search"
        class="tl-search"
        aria-label=${w("filter_text")}
        placeholder=${w("filter_text")}
        value=${filter.query}
        onInput=${(event) => desk.setFilter({ query: event.target.value })}
      />
      <small class="num" role="status">${w("shown_count", { count })}</small>
      ${
        on &&
        html`<button class="small" onClick=${() => desk.setFilter(everything())}>
          ${w("filter_clear")}
        </button>`
      }
    </div>
  </details>`;
}

function Legend() {
  return html`<p class="tl-legend">
    <span>▾ ${w("mark_inject")}</span>
    <span>◆ ${w("mark_act")}</span>
    <span>┆ ${w("mark_target")}</span>
    <span class="limit">│ ${w("mark_limit")}</span>
    <span class="pill s-well">${MARKS.full} ${w("st_full")}</span>
    <span class="pill s-degraded">${MARKS.part} ${w("st_part")}</span>
    <span class="pill s-down">${MARKS.never} ${w("st_never")}</span>
  </p>`;
}

function Panel({ desk }) {
  useDesk(desk, "data", "records", "filter", "lens");
  const [how, setHow] = useState("chart");
  const [open, setOpen] = useState(() => new Set());
  const every = useMemo(
    () => items(desk.card, desk.records, { notes: desk.notes, nodes: desk.told.static.nodes }),
    [desk.card, desk.records, desk.notes],
  );
  const agencies = useMemo(() => order(every, desk.told.static.teams), [every]);
  const shown = useMemo(
    () => every.filter((item) => passes(item, desk.filter, searched(desk))),
    [every, desk.filter],
  );
  const { agencies: picked } = desk.filter;
  const roomy = agencies.length <= ROOMY_UP_TO;
  const found = useMemo(
    () =>
      rows(shown, {
        agencies: agencies.filter((id) => !picked.size || picked.has(id)),
        open,
        seats: desk.told.static.seats,
        end: desk.end,
        roomy,
        keep: picked,
      }),
    [shown, open, roomy],
  );
  const turn = (agency) =>
    setOpen((old) => {
      const next = new Set(old);
      if (!next.delete(agency)) next.add(agency);
      return next;
    });
  const body = !every.length
    ? html`<p class="empty">${desk.records ? w("tl_nothing") : w("loading_records")}</p>`
    : !shown.length
      ? html`<p class="empty">${w("tl_empty")}</p>`
      : how === "list"
        ? html`<${Rows} desk=${desk} shown=${shown} />`
        : html`<${Chart}
            desk=${desk}
            found=${found}
            roomy=${roomy}
            shown=${shown}
            open=${open}
            turn=${turn}
          />`;
  return html`<section class="panel tl-panel" aria-labelledby="tl-title">
    <header>
      <h2 id="tl-title"><${Icon} name="servers" />${w("tl_title")}</h2>
      <${Legend} />
      <${Chips}
        label=${w("how_shown")}
        value=${how}
        onChange=${setHow}
        options=${[
          ["chart", w("as_chart")],
          ["list", w("as_list")],
        ]}
      />
      ${
        how === "chart" &&
        html`<span class="tl-zoom">
          <button class="icon-only" aria-label=${w("zoom_in")} onClick=${() => desk.zoom(1 / ZOOM)}>+</button>
          <button class="icon-only" aria-label=${w("zoom_out")} onClick=${() => desk.zoom(ZOOM)}>−</button>
          <button class="small" onClick=${() => desk.setView(0, desk.end)}>${w("zoom_all")}</button>
        </span>`
      }
    </header>
    <${Filters} desk=${desk} agencies=${agencies} count=${shown.length} />
    ${body}
  </section>`;
}

/** The tab: timeline, curves and evidence, with the scorecard beside. */
export function Timeline({ desk }) {
  useLang();
  return html`<div class="tab-timeline">
    <div class="tab-main">
      ${!desk.staff && desk.me.seat && html`<${Mine} desk=${desk} />`}
      <${Panel} desk=${desk} />
      <${Curves} desk=${desk} />
      <${Evidence} desk=${desk} />
    </div>
    <${Card} desk=${desk} />
  </div>`;
}
