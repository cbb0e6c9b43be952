// What an inject or a stage waits for, and the spans of time that files write.

/** @import {Trigger} from "../../types/room" */

/** @type {{[unit: string]: number}} */
const UNITS = { h: 3600000, m: 60000, s: 1000 };
/**
 * Milliseconds of a duration as files write it ("1h30m"); null when it is none.
 *
 * @param {unknown} text
 * @returns {number | null}
 */
export function duration(text) {
  if (typeof text === "number") return text;
  if (typeof text !== "string" || !/^(\d+h)?(\d+m)?(\d+s)?$/.test(text) || !text) return null;
  let total = 0;
  for (const [, count, unit = ""] of text.matchAll(/(\d+)([hms])/g))
    total += Number(count) * (UNITS[unit] ?? 0);
  return total;
}

/**
 * The shortest (or median) length of a span that may be drawn ("uniform 5m 10m"), and whether it is exact.
 *
 * @param {string | number | null} [text]
 */
export function span(text) {
  if (text === undefined || text === null) return { ms: 0, exact: true };
  const words = String(text).split(" ");
  return words.length === 1
    ? { ms: duration(words[0]) ?? 0, exact: true }
    : { ms: duration(words[1]) ?? 0, exact: false };
}

/**
 * When an inject is due by its trigger: {t, exact}; null when no time is known.
 *
 * @param {Trigger} doc
 */
export function due(doc) {
  const base = doc.at !== undefined ? duration(doc.at) : doc.unless ? duration(doc.unless.deadline) : null;
  if (base === null) return null;
  const delay = span(doc.delay);
  return { t: base + delay.ms, exact: delay.exact };
}

/**
 * at, unless, by_hand or when: what an inject waits for.
 *
 * @param {Trigger} doc
 */
export function trigger(doc) {
  const names = /** @type {const} */ (["at", "unless", "by_hand", "when"]);
  return names.find((key) => doc[key] !== undefined && doc[key] !== null) ?? "by_hand";
}
