// An evaluator's notes on moments: sent at once, kept on this device until the server has them.

/** @import {Shelf, Text} from "../../types/wire" */

import { storage as browserStorage } from "../storage.js";

/**
 * @typedef {"" | "well" | "look" | "ask"} Mark
 * @typedef {object} Moment
 * @property {string} key
 * @property {number} t
 * @property {Mark} mark
 * @property {string} text
 * @property {string} [by]
 * @property {string} [agency]
 * @property {number} [record]
 * @property {string} [kind] media type of the file beside it.
 * @property {number} [version]
 * @property {boolean} [waits] not sent yet.
 *
 * @typedef {{id: string, seat: string, at: number, verb: string, content: string, by: string,
 *   confirmed_by?: string}} Spoken
 * @typedef {{ok: boolean, code?: string, text?: Text | null, note?: Moment, notes?: Moment[],
 *   watching?: {[account: string]: string[]}, evaluators?: string[], voice?: Spoken[], locked?: boolean,
 *   status?: number}} Told
 */

/** A name that nobody else gives a note: sent twice, it is one. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

/** The notes of one account on one drill, and what else the server tells its evaluators. */
export class Notebook {
  /**
   * @param {object} options
   * @param {string} options.drill
   * @param {string} options.name the account's.
   * @param {string} [options.csrf]
   * @param {Shelf} [options.storage]
   * @param {typeof globalThis.fetch} [options.fetch]
   * @param {() => void} [options.changed]
   */
  constructor({
    drill,
    name,
    csrf = "",
    storage = browserStorage,
    fetch = (...args) => globalThis.fetch(...args),
    changed = () => {},
  }) {
    this.name = name;
    this.changed = changed;
    /** @type {Moment[]} */
    this.notes = [];
    /** @type {{[account: string]: string[]}} */
    this._granted = {};
    /** @type {{[account: string]: string[]}} */
    this._chosen = {};
    /** @type {Promise<unknown>} */
    this._assigned = Promise.resolve();
    /** @type {string[]} */
    this.evaluators = [];
    /** @type {Spoken[]} */
    this.voice = [];
    this.locked = false;
    this.asked = false;
    this._home = `/evaluate/${encodeURIComponent(drill)}`;
    this._review = `/review/${encodeURIComponent(drill)}`;
    this._csrf = csrf;
    this._fetch = fetch;
    this._storage = storage;
    this._prefix = `drillsim.staff.${name}.${drill}.moment.`;
  }

  /** The agencies each account was given: as the server has them, and as they were chosen here since. */
  get watching() {
    return { ...this._granted, ...this._chosen };
  }

  /** The agencies that this account was given; none is all of them. */
  get mine() {
    return this.watching[this.name] ?? [];
  }

  /** Every note, those that wait too, the newest moment first. */
  get all() {
    const kept = new Set(this.notes.map((note) => note.key));
    return [...this.notes, ...this.waiting().filter((note) => !kept.has(note.key))].sort((a, b) => b.t - a.t);
  }

  /** @param {string} key */
  fileOf(key) {
    return `${this._home}/notes/${key}/file`;
  }

  /** Ask for everything anew, and send what waits. */
  async refresh() {
    const told = await this._ask(`${this._home}/notes`);
    if (!told.ok) return told;
    this.asked = true;
    this.notes = told.notes ?? [];
    this._granted = told.watching ?? {};
    this.evaluators = told.evaluators ?? [];
    this.voice = told.voice ?? [];
    this.locked = told.locked === true;
    this.changed();
    for (const note of this.waiting()) await this._send(note);
    return told;
  }

  /**
   * The notes that wait on this device.
   *
   * @returns {Moment[]}
   */
  waiting() {
    const found = [];
    for (let n = 0; n < this._storage.length; n += 1) {
      const name = this._storage.key(n);
      if (!name?.startsWith(this._prefix)) continue;
      try {
        found.push({ ...JSON.parse(this._storage.getItem(name) ?? ""), waits: true });
      } catch {
        // Another version of the page has left it: nobody can send it.
      }
    }
    return found;
  }

