// Tests of how drills came out over the years.

import assert from "node:assert/strict";
import { test } from "node:test";

import { trend } from "../../../web/static/trend.js";

const title = (vi) => ({ vi, en: vi });

test("each year has its mean; the objective that came out worst of late stands first", () => {
  const graded = [
    {
      year: "2026",
      overall: 60,
      objectives: [
        [title("Báo cáo"), 50],
        [title("Cô lập"), 80],
      ],
    },
    { year: "2027", overall: 70, objectives: [[title("báo cáo "), 90]] },
    {
      year: "2027",
      overall: 80,
      objectives: [
        [title("Báo cáo"), 100],
        [title("Xác minh"), null],
      ],
    },
    { year: "2027", overall: null, objectives: [] },
  ];
  assert.deepEqual(trend(graded), {
    years: ["2026", "2027"],
    rows: [
      {
        title: null,
        cells: [
          { mean: 60, count: 1 },
          { mean: 75, count: 2 },
        ],
      },
      { title: title("Cô lập"), cells: [{ mean: 80, count: 1 }, null] },
      {
        title: title("Báo cáo"),
        cells: [
          { mean: 50, count: 1 },
          { mean: 95, count: 2 },
        ],
      },
    ],
  });
});

test("of no drill there is nothing but the row of the overall score", () => {
  assert.deepEqual(trend([]), { years: [], rows: [{ title: null, cells: [] }] });
});
