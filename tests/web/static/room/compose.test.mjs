// Tests of messages that wait for an answer by hand.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";

const { offered } = await import("../../../../web/static/room/compose.js");
const { begun, forwarded, unanswered, unread } = await import("../../../../web/static/room/unplayed.js");

test("messages that nobody plays the receiver of come newest first", () => {
  const deliveries = new Map(
    [
      { seq: 1, data: { act: 0, seats: [] } },
      { seq: 2, data: { seats: [] } },
      { seq: 3, data: { act: 2, seats: ["so-a/truc"] } },
      { seq: 4, data: { act: 3, seats: [] } },
    ].map((row) => [row.seq, row]),
  );
  assert.deepEqual(
    unanswered({ model: { deliveries }, statics: {} }).map(({ seq }) => seq),
    [4, 1],
  );
  assert.deepEqual(
    unread({ model: { deliveries, spoken: new Set([4]) }, statics: {} }).map(({ seq }) => seq),
    [1],
  );
});

test("what goes to seats that are left out waits for an answer by hand, too; one of two is played", () => {
  const deliveries = new Map(
    [["so-a/truc"], ["so-a/truc", "so-b/truc"], ["so-b/truc"]].map((seats, seq) => [
      seq,
      { seq, data: { act: seq, seats } },
    ]),
  );
  const statics = { left_out: [{ seat: "so-a/truc" }] };
  assert.deepEqual(
    unanswered({ model: { deliveries }, statics }).map(({ seq }) => seq),
    [0],
  );
});

test("a message can go to the seats of the drill and where it went before; one left out is taken out", () => {
  const statics = { seats: [{ seat: "so-a/truc" }], left_out: [{ seat: "so-b/truc" }] };
  assert.deepEqual(offered(statics, [], []), ["so-a/truc"]);
  assert.deepEqual(offered(statics, ["all"], ["all"]), ["so-a/truc"]);
  const before = ["so-b/truc", "pa05"];
  assert.deepEqual(offered(statics, before, before), ["so-a/truc", "so-b/truc", "pa05"]);
  assert.deepEqual(offered(statics, before, []), ["so-a/truc", "pa05"]);
});

test("whoever waits for an answer stays in the inbox, however many write after them", () => {
  const deliveries = new Map(
    Array.from({ length: 40 }, (_, seq) => [seq, { seq, data: { act: seq, seats: [] } }]),
  );
  const spoken = new Set(Array.from({ length: 39 }, (_, n) => n + 1));
  assert.deepEqual(
    unread({ model: { deliveries, spoken }, statics: {} }).map(({ seq }) => seq),
    [0],
  );
});

test("a title that is passed on is taken as it stands, with who wrote it", () => {
  const title = { vi: "Trả $& ngay", en: "Pay $' now" };
  const sender = { vi: "Sở $1", en: "Dept {title}" };
  const found = forwarded({ title, sender });
  assert.ok(found.vi.includes(title.vi) && found.vi.includes(sender.vi));
  assert.ok(found.en.includes(title.en));
});

test("a long message begins, and its rest is a press away; nothing of it is lost", () => {
  assert.deepEqual(begun("Đã nhận."), ["Đã nhận.", ""]);
  const lines = Array.from({ length: 12 }, (_, n) => `dòng ${n}`);
  assert.deepEqual(begun(lines.join("\n")), [lines.slice(0, 7).join("\n"), lines.slice(7).join("\n")]);
  const long = "một hai ".repeat(100).trim();
  const [begins, rest] = begun(long);
  assert.equal(`${begins} ${rest}`, long);
  assert.ok(begins.length <= 500 && rest.length > 200);
});
