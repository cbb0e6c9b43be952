// Tests of acts that may be moved.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MINUTE } from "../values.mjs";
import { matching, movable, target } from "../../../../web/static/review/movable-acts.js";

const record = (seq, kind, data, t = seq * 1000) => ({ seq, t, kind, data });

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
