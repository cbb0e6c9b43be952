// Tests of ratings.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";

const { latest, standing } = await import("../../../../web/static/review/judgement.js");

test("of a rater's ratings of an objective the last counts; agreement is high from 0.8", () => {
  const rating = (id, rater, objective) => ({ id, rater, objective });
  const rows = [
    rating(1, "An", "bao"),
    rating(2, "Bình", "bao"),
    rating(3, "An", "bao"),
    rating(4, "An", "chan"),
  ];
  assert.deepEqual(
    latest(rows)
      .map(({ id }) => id)
      .sort(),
    [2, 3, 4],
  );
  assert.deepEqual([1, 0.8, 0.799, 0.667, 0.6, -0.2].map(standing), [
    "high",
    "high",
    "fair",
    "fair",
    "low",
    "low",
  ]);
});
