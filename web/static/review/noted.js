// What those who ran a drill and its evaluators have noted of it, as far as who is looking may see it.

/** @import {Jotted, ReviewAnswer} from "../../types/review" */
/** @import {Note} from "../../types/wire" */
/** @import {Moment} from "../evaluate/notebook.js" */
/** @import {Desk} from "./desk.js" */

/**
 * The notes of both; what the server refuses is said in passing.
 *
 * @param {Desk} desk
 * @returns {Promise<Jotted[]>}
 */
export async function noted(desk) {
  const home = `/evaluate/${encodeURIComponent(desk.drill)}`;
  const [notes, moments] = await Promise.all([
    desk.may("notes") ? /** @type {Promise<Note[]>} */ (asked(desk, "notes")) : [],
    desk.may("moments") ? /** @type {Promise<Moment[]>} */ (asked(desk, `${home}/notes`)) : [],
  ]);
  return [...notes, ...moments.map((moment) => ofMoment(home, moment))];
}

/**
 * @param {Desk} desk
 * @param {string} path
 * @returns {Promise<unknown[]>}
 */
async function asked(desk, path) {
  /** @type {ReviewAnswer & {notes?: unknown[]}} */
  const answer = await desk.ask(path);
  if (answer.ok && answer.notes) return answer.notes;
  desk.toast(answer.text);
  return [];
}

/**
 * What an evaluator has noted of a moment, as notes of those who ran the drill are shown.
 *
 * @param {string} home
 * @param {Moment} moment
 * @returns {Jotted}
 */
function ofMoment(home, { key, t, text, by = "", mark, agency, record, kind }) {
  return {
    id: key,
    t,
    text,
    by,
    mark,
    about: agency ? `agency ${agency}` : null,
    ...(record === undefined ? {} : { record }),
    ...(kind ? { file: { at: `${home}/notes/${key}/file`, kind } } : {}),
  };
}
