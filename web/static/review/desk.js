// What all parts of the review share: the drill's data and records, the moment looked at, what is picked and
// filtered.

/**
 * @import {
 *   AnyLine,
 *   Card,
 *   DataAnswer,
 *   Figures,
 *   Filter,
 *   Jotted,
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
/** @import {Reach} from "./server.js" */
/** @import {InjectDoc} from "../../types/room" */
/** @import {Me, Sent, Text} from "../../types/wire" */

import { begin } from "../room/fold.js";
import { Names } from "../room/words.js";
import { say } from "../texts.js";
import { noted } from "./noted.js";
import { Server } from "./server.js";

const NARROWEST = 30000;

/** @type {{[role: string]: string[]}} */
const RIGHTS = {
  director: ["rate", "adjust", "branch", "jobs", "release", "hotwash", "notes", "moments", "staff", "claim"],
  facilitator: ["branch", "jobs", "hotwash", "notes", "staff", "claim"],
  evaluator: ["rate", "adjust", "jobs", "hotwash", "moments", "staff", "claim"],
  observer: ["staff"],
  participant: ["hotwash", "speak"],
  reader: [],
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
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

/**
 * The seat that who is looking held; none of staff.
 *
 * @param {Desk} desk
 */
export const ownSeat = (desk) => [desk.me.seat ?? []].flat()[0];

/** The state that every part of the review page works with. */
export class Desk extends Server {
  /** @param {Reach} reach the drill, and how its server is reached. */
  constructor(reach) {
    super(reach);
    /** @type {ReviewData | null} */
    this.data = null;
    /** @type {Sent[] | null} */
    this.records = null;
    /** @type {{[seq: string]: Text} | null} */
    this.says = null;
    /** @type {Jotted[]} */
    this.notes = [];
    /** @type {Map<string, {id: string, doc: InjectDoc, written?: "added" | "edited"}>} */
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
    this.tab = "opening";
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
    /** @type {Set<{fn: (topic: string) => void, topics: Set<string>}>} */
    this._watchers = new Set();
    /** @type {Map<number, Sent> | null} */
    this._bySeq = null;
    /** @type {Map<string, Promise<Figures | ReviewAnswer | JobEnd>>} */
    this._figures = new Map();
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
   * Whether who is looking may do it: rate, adjust, claim, speak, branch, jobs, release, hotwash, notes,
   * moments or staff.
   *
   * @param {string} what
   */
  may(what) {
    // Who rates does so before they see scores.
    if (what === "rate" && this.me.role === "evaluator" && !this.me.blind) return false;
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
   * What the record with a number says; nothing while sentences are loading.
   *
   * @param {number} seq
   */
  sentence(seq) {
    return say(this.says?.[seq]);
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

  /**
   * The drill's figures in a language, asked for once while its data stand; resolves as `ask` does.
   *
   * @param {string} language
   */
  figures(language) {
    const kept = this._figures.get(language);
    if (kept) return kept;
    const made = this._drawn(language).then((answer) => {
      if (!answer.ok && this._figures.get(language) === made) this._figures.delete(language);
      return answer;
    });
    this._figures.set(language, made);
    return made;
  }

  /**
   * @param {string} language
   * @returns {Promise<Figures | ReviewAnswer | JobEnd>}
   */
  async _drawn(language) {
    for (;;) {
      /** @type {JobAnswer} */
      const answer = await this.ask(`figures?lang=${language}`);
      if (answer.status !== 202 || !answer.job) return answer;
      const done = await this.follow(answer.job);
      if (!done.ok) return done;
    }
  }

  /** @param {ReviewData} answer */
  _take(answer) {
    this.data = answer;
    this._figures.clear();
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
    // The replay needs no sentences: it does not wait for them.
    this._loadSays();
  }

  async _loadSays() {
    /** @type {ReviewAnswer & {says?: {[seq: string]: Text}}} */
    const answer = await this.ask("says");
    if (!answer.ok || !answer.says) {
      this.toast(answer.text);
      return;
    }
    this.says = answer.says;
    this.tell("says");
  }

  async _loadNotes() {
    const found = await noted(this);
    if (!found.length && !this.notes.length) return;
    this.notes = found;
    this.tell("records");
  }

  // Injects that facilitators added or changed are called what they called them.
  _name() {
    /** @type {Map<string, {id: string, doc: InjectDoc, written?: "added" | "edited"}>} */
    const injects = new Map(begin(this.told.static).injects);
    for (const record of this.records ?? []) {
      if (record.kind !== "control") continue;
      const { data } = record;
      if (data.type === "add" || data.type === "edit")
        injects.set(data.inject.id, {
          id: data.inject.id,
          doc: data.inject,
          written:
            data.type === "add" || injects.get(data.inject.id)?.written === "added" ? "added" : "edited",
        });
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
