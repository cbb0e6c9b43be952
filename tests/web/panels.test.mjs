// Tests of what panels of the three pages decide before they draw: node --test tests/web/

import assert from "node:assert/strict";
import { test } from "node:test";

import "./vendor.mjs";
import { tables } from "../../web/static/model.js";
import { t } from "../../web/static/texts.js";

const { effort } = await import("../../web/static/catalogue.js");
const { reason, summary } = await import("../../web/static/agency-acts.js");
const { emptyRequired } = await import("../../web/static/official-form.js");
const { planned, step, toggle } = await import("../../web/static/room/bar.js");
const { holding } = await import("../../web/static/room/seats.js");
const { unanswered } = await import("../../web/static/room/compose.js");
const { Follower } = await import("../../web/static/room/follow.js");
const { flipped } = await import("../../web/static/review/agencies.js");
const { changed, figure } = await import("../../web/static/review/regrade.js");
const { latest, standing } = await import("../../web/static/review/judgement.js");
const { own } = await import("../../web/static/review/own-duties.js");

const MINUTE = 60000;
const text = (vi) => ({ vi, en: `${vi} (en)` });

// -- the participant's page -------------------------------------------------------------------------------

test("what an act takes: at once, or some minutes of nobody, of one, of several", () => {
  assert.equal(effort(undefined), t("at_once"));
  assert.equal(effort({ takes_ms: null }), t("at_once"));
  const takes = t("takes", { n: 8 });
  assert.equal(effort({ takes_ms: 8 * MINUTE, responders: 0 }), `${takes} · ${t("nobody")}`);
  assert.equal(effort({ takes_ms: 8 * MINUTE, responders: 1 }), `${takes} · ${t("person")}`);
  assert.equal(effort({ takes_ms: 8 * MINUTE, responders: 3 }), `${takes} · ${t("people", { n: 3 })}`);
});

test("an act is summed up by its system and its receivers, short where they have short names", () => {
  const table = tables({
    agencies: [
      { id: "pa05", name: text("Phòng An ninh mạng"), short: text("PA05") },
      { id: "so-a", name: text("Sở A") },
    ],
    objects: [{ id: "cong", name: text("Cổng thông tin") }],
  });
  assert.equal(
    summary(table, { about: "cong", to: ["pa05", "so-a"] }),
    `Cổng thông tin · ${t("to_agencies", { names: "PA05, Sở A" })}`,
  );
  assert.equal(summary(table, { about: "khac", to: [] }), "khac");
  assert.equal(summary(table, {}), "");
});

test("why an act was refused: as the server says it, as the drill's reasons do, or that nobody knows", () => {
  const table = tables({ reasons: { busy: text("Không đủ người.") } });
  assert.equal(reason(table, "busy", text("Máy chủ nói.")), "Máy chủ nói.");
  assert.equal(reason(table, "busy"), "Không đủ người.");
  assert.equal(reason(table, "nothing_like_it"), t("refuse_unknown", { code: "nothing_like_it" }));
  assert.equal(reason(table, undefined), t("refuse_unknown"));
});

test("a required field with nothing but spaces is empty", () => {
  const form = {
    fields: ["a", "b", "c", "d"].map((id) => ({ id, title: text(id), required: id !== "d" })),
  };
  assert.deepEqual(
    emptyRequired(form, { a: "có", b: "  " }).map(({ id }) => id),
    ["b", "c"],
  );
});

// -- the control room ---------------------------------------------------------------------------------------

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

test("messages that nobody plays the receiver of come newest first", () => {
  const deliveries = new Map(
    [
      { seq: 1, data: { act: 0, seats: [] } },
      { seq: 2, data: { seats: [] } },
      { seq: 3, data: { act: 2, seats: ["so-a/truc"] } },
      { seq: 4, data: { act: 3, seats: [] } },
    ].map((row) => [row.seq, row]),
  );
  assert.deepEqual(
    unanswered({ deliveries }).map(({ seq }) => seq),
    [4, 1],
  );
});

test("the model goes on with what is new, and begins anew when the connection holds another past", () => {
  const record = (seq, service) => ({
    seq,
    t: seq * 1000,
    kind: "state",
    data: { changes: { cong: { service } } },
  });
  const follower = new Follower({ nodes: [{ id: "cong", name: text("Cổng") }] });
  follower.take([record(1, 0.5)]);
  const { model } = follower;
  follower.take([record(1, 0.5), record(2, 0.25)]);
  assert.equal(follower.model, model);
  assert.equal(follower.model.truth.cong.service, 0.25);
  assert.equal(follower.model.history.cong.length, 2);
  follower.take([record(1, 0.75)]);
  assert.notEqual(follower.model, model);
  assert.equal(follower.model.truth.cong.service, 0.75);
  assert.equal(follower.model.history.cong.length, 1);
});

// -- the review ---------------------------------------------------------------------------------------------

test("an agency that is chosen twice is let go, and the choice before stays as it was", () => {
  const one = flipped(new Set(), "so-a");
  assert.deepEqual([...flipped(one, "pa05")], ["so-a", "pa05"]);
  assert.deepEqual([...flipped(one, "so-a")], []);
  assert.deepEqual([...one], ["so-a"]);
});

test("weights are read with a comma or a point; what is no plain number is none", () => {
  assert.deepEqual(["35", " 0,25 ", "1.5", "0"].map(figure), [35, 0.25, 1.5, 0]);
  for (const wrong of ["", "-1", "1e3", "1.2.3", "một", "12345", "."])
    assert.equal(figure(wrong), null, wrong);
});

test("a rubric takes the figures of the form; with one that is none there is no rubric", () => {
  const rubric = {
    title: text("Mặc định"),
    parts: { response_time: 35 },
    coordination: { order: 0.1 },
    bands: { P: 90 },
  };
  assert.deepEqual(changed(rubric, { "parts.response_time": "40", "coordination.order": "0,2" }), {
    ...rubric,
    parts: { response_time: 40 },
    coordination: { order: 0.2 },
  });
  assert.equal(changed(rubric, { "parts.response_time": "40", "bands.P": "cao" }), null);
  assert.equal(rubric.parts.response_time, 35);
});

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

test("a participant's own duties stand in order of time, the settled ones of a moment first", () => {
  const line = (duty, opened, seats = ["so-a/truc"]) => ({ duty, opened, seats });
  const card = {
    response_time: {
      evidence: [line(3, 30), line(1, 10), line(2, 20, ["so-b/truc"])],
      open_lines: [line(4, 10)],
    },
  };
  assert.deepEqual(
    own(card, "so-a/truc").map(({ line: { duty }, settled }) => [duty, settled]),
    [
      [1, true],
      [4, false],
      [3, true],
    ],
  );
  assert.deepEqual(own({ response_time: { evidence: [] } }, "so-a/truc"), []);
});
