// Tests of where labels of the map are written.

import assert from "node:assert/strict";
import { test } from "node:test";

import { box, lines, meet, placed } from "../../../../web/static/room/labels.js";

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

test("a label takes its lines below its mark, above it, or in its place", () => {
  // Seven letters of 6, a line of 11.5, four away from a mark of 20.
  assert.deepEqual(box(label("a", 100, 50), "below"), { x1: 79, x2: 121, y1: 64, y2: 75.5 });
  assert.deepEqual(box(label("a", 100, 50), "above"), { x1: 79, x2: 121, y1: 24.5, y2: 36 });
  assert.deepEqual(box(label("a", 100, 50), "within"), { x1: 79, x2: 121, y1: 44.25, y2: 55.75 });
});

test("a label has room for the lines that thin letters break into, and for as many as wide ones do", () => {
  const mail = label("a", 100, 50, { text: "Thư điện tử công vụ", width: 84 });
  // Fourteen wide letters or seventeen thin ones go into 84: two lines, one of which may be as wide as that.
  assert.deepEqual(box(mail, "below"), { x1: 58, x2: 142, y1: 64, y2: 87 });
});

test("of two that meet the one that matters less goes above its mark, or is left out", () => {
  const [first, second, third] = [
    label("a", 0, 0),
    label("b", 30, 0, { rank: 2 }),
    label("c", 15, 0, { rank: 3 }),
  ];
  assert.deepEqual(
    [...placed([third, second, first])],
    [
      ["a", "below"],
      ["b", "above"],
    ],
  );
});

test("a label rather does not lie on a mark", () => {
  const below = label("b", 0, 20, { rank: 2 });
  assert.equal(placed([label("a", 0, 0), below]).get("a"), "above");
  // Marks above and below: only what matters is named over one as large as its own.
  const between = [label("b", 0, 20, { rank: 9 }), label("c", 0, -20, { rank: 9 })];
  assert.equal(placed([label("a", 0, 0, { rank: 3 }), ...between]).get("a"), "below");
  assert.equal(placed([label("a", 0, 0, { rank: 4 }), ...between]).has("a"), false);
  assert.equal(placed([label("a", 0, 0, { rank: 4, mark: 24 }), ...between]).get("a"), "below");
});

test("boxes that only touch do not meet", () => {
  const one = { x1: 0, x2: 10, y1: 0, y2: 10 };
  assert.equal(meet(one, { x1: 10, x2: 20, y1: 0, y2: 10 }), false);
  assert.equal(meet(one, { x1: 9, x2: 20, y1: 9, y2: 10 }), true);
});
