// @ts-nocheck
// What may be adjusted, and what an adjustment says.

import { moment } from "./moment-text.js";

const SECOND = 1000;
const PARTS = ["response_time", "coordination"];

/** The expectations of a card that can be adjusted, each once: {duty, title, agency, opened, to}. */
export function adjustable(card) {
  const found = new Map();
  for (const part of PARTS) {
    for (const line of [...(card[part]?.evidence ?? []), ...(card[part]?.open_lines ?? [])]) {
      if (line.duty !== undefined && line.duty !== null && !found.has(line.duty)) found.set(line.duty, line);
    }
  }
  return [...found.values()].sort((one, other) => one.opened - other.opened || one.duty - other.duty);
}

/** A moment typed in whole seconds; in the second of what it follows, not before that. */
const after = (t, first) => (t < first && first - t < SECOND ? first : t);

/** What is sent for the fields of the dialog; `line` is the expectation's. */
export function adjustment({ duty, what, at, acknowledged, reason }, line) {
  const credit = what === "credit" ? { at: after(moment(at), line?.opened ?? 0) } : {};
  const heard =
    what === "credit" && line?.to && acknowledged.trim()
      ? { acknowledged: after(moment(acknowledged), credit.at) }
      : {};
  return { do: what, duty: Number(duty), ...credit, ...heard, reason: reason.trim() };
}

/** What is wrong with the fields of the dialog, as the name of a text; null when nothing is. */
export function fault({ duty, what, at, acknowledged, reason }) {
  if (duty === "") return "d_duty_wrong";
  if (what === "credit" && moment(at) === null) return "d_time_wrong";
  if (what === "credit" && acknowledged.trim() && moment(acknowledged) === null) return "d_time_wrong";
  return reason.trim() ? null : "d_reason_wrong";
}
