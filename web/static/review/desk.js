// What all parts of the review share: the drill's data and records, the moment looked at, what is picked and
// filtered.

/**
 * @import {
 *   AnyLine,
 *   Card,
 *   DataAnswer,
 *   Filter,
 *   Job,
 *   JobEnd,
 *   JobAnswer,
 *   Lens,
 *   Opened,
 *   Pick,
 *   ReviewAnswer,
 *   ReviewData,
 * } from "../../types/review"
 */
/** @import {InjectDoc} from "../../types/room" */
/** @import {Me, Note, Sent, Text} from "../../types/wire" */

import { begin } from "../room/fold.js";
import { Names } from "../room/words.js";

const OFFLINE = {
  vi: "Không liên lạc được với máy chủ. Kiểm tra mạng rồi thử lại.",
  en: "The server cannot be reached. Check the network and try again.",
};
const FAILED = {
  vi: "Máy chủ không làm được việc này (mã {status}). Thử lại; nếu vẫn lỗi, báo người quản trị.",
  en: "The server could not do this (code {status}). Try again; if it fails again, tell the administrator.",
};
const CLOSED = new Set(["done", "failed", "cancelled"]);
const FIRST_LOOK = 150;
const LOOK = 600;
export const NARROWEST = 30000;

/** @type {{[role: string]: string[]}} */
const RIGHTS = {
  director: ["rate", "adjust", "branch", "jobs", "release", "hotwash", "notes", "staff"],
  facilitator: ["branch", "jobs", "hotwash", "notes", "staff"],
  evaluator: ["rate", "adjust", "jobs", "hotwash", "staff"],
  observer: ["staff"],
  participant: ["hotwash"],
};

/** @type {Me} */
const NOBODY = {};

/**
 * No filter at all.
 *
 * @returns {Filter}
 */
export const everything = () => ({
  agencies: new Set(),
  incident: null,
  objective: null,
  kinds: new Set(),
  query: "",
});

/**
 * @param {Text} text
 * @param {number} status
 */
const filled = (text, status) => ({
  vi: text.vi.replace("{status}", String(status)),
  en: text.en.replace("{status}", String(status)),
});
/** @param {number} ms */
const later = (ms) => new Promise((done) => setTimeout(done, ms));
/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

/** The state that every part of the review page works with. */
export class Desk {
  /**
   * @param {{drill: string, csrf?: string, fetch?: typeof globalThis.fetch}} options the drill's id, the token that
   *   changes are sent with, and how to reach the server.
   */
  constructor({ drill, csrf = "", fetch = (...args) => globalThis.fetch(...args) }) {
    this.drill = drill;
    /** @type {ReviewData | null} */
    this.data = null;
    /** @type {Sent[] | null} */
    this.records = null;
    /** @type {Note[]} */
    this.notes = [];
    /** @type {Map<string, {id: string, doc: InjectDoc}>} */
    this.injects = new Map();
    this.names = new Names({}, this.injects);
    /** @type {Job | null} */
    this.progress = null;
    /** @type {DataAnswer | JobEnd | null} */
    this.failed = null;
    this.at = 0;
    this.playing = false;
    this.speed = 4;
    this.view = { from: 0, to: 1 };
    /** @type {Pick | null} */
    this.picked = null;
    this.filter = everything();
    this.tab = "timeline";
    /** @type {Opened | null} */
    this.opened = null;
    /** @type {Map<string, unknown>} */
    this.dialogs = new Map();
    /** @type {string | Text | null} */
    this.said = null;
    /** @type {string | null} */
    this.seat = null;
    /** @type {Lens | null} */
    this.lens = null;
    this._csrf = csrf;
    this._fetch = fetch;
    /** @type {Set<{fn: (topic: string) => void, topics: Set<string>}>} */
    this._watchers = new Set();
    /** @type {Map<number, Sent> | null} */
    this._bySeq = null;
  }

  /** What the server tells of the drill; to be read once it is there. */
  get told() {
    if (!this.data) throw new Error("the drill has not been loaded");
    return this.data;
  }

  /** Who is looking; nobody yet while the drill is being loaded. */
  get me() {
    return this.data?.me ?? NOBODY;
  }

  /** Whether somebody of the organisers is looking. */
  get staff() {
    return this.may("staff");
  }

  /**
   * Whether who is looking may do it: rate, adjust, branch, jobs, release, hotwash, notes or staff.
   *
   * @param {string} what
   */
  may(what) {
    return (RIGHTS[this.me.role ?? ""] ?? []).includes(what);
  }

  /** The scorecard that shows: the drill's own, or the one of another grading. */
  get card() {
    return this.lens?.card ?? this.told.card;
  }

  /**
   * Look through another grading `{id, label, card}`; null for the drill's own.
   *
   * @param {Lens | null} lens
   */
  look(lens) {
    this.lens = lens;
    this.tell("lens");
  }

