// Tests of the participant's page as an object, on the browser's storage and history

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { anew, delivery, hello, Line, opened, Page, tell } from "./seated.mjs";
import { text } from "./values.mjs";
import { t } from "../../../web/static/texts.js";

beforeEach(anew);

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

test("what is written under a message is kept over a reload, and goes to its sender", () => {
  const { line, page } = opened();
  page.table.act.set("notify", { verb: "notify", about: "optional", to: true });
  line.receive(delivery(1));
  const [message] = page.model.inbox;
  page.writeAnswer(message, "Đã rõ");
  const again = opened();
  again.page.table.act.set("notify", { verb: "notify", about: "optional", to: true });
  again.line.receive(delivery(1));
  assert.equal(again.page.answer(message), "Đã rõ");
  again.page.sendAnswer(message);
  const [act] = again.line.acts;
  assert.deepEqual([act.verb, act.to, act.text, act.reply_to], ["notify", ["pa05"], "Đã rõ", 1]);
  assert.equal(again.page.answer(message), "");
  assert.equal(again.page.isUnread(message), false);
});

test("an answer that is emptied again leaves no draft", () => {
  const { line, page } = opened();
  line.receive(delivery(1));
  const [message] = page.model.inbox;
  page.writeAnswer(message, "x");
  page.writeAnswer(message, "");
  assert.deepEqual(page.drafts.touched, []);
});

test("a favourite stays one until it is taken out", () => {
  opened().page.favour("pa05");
  const { page } = opened();
  assert.deepEqual([...page.favourites], ["pa05"]);
  page.favour("pa05");
  assert.deepEqual([...opened().page.favourites], []);
});
