// Tests of the model that follows the connection.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";
import { text } from "../values.mjs";

const { Follower } = await import("../../../../web/static/room/follow.js");

test("the model goes on with what is new, and begins anew when the connection holds another past", () => {
  const record = (seq, service) => ({
    seq,
    t: seq * 1000,
    kind: "state",
    data: { changes: { cong: { service } } },
  });
  const follower = new Follower({ nodes: [{ id: "cong", name: text("Cổng") }] });
  follower.take([record(1, 0.5)]);
  const { model } = follower;
  follower.take([record(1, 0.5), record(2, 0.25)]);
  assert.equal(follower.model, model);
  assert.equal(follower.model.truth.cong.service, 0.25);
  assert.equal(follower.model.history.cong.length, 2);
  follower.take([record(1, 0.75)]);
  assert.notEqual(follower.model, model);
  assert.equal(follower.model.truth.cong.service, 0.75);
  assert.equal(follower.model.history.cong.length, 1);
});
