// How much may be written, as the server says it: pages count as it counts and say what is too long before it
// is sent.

/** @import {ActIn, Excess, Limits, Typed} from "../types/wire" */

import { count, t } from "./texts.js";

const ENCODER = new TextEncoder();

/**
 * The limits that came with the page, by name; what is not named is not limited.
 *
 * @type {Limits}
 */
export const LIMITS = JSON.parse(globalThis.document?.body?.dataset.limits ?? "{}");

/**
 * Letters of a text as the server counts them: one each, however many units the browser takes for it.
 *
 * @param {string | null} [text]
 */
export const letters = (text) => [...(text ?? "")].length;

/**
 * Bytes of a value as it is sent.
 *
 * @param {unknown} value
 */
export const bytes = (value) => ENCODER.encode(JSON.stringify(value)).length;

/**
 * What of an act is too long for the server to take it ever.
 *
 * @param {ActIn} act as it would be sent.
 * @param {Limits} limits as the server gave them; what it does not name is not limited.
 * @returns {Excess | null} `what` is `text`, `field`, `form`, `act` or `event`.
 */
export function excess(act, limits = LIMITS) {
  /** @type {(what: string, size: number, field?: string) => Excess | null} */
  const over = (what, size, field) => {
    const most = limits[what] ?? Infinity;
    return size > most ? { what, count: size, most, ...(field ? { field } : {}) } : null;
  };
  const form = Object.entries(act.params?.form ?? {}).map(
    ([name, value]) => /** @type {const} */ ([name, letters(String(value ?? ""))]),
  );
  const total = form.reduce((sum, [, size]) => sum + size, 0);
  return (
    over("text", letters(act.text)) ??
    form.map(([name, size]) => over("field", size, name)).find(Boolean) ??
    over("form", total) ??
    over("act", bytes([act.text ?? "", act.params ?? {}])) ??
    over("event", bytes(act))
  );
}

/**
 * What stands on a field whose text is too long; a form with one is not sent.
 *
 * @param {Typed} event
 * @param {number} [most]
 */
export function fits(event, most) {
  const written = letters(event.target.value);
  const long = most !== undefined && written > most;
  const said = long && t("long_words", { count: count(written), most: count(most) });
  event.target.setCustomValidity(said || "");
}
