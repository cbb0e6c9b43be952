// Tests of what a seat's page keeps for a reload without a network.

import assert from "node:assert/strict";
import { test } from "node:test";

import "./vendor.mjs";

const { outlast } = await import("../../../web/static/outlast.js");

/** A device's caches. */
function shelf() {
  const kept = new Map();
  return {
    kept,
    open: async () => ({
      put: async (name, answer) => kept.set(name, answer),
      match: async (name) => kept.get(name)?.clone(),
      delete: async (name) => kept.delete(name),
    }),
  };
}

/** A connection that says what the test wants. */
function live(more = {}) {
  const here = {
    drill: "d",
    link: "connecting",
    gone: null,
    hello: null,
    records: { list: [], upto: 0 },
    clock: { t: 60000, state: "running", speed: 2 },
    watch: (watcher) => (here.changed = watcher),
    restore: (...all) => (here.restored = all),
    ...more,
  };
  return here;
}

const later = () => new Promise((done) => setTimeout(done, 5));
const OPEN = {
  link: "open",
  hello: { me: { name: "An", person: "an" }, clock: { t: 0, state: "running", speed: 2 }, records: [1, 2] },
  records: { list: [{ seq: 3 }], upto: 7 },
};

test("what was known comes back, its clock as far on as time has passed", async () => {
  const box = shelf();
  outlast(live(OPEN), { shelf: box, edition: "1", person: "an", now: () => 1000, every: 0 });
  await later();
  const again = live({ link: "lost" });
  outlast(again, { shelf: box, edition: "1", person: "an", now: () => 4000, every: 0 });
  await later();
  const [hello, list, upto] = again.restored;
  assert.deepEqual(
    [hello.me, hello.clock.t, list, upto],
    [{ name: "An", person: "an" }, 66000, [{ seq: 3 }], 7],
  );
});

test("what a page knows first is kept at once: the network may be gone a moment after", async () => {
  const box = shelf();
  outlast(live(OPEN), { shelf: box, edition: "1", person: "an", now: () => 0, every: 3_600_000 });
  await later();
  assert.equal(box.kept.size, 1);
});

test("what comes after a while is kept at once; what comes soon after, when the link is lost", async () => {
  const box = shelf();
  let time = 0;
  const here = live(OPEN);
  outlast(here, { shelf: box, edition: "1", person: "an", now: () => time, every: 300 });
  await later();
  const kept = async () => (await [...box.kept.values()][0].clone().json()).upto;
  const comes = async (upto, more = {}) => {
    Object.assign(here, { records: { list: [], upto }, ...more });
    here.changed();
    await later();
  };
  time = 300;
  await comes(8);
  assert.equal(await kept(), 8);
  await comes(9);
  assert.equal(await kept(), 8);
  await comes(9, { link: "lost" });
  assert.equal(await kept(), 9);
});

test("what another edition kept is not read; whoever has left leaves nothing", async () => {
  const box = shelf();
  const first = live(OPEN);
  outlast(first, { shelf: box, edition: "1", person: "an", now: () => 0, every: 0 });
  await later();
  const other = live({ link: "lost" });
  outlast(other, { shelf: box, edition: "2", person: "an", now: () => 0, every: 0 });
  await later();
  assert.equal(other.restored, undefined);
  first.gone = "removed";
  first.changed();
  await later();
  assert.equal(box.kept.size, 0);
});

test("whoever has the device next is shown nothing of who had it before", async () => {
  const box = shelf();
  outlast(live(OPEN), { shelf: box, edition: "1", person: "an", now: () => 0, every: 0 });
  await later();
  const next = live({ link: "lost" });
  outlast(next, { shelf: box, edition: "1", person: "binh", now: () => 0, every: 0 });
  await later();
  assert.equal(next.restored, undefined);
  const mixed = shelf();
  outlast(live(OPEN), { shelf: mixed, edition: "1", person: "binh", now: () => 0, every: 0 });
  await later();
  assert.equal(mixed.kept.size, 0);
});

test("without TLS there is nowhere to keep it, and nothing happens", () => {
  outlast(live(OPEN));
});
