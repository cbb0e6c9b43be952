// Tests of what an adjustment says.

import assert from "node:assert/strict";
import { test } from "node:test";

import { adjustedAs, adjustment, faults } from "../../../../web/static/review/adjustment.js";

test("a moment typed in whole seconds is not before what it follows in that second", () => {
  const line = { duty: 7, opened: 61_234, to: "pa05" };
  const typed = {
    duty: "7",
    do: "credit",
    at: "T+00:01:01",
    acknowledged: "T+00:01:01",
    reason: " gọi điện ",
  };
  assert.deepEqual(adjustment(typed, line), {
    do: "credit",
    duty: 7,
    at: 61_234,
    acknowledged: 61_234,
    reason: "gọi điện",
  });
  assert.equal(adjustment({ ...typed, at: "T+00:01:00" }, line).at, 60_000);
  assert.equal(adjustment(typed, { ...line, to: null }).acknowledged, undefined);
  assert.deepEqual(adjustment({ ...typed, do: "waive" }, line), {
    do: "waive",
    duty: 7,
    reason: "gọi điện",
  });
});

test("the dialog of an adjustment names every field that is wrong", () => {
  const typed = { duty: "", do: "credit", at: "x", acknowledged: "y", reason: " " };
  assert.deepEqual(faults(typed), {
    duty: "d_duty_wrong",
    at: "d_time_wrong",
    acknowledged: "d_time_wrong",
    reason: "d_reason_wrong",
  });
  assert.deepEqual(faults({ ...typed, duty: "3", do: "waive", reason: "có" }), {});
});

test("an adjustment is listed by what it does", () => {
  const said = ["waive", "raise", "take", "credit"].map((what) => adjustedAs({ do: what, at: 61_000 }));
  assert.equal(new Set(said).size, 4);
  assert.match(said[3], /T\+00:01:01/);
});
