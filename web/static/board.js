// The board of drills: how those that are over were graded, as soon as each is known, and what that comes to
// over the years.

/** @import {Graded, Row} from "./trend.js" */

import { asked } from "./page-parts.js";
import { overalls } from "./review/overalls.js";
import { code } from "./room/words.js";
import { say } from "./texts.js";
import { trend } from "./trend.js";

const ENOUGH = 2;
const lang = document.documentElement.lang;
/** @type {Map<string, HTMLElement>} */
const places = new Map();
for (const place of document.querySelectorAll("[data-score]"))
  if (place instanceof HTMLElement) {
    places.set(place.dataset.score ?? "", place);
    place.textContent = place.dataset.waits ?? "";
    place.hidden = false;
  }
/** @type {Graded[]} */
const graded = [];

/** @param {number} score */
const written = (score) => score.toLocaleString(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @param {string} id */
const without = (id) => {
  const place = places.get(id);
  if (place) place.hidden = true;
};

/** @type {Parameters<typeof overalls>[2]} */
const shown = (id, { overall, band, objectives }) => {
  const place = places.get(id);
  if (!place) return;
  if (overall === null) {
    place.textContent = place.dataset.none ?? "";
    return;
  }
  place.textContent = (place.dataset.told ?? "")
    .replace("{count}", written(overall))
    .replace("{name}", band ? code("band", band) : "–");
  if (!place.dataset.year) return;
  graded.push({ year: place.dataset.year, overall, objectives });
  if (graded.length >= ENOUGH) draw();
};

overalls([...places.keys()], asked, shown, { without });

/**
 * @param {string} name
 * @param {string} [text]
 */
function element(name, text = "") {
  return Object.assign(document.createElement(name), { textContent: text });
}

/** Write the table of the years anew. */
function draw() {
  const section = document.getElementById("trend");
  const head = section?.querySelector("thead tr");
  const body = section?.querySelector("tbody");
  if (!section || !head || !body) return;
  const { years, rows } = trend(graded);
  const heads = years.map((year) => Object.assign(element("th", year), { scope: "col" }));
  head.replaceChildren(...[head.firstElementChild ?? element("td"), ...heads]);
  body.replaceChildren(...rows.map((row) => line(row, section.dataset)));
  section.hidden = false;
}

/**
 * @param {Row} row
 * @param {DOMStringMap} told
 */
function line({ title, cells }, told) {
  const made = element("tr");
  const name = Object.assign(element("th", title ? say(title) : told.overall), { scope: "row" });
  const found = cells.map((cell) => {
    if (!cell) return element("td", "–");
    const place = element("td", written(cell.mean));
    const bar = Object.assign(document.createElement("meter"), { max: 100, value: cell.mean });
    bar.setAttribute("aria-hidden", "true");
    place.append(bar, element("small", (told.count ?? "").replace("{count}", String(cell.count))));
    return place;
  });
  made.append(name, ...found);
  return made;
}
