// @ts-nocheck
// What the records of one seat amount to: its inbox, its systems as perceived, its agency's acts, its
// threads.

import { conditions } from "./conditions.js";

/** Arrays and maps by id, as lookup tables of the same shape. */
export function tables(fixed = {}) {
  const acts = listed(fixed.acts, "verb");
  const agencies = listed(fixed.agencies);
  const objects = listed(fixed.objects);
  const systems = listed(fixed.systems);
  const forms = listed(fixed.forms).map((form) => ({ ...form, fields: listed(form.fields) }));
  const verbs = [...acts, ...listed(fixed.others, "verb")];
  const own = fixed.agency && typeof fixed.agency === "object" ? [fixed.agency] : [];
  return {
    ...fixed,
    acts,
    agencies,
    objects,
    systems,
    verbs,
    verb: byId(verbs, "verb"),
    labels: fixed.labels ?? {},
    reasons: fixed.reasons ?? {},
    act: byId(acts, "verb"),
    agencyOf: byId([...agencies, ...own]),
    object: byId([...systems, ...objects]),
    formOf: byId(forms, "kind"),
  };
}

function listed(some, id = "id") {
  if (Array.isArray(some)) return some;
  return Object.entries(some ?? {}).map(([key, value]) => ({ [id]: key, ...value }));
}

const byId = (items, id = "id") => new Map(items.map((item) => [item[id], item]));

/** How a system looks to its operator, in the one word it is known by. */
export const seems = (seen = {}) => conditions(seen)[0];

/** Perceived state by system: `{fields, state, since}`, folded from `perceived` records. */
export function perceive(records) {
  const systems = new Map();
  for (const { kind, t, data } of records) {
    if (kind !== "perceived") continue;
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
 * @param {Array<object>} records what this seat may see, in order.
 * @param {{seat: string, agency: string}} me whose page it is.
 */
export function fold(records, me) {
  const model = { inbox: [], acts: [], systems: perceive(records), support: [], ended: null };
  const messages = new Map();
  const acts = new Map();
  for (const record of records) TAKE[record.kind]?.(model, record, { messages, acts, me });
  guessAcknowledgements(model, messages);
  model.inbox.reverse();
  model.acts.reverse();
  return model;
}

const TAKE = {
  delivery(model, { seq, t, data }, { messages, acts }) {
    const message = {
      seq,
      t,
      ...data,
      acknowledged: null,
      option: null,
      replies: [],
      verdict: null,
      calling: false,
    };
    messages.set(seq, message);
    model.inbox.push(message);
    if (data.verdict) judge(messages.get(data.verdict.order), data.verdict);
    if (data.answers !== undefined) heard(acts.get(data.answers), data.from, t);
  },
  act(model, { seq, t, data }, { messages, acts, me }) {
    if (data.answers !== undefined && data.agency !== me.agency) {
      heard(acts.get(data.answers), data.agency, t);
      return;
    }
    const act = { seq, t, ...data, to: data.to ?? [], work: null, heardBy: new Map() };
    acts.set(seq, act);
    model.acts.push(act);
    if (act.status !== "refused") answer(messages.get(act.reply_to), act, me);
  },
  work(model, { t, data }, { acts, messages }) {
    const act = acts.get(data.act) ?? standIn(model, acts, t, data);
    const started = data.status === "started" ? t : act.work?.started;
    act.work = { ...act.work, started, ended: data.status === "started" ? null : t, ...data };
    const message = messages.get(act.reply_to);
    if (message && act.verb === "verify" && data.status !== "started") message.calling = false;
  },
  support(model, { t, data }) {
    model.support.push({ t, ...data });
  },
  end(model, { t, data }) {
    model.ended = { t, ...data };
  },
};

function judge(message, verdict) {
  if (message) Object.assign(message, { verdict, calling: false });
}

function heard(act, agency, t) {
  if (act && agency && !act.heardBy.has(agency)) act.heardBy.set(agency, t);
}

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

function standIn(model, acts, t, data) {
  const act = { seq: data.act, t, ...data, status: "accepted", to: [], work: null, heardBy: new Map() };
  acts.set(data.act, act);
  model.acts.push(act);
  return act;
}

// Where the server does not name the act that a receipt answers: the sender's latest unanswered one about the
// same.
function guessAcknowledgements(model, messages) {
  for (const message of model.inbox) {
    if (message.answers !== undefined || message.reply_to === undefined || messages.has(message.reply_to))
      continue;
    const sent = model.acts.findLast(
      (act) => act.seq < message.seq && act.about === message.about && act.to.includes(message.from),
    );
    heard(sent, message.from, message.t);
  }
}

/** Where an act stands: `refused`, `accepted`, `waiting`, `running`, `completed`, `failed` or `cancelled`. */
export function standing(act, table) {
  if (act.status === "refused") return "refused";
  if (act.work) return act.work.status === "started" ? "running" : act.work.status;
  return table.act.get(act.verb)?.takes_ms ? "waiting" : "accepted";
}

/** Technicians of the agency: how many there are, and how many are bound by work. */
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

/** What was exchanged with each agency, oldest first: agency → `[{seq, t, mine, item}]`. */
export function threads(model) {
  const found = new Map();
  const add = (agency, entry) => {
    if (!found.has(agency)) found.set(agency, []);
    found.get(agency).push(entry);
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
