// Small parts of the page on which a draft is written: a choice, a line of text, what is wrong at a place.

/** @import {Choice, Desk, Told, Value, Where} from "../../types/editor" */

import { html, useState } from "/vendor/preact-standalone.js";

import { pointer } from "./changes.js";
import { Held, arrive } from "./keys.js";
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
 * A choice of one, or of none where nothing need stand there. By keys it counts once Enter or Tab takes it.
 *
 * @param {{desk: Desk, value: Value, from: Choice[], label: string, none?: string | null,
 *   onPick: (value: string) => void}} props
 */
export function Pick({ desk, value, from, label, none = null, onPick }) {
  const [held] = useState(() => new Held());
  const [shown, show] = useState(held.value);
  const there = value === undefined || value === null ? "" : String(value);
  const odd = there && !from.some((one) => one.value === there);
  const leave = () => {
    held.clear();
    show(null);
  };
  const take = (/** @type {EventTarget | null} */ here) => {
    const found = held.value;
    leave();
    if (found !== null && found !== there) arrive(/** @type {Element} */ (here), () => onPick(found));
  };
  const change = (/** @type {Event & {currentTarget: HTMLSelectElement}} */ event) => {
    if (held.passes(event.currentTarget.value)) show(held.value);
    else {
      leave();
      onPick(event.currentTarget.value);
    }
  };
  const press = (/** @type {KeyboardEvent} */ event) => {
    const { key, altKey: alt, timeStamp: at } = event;
    const does = held.press({ key, alt, control: event.ctrlKey || event.metaKey, at }, from, there);
    if (does === "take") take(key === "Enter" && !event.ctrlKey ? event.currentTarget : null);
    else if (does === "leave") leave();
    else if (does === "hold") show(held.value);
    if (does && key !== "Tab" && !event.ctrlKey && !event.metaKey) event.preventDefault();
  };
  return html`<select
    aria-label=${label}
    disabled=${!desk.writes}
    class=${there || shown ? "" : "is-empty"}
    value=${shown ?? there}
    onChange=${change}
    onKeyDown=${press}
    onPointerDown=${() => held.clear()}
    onBlur=${() => take(null)}
  >
    ${(none !== null || !there) && html`<option value="">${none || "…"}</option>`}
    ${odd && html`<option value=${there}>${nameFor(desk, there)}</option>`}
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
  const [box] = useState({ text: value, value, writes: false });
  const [, redraw] = useState(0);
  // What comes of somebody's own letters is on its way already: only another's value takes their place, and
  // none that came late, however fast letters come.
  if (box.value !== value) {
    box.value = value;
    if (!box.writes) box.text = value;
  }
  const write = (/** @type {Event & {currentTarget: HTMLInputElement | HTMLTextAreaElement}} */ event) => {
    box.text = event.currentTarget.value;
    box.writes = event.type === "input";
    onText(box.text, box.writes);
    box.writes = false;
    redraw((n) => n + 1);
  };
  const props = {
    "aria-label": label,
    "aria-invalid": invalid ? "true" : undefined,
    readOnly: !desk.writes,
    value: box.text,
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
