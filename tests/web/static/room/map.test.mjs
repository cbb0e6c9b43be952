// Tests of the network map: what of it is touched, marked and in the frame. Cytoscape has no screen here.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { shade } from "./mapped.mjs";

const { CityMap } = await import("../../../../web/static/room/map.js");

const node = (id, group, x = 0, y = 0) => ({ id, group, x, y });

const maps = [];
after(() => maps.forEach((map) => map.end()));

/** A map of two core systems, an office behind its uplink, and a utility. */
function drawn(more = {}) {
  const picked = [];
  const nodes = [
    node("a", "core", 100, 50),
    node("b", "core", 300, 150),
    node("phuong", "edge"),
    node("duong", "uplink"),
    node("dien", "utility"),
    ...(more.nodes ?? []),
  ];
  const edge = (from, to, kind = "depends_on") => ({ from, to, kind });
  const edges = [
    edge("a", "b"),
    edge("phuong", "duong"),
    edge("a", "dien"),
    edge("b", "a", "trusts"),
    edge("a", "nowhere"),
    ...(more.edges ?? []).map(([from, to]) => edge(from, to)),
  ];
  const regions = [{ x: 10, y: 10 }];
  const map = new CityMap(document.createElement("div"), { nodes, edges, regions }, (id) => picked.push(id));
  maps.push(map);
  return { map, picked, of: (id) => map.cy.getElementById(id) };
}

test("links in the core are drawn, those of an office to its uplink thinly, others when picked", () => {
  const { map } = drawn();
  assert.deepEqual(
    map.cy.edges().map((edge) => [edge.source().id(), edge.target().id(), edge.classes().join(" ")]),
    [
      ["a", "b", "base"],
      ["phuong", "duong", "base rim"],
      ["a", "dien", ""],
      ["b", "a", ""],
    ],
  );
  assert.deepEqual(
    map.cy.edges().map((edge) => edge.style("display")),
    ["element", "element", "none", "none"],
  );
});

test("only what has changed is touched; what a filter leaves out is faded or gone, with its links", () => {
  const { map, of } = drawn();
  const touched = [];
  map.cy.on("data", "node", (event) => touched.push(event.target.id()));
  const looks = [
    ["a", { state: "down", label: "Một cửa" }],
    ["b", { state: "well", label: "Đất đai", faded: true }],
    ["phuong", { state: "well", label: "Phường", gone: true }],
  ];
  map.show(looks);
  map.show(looks);
  assert.deepEqual(touched, ["a", "b", "phuong"]);
  assert.equal(of("a").style("background-color"), shade("ground"));
  assert.equal(of("a").style("border-color"), shade("down"));
  assert.equal(of("a").style("label"), "Một cửa");
  assert.deepEqual([of("b").hasClass("faded"), of("phuong").style("display")], [true, "none"]);
  assert.ok(map.cy.edges().every((edge) => edge.hasClass("dim")));
  map.show([...looks.slice(0, 1), ["b", { state: "well", label: "Đất đai" }], ...looks.slice(2)]);
  assert.deepEqual(touched, ["a", "b", "phuong", "b"]);
  assert.ok(!map.cy.edges().some((edge) => edge.hasClass("dim")));
});

test("a node that is picked is marked with what it is linked to, unless that is half of the city", () => {
  const many = Array.from({ length: 45 }, (_, n) => `p${n}`);
  const { map, of } = drawn({
    nodes: many.map((id) => node(id, "edge")),
    edges: many.map((id) => [id, "dien"]),
  });
  map.pick("a");
  assert.ok(of("a").hasClass("picked"));
  assert.deepEqual(
    map.cy.nodes(".near").map((one) => one.id()),
    ["a", "b", "dien"],
  );
  assert.equal(map.cy.edges(".near").length, 3);
  map.pick("dien");
  assert.ok(!of("a").hasClass("picked"));
  assert.equal(map.cy.edges(".near").length, 46);
  assert.equal(map.cy.nodes(".near").length, 0);
  map.pick(null);
  assert.equal(map.cy.elements(".near, .picked").length, 0);
});

test("a click says which node it was on, or none", () => {
  const { map, picked, of } = drawn();
  of("a").emit("tap");
  map.cy.emit("tap");
  assert.deepEqual(picked, ["a", null]);
});

test("the whole city stands in the frame, below the tools", () => {
  const { map } = drawn();
  map.cy.width = () => 400;
  map.cy.height = () => 226;
  map.fit();
  // From -26 to 326 and from -26 to 176: 352 by 202 into 400 by 200.
  const zoom = 200 / 202;
  assert.equal(map.cy.zoom(), zoom);
  assert.deepEqual(map.cy.pan(), { x: (400 - zoom * 300) / 2, y: 26 + (200 - zoom * 150) / 2 });
  map.zoom(2);
  assert.equal(map.cy.zoom(), 2 * zoom);
});

test("in a tall frame the city is drawn taller, and as it is written again once there is no room", () => {
  const { map, of } = drawn();
  map.cy.width = () => 352;
  map.cy.height = () => 26 + 303;
  map.fit();
  // 352 by 202, drawn 1.5 times as tall: as wide as the frame, and as high.
  assert.equal(map.cy.zoom(), 1);
  assert.deepEqual(
    [of("a"), of("b"), of("region 0")].map((one) => one.position("y")),
    [75, 225, 15],
  );
  assert.deepEqual(map.cy.pan(), { x: 26, y: 26 + 39 });
  map.cy.height = () => 26 + 5_000;
  map.fit();
  assert.equal(of("b").position("y"), 1.7 * 150);
  map.cy.height = () => 26 + 100;
  map.fit();
  assert.equal(of("b").position("y"), 150);
});

test("letters can be read at any zoom; utilities are named where there is room, and where they fail", () => {
  const { map, of } = drawn();
  const seen = (zoom) => {
    map.cy.zoom(zoom);
    return [of("a").numericStyle("font-size"), of("dien").numericStyle("text-opacity")];
  };
  assert.deepEqual(seen(1), [12, 1]);
  assert.deepEqual(seen(0.5), [21, 0]);
  assert.deepEqual(seen(0.25), [40, 0]);
  assert.deepEqual(seen(2), [8, 1]);
  map.show([["dien", { state: "down", label: "Điện" }]]);
  assert.deepEqual(seen(0.5), [21, 1]);
});

test("a label that finds no room beside its mark is led to by a line, which is no mark and no link", () => {
  const around = Array.from({ length: 300 }, (_, n) => [8 * (n % 30) - 20, 10 + 8 * Math.floor(n / 30)]);
  const { map, of } = drawn({ nodes: around.map(([x, y], n) => node(`e${n}`, "edge", x, y)) });
  map.cy.zoom(1);
  const before = map.marks().length;
  map.show([["a", { state: "down", label: "Một cửa" }]]);
  const lines = map.cy.edges(".led");
  assert.deepEqual(
    lines.map((line) => [line.source().id(), line.target().id()]),
    [["a", "led a"]],
  );
  assert.equal(map.labels().filter(({ id }) => id.startsWith("led")).length, 0);
  map.pick("a");
  assert.equal(of("a").connectedEdges(".near").length, 3);
  map.show([["a", { state: "down", label: "" }]]);
  assert.equal(map.cy.elements(".led").length, 0);
  assert.equal(map.marks().length, before);
});
