// What the records of one seat amount to: its inbox, its systems as perceived, its agency's acts, its
// threads.

/** @import {Exchange, Message, OwnAct, Seen, SeatMe, SeatModel, Tables} from "../types/seat" */
/**
 * @import {
 *   ActSent,
 *   ApprovalData,
 *   DecisionData,
 *   DeliverySent,
 *   EffectData,
 *   Fields,
 *   HallStatic,
 *   MailData,
 *   SeatStatic,
 *   Sent,
 *   Verdict,
 *   WorkData,
 * } from "../types/wire"
 */

import { conditions } from "./conditions.js";

/**
 * The rows of what a page is told, and each by its id.
 *
 * @param {Partial<SeatStatic> | Partial<HallStatic>} [fixed]
 * @returns {Tables}
 */
export function tables(fixed = {}) {
  /** @type {Partial<SeatStatic>} */
  const told = fixed;
  const { acts = [], agencies = [], objects = [], systems = [], others = [], agency } = told;
  const { forms = [], wordings = [] } = told;
  const verbs = [...acts, ...others];
  const own = agency ? [agency] : [];
  return {
    ...told,
    acts,
    agencies,
    objects,
    systems,
    forms,
    wordings,
    verbs,
    verb: new Map(verbs.map((row) => [row.verb, row])),
    labels: told.labels ?? {},
    reasons: told.reasons ?? {},
    act: new Map(acts.map((row) => [row.verb, row])),
    agencyOf: byId([...agencies, ...own]),
    object: byId([...systems, ...objects]),
    formOf: new Map(forms.map((form) => [form.kind, form])),
  };
}

/**
 * @template {{id: string}} Row
 * @param {Row[]} rows
 * @returns {Map<string, Row>}
 */
const byId = (rows) => new Map(rows.map((row) => [row.id, row]));

/**
 * How a system looks to its operator, in the one word it is known by.
 *
 * @param {Fields} [seen]
 */
export const seems = (seen = {}) => conditions(seen)[0];

/**
 * Perceived state by system: `{fields, state, since}`, folded from `perceived` records.
 *
 * @param {Sent[]} records
 * @returns {Map<string, Seen>}
 */
export function perceive(records) {
  /** @type {Map<string, Seen>} */
  const systems = new Map();
  for (const record of records) {
    if (record.kind !== "perceived") continue;
    const { t, data } = record;
    const before = systems.get(data.system);
    const fields = { ...before?.fields, ...data.changes };
    const state = seems(fields);
    systems.set(data.system, { fields, state, since: before?.state === state ? before.since : t });
  }
  return systems;
}

/**
 * Everything a participant's page shows.
 *
 * @param {Sent[]} records what this seat may see, in order.
 * @param {SeatMe} me whose page it is.
 * @returns {SeatModel}
 */
export function fold(records, me) {
  /** @type {SeatModel} */
  const model = {
    inbox: [],
    acts: [],
    systems: perceive(records),
    support: [],
    left: {},
    shift: { came: null, ready: false },
    ended: null,
  };
  /** @type {Folding} */
  const folding = { messages: new Map(), acts: new Map(), me };
  for (const record of records) take(model, record, folding);
  guessAcknowledgements(model, folding.messages);
  model.inbox.reverse();
  model.acts.reverse();
  return model;
}

/**
 * What a fold has at hand: messages and acts by number.
 *
 * @typedef {{messages: Map<number, Message>, acts: Map<number, OwnAct>, me: SeatMe}} Folding
 */

/**
 * @param {SeatModel} model
 * @param {Sent} record
 * @param {Folding} folding
 */
function take(model, record, folding) {
  const { t } = record;
  if (record.kind === "delivery") delivered(model, record, folding);
  else if (record.kind === "act") acted(model, record, folding);
  else if (record.kind === "work") worked(model, t, record.data, folding);
  else if (record.kind === "mail") posted(t, record.data, folding);
  else if (record.kind === "decision") decided(folding.messages.get(record.data.delivery), record.data);
  else if (record.kind === "approval") consented(record.data, folding);
  else if (record.kind === "support") model.support.push({ t, ...record.data });
  else if (record.kind === "effect" && record.data.what === "left") kept(model, record.data);
  else if (record.kind === "effect" && record.data.what === "shift") turned(model, t, record.data);
  else if (record.kind === "effect") staffed(model, t, record.data);
  else if (record.kind === "end") model.ended = { t, ...record.data };
}

