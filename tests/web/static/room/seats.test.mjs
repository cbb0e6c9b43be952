// Tests of who holds a seat.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";
import { MINUTE } from "../values.mjs";

const { holding } = await import("../../../../web/static/room/seats.js");

test("a seat is empty, played by the machine, left, idle or held", () => {
  const seat = "so-a/truc";
  const here = (more = {}, online = true) => ({
    presence: { seats: { [seat]: [{ person: "p1", name: "An", online }] } },
    model: { people: {}, active: { [seat]: 0 }, leapt: 0 },
    t: 60 * MINUTE,
    statics: { players: {} },
    clock: { state: "running" },
    ...more,
  });
  const open = { open: 1, overdue: 0 };
  assert.equal(holding(here({ presence: { seats: {} } }), seat).state, "empty");
  assert.equal(
    holding(here({ presence: null, statics: { players: { [seat]: "average" } } }), seat).state,
    "simulated",
  );
  assert.equal(holding(here({}, false), seat, open).state, "away");
  const before = here({ clock: { state: "ready" } }, false);
  assert.equal(
    holding(before, seat).state,
    "to_come",
    "who is let in before the start has lost no connection",
  );
  assert.equal(holding(here(), seat, open).state, "idle");
  assert.equal(holding(here(), seat, { open: 0, overdue: 0 }).state, "here", "nothing is owed");
  assert.equal(holding(here({ clock: { state: "paused" } }), seat, open).state, "here", "the drill stands");
  const leapt = { people: {}, active: { [seat]: 0 }, leapt: 59 * MINUTE };
  assert.equal(holding(here({ model: leapt }), seat, open).state, "here", "time was run on, not let pass");
  const known = { people: { [seat]: ["An"] }, active: {}, leapt: 0 };
  assert.deepEqual(
    holding(here({ presence: null, model: known }), seat).people.map(({ name }) => name),
    ["An"],
  );
});
