// The labels that the map of a city writes in a frame of some size: asked on the standard input, as JSON.

import { readFileSync } from "node:fs";

import "./mapped.mjs";

const { CityMap } = await import("../../../../web/static/room/map.js");
const { Names } = await import("../../../../web/static/room/words.js");

const { city, frames } = JSON.parse(readFileSync(0, "utf8"));
const names = new Names({ nodes: city.nodes }, new Map());
const map = new CityMap(document.createElement("div"), city, () => {});
const answers = frames.map(({ width, height, closer, down }) => {
  map.cy.width = () => width;
  map.cy.height = () => height;
  map.fit();
  map.cy.zoom(map.cy.zoom() * closer);
  map.show([
    ...city.nodes.map(({ id }) => {
      const ill = down.includes(id);
      const label = names.tag(id) + (ill ? "\nbị mã hóa · cô lập" : "");
      return [id, { state: ill ? "isolated" : "well", label, inner: ill ? "down" : "", said: ill }];
    }),
    ...city.regions.map(({ name }, n) => [`region ${n}`, { label: name.vi }]),
  ]);
  const hidden = (id) => map.cy.getElementById(id).numericStyle("text-opacity") === 0;
  const wanted = map.labels().map(({ id }) => id);
  map.cy
    .nodes()
    .filter((node) => node.hasClass("unsaid"))
    .forEach((node) => wanted.push(node.id()));
  return {
    left: wanted.filter(hidden),
    written: map.labels().map((label) => ({ ...label, ...map.cy.getElementById(label.id).scratch("spot") })),
    marks: map.marks(),
  };
});
map.end();
process.stdout.write(JSON.stringify(answers), () => process.exit(0));
