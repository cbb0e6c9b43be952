// Tests of the language of a page.

import assert from "node:assert/strict";
import { test } from "node:test";

import { filled, lang, onLang, setLang } from "../../../web/static/texts.js";

test("who watches the language hears of each change until it leaves, whatever others do meanwhile", () => {
  globalThis.document = { documentElement: {} };
  const heard = [];
  const stops = [
    onLang((chosen) => {
      heard.push(`one ${chosen}`);
      stops[1]();
      stops.push(onLang((later) => heard.push(`three ${later}`)));
    }),
    onLang((chosen) => heard.push(`two ${chosen}`)),
  ];
  setLang("en");
  assert.deepEqual(heard, ["one en"]);
  stops[0]();
  setLang("vi");
  assert.deepEqual(heard, ["one en", "three vi"]);
  stops[2]();
  setLang("en");
  setLang("vi");
  assert.deepEqual(heard, ["one en", "three vi"]);
  assert.equal(document.documentElement.lang, lang());
  delete globalThis.document;
});

test("a word follows its number", () => {
  const text = "{count} {count:system is|systems are} hit";
  assert.deepEqual(
    [1, "1", 0, 21].map((count) => filled(text, { count })),
    ["1 system is hit", "1 system is hit", "0 systems are hit", "21 systems are hit"],
  );
});
