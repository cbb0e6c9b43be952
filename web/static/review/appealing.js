// What is sent for a decision on an appeal, and what is wrong in it.

/** @import {AnyLine} from "../../types/review" */

import { adjustment, faults } from "./adjustment.js";

/**
 * @typedef {{decision: string, do: string, at: string, acknowledged: string, answer: string}} Decision
 */

/**
 * What is sent: a refusal is its reason; what grants an appeal is an adjustment of its line.
 *
 * @param {Decision} fields
 * @param {AnyLine} [line]
 */
export function answerTo({ decision, answer, ...how }, line) {
  if (decision !== "granted") return { decision, answer: answer.trim() };
  const granting = adjustment({ duty: "0", reason: "", ...how }, line);
  const when = "at" in granting ? { at: granting.at, acknowledged: granting.acknowledged } : {};
  return { decision, answer: answer.trim(), do: granting.do, ...when };
}

/**
 * What is wrong with the fields: the name of a text by field.
 *
 * @param {Decision} fields
 */
export function decisionFaults({ decision, answer, ...how }) {
  const found = decision === "granted" ? faults({ duty: "0", reason: "-", ...how }) : {};
  if (!decision) found.decision = "ap_decision_wrong";
  if (!answer.trim()) found.answer = "d_reason_wrong";
  return found;
}
