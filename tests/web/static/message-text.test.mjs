// Tests of the words of a message.

import assert from "node:assert/strict";
import { test } from "node:test";

import { parts, worded } from "../../../web/static/message-text.js";
import { tables } from "../../../web/static/model.js";

test("a received report says its state and its times in words", () => {
  const forms = [
    {
      kind: "initial",
      fields: [
        { id: "current-state", title: { vi: "Hiện trạng" } },
        { id: "detected-at", title: { vi: "Phát hiện lúc" } },
      ],
    },
  ];
  const page = {
    table: tables({ forms }),
    live: { hello: { drill: { story: { starts: "2026-09-15 07:30" } } } },
  };
  const body = { vi: "Hiện trạng: not_yet\nPhát hiện lúc: 01:25:07\nGhi chú: not_yet" };
  assert.equal(
    worded(page, { from: "pa05", body }),
    "Hiện trạng: Chưa xử lý\nPhát hiện lúc: 01:25:07 (08:55, 15/09/2026)\nGhi chú: not_yet",
  );
  assert.equal(worded(page, { body }), body.vi);
});

test("a report's words stand before its form, and a line without a title goes on with its row", () => {
  const fields = [
    { id: "description", title: { vi: "Mô tả" } },
    { id: "current-state", title: { vi: "Hiện trạng" } },
  ];
  const page = {
    table: tables({ forms: [{ kind: "initial", title: { vi: "Mẫu 03" }, fields }] }),
    live: { hello: { drill: { story: null } } },
  };
  const form = { kind: "initial", values: { "current-state": "handled", gone: "x" } };
  assert.deepEqual(parts(page, { from: "pa05", body: { vi: "Đã ngắt mạng." }, form }), {
    words: "Đã ngắt mạng.",
    rows: [{ title: "Hiện trạng", value: "Đã xử lý" }],
  });
  const body = { vi: "Kính gửi\nMô tả: một\nhai\nHiện trạng: not_yet" };
  assert.deepEqual(parts(page, { from: "pa05", body }), {
    words: "Kính gửi",
    rows: [
      { title: "Mô tả", value: "một\nhai" },
      { title: "Hiện trạng", value: "Chưa xử lý" },
    ],
  });
});
