// Tests of the contact network.

import assert from "node:assert/strict";
import { test } from "node:test";

import { counts, edgesOf } from "../../../../web/static/review/network.js";

test("an edge is made, missing, beyond what was required, or a reply", () => {
  const edge = (from, to, required, made) => ({ from, to, required, made, messages: made });
  const network = {
    edges: [edge("a", "b", 2, 2), edge("a", "c", 2, 1), edge("b", "d", 0, 0), edge("b", "a", 0, 0)],
    unexpected: [["b", "d"]],
    slices: [{ edges: [edge("a", "b", 1, 1)] }],
  };
  assert.deepEqual(
    edgesOf(network).map((one) => one.state),
    ["made", "missing", "unexpected", "reply"],
  );
  assert.deepEqual(counts(edgesOf(network)), { missing: 1, made: 1, unexpected: 1, reply: 1, required: 2 });
  assert.equal(edgesOf(network, 0).length, 1);
});