/**
 * @param {SeatModel} model
 * @param {DeliverySent} record
 * @param {Folding} folding
 */
function delivered(model, { seq, t, data }, { messages, acts }) {
  /** @type {Message} */
  const message = {
    seq,
    t,
    ...data,
    acknowledged: null,
    option: null,
    decision: null,
    replies: [],
    verdict: null,
    calling: false,
  };
  messages.set(seq, message);
  model.inbox.push(message);
  if (data.verdict) judge(messages.get(data.verdict.order), data.verdict);
  if (data.response) responded(acts.get(data.response.act), data.response.granted);
  if (data.answers !== undefined) heard(acts.get(data.answers), data.from, t);
}

/**
 * People that came to the agency or left it, from nowhere else in the city.
 *
 * @param {SeatModel} model
 * @param {number} t
 * @param {EffectData} effect
 */
function staffed(model, t, { name, details }) {
  model.support.push({ t, agency: name, from: "", responders: Number(details?.add ?? 0), act: -1 });
}

/**
 * How much is left of something that the agency keeps.
 *
 * @param {SeatModel} model
 * @param {EffectData} effect
 */
function kept(model, { name, details }) {
  model.left[name] = Number(details?.left ?? 0);
}

/**
 * How it stands with the agency's crew: since when it is on duty, whether the next one waits.
 *
 * @param {SeatModel} model
 * @param {number} t
 * @param {EffectData} effect
 */
function turned(model, t, { details }) {
  const crew = details?.crew;
  if (crew === "ready") model.shift.ready = true;
  if (crew === "relieved")
    model.shift = { came: t, ready: false, left: /** @type {import("../types/seat").LeftOut} */ (details) };
}

/**
 * @param {OwnAct | undefined} act
 * @param {boolean} granted
 */
function responded(act, granted) {
  if (act && act.response !== "granted") act.response = granted ? "granted" : "not_granted";
}

const CONSENT = { asked: "asked", approved: "approved", refused: "not_approved", withdrawn: "withdrawn" };

/**
 * How it stands with the consent that an act of the own agency needs.
 *
 * @param {ApprovalData} approval
 * @param {Folding} folding
 */
function consented({ act, status }, { acts }) {
  const asked = acts.get(act);
  if (asked) asked.approval = CONSENT[status];
}

/**
 * @param {Message | undefined} message
 * @param {DecisionData} decision
 */
function decided(message, decision) {
  if (message) message.decision = decision;
}

/**
 * Whether a choice can be made or changed: until it binds, and after that when there is news about the same.
 *
 * @param {Message} message
 * @param {Message[]} inbox
 */
export function changeable({ decision, about }, inbox) {
  if (!decision || decision.status !== "bound") return true;
  return about !== undefined && inbox.some((one) => one.seq > decision.act && one.about === about);
}

/**
 * @param {SeatModel} model
 * @param {ActSent} record
 * @param {Folding} folding
 */
function acted(model, { seq, t, data }, { messages, acts, me }) {
  if (data.answers !== undefined && data.agency !== me.agency) {
    heard(acts.get(data.answers), data.agency, t);
    return;
  }
  /** @type {OwnAct} */
  const act = { seq, t, ...data, to: data.to ?? [], work: null, heardBy: new Map() };
  acts.set(seq, act);
  model.acts.push(act);
  if (act.status === "accepted") answer(answered(act, messages), act, me);
}

/**
 * @param {SeatModel} model
 * @param {number} t
 * @param {WorkData} data
 * @param {Folding} folding
 */
function worked(model, t, data, folding) {
  const act = folding.acts.get(data.act) ?? standIn(model, folding, t, data);
  const started = data.status === "started" ? t : act.work?.started;
  act.work = { ...act.work, started, ended: data.status === "started" ? null : t, ...data };
  const message = answered(act, folding.messages);
  if (message && act.verb === "verify" && data.status !== "started") message.calling = false;
}

/**
 * Where what an act says stands, when the own line is or was down.
 *
 * @param {number} t
 * @param {MailData} data
 * @param {Folding} folding
 */
function posted(t, data, { acts }) {
  const act = data.act === undefined ? undefined : acts.get(data.act);
  if (act) act.mail = { t, ...data };
}

/**
 * @param {OwnAct} act
 * @param {Map<number, Message>} messages
 */
const answered = (act, messages) => (act.reply_to === undefined ? undefined : messages.get(act.reply_to));

