// How drills came out over the years, altogether and by objective.

/** @import {Text} from "../types/wire" */

/**
 * @typedef {{year: string, overall: number | null, objectives: [title: Text, score: number | null][]}} Graded
 * @typedef {{mean: number, count: number} | null} Cell of a year: the mean of its scores, and their number.
 * @typedef {{title: Text | null, cells: Cell[]}} Row `title`: of an objective; null of the overall score.
 */

/**
 * The mean of each year; objectives that are called alike are one, the weakest of late stand first.
 *
 * @param {Graded[]} graded
 * @returns {{years: string[], rows: Row[]}}
 */
export function trend(graded) {
  const years = [...new Set(graded.map(({ year }) => year))].sort();
  /** @type {Map<string, {title: Text, scores: Map<string, number[]>}>} */
  const objectives = new Map();
  /** @type {Map<string, number[]>} */
  const overall = new Map();
  for (const { year, overall: score, objectives: found } of graded) {
    if (score !== null) kept(overall, year).push(score);
    for (const [title, met] of found) {
      if (met === null) continue;
      const name = title.vi.trim().toLowerCase();
      const row = objectives.get(name) ?? { title, scores: new Map() };
      objectives.set(name, row);
      kept(row.scores, year).push(met);
    }
  }
  const cells = (/** @type {Map<string, number[]>} */ scores) => years.map((year) => cell(scores.get(year)));
  const rows = [...objectives.values()]
    .map(({ title, scores }) => ({ title, cells: cells(scores) }))
    .sort((a, b) => late(a.cells) - late(b.cells));
  return { years, rows: [{ title: null, cells: cells(overall) }, ...rows] };
}

/**
 * @param {Map<string, number[]>} scores
 * @param {string} year
 */
function kept(scores, year) {
  const found = scores.get(year) ?? [];
  scores.set(year, found);
  return found;
}

/**
 * @param {number[]} [scores]
 * @returns {Cell}
 */
const cell = (scores) =>
  scores ? { mean: scores.reduce((sum, one) => sum + one, 0) / scores.length, count: scores.length } : null;

/** @param {Cell[]} cells */
const late = (cells) => cells.findLast(Boolean)?.mean ?? 0;
