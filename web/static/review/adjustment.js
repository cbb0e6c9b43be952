// What may be adjusted, and what an adjustment says.

/** @import {AnyLine, Card} from "../../types/review" */

import { hms } from "../drill-clock.js";
import { moment } from "./moment-text.js";
import { w } from "./texts.js";

const SECOND = 1000;
/** @type {("response_time" | "coordination")[]} */
const PARTS = ["response_time", "coordination"];

/**
 * @typedef {AnyLine & {duty: number, opened: number, agency: string}} Adjustable
 * @typedef {{duty: string, do: string, at: string, acknowledged: string, reason: string}} Fields
 */

/**
 * What an adjustment does, as it is listed.
 *
 * @param {{do: string, at?: number | null}} row
 */
export function adjustedAs({ do: what, at }) {
  if (what === "credit") return w("d_credited", { time: `T+${hms(at ?? 0)}` });
  return w({ raise: "d_raised", take: "d_taken" }[what] ?? "d_waived");
}

/**
 * The expectations of a card that can be adjusted, each once: {duty, title, agency, opened, to}.
 *
 * @param {Card} card
 */
export function adjustable(card) {
  /** @type {Map<number, Adjustable>} */
  const found = new Map();
  for (const part of PARTS) {
    for (const line of [...(card[part]?.evidence ?? []), ...(card[part]?.open_lines ?? [])]) {
      const { duty } = line;
      if (typeof duty === "number" && !found.has(duty)) found.set(duty, { ...line, duty });
    }
  }
  return [...found.values()].sort((one, other) => one.opened - other.opened || one.duty - other.duty);
}

/**
 * A moment typed in whole seconds; in the second of what it follows, not before that.
 *
 * @param {number} t
 * @param {number} first
 */
const after = (t, first) => (t < first && first - t < SECOND ? first : t);

/**
 * What is sent for the fields of the dialog; `line` is the expectation's.
 *
 * @param {Fields} fields
 * @param {AnyLine} [line]
 */
export function adjustment({ duty, do: what, at, acknowledged, reason }, line) {
  const common = { do: what, duty: Number(duty) };
  if (what !== "credit") return { ...common, reason: reason.trim() };
  const done = after(moment(at) ?? 0, line?.opened ?? 0);
  const heard =
    line?.to && acknowledged.trim() ? { acknowledged: after(moment(acknowledged) ?? 0, done) } : {};
  return { ...common, at: done, ...heard, reason: reason.trim() };
}

/**
 * What is wrong with the fields of the dialog: the name of a text by field.
 *
 * @param {Fields} fields
 */
export function faults({ duty, do: what, at, acknowledged, reason }) {
  /** @type {{[name: string]: string}} */
  const found = {};
  const credit = what === "credit";
  if (duty === "") found.duty = "d_duty_wrong";
  if (credit && moment(at) === null) found.at = "d_time_wrong";
  if (credit && acknowledged.trim() && moment(acknowledged) === null) found.acknowledged = "d_time_wrong";
  if (!reason.trim()) found.reason = "d_reason_wrong";
  return found;
}
