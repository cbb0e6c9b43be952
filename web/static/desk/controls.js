// Small parts of the page on which a draft is written: a choice, a line of text, what is wrong at a place.

/** @import {Choice, Desk, Told, Value, Where} from "../../types/editor" */

import { html, useEffect, useState } from "/vendor/preact-standalone.js";

import { pointer } from "./changes.js";
import { faultTold, nameFor } from "./telling.js";
import { e } from "./words.js";

/** What is wrong at a place. @param {Desk} desk @param {Where} where @returns {Told[]} */
export const faultsAt = (desk, where) => desk.faults.get(pointer(desk.data, where)) ?? [];

/**
 * What is wrong at a place, each with what would mend it where there is one answer.
 *
 * @param {{desk: Desk, where: Where}} props
 */
export function Faults({ desk, where }) {
  const found = faultsAt(desk, where);
  if (!found.length) return null;
  const mend = (/** @type {Told} */ { fix }) =>
    fix?.remove ? desk.remove(where) : desk.put(fix?.where ?? where, fix?.value);
  return html`<ul class="desk-at" data-at=${pointer(desk.data, where)}>
    ${found.map(
      (one) => html`<li class=${one.warning ? "is-warn" : "is-fault"}>
        ${faultTold(desk, one)}
        ${
          one.fix &&
          desk.writes &&
          html`<button type="button" class="button is-small" onClick=${() => mend(one)}>
            ${mending(desk, one.fix)}
          </button>`
        }
      </li>`,
    )}
  </ul>`;
}

/** What mending a fault would do. @param {Desk} desk @param {NonNullable<Told["fix"]>} fix */
function mending(desk, { value, remove, where }) {
  if (remove) return e("mend_remove");
  return where ? e("mend_version") : e("mend_put", { value: nameFor(desk, String(value)) });
}

/** The choices of a select, in groups where they have some. @param {{from: Choice[]}} props */
function Options({ from }) {
  const groups = [...new Set(from.map(({ group }) => group))];
  const one = (/** @type {Choice} */ { value, label }) =>
    html`<option value=${value} key=${value}>${label}</option>`;
  return groups.map((group) => {
    const mine = from.filter((each) => each.group === group).map(one);
    return group ? html`<optgroup label=${group} key=${group}>${mine}</optgroup>` : mine;
  });
}

/**
 * A choice of one, or of none where nothing need stand there.
 *
 * @param {{desk: Desk, value: Value, from: Choice[], label: string, none?: string | null,
 *   onPick: (value: string) => void}} props
 */
export function Pick({ desk, value, from, label, none = null, onPick }) {
  const there = value === undefined || value === null ? "" : String(value);
  const odd = there && !from.some((one) => one.value === there);
  const change = (/** @type {Event & {currentTarget: HTMLSelectElement}} */ event) =>
    onPick(event.currentTarget.value);
  return html`<select
    aria-label=${label}
    disabled=${!desk.writes}
    class=${there ? "" : "is-empty"}
    value=${there}
    onChange=${change}
  >
    ${(none !== null || !there) && html`<option value="">${none || "…"}</option>`}
    ${odd && html`<option value=${there}>${there}</option>`}
    <${Options} from=${from} />
  </select>`;
}

/**
 * A text field that says what is written while somebody writes.
 *
 * @param {{desk: Desk, value: string, label: string, long?: boolean, rows?: number, wide?: number,
 *   invalid?: boolean, place?: string, list?: string, onText: (text: string, typing: boolean) => void}} props
 */
export function Line({ desk, value, label, long, rows = 2, wide, invalid, place, list, onText }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const write = (/** @type {Event & {currentTarget: HTMLInputElement | HTMLTextAreaElement}} */ event) => {
    setText(event.currentTarget.value);
    onText(event.currentTarget.value, event.type === "input");
  };
  const props = {
    "aria-label": label,
    "aria-invalid": invalid ? "true" : undefined,
    readOnly: !desk.writes,
    value: text,
    placeholder: place,
    list,
    onInput: write,
    onChange: write,
  };
  return long
    ? html`<textarea rows=${rows} ...${props}></textarea>`
    : html`<input type="text" size=${wide} ...${props} />`;
}

/**
 * A small button: a sign, what it does, and of what.
 *
 * @param {{sign: string, name: string, of: string, act?: string, onClick: () => unknown}} props
 */
export function Tool({ sign, name, of, act, onClick }) {
  return html`<button
    type="button"
    class="bare"
    data-do=${act}
    title=${name}
    aria-label=${`${name}: ${of}`}
    onClick=${onClick}
  >
    ${sign}
  </button>`;
}
