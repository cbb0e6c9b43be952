// Tests of the participant's page as an object, on the browser's storage and history

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import "./vendor.mjs";
import { DrillClock } from "../../../web/static/drill-clock.js";
import { Records } from "../../../web/static/records.js";
import { keep, named } from "../../../web/static/storage.js";
import { t } from "../../../web/static/texts.js";

// What a page has around it: one history whose steps back are told, one window, one title.
const listening = new Map();
const tell = (event) => listening.get(event)?.forEach((hear) => hear({}));
globalThis.window = {
  addEventListener: (event, hear) => listening.set(event, [...(listening.get(event) ?? []), hear]),
};
globalThis.document = { title: "", documentElement: { lang: "vi" }, getElementById: () => null };
globalThis.history = {
  states: [null],
  get state() {
    return this.states.at(-1);
  },
  pushState(state) {
    this.states.push(state);
  },
  back() {
    this.states.pop();
    tell("popstate");
  },
};
globalThis.requestAnimationFrame = (run) => run();

const { Page } = await import("../../../web/static/page.js");

const text = (vi) => ({ vi, en: `${vi} (en)` });
const hello = (more = {}) => ({
  me: { person: "p1", seat: "so-a/truc", agency: "so-a" },
  drill: { id: "d1", title: text("Diễn tập") },
  static: {
    agency: { id: "so-a", name: text("Sở A"), people: 2 },
    agencies: [{ id: "pa05", name: text("PA05") }],
    acts: [
      { verb: "report", title: text("Báo cáo"), about: "optional", to: true },
      { verb: "isolate", title: text("Cô lập"), about: "needed", to: false },
    ],
    objects: [],
    systems: [{ id: "cong", name: text("Cổng") }],
    forms: [],
    others: [],
    labels: {},
    reasons: { busy: text("Không đủ người.") },
    reports_to: "pa05",
  },
  ...more,
});

/** A connection that is open, and holds what the test puts there. */
class Line {
  constructor() {
    this.drill = "d1";
    this.link = "open";
    this.clock = new DrillClock(() => 0);
    this.clock.sync({ state: "running", t: 0, speed: 1 });
    this.records = new Records();
    this.refused = [];
    this.outbox = { items: [] };
    this.acts = [];
    this.withdrawn = [];
    this.hello = null;
  }
  watch(hear) {
    this.changed = hear;
  }
  onArrival(hear) {
    this.arrived = hear;
  }
  onAnswer(hear) {
    this.answered = hear;
  }
  act(act) {
    this.acts.push(act);
  }
  withdraw(key) {
    this.withdrawn.push(key);
  }
  meet(told = hello()) {
    this.hello = told;
    this.changed();
  }
  receive(...records) {
    this.arrived(this.records.add(records, 0));
  }
}

const delivery = (seq, title = `Tin ${seq}`) => ({
  seq,
  t: seq * 1000,
  kind: "delivery",
  data: {
    seats: ["so-a/truc"],
    agencies: ["so-a"],
    channel: "phone",
    from: "pa05",
    sender: text("PA05"),
    title: text(title),
    body: text("Nội dung"),
  },
});

function opened() {
  const line = new Line();
  const page = new Page(line);
  line.meet();
  return { line, page };
}

beforeEach(() => {
  for (const name of named("")) keep(name, null);
  listening.clear();
  history.states = [null];
});

test("a message is unread until it is opened, in the title too, and stays read after a reload", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { line, page } = opened();
  line.receive(delivery(1), delivery(2));
  line.changed();
  assert.equal(page.unread, 2);
  assert.equal(document.title, "(2) Diễn tập");
  page.open(1);
  assert.equal(page.unread, 1);
  assert.equal(document.title, "(1) Diễn tập");
  const again = opened();
  again.line.receive(delivery(1), delivery(2));
  assert.equal(again.page.unread, 1);
});

test("the note of an arrival names the last message and goes with it, or by itself", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { line, page } = opened();
  line.receive(delivery(1), delivery(2, "Mất điện"));
  assert.match(page.toast.text, /Mất điện/);
  assert.equal(page.toast.seq, 2);
  page.open(2);
  assert.equal(page.toast, null);
  line.receive(delivery(3));
  context.mock.timers.tick(7000);
  assert.equal(page.toast, null);
});

test("a note that came after another is not taken away with that one's time", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { line, page } = opened();
  line.receive(delivery(1));
  context.mock.timers.tick(6000);
  line.receive(delivery(2));
  context.mock.timers.tick(1000);
  assert.equal(page.toast.seq, 2);
});

test("acts wait while the connection is lost and while the drill stands, and the page says for what", () => {
  const { line, page } = opened();
  assert.deepEqual([page.canAct, page.held, page.sendingWord], [true, false, t("sending")]);
  line.clock.sync({ state: "paused", t: 0, speed: 1 });
  assert.deepEqual([page.canAct, page.held], [false, true]);
  assert.equal(page.sendingWord, t("waiting_drill"));
  line.link = "lost";
  assert.equal(page.held, true);
  assert.equal(page.sendingWord, t("waiting_link"));
});

