// The records a page holds: each once, in the order of the journal.

/** @import {Sent} from "../types/wire" */

/** Records by their number; what comes twice counts once. */
export class Records {
  upto = 0;
  /** @type {Sent[]} */
  list = [];
  /** @type {Set<number>} */
  _have = new Set();

  /** Forget everything. */
  clear() {
    this.upto = 0;
    this.list = [];
    this._have = new Set();
  }

  /**
   * Add what the server sent.
   *
   * @param {Sent[]} records in any order, perhaps some already held.
   * @param {number} upto up to where the journal is now known without gaps; 0 for a single record.
   * @returns {Sent[]} the new ones, in order.
   */
  add(records, upto) {
    const fresh = records.filter((record) => !this._have.has(record.seq));
    fresh.sort((one, other) => one.seq - other.seq);
    for (const record of fresh) this._have.add(record.seq);
    if (fresh.length) this.list = [...this.list, ...fresh].sort((one, other) => one.seq - other.seq);
    this.upto = Math.max(this.upto, upto);
    return fresh;
  }
}
