// Who sat in which seat, what was told to whom and what came of it, how long things took: rows. Pure.

/** @import {AnyLine, Card, Filling, HeldSeat, InjectRow, MedianRow} from "../../types/review" */
/** @import {PooledRow} from "../../types/card" */
/** @import {Standing} from "../../types/review" */
/** @import {InjectDoc} from "../../types/room" */
/** @import {Sent} from "../../types/wire" */

import { agencyOf } from "../seat.js";
import { standing } from "./rows.js";

export const STEPS = ["acknowledge", "classify", "report", "contain", "recover"];

/**
 * Who held each seat: people in the order in which they came, by name where names are told; else who
 * played it.
 *
 * @param {Filling} drill
 * @param {Sent[]} records
 * @param {Card} card
 * @returns {HeldSeat[]}
 */
export function seatRows({ seats, players = {}, people = {} }, records, card) {
  /** @type {Map<string, Set<string>>} */
  const held = new Map();
  for (const { kind, data } of records)
    if (kind === "join") held.set(data.seat, (held.get(data.seat) ?? new Set()).add(data.person));
  return seats.map(({ seat }) => {
    const came = [...(held.get(seat) ?? [])];
    const named = came.flatMap((person) => people[person] || []);
    const level = card.levels.seat[seat];
    return {
      seat,
      agency: agencyOf(seat),
      names: [...new Set(named)],
      nameless: came.length - named.length,
      player: came.length ? null : (players[seat] ?? null),
      score: level?.score ?? null,
      band: level?.band ?? null,
    };
  });
}

/** @param {Card} card */
function standings(card) {
  /** @type {(lines: AnyLine[] | undefined, settled: boolean) => [number, Standing][]} */
  const of = (lines, settled) => (lines ?? []).map((line) => [Number(line.duty), standing(line, settled)]);
  const { evidence, open_lines: open } = card.response_time;
  return new Map([...of(evidence, true), ...of(open, false)]);
}

/**
 * The injects in the order in which they were delivered, then those that were not: when, to whom, how, and
 * how the duties stand that came of each.
 *
 * @param {Iterable<{id: string, doc: InjectDoc}>} injects
 * @param {Sent[]} records
 * @param {Card} card
 * @returns {InjectRow[]}
 */
export function injectRows(injects, records, card) {
  /** @type {Map<string, InjectRow>} */
  const found = new Map();
  const row = (/** @type {string} */ id) =>
    found.get(id) ??
    found
      .set(id, { id, status: "pending", t: null, seq: null, to: [], sender: null, channel: null, duties: [] })
      .get(id);
  for (const { id } of injects) row(id);
  const known = standings(card);
  for (const { seq, t, kind, data } of records) {
    if (kind === "inject") Object.assign(row(data.inject) ?? {}, { status: data.status, t, seq });
    else if (kind === "delivery" && data.hidden?.inject) {
      const { agencies, sender, channel } = data;
      Object.assign(row(data.hidden.inject) ?? {}, { t, seq, to: agencies, sender, channel });
    } else if (kind === "duty" && data.origin?.inject) {
      const stands = known.get(seq);
      if (stands) row(data.origin.inject)?.duties.push({ seq, standing: stands });
    }
  }
  const when = (/** @type {InjectRow} */ { t, channel }) => (channel === null ? Infinity : (t ?? Infinity));
  return [...found.values()].sort((one, other) => when(one) - when(other) || 0);
}

/**
 * How long things took by agency, in the order of their names.
 *
 * @param {Card["medians"]} medians
 * @param {(agency: string) => string} name
 * @returns {MedianRow[]}
 */
export const medianRows = (medians, name) =>
  Object.entries(medians ?? {})
    .map(([agency, groups]) => ({ agency, steps: STEPS.map((step) => groups[step] ?? null) }))
    .sort((one, other) => name(one.agency).localeCompare(name(other.agency), "vi"));

/**
 * The table of teams of many units, each team's units in the order of their names.
 *
 * @param {Pick<Card, "pooled">} card
 * @param {(agency: string) => string} name
 * @returns {PooledRow[]}
 */
export const pooledRows = ({ pooled }, name) =>
  (pooled ?? []).map((row) => ({
    ...row,
    units: [...row.units].sort((one, other) => name(one.agency).localeCompare(name(other.agency), "vi")),
  }));
