// The state of a drill as a fold over its records. Pure: nothing here touches page or clock.

/**
 * @import {
 *   Change,
 *   Duty,
 *   Inject,
 *   InjectDoc,
 *   Model,
 *   Stage,
 *   StaffStatic,
 *   StandingRow,
 * } from "../../types/room"
 */
/** @import {Fields, PerceivedData, Sent, StageControl} from "../../types/wire" */

import { conditions } from "../conditions.js";
import { due, trigger } from "./triggers.js";

/** @type {Fields} */
const ORDINARY = {
  service: 1,
  isolated: false,
  offline: false,
  suspected: false,
  compromise: "clean",
  impact: null,
  altered: 0,
  needs: null,
  cause: null,
  demand: 1,
};
const OVER = new Set(["fired", "skipped", "lapsed", "closed"]);

/**
 * A drill of which nothing has happened yet.
 *
 * @param {Partial<StaffStatic>} [statics]
 * @returns {Model}
 */
export function begin(statics = {}) {
  /** @type {Model} */
  const model = {
    upto: 0,
    t: 0,
    ended: null,
    truth: {},
    seen: {},
    history: {},
    incidents: {},
    stages: {},
    aware: {},
    injects: new Map(),
    deliveries: new Map(),
    duties: new Map(),
    acts: new Map(),
    work: new Map(),
    people: {},
    active: {},
    spoken: new Set(),
    records: [],
    answeredBy: new Map(),
    leaping: null,
    leapt: 0,
    exhibits: new Map((statics.exhibits ?? []).map((one) => [one.id, one])),
    agencyOf: Object.fromEntries((statics.agencies ?? []).map((agency) => [agency.id, agency])),
  };
  for (const node of statics.nodes ?? []) {
    const standby = node.standby ? { standby: true } : {};
    model.truth[node.id] = { service: 1, compromise: "clean", ...standby };
    model.seen[node.id] = { service: 1, ...standby };
  }
  for (const doc of statics.injects ?? []) enter(model, doc);
  return model;
}

/**
 * @param {Model} model
 * @param {InjectDoc} doc
 */
function enter(model, doc) {
  model.injects.set(doc.id, { id: doc.id, doc, status: "pending", t: null, reason: null, delivery: null });
}

/**
 * @template From, To
 * @param {{[key: string]: From}} rows
 * @param {(value: From) => To} one
 * @returns {{[key: string]: To}}
 */
const each = (rows, one) => Object.fromEntries(Object.entries(rows).map(([key, value]) => [key, one(value)]));
/**
 * @template {object} Row
 * @param {Row} value
 * @returns {Row}
 */
const copied = (value) => ({ ...value });
/**
 * @template Key, From, To
 * @param {Map<Key, From>} map
 * @param {(value: From) => To} one
 * @returns {Map<Key, To>}
 */
const rows = (map, one) => new Map([...map].map(([key, value]) => [key, one(value)]));

/**
 * The model once more: what either of them takes in from now on does not touch the other.
 *
 * @param {Model} model
 * @returns {Model}
 */
export function copy(model) {
  return {
    ...model,
    truth: each(model.truth, copied),
    seen: each(model.seen, copied),
    history: each(model.history, (entries) => [...entries]),
    incidents: { ...model.incidents },
    stages: each(model.stages, (stage) => ({ ...stage, systems: [...stage.systems] })),
    aware: each(model.aware, copied),
    injects: rows(model.injects, copied),
    deliveries: new Map(model.deliveries),
    duties: rows(model.duties, (duty) => ({ ...duty, answers: [...duty.answers] })),
    acts: new Map(model.acts),
    work: new Map(model.work),
    people: { ...model.people },
    active: { ...model.active },
    spoken: new Set(model.spoken),
    exhibits: new Map(model.exhibits),
    records: [...model.records],
    answeredBy: new Map(model.answeredBy),
  };
}

/**
 * Take records in, in order; one that has been taken in already counts once. Returns the model.
 *
 * @param {Model} model
 * @param {Sent[]} records
 */
export function fold(model, records) {
  for (const record of records) {
    if (record.seq <= model.upto && model.records.length) continue;
    model.upto = record.seq;
    model.t = Math.max(model.t, record.t);
    const taken =
      record.kind === "perceived"
        ? { ...record, data: { ...record.data, changes: news(model, record.data) } }
        : record;
    model.records.push(taken);
    take(model, taken);
  }
  return model;
}

/**
 * @template {Sent["kind"]} Kind
 * @param {Model} model
 * @param {Extract<Sent, {kind: Kind}>} record
 */
function take(model, record) {
  TAKE[/** @type {Kind} */ (record.kind)]?.(model, record);
}

/**
 * @param {Stage} stage
 * @param {StageControl} control
 */
function steer(stage, { do: what, factor }) {
  if (what === "strengthen") stage.strength = factor ?? 1;
  else stage.held = what === "hold";
}

