// The participant's page as an object: what is open, read, chosen, written, and what is sent.

/** @import {Live} from "./live.js" */
/** @import {Draft, Message, Panel, Queued, SeatMe, SeatModel, Start, Tables} from "../types/seat" */
/** @import {ActIn, Answer, Hello, SeatStatic, Sent} from "../types/wire" */

import { Drafts, actOf, defaults, toAct } from "./drafts.js";
import { fold, tables } from "./model.js";
import { announce } from "./installing.js";
import { badge, beep } from "./notify.js";
import { actName } from "./parts.js";
import { keep, kept, personal } from "./storage.js";
import { say, t } from "./texts.js";
import { reason } from "./agency-acts.js";

const READ_IN = 3500;
const ARRIVAL_FOR = 7000;

/** @type {SeatMe} */
const NOBODY = { seat: "", agency: "" };

/**
 * What a page shows of itself, and goes on with after a reload.
 *
 * @typedef {{tab: string, panel: Panel | null, opened: number | null, toast: Toast | null}} Shown
 * @typedef {{text: string, seq: number | null}} Toast
 */

/** One participant's page; tells `onChange` whenever it should be drawn again. */
export class Page {
  /** @param {Live<SeatStatic>} live the connection. */
  constructor(live) {
    this.live = live;
    this.onChange = () => {};
    this.tab = "now";
    /** @type {Panel | null} */
    this.panel = null;
    /** @type {number | null} */
    this.opened = null;
    /** @type {Toast | null} */
    this.toast = null;
    this.submitted = 0;
    this.me = NOBODY;
    /** @type {Tables} */
    this.table = tables();
    this.drafts = new Drafts("");
    /** @type {Set<number>} */
    this.read = new Set();
    this._owner = "";
    /** @type {{[seq: number]: string}} */
    this._choices = {};
    /** @type {Set<string>} */
    this.favourites = new Set();
    /** @type {Hello<SeatStatic> | null} */
    this._hello = null;
    /** @type {{list: Sent[], model: SeatModel} | null} */
    this._folded = null;
    live.watch(() => this._follow());
    live.onArrival((records) => this._arrived(records));
    live.onAnswer((item, answer) => this._answered(item, answer));
    window.addEventListener("popstate", () => this._set({ panel: null }));
    window.addEventListener("storage", () => {
      this.drafts.refresh();
      this.onChange();
    });
  }

  /** Whether the server has told whose page it is. */
  get met() {
    return this._hello !== null;
  }

  /** The drill clock. */
  get clock() {
    return this.live.clock;
  }

  /** Whether acts are taken now. */
  get canAct() {
    return this.clock.state === "running";
  }

  /** Acts on their way to the server. */
  get pending() {
    return this.live.outbox?.items ?? [];
  }

  /** Acts that the server did not take. */
  get refused() {
    return this.live.refused;
  }

  /**
   * What an act on its way is waiting for.
   *
   * @returns {string}
   */
  get sendingWord() {
    if (this.live.link !== "open") return t("waiting_link");
    return t(this.held ? "waiting_drill" : "sending");
  }

  /** Whether acts stay on this device for now. */
  get held() {
    return this.live.link !== "open" || ["paused", "ready"].includes(this.clock.state);
  }

  /** Everything the records amount to. */
  get model() {
    const { list } = this.live.records;
    if (this._folded?.list !== list) this._folded = { list, model: fold(list, this.me) };
    return this._folded.model;
  }

  /** Messages not opened yet. */
  get unread() {
    return this.model.inbox.filter((message) => this.isUnread(message)).length;
  }

  /**
   * Whether a message has been neither opened nor acknowledged.
   *
   * @param {Message} message
   */
  isUnread({ seq, acknowledged }) {
    return acknowledged === null && !this.read.has(seq);
  }

  // -- places ------------------------------------------------------------------------------

  /**
   * Go to one of the page's sections.
   *
   * @param {string} tab
   */
  go(tab) {
    this._set({ tab, panel: null });
  }

  /**
   * Open a message, or close the one that is open.
   *
   * @param {number | null} seq
   */
  open(seq) {
    if (seq !== null) this.markRead(seq);
    this._set({ opened: seq });
  }

