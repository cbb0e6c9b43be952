// Tests of the drill's clock and how its times are written.

import assert from "node:assert/strict";
import { test } from "node:test";

import { DrillClock, hms, span, stamp, storyTime } from "../../../web/static/drill-clock.js";

test("the clock runs at the drill's speed and stands still in a pause", () => {
  let now = 10_000;
  const clock = new DrillClock(() => now);
  clock.sync({ state: "running", t: 60_000, speed: 2, wall: 500_000, now: 501_000 });
  assert.equal(clock.t, 62_000);
  now += 1_500;
  assert.equal(clock.t, 65_000);
  clock.sync({ state: "paused", t: 65_000, speed: 2, wall: 502_500, now: 999_999 });
  now += 60_000;
  assert.equal(clock.t, 65_000);
});

test("a device's clock that is set while the drill runs changes nothing", () => {
  const real = Date.now;
  const clock = new DrillClock();
  clock.sync({ state: "running", t: 60_000, speed: 1, wall: 0, now: 0 });
  try {
    for (const days of [116, -116]) {
      Date.now = () => real() + days * 86_400_000;
      assert.ok(clock.t >= 60_000 && clock.t < 90_000, String(clock.t));
    }
  } finally {
    Date.now = real;
  }
});

test("times are written as the drill writes them", () => {
  assert.equal(hms(5_107_999), "01:25:07");
  assert.equal(stamp(5_107_999), "T+01:25");
  assert.equal(span(460_000), "07:40");
  assert.equal(span(4_060_000), "1:07:40");
  assert.deepEqual(storyTime({ starts: "2026-12-31 23:30" }, 3_600_000), {
    day: "01/01/2027",
    time: "00:30",
  });
  assert.equal(storyTime(null, 0), null);
});

test("the story jumps where a later chapter begins", () => {
  const story = { starts: "2026-10-27 07:30", chapters: [{ start: 2_700_000, at: "2026-10-27 19:00" }] };
  assert.equal(storyTime(story, 2_640_000)?.time, "08:14");
  assert.equal(storyTime(story, 2_700_000)?.time, "19:00");
  assert.equal(storyTime(story, 3_600_000)?.time, "19:15");
  assert.deepEqual(storyTime(story, -7_200_000), { day: "27/10/2026", time: "05:30" });
});
