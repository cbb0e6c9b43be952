// Tests of the script as lanes: what stands in which, where, and how an inject is moved.

import "../dom.mjs";
import "../vendor.mjs";

import assert from "node:assert/strict";
import { test } from "node:test";

const { laneOf, moved } = await import("../../../../web/static/desk/lanes.js");

const injects = [
  {
    id: "one",
    at: "10m",
    to: "a",
    expect: [
      { act: "report", limit: "30m" },
      { act: "notify", limit: "20m" },
    ],
  },
  { id: "two", at: "12m", to: ["a/tech", "b"], expect: [{ act: "report", who: "b/duty", limit: "2h" }] },
  { id: "three", when: { act: "report" }, to: "all" },
  { id: "four", when: { act: "notify" }, to: "all" },
];
const fired = { number: 2, injects: { three: [31, 40, 42 * 60_000], four: [0, 40, null] } };
const desk = { data: { injects, length: "100m" }, fired };

test("a lane holds what comes to its seat, and until when something is expected of it", () => {
  const { placed, loose } = laneOf(desk, "a/tech", 100);
  const shown = placed.map(({ inject, when, firm, until, level }) => [inject.id, when, firm, until, level]);
  // Two that come within the width of a mark stand one below the other.
  assert.deepEqual(shown, [
    ["one", 10, true, 40, 0],
    ["two", 12, true, null, 1],
    ["three", 42, false, null, 0],
  ]);
  assert.deepEqual(
    loose.map(({ inject }) => inject.id),
    ["four"],
  );
});

test("who is expected to act has the inject in the lane, told or not, and no longer than the drill", () => {
  const { placed } = laneOf(desk, "b/duty", 100);
  assert.deepEqual(
    placed.map(({ inject, until }) => [inject.id, until]),
    [
      ["two", 100],
      ["three", null],
    ],
  );
});

test("an inject moves within the drill", () => {
  assert.deepEqual(
    [5, -15, 95].map((by) => moved({ at: "10m" }, by, 100)),
    ["15m", "0m", "100m"],
  );
  assert.equal(moved({ at: "1h10m" }, -5, 120), "65m");
});
