// Tests of what a field offers: names of the city, and values that the seed draws where they may stand.

import "../dom.mjs";
import "../vendor.mjs";

import assert from "node:assert/strict";
import { test } from "node:test";

const { choices, drawnKind, drawnOf, seatName } = await import("../../../../web/static/desk/choices.js");
const { fieldsOf } = await import("../../../../web/static/desk/shapes.js");
const { found } = await import("../../../../web/static/desk/pickers.js");

const named = (vi) => ({ name: { vi, en: vi } });
const desk = {
  data: {
    seats: [{ seat: "a/tech" }, { seat: "{victim}/tech" }],
    let: {
      victim: { one_of: ["a", "b"] },
      ward: { pick: 1, from: { agencies: { area: "east" } } },
      host: { one_of: ["pc"] },
      post: { one_of: ["a/tech", "b/tech"] },
      when: { minutes: "uniform 5 9" },
      word: { one_of: ["clean", "a"] },
    },
  },
  offers: {
    agencies: { a: { ...named("Sở A"), parent: "a" }, b: { ...named("Sở B"), parent: "b" } },
    nodes: { pc: { ...named("Máy 1"), operator: "a", system: true } },
    roles: { tech: { ...named("kỹ thuật"), may: ["technical"] } },
    regions: { east: { vi: "Phía đông", en: "East" } },
    verbs: { isolate: { group: "technical" } },
    forces: [],
    forms: { Inject: { fields: { title: {} } }, Load: { fields: { technique: {} } }, Phase: { fields: {} } },
    suppliers: {},
  },
};
const drawn = (of) =>
  choices(desk, of, {})
    .map(({ value }) => value)
    .filter(drawnOf);

test("a drawn value is offered where every one of its values may stand, and nowhere else", () => {
  assert.deepEqual(
    Object.values(desk.data.let).map((one) => drawnKind(desk, one)),
    ["agencies", "agencies", "nodes", "seats", "times", "words"],
  );
  assert.deepEqual(drawn("agency"), ["{victim}", "{ward}"]);
  assert.deepEqual(drawn("node"), ["{host}"]);
  assert.deepEqual(drawn("receiver"), ["{victim}/tech", "{victim}", "{ward}", "{post}"].filter(drawnOf));
  assert.deepEqual(drawn("region"), []);
});

test("a blank is told as what it is", () => {
  assert.equal(seatName(desk, "{victim}/tech"), "victim (rút thăm) – kỹ thuật");
  assert.equal(drawnOf("{victim.operator}"), "victim");
  assert.equal(drawnOf("victim"), undefined);
});

test("a search knows no marks, wants every word, and puts what begins so first", () => {
  const from = [
    { value: "QĐ 05/2017 Điều 11", label: "Báo cáo ban đầu", group: "" },
    { value: "G3", label: "Đồng gửi VNCERT", group: "Tuyến báo cáo" },
    { value: "B01", label: "G3 cũng được nhắc ở đây", group: "" },
  ];
  const names = (sought) => found(from, sought).map(({ value }) => value);
  assert.deepEqual(names("bao cao"), ["QĐ 05/2017 Điều 11", "G3"]);
  assert.deepEqual(names("vncert tuyen"), ["G3"]);
  assert.deepEqual(names("g3"), ["G3", "B01"]);
  assert.deepEqual(names("dieu 11"), ["QĐ 05/2017 Điều 11"]);
  assert.deepEqual(names(" "), []);
});

test("what luck decides of a row is a share, and values that were drawn", () => {
  const of = (version, model) => fieldsOf({ ...desk, data: { ...desk.data, version } }, model);
  assert.deepEqual(Object.keys(of(2, "Inject")), ["title", "chance", "given", "each"]);
  assert.deepEqual(Object.keys(of(2, "Load")), ["technique", "chance", "given", "each"], "a stage, too");
  assert.deepEqual([Object.keys(of(1, "Inject")), Object.keys(of(2, "Phase"))], [["title"], []]);
  const outcome = (key) => choices(desk, "outcome", { key }).map(({ label }) => label);
  assert.deepEqual(outcome("victim"), ["Sở A", "Sở B"]);
  assert.deepEqual(outcome("word"), ["clean", "Sở A"]);
  assert.deepEqual(outcome("when"), []);
});
