// Tests of numbers, days and lengths of time in words.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { day, num, percent, took, w, word } from "../../../../web/static/review/texts.js";
import { setLang } from "../../../../web/static/texts.js";

globalThis.document = { documentElement: {} };

beforeEach(() => setLang("vi"));

test("numbers are written as each language writes them; what rounds to nothing has no sign", () => {
  assert.deepEqual(
    [num(1234.56), num(-0.04), num(2, 0), num(null), num(NaN)],
    ["1.234,6", "0,0", "2", "–", "–"],
  );
  assert.deepEqual([percent(0.5), percent(undefined)], ["50\u00a0%", "–"]);
  setLang("en");
  assert.deepEqual([num(1234.56), percent(0.125, 1)], ["1,234.6", "12.5%"]);
});

test("a length of time has hours from one hour on, and never less than nothing", () => {
  assert.deepEqual([0, 59_499, 245_000, 3_600_000, -5].map(took), [
    "0′00″",
    "0′59″",
    "4′05″",
    "1h00′00″",
    "0′00″",
  ]);
});

test("a day stands as all pages write days; no day is no text", () => {
  assert.equal(day("2026-11-25T01:02:03Z"), "25/11/2026");
  setLang("en");
  assert.equal(day("2026-11-25"), "25/11/2026");
  assert.deepEqual([day(""), day(null), day(undefined)], ["", "", ""]);
});

test("a code without a text of its own is shown as it is", () => {
  assert.equal(word("state", "ended"), w("state_ended"));
  assert.equal(word("state", "nothing_like_it"), "nothing_like_it");
});
