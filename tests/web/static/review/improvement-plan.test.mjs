// Tests of what is wrong with an action.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import "../vendor.mjs";
import { setLang } from "../../../../web/static/texts.js";

globalThis.document = { documentElement: {} };

const { actionFaults } = await import("../../../../web/static/review/improvement-plan.js");

beforeEach(() => setLang("vi"));

test("an action needs words and an owner, and is not due before it starts; every fault is named", () => {
  const faults = (more) => actionFaults({ what: "Mua máy", owner: "Sở A", start: "", due: "", ...more });
  assert.deepEqual(faults({ what: "  ", owner: " ", start: "2026-12-02", due: "2026-12-01" }), {
    what: "d_what_wrong",
    owner: "d_owner_wrong",
    due: "d_dates_wrong",
  });
  for (const due of ["2026-12-02", ""]) assert.deepEqual(faults({ start: "2026-12-02", due }), {});
  assert.deepEqual(faults({ due: "2026-12-01" }), {});
});
