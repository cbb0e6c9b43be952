// The scorecard as a tree, the lines under each of its numbers, and what other weights would make of it.
// Pure.

/**
 * @import {
 *   AnyLine,
 *   Card,
 *   PartName,
 *   Pick,
 *   ReviewStatic,
 *   Rubric,
 *   Teams,
 *   TreeNode,
 * } from "../../types/review"
 */

import { duration } from "../room/triggers.js";
import { CONTACT_PARTS, PARTS } from "../score-parts.js";
import { agencyOf } from "../seat.js";

const HUNDRED = 100;

/**
 * @param {TreeNode | null} node
 * @returns {node is TreeNode}
 */
const present = (node) => node !== null;

/**
 * Weighted mean of the scores that are there; null without any.
 *
 * @param {{[name: string]: number | null | undefined}} scores
 * @param {{[name: string]: number}} weights
 */
export function combine(scores, weights) {
  let sum = 0,
    total = 0;
  for (const [name, score] of Object.entries(scores)) {
    if (score === null || score === undefined) continue;
    sum += score * (weights[name] ?? 0);
    total += weights[name] ?? 0;
  }
  return total ? sum / total : null;
}

/**
 * The word for a total under a rubric; null without a score.
 *
 * @param {number | null | undefined} score
 * @param {{[band: string]: number}} bands
 */
export function band(score, bands) {
  if (score === null || score === undefined) return null;
  return ["good", "fair", "passed"].find((name) => score >= (bands[name] ?? Infinity)) ?? "failed";
}

/**
 * What the drill's parts and whole would score under other weights, as far as weights alone decide it.
 *
 * @param {Card} card
 * @param {Rubric} rubric
 */
export function preview(card, rubric) {
  const values = Object.fromEntries(
    CONTACT_PARTS.map((part) => [part, card.coordination.parts[part]?.value ?? null]),
  );
  const inner = combine(values, rubric.coordination);
  const scores = {
    response_time: card.response_time.score,
    coordination: inner === null ? null : HUNDRED * inner,
    outcome: card.outcome.score,
    judgement: card.judgement?.score ?? null,
  };
  const overall = combine(scores, rubric.parts);
  return { ...scores, overall, band: band(overall, rubric.bands) };
}

/**
 * Team → agencies → seats, as the scenario has them; what is in no team comes last, under null.
 *
 * @param {Card} card
 * @param {Teams} [teams]
 */
export function grouped(card, teams = {}) {
  const { levels } = card;
  const placed = new Set();
  /** @type {{team: string | null, agencies: {agency: string, seats: string[]}[]}[]} */
  const found = [];
  /** @type {(team: string | null, seats: string[]) => void} */
  const add = (team, seats) => {
    /** @type {Map<string, string[]>} */
    const agencies = new Map();
    for (const seat of seats) {
      if (!(seat in levels.seat)) continue;
      placed.add(seat);
      agencies.set(agencyOf(seat), [...(agencies.get(agencyOf(seat)) ?? []), seat]);
    }
    if (agencies.size)
      found.push({ team, agencies: [...agencies].map(([agency, own]) => ({ agency, seats: own })) });
  };
  for (const [team, row] of Object.entries(teams)) add(team, row.seats ?? []);
  add(
    null,
    Object.keys(levels.seat).filter((seat) => !placed.has(seat)),
  );
  return found;
}

/**
 * @param {Card} card
 * @param {"seat" | "agency" | "team"} kind
 * @param {string} id
 * @param {"response_time" | "coordination" | null} part
 * @param {(TreeNode | null)[]} [children]
 * @returns {TreeNode | null}
 */
function level(card, kind, id, part, children = []) {
  const row = card.levels[kind]?.[id];
  if (!row) return null;
  const score = part ? row[part] : row.score;
  return {
    key: `${part ?? "all"} ${kind} ${id}`,
    title: row.title,
    score,
    band: part ? null : row.band,
    settled: row.settled,
    open: row.open,
    pick: { kind: "score", part, level: kind, id },
    children: children.filter(present),
    leaf: kind === "seat",
  };
}

