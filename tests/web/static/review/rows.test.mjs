// Tests of the timeline's items and rows.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MINUTE, text } from "../values.mjs";
import { card, line, record } from "./card.mjs";
import { everything } from "../../../../web/static/review/desk.js";
import {
  bars,
  items,
  order,
  pack,
  passes,
  rows,
  standing,
  ticks,
  visible,
} from "../../../../web/static/review/rows.js";

const delivery = (seq, t, more = {}) =>
  record(seq, t, "delivery", {
    seats: ["so-a/truc"],
    agencies: ["so-a"],
    title: text("Cảnh báo"),
    hidden: { inject: "canh-bao", indicates: ["ma-doc"] },
    ...more,
  });

const act = (seq, t, more = {}) =>
  record(seq, t, "act", {
    seat: "so-a/truc",
    agency: "so-a",
    verb: "isolate",
    about: "cong",
    to: [],
    params: {},
    status: "accepted",
    incidents: ["ma-doc"],
    ...more,
  });

test("a duty stands as its credit says: in time, late, worth nothing, never done, open", () => {
  assert.equal(standing(line(1)), "full");
  assert.equal(standing(line(1, { credit: 0.5 })), "part");
  assert.equal(standing(line(1, { credit: 0 })), "zero");
  assert.equal(standing(line(1, { credit: 0, answered: null })), "never");
  assert.equal(standing(line(1), false), "open");
});

