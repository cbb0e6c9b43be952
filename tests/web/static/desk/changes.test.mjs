// Tests of changes of a draft: made, taken back, made again, and what of them is owed to the server.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  History,
  applied,
  at,
  inverse,
  nameOf,
  parts,
  placed,
  pointer,
} from "../../../../web/static/desk/changes.js";

const DATA = {
  title: { vi: "A", en: "B" },
  injects: [
    { id: "one", at: "5m", expect: [{ act: "report" }, { act: "notify" }] },
    { id: "two", at: "9m", notes: "x" },
    { id: "three", at: "12m" },
  ],
};

const CHANGES = [
  { do: "put", where: ["injects", "two", "at"], value: "10m", was: "9m" },
  { do: "put", where: ["injects", "three", "while"], value: { stage: "s" } },
  { do: "put", where: ["injects", "two", "id"], value: "zwei", was: "two" },
  { do: "put", where: ["injects", "one", "expect", 1, "act"], value: "share", was: "notify" },
  { do: "add", where: ["injects"], value: { id: "new" }, after: "one" },
  { do: "add", where: ["injects"], value: { id: "new" }, after: null },
  { do: "add", where: ["injects", "one", "expect"], value: { act: "share" }, after: 0 },
  { do: "remove", where: ["injects", "two"], was: DATA.injects[1] },
  { do: "remove", where: ["injects", "one"], was: DATA.injects[0] },
  { do: "remove", where: ["injects", "two", "notes"], was: "x" },
  { do: "move", where: ["injects", "three"], after: null },
  { do: "move", where: ["injects", "one"], after: "two" },
  { do: "move", where: ["injects", "one", "expect", 0], after: 1 },
  { do: "move", where: ["injects", "one", "expect", 1], after: null },
];

test("every change is taken back by its inverse, and leaves what it was made in", () => {
  const before = structuredClone(DATA);
  for (const change of CHANGES) {
    const back = inverse(DATA, change);
    const after = applied(DATA, change);
    assert.notDeepEqual(after, before, change.do);
    assert.deepEqual(applied(after, back), before, JSON.stringify(change));
    assert.deepEqual(applied(applied(after, back), change), after);
  }
  assert.deepEqual(DATA, before);
});

test("things of which a drill has one or the other are known by what each is given with", () => {
  const either = {
    injects: [
      { id: "one", title: "a", given: { copy: "clean", side: ["n", "s"] } },
      { id: "one", title: "b", given: { copy: "dirty" } },
      { id: "two", title: "c" },
    ],
  };
  assert.deepEqual(either.injects.map(nameOf), ["one?copy=clean&side=n,s", "one?copy=dirty", "two"]);
  const other = { do: "put", where: ["injects", "one?copy=dirty", "title"], value: "z", was: "b" };
  assert.deepEqual(
    applied(either, other).injects.map(({ title }) => title),
    ["a", "z", "c"],
  );
  for (const change of [
    other,
    { do: "put", where: ["injects", "one?copy=dirty", "given", "copy"], value: "lost", was: "dirty" },
    { do: "put", where: ["injects", "one?copy=dirty", "id"], value: "three", was: "one" },
    { do: "put", where: ["injects", "two", "given"], value: { copy: "clean" } },
    { do: "remove", where: ["injects", "one?copy=dirty", "given"], was: { copy: "dirty" } },
  ])
    assert.deepEqual(applied(applied(either, change), inverse(either, change)), either, String(change.where));
  const [whole] = parts(either, ["injects", "one?copy=dirty", "given"], { copy: "x", side: "y" });
  assert.deepEqual(whole.where, ["injects", "one?copy=dirty", "given"]);
});

test("a value is put as the fewest changes", () => {
  const row = { ...DATA.injects[1], at: "10m", channel: "phone" };
  delete row.notes;
  const found = parts(DATA, ["injects"], [DATA.injects[0], row, DATA.injects[2]]);
  assert.deepEqual(
    found.map((one) => `${one.do} ${one.where.join(".")}`),
    ["put injects.two.at", "put injects.two.channel", "remove injects.two.notes"],
  );
  assert.deepEqual(parts(DATA, ["title"], { en: "B", vi: "A" }), []);
});

