// A participant's page as it was at a moment: it can be looked through, and nothing can be done on it.

/**
 * @import {
 *   Draft,
 *   Message,
 *   Panel,
 *   Queued,
 *   RefusedItem,
 *   SeatMe,
 *   SeatModel,
 *   SeatPage,
 * } from "../../types/seat"
 */
/** @import {Answer, DrillTold, SeatStatic, Sent} from "../../types/wire" */

import { fold, tables } from "../model.js";
import { upto } from "./moments.js";

/**
 * What the server told a seat.
 *
 * @typedef {{me: SeatMe, drill: DrillTold, static: SeatStatic, records: Sent[]}} SeatTold
 */

/** What `Screen` takes for a page; tells `onChange` when it should be drawn again. */
export class StillPage {
  /** @param {SeatTold} told */
  constructor(told) {
    this.still = true;
    this.me = told.me;
    this.table = tables(told.static);
    this.live = { hello: told, link: "open", drill: told.drill.id, refused: [], outbox: { items: [] } };
    this.clock = { t: 0, state: "running", speed: 1, stored: true };
    this.tab = "now";
    /** @type {Panel | null} */
    this.panel = null;
    /** @type {number | null} */
    this.opened = null;
    /** @type {SeatPage["toast"]} */
    this.toast = null;
    /** @type {Queued[]} */
    this.pending = [];
    /** @type {RefusedItem[]} */
    this.refused = [];
    this.held = false;
    /** @type {Set<string>} */
    this.favourites = new Set();
    this.canAct = false;
    this.sendingWord = "";
    /** @type {SeatPage["drafts"]} */
    this.drafts = { touched: [], all: {} };
    this.onChange = () => {};
    this._records = told.records;
    this._count = -1;
    /** @type {SeatModel} */
    this._model = fold([], told.me);
  }

  /**
   * Stand at a moment; true when the screen shows something else than before.
   *
   * @param {number} t
   */
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

  /**
   * Whether a message has not been acknowledged.
   *
   * @param {Message} message
   */
  isUnread({ acknowledged }) {
    return acknowledged === null;
  }

  /**
   * Look at another of its sections.
   *
   * @param {string} tab
   */
  go(tab) {
    Object.assign(this, { tab, panel: null });
    this.onChange();
  }

  /**
   * Open a message, or close the one that is open.
   *
   * @param {number | null} seq
   */
  open(seq) {
    this.opened = seq;
    this.onChange();
  }

  /**
   * Open a message from elsewhere.
   *
   * @param {number} seq
   */
  goTo(seq) {
    Object.assign(this, { tab: "now", panel: null, opened: seq });
    this.onChange();
  }

  /**
   * Show what was exchanged with an agency.
   *
   * @param {string} agency
   */
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

  answer() {
    return "";
  }

  writeAnswer() {}
  sendAnswer() {}
  favour() {}

  choose() {}
  pick() {}
  compose() {}
  resume() {}
  menu() {}
  markRead() {}
  send() {}

  /**
   * @template {Answer} [A=Answer]
   * @returns {Promise<A>}
   */
  ask() {
    return Promise.resolve(/** @type {A} */ ({ ok: false }));
  }
}
