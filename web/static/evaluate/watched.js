// Whom a record or a duty concerns, and what comes next for the agencies that an evaluator watches. Pure.

/** @import {Duty, Inject, Model, StaffStatic} from "../../types/room" */
/** @import {ActRow, Sent} from "../../types/wire" */

import { agencyOf } from "../seat.js";
import { agenda, standing } from "../room/fold.js";
import { due } from "../room/triggers.js";

/**
 * The agencies that a record tells something of; none named: it is everybody's.
 *
 * @param {Sent} record
 * @param {Map<string, string>} operators node -> the agency that runs it.
 * @returns {string[]}
 */
export function concerned(record, operators) {
  if (record.kind === "delivery") return record.data.agencies;
  if (record.kind === "act") return [record.data.agency, ...(record.data.to ?? [])];
  if (record.kind === "work") return [record.data.agency];
  if (record.kind === "incident")
    return record.data.hits.flatMap((node) => operators.get(node) ?? /** @type {string[]} */ ([]));
  return [];
}

/**
 * Whether something that concerns `agencies` is among what is watched; nothing watched is everything.
 *
 * @param {string[]} agencies
 * @param {Set<string>} watched
 */
export const among = (agencies, watched) =>
  !watched.size || !agencies.length || agencies.some((agency) => watched.has(agency));

/**
 * @template T
 * @param {T | T[] | undefined} value
 * @returns {T[]}
 */
const listed = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/**
 * The agencies that an inject goes to, as far as its file names them: seats, agencies, all.
 *
 * @param {Inject} inject
 * @param {StaffStatic} statics
 */
export function receivers(inject, statics) {
  const known = new Set(statics.agencies.map((agency) => agency.id));
  return [...new Set(listed(inject.doc.to).map((to) => (known.has(to) ? to : agencyOf(to))))].filter((id) =>
    known.has(id),
  );
}

/**
 * What to watch for next: the injects that come by their time, the next first.
 *
 * @param {Model} model
 * @param {StaffStatic} statics
 * @param {number} t
 * @param {Set<string>} watched
 * @param {number} [most]
 */
export function coming(model, statics, t, watched, most = 3) {
  return agenda(model)
    .timed.filter((inject) => inject.status === "pending" && (due(inject.doc)?.t ?? 0) >= t)
    .map((inject) => ({ inject, t: due(inject.doc)?.t ?? 0, to: receivers(inject, statics) }))
    .filter(({ to }) => among(to, watched))
    .slice(0, most);
}

const ANSWERS = new Set(["acknowledge", "approve", "cancel", "refuse", "verify"]);

/**
 * A system that a duty is about: its own, its message's, or one that its incident has hit.
 *
 * @param {Model | undefined} model
 * @param {Duty["data"]} data
 */
function systemOf(model, data) {
  const message = model?.deliveries.get(data.delivery ?? -1);
  const [hit] = model?.incidents[data.incident ?? ""]?.hits ?? [];
  return data.about?.[0] ?? message?.data.about ?? hit;
}

/**
 * The act by voice or telephone that would answer a duty, to whom and about what it names, if it names any;
 * null when what it asks for cannot be done so.
 *
 * @param {Duty} duty
 * @param {number} at ms of drill time.
 * @param {string} content what was seen.
 * @param {ActRow[]} acts
 * @param {Model} [model] of the drill, where it is entered.
 */
export function spokenAct({ data }, at, content, acts, model) {
  const verb = data.acts.find((one) => !ANSWERS.has(one));
  const act = acts.find((one) => one.verb === verb);
  const [seat] = data.seats;
  const about = systemOf(model, data);
  if (!verb || !act || !seat) return null;
  return {
    seat,
    at: Math.round(at),
    verb,
    ...(verb === "report" && data.kind ? { kind: data.kind } : {}),
    ...(act.to && data.to ? { to: [data.to] } : {}),
    ...(act.about !== "none" && about ? { about } : {}),
    content,
  };
}

/**
 * The duties that stand open beside their objective, so that what was done by voice is entered with one tap:
 * those that wait, can be done so and are not overdue, the most pressing first.
 *
 * @param {Duty[]} duties
 * @param {number} t ms of drill time.
 * @param {ActRow[]} acts
 * @param {number} [most]
 */
export function pressing(duties, t, acts, most = 2) {
  return duties
    .filter((duty) => !duty.answers.length && standing(duty, t).state !== "overdue")
    .filter((duty) => spokenAct(duty, t, "", acts))
    .sort((a, b) => a.t + a.data.limit - (b.t + b.data.limit))
    .slice(0, most);
}
