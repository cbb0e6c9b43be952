// How two versions of a draft differ, thing by thing, in words.

/** @import {Desk, Key, Value, Where} from "../../types/editor" */

import { html } from "/vendor/preact-standalone.js";

import { isMap, nameOf } from "./changes.js";
import { placeWords, valueTold } from "./telling.js";
import { e } from "./words.js";

/** @typedef {{do: "put" | "add" | "remove" | "move", where: Where, was?: Value, now?: Value}} Difference */

const MOST = 400;

/** The names of a list's items, when every one has its own. @param {Value} list @returns {Key[] | null} */
function names(list) {
  if (!Array.isArray(list)) return null;
  const found = list.map(nameOf);
  return found.every(Boolean) && new Set(found).size === found.length ? /** @type {Key[]} */ (found) : null;
}

/**
 * What differs, each place once, as deep as it goes.
 *
 * @param {Value} one
 * @param {Value} other
 * @param {Where} where
 * @returns {Difference[]}
 */
export function differing(one, other, where = []) {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (isMap(one) && isMap(other)) return ofMaps(one, other, where);
  const [first, second] = [names(one), names(other)];
  if (first && second && (first.length || second.length)) return ofNamed(one, other, where, first, second);
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every(isMap))
    return one.flatMap((item, n) => differing(item, other[n], [...where, n]));
  if (one === undefined) return [{ do: "add", where, now: other }];
  if (other === undefined) return [{ do: "remove", where, was: one }];
  return [{ do: "put", where, was: one, now: other }];
}

/** @param {Value} one @param {Value} other @param {Where} where @returns {Difference[]} */
function ofMaps(one, other, where) {
  const keys = [...Object.keys(other), ...Object.keys(one).filter((key) => !(key in other))];
  return keys.flatMap((key) => differing(one[key], other[key], [...where, key]));
}

/**
 * @param {Value[]} one
 * @param {Value[]} other
 * @param {Where} where
 * @param {Key[]} first
 * @param {Key[]} second
 * @returns {Difference[]}
 */
function ofNamed(one, other, where, first, second) {
  const of = (/** @type {Value[]} */ list, /** @type {Key} */ name) =>
    list.find((item) => nameOf(item) === name);
  const inside = [...second, ...first.filter((name) => !second.includes(name))].flatMap((name) =>
    differing(of(one, name), of(other, name), [...where, name]),
  );
  const kept = first.filter((name) => second.includes(name));
  const now = second.filter((name) => first.includes(name));
  const moved = kept.some((name, n) => name !== now[n]);
  return moved ? [...inside, { do: "move", where }] : inside;
}

/**
 * How two versions differ.
 *
 * @param {{before: Desk, after: Desk}} props
 */
export function Differences({ before, after }) {
  const found = differing(before.data, after.data);
  if (!found.length) return html`<p>${e("differs_not")}</p>`;
  const more = found.length - MOST;
  const groups = Map.groupBy(found.slice(0, MOST), (one) => JSON.stringify(one.where.slice(0, 2)));
  return html`<ul class="desk-differences">
      ${[...groups].map(([name, rows]) => {
        const where = /** @type {Where} */ (JSON.parse(name));
        const whole = rows[0]?.do === "remove" ? before : after;
        return html`<li key=${name}>
          <h3>${placeWords(whole, where).join(" › ")}</h3>
          <ul class="desk-list-bare">
            ${rows.map((row, n) => html`<${Row} key=${n} before=${before} after=${after} row=${row} />`)}
          </ul>
        </li>`;
      })}
    </ul>
    ${more > 0 && html`<p class="quiet">${e("differs_more", { count: more })}</p>`}`;
}

/** @param {{before: Desk, after: Desk, row: Difference}} props */
function Row({ before, after, row }) {
  const desk = row.do === "remove" ? before : after;
  const place = placeWords(desk, row.where).slice(2).join(" › ");
  return html`<li>
    <span>
      ${place && html`<b>${place}: </b>`}
      ${row.do !== "put" && html`<i>${e(`differs_${row.do}`)} </i>`}
      ${row.was !== undefined && html`<del>${valueTold(before, row.where, row.was)}</del> `}
      ${row.now !== undefined && html`<ins>${valueTold(after, row.where, row.now)}</ins>`}
    </span>
  </li>`;
}
