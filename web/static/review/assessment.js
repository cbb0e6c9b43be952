// @ts-nocheck
// What people judge of the drill: read anew while others may be writing in it, and written from here.

const SCORED = new Set(["ratings", "adjustments"]);
const OPENED = new WeakMap();

/** The assessment of a desk's drill. */
export class Assessment {
  /** @param {import("./desk.js").Desk} desk whose drill it judges. */
  constructor(desk) {
    this.desk = desk;
    this.version = null;
    this.document = null;
    this.marks = {};
    this.previous = null;
    this.candidates = [];
    this.people = null;
    this.failed = null;
    this._watchers = new Set();
  }

  /** Call `fn` after each change; returns what ends it. */
  watch(fn) {
    this._watchers.add(fn);
    return () => this._watchers.delete(fn);
  }

  /** Read it; those who watch are told when anything is new. */
  async load() {
    const answer = await this.desk.ask("assessment");
    const failed = answer.ok ? null : answer.text;
    if (answer.ok && answer.version === this.version && !this.failed) return;
    if (answer.ok) {
      this.version = answer.version;
      const lists = { ratings: [], adjustments: [], findings: [], actions: [], hotwash: [], overview: {} };
      this.document = { ...lists, ...answer.assessment };
      this.marks = answer.marks ?? {};
      this.previous = answer.previous ?? null;
      this.candidates = answer.candidates ?? [];
      this.people = answer.people ?? null;
    }
    this.failed = failed;
    for (const watcher of [...this._watchers]) watcher();
  }

  /** Add to a group: ratings, adjustments, findings, actions or hotwash. */
  add(group, body) {
    return this._write(group, "POST", group, body);
  }

  /** Write one of a group anew; `was` is the mark of what it says where this was written. */
  change(group, id, body, was = this.marks[id]) {
    return this._write(group, "PUT", `${group}/${id}`, { ...body, was });
  }

  /** Take one of a group out. */
  drop(group, id) {
    return this._write(group, "DELETE", `${group}/${id}`);
  }

  /** Write what the head of the record says beside the journal. */
  overview(body, was = this.marks.overview) {
    return this._write("overview", "PUT", "overview", { ...body, was });
  }

  /** Name the drill whose open actions are carried in; null for none. */
  follow(drill) {
    return this._write("previous", "POST", "previous", { drill });
  }

  async _write(group, method, path, body) {
    const answer = await this.desk.ask(path, { method, body });
    if (answer.ok || answer.status === 409) await this.load();
    if (answer.ok) {
      if (SCORED.has(group)) await this.desk.refresh();
    }
    return answer;
  }
}

/** The one assessment of a desk. */
export function assessmentOf(desk) {
  if (!OPENED.has(desk)) OPENED.set(desk, new Assessment(desk));
  return OPENED.get(desk);
}
