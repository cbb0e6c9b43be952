// Tests of whom things concern, what comes next, and what is said to have been done by voice.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";
import { MINUTE, text } from "../values.mjs";

const { among, coming, concerned, pressing, receivers, spokenAct } =
  await import("../../../../web/static/evaluate/watched.js");
const { begin } = await import("../../../../web/static/room/fold.js");

test("a record concerns whom it reached, who acted and whom that went to, who runs what was hit", () => {
  const operators = new Map([["pc", "home"]]);
  const of = (kind, data) => concerned({ kind, data }, operators);
  assert.deepEqual(of("delivery", { agencies: ["home", "city"] }), ["home", "city"]);
  assert.deepEqual(of("act", { agency: "home", to: ["city"] }), ["home", "city"]);
  assert.deepEqual(of("work", { agency: "home" }), ["home"]);
  assert.deepEqual(of("incident", { hits: ["pc", "unknown"] }), ["home"]);
  assert.deepEqual(of("end", {}), []);
});

test("what concerns nobody is everybody's, and who watches nobody watches all", () => {
  assert.equal(among(["home"], new Set(["city"])), false);
  assert.equal(among(["home", "city"], new Set(["city"])), true);
  assert.equal(among([], new Set(["city"])), true);
  assert.equal(among(["home"], new Set()), true);
});

test("what comes next comes by its time, to whom is watched", () => {
  const statics = {
    agencies: [{ id: "home" }, { id: "city" }],
    nodes: [],
    injects: [
      { id: "late", at: "40m", to: "home/leader", title: text("x") },
      { id: "soon", at: "10m", to: ["city"], title: text("x") },
      { id: "past", at: "1m", to: "home", title: text("x") },
      { id: "asked", by_hand: "x", to: "home", title: text("x") },
    ],
  };
  const model = begin(statics);
  const ids = (watched) =>
    coming(model, statics, 5 * MINUTE, new Set(watched)).map(({ inject }) => inject.id);
  assert.deepEqual(ids([]), ["soon", "late"]);
  assert.deepEqual(ids(["home"]), ["late"]);
  assert.deepEqual(receivers(model.injects.get("late"), statics), ["home"]);
});

test("an act by voice is what the duty asks for; an answer to a message is none", () => {
  const acts = [
    { verb: "report", about: "optional", to: true },
    { verb: "isolate", about: "needed", to: false },
  ];
  const duty = (data) => ({ data: { seats: ["home/leader"], ...data } });
  const sent = (data) => spokenAct(duty(data), 60000.4, "said", acts);
  assert.deepEqual(sent({ acts: ["report"], kind: "initial", to: "city", about: ["pc"] }), {
    seat: "home/leader",
    at: 60000,
    verb: "report",
    kind: "initial",
    to: ["city"],
    about: "pc",
    content: "said",
  });
  const least = { seat: "home/leader", at: 60000, content: "said" };
  assert.deepEqual(sent({ acts: ["isolate"] }), { ...least, verb: "isolate" });
  assert.deepEqual(sent({ acts: ["report"] }), { ...least, verb: "report" });
  assert.equal(sent({ acts: ["acknowledge"] }), null);
});

test("an act by voice is about the duty's system, its message's, or one that its incident has hit", () => {
  const acts = [{ verb: "isolate", about: "needed", to: false }];
  const model = {
    deliveries: new Map([[7, { data: { about: "file-server" } }]]),
    incidents: { worm: { hits: ["pc", "mail"] } },
  };
  const about = (data) =>
    spokenAct({ data: { seats: ["home/leader"], acts: ["isolate"], ...data } }, 0, "", acts, model).about;
  assert.equal(about({ about: ["web"], delivery: 7, incident: "worm" }), "web");
  assert.equal(about({ delivery: 7, incident: "worm" }), "file-server");
  assert.equal(about({ delivery: null, incident: "worm" }), "pc");
  assert.equal(about({ delivery: 8 }), undefined);
});

test("what may have been done by voice stands open: what waits and is not overdue, by its limit", () => {
  const acts = [{ verb: "report", about: "none", to: false }];
  const duty = (seq, limit, more = {}) => ({
    seq,
    t: 0,
    answers: [],
    ...more,
    data: { seats: ["home/leader"], acts: ["report"], target: 0, limit, ...more.data },
  });
  const duties = [
    duty(1, 30 * MINUTE),
    duty(2, 10 * MINUTE),
    duty(3, 4 * MINUTE),
    duty(4, 20 * MINUTE),
    duty(5, 20 * MINUTE, { answers: [{ t: MINUTE }] }),
    duty(6, 20 * MINUTE, { data: { acts: ["acknowledge"] } }),
  ];
  const shown = (most) => pressing(duties, 5 * MINUTE, acts, most).map(({ seq }) => seq);
  assert.deepEqual(shown(9), [2, 4, 1]);
  assert.deepEqual(shown(), [2, 4]);
});
