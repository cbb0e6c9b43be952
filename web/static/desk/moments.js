// Times of a script as planners write them: by the clock of the story, or from its beginning.

/** @import {Desk, Value} from "../../types/editor" */

import { listed } from "./choices.js";
import { asDuration, minutesOf } from "./shapes.js";

const DAY = 24 * 60;

/**
 * The minute of the day at which the story begins; null where it has no clock, or more than one.
 *
 * @param {Desk} desk
 */
function begins({ data }) {
  const [, hour, minute] = /(\d\d):(\d\d)$/.exec(String(data.story?.starts ?? "")) ?? [];
  return hour === undefined || listed(data.chapters).length ? null : Number(hour) * 60 + Number(minute);
}

/**
 * The moment of the story at which an inject comes at its time; nothing where the story has no clock of its
 * own, or more than one.
 *
 * @param {Desk} desk
 * @param {Value} inject
 */
export function storyAt(desk, inject) {
  const [start, after] = [begins(desk), minutesOf(inject.at)];
  if (start === null || after === null) return null;
  const at = start + Math.floor(after);
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${two(Math.floor(at / 60) % 24)}:${two(at % 60)}`;
}

/**
 * What somebody writes as a time of a script, as the file has it: `8h30` of a story that begins at 08:00 is
 * half an hour after its beginning, unless it can be meant from there.
 *
 * @param {Desk} desk
 * @param {string} text
 * @returns {string | null}
 */
export function asMoment(desk, text) {
  const found = asDuration(text);
  const clock = /^\s*(\d{1,2})\s*(?:h|:|g|giờ)\s*(\d{1,2})?\s*(?:phút|ph|m)?\s*$/i.exec(text);
  const [start, length] = [begins(desk), minutesOf(desk.data.length)];
  if (!clock || start === null || length === null) return found;
  const meant = Number(clock[1]) * 60 + Number(clock[2] ?? 0);
  const after = (meant - start + DAY) % DAY;
  return meant > length && after <= length ? asDuration(String(after)) : found;
}
