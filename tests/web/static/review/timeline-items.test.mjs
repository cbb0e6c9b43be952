// Tests of what items of the timeline are called.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import "../vendor.mjs";
import { text } from "../values.mjs";
import { setLang } from "../../../../web/static/texts.js";

globalThis.document = { documentElement: {} };

const { injectIn, pickOf, searched, title } = await import("../../../../web/static/review/timeline-items.js");

beforeEach(() => setLang("vi"));

const desk = {
  names: {
    agency: (id) => `cơ quan ${id}`,
    seat: (id) => `vị trí ${id}`,
    short: (id) => `hệ thống ${id}`,
    verb: (id) => `việc ${id}`,
  },
};

const item = (kind, more) => ({
  kind,
  id: `x ${kind}`,
  seq: 7,
  agencies: ["so-a"],
  seats: ["so-a/truc"],
  ...more,
});

const note = item("note", { seq: null, note: { id: 1, t: 0, text: "Chậm", by: "An", about: "agency so-a" } });

test("an item is called by its duty, its message, its act and system, or its note", () => {
  const line = { title: text("Báo cáo"), agency: "so-a", to: "pa05", basis: null };
  assert.equal(title(desk, item("duty", { line })), "Báo cáo → cơ quan pa05");
  assert.equal(title(desk, item("message", { title: text("Tin") })), "Tin");
  assert.equal(title(desk, item("act", { verb: "isolate", about: "cong" })), "việc isolate, hệ thống cong");
  assert.equal(title(desk, item("work", { verb: "restore" })), "việc restore");
  assert.equal(title(desk, note), "cơ quan so-a: Chậm");
});

test("a search looks at an item's name, its people and its number; at a note's writer", () => {
  const found = searched(desk)(item("message", { title: text("Tin") }));
  assert.equal(found, "Tin cơ quan so-a vị trí so-a/truc #0007");
  assert.match(searched(desk)(note), / An$/);
});

test("what is picked with work is the act that it is of; a note has no number but its id", () => {
  assert.deepEqual(pickOf(item("duty", {})), { kind: "duty", seq: 7 });
  assert.deepEqual(pickOf(item("act", {})), { kind: "act", seq: 7 });
  assert.deepEqual(pickOf(item("inject", {})), { kind: "record", seq: 7 });
  assert.deepEqual(pickOf(item("work", { act: 3 })), { kind: "record", seq: 3 });
  assert.deepEqual(pickOf(note), { kind: "note", id: "x note" });
});

test("the inject of an item is the one that was delivered, or whose delivery opened the duty", () => {
  const records = new Map([
    [7, { kind: "delivery", data: { hidden: { inject: "more" } } }],
    [8, { kind: "duty", data: { delivery: 7 } }],
  ]);
  const of = (one) => injectIn({ ...desk, record: (seq) => records.get(seq) }, one);
  assert.equal(of(item("inject", { title: text("Tin") })), "more");
  assert.equal(of(item("duty", { line: { duty: 8 } })), "more");
  assert.equal(of(item("duty", { line: { duty: 9 } })), undefined);
  assert.equal(of(item("act", { verb: "isolate" })), undefined);
});
