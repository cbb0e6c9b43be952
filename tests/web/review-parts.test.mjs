// Tests of the review's small parts: figures in words, names of items, forms, a still page

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import "./vendor.mjs";
import { StillPage } from "../../web/static/review/still-page.js";
import { day, num, percent, took, w, word } from "../../web/static/review/texts.js";
import { setLang } from "../../web/static/texts.js";

globalThis.document = { documentElement: {} };

const { listed, made, why } = await import("../../web/static/review/forms.js");
const { namelessText } = await import("../../web/static/review/hot-wash.js");
const { actionFaults } = await import("../../web/static/review/improvement-plan.js");
const { pickOf, searched, title } = await import("../../web/static/review/timeline-items.js");

const MINUTE = 60000;
const text = (vi) => ({ vi, en: `${vi} (en)` });

beforeEach(() => setLang("vi"));

test("numbers are written as each language writes them; what rounds to nothing has no sign", () => {
  assert.deepEqual(
    [num(1234.56), num(-0.04), num(2, 0), num(null), num(NaN)],
    ["1.234,6", "0,0", "2", "–", "–"],
  );
  assert.deepEqual([percent(0.5), percent(undefined)], ["50 %", "–"]);
  setLang("en");
  assert.deepEqual([num(1234.56), percent(0.125, 1)], ["1,234.6", "12.5%"]);
});

test("a length of time has hours from one hour on, and never less than nothing", () => {
  assert.deepEqual([0, 59_499, 245_000, 3_600_000, -5].map(took), [
    "0′00″",
    "0′59″",
    "4′05″",
    "1h00′00″",
    "0′00″",
  ]);
});

test("a day stands as the language writes days; no day is no text", () => {
  assert.equal(day("2026-11-25T01:02:03Z"), "25/11/2026");
  setLang("en");
  assert.equal(day("2026-11-25"), "2026-11-25");
  assert.deepEqual([day(""), day(null), day(undefined)], ["", "", ""]);
});

test("a code without a text of its own is shown as it is", () => {
  assert.equal(word("state", "ended"), w("state_ended"));
  assert.equal(word("state", "nothing_like_it"), "nothing_like_it");
});

test("a drill in a list says when it was made in Vietnam, its score and its title", () => {
  const row = { id: "d1", title: text("Diễn tập"), created: "2026-11-24T18:30:00Z", state: "ended" };
  assert.equal(made(row.created), "25/11/2026 01:30");
  assert.equal(listed(row), "25/11/2026 01:30 · Diễn tập");
  assert.equal(listed(row, { overall: null }), `25/11/2026 01:30 · ${w("no_score")} · Diễn tập`);
  const told = w("d_overall_of", { score: "0,0", band: "U" });
  assert.equal(listed(row, { overall: 0, band: "U" }), `25/11/2026 01:30 · ${told} · Diễn tập`);
});

test("why something was refused: in the server's words, or at least by its code", () => {
  assert.equal(why({ text: text("Bị từ chối.") }), "Bị từ chối.");
  assert.equal(why({ code: "job_busy" }), w("d_failed", { why: "job_busy" }));
  assert.equal(why(), w("d_failed", { why: "" }));
});

test("who sends without a name is warned where few took part, and only there", () => {
  const [plain, few] = [w("hotwash_nameless"), w("d_anonymous_few", { count: 6 })];
  assert.equal(namelessText(6), `${plain} ${few}`);
  for (const people of [7, 0, null]) assert.equal(namelessText(people), plain);
});

test("an action needs words and an owner, and is not due before it starts; every fault is named", () => {
  const faults = (more) => actionFaults({ what: "Mua máy", owner: "Sở A", start: "", due: "", ...more });
  assert.deepEqual(faults({ what: "  ", owner: " ", start: "2026-12-02", due: "2026-12-01" }), {
    what: "d_what_wrong",
    owner: "d_owner_wrong",
    due: "d_dates_wrong",
  });
  for (const due of ["2026-12-02", ""]) assert.deepEqual(faults({ start: "2026-12-02", due }), {});
  assert.deepEqual(faults({ due: "2026-12-01" }), {});
});

