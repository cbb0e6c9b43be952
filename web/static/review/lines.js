// What a line of evidence is called, and its story.

/** @import {Names} from "../room/words.js" */
/** @import {AnyLine, Told} from "../../types/review" */
/** @import {Sent, Text} from "../../types/wire" */

import { say } from "../texts.js";
import { num, w } from "./texts.js";

const NAMES = ["duty", "delivery", "act", "message", "reply_to", "directed"];

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
 * The number that a record is cited by.
 *
 * @param {number} seq
 */
export const cite = (seq) => `#${String(seq).padStart(4, "0")}`;

/**
 * The words of a record: what an act says, the body of a message that says more than its title.
 *
 * @param {Sent} record
 */
export function quote({ kind, data }) {
  if (kind === "act") return data.text ?? null;
  if (kind !== "delivery") return null;
  const body = say(data.body);
  return body === say(data.title) ? null : body;
}

/**
 * The numbers of the records that a record names.
 *
 * @param {Sent} record
 */
export function namedBy({ data }) {
  const fields = /** @type {{[field: string]: unknown}} */ (data);
  const found = NAMES.map((name) => fields[name]).filter((value) => typeof value === "number");
  return [...new Set(/** @type {number[]} */ (found))];
}

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
 * @param {Told} desk where records are, and what they say.
 * @returns {{t: number, seq?: number, text: string, said?: string | null, tone?: string}[]}
 */
export function story(line, desk) {
  const cited = [...(typeof line.duty === "number" ? [line.duty] : []), ...(line.records ?? [])];
  const seqs = [...new Set(cited)].sort((a, b) => a - b);
  const told = seqs.flatMap((seq) => {
    const record = desk.record(seq);
    return record
      ? [{ t: record.t, seq, text: desk.sentence(seq), said: quote(record), tone: String(record.kind) }]
      : [];
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
  /** @type {{t: number, seq?: number, text: string, said?: string | null, tone?: string}[]} */
  const rows = [...told, ...passed("target"), ...passed("limit")];
  return rows.sort((a, b) => a.t - b.t || (a.seq ?? Infinity) - (b.seq ?? Infinity));
}
