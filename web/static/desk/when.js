// When an inject or a stage comes, in one sentence.

/** @import {Around, Desk, Value, Where} from "../../types/editor" */

import { html } from "/vendor/preact-standalone.js";

import { Faults, Pick } from "./controls.js";
import { Sentence } from "./sentence.js";
import { first, holds, segments, shapeOf, worded } from "./shapes.js";
import { e } from "./words.js";

const KINDS = ["at", "when", "unless", "by_hand", "after"];

/** Which of the ways something can come about is a thing's. @param {Value} value */
export const kindOf = (value) => KINDS.find((key) => value?.[key] !== undefined) ?? "none";

/**
 * When something comes: which way, and the sentence of it.
 *
 * @param {{desk: Desk, where: Where, model: string, value: Value, around: Around}} props
 */
export function When({ desk, where, model, value, around }) {
  const kind = kindOf(value);
  // What waits for itself never comes.
  const mine = { ...around, comes: { [model === "Inject" ? "inject" : "stage"]: value.id } };
  const known = desk.offers.forms[model]?.fields ?? {};
  const ways = [...KINDS.filter((key) => key in known), "none"];
  const turn = (/** @type {string} */ way) => {
    const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !KINDS.includes(key)));
    const inside = { ...mine, owner: value };
    const fresh = way === "none" ? {} : { [way]: first(desk, shapeOf(desk, model, way), way, inside) };
    desk.put(where, { ...rest, ...fresh });
  };
  const usual = model === "Inject" ? firedTold(desk, value.id) : "";
  return html`<div class="desk-when">
    <${Pick} desk=${desk} value=${kind} label=${e("when_which")}
      from=${ways.map((way) => ({ value: way, label: e(`way_${way}`) }))} onPick=${turn} />
    <${Sentence} desk=${desk} where=${where} name=${`s_When_${kind}`} model=${model} value=${value}
      around=${mine} />
    ${usual && html`<p class="quiet">${usual}</p>`}
    <${Faults} desk=${desk} where=${where} />
  </div>`;
}

/**
 * When something comes, in words.
 *
 * @param {Desk} desk
 * @param {string} model
 * @param {Value} value
 */
export function whenTold(desk, model, value) {
  const piece = (/** @type {import("./shapes.js").Piece} */ { text, field }) =>
    field ? worded(desk, shapeOf(desk, model, field), field, value[field], { owner: value }) : text;
  const parts = segments(`s_When_${kindOf(value)}`).filter((segment) => holds(segment, value));
  const said = parts.flatMap(({ pieces }) => pieces.map(piece)).join("");
  return said.replace(/\s+/g, " ").trim();
}

/**
 * In how many drills of the last rehearsal an inject came, and when it usually did; nothing of one that was
 * not rehearsed.
 *
 * @param {Desk} desk
 * @param {unknown} id
 */
function firedTold({ fired }, id) {
  const found = fired?.injects[String(id)];
  if (!fired || !found) return "";
  const [times, drills, usual] = found;
  const told = { times, drills, number: fired.number, usual: usual === null ? "" : clockOf(usual) };
  return e(usual === null ? "fired_never" : "fired", told);
}

/** A time of a drill as its clock shows it. @param {number} ms */
export function clockOf(ms) {
  const minutes = Math.round(ms / 60_000);
  return `T+${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
