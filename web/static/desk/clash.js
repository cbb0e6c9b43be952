// What two planners have written at one place: both side by side, and which of them stays.

/** @import {Change, Desk, Key, Value, Where} from "../../types/editor" */

import { html } from "/vendor/preact-standalone.js";

import { at, before } from "./changes.js";
import { placeTold, valueTold } from "./telling.js";
import { e } from "./words.js";

/**
 * @typedef {{where: Where, changes: Change[], now?: Value, gone: boolean}} Clash what I have changed at a
 * place, all of it not saved, and what stands there by now; `gone`: what it stood in has been taken out.
 */

/**
 * What a server has told of changes, by place.
 *
 * @param {Change[]} sent
 * @param {{change: number, now?: Value, gone?: number}[]} told
 * @returns {Clash[]}
 */
export function clashesOf(sent, told) {
  /** @type {Map<string, Clash>} */
  const found = new Map();
  for (const { change: n, now, gone } of told) {
    const change = sent[n];
    if (!change) continue;
    const where = gone === undefined ? change.where : change.where.slice(0, gone);
    const name = where.join("\n");
    const clash = found.get(name) ?? { where, changes: [], now, gone: gone !== undefined };
    if (!found.has(name)) found.set(name, clash);
    clash.changes.push(change);
  }
  return [...found.values()];
}

/**
 * What makes mine stand, in place of the changes that were refused; empty when they do as they are by now.
 *
 * @param {Value} data as I have it.
 * @param {Clash} clash
 * @returns {Change[]}
 */
export function insisted(data, { where, changes, now, gone }) {
  const [first] = changes;
  if (!gone) {
    if (first && (now === null || now === undefined)) delete first.was;
    else if (first) first.was = now;
    return [];
  }
  const mine = at(data, where);
  if (mine === undefined) return [];
  if (!Array.isArray(at(data, where.slice(0, -1)))) return [{ do: "put", where, value: mine }];
  return [{ do: "add", where: where.slice(0, -1), value: mine, after: before(data, where) }];
}

/** What is mine at a place. @param {Desk} desk @param {Clash} clash */
function mineTold(desk, { where, changes }) {
  const mine = at(desk.data, where) ?? changes.findLast(({ value }) => value !== undefined)?.value;
  return mine === undefined ? e("clash_removed") : valueTold(desk, where, mine);
}

/** What is theirs. @param {Desk} desk @param {Clash} clash */
const theirsTold = (desk, { where, now, gone }) =>
  gone || now === null || now === undefined ? e("clash_removed") : valueTold(desk, where, now);

/**
 * One of the two, and the button by which it stands.
 *
 * @param {{head: string, told: unknown, does: string, place: string, onPick: () => void}} props
 */
const Side = ({ head, told, does, place, onPick }) => html`<div>
  <p class="quiet">${head}</p>
  <blockquote>${told}</blockquote>
  <button type="button" class="button is-small" aria-label=${`${does}: ${place}`}
    onClick=${onPick}>${does}</button>
</div>`;

/**
 * Both, side by side.
 *
 * @param {{desk: Desk, found: Clash[], onMine: (clash: Clash) => void,
 *   onTheirs: (clash: Clash) => void}} props
 */
export function Clashes({ desk, found, onMine, onTheirs }) {
  if (!found.length) return null;
  return html`<section class="card desk-clashes" aria-labelledby="h-clashes">
    <h2 id="h-clashes">${e("clashes")}</h2>
    <p>${e("clashes_help")}</p>
    <ul class="desk-list-bare">
      ${found.map((clash) => {
        const place = placeTold(desk, clash.where);
        return html`<li key=${clash.where.join("\n")} class="desk-clash">
          <p><b>${place}</b></p>
          <${Side} head=${e("clash_mine")} told=${mineTold(desk, clash)} does=${e("clash_keep_mine")}
            place=${place} onPick=${() => onMine(clash)} />
          <${Side} head=${e("clash_theirs")} told=${theirsTold(desk, clash)} does=${e("clash_take_theirs")}
            place=${place} onPick=${() => onTheirs(clash)} />
        </li>`;
      })}
    </ul>
  </section>`;
}
