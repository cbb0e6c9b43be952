// Which acts can be moved in a what-if, and where to. Pure.

/** @import {ActSent, Sent} from "../../types/wire" */

import { plain } from "../model.js";

const MINUTE = 60000;

/**
 * Whether a record is an act that can be moved: one of a seat, which was taken.
 *
 * @param {Sent} record
 * @returns {record is ActSent}
 */
export const canMove = (record) =>
  record.kind === "act" && Boolean(record.data.seat) && record.data.status !== "refused";

/**
 * The acts that can be moved.
 *
 * @param {Sent[] | null} [records]
 */
export const movable = (records) => (records ?? []).filter(canMove);

/**
 * The moment an act is moved to: some minutes earlier or later, or null to leave it out; undefined when that
 * is no moment.
 *
 * @param {{t: number}} record
 * @param {string} how
 * @param {string | number} minutes
 */
export function target(record, how, minutes) {
  if (how === "out") return null;
  const by = Number(String(minutes).replace(",", "."));
  if (!Number.isFinite(by) || by <= 0) return undefined;
  return Math.max(0, Math.round(record.t + (how === "later" ? by : -by) * MINUTE));
}

/**
 * The acts whose name holds every word of a query, without case and marks.
 *
 * @param {ActSent[]} acts
 * @param {string} query
 * @param {(act: ActSent) => string} name
 */
export function matching(acts, query, name) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return acts.filter((act) => {
    const said = plain(name(act));
    return words.every((word) => said.includes(word));
  });
}
