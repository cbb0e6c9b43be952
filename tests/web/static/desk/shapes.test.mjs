// Tests of sentences: which one tells a thing, what begins one, and times as people write them.

import "../dom.mjs";

import assert from "node:assert/strict";
import { test } from "node:test";

const { asDuration, begun, blanks, repeated, sentence, sentences, told } =
  await import("../../../../web/static/desk/shapes.js");

const name = (of) => ({ is: "name", of });
const kinds = { is: "one", codes: ["initial", "closing"], needed: false };
const desk = {
  data: { seats: [{ seat: "a/tech" }, { seat: "a/boss" }], threats: [], injects: [] },
  offers: {
    agencies: { a: { name: { vi: "Sở A", en: "A" }, parent: "a" } },
    nodes: { pc: { name: { vi: "Máy 1", en: "PC" }, operator: "a", system: true } },
    roles: {
      tech: { name: { vi: "kỹ thuật", en: "tech" }, may: ["technical"] },
      boss: { name: { vi: "chỉ huy", en: "boss" }, may: ["decide"] },
    },
    verbs: {
      isolate: { title: { vi: "Cô lập", en: "Isolate" }, group: "technical", about: "needed" },
      direct: { title: { vi: "Chỉ đạo", en: "Direct" }, group: "decide", about: "needed" },
    },
    forces: [],
    suppliers: {},
    regions: {},
    parts: {},
    forms: {
      Expectation: {
        fields: {
          who: { is: "list", each: name("seat"), single: true },
          act: { is: "list", each: { is: "verb" }, single: true, needed: true },
          kind: kinds,
          about: { is: "list", each: name("node"), single: true },
          target: { is: "duration", needed: true },
          limit: { is: "duration", needed: true },
        },
      },
      Condition: {
        fields: {
          service: name("node"),
          below: { is: "number", ge: 0, le: 1 },
          above: { is: "number", ge: 0, le: 1 },
          for: { is: "duration" },
          all: { is: "list", each: { is: "form", of: ["Condition"] } },
        },
      },
      Load: {
        fields: { kind: { is: "one", codes: ["load"], needed: true }, demand: { is: "number", gt: 1 } },
      },
    },
  },
};

test("a condition is told by the sentence that has most of it", () => {
  assert.equal(sentence({ service: "pc", above: 0.5 }, ["Condition"], desk), "s_Condition_service_above");
  const low = { service: "pc", below: 0.5, for: "1h30m" };
  assert.equal(told(desk, low, ["Condition"], {}), "Máy 1 phục vụ dưới 50\u00a0% liên tục 1 giờ 30 phút");
  const both = { all: [low, { service: "pc", above: 0.1 }] };
  assert.match(
    told(desk, both, ["Condition"], {}),
    /^tất cả đều đúng: \(Máy 1.*\) và \(Máy 1 phục vụ trên 10\u00a0%\)$/,
  );
});

test("what begins has what its sentence needs and no more, of what is possible", () => {
  const around = { inject: { to: "a/boss" }, expects: true };
  const made = begun(desk, "s_Expectation", around);
  assert.deepEqual(made, { act: "direct", target: "10m", limit: "30m" });
  assert.deepEqual(begun(desk, "s_Condition_service_below", {}), { service: "pc", below: 0.5 });
  assert.equal(begun(desk, "s_Load", {}).kind, "load");
  assert.deepEqual(blanks("s_Condition_service_below", true), ["for"]);
  assert.ok(sentences(["Condition"]).length > 15);
});

test("times are read as people write them", () => {
  const written = ["15", "1:30", "1h30", "90s", "2 giờ", "20 phút", "T+0:45", "x", ""];
  const read = ["15m", "1h30m", "1h30m", "90s", "2h", "20m", "45m", null, null];
  assert.deepEqual(written.map(asDuration), read);
});

test("what comes once for each drawn value has the value in its id, and no longer when it does not", () => {
  const row = { id: "goi", at: "5m" };
  const each = repeated(row, "phuong");
  assert.deepEqual(each, { at: "5m", each: "phuong", id: "goi-{phuong}" });
  assert.equal(Object.keys(each).at(-1), "id", "until then it is found by the one it has");
  assert.deepEqual(repeated(each, "xa"), { at: "5m", each: "xa", id: "goi-{xa}" });
  assert.deepEqual(repeated(each, ""), row);
  assert.deepEqual(repeated({ act: "report" }, "xa"), { act: "report", each: "xa" });
});
