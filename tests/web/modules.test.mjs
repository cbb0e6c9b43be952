// Tests of the browser's modules that need no browser: node --test tests/web/

import assert from "node:assert/strict";
import { test } from "node:test";

import { conditionWords, conditions } from "../../web/static/conditions.js";
import { DrillClock, hms, span, stamp, storyTime } from "../../web/static/drill-clock.js";
import { Drafts, defaults, outside, toAct } from "../../web/static/drafts.js";
import { excess, letters } from "../../web/static/limits.js";
import { fold, people, perceive, plain, seems, standing, tables, threads } from "../../web/static/model.js";
import { ORGANISERS, ofOrganisers } from "../../web/static/organisers.js";
import { Keys, Outbox, newKey } from "../../web/static/outbox.js";
import { Records } from "../../web/static/records.js";
import { forgetStaff, keep, kept, personal } from "../../web/static/storage.js";
import { lang, onLang, setLang, tooLong } from "../../web/static/texts.js";
import { worded } from "../../web/static/message-text.js";

class Shelf {
  constructor() {
    this.values = new Map();
  }
  get length() {
    return this.values.size;
  }
  key(n) {
    return [...this.values.keys()][n] ?? null;
  }
  getItem(name) {
    return this.values.get(name) ?? null;
  }
  setItem(name, value) {
    this.values.set(name, value);
  }
  removeItem(name) {
    this.values.delete(name);
  }
}

const settle = () => new Promise((done) => setImmediate(done));

function outbox({ shelf = new Shelf(), answers = [], unfit = () => null, now = () => 1000 } = {}) {
  const sent = [];
  const heard = [];
  const waits = [];
  const send = async (act) => {
    sent.push(act.verb);
    const answer = answers.length ? answers.shift() : { ok: true };
    if (answer === "lost") throw new Error("no answer");
    return answer;
  };
  const later = (run, ms) => waits.push({ run, ms });
  const box = new Outbox(shelf, "out.d.p", send, ({ act }, answer) => heard.push([act.verb, answer.ok]), {
    now,
    later,
    unfit,
  });
  return { box, sent, heard, waits, shelf };
}

test("who watches the language hears of each change until it leaves, whatever others do meanwhile", () => {
  globalThis.document = { documentElement: {} };
  const heard = [];
  const stops = [
    onLang((chosen) => {
      heard.push(`one ${chosen}`);
      stops[1]();
      stops.push(onLang((later) => heard.push(`three ${later}`)));
    }),
    onLang((chosen) => heard.push(`two ${chosen}`)),
  ];
  setLang("en");
  assert.deepEqual(heard, ["one en"]);
  stops[0]();
  setLang("vi");
  assert.deepEqual(heard, ["one en", "three vi"]);
  stops[2]();
  setLang("en");
  setLang("vi");
  assert.deepEqual(heard, ["one en", "three vi"]);
  assert.equal(document.documentElement.lang, lang());
  delete globalThis.document;
});

test("acts made offline wait, and go out in order, once", async () => {
  const { box, sent, heard, shelf } = outbox();
  for (const verb of ["isolate", "report", "notify"]) box.put({ verb });
  await settle();
  assert.deepEqual(sent, []);
  assert.equal(shelf.length, 3);
  box.open();
  await settle();
  assert.deepEqual(sent, ["isolate", "report", "notify"]);
  assert.deepEqual(heard, [
    ["isolate", true],
    ["report", true],
    ["notify", true],
  ]);
  assert.equal(shelf.length, 0);
});

test("a page loaded anew sends what the last one left, with the same key", async () => {
  const { box, shelf } = outbox();
  const { key } = box.put({ verb: "report" });
  const next = outbox({ shelf });
  assert.deepEqual(
    next.box.items.map(({ act }) => act.key),
    [key],
  );
  next.box.open();
  await settle();
  assert.deepEqual(next.sent, ["report"]);
});

test("an act that got no answer is sent again before the ones behind it", async () => {
  const { box, sent, waits } = outbox({ answers: ["lost"] });
  box.open();
  box.put({ verb: "isolate" });
  box.put({ verb: "report" });
  await settle();
  assert.deepEqual(sent, ["isolate"]);
  waits[0].run();
  await settle();
  assert.deepEqual(sent, ["isolate", "isolate", "report"]);
});