/**
 * What a change of what is perceived tells that was not known, nor goes without saying.
 *
 * @param {Model} model
 * @param {PerceivedData} data
 * @returns {Fields}
 */
function news(model, { system, changes }) {
  const seen = model.seen[system] ?? {};
  const known = { ...ORDINARY, ...seen };
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) =>
        value !== known[/** @type {keyof Fields} */ (field)] && (field !== "capacity" || field in seen),
    ),
  );
}

// Nobody had the time over which the clock leapt to an inject.
/**
 * @param {Model} model
 * @param {number} t
 */
function land(model, t) {
  if (model.leaping !== null) model.leapt += t - model.leaping;
  model.leaping = null;
}

/**
 * @param {Model} model
 * @param {string} agency
 */
function parent(model, agency) {
  return model.agencyOf[agency]?.part_of ?? agency;
}

/**
 * @param {Model} model
 * @param {string} node
 * @param {{seq: number, t: number}} record
 * @param {Fields} changes
 * @param {Change["kind"]} kind
 */
function remember(model, node, record, changes, kind) {
  (model.history[node] ??= []).push({ seq: record.seq, t: record.t, kind, changes });
}

/** @type {{[Kind in Sent["kind"]]?: (model: Model, record: Extract<Sent, {kind: Kind}>) => void}} */
const TAKE = {
  state(model, record) {
    for (const [node, changes] of Object.entries(record.data.changes)) {
      Object.assign((model.truth[node] ??= {}), changes);
      remember(model, node, record, changes, "state");
    }
  },
  perceived(model, record) {
    const { system, changes } = record.data;
    Object.assign((model.seen[system] ??= {}), changes);
    if (Object.keys(changes).length) remember(model, system, record, changes, "perceived");
  },
  incident(model, record) {
    const old = model.incidents[record.data.incident];
    model.incidents[record.data.incident] = { ...record.data, t: old?.t ?? record.t };
  },
  stage(model, record) {
    const stage = (model.stages[record.data.stage] ??= { systems: [] });
    stage.status = record.data.status;
    stage.t = record.t;
    if (record.data.system) stage.systems.push(record.data.system);
  },
  aware(model, record) {
    (model.aware[record.data.incident] ??= {})[record.data.agency] = record.t;
  },
  inject(model, record) {
    const { status } = record.data;
    if (status === "fired") land(model, record.t);
    const inject = model.injects.get(record.data.inject);
    if (!inject) return;
    if (status === "edited" || status === "added") return;
    inject.status = status === "released" ? "pending" : status;
    inject.reason = record.data.reason ?? null;
    if (OVER.has(status)) inject.t = record.t;
  },
  control(model, record) {
    const { data } = record;
    if (data.type === "clock" && data.do === "next") model.leaping ??= record.t;
    if (data.type === "stage") steer((model.stages[data.stage] ??= { systems: [] }), data);
    if (data.type === "say" && typeof data.reply_to === "number") model.spoken.add(data.reply_to);
    if (data.type === "add" && !model.injects.has(data.inject.id)) {
      enter(model, data.inject);
      const added = model.injects.get(data.inject.id);
      if (added) added.written = "added";
    }
    if (data.type === "exhibit") model.exhibits.set(data.exhibit.id, data.exhibit);
    if (data.type === "edit") {
      const old = model.injects.get(data.inject.id);
      if (old && !OVER.has(old.status))
        Object.assign(old, { doc: data.inject, written: old.written ?? "edited" });
    }
  },
  delivery(model, record) {
    model.deliveries.set(record.seq, record);
    const inject = model.injects.get(record.data.hidden?.inject ?? "");
    if (inject) inject.delivery = record.seq;
  },
  duty(model, record) {
    model.duties.set(record.seq, {
      seq: record.seq,
      t: record.t,
      data: record.data,
      answers: [],
      acked: null,
    });
  },
  answer(model, record) {
    const duty = model.duties.get(record.data.duty);
    if (!duty) return;
    const { act, message = null } = record.data;
    duty.answers.push({ seq: record.seq, t: record.t, act, message });
    if (message !== null) model.answeredBy.set(message, [...(model.answeredBy.get(message) ?? []), duty.seq]);
  },
  act(model, record) {
    const { data } = record;
    model.acts.set(record.seq, record);
    if (data.seat) model.active[data.seat] = record.t - model.leapt;
    if (data.verb !== "acknowledge" || data.status === "refused") return;
    if (data.reply_to === undefined) return;
    for (const seq of model.answeredBy.get(data.reply_to) ?? []) {
      const duty = model.duties.get(seq);
      const to = duty?.data.to;
      if (duty?.acked === null && to && parent(model, to) === parent(model, data.agency))
        duty.acked = record.t;
    }
  },
  work(model, record) {
    if (record.data.status === "started") model.work.set(record.data.act, { ...record.data, t: record.t });
    else model.work.delete(record.data.act);
  },
  join(model, record) {
    const people = model.people[record.data.seat] ?? [];
    if (!people.includes(record.data.person))
      model.people[record.data.seat] = [...people, record.data.person];
    model.active[record.data.seat] = record.t - model.leapt;
  },
  leave(model, record) {
    const people = model.people[record.data.seat] ?? [];
    model.people[record.data.seat] = people.filter((person) => person !== record.data.person);
  },
  end(model, record) {
    model.ended = record;
  },
};

