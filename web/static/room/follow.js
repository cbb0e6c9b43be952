// Ties a component to the connection: the model folded from its records, redrawn as time passes.

/** @import {Live} from "../live.js" */
/** @import {StaffStatic} from "../../types/room" */
/** @import {Sent} from "../../types/wire" */

import { useEffect, useReducer, useRef } from "/vendor/preact-standalone.js";

import { onLang } from "../texts.js";
import { begin, fold } from "./fold.js";
import { Names } from "./words.js";

const TICK = 500;

/** The model of the records that the connection holds; begun anew when the connection starts afresh. */
export class Follower {
  /** @param {StaffStatic} statics */
  constructor(statics) {
    this.statics = statics;
    this.model = begin(statics);
    this.names = new Names(statics, this.model.injects);
    this._taken = 0;
  }

  _startAgain() {
    this.model = begin(this.statics);
    this.names = new Names(this.statics, this.model.injects);
    this._taken = 0;
  }

  /**
   * Take in what is new in `list`, the records in order.
   *
   * @param {Sent[]} list
   */
  take(list) {
    const last = this.model.records.at(-1);
    if (last && list[this._taken - 1]?.seq !== last.seq) this._startAgain();
    fold(this.model, list.slice(this._taken));
    this._taken = list.length;
  }
}

/**
 * Inside a component: what the server said, the model and the names, redrawn on every change and twice a
 * second.
 *
 * @param {Live<StaffStatic>} live
 */
export function follow(live) {
  const [, redraw] = useReducer((/** @type {number} */ count) => count + 1, 0);
  const follower = useRef(/** @type {Follower | null} */ (null));
  useEffect(() => {
    let asked = false;
    const soon = () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        redraw(null);
      });
    };
    const stops = [live.watch(soon), onLang(soon)];
    const timer = setInterval(() => live.clock.state === "running" && !document.hidden && redraw(null), TICK);
    redraw(null);
    return () => {
      stops.forEach((stop) => stop());
      clearInterval(timer);
    };
  }, []);
  const { hello } = live;
  const statics = hello?.static;
  if (statics && !follower.current) follower.current = new Follower(statics);
  if (follower.current) follower.current.take(live.records.list);
  return { hello, model: follower.current?.model, names: follower.current?.names, redraw };
}
