// Tests of who speaks for the organisers.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ORGANISERS, ofOrganisers } from "../../../web/static/organisers.js";

test("a notice of the organisers is told from a call in the story", () => {
  assert.ok(ofOrganisers({ sender: { ...ORGANISERS } }));
  assert.ok(!ofOrganisers({ sender: { ...ORGANISERS }, from: "pa05" }));
  assert.ok(!ofOrganisers({ sender: { vi: "Báo Cần Thơ", en: "A newspaper" } }));
});