  /**
   * Note something; without a file it waits on this device when the server cannot be reached.
   *
   * @param {{t: number, mark: Mark, text?: string, agency?: string | null, record?: number | null}} note
   * @param {Blob} [file]
   * @returns {Promise<Told & {key: string}>}
   */
  async add({ t, mark, text = "", agency, record }, file) {
    const note = {
      key: newKey(),
      t: Math.round(t),
      mark,
      text,
      ...(agency ? { agency } : {}),
      ...(record === null || record === undefined ? {} : { record }),
    };
    if (!file) this._keep(note);
    return { ...(await this._send(note, file)), key: note.key };
  }

  /**
   * @param {Moment} note
   * @param {string} text
   */
  async write(note, text) {
    return this._took(await this._post(`notes/${note.key}`, { text, version: note.version }));
  }

  /** @param {string} key */
  async drop(key) {
    this._forget(key);
    const told = await this._post(`notes/${key}/drop`);
    if (told.ok || told.status === 404) this.notes = this.notes.filter((note) => note.key !== key);
    this.changed();
    return told.status === 404 ? { ...told, ok: true } : told;
  }

  /** @param {string} key */
  async back(key) {
    return this._took(await this._post(`notes/${key}/back`));
  }

  /**
   * Give an account its agencies. What is chosen is shown at once, and taken back when it is refused; choices
   * are sent one after another, so that the last one stands.
   *
   * @param {string} account
   * @param {string[]} agencies
   */
  async assign(account, agencies) {
    this._chosen[account] = agencies;
    this.changed();
    const turn = this._assigned.then(() => this._post("watching", { account, agencies }));
    this._assigned = turn;
    const told = await turn;
    if (told.watching) this._granted = told.watching;
    if (this._chosen[account] === agencies) delete this._chosen[account];
    this.changed();
    return told;
  }

  /** @param {object} act what a seat did by voice or telephone. */
  async spoke(act) {
    const told = await this._post(`${this._review}/voice`, act);
    if (told.ok) await this.refresh();
    return told;
  }

  /** @param {string} id */
  async confirm(id) {
    const told = await this._post(`${this._review}/voice/${id}/confirm`, {});
    await this.refresh();
    return told;
  }

  /**
   * @param {Moment} note
   * @param {Blob} [file]
   */
  async _send(note, file) {
    const form = new FormData();
    for (const [name, value] of Object.entries(note)) if (name !== "waits") form.set(name, String(value));
    if (file) form.set("file", file, "file");
    const told = await this._ask(`${this._home}/notes`, { method: "POST", body: form });
    // What the server will never take waits no longer: its writer is told why.
    if (told.ok || (told.status && told.status < 500 && told.status !== 429)) this._forget(note.key);
    return this._took(told);
  }

  /** @param {Told} told */
  _took(told) {
    const { note } = told;
    if (note) this.notes = [...this.notes.filter((one) => one.key !== note.key), note];
    this.changed();
    return told;
  }

  /** @param {Moment} note */
  _keep(note) {
    try {
      this._storage.setItem(this._prefix + note.key, JSON.stringify(note));
    } catch {
      // A full storage: it goes to the server, or is told not to have.
    }
  }

  /** @param {string} key */
  _forget(key) {
    this._storage.removeItem(this._prefix + key);
  }

  /**
   * @param {string} path
   * @param {object} [body]
   */
  _post(path, body) {
    const address = path.startsWith("/") ? path : `${this._home}/${path}`;
    return this._ask(address, {
      method: "POST",
      ...(body ? { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } } : {}),
    });
  }

  /**
   * @param {string} path
   * @param {{method?: string, body?: FormData | string, headers?: {[name: string]: string}}} [how]
   * @returns {Promise<Told>}
   */
  async _ask(path, { method = "GET", body, headers = {} } = {}) {
    /** @type {{[name: string]: string}} */
    const token = method === "GET" ? {} : { "X-CSRF-Token": this._csrf };
    try {
      const answer = await this._fetch(path, {
        method,
        body,
        headers: { Accept: "application/json", ...token, ...headers },
        credentials: "same-origin",
      });
      const told = await answer.json();
      return { ...told, ok: answer.ok && told.ok !== false, status: answer.status };
    } catch {
      return { ok: false, code: "offline", status: 0 };
    }
  }
}