test("what the server cannot take for now is tried again, what it refuses is not", async () => {
  const { box, sent, heard, waits } = outbox({
    answers: [
      { ok: false, code: "unstored" },
      { ok: false, code: "ended" },
    ],
  });
  box.open();
  box.put({ verb: "isolate" });
  await settle();
  assert.equal(waits[0].ms, 5000);
  assert.equal(box.items.length, 1);
  waits[0].run();
  await settle();
  assert.deepEqual(sent, ["isolate", "isolate"]);
  assert.deepEqual(heard, [["isolate", false]]);
  assert.equal(box.items.length, 0);
});

test("what is refused for good holds up nothing behind it; a reload leaves it to be changed", async () => {
  const why = { vi: "dài quá", en: "too long" };
  const { box, sent, heard, shelf } = outbox({ answers: [{ ok: false, code: "act_long", text: why }] });
  box.put({ verb: "report" });
  box.put({ verb: "isolate" });
  box.open();
  await settle();
  assert.deepEqual(sent, ["report", "isolate"]);
  assert.deepEqual(heard, [
    ["report", false],
    ["isolate", true],
  ]);
  const again = outbox({ shelf });
  again.box.open();
  await settle();
  assert.deepEqual(again.sent, []);
  assert.deepEqual(
    again.box.refused.map(({ act, code, text }) => [act.verb, code, text]),
    [["report", "act_long", why]],
  );
  again.box.drop(again.box.refused[0].act.key);
  assert.equal(shelf.length, 0);
});

test("what the server could never take is not even sent, whenever it was put there", async () => {
  const shelf = new Shelf();
  outbox({ shelf }).box.put({ verb: "report", text: "x".repeat(64_500) });
  const { box, sent } = outbox({
    shelf,
    unfit: (act) => (act.text ? { code: "too_long", text: "…" } : null),
  });
  box.put({ verb: "isolate" });
  box.open();
  await settle();
  assert.deepEqual(sent, ["isolate"]);
  assert.deepEqual(
    box.refused.map(({ code }) => code),
    ["too_long"],
  );
});

test("acts keep their order when the device's clock is set back", () => {
  const shelf = new Shelf();
  outbox({ shelf, now: () => 9_000 }).box.put({ verb: "isolate" });
  const { box } = outbox({ shelf, now: () => 1_000 });
  box.put({ verb: "report" });
  assert.deepEqual(
    box.items.map(({ act }) => act.verb),
    ["isolate", "report"],
  );
});

test("limits count letters and bytes as the server does", () => {
  const limits = { text: 4, field: 3, form: 5, event: 60 };
  assert.equal(excess({ text: "báo" + "🚨" }, limits), null);
  assert.deepEqual(excess({ text: "báo cáo" }, limits), { what: "text", count: 7, most: 4 });
  assert.deepEqual(excess({ params: { form: { a: "abcd" } } }, limits), {
    what: "field",
    count: 4,
    most: 3,
    field: "a",
  });
  assert.deepEqual(excess({ params: { form: { a: "abc", b: "abc" } } }, limits), {
    what: "form",
    count: 6,
    most: 5,
  });
  assert.equal(excess({ to: ["đ".repeat(40)] }, limits).what, "event");
  assert.equal(letters("e\u0301🚨"), 3);
  assert.match(tooLong({ what: "text", count: 7, most: 4 }).vi, /7 ký tự; tối đa 4/);
});

test("an act whose record has come is not sent again", async () => {
  const { box, sent } = outbox();
  const { key } = box.put({ verb: "isolate" });
  box.drop(key);
  box.open();
  await settle();
  assert.deepEqual(sent, []);
});

test("two queues of one person do not overwrite each other", () => {
  const shelf = new Shelf();
  outbox({ shelf }).box.put({ verb: "isolate" });
  outbox({ shelf }).box.put({ verb: "report" });
  assert.equal(outbox({ shelf }).box.items.length, 2);
});

test("keys are 32 hexadecimal digits and differ", () => {
  assert.match(newKey(), /^[0-9a-f]{32}$/);
  assert.notEqual(newKey(), newKey());
});

