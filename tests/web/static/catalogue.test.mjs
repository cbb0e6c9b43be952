// Tests of what an act takes.

import assert from "node:assert/strict";
import { test } from "node:test";

import "./vendor.mjs";
import { MINUTE } from "./values.mjs";
import { t } from "../../../web/static/texts.js";

const { effort } = await import("../../../web/static/catalogue.js");

test("what an act takes: at once, or some minutes of nobody, of one, of several", () => {
  assert.equal(effort(undefined), t("at_once"));
  assert.equal(effort({ takes_ms: null }), t("at_once"));
  const takes = t("takes", { n: 8 });
  assert.equal(effort({ takes_ms: 8 * MINUTE, responders: 0 }), `${takes} · ${t("nobody")}`);
  assert.equal(effort({ takes_ms: MINUTE / 8, responders: 0 }), `${t("takes_moment")} · ${t("nobody")}`);
  assert.equal(effort({ takes_ms: 8 * MINUTE, responders: 1 }), `${takes} · ${t("person")}`);
  assert.equal(effort({ takes_ms: 8 * MINUTE, responders: 3 }), `${takes} · ${t("people", { n: 3 })}`);
});
