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
  seats: { "a/b": { me: { seat: "a/b" }, records: [{ seq: 2 }, { seq: 1 }] } },
};
const pack = (file) => gzipSync(JSON.stringify(file)).toString("base64");
const packed = pack({ pool: [], told: ANSWERS });

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

test("what stands in it several times comes out wherever it is named, from within others too", async () => {
  const pool = ["Tệp lạ", { title: { $: 0 }, lines: [{ $: 0 }, 1, null] }];
  const row = { title: "Tệp lạ", lines: ["Tệp lạ", 1, null] };
  const told = { data: { $: 1 }, records: [{ $: 1 }, { $: 0 }], cost: { $: 0, more: 1 } };
  assert.deepEqual(await unpacked(pack({ pool, told })), {
    data: row,
    records: [row, "Tệp lạ"],
    cost: { $: 0, more: 1 },
  });
});

test("a seat is told its own", () => {
  const path = `/review/saved/seat?seat=${encodeURIComponent("a/b")}`;
  assert.equal(answerOf(ANSWERS, path), ANSWERS.seats["a/b"]);
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
