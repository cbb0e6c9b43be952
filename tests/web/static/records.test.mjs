// Tests of records, each once and in order.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Records } from "../../../web/static/records.js";

test("a record that comes twice counts once, and late ones find their place", () => {
  const records = new Records();
  records.add([{ seq: 3 }, { seq: 5 }], 5);
  const fresh = records.add([{ seq: 5 }, { seq: 4 }, { seq: 7 }], 7);
  assert.deepEqual(
    fresh.map(({ seq }) => seq),
    [4, 7],
  );
  assert.deepEqual(
    records.list.map(({ seq }) => seq),
    [3, 4, 5, 7],
  );
  assert.equal(records.upto, 7);
});

test("a record that an answer brings ahead of the others closes no gap", () => {
  const records = new Records();
  records.add([{ seq: 3 }], 3);
  records.add([{ seq: 9 }], 0);
  assert.equal(records.upto, 3);
});
