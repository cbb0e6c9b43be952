// What is being written, kept on the device until it is sent or thrown away.

/** @import {Draft, Message, Start, Tables} from "../types/seat" */
/** @import {ActIn, ActRow, Params} from "../types/wire" */

import { keep, kept, named } from "./storage.js";

/**
 * The drafts of one person in one drill; each is an entry of its own, so that two pages share them without
 * loss.
 */
export class Drafts {
  /** @param {string} owner of the drafts, unique to drill and person. */
  constructor(owner) {
    this._prefix = `${owner}.draft.`;
    /** @type {Map<string, Draft>} */
    this._mine = new Map();
  }

  /** All drafts by id: as they are kept, and those of this page that are not. */
  get all() {
    /** @type {{[id: string]: Draft}} */
    const found = Object.fromEntries(this._mine);
    for (const name of named(this._prefix)) {
      const draft = this._kept(name);
      if (draft && !this._mine.has(draft.id)) found[draft.id] = draft;
    }
    return found;
  }

  /**
   * The draft of an act, opened with `given` unless there is one already.
   *
   * @param {string} verb
   * @param {Partial<Draft>} given
   * @returns {Draft}
   */
  open(verb, given) {
    const id = `${verb}:${given.reply_to ?? given.about ?? given.to?.join("+") ?? ""}`;
    const there = this._kept(this._prefix + id) ?? this._mine.get(id);
    if (there?.touched) return this._mine.get(id) ?? there;
    const draft = { id, verb, params: {}, to: [], ...given, touched: false };
    this.set(id, draft);
    return draft;
  }

  /**
   * @param {string} name
   * @returns {Draft | null}
   */
  _kept(name) {
    return kept(name);
  }

  /**
   * Change a draft.
   *
   * @param {string} id
   * @param {Draft} draft
   */
  set(id, draft) {
    this._mine.set(id, draft);
    keep(this._prefix + id, draft);
  }

  /**
   * Throw a draft away.
   *
   * @param {string} id
   */
  drop(id) {
    this._mine.delete(id);
    keep(this._prefix + id, null);
  }

  /** Another page of the same person has changed what is kept. */
  refresh() {
    for (const id of this._mine.keys()) {
      const now = this._kept(this._prefix + id);
      if (now) this._mine.set(id, now);
      else this._mine.delete(id);
    }
  }

  /** Drafts in which somebody has written something. */
  get touched() {
    return Object.values(this.all).filter((draft) => draft.touched);
  }
}

/**
 * Who asked for a report receives it; what a monitor says, or nobody asked, is reported to who must hear of
 * it.
 *
 * @param {Tables} table
 * @param {Message | undefined} message
 * @param {string} agency
 */
function reportTo(table, message, agency) {
  const asked = message && message.channel !== "alert" && message.from !== agency ? message.from : null;
  return asked ?? table.reports_to;
}

/**
 * Whether a message came from somebody outside the directory, whom no act can reach.
 *
 * @param {Message} [message]
 */
export const outside = (message) => message !== undefined && !message.from;

/**
 * The row of an act that is none of the catalogue's: it has no form but its words.
 *
 * @param {string} verb
 * @returns {ActRow}
 */
export const actOf = (verb) => ({ verb, about: "none", to: false });

/**
 * What a form offers before anything is typed.
 *
 * @param {Tables} table the page's lookup tables.
 * @param {ActRow} act the row of the catalogue.
 * @param {Start} start what it answers or is about.
 * @param {string} agency my agency, which is never a receiver.
 * @returns {Pick<Draft, "params" | "to"> & Partial<Draft>}
 */
export function defaults(table, act, { message, about, to }, agency) {
  /** @type {Pick<Draft, "params" | "to"> & Partial<Draft>} */
  const given = { params: {}, to: [] };
  if (message) given.reply_to = message.seq;
  if (act.about !== "none" && (about ?? message?.about))
    given.about = about ?? message?.order?.about ?? message?.about;
  if (act.to) {
    const receiver = to ?? (act.verb === "report" ? reportTo(table, message, agency) : message?.from);
    given.to = receiver && receiver !== agency ? [receiver] : [];
    given.params.label = table.labels[act.verb] ?? "amber";
  }
  if (act.verb === "report") given.params.kind = "initial";
  if (act.verb === "direct" && given.about && !given.to.length) {
    const operator = table.object.get(given.about)?.operator;
    if (operator && operator !== agency) given.to = [operator];
  }
  return given;
}

/**
 * A draft as the server takes it.
 *
 * @param {Draft} draft
 * @returns {ActIn}
 */
export function toAct(draft) {
  const { verb, about, to, params, text, reply_to: replyTo } = draft;
  const { filled: _here, ...sent } = params;
  /** @type {ActIn & {params: Params}} */
  const act = { verb, to, params: sent };
  if (!Object.keys(sent.fields ?? {}).length) delete act.params.fields;
  if (verb === "direct") act.params.order = { act: params.order?.act, about: params.order?.about ?? about };
  if (about) act.about = about;
  if (text?.trim()) act.text = text.trim();
  if (replyTo !== undefined) act.reply_to = replyTo;
  return act;
}
