// Tests of figures as the page shows them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { edgesOnly, shaded, slim, spread, valueAt, within } from "../../../../web/static/review/figure.js";

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

test("in a narrow place the ring of contacts is slim, its names stand in columns, apart", () => {
  const nodes = {
    uid: "agencies",
    x: [0, 0.1, -1],
    y: [1, 0.99, 0],
    text: ["Đội Ứng cứu sự<br>cố ATTTM TP", "Sở Nông nghiệp và Môi trường", ""],
    customdata: ["doi", "so", "pa05"],
    marker: { size: [10, 20, 30], line: { color: "#111", width: 2 } },
  };
  const figure = {
    data: [{ uid: "made", x: [], y: [] }, nodes],
    layout: { height: 500, xaxis: { range: [-1.75, 1.75] }, yaxis: { range: [-1.25, 1.25] } },
  };
  assert.equal(slim(figure, 680), figure);
  // 332 pixels: 166 to each side, of which 50 are the ring's; a pixel down is 0.005.
  const found = slim(figure, 332);
  assert.deepEqual(found.layout.xaxis.range, [-3.32, 3.32]);
  const [made, leads, drawn, names] = found.data;
  assert.equal(made, figure.data[0]);
  assert.deepEqual([drawn.mode, drawn.marker.size], ["markers", [7, 14, 21]]);
  assert.deepEqual(names.text, ["Sở Nông nghiệp<br>và Môi trường", "Đội Ứng cứu sự<br>cố ATTTM TP"]);
  assert.deepEqual(names.customdata, ["so", "doi"]);
  assert.deepEqual(names.x, [1 + 14 / 50, 1 + 14 / 50]);
  // Two lines of 14 pixels and 5 between, below the rim of the figure, the lower below the upper.
  const half = (33 * 0.005) / 2;
  const near = (value, wanted) => assert.ok(Math.abs(value - wanted) < 1e-9, `${value} is not ${wanted}`);
  near(names.y[1], 0.99 + 2 * half);
  near(names.y[0], 0.99);
  assert.deepEqual(leads.x.slice(0, 3), [0.1, 1 + 14 / 50, null]);
});

test("names of a column that is full are pushed back from both ends", () => {
  const name = (y) => ({ y, high: 0.5 });
  assert.deepEqual(spread([name(0.9), name(0.95), name(1)], 1), [-0.25, 0.25, 0.75]);
  assert.deepEqual(spread([name(-1), name(0)], 1), [-0.75, 0]);
});
