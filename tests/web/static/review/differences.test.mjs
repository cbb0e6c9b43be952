// Tests of what differs where two have written.

import assert from "node:assert/strict";
import { test } from "node:test";

import { differences } from "../../../../web/static/review/differences.js";

test("where two have written, what differs is told and nothing else", () => {
  const fields = {
    what: ["Việc", String],
    owner: ["Đơn vị", String],
    status: ["Tình trạng", (one) => ({ open: "đang làm", done: "xong" })[one]],
  };
  const mine = { what: "Lập danh bạ", owner: "PA05", status: "open" };
  assert.deepEqual(
    differences(fields, mine, { what: "Lập danh bạ", owner: "Sở KH&CN", status: "done", wall: "…" }),
    [
      ["Đơn vị", "Sở KH&CN"],
      ["Tình trạng", "xong"],
    ],
  );
  assert.deepEqual(differences(fields, mine, { what: "Lập danh bạ", status: "open" }), [["Đơn vị", ""]]);
});
