// The timeline as data: what each agency and seat received, did and owed, in lanes without overlap. Pure.

/**
 * @import {
 *   ActItem,
 *   Card,
 *   DutyItem,
 *   Filter,
 *   Item,
 *   Jotted,
 *   MessageItem,
 *   Row,
 *   Shelf,
 *   Standing,
 *   Teams,
 *   WorkItem,
 * } from "../../types/review"
 */
/** @import {ActSent, DeliverySent, Sent, Text} from "../../types/wire" */

import { plain } from "../model.js";
import { dutyLines } from "../score-parts.js";
import { agencyOf } from "../seat.js";

export const KINDS = ["duty", "inject", "message", "act", "work"];
/** @type {"note"} */
export const NOTE = "note";
/** @type {{[standing in Standing]: string}} */
export const MARKS = { full: "✓", part: "◐", zero: "✗", never: "∅", open: "○" };
const APART = 300;
/** @type {never[]} */
const NONE = [];

/**
 * How a duty stands: `full`, `part`, `zero`, `never` or `open`.
 *
 * @param {{answered?: number | null, target?: number | null, credit?: number}} line
 * @param {boolean} [settled]
 * @returns {Standing}
 */
export function standing(line, settled = true) {
  if (!settled) return "open";
  if (line.answered === null && line.target !== null) return "never";
  const { credit = 0 } = line;
  if (credit >= 1) return "full";
  return credit > 0 ? "part" : "zero";
}

/**
 * One bar for each duty of a card: from its opening to its answer, or to its limit when there was none.
 *
 * @param {Pick<Card, "response_time" | "end"> & {coordination?: Card["coordination"]}} card
 * @returns {DutyItem[]}
 */
export function bars(card) {
  return dutyLines(card).map(({ line, settled }) => {
    const limit = line.opened + line.limit;
    return {
      kind: "duty",
      id: `duty ${line.duty}`,
      seq: line.duty,
      line,
      agency: line.agency,
      agencies: [line.agency],
      seats: line.seats.length ? line.seats : (line.owed ?? []),
      start: line.opened,
      stop: line.answered ?? Math.min(limit, card.end),
      target: line.opened + (line.target ?? 0),
      limit,
      standing: standing(line, settled),
      incidents: line.incident ? [line.incident] : NONE,
      objectives: line.objectives ?? NONE,
      adjusted: line.adjusted ?? null,
    };
  });
}

/**
 * What records rest on which objectives and incidents: seq → {objectives, incidents}.
 *
 * @param {DutyItem[]} found
 */
function links(found) {
  /** @type {Map<number, {objectives: Set<string>, incidents: Set<string>}>} */
  const linked = new Map();
  for (const { line, objectives, incidents } of found) {
    for (const seq of line.records) {
      const row = linked.get(seq) ?? { objectives: new Set(), incidents: new Set() };
      for (const one of objectives) row.objectives.add(one);
      for (const one of incidents) row.incidents.add(one);
      linked.set(seq, row);
    }
  }
  return linked;
}

/**
 * @param {DeliverySent} record
 * @returns {MessageItem}
 */
function message({ seq, t, data }) {
  const inject = data.hidden?.inject;
  return {
    kind: inject ? "inject" : "message",
    id: `record ${seq}`,
    seq,
    start: t,
    stop: t,
    agencies: data.agencies,
    seats: data.seats ?? NONE,
    inject,
    title: data.title,
    from: data.from,
    incidents: data.hidden?.indicates ?? NONE,
    objectives: NONE,
  };
}

/**
 * @param {ActSent} record
 * @returns {ActItem}
 */
function act({ seq, t, data }) {
  return {
    kind: "act",
    id: `record ${seq}`,
    seq,
    start: t,
    stop: t,
    agencies: [data.agency],
    seats: data.seat ? [data.seat] : NONE,
    verb: data.verb,
    about: data.about,
    refused: data.status === "refused",
    incidents: data.incidents ?? NONE,
    objectives: NONE,
  };
}

/**
 * Technical work as thin bars, from its start to its end; what still runs ends with the drill.
 *
 * @param {Sent[]} records
 * @param {Map<number, ActItem>} acts
 * @param {number} end
 */
function works(records, acts, end) {
  /** @type {Map<number, WorkItem>} */
  const open = new Map();
  /** @type {WorkItem[]} */
  const done = [];
  for (const record of records) {
    if (record.kind !== "work") continue;
    const { seq, t, data } = record;
    const begun = open.get(data.act);
    if (data.status === "started") {
      const told = acts.get(data.act);
      /** @type {WorkItem} */
      const row = {
        kind: "work",
        id: `record ${seq}`,
        seq,
        act: data.act,
        start: t,
        stop: end,
        agencies: [data.agency],
        seats: told?.seats ?? NONE,
        verb: data.verb,
        about: data.about,
        status: "running",
        incidents: told?.incidents ?? NONE,
        objectives: told?.objectives ?? NONE,
      };
      open.set(data.act, row);
      done.push(row);
    } else if (begun) {
      Object.assign(begun, { stop: t, status: data.status });
      open.delete(data.act);
    }
  }
  return done;
}