  /**
   * Go to a message in the inbox and open it.
   *
   * @param {number} seq
   */
  goTo(seq) {
    this.close();
    this.tab = "now";
    this.open(seq);
    requestAnimationFrame(() => {
      const card = document.getElementById(`m${seq}`);
      card?.scrollIntoView({ block: "start" });
      card?.querySelector("button")?.focus();
    });
  }

  /**
   * Choose an act for a message, a system or an agency.
   *
   * @param {Start} start
   */
  pick(start) {
    this._show({ kind: "pick", start });
  }

  /**
   * Open the form of an act.
   *
   * @param {string} verb
   * @param {Start} [start]
   */
  compose(verb, start = {}) {
    const act = this.table.act.get(verb) ?? actOf(verb);
    if (start.message) this.markRead(start.message.seq);
    const draft = this.drafts.open(verb, defaults(this.table, act, start, this.me.agency));
    this._show({ kind: "compose", draft: draft.id });
  }

  /**
   * Go on with a draft.
   *
   * @param {string} id
   */
  resume(id) {
    this._show({ kind: "compose", draft: id });
  }

  /**
   * Show what was exchanged with an agency.
   *
   * @param {string} agency
   */
  thread(agency) {
    this._show({ kind: "thread", agency });
  }

  /** Show the options. */
  menu() {
    this._show({ kind: "menu" });
  }

  /** Close what is open over the page. */
  close() {
    if (history.state?.panel) history.back();
    this._set({ panel: null });
  }

  /** @param {Panel} panel */
  _show(panel) {
    if (!history.state?.panel) history.pushState({ panel: true }, "");
    this._set({ panel });
  }

  // -- writing and sending ------------------------------------------------------------------

  /**
   * Change a draft; `change` gets it as it is now.
   *
   * @param {string} id
   * @param {(now: Draft) => Draft} change
   */
  write(id, change) {
    const now = this.drafts.all[id];
    if (now) this.drafts.set(id, change(now));
    this.onChange();
  }

  /**
   * Throw a draft away.
   *
   * @param {Draft} draft
   */
  discard(draft) {
    this.drafts.drop(draft.id);
    this.close();
  }

  /**
   * Send what a draft says.
   *
   * @param {Draft} draft
   * @param {ActIn} act
   */
  submit(draft, act) {
    this.send(act);
    this.drafts.drop(draft.id);
    this.submitted += 1;
    this.close();
  }

  /**
   * Send an act, now or when the connection is back.
   *
   * @param {ActIn} act
   */
  send(act) {
    this.live.act(act);
    if (this.live.link !== "open") this._say(t("kept_for_later", { act: actName(this.table, act) }));
  }

  /**
   * Write a refused act anew. Where the same act is being written already, that draft opens, and the refused
   * one stays: neither's words are lost.
   *
   * @param {ActIn} act
   */
  again(act) {
    const draft = this._redraft(act);
    if (!draft.touched) {
      this.drafts.set(draft.id, { ...draft, touched: true });
      if (act.key) this.live.withdraw(act.key);
    }
    this.resume(draft.id);
  }

  /**
   * Take back an act that waits to be sent, or let go of one that was refused.
   *
   * @param {string} key
   */
  withdraw(key) {
    this.live.withdraw(key);
  }

  /**
   * What is being written in the box under a message.
   *
   * @param {Message} message
   */
  answer({ seq }) {
    return this.drafts.all[`notify:${seq}`]?.text ?? "";
  }

  /**
   * Write in the box under a message.
   *
   * @param {Message} message
   * @param {string} text
   */
  writeAnswer(message, text) {
    const draft = this._answer(message);
    if (text) this.drafts.set(draft.id, { ...draft, text, touched: true });
    else this.drafts.drop(draft.id);
    this.onChange();
  }

  /**
   * Send what is written in the box under a message.
   *
   * @param {Message} message
   */
  sendAnswer(message) {
    const draft = this._answer(message);
    this.markRead(message.seq);
    this.send(toAct(draft));
    this.drafts.drop(draft.id);
    this.onChange();
  }

  /** @param {Message} message */
  _answer(message) {
    const act = this.table.act.get("notify") ?? actOf("notify");
    return this.drafts.open("notify", defaults(this.table, act, { message }, this.me.agency));
  }

