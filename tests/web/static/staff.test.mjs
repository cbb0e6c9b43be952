// Tests of what all pages of the organisers share.

import assert from "node:assert/strict";
import { test } from "node:test";

import "./vendor.mjs";

let opened = 0;

/** A page of the organisers opens at an address; whether it waits for what it will be. */
async function opens(hash, waits) {
  const gone = [];
  class Form {
    addEventListener() {}
  }
  globalThis.HTMLFormElement = Form;
  globalThis.document = {
    getElementById: () => new Form(),
    querySelector: (what) => (what === "[data-again]" && waits ? {} : null),
  };
  globalThis.location = { pathname: "/desk/scenarios/b06", hash, replace: (to) => gone.push(to) };
  opened += 1;
  await import(`../../../web/static/staff.js?${opened}`);
  return gone;
}

test("what a waiting page becomes opens at the place that was asked for, once", async () => {
  assert.deepEqual(await opens("#coverage", true), []);
  assert.deepEqual(await opens("", true), [], "it asks again without the place");
  assert.deepEqual(await opens("", false), ["#coverage"]);
  assert.deepEqual(await opens("", false), []);
});

test("an address that names a place itself needs none that was kept", async () => {
  await opens("#coverage", true);
  assert.deepEqual(await opens("#scores", false), []);
  assert.deepEqual(await opens("", false), []);
});