test("places are found by id and told by number", () => {
  assert.equal(at(DATA, ["injects", "one", "expect", 1, "act"]), "notify");
  assert.equal(at(DATA, ["injects", "none", "at"]), undefined);
  assert.equal(pointer(DATA, ["injects", "two", "at"]), "injects[1].at");
  assert.deepEqual(placed("injects[1].expect[0].act"), ["injects", 1, "expect", 0, "act"]);
});

test("undone and done again, in any order, what is owed leads from what is saved to what is shown", () => {
  const history = new History(DATA, 1);
  const put = (where, value) => history.make(parts(history.data, where, value));
  put(["injects", "one", "at"], "6m");
  put(["injects", "two", "at"], "7m");
  history.undo();
  assert.deepEqual(
    history.owed.map(({ value }) => value),
    ["6m"],
  );
  history.redo();
  const sent = history.send();
  put(["title", "vi"], "C");
  history.kept(sent);
  assert.equal(history.owed.length, 3);
  history.saved(2);
  history.send();
  history.saved(3);
  assert.equal(history.back, 3);
  history.undo();
  history.undo();
  history.undo();
  assert.deepEqual(history.data, DATA);
  assert.equal(history.back, 1);
  const owed = history.owed.reduce(applied, {
    ...DATA,
    title: { vi: "C", en: "B" },
    injects: DATA.injects.map((row) =>
      row.id === "one" ? { ...row, at: "6m" } : row.id === "two" ? { ...row, at: "7m" } : row,
    ),
  });
  assert.deepEqual(owed, DATA);
  put(["title", "vi"], "D");
  assert.equal(history.back, null);
});

test("what is typed in one go is undone in one go", () => {
  const history = new History(DATA, 1);
  const type = (value, typing = true) => history.make(parts(history.data, ["title", "vi"], value), typing);
  for (const text of ["x", "xy", "xyz"]) type(text);
  assert.equal(history.done.length, 1);
  assert.deepEqual(history.owed, [{ do: "put", where: ["title", "vi"], value: "xyz", was: "A" }]);
  history.send();
  type("xyz!");
  assert.equal(history.done.length, 2);
  history.undo();
  assert.equal(history.data.title.vi, "xyz");
});

test("what was saved and not answered is not made again", () => {
  const history = new History(DATA, 1);
  const [first] = DATA.injects;
  history.make([
    { do: "add", where: ["injects", first.id, "expect"], value: { act: "report" }, after: null },
  ]);
  const sent = history.send();
  const { mark } = sent[0][0];
  assert.ok(mark);
  history.kept(sent);
  assert.equal(history.send()[0][0].mark, mark);
  history.kept(sent);
  const stored = history.data;
  history.onto(stored, [mark]);
  assert.deepEqual([history.data, history.owed], [stored, []]);
  history.again({ ...sent[0][0] });
  assert.deepEqual(history.owed, []);
  history.saved(2, sent);
  assert.equal(sent[0][0].mark, undefined);
});

test("what was sent and not answered is taken back after it, whether or not it was saved", () => {
  const where = ["injects", "two", "at"];
  for (const saved of [true, false]) {
    const history = new History(DATA, 1);
    history.make([{ do: "put", where, value: "10m" }]);
    const sent = history.send();
    const [{ mark }] = sent.flat();
    history.kept(sent);
    assert.ok(history.undo());
    assert.deepEqual(
      history.owed.map(({ value }) => value),
      ["10m", "9m"],
    );
    if (saved) history.onto(applied(DATA, sent[0][0]), [mark]);
    assert.equal(at(history.data, where), "9m");
    assert.deepEqual(history.owed.at(-1), { do: "put", where, value: "9m", was: "10m" });
  }
});
