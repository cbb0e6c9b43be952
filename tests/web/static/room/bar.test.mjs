// Tests of the clock's keys and what comes next.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";
import { MINUTE, text } from "../values.mjs";

const { planned, step, toggle } = await import("../../../../web/static/room/bar.js");
const { Follower } = await import("../../../../web/static/room/follow.js");

/** A room whose orders are answered when the test says so. */
function room(more = {}) {
  const asked = [];
  const answers = [];
  const order = (event, data) => {
    asked.push([event, data]);
    return new Promise((answered) => answers.push(answered));
  };
  return { asked, answers, order, clock: { state: "running", speed: 1 }, ...more };
}

test("one key starts, pauses and resumes; nothing starts a drill that is over", () => {
  for (const [state, what] of [
    ["ready", "start"],
    ["running", "pause"],
    ["paused", "resume"],
  ]) {
    const here = room({ clock: { state, speed: 1 } });
    toggle(here);
    assert.deepEqual(here.asked, [["clock", { do: what }]]);
  }
  const over = room({ clock: { state: "ended", speed: 1 } });
  toggle(over);
  assert.deepEqual(over.asked, []);
});

test("speeds go up and down as far as they go; quick keys count from what was asked last", async () => {
  const here = room();
  const first = step(here, 1);
  const second = step(here, 1);
  assert.deepEqual(
    here.asked.map(([, { speed }]) => speed),
    [2, 4],
  );
  here.answers.forEach((answer) => answer({ ok: true }));
  await Promise.all([first, second]);
  const last = room({ clock: { state: "running", speed: 64 } });
  await step(last, 1);
  assert.deepEqual(last.asked, []);
});

test("from a speed that is none of the keys' own, up is faster and down slower", async () => {
  for (const [by, speed] of [
    [1, 4],
    [-1, 2],
  ]) {
    const here = room({ clock: { state: "running", speed: 3 } });
    const done = step(here, by);
    assert.deepEqual(here.asked, [["clock", { do: "speed", speed }]]);
    here.answers[0]({ ok: true });
    await done;
  }
});

test("what comes next is as the server says; only where it says nothing the page looks itself", () => {
  const nothing = { model: undefined, t: 0 };
  const late = [{ duty: 4, agency: "so-a", title: text("Báo cáo"), limit: 90 }];
  assert.deepEqual(planned(nothing, { ok: true, next: { t: 50, injects: ["i1", { inject: "i2" }] }, late }), {
    t: 50,
    injects: ["i1", "i2"],
    late,
  });
  assert.equal(planned(nothing, { ok: true, next: null }), null);
  assert.equal(planned(nothing, { ok: true, next: { t: 50, injects: [] } }), null);
  const follower = new Follower({ injects: [{ id: "i1", title: text("Tin"), at: "5m", to: "all" }] });
  for (const told of [null, { ok: false }]) {
    assert.deepEqual(planned({ model: follower.model, t: 0 }, told), {
      t: 5 * MINUTE,
      injects: ["i1"],
      late: [],
    });
  }
});
