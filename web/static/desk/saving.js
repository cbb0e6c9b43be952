// What was written is saved: one time after the other, over whatever others have saved meanwhile, and kept in
// this browser until the server has said that it holds it.

/** @import {Change, Told, Value} from "../../types/editor" */
/** @import {StaffMap, Text} from "../../types/wire" */
/** @import {Clash} from "./clash.js" */

import { History } from "./changes.js";
import { clashesOf, insisted } from "./clash.js";

/** @typedef {{ok?: boolean, code?: string, text?: Text, seen?: number, number?: number, data?: Value,
  merged?: boolean, made?: string[],
 *   now?: {change: number, now?: Value, gone?: number}[], faults?: Told[], warnings?: Told[], figure?: Value,
 *   colours?: Value, map?: StaffMap | null, status: number}} Answer */

/** @typedef {"nothing" | "sent" | "refused" | "saved" | "elsewhere"} Came what of it. */

/** What this page has written over what is stored, on its way there. */
export class Saving {
  /**
   * @param {{ask: (name: string, body?: unknown) => Promise<Answer>, keep: (owed: Change[]) => void,
   *   changed: () => void, came: (what: Came, answer?: Answer) => void}} page `ask`: the server; `keep`: in
   *   this browser what the server may not hold; `changed`: the data are others; `came`: tell its writer.
   */
  constructor(page) {
    this.page = page;
    this.history = new History({}, 0);
    /** The state of the draft that is shown. */
    this.seen = 0;
    /** @type {Clash[]} */
    this.clashes = [];
    /**
     * What is on its way to the server; until it has answered, it is saved as little as what waits.
     *
     * @type {Change[]}
     */
    this.flying = [];
    /** Whether to save again as soon as the server has answered. */
    this.waits = false;
    /** Whether somebody else has saved what is not shown yet. */
    this.behind = false;
  }

  /** Begin with what is stored. @param {Answer} found */
  begin(found) {
    this.history = new History(found.data, found.number ?? 0);
    this.history.made = new Set(found.made);
    this.seen = found.seen ?? 0;
  }

  /** Keep whatever the server has not said that it holds. */
  keep() {
    this.page.keep([...this.flying, ...this.history.owed]);
  }

  /**
   * What was not saved when the page was left is made again, as far as it still can be.
   *
   * @param {Change[]} found
   */
  restore(found) {
    for (const change of found) {
      try {
        this.history.again(change);
      } catch {
        // The place has gone; saving asks what is to become of what was written there.
        this.history.pending.push([change]);
      }
    }
  }

  /** Save. @param {string} [why] what its writer says of it. */
  async save(why = "") {
    // One after the other: what is written over what is on its way comes after it.
    this.waits = this.flying.length > 0;
    if (this.waits) return;
    const { back } = this.history;
    const sent = this.history.send();
    if (!sent.length) {
      this.page.came("nothing");
      return;
    }
    this.flying = sent.flat();
    this.keep();
    this.page.came("sent");
    const answer = await this.page.ask("edit", { changes: sent.flat(), seen: this.seen, back, why });
    this.flying = [];
    if (!answer.ok) {
      // What stands there otherwise was not saved: it is taken back as if it had not been sent.
      for (const { change } of answer.now ?? []) delete sent.flat()[change]?.mark;
      this.history.kept(sent);
      this.keep();
      this.clashes = clashesOf(sent.flat(), answer.now ?? []);
      this.waits = false;
      this.page.came("refused", answer);
      return;
    }
    this.clashes = [];
    this.seen = answer.seen ?? this.seen;
    this.history.saved(answer.number ?? 0, sent);
    this.page.changed();
    if (answer.merged || this.behind) await this.refresh();
    this.page.came("saved", answer);
    if (this.waits && this.history.pending.length) await this.save(why);
  }

  /** Somebody else has saved: their changes are shown, mine stay as they are. @param {number} now */
  async stored(now) {
    if (!this.seen || this.flying.length || this.clashes.length) return;
    if (now <= this.seen && !this.behind) return;
    await this.refresh();
    this.page.changed();
    if (!this.behind) this.page.came("elsewhere");
  }

  /** What is stored by now, and what is not saved in it. */
  async refresh() {
    this.behind = true;
    const found = await this.page.ask("edit");
    // What was sent meanwhile stands in none of it: once that is answered, it is asked for again.
    if (!found.ok || this.flying.length) return;
    this.behind = false;
    // Another answer has been quicker.
    if ((found.seen ?? 0) < this.seen) return;
    this.history.onto(found.data, found.made);
    this.seen = found.seen ?? this.seen;
    this.keep();
  }

  /** Mine stands at a place. @param {Clash} clash @param {string} [why] */
  keepMine(clash, why) {
    const instead = insisted(this.history.data, clash);
    if (clash.gone) this.history.drop(clash.changes);
    this.history.insist(instead);
    return this.settled(clash, why);
  }

  /** What somebody else has written stands. @param {Clash} clash @param {string} [why] */
  async takeTheirs(clash, why) {
    this.history.drop(clash.changes);
    await this.refresh();
    return this.settled(clash, why);
  }

  /**
   * Of the last place that was asked about, everything can be saved again.
   *
   * @param {Clash} clash
   * @param {string} [why]
   */
  async settled(clash, why) {
    this.clashes = this.clashes.filter((one) => one !== clash);
    this.page.changed();
    if (!this.clashes.length && this.history.pending.length) await this.save(why);
  }
}
