// Tests of what the control room makes of records: node --test tests/web/

import assert from "node:assert/strict";
import { test } from "node:test";

import { plight, stateWords, tell } from "../../web/static/room/feed.js";
import {
  agenda,
  begin,
  byAgency,
  bySeat,
  fold,
  next,
  shape,
  shapes,
  standing,
  waiting,
  word,
} from "../../web/static/room/fold.js";
import { due, duration, span } from "../../web/static/room/triggers.js";
import {
  Names,
  condition,
  dutyPill,
  injectPill,
  stageStatus,
  waitsFor,
} from "../../web/static/room/words.js";

const MINUTE = 60000;
const text = (vi) => ({ vi, en: `${vi} (en)` });

const statics = {
  agencies: [
    { id: "so-a", name: text("Sở A") },
    { id: "pa05", name: text("PA05"), part_of: "cong-an" },
    { id: "cong-an", name: text("Công an") },
  ],
  nodes: [
    { id: "dat-dai", name: text("Cơ sở dữ liệu đất đai, cấp độ 4 (giả định)"), group: "core" },
    { id: "sso", name: text("Nền tảng xác thực tập trung (SSO)"), group: "core" },
    { id: "may-phat", name: text("Máy phát"), group: "utility", standby: true },
  ],
  seats: [{ seat: "so-a/truc-ban", agency: "so-a", title: text("Trực ban") }],
  injects: [
    { id: "sau", title: text("Sau"), at: "20m", to: "so-a/truc-ban" },
    {
      id: "truoc",
      title: text("Trước {host:dat-dai}"),
      at: "11m",
      delay: "uniform 1m 3m",
      to: "so-a/truc-ban",
    },
    { id: "tay", title: text("Bằng tay"), by_hand: "48m", to: "all" },
    {
      id: "neu",
      title: text("Nếu"),
      when: { service: "dat-dai", below: 0.5, for: "12m" },
      delay: "2m",
      to: "all",
    },
    {
      id: "nhac",
      title: text("Nhắc"),
      unless: { act: "report", by: "so-a", to: "pa05", deadline: "45m" },
      to: "all",
    },
  ],
  threats: [
    {
      id: "ma-doc",
      title: text("Mã độc"),
      stages: [{ id: "vao", kind: "spread", enters: ["dat-dai"], technique: "T1078" }],
    },
  ],
  acts: [{ verb: "isolate", title: text("Cô lập"), group: "technical" }],
  reasons: { role: text("Việc này không thuộc thẩm quyền của vị trí.") },
  cast: { "host:dat-dai": "MAY-1" },
};

let seq = 0;
const record = (kind, data, t = 0) => ({ seq: (seq += 1), t, kind, data });
const played = (...records) => fold(begin(statics), records);
const named = (model) => new Names(statics, model.injects);
const duty = (more = {}, t = 0) =>
  record(
    "duty",
    {
      agency: "so-a",
      seats: ["so-a/truc-ban"],
      acts: ["report"],
      target: 15 * MINUTE,
      limit: 60 * MINUTE,
      origin: { rule: "g1" },
      title: text("Báo cáo"),
      objectives: [],
      ...more,
    },
    t,
  );

test("durations and spans are read as files write them", () => {
  assert.equal(duration("1h30m"), 5400000);
  assert.equal(duration("90s"), 90000);
  assert.equal(duration("soon"), null);
  assert.deepEqual(span("uniform 5m 10m"), { ms: 300000, exact: false });
  assert.deepEqual(span(undefined), { ms: 0, exact: true });
});

test("an inject is due at its time and its delay; one on a condition at no known time", () => {
  const [sau, truoc, tay, neu, nhac] = statics.injects;
  assert.deepEqual(due(sau), { t: 20 * MINUTE, exact: true });
  assert.deepEqual(due(truoc), { t: 12 * MINUTE, exact: false });
  assert.equal(due(tay), null);
  assert.equal(due(neu), null);
  assert.deepEqual(due(nhac), { t: 45 * MINUTE, exact: true });
});

test("the list runs from what was sent to what is due by time and what waits", () => {
  const model = played(record("inject", { inject: "sau", status: "fired" }, 9 * MINUTE));
  const rows = agenda(model);
  assert.deepEqual(
    Object.entries(rows).map(([group, injects]) => [group, injects.map((one) => one.id)]),
    [
      ["past", ["sau"]],
      ["timed", ["truoc"]],
      ["hand", ["tay"]],
      ["conditional", ["neu"]],
      ["contingency", ["nhac"]],
    ],
  );
  assert.equal(model.injects.get("sau").t, 9 * MINUTE);
});

