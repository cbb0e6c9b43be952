// Tests of what an inject written on the spot expects, and when it comes.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";
import { text } from "../values.mjs";

const { expectation, moment, possible, unplanned } = await import("../../../../web/static/room/expecting.js");
const { senderOf } = await import("../../../../web/static/room/compose.js");

test("a moment is typed with or without T+ and seconds; anything else is none", () => {
  assert.equal(moment("01:20"), 80 * 60000);
  assert.equal(moment(" T+1:20:30 "), 80 * 60000 + 30000);
  for (const wrong of ["", "80", "1:2", "một giờ"]) assert.equal(moment(wrong), null);
});

test("an act with its times is expected after what was expected before; no act changes nothing", () => {
  const planned = { act: "report", target: "5", limit: "15", objective: "" };
  const before = [{ act: "isolate", target: "10m", limit: "20m" }];
  assert.deepEqual(expectation(unplanned()), {});
  assert.deepEqual(expectation(unplanned(), before), { expect: before });
  assert.deepEqual(expectation({ ...planned, objective: "o1" }, before), {
    expect: [...before, { act: "report", target: "5m", limit: "15m", objective: "o1" }],
  });
});

test("only what some receiver may do is offered; all that seats may do while none is chosen", () => {
  const acts = ["report", "isolate", "answer_press"].map((verb) => ({ verb, title: text(verb) }));
  const seats = [
    { seat: "so-a/it", agency: "so-a", acts: ["report", "isolate"] },
    { seat: "vp/noi", agency: "vp", acts: ["report"] },
  ];
  const offered = (to) => possible({ acts, seats }, to).map(({ verb }) => verb);
  assert.deepEqual(offered(["vp/noi"]), ["report"]);
  assert.deepEqual(offered(["vp/noi", "so-a"]), ["report", "isolate"]);
  for (const to of [[], ["all"]]) assert.deepEqual(offered(to), ["report", "isolate"]);
});

test("a typed name of an agency, without marks too, means it; any other is somebody outside", () => {
  const agencies = [{ id: "so-noi-vu", name: text("Sở Nội vụ"), short: text("SNV") }];
  assert.equal(senderOf(agencies, "so noi vu"), "so-noi-vu");
  assert.equal(senderOf(agencies, "snv"), "so-noi-vu");
  assert.deepEqual(senderOf(agencies, "Báo Thành phố"), { vi: "Báo Thành phố", en: "Báo Thành phố" });
  assert.deepEqual(senderOf(agencies, ""), { vi: "", en: "" });
});
