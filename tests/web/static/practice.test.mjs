// Tests of the practice round: four things are done, each answered as a drill would, and nothing leaves.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { anew, Page } from "./seated.mjs";

const { STEPS, Toy } = await import("../../../web/static/practice.js");

beforeEach(anew);

test("the four steps follow from each other on the participant's own page", () => {
  const waiting = [];
  const toy = new Toy((run) => waiting.push(run));
  const page = new Page(toy);
  toy.begin();
  const send = (verb, more = {}) => page.send({ verb, params: {}, ...more });
  const [alert] = page.model.inbox;
  send("acknowledge", { reply_to: alert.seq });
  send("report", { reply_to: alert.seq, about: "may-tap", to: ["truc-ban"] });
  send("isolate", { reply_to: alert.seq, about: "may-tap" });
  assert.equal(page.model.systems.get("may-tap").state, "suspected");
  assert.deepEqual([...toy.done], ["acknowledge", "report"]);
  waiting.shift()();
  assert.equal(page.model.systems.get("may-tap").state, "isolated");
  const [order] = page.model.inbox;
  assert.equal(order.order.act, "reconnect");
  send("verify", { reply_to: order.seq });
  assert.equal(page.model.inbox.find(({ seq }) => seq === order.seq).calling, true);
  waiting.shift()();
  const asked = page.model.inbox.find(({ seq }) => seq === order.seq);
  assert.deepEqual([asked.verdict.genuine, asked.calling], [false, false]);
  assert.deepEqual([...toy.done], STEPS);
  assert.ok(page.model.inbox.find(({ seq }) => seq === alert.seq).acknowledged !== null);
});
