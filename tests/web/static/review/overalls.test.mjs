// Tests of the overall scores of several drills.

import assert from "node:assert/strict";
import { test } from "node:test";

import { overalls } from "../../../../web/static/review/overalls.js";

test("overall scores are asked for one by one, again while one is graded, no more once stopped", async () => {
  const answers = [
    { ok: false, status: 202 },
    { ok: true, status: 200, overall: 57.4, band: "M" },
    { ok: false, status: 409 },
    { ok: true, status: 200, overall: null, band: null },
  ];
  const asked = [],
    told = [],
    given = [],
    waits = [];
  const ask = async (path) => (asked.push(path), answers.shift());
  await overalls(["a/b", "c", "d"], ask, (id, found) => told.push([id, found.overall, found.band]), {
    wait: async (ms) => waits.push(ms),
    without: (id) => given.push(id),
  });
  assert.deepEqual(asked, [
    "/review/a%2Fb/overall",
    "/review/a%2Fb/overall",
    "/review/c/overall",
    "/review/d/overall",
  ]);
  assert.deepEqual(told, [
    ["a/b", 57.4, "M"],
    ["d", null, null],
  ]);
  assert.equal(waits.length, 1);
  assert.deepEqual(given, ["c"]);
  await overalls(["e"], ask, () => assert.fail("told"), { stopped: () => true });
  assert.equal(asked.length, 4);
});