/**
 * @param {Sent} record
 * @param {string} inject
 * @returns {record is DeliverySent}
 */
const isOf = (record, inject) => record.kind === "delivery" && record.data.hidden?.inject === inject;

/**
 * Whom a note concerns: the agencies, and the seat where it is on one.
 *
 * @param {string | null | undefined} about
 * @param {{records: Sent[], operators: Map<string, string>}} known
 * @returns {{agencies: string[], seats: string[]}}
 */
function concerned(about, { records, operators }) {
  const [kind = "", id] = (about ?? "").split(" ");
  if (id === undefined) return { agencies: NONE, seats: NONE };
  const seq = Number(id);
  /** @type {{[kind: string]: () => (string | undefined)[]}} */
  const of = {
    agency: () => [id],
    seat: () => [agencyOf(id)],
    node: () => [operators.get(id)],
    duty: () =>
      records.map((record) => (record.kind === "duty" && record.seq === seq ? record.data.agency : "")),
    inject: () => records.findLast((record) => isOf(record, id))?.data.agencies ?? NONE,
  };
  const agencies = (of[kind]?.() ?? NONE).flatMap((agency) => agency || NONE);
  return { agencies, seats: kind === "seat" ? [id] : NONE };
}

/**
 * The private notes of those who ran the drill, each at its moment.
 *
 * @param {Jotted[]} notes
 * @param {Sent[] | null} records
 * @param {{id: string, operator: string}[]} nodes
 * @returns {Item[]}
 */
function noted(notes, records, nodes) {
  const known = {
    records: records ?? NONE,
    operators: new Map(nodes.map((node) => [node.id, node.operator])),
  };
  return notes.map((note) => ({
    kind: NOTE,
    id: `note ${note.id}`,
    seq: null,
    start: note.t,
    stop: note.t,
    note,
    ...concerned(note.about, known),
    incidents: NONE,
    objectives: NONE,
  }));
}

/**
 * Everything that the timeline can show, in order of time.
 *
 * @param {(Pick<Card, "response_time" | "end"> & {coordination?: Card["coordination"]}) | null} card
 * @param {Sent[] | null} records what happened, in order; none while they are loading.
 * @param {{notes?: Jotted[], nodes?: {id: string, operator: string}[]}} more private notes, for who may see
 *   them, and the systems they may be on.
 * @returns {Item[]}
 */
export function items(card, records, { notes = NONE, nodes = NONE } = {}) {
  const duties = card ? bars(card) : [];
  const linked = links(duties);
  /** @type {Item[]} */
  const events = [];
  /** @type {Map<number, ActItem>} */
  const acts = new Map();
  for (const record of records ?? []) {
    if (record.kind !== "delivery" && record.kind !== "act") continue;
    const made = record.kind === "act" ? act(record) : message(record);
    const link = linked.get(record.seq);
    made.objectives = link ? [...link.objectives] : NONE;
    if (!made.incidents.length && link) made.incidents = [...link.incidents];
    if (made.kind === "act") acts.set(made.seq, made);
    events.push(made);
  }
  const running = works(records ?? [], acts, card?.end ?? 0);
  const every = [...duties, ...events, ...running, ...noted(notes, records, nodes)];
  return every.sort((a, b) => a.start - b.start || (a.seq ?? Infinity) - (b.seq ?? Infinity) || 0);
}

/**
 * Whether an item passes the filters; `textOf` gives what a typed text is looked for in.
 *
 * @param {Item} item
 * @param {Filter} filter
 * @param {(item: Item) => string} [textOf]
 */
export function passes(item, filter, textOf = () => "") {
  if (filter.kinds.size && !filter.kinds.has(item.kind)) return false;
  if (filter.agencies.size && !item.agencies.some((agency) => filter.agencies.has(agency))) return false;
  if (filter.incident && !item.incidents.includes(filter.incident)) return false;
  if (filter.objective && !item.objectives.includes(filter.objective)) return false;
  return !filter.query || plain(textOf(item)).includes(plain(filter.query.trim()));
}

/**
 * Put spans into as few lanes as they need without overlap.
 *
 * @template {{start: number, stop: number}} Span
 * @param {Span[]} spans in order of their start.
 * @param {(span: Span) => number} until where each one's room ends.
 * @returns {{lanes: number, of: Map<Span, number>}} the lane of each.
 */
export function pack(spans, until = (span) => span.stop) {
  /** @type {number[]} */
  const free = [];
  const of = new Map();
  for (const span of spans) {
    let lane = free.findIndex((taken) => taken <= span.start);
    if (lane < 0) lane = free.push(0) - 1;
    free[lane] = until(span);
    of.set(span, lane);
  }
  return { lanes: free.length, of };
}

/**
 * The order of agencies: team by team, then the others by when something first concerned them.
 *
 * @param {Item[]} every
 * @param {Teams} [teams]
 */
