// Which acts can be moved in a what-if, and where to. Pure.

import { plain } from "../model.js";

const MINUTE = 60000;

/** The acts that can be moved: those of a seat that were taken. */
export const movable = (records) => (records ?? []).filter((record) => record.kind === "act" && record.data.seat && record.data.status !== "refused");

/** The moment an act is moved to: some minutes earlier or later, or null to leave it out; undefined when that is no moment. */
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
