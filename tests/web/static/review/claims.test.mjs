// Tests of what people say beside the journal.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  outage,
  outageFaults,
  proposed,
  spoken,
  voice,
  voiceFaults,
} from "../../../../web/static/review/claims.js";

const SAID = {
  seat: "pa05/truc-ban",
  at: "T+00:25",
  verb: "report",
  kind: "initial",
  to: "doi cong-an",
  about: "cong",
  content: " Cổng đã dừng ",
};
const REPORT = { about: "needed", to: true };

test("of an act by voice only what it takes is sent", () => {
  assert.deepEqual(voice(SAID, REPORT), {
    seat: "pa05/truc-ban",
    at: 1_500_000,
    verb: "report",
    kind: "initial",
    to: ["doi", "cong-an"],
    about: "cong",
    content: "Cổng đã dừng",
  });
  const isolated = voice({ ...SAID, verb: "isolate" }, { about: "needed", to: false });
  assert.deepEqual([isolated.kind, isolated.to, isolated.about], [undefined, undefined, "cong"]);
  assert.equal(voice(SAID, { about: "none", to: true }).about, undefined);
  assert.equal(voice({ ...SAID, how: "paper" }, REPORT).how, "paper");
  assert.ok(!("how" in voice({ ...SAID, how: "" }, REPORT)));
});

test("answers to messages are not done by voice: they are answers there", () => {
  assert.deepEqual(
    spoken([{ verb: "acknowledge" }, { verb: "report" }, { verb: "isolate" }]).map(({ verb }) => verb),
    ["report", "isolate"],
  );
});

test("every field of an act by voice that is wrong is named", () => {
  assert.deepEqual(voiceFaults(SAID, REPORT), {});
  const blank = { seat: "", at: "soon", verb: "report", kind: "", to: "", about: "", content: " " };
  assert.deepEqual(Object.keys(voiceFaults(blank, REPORT)).sort(), [
    "about",
    "at",
    "content",
    "kind",
    "seat",
    "to",
  ]);
  assert.deepEqual(voiceFaults({ ...SAID, verb: "" }), { verb: "v_verb_wrong" });
});

test("an outage ends after it begins", () => {
  const fields = { seats: "a/b c/d", since: "T+10:00", until: "T+12:30", reason: " mất mạng " };
  assert.deepEqual(outageFaults(fields), {});
  assert.deepEqual(outage(fields).seats, ["a/b", "c/d"]);
  assert.deepEqual(outageFaults({ ...fields, until: "T+10:00" }), { until: "o_until_wrong" });
  assert.deepEqual(Object.keys(outageFaults({ seats: "", since: "", until: "", reason: "" })).sort(), [
    "reason",
    "seats",
    "since",
    "until",
  ]);
});

test("what the server proposes stands in the form as it is typed", () => {
  const lost = { ids: ["x"], seats: ["a/b", "c/d"], since: 180_000, until: 483_000 };
  const fields = proposed(lost, "mất kết nối");
  assert.deepEqual(outage(fields), {
    seats: ["a/b", "c/d"],
    since: 180_000,
    until: 483_000,
    reason: "mất kết nối",
  });
});
