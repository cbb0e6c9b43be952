// The board of drills: how those that are over were graded, as soon as each is known.

import { asked } from "./page-parts.js";
import { overalls } from "./review/overalls.js";
import { code } from "./room/words.js";

const lang = document.documentElement.lang;
/** @type {Map<string, HTMLElement>} */
const places = new Map();
for (const place of document.querySelectorAll("[data-score]"))
  if (place instanceof HTMLElement) places.set(place.dataset.score ?? "", place);

overalls([...places.keys()], asked, (id, { overall, band }) => {
  const place = places.get(id);
  if (!place || overall === null) return;
  const score = overall.toLocaleString(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  place.textContent = (place.dataset.told ?? "")
    .replace("{count}", score)
    .replace("{name}", band ? code("band", band) : "–");
  place.hidden = false;
});
