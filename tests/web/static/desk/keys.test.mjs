// Tests of what keys do on the desk's page: letters find a choice, which only counts once it is taken.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Held, goOn, meant } from "../../../../web/static/desk/keys.js";

const FROM = [
  { value: "so-tc", label: "Sở Tài chính" },
  { value: "so-nv", label: "Sở Nội vụ" },
  { value: "vp", label: "Văn phòng Ủy ban" },
  { value: "pa05", label: "Phòng An ninh mạng" },
  { value: "told", label: "… đã được báo về …" },
];
const press = (held, key, at = 0, more = {}) =>
  held.press({ key, alt: false, control: false, at, ...more }, FROM, "vp");

test("letters without marks find what begins so, what has a code so, what has such a word", () => {
  assert.equal(meant(FROM, "so n", ""), "so-nv");
  assert.equal(meant(FROM, "PA0", ""), "pa05");
  assert.equal(meant(FROM, "uy ban", ""), "vp");
  assert.equal(meant(FROM, "đa du", ""), "told");
  assert.equal(meant(FROM, "xyz", "vp"), undefined);
});

test("one letter again and again goes through all that begin with it, and round", () => {
  const all = ["s", "ss", "sss"].reduce((made, typed) => [...made, meant(FROM, typed, made.at(-1))], [""]);
  assert.deepEqual(all.slice(1), ["so-tc", "so-nv", "so-tc"]);
});

test("what keys come to is held until Enter, Tab or a shortcut takes it; Escape leaves it", () => {
  const held = new Held();
  assert.equal(press(held, "Enter"), null);
  assert.equal(press(held, "Escape"), null);
  assert.deepEqual(
    [..."so n"].map((key, n) => press(held, key, n)),
    ["hold", "hold", "hold", "hold"],
  );
  assert.equal(held.value, "so-nv");
  assert.equal(press(held, "Tab", 10), "take");
  assert.equal(press(held, "s", 10, { control: true }), "take");
  assert.equal(press(held, "Escape", 10), "leave");
  assert.equal(press(held, "p", 5000), "hold");
  assert.equal(held.value, "pa05", "a word that comes later is another word");
  held.clear();
  assert.equal(press(held, " ", 9000), null, "a space opens the list where no word is being typed");
});

test("arrows pass over choices; a list that is open, or a mouse, chooses", () => {
  const held = new Held();
  assert.equal(held.passes("vp"), false);
  assert.equal(press(held, "ArrowDown"), null);
  assert.equal(held.passes("so-nv"), true);
  assert.equal(press(held, "Enter"), "take");
  held.clear();
  press(held, "ArrowDown", 0, { alt: true });
  assert.equal(held.passes("so-nv"), false);
});

test("Enter goes on to the next field that is written, in the order of the page", () => {
  globalThis.Node = { DOCUMENT_POSITION_FOLLOWING: 4 };
  const went = [];
  const field = (n) => ({
    n,
    compareDocumentPosition: (other) => (other.n > n ? 4 : 2),
    focus: () => went.push(`focus ${n}`),
    select: () => went.push(`select ${n}`),
  });
  const [first, other, last] = [field(1), field(2), field(3)];
  const box = { querySelectorAll: () => [first, last] };
  assert.equal(goOn(box, first, "input"), true);
  assert.equal(goOn(box, other, "input"), true);
  assert.equal(goOn(box, last, "input"), false);
  assert.deepEqual(went, ["focus 3", "select 3", "focus 3", "select 3"]);
  delete globalThis.Node;
});