test("held, released, skipped with a reason", () => {
  const model = played(record("inject", { inject: "sau", status: "held" }));
  assert.equal(model.injects.get("sau").status, "held");
  fold(model, [record("inject", { inject: "sau", status: "released" })]);
  assert.equal(model.injects.get("sau").status, "pending");
  fold(model, [record("inject", { inject: "sau", status: "skipped", reason: "muộn" }, 5)]);
  assert.deepEqual([model.injects.get("sau").status, model.injects.get("sau").reason], ["skipped", "muộn"]);
});

test("an edited text counts until the inject is sent; an added one joins the list", () => {
  const edited = { ...statics.injects[0], title: text("Mới") };
  const model = played(
    record("control", { type: "edit", inject: edited }),
    record("control", { type: "add", inject: { id: "them-6", title: text("Thêm"), by_hand: "0s" } }),
    record("inject", { inject: "sau", status: "fired" }),
    record("control", { type: "edit", inject: { ...edited, title: text("Quá muộn") } }),
  );
  assert.equal(named(model).inject("sau"), "Mới");
  assert.deepEqual(
    agenda(model).hand.map((one) => one.id),
    ["tay", "them-6"],
  );
});

test("a record that comes twice counts once", () => {
  const once = duty();
  const model = played(once, once);
  fold(model, [once]);
  assert.equal(model.duties.size, 1);
  assert.equal(model.records.length, 1);
});

test("a duty is due, then presses, then is overdue; an answer after the target is late", () => {
  const opened = duty({}, 10 * MINUTE);
  const model = played(opened);
  const [one] = model.duties.values();
  assert.equal(standing(one, 25 * MINUTE).state, "due");
  assert.equal(standing(one, 25 * MINUTE + 1).state, "warn");
  assert.equal(standing(one, 70 * MINUTE + 1).state, "overdue");
  assert.deepEqual(bySeat(model, 70 * MINUTE + 1), { "so-a/truc-ban": { open: 1, warn: 0, overdue: 1 } });
  fold(model, [record("answer", { duty: opened.seq, act: 900 }, 30 * MINUTE)]);
  assert.equal(standing(one, 31 * MINUTE).state, "late");
  assert.equal(waiting(model, 31 * MINUTE).length, 0);
  assert.deepEqual(byAgency(model, 31 * MINUTE), {
    "so-a": { done: 0, late: 1, due: 0, warn: 0, overdue: 0 },
  });
});

test("a contact is acknowledged by the receiver or a unit of it, for that very message", () => {
  const opened = duty({ to: "cong-an" });
  const answered = record("answer", { duty: opened.seq, act: 900, message: 901 });
  const acknowledge = (agency, reply) =>
    record("act", { verb: "acknowledge", agency, seat: null, reply_to: reply, status: "accepted" }, 7);
  const model = played(opened, answered, acknowledge("so-a", 901), acknowledge("pa05", 800));
  assert.equal(model.duties.get(opened.seq).acked, null);
  fold(model, [acknowledge("pa05", 901)]);
  assert.equal(model.duties.get(opened.seq).acked, 7);
});

test("before the next inject is run to, the limits that would pass are told", () => {
  const model = played(
    duty({ limit: 11 * MINUTE, target: 5 * MINUTE }),
    duty({ limit: 13 * MINUTE, target: 5 * MINUTE }),
  );
  const plan = next(model, 10 * MINUTE);
  assert.equal(plan.inject.id, "truoc");
  assert.equal(plan.t, 12 * MINUTE);
  assert.deepEqual(
    plan.late.map((row) => row.limit),
    [11 * MINUTE],
  );
});

test("truth and what is perceived stand side by side, with a history of each change", () => {
  const model = played(
    record("state", { changes: { "dat-dai": { compromise: "controlled" } } }, 5),
    record(
      "perceived",
      {
        agency: "so-a",
        system: "dat-dai",
        changes: { service: 1, suspected: true, isolated: false, impact: null },
      },
      9,
    ),
  );
  assert.equal(word(model.truth["dat-dai"]), "controlled");
  assert.equal(shape(model.truth["dat-dai"]), "compromised");
  assert.equal(word(model.seen["dat-dai"]), "suspected");
  assert.deepEqual(
    model.history["dat-dai"].map((row) => [row.kind, row.changes]),
    [
      ["state", { compromise: "controlled" }],
      ["perceived", { suspected: true }],
    ],
  );
});

