// Tests of what may be sent, in letters and bytes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { excess, letters } from "../../../web/static/limits.js";
import { tooLong } from "../../../web/static/texts.js";

test("limits count letters and bytes as the server does", () => {
  const limits = { text: 4, field: 3, form: 5, event: 60 };
  assert.equal(excess({ text: "báo" + "🚨" }, limits), null);
  assert.deepEqual(excess({ text: "báo cáo" }, limits), { what: "text", count: 7, most: 4 });
  assert.deepEqual(excess({ params: { form: { a: "abcd" } } }, limits), {
    what: "field",
    count: 4,
    most: 3,
    field: "a",
  });
  assert.deepEqual(excess({ params: { form: { a: "abc", b: "abc" } } }, limits), {
    what: "form",
    count: 6,
    most: 5,
  });
  assert.equal(excess({ to: ["đ".repeat(40)] }, limits).what, "event");
  assert.equal(letters("e\u0301🚨"), 3);
  assert.match(tooLong({ what: "text", count: 7, most: 4 }).vi, /7 ký tự; tối đa 4/);
});
