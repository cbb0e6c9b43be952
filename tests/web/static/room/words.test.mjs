// Tests of the control room's words.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MINUTE } from "../values.mjs";
import { duty, named, played, record, seq, statics } from "./drill.mjs";
import { begin, standing } from "../../../../web/static/room/fold.js";
import {
  changesWords,
  condition,
  dutyPill,
  fieldValue,
  injectPill,
  stageStatus,
  waitsFor,
} from "../../../../web/static/room/words.js";

test("conditions in words", () => {
  const names = named(begin(statics));
  const [, truoc, tay, neu, nhac] = statics.injects;
  assert.equal(waitsFor(names, truoc), "T+00:12");
  assert.equal(waitsFor(names, tay), "chờ phát bằng tay, dự kiến T+00:48");
  assert.equal(
    waitsFor(names, neu),
    "khi Cơ sở dữ liệu đất đai phục vụ dưới 50 % suốt 12 phút · 2 phút sau đó",
  );
  assert.equal(waitsFor(names, nhac), "nếu đến T+00:45 chưa Sở A báo cáo sự cố gửi PA05");
  const both = {
    all: [{ time: "34m" }, { any: [{ compromise: "sso", at_least: "foothold" }, { inject: "sau" }] }],
  };
  assert.equal(condition(names, both), "đến T+00:34 và SSO bị xâm nhập bước đầu hoặc đã gửi “Sau”");
  const guarded = { ...truoc, while: { not: { service: "sso", above: 0.5 } } };
  assert.equal(waitsFor(names, guarded), "T+00:12, trừ khi SSO phục vụ trên 50 %");
  const late = { not: { inject: "truoc" } };
  assert.equal(
    condition(names, { all: [late, { time: "34m" }] }),
    "đến T+00:34, trừ khi đã gửi “Trước MAY-1”",
  );
  const chosen = { inject: "sau", option: "tra", by: "so-a" };
  assert.equal(condition(names, chosen), "Sở A chọn “Trả lời ngay” ở “Sau”");
  assert.equal(
    condition(names, { ...chosen, option: "la" }),
    "Sở A chọn “la” ở “Sau”",
    "of another scenario",
  );
  assert.equal(condition(names, { altered: "sso", above: 0.1 }), "trên 10 % dữ liệu của SSO là sai");
  assert.equal(condition(names, { perceived: "sso", state: "altered" }).includes("dữ liệu bị sửa"), true);
});

test("what is false and since when is said as a share and a moment, before the drill too", () => {
  assert.equal(fieldValue("altered", 0.2), "20 %");
  assert.equal(fieldValue("altered_since", -290 * MINUTE), "T−04:50");
  assert.equal(fieldValue("altered_since", 10 * MINUTE), "T+00:10");
  assert.equal(fieldValue("harming", 7.2), "7,2");
});

test("names are short on the map and filled in texts", () => {
  const names = named(begin(statics));
  assert.equal(names.tag("dat-dai"), "Đất đai");
  assert.equal(names.short("sso"), "SSO");
  assert.equal(names.inject("truoc"), "Trước MAY-1");
  assert.equal(names.stage("vao"), "Xâm nhập Cơ sở dữ liệu đất đai (T1078)");
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
  assert.equal(changesWords({ service: 0, isolated: true }), "phục vụ 0 %, cô lập");
  assert.equal(changesWords({ isolated: false }), "không còn cô lập");
});
