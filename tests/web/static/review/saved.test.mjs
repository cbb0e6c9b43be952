// What a page saved as a file answers in the place of a server.

import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { test } from "node:test";

import { answerOf, fetchFrom, unpacked } from "../../../../web/static/review/saved.js";

const ANSWERS = {
  data: { drill: { id: "saved" }, me: { role: "reader" } },
  records: { records: [1] },
  assessment: { version: "saved" },
  figures: { vi: { service: "vi" }, en: { service: "en" } },
  seats: {
    pool: [{ seq: 1 }, { acts: [] }, { seq: 2 }],
    seats: { "a/b": { me: { seat: "a/b" }, static: { acts: 1 }, records: [2, 0], upto: 2 } },
  },
};
const packed = gzipSync(JSON.stringify(ANSWERS)).toString("base64");

test("what was packed comes out as it went in", async () => {
  assert.deepEqual(await unpacked(`\n${packed}\n`), ANSWERS);
});

test("each path of the review has its answer, whatever the drill is called", () => {
  assert.equal(answerOf(ANSWERS, "/review/saved/data"), ANSWERS.data);
  assert.equal(answerOf(ANSWERS, "/review/any%20other/records"), ANSWERS.records);
  assert.equal(answerOf(ANSWERS, "/review/saved/assessment"), ANSWERS.assessment);
  assert.equal(answerOf(ANSWERS, "/review/saved/figures?lang=en"), ANSWERS.figures.en);
  assert.equal(answerOf(ANSWERS, "/review/saved/figures?lang=fr"), null);
  assert.equal(answerOf(ANSWERS, "/review/saved/seats"), null);
  assert.equal(answerOf(ANSWERS, "/review/jobs/1"), null);
});

test("a seat is told its own parts and records, in their order", () => {
  assert.deepEqual(answerOf(ANSWERS, `/review/saved/seat?seat=${encodeURIComponent("a/b")}`), {
    me: { seat: "a/b" },
    static: { acts: { acts: [] } },
    records: [{ seq: 2 }, { seq: 1 }],
    upto: 2,
  });
  assert.equal(answerOf(ANSWERS, "/review/saved/seat?seat=c"), null);
});

test("what needs a server says so, and nothing is written", async () => {
  const ask = fetchFrom(packed);
  const read = await ask("/review/saved/data");
  assert.deepEqual([read.ok, read.status, await read.json()], [true, 200, ANSWERS.data]);
  for (const [path, method] of [
    ["/review/saved/notes", "GET"],
    ["/review/saved/data", "POST"],
  ]) {
    const refused = await ask(path, { method });
    assert.deepEqual([refused.ok, refused.status], [false, 501]);
    const { text } = await refused.json();
    assert.match(text.vi, /máy chủ/);
    assert.match(text.en, /server/);
  }
});
