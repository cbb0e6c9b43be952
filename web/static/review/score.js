// @ts-nocheck
// The scorecard as a tree, the lines under each of its numbers, and what other weights would make of it.
// Pure.

import { duration } from "../room/fold.js";

export const PARTS = ["response_time", "coordination", "outcome", "judgement"];
export const CONTACT_PARTS = ["coverage", "timeliness", "closed_loop", "order", "precision", "verification"];
export const LEVELS = ["team", "agency", "seat"];
const HUNDRED = 100;

const agencyOf = (seat) => seat.split("/")[0];

/** Weighted mean of the scores that are there; null without any. */
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

/** The band of a score under a rubric: P, S, M or U; null without a score. */
export function band(score, bands) {
  if (score === null || score === undefined) return null;
  return ["P", "S", "M"].find((name) => score >= bands[name]) ?? "U";
}

/** What the drill's parts and whole would score under other weights, as far as weights alone decide it. */
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

/** Team → agencies → seats, as the scenario has them; what is in no team comes last, under null. */
export function grouped(card, teams = {}) {
  const { levels } = card;
  const placed = new Set();
  const found = [];
  const add = (team, seats) => {
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
    children: children.filter(Boolean),
    leaf: kind === "seat",
  };
}

/** The branches of teams, agencies and seats; for one part, or for both that can be told apart. */
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
      .filter((row) => row && (team !== null || row.settled || row.open || row.score !== null));
    if (team === null) return rows;
    return [level(card, "team", team, part, rows)].filter(Boolean);
  });
}

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

/** Systems by the points that their losses took. */
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
    alpha: card[part]?.alpha,
    loss: card[part]?.loss,
    raters: card[part]?.raters?.length ?? 0,
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

/** The tree of objectives or of phases. */
export function branch(card, kind) {
  return Object.entries(card[kind] ?? {}).map(([id, row]) => ({
    key: `${kind} ${id}`,
    title: row.title,
    score: row.score,
    band: row.band,
    settled: row.settled,
    open: row.open,
    pick: { kind: "score", [kind === "objectives" ? "objective" : "phase"]: id },
    children: ["response_time", "coordination"]
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

/** The phase in which a moment lies; null before the first. */
export function phaseAt(phases, t) {
  return (phases ?? []).filter((phase) => duration(phase.start) <= t).at(-1)?.id ?? null;
}

function within(line, pick, phases) {
  if (pick.level === "seat" && !line.seats.includes(pick.id)) return false;
  if (pick.level === "agency" && !line.seats.some((seat) => agencyOf(seat) === pick.id)) return false;
  if (pick.level === "team" && !line.seats.some((seat) => (pick.seats ?? []).includes(seat))) return false;
  if (pick.objective && !(line.objectives ?? []).includes(pick.objective)) return false;
  return !pick.phase || phaseAt(phases, line.opened) === pick.phase;
}

/**
 * The lines that a number of the card rests on.
 *
 * @param {object} card the scorecard.
 * @param {object} pick what was picked: `{part?, level?, id?, objective?, phase?}`.
 * @param {{teams?: object, phases?: Array<object>}} statics what the scenario says of teams and phases.
 * @returns {{settled: Array<object>, open: Array<object>}}
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
  const whole = { ...pick, seats: pick.level === "team" ? statics.teams?.[pick.id]?.seats : undefined };
  const mine = (line) =>
    (!CONTACT_PARTS.includes(part) || line.part === part) && within(line, whole, statics.phases);
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

/** Every line of evidence that rests on a record. */
export function restingOn(card, seq) {
  const every = ["response_time", "coordination", "outcome"].flatMap((part) => [
    ...card[part].evidence,
    ...(card[part].open_lines ?? []),
  ]);
  return every.filter((line) => line.duty === seq || line.records.includes(seq));
}
