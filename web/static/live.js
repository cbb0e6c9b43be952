// The connection of every page of a live drill: one Socket.IO socket, resynchronised by sequence number.

/** @import {Queued} from "../types/seat" */
/**
 * @import {
 *   ActIn,
 *   Answer,
 *   ClockTold,
 *   HallPicture,
 *   Hello,
 *   Me,
 *   Note,
 *   Piece,
 *   Presence,
 *   Sent,
 *   Shelf,
 *   Text,
 * } from "../types/wire"
 */

import { io } from "/vendor/socket.io.esm.min.js";

import { DrillClock } from "./drill-clock.js";
import { excess } from "./limits.js";
import { Outbox } from "./outbox.js";
import { Records } from "./records.js";
import { storage as browserStorage } from "./storage.js";
import { tooLong } from "./texts.js";

const TRY_AGAIN = 5000;
const SLOW = 5000;
const PROBE_WITHIN = 4000;

/**
 * A page's share in a live drill: who I am, the clock, the records, and what I do.
 *
 * @template Static what the page is told of the drill once.
 */
export class Live {
  /**
   * @param {{drill: string, page: string, storage?: Shelf}} options the drill's id and the kind of page.
   */
  constructor({ drill, page, storage = browserStorage }) {
    this.drill = drill;
    this.page = page;
    this.clock = new DrillClock();
    this.records = new Records();
    /** @type {Hello<Static> | null} */
    this.hello = null;
    /** @type {Hello<Static> | null} */
    this._met = null;
    /** @type {Presence | null} */
    this.presence = null;
    /** @type {Text | null} */
    this.notice = null;
    /** @type {Note[]} */
    this.notes = [];
    this.released = false;
    /**
     * What a hall screen shows now.
     *
     * @type {HallPicture | null}
     */
    this.picture = null;
    /** @type {"connecting" | "open" | "lost"} */
    this.link = "connecting";
    /** @type {number | null} */
    this.progress = null;
    /** @type {string | null} */
    this.trouble = null;
    /** @type {string | null} */
    this.gone = null;
    /** @type {Text | null} */
    this.why = null;
    /** @type {Outbox | null} */
    this.outbox = null;
    this._storage = storage;
    /** @type {Me | null} */
    this._restored = null;
    /** @type {Set<(live: Live<Static>) => void>} */
    this._watchers = new Set();
    /** @type {Set<(records: Sent[]) => void>} */
    this._arrivals = new Set();
    /** @type {Set<(item: Queued, answer: Answer) => void>} */
    this._answers = new Set();
    this._socket = io({
      transports: ["websocket"],
      // For whoever shares connections out among processes (docs/deploy/nginx-several.conf);
      // the server reads `auth`.
      query: { drill },
      auth: (give) => give({ drill, page, since: this.records.upto }),
      reconnectionDelay: 500,
      reconnectionDelayMax: 4000,
      randomizationFactor: 0.5,
      timeout: 8000,
    });
    this._listen();
    setTimeout(() => this._look(), SLOW);
  }

  /**
   * Call `watcher` after every change; returns what ends it.
   *
   * @param {(live: Live<Static>) => void} watcher
   */
  watch(watcher) {
    this._watchers.add(watcher);
    return () => this._watchers.delete(watcher);
  }

  /**
   * Call `listener` with the records that came while the page was open; returns what ends it.
   *
   * @param {(records: Sent[]) => void} listener
   */
  onArrival(listener) {
    this._arrivals.add(listener);
    return () => this._arrivals.delete(listener);
  }

  /**
   * Call `listener` with each queued act and the server's answer to it; returns what ends it.
   *
   * @param {(item: Queued, answer: Answer) => void} listener
   */
  onAnswer(listener) {
    this._answers.add(listener);
    return () => this._answers.delete(listener);
  }

  /**
   * Queue an act, stamped with the drill time it was done; it is sent now or when the connection is back.
   *
   * @param {ActIn} act
   */
  act(act) {
    const keyed = this.outbox?.put({ claimed: this.clock.t, ...act });
    this._changed();
    return keyed;
  }

