// Tests of what judgement, debrief and the comparison make of figures: node --test tests/web/

import assert from "node:assert/strict";
import { test } from "node:test";

import { Assessment } from "../../web/static/review/assessment.js";
import { adjustment, faults } from "../../web/static/review/adjustment.js";
import { differences } from "../../web/static/review/differences.js";
import { moment, numbers, timeOfDay, today } from "../../web/static/review/moment-text.js";
import {
  agencies,
  alike,
  losses,
  medians,
  objectives,
  paired,
  scores,
} from "../../web/static/review/comparison.js";
import { overalls } from "../../web/static/review/overalls.js";

const text = (vi) => ({ vi, en: `${vi} (en)` });
const card = (more = {}) => ({
  overall: { score: 60 },
  response_time: { score: 50 },
  coordination: { score: null },
  outcome: { score: 40, loss: 12, idle_loss: 30, by_the_book_loss: 4 },
  objectives: { bao: { title: text("Báo cáo"), score: 80 } },
  levels: { agency: { pa05: { title: text("PA05"), score: 70 } } },
  medians: {
    pa05: { report: { median: 4000 } },
    so: { report: { median: 1000 } },
    tt: { report: { median: null }, classify: { median: 9000 } },
  },
  scenario: { code: "B06" },
  rules_profile: { profile: "p2017" },
  rubric: { rubric: "default" },
  ...more,
});

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

test("the figures of two cards stand side by side with their difference", () => {
  const other = card({ overall: { score: 72.5 }, coordination: { score: 30 } });
  assert.deepEqual(
    paired(scores(card()), scores(other)).map(({ id, one, other: two, difference }) => [
      id,
      one,
      two,
      difference,
    ]),
    [
      ["overall", 60, 72.5, 12.5],
      ["response_time", 50, 50, 0],
      ["coordination", null, 30, null],
      ["outcome", 40, 40, 0],
      ["judgement", null, null, null],
    ],
  );
});

test("what only one of two drills has is shown all the same", () => {
  const other = card({ objectives: { moi: { title: text("Mới"), score: 90 } } });
  const rows = paired(objectives(card()), objectives(other));
  assert.deepEqual(
    rows.map((row) => [row.id, row.title.vi, row.one, row.other]),
    [
      ["bao", "Báo cáo", 80, null],
      ["moi", "Mới", null, 90],
    ],
  );
  assert.deepEqual(paired(agencies(card()), agencies(card()))[0].difference, 0);
});

test("losses and the middle of the agencies' medians are taken from the card", () => {
  assert.deepEqual(losses(card()), { actual: { value: 12 }, book: { value: 4 }, idle: { value: 30 } });
  const found = medians(card());
  assert.equal(found.report.value, 2500);
  assert.equal(found.classify.value, 9000);
  assert.equal(found.recover.value, null);
});

test("drills under another profile or rubric are not alike", () => {
  assert.ok(alike(card(), card()));
  assert.ok(!alike(card(), card({ rules_profile: { profile: "p2026" } })));
  assert.ok(!alike(card(), card({ rubric: { rubric: "ours" } })));
});

test("the assessment tells of what is new alone, and reads the score again after a rating", async () => {
  const asked = [];
  let version = 1;
  const desk = {
    ask: async (path, options = {}) => {
      asked.push([options.method ?? "GET", path]);
      if (options.method) version += 1;
      return { ok: true, version, assessment: { ratings: [], version }, previous: null };
    },
    refresh: async () => asked.push(["refresh"]),
  };
  const assessment = new Assessment(desk);
  let told = 0;
  assessment.watch(() => (told += 1));
  await assessment.load();
  await assessment.load();
  assert.equal(told, 1);
  await assessment.add("ratings", { objective: "bao" });
  await assessment.drop("findings", "f1");
  assert.equal(told, 3);
  assert.deepEqual(asked, [
    ["GET", "assessment"],
    ["GET", "assessment"],
    ["POST", "ratings"],
    ["GET", "assessment"],
    ["refresh"],
    ["DELETE", "findings/f1"],
    ["GET", "assessment"],
  ]);
});

test("an assessment that cannot be read says so and comes back", async () => {
  let there = false;
  const assessment = new Assessment({
    ask: async () =>
      there ? { ok: true, version: 1, assessment: {} } : { ok: false, text: text("mất mạng") },
  });
  await assessment.load();
  assert.equal(assessment.failed.vi, "mất mạng");
  there = true;
  await assessment.load();
  assert.equal(assessment.failed, null);
});

