// Tests of the numbers of a scorecard and the lines that they rest on.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MINUTE } from "../values.mjs";
import { card, rubric } from "./card.mjs";
import {
  band,
  branch,
  flat,
  combine,
  linesOf,
  people,
  phaseAt,
  preview,
  restingOn,
  tree,
} from "../../../../web/static/review/score.js";

test("parts without data drop out of a weighted mean", () => {
  assert.equal(combine({ a: 100, b: null, c: 50 }, { a: 1, b: 5, c: 3 }), 62.5);
  assert.equal(combine({ a: null }, { a: 1 }), null);
});

test("a band begins at its threshold", () => {
  assert.deepEqual(
    [90, 89.99, 75, 50, 49.99, null].map((score) => band(score, rubric.bands)),
    ["good", "fair", "fair", "passed", "failed", null],
  );
});

test("other weights change the whole as far as weights decide it", () => {
  const two = card({ outcome: { score: 80, evidence: [], loss: 0 } });
  assert.equal(preview(two, rubric).overall, (35 * 50 + 15 * 80) / 50);
  assert.equal(preview(two, { ...rubric, parts: { ...rubric.parts, outcome: 0 } }).overall, 50);
});

test("the tree goes from the drill to a seat, and leaves out agencies that nothing is known of", () => {
  const whole = tree(card(), { doi: { seats: ["so-a/truc"] } });
  assert.deepEqual(
    whole.children.map((node) => node.key),
    ["response_time", "coordination", "outcome", "judgement"],
  );
  const [team, ...rest] = people(card(), { doi: { seats: ["so-a/truc"] } }, "response_time");
  assert.equal(team.children[0].children[0].leaf, true);
  assert.deepEqual(rest, []);
  assert.deepEqual(
    whole.children[2].children.map((node) => [node.system, node.loss, node.settled]),
    [["cong", 5, 2]],
  );
  assert.deepEqual(
    branch(card(), "objectives").map((node) => node.pick),
    [{ kind: "score", objective: "bao" }],
  );
});

test("every number opens the lines it rests on, and those of a part sum to its score", () => {
  const part = linesOf(card(), { part: "response_time" });
  assert.equal(
    part.settled.reduce((sum, one) => sum + one.points, 0),
    card().response_time.score,
  );
  assert.equal(part.open.length, 1);
  assert.deepEqual(linesOf(card(), { part: "response_time", level: "agency", id: "so-b" }).settled, []);
  assert.equal(
    linesOf(
      card(),
      { part: "response_time", level: "team", id: "doi" },
      { teams: { doi: { seats: ["so-a/truc"] } } },
    ).settled.length,
    2,
  );
  assert.equal(linesOf(card(), { part: "outcome", id: "cong" }).settled.length, 2);
  assert.deepEqual(
    linesOf(card(), {}).settled.map((one) => one.part),
    ["response_time"],
  );
  const phases = [
    { id: "mot", start: "0s" },
    { id: "hai", start: "50m" },
  ];
  assert.deepEqual([phaseAt(phases, 0), phaseAt(phases, 50 * MINUTE)], ["mot", "hai"]);
  assert.equal(linesOf(card(), { phase: "hai", part: "response_time" }, { phases }).open.length, 1);
});

test("a record knows the lines that rest on it", () => {
  assert.deepEqual(
    restingOn(card(), 4).map((one) => one.duty),
    [3],
  );
  assert.deepEqual(restingOn(card(), 99), []);
});

test("every node of the scorecard is printed, each as deep as it lies", () => {
  const leaf = (key) => ({ key, children: [] });
  const whole = { key: "drill", children: [{ key: "a", children: [leaf("a1"), leaf("a2")] }, leaf("b")] };
  assert.deepEqual(
    flat(whole).map(({ node, depth }) => [node.key, depth]),
    [
      ["drill", 0],
      ["a", 1],
      ["a1", 2],
      ["a2", 2],
      ["b", 1],
    ],
  );
});
