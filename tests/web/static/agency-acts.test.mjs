// Tests of an agency's acts in words.

import assert from "node:assert/strict";
import { test } from "node:test";

import "./vendor.mjs";
import { text } from "./values.mjs";
import { tables } from "../../../web/static/model.js";
import { t } from "../../../web/static/texts.js";

const { reason, summary } = await import("../../../web/static/agency-acts.js");

test("an act is summed up by its system and its receivers, short where they have short names", () => {
  const table = tables({
    agencies: [
      { id: "pa05", name: text("Phòng An ninh mạng"), short: text("PA05") },
      { id: "so-a", name: text("Sở A") },
    ],
    objects: [{ id: "cong", name: text("Cổng thông tin") }],
  });
  assert.equal(
    summary(table, { about: "cong", to: ["pa05", "so-a"] }),
    `Cổng thông tin · ${t("to_agencies", { names: "PA05, Sở A" })}`,
  );
  assert.equal(summary(table, { about: "khac", to: [] }), "khac");
  assert.equal(summary(table, {}), "");
});

test("why an act was refused: as the server says it, as the drill's reasons do, or that nobody knows", () => {
  const table = tables({ reasons: { busy: text("Không đủ người.") } });
  assert.equal(reason(table, "busy", text("Máy chủ nói.")), "Máy chủ nói.");
  assert.equal(reason(table, "busy"), "Không đủ người.");
  assert.equal(reason(table, "nothing_like_it"), t("refuse_unknown", { code: "nothing_like_it" }));
  assert.equal(reason(table, undefined), t("refuse_unknown"));
});
