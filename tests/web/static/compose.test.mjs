// Tests of the form of an act: which backup to go back to.

import assert from "node:assert/strict";
import { test } from "node:test";

import "./vendor.mjs";
import { found } from "./dom.mjs";
import { t } from "../../../web/static/texts.js";
import { LIMITS } from "../../../web/static/limits.js";

const { html, render } = await import("/vendor/preact-standalone.js");
const { PointField } = await import("../../../web/static/compose.js");

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
