// Tests of what can be chosen in a field by what stands around it: nothing that would be a fault.

import "../dom.mjs";
import "../vendor.mjs";

import assert from "node:assert/strict";
import { test } from "node:test";

const { canBe, goesWith, possible } = await import("../../../../web/static/desk/possible.js");
const { begun, sayable } = await import("../../../../web/static/desk/shapes.js");

const text = (vi) => ({ vi, en: vi });
const named = (vi) => ({ name: text(vi) });
const name = (of, needed = false) => ({ is: "name", of, needed });
const CONDITION = {
  ...{ inject: name("inject"), option: name("option"), answered: name("inject"), by: name("doer") },
  ...{ stage: name("stage"), reported: name("threat"), granted: name("request"), about: name("topic") },
  ...{
    concern: name("region"),
    above: { is: "number", ge: 0, le: 1 },
    below: { is: "number", ge: 0, le: 1 },
  },
  ...{ act: { is: "list", each: { is: "verb" }, single: true }, time: { is: "duration" } },
};
const desk = {
  data: {
    version: 2,
    seats: [{ seat: "a/tech" }, { seat: "ward/tech" }],
    let: { victim: { one_of: ["a", "b"] }, host: { one_of: ["pc"] } },
    threats: [
      {
        id: "worm",
        title: text("Sâu"),
        stages: [
          { id: "in", kind: "spread", enters: ["pc"] },
          { id: "slow", kind: "degrade", again: "5m" },
          { id: "once", kind: "degrade" },
          { id: "false", kind: "tamper" },
        ],
      },
    ],
    injects: [
      { id: "plain", title: text("Không lựa chọn") },
      { id: "choice", title: text("Có lựa chọn"), options: [{ id: "yes", text: text("Có") }] },
      { id: "order", title: text("Lệnh"), order: { act: "isolate" } },
    ],
    use: [{ part: "box", as: "x" }],
  },
  offers: {
    agencies: {
      a: { ...named("Sở A"), parent: "a" },
      b: { ...named("Sở B"), parent: "b" },
      ward: { ...named("Phòng"), parent: "town" },
      town: { ...named("Phường"), parent: "town" },
    },
    nodes: { pc: { ...named("Máy 1"), operator: "a", system: true } },
    roles: { tech: { ...named("kỹ thuật"), may: ["technical"] } },
    regions: { east: text("Đông"), west: text("Tây") },
    verbs: {
      isolate: { group: "technical", about: "needed", to: false, title: text("Cô lập") },
      notify: { group: "info", about: "may", to: true, title: text("Báo") },
      report: { group: "info", about: "none", to: true, title: text("Báo cáo") },
    },
    parts: {
      box: {
        title: text("Hộp"),
        brings: {
          injects: { ask: text("Hỏi"), tell: text("Nói") },
          threats: {},
          stages: { go: null, hit: null },
        },
        known: {
          options: { ask: { no: text("Không") } },
          orders: { tell: true },
          spreads: { go: true },
          fixed: { hit: true },
        },
      },
    },
    forces: [],
    suppliers: {},
    forms: { Condition: { fields: CONDITION } },
  },
};
const of = (kind, field, around = {}, from = desk) =>
  possible(from, kind, field, around).map(({ value }) => value);

test("an option is one of an inject that has some, of a part too, and begins with it", () => {
  assert.deepEqual(of("inject", "inject", { owner: { inject: "choice", option: "yes" } }), [
    "choice",
    "x-ask",
  ]);
  assert.deepEqual(of("inject", "inject", { owner: {} }).length, 5);
  assert.deepEqual(of("option", "option", { owner: { inject: "x-ask" } }), ["no"]);
  const around = { inject: { id: "plain" }, comes: { inject: "plain" } };
  assert.deepEqual(begun(desk, "s_Condition_inject_option", around), { inject: "choice", option: "yes" });
});