  /**
   * Put an agency among those at the top of the contacts, or take it out.
   *
   * @param {string} agency
   */
  favour(agency) {
    if (!this.favourites.delete(agency)) this.favourites.add(agency);
    keep(`${this._owner}.favourites`, [...this.favourites]);
    this.onChange();
  }

  /**
   * Ask the server.
   *
   * @template {Answer} [A=Answer]
   * @param {string} event
   * @param {object} [data]
   * @returns {Promise<A>}
   */
  ask(event, data) {
    return this.live.ask(event, data);
  }

  /**
   * The option chosen for a message, before it is sent.
   *
   * @param {number} seq
   */
  choice(seq) {
    return this._choices[seq] ?? null;
  }

  /**
   * Choose an option for a message.
   *
   * @param {number} seq
   * @param {string} option
   */
  choose(seq, option) {
    this._choices = { ...this._choices, [seq]: option };
    keep(`${this._owner}.choices`, this._choices);
  }

  /**
   * Count a message as read.
   *
   * @param {number} seq
   */
  markRead(seq) {
    if (this.read.has(seq)) return;
    this.read.add(seq);
    if (this.toast?.seq === seq) this.toast = null;
    keep(`${this._owner}.read`, [...this.read]);
    badge(this.unread, this._title);
  }

  /** Put the passing note away. */
  hush() {
    this._set({ toast: null });
  }

  // -- following the drill ------------------------------------------------------------------

  _follow() {
    const { hello } = this.live;
    if (hello && this._hello !== hello) this._meet(hello);
    if (hello) badge(this.unread, this._title);
    this.onChange();
  }

  /** @param {Hello<SeatStatic>} hello */
  _meet(hello) {
    const first = !this.met;
    this._hello = hello;
    this.me = { ...NOBODY, ...hello.me };
    this.table = tables(hello.static);
    this._folded = null;
    if (!first) return;
    this._owner = personal(this.live.drill, this.me, this.me.seat);
    this.drafts = new Drafts(this._owner);
    this.read = new Set(kept(`${this._owner}.read`, []));
    this._choices = kept(`${this._owner}.choices`, {});
    this.favourites = new Set(kept(`${this._owner}.favourites`, []));
    /** @type {Partial<Shown>} */
    const view = kept(`${this._owner}.view`, {});
    this.tab = view.tab ?? "now";
    const known = view.panel?.kind !== "compose" || this.drafts.all[view.panel.draft ?? ""];
    if (view.panel && known) this._show(view.panel);
  }

  get _title() {
    return say(this._hello?.drill.title);
  }

  /** @param {Sent[]} records */
  _arrived(records) {
    const last = records.findLast((record) => record.kind === "delivery");
    if (!last) return;
    beep();
    const { sender, title } = last.data;
    announce(say(sender), say(title), this.live.drill);
    this._say(t("arrived", { sender: say(sender), title: say(title) }), last.seq);
  }

  /**
   * @param {Queued} item
   * @param {Answer} answer
   */
  _answered({ act }, answer) {
    const name = actName(this.table, act);
    const made = answer.record?.kind === "act" ? answer.record.data : undefined;
    const refused = !answer.ok || made?.status === "refused";
    const why = refused && reason(this.table, answer.code ?? made?.reason, answer.text);
    this._say(refused ? t("refused_because", { act: name, reason: why }) : t("sent", { act: name }));
  }

  /** @param {ActIn} act */
  _redraft(act) {
    const { verb, about, to, params, text, reply_to: replyTo } = act;
    /** @type {Partial<Draft>} */
    const given = { about, to: to ?? [], params: params ?? {}, text };
    if (replyTo !== undefined) given.reply_to = replyTo;
    return this.drafts.open(verb, given);
  }

  /**
   * @param {string} text
   * @param {number | null} [seq]
   */
  _say(text, seq = null) {
    const toast = { text, seq };
    this._set({ toast });
    setTimeout(() => this.toast === toast && this.hush(), seq === null ? READ_IN : ARRIVAL_FOR);
  }

  /** @param {Partial<Shown>} part */
  _set(part) {
    Object.assign(this, part);
    if (this.met) keep(`${this._owner}.view`, { tab: this.tab, panel: this.panel });
    this.onChange();
  }
}
