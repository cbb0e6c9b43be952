// Tests of an evaluator's notes: nothing is lost without a network, and nothing counts twice.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";

const { Notebook } = await import("../../../../web/static/evaluate/notebook.js");

/** A device's storage. */
function shelf() {
  const values = new Map();
  return {
    get length() {
      return values.size;
    },
    key: (n) => [...values.keys()][n] ?? null,
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => values.set(name, value),
    removeItem: (name) => values.delete(name),
  };
}

/** A server that keeps notes by key; `down` while it cannot be reached. */
function server() {
  const here = { down: false, kept: new Map(), refuses: null };
  here.fetch = async (path, { method, body }) => {
    if (here.down) throw new TypeError("no network");
    if (here.refuses) return new Response(JSON.stringify({ ok: false, code: "payload" }), here.refuses);
    const notes = () => [...here.kept.values()];
    if (method === "GET") return new Response(JSON.stringify({ ok: true, notes: notes() }));
    if (path.endsWith("/drop")) here.kept.delete(path.split("/").at(-2));
    else {
      const note = Object.fromEntries(body);
      here.kept.set(note.key, { ...note, t: Number(note.t), version: 1 });
      return new Response(JSON.stringify({ ok: true, note: here.kept.get(note.key) }));
    }
    return new Response(JSON.stringify({ ok: true }));
  };
  return here;
}

const book = (here, storage = shelf()) =>
  new Notebook({ drill: "d", name: "an", storage, fetch: here.fetch });

test("a note is sent at once; one that is taken back is gone", async () => {
  const here = server();
  const notes = book(here);
  const { ok, key } = await notes.add({ t: 1000.6, mark: "well" });
  assert.equal(ok, true);
  assert.equal(here.kept.get(key).t, 1001);
  assert.equal(notes.waiting().length, 0);
  await notes.drop(key);
  assert.deepEqual([notes.all, here.kept.size], [[], 0]);
});

test("without a network a note waits on this device, and goes once when the network is back", async () => {
  const here = server();
  const storage = shelf();
  const notes = book(here, storage);
  here.down = true;
  await notes.add({ t: 1000, mark: "look", text: "chậm" });
  assert.deepEqual(
    notes.all.map(({ text, waits }) => [text, waits]),
    [["chậm", true]],
  );
  here.down = false;
  const again = book(here, storage);
  await again.refresh();
  await again.refresh();
  assert.deepEqual([here.kept.size, again.all.length, again.waiting().length], [1, 1, 0]);
});

test("what the server never takes does not wait; another account sees none of what waits", async () => {
  const here = server();
  const storage = shelf();
  here.down = true;
  await book(here, storage).add({ t: 1, mark: "ask" });
  const other = new Notebook({ drill: "d", name: "binh", storage, fetch: here.fetch });
  assert.deepEqual(other.all, []);
  here.down = false;
  here.refuses = { status: 400 };
  const notes = book(here, storage);
  const [note] = notes.waiting();
  await notes._send(note);
  assert.deepEqual(notes.waiting(), []);
});

test("agencies given are shown at once, sent in order, and taken back when refused", async () => {
  const { promise: answered, resolve: answer } = Promise.withResolvers();
  const sent = [];
  const fetch = async (_, { body }) => {
    const { account, agencies } = JSON.parse(body);
    sent.push(agencies);
    await answered;
    if (agencies.includes("closed"))
      return new Response(JSON.stringify({ ok: false, code: "payload" }), { status: 422 });
    return new Response(JSON.stringify({ ok: true, watching: { [account]: agencies } }));
  };
  const notes = new Notebook({ drill: "d", name: "an", storage: shelf(), fetch });
  const first = notes.assign("binh", ["police"]);
  assert.deepEqual(notes.watching, { binh: ["police"] });
  const second = notes.assign("binh", ["police", "port"]);
  assert.deepEqual(notes.watching, { binh: ["police", "port"] });
  answer();
  await first;
  assert.deepEqual(notes.watching, { binh: ["police", "port"] });
  await second;
  assert.deepEqual(sent, [["police"], ["police", "port"]]);
  assert.equal((await notes.assign("binh", ["closed"])).ok, false);
  assert.deepEqual(notes.watching, { binh: ["police", "port"] });
});