test("a moment typed in whole seconds is not before what it follows in that second", () => {
  const line = { duty: 7, opened: 61_234, to: "pa05" };
  const typed = {
    duty: "7",
    do: "credit",
    at: "T+00:01:01",
    acknowledged: "T+00:01:01",
    reason: " gọi điện ",
  };
  assert.deepEqual(adjustment(typed, line), {
    do: "credit",
    duty: 7,
    at: 61_234,
    acknowledged: 61_234,
    reason: "gọi điện",
  });
  assert.equal(adjustment({ ...typed, at: "T+00:01:00" }, line).at, 60_000);
  assert.equal(adjustment(typed, { ...line, to: null }).acknowledged, undefined);
  assert.deepEqual(adjustment({ ...typed, do: "waive" }, line), {
    do: "waive",
    duty: 7,
    reason: "gọi điện",
  });
});

test("the dialog of an adjustment names every field that is wrong", () => {
  const typed = { duty: "", do: "credit", at: "x", acknowledged: "y", reason: " " };
  assert.deepEqual(faults(typed), {
    duty: "d_duty_wrong",
    at: "d_time_wrong",
    acknowledged: "d_time_wrong",
    reason: "d_reason_wrong",
  });
  assert.deepEqual(faults({ ...typed, duty: "3", do: "waive", reason: "có" }), {});
});

test("overall scores are asked for one by one, again while one is graded, no more once stopped", async () => {
  const answers = [
    { ok: false, status: 202 },
    { ok: true, status: 200, overall: 57.4, band: "M" },
    { ok: false, status: 409 },
    { ok: true, status: 200, overall: null, band: null },
  ];
  const asked = [],
    told = [],
    waits = [];
  const ask = async (path) => (asked.push(path), answers.shift());
  await overalls(["a/b", "c", "d"], ask, (id, found) => told.push([id, found.overall, found.band]), {
    wait: async (ms) => waits.push(ms),
  });
  assert.deepEqual(asked, [
    "/review/a%2Fb/overall",
    "/review/a%2Fb/overall",
    "/review/c/overall",
    "/review/d/overall",
  ]);
  assert.deepEqual(told, [
    ["a/b", 57.4, "M"],
    ["d", null, null],
  ]);
  assert.equal(waits.length, 1);
  await overalls(["e"], ask, () => assert.fail("told"), { stopped: () => true });
  assert.equal(asked.length, 4);
});

test("a drill is dated as Vietnam has the day, whatever the zone of the computer", () => {
  const late = Date.parse("2026-11-25T22:02:00.000+00:00");
  assert.equal(`${today(late)} ${timeOfDay(late)}`, "2026-11-26 05:02");
});

test("an action is overdue once its day is over in Vietnam, whatever the zone of the computer", () => {
  assert.equal(today(Date.parse("2026-11-25T16:59:59Z")), "2026-11-25");
  assert.equal(today(Date.parse("2026-11-25T17:00:00Z")), "2026-11-26");
});

test("where two have written, what differs is told and nothing else", () => {
  const fields = {
    what: ["Việc", String],
    owner: ["Đơn vị", String],
    status: ["Tình trạng", (one) => ({ open: "đang làm", done: "xong" })[one]],
  };
  const mine = { what: "Lập danh bạ", owner: "PA05", status: "open" };
  assert.deepEqual(
    differences(fields, mine, { what: "Lập danh bạ", owner: "Sở KH&CN", status: "done", wall: "…" }),
    [
      ["Đơn vị", "Sở KH&CN"],
      ["Tình trạng", "xong"],
    ],
  );
  assert.deepEqual(differences(fields, mine, { what: "Lập danh bạ", status: "open" }), [["Đơn vị", ""]]);
});

test("a change carries the mark of what it changes, and a refusal brings what it says now", async () => {
  const sent = [];
  const ask = async (path, { method = "GET", body } = {}) => {
    if (method === "GET")
      return { ok: true, version: sent.length, marks: { f1: `mark${sent.length}` }, assessment: {} };
    sent.push(body);
    return sent.length === 1
      ? { ok: false, status: 409, code: "entry_changed", entry: { text: "của họ" }, mark: "mark1" }
      : { ok: true };
  };
  const assessment = new Assessment({ ask, refresh: async () => {} });
  await assessment.load();
  assert.equal((await assessment.change("findings", "f1", { text: "của tôi" })).entry.text, "của họ");
  assert.equal(assessment.marks.f1, "mark1");
  assert.ok((await assessment.change("findings", "f1", { text: "của tôi" }, "mark1")).ok);
  assert.deepEqual(
    sent.map(({ was }) => was),
    ["mark0", "mark1"],
  );
});
