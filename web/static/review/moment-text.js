// Moments of drill time as people type them, and numbers of records.

/**
 * Milliseconds of `T+01:25`, `1:25:30` or `85` (minutes); null when it is no moment.
 *
 * @param {string | null} [text]
 */
export function moment(text) {
  const match = /^\s*(?:T\s*\+\s*)?(\d{1,4})(?::([0-5]\d))?(?::([0-5]\d))?\s*$/i.exec(text ?? "");
  if (!match) return null;
  const [, first, second, third] = match;
  if (second === undefined) return Number(first) * 60000;
  return ((Number(first) * 60 + Number(second)) * 60 + Number(third ?? 0)) * 1000;
}

/**
 * The record numbers in `#213, 245`; null when something else stands there.
 *
 * @param {string | null} [text]
 */
export function numbers(text) {
  const parts = (text ?? "").split(/[\s,;]+/).filter(Boolean);
  const found = parts.map((part) => /^#?(\d{1,7})$/.exec(part)?.[1]);
  return found.includes(undefined) ? null : [...new Set(found.map(Number))];
}

const VIETNAM = 7 * 3_600_000;

/**
 * The day in Vietnam at a moment, whatever the zone of this computer: drills are dated and the plan is
 * written in it.
 *
 * @param {number} [now]
 */
export const today = (now = Date.now()) => new Date(now + VIETNAM).toISOString().slice(0, 10);

/**
 * The time of day in Vietnam at a moment, to the minute.
 *
 * @param {number} now
 */
export const timeOfDay = (now) => new Date(now + VIETNAM).toISOString().slice(11, 16);
