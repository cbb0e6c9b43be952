// The text of a message as people read it: a report's codes in words, its drill times with the day of the
// story.

/** @import {Message, SeatPage} from "../types/seat" */
/** @import {DrillTold} from "../types/wire" */

import { storyTime } from "./drill-clock.js";
import { say, t } from "./texts.js";

const STATES = new Set(["handled", "not_yet"]);
const TIME = /^(?:T\+)?(\d{2,}):(\d\d)(?::\d\d)?$/;
const MINUTE = 60_000;

/**
 * A value of a form in words.
 *
 * @param {string} text
 * @param {DrillTold["story"]} story which moment T+00:00 was.
 */
export function value(text, story) {
  if (STATES.has(text)) return t(`state_${text}`);
  const [, hours, minutes] = TIME.exec(text) ?? [];
  const at = hours && storyTime(story, (Number(hours) * 60 + Number(minutes)) * MINUTE);
  return at ? `${text} (${at.time}, ${at.day})` : text;
}

/**
 * The body of a message. The lines of a report are `title: value`, with titles of the official forms, or of
 * what an act has to say.
 *
 * @param {SeatPage} page whose lookup tables hold the forms, and whose drill the story.
 * @param {Message} message as it was delivered.
 */
export function worded(page, message) {
  const body = say(message.body);
  if (!message.from) return body;
  const { forms, wordings } = page.table;
  const titles = new Set(
    [...forms, ...wordings].flatMap(({ fields }) => fields.map(({ title }) => say(title))),
  );
  /** @param {string} text */
  const line = (text) => {
    const title = [...titles].find((one) => text.startsWith(`${one}: `));
    return title ? `${title}: ${value(text.slice(title.length + 2), page.live.hello.drill.story)}` : text;
  };
  return body.split("\n").map(line).join("\n");
}
