// Tests of what the review opens with: what cost most, and in which order it is told.

import assert from "node:assert/strict";
import { test } from "node:test";

import { agencyRows, greatest, losses, steps } from "../../../../web/static/review/opening-rows.js";

const line = (duty, agency, weight, credit, opened, answered) => ({
  duty,
  agency,
  weight,
  credit,
  opened,
  answered,
  target: 100,
  records: [duty],
});
// Response 60 of 100 at half the weight costs 20 points, outcome 80 costs 10: 30 of 100 in all.
const CARD = {
  overall: {
    evidence: [
      { part: "response_time", score: 60, weight: 0.5 },
      { part: "outcome", score: 80, weight: 0.5 },
    ],
  },
  response_time: {
    evidence: [
      line(1, "b", 1, 1, 10, 20),
      line(2, "b", 1, 0, 30, null),
      line(3, "a", 2, 0.5, 50, 140),
      line(4, "a", 1, 0.5, 5, 160),
    ],
  },
  coordination: { evidence: [] },
  outcome: {
    evidence: [
      { system: "x", loss: 3, records: [7] },
      { system: "y", loss: 1, records: [8] },
    ],
  },
  levels: {
    agency: { b: { score: 50, band: "fair", settled: 2 }, a: { score: 70, band: "good", settled: 2 } },
  },
};

test("a part's loss is shared by what each line lacks, and all of them are what is missing to 100", () => {
  const found = losses(CARD);
  const points = Object.fromEntries(found.map((one) => [one.line?.duty ?? one.system, one.points]));
  // Lacking 1, 1 and ½ of weight: 20 points as 8, 8 and 4; 10 points as 3 to 1.
  assert.deepEqual(points, { 2: 8, 3: 8, x: 7.5, 4: 4, y: 2.5 });
  assert.equal(
    found.reduce((sum, one) => sum + one.points, 0),
    30,
  );
});

test("the three greatest are told where they happened, between what went well, in order of time", () => {
  assert.deepEqual(
    greatest(CARD).map((one) => one.line?.duty ?? one.system),
    [2, 3, "x"],
  );
  const told = steps(CARD, () => 40).map(({ kind, t }) => [kind, t]);
  assert.deepEqual(told, [
    ["result", null],
    ["well", 20],
    ["lost", 30],
    ["lost", 40],
    ["lost", 50],
    ["agencies", null],
    ["next", null],
  ]);
});

test("every agency has a row by its name, with what it did in time and never", () => {
  const rows = agencyRows(CARD, (id) => id.toUpperCase());
  assert.deepEqual(
    rows.map(({ name, onTime, never }) => [name, onTime, never]),
    [
      ["A", 1, 0],
      ["B", 1, 1],
    ],
    "in time is what the whole counts so: within the target, however much credit it earned",
  );
  const before = { ...line(5, "a", 1, 1, 50, 10), already: true };
  const away = { ...line(6, "a", 1, 1, 10, 150), away: 50 };
  const evidence = [...CARD.response_time.evidence, before, away];
  assert.equal(agencyRows({ ...CARD, response_time: { evidence } }, (id) => id)[0].onTime, 3);
});

test("people misled are a loss, doing nothing is none, the whole drill is seen at what it rests on", () => {
  const whole = { ...line(null, "", 1, 0, 0, null), part: "precision", records: [4, 5] };
  const misled = { part: "misled", system: "", loss: 3, records: [9] };
  const card = {
    ...CARD,
    coordination: { evidence: [whole] },
    overall: { evidence: [...CARD.overall.evidence, { part: "coordination", score: 0, weight: 0.5 }] },
    outcome: {
      evidence: [{ part: "idle", system: "", loss: 120, records: [] }, ...CARD.outcome.evidence, misled],
    },
  };
  const found = losses(card);
  // 0.5 of 1.5 is a third: the outcome's 20 missing points cost 6⅔, of which misled is 3 of 7.
  const [lost] = found.filter(({ effect }) => effect === misled);
  assert.equal(lost?.points.toFixed(3), ((20 / 3) * (3 / 7)).toFixed(3));
  assert.ok(found.every(({ effect }) => effect?.part !== "idle"));
  const [all] = found.filter((one) => one.line === whole);
  assert.deepEqual([all?.t, all?.records], [null, [4, 5]]);
});