/**
 * How a duty stands at a drill time: answered, late (answered after the target), due, warn or overdue.
 *
 * @param {Duty} duty
 * @param {number} t
 * @returns {StandingRow}
 */
export function standing(duty, t) {
  const target = duty.t + duty.data.target;
  const limit = duty.t + duty.data.limit;
  const answer = duty.answers[0] ?? null;
  if (answer) return { state: answer.t > target ? "late" : "answered", t: answer.t, target, limit };
  return { state: t > limit ? "overdue" : t > target ? "warn" : "due", t: null, target, limit };
}

/**
 * Duties that wait for an answer, most pressing first.
 *
 * @param {Model} model
 * @param {number} t
 */
export function waiting(model, t) {
  return [...model.duties.values()]
    .filter((duty) => !duty.answers.length)
    .map((duty) => ({ duty, ...standing(duty, t) }))
    .sort((a, b) => a.limit - b.limit || a.duty.seq - b.duty.seq);
}

/**
 * Seat -> {open, warn, overdue}: duties of each seat that wait.
 *
 * @param {Model} model
 * @param {number} t
 */
export function bySeat(model, t) {
  /** @type {{[seat: string]: {open: number, warn: number, overdue: number}}} */
  const found = {};
  for (const { duty, state } of waiting(model, t)) {
    for (const seat of duty.data.seats) {
      const row = (found[seat] ??= { open: 0, warn: 0, overdue: 0 });
      row.open += 1;
      if (state === "warn" || state === "overdue") row[state] += 1;
    }
  }
  return found;
}

/**
 * The one word a node is known by: standby, isolated, offline, impacted, controlled, foothold, down,
 * degraded, suspected or well.
 *
 * @param {Fields} fields
 */
export const word = (fields) => conditions(fields)[0];

/** @type {{[condition: string]: string}} */
const SHAPES = {
  foothold: "compromised",
  controlled: "compromised",
  impacted: "compromised",
  altered: "compromised",
  offline: "isolated",
  standby: "well",
  broken: "down",
};

/** @param {string} condition */
const shapeOf = (condition) => SHAPES[condition] ?? condition;

/**
 * Each of the six shapes of the map that a node belongs to, the one it is drawn as first.
 *
 * @param {Fields} fields
 */
export const shapes = (fields) => [...new Set(conditions(fields).map(shapeOf))];

/**
 * The shape of the map that a node is drawn as.
 *
 * @param {Fields} fields
 */
export const shape = (fields) => shapeOf(word(fields));

/**
 * Injects in the order of the list: past ones by time, then what is due by time, then those that wait.
 *
 * @param {Model} model
 */
export function agenda(model) {
  /** @type {{[group in "past" | "timed" | "hand" | "conditional" | "contingency"]: Inject[]}} */
  const groups = { past: [], timed: [], hand: [], conditional: [], contingency: [] };
  const { past, timed, hand, conditional, contingency } = groups;
  for (const inject of model.injects.values()) {
    const kind = trigger(inject.doc);
    if (OVER.has(inject.status)) past.push(inject);
    else if (kind === "at") timed.push(inject);
    else if (kind === "unless") contingency.push(inject);
    else (kind === "when" ? conditional : hand).push(inject);
  }
  const when = (/** @type {Inject} */ inject) => due(inject.doc)?.t ?? 0;
  past.sort((a, b) => (a.t ?? 0) - (b.t ?? 0));
  timed.sort((a, b) => when(a) - when(b));
  contingency.sort((a, b) => when(a) - when(b));
  return groups;
}

/**
 * The next inject that comes by its time, with the duties whose limit would pass before it.
 *
 * @param {Model} model
 * @param {number} t
 */
export function next(model, t) {
  const at = (/** @type {Inject} */ inject) => due(inject.doc)?.t ?? 0;
  const inject = agenda(model).timed.find((one) => one.status === "pending" && at(one) >= t);
  if (!inject) return null;
  const late = waiting(model, t).filter((row) => row.limit >= t && row.limit < at(inject));
  return { inject, t: at(inject), late };
}

/**
 * Agency -> {done, late, open, warn, overdue}: duties of each agency so far.
 *
 * @param {Model} model
 * @param {number} t
 */
export function byAgency(model, t) {
  /** @type {{[agency: string]: {done: number, late: number, due: number, warn: number, overdue: number}}} */
  const found = {};
  for (const duty of model.duties.values()) {
    const row = (found[duty.data.agency] ??= { done: 0, late: 0, due: 0, warn: 0, overdue: 0 });
    const { state } = standing(duty, t);
    row[state === "answered" ? "done" : state] += 1;
  }
  return found;
}
