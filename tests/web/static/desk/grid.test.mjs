// Tests of the script's table: cells of a spreadsheet that are pasted into it.

import "../dom.mjs";
import "../vendor.mjs";

import assert from "node:assert/strict";
import { test } from "node:test";

const { pasted } = await import("../../../../web/static/desk/grid.js");

const desk = {
  data: { seats: [{ seat: "a/tech" }], objectives: [], injects: [] },
  offers: {
    agencies: { a: { name: { vi: "Sở A", en: "A" }, parent: "a" } },
    nodes: {},
    roles: {},
    regions: {},
    forms: { Inject: { fields: { channel: { is: "one", codes: ["mail", "phone"] } } } },
  },
};
const row = (id, at) => ({
  id,
  title: { vi: id },
  channel: "mail",
  at,
  from: "a",
  to: "a/tech",
  body: { vi: "…" },
});

test("what is pasted goes on below the last row, at the times and to whom it says", () => {
  const text = "10\tHai\tĐiện thoại\tMột người\ta/tech\tNội dung hai\r\n1h\tBa\r\n";
  const rows = pasted(desk, [row("one", "5m"), row("two", "6m")], 1, 0, text);
  assert.deepEqual(
    rows.map(({ at, title }) => [at, title.vi]),
    [
      ["5m", "one"],
      ["10m", "Hai"],
      ["1h", "Ba"],
    ],
  );
  assert.deepEqual(rows[1], {
    ...row("two", "10m"),
    title: { vi: "Hai" },
    channel: "phone",
    from: { vi: "Một người" },
    body: { vi: "Nội dung hai" },
  });
  assert.equal(rows[2].to, "a/tech", "a new row is begun as the last one was");
  assert.match(rows[2].id, /^th-/);
});

test("what ends before the last row leaves the rest as it is", () => {
  const rows = [row("one", "5m"), row("two", "6m")];
  assert.deepEqual(pasted(desk, rows, 0, 1, "Một\tphone")[1], rows[1]);
  assert.equal(pasted(desk, rows, 0, 1, "Một\tphone").length, 2);
});
