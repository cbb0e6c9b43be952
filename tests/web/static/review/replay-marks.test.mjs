// Tests of the marks of the replay's bar.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MINUTE } from "../values.mjs";
import { beside, marked, wallAt, walls } from "../../../../web/static/review/replay-marks.js";

const record = (seq, kind, data, t = seq * 1000) => ({ seq, t, kind, data });

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
