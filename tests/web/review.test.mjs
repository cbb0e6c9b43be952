// Tests of what the review makes of card and records: node --test tests/web/

import assert from "node:assert/strict";
import { test } from "node:test";

import { Desk, everything } from "../../web/static/review/desk.js";
import { Drawing, hit } from "../../web/static/review/drawing.js";
import { edgesOnly, shaded, valueAt, within } from "../../web/static/review/figure.js";
import { barTitle, story, titled } from "../../web/static/review/lines.js";
import { counts, edgesOf } from "../../web/static/review/network.js";
import {
  bars,
  items,
  order,
  pack,
  passes,
  rows,
  standing,
  ticks,
  visible,
} from "../../web/static/review/rows.js";
import {
  band,
  branch,
  combine,
  linesOf,
  people,
  phaseAt,
  preview,
  restingOn,
  tree,
} from "../../web/static/review/score.js";

const MINUTE = 60000;
const text = (vi) => ({ vi, en: `${vi} (en)` });
const line = (duty, more = {}) => ({
  part: "response_time",
  duty,
  title: text(`Việc ${duty}`),
  agency: "so-a",
  seats: ["so-a/truc"],
  opened: 0,
  answered: 5 * MINUTE,
  target: 10 * MINUTE,
  limit: 30 * MINUTE,
  credit: 1,
  weight: 1,
  points: 50,
  objectives: ["bao"],
  records: [duty, duty + 1],
  ...more,
});
const rubric = {
  parts: { response_time: 35, coordination: 35, outcome: 15, judgement: 15 },
  coordination: {
    coverage: 0.3,
    timeliness: 0.25,
    closed_loop: 0.15,
    order: 0.15,
    precision: 0.1,
    verification: 0.05,
  },
  bands: { P: 90, S: 75, M: 50 },
};
const level = (title, more = {}) => ({
  title: text(title),
  score: 50,
  band: "M",
  response_time: 50,
  coordination: null,
  settled: 2,
  open: 0,
  ...more,
});
const card = (more = {}) => ({
  overall: {
    score: 50,
    band: "M",
    settled: 1,
    open: 3,
    evidence: [{ part: "response_time", score: 50, weight: 35, points: 50 }],
  },
  band: "M",
  rubric,
  end: 60 * MINUTE,
  response_time: {
    score: 50,
    band: "M",
    settled: 2,
    open: 1,
    evidence: [line(1), line(3, { answered: null, credit: 0, points: 0 })],
    open_lines: [line(5, { answered: null, credit: 0, points: null, opened: 55 * MINUTE })],
  },
  coordination: {
    score: null,
    band: null,
    settled: 0,
    open: 0,
    evidence: [],
    open_lines: [],
    parts: Object.fromEntries(
      Object.keys(rubric.coordination).map((part) => [
        part,
        { weight: rubric.coordination[part], used: 0, value: null },
      ]),
    ),
  },
  outcome: {
    score: null,
    band: null,
    settled: 0,
    open: 0,
    evidence: [
      { part: "service", system: "cong", detail: null, loss: 2, records: [9] },
      { part: "leaked", system: "cong", detail: "personal", loss: 3, records: [9] },
    ],
    loss: 5,
  },
  judgement: {
    score: null,
    band: null,
    settled: 0,
    open: 1,
    evidence: [],
    open_lines: [],
    alpha: null,
    raters: [],
  },
  weights: {
    parts: Object.fromEntries(
      Object.keys(rubric.parts).map((part) => [
        part,
        { weight: rubric.parts[part], used: part === "response_time" ? 1 : 0 },
      ]),
    ),
  },
  levels: {
    team: { doi: level("Đội") },
    agency: {
      "so-a": level("Sở A"),
      "so-b": level("Sở B", { score: null, response_time: null, settled: 0 }),
    },
    seat: {
      "so-a/truc": level("Trực"),
      "so-b/truc": level("Trực B", { score: null, response_time: null, settled: 0 }),
    },
  },
  objectives: { bao: level("Báo cáo") },
  phases: { mot: level("Một") },
  never_triggered: [],
  ...more,
});
const record = (seq, t, kind, data) => ({ seq, t, kind, data });
const delivery = (seq, t, more = {}) =>
  record(seq, t, "delivery", {
    seats: ["so-a/truc"],
    agencies: ["so-a"],
    title: text("Cảnh báo"),
    hidden: { inject: "canh-bao", indicates: ["ma-doc"] },
    ...more,
  });
