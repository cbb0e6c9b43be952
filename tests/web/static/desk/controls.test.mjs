// Tests of the controls of the desk's page: nothing that is typed gives way to what was typed before it.

import "../dom.mjs";
import "../vendor.mjs";

import assert from "node:assert/strict";
import { test } from "node:test";

const { h, render } = await import("/vendor/preact-standalone.js");
const { Line } = await import("../../../../web/static/desk/controls.js");

test("letters stand as they are typed, however late the page is, until another writes", async () => {
  const root = document.createElement("div");
  const told = [];
  const draw = (value) =>
    render(h(Line, { desk: { writes: true }, value, label: "x", onText: (text) => draw(text.trim()) }), root);
  draw("");
  const [field] = root.querySelectorAll("input");
  let text = "";
  const watch = () => told.push(field.value === text);
  for (const letter of "Thư tống tiền") {
    text += letter;
    field.value = text;
    field.tell("Input", { type: "input", currentTarget: field });
    field.tell("input", { type: "input", currentTarget: field });
    watch();
    await Promise.resolve();
    watch();
    await Promise.resolve();
    watch();
  }
  assert.deepEqual(new Set(told), new Set([true]));
  draw("Người khác viết");
  await Promise.resolve();
  assert.equal(field.value, "Người khác viết");
});
