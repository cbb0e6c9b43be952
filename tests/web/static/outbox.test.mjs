// Tests of acts that wait until the server has answered.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Keys, Outbox, newKey } from "../../../web/static/outbox.js";

class Shelf {
  constructor() {
    this.values = new Map();
  }
  get length() {
    return this.values.size;
  }
  key(n) {
    return [...this.values.keys()][n] ?? null;
  }
  getItem(name) {
    return this.values.get(name) ?? null;
  }
  setItem(name, value) {
    this.values.set(name, value);
  }
  removeItem(name) {
    this.values.delete(name);
  }
}

const settle = () => new Promise((done) => setImmediate(done));

function outbox({ shelf = new Shelf(), answers = [], unfit = () => null, now = () => 1000 } = {}) {
  const sent = [];
  const heard = [];
  const waits = [];
  const send = async (act) => {
    sent.push(act.verb);
    const answer = answers.length ? answers.shift() : { ok: true };
    if (answer === "lost") throw new Error("no answer");
    return answer;
  };
  const later = (run, ms) => waits.push({ run, ms });
  const box = new Outbox(shelf, "out.d.p", send, ({ act }, answer) => heard.push([act.verb, answer.ok]), {
    now,
    later,
    unfit,
  });
  return { box, sent, heard, waits, shelf };
}

test("acts made offline wait, and go out in order, once", async () => {
  const { box, sent, heard, shelf } = outbox();
  for (const verb of ["isolate", "report", "notify"]) box.put({ verb });
  await settle();
  assert.deepEqual(sent, []);
  assert.equal(shelf.length, 3);
  box.open();
  await settle();
  assert.deepEqual(sent, ["isolate", "report", "notify"]);
  assert.deepEqual(heard, [
    ["isolate", true],
    ["report", true],
    ["notify", true],
  ]);
  assert.equal(shelf.length, 0);
});

test("a page loaded anew sends what the last one left, with the same key", async () => {
  const { box, shelf } = outbox();
  const { key } = box.put({ verb: "report" });
  const next = outbox({ shelf });
  assert.deepEqual(
    next.box.items.map(({ act }) => act.key),
    [key],
  );
  next.box.open();
  await settle();
  assert.deepEqual(next.sent, ["report"]);
});

test("an act that got no answer is sent again before the ones behind it", async () => {
  const { box, sent, waits } = outbox({ answers: ["lost"] });
  box.open();
  box.put({ verb: "isolate" });
  box.put({ verb: "report" });
  await settle();
  assert.deepEqual(sent, ["isolate"]);
  waits[0].run();
  await settle();
  assert.deepEqual(sent, ["isolate", "isolate", "report"]);
});

test("what the server cannot take for now is tried again, what it refuses is not", async () => {
  const { box, sent, heard, waits } = outbox({
    answers: [
      { ok: false, code: "unstored" },
      { ok: false, code: "ended" },
    ],
  });
  box.open();
  box.put({ verb: "isolate" });
  await settle();
  assert.equal(waits[0].ms, 5000);
  assert.equal(box.items.length, 1);
  waits[0].run();
  await settle();
  assert.deepEqual(sent, ["isolate", "isolate"]);
  assert.deepEqual(heard, [["isolate", false]]);
  assert.equal(box.items.length, 0);
});

test("what is refused for good holds up nothing behind it; a reload leaves it to be changed", async () => {
  const why = { vi: "dài quá", en: "too long" };
  const { box, sent, heard, shelf } = outbox({ answers: [{ ok: false, code: "act_long", text: why }] });
  box.put({ verb: "report" });
  box.put({ verb: "isolate" });
  box.open();
  await settle();
  assert.deepEqual(sent, ["report", "isolate"]);
  assert.deepEqual(heard, [
    ["report", false],
    ["isolate", true],
  ]);
  const again = outbox({ shelf });
  again.box.open();
  await settle();
  assert.deepEqual(again.sent, []);
  assert.deepEqual(
    again.box.refused.map(({ act, code, text }) => [act.verb, code, text]),
    [["report", "act_long", why]],
  );
  again.box.drop(again.box.refused[0].act.key);
  assert.equal(shelf.length, 0);
});

test("what the server could never take is not even sent, whenever it was put there", async () => {
  const shelf = new Shelf();
  outbox({ shelf }).box.put({ verb: "report", text: "x".repeat(64_500) });
  const { box, sent } = outbox({
    shelf,
    unfit: (act) => (act.text ? { code: "too_long", text: "…" } : null),
  });
  box.put({ verb: "isolate" });
  box.open();
  await settle();
  assert.deepEqual(sent, ["isolate"]);
  assert.deepEqual(
    box.refused.map(({ code }) => code),
    ["too_long"],
  );
});

test("acts keep their order when the device's clock is set back", () => {
  const shelf = new Shelf();
  outbox({ shelf, now: () => 9_000 }).box.put({ verb: "isolate" });
  const { box } = outbox({ shelf, now: () => 1_000 });
  box.put({ verb: "report" });
  assert.deepEqual(
    box.items.map(({ act }) => act.verb),
    ["isolate", "report"],
  );
});

test("an act whose record has come is not sent again", async () => {
  const { box, sent } = outbox();
  const { key } = box.put({ verb: "isolate" });
  box.drop(key);
  box.open();
  await settle();
  assert.deepEqual(sent, []);
});

test("two queues of one person do not overwrite each other", () => {
  const shelf = new Shelf();
  outbox({ shelf }).box.put({ verb: "isolate" });
  outbox({ shelf }).box.put({ verb: "report" });
  assert.equal(outbox({ shelf }).box.items.length, 2);
});

test("keys are 32 hexadecimal digits and differ", () => {
  assert.match(newKey(), /^[0-9a-f]{32}$/);
  assert.notEqual(newKey(), newKey());
});

test("an order that nothing was heard of keeps its key for a while, an answered one does not", () => {
  let now = 0;
  const keys = new Keys(() => now);
  const first = keys.of("clock", { do: "pause" });
  assert.equal(keys.of("clock", { do: "pause" }), first);
  assert.notEqual(keys.of("clock", { do: "resume" }), first);
  assert.notEqual(keys.of("control", { do: "pause" }), first);
  keys.drop("clock", { do: "pause" });
  const second = keys.of("clock", { do: "pause" });
  assert.notEqual(second, first);
  now += 31_000;
  assert.notEqual(keys.of("clock", { do: "pause" }), second);
});
