// Tests of a participant's own duties.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";

const { own } = await import("../../../../web/static/review/own-duties.js");

test("a participant's own duties stand in order of time, the settled ones of a moment first", () => {
  const line = (duty, opened, seats = ["so-a/truc"]) => ({ duty, opened, seats });
  const card = {
    response_time: {
      evidence: [line(3, 30), line(1, 10), line(2, 20, ["so-b/truc"])],
      open_lines: [line(4, 10)],
    },
  };
  assert.deepEqual(
    own(card, "so-a/truc").map(({ line: { duty }, settled }) => [duty, settled]),
    [
      [1, true],
      [4, false],
      [3, true],
    ],
  );
  assert.deepEqual(own({ response_time: { evidence: [] } }, "so-a/truc"), []);
});
