// What people judge of the drill: read anew while others may be writing in it, and written from here.

/** @import {Desk} from "./desk.js" */
/** @import {AssessmentAnswer, AssessmentDoc, Group, Lost, Previous, Written} from "../../types/review" */
/** @import {DrillRow} from "../../types/review" */
/** @import {Text} from "../../types/wire" */

const SCORED = new Set(["ratings", "adjustments", "voice", "outages", "appeals"]);
/** @type {AssessmentDoc} */
const EMPTY = {
  ratings: [],
  adjustments: [],
  voice: [],
  outages: [],
  appeals: [],
  findings: [],
  actions: [],
  hotwash: [],
  overview: {},
};
/** @type {WeakMap<Desk, Assessment>} */
const OPENED = new WeakMap();

/** The assessment of a desk's drill. */
export class Assessment {
  /** @param {Desk} desk whose drill it judges. */
  constructor(desk) {
    this.desk = desk;
    /** @type {string | number | null} */
    this.version = null;
    /** @type {AssessmentDoc | null} */
    this.document = null;
    /** @type {{[id: string]: string}} */
    this.marks = {};
    /** @type {Previous | null} */
    this.previous = null;
    /** @type {DrillRow[]} */
    this.candidates = [];
    /** @type {Lost[]} */
    this.lost = [];
    /** @type {number | null} */
    this.people = null;
    /** @type {Text | null} */
    this.failed = null;
    /** @type {Set<() => void>} */
    this._watchers = new Set();
  }

  /**
   * Call `fn` after each change; returns what ends it.
   *
   * @param {() => void} fn
   */
  watch(fn) {
    this._watchers.add(fn);
    return () => this._watchers.delete(fn);
  }

  /** Read it; those who watch are told when anything is new. */
  async load() {
    /** @type {AssessmentAnswer} */
    const answer = await this.desk.ask("assessment");
    const failed = answer.ok ? null : (answer.text ?? null);
    if (answer.ok && answer.version === this.version && !this.failed) return;
    if (answer.ok) {
      this.version = answer.version ?? null;
      this.document = { ...EMPTY, ...answer.assessment };
      this.lost = answer.lost ?? [];
      this.marks = answer.marks ?? {};
      this.previous = answer.previous ?? null;
      this.candidates = answer.candidates ?? [];
      this.people = answer.people ?? null;
    }
    this.failed = failed;
    for (const watcher of [...this._watchers]) watcher();
  }

  /**
   * Add to a group.
   *
   * @param {Group} group
   * @param {object} body
   */
  add(group, body) {
    return this._write(group, "POST", group, body);
  }

  /**
   * Write one of a group anew; `was` is the mark of what it says where this was written.
   *
   * @param {Group} group
   * @param {string} id
   * @param {object} body
   * @param {string} [was]
   */
  change(group, id, body, was = this.marks[id]) {
    return this._write(group, "PUT", `${group}/${id}`, { ...body, was });
  }

  /**
   * Say, as a second person, that something was done by voice or telephone.
   *
   * @param {string} id
   */
  confirm(id) {
    return this._write("voice", "POST", `voice/${id}/confirm`, {});
  }

  /**
   * Decide an appeal.
   *
   * @param {string} id
   * @param {object} body
   */
  decide(id, body) {
    return this._write("appeals", "PUT", `appeals/${id}/decision`, body);
  }

  /** Lock what this account has rated; scores show from then on. */
  lock() {
    return this._write("ratings", "POST", "lock", {});
  }

  /**
   * Sign the report, or open it again.
   *
   * @param {boolean} signed
   */
  sign(signed) {
    return this._write("signed", "POST", "signed", { signed });
  }

  /**
   * Take one of a group out.
   *
   * @param {Group} group
   * @param {string} id
   */
  drop(group, id) {
    return this._write(group, "DELETE", `${group}/${id}`);
  }

  /**
   * Write what the head of the record says beside the journal.
   *
   * @param {{[field: string]: string}} body
   * @param {string} [was]
   */
  overview(body, was = this.marks.overview) {
    return this._write("overview", "PUT", "overview", { ...body, was });
  }

  /**
   * Name the drill whose open actions are carried in; null for none.
   *
   * @param {string | null} drill
   */
  follow(drill) {
    return this._write("previous", "POST", "previous", { drill });
  }

  /**
   * @param {string} group
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<Written>}
   */
  async _write(group, method, path, body) {
    const answer = await this.desk.ask(path, { method, body });
    if (answer.ok || answer.status === 409) await this.load();
    if (answer.ok) {
      if (SCORED.has(group)) await this.desk.refresh();
    }
    return answer;
  }
}

/**
 * The one assessment of a desk.
 *
 * @param {Desk} desk
 */
export function assessmentOf(desk) {
  let opened = OPENED.get(desk);
  if (!opened) OPENED.set(desk, (opened = new Assessment(desk)));
  return opened;
}