/**
 * The branches of teams, agencies and seats; for one part, or for both that can be told apart.
 *
 * @param {Card} card
 * @param {Teams | undefined} teams
 * @param {"response_time" | "coordination" | null} [part]
 * @returns {TreeNode[]}
 */
export function people(card, teams, part = null) {
  return grouped(card, teams).flatMap(({ team, agencies }) => {
    const rows = agencies
      .map(({ agency, seats }) =>
        level(
          card,
          "agency",
          agency,
          part,
          seats.map((seat) => level(card, "seat", seat, part)),
        ),
      )
      .filter(present)
      .filter((row) => team !== null || row.settled || row.open || row.score !== null);
    if (team === null) return rows;
    return [level(card, "team", team, part, rows)].filter(present);
  });
}

/**
 * @param {Card} card
 * @returns {TreeNode[]}
 */
function contactParts(card) {
  return CONTACT_PARTS.map((part) => {
    const row = card.coordination.parts[part] ?? { value: null, weight: 0, used: 0 };
    const lines = card.coordination.evidence.filter((line) => line.part === part);
    const open = (card.coordination.open_lines ?? []).filter((line) => line.part === part);
    return {
      key: `part ${part}`,
      word: part,
      score: row.value === null ? null : HUNDRED * row.value,
      weight: row.weight,
      used: row.used,
      settled: lines.length,
      open: open.length,
      pick: { kind: "score", part },
      children: [],
    };
  });
}

/**
 * Systems by the points that their losses took.
 *
 * @param {Card} card
 * @returns {TreeNode[]}
 */
function losses(card) {
  const sums = new Map();
  for (const line of card.outcome.evidence) {
    if (!line.system) continue;
    const row = sums.get(line.system) ?? { loss: 0, count: 0 };
    sums.set(line.system, { loss: row.loss + line.loss, count: row.count + 1 });
  }
  return [...sums]
    .sort((a, b) => b[1].loss - a[1].loss)
    .map(([system, row]) => ({
      key: `loss ${system}`,
      system,
      loss: row.loss,
      settled: row.count,
      pick: { kind: "score", part: "outcome", id: system },
      children: [],
    }));
}

/**
 * @param {Card} card
 * @returns {TreeNode[]}
 */
function judged(card) {
  return (card.judgement?.evidence ?? []).map((line) => ({
    key: `judged ${line.objective}`,
    title: line.title,
    score: line.mean,
    weight: line.weight,
    spread: line.spread,
    settled: line.raters,
    pick: { kind: "score", part: "judgement", objective: line.objective },
    children: [],
  }));
}

/**
 * The whole scorecard as a tree of `{key, title | word | system, score, band, weight, used, settled, open,
 * pick, children}`.
 *
 * @param {Card} card
 * @param {Teams} [teams]
 * @returns {TreeNode}
 */
export function tree(card, teams = {}) {
  const weights = card.weights.parts;
  const below = {
    response_time: () => people(card, teams, "response_time"),
    coordination: () => [
      ...contactParts(card),
      { key: "by people", word: "by_people", children: people(card, teams, "coordination") },
    ],
    outcome: () => losses(card),
    judgement: () => judged(card),
  };
  const parts = PARTS.map((part) => ({
    key: part,
    word: part,
    score: card[part]?.score ?? null,
    band: card[part]?.band ?? null,
    ...weights[part],
    settled: card[part]?.settled ?? 0,
    open: card[part]?.open ?? 0,
    alpha: part === "judgement" ? card.judgement?.alpha : undefined,
    loss: part === "outcome" ? card.outcome.loss : undefined,
    raters: part === "judgement" ? (card.judgement?.raters?.length ?? 0) : 0,
    pick: { kind: "score", part },
    children: below[part](),
  }));
  return {
    key: "drill",
    word: "whole",
    score: card.overall.score,
    band: card.band,
    settled: card.overall.settled,
    pick: { kind: "score" },
    children: parts,
  };
}

/**
 * A node of the scorecard with all below it, each with how deep it lies.
 *
 * @param {TreeNode} node
 * @param {number} [depth]
 * @returns {{node: TreeNode, depth: number}[]}
 */
export const flat = (node, depth = 0) => [
  { node, depth },
  ...node.children.flatMap((child) => flat(child, depth + 1)),
];