const act = (seq, t, more = {}) =>
  record(seq, t, "act", {
    seat: "so-a/truc",
    agency: "so-a",
    verb: "isolate",
    about: "cong",
    to: [],
    params: {},
    status: "accepted",
    incidents: ["ma-doc"],
    ...more,
  });

// -- rows ---------------------------------------------------------------------------------------------

test("a duty stands as its credit says: in time, late, worth nothing, never done, open", () => {
  assert.equal(standing(line(1)), "full");
  assert.equal(standing(line(1, { credit: 0.5 })), "part");
  assert.equal(standing(line(1, { credit: 0 })), "zero");
  assert.equal(standing(line(1, { credit: 0, answered: null })), "never");
  assert.equal(standing(line(1), false), "open");
});

test("a bar goes from the opening to the answer, or to the limit without one, never past the end", () => {
  const [done, never, open] = bars(card());
  assert.deepEqual(
    [done.start, done.stop, done.target, done.limit],
    [0, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  );
  assert.equal(never.stop, 30 * MINUTE);
  assert.deepEqual([open.start, open.stop, open.standing], [55 * MINUTE, 60 * MINUTE, "open"]);
});

test("injects, acts and work stand beside the duties in order of time, with their objectives", () => {
  const records = [
    delivery(2, MINUTE),
    act(4, 2 * MINUTE),
    record(6, 2 * MINUTE, "work", {
      act: 4,
      status: "started",
      agency: "so-a",
      verb: "isolate",
      about: "cong",
    }),
    record(7, 9 * MINUTE, "work", { act: 4, status: "completed" }),
  ];
  const found = items(card(), records);
  assert.deepEqual(
    found.map((item) => [item.kind, item.seq]),
    [
      ["duty", 1],
      ["duty", 3],
      ["inject", 2],
      ["act", 4],
      ["work", 6],
      ["duty", 5],
    ],
  );
  const work = found.find((item) => item.kind === "work");
  assert.deepEqual(
    [work.start, work.stop, work.status, work.incidents],
    [2 * MINUTE, 9 * MINUTE, "completed", ["ma-doc"]],
  );
  assert.deepEqual(found.find((item) => item.seq === 4).objectives, ["bao"]);
});

test("each filter keeps what belongs to it, and search knows no marks", () => {
  const item = { kind: "duty", agencies: ["so-a"], incidents: ["ma-doc"], objectives: ["bao"] };
  const keeps = (patch, words = "") => passes(item, { ...everything(), ...patch }, () => words);
  assert.ok(keeps({}));
  assert.ok(keeps({ agencies: new Set(["so-a"]) }) && !keeps({ agencies: new Set(["so-b"]) }));
  assert.ok(keeps({ incident: "ma-doc" }) && !keeps({ incident: "khac" }));
  assert.ok(keeps({ objective: "bao" }) && !keeps({ objective: "khac" }));
  assert.ok(keeps({ kinds: new Set(["duty"]) }) && !keeps({ kinds: new Set(["act"]) }));
  assert.ok(keeps({ query: "co lap" }, "Cô lập cổng") && !keeps({ query: "khoi phuc" }, "Cô lập cổng"));
});

test("spans that overlap are put into different lanes, those that follow share one", () => {
  const spans = [
    { start: 0, stop: 10 },
    { start: 5, stop: 8 },
    { start: 8, stop: 20 },
    { start: 10, stop: 12 },
  ];
  const { lanes, of } = pack(spans);
  assert.equal(lanes, 2);
  assert.deepEqual(
    spans.map((span) => of.get(span)),
    [0, 1, 1, 0],
  );
});

test("no two spans of a lane ever overlap", () => {
  let seed = 7;
  const draw = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const spans = Array.from({ length: 300 }, () => {
    const start = Math.floor(draw() * 1000);
    return { start, stop: start + Math.floor(draw() * 80) };
  }).sort((a, b) => a.start - b.start);
  const { lanes, of } = pack(spans);
  for (let lane = 0; lane < lanes; lane += 1) {
    const mine = spans.filter((span) => of.get(span) === lane);
    for (let n = 1; n < mine.length; n += 1) assert.ok(mine[n - 1].stop <= mine[n].start);
  }
});

test("agencies come team by team; a row opens to its seats; only rows in sight are drawn", () => {
  const found = items(card(), [delivery(2, MINUTE, { agencies: ["so-b"], seats: ["so-b/truc"] })]);
  const agencies = order(found, { doi: { seats: ["so-b/truc"] } });
  assert.deepEqual(agencies, ["so-b", "so-a"]);
  const seats = [
    { seat: "so-a/truc", agency: "so-a" },
    { seat: "so-b/truc", agency: "so-b" },
  ];
  const made = rows(found, { agencies, open: new Set(["so-a"]), seats, end: 60 * MINUTE, roomy: false });
  assert.deepEqual(
    made.rows.map((row) => [row.kind, row.id]),
    [
      ["agency", "so-b"],
      ["agency", "so-a"],
      ["seat", "so-a/truc"],
    ],
  );
  assert.equal(made.height, made.rows.at(-1).y + made.rows.at(-1).height);
  assert.deepEqual(
    visible(made.rows, made.rows[1].y + 1, made.rows[2].y).map((row) => row.id),
    ["so-a"],
  );
});

test("private notes stand at their moment in a row of their own, filed under whom they concern", () => {
  const records = [
    delivery(2, MINUTE, { agencies: ["so-b"], hidden: { inject: "thu" } }),
    { seq: 3, t: MINUTE, kind: "duty", data: { agency: "so-c" } },
  ];
  const note = (id, about, t) => ({ id, about, t, text: `chú ${id}`, by: "an" });
  const notes = [
    note(1, null, 9),
    note(2, "seat so-a/truc", 8),
    note(3, "inject thu", 7),
    note(4, "node pc", 6),
    note(5, "duty 3", 5),
    note(6, "inject chua", 4),
    note(7, "agency so-b", 3),
  ];
  const found = items(card(), records, { notes, nodes: [{ id: "pc", operator: "so-d" }] }).filter(
    (item) => item.kind === "note",
  );
  assert.deepEqual(
    found.map((item) => [item.id, item.agencies]),
    [
      ["note 7", ["so-b"]],
      ["note 6", []],
      ["note 5", ["so-c"]],
      ["note 4", ["so-d"]],
      ["note 3", ["so-b"]],
      ["note 2", ["so-a"]],
      ["note 1", []],
    ],
  );
  assert.deepEqual(found.at(-2).seats, ["so-a/truc"]);
  assert.deepEqual(order(found), []);
  const made = rows(found, {
    agencies: ["so-a"],
    open: new Set(),
    seats: [],
    end: 60 * MINUTE,
    roomy: false,
  }).rows;
  assert.deepEqual(
    made.map((row) => [row.kind, row.events.length]),
    [["notes", 7]],
  );
  assert.deepEqual(
    items(card(), records).filter((item) => item.kind === "note"),
    [],
  );
});

test("an axis is marked in round steps that leave room", () => {
  assert.deepEqual(
    ticks(0, 60 * MINUTE, 400),
    [0, 15, 30, 45, 60].map((one) => one * MINUTE),
  );
  assert.deepEqual(
    ticks(7 * MINUTE, 12 * MINUTE, 500),
    [7, 8, 9, 10, 11, 12].map((one) => one * MINUTE),
  );
});

// -- scores -------------------------------------------------------------------------------------------

test("parts without data drop out of a weighted mean", () => {
  assert.equal(combine({ a: 100, b: null, c: 50 }, { a: 1, b: 5, c: 3 }), 62.5);
  assert.equal(combine({ a: null }, { a: 1 }), null);
});

test("a band begins at its threshold", () => {
  assert.deepEqual(
    [90, 89.99, 75, 50, 49.99, null].map((score) => band(score, rubric.bands)),
    ["P", "S", "S", "M", "U", null],
  );
});

test("other weights change the whole as far as weights decide it", () => {
  const two = card({ outcome: { score: 80, evidence: [], loss: 0 } });
  assert.equal(preview(two, rubric).overall, (35 * 50 + 15 * 80) / 50);
  assert.equal(preview(two, { ...rubric, parts: { ...rubric.parts, outcome: 0 } }).overall, 50);
});

test("the tree goes from the drill to a seat, and leaves out agencies that nothing is known of", () => {
  const whole = tree(card(), { doi: { seats: ["so-a/truc"] } });
  assert.deepEqual(
    whole.children.map((node) => node.key),
    ["response_time", "coordination", "outcome", "judgement"],
  );
  const [team, ...rest] = people(card(), { doi: { seats: ["so-a/truc"] } }, "response_time");
  assert.equal(team.children[0].children[0].leaf, true);
  assert.deepEqual(rest, []);
  assert.deepEqual(
    whole.children[2].children.map((node) => [node.system, node.loss, node.settled]),
    [["cong", 5, 2]],
  );
  assert.deepEqual(
    branch(card(), "objectives").map((node) => node.pick),
    [{ kind: "score", objective: "bao" }],
  );
});

test("every number opens the lines it rests on, and those of a part sum to its score", () => {
  const part = linesOf(card(), { part: "response_time" });
  assert.equal(
    part.settled.reduce((sum, one) => sum + one.points, 0),
    card().response_time.score,
  );
  assert.equal(part.open.length, 1);
  assert.deepEqual(linesOf(card(), { part: "response_time", level: "agency", id: "so-b" }).settled, []);
  assert.equal(
    linesOf(
      card(),
      { part: "response_time", level: "team", id: "doi" },
      { teams: { doi: { seats: ["so-a/truc"] } } },
    ).settled.length,
    2,
  );
  assert.equal(linesOf(card(), { part: "outcome", id: "cong" }).settled.length, 2);
  assert.deepEqual(
    linesOf(card(), {}).settled.map((one) => one.part),
    ["response_time"],
  );
  const phases = [
    { id: "mot", start: "0s" },
    { id: "hai", start: "50m" },
  ];
  assert.deepEqual([phaseAt(phases, 0), phaseAt(phases, 50 * MINUTE)], ["mot", "hai"]);
  assert.equal(linesOf(card(), { phase: "hai", part: "response_time" }, { phases }).open.length, 1);
});

test("a record knows the lines that rest on it", () => {
  assert.deepEqual(
    restingOn(card(), 4).map((one) => one.duty),
    [3],
  );
  assert.deepEqual(restingOn(card(), 99), []);
});

// -- words --------------------------------------------------------------------------------------------

const names = {
  agency: (id) => ({ "so-a": "Sở A", "so-b": "Sở B" })[id] ?? id,
  seat: (id) => `Vị trí ${id}`,
  node: (id) => `Hệ thống ${id}`,
  short: (id) => id,
  verb: (id) => id,
  inject: (id) => id,
  incident: (id) => id,
  stage: (id) => id,
  reason: (id) => `vì ${id}`,
  receiver: (id) => id,
  objective: (id) => id,
};

test("a duty's title is followed by the systems that it does not name, by their names", () => {
  const here = { node: (id) => ({ mail: "Thư công vụ", land: "Đất đai" })[id] ?? id };
  assert.equal(titled(here, text("Cô lập"), ["mail"]), "Cô lập: Thư công vụ");
  assert.equal(titled(here, text("Cô lập"), ["mail", "land"]), "Cô lập: Thư công vụ, Đất đai");
  assert.equal(titled(here, text("Cô lập Đất đai"), ["land"]), "Cô lập Đất đai");
  assert.equal(titled(here, text("Báo cáo"), []), "Báo cáo");
  assert.equal(titled(here, text("Báo cáo"), undefined), "Báo cáo");
});

test("the story of a duty names its records and says where target and limit passed", () => {
  const records = new Map([
    [
      1,
      record(1, 0, "duty", {
        agency: "so-a",
        title: text("Báo cáo"),
        target: 10 * MINUTE,
        limit: 30 * MINUTE,
      }),
    ],
    [2, record(2, 20 * MINUTE, "answer", { duty: 1 })],
  ]);
  const told = story(line(1, { answered: 20 * MINUTE }), {
    sentence: (seq) => `Bản ghi ${seq}`,
    record: (seq) => records.get(seq),
    end: 60 * MINUTE,
  });
  assert.deepEqual(
    told.map((row) => [row.t, row.seq]),
    [
      [0, 1],
      [10 * MINUTE, undefined],
      [20 * MINUTE, 2],
    ],
  );
  assert.match(told[1].text, /10/);
  assert.equal(told[2].text, "Bản ghi 2");
});

test("titles do not repeat their row's agency", () => {
  assert.equal(barTitle(names, line(1, { title: text("Sở A báo cáo") })), "Báo cáo");
});

// -- contacts -----------------------------------------------------------------------------------------

test("an edge is made, missing, beyond what was required, or a reply", () => {
  const edge = (from, to, required, made) => ({ from, to, required, made, messages: made });
  const network = {
    edges: [edge("a", "b", 2, 2), edge("a", "c", 2, 1), edge("b", "d", 0, 0), edge("b", "a", 0, 0)],
    unexpected: [["b", "d"]],
    slices: [{ edges: [edge("a", "b", 1, 1)] }],
  };
  assert.deepEqual(
    edgesOf(network).map((one) => one.state),
    ["made", "missing", "unexpected", "reply"],
  );
  assert.deepEqual(counts(edgesOf(network)), { missing: 1, made: 1, unexpected: 1, reply: 1, required: 2 });
  assert.equal(edgesOf(network, 0).length, 1);
});

// -- figures ------------------------------------------------------------------------------------------

test("a figure gets the page's shades, wherever one stands", () => {
  const shades = new Map([["#111", "rgb(1, 2, 3)"]]);
  const figure = { data: [{ line: { color: "#111" }, y: [1, null], marker: { color: ["#111", "#222"] } }] };
  assert.deepEqual(shaded(figure, shades), {
    data: [{ line: { color: "rgb(1, 2, 3)" }, y: [1, null], marker: { color: ["rgb(1, 2, 3)", "#222"] } }],
  });
});

test("a step has the value of the last moment not after the one asked for", () => {
  const figure = { data: [{ uid: "actual", x: [0, 60, 120], y: [100, 40, 75] }] };
  const at = (t) => valueAt(figure, "actual", t);
  assert.deepEqual([at(-1), at(0), at(59), at(60), at(500)], [null, 1, 1, 0.4, 0.75]);
  assert.equal(valueAt(figure, "idle", 60), null);
});

test("a figure shows the window of time of the timeline", () => {
  const layout = { height: 132, xaxis: { range: [0, 100], fixedrange: true } };
  const found = within({ data: [], layout }, 20, 40, [25, 30]);
  assert.deepEqual(found.layout, {
    height: 132,
    xaxis: { range: [20, 40], tickvals: [25, 30], fixedrange: true },
  });
  assert.deepEqual(layout.xaxis.range, [0, 100]);
});

test("of a figure of contacts only the edges that are wanted stay, with the agencies they join", () => {
  const edges = (uid, pairs) => ({
    uid,
    x: pairs.flatMap((_, n) => [n, n + 0.5, n + 1, null]),
    y: pairs.flatMap((_, n) => [n, -n, n, null]),
    hovertext: pairs.flatMap(([from, to]) => ["", `${from} ${to}`, "", ""]),
    marker: { size: pairs.flatMap(() => [0, 7, 0, 0]) },
    meta: { edges: pairs },
  });
  const nodes = {
    uid: "agencies",
    x: [0, 1, 2],
    y: [0, 1, 2],
    text: ["A", "B", "C"],
    textposition: ["top center", "middle right", "middle left"],
    hovertext: ["A", "B", "C"],
    customdata: ["a", "b", "c"],
    marker: { size: [12, 13, 14], line: { width: 2 } },
  };
  const made = edges("made", [
    ["a", "b"],
    ["b", "c"],
    ["c", "a"],
  ]);
  const figure = { data: [made, nodes], layout: {} };
  const found = edgesOnly(figure, (from, to) => from === "b" && to === "c", "c");
  assert.deepEqual(found.data[0].x, [1, 1.5, 2, null]);
  assert.deepEqual(found.data[0].hovertext, ["", "b c", "", ""]);
  assert.deepEqual(found.data[0].meta.edges, [["b", "c"]]);
  assert.deepEqual(found.data[1].customdata, ["b", "c"]);
  assert.deepEqual(found.data[1].marker, { size: [13, 14], line: { width: [2, 5] } });
  assert.deepEqual(edgesOnly(figure, () => true).data[1].customdata, ["a", "b", "c"]);
});

// -- the desk -----------------------------------------------------------------------------------------

const answer = (status, body) => ({ ok: status < 400, status, json: async () => body });

test("the desk waits for grading, follows the job and then takes the data", async () => {
  const told = [
    [202, { ok: false, job: { id: "j", state: "working" } }],
    [200, { state: "done" }],
    [200, { drill: { end: 5, state: "ended", records: 1 }, static: {}, card: {} }],
    [200, { records: [] }],
    [200, { says: {} }],
  ];
  const asked = [];
  const desk = new Desk({
    drill: "d 1",
    fetch: async (path) => {
      asked.push(path);
      return answer(...told.shift());
    },
  });
  await desk.load();
  assert.deepEqual(asked, [
    "/review/d%201/data",
    "/review/jobs/j",
    "/review/d%201/data",
    "/review/d%201/records",
    "/review/d%201/says",
  ]);
  assert.equal(desk.end, 5);
});

test("what the server refuses is told, and a lost network too", async () => {
  const desk = new Desk({
    drill: "d",
    fetch: async () => answer(403, { code: "forbidden", text: text("không được") }),
  });
  await desk.load();
  assert.equal(desk.failed.text.vi, "không được");
  const cut = await new Desk({
    drill: "d",
    fetch: async () => {
      throw new TypeError("net");
    },
  }).ask("data");
  assert.deepEqual([cut.ok, cut.status], [false, 0]);
  assert.ok(cut.text.vi && cut.text.en);
});

test("changes carry the page's token; reading does not", async () => {
  const sent = [];
  const desk = new Desk({
    drill: "d",
    csrf: "token",
    fetch: async (path, options) => {
      sent.push(options.headers["X-CSRF-Token"]);
      return answer(200, {});
    },
  });
  await desk.ask("data");
  await desk.ask("findings", { method: "POST", body: {} });
  assert.deepEqual(sent, [undefined, "token"]);
});

test("the window of time stays inside the drill", () => {
  const desk = new Desk({ drill: "d" });
  desk.data = { drill: { end: 60 * MINUTE } };
  desk.setView(-5 * MINUTE, 10 * MINUTE);
  assert.deepEqual(desk.view, { from: 0, to: 15 * MINUTE });
  desk.zoom(100);
  assert.deepEqual(desk.view, { from: 0, to: 60 * MINUTE });
  desk.setAt(90 * MINUTE);
  assert.equal(desk.at, 60 * MINUTE);
});

test("a point hits the nearest shape, small ones from a little further off, and nothing from afar", () => {
  const bar = { id: "bar" },
    mark = { id: "mark" };
  const drawn = [
    { item: bar, x: 10, y: 10, wide: 100, high: 12 },
    { item: mark, x: 50, y: 12, wide: 10, high: 8 },
  ];
  assert.equal(hit(drawn, 20, 15), bar);
  assert.equal(hit(drawn, 55, 15), mark);
  assert.equal(hit(drawn, 115, 15), bar);
  assert.equal(hit(drawn, 117, 15), null);
});

test("each standing has a shape of its own, whatever the colour", () => {
  const shape = (how) => {
    const done = [];
    const context = new Proxy(
      {},
      {
        get: (kept, name) =>
          kept[name] ?? ((...given) => (done.push([name, ...given].join(" ")), { width: 0 })),
        set: (kept, name, value) => (
          name === "globalAlpha" && done.push(`alpha ${value}`),
          (kept[name] = value),
          true
        ),
      },
    );
    const desk = { picked: null, end: 100, names: { agency: () => "" } };
    const drawing = new Drawing(
      context,
      {},
      { width: 100, height: 50, scroll: 0, view: { from: 0, to: 100 }, desk, roomy: false, hovered: null },
    );
    drawing.duty({ standing: how, start: 0, stop: 50, target: 20, limit: 60 }, 0, 10, 50);
    return done.join("|");
  };
  const shapes = new Set(["full", "part", "zero", "never", "open"].map(shape));
  assert.equal(shapes.size, 5);
});
