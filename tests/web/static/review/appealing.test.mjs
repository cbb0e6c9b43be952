// Tests of what is sent for a decision on an appeal.

import assert from "node:assert/strict";
import { test } from "node:test";

import { answerTo, decisionFaults } from "../../../../web/static/review/appealing.js";

const GRANTED = {
  decision: "granted",
  do: "credit",
  at: "T+00:10",
  acknowledged: "",
  answer: " Có biên bản ",
};

test("a refusal is its reason alone; what grants an appeal says how", () => {
  assert.deepEqual(answerTo({ ...GRANTED, decision: "refused" }), {
    decision: "refused",
    answer: "Có biên bản",
  });
  assert.deepEqual(answerTo(GRANTED, { opened: 60_000 }), {
    decision: "granted",
    answer: "Có biên bản",
    do: "credit",
    at: 600_000,
    acknowledged: undefined,
  });
  assert.deepEqual(answerTo({ ...GRANTED, do: "waive" }), {
    decision: "granted",
    answer: "Có biên bản",
    do: "waive",
  });
});

test("a decision needs a reason, and a moment where it credits", () => {
  assert.deepEqual(decisionFaults(GRANTED), {});
  assert.deepEqual(decisionFaults({ ...GRANTED, at: "soon" }), { at: "d_time_wrong" });
  assert.deepEqual(decisionFaults({ ...GRANTED, do: "waive", at: "soon" }), {});
  assert.deepEqual(decisionFaults({ ...GRANTED, decision: "refused", at: "soon", answer: " " }), {
    answer: "d_reason_wrong",
  });
  assert.deepEqual(decisionFaults({ ...GRANTED, decision: "" }), { decision: "ap_decision_wrong" });
});