  /** The drill's end, or how far it has come, in ms. */
  get end() {
    return Math.max(1, this.data?.drill.end ?? this.data?.card?.end ?? 1);
  }

  /**
   * The record with a number; undefined while records are loading.
   *
   * @param {number} seq
   */
  record(seq) {
    if (!this.records) return undefined;
    this._bySeq ??= new Map(this.records.map((record) => [record.seq, record]));
    return this._bySeq.get(seq);
  }

  /**
   * Call `fn` with the topic after each change of these topics, of every one when none is named; returns what
   * ends it.
   *
   * @param {(topic: string) => void} fn
   * @param {string[]} topics
   */
  watch(fn, ...topics) {
    const watcher = { fn, topics: new Set(topics) };
    this._watchers.add(watcher);
    return () => this._watchers.delete(watcher);
  }

  /**
   * Tell who watches `topic`.
   *
   * @param {string} topic
   */
  tell(topic) {
    for (const { fn, topics } of [...this._watchers]) if (!topics.size || topics.has(topic)) fn(topic);
  }

  /**
   * Look at a moment of the drill.
   *
   * @param {number} t
   */
  setAt(t) {
    const at = clamp(Math.round(t), 0, this.end);
    if (at === this.at) return;
    this.at = at;
    this.tell("at");
  }

  /**
   * Say whether the replay runs; who drives it watches "playing".
   *
   * @param {boolean} playing
   */
  setPlaying(playing) {
    if (playing === this.playing) return;
    this.playing = playing;
    this.tell("playing");
  }

  /**
   * How many times faster than the drill the replay runs.
   *
   * @param {number} speed
   */
  setSpeed(speed) {
    this.speed = speed;
    this.tell("playing");
  }

  /**
   * Show the window of time from `from` to `to`, kept inside the drill.
   *
   * @param {number} from
   * @param {number} to
   */
  setView(from, to) {
    const wide = clamp(to - from, Math.min(NARROWEST, this.end), this.end);
    const left = clamp(from, 0, this.end - wide);
    if (left === this.view.from && left + wide === this.view.to) return;
    this.view = { from: left, to: left + wide };
    this.tell("view");
  }

  /**
   * Widen (above 1) or narrow (below 1) the window by `factor` around a moment.
   *
   * @param {number} factor
   * @param {number} [around]
   */
  zoom(factor, around = (this.view.from + this.view.to) / 2) {
    const { from, to } = this.view;
    const wide = clamp((to - from) * factor, Math.min(NARROWEST, this.end), this.end);
    const share = (around - from) / (to - from || 1);
    this.setView(around - share * wide, around - share * wide + wide);
  }

  /**
   * Pick a duty, an act, a record, an edge or a score, once more too; null lets go.
   *
   * @param {Pick | null} what
   */
  pick(what) {
    this.picked = what && { ...what };
    this.tell("picked");
  }

  /**
   * Change some of the filters.
   *
   * @param {Partial<Filter>} patch
   */
  setFilter(patch) {
    this.filter = { ...this.filter, ...patch };
    this.tell("filter");
  }

  /**
   * Follow the screen of a seat.
   *
   * @param {string} seat
   */
  setSeat(seat) {
    this.seat = seat;
    this.tell("seat");
  }

  /**
   * Go to a tab.
   *
   * @param {string} tab
   */
  go(tab) {
    if (globalThis.location) globalThis.location.hash = `#${tab}`;
  }

  /**
   * Open a dialog: `{name, …}`, the name being registered in `dialogs`; null closes it.
   *
   * @param {Opened | null} dialog
   */
  open(dialog) {
    this.opened = dialog;
    this.tell("open");
  }

  /**
   * Ask how a line of evidence should be adjusted.
   *
   * @param {AnyLine} line
   */
  openAdjust(line) {
    this.open({ name: "adjust", line });
  }

  /**
   * Say something in passing.
   *
   * @param {string | Text | null} [text]
   */
  toast(text) {
    this.said = text ?? null;
    this.tell("toast");
  }

  /**
   * Ask the server. Never throws: `{ok: false, status, text}` when it did not work.
   *
   * @template {ReviewAnswer} [A=ReviewAnswer]
   * @param {string} path
   * @param {{method?: string, body?: unknown, signal?: AbortSignal}} [how]
   * @returns {Promise<A>}
   */
  async ask(path, { method = "GET", body, signal } = {}) {
    /** @type {{[name: string]: string}} */
    const headers = { Accept: "application/json" };
    if (method !== "GET") headers["X-CSRF-Token"] = this._csrf;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    try {
      const answer = await this._fetch(this.address(path), {
        method,
        headers,
        signal,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: "same-origin",
      });
      const found = await answer.json().catch(() => null);
      if (!answer.ok)
        return { text: filled(FAILED, answer.status), ...found, ok: false, status: answer.status };
      return { ok: true, status: answer.status, ...found };
    } catch (error) {
      const stopped = error instanceof Error && error.name === "AbortError";
      return /** @type {A} */ ({ ok: false, status: 0, text: stopped ? null : OFFLINE });
    }
  }

