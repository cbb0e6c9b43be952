// Tests of what somebody is told who sends without a name.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import "../vendor.mjs";
import { w } from "../../../../web/static/review/texts.js";
import { setLang } from "../../../../web/static/texts.js";

globalThis.document = { documentElement: {} };

const { namelessText } = await import("../../../../web/static/review/hot-wash.js");

beforeEach(() => setLang("vi"));

test("who sends without a name is warned where few took part, and only there", () => {
  const [plain, few] = [w("hotwash_nameless"), w("d_anonymous_few", { count: 6 })];
  assert.equal(namelessText(6), `${plain} ${few}`);
  for (const people of [7, 0, null]) assert.equal(namelessText(people), plain);
});