test("an act sent without a connection is said to be kept", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { line, page } = opened();
  page.send({ verb: "isolate", about: "cong" });
  assert.equal(page.toast, null);
  line.link = "lost";
  page.send({ verb: "isolate", about: "cong" });
  assert.match(page.toast.text, /Cô lập/);
  assert.equal(line.acts.length, 2);
});

test("the answer to an act says that it was sent, or why the server or the drill refused it", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { line, page } = opened();
  const item = { act: { verb: "isolate", about: "cong", key: "k" }, made: 0, name: "n" };
  const record = (data) => ({ seq: 9, t: 0, kind: "act", data });
  line.answered(item, { ok: true, record: record({ status: "accepted" }) });
  const sent = page.toast.text;
  line.answered(item, { ok: true, record: record({ status: "refused", reason: "busy" }) });
  assert.match(page.toast.text, /Không đủ người/);
  line.answered(item, { ok: false, code: "too_long", text: text("Quá dài.") });
  assert.match(page.toast.text, /Quá dài/);
  assert.notEqual(sent, page.toast.text);
});

test("what is open is open after a reload; the form of a draft that is gone is not", () => {
  const first = opened();
  first.page.go("systems");
  first.page.compose("isolate", { about: "cong" });
  assert.equal(first.page.panel.kind, "compose");
  history.states = [null];
  const second = opened();
  assert.equal(second.page.tab, "systems");
  assert.equal(second.page.panel.draft, first.page.panel.draft);
  second.page.drafts.drop(second.page.panel.draft);
  history.states = [null];
  assert.equal(opened().page.panel, null);
});

test("the browser's step back closes a panel; opening another from it adds no further step", () => {
  const { page } = opened();
  page.menu();
  page.thread("pa05");
  assert.equal(history.states.length, 2);
  history.back();
  assert.equal(page.panel, null);
  page.menu();
  page.close();
  assert.deepEqual(history.states, [null]);
});

test("a draft that was sent is gone, one thrown away too, and nothing else", () => {
  const { line, page } = opened();
  page.compose("isolate", { about: "cong" });
  const draft = page.drafts.all[page.panel.draft];
  page.compose("report");
  const other = page.panel.draft;
  page.write(other, (now) => ({ ...now, text: "Mất kết nối", touched: true }));
  page.submit(draft, { verb: "isolate", about: "cong" });
  assert.deepEqual(Object.keys(page.drafts.all), [other]);
  assert.deepEqual(line.acts, [{ verb: "isolate", about: "cong" }]);
  assert.equal(page.submitted, 1);
  page.discard(page.drafts.all[other]);
  assert.deepEqual(page.drafts.all, {});
});

test("a refused act is written anew as it was, and no longer waits among the refused", () => {
  const { line, page } = opened();
  const act = {
    verb: "report",
    to: ["pa05"],
    params: { kind: "initial" },
    text: "Cổng mất kết nối",
    key: "k1",
  };
  page.again(act);
  const draft = page.drafts.all[page.panel.draft];
  assert.deepEqual([draft.text, draft.to, draft.params], ["Cổng mất kết nối", ["pa05"], { kind: "initial" }]);
  assert.ok(draft.touched);
  assert.deepEqual(line.withdrawn, ["k1"]);
});

test("a refused act written anew takes nothing from a draft of the same act: both stay", () => {
  const { line, page } = opened();
  page.compose("report", { to: "pa05" });
  const id = page.panel.draft;
  page.write(id, (now) => ({ ...now, text: "Bản mới", touched: true }));
  page.again({ verb: "report", to: ["pa05"], params: {}, text: "Bản bị từ chối", key: "k1" });
  assert.equal(page.panel.draft, id);
  assert.equal(page.drafts.all[id].text, "Bản mới");
  assert.deepEqual(line.withdrawn, []);
});

test("options chosen and not yet sent are this person's own, and come back", () => {
  opened().page.choose(4, "a");
  assert.equal(opened().page.choice(4), "a");
  assert.equal(opened().page.choice(5), null);
  const line = new Line();
  const page = new Page(line);
  line.meet(hello({ me: { person: "p2", seat: "so-a/truc", agency: "so-a" } }));
  assert.equal(page.choice(4), null);
});

test("what another page of the same person has written shows here", () => {
  const one = opened();
  const other = opened();
  one.page.compose("report", { to: "pa05" });
  other.page.compose("report", { to: "pa05" });
  const id = one.page.panel.draft;
  other.page.write(id, (now) => ({ ...now, text: "Ở trang kia", touched: true }));
  tell("storage");
  assert.equal(one.page.drafts.all[id].text, "Ở trang kia");
});
