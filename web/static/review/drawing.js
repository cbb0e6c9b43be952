// The shapes of the timeline on its canvas: bars by credit in colour and shape, marks, events, the moment
// looked at.

/** @import {Desk} from "./desk.js" */
/** @import {Palette} from "./paint.js" */
/** @import {DutyItem, Item, Row, WorkItem} from "../../types/review" */

import { barTitle } from "./lines.js";
import { MARKS, NOTE, SIZES, ticks } from "./rows.js";

const REACH = 6;
const HATCH = 6;

/**
 * What one frame shows: its size, how far the rows are scrolled, which time, whose names.
 *
 * @typedef {object} Frame
 * @property {number} width
 * @property {number} height
 * @property {number} scroll
 * @property {{from: number, to: number}} view
 * @property {Pick<Desk, "picked" | "end" | "at" | "names">} desk
 * @property {boolean} roomy
 * @property {Item | null} hovered
 */

/** The shapes of one frame, and where each stands to be hit. */
export class Drawing {
  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Palette} colours
   * @param {Frame} frame
   */
  constructor(context, colours, { width, height, scroll, view, desk, roomy, hovered }) {
    this.context = context;
    this.colours = colours;
    this.width = width;
    this.height = height;
    this.scroll = scroll;
    this.view = view;
    this.desk = desk;
    this.hovered = hovered;
    this.size = SIZES[roomy ? "roomy" : "compact"];
    this.roomy = roomy;
    /** @type {{item: Item, x: number, y: number, wide: number, high: number}[]} */
    this.hits = [];
  }

  /** @param {number} t */
  x(t) {
    return ((t - this.view.from) / (this.view.to - this.view.from)) * this.width;
  }

  /** @param {Row[]} found */
  grid(found) {
    const { context, colours } = this;
    context.strokeStyle = colours.line;
    context.lineWidth = 1;
    for (const t of ticks(this.view.from, this.view.to, this.width)) {
      const x = Math.round(this.x(t)) + 0.5;
      context.beginPath();
      context.moveTo(x, 0);
      context.lineTo(x, this.height);
      context.stroke();
    }
    for (const row of found) {
      const y = Math.round(row.y + row.height - this.scroll) + 0.5;
      if (row.kind === "seat") {
        context.fillStyle = colours.sunk;
        context.fillRect(0, row.y - this.scroll, this.width, row.height);
      }
      context.beginPath();
      context.moveTo(0, y);
      context.lineTo(this.width, y);
      context.stroke();
    }
  }

  /** @param {Row} row */
  row(row) {
    for (const { item, lane } of row.bars) this.bar(row, item, lane);
    for (const item of row.events) this.event(row, item);
  }

  /**
   * @param {Row} row
   * @param {DutyItem | WorkItem} item
   * @param {number} lane
   */
  bar(row, item, lane) {
    const last = Math.max(item.stop, item.limit ?? 0);
    if (last < this.view.from || item.start > this.view.to) return;
    const { size } = this;
    const top = row.y - this.scroll + size.pad + size.strip;
    const working = item.kind === "work";
    const y = working
      ? top + row.duties * size.lane + (lane - row.duties) * size.work
      : top + lane * size.lane + (this.roomy ? 14 : 1);
    const left = Math.max(-20, this.x(item.start)),
      right = Math.min(this.width + 20, this.x(item.stop));
    const wide = Math.max(3, right - left);
    this.hits.push({
      item,
      x: left,
      y: working ? y - 2 : y - (this.roomy ? 13 : 1),
      wide,
      high: working ? size.work : size.lane,
    });
    if (working) this.work(item, left, y, wide);
    else this.duty(item, left, y, wide);
  }

  /**
   * @param {WorkItem} item
   * @param {number} left
   * @param {number} y
   * @param {number} wide
   */
  work(item, left, y, wide) {
    const { context, colours } = this;
    context.fillStyle = item.status === "failed" ? colours.down : colours.isolated;
    context.globalAlpha = 0.55;
    context.fillRect(left, y, wide, 4);
    context.globalAlpha = 1;
    if (item.status === "failed" || item.status === "cancelled")
      this.text("×", left + wide + 2, y + 6, colours.muted);
  }

  // Full: solid. Part: hatched. None: outlined, pale. Open: outlined, dashed.
  /**
   * @param {DutyItem} item
   * @param {number} left
   * @param {number} y
   * @param {number} wide
   */
  duty(item, left, y, wide) {
    const { context, colours, size } = this;
    const tone = {
      full: colours.well,
      part: colours.degraded,
      zero: colours.down,
      never: colours.down,
      open: colours.isolated,
    }[item.standing];
    const solid = item.standing === "full" || item.standing === "part";
    context.fillStyle = context.strokeStyle = tone;
    context.globalAlpha = solid ? 1 : 0.22;
    context.fillRect(left, y, wide, size.bar);
    context.globalAlpha = 1;
    if (item.standing === "part") this.hatch(left, y, wide);
    if (!solid) {
      context.setLineDash(item.standing === "open" ? [4, 3] : []);
      context.lineWidth = 1.5;
      context.strokeRect(left + 0.75, y + 0.75, Math.max(1, wide - 1.5), size.bar - 1.5);
      context.setLineDash([]);
    }
    if (this.hovered === item || (this.desk.picked?.kind === "duty" && this.desk.picked.seq === item.seq)) {
      context.strokeStyle = colours.accent;
      context.lineWidth = 2;
      context.strokeRect(left - 1.5, y - 1.5, wide + 3, size.bar + 3);
    }
    this.mark(item.target, y, colours.text, [2, 2]);
    this.mark(item.limit, y, colours.down, []);
    const sign = MARKS[item.standing];
    if (wide > 16)
      this.text(
        sign,
        left + wide - 12,
        y + size.bar - 2,
        item.standing === "full" ? colours.panel : colours.text,
      );
    else this.text(sign, left + wide + 3, y + size.bar - 1, tone);
    if (this.roomy) this.label(item, left, y);
  }

  // What was late or partly wrong can be told from what was in time without colour.
  /**
   * @param {number} left
   * @param {number} y
   * @param {number} wide
   */
  hatch(left, y, wide) {
    const { context, colours, size } = this;
    context.save();
    context.beginPath();
    context.rect(left, y, Math.max(0, wide - (wide > 32 ? 16 : 0)), size.bar);
    context.clip();
    context.strokeStyle = colours.panel;
    context.lineWidth = 1.5;
    context.globalAlpha = 0.75;
    context.beginPath();
    for (let x = left - size.bar; x < left + wide; x += HATCH) {
      context.moveTo(x, y + size.bar);
      context.lineTo(x + size.bar, y);
    }
    context.stroke();
    context.restore();
  }

  /**
   * @param {DutyItem} item
   * @param {number} left
   * @param {number} y
   */
  label(item, left, y) {
    const { context, colours } = this;
    context.fillStyle = colours.accent;
    context.beginPath();
    context.moveTo(left, y - 9);
    context.lineTo(left - 4, y - 3);
    context.lineTo(left + 4, y - 3);
    context.fill();
    const room = this.x(Math.max(item.stop, Math.min(item.limit, this.desk.end))) - left - 4;
    let name = barTitle(this.desk.names, item.line);
    if (context.measureText(name).width > room) {
      const most = Math.max(0, Math.floor((name.length * room) / context.measureText(name).width) - 1);
      name = most > 3 ? `${name.slice(0, most)}…` : "";
    }
    this.text(name, left + 7, y - 3, colours.muted);
  }

  /**
   * @param {number | undefined} t
   * @param {number} y
   * @param {string} tone
   * @param {number[]} dash
   */
  mark(t, y, tone, dash) {
    if (t === undefined || t < this.view.from || t > this.view.to) return;
    const { context, size } = this;
    const x = Math.round(this.x(t)) + 0.5;
    context.strokeStyle = tone;
    context.lineWidth = 1.5;
    context.setLineDash(dash);
    context.beginPath();
    context.moveTo(x, y - 3);
    context.lineTo(x, y + size.bar + 3);
    context.stroke();
    context.setLineDash([]);
  }

  // Injects are triangles, other messages rings, acts diamonds, notes sheets; refused ones are crossed.
  /**
   * @param {Row} row
   * @param {Item} item
   */
  event(row, item) {
    if (item.start < this.view.from || item.start > this.view.to) return;
    const { context, colours, size } = this;
    const x = this.x(item.start),
      y = row.y - this.scroll + size.pad + size.strip / 2 - 1;
    context.beginPath();
    if (item.kind === "inject") {
      context.fillStyle = colours.accent;
      context.moveTo(x, y + 5);
      context.lineTo(x - 5, y - 4);
      context.lineTo(x + 5, y - 4);
      context.fill();
    } else if (item.kind === "message") {
      context.strokeStyle = colours.muted;
      context.lineWidth = 1.2;
      context.arc(x, y, 2.5, 0, 7);
      context.stroke();
    } else if (item.kind === NOTE) {
      context.strokeStyle = colours.accent;
      context.lineWidth = 1.5;
      context.strokeRect(x - 4, y - 5, 8, 10);
      context.moveTo(x - 2, y - 1.5);
      context.lineTo(x + 2, y - 1.5);
      context.moveTo(x - 2, y + 1.5);
      context.lineTo(x + 2, y + 1.5);
      context.stroke();
    } else {
      context.fillStyle = item.refused ? colours.down : colours.text;
      context.moveTo(x, y - 4);
      context.lineTo(x + 4, y);
      context.lineTo(x, y + 4);
      context.lineTo(x - 4, y);
      context.fill();
      if (item.refused) this.text("×", x + 4, y + 4, colours.down);
    }
    this.hits.push({ item, x: x - 5, y: y - 6, wide: 10, high: 12 });
  }

  now() {
    const { context, colours } = this;
    const x = this.x(this.desk.at);
    if (x < 0 || x > this.width) return;
    context.strokeStyle = colours.accent;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, this.height);
    context.stroke();
  }

  /**
   * @param {string} words
   * @param {number} x
   * @param {number} y
   * @param {string} tone
   */
  text(words, x, y, tone) {
    this.context.fillStyle = tone;
    this.context.fillText(words, x, y);
  }
}

/**
 * The item nearest to a point among what was drawn; small shapes are hit from a little further off.
 *
 * @template Thing
 * @param {{item: Thing, x: number, y: number, wide: number, high: number}[]} hits
 * @param {number} x
 * @param {number} y
 * @returns {Thing | null}
 */
export function hit(hits, x, y) {
  /** @type {Thing | null} */
  let best = null;
  let near = Infinity;
  for (const one of hits) {
    const across = Math.max(one.x - x, 0, x - one.x - one.wide),
      down = Math.max(one.y - y, 0, y - one.y - one.high);
    const far = Math.hypot(across, down) + (one.wide > 20 ? 1 : 0);
    if (across <= REACH && down <= REACH && far < near) [best, near] = [one.item, far];
  }
  return best;
}
