// Tests of a city's tables: what there is to choose from, ids of new things, rows, points of the map.

import "../dom.mjs";
import "../vendor.mjs";

import assert from "node:assert/strict";
import { test } from "node:test";

const { cityOffers, compared, idOf } = await import("../../../../web/static/desk/city-offers.js");
const { begunThing, placeOf, rowsOf } = await import("../../../../web/static/desk/city.js");

const text = (vi, en = vi) => ({ vi, en });
const data = {
  regions: { bac: { name: text("Khu Bắc"), at: [10, 105] } },
  sources: { plan: text("Kế hoạch"), assumption: text("giả định") },
  controls: { bare: {} },
  agencies: {
    police: { name: text("Công an", "Police") },
    cyber: { name: { vi: "Đội" }, part_of: "police" },
  },
  systems: { hall: { name: text("Phòng máy", "Hall"), operator: "police", zone: "core" } },
  utilities: { power: { name: text("Điện"), operator: "police" } },
  communes: {
    agency: { name: text("UBND {name}") },
    system: { name: text("Mạng {name}") },
    uplink: { name: text("Đường {name}"), operator: "police" },
    units: [{ code: "31135", id: "nam", name: text("xã Năm"), region: "bac", at: [10, 105] }],
  },
  links: { reports_to: [{ from: "cyber", to: "police" }], connects: [{ from: "hall", to: "hall" }] },
};
const desk = { data, offers: {} };

test("agencies and systems are the city's own, those of its communes among them", () => {
  const offers = cityOffers({ forms: {} }, data);
  assert.deepEqual(Object.keys(offers.agencies), ["police", "cyber", "ubnd-nam"]);
  assert.deepEqual(offers.agencies.cyber, { name: { vi: "Đội", en: "Đội" }, parent: "police" });
  assert.deepEqual(Object.keys(offers.nodes), ["hall", "mang-nam", "power", "duong-truyen-nam"]);
  assert.equal(offers.nodes["mang-nam"].name.vi, "Mạng xã Năm");
  assert.equal(offers.nodes["mang-nam"].operator, "ubnd-nam");
  assert.equal(offers.nodes["duong-truyen-nam"].operator, "police");
  assert.deepEqual(offers.regions.bac, text("Khu Bắc"));
});

test("what stays as it was is worked out once", () => {
  const base = { forms: {} };
  assert.equal(cityOffers(base, data), cityOffers(base, data));
  assert.notEqual(cityOffers(base, data), cityOffers(base, { ...data }));
});

test("a search needs no marks, and a new id is free", () => {
  assert.equal(compared("Sở Đường Bộ"), "so duong bo");
  assert.equal(idOf("Sở Du lịch", []), "so-du-lich");
  assert.equal(idOf("Sở Du lịch", ["so-du-lich", "so-du-lich-2"]), "so-du-lich-3");
  assert.equal(idOf("113", []), "x-113");
  assert.equal(idOf("???", []), "x");
});

test("rows say where they stand, links by their kind and number", () => {
  assert.deepEqual(
    rowsOf(desk, "people").map(({ where }) => where),
    [
      ["agencies", "police"],
      ["agencies", "cyber"],
    ],
  );
  assert.deepEqual(rowsOf(desk, "communes")[0].where, ["communes", "units", "nam"]);
  const links = rowsOf(desk, "links");
  assert.deepEqual(
    links.map(({ id, where, around }) => [id, where.at(-1), around.link]),
    [
      ["reports_to-1", 0, "reports_to"],
      ["connects-1", 0, "connects"],
    ],
  );
});

test("a city without a part of it has no rows there", () => {
  for (const part of ["agencies", "utilities", "communes", "links"])
    assert.deepEqual(rowsOf({ ...desk, data: {} }, part), []);
});

test("a point of the map is a row of a table", () => {
  assert.deepEqual(placeOf(data, "hall"), ["systems", "hall"]);
  assert.deepEqual(placeOf(data, "power"), ["utilities", "power"]);
  assert.deepEqual(placeOf(data, "duong-truyen-nam"), ["communes", "nam"]);
  assert.equal(placeOf(data, "nowhere"), null);
});

test("a new thing has what it needs, of what there is", () => {
  const made = begunThing(desk, "systems", "Cổng mới");
  assert.deepEqual(made.name, { vi: "Cổng mới" });
  assert.deepEqual(
    [made.operator, made.zone, made.controls, made.source],
    ["police", "core", "bare", "assumption"],
  );
  assert.equal(begunThing(desk, "agencies", "Sở").level, "city");
});
