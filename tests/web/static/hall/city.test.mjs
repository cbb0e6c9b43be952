// Tests of how the communes stand on the hall screen, and of what is worst there.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";

const { columns, rows, worst } = await import("../../../../web/static/hall/city.js");

test("tiles stand north to south, and from west to east in a row", () => {
  const at = (id, lat, lon) => ({ id, at: [lat, lon] });
  const places = [at("s", 9, 105), at("ne", 10, 106), at("nw", 10, 105), at("mid", 9.5, 104)];
  const ids = rows(places, 2).map((row) => row.map(({ id }) => id));
  assert.deepEqual(ids, [
    ["nw", "ne"],
    ["mid", "s"],
  ]);
});

test("areas share the width by their communes", () => {
  assert.deepEqual(columns([32, 28, 43]), [4, 4, 5]);
  assert.deepEqual(columns([4]), [13]);
  assert.deepEqual(columns([4, 0, 0]), [13, 1, 1]);
});

test("an operator is known by the worst of what it runs", () => {
  const operators = new Map([
    ["a", "one"],
    ["b", "one"],
    ["c", "two"],
  ]);
  const system = (id, fields) => ({ id, fields, since: 0 });
  const found = worst(
    [
      system("a", { service: 0.5 }),
      system("b", { service: 0 }),
      system("c", { service: 0, isolated: true }),
      system("unknown", { service: 0 }),
    ],
    operators,
  );
  assert.deepEqual(
    [...found],
    [
      ["one", "down"],
      ["two", "isolated"],
    ],
  );
});
