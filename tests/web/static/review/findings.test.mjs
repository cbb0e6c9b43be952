// Tests of what is wrong with a finding.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";

const { findingFaults } = await import("../../../../web/static/review/findings.js");

test("a finding needs words, and its records are numbers; every fault is named", () => {
  assert.deepEqual(findingFaults({ text: " ", records: "hai" }), {
    text: "d_finding_text_wrong",
    records: "d_records_wrong",
  });
  assert.deepEqual(findingFaults({ text: "Chậm", records: "#3, 4" }), {});
});
