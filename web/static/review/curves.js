// The city's service as it was, beside nobody doing anything and everybody acting by the book.

/** @import {Figure} from "../../types/review" */
/** @import {Desk} from "./desk.js" */

import { html, useMemo } from "/vendor/preact-standalone.js";

import { stamp } from "../drill-clock.js";
import { Icon } from "../icons.js";
import { valueAt, within } from "./figure.js";
import { Plot, useFigures } from "./plot.js";
import { ticks } from "./rows.js";
import { percent, w } from "./texts.js";
import { useDesk, useLang } from "./hooks.js";

const WIDE = 900;

/** @param {{desk: Desk, figure: Figure}} props */
function Said({ desk, figure }) {
  useDesk(desk, "at", "playing");
  /** @param {string} run */
  const value = (run) => percent(valueAt(figure, run, desk.at));
  const values = { actual: value("actual"), idle: value("idle"), book: value("book") };
  return html`<p class="quiet num">${w("curve_at", { time: stamp(desk.at), ...values })}</p>`;
}

/**
 * The line of the moment that is looked at.
 *
 * @param {{desk: Desk}} props
 */
function Now({ desk }) {
  useDesk(desk, "at", "view", "data");
  const { from, to } = desk.view;
  const share = (desk.at - from) / (to - from);
  if (share < 0 || share > 1) return null;
  return html`<i class="curve-now" style=${{ left: `${100 * share}%` }}></i>`;
}

/**
 * The figure under the timeline: it shows the same window of time.
 *
 * @param {{desk: Desk, figure: Figure, colours: {[name: string]: string}}} props
 */
function Drawn({ desk, figure, colours }) {
  useDesk(desk, "view");
  const { from, to } = desk.view;
  const shown = useMemo(() => within(figure, from, to, ticks(from, to, WIDE)), [figure, from, to]);
  /** @param {MouseEvent & {currentTarget: HTMLElement}} event */
  const go = (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    desk.setAt(from + ((event.clientX - box.left) / box.width) * (to - from));
  };
  return html`<div class="curve-chart" onClick=${go}>
    <${Plot} figure=${shown} colours=${colours} label=${w("curves")} />
    <${Now} desk=${desk} />
  </div>`;
}

/**
 * The panel.
 *
 * @param {{desk: Desk}} props
 */
export function Curves({ desk }) {
  useDesk(desk, "data", "records");
  useLang();
  const figures = useFigures(desk);
  const figure = figures?.service;
  /** @param {string} run */
  const has = (run) => figure?.data.some(({ uid }) => uid === run);
  return html`<section class="panel curves" aria-labelledby="curves-title">
    <header>
      <h2 id="curves-title"><${Icon} name="servers" />${w("curves")}</h2>
      <p class="tl-legend">
        <span class="run-actual">━ ${w("curve_actual")}</span>
        ${has("book") && html`<span class="run-book">╌ ${w("curve_book")}</span>`}
        ${has("idle") && html`<span class="run-idle">┄ ${w("curve_idle")}</span>`}
      </p>
    </header>
    <div class="curve-place">
      <div class="curve-side">${figure && html`<${Said} desk=${desk} figure=${figure} />`}</div>
      ${
        figure
          ? html`<${Drawn} desk=${desk} figure=${figure} colours=${figures.colours} />`
          : html`<p class="empty curve-chart" role="status">${w("loading")}</p>`
      }
    </div>
  </section>`;
}
