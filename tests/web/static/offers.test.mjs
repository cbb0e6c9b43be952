// Tests of the acts offered under a message.

import assert from "node:assert/strict";
import { test } from "node:test";

import { offers } from "../../../web/static/offers.js";

const ALL = [
  ...["verify", "report", "notify", "request_support", "share", "direct", "classify", "answer_press"],
  ...["public_notice", "investigate", "collect_evidence", "isolate", "block"],
];
const table = (...verbs) => ({ act: new Map(verbs.map((verb) => [verb, { verb }])) });
const CHANNELS = ["mail", "phone", "alert", "press", "social", "verbal", "document", "radio"];

test("each kind of message has three to five acts, for a seat with all of them and for one with few", () => {
  for (const channel of CHANNELS) {
    const many = offers(table(...ALL), { channel, from: "pa05" }, false);
    assert.equal(many.length, 5, channel);
    const few = offers(table("report", "notify", "share", "verify"), { channel, from: "pa05" }, false);
    assert.ok(few.length >= 3 && few.length <= 5, channel);
  }
});

test("what a message says, asks to choose or concerns changes nothing of what is offered", () => {
  const bare = offers(table(...ALL), { channel: "mail", from: "pa05" }, false);
  const full = { channel: "mail", from: "pa05", title: "x", about: "cong", options: [{ id: "a" }], seq: 9 };
  assert.deepEqual(offers(table(...ALL), full, false), bare);
});

test("a sender is verified once, an order's first of all, and nobody who is not in the directory", () => {
  const order = { act: "isolate", about: "cong" };
  const first = (message, verified) => offers(table(...ALL), { channel: "mail", ...message }, verified)[0];
  assert.equal(first({ from: null, order }, false), "verify");
  assert.equal(first({ from: null, order }, true), "report");
  const all = (message) => offers(table(...ALL), { channel: "mail", ...message }, false);
  assert.ok(all({ from: "pa05" }).includes("verify"));
  assert.ok(!all({ from: null }).includes("verify"));
});

test("an alert, a mail and a press question lead with reporting, isolating and answering the press", () => {
  const lead = (channel) => offers(table(...ALL), { channel, from: null }, false).slice(0, 2);
  assert.deepEqual(lead("alert"), ["report", "isolate"]);
  assert.deepEqual(lead("mail"), ["report", "isolate"]);
  assert.deepEqual(lead("press"), ["answer_press", "public_notice"]);
});
