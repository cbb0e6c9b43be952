// Tests of any moment of a drill.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MINUTE, text } from "../values.mjs";
import { Moments, upto } from "../../../../web/static/review/moments.js";
import { begin, fold } from "../../../../web/static/room/fold.js";

const statics = {
  agencies: [
    { id: "so-a", name: text("Sở A") },
    { id: "pa05", name: text("PA05"), part_of: "cong-an" },
    { id: "cong-an", name: text("Công an") },
  ],
  nodes: [
    { id: "dat-dai", name: text("Đất đai") },
    { id: "mot-cua", name: text("Một cửa") },
    { id: "may-phat", name: text("Máy phát"), standby: true },
  ],
  seats: [{ seat: "so-a/truc-ban", agency: "so-a", title: text("Trực ban") }],
  injects: [1, 2, 3, 4].map((n) => ({ id: `i${n}`, title: text(`Tin ${n}`), at: `${n}m`, to: "all" })),
};

const record = (seq, kind, data, t = seq * 1000) => ({ seq, t, kind, data });

/** Numbers that look random and are the same each time. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const SEATS = ["so-a/truc-ban", "pa05/truc-ban"];

const MADE = {
  state: (roll) => ({
    changes: {
      [["dat-dai", "mot-cua", "may-phat"][roll(3)]]: {
        service: roll(11) / 10,
        compromise: ["clean", "foothold", "impacted"][roll(3)],
      },
    },
  }),
  perceived: (roll) => ({
    agency: "so-a",
    system: ["dat-dai", "mot-cua"][roll(2)],
    changes: { service: roll(11) / 10, suspected: roll(2) === 1 },
  }),
  incident: (roll) => ({
    incident: `x${roll(2)}`,
    cause: "A1",
    severity: "serious",
    hits: ["dat-dai", "mot-cua"].slice(0, 1 + roll(2)),
  }),
  stage: (roll) => ({
    threat: "x",
    stage: `s${roll(3)}`,
    status: ["begun", "taken", "done"][roll(3)],
    ...(roll(2) ? { system: "dat-dai" } : {}),
  }),
  aware: (roll) => ({ agency: ["so-a", "pa05"][roll(2)], incident: `x${roll(2)}` }),
  inject: (roll) => ({
    inject: `i${1 + roll(5)}`,
    status: ["fired", "held", "released", "skipped"][roll(4)],
  }),
  control: (roll) =>
    [
      { type: "clock", do: "next" },
      { type: "stage", stage: `s${roll(3)}`, do: "hold" },
      { type: "stage", stage: `s${roll(3)}`, do: "strengthen", factor: 2 },
      { type: "add", inject: { id: "i5", title: text("Thêm"), by_hand: "0s" } },
      { type: "edit", inject: { id: `i${1 + roll(4)}`, title: text("Sửa"), at: "9m" } },
      { type: "say", from: "so-a", to: ["pa05"], reply_to: roll(40) },
    ][roll(6)],
  delivery: (roll, seq) => ({
    seats: SEATS,
    agencies: ["so-a"],
    title: text(`Thư ${seq}`),
    hidden: roll(2) ? { inject: `i${1 + roll(4)}` } : {},
  }),
  duty: (roll) => ({
    agency: "so-a",
    seats: ["so-a/truc-ban"],
    target: MINUTE,
    limit: 2 * MINUTE,
    origin: {},
    to: ["pa05", "cong-an"][roll(2)],
  }),
  answer: (roll, seq) => ({ duty: roll(seq), act: roll(seq), message: roll(seq) }),
  act: (roll, seq) => ({
    seat: SEATS[roll(2)],
    agency: ["so-a", "pa05"][roll(2)],
    verb: ["acknowledge", "report"][roll(2)],
    reply_to: roll(seq),
    status: ["accepted", "refused"][roll(2)],
    to: [],
  }),
  work: (roll, seq) => ({
    act: roll(9),
    status: ["started", "completed"][roll(2)],
    agency: "so-a",
    verb: "isolate",
    about: "dat-dai",
    until: seq * 1000 + 5000,
  }),
  join: (roll) => ({ seat: SEATS[roll(2)], person: `p${roll(3)}` }),
  leave: (roll) => ({ seat: SEATS[roll(2)], person: `p${roll(3)}` }),
};

const KINDS = Object.keys(MADE);

/** A drill of `count` records; several may come at one moment. */
function drill(seed, count) {
  const roll = dice(seed);
  let t = 0;
  return Array.from({ length: count }, (_, n) => {
    const kind = KINDS[roll(KINDS.length)];
    t += 700 * roll(3);
    return record(n + 1, kind, MADE[kind](roll, n + 1), t);
  });
}

for (const seed of [1, 2, 3]) {
  test(`any moment, reached from any other, is what a straight fold gives (seed ${seed})`, () => {
    const records = drill(seed, 3600);
    const moments = new Moments(statics, records);
    const roll = dice(seed + 100);
    for (let n = 0; n < 40; n += 1) {
      const t = roll(records.at(-1).t + 2000);
      const straight = fold(
        begin(statics),
        records.filter((one) => one.t <= t),
      );
      assert.deepEqual(moments.at(t), straight, `at ${t}`);
    }
  });
}

test("a jump folds few records wherever it goes", () => {
  const records = drill(7, 3000);
  let read = 0;
  const counted = new Proxy(records, {
    get: (all, name) =>
      name === "slice" ? (from, to) => ((read += to - from), all.slice(from, to)) : all[name],
  });
  const moments = new Moments(statics, counted);
  moments.after(3000);
  assert.equal(read, 3000);
  for (const goal of [10, 2999, 1001, 2501, 0, 1499]) {
    read = 0;
    assert.equal(moments.after(goal).records.length, goal);
    assert.ok(read < 1000, `${goal}: ${read}`);
  }
});

test("records at a moment itself belong to it", () => {
  const records = [record(1, "end", {}, 5), record(2, "end", {}, 5), record(3, "end", {}, 9)];
  assert.deepEqual(
    [4, 5, 8, 9, 99].map((t) => upto(records, t)),
    [0, 2, 2, 3, 3],
  );
});
