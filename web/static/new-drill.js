// The page of a new drill: how the earlier drills, which it may follow up, were graded.

/** @import {Overall} from "../types/wire" */

import { asked } from "./page-parts.js";
import { overalls } from "./review/overalls.js";
import { code } from "./room/words.js";
import { count } from "./texts.js";

const list = /** @type {HTMLSelectElement | null} */ (document.getElementById("previous"));

/**
 * @param {HTMLSelectElement} drills
 * @param {string} id
 * @param {Overall} score
 */
function tell(drills, id, { overall, band }) {
  const option = [...drills.options].find((one) => one.value === id);
  if (!option) return;
  const score = typeof overall === "number" && count(overall, 1);
  const said = score
    ? (drills.dataset.overall ?? "")
        .replace("{count}", score)
        .replace("{name}", band ? code("band", band) : "–")
    : drills.dataset.none;
  option.textContent = [option.dataset.day, said, option.dataset.title].join(" · ");
}

if (list) {
  const ids = [...list.options].map((option) => option.value).filter(Boolean);
  overalls(ids, asked, (id, score) => tell(list, id, score));
}
