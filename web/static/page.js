// @ts-nocheck
// The participant's page as an object: what is open, read, chosen, written, and what is sent.

import { Drafts, defaults } from "./drafts.js";
import { fold, tables } from "./model.js";
import { badge, beep } from "./notify.js";
import { actTitle } from "./parts.js";
import { keep, kept, personal } from "./storage.js";
import { say, t } from "./texts.js";
import { reason } from "./agency-acts.js";

const READ_IN = 3500;
const ARRIVAL_FOR = 7000;

/** One participant's page; tells `onChange` whenever it should be drawn again. */
export class Page {
  /** @param {import("./live.js").Live} live the connection. */
  constructor(live) {
    this.live = live;
    this.onChange = () => {};
    this.tab = "now";
    this.panel = null;
    this.opened = null;
    this.toast = null;
    this.submitted = 0;
    this.me = null;
    this._folded = null;
    live.watch(() => this._follow());
    live.onArrival((records) => this._arrived(records));
    live.onAnswer((item, answer) => this._answered(item, answer));
    window.addEventListener("popstate", () => this._set({ panel: null }));
    window.addEventListener("storage", () => {
      this.drafts?.refresh();
      this.onChange();
    });
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

  /** What an act on its way is waiting for. */
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

  /** Whether a message has been neither opened nor acknowledged. */
  isUnread({ seq, acknowledged }) {
    return acknowledged === null && !this.read.has(seq);
  }

  // -- places ------------------------------------------------------------------------------

  /** Go to one of the page's sections. */
  go(tab) {
    this._set({ tab, panel: null });
  }

  /** Open a message, or close the one that is open. */
  open(seq) {
    if (seq !== null) this.markRead(seq);
    this._set({ opened: seq });
  }

  /** Go to a message in the inbox and open it. */
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

  /** Choose an act for a message, a system or an agency. */
  pick(start) {
    this._show({ kind: "pick", start });
  }

  /** Open the form of an act. */
  compose(verb, start = {}) {
    const act = this.table.act.get(verb) ?? { verb, about: "none", to: false };
    if (start.message) this.markRead(start.message.seq);
    const draft = this.drafts.open(verb, defaults(this.table, act, start, this.me.agency));
    this._show({ kind: "compose", draft: draft.id });
  }

  /** Go on with a draft. */
  resume(id) {
    this._show({ kind: "compose", draft: id });
  }

  /** Show what was exchanged with an agency. */
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

  _show(panel) {
    if (!history.state?.panel) history.pushState({ panel: true }, "");
    this._set({ panel });
  }

  // -- writing and sending ------------------------------------------------------------------

  /** Change a draft; `change` gets it as it is now. */
  write(id, change) {
    const now = this.drafts.all[id];
    if (now) this.drafts.set(id, change(now));
    this.onChange();
  }

  /** Throw a draft away. */
  discard(draft) {
    this.drafts.drop(draft.id);
    this.close();
  }

  /** Send what a draft says. */
  submit(draft, act) {
    this.send(act);
    this.drafts.drop(draft.id);
    this.submitted += 1;
    this.close();
  }

  /** Send an act, now or when the connection is back. */
  send(act) {
    this.live.act(act);
    if (this.live.link !== "open") this._say(t("kept_for_later", { act: actTitle(this.table, act.verb) }));
  }

  /** Write a refused act anew. */
  again({ act }) {
    const draft = this._redraft(act);
    this.live.withdraw(act.key);
    this.resume(draft.id);
  }

  /** Take back an act that waits to be sent, or let go of one that was refused. */
  withdraw(key) {
    this.live.withdraw(key);
  }

  /** Ask the server. */
  ask(event, data) {
    return this.live.ask(event, data);
  }

  /** The option chosen for a message, before it is sent. */
  choice(seq) {
    return this._choices[seq] ?? null;
  }

  /** Choose an option for a message. */
  choose(seq, option) {
    this._choices = { ...this._choices, [seq]: option };
    keep(`${this._owner}.choices`, this._choices);
  }

  /** Count a message as read. */
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

  _meet(hello) {
    const first = this._hello === undefined;
    this._hello = hello;
    this.me = hello.me;
    this.table = tables(hello.static);
    this._folded = null;
    if (!first) return;
    this._owner = personal(this.live.drill, hello.me, hello.me.seat);
    this.drafts = new Drafts(this._owner);
    this.read = new Set(kept(`${this._owner}.read`, []));
    this._choices = kept(`${this._owner}.choices`, {});
    const view = kept(`${this._owner}.view`, {});
    this.tab = view.tab ?? "now";
    const known = view.panel?.kind !== "compose" || this.drafts.all[view.panel.draft];
    if (view.panel && known) this._show(view.panel);
  }

  get _title() {
    return say(this._hello.drill.title);
  }

  _arrived(records) {
    const messages = records.filter(({ kind }) => kind === "delivery");
    const last = messages.at(-1);
    if (!last) return;
    beep();
    const { sender, title } = last.data;
    this._say(t("arrived", { sender: say(sender), title: say(title) }), last.seq);
  }

  _answered({ act }, answer) {
    const name = actTitle(this.table, act.verb);
    const refused = !answer.ok || answer.record?.data.status === "refused";
    const why = refused && reason(this.table, answer.code ?? answer.record?.data.reason, answer.text);
    this._say(refused ? t("refused_because", { act: name, reason: why }) : t("sent", { act: name }));
  }

  _redraft(act) {
    const { verb, about, to, params, text, reply_to: replyTo } = act;
    const given = { about, to: to ?? [], params: params ?? {}, text, touched: true };
    if (replyTo !== undefined) given.reply_to = replyTo;
    const draft = this.drafts.open(verb, given);
    this.drafts.set(draft.id, { ...draft, touched: true });
    return draft;
  }

  _say(text, seq = null) {
    const toast = { text, seq };
    this._set({ toast });
    setTimeout(() => this.toast === toast && this.hush(), seq === null ? READ_IN : ARRIVAL_FOR);
  }

  _set(part) {
    Object.assign(this, part);
    if (this.me) keep(`${this._owner}.view`, { tab: this.tab, panel: this.panel });
    this.onChange();
  }
}
