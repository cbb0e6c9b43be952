// @ts-nocheck
// The city's service as it was, beside nobody doing anything and everybody acting by the book.

import { html, useEffect, useRef } from "/vendor/preact-standalone.js";

import { stamp } from "../drill-clock.js";
import { Icon } from "../icons.js";
import { palette, sized } from "./paint.js";
import { ticks } from "./rows.js";
import { percent, w } from "./texts.js";
import { useDesk, useLang } from "./hooks.js";

const NAMES = 190;
const NARROW_NAMES = 104;
const HIGH = 132;
const PAD = 10;
const RUNS = [
  ["idle", "muted", [2, 4]],
  ["book", "well", [6, 4]],
  ["actual", "accent", []],
];

/** The value of a step curve at a moment: that of the last grid point not after it. */
export function valueAt(curves, run, t) {
  const { grid } = curves;
  let low = 0,
    high = grid.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (grid[middle] <= t) low = middle + 1;
    else high = middle;
  }
  return curves[run]?.[Math.max(0, low - 1)] ?? null;
}

/** The lowest value that any of the curves takes, rounded down to tenths: where the scale begins. */
export function lowest(curves, runs = RUNS.map(([run]) => run)) {
  const least = Math.min(1, ...runs.flatMap((run) => curves[run] ?? []));
  return Math.max(0, Math.floor(10 * least - 1e-9) / 10);
}

function paint(canvas, desk, curves) {
  const width = Math.max(60, canvas.parentElement.clientWidth - (innerWidth < 700 ? NARROW_NAMES : NAMES));
  const colours = palette(canvas.parentElement);
  const context = sized(canvas, width, HIGH);
  const { from, to } = desk.view;
  const floor = lowest(curves);
  const x = (t) => ((t - from) / (to - from)) * width;
  const y = (value) => PAD + ((1 - value) / (1 - floor || 1)) * (HIGH - 2 * PAD);
  context.font = `11px ${colours.font}`;
  context.strokeStyle = colours.line;
  for (const t of ticks(from, to, width)) line(context, x(t), 0, x(t), HIGH);
  for (const value of [1, (1 + floor) / 2, floor]) {
    line(context, 0, y(value), width, y(value));
    context.fillStyle = colours.muted;
    context.fillText(percent(value), 3, y(value) - 2);
  }
  for (const [run, tone, dash] of RUNS) {
    if (!curves[run]) continue;
    context.strokeStyle = colours[tone];
    context.lineWidth = run === "actual" ? 2.5 : 1.8;
    context.setLineDash(dash);
    context.beginPath();
    let before = null;
    curves.grid.forEach((t, n) => {
      const value = curves[run][n];
      if (before !== null) context.lineTo(x(t), y(before));
      if (before === null) context.moveTo(x(t), y(value));
      else context.lineTo(x(t), y(value));
      before = value;
    });
    context.lineTo(x(desk.end), y(before));
    context.stroke();
    context.setLineDash([]);
  }
  context.strokeStyle = colours.accent;
  context.lineWidth = 2;
  line(context, x(desk.at), 0, x(desk.at), HIGH);
}

function line(context, x1, y1, x2, y2) {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

function Said({ desk, curves }) {
  useDesk(desk, "at", "playing");
  const value = (run) => percent(valueAt(curves, run, desk.at));
  return html`<p class="quiet num">
    ${w("curve_at", {
      time: stamp(desk.at),
      actual: value("actual"),
      idle: value("idle"),
      book: value("book"),
    })}
  </p>`;
}

/** The panel. */
export function Curves({ desk }) {
  useDesk(desk, "data");
  useLang();
  const canvas = useRef(null);
  const { curves } = desk.data;
  useEffect(() => {
    if (!canvas.current || !curves?.grid?.length) return undefined;
    let asked = 0;
    const soon = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        if (canvas.current) paint(canvas.current, desk, curves);
      });
    };
    soon();
    const stop = desk.watch(soon, "at", "view");
    const observer = new ResizeObserver(soon);
    observer.observe(canvas.current.parentElement);
    return () => {
      stop();
      observer.disconnect();
      cancelAnimationFrame(asked);
    };
  }, [curves, desk]);
  const go = (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    desk.setAt(desk.view.from + ((event.clientX - box.left) / box.width) * (desk.view.to - desk.view.from));
  };
  return html`<section class="panel curves" aria-labelledby="curves-title">
    <header>
      <h2 id="curves-title"><${Icon} name="servers" />${w("curves")}</h2>
      <p class="tl-legend">
        <span class="run-actual">━ ${w("curve_actual")}</span>
        ${curves?.book && html`<span class="run-book">╌ ${w("curve_book")}</span>`}
        ${curves?.idle && html`<span class="run-idle">┄ ${w("curve_idle")}</span>`}
      </p>
    </header>
    ${
      curves?.grid?.length
        ? html`<div class="curve-place">
            <div class="curve-side"><${Said} desk=${desk} curves=${curves} /></div>
            <canvas ref=${canvas} role="img" aria-label=${w("curves")} onClick=${go}></canvas>
          </div>`
        : html`<p class="empty">${w("curve_none")}</p>`
    }
  </section>`;
}