/**
 * @param {Message | undefined} message
 * @param {Verdict} verdict
 */
function judge(message, verdict) {
  if (message) Object.assign(message, { verdict, calling: false });
}

/**
 * @param {OwnAct | undefined} act
 * @param {string | null} agency
 * @param {number} t
 */
function heard(act, agency, t) {
  if (act && agency && !act.heardBy.has(agency)) act.heardBy.set(agency, t);
}

/**
 * @param {Message | undefined} message
 * @param {OwnAct} act
 * @param {SeatMe} me
 */
function answer(message, act, me) {
  if (!message) return;
  if (act.verb === "acknowledge") {
    if (act.seat !== me.seat) return;
    message.acknowledged ??= act.t;
    message.option ??= act.params?.option ?? null;
  } else {
    message.replies.push(act);
    if (act.verb === "verify") message.calling = true;
  }
}

/**
 * @param {SeatModel} model
 * @param {Folding} folding
 * @param {number} t
 * @param {WorkData} data
 */
function standIn(model, { acts }, t, data) {
  /** @type {OwnAct} */
  const act = { seq: data.act, t, ...data, status: "accepted", to: [], work: null, heardBy: new Map() };
  acts.set(data.act, act);
  model.acts.push(act);
  return act;
}

// Where the server does not name the act that a receipt answers: the sender's latest unanswered one about the
// same.
/**
 * @param {SeatModel} model
 * @param {Map<number, Message>} messages
 */
function guessAcknowledgements(model, messages) {
  for (const message of model.inbox) {
    if (message.answers !== undefined || message.reply_to === undefined || messages.has(message.reply_to))
      continue;
    const sent = model.acts.findLast(
      ({ seq, about, to }) =>
        seq < message.seq && about === message.about && message.from !== null && to.includes(message.from),
    );
    heard(sent, message.from, message.t);
  }
}

/**
 * Where an act stands: `refused`, `accepted`, `waiting`, `running`, `completed`, `failed`, `cancelled`,
 * `unsent` while the line of the own agency is down; of one that needs consent `asked`, `approved`,
 * `not_approved`, `withdrawn`; of a request that was answered `granted`, `not_granted`.
 *
 * @param {OwnAct} act
 * @param {Tables} table
 * @returns {string}
 */
export function standing(act, table) {
  if (act.status === "refused") return "refused";
  if (act.status === "asked") return act.approval ?? "asked";
  if (act.work) return act.work.status === "started" ? "running" : act.work.status;
  if (act.mail?.status === "waiting") return "unsent";
  if (act.response) return act.response;
  return table.act.get(act.verb)?.takes_ms ? "waiting" : "accepted";
}

/**
 * Technicians of the agency: how many there are, and how many are bound by work.
 *
 * @param {SeatModel} model
 * @param {Tables} table
 * @param {string} agency
 */
export function people(model, table, agency) {
  const moved = model.support.reduce(
    (sum, one) => sum + (one.agency === agency ? one.responders : one.from === agency ? -one.responders : 0),
    0,
  );
  const busy = model.acts
    .filter((act) => standing(act, table) === "running")
    .reduce((sum, act) => sum + (table.act.get(act.verb)?.responders ?? 0), 0);
  const own = table.agency?.people;
  return { all: own === undefined ? null : own + moved, busy };
}

/**
 * What was exchanged with each agency, oldest first: agency → `[{seq, t, mine, item}]`.
 *
 * @param {SeatModel} model
 * @returns {Map<string, Exchange[]>}
 */
export function threads(model) {
  /** @type {Map<string, Exchange[]>} */
  const found = new Map();
  /** @type {(agency: string, entry: Exchange) => void} */
  const add = (agency, entry) => {
    const there = found.get(agency);
    if (there) there.push(entry);
    else found.set(agency, [entry]);
  };
  for (const item of model.inbox)
    if (item.from) add(item.from, { seq: item.seq, t: item.t, mine: false, item });
  for (const item of model.acts) {
    for (const agency of item.to) add(agency, { seq: item.seq, t: item.t, mine: true, item });
  }
  for (const entries of found.values()) entries.sort((one, other) => one.seq - other.seq);
  return found;
}

/**
 * Text for comparing what is typed with names: without case, marks, letters that cannot be seen, odd spaces,
 * and spaces around.
 *
 * @param {unknown} text
 */
export function plain(text) {
  return String(text)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\p{Cf}]/gu, "")
    .replace(/[đĐ]/g, "d")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
