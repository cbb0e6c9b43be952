// The text of a message as people read it: a report's codes in words, its drill times with the day of the
// story; what is a form as its rows.

/** @import {Message, SeatPage} from "../types/seat" */
/** @import {DrillTold} from "../types/wire" */

import { storyTime } from "./drill-clock.js";
import { say, t } from "./texts.js";

const STATES = new Set(["handled", "not_yet"]);
const TIME = /^(?:T\+)?(\d{2,}):(\d\d)(?::\d\d)?$/;
const MINUTE = 60_000;

/**
 * A message in parts: its words, and the rows of its form.
 *
 * @typedef {{words: string, rows: {title: string, value: string}[]}} Parts
 */

/**
 * A value of a form in words.
 *
 * @param {string} text
 * @param {DrillTold["story"]} story which moment T+00:00 was.
 */
export function value(text, story) {
  return STATES.has(text) ? t(`state_${text}`) : timed(text, story);
}

/**
 * A drill time with the day of the story beside it; anything else as it is.
 *
 * @param {string} text
 * @param {DrillTold["story"]} story which moment T+00:00 was.
 */
export function timed(text, story) {
  const [, hours, minutes] = TIME.exec(text) ?? [];
  const at = hours && storyTime(story, (Number(hours) * 60 + Number(minutes)) * MINUTE);
  return at ? `${text} (${at.time}, ${at.day})` : text;
}

/**
 * What a message says, as words and as the rows of a form. The lines of a report are `title: value`, with
 * titles of the official forms, or of what an act has to say; a line without one goes on with the row before.
 *
 * @param {SeatPage} page whose lookup tables hold the forms, and whose drill the story.
 * @param {Message} message as it was delivered.
 * @returns {Parts}
 */
export function parts(page, message) {
  const body = say(message.body);
  if (!message.from) return { words: body, rows: [] };
  const { forms, wordings } = page.table;
  const { story } = page.live.hello.drill;
  const titles = [...forms, ...wordings].flatMap(({ fields }) => fields.map(({ title }) => say(title)));
  /** @type {Parts} */
  const found = { words: "", rows: [] };
  for (const line of body.split("\n")) {
    const title = titles.find((one) => line.startsWith(`${one}: `));
    const last = found.rows.at(-1);
    if (title) found.rows.push({ title, value: value(line.slice(title.length + 2), story) });
    else if (last) last.value += `\n${line}`;
    else found.words += found.words ? `\n${line}` : line;
  }
  if (!found.rows.length) found.rows.push(...formRows(page, message));
  return found;
}

/**
 * The form that goes with the words of a report.
 *
 * @param {SeatPage} page
 * @param {Message} message
 */
function formRows({ table, live }, { form }) {
  const fields = (form && table.formOf.get(form.kind)?.fields) ?? [];
  return fields.flatMap(({ id, title }) => {
    const written = form?.values[id];
    return written ? [{ title: say(title), value: value(written, live.hello.drill.story) }] : [];
  });
}

/**
 * The body of a message in one piece, as it begins in a list.
 *
 * @param {SeatPage} page
 * @param {Message} message
 */
export function worded(page, message) {
  const { words, rows } = parts(page, message);
  return [words, ...rows.map((row) => `${row.title}: ${row.value}`)].filter(Boolean).join("\n");
}
