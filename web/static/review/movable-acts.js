// @ts-nocheck
// Which acts can be moved in a what-if, and where to. Pure.

import { plain } from "../model.js";

const MINUTE = 60000;

/** Whether a record is an act that can be moved: one of a seat, which was taken. */
export const canMove = ({ kind, data }) => kind === "act" && Boolean(data.seat) && data.status !== "refused";

/** The acts that can be moved. */
export const movable = (records) => (records ?? []).filter(canMove);

/**
 * The moment an act is moved to: some minutes earlier or later, or null to leave it out; undefined when that
 * is no moment.
 */
export function target(record, how, minutes) {
  if (how === "out") return null;
  const by = Number(String(minutes).replace(",", "."));
  if (!Number.isFinite(by) || by <= 0) return undefined;
  return Math.max(0, Math.round(record.t + (how === "later" ? by : -by) * MINUTE));
}

/** The acts whose name holds every word of a query, without case and marks. */
export function matching(acts, query, name) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return acts.filter((act) => {
    const said = plain(name(act));
    return words.every((word) => said.includes(word));
  });
}
