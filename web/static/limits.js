// How much may be written, as the server says it: pages count as it counts and say what is too long before it
// is sent.

import { t } from "./texts.js";

const ENCODER = new TextEncoder();

/** The limits that came with the page, by name; what is not named is not limited. */
export const LIMITS = JSON.parse(globalThis.document?.body?.dataset.limits ?? "{}");

/** Letters of a text as the server counts them: one each, however many units the browser takes for it. */
export const letters = (text) => [...(text ?? "")].length;

/** Bytes of a value as it is sent. */
export const bytes = (value) => ENCODER.encode(JSON.stringify(value)).length;

/**
 * What of an act is too long for the server to take it ever.
 *
 * @param {object} act as it would be sent.
 * @param {object} limits as the server gave them; what it does not name is not limited.
 * @returns {{what: string, count: number, most: number, field?: string} | null} `what` is `text`, `field`,
 *   `form` or `act`.
 */
export function excess(act, limits = LIMITS) {
  const over = (what, count, field) =>
    count > (limits[what] ?? Infinity)
      ? { what, count, most: limits[what], ...(field ? { field } : {}) }
      : null;
  const form = Object.entries(act.params?.form ?? {}).map(([name, value]) => [
    name,
    letters(String(value ?? "")),
  ]);
  const total = form.reduce((sum, [, count]) => sum + count, 0);
  return (
    over("text", letters(act.text)) ??
    form.map(([name, count]) => over("field", count, name)).find(Boolean) ??
    over("form", total) ??
    over("act", bytes([act.text ?? "", act.params ?? {}])) ??
    over("event", bytes(act))
  );
}

/** What stands on a field whose text is too long; a form with one is not sent. */
export function fits(event, most) {
  const count = letters(event.target.value);
  const long = most !== undefined && count > most;
  event.target.setCustomValidity(
    long ? t("long_words", { count: count.toLocaleString(), most: most.toLocaleString() }) : "",
  );
}
