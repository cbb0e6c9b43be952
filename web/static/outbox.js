// Acts on their way to the server: kept in the browser's storage until the server has answered, sent once, in
// order.

/** @import {Queued, RefusedItem} from "../types/seat" */
/** @import {ActIn, Answer, Shelf, Text} from "../types/wire" */

// The server has not taken the act for now: it stays in the queue and is tried again after so many
// milliseconds.
/** @type {{[code: string]: number | undefined}} */
const RETRY_AFTER = { paused: 1000, ready: 1000, rate: 2000, unstored: 5000 };
const ACK_WITHIN = 8000;
const UNHEARD_LASTS = 30000;

/**
 * 32 hexadecimal digits that nobody else makes; works where the page is no secure context.
 *
 * @returns {string}
 */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keys of what has been sent and not answered: pressed again meanwhile, or sent again, it counts once. */
export class Keys {
  /** @param {() => number} [now] */
  constructor(now = Date.now) {
    this._now = now;
    /** @type {Map<string, {key: string, at: number}>} */
    this._sent = new Map();
  }

  /**
   * The key under which this goes: the one it was sent under a moment ago, when nothing was heard of that.
   *
   * @param {string} event
   * @param {unknown} data
   */
  of(event, data) {
    const name = JSON.stringify([event, data]);
    const kept = this._sent.get(name);
    const key = kept && this._now() - kept.at < UNHEARD_LASTS ? kept.key : newKey();
    this._sent.set(name, { key, at: this._now() });
    return key;
  }

  /**
   * It has been answered.
   *
   * @param {string} event
   * @param {unknown} data
   */
  drop(event, data) {
    this._sent.delete(JSON.stringify([event, data]));
  }
}

/**
 * How an act is kept: with why it was refused, once it was.
 *
 * @typedef {Queued & {refused?: {code: string, text: Text | null}}} Entry
 */

/**
 * The queue of one person's acts in one drill.
 *
 * Every act is an entry of its own in the storage, so that two pages of one person share the queue
 * without overwriting each other; the server counts an act once by its key.
 */
export class Outbox {
  /**
   * @param {Shelf} storage where acts wait, for instance `localStorage`.
   * @param {string} prefix of the entries' names, one per drill and person.
   * @param {(act: ActIn, within: number) => Promise<Answer>} send sends one act; resolves to the
   *   server's answer, rejects when none came.
   * @param {(item: Queued, answer: Answer) => void} answered called with each act and its answer.
   * @param {object} [options]
   * @param {() => number} [options.now] a clock, for tests.
   * @param {(run: () => void, ms: number) => void} [options.later] the same.
   * @param {(act: ActIn) => {code: string, text?: Text} | null} [options.unfit] says why an act can never be
   *   taken, as the server would, and null when it may be.
   */
  constructor(storage, prefix, send, answered, options = {}) {
    this._storage = storage;
    this._prefix = `${prefix}.`;
    this._send = send;
    this._answered = answered;
    this._now = options.now ?? Date.now;
    this._unfit = options.unfit ?? (() => null);
    this._later = options.later ?? ((run, ms) => setTimeout(run, ms));
    /** @type {Map<string, Entry>} */
    this._memory = new Map();
    this._open = false;
    this._busy = false;
    this._asked = false;
    this._last = 0;
  }

  /** What waits, oldest first: `{act, made, name}`. */
  get items() {
    return this._all.filter(({ refused }) => !refused);
  }

  /**
   * What the server did not take and never will as it is, oldest first.
   *
   * @returns {RefusedItem[]}
   */
  get refused() {
    return this._all.flatMap(({ refused, ...item }) => (refused ? [{ ...item, ...refused }] : []));
  }

  get _all() {
    const items = new Map(this._memory);
    for (let n = 0; n < this._storage.length; n += 1) {
      const name = this._storage.key(n);
      if (name?.startsWith(this._prefix) && !items.has(name)) {
        const item = parsed(this._storage.getItem(name));
        if (item) items.set(name, { ...item, name });
      }
    }
    return [...items.values()].sort(
      (one, other) => one.made - other.made || (one.name < other.name ? -1 : 1),
    );
  }

  /**
   * Put an act in the queue and send it as soon as there is a connection.
   *
   * @param {ActIn} act as the server takes it; gets a `key` if it has none.
   * @returns {ActIn & {key: string}} the act with its key.
   */
  put(act) {
    const keyed = { ...act, key: act.key ?? newKey() };
    // A device's clock may be set back: what is made later comes later all the same.
    this._last = Math.max(this._now(), this._last + 1, ...this.items.map(({ made }) => made + 1));
    this._keep({ act: keyed, made: this._last, name: this._prefix + keyed.key });
    this._drain();
    return keyed;
  }

  /** @param {Entry} entry */
  _keep({ name, ...item }) {
    try {
      this._storage.setItem(name, JSON.stringify(item));
    } catch {
      this._memory.set(name, { ...item, name });
    }
  }

  /**
   * Forget an act, for instance because its record has come.
   *
   * @param {string} key
   */
  drop(key) {
    this._memory.delete(this._prefix + key);
    this._storage.removeItem(this._prefix + key);
  }

  /** Acts can be taken: send what waits. */
  open() {
    this._open = true;
    this._drain();
  }

  /** Acts cannot be taken, for want of a connection or in a pause: keep what waits. */
  close() {
    this._open = false;
  }

  async _drain() {
    this._asked = true;
    if (this._busy) return;
    this._busy = true;
    try {
      while (this._asked) {
        this._asked = false;
        while (this._open && (await this._sendFirst()));
      }
    } finally {
      this._busy = false;
    }
  }

  async _sendFirst() {
    const [item] = this.items;
    if (!item) return false;
    const unfit = this._unfit(item.act);
    if (unfit) {
      this._refuse(item, unfit);
      return true;
    }
    let answer;
    try {
      answer = await this._send(item.act, ACK_WITHIN);
    } catch {
      this._again(1000);
      return false;
    }
    const wait = answer?.ok ? undefined : RETRY_AFTER[answer?.code ?? ""];
    if (wait !== undefined) {
      this._again(wait);
      return false;
    }
    if (answer?.ok) {
      this.drop(item.act.key);
      this._answered(item, answer);
    } else {
      this._refuse(item, answer ?? {});
    }
    return true;
  }

  // It is not sent again and holds up nothing behind it; who made it changes it or lets it go, after a reload
  // too.
  /**
   * @param {Queued} item
   * @param {{code?: string, text?: Text | null}} why
   */
  _refuse({ act, made, name }, { code = "unknown", text = null }) {
    this._keep({ act, made, name, refused: { code, text } });
    this._answered({ act, made, name }, { ok: false, code, text });
  }

  /** @param {number} wait */
  _again(wait) {
    this._later(() => this._drain(), wait);
  }
}

/**
 * @param {string | null} text
 * @returns {Omit<Entry, "name"> | null}
 */
function parsed(text) {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
