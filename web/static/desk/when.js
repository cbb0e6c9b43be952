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
  const known = desk.offers.forms[model]?.fields ?? {};
  const ways = [...KINDS.filter((key) => key in known), "none"];
  const turn = (/** @type {string} */ way) => {
    const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !KINDS.includes(key)));
    const inside = { ...around, owner: value };
    const fresh = way === "none" ? {} : { [way]: first(desk, shapeOf(desk, model, way), way, inside) };
    desk.put(where, { ...rest, ...fresh });
  };
  return html`<div class="desk-when">
    <${Pick} desk=${desk} value=${kind} label=${e("when_which")}
      from=${ways.map((way) => ({ value: way, label: e(`way_${way}`) }))} onPick=${turn} />
    <${Sentence} desk=${desk} where=${where} name=${`s_When_${kind}`} model=${model} value=${value}
      around=${around} />
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