test("the word for a node", () => {
  assert.equal(word({ service: 1 }), "well");
  assert.equal(word({ service: 0.4 }), "degraded");
  assert.equal(word({ service: 0 }), "down");
  assert.equal(word({ service: 0, isolated: true, compromise: "impacted" }), "isolated");
  assert.equal(word({ service: 0, offline: true }), "offline");
  assert.equal(word({ service: 0, offline: true, standby: true }), "standby");
  assert.equal(shape({ service: 0, offline: true, standby: true }), "well");
});

test("a node that is isolated counts as compromised too, and its label says both", () => {
  const locked = { service: 0, health: 0, isolated: true, compromise: "impacted", impact: "encrypted" };
  assert.deepEqual(shapes(locked), ["isolated", "compromised", "down"]);
  assert.deepEqual(shapes({ service: 1, compromise: "foothold" }), ["compromised"]);
  assert.deepEqual(shapes({ service: 0, isolated: true, needs: "repair" }), ["isolated", "down"]);
  assert.equal(plight(locked), "cô lập · bị mã hóa · ngừng");
  assert.equal(
    stateWords({ service: 0, isolated: true, needs: "repair" }),
    "cô lập · có hư hỏng · phục vụ 0 %",
  );
});

test("work is under way until it ends, people sit until they leave", () => {
  const model = played(
    record("work", {
      act: 5,
      status: "started",
      agency: "so-a",
      verb: "isolate",
      about: "dat-dai",
      until: 99,
    }),
    record("join", { seat: "so-a/truc-ban", person: "p1" }),
  );
  assert.equal(model.work.size, 1);
  assert.deepEqual(model.people["so-a/truc-ban"], ["p1"]);
  fold(model, [
    record("work", { act: 5, status: "completed", agency: "so-a", verb: "isolate" }),
    record("leave", { seat: "so-a/truc-ban", person: "p1" }),
  ]);
  assert.equal(model.work.size, 0);
  assert.deepEqual(model.people["so-a/truc-ban"], []);
});

test("a stage is steered and takes systems", () => {
  const model = played(
    record("control", { type: "stage", stage: "vao", do: "hold" }),
    record("control", { type: "stage", stage: "vao", do: "strengthen", factor: 2 }),
  );
  assert.deepEqual(model.stages.vao, { systems: [], held: true, strength: 2 });
  fold(model, [record("stage", { threat: "ma-doc", stage: "vao", status: "taken", system: "dat-dai" }, 8)]);
  assert.deepEqual(model.stages.vao.systems, ["dat-dai"]);
});

test("conditions in words", () => {
  const names = named(begin(statics));
  const [, truoc, tay, neu, nhac] = statics.injects;
  assert.equal(waitsFor(names, truoc), "T+00:12");
  assert.equal(waitsFor(names, tay), "chờ phát bằng tay, dự kiến T+00:48");
  assert.equal(
    waitsFor(names, neu),
    "khi Cơ sở dữ liệu đất đai phục vụ dưới 50 % suốt 12 phút · 2 phút sau đó",
  );
  assert.equal(waitsFor(names, nhac), "nếu đến T+00:45 chưa Sở A báo cáo sự cố gửi PA05");
  const both = {
    all: [{ time: "34m" }, { any: [{ compromise: "sso", at_least: "foothold" }, { inject: "sau" }] }],
  };
  assert.equal(condition(names, both), "đến T+00:34 và SSO xâm nhập bước đầu hoặc đã gửi “Sau”");
  const guarded = { ...truoc, while: { not: { service: "sso", above: 0.5 } } };
  assert.equal(waitsFor(names, guarded), "T+00:12 · chỉ khi không phải: SSO phục vụ trên 50 %");
  const chosen = { inject: "sau", option: "tra", by: "so-a" };
  assert.equal(condition(names, chosen), "Sở A chọn “tra” ở “Sau”");
});

