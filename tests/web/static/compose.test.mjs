// Tests of the form of an act: which backup to go back to, what a body is asked for.

import assert from "node:assert/strict";
import { test } from "node:test";

import "./vendor.mjs";
import { found } from "./dom.mjs";
import { t } from "../../../web/static/texts.js";
import { LIMITS } from "../../../web/static/limits.js";

const { html, render } = await import("/vendor/preact-standalone.js");
const { PointField, RequestFields } = await import("../../../web/static/compose.js");

/** The field drawn for a draft, and what it has told. */
function drawn(params = {}) {
  LIMITS.points = 3;
  const top = document.createElement("div");
  const told = [];
  render(html`<${PointField} draft=${{ params }} param=${(part) => told.push(part)} />`, top);
  const [select] = found(top, "select");
  return { select, told, options: found(top, "option").map((one) => one.textContent.trim()) };
}

test("the newest backup is offered first, and how many older ones there may be", () => {
  const { options } = drawn();
  assert.deepEqual(options, [t("newest_backup"), t("older_backup", { n: 1 }), t("older_backup", { n: 2 })]);
});

test("an older backup is chosen by its number; the newest is what happens anyway", () => {
  const { select, told } = drawn();
  select.enter("3");
  select.enter("1");
  assert.deepEqual(told, [{ point: 3 }, { point: undefined }]);
});

const REQUESTS = [
  {
    id: "giao-so",
    title: { vi: "Giao số liệu", en: "Hand over" },
    about: "trung-ke",
    bases: [
      { id: "luat", text: { vi: "Luật", en: "Law" } },
      { id: "khac", text: { vi: "Khác", en: "Other" } },
    ],
  },
  { id: "go-bai", title: { vi: "Gỡ bài", en: "Take down" }, about: null, bases: [] },
];

/** The fields of a request drawn for a draft, and what they have told. */
function asking(params, about) {
  const top = document.createElement("div");
  const told = [];
  const page = { table: { requests: REQUESTS } };
  const draft = { params, about };
  render(html`<${RequestFields} page=${page} draft=${draft} change=${(part) => told.push(part)} />`, top);
  return { top, told };
}

test("what is asked for brings its system, and clears the ground and words of another", () => {
  const { top, told } = asking({ kind: "go-bai", basis: "x", fields: { a: "b" }, label: "amber" }, "cong");
  assert.equal(found(top, "option").length, 3);
  found(top, "select")[0].enter("giao-so");
  assert.deepEqual(told, [{ about: "trung-ke", params: { label: "amber", kind: "giao-so" } }]);
});

test("its grounds are offered, none chosen, and one is chosen by its id", () => {
  assert.equal(found(asking({}).top, "input").length, 0);
  const { top, told } = asking({ kind: "giao-so" });
  found(top, "input")[1].tell("change");
  assert.deepEqual(told, [{ params: { kind: "giao-so", basis: "khac" } }]);
});
