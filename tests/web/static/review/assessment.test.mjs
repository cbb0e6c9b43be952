// Tests of what people judge, read and written.

import assert from "node:assert/strict";
import { test } from "node:test";

import { text } from "../values.mjs";
import { Assessment } from "../../../../web/static/review/assessment.js";

test("the assessment tells of what is new alone, and reads the score again after a rating", async () => {
  const asked = [];
  let version = 1;
  const desk = {
    ask: async (path, options = {}) => {
      asked.push([options.method ?? "GET", path]);
      if (options.method) version += 1;
      return { ok: true, version, assessment: { ratings: [], version }, previous: null };
    },
    refresh: async () => asked.push(["refresh"]),
  };
  const assessment = new Assessment(desk);
  let told = 0;
  assessment.watch(() => (told += 1));
  await assessment.load();
  await assessment.load();
  assert.equal(told, 1);
  await assessment.add("ratings", { objective: "bao" });
  await assessment.drop("findings", "f1");
  assert.equal(told, 3);
  assert.deepEqual(asked, [
    ["GET", "assessment"],
    ["GET", "assessment"],
    ["POST", "ratings"],
    ["GET", "assessment"],
    ["refresh"],
    ["DELETE", "findings/f1"],
    ["GET", "assessment"],
  ]);
});

test("an assessment that cannot be read says so and comes back", async () => {
  let there = false;
  const assessment = new Assessment({
    ask: async () =>
      there ? { ok: true, version: 1, assessment: {} } : { ok: false, text: text("mất mạng") },
  });
  await assessment.load();
  assert.equal(assessment.failed.vi, "mất mạng");
  there = true;
  await assessment.load();
  assert.equal(assessment.failed, null);
});

test("a change carries the mark of what it changes, and a refusal brings what it says now", async () => {
  const sent = [];
  const ask = async (path, { method = "GET", body } = {}) => {
    if (method === "GET")
      return { ok: true, version: sent.length, marks: { f1: `mark${sent.length}` }, assessment: {} };
    sent.push(body);
    return sent.length === 1
      ? { ok: false, status: 409, code: "entry_changed", entry: { text: "của họ" }, mark: "mark1" }
      : { ok: true };
  };
  const assessment = new Assessment({ ask, refresh: async () => {} });
  await assessment.load();
  assert.equal((await assessment.change("findings", "f1", { text: "của tôi" })).entry.text, "của họ");
  assert.equal(assessment.marks.f1, "mark1");
  assert.ok((await assessment.change("findings", "f1", { text: "của tôi" }, "mark1")).ok);
  assert.deepEqual(
    sent.map(({ was }) => was),
    ["mark0", "mark1"],
  );
});
