// Tests of saving: two planners write and save at once, answers and requests get lost, pages are left and
// opened again; nothing that a page has said is saved is in no version.

import "../dom.mjs";
import "../vendor.mjs";

import assert from "node:assert/strict";
import { test } from "node:test";

import { applied, at } from "../../../../web/static/desk/changes.js";

const { Saving } = await import("../../../../web/static/desk/saving.js");

const ROWS = ["a", "b", "c", "d", "e"];
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Luck that is the same each time. */
function luckOf(seed) {
  let state = seed;
  return (most) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * most);
  };
}

/** A server: saves what is over what its writer saw, knows what is sent again. */
class Server {
  constructor() {
    this.versions = [{ injects: ROWS.map((id) => ({ id, title: "", body: "" })) }];
    this.made = [];
  }
  answer(body) {
    let data = this.versions.at(-1);
    const seen = this.versions.length;
    if (!body) return { ok: true, status: 200, data, seen, number: seen, made: [...this.made] };
    const now = [];
    for (const [n, change] of body.changes.entries()) {
      if (this.made.includes(change.mark)) continue;
      const stands = at(data, change.where);
      if (same(stands, change.value)) continue;
      if (same(stands, change.was)) data = applied(data, change);
      else now.push({ change: n, now: stands ?? null });
    }
    if (now.length) return { ok: false, status: 409, now };
    if (!same(data, this.versions.at(-1))) this.versions.push(data);
    this.made.push(...new Set(body.changes.map(({ mark }) => mark)));
    const { length } = this.versions;
    return { ok: true, status: 200, seen: length, number: length, merged: body.seen !== seen };
  }
}

const later = async (luck) => {
  for (let n = luck(12); n > 0; n -= 1) await null;
};

/** Somebody who writes: what they were told is saved. */
class Writer {
  constructor(name, server, luck) {
    Object.assign(this, { name, server, luck, cushion: "[]", written: new Map(), promised: [], count: 0 });
    this.open();
  }
  open() {
    const ask = async (_name, body) => {
      // Sent, it is what it was then.
      const sent = structuredClone(body);
      await later(this.luck);
      if (this.luck(8) === 0) return { ok: false, status: 0 };
      const answer = structuredClone(this.server.answer(sent));
      await later(this.luck);
      return this.luck(8) === 0 ? { ok: false, status: 0 } : answer;
    };
    const saving = new Saving({
      ask,
      keep: (owed) => {
        // A page that is closed keeps nothing any more.
        if (this.saving === saving) this.cushion = JSON.stringify(owed);
      },
      changed: () => saving.keep(),
      came() {},
    });
    this.saving = saving;
    this.saving.begin(this.server.answer());
    this.saving.restore(JSON.parse(this.cushion));
    this.saving.keep();
  }
  write() {
    const where = ["injects", ROWS[this.luck(ROWS.length)], this.luck(2) ? "title" : "body"];
    const value = `${this.name}${(this.count += 1)}`;
    this.saving.history.make([{ do: "put", where, value }], this.luck(2) === 0);
    this.saving.keep();
    this.written.set(where.join(), value);
  }
  async settle() {
    const [clash] = this.saving.clashes;
    if (clash && this.luck(3)) return this.saving.keepMine(clash);
    if (clash) {
      this.written.delete(clash.where.join());
      return this.saving.takeTheirs(clash);
    }
    return this.saving.save();
  }
  /** What nothing is owed of any more is saved. */
  promise() {
    if (this.cushion !== "[]") return;
    this.promised.push(...this.written.values());
    this.written.clear();
  }
}

/** Two write and save at once. @param {number} seed */
async function session(seed) {
  const luck = luckOf(seed);
  const server = new Server();
  const both = [new Writer("A", server, luck), new Writer("B", server, luck)];
  const going = new Set();
  for (let n = 0; n < 250; n += 1) {
    const one = both[luck(2)];
    const does = luck(10);
    if (does < 5) one.write();
    else if (does < 8) {
      const doing = one.settle().then(() => going.delete(doing));
      going.add(doing);
    } else if (does === 8) one.saving.stored(server.versions.length);
    else if (luck(4) === 0) one.open();
    await later(luck);
    one.promise();
  }
  await Promise.all(going);
  for (let n = 0; n < 60 && both.some(({ cushion }) => cushion !== "[]"); n += 1)
    for (const one of both) await one.settle();
  for (const one of both) one.promise();
  return { server, both };
}

test("two write at once, much gets lost on the way: what is said to be saved is in a version", async () => {
  let count = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const { server, both } = await session(seed);
    const all = JSON.stringify(server.versions);
    for (const { promised, cushion, name } of both) {
      assert.equal(cushion, "[]", `${seed} ${name}`);
      count += promised.length;
      assert.deepEqual(
        promised.filter((value) => !all.includes(`"${value}"`)),
        [],
        `${seed} ${name}`,
      );
    }
    for (const one of both)
      for (let n = 0; n < 60 && (one.saving.behind || one.saving.seen < server.versions.length); n += 1)
        await one.saving.stored(server.versions.length);
    for (const { saving } of both)
      assert.deepEqual(saving.history.data, server.versions.at(-1), String(seed));
  }
  assert.ok(count > 40 * 2 * 10, String(count));
});

test("what was refused is taken back as if never sent; of what nobody answered, nobody knows", async () => {
  const where = ["injects", "a", "title"];
  for (const [answer, owed] of [
    [{ ok: false, status: 409, now: [{ change: 0, now: "B" }] }, []],
    [{ ok: false, status: 0 }, ["A", ""]],
  ]) {
    const page = { ask: async () => answer, keep() {}, changed() {}, came() {} };
    const saving = new Saving(page);
    saving.begin(new Server().answer());
    saving.history.make([{ do: "put", where, value: "A" }]);
    await saving.save();
    assert.ok(saving.history.undo());
    assert.deepEqual(
      saving.history.owed.map(({ value }) => value),
      owed,
    );
  }
});

test("that it is being saved is told at once, what became of it when the server has answered", async () => {
  const told = [];
  let arrive = () => {};
  const answer = new Promise((then) => {
    arrive = then;
  });
  const page = { ask: () => answer, keep() {}, changed() {}, came: (what) => told.push(what) };
  const saving = new Saving(page);
  saving.begin(new Server().answer());
  saving.history.make([{ do: "put", where: ["injects", "a", "title"], value: "A" }]);
  const saved = saving.save();
  assert.deepEqual(told, ["sent"]);
  arrive({ ok: true, status: 200, number: 2, seen: 2 });
  await saved;
  assert.deepEqual(told, ["sent", "saved"]);
});
