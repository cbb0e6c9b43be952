// Tests of how news is told together on the hall screen.

import assert from "node:assert/strict";
import { test } from "node:test";

import { gathered } from "../../../../web/static/hall/news.js";

const told = (seq, more = {}) => ({ seq, t: seq, shown: seq, channel: "mail", agencies: ["a"], ...more });
const counted = (news) => gathered(news).map(({ one, many }) => [one.seq, many]);

test("what tells nothing but who received something stands once, with its number, at its latest", () => {
  assert.deepEqual(counted([told(5), told(4, { channel: "phone" }), told(3)]), [[5, 3]]);
  assert.deepEqual(counted([]), []);
});

test("what has a title, other words or other receivers stands by itself", () => {
  const title = { vi: "Báo cáo", en: "Report" };
  const news = [told(9), told(8, { title }), told(7, { title }), told(6), told(5, { agencies: ["a", "b"] })];
  assert.deepEqual(
    counted(news),
    [9, 8, 7, 6, 5].map((seq) => [seq, 1]),
  );
  assert.deepEqual(counted([told(2, { body: title }), told(1)]), [
    [2, 1],
    [1, 1],
  ]);
});
