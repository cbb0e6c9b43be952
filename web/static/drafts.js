// @ts-nocheck
// What is being written, kept on the device until it is sent or thrown away.

import { keep, kept, named } from "./storage.js";

/**
 * The drafts of one person in one drill; each is an entry of its own, so that two pages share them without
 * loss.
 */
export class Drafts {
  /** @param {string} owner of the drafts, unique to drill and person. */
  constructor(owner) {
    this._prefix = `${owner}.draft.`;
    this._mine = new Map();
  }

  /** All drafts by id: as they are kept, and those of this page that are not. */
  get all() {
    const found = Object.fromEntries(this._mine);
    for (const name of named(this._prefix)) {
      const draft = kept(name);
      if (draft && !this._mine.has(draft.id)) found[draft.id] = draft;
    }
    return found;
  }

  /** The draft of an act, opened with `given` unless there is one already. */
  open(verb, given) {
    const id = `${verb}:${given.reply_to ?? given.about ?? given.to?.join("+") ?? ""}`;
    const there = kept(this._prefix + id) ?? this._mine.get(id);
    if (!there?.touched) this.set(id, { id, verb, params: {}, to: [], ...given, touched: false });
    return this.all[id];
  }

  /** Change a draft. */
  set(id, draft) {
    this._mine.set(id, draft);
    keep(this._prefix + id, draft);
  }

  /** Throw a draft away. */
  drop(id) {
    this._mine.delete(id);
    keep(this._prefix + id, null);
  }

  /** Another page of the same person has changed what is kept. */
  refresh() {
    for (const id of this._mine.keys()) {
      const now = kept(this._prefix + id);
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
 */
function reportTo(table, message, agency) {
  const asked = message?.channel !== "alert" && message?.from !== agency ? message?.from : null;
  return asked ?? table.reports_to;
}

/** Whether a message came from somebody outside the directory, whom no act can reach. */
export const outside = (message) => Boolean(message) && !message.from;

/**
 * What a form offers before anything is typed.
 *
 * @param {object} table the page's lookup tables.
 * @param {object} act the row of the catalogue.
 * @param {{message?: object, about?: string, to?: string}} start what it answers or is about.
 * @param {string} agency my agency, which is never a receiver.
 */
export function defaults(table, act, { message, about, to }, agency) {
  const given = { params: {}, to: [] };
  if (message) given.reply_to = message.seq;
  if (act.about !== "none" && (about ?? message?.about))
    given.about = about ?? message.order?.about ?? message.about;
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

/** A draft as the server takes it. */
export function toAct(draft) {
  const { verb, about, to, params, text, reply_to: replyTo } = draft;
  const act = { verb, to, params: { ...params } };
  if (verb === "direct") act.params.order = { act: params.order?.act, about: params.order?.about ?? about };
  delete act.params.filled;
  if (about) act.about = about;
  if (text?.trim()) act.text = text.trim();
  if (replyTo !== undefined) act.reply_to = replyTo;
  return act;
}
