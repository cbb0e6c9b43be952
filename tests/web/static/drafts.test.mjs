// Tests of what is being written, and how an act begins.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Drafts, defaults, outside, toAct } from "../../../web/static/drafts.js";
import { tables } from "../../../web/static/model.js";

const table = tables({
  agency: { id: "pa05", people: 3 },
  acts: [{ verb: "isolate", takes_ms: 180_000, responders: 1, to: false, about: "needed" }],
  agencies: [{ id: "vncert" }],
  systems: [{ id: "van-ban" }],
  objects: [{ id: "mot-cua", operator: "tt-giam-sat" }],
  labels: { direct: "red" },
});

test("two pages of one person do not overwrite each other's drafts, and others see none", () => {
  const [one, other, next] = ["person.a.d.s", "person.a.d.s", "person.b.d.s"].map(
    (owner) => new Drafts(owner),
  );
  const mine = one.open("notify", { to: ["x"] });
  one.set(mine.id, { ...mine, text: "một", touched: true });
  const theirs = other.open("report", { about: "y" });
  other.set(theirs.id, { ...theirs, text: "hai", touched: true });
  one.set(mine.id, { ...mine, text: "một, tiếp", touched: true });
  for (const page of [one, other, new Drafts("person.a.d.s")]) {
    page.refresh();
    assert.deepEqual(page.touched.map(({ text }) => text).sort(), ["hai", "một, tiếp"]);
  }
  assert.deepEqual(next.touched, []);
  other.drop(mine.id);
  one.refresh();
  assert.deepEqual(
    one.touched.map(({ text }) => text),
    ["hai"],
  );
});

test("an act that answers a message begins with what the message says", () => {
  const message = { seq: 7, from: "vncert", about: "van-ban" };
  const sent = { verb: "notify", about: "optional", to: true };
  assert.deepEqual(defaults(table, sent, { message }, "pa05"), {
    params: { label: "amber" },
    to: ["vncert"],
    reply_to: 7,
    about: "van-ban",
  });
  assert.deepEqual(defaults(table, sent, { message: { ...message, from: "pa05" } }, "pa05").to, []);
});

test("a report goes to who asked for it; what a monitor says is reported to who must hear of it", () => {
  const report = { verb: "report", about: "optional", to: true };
  const known = { ...table, reports_to: "pa05" };
  const to = (message, agency = "so-noi-vu") => defaults(known, report, { message }, agency).to;
  assert.deepEqual(to({ seq: 1, from: "vncert", channel: "mail" }), ["vncert"]);
  assert.deepEqual(to({ seq: 1, from: "tt-giam-sat", channel: "alert" }), ["pa05"]);
  assert.deepEqual(to({ seq: 1, from: null, channel: "alert" }), ["pa05"]);
  assert.deepEqual(to({ seq: 1, from: "so-noi-vu", channel: "mail" }), ["pa05"]);
  assert.deepEqual(to(undefined), ["pa05"]);
  assert.deepEqual(to(undefined, "pa05"), []);
});

test("a reply to somebody outside the directory names no receiver: the seat chooses whom to tell", () => {
  const press = { seq: 1, from: null, channel: "press" };
  const notify = { verb: "notify", about: "optional", to: true };
  assert.deepEqual(
    defaults({ ...table, reports_to: "pa05" }, notify, { message: press }, "so-noi-vu").to,
    [],
  );
  assert.deepEqual(
    [press, { seq: 2, channel: "alert" }, { seq: 3, from: "vncert" }, undefined].map(outside),
    [true, true, false, false],
  );
});

test("a direction goes to whoever runs the system", () => {
  const direct = { verb: "direct", about: "needed", to: true };
  const given = defaults(table, direct, { about: "mot-cua" }, "pa05");
  assert.deepEqual(given, { params: { label: "red" }, to: ["tt-giam-sat"], about: "mot-cua" });
  const draft = { verb: "direct", ...given, params: { ...given.params, order: { act: "isolate" } } };
  assert.deepEqual(toAct(draft).params.order, { act: "isolate", about: "mot-cua" });
});

test("an act carries no empty fields and none of the page's own", () => {
  const draft = {
    id: "x",
    touched: true,
    verb: "report",
    to: ["vncert"],
    params: { kind: "initial", form: {}, filled: "initial y" },
    text: "  ",
  };
  assert.deepEqual(toAct(draft), { verb: "report", to: ["vncert"], params: { kind: "initial", form: {} } });
});