test("names are short on the map and filled in texts", () => {
  const names = named(begin(statics));
  assert.equal(names.tag("dat-dai"), "Đất đai");
  assert.equal(names.short("sso"), "SSO");
  assert.equal(names.inject("truoc"), "Trước MAY-1");
  assert.equal(names.stage("vao"), "Xâm nhập Cơ sở dữ liệu đất đai (T1078)");
});

test("what a participant wrote is text of a line and nothing else", () => {
  const names = named(begin(statics));
  const hostile = "<img src=x onerror=alert(1)>";
  const line = tell(
    names,
    record("act", {
      seat: "so-a/truc-ban",
      agency: "so-a",
      verb: "share",
      to: ["pa05"],
      params: {},
      text: hostile,
      status: "accepted",
    }),
  );
  assert.deepEqual(line.parts, ["Sở A ", { b: "chia sẻ thông tin" }, " → PA05", " · ", { q: hostile }]);
});

test("a refused act says why; acknowledgements and work that starts by itself stay in the background", () => {
  const names = named(begin(statics));
  const act = (verb, more) =>
    tell(
      names,
      record("act", {
        seat: "so-a/truc-ban",
        agency: "so-a",
        verb,
        to: [],
        params: {},
        status: "accepted",
        ...more,
      }),
    );
  assert.equal(
    act("isolate", { status: "refused", reason: "role" }).parts.at(-1),
    " · không được nhận: việc này không thuộc thẩm quyền của vị trí",
  );
  assert.equal(act("acknowledge").minor, true);
  assert.equal(act("isolate").minor, true);
  assert.equal(act("report").minor, false);
});

test("a line for every kind of record that tells something", () => {
  const names = named(begin(statics));
  const said = (kind, data) =>
    tell(names, record(kind, data, 1))
      ?.parts.map((part) => part.b ?? part.q ?? part)
      .join("");
  assert.equal(
    said("stage", { stage: "vao", status: "taken", system: "dat-dai", technique: "T1078" }),
    "Mối đe dọa chiếm Cơ sở dữ liệu đất đai (T1078)",
  );
  assert.equal(
    said("state", { changes: { "dat-dai": { service: 0.4 } } }),
    "Cơ sở dữ liệu đất đai nay phục vụ 40 %",
  );
  assert.equal(
    said("incident", { incident: "ma-doc", severity: "serious", hits: ["dat-dai"] }),
    "Sự cố “Mã độc” nghiêm trọng, 1 nơi bị tác động",
  );
  assert.equal(
    said("support", { agency: "so-a", from: "pa05", responders: 2 }),
    "PA05 tăng cường 2 người cho Sở A",
  );
  assert.equal(said("end", { reason: "director" }), "Diễn tập kết thúc.");
  assert.equal(said("duty", {}), undefined);
});

test("while a drill runs its pills count; once it is over nothing does", () => {
  const model = played(
    duty(),
    record("answer", { duty: seq, act: 1 }, 20 * MINUTE),
    duty(),
    duty({ limit: 25 * MINUTE }),
  );
  const says = (t, over) => [...model.duties.values()].map((one) => dutyPill(standing(one, t), t, over).text);
  assert.deepEqual(says(30 * MINUTE, false), ["muộn T+00:20", "còn 30:00", "quá 05:00"]);
  assert.deepEqual(says(30 * MINUTE, true), ["muộn T+00:20", "chưa đáp ứng", "không đáp ứng"]);
  assert.deepEqual(says(31 * MINUTE, true), says(30 * MINUTE, true));
  const [sau, , tay] = begin(statics).injects.values();
  const pills = (inject, over) => injectPill(inject, 5 * MINUTE, over)?.text ?? null;
  assert.deepEqual([pills(sau, false), pills(tay, false)], ["còn 15:00", null]);
  assert.deepEqual([pills(sau, true), pills(tay, true)], ["không phát", "không phát"]);
  assert.equal(pills({ ...sau, status: "skipped" }, true), "đã bỏ qua");
});

test("a stage that had not come when the drill ended did not happen", () => {
  const said = (known) => [stageStatus(known, false), stageStatus(known, true)];
  assert.deepEqual(said(undefined), ["pending", "over"]);
  assert.deepEqual(said({ held: true }), ["held", "over"]);
  assert.deepEqual(said({ status: "taken" }), ["taken", "cut"]);
  assert.deepEqual(said({ status: "done" }), ["done", "done"]);
});
