// Tests of the page of a call-out that renews itself.

import "./dom.mjs";

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { asking, following, show } from "../../../web/static/callout-now.js";

/** An element with attributes and what stands in it. */
function made(name, given = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
  for (const child of children)
    element.append(typeof child === "string" ? document.createTextNode(child) : child);
  return element;
}

const card = (who, name) =>
  made(
    "li",
    { "data-who": who },
    made("span", { "data-part": "state", class: "state call-called" }, "Đã gọi"),
    made("span", { "data-part": "since" }, "01:00"),
    made("span", { "data-part": "note" }),
    made("h2", {}, name),
    made("form", { "data-to": "acknowledged" }, made("button")),
    made("form", { "data-to": "arrived" }, made("button")),
    made("form", {}, made("input", { name: "note" })),
  );

const told = (p1 = "called", more = {}) => ({
  people: {
    p1: { state: p1, said: p1 === "called" ? "Đã gọi" : "Đã có mặt", since: `01:0${p1.length}`, note: "" },
    p2: { state: "called", said: "Đã gọi", since: "01:00", note: "" },
  },
  figures: { arrived: p1 === "arrived" ? "1/2" : "0/2", replaced: "0" },
  missing: "",
  altered: "",
  ended: "",
  ...more,
});

let page;
const at = (selector) => page.querySelector(selector);
const state = (who) => at(`[data-who="${who}"]`).querySelector('[data-part="state"]');
const forms = (who) => at(`[data-who="${who}"]`).querySelectorAll("form");
const hidden = (who) => forms(who).map((form) => Boolean(form.hidden));
const note = () => at('[data-who="p1"]').querySelector("input");

beforeEach(() => {
  document.hidden = false;
  document.activeElement = null;
  page = made(
    "div",
    {},
    made("p", { "data-news": "" }, "Trang tự cập nhật."),
    made("p", { "data-lost": "" }),
    made("a", { "data-again": "" }),
    made("span", { "data-told": "ended" }),
    made("strong", { "data-figure": "arrived" }, "0/2"),
    made("li", { "data-unless-none": "replaced" }, made("strong", { "data-figure": "replaced" }, "0")),
    card("p1", "Nguyễn Văn An"),
    card("p2", "Trần Thị Bình"),
    made("form", { "data-closing": "" }),
  );
});

test("who has come is shown so, without the button for it; nothing else is touched", () => {
  const words = state("p2").childNodes[0];
  show(page, told("arrived"));
  assert.equal(state("p1").textContent, "Đã có mặt");
  assert.equal(state("p1").getAttribute("class"), "state call-arrived");
  assert.deepEqual(hidden("p1"), [false, true, false]);
  assert.equal(at("[data-figure=arrived]").textContent, "1/2");
  assert.equal(state("p2").childNodes[0], words);
  assert.ok(at("[data-unless-none=replaced]").hidden);
});

test("nothing changes where somebody types, until they are done", () => {
  note().focus();
  show(page, told("arrived"));
  assert.equal(state("p1").textContent, "Đã gọi");
  document.activeElement = null;
  note().value = "Phạm Thị Dung";
  show(page, told("arrived", { ended: "02:00" }));
  assert.deepEqual(hidden("p1"), [false, false, false]);
  assert.deepEqual(hidden("p2"), [true, true, true]);
  note().value = "";
  show(page, told("arrived"));
  assert.equal(state("p1").textContent, "Đã có mặt");
});

test("a button that has the focus keeps it", () => {
  forms("p1")[1].querySelector("button").focus();
  show(page, told("arrived"));
  assert.deepEqual(hidden("p1"), [false, false, false]);
  assert.equal(state("p1").textContent, "Đã có mặt");
});

test("one that was closed elsewhere takes nothing any more", () => {
  show(page, told("called", { ended: "02:00" }));
  assert.equal(at("[data-told=ended]").textContent, "02:00");
  assert.ok(!at("[data-told=ended]").hidden && at("[data-closing]").hidden);
});

test("the line says who stands otherwise than before; at first it says nothing of anybody", async () => {
  const answers = [told(), null, told("arrived"), null];
  const look = following(page, async () => answers.shift());
  await look();
  await look();
  assert.equal(at("[data-news]").textContent, "Trang tự cập nhật.");
  await look();
  assert.equal(at("[data-news]").textContent, "Nguyễn Văn An: Đã có mặt");
  await look();
  assert.equal(at("[data-news]").textContent, "Nguyễn Văn An: Đã có mặt");
});

test("what waited for somebody who typed is shown although nothing is new", async () => {
  const answers = [told("arrived"), null];
  const look = following(page, async () => answers.shift());
  note().value = "x";
  await look();
  note().value = "";
  await look();
  assert.equal(state("p1").textContent, "Đã có mặt");
});

test("a page that nobody sees asks for nothing, and one look does not overtake another", async () => {
  let asked = 0;
  let answer;
  const look = following(page, () => ((asked += 1), new Promise((done) => (answer = done))));
  document.hidden = true;
  await look();
  assert.equal(asked, 0);
  document.hidden = false;
  const first = look();
  await look();
  assert.equal(asked, 1);
  answer(null);
  await first;
});

test("the page says that it has no connection, and when it has it again", async () => {
  const answers = [() => Promise.reject(new Error("away")), () => told()];
  const look = following(page, async () => answers.shift()());
  await look();
  assert.deepEqual([at("[data-lost]").hidden, at("[data-again]").hidden], [false, false]);
  await look();
  assert.deepEqual([at("[data-lost]").hidden, at("[data-again]").hidden], [true, true]);
});

test("the server is asked for what is new alone; an answer that is none is an error", async () => {
  const sent = [];
  const answers = [
    { status: 200, ok: true, json: async () => told(), headers: new Map([["ETag", '"a"']]) },
    { status: 304, ok: false },
    { status: 403, ok: false },
  ];
  const ask = asking("/now", async (path, { headers }) => {
    sent.push([path, headers["If-None-Match"]]);
    return answers.shift();
  });
  assert.deepEqual(await ask(), told());
  assert.equal(await ask(), null);
  await assert.rejects(ask(), /403/);
  assert.deepEqual(sent, [
    ["/now", undefined],
    ["/now", '"a"'],
    ["/now", '"a"'],
  ]);
});