test("what waits for itself is offered nowhere", () => {
  assert.ok(!of("inject", "inject", { comes: { inject: "plain" } }).includes("plain"));
  assert.ok(of("inject", "answered", { comes: { stage: "plain" } }).includes("plain"));
  assert.ok(!of("stage", "after", { comes: { stage: "in" } }).includes("in"));
});

test("who has done something is somebody who plays, or whom they are part of", () => {
  assert.deepEqual(of("doer", "by", { owner: { act: "isolate" } }).sort(), [
    "a",
    "a/tech",
    "town",
    "ward",
    "ward/tech",
    "{victim}",
  ]);
  assert.ok(of("doer", "by", { owner: { bases: [] } }).includes("b"));
});

test("an act is about a system, what is told may be about an incident, too", () => {
  assert.deepEqual(of("topic", "about", { owner: { act: "notify", told: undefined } }), ["pc", "{host}"]);
  assert.deepEqual(of("topic", "about", { owner: { told: "public" } }), ["worm", "pc", "{host}"]);
  const owner = { act: "isolate", who: "{victim}/tech" };
  assert.deepEqual(of("node", "about", { owner }), ["pc", "{host}"]);
});

test("stages are offered where their kind can stand", () => {
  for (const field of ["from", "controlled_by"]) assert.deepEqual(of("stage", field), ["in", "x-go"]);
  assert.deepEqual(of("stage", "alter"), ["in", "slow", "x-go"]);
  assert.deepEqual(of("inject", "message"), ["order", "x-tell"]);
});

test("people worry where the public of the scenario is", () => {
  const data = (more) => ({ ...desk, data: { ...desk.data, ...more } });
  assert.deepEqual(of("region", "concern", {}, data({ public: { areas: ["east"] } })), ["all", "east"]);
  assert.deepEqual(of("region", "concern", {}, data({ public: {} })), ["all", "east", "west"]);
});

test("only what can be said is offered: nothing to ask for, no choice, no incident, no public", () => {
  const can = sayable(desk, ["Condition"], {});
  assert.ok(!can.includes("s_Condition_granted") && !can.includes("s_Condition_concern_above"));
  for (const one of ["inject_option", "reported", "stage", "time", "act"])
    assert.ok(can.includes(`s_Condition_${one}`), one);
  const bare = { ...desk, data: { version: 2, seats: desk.data.seats, injects: [{ id: "plain" }] } };
  const left = sayable(bare, ["Condition"], { comes: { inject: "plain" } });
  for (const one of ["inject", "inject_option", "answered", "reported", "stage"])
    assert.ok(!left.includes(`s_Condition_${one}`), one);
});

test("an act without object, receiver or kind is offered none", () => {
  assert.deepEqual(
    ["about", "to", "kind"].map((field) => goesWith(desk, { act: "isolate" }, field)),
    [true, false, false],
  );
  assert.deepEqual(
    ["about", "to", "kind"].map((field) => goesWith(desk, { act: ["notify", "report"] }, field)),
    [false, true, true],
  );
  assert.ok(goesWith(desk, { inject: "plain" }, "to"));
});

test("of a planned change only what can ever be so of it is offered", () => {
  const STANDS = ["begun", "past", "turned", "back", "done", "overrun", "off"];
  const offered = (change, then = []) => {
    const data = { changes: [{ id: "switch", takes: "1h", back: "10m", ...change }], reactions: [{ then }] };
    return STANDS.filter((one) => canBe({ data }, "stands", { owner: { change: "switch" } }, one));
  };
  assert.deepEqual(offered({ at: "5m" }), ["begun", "done"]);
  assert.deepEqual(offered({ at: "5m", point: 0.5, closes: "1h" }), ["begun", "past", "done", "overrun"]);
  assert.deepEqual(offered({ closes: "1h" }), ["begun", "done", "overrun", "off"]);
  assert.deepEqual(offered({ at: "5m" }, [{ back: "switch" }]), ["begun", "turned", "back", "done", "off"]);
  assert.equal(canBe({ data: {} }, "severity", { owner: {} }, "serious"), true);
});
