// The drill as it stood at any of its moments: a fold over the records up to it. Pure.

import { begin, fold } from "../room/fold.js";

/** The number of records up to and with a moment, by halving. */
export function upto(records, t) {
  let low = 0, high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (records[middle].t <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Goes forward by folding what is new; goes back by folding anew. */
export class Moments {
  /** @param {object} statics what the server said of the drill. @param {Array<object>} records all of them, in order. */
  constructor(statics, records) {
    this._statics = statics;
    this._records = records;
    this._model = null;
    this._count = 0;
  }

  /** The model of the drill at a moment; it is the same object until another moment is asked for. */
  at(t) {
    const count = upto(this._records, t);
    if (!this._model || count < this._count) {
      this._model = begin(this._statics);
      this._count = 0;
    }
    if (count > this._count) fold(this._model, this._records.slice(this._count, count));
    this._count = count;
    return this._model;
  }
}
