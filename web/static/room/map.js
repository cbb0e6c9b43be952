// The network map: Cytoscape draws what it is given; colours come from the style sheet.

/** @import {EdgeRow, StaffMap} from "../../types/wire" */
/** @import {Box, Label, Mark} from "./labels.js" */

import cytoscape from "/vendor/cytoscape.esm.min.mjs";

import { led, placed } from "./labels.js";
import { classes, colours, sheet } from "./map-sheet.js";

/** @type {{[group: string]: number}} */
const SIZES = { core: 30, edge: 11, uplink: 6, utility: 15 };
/** @type {{[group: string]: number}} */
const RANKS = { core: 4, region: 5, utility: 6 };
const MARGIN = 26;
const TOOLS = 26;
const READABLE = 10.5;
const LARGEST = 40;
const ROOMY = 0.72;
/** How much taller than it is written the city is drawn at most, where the frame is tall. */
const TALLEST = 1.7;
const GUARD = "__________cytoscape_stylesheet";

/**
 * The zoom by which Cytoscape decides whether letters are too small to be drawn: the next power of two on
 * this screen.
 *
 * @param {number} zoom
 */
const drawnAt = (zoom) => 2 ** Math.ceil(Math.log2(zoom * (globalThis.devicePixelRatio ?? 1)));

/**
 * How a node is drawn.
 *
 * @typedef {{state?: string, inner?: string, label: string, said?: boolean, faded?: boolean, gone?: boolean}}
 *   Drawn
 */

/** The map of one city. */
export class CityMap {
  /**
   * @param {HTMLElement} element where it is drawn.
   * @param {StaffMap} statics nodes with x and y, edges, regions.
   * @param {(id: string | null) => void} onPick called with the node that was clicked, or null.
   */
  constructor(element, statics, onPick) {
    this._element = element;
    // Cytoscape would write a style element, which the content policy refuses; room.css has its one rule.
    if (!document.getElementById(GUARD))
      document.head.append(Object.assign(document.createElement("meta"), { id: GUARD }));
    const group = new Map(statics.nodes.map((node) => [node.id, node.group]));
    /** @type {Map<string, string>} */
    this._shown = new Map();
    this._dim = false;
    this._size = { core: 13, roomy: true };
    const all = (/** @type {"x" | "y"} */ key) => statics.nodes.map((node) => node[key]);
    this._frame = {
      x1: Math.min(...all("x")) - MARGIN,
      x2: Math.max(...all("x")) + MARGIN,
      y1: Math.min(...all("y")) - MARGIN,
      y2: Math.max(...all("y")) + MARGIN,
    };
    this._tall = 1;
    /** @type {Box | undefined} what is seen when the whole city stands in the frame. */
    this._paper = undefined;
    this.cy = cytoscape({
      container: element,
      layout: { name: "preset" },
      style: sheet(colours(element), { core: 13, roomy: true }),
      minZoom: 0.2,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autoungrabify: true,
      selectionType: "single",
      pixelRatio: "auto",
      elements: {
        nodes: [
          ...statics.nodes.map((node) => ({
            data: {
              id: node.id,
              group: node.group,
              size: SIZES[node.group] ?? 12,
              state: "well",
              label: "",
              y: node.y,
            },
            position: { x: node.x, y: node.y },
          })),
          ...(statics.regions ?? []).map((region, n) => ({
            data: { id: `region ${n}`, group: "region", size: 1, state: "region", label: "", y: region.y },
            position: { x: region.x, y: region.y },
          })),
        ],
        edges: statics.edges
          .filter((edge) => group.has(edge.from) && group.has(edge.to))
          .map((edge) => ({
            data: { source: edge.from, target: edge.to },
            classes: kind(edge, group),
          })),
      },
    });
    this.cy.on("zoom", () => this._letters());
    this._lettered = 0;
    document.fonts?.ready.then(() => !this.cy.destroyed() && this._recolour());
    this.cy.on("tap", (event) => onPick(event.target === this.cy ? null : event.target.id()));
    this._fitted = new ResizeObserver(() => this.fit());
    this._fitted.observe(element);
    this._dark = matchMedia("(prefers-color-scheme: dark)");
    this._recolour = () => {
      this.cy.style(sheet(colours(element), this._size));
      this._write();
      this.cy.forceRender();
    };
    this._dark.addEventListener("change", this._recolour);
  }

  /** The whole city in the frame, drawn taller where the frame is. */
  fit() {
    this.cy.resize();
    const { x1, x2 } = this._frame;
    const width = this.cy.width();
    const height = this.cy.height() - TOOLS;
    const fill = (height * (x2 - x1)) / (width * (this._frame.y2 - this._frame.y1));
    const tall = Math.min(TALLEST, Math.max(1, fill));
    const stretched = tall !== this._tall;
    if (stretched) this._stretch(tall);
    const [y1, y2] = [this._frame.y1 * tall, this._frame.y2 * tall];
    const zoom = Math.min(width / (x2 - x1), height / (y2 - y1));
    const pan = { x: (width - zoom * (x1 + x2)) / 2, y: TOOLS + (height - zoom * (y1 + y2)) / 2 };
    this._paper = {
      x1: -pan.x / zoom,
      x2: (width - pan.x) / zoom,
      y1: -pan.y / zoom,
      y2: (this.cy.height() - pan.y) / zoom,
    };
    this.cy.viewport({ zoom, pan });
    if (stretched) this._write();
  }

