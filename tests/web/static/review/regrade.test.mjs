// Tests of other weights.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";
import { text } from "../values.mjs";

const { changed, figure } = await import("../../../../web/static/review/regrade.js");

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
