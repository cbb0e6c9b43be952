// The drill as it stood at any of its moments: a fold over the records up to it, from the nearest copy kept
// on the way. Pure.

/** @import {Model, StaffStatic} from "../../types/room" */
/** @import {Sent} from "../../types/wire" */

import { begin, copy, fold } from "../room/fold.js";

const EVERY = 1000;

/**
 * The number of records up to and with a moment, by halving.
 *
 * @param {{t: number}[]} records
 * @param {number} t
 */
export function upto(records, t) {
  let low = 0,
    high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const record = records[middle];
    if (record && record.t <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Goes to any moment by folding few records: a copy of the model is kept every so many of them. */
export class Moments {
  /**
   * @param {Partial<StaffStatic>} statics what the server said of the drill.
   * @param {Sent[]} records all of them, in order.
   */
  constructor(statics, records) {
    this._records = records;
    this._kept = [begin(statics)];
    /** @type {Model | null} */
    this._model = null;
    this._count = 0;
  }

  /**
   * The model of the drill at a moment; going forward it is the same object, going back another.
   *
   * @param {number} t
   */
  at(t) {
    return this.after(upto(this._records, t));
  }

  /**
   * The model after the first `count` records.
   *
   * @param {number} count
   */
  after(count) {
    const mark = Math.min(Math.floor(count / EVERY), this._kept.length - 1);
    let model = this._model;
    if (!model || count < this._count || mark * EVERY > this._count) {
      const kept = this._kept[mark];
      if (!kept) throw new RangeError(`no model is kept for ${count} records`);
      model = this._model = copy(kept);
      this._count = mark * EVERY;
    }
    while (this._count < count) this._forward(model, count);
    return model;
  }

  // One stretch, to the next place where a copy is kept or to where it shall go.
  /**
   * @param {Model} model
   * @param {number} count
   */
  _forward(model, count) {
    const mark = Math.floor(this._count / EVERY) + 1;
    const goal = Math.min(count, mark * EVERY);
    fold(model, this._records.slice(this._count, goal));
    this._count = goal;
    if (goal === mark * EVERY && mark === this._kept.length) this._kept.push(copy(model));
  }
}