test("an order that nothing was heard of keeps its key for a while, an answered one does not", () => {
  let now = 0;
  const keys = new Keys(() => now);
  const first = keys.of("clock", { do: "pause" });
  assert.equal(keys.of("clock", { do: "pause" }), first);
  assert.notEqual(keys.of("clock", { do: "resume" }), first);
  assert.notEqual(keys.of("control", { do: "pause" }), first);
  keys.drop("clock", { do: "pause" });
  const second = keys.of("clock", { do: "pause" });
  assert.notEqual(second, first);
  now += 31_000;
  assert.notEqual(keys.of("clock", { do: "pause" }), second);
});

test("a record that comes twice counts once, and late ones find their place", () => {
  const records = new Records();
  records.add([{ seq: 3 }, { seq: 5 }], 5);
  const fresh = records.add([{ seq: 5 }, { seq: 4 }, { seq: 7 }], 7);
  assert.deepEqual(
    fresh.map(({ seq }) => seq),
    [4, 7],
  );
  assert.deepEqual(
    records.list.map(({ seq }) => seq),
    [3, 4, 5, 7],
  );
  assert.equal(records.upto, 7);
});

test("a record that an answer brings ahead of the others closes no gap", () => {
  const records = new Records();
  records.add([{ seq: 3 }], 3);
  records.add([{ seq: 9 }], 0);
  assert.equal(records.upto, 3);
});

test("the clock runs at the drill's speed and stands still in a pause", () => {
  let now = 10_000;
  const clock = new DrillClock(() => now);
  clock.sync({ state: "running", t: 60_000, speed: 2, wall: 500_000, now: 501_000 });
  assert.equal(clock.t, 62_000);
  now += 1_500;
  assert.equal(clock.t, 65_000);
  clock.sync({ state: "paused", t: 65_000, speed: 2, wall: 502_500, now: 999_999 });
  now += 60_000;
  assert.equal(clock.t, 65_000);
});