  /**
   * Take back an act that has not been sent, or let go of one that was refused.
   *
   * @param {string} key
   */
  withdraw(key) {
    this.outbox?.drop(key);
    this._changed();
  }

  /** Acts that the server did not take and never will as they are. */
  get refused() {
    return this.outbox?.refused ?? [];
  }

  /**
   * Ask the server something; resolves to its answer, `{ok: false, code: "offline"}` when none came.
   *
   * @template {Answer} [A=Answer]
   * @param {string} event
   * @param {object} [data]
   * @param {number} [within] ms.
   * @returns {Promise<A>}
   */
  async ask(event, data = {}, within = 8000) {
    const none = (/** @type {string} */ code) => /** @type {A} */ ({ ok: false, code });
    if (!this._socket.connected) return none("offline");
    try {
      return (await this._socket.timeout(within).emitWithAck(event, data)) ?? none("silent");
    } catch {
      return none("offline");
    }
  }

  /**
   * Take notes in, each once, in order.
   *
   * @param {Note[]} notes
   */
  note(...notes) {
    const all = new Map([...this.notes, ...notes].map((note) => [note.id, note]));
    this.notes = [...all.values()].sort((one, other) => one.id - other.id);
    this._changed();
  }

  _listen() {
    const socket = this._socket;
    socket.on("hello", (hello) => this._hello(hello));
    socket.on("history", (piece) => this._piece(piece));
    socket.on("records", ({ records, upto }) => this._take(records, upto, true));
    socket.on("clock", (clock) => this._tick(clock));
    socket.on("presence", (presence) => this._present(presence));
    socket.on("notice", ({ text }) => this._notify(text));
    socket.on("note", (note) => this.note(note));
    socket.on("screen", (picture) => this._show(picture));
    socket.on("released", ({ released }) => this._release(released));
    socket.on("bye", (bye) => this._bye(bye));
    socket.on("disconnect", (reason) => this._lost(reason));
    socket.on("connect_error", (error) =>
      this._lost(error.message, "data" in error ? told(error.data) : undefined),
    );
    window.addEventListener("offline", () => socket.io.engine?.close());
    window.addEventListener("online", () => this.link === "lost" && socket.connect());
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && !socket.connected && !this.gone) socket.connect();
    });
  }

  /** @param {Hello<Static>} hello */
  _hello(hello) {
    if (this._restored && !same(this._restored, hello.me)) {
      // What this device had kept is of another seat or person: nothing of it may stay on the page.
      this._socket.disconnect();
      globalThis.location.reload();
      return;
    }
    this._restored = null;
    if (hello.upto < this.records.upto) {
      this.records.clear();
      this._socket.disconnect().connect();
      return;
    }
    this._met = hello;
    this.clock.sync(hello.clock);
    this.released = hello.released === true;
    this._piece(hello);
  }

  /**
   * Show what this device has kept of the drill, while the server cannot be reached.
   *
   * @param {Hello<Static>} hello
   * @param {Sent[]} records
   * @param {number} upto
   */
  restore(hello, records, upto) {
    if (this.hello || this.gone) return;
    this.hello = this._met = hello;
    this._restored = hello.me;
    this.clock.sync(hello.clock);
    this.records.add(records, upto);
    if (this.outbox === null) this._makeOutbox(hello.me);
    this._gate();
    this._changed();
  }

  // A drill's history comes piece by piece; the page shows nothing of a drill until it has all of it.
  /** @param {Piece} piece */
  _piece({ records, upto, of, more }) {
    const first = this.hello === null;
    this.progress = more ? upto / Math.max(1, of) : null;
    this.trouble = null;
    if (more) {
      this._socket.emit("more");
    } else {
      this.hello = this._met;
      this.link = "open";
      if (this.outbox === null && this.hello) this._makeOutbox(this.hello.me);
    }
    this._take(records, upto, !first);
    this._gate();
  }

  /** @param {Me} me */
  _makeOutbox(me) {
    const prefix = `drillsim.out.${this.drill}.${me.person}.${me.seat}`;
    const send = async (/** @type {ActIn} */ act, /** @type {number} */ within) => {
      if (!this._socket.connected) throw new Error("offline");
      return this._socket.timeout(within).emitWithAck("act", act);
    };
    const unfit = (/** @type {ActIn} */ act) => {
      const long = excess(act);
      return long && { code: "too_long", text: tooLong(long) };
    };
    this.outbox = new Outbox(this._storage, prefix, send, (item, answer) => this._answered(item, answer), {
      unfit,
    });
  }

  /**
   * @param {Queued} item
   * @param {Answer} answer
   */
  _answered(item, answer) {
    if (answer.record) this.records.add([answer.record], 0);
    for (const listener of this._answers) listener(item, answer);
    this._changed();
  }

  /**
   * @param {Sent[]} records
   * @param {number} upto
   * @param {boolean} arriving
   */
  _take(records, upto, arriving) {
    const fresh = this.records.add(records, upto);
    for (const { kind, data } of fresh) if (kind === "act" && data.key) this.outbox?.drop(data.key);
    if (arriving && fresh.length) for (const listener of this._arrivals) listener(fresh);
    this._changed();
  }

  /** @param {HallPicture} picture */
  _show(picture) {
    this.picture = picture;
    this._changed();
  }

  /** @param {{why?: string}} bye */
  _bye(bye) {
    this.gone = bye.why ?? "ended";
    this._socket.disconnect();
    this._changed();
  }

  /**
   * @param {string} reason
   * @param {{code?: string, text?: Text}} [data]
   */
  _lost(reason, data) {
    if (!this.gone) {
      if (this.link === "open") setTimeout(() => this._look(), SLOW);
      this.link = "lost";
      // A browser that knows of no network says so at once; where it knows of one, the server is asked.
      if (!this.hello && globalThis.navigator?.onLine === false) this.trouble = "unreachable";
      if (data?.code) [this.gone, this.why] = [data.code, data.text ?? null];
      else if (!this._socket.active) setTimeout(() => this.gone || this._socket.connect(), TRY_AGAIN);
    }
    this._gate();
    this._changed();
  }

  // No connection for a while: does the server answer pages at all? Then something on the way stops
  // WebSockets.
  async _look() {
    if (this.gone || this._socket.connected) return;
    let answers = false;
    try {
      answers = (await fetch("/health", { cache: "no-store", signal: AbortSignal.timeout(PROBE_WITHIN) })).ok;
    } catch {
      // The server cannot be reached.
    }
    if (this._socket.connected) return;
    this.trouble = answers ? "blocked" : "unreachable";
    this._changed();
    setTimeout(() => this._look(), TRY_AGAIN);
  }

  /** @param {boolean} released */
  _release(released) {
    this.released = released;
    this._changed();
  }

  /** @param {ClockTold} clock */
  _tick(clock) {
    this.clock.sync(clock);
    this._gate();
    this._changed();
  }

  /** @param {Presence} presence */
  _present(presence) {
    this.presence = presence;
    this._changed();
  }

  // Acts made before a pause, or before the server was gone, wait for the drill to go on; in an ended one
  // they are refused.
  _gate() {
    const held = this.link !== "open" || this.clock.state === "paused" || this.clock.state === "ready";
    if (held) this.outbox?.close();
    else this.outbox?.open();
  }

  /** Put away what staff were told; it comes again when there is something else to tell. */
  dismiss() {
    this._notify(null);
  }

  /** @param {Text | null} text */
  _notify(text) {
    this.notice = text;
    this._changed();
  }

  _changed() {
    for (const watcher of this._watchers) watcher(this);
  }
}

/**
 * Whether two are one person in one seat.
 *
 * @param {Me} one
 * @param {Me} other
 */
const same = (one, other) => one.person === other.person && one.seat === other.seat;

/**
 * Why the server has refused a connection, when that is what it said.
 *
 * @param {unknown} data
 * @returns {{code?: string, text?: Text} | undefined}
 */
function told(data) {
  return typeof data === "object" && data !== null ? data : undefined;
}
