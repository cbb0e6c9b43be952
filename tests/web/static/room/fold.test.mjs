// Tests of the drill as its records make it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MINUTE, text } from "../values.mjs";
import { duty, named, played, record, statics } from "./drill.mjs";
import {
  agenda,
  byAgency,
  bySeat,
  fold,
  next,
  shape,
  standing,
  waiting,
  word,
} from "../../../../web/static/room/fold.js";

test("the list runs from what was sent to what is due by time and what waits", () => {
  const model = played(record("inject", { inject: "sau", status: "fired" }, 9 * MINUTE));
  const rows = agenda(model);
  assert.deepEqual(
    Object.entries(rows).map(([group, injects]) => [group, injects.map((one) => one.id)]),
    [
      ["past", ["sau"]],
      ["timed", ["truoc"]],
      ["hand", ["tay"]],
      ["conditional", ["neu"]],
      ["contingency", ["nhac"]],
    ],
  );
  assert.equal(model.injects.get("sau").t, 9 * MINUTE);
});

test("held, released, skipped with a reason", () => {
  const model = played(record("inject", { inject: "sau", status: "held" }));
  assert.equal(model.injects.get("sau").status, "held");
  fold(model, [record("inject", { inject: "sau", status: "released" })]);
  assert.equal(model.injects.get("sau").status, "pending");
  fold(model, [record("inject", { inject: "sau", status: "skipped", reason: "muộn" }, 5)]);
  assert.deepEqual([model.injects.get("sau").status, model.injects.get("sau").reason], ["skipped", "muộn"]);
});

test("an edited text counts until the inject is sent; an added one joins the list", () => {
  const edited = { ...statics.injects[0], title: text("Mới") };
  const model = played(
    record("control", { type: "edit", inject: edited }),
    record("control", { type: "add", inject: { id: "them-6", title: text("Thêm"), by_hand: "0s" } }),
    record("inject", { inject: "sau", status: "fired" }),
    record("control", { type: "edit", inject: { ...edited, title: text("Quá muộn") } }),
  );
  assert.equal(named(model).inject("sau"), "Mới");
  assert.deepEqual(
    agenda(model).hand.map((one) => one.id),
    ["tay", "them-6"],
  );
});

test("a record that comes twice counts once", () => {
  const once = duty();
  const model = played(once, once);
  fold(model, [once]);
  assert.equal(model.duties.size, 1);
  assert.equal(model.records.length, 1);
});

test("a duty is due, then presses, then is overdue; an answer after the target is late", () => {
  const opened = duty({}, 10 * MINUTE);
  const model = played(opened);
  const [one] = model.duties.values();
  assert.equal(standing(one, 25 * MINUTE).state, "due");
  assert.equal(standing(one, 25 * MINUTE + 1).state, "warn");
  assert.equal(standing(one, 70 * MINUTE + 1).state, "overdue");
  assert.deepEqual(bySeat(model, 70 * MINUTE + 1), { "so-a/truc-ban": { open: 1, warn: 0, overdue: 1 } });
  fold(model, [record("answer", { duty: opened.seq, act: 900 }, 30 * MINUTE)]);
  assert.equal(standing(one, 31 * MINUTE).state, "late");
  assert.equal(waiting(model, 31 * MINUTE).length, 0);
  assert.deepEqual(byAgency(model, 31 * MINUTE), {
    "so-a": { done: 0, late: 1, due: 0, warn: 0, overdue: 0 },
  });
});

test("a contact is acknowledged by the receiver or a unit of it, for that very message", () => {
  const opened = duty({ to: "cong-an" });
  const answered = record("answer", { duty: opened.seq, act: 900, message: 901 });
  const acknowledge = (agency, reply) =>
    record("act", { verb: "acknowledge", agency, seat: null, reply_to: reply, status: "accepted" }, 7);
  const model = played(opened, answered, acknowledge("so-a", 901), acknowledge("pa05", 800));
  assert.equal(model.duties.get(opened.seq).acked, null);
  fold(model, [acknowledge("pa05", 901)]);
  assert.equal(model.duties.get(opened.seq).acked, 7);
});