test("a device's clock that is set while the drill runs changes nothing", () => {
  const real = Date.now;
  const clock = new DrillClock();
  clock.sync({ state: "running", t: 60_000, speed: 1, wall: 0, now: 0 });
  try {
    for (const days of [116, -116]) {
      Date.now = () => real() + days * 86_400_000;
      assert.ok(clock.t >= 60_000 && clock.t < 90_000, String(clock.t));
    }
  } finally {
    Date.now = real;
  }
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

test("what an account has not sent is its own, and signing out leaves nothing of it", () => {
  const name = (me) => personal("d", me, "note.o");
  keep(name({ name: "eva" }), "chưa gửi");
  keep(name({ person: "p", name: "eva" }), "của người tham gia");
  assert.equal(kept(name({ name: "binh" })), null);
  assert.equal(kept(personal("other", { name: "eva" }, "note.o")), null);
  forgetStaff();
  assert.equal(kept(name({ name: "eva" })), null);
  assert.equal(kept(name({ person: "p" })), "của người tham gia");
});

test("times are written as the drill writes them", () => {
  assert.equal(hms(5_107_999), "01:25:07");
  assert.equal(stamp(5_107_999), "T+01:25");
  assert.equal(span(460_000), "07:40");
  assert.equal(span(4_060_000), "1:07:40");
  assert.deepEqual(storyTime({ starts: "2026-12-31 23:30" }, 3_600_000), {
    day: "01/01/2027",
    time: "00:30",
  });
  assert.equal(storyTime(null, 0), null);
});

test("a system is named by the worst that its operator sees", () => {
  assert.equal(seems({}), "well");
  assert.equal(seems({ suspected: true }), "suspected");
  assert.equal(seems({ service: 0.6, suspected: true }), "degraded");
  assert.equal(seems({ service: 0 }), "down");
  assert.equal(seems({ service: 0, compromise: "impacted" }), "impacted");
  assert.equal(seems({ isolated: true, compromise: "impacted" }), "isolated");
});

test("whatever is the matter with a system is named, what it is known by first", () => {
  const named = [
    [undefined, ["well"]],
    [{ isolated: true, service: 0 }, ["isolated"]],
    [{ isolated: true, service: 0, compromise: "impacted" }, ["isolated", "impacted"]],
    [{ isolated: true, service: 0, suspected: true }, ["isolated", "suspected"]],
    [{ isolated: true, offline: true, service: 0, compromise: "clean" }, ["isolated", "offline"]],
    [{ service: 0, compromise: "controlled", suspected: true }, ["controlled", "down"]],
    [{ service: 0.4, suspected: true }, ["degraded", "suspected"]],
    [{ standby: true, offline: true, service: 0 }, ["standby"]],
  ];
  for (const [fields, found] of named) assert.deepEqual(conditions(fields), found);
});

test("what is cut off is broken too where its health or what it needs says so", () => {
  assert.deepEqual(conditions({ isolated: true, service: 0, health: 0 }), ["isolated", "down"]);
  assert.deepEqual(conditions({ offline: true, service: 0, health: 0.3 }), ["offline", "degraded"]);
  assert.deepEqual(conditions({ isolated: true, service: 0, health: 1 }), ["isolated"]);
  assert.deepEqual(conditions({ isolated: true, service: 0, needs: "repair" }), ["isolated", "broken"]);
  assert.deepEqual(conditions({ isolated: true, service: 0, needs: null }), ["isolated"]);
});

test("a label says what was done to the data instead of that something was done", () => {
  const label = (fields) =>
    conditionWords(
      fields,
      (one) => one,
      (impact) => `data ${impact}`,
    ).join(" · ");
  const locked = { isolated: true, service: 0, compromise: "impacted", impact: "encrypted" };
  assert.equal(label(locked), "isolated · data encrypted");
  assert.equal(label({ ...locked, needs: "restore_backup" }), "isolated · data encrypted");
  assert.equal(label({ ...locked, health: 0 }), "isolated · data encrypted · down");
  assert.equal(label({ ...locked, isolated: false, service: 0.1 }), "data encrypted · degraded");
  assert.equal(label({ compromise: "clean", impact: "defaced", service: 1 }), "data defaced");
  assert.equal(
    label({ compromise: "controlled", impact: "wiped", offline: true, service: 0 }),
    "offline · data wiped · controlled",
  );
  assert.equal(label({}), "well");
});

test("a state counts from when it began", () => {
  const seen = (t, changes) => ({ kind: "perceived", t, data: { system: "van-ban", changes } });
  const { state, since } = perceive([seen(1, { service: 0.6 }), seen(5, { service: 0.2 })]).get("van-ban");
  assert.deepEqual([state, since], ["degraded", 1]);
});

const me = { seat: "pa05/truc-ban", agency: "pa05" };
const delivery = (seq, data) => ({
  seq,
  t: seq * 1000,
  kind: "delivery",
  data: { seats: [me.seat], channel: "mail", ...data },
});
const act = (seq, data) => ({
  seq,
  t: seq * 1000,
  kind: "act",
  data: { ...me, to: [], params: {}, status: "accepted", ...data },
});
const work = (seq, data) => ({ seq, t: seq * 1000, kind: "work", data: { agency: "pa05", ...data } });

test("a message knows its acknowledgement, its chosen answer and its verification", () => {
  const { inbox } = fold(
    [
      delivery(1, { from: "vncert" }),
      act(2, { verb: "acknowledge", reply_to: 1, params: { option: "b" } }),
      act(3, { verb: "verify", reply_to: 1 }),
      delivery(4, { verdict: { order: 1, genuine: false } }),
    ],
    me,
  );
  const first = inbox.at(-1);
  assert.equal(first.acknowledged, 2000);
  assert.equal(first.option, "b");
  assert.deepEqual(first.verdict, { order: 1, genuine: false });
  assert.equal(first.calling, false);
});

test("a colleague's acknowledgement is not mine, nor is a refused one", () => {
  const { inbox } = fold(
    [
      delivery(1, { from: "vncert" }),
      act(2, { verb: "acknowledge", reply_to: 1, seat: "pa05/lanh-dao" }),
      act(3, { verb: "acknowledge", reply_to: 1, status: "refused", reason: "params" }),
    ],
    me,
  );
  assert.equal(inbox[0].acknowledged, null);
});

test("a receipt names the act it answers", () => {
  const { acts } = fold(
    [
      act(1, { verb: "report", about: "van-ban", to: ["vncert", "cong-an"] }),
      delivery(3, { from: "vncert", about: "van-ban", reply_to: 2, answers: 1 }),
      { seq: 4, t: 4000, kind: "act", data: { agency: "cong-an", verb: "acknowledge", answers: 1 } },
    ],
    me,
  );
  assert.deepEqual(
    [...acts[0].heardBy],
    [
      ["vncert", 3000],
      ["cong-an", 4000],
    ],
  );
  assert.equal(acts.length, 1);
});

const table = tables({
  agency: { id: "pa05", people: 3 },
  acts: [{ verb: "isolate", takes_ms: 180_000, responders: 1, to: false, about: "needed" }],
  agencies: [{ id: "vncert" }],
  systems: [{ id: "van-ban" }],
  objects: [{ id: "mot-cua", operator: "tt-giam-sat" }],
  labels: { direct: "red" },
});

test("work waits, runs, and ends", () => {
  const begun = [act(1, { verb: "isolate", about: "van-ban" })];
  assert.equal(standing(fold(begun, me).acts[0], table), "waiting");
  begun.push(work(2, { act: 1, status: "started", until: 60_000, verb: "isolate" }));
  const model = fold(begun, me);
  assert.equal(standing(model.acts[0], table), "running");
  assert.deepEqual(people(model, table, "pa05"), { all: 3, busy: 1 });
  begun.push(work(9, { act: 1, status: "completed", verb: "isolate" }));
  const [done] = fold(begun, me).acts;
  assert.equal(standing(done, table), "completed");
  assert.deepEqual([done.work.started, done.work.ended], [2000, 9000]);
});

test("people lent add to the agency's own, people sent away do not", () => {
  const support = (seq, data) => ({ seq, t: seq, kind: "support", data });
  const model = fold(
    [
      support(1, { agency: "pa05", from: "vncert", responders: 2 }),
      support(2, { agency: "x", from: "pa05", responders: 1 }),
    ],
    me,
  );
  assert.equal(people(model, table, "pa05").all, 4);
});

test("a thread holds what came and what went, in order", () => {
  const model = fold(
    [
      act(1, { verb: "notify", to: ["vncert"] }),
      delivery(2, { from: "vncert" }),
      act(3, { verb: "share", to: ["vncert"] }),
    ],
    me,
  );
  assert.deepEqual(
    threads(model)
      .get("vncert")
      .map(({ seq, mine }) => [seq, mine]),
    [
      [1, true],
      [2, false],
      [3, true],
    ],
  );
});

test("typing without marks finds Vietnamese names", () => {
  assert.equal(plain("Đất đai, Ninh Kiều"), "dat dai, ninh kieu");
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

test("what is typed is found however it was typed: composed or not, spaces, wide or unseen letters", () => {
  const name = plain("Trung tâm Giám sát Đô thị");
  for (const typed of [
    "trung tâm".normalize("NFD"),
    " TRUNG  TÂM ",
    "trung\u00a0tâm",
    "tru\u200bng tâm",
    "ｔｒｕｎｇ tam",
    "do thi",
    "Đô\u2003thị",
  ]) {
    assert.ok(name.includes(plain(typed)), typed);
  }
});

test("a received report says its state and its times in words", () => {
  const forms = [
    {
      kind: "initial",
      fields: [
        { id: "current-state", title: { vi: "Hiện trạng" } },
        { id: "detected-at", title: { vi: "Phát hiện lúc" } },
      ],
    },
  ];
  const page = {
    table: tables({ forms }),
    live: { hello: { drill: { story: { starts: "2026-09-15 07:30" } } } },
  };
  const body = { vi: "Hiện trạng: not_yet\nPhát hiện lúc: 01:25:07\nGhi chú: not_yet" };
  assert.equal(
    worded(page, { from: "pa05", body }),
    "Hiện trạng: Chưa xử lý\nPhát hiện lúc: 01:25:07 (08:55, 15/09/2026)\nGhi chú: not_yet",
  );
  assert.equal(worded(page, { body }), body.vi);
});

test("a notice of the organisers is told from a call in the story", () => {
  assert.ok(ofOrganisers({ sender: { ...ORGANISERS } }));
  assert.ok(!ofOrganisers({ sender: { ...ORGANISERS }, from: "pa05" }));
  assert.ok(!ofOrganisers({ sender: { vi: "Báo Cần Thơ", en: "A newspaper" } }));
});
