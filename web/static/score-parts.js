// The parts of a score, as every table lists them.

/** @import {Card, ContactLine, DutyLine, PartName} from "../types/review" */

/** @type {PartName[]} */
export const PARTS = ["response_time", "coordination", "outcome", "judgement"];
/** The parts of coordination. */
export const CONTACT_PARTS = ["reach", "closed_loop", "precision", "order", "verification"];

/**
 * The lines of duties: those of response time, and of the contacts that coordination asks for.
 *
 * @param {Pick<Card, "response_time"> & {coordination?: Card["coordination"]}} card
 * @returns {{line: DutyLine, settled: boolean}[]}
 */
export function dutyLines({ response_time: timed, coordination: contacts }) {
  const reach = (/** @type {ContactLine[]} */ lines) =>
    /** @type {DutyLine[]} */ (/** @type {unknown} */ (lines.filter((line) => line.part === "reach")));
  return [
    ...[...timed.evidence, ...reach(contacts?.evidence ?? [])].map((line) => ({ line, settled: true })),
    ...[...(timed.open_lines ?? []), ...reach(contacts?.open_lines ?? [])].map((line) => ({
      line,
      settled: false,
    })),
  ];
}