  /**
   * Draw everything so many times as far down as it is written.
   *
   * @param {number} tall
   */
  _stretch(tall) {
    this.cy.remove(".led");
    this.cy.batch(() =>
      this.cy.nodes().forEach((node) => {
        node.position("y", node.data("y") * tall);
      }),
    );
    this._tall = tall;
  }

  /** Letters that can be read at any zoom, of the utilities only where there is room. */
  _letters() {
    const zoom = this.cy.zoom();
    const size = Math.round(Math.min(LARGEST, Math.max(zoom > 1.3 ? 8 : 12, READABLE / zoom)));
    const roomy = zoom > ROOMY;
    if (size === this._size.core && roomy === this._size.roomy) {
      // The small names come with the zoom alone, all of them when a map that was hidden is shown.
      if (drawnAt(zoom) !== this._lettered) this._write();
      return;
    }
    this._size = { core: size, roomy };
    this._recolour();
  }

  /** Write the labels for which there is room, what matters most first. */
  _write() {
    this._lettered = drawnAt(this.cy.zoom());
    this.cy.remove(".led");
    this.cy.nodes().removeClass("below above right left within moved wider unsaid");
    const labels = this.labels();
    const found = placed(labels, this.marks(), this._paper);
    this.cy.batch(() => {
      for (const label of labels) {
        const spot = found.get(label.id);
        const node = this.cy.getElementById(label.id);
        if (spot === undefined) node.addClass("unsaid");
        else node.scratch("spot", spot).addClass(classes(spot));
        const position = spot && led(label, spot);
        if (position) this._lead(label.id, position);
      }
    });
  }

  /**
   * Draw the line that leads from a mark to its label.
   *
   * @param {string} id
   * @param {{x: number, y: number}} position
   */
  _lead(id, position) {
    const end = `led ${id}`;
    this.cy.add([
      { group: "nodes", data: { id: end, label: "" }, position, classes: "led" },
      { group: "edges", data: { source: id, target: end }, classes: "led" },
    ]);
  }

  /**
   * What is drawn and must not be written over.
   *
   * @returns {Mark[]}
   */
  marks() {
    /** @type {Mark[]} */
    const found = [];
    this.cy.nodes('[state != "region"]').forEach((node) => {
      if (node.style("display") === "none") return;
      found.push({ id: node.id(), ...node.position(), mark: node.outerHeight() });
    });
    return found;
  }

  /**
   * The labels that would be written if there were room for all.
   *
   * @returns {Label[]}
   */
  labels() {
    const scale = drawnAt(this.cy.zoom());
    /** @type {Label[]} */
    const found = [];
    this.cy.nodes().forEach((node) => {
      const font = node.numericStyle("font-size");
      const far = font * scale < node.numericStyle("min-zoomed-font-size");
      const shown = node.style("display") !== "none" && node.numericStyle("text-opacity") > 0;
      if (far || !shown || !node.style("label")) return;
      found.push({
        id: node.id(),
        text: node.style("label"),
        ...node.position(),
        mark: node.outerHeight(),
        font,
        width: node.numericStyle("text-max-width"),
        rank: rank(node.data("group"), node.data("state"), node.hasClass("picked"), node.hasClass("near")),
        within: node.data("state") === "region",
      });
    });
    return found;
  }

  /**
   * Zoom by a factor around the middle.
   *
   * @param {number} factor
   */
  zoom(factor) {
    this.cy.zoom({
      level: this.cy.zoom() * factor,
      renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 },
    });
  }

  /**
   * Draw what stands in `looks`: node → {state, inner, label, said, faded, gone}; only what changed is
   * touched.
   *
   * @param {[id: string, look: Drawn][]} looks
   */
  show(looks) {
    const dim = looks.some(([, look]) => look.faded);
    let changed = false;
    this.cy.batch(() => {
      if (dim !== this._dim) this.cy.edges().toggleClass("dim", (this._dim = dim));
      for (const [id, look] of looks) {
        const now = JSON.stringify(look);
        if (this._shown.get(id) === now) continue;
        this._shown.set(id, now);
        const { faded, gone, ...data } = look;
        this.cy
          .getElementById(id)
          .data(data)
          .toggleClass("faded", Boolean(faded))
          .toggleClass("gone", Boolean(gone));
        changed = true;
      }
    });
    if (changed) this._write();
  }

  /**
   * Mark a node and what it is linked to; null marks nothing.
   *
   * @param {string | null} id
   */
  pick(id) {
    this.cy.batch(() => {
      this.cy.elements().removeClass("near picked");
      if (id === null) return;
      const node = this.cy.getElementById(id).addClass("picked");
      const edges = node.connectedEdges().not(".led").addClass("near");
      if (edges.length < 40) edges.connectedNodes().addClass("near");
    });
    this._write();
  }

  /** Give everything back. */
  end() {
    this._fitted.disconnect();
    this._dark.removeEventListener("change", this._recolour);
    this.cy.destroy();
  }
}

/**
 * Which label is written where two meet: the lower.
 *
 * @param {string} group
 * @param {string} state
 * @param {boolean} picked
 * @param {boolean} near
 */
function rank(group, state, picked, near) {
  if (picked) return 0;
  if (state !== "well" && state !== "region") return group === "core" ? 1 : 2;
  if (near) return 3;
  return RANKS[group] ?? 7;
}

/**
 * @param {EdgeRow} edge
 * @param {Map<string, string>} group
 */
function kind(edge, group) {
  const both = [group.get(edge.from), group.get(edge.to)];
  if (edge.kind !== "depends_on") return "";
  if (both.every((one) => one === "core")) return "base";
  return both.includes("edge") && both.includes("uplink") ? "base rim" : "";
}
