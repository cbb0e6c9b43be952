// Tests of moments, days and record numbers as people type and read them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { moment, numbers, timeOfDay, today } from "../../../../web/static/review/moment-text.js";

test("moments are read as people type them", () => {
  assert.equal(moment("T+01:25"), 85 * 60000);
  assert.equal(moment(" 1:25:30 "), 85 * 60000 + 30000);
  assert.equal(moment("t + 00:05"), 5 * 60000);
  assert.equal(moment("85"), 85 * 60000);
  for (const wrong of ["", "1:60", "1:2", "abc", "1:25:61", "-5", null])
    assert.equal(moment(wrong), null, String(wrong));
});

test("record numbers are read with or without a hash, each once", () => {
  assert.deepEqual(numbers("#213, 245;213  7"), [213, 245, 7]);
  assert.deepEqual(numbers(""), []);
  assert.equal(numbers("213, hai"), null);
});

test("a drill is dated as Vietnam has the day, whatever the zone of the computer", () => {
  const late = Date.parse("2026-11-25T22:02:00.000+00:00");
  assert.equal(`${today(late)} ${timeOfDay(late)}`, "2026-11-26 05:02");
});

test("an action is overdue once its day is over in Vietnam, whatever the zone of the computer", () => {
  assert.equal(today(Date.parse("2026-11-25T16:59:59Z")), "2026-11-25");
  assert.equal(today(Date.parse("2026-11-25T17:00:00Z")), "2026-11-26");
});
