// Tests of the tables of the summary.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MINUTE, text } from "../values.mjs";
import { card, level, line, record } from "./card.mjs";
import { injectRows, medianRows, pooledRows, seatRows } from "../../../../web/static/review/summary-rows.js";

const graded = (more) => card({ levels: { seat: {}, agency: {}, team: {} }, ...more });

test("a seat is held by the people who came, by name; else by who was to play it", () => {
  const drill = {
    seats: ["so-a/truc", "so-b/truc", "so-c/truc", "so-d/truc"].map((seat) => ({ seat })),
    players: { "so-a/truc": "novice", "so-b/truc": "average" },
    people: { p1: "An", p2: "Bình" },
  };
  const join = (seq, seat, person) => record(seq, 0, "join", { seat, person });
  const records = [
    join(1, "so-b/truc", "p2"),
    join(2, "so-b/truc", "p1"),
    join(3, "so-b/truc", "p2"),
    join(4, "so-c/truc", "p9"),
  ];
  const rows = seatRows(drill, records, graded({ levels: { seat: { "so-b/truc": level("B") } } }));
  assert.deepEqual(
    rows.map(({ agency, names, nameless, player }) => [agency, names, nameless, player]),
    [
      ["so-a", [], 0, "novice"],
      ["so-b", ["Bình", "An"], 0, null],
      ["so-c", [], 1, null],
      ["so-d", [], 0, null],
    ],
  );
  assert.deepEqual(
    rows.map(({ score, band }) => [score, band]),
    [
      [null, null],
      [50, "passed"],
      [null, null],
      [null, null],
    ],
  );
});

test("an inject tells when it went to whom and what came of it; those never sent come last", () => {
  const injects = ["late", "never", "first"].map((id) => ({ id, doc: { id, title: text(id) } }));
  const sent = (seq, t, inject) =>
    record(seq, t, "delivery", {
      hidden: { inject },
      agencies: ["so-a", "so-b"],
      sender: text("Dân"),
      channel: "phone",
      title: text(inject),
      body: text(inject),
    });
  const records = [
    record(1, MINUTE, "inject", { inject: "first", status: "fired" }),
    sent(2, MINUTE, "first"),
    record(3, MINUTE, "duty", { origin: { inject: "first", n: 0 } }),
    record(4, MINUTE, "duty", { origin: { inject: "first", n: 1 } }),
    record(5, MINUTE, "duty", { origin: { incident: "x" } }),
    record(6, 2 * MINUTE, "inject", { inject: "never", status: "lapsed" }),
    record(7, 9 * MINUTE, "inject", { inject: "late", status: "fired" }),
    sent(8, 9 * MINUTE, "late"),
  ];
  const response = {
    evidence: [line(3), line(5)],
    open_lines: [line(4, { answered: null, credit: 0 })],
  };
  const rows = injectRows(injects, records, graded({ response_time: response }));
  assert.deepEqual(
    rows.map(({ id, status, t, to, channel }) => [id, status, t, to, channel]),
    [
      ["first", "fired", MINUTE, ["so-a", "so-b"], "phone"],
      ["late", "fired", 9 * MINUTE, ["so-a", "so-b"], "phone"],
      ["never", "lapsed", 2 * MINUTE, [], null],
    ],
  );
  assert.deepEqual(rows[0].duties, [
    { seq: 3, standing: "full" },
    { seq: 4, standing: "open" },
  ]);
  assert.deepEqual([rows[1].duties, rows[2].duties], [[], []]);
});

test("times stand by agency in the order of their names, a step without any is none", () => {
  const step = { median: MINUTE, target: 2 * MINUTE, answered: 1, unanswered: 0 };
  const rows = medianRows({ b: { report: step }, a: { recover: step } }, (id) => ({ a: "Đa", b: "Ba" })[id]);
  assert.deepEqual(rows, [
    { agency: "b", steps: [null, null, step, null, null] },
    { agency: "a", steps: [null, null, null, null, step] },
  ]);
});

test("units of a team stand in the order of their names; cards of before have no such table", () => {
  const units = ["b", "a"].map((agency) => ({
    agency,
    met: 1,
    late: 0,
    never: 0,
    open: 0,
    acts: 1,
    silence: 0,
  }));
  const row = { team: "east", title: text("Đông"), met: 2, late: 0, never: 0, open: 0, units };
  const names = (id) => ({ a: "Đa", b: "Ba" })[id];
  assert.deepEqual(
    pooledRows(card({ pooled: [row] }), names).map(({ team, units: own }) => [
      team,
      own.map(({ agency }) => agency),
    ]),
    [["east", ["b", "a"]]],
  );
  assert.deepEqual(
    pooledRows(card({ pooled: [{ ...row, units: [...units].reverse() }] }), names)[0].units,
    units,
  );
  assert.deepEqual(pooledRows(card(), names), []);
});
