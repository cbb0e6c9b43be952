// Tests of evidence in words.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MINUTE, text } from "../values.mjs";
import { line, record } from "./card.mjs";
import { barTitle, namedBy, quote, story, titled } from "../../../../web/static/review/lines.js";

const names = {
  agency: (id) => ({ "so-a": "Sở A", "so-b": "Sở B" })[id] ?? id,
  seat: (id) => `Vị trí ${id}`,
  node: (id) => `Hệ thống ${id}`,
  short: (id) => id,
  verb: (id) => id,
  inject: (id) => id,
  incident: (id) => id,
  stage: (id) => id,
  reason: (id) => `vì ${id}`,
  receiver: (id) => id,
  objective: (id) => id,
};

test("a duty's title is followed by the systems that it does not name, by their names", () => {
  const here = { node: (id) => ({ mail: "Thư công vụ", land: "Đất đai" })[id] ?? id };
  assert.equal(titled(here, text("Cô lập"), ["mail"]), "Cô lập: Thư công vụ");
  assert.equal(titled(here, text("Cô lập"), ["mail", "land"]), "Cô lập: Thư công vụ, Đất đai");
  assert.equal(titled(here, text("Cô lập Đất đai"), ["land"]), "Cô lập Đất đai");
  assert.equal(titled(here, text("Báo cáo"), []), "Báo cáo");
  assert.equal(titled(here, text("Báo cáo"), undefined), "Báo cáo");
});

test("the story of a duty names its records and says where target and limit passed", () => {
  const records = new Map([
    [
      1,
      record(1, 0, "duty", {
        agency: "so-a",
        title: text("Báo cáo"),
        target: 10 * MINUTE,
        limit: 30 * MINUTE,
      }),
    ],
    [2, record(2, 20 * MINUTE, "answer", { duty: 1 })],
  ]);
  const told = story(line(1, { answered: 20 * MINUTE }), {
    sentence: (seq) => `Bản ghi ${seq}`,
    record: (seq) => records.get(seq),
    end: 60 * MINUTE,
  });
  assert.deepEqual(
    told.map((row) => [row.t, row.seq]),
    [
      [0, 1],
      [10 * MINUTE, undefined],
      [20 * MINUTE, 2],
    ],
  );
  assert.match(told[1].text, /10/);
  assert.equal(told[2].text, "Bản ghi 2");
});

test("titles do not repeat their row's agency", () => {
  assert.equal(barTitle(names, line(1, { title: text("Sở A báo cáo") })), "Báo cáo");
});

test("a record's own words are told when its title does not say them all, and which records it names", () => {
  const said = { title: text("Tin"), body: text("Nội dung") };
  assert.equal(quote(record(1, 0, "delivery", said)), "Nội dung");
  assert.equal(quote(record(1, 0, "delivery", { ...said, body: text("Tin") })), null);
  assert.equal(quote(record(1, 0, "act", { text: "Đã báo." })), "Đã báo.");
  assert.equal(quote(record(1, 0, "act", {})), null);
  assert.deepEqual(namedBy(record(9, 0, "answer", { duty: 3, act: 7, message: null })), [3, 7]);
  assert.deepEqual(namedBy(record(9, 0, "act", { reply_to: 7, delivery: 7 })), [7]);
});
