// Tests of the choice of agencies.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";

const { flipped } = await import("../../../../web/static/review/agencies.js");

test("an agency that is chosen twice is let go, and the choice before stays as it was", () => {
  const one = flipped(new Set(), "so-a");
  assert.deepEqual([...flipped(one, "pa05")], ["so-a", "pa05"]);
  assert.deepEqual([...flipped(one, "so-a")], []);
  assert.deepEqual([...one], ["so-a"]);
});
