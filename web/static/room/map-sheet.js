// How Cytoscape draws the network map: colours of the page's style sheet, a shape a state, letters.

/** @import {Css, NodeSingular, StylesheetJson} from "/vendor/cytoscape.esm.min.mjs" */
/** @import {Spot} from "./labels.js" */

/** @type {{[state: string]: Css.NodeShape}} */
const SHAPES = {
  well: "ellipse",
  suspected: "round-diamond",
  degraded: "triangle",
  down: "octagon",
  compromised: "hexagon",
  isolated: "rectangle",
  region: "ellipse",
};

/**
 * The colours of the map as the style sheet has them now, as Cytoscape reads them.
 *
 * @param {HTMLElement} element
 * @returns {{[name: string]: string}}
 */
export function colours(element) {
  const probe = document.createElement("i");
  element.after(probe);
  const get = (/** @type {string} */ name) => {
    probe.style.color = `var(--map-${name})`;
    return getComputedStyle(probe).color;
  };
  const names = [
    "well",
    "suspected",
    "degraded",
    "down",
    "compromised",
    "isolated",
    "text",
    "muted",
    "ground",
    "edge",
    "accent",
  ];
  const found = Object.fromEntries(names.map((name) => [name, get(name)]));
  probe.remove();
  return found;
}

/**
 * The style sheet of the map.
 *
 * @param {{[name: string]: string}} c colours.
 * @param {{core: number, roomy: boolean}} size of letters.
 * @returns {StylesheetJson}
 */
export function sheet(c, size) {
  const states = Object.keys(SHAPES)
    .filter((name) => name !== "region")
    .flatMap((name) => [
      {
        selector: `node[state = "${name}"]`,
        style: { shape: SHAPES[name], "border-color": c[name], "background-color": c[name] },
      },
      { selector: `node[inner = "${name}"]`, style: { "background-color": c[name] } },
    ]);
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        "border-width": 0,
        label: "",
        color: c.text,
        "font-family": "Be Vietnam Pro, sans-serif",
        "font-size": 13,
        "font-weight": 600,
        "text-wrap": "wrap",
        "text-max-width": "118px",
        "text-valign": "bottom",
        "text-margin-y": 4,
        "min-zoomed-font-size": 7,
        "overlay-opacity": 0,
        "text-outline-color": c.ground,
        "text-outline-width": 2.5,
      },
    },
    ...states,
    {
      selector: 'node[group = "core"]',
      style: {
        "border-width": 4.5,
        "background-color": c.ground,
        label: "data(label)",
        "z-index": 5,
        "font-size": size.core,
        "text-max-width": `${size.core * 9}px`,
      },
    },
    { selector: 'node[group = "core"][state != "well"]', style: { width: 36, height: 36, "z-index": 8 } },
    { selector: 'node[group = "edge"][state != "well"]', style: { width: 16, height: 16, "z-index": 4 } },
    { selector: 'node[group = "uplink"][state != "well"]', style: { width: 9, height: 9 } },
    {
      selector: 'node[group = "utility"]',
      style: {
        label: "data(label)",
        "font-size": size.core * 0.8,
        "font-weight": 400,
        color: c.muted,
        "text-opacity": size.roomy ? 1 : 0,
      },
    },
    {
      selector: 'node[group = "utility"][state != "well"]',
      style: { "font-weight": 600, color: c.text, width: 20, height: 20, "text-opacity": 1 },
    },
    { selector: "node[?inner]", style: { "border-width": 5 } },
    ...["well", "suspected", "degraded", "down", "compromised", "isolated"].map((name) => ({
      selector: `node[inner = "${name}"]`,
      style: { "background-color": c[name] },
    })),
    { selector: "node[?said]", style: { label: "data(label)", "min-zoomed-font-size": 6 } },
    {
      selector: 'node[state = "region"]',
      style: {
        label: "data(label)",
        "background-opacity": 0,
        "border-width": 0,
        color: c.muted,
        "font-size": size.core,
        "font-weight": 400,
        "text-valign": "center",
        "text-margin-y": 0,
        events: "no",
        "text-max-width": "300px",
      },
    },
    {
      selector: 'node[group = "edge"], node[group = "uplink"]',
      style: {
        label: "data(label)",
        "font-size": 8,
        "min-zoomed-font-size": 11,
        "text-margin-y": 2,
        "text-outline-width": 1.5,
        "font-weight": 400,
      },
    },
    { selector: 'node[group = "uplink"]', style: { "min-zoomed-font-size": 17 } },
    {
      selector: "edge",
      style: {
        width: 1,
        "line-color": c.edge,
        "curve-style": "haystack",
        "overlay-opacity": 0,
        opacity: 0.7,
        display: "none",
        events: "no",
      },
    },
    { selector: "edge.base", style: { display: "element" } },
    { selector: "edge.rim", style: { width: 0.6, opacity: 0.5 } },
    { selector: "edge.dim", style: { opacity: 0.15 } },
    { selector: "node.led", style: { width: 1, height: 1, opacity: 0, events: "no" } },
    { selector: "edge.led", style: { display: "element", width: 1.2, "line-color": c.text, opacity: 0.8 } },
    {
      selector: "edge.near",
      style: { display: "element", "line-color": c.accent, width: 1.8, opacity: 0.9, "z-index": 9 },
    },
    { selector: "node.near", style: { label: "data(label)", "min-zoomed-font-size": 6 } },
    { selector: "node.faded", style: { opacity: 0.13, "text-opacity": 0 } },
    { selector: "node.gone", style: { display: "none" } },
    {
      selector: "node.picked",
      style: {
        "underlay-color": c.accent,
        "underlay-opacity": 0.25,
        "underlay-padding": 8,
        label: "data(label)",
      },
    },
    { selector: "node.above", style: { "text-valign": "top" } },
    { selector: "node.right", style: { "text-valign": "center", "text-halign": "right" } },
    { selector: "node.left", style: { "text-valign": "center", "text-halign": "left" } },
    { selector: "node.moved", style: { "text-margin-x": across, "text-margin-y": down } },
    { selector: "node.wider", style: { "text-max-width": widely } },
    { selector: "node.unsaid", style: { "text-opacity": 0 } },
  ];
}

/**
 * The classes of a node whose label stands somewhere.
 *
 * @param {Spot} spot
 */
export const classes = ({ side, width }) => `moved ${side}${width === undefined ? "" : " wider"}`;

const across = (/** @type {NodeSingular} */ node) => node.scratch("spot").dx;
const widely = (/** @type {NodeSingular} */ node) => `${node.scratch("spot").width}px`;
const down = (/** @type {NodeSingular} */ node) => node.scratch("spot").dy;
