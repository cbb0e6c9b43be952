// Tests of in which condition a system is said to be.

import assert from "node:assert/strict";
import { test } from "node:test";

import { WORST_FIRST, conditionWords, conditions } from "../../../web/static/conditions.js";

test("whatever is the matter with a system is named, what it is known by first", () => {
  const named = [
    [undefined, ["well"]],
    [{ isolated: true, service: 0 }, ["isolated"]],
    [{ isolated: true, service: 0, compromise: "impacted" }, ["isolated", "impacted"]],
    [{ isolated: true, service: 0, suspected: true }, ["isolated", "suspected"]],
    [{ isolated: true, offline: true, service: 0, compromise: "clean" }, ["isolated", "offline"]],
    [{ service: 0, compromise: "controlled", suspected: true }, ["controlled", "down"]],
    [{ service: 0.4, suspected: true }, ["degraded", "suspected"]],
    [{ service: 1, altered: 0.2 }, ["altered"]],
    [{ service: 1, altered: 0 }, ["well"]],
    [{ isolated: true, service: 0, altered: 0.2, suspected: true }, ["isolated", "altered", "suspected"]],
    [{ standby: true, offline: true, service: 0 }, ["standby"]],
  ];
  for (const [fields, found] of named) {
    assert.deepEqual(conditions(fields), found);
    assert.ok(WORST_FIRST.includes(conditions(fields)[0]), conditions(fields)[0]);
  }
});

test("what is cut off is broken too where its health or what it needs says so", () => {
  assert.deepEqual(conditions({ isolated: true, service: 0, health: 0 }), ["isolated", "down"]);
  assert.deepEqual(conditions({ offline: true, service: 0, health: 0.3 }), ["offline", "degraded"]);
  assert.deepEqual(conditions({ isolated: true, service: 0, health: 1 }), ["isolated"]);
  assert.deepEqual(conditions({ isolated: true, service: 0, needs: "repair" }), ["isolated", "broken"]);
  assert.deepEqual(conditions({ isolated: true, service: 0, needs: null }), ["isolated"]);
});

test("a label says what was done to the data instead of that something was done", () => {
  const label = (fields) =>
    conditionWords(
      fields,
      (one) => one,
      (impact) => `data ${impact}`,
    ).join(" · ");
  const locked = { isolated: true, service: 0, compromise: "impacted", impact: "encrypted" };
  assert.equal(label(locked), "isolated · data encrypted");
  assert.equal(label({ ...locked, needs: "restore_backup" }), "isolated · data encrypted");
  assert.equal(label({ ...locked, health: 0 }), "isolated · data encrypted · down");
  assert.equal(label({ ...locked, isolated: false, service: 0.1 }), "data encrypted · degraded");
  assert.equal(label({ compromise: "clean", impact: "defaced", service: 1 }), "data defaced");
  assert.equal(
    label({ compromise: "controlled", impact: "wiped", offline: true, service: 0 }),
    "offline · data wiped · controlled",
  );
  assert.equal(label({}), "well");
});
