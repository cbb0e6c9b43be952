// Tests of what an act that speaks to people has to say.

import assert from "node:assert/strict";
import { test } from "node:test";

import "./vendor.mjs";

const { wordingOf, unsaid, saidIn, tooMuch } = await import("../../../web/static/wording-form.js");

/** @param {string} vi */
const text = (vi) => ({ vi, en: vi });
const field = (id, most = 400) => ({ id, title: text(`Mục ${id}`), hint: null, most });
const notice = {
  id: "notice",
  act: "public_notice",
  kind: null,
  title: text("Thông báo"),
  fields: [field("what"), field("next", 10)],
};
const progress = { ...notice, id: "progress", act: "report", kind: "progress" };

test("an act has the wording of its verb, a report that of its kind", () => {
  const of = (verb, params = {}) => wordingOf([notice, progress], { verb, params })?.id;
  assert.equal(of("public_notice"), "notice");
  assert.equal(of("report", { kind: "progress" }), "progress");
  assert.equal(of("report", { kind: "initial" }), undefined);
  assert.equal(of("notify"), undefined);
});

test("fields with nothing in them are told, and not sent", () => {
  assert.deepEqual(unsaid(notice, { what: "Mất điện", next: "  " }), ["Mục next"]);
  assert.deepEqual(unsaid(undefined), []);
  assert.deepEqual(saidIn(notice, { what: " Mất điện ", next: " ", other: "của việc khác" }), {
    what: "Mất điện",
  });
});

test("a field that is too long is named, counted in letters", () => {
  assert.equal(tooMuch(notice, { next: "ế".repeat(10) }), undefined);
  assert.equal(tooMuch(notice, { next: "x".repeat(11) })?.id, "next");
});
