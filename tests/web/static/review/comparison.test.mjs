// Tests of two scorecards side by side.

import assert from "node:assert/strict";
import { test } from "node:test";

import REVIEW from "../../../../web/texts/review.js";
import WORDS from "../../../../web/texts/words.js";
import { text } from "../values.mjs";
import {
  FIGURES,
  agencies,
  alike,
  losses,
  medians,
  objectives,
  change,
  paired,
  scores,
  skills,
  turned,
  unequal,
} from "../../../../web/static/review/comparison.js";

const card = (more = {}) => ({
  overall: { score: 60 },
  response_time: { score: 50 },
  coordination: { score: null },
  outcome: { score: 40, loss: 12, idle_loss: 30, expert_loss: 4 },
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

test("a difference is better or worse by what it is of; marks to read a loss by are no team's doing", () => {
  const rows = [
    ["overall", 3, "better"],
    ["overall", -3, "worse"],
    ["pa05", 0.04, "same"],
    ["actual", -2, "better"],
    ["report", 60_000, "worse"],
    ["book", -2, null],
    ["idle", -2, null],
    ["overall", null, null],
  ];
  for (const [id, difference, told] of rows) assert.equal(turned({ id, difference }), told, id);
});

test("drills differ in length by more than a twentieth of the longer", () => {
  assert.deepEqual(
    [
      [100, 95],
      [95, 100],
      [100, 94],
    ].map(([one, other]) => unequal(one, other)),
    [false, false, true],
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

test("a change has the chance of both drills on its two sides", () => {
  const [before, after] = [card({ norms: { sd: 3 } }), card({ overall: { score: 72.5 }, norms: { sd: 4 } })];
  const found = change(before, after);
  assert.ok(Math.abs(found.low - (12.5 - 5 * 1.959964)) < 1e-9);
  assert.ok(Math.abs(found.high - (12.5 + 5 * 1.959964)) < 1e-9);
  assert.deepEqual([found.by, found.surely], [12.5, true]);
  assert.equal(change(before, card({ overall: { score: 65 }, norms: { sd: 4 } })).surely, false);
});

test("a change without norms on both sides has none", () => {
  const held = card({ norms: { sd: 3 } });
  assert.equal(change(held, card({ norms: { missing: "other" } })), null);
  assert.equal(change(card({ norms: null }), held), null);
  assert.equal(change(held, card({ overall: { score: null }, norms: { sd: 3 } })), null);
});

test("drills compare by skill where norms tell it of both", () => {
  const [novice, expert] = [card({ norms: { sd: 3, skill: 0 } }), card({ norms: { sd: 3, skill: 2 } })];
  assert.deepEqual(skills(novice, expert), [0, 2]);
  assert.equal(skills(novice, card({ norms: { sd: 3, skill: null } })), null);
});

test("losses and the middle of the agencies' medians are taken from the card", () => {
  assert.deepEqual(losses(card()), { actual: { value: 12 }, book: { value: 4 }, idle: { value: 30 } });
  const found = medians(card());
  assert.equal(found.report.value, 2500);
  assert.equal(found.classify.value, 9000);
  assert.equal(found.recover.value, null);
});

test("every figure that is compared has a name in words", () => {
  const named = { ...WORDS, ...REVIEW };
  for (const id of Object.keys({ ...scores(card()), ...losses(card()) })) {
    assert.ok(FIGURES[id] in named, id);
  }
});

test("drills of another scenario, profile or rubric are not alike", () => {
  assert.ok(alike(card(), card()));
  assert.ok(!alike(card(), card({ scenario: { code: "B07" } })));
  assert.ok(!alike(card(), card({ rules_profile: { profile: "p2026" } })));
  assert.ok(!alike(card(), card({ rubric: { rubric: "ours" } })));
});