export function order(every, teams = {}) {
  /** @type {Set<string>} */
  const seen = new Set();
  for (const team of Object.values(teams)) for (const seat of team.seats ?? []) seen.add(agencyOf(seat));
  for (const item of every) if (item.kind !== NOTE) for (const agency of item.agencies) seen.add(agency);
  return [...seen];
}

/** @type {Shelf} */
const EMPTY = { bars: NONE, events: NONE, lanes: 0, duties: 0 };

/**
 * @param {Item[]} own
 * @param {number} end
 * @param {boolean} roomy
 * @returns {Shelf}
 */
function shelve(own, end, roomy) {
  if (!own.length) return EMPTY;
  const gap = end / APART;
  const room = (/** @type {{stop: number, limit?: number}} */ { stop, limit }) =>
    (roomy && limit !== undefined ? Math.max(stop, Math.min(limit, end)) : stop) + gap;
  const spans = own.filter((item) => item.kind === "duty" || item.kind === "work");
  const duties = pack(
    spans.filter((item) => item.kind === "duty"),
    room,
  );
  const working = pack(
    spans.filter((item) => item.kind === "work"),
    room,
  );
  return {
    bars: spans.map((item) => ({
      item,
      lane: item.kind === "duty" ? (duties.of.get(item) ?? 0) : duties.lanes + (working.of.get(item) ?? 0),
    })),
    events: own.filter((item) => item.start === item.stop && item.kind !== "duty" && item.kind !== "work"),
    lanes: duties.lanes + working.lanes,
    duties: duties.lanes,
  };
}

/** How high lanes and strips are, in pixels. */
export const SIZES = {
  roomy: { lane: 31, work: 9, bar: 11, strip: 17, pad: 7, least: 46 },
  compact: { lane: 15, work: 8, bar: 10, strip: 15, pad: 5, least: 30 },
};

/**
 * The rows of the timeline: private notes first, then an agency each, with its seats below when it is open.
 *
 * @param {Item[]} shown the items that passed the filters.
 * @param {object} how
 * @param {string[]} how.agencies in order.
 * @param {Set<string>} how.open agencies whose seats show.
 * @param {{seat: string, agency: string}[]} how.seats
 * @param {number} how.end of the drill.
 * @param {boolean} how.roomy whether bars keep room for their limits.
 * @param {Set<string>} [how.keep] agencies that show even when nothing concerns them.
 * @returns {{rows: Row[], height: number}} each row with `y` and `height` in pixels.
 */
export function rows(shown, { agencies, open, seats, end, roomy, keep = new Set() }) {
  const size = SIZES[roomy ? "roomy" : "compact"];
  /** @type {Map<string, Item[]>} */
  const own = new Map(agencies.map((agency) => [agency, []]));
  for (const item of shown)
    if (item.kind !== NOTE) for (const agency of item.agencies) own.get(agency)?.push(item);
  const notes = shown.filter((item) => item.kind === NOTE);
  /** @type {Row[]} */
  const found = [];
  let y = 0;
  /** @type {(row: Pick<Row, "kind" | "id" | "agency" | "seats">, mine: Item[]) => void} */
  const add = (row, mine) => {
    const shelf = shelve(mine, end, roomy);
    const high = shelf.duties * size.lane + (shelf.lanes - shelf.duties) * size.work;
    const height = Math.max(size.least, 2 * size.pad + size.strip + high);
    found.push({ ...row, ...shelf, y, height, count: mine.length });
    y += height;
  };
  if (notes.length) add({ kind: "notes", id: "notes", agency: null, seats: 0 }, notes);
  for (const agency of agencies) {
    const mine = own.get(agency) ?? NONE;
    if (!mine.length && !keep.has(agency)) continue;
    const posts = seats.filter((seat) => seat.agency === agency).map((seat) => seat.seat);
    add({ kind: "agency", id: agency, agency, seats: posts.length }, mine);
    if (!open.has(agency)) continue;
    for (const seat of posts)
      add(
        { kind: "seat", id: seat, agency },
        mine.filter((item) => item.seats.includes(seat)),
      );
  }
  return { rows: found, height: y };
}

/**
 * The rows between two heights, by halving.
 *
 * @param {Row[]} found
 * @param {number} top
 * @param {number} bottom
 */
export function visible(found, top, bottom) {
  let low = 0,
    high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = found[middle];
    if (row && row.y + row.height <= top) low = middle + 1;
    else high = middle;
  }
  let last = low;
  for (let row = found[last]; row && row.y < bottom; row = found[last]) last += 1;
  return found.slice(low, last);
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480].map((minutes) => minutes * 60000);

const LONGEST = 1440 * 60000;

/**
 * The moments to mark on an axis from `from` to `to`, about `wide` pixels apart at least.
 *
 * @param {number} from
 * @param {number} to
 * @param {number} pixels
 * @param {number} [wide]
 */
export function ticks(from, to, pixels, wide = 92) {
  const step = STEPS.find((one) => (one / (to - from)) * pixels >= wide) ?? LONGEST;
  const found = [];
  for (let t = Math.ceil(from / step) * step; t <= to; t += step) found.push(t);
  return found;
}
