// Tests of the timeline's shapes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Drawing, hit } from "../../../../web/static/review/drawing.js";

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