// -- items of the timeline --------------------------------------------------------------------------------

const desk = {
  names: {
    agency: (id) => `cơ quan ${id}`,
    seat: (id) => `vị trí ${id}`,
    short: (id) => `hệ thống ${id}`,
    verb: (id) => `việc ${id}`,
  },
};
const item = (kind, more) => ({
  kind,
  id: `x ${kind}`,
  seq: 7,
  agencies: ["so-a"],
  seats: ["so-a/truc"],
  ...more,
});
const note = item("note", { seq: null, note: { id: 1, t: 0, text: "Chậm", by: "An", about: "agency so-a" } });

test("an item is called by its duty, its message, its act and system, or its note", () => {
  const line = { title: text("Báo cáo"), agency: "so-a", to: "pa05", basis: null };
  assert.equal(title(desk, item("duty", { line })), "Báo cáo → cơ quan pa05");
  assert.equal(title(desk, item("message", { title: text("Tin") })), "Tin");
  assert.equal(title(desk, item("act", { verb: "isolate", about: "cong" })), "việc isolate, hệ thống cong");
  assert.equal(title(desk, item("work", { verb: "restore" })), "việc restore");
  assert.equal(title(desk, note), "cơ quan so-a: Chậm");
});

test("a search looks at an item's name, its people and its number; at a note's writer", () => {
  const found = searched(desk)(item("message", { title: text("Tin") }));
  assert.equal(found, "Tin cơ quan so-a vị trí so-a/truc #0007");
  assert.match(searched(desk)(note), / An$/);
});

test("what is picked with work is the act that it is of; a note has no number but its id", () => {
  assert.deepEqual(pickOf(item("duty", {})), { kind: "duty", seq: 7 });
  assert.deepEqual(pickOf(item("act", {})), { kind: "act", seq: 7 });
  assert.deepEqual(pickOf(item("inject", {})), { kind: "record", seq: 7 });
  assert.deepEqual(pickOf(item("work", { act: 3 })), { kind: "record", seq: 3 });
  assert.deepEqual(pickOf(note), { kind: "note", id: "x note" });
});

// -- a seat's screen ----------------------------------------------------------------------------------------

const delivery = (seq, t) => ({
  seq,
  t,
  kind: "delivery",
  data: {
    seats: ["so-a/truc"],
    agencies: ["so-a"],
    channel: "phone",
    from: "pa05",
    sender: text("PA05"),
    title: text(`Tin ${seq}`),
    body: text("Nội dung"),
  },
});

test("a still page can be looked through, tells when it changed, and does nothing", async () => {
  const page = new StillPage({
    me: { seat: "so-a/truc", agency: "so-a" },
    drill: { id: "d1", title: text("Diễn tập"), length: 60 * MINUTE, story: null },
    static: {},
    records: [
      delivery(1, MINUTE),
      delivery(2, 2 * MINUTE),
      { seq: 3, t: 3 * MINUTE, kind: "end", data: { reason: "director" } },
    ],
  });
  let drawn = 0;
  page.onChange = () => (drawn += 1);
  assert.deepEqual([page.stand(MINUTE), page.unread, page.clock.state], [true, 1, "running"]);
  assert.equal(page.stand(MINUTE + 1), false, "nothing came");
  assert.equal(page.clock.t, MINUTE + 1);
  page.thread("pa05");
  page.goTo(1);
  assert.deepEqual([page.tab, page.panel, page.opened], ["now", null, 1]);
  page.open(null);
  page.go("systems");
  page.close();
  assert.deepEqual([page.tab, page.opened, drawn], ["systems", null, 5]);
  page.stand(3 * MINUTE);
  assert.deepEqual([page.unread, page.clock.state], [2, "ended"]);
  page.send({ verb: "isolate" });
  page.compose("isolate");
  assert.deepEqual([page.panel, page.unread, page.canAct, page.choice(1)], [null, 2, false, null]);
  assert.equal((await page.ask("prefill", {})).ok, false);
});
