// A scorecard, its lines and the records behind it.

import { MINUTE, text } from "../values.mjs";

export const line = (duty, more = {}) => ({
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

export const rubric = {
  parts: { response_time: 35, coordination: 35, outcome: 15, judgement: 15 },
  coordination: { reach: 0.5, closed_loop: 0.2, precision: 0.15, order: 0.1, verification: 0.05 },
  bands: { good: 90, fair: 75, passed: 50 },
};

export const level = (title, more = {}) => ({
  title: text(title),
  score: 50,
  band: "passed",
  response_time: 50,
  coordination: null,
  settled: 2,
  open: 0,
  ...more,
});

export const card = (more = {}) => ({
  overall: {
    score: 50,
    band: "passed",
    settled: 1,
    open: 3,
    evidence: [{ part: "response_time", score: 50, weight: 35, points: 50 }],
  },
  band: "passed",
  rubric,
  end: 60 * MINUTE,
  response_time: {
    score: 50,
    band: "passed",
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

export const record = (seq, t, kind, data) => ({ seq, t, kind, data });
