// @ts-nocheck
// A participant's page as it was at a moment: it can be looked through, and nothing can be done on it.

import { fold, tables } from "../model.js";
import { upto } from "./moments.js";

/** What `Screen` takes for a page; tells `onChange` when it should be drawn again. */
export class StillPage {
  /** @param {object} told what the server told that seat: `{me, drill, static, records}`. */
  constructor(told) {
    this.still = true;
    this.me = told.me;
    this.table = tables(told.static);
    this.live = { hello: told, link: "open", drill: told.drill.id, refused: [], outbox: { items: [] } };
    this.clock = { t: 0, state: "running", speed: 1, stored: true };
    this.tab = "now";
    this.panel = null;
    this.opened = null;
    this.toast = null;
    this.pending = [];
    this.refused = [];
    this.held = false;
    this.canAct = false;
    this.sendingWord = "";
    this.drafts = { touched: [], all: {} };
    this.read = new Set();
    this.onChange = () => {};
    this._records = told.records;
    this._count = -1;
    this._model = null;
  }

  /** Stand at a moment; true when the screen shows something else than before. */
  stand(t) {
    const count = upto(this._records, t);
    this.clock.t = t;
    if (count === this._count) return false;
    this._count = count;
    this._model = fold(this._records.slice(0, count), this.me);
    this.clock.state = this._model.ended ? "ended" : "running";
    return true;
  }

  /** Everything the records so far amount to. */
  get model() {
    return this._model;
  }

  /** Messages not acknowledged. */
  get unread() {
    return this.model.inbox.filter((message) => this.isUnread(message)).length;
  }

  /** Whether a message has not been acknowledged. */
  isUnread({ acknowledged }) {
    return acknowledged === null;
  }

  /** Look at another of its sections. */
  go(tab) {
    Object.assign(this, { tab, panel: null });
    this.onChange();
  }

  /** Open a message, or close the one that is open. */
  open(seq) {
    this.opened = seq;
    this.onChange();
  }

  /** Open a message from elsewhere. */
  goTo(seq) {
    Object.assign(this, { tab: "now", panel: null, opened: seq });
    this.onChange();
  }

  /** Show what was exchanged with an agency. */
  thread(agency) {
    this.panel = { kind: "thread", agency };
    this.onChange();
  }

  /** Close what is open. */
  close() {
    this.panel = null;
    this.onChange();
  }

  choice() {
    return null;
  }

  choose() {}
  pick() {}
  compose() {}
  resume() {}
  menu() {}
  markRead() {}
  send() {}
  ask() {
    return Promise.resolve({ ok: false });
  }
}
