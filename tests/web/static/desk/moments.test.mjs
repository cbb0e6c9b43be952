// Tests of times as planners write them.

import "../dom.mjs";
import "../vendor.mjs";

import assert from "node:assert/strict";
import { test } from "node:test";

const { asMoment, storyAt } = await import("../../../../web/static/desk/moments.js");

const desk = (starts, length = "2h", more = {}) => ({ data: { story: { starts }, length, ...more } });

test("a time of the clock is one from the beginning, where it can be nothing else", () => {
  const eight = desk("2026-10-14 08:00");
  const written = ["8h30", "08:30", "9:15", "8h", "9 giờ 5 phút", "1:30", "30", "45 phút", "10h30", "x"];
  const read = ["30m", "30m", "75m", "0m", "65m", "1h30m", "30m", "45m", "10h30m", null];
  assert.deepEqual(
    written.map((text) => asMoment(eight, text)),
    read,
  );
  assert.equal(asMoment(desk("2026-10-14 23:30"), "0h15"), "15m", "from the beginning, as it can be");
  assert.equal(asMoment(desk("2026-10-14 23:30", "10h"), "23:45"), "15m");
  assert.equal(asMoment(desk("2026-10-14 08:00", "2h", { chapters: [{ at: "1h" }] }), "8h30"), "8h30m");
  assert.equal(asMoment({ data: { length: "2h" } }, "8h30"), "8h30m");
});

test("a row says what the clock shows", () => {
  assert.equal(storyAt(desk("2026-10-14 23:30"), { at: "45m" }), "00:15");
  assert.equal(storyAt(desk(undefined), { at: "45m" }), null);
});
