// Tests of where labels of the map are written.

import assert from "node:assert/strict";
import { test } from "node:test";

import { box, led, lines, meet, placed } from "../../../../web/static/room/labels.js";

const label = (id, x, y, more = {}) => ({
  id,
  text: "Một cửa",
  x,
  y,
  mark: 20,
  font: 10,
  width: 100,
  rank: 1,
  ...more,
});

test("a text breaks at spaces, and where it says so", () => {
  assert.deepEqual(lines("Cổng dịch vụ công\nngừng", 8), ["Cổng", "dịch vụ", "công", "ngừng"]);
  assert.deepEqual(lines("Trungtâmdữliệu", 4), ["Trungtâmdữliệu"]);
});

const BELOW = { side: "below", dx: 0, dy: 4 };
const ABOVE = { side: "above", dx: 0, dy: -4 };
const RIGHT = { side: "right", dx: 4, dy: 0 };
const LEFT = { side: "left", dx: -4, dy: 0 };
const WITHIN = { side: "within", dx: 0, dy: 0 };

test("a label takes its lines on any side of its mark, or in its place", () => {
  // Seven letters of 6, a line of 11.5, four away from a mark of 20.
  const places = [BELOW, ABOVE, RIGHT, LEFT, WITHIN].map((spot) => box(label("a", 100, 50), spot));
  assert.deepEqual(places, [
    { x1: 79, x2: 121, y1: 64, y2: 75.5 },
    { x1: 79, x2: 121, y1: 24.5, y2: 36 },
    { x1: 114, x2: 156, y1: 44.25, y2: 55.75 },
    { x1: 44, x2: 86, y1: 44.25, y2: 55.75 },
    { x1: 79, x2: 121, y1: 44.25, y2: 55.75 },
  ]);
});

test("a label has room for the lines that thin letters break into, and for as many as wide ones do", () => {
  const mail = label("a", 100, 50, { text: "Thư điện tử công vụ", width: 84 });
  // Fourteen wide letters or seventeen thin ones go into 84: two lines, one of which may be as wide as that.
  assert.deepEqual(box(mail, BELOW), { x1: 58, x2: 142, y1: 64, y2: 87 });
});

const sides = (labels, marks = labels) =>
  [...placed(labels, marks)].map(([id, { side, dy }]) => [id, side, dy]);

test("of labels that meet the one that matters less goes to another side of its mark", () => {
  const [first, second] = [label("a", 0, 0), label("b", 30, 0, { rank: 4 })];
  const third = label("c", 15, 0, { rank: 5 });
  assert.deepEqual(sides([third, second, first], []), [
    ["a", "below", 4],
    ["b", "above", -4],
    ["c", "right", 0],
  ]);
  assert.deepEqual(sides([third, label("b", 30, 0, { rank: 4 })], []), [
    ["b", "below", 4],
    ["c", "above", -4],
  ]);
});

test("a label lies on no mark, however small, and not on its neighbour's", () => {
  const a = label("a", 0, 0, { rank: 4 });
  const dot = (id, x, y) => ({ id, x, y, mark: 2 });
  const [under, over, beside] = [dot("u", 15, 18), dot("o", -15, -18), dot("r", 30, 3)];
  const spot = (...marks) => placed([a], [a, ...marks]).get("a");
  assert.deepEqual(spot(under), ABOVE);
  assert.deepEqual(spot(under, over), RIGHT);
  assert.deepEqual(spot(under, over, beside), LEFT);
  // Two letters' heights aside of above.
  assert.deepEqual(spot(under, over, beside, dot("l", -30, 3)), { side: "above", dx: 20, dy: -4 });
});

test("what is in trouble keeps its label: further away, or over as little of marks as can be", () => {
  const rows = [-20, 20].flatMap((y) => Array.from({ length: 9 }, (_, n) => [n * 15 - 60, y]));
  const ring = [...rows, [30, 3], [-30, 3]].map(([x, y], n) => ({ id: `d${n}`, x, y, mark: 2 }));
  const ill = label("a", 0, 0);
  assert.deepEqual(sides([ill], ring), [["a", "right", 11.5]]);
  const wall = Array.from({ length: 400 }, (_, n) => ({
    id: `w${n}`,
    x: (n % 20) * 10 - 95,
    y: Math.floor(n / 20) * 10 - 95,
    mark: 8,
  }));
  assert.equal(placed([ill], wall).has("a"), true);
  assert.equal(placed([label("a", 0, 0, { rank: 4 })], wall).has("a"), false);
});

test("what is in trouble is rather written over a dot than over a large mark", () => {
  const wall = Array.from({ length: 400 }, (_, n) => ({
    id: `w${n}`,
    x: (n % 20) * 10 - 95,
    y: Math.floor(n / 20) * 10 - 95,
    mark: n % 20 > 10 ? 2 : 9,
  }));
  // Two lines lower it meets the fewest.
  assert.deepEqual(placed([label("a", 0, 0)], wall).get("a"), { ...RIGHT, dy: 23 });
});

test("the name of an area gives way to marks", () => {
  const area = label("a", 0, 0, { rank: 5, within: true });
  const moved = placed([area], [{ id: "d", x: 10, y: 0, mark: 4 }]).get("a");
  assert.deepEqual(moved, { side: "within", dx: 0, dy: 11.5 });
});

test("a line leads to a label that stands away from its mark, to its nearest side", () => {
  // Below: from y 64 where it touches; two lines of 11.5 further a line ends at its upper side.
  const a = label("a", 100, 50);
  assert.equal(led(a, BELOW), null);
  assert.deepEqual(led(a, { ...BELOW, dy: 27 }), { x: 100, y: 87 });
  assert.deepEqual(led(a, { ...RIGHT, dy: 23 }), { x: 114, y: 67.25 });
  assert.equal(led(label("a", 100, 50, { within: true }), { ...WITHIN, dy: 46 }), null);
});

test("nothing is written out of the frame", () => {
  const frame = { x1: 0, x2: 300, y1: 0, y2: 70 };
  const spot = (x, y, rank = 1) => placed([label("a", x, y, { rank })], [], frame).get("a");
  // Below would end at 75.5, beside and below it a name has no room at the very edge.
  assert.deepEqual(spot(100, 50), ABOVE);
  assert.deepEqual(spot(5, 12), RIGHT);
  assert.equal(placed([label("a", 5, 5, { rank: 4 })], [], { x1: 0, x2: 40, y1: 0, y2: 20 }).size, 0);
});

test("boxes that only touch do not meet", () => {
  const one = { x1: 0, x2: 10, y1: 0, y2: 10 };
  assert.equal(meet(one, { x1: 10, x2: 20, y1: 0, y2: 10 }), false);
  assert.equal(meet(one, { x1: 9, x2: 20, y1: 9, y2: 10 }), true);
});
