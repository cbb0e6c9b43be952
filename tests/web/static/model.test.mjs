// Tests of what a participant's page makes of records.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  changeable,
  fold,
  people,
  perceive,
  plain,
  seems,
  standing,
  tables,
  threads,
} from "../../../web/static/model.js";

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

const table = tables({
  agency: { id: "pa05", people: 3 },
  acts: [{ verb: "isolate", takes_ms: 180_000, responders: 1, to: false, about: "needed" }],
  agencies: [{ id: "vncert" }],
  systems: [{ id: "van-ban" }],
  objects: [{ id: "mot-cua", operator: "tt-giam-sat" }],
  labels: { direct: "red" },
});

test("a system is named by the worst that its operator sees", () => {
  assert.equal(seems({}), "well");
  assert.equal(seems({ suspected: true }), "suspected");
  assert.equal(seems({ service: 0.6, suspected: true }), "degraded");
  assert.equal(seems({ service: 0 }), "down");
  assert.equal(seems({ service: 0, compromise: "impacted" }), "impacted");
  assert.equal(seems({ isolated: true, compromise: "impacted" }), "isolated");
});

test("a state counts from when it began", () => {
  const seen = (t, changes) => ({ kind: "perceived", t, data: { system: "van-ban", changes } });
  const { state, since } = perceive([seen(1, { service: 0.6 }), seen(5, { service: 0.2 })]).get("van-ban");
  assert.deepEqual([state, since], ["degraded", 1]);
});

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

test("what cannot leave while the own line is down says so, until it has left", () => {
  const mail = (seq, status) => ({
    seq,
    t: seq * 1000,
    kind: "mail",
    data: { act: 1, status, side: "sender" },
  });
  const known = tables({ acts: [{ verb: "report", about: "needed", to: true, takes_ms: null }] });
  const sent = act(1, { verb: "report", to: ["so-a"] });
  const [waits] = fold([sent, mail(2, "waiting")], me).acts;
  assert.equal(standing(waits, known), "unsent");
  const [left] = fold([sent, mail(2, "waiting"), mail(9, "left")], me).acts;
  assert.deepEqual([standing(left, known), left.mail.t], ["accepted", 9000]);
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

const decision = (seq, status, data) => ({
  seq,
  t: seq * 1000,
  kind: "decision",
  data: { ...me, delivery: 1, option: "pay", status, act: 2, chosen: 2000, binds: 182_000, ...data },
});

test("a message knows what the agency has chosen, whoever chose it", () => {
  const records = [
    delivery(1, { from: null, options: [{ id: "pay" }, { id: "keep" }] }),
    decision(3, "chosen"),
  ];
  assert.equal(fold(records, me).inbox[0].decision.status, "chosen");
  const changed = fold([...records, decision(5, "changed", { option: "keep" })], me).inbox[0].decision;
  assert.deepEqual([changed.option, changed.status, changed.binds], ["keep", "changed", 182_000]);
});

test("a choice can be changed until it binds, and upon news about the same", () => {
  const question = delivery(1, { from: null, about: "van-ban", options: [{ id: "pay" }] });
  const can = (...records) => {
    const { inbox } = fold([question, ...records], me);
    return changeable(inbox.at(-1), inbox);
  };
  assert.equal(can(), true);
  assert.equal(can(decision(3, "chosen")), true);
  assert.equal(can(decision(3, "bound")), false);
  assert.equal(can(decision(3, "bound"), delivery(4, { from: null, about: "mot-cua" })), false);
  assert.equal(can(decision(3, "bound"), delivery(4, { from: null, about: "van-ban" })), true);
});

test("people who come or go by a consequence count", () => {
  const effect = (seq, add) => ({
    seq,
    t: seq,
    kind: "effect",
    data: { what: "people", name: "pa05", details: { add } },
  });
  assert.equal(people(fold([effect(1, 2), effect(2, -1)], me), table, "pa05").all, 4);
});

test("an act that needs consent waits, is given it or not, or is taken back, and answers nothing", () => {
  const asked = act(2, { verb: "acknowledge", status: "asked", reply_to: 1 });
  const approval = (status) => ({ seq: 3, t: 3, kind: "approval", data: { act: 2, agency: "pa05", status } });
  const now = (...records) => fold([delivery(1, { from: "vncert" }), asked, ...records], me);
  const stands = (...records) => standing(now(...records).acts[0], table);
  assert.equal(stands(), "asked");
  assert.equal(stands(approval("asked")), "asked");
  assert.equal(stands(approval("approved")), "approved");
  assert.equal(stands(approval("refused")), "not_approved");
  assert.equal(stands(approval("withdrawn")), "withdrawn");
  assert.equal(now().inbox[0].acknowledged, null);
});

test("a request stands as sent until the body answers, and as granted once it has been", () => {
  const asked = act(2, { verb: "request", to: ["vnpt"], params: { kind: "giao-so" } });
  const answer = (seq, granted) => delivery(seq, { from: "vnpt", response: { act: 2, granted, lacks: [] } });
  const stands = (...records) => standing(fold([asked, ...records], me).acts[0], table);
  assert.equal(stands(), "accepted");
  assert.equal(stands(answer(3, false)), "not_granted");
  assert.equal(stands(answer(3, false), answer(4, true)), "granted");
  assert.equal(stands(answer(3, true), answer(4, false)), "granted");
});
