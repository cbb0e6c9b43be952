// The parts of a score, as every table lists them.

/** @import {PartName} from "../types/review" */

/** @type {PartName[]} */
export const PARTS = ["response_time", "coordination", "outcome", "judgement"];
/** The parts of coordination. */
export const CONTACT_PARTS = ["coverage", "timeliness", "closed_loop", "order", "precision", "verification"];
