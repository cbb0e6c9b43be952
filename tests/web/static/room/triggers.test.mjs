// Tests of when an inject is due.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MINUTE } from "../values.mjs";
import { statics } from "./drill.mjs";
import { due, duration, span } from "../../../../web/static/room/triggers.js";

test("durations and spans are read as files write them", () => {
  assert.equal(duration("1h30m"), 5400000);
  assert.equal(duration("90s"), 90000);
  assert.equal(duration("soon"), null);
  assert.deepEqual(span("uniform 5m 10m"), { ms: 300000, exact: false });
  assert.deepEqual(span(undefined), { ms: 0, exact: true });
});

test("an inject is due at its time and its delay; one on a condition at no known time", () => {
  const [sau, truoc, tay, neu, nhac] = statics.injects;
  assert.deepEqual(due(sau), { t: 20 * MINUTE, exact: true });
  assert.deepEqual(due(truoc), { t: 12 * MINUTE, exact: false });
  assert.equal(due(tay), null);
  assert.equal(due(neu), null);
  assert.deepEqual(due(nhac), { t: 45 * MINUTE, exact: true });
});
