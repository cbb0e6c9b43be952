// Tests of how the review marks what facilitators wrote on the spot.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";
import "../dom.mjs";

const { injectOf, written } = await import("../../../../web/static/review/note-words.js");

const records = [
  { kind: "delivery", data: { hidden: { inject: "letter" } } },
  { kind: "duty", data: { delivery: 0 } },
  { kind: "duty", data: {} },
];
const desk = {
  record: (seq) => records[seq],
  injects: new Map([
    ["letter", { written: "added" }],
    ["call", { written: "edited" }],
    ["alert", {}],
  ]),
};
const said = (id) => JSON.stringify(written(desk, id));

test("an inject that was improvised or changed is marked in words; one of the scenario is not", () => {
  assert.match(said("letter"), /"ứng biến"/);
  assert.match(said("call"), /"đã sửa"/);
  assert.equal(written(desk, "alert"), null);
  assert.equal(written(desk, undefined), null);
});

test("a duty is of the inject whose delivery opened it, or of none", () => {
  assert.equal(injectOf(desk, 1), "letter");
  assert.equal(injectOf(desk, 2), undefined);
  assert.equal(injectOf(desk, undefined), undefined);
});
