// Prints the review: the page goes aside, and all its tabs stand one after another.

/** @import {Figure} from "../../types/review" */
/** @import {Desk} from "./desk.js" */

import { html, render } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { lang } from "../texts.js";
import { within } from "./figure.js";
import { plotly } from "./plot.js";
import { ticks } from "./rows.js";

/**
 * The figures as images, in the colours that they are made in.
 *
 * @typedef {{lang?: string, service?: string, contacts?: string}} Pictures
 */

const [WIDE, HIGH] = [1000, 300];
/** @type {Pictures} */
let pictures = {};
// Where a print is drawn; it says for which language all is there.
/** @type {HTMLElement | null} */
let place = null;
/** @type {typeof import("./paper.js").Paper | null} */
let Paper = null;

/**
 * @param {Figure | undefined} figure
 * @param {number} height
 * @param {object} [more] of the layout.
 * @returns {Promise<string | undefined>}
 */
async function picture(figure, height, more = {}) {
  if (!figure) return undefined;
  const { data, layout } = figure;
  return (await plotly()).toImage(
    { data, layout: { ...layout, ...more, height } },
    { format: "svg", width: WIDE, height },
  );
}

/**
 * Bring what a print needs: nothing can be waited for once the browser has begun to print.
 *
 * @param {Desk} desk
 * @param {boolean} [drawn] whether with figures, which take what draws charts.
 */
async function ready(desk, drawn = true) {
  const spoken = lang();
  const [module, figures] = await Promise.all([
    import("./paper.js"),
    pictures.lang === spoken || !drawn ? null : desk.figures(spoken),
  ]);
  Paper = module.Paper;
  if (!figures || !("service" in figures)) return;
  const moments = ticks(0, desk.end, WIDE);
  const whole = within(figures.service, 0, desk.end, moments);
  const named = {
    margin: { l: 0, r: 0, t: 0, b: 30 },
    xaxis: { ...whole.layout.xaxis, showticklabels: true, ticktext: moments.map((t) => `T+${hms(t)}`) },
  };
  const [service, contacts] = await Promise.all([
    picture(whole, HIGH, named),
    picture(figures.contacts[0], WIDE),
  ]);
  pictures = { lang: spoken, service, contacts };
  place?.setAttribute("data-ready", spoken);
}

/**
 * Print all of it, figures too.
 *
 * @param {Desk} desk
 */
export async function printed(desk) {
  // Without figures a print is still worth having.
  await ready(desk).catch(() => undefined);
  print();
}

/**
 * Have every print of this page hold all of it, whoever asks for it. To a phone, whose page is seldom
 * printed, what draws figures is not brought for that alone.
 *
 * @param {Desk} desk
 */
export function printing(desk) {
  const drawn = document.body.appendChild(document.createElement("div"));
  drawn.id = "printed";
  place = drawn;
  const soon = globalThis.requestIdleCallback ?? setTimeout;
  const figures = !matchMedia("(pointer: coarse)").matches;
  desk.watch(() => soon(() => ready(desk, figures).catch(() => undefined)), "says");
  addEventListener("beforeprint", () => {
    if (!Paper || !desk.data || !desk.records) return;
    const shown = pictures.lang === lang() ? pictures : {};
    render(html`<${Paper} desk=${desk} pictures=${shown} />`, drawn);
  });
  addEventListener("afterprint", () => render(null, drawn));
}
