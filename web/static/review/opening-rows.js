// What the review opens with, as data: what cost most, every agency in a row, moments worth telling. Pure.

/** @import {GradedLine} from "../../types/card" */
/** @import {Card, OpeningLoss, OpeningRow, OpeningStep} from "../../types/review" */

/** @type {["response_time", "coordination"]} */
const DUTIES = ["response_time", "coordination"];
const GREATEST = 3;
const BEST = 3;

/**
 * What of the overall score each part has cost.
 *
 * @param {Card} card
 */
function costs({ overall }) {
  const all = overall.evidence.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return Object.fromEntries(
    overall.evidence.map(({ part, score, weight }) => [part, ((100 - score) * weight) / all]),
  );
}

/**
 * What was lost, in points of the overall score, the greatest first: a part's loss is shared among its lines
 * by what each of them lacks.
 *
 * @param {Card} card
 * @returns {OpeningLoss[]}
 */
export function losses(card) {
  const cost = costs(card);
  /** @type {OpeningLoss[]} */
  const found = [];
  for (const part of DUTIES) {
    const lines = card[part].evidence;
    const lacks = lines.map(({ weight, credit }) => weight * Math.max(0, 1 - credit));
    const all = lacks.reduce((sum, one) => sum + one, 0);
    lines.forEach((line, n) => {
      const points = all ? ((cost[part] ?? 0) * (lacks[n] ?? 0)) / all : 0;
      // What is graded over the whole drill opened at no moment: it is shown at a record that it rests on.
      const moment = { records: line.records, t: line.duty === null ? line.opened || null : line.opened };
      if (points > 0) found.push({ part, points, line, system: null, effect: null, ...moment });
    });
  }
  return found.concat(harm(card, cost.outcome ?? 0)).sort((one, other) => other.points - one.points);
}

/**
 * What the outcome lost: by system, and what befell no system, as people misled. The mark that the
 * loss is measured against is none.
 *
 * @param {Card} card
 * @param {number} cost in points of the overall score.
 * @returns {OpeningLoss[]}
 */
function harm(card, cost) {
  const whole = new Map();
  for (const line of card.outcome.evidence.filter(({ part }) => part !== "idle")) {
    const { system, records } = line;
    const key = system || line.part;
    const row = whole.get(key) ?? { loss: 0, records, system: system || null, effect: system ? null : line };
    whole.set(key, { ...row, loss: row.loss + Math.max(0, line.loss) });
  }
  const rows = [...whole.values()].filter(({ loss }) => loss > 0);
  const all = rows.reduce((sum, { loss }) => sum + loss, 0);
  return rows.map(({ loss, ...row }) => ({
    part: "outcome",
    points: all ? (cost * loss) / all : 0,
    line: null,
    t: null,
    ...row,
  }));
}

/**
 * The three that cost most, each duty and each system once.
 *
 * @param {Card} card
 */
export function greatest(card) {
  const seen = new Set();
  return losses(card)
    .filter(({ line, system, effect }) => {
      const key = line ? (line.duty ?? line) : (system ?? effect);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, GREATEST);
}

/**
 * Every agency that was graded, by name.
 *
 * @param {Card} card
 * @param {(agency: string) => string} name
 * @returns {OpeningRow[]}
 */
export function agencyRows(card, name) {
  return Object.entries(card.levels.agency ?? {})
    .map(([agency, level]) => {
      const mine = card.response_time.evidence.filter((line) => line.agency === agency);
      const count = (/** @type {(line: typeof mine[number]) => boolean} */ which) =>
        mine.filter(which).length;
      return {
        agency,
        name: name(agency),
        score: level.score,
        band: level.band,
        response: level.response_time,
        coordination: level.coordination,
        settled: level.settled,
        onTime: count(inTime),
        never: count((line) => line.answered === null),
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name, "vi"));
}

/**
 * Whether a duty was done within its target, or before it was called for: as the card counts the whole.
 *
 * @param {GradedLine} line
 */
const inTime = ({ answered, opened, target, already, away }) =>
  answered !== null && (already || !target || answered - opened - (away ?? 0) <= target);

/**
 * The steps of the talk before the hall: the result, what went well and what cost most in order of time, the
 * agencies, what next.
 *
 * @param {Card} card
 * @param {(records: number[]) => number | null} when the moment of the first of some records.
 * @returns {OpeningStep[]}
 */
export function steps(card, when) {
  const well = card.response_time.evidence
    .filter((line) => line.credit >= 1 && line.answered !== null && line.target !== null)
    .sort((one, other) => other.weight - one.weight || spare(other) - spare(one))
    .slice(0, BEST)
    .map((line) => ({ kind: "well", t: line.answered ?? line.opened, line, loss: null }));
  const lost = greatest(card).map((loss) => ({
    kind: "lost",
    t: loss.t ?? when(loss.records) ?? 0,
    line: loss.line,
    loss,
  }));
  /** @type {OpeningStep[]} */
  const moments = [...well, ...lost].sort((one, other) => one.t - other.t);
  const plain = (/** @type {string} */ kind) => ({ kind, t: null, line: null, loss: null });
  return [plain("result"), ...moments, plain("agencies"), plain("next")];
}

/**
 * How much of its target an answer left, as a share.
 *
 * @param {{opened: number, answered: number | null, target: number | null}} line
 */
const spare = ({ opened, answered, target }) =>
  answered === null || !target ? 0 : 1 - (answered - opened) / target;
