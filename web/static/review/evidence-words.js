// Records as sentences, and the moments of a duty in words.

/** @import {Names} from "../room/words.js" */
/** @import {AnyLine, Told} from "../../types/review" */
/** @import {ActData, ActSent, Fields, Sent, Text} from "../../types/wire" */

import { say } from "../texts.js";
import { changesWords, code, phrase, stamp } from "../room/words.js";
import { num, w, word } from "./texts.js";

const MANY = 4;
const MANY_CHANGES = 3;

/** @typedef {(seq: number) => Sent | undefined} Found */

/**
 * Names one after another; those beyond a few are counted.
 *
 * @param {string[]} items
 * @param {number} [most]
 */
export function listed(items, most = MANY) {
  const shown = items.length <= most + 1 ? items : items.slice(0, most);
  return (
    shown.join(", ") +
    (shown.length < items.length ? w("and_more", { count: items.length - shown.length }) : "")
  );
}

/** @param {[string, unknown][]} params */
const quoted = (params) =>
  params.map(([key, value]) => {
    if (key === "kind") return code("kind", value);
    if (key === "severity") return code("severity", value);
    if (key === "process") return word("process", value);
    return key === "cause" ? word("cause", value) : key === "label" ? word("label", value) : String(value);
  });

/**
 * What is particular to an act: its kind, its order, what is wrong with it.
 *
 * @param {Names} names
 * @param {ActData} data
 */
function how(names, data) {
  const params = data.params ?? {};
  const told = /** @type {const} */ (["kind", "severity", "cause", "process", "option", "label"]);
  const parts = quoted(told.filter((key) => params[key]).map((key) => [key, params[key]]));
  if (params.order && typeof params.order === "object") {
    parts.push(
      w("s_order", { verb: names.verb(params.order.act ?? ""), system: names.node(params.order.about) }),
    );
  }
  if (data.obeys?.length) parts.push(w("s_on_order"));
  if (data.misdirected?.length)
    parts.push(w("s_misdirected", { names: listed(data.misdirected.map((one) => names.agency(one))) }));
  if (data.incomplete?.length) parts.push(w("s_incomplete", { count: data.incomplete.length }));
  return parts.length ? w("s_how", { how: parts.join("; ") }) : "";
}

/**
 * A duty's title, and the systems it is about, any of them, that the title does not name.
 *
 * @param {Names} names
 * @param {Text} title
 * @param {string[]} [systems]
 */
export function titled(names, title, systems) {
  const text = say(title);
  const unsaid = (systems ?? []).map((id) => names.node(id)).filter((name) => !text.includes(name));
  return unsaid.length ? `${text}: ${unsaid.join(", ")}` : text;
}

/**
 * @param {Names} names
 * @param {string} [node]
 */
const about = (names, node) => (node ? w("s_about", { system: names.short(node) }) : "");

/**
 * @param {Names} names
 * @param {ActSent} record
 */
function act(names, { data }) {
  const blanks = {
    who: data.seat ? names.seat(data.seat) : w("s_told", { agency: names.agency(data.agency) }),
    phrase: phrase(data.verb),
    verb: names.verb(data.verb),
    about: about(names, data.about),
    to: data.to?.length ? w("s_to", { to: listed(data.to.map((one) => names.agency(one))) }) : "",
    how: how(names, data),
  };
  return data.status === "refused"
    ? w("s_refused", { ...blanks, reason: names.reason(data.reason) })
    : w("s_act", blanks);
}

/**
 * @param {Names} names
 * @param {{[node: string]: Fields}} every
 */
function changes(names, every) {
  const said = Object.entries(every).map(
    ([node, fields]) => `${names.short(node)}: ${changesWords(fields).trim()}`,
  );
  return (
    said.slice(0, MANY_CHANGES).join("; ") +
    (said.length > MANY_CHANGES ? w("and_more", { count: said.length - MANY_CHANGES }) : "")
  );
}

/**
 * @type {{[Kind in Sent["kind"]]?: (names: Names, record: Extract<Sent, {kind: Kind}>, recordOf: Found) =>
 *   string}}
 */
