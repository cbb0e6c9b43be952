// The parts of a score, as every table lists them.

/** @import {Card, DutyLine, GradedLine, PartName} from "../types/review" */

/** @type {PartName[]} */
export const PARTS = ["response_time", "coordination", "outcome", "judgement"];
/** The parts of coordination. */
export const CONTACT_PARTS = ["reach", "closed_loop", "precision", "order", "verification"];

/**
 * @param {GradedLine} line
 * @returns {line is DutyLine}
 */
const isOfDuty = (line) => line.duty !== null;

/**
 * The lines of duties: those of response time, and of the contacts that coordination asks for.
 *
 * @param {Pick<Card, "response_time"> & {coordination?: Card["coordination"]}} card
 * @returns {{line: DutyLine, settled: boolean}[]}
 */
export function dutyLines({ response_time: timed, coordination: contacts }) {
  const reach = (/** @type {GradedLine[]} */ lines) => lines.filter((line) => line.part === "reach");
  const settled = [...timed.evidence, ...reach(contacts?.evidence ?? [])].filter(isOfDuty);
  const open = [...(timed.open_lines ?? []), ...reach(contacts?.open_lines ?? [])].filter(isOfDuty);
  return [
    ...settled.map((line) => ({ line, settled: true })),
    ...open.map((line) => ({ line, settled: false })),
  ];
}