  /**
   * The address of something of this drill's review; one that begins with a slash stays as it is.
   *
   * @param {string} path
   */
  address(path) {
    return path.startsWith("/") ? path : `/review/${encodeURIComponent(this.drill)}/${path}`;
  }

  /**
   * Have a long work done: resolves to `{ok, result, job}`; `onProgress` hears of each step; `signal` cancels
   * it.
   *
   * @param {object} body
   * @param {(job: Job) => void} [onProgress]
   * @param {AbortSignal} [signal]
   * @returns {Promise<JobEnd>}
   */
  async job(body, onProgress = () => {}, signal = undefined) {
    /** @type {JobAnswer} */
    const answer = await this.ask("jobs", { method: "POST", body });
    return answer.ok && answer.job ? this.follow(answer.job, onProgress, signal) : answer;
  }

  /**
   * Follow a job until it is closed.
   *
   * @param {Job} job
   * @param {(job: Job) => void} [onProgress]
   * @param {AbortSignal} [signal]
   * @returns {Promise<JobEnd>}
   */
  async follow(job, onProgress = () => {}, signal = undefined) {
    const path = `/review/jobs/${encodeURIComponent(job.id)}`;
    let now = job;
    for (let wait = FIRST_LOOK; !CLOSED.has(now.state); wait = LOOK) {
      if (signal?.aborted) {
        await this.ask(path, { method: "DELETE" });
        return { ok: false, cancelled: true, text: null };
      }
      onProgress(now);
      await later(wait);
      /** @type {ReviewAnswer & Job & {job?: Job}} */
      const answer = await this.ask(path);
      if (!answer.ok) return answer;
      now = answer.job ?? answer;
    }
    onProgress(now);
    if (now.state === "done") return { ok: true, job: now, result: now.result };
    return { ok: false, cancelled: now.state === "cancelled", text: now.text ?? now.error ?? null, job: now };
  }

  /** Load the drill's data, then its records unless they are not wanted; says how far it is in `progress`. */
  async load({ records = true } = {}) {
    const answer = await this._data();
    if (!isData(answer)) {
      this.failed = answer;
      this.tell("data");
      return;
    }
    this._take(answer);
    this.view = { from: 0, to: this.end };
    this.at = answer.drill.state === "ended" ? 0 : this.end;
    this.tell("data");
    if (records) await Promise.all([this._loadRecords(), this._loadNotes()]);
  }

  /** Fetch the data again, and the records when the drill has gone on. */
  async refresh() {
    const whole = this.view.from === 0 && this.view.to >= this.end;
    const answer = await this._data();
    if (!isData(answer)) return this.toast(answer.text);
    const before = this.data?.drill.records;
    this._take(answer);
    if (whole) this.view = { from: 0, to: this.end };
    this.tell("data");
    if (before !== answer.drill.records) await Promise.all([this._loadRecords(), this._loadNotes()]);
    return undefined;
  }

  /** @returns {Promise<DataAnswer | JobEnd>} */
  async _data() {
    for (;;) {
      /** @type {DataAnswer} */
      const answer = await this.ask("data");
      if (answer.status !== 202 || !answer.job) return answer;
      const done = await this.follow(answer.job, (job) => {
        this.progress = job;
        this.tell("data");
      });
      if (!done.ok) return done;
    }
  }

  /** @param {ReviewData} answer */
  _take(answer) {
    this.data = answer;
    this.failed = null;
    this._name();
  }

  async _loadRecords() {
    /** @type {ReviewAnswer & {records?: Sent[]}} */
    const answer = await this.ask("records");
    if (!answer.ok || !answer.records) {
      this.toast(answer.text);
      return;
    }
    this.records = answer.records;
    this._bySeq = null;
    this._name();
    this.tell("records");
  }

  async _loadNotes() {
    if (!this.may("notes")) return;
    /** @type {ReviewAnswer & {notes?: Note[]}} */
    const answer = await this.ask("notes");
    if (!answer.ok || !answer.notes) {
      this.toast(answer.text);
      return;
    }
    this.notes = answer.notes;
    this.tell("records");
  }

  // Injects that facilitators added or changed are called what they called them.
  _name() {
    /** @type {Map<string, {id: string, doc: InjectDoc}>} */
    const injects = new Map(begin(this.told.static).injects);
    for (const record of this.records ?? []) {
      if (record.kind !== "control" || !["add", "edit"].includes(record.data.type)) continue;
      const { inject } = record.data;
      if (typeof inject === "object") injects.set(inject.id, { id: inject.id, doc: inject });
    }
    this.names = new Names(this.told.static, injects);
    this.injects = injects;
  }
}

/**
 * Whether the server has sent the drill's data.
 *
 * @param {DataAnswer | JobEnd} answer
 * @returns {answer is ReviewData}
 */
function isData(answer) {
  return answer.ok && "drill" in answer;
}
