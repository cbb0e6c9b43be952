// Tests of the replay: moments, the bar's jumps, a seat's still page, what-ifs: node --test tests/web/

import assert from "node:assert/strict";
import { test } from "node:test";

import { begin, fold } from "../../web/static/room/fold.js";
import { Desk } from "../../web/static/review/desk.js";
import { Moments, upto } from "../../web/static/review/moments.js";
import { beside, marked, walls, wallAt } from "../../web/static/review/replay-marks.js";
import { matching, movable, target } from "../../web/static/review/movable-acts.js";
import { StillPage } from "../../web/static/review/still-page.js";

const MINUTE = 60000;
const text = (vi) => ({ vi, en: `${vi} (en)` });
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

test("time over which the clock leapt is nobody's silence; who has just joined has not been silent", () => {
  const model = fold(begin(statics), [
    record(1, "join", { seat: "so-a/truc-ban", person: "p" }, MINUTE),
    record(2, "control", { type: "clock", do: "next" }, 2 * MINUTE),
    record(3, "inject", { inject: "i1", status: "fired" }, 22 * MINUTE),
  ]);
  assert.equal(model.leapt, 20 * MINUTE);
  assert.equal(23 * MINUTE - model.leapt - model.active["so-a/truc-ban"], 2 * MINUTE);
  fold(model, [
    record(
      4,
      "act",
      { seat: "so-a/truc-ban", agency: "so-a", verb: "report", status: "accepted" },
      24 * MINUTE,
    ),
  ]);
  assert.equal(25 * MINUTE - model.leapt - model.active["so-a/truc-ban"], MINUTE);
});

test("the bar marks injects and acts of seats, and goes from inject to inject", () => {
  const { injects, acts } = marked([
    record(1, "delivery", { hidden: { inject: "i1" } }, 1000),
    record(2, "delivery", { hidden: { inject: "i1" } }, 1000),
    record(3, "delivery", { hidden: {} }, 2000),
    record(4, "act", { seat: "so-a/truc-ban", verb: "report" }, 3000),
    record(5, "act", { seat: null, verb: "isolate" }, 4000),
    record(6, "delivery", { hidden: { inject: "i2" } }, 5000),
  ]);
  assert.deepEqual(injects, [1000, 5000]);
  assert.deepEqual(acts, [3000]);
  assert.deepEqual(
    [
      beside(injects, 1000, 1),
      beside(injects, 5000, 1),
      beside(injects, 5000, -1),
      beside(injects, 1000, -1),
    ],
    [5000, null, 1000, null],
  );
});

test("wall time stands still in drill time while the drill pauses, and runs with its speed", () => {
  const clock = (seq, t, wall, more) =>
    record(seq, "control", { type: "clock", wall: `2026-11-25T0${wall}.000+00:00`, ...more }, t);
  const known = walls([
    clock(1, 0, "1:00:00", { do: "start" }),
    clock(2, 10 * MINUTE, "1:10:00", { do: "pause" }),
    clock(3, 10 * MINUTE, "1:40:00", { do: "resume" }),
    clock(4, 20 * MINUTE, "1:50:00", { do: "speed", speed: 4 }),
  ]);
  const at = (t) => new Date(wallAt(known, t)).toISOString().slice(11, 19);
  assert.equal(at(5 * MINUTE), "01:05:00");
  assert.equal(at(15 * MINUTE), "01:45:00");
  assert.equal(at(60 * MINUTE), "02:00:00");
  assert.equal(wallAt(walls([]), MINUTE), null);
});

const told = {
  me: { seat: "so-a/truc-ban", agency: "so-a" },
  drill: { id: "d", story: null },
  static: { systems: [], agencies: [], acts: [] },
  records: [
    record(1, "delivery", { title: text("Một"), from: "pa05" }, 1000),
    record(
      2,
      "act",
      { seat: "so-a/truc-ban", agency: "so-a", verb: "acknowledge", reply_to: 1, status: "accepted", to: [] },
      2000,
    ),
    record(3, "delivery", { title: text("Hai"), from: "pa05" }, 3000),
    record(4, "end", { reason: "length" }, 4000),
  ],
};

test("a seat's still page shows what that seat had been shown by then, forward and back", () => {
  const page = new StillPage(told);
  const seen = (t) => {
    page.stand(t);
    return [page.model.inbox.map((message) => message.title.vi), page.unread, page.clock.state];
  };
  assert.deepEqual(seen(999), [[], 0, "running"]);
  assert.deepEqual(seen(1500), [["Một"], 1, "running"]);
  assert.deepEqual(seen(3000), [["Hai", "Một"], 1, "running"]);
  assert.deepEqual(seen(4000), [["Hai", "Một"], 1, "ended"]);
  assert.deepEqual(seen(1000), [["Một"], 1, "running"]);
  assert.equal(page.canAct, false);
});

const acts = [
  record(
    3,
    "act",
    { seat: "so-a/truc-ban", verb: "isolate", about: "dat-dai", status: "accepted" },
    20 * MINUTE,
  ),
  record(4, "act", { seat: null, verb: "isolate", status: "accepted" }),
  record(5, "act", { seat: "so-a/truc-ban", verb: "report", status: "refused" }),
  record(6, "act", { seat: "so-a/truc-ban", verb: "report", status: "accepted" }, 30 * MINUTE),
];

test("acts of seats that were taken can be moved, others cannot", () => {
  assert.deepEqual(
    movable(acts).map((one) => one.seq),
    [3, 6],
  );
  assert.deepEqual(movable(null), []);
});

test("an act moves by minutes, never before the drill, or is left out", () => {
  const [act] = acts;
  assert.equal(target(act, "earlier", "7,5"), 12.5 * MINUTE);
  assert.equal(target(act, "later", "5"), 25 * MINUTE);
  assert.equal(target(act, "earlier", "90"), 0);
  assert.equal(target(act, "out", ""), null);
  for (const wrong of ["0", "-1", "", "x"]) assert.equal(target(act, "earlier", wrong), undefined, wrong);
});

test("an act is found by its words without marks", () => {
  const name = (one) => ({ 3: "Trực ban: Cô lập, Đất đai", 6: "Trực ban: Báo cáo" })[one.seq];
  const found = (query) => matching(movable(acts), query, name).map((one) => one.seq);
  assert.deepEqual(found("co lap dat"), [3]);
  assert.deepEqual(found(""), [3, 6]);
  assert.deepEqual(found("khôi phục"), []);
});

test("a what-if that is stopped is taken back from the server", async () => {
  const stop = new AbortController();
  const asked = [];
  const fetch = async (path, { method }) => {
    asked.push(`${method} ${path}`);
    return {
      ok: true,
      status: 200,
      json: async () => ({ ok: true, job: { id: "j1", state: "working", done: 0.4 } }),
    };
  };
  const desk = new Desk({ drill: "d", fetch });
  const answer = await desk.job({ what: "whatif", seq: 3, at: null }, () => stop.abort(), stop.signal);
  assert.deepEqual([answer.ok, answer.cancelled], [false, true]);
  assert.equal(asked[0], "POST /review/d/jobs");
  assert.equal(asked.at(-1), "DELETE /review/jobs/j1");
});
