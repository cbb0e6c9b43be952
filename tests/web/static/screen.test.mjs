// Tests of the participant's screen: how many taps things take, and that each section starts at its top.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { anew, delivery, opened } from "./seated.mjs";
import { found, turn } from "./dom.mjs";
import { text } from "./values.mjs";
import { ORGANISERS } from "../../../web/static/organisers.js";
import { SHARED, t } from "../../../web/static/texts.js";

const { html, render } = await import("/vendor/preact-standalone.js");
const { Screen } = await import("../../../web/static/screen.js");

const phones = [];
beforeEach(anew);
afterEach(() => phones.splice(0).forEach(({ top }) => render(null, top)));

/** A phone on which somebody taps; taps are counted. */
class Phone {
  constructor() {
    Object.assign(this, opened(), { top: document.createElement("div"), taps: 0 });
    phones.push(this);
    this.page.table.act.set("notify", { verb: "notify", about: "optional", to: true });
    this.line.receive(delivery(1));
    this.page.model.inbox[0].about = "cong";
  }
  async draw() {
    render(html`<${Screen} page=${this.page} wide=${false} />`, this.top);
    await turn();
  }
  async tap(name) {
    await this.draw();
    const there = found(this.top, "button").filter((one) => one.textContent.includes(name));
    assert.equal(there.length, 1, `${name}: ${there.map((one) => one.textContent)}`);
    there[0].tell("click");
    this.taps += 1;
    await this.draw();
  }
  async confirm() {
    await this.draw();
    found(this.top, "form.compose")[0].tell("submit");
    await this.draw();
  }
}

test("from a message a system is isolated with two taps and a confirmation", async () => {
  const phone = new Phone();
  await phone.tap("Tin 1");
  await phone.tap("Cô lập");
  assert.equal(phone.taps, 2);
  assert.deepEqual(phone.line.acts, []);
  await phone.confirm();
  const [{ verb, about, reply_to: replyTo }] = phone.line.acts;
  assert.deepEqual([verb, about, replyTo], ["isolate", "cong", 1]);
});

test("from a message a report is two taps away, addressed and about the system already", async () => {
  const phone = new Phone();
  await phone.tap("Tin 1");
  await phone.tap("Báo cáo");
  assert.equal(phone.taps, 2);
  await phone.confirm();
  const [{ verb, about, to, params }] = phone.line.acts;
  assert.deepEqual([verb, about, to, params.kind], ["report", "cong", ["pa05"], "initial"]);
});

test("a message is answered in the box under it: opened, written, sent", async () => {
  const phone = new Phone();
  await phone.tap("Tin 1");
  found(phone.top, "form.answer textarea")[0].enter("Đã rõ");
  await phone.draw();
  found(phone.top, "form.answer")[0].tell("submit");
  const [{ verb, to, text: said }] = phone.line.acts;
  assert.deepEqual([verb, to, said], ["notify", ["pa05"], "Đã rõ"]);
  assert.equal(phone.taps, 1);
});

test("work under way stands above the inbox and on the message that it answers", async () => {
  const phone = new Phone();
  const act = { verb: "isolate", agency: "so-a", seat: "so-a/truc", about: "cong", status: "accepted" };
  phone.page.table.act.get("isolate").takes_ms = 60000;
  phone.line.receive(
    { seq: 2, t: 2000, kind: "act", data: { ...act, reply_to: 1 } },
    { seq: 3, t: 2000, kind: "work", data: { act: 2, status: "started", agency: "so-a", until: 62000 } },
  );
  await phone.draw();
  assert.match(found(phone.top, ".work-lines")[0].textContent, /Cô lập: Cổng/);
  const marks = found(phone.top, ".marks")[0].textContent;
  assert.ok(marks.includes(t("working_until", { time: "T+00:01" })), marks);
});

test("each section starts at its top", async () => {
  const phone = new Phone();
  await phone.draw();
  const [main] = found(phone.top, "main");
  main.scrollTop = 400;
  await phone.tap(t("contacts"));
  assert.equal(main.scrollTop, 0);
  main.scrollTop = 250;
  await phone.tap(t("now"));
  assert.equal(main.scrollTop, 0);
});

test("what was searched for among contacts is forgotten once something has been sent", async () => {
  const phone = new Phone();
  phone.page.table.agencies.push({ id: "so-b", name: text("Sở B") });
  await phone.tap(t("contacts"));
  found(phone.top, "input")[0].enter("so b");
  await phone.draw();
  assert.equal(found(phone.top, "input")[0].value, "so b");
  phone.page.compose("report", { to: "so-b", about: "cong" });
  await phone.confirm();
  assert.equal(found(phone.top, "input")[0].value, "");
});

test("favourites stand first among the contacts", async () => {
  const phone = new Phone();
  phone.page.table.agencies.push({ id: "so-b", name: text("Sở B") });
  phone.page.favour("so-b");
  await phone.tap(t("contacts"));
  assert.deepEqual(
    found(phone.top, "h3").map((one) => one.textContent),
    [t("favourites"), t("recent")],
  );
  assert.match(found(phone.top, ".contact")[0].textContent, /Sở B/);
});

test("a real incident is told outside of what scrolls, and whatever panel is open", async () => {
  const phone = new Phone();
  await phone.tap("Tin 1");
  await phone.tap("Báo cáo");
  const told = delivery(2);
  Object.assign(told.data, { from: null, sender: ORGANISERS, title: SHARED.real_title });
  phone.line.receive(told);
  phone.line.clock.sync({ state: "paused", t: 0, speed: 1 });
  await phone.draw();
  const [stopped] = found(phone.top, ".stopped");
  assert.ok(stopped.textContent.includes(t("real_title")));
  assert.equal(found(phone.top, ".is-panel").length, 1);
  assert.deepEqual(found(phone.top, ".main .stopped, .is-panel .stopped"), []);
});

test("whoever comes after the start reads their mission until the first message has come", async () => {
  anew();
  const { line, page } = opened();
  const phone = Object.assign(new Phone(), { line, page });
  page.table.seat = { ...page.table.seat, brief: text("Anh/chị giữ máy trạm.") };
  await phone.draw();
  assert.ok(phone.top.textContent.includes("Anh/chị giữ máy trạm."));
  line.receive(delivery(1));
  await phone.draw();
  assert.ok(!phone.top.textContent.includes("Anh/chị giữ máy trạm."));
});