const TELL = {
  start: () => w("s_start"),
  end: (names, { data }) => w(data.reason === "director" ? "s_end_director" : "s_end_length"),
  act,
  work: (names, { t, data }) =>
    w(`s_work_${data.status}`, {
      agency: names.agency(data.agency),
      verb: names.verb(data.verb),
      about: about(names, data.about),
      until: stamp(data.until ?? t),
      reason: data.reason ? names.reason(data.reason) : "",
    }),
  inject: (names, { data }) => w(`s_inject_${data.status}`, { title: names.inject(data.inject) }),
  stage: (names, { data }) =>
    w(`s_stage_${data.status}`, {
      note: names.stage(data.stage) + (data.system ? ` (${names.short(data.system)})` : ""),
    }),
  delivery: (names, { data }) =>
    w("s_delivery", {
      to: listed(data.agencies.map((one) => names.agency(one))),
      sender: say(data.sender) || w("somebody"),
      channel: code("ch", data.channel),
      title: say(data.title),
    }),
  incident: (names, { data }) =>
    w("s_incident", {
      incident: names.incident(data.incident),
      cause: word("cause", data.cause),
      severity: code("severity", data.severity),
      count: data.hits.length,
    }),
  aware: (names, { data }) =>
    w("s_aware", { agency: names.agency(data.agency), incident: names.incident(data.incident) }),
  duty: (names, { t, data }) =>
    w("s_duty", {
      agency: names.agency(data.agency),
      title: say(data.title),
      to: data.to ? w("s_to", { to: names.agency(data.to) }) : "",
      target: stamp(t + data.target),
      limit: stamp(t + data.limit),
    }),
  answer: (names, { data }, recordOf) => {
    const duty = recordOf(data.duty);
    return duty?.kind === "duty" ? w("s_answer", { title: say(duty.data.title) }) : w("s_answer_plain");
  },
  state: (names, { data }) => w("s_state", { changes: changes(names, data.changes) }),
  perceived: (names, { data }) =>
    w("s_perceived", {
      agency: names.agency(data.agency),
      changes: changes(names, { [data.system]: data.changes }),
    }),
  support: (names, { data }) =>
    w("s_support", {
      agency: names.agency(data.agency),
      giver: names.agency(data.from),
      count: data.responders,
    }),
  control: (names, { data }) => w("s_control", { by: data.by ?? "", type: word("control", data.type) }),
  join: (names, { data }) => w("s_join", { seat: names.seat(data.seat) }),
  leave: (names, { data }) => w("s_leave", { seat: names.seat(data.seat) }),
};

/**
 * A record as a sentence in the language in use.
 *
 * @template {Sent["kind"]} Kind
 * @param {Names} names what things are called.
 * @param {Extract<Sent, {kind: Kind}>} record a staff frame.
 * @param {Found} [recordOf] finds another record.
 * @returns {string}
 */
export function sentence(names, record, recordOf = () => undefined) {
  return (
    TELL[/** @type {Kind} */ (record.kind)]?.(names, record, recordOf) ?? w("s_other", { kind: record.kind })
  );
}

/**
 * The number that a record is cited by.
 *
 * @param {number} seq
 */
export const cite = (seq) => `#${String(seq).padStart(4, "0")}`;

/**
 * Who owes a line, what, and to whom.
 *
 * @param {Names} names
 * @param {AnyLine} line
 */
export function lineTitle(names, line) {
  const title = say(line.title);
  return line.to && !line.basis ? `${title} → ${names.agency(line.to)}` : title;
}

/**
 * The same without the agency's own name before it, for a bar of the agency's row.
 *
 * @param {Names} names
 * @param {AnyLine} line
 */
export function barTitle(names, line) {
  const title = lineTitle(names, line);
  const own = names.agency(line.agency);
  const cut = title.startsWith(own) ? title.slice(own.length).trimStart() : title;
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}

/**
 * The story of a line in order of time: its records as sentences, and its target and limit where they passed.
 *
 * @param {AnyLine} line a line of evidence.
 * @param {Told} desk where records and names are.
 * @returns {{t: number, seq?: number, text: string, tone?: string}[]}
 */
export function story(line, desk) {
  const cited = [...(typeof line.duty === "number" ? [line.duty] : []), ...(line.records ?? [])];
  const seqs = [...new Set(cited)].sort((a, b) => a - b);
  const told = seqs.flatMap((seq) => {
    const record = desk.record(seq);
    const text = record && sentence(desk.names, record, (one) => desk.record(one));
    return record && text ? [{ t: record.t, seq, text, tone: String(record.kind) }] : [];
  });
  const passed = (/** @type {"target" | "limit"} */ name) => {
    const { [name]: within, opened = 0, answered = null } = line;
    if (within === null || within === undefined) return [];
    const t = opened + within;
    if (t > desk.end || (answered !== null && answered <= t)) return [];
    return [
      {
        t,
        text: w(`passed_${name}`, { minutes: num(within / 60000, within % 60000 ? 1 : 0) }),
        tone: name,
      },
    ];
  };
  /** @type {{t: number, seq?: number, text: string, tone?: string}[]} */
  const rows = [...told, ...passed("target"), ...passed("limit")];
  return rows.sort((a, b) => a.t - b.t || (a.seq ?? Infinity) - (b.seq ?? Infinity));
}
