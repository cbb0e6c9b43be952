// Tests of the control room's words.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MINUTE } from "../values.mjs";
import { duty, named, played, record, seq, statics } from "./drill.mjs";
import { begin, standing } from "../../../../web/static/room/fold.js";
import {
  changesWords,
  dutyPill,
  fieldValue,
  injectPill,
  stageStatus,
  marked,
  technique,
} from "../../../../web/static/room/words.js";

test("what is false and since when is said as a share and a moment, before the drill too", () => {
  assert.equal(fieldValue("altered", 0.2), "20\u00a0%");
  assert.equal(fieldValue("altered_since", -290 * MINUTE), "T−04:50");
  assert.equal(fieldValue("altered_since", 10 * MINUTE), "T+00:10");
  assert.equal(fieldValue("harming", 7.2), "7,2");
});

test("names are short on the map and filled in texts", () => {
  const names = named(begin(statics));
  assert.equal(names.tag("dat-dai"), "Đất đai");
  assert.equal(names.short("sso"), "SSO");
  assert.equal(names.inject("truoc"), "Trước MAY-1");
  assert.equal(names.stage("vao"), "Xâm nhập Cơ sở dữ liệu đất đai (dùng tài khoản hợp lệ, T1078)");
});

test("a code that an inject is marked with stands after the word for what it numbers", () => {
  assert.deepEqual(["T1486", "A1", "B06", "G9", "contingency"].map(marked), [
    "mã hóa dữ liệu, T1486",
    "nguyên nhân A1",
    "tình huống B06",
    "yêu cầu G9",
    "dự phòng",
  ]);
});

test("a technique is called by its name, or its family's, before its code", () => {
  assert.equal(technique("T1486"), "mã hóa dữ liệu, T1486");
  assert.equal(technique("T1486.009"), "mã hóa dữ liệu, T1486.009");
  assert.equal(technique("B06"), "B06");
});

test("while a drill runs its pills count; once it is over nothing does", () => {
  const model = played(
    duty(),
    record("answer", { duty: seq, act: 1 }, 20 * MINUTE),
    duty(),
    duty({ limit: 25 * MINUTE }),
  );
  const says = (t, over) => [...model.duties.values()].map((one) => dutyPill(standing(one, t), t, over).text);
  assert.deepEqual(says(30 * MINUTE, false), ["muộn T+00:20", "còn 30:00", "quá 05:00"]);
  assert.deepEqual(says(30 * MINUTE, true), ["muộn T+00:20", "chưa đáp ứng", "không đáp ứng"]);
  assert.deepEqual(says(31 * MINUTE, true), says(30 * MINUTE, true));
  const [sau, , tay] = begin(statics).injects.values();
  const pills = (inject, over) => injectPill(inject, 5 * MINUTE, over)?.text ?? null;
  assert.deepEqual([pills(sau, false), pills(tay, false)], ["còn 15:00", null]);
  assert.deepEqual([pills(sau, true), pills(tay, true)], ["không phát", "không phát"]);
  assert.equal(pills({ ...sau, status: "skipped" }, true), "đã bỏ qua");
});

test("a stage that had not come when the drill ended did not happen", () => {
  const said = (known) => [stageStatus(known, false), stageStatus(known, true)];
  assert.deepEqual(said(undefined), ["pending", "over"]);
  assert.deepEqual(said({ held: true }), ["held", "over"]);
  assert.deepEqual(said({ status: "taken" }), ["taken", "cut"]);
  assert.deepEqual(said({ status: "done" }), ["done", "done"]);
});

test("what a system is, and is no longer, is not said with yes and no", () => {
  assert.equal(changesWords({ service: 0, isolated: true }), "phục vụ 0\u00a0%, cô lập");
  assert.equal(changesWords({ isolated: false }), "không còn cô lập");
});
