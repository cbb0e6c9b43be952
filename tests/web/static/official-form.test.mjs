// Tests of official forms.

import assert from "node:assert/strict";
import { test } from "node:test";

import "./vendor.mjs";
import { text } from "./values.mjs";

const { emptyRequired } = await import("../../../web/static/official-form.js");

test("a required field with nothing but spaces is empty", () => {
  const form = {
    fields: ["a", "b", "c", "d"].map((id) => ({ id, title: text(id), required: id !== "d" })),
  };
  assert.deepEqual(
    emptyRequired(form, { a: "có", b: "  " }).map(({ id }) => id),
    ["b", "c"],
  );
});
