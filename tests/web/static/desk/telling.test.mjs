// Tests of what is told in words: places, values, faults, how versions differ, what two have written.

import "../dom.mjs";
import "../vendor.mjs";

import assert from "node:assert/strict";
import { test } from "node:test";

const { faultTold, placeTold, valueTold } = await import("../../../../web/static/desk/telling.js");
const { differing } = await import("../../../../web/static/desk/differing.js");
const { clashesOf, insisted } = await import("../../../../web/static/desk/clash.js");
const { History, applied } = await import("../../../../web/static/desk/changes.js");

const named = (vi) => ({ name: { vi, en: vi } });
const FORMS = {
  ScenarioDoc: {
    fields: {
      title: { is: "text" },
      injects: { is: "list", each: { is: "form", of: ["Inject"] } },
      seats: { is: "list", each: { is: "form", of: ["SeatBrief"] } },
    },
  },
  SeatBrief: { fields: { seat: { is: "name", of: "post" }, brief: { is: "text" } } },
  Inject: {
    fields: {
      title: { is: "text" },
      at: { is: "duration" },
      channel: { is: "one", codes: ["phone", "mail"] },
      from: { is: "name", of: "agency" },
      expect: { is: "list", each: { is: "form", of: ["Expectation"] } },
    },
  },
  Expectation: {
    fields: {
      act: { is: "verb", needed: true },
      who: { is: "list", each: { is: "name", of: "seat" }, single: true },
      target: { is: "duration", needed: true },
      limit: { is: "duration", needed: true },
      objective: { is: "name", of: "objective" },
    },
  },
};
const desk = (data) => ({
  data,
  offers: {
    agencies: { a: { ...named("Sở A"), parent: "a" } },
    nodes: { pc: { ...named("Máy 1"), operator: "a", system: true } },
    roles: { tech: { ...named("kỹ thuật"), may: ["technical"] } },
    verbs: { report: { group: "inform" } },
    regions: {},
    forms: FORMS,
  },
});
const row = (id, at, more = {}) => ({ id, title: { vi: `Tin ${id}`, en: id }, at, channel: "mail", ...more });
const DATA = {
  title: { vi: "Kịch bản" },
  seats: [{ seat: "a/tech" }],
  injects: [row("one", "5m", { expect: [{ act: "report", target: "10m", limit: "30m" }] }), row("two", "1h")],
};

test("a place is told by what things and fields are called", () => {
  const it = desk(DATA);
  assert.equal(placeTold(it, ["injects", "two", "at"]), "Tình huống › “Tin two” › Giờ");
  assert.equal(
    placeTold(it, ["injects", 0, "expect", 0, "limit"]),
    "Tình huống › “Tin one” › Kỳ vọng › 1 › Chậm nhất",
  );
  assert.equal(placeTold(it, ["seats", "a/tech", "brief", "vi"]).split(" › ")[1], "Sở A – kỹ thuật");
});

test("a value is told as its field tells it", () => {
  const it = desk(DATA);
  assert.equal(valueTold(it, ["injects", "two", "at"], "1h30m"), "1 giờ 30 phút");
  assert.equal(valueTold(it, ["injects", "two", "from"], "a"), "Sở A");
  assert.equal(valueTold(it, ["injects", "two", "from"], { vi: "Người dân" }), "Người dân");
  assert.equal(valueTold(it, ["injects", "two", "at"], undefined), "(không có)");
  assert.match(
    valueTold(it, ["injects", 0, "expect"], DATA.injects[0].expect),
    /phải báo cáo sự cố trong 10 phút, chậm nhất 30 phút/,
  );
});

test("a fault is told in the page's words, whatever the file calls what it is about", () => {
  const it = desk(DATA);
  const text = { vi: "target 40m phải nhỏ hơn limit 30m", en: "…" };
  const one = { field: "injects[0].expect[0]", line: 9, text };
  assert.equal(faultTold(it, one), text.vi, "one that has no words of its own is told as it comes");
  const worded = faultTold(it, { ...one, code: "target_limit", blanks: { target: "40m", limit: "30m" } });
  assert.equal(worded, "“Trong” (40 phút) phải ngắn hơn “chậm nhất” (30 phút).");
  const seat = { seat: "a/tech", act: "report", value: "pc", role: "tech", may: { vi: "x", en: "x" } };
  assert.equal(
    faultTold(it, { ...one, code: "out_of_reach", blanks: seat }),
    "Sở A – kỹ thuật không thể báo cáo sự cố trên Máy 1; " +
      "chỉ đơn vị vận hành, lực lượng ứng cứu và nhà cung cấp làm được.",
  );
  const missing = { code: "missing_key", blanks: { key: "limit", where: { vi: "x", en: "x" } } };
  assert.equal(
    faultTold(it, { ...one, ...missing, notes: [{ vi: "do rút thăm", en: "" }] }),
    "Chưa điền: Chậm nhất. (do rút thăm)",
  );
});

