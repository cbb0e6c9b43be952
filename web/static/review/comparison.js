// Two drills side by side, as rows of figures. Pure.

/** @import {Card, LevelRow, PartName} from "../../types/review" */
/** @import {Text} from "../../types/wire" */

import { PARTS } from "../score-parts.js";

/** What each figure of `scores` and `losses` is called among the review's texts. */
export const FIGURES = {
  overall: "d_overall",
  ...Object.fromEntries(PARTS.map((part) => [part, part])),
  actual: "curve_actual",
  book: "curve_book",
  idle: "curve_idle",
};
const STEPS = ["acknowledge", "classify", "report", "contain", "recover"];
/**
 * @param {unknown} value
 * @returns {number | null}
 */
function score(value) {
  const found = typeof value === "object" && value !== null && "score" in value ? value.score : value;
  return typeof found === "number" ? found : null;
}

/** @typedef {{[id: string]: {title?: Text, value: number | null}}} Figures */

/**
 * Rows `{id, title, one, other, difference}` of all that either has; a figure that is missing is null.
 *
 * @param {Figures} one
 * @param {Figures} other
 */
export function paired(one, other) {
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return ids.map((id) => {
    const [first, second] = [one[id]?.value ?? null, other[id]?.value ?? null];
    const difference = first === null || second === null ? null : second - first;
    return { id, title: one[id]?.title ?? other[id]?.title, one: first, other: second, difference };
  });
}

/** What stands beside the drill's own figure to read it by: no team's doing. */
const MARKS = new Set(["book", "idle"]);
/** Of what less is better. */
const LESS = new Set(["actual", ...STEPS]);
const LEAST = 0.05;

/**
 * How a difference is to be taken; null where it says nothing of a team.
 *
 * @param {{id: string, difference: number | null}} row
 * @returns {"same" | "better" | "worse" | null}
 */
export function turned({ id, difference }) {
  if (difference === null || MARKS.has(id)) return null;
  if (Math.abs(difference) < LEAST) return "same";
  return difference < 0 === LESS.has(id) ? "better" : "worse";
}

/**
 * Whether two drills differ in length by more than a twentieth.
 *
 * @param {number} one
 * @param {number} other
 */
export const unequal = (one, other) => Math.abs(one - other) > 0.05 * Math.max(one, other);

/**
 * @param {{[id: string]: LevelRow}} [level]
 * @returns {Figures}
 */
const levelled = (level) =>
  Object.fromEntries(
    Object.entries(level ?? {}).map(([id, row]) => [id, { title: row.title, value: score(row) }]),
  );

/**
 * The whole and its four parts.
 *
 * @param {Card} card
 * @returns {Figures}
 */
export function scores(card) {
  const rows = Object.fromEntries(PARTS.map((part) => [part, { value: score(card[part]) }]));
  return { overall: { value: score(card.overall) }, ...rows };
}

/**
 * The score of each objective.
 *
 * @param {Card} card
 */
export const objectives = (card) => levelled(card.objectives);

/**
 * The score of each agency.
 *
 * @param {Card} card
 */
export const agencies = (card) => levelled(card.levels?.agency);

/**
 * What was lost, in weighted service-hours: in the drill, with experts, and idle.
 *
 * @param {Card} card
 * @returns {Figures}
 */
export const losses = ({ outcome }) => ({
  actual: { value: outcome?.loss ?? null },
  book: { value: outcome?.expert_loss ?? null },
  idle: { value: outcome?.idle_loss ?? null },
});

/**
 * The middle of the agencies' median times to take each step, in ms.
 *
 * @param {Card} card
 * @returns {Figures}
 */
export function medians(card) {
  /** @type {Figures} */
  const rows = {};
  for (const step of STEPS) {
    const found = Object.values(card.medians ?? {})
      .map((agency) => agency[step]?.median)
      .filter((median) => typeof median === "number")
      .sort((a, b) => a - b);
    // The one in the middle, or the two.
    const middle = found.slice((found.length - 1) >> 1, (found.length >> 1) + 1);
    rows[step] = { value: middle.length ? middle.reduce((sum, one) => sum + one, 0) / middle.length : null };
  }
  return rows;
}

const SURE = 1.959964;

/**
 * What norms say of a card; null where none hold for it.
 *
 * @param {Card} card
 */
const read = ({ norms }) => (norms && "sd" in norms ? norms : null);

/**
 * How much a drill differs from an earlier one, with 95 % on both sides of what chance alone makes; null
 * where norms hold for one of them at most.
 *
 * @param {Card} one
 * @param {Card} other
 * @returns {{by: number, low: number, high: number, surely: boolean} | null}
 */
export function change(one, other) {
  const [before, after] = [read(one)?.sd, read(other)?.sd];
  const [first, second] = [score(one.overall), score(other.overall)];
  if (before === undefined || after === undefined || first === null || second === null) return null;
  const by = second - first;
  const margin = SURE * Math.hypot(before, after);
  return { by, low: by - margin, high: by + margin, surely: Math.abs(by) > margin };
}

/**
 * The skills of the simulated teams that would score as two drills did; null where norms tell none of one.
 *
 * @param {Card} one
 * @param {Card} other
 * @returns {[number, number] | null}
 */
export function skills(one, other) {
  const [first, second] = [read(one)?.skill ?? null, read(other)?.skill ?? null];
  return first === null || second === null ? null : [first, second];
}

/**
 * Whether two drills had the same scenario, rule profile and rubric.
 *
 * @param {Card} one
 * @param {Card} other
 */
export function alike(one, other) {
  const told = (/** @type {Card} */ card) =>
    JSON.stringify([card.scenario?.code, card.rules_profile?.profile, card.rubric]);
  return told(one) === told(other);
}