/**
 * The tree of objectives or of phases.
 *
 * @param {Card} card
 * @param {"objectives" | "phases"} kind
 * @returns {TreeNode[]}
 */
export function branch(card, kind) {
  return Object.entries(card[kind] ?? {}).map(([id, row]) => ({
    key: `${kind} ${id}`,
    title: row.title,
    score: row.score,
    band: row.band,
    settled: row.settled,
    open: row.open,
    pick: { kind: "score", [kind === "objectives" ? "objective" : "phase"]: id },
    children: /** @type {("response_time" | "coordination")[]} */ (["response_time", "coordination"])
      .filter((part) => row[part] !== null)
      .map((part) => ({
        key: `${kind} ${id} ${part}`,
        word: part,
        score: row[part],
        pick: { kind: "score", part, [kind === "objectives" ? "objective" : "phase"]: id },
        children: [],
      })),
  }));
}

/**
 * The phase in which a moment lies; null before the first.
 *
 * @param {ReviewStatic["phases"]} phases
 * @param {number} t
 */
export function phaseAt(phases, t) {
  return (phases ?? []).filter((phase) => (duration(phase.start) ?? 0) <= t).at(-1)?.id ?? null;
}

/**
 * @param {AnyLine} line
 * @param {Pick} pick
 * @param {ReviewStatic["phases"]} phases
 */
function within(line, pick, phases) {
  const { seats = [] } = line;
  if (pick.level === "seat" && !seats.includes(pick.id ?? "")) return false;
  const owed = seats.length ? seats : (line.owed ?? []);
  if (
    pick.level === "agency" &&
    !(seats.length ? seats.some((seat) => agencyOf(seat) === pick.id) : line.agency === pick.id)
  )
    return false;
  if (pick.level === "team" && !owed.some((seat) => (pick.seats ?? []).includes(seat))) return false;
  if (pick.objective && !(line.objectives ?? []).includes(pick.objective)) return false;
  return !pick.phase || phaseAt(phases, line.opened ?? 0) === pick.phase;
}

/**
 * The lines that a number of the card rests on.
 *
 * @param {Card} card the scorecard.
 * @param {Pick} pick what was picked: `{part?, level?, id?, objective?, phase?}`.
 * @param {Partial<ReviewStatic>} [statics] what the scenario says of teams and phases.
 * @returns {{settled: AnyLine[], open: AnyLine[]}}
 */
export function linesOf(card, pick, statics = {}) {
  const { part } = pick;
  if (part === "outcome")
    return { settled: card.outcome.evidence.filter((line) => !pick.id || line.system === pick.id), open: [] };
  if (part === "judgement") {
    return {
      settled: (card.judgement?.evidence ?? []).filter(
        (line) => !pick.objective || line.objective === pick.objective,
      ),
      open: card.judgement?.open_lines ?? [],
    };
  }
  if (!part && !pick.level && !pick.objective && !pick.phase)
    return { settled: card.overall.evidence, open: [] };
  const whole = { ...pick, seats: pick.level === "team" ? statics.teams?.[pick.id ?? ""]?.seats : undefined };
  const mine = (/** @type {AnyLine} */ line) =>
    (!part || !CONTACT_PARTS.includes(part) || line.part === part) && within(line, whole, statics.phases);
  /** @type {{evidence: AnyLine[], open_lines?: AnyLine[]}[]} */
  const from =
    part === "response_time"
      ? [card.response_time]
      : part
        ? [card.coordination]
        : [card.response_time, card.coordination];
  return {
    settled: from.flatMap((one) => one.evidence).filter(mine),
    open: from.flatMap((one) => one.open_lines ?? []).filter(mine),
  };
}

/**
 * Every line of evidence that rests on a record.
 *
 * @param {Card} card
 * @param {number} seq
 * @returns {AnyLine[]}
 */
export function restingOn(card, seq) {
  /** @type {{evidence: AnyLine[], open_lines?: AnyLine[]}[]} */
  const parts = [card.response_time, card.coordination, card.outcome];
  const every = parts.flatMap((part) => [...part.evidence, ...(part.open_lines ?? [])]);
  return every.filter((line) => line.duty === seq || line.records?.includes(seq));
}