test("before the next inject is run to, the limits that would pass are told", () => {
  const model = played(
    duty({ limit: 11 * MINUTE, target: 5 * MINUTE }),
    duty({ limit: 13 * MINUTE, target: 5 * MINUTE }),
  );
  const plan = next(model, 10 * MINUTE);
  assert.equal(plan.inject.id, "truoc");
  assert.equal(plan.t, 12 * MINUTE);
  assert.deepEqual(
    plan.late.map((row) => row.limit),
    [11 * MINUTE],
  );
});

test("truth and what is perceived stand side by side, with a history of each change", () => {
  const model = played(
    record("state", { changes: { "dat-dai": { compromise: "controlled" } } }, 5),
    record(
      "perceived",
      {
        agency: "so-a",
        system: "dat-dai",
        changes: { service: 1, suspected: true, isolated: false, impact: null },
      },
      9,
    ),
  );
  assert.equal(word(model.truth["dat-dai"]), "controlled");
  assert.equal(shape(model.truth["dat-dai"]), "compromised");
  assert.equal(word(model.seen["dat-dai"]), "suspected");
  assert.deepEqual(
    model.history["dat-dai"].map((row) => [row.kind, row.changes]),
    [
      ["state", { compromise: "controlled" }],
      ["perceived", { suspected: true }],
    ],
  );
});

test("the word for a node", () => {
  assert.equal(word({ service: 1 }), "well");
  assert.equal(word({ service: 0.4 }), "degraded");
  assert.equal(word({ service: 0 }), "down");
  assert.equal(word({ service: 0, isolated: true, compromise: "impacted" }), "isolated");
  assert.equal(word({ service: 0, offline: true }), "offline");
  assert.equal(word({ service: 0, offline: true, standby: true }), "standby");
  assert.equal(shape({ service: 0, offline: true, standby: true }), "well");
});

test("work is under way until it ends, people sit until they leave", () => {
  const model = played(
    record("work", {
      act: 5,
      status: "started",
      agency: "so-a",
      verb: "isolate",
      about: "dat-dai",
      until: 99,
    }),
    record("join", { seat: "so-a/truc-ban", person: "p1" }),
  );
  assert.equal(model.work.size, 1);
  assert.deepEqual(model.people["so-a/truc-ban"], ["p1"]);
  fold(model, [
    record("work", { act: 5, status: "completed", agency: "so-a", verb: "isolate" }),
    record("leave", { seat: "so-a/truc-ban", person: "p1" }),
  ]);
  assert.equal(model.work.size, 0);
  assert.deepEqual(model.people["so-a/truc-ban"], []);
});

test("a stage is steered and takes systems", () => {
  const model = played(
    record("control", { type: "stage", stage: "vao", do: "hold" }),
    record("control", { type: "stage", stage: "vao", do: "strengthen", factor: 2 }),
  );
  assert.deepEqual(model.stages.vao, { systems: [], held: true, strength: 2 });
  fold(model, [record("stage", { threat: "ma-doc", stage: "vao", status: "taken", system: "dat-dai" }, 8)]);
  assert.deepEqual(model.stages.vao.systems, ["dat-dai"]);
});

test("time over which the clock leapt is nobody's silence; who has just joined has not been silent", () => {
  const seat = "so-a/truc-ban";
  const model = played(
    record("join", { seat, person: "p" }, MINUTE),
    record("control", { type: "clock", do: "next" }, 2 * MINUTE),
    record("inject", { inject: "sau", status: "fired" }, 22 * MINUTE),
  );
  assert.equal(model.leapt, 20 * MINUTE);
  assert.equal(23 * MINUTE - model.leapt - model.active[seat], 2 * MINUTE);
  fold(model, [record("act", { seat, agency: "so-a", verb: "report", status: "accepted" }, 24 * MINUTE)]);
  assert.equal(25 * MINUTE - model.leapt - model.active[seat], MINUTE);
});
