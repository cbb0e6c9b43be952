// Tests of private notes: what they are about, who may write, and what is typed is not lost.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import "../vendor.mjs";
import { found, turn, until } from "../dom.mjs";
import { MINUTE, text } from "../values.mjs";
import { duty, named, played } from "./drill.mjs";
import { keep, named as kept } from "../../../../web/static/storage.js";
import { w } from "../../../../web/static/room/words.js";

const { html, render } = await import("/vendor/preact-standalone.js");
const { NoteButton, NoteDialog, Notes, useNotes } = await import("../../../../web/static/room/notes.js");

const owed = duty();
const note = (id, about, words = `Ghi chú ${id}`) => ({ id, t: id * MINUTE, by: "An", about, text: words });

/** A control room with notes, whose orders are answered by `answer`. */
function room(notes = [], answer = { ok: true, note: note(9, null) }) {
  const model = played(owed);
  const here = {
    runs: true,
    model,
    names: named(model),
    hello: { drill: { id: "d1" }, me: { name: "an" } },
    live: {
      notes,
      clock: { t: 90_400.6 },
      note: (...more) => here.live.notes.push(...more),
    },
    opened: [],
    ordered: [],
    picked: [],
    open: (what) => here.opened.push(what),
    pick: (what) => here.picked.push(what),
    order: async (event, data) => (here.ordered.push([event, data]), answer),
  };
  return here;
}

function drawn(what) {
  const top = document.createElement("main");
  render(what, top);
  return { top, all: (selector) => found(top, selector), end: () => render(null, top) };
}

beforeEach(() => kept("").forEach((name) => keep(name, null)));

test("notes are asked for at each connection, and only by who may read them", async () => {
  const asked = [];
  const live = { ask: async (what) => (asked.push(what), answers.shift()), note: (...ids) => got.push(ids) };
  const answers = [{ ok: true, notes: [note(1), note(2)] }, { ok: false }, { ok: true }];
  const got = [];
  const Asks = ({ wanted }) => (useNotes(live, wanted), null);
  const top = document.createElement("main");
  for (const wanted of [false, true, false, "again", false, "third"]) {
    render(html`<${Asks} wanted=${wanted} />`, top);
    const before = asked.length;
    if (wanted) await until(() => asked.length > before);
    else await turn();
  }
  await until(() => got.length === 2);
  assert.deepEqual(asked, ["notes", "notes", "notes"]);
  assert.deepEqual(got, [[note(1), note(2)], []]);
});

test("the panel has the newest first, each under what it is about; a click leads there", () => {
  const about = [null, "inject truoc", "seat so-a/truc-ban", "node sso", "agency pa05", `duty ${owed.seq}`];
  const here = room([...about, "duty 999", "star 5"].map((one, n) => note(n + 1, one)));
  const { all } = drawn(html`<${Notes} room=${here} />`);
  const title = (li) => (found(li, "button")[0] ?? found(li, "b")[0]).textContent;
  assert.deepEqual(all("li").map(title), [
    "star 5",
    "#999",
    `${here.names.agency("so-a")}: Báo cáo`,
    "PA05",
    "SSO",
    here.names.seat("so-a/truc-ban"),
    "Trước MAY-1",
    w("note_moment"),
  ]);
  const links = all("button[class=link]");
  links.find((each) => each.textContent === "SSO").tell("click");
  assert.deepEqual(here.picked, ["node sso"]);
  assert.ok(!links.some((each) => each.textContent === "PA05"), "an agency is nowhere on the map");
});

test("only who runs the drill has notes", () => {
  const reader = { ...room([note(1, "node sso")]), runs: false };
  assert.equal(drawn(html`<${Notes} room=${reader} />`).top.textContent, "");
  assert.equal(drawn(html`<${NoteButton} room=${reader} about="node sso" />`).top.textContent, "");
});

test("the button on something counts the notes on it alone, and opens them", () => {
  const here = room([note(1, "node sso"), note(2, "node sso"), note(3, null)]);
  const { all } = drawn(html`<${NoteButton} room=${here} about="node sso" />`);
  assert.match(all("button")[0].textContent, /^\s*Ghi chú\s+2\s*$/);
  assert.equal(all("button")[0].getAttribute("aria-label"), `${w("note_on")}: SSO`);
  all("button")[0].tell("click");
  assert.deepEqual(here.opened, [{ note: "node sso" }]);
  const none = drawn(html`<${NoteButton} room=${here} about="node dat-dai" />`).top.textContent;
  assert.equal(none.trim(), "Ghi chú", "what a button does is said in words");
});

test("a note has the moment at which its writing began, and closes once it is kept", async () => {
  const here = room([]);
  const { all, end } = drawn(html`<${NoteDialog} room=${here} about="node sso" />`);
  all("textarea")[0].enter("  Chậm  ");
  await turn();
  here.live.clock.t = 5 * MINUTE;
  all("form")[0].tell("submit");
  await until(() => here.opened.length);
  assert.deepEqual(here.ordered, [["note", { text: "Chậm", t: 90_401, about: "node sso" }]]);
  assert.deepEqual(here.opened, [null]);
  assert.deepEqual(here.live.notes, [note(9, null)]);
  end();
  assert.equal(drawn(html`<${NoteDialog} room=${here} about="node sso" />`).all("textarea")[0].value, "");
});

test("what is typed and not sent, or refused, is there again, for the same thing alone", async () => {
  const here = room([note(1, "node sso", "Trước đó")], { ok: false, text: text("Không được") });
  const first = drawn(html`<${NoteDialog} room=${here} about="node sso" />`);
  assert.match(first.all("ul")[0].textContent, /Trước đó/);
  first.all("textarea")[0].enter("Dở dang");
  await turn();
  first.all("form")[0].tell("submit");
  await until(() => here.ordered.length);
  await turn();
  assert.deepEqual(here.opened, []);
  first.end();
  const words = (about) =>
    drawn(html`<${NoteDialog} room=${here} about=${about} />`).all("textarea")[0].value;
  assert.deepEqual([words("node sso"), words("node dat-dai"), words(null)], ["Dở dang", "", ""]);
});