test("a bar goes from the opening to the answer, or to the limit without one, never past the end", () => {
  const [done, never, open] = bars(card());
  assert.deepEqual(
    [done.start, done.stop, done.target, done.limit],
    [0, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  );
  assert.equal(never.stop, 30 * MINUTE);
  assert.deepEqual([open.start, open.stop, open.standing], [55 * MINUTE, 60 * MINUTE, "open"]);
});

test("injects, acts and work stand beside the duties in order of time, with their objectives", () => {
  const records = [
    delivery(2, MINUTE),
    act(4, 2 * MINUTE),
    record(6, 2 * MINUTE, "work", {
      act: 4,
      status: "started",
      agency: "so-a",
      verb: "isolate",
      about: "cong",
    }),
    record(7, 9 * MINUTE, "work", { act: 4, status: "completed" }),
  ];
  const found = items(card(), records);
  assert.deepEqual(
    found.map((item) => [item.kind, item.seq]),
    [
      ["duty", 1],
      ["duty", 3],
      ["inject", 2],
      ["act", 4],
      ["work", 6],
      ["duty", 5],
    ],
  );
  const work = found.find((item) => item.kind === "work");
  assert.deepEqual(
    [work.start, work.stop, work.status, work.incidents],
    [2 * MINUTE, 9 * MINUTE, "completed", ["ma-doc"]],
  );
  assert.deepEqual(found.find((item) => item.seq === 4).objectives, ["bao"]);
});

test("each filter keeps what belongs to it, and search knows no marks", () => {
  const item = { kind: "duty", agencies: ["so-a"], incidents: ["ma-doc"], objectives: ["bao"] };
  const keeps = (patch, words = "") => passes(item, { ...everything(), ...patch }, () => words);
  assert.ok(keeps({}));
  assert.ok(keeps({ agencies: new Set(["so-a"]) }) && !keeps({ agencies: new Set(["so-b"]) }));
  assert.ok(keeps({ incident: "ma-doc" }) && !keeps({ incident: "khac" }));
  assert.ok(keeps({ objective: "bao" }) && !keeps({ objective: "khac" }));
  assert.ok(keeps({ kinds: new Set(["duty"]) }) && !keeps({ kinds: new Set(["act"]) }));
  assert.ok(keeps({ query: "co lap" }, "Cô lập cổng") && !keeps({ query: "khoi phuc" }, "Cô lập cổng"));
});

test("spans that overlap are put into different lanes, those that follow share one", () => {
  const spans = [
    { start: 0, stop: 10 },
    { start: 5, stop: 8 },
    { start: 8, stop: 20 },
    { start: 10, stop: 12 },
  ];
  const { lanes, of } = pack(spans);
  assert.equal(lanes, 2);
  assert.deepEqual(
    spans.map((span) => of.get(span)),
    [0, 1, 1, 0],
  );
});

test("no two spans of a lane ever overlap", () => {
  let seed = 7;
  const draw = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const spans = Array.from({ length: 300 }, () => {
    const start = Math.floor(draw() * 1000);
    return { start, stop: start + Math.floor(draw() * 80) };
  }).sort((a, b) => a.start - b.start);
  const { lanes, of } = pack(spans);
  for (let lane = 0; lane < lanes; lane += 1) {
    const mine = spans.filter((span) => of.get(span) === lane);
    for (let n = 1; n < mine.length; n += 1) assert.ok(mine[n - 1].stop <= mine[n].start);
  }
});

test("agencies come team by team; a row opens to its seats; only rows in sight are drawn", () => {
  const found = items(card(), [delivery(2, MINUTE, { agencies: ["so-b"], seats: ["so-b/truc"] })]);
  const agencies = order(found, { doi: { seats: ["so-b/truc"] } });
  assert.deepEqual(agencies, ["so-b", "so-a"]);
  const seats = [
    { seat: "so-a/truc", agency: "so-a" },
    { seat: "so-b/truc", agency: "so-b" },
  ];
  const made = rows(found, { agencies, open: new Set(["so-a"]), seats, end: 60 * MINUTE, roomy: false });
  assert.deepEqual(
    made.rows.map((row) => [row.kind, row.id]),
    [
      ["agency", "so-b"],
      ["agency", "so-a"],
      ["seat", "so-a/truc"],
    ],
  );
  assert.equal(made.height, made.rows.at(-1).y + made.rows.at(-1).height);
  assert.deepEqual(
    visible(made.rows, made.rows[1].y + 1, made.rows[2].y).map((row) => row.id),
    ["so-a"],
  );
});

test("private notes stand at their moment in a row of their own, filed under whom they concern", () => {
  const records = [
    delivery(2, MINUTE, { agencies: ["so-b"], hidden: { inject: "thu" } }),
    { seq: 3, t: MINUTE, kind: "duty", data: { agency: "so-c" } },
  ];
  const note = (id, about, t) => ({ id, about, t, text: `chú ${id}`, by: "an" });
  const notes = [
    note(1, null, 9),
    note(2, "seat so-a/truc", 8),
    note(3, "inject thu", 7),
    note(4, "node pc", 6),
    note(5, "duty 3", 5),
    note(6, "inject chua", 4),
    note(7, "agency so-b", 3),
  ];
  const found = items(card(), records, { notes, nodes: [{ id: "pc", operator: "so-d" }] }).filter(
    (item) => item.kind === "note",
  );
  assert.deepEqual(
    found.map((item) => [item.id, item.agencies]),
    [
      ["note 7", ["so-b"]],
      ["note 6", []],
      ["note 5", ["so-c"]],
      ["note 4", ["so-d"]],
      ["note 3", ["so-b"]],
      ["note 2", ["so-a"]],
      ["note 1", []],
    ],
  );
  assert.deepEqual(found.at(-2).seats, ["so-a/truc"]);
  assert.deepEqual(order(found), []);
  const made = rows(found, {
    agencies: ["so-a"],
    open: new Set(),
    seats: [],
    end: 60 * MINUTE,
    roomy: false,
  }).rows;
  assert.deepEqual(
    made.map((row) => [row.kind, row.events.length]),
    [["notes", 7]],
  );
  assert.deepEqual(
    items(card(), records).filter((item) => item.kind === "note"),
    [],
  );
});

test("an axis is marked in round steps that leave room", () => {
  assert.deepEqual(
    ticks(0, 60 * MINUTE, 400),
    [0, 15, 30, 45, 60].map((one) => one * MINUTE),
  );
  assert.deepEqual(
    ticks(7 * MINUTE, 12 * MINUTE, 500),
    [7, 8, 9, 10, 11, 12].map((one) => one * MINUTE),
  );
});