test("versions differ thing by thing, by their ids", () => {
  const [first, second] = DATA.injects;
  const now = {
    ...DATA,
    injects: [
      { ...second, at: "2h" },
      { ...first, expect: [{ ...first.expect[0], limit: "45m" }] },
      row("three", "9m"),
    ],
  };
  assert.deepEqual(
    differing(DATA, now).map((one) => [one.do, one.where.join("."), one.was, one.now]),
    [
      ["put", "injects.two.at", "1h", "2h"],
      ["put", "injects.one.expect.0.limit", "30m", "45m"],
      ["add", "injects.three", undefined, now.injects[2]],
      ["move", "injects", undefined, undefined],
    ],
  );
  assert.deepEqual(
    differing(now, { ...now, injects: [...now.injects].slice(0, 2) }).map((one) => one.do),
    ["remove"],
  );
  assert.deepEqual(differing(DATA, structuredClone(DATA)), []);
});

/** A history with changes that a server has refused, and what it has told of them. */
function refused(changes, told) {
  const history = new History(DATA, 1);
  for (const change of changes) history.make([change]);
  const sent = history.send();
  history.kept(sent);
  return { history, found: clashesOf(sent.flat(), told) };
}

const put = (where, value) => ({ do: "put", where, value });

test("of one place both are told once, and mine is meant over theirs", () => {
  const at = ["injects", "two", "at"];
  const { history, found } = refused(
    [put(at, "61m"), put(["title", "vi"], "Mới"), put(at, "62m")],
    [
      { change: 0, now: "55m" },
      { change: 2, now: "55m" },
    ],
  );
  assert.deepEqual([found.length, found[0].where, found[0].now], [1, at, "55m"]);
  assert.deepEqual(insisted(history.data, found[0]), []);
  assert.deepEqual(
    history.owed.map(({ was, value }) => [was, value]),
    [
      ["55m", "61m"],
      ["Kịch bản", "Mới"],
      ["61m", "62m"],
    ],
  );
});

test("theirs is taken: mine is dropped, the rest is made in what is stored by now", () => {
  const at = ["injects", "two", "at"];
  const { history, found } = refused(
    [put(at, "61m"), put(["title", "vi"], "Mới")],
    [{ change: 0, now: "55m" }],
  );
  history.drop(found[0].changes);
  history.onto(applied(DATA, put(at, "55m")));
  assert.deepEqual([history.data.injects[1].at, history.data.title.vi], ["55m", "Mới"]);
  assert.deepEqual(
    history.owed.map(({ value }) => value),
    ["Mới"],
  );
  assert.equal(history.undo(), true);
  assert.deepEqual([history.data.title.vi, history.done], ["Kịch bản", []]);
  // What was sent goes again, and is taken back after it.
  assert.deepEqual(
    history.owed.map(({ value }) => value),
    ["Mới", "Kịch bản"],
  );
});

test("what I changed in a row that somebody took out comes back with the row, if I want it", () => {
  const where = ["injects", "two", "at"];
  const { history, found } = refused([put(where, "61m")], [{ change: 0, gone: 2 }]);
  assert.deepEqual([found[0].where, found[0].gone], [["injects", "two"], true]);
  const instead = insisted(history.data, found[0]);
  assert.deepEqual(instead, [{ do: "add", where: ["injects"], value: row("two", "61m"), after: "one" }]);
  history.drop(found[0].changes);
  history.insist(instead);
  assert.deepEqual(history.owed, instead);
  history.undo();
  assert.deepEqual(history.owed, []);
});

test("what was not saved on an earlier visit still knows over what it was written", () => {
  const at = ["injects", "two", "at"];
  const history = new History(applied(DATA, put(at, "55m")), 2);
  history.again({ ...put(at, "61m"), was: "1h" });
  assert.deepEqual([history.data.injects[1].at, history.owed[0].was], ["61m", "1h"]);
  history.again({ do: "add", where: ["injects"], value: row("one", "9m"), after: null });
  history.again({ do: "remove", where: ["injects", "three"], was: row("three", "9m") });
  assert.equal(history.owed.length, 1, "what was saved after all is not made twice");
});

test("a step whose place somebody took out is no step any more", () => {
  const history = new History(DATA, 1);
  history.make([put(["injects", "two", "at"], "61m")]);
  history.saved(2);
  history.send();
  history.onto({ ...DATA, injects: [DATA.injects[0]] });
  assert.equal(history.undo(), false);
  history.make([{ do: "remove", where: ["injects", "one"] }]);
  history.onto({ ...DATA, injects: [DATA.injects[1]] });
  assert.deepEqual(history.data.injects, [DATA.injects[1]], "nothing else is taken for what has gone");
  history.drop([...history.owed]);
  assert.deepEqual([history.done, history.owed], [[], []]);
});
