// What people say beside the journal: what is sent for it, and what is wrong in it.

/** @import {ActRow} from "../../types/wire" */
/** @import {Lost} from "../../types/review" */

import { hms } from "../drill-clock.js";
import { moment } from "./moment-text.js";

/** The kinds that a report can be of. */
export const REPORTS = ["initial", "progress", "response_plan", "direction", "closing"];
const ANSWERS = new Set(["acknowledge", "approve", "cancel", "refuse", "verify"]);

/**
 * @typedef {{seat: string, at: string, verb: string, kind: string, to: string, about: string,
 *   content: string, how?: string}} VoiceFields
 * @typedef {{seats: string, since: string, until: string, reason: string}} OutageFields
 */

/**
 * Ids that stand in one field, one after another.
 *
 * @param {string} text
 */
export const ids = (text) => text.split(" ").filter(Boolean);

/**
 * The acts that can be done by voice or telephone; an answer to a message is an answer there.
 *
 * @param {ActRow[]} acts
 */
export const spoken = (acts) => acts.filter((act) => !ANSWERS.has(act.verb));

/**
 * What is sent for the fields of an act by voice or telephone; what the act does not take is left out.
 *
 * @param {VoiceFields} fields
 * @param {Pick<ActRow, "about" | "to">} [act]
 */
export function voice({ seat, at, verb, kind, to, about, content, how }, act) {
  return {
    seat,
    at: moment(at) ?? 0,
    verb,
    ...(verb === "report" && kind ? { kind } : {}),
    ...(act?.to ? { to: ids(to) } : {}),
    ...(act?.about !== "none" && about ? { about } : {}),
    content: content.trim(),
    ...(how === "paper" ? { how } : {}),
  };
}

/**
 * What is wrong with those fields: the name of a text by field.
 *
 * @param {VoiceFields} fields
 * @param {Pick<ActRow, "about" | "to">} [act]
 */
export function voiceFaults({ seat, at, verb, kind, to, about, content }, act) {
  /** @type {{[name: string]: string}} */
  const found = {};
  if (!seat) found.seat = "v_seat_wrong";
  if (moment(at) === null) found.at = "d_time_wrong";
  if (!verb) found.verb = "v_verb_wrong";
  if (verb === "report" && !kind) found.kind = "v_kind_wrong";
  if (act?.to && !ids(to).length) found.to = "nobody_to";
  if (act?.about === "needed" && !about) found.about = "v_about_wrong";
  if (!content.trim()) found.content = "v_content_wrong";
  return found;
}

/**
 * What is sent for the fields of an outage.
 *
 * @param {OutageFields} fields
 */
export const outage = ({ seats, since, until, reason }) => ({
  seats: ids(seats),
  since: moment(since) ?? 0,
  until: moment(until) ?? 0,
  reason: reason.trim(),
});

/**
 * What is wrong with those fields: the name of a text by field.
 *
 * @param {OutageFields} fields
 */
export function outageFaults({ seats, since, until, reason }) {
  /** @type {{[name: string]: string}} */
  const found = {};
  const [from, to] = [moment(since), moment(until)];
  if (!ids(seats).length) found.seats = "o_seats_wrong";
  if (from === null) found.since = "d_time_wrong";
  if (to === null) found.until = "d_time_wrong";
  if (from !== null && to !== null && to <= from) found.until = "o_until_wrong";
  if (!reason.trim()) found.reason = "d_reason_wrong";
  return found;
}

/**
 * The fields of an outage that the server proposes from lost connections: whole seconds, all of it inside.
 *
 * @param {Lost} lost
 * @param {string} reason
 * @returns {OutageFields}
 */
export const proposed = ({ seats, since, until }, reason) => ({
  seats: seats.join(" "),
  since: `T+${hms(since)}`,
  until: `T+${hms(until)}`,
  reason,
});
