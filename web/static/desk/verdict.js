// What checking a draft came to: how many faults, each in words, and where it stands on the page.

/** @import {Desk, Told} from "../../types/editor" */

import { html } from "/vendor/preact-standalone.js";

import { at, nameOf, placed } from "./changes.js";
import { called, seatName } from "./choices.js";
import { CITY_PARTS } from "./city.js";
import { SETTING } from "./setting.js";
import { faultTold } from "./telling.js";
import { e, title } from "./words.js";

/**
 * How many faults there are, and each.
 *
 * @param {{desk: Desk, found: Told[] | null, isCity: boolean, onLead: (field: string) => void}} props
 */
export function Verdict({ desk, found, isCity, onLead }) {
  if (!found) return html`<span class="quiet">${e("checking")}</span>`;
  const wrong = found.filter(({ warning }) => !warning);
  const text = wrong.length ? e("faults", { count: wrong.length }) : e("sound");
  if (!found.length) return html`<span class="quiet">${text}</span>`;
  return html`<details class="desk-verdict">
    <summary>${text}
      ${found.length > wrong.length ? ` · ${e("warnings", { count: found.length - wrong.length })}` : ""}
        </summary>
    <ul class="desk-faults">
      ${found.map(
        (one, n) => html`<li key=${n} class=${one.warning ? "is-warn" : ""}><span>
        ${
          one.field &&
          html`<button type="button" class="link-button" title=${one.field}
            onClick=${() => onLead(one.field)}>${spotOf(desk, one.field, isCity).label}</button>${" "}`
        }${faultTold(desk, one)}</span></li>`,
      )}
    </ul>
  </details>`;
}

/** Keys that are rows or cards of a part of the page; whatever else stands in the last. */
const KEPT_IN = /** @type {{[key: string]: string}} */ ({
  injects: "script",
  threats: "course",
  ...Object.fromEntries(SETTING.map((name) => [name, "setting"])),
});

/**
 * Where on the page a fault stands, and what that is called.
 *
 * @param {Desk} desk
 * @param {string} field as faults name places.
 * @param {boolean} isCity
 * @returns {{part: string, id: string | null, label: string}}
 */
export function spotOf(desk, field, isCity) {
  const [list = "", number] = placed(field);
  const part = isCity ? (CITY_PARTS.includes(String(list)) ? String(list) : "shared") : KEPT_IN[list];
  const item = number === undefined ? null : at(desk.data, [list, number]);
  const id = nameOf(item) ?? (number === undefined ? null : String(number));
  const name = item?.seat
    ? seatName(desk, String(item.seat))
    : called(item?.title ?? item?.name, id ?? title(isCity ? "CityDoc" : "ScenarioDoc", String(list)));
  return { part: part ?? "forces", id, label: `${e(`tab_${part ?? "forces"}`)}, ${name}` };
}
