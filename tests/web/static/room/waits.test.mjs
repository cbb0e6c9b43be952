// Tests of what injects wait for, in words.

import assert from "node:assert/strict";
import { test } from "node:test";

import { named, statics } from "./drill.mjs";
import { begin } from "../../../../web/static/room/fold.js";
import { condition, waitsFor } from "../../../../web/static/room/waits.js";

test("conditions in words", () => {
  const names = named(begin(statics));
  const [, truoc, tay, neu, nhac] = statics.injects;
  assert.equal(waitsFor(names, truoc), "T+00:12");
  assert.equal(waitsFor(names, tay), "chờ phát bằng tay, dự kiến T+00:48");
  assert.equal(
    waitsFor(names, neu),
    "khi Cơ sở dữ liệu đất đai phục vụ dưới 50\u00a0% suốt 12 phút · 2 phút sau đó",
  );
  assert.equal(waitsFor(names, nhac), "nếu đến T+00:45 chưa Sở A báo cáo sự cố gửi PA05");
  const both = {
    all: [{ time: "34m" }, { any: [{ compromise: "sso", at_least: "foothold" }, { inject: "sau" }] }],
  };
  assert.equal(condition(names, both), "đến T+00:34 và SSO bị xâm nhập bước đầu hoặc đã gửi “Sau”");
  const guarded = { ...truoc, while: { not: { service: "sso", above: 0.5 } } };
  assert.equal(waitsFor(names, guarded), "T+00:12, trừ khi SSO phục vụ trên 50\u00a0%");
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
  assert.equal(
    condition(names, { change: "doi", stands: "past" }),
    "thay đổi “doi”: đã qua điểm không thể quay lại",
  );
  assert.equal(
    condition(names, { breached: "mat", by: "pa05", to: "public" }),
    "PA05 để lộ thông tin mật “mat” → người dân",
  );
  assert.equal(condition(names, { knows: "pa05", secret: "mat" }), "PA05 biết thông tin mật “mat”");
  assert.equal(condition(names, { stock: "dau", below: 0.25 }), "dau còn dưới 25\u00a0%");
  assert.equal(condition(names, { stock: "dau", above: 0.5 }), "dau còn trên 50\u00a0%");
  assert.equal(condition(names, { altered: "sso", above: 0.1 }), "trên 10\u00a0% dữ liệu của SSO là sai");
  assert.equal(condition(names, { perceived: "sso", state: "altered" }).includes("dữ liệu bị sửa"), true);
});
