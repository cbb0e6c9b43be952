// A thing of a draft as a sentence whose blanks are fields: when, what is expected, what follows.

/** @import {Around, Desk, Shape, Value, Where} from "../../types/editor" */

import { html } from "/vendor/preact-standalone.js";

import { classes } from "../parts.js";
import { Pick } from "./controls.js";
import { Field, Titled } from "./fields.js";
import { goesWith } from "./possible.js";
import {
  begun,
  blanks,
  fieldsOf,
  first,
  holds,
  modelOf,
  repeated,
  sayable,
  segments,
  sentence,
  sentences,
  shapeOf,
  shownBlanks,
} from "./shapes.js";
import { e, pattern, title } from "./words.js";

const JOINED = ["all", "any", "not"];

/**
 * A sentence with its blanks as fields.
 *
 * @param {{desk: Desk, where: Where, name: string, value: Value, around: Around, model?: string}} props
 */
export function Sentence({ desk, where, name, value, around, model = modelOf(name) }) {
  const inside = { ...around, owner: value };
  const piece = (
    /** @type {import("./shapes.js").Piece} */ { text, field },
    /** @type {boolean} */ maybe,
  ) => {
    if (!field) return text;
    const bare = field.replace("?", "");
    const shape = { ...shapeOf(desk, model, bare), needed: !maybe && bare === field };
    return html`<span key=${bare} class=${classes("desk-blank", { "is-block": blocked(shape) })}>
      <${Field}
        desk=${desk}
        where=${[...where, bare]}
        shape=${shape}
        field=${bare}
        label=${title(model, bare)}
        value=${value?.[bare]}
        around=${inside}
      />
    </span>`;
  };
  const parts = segments(name).filter((segment) => holds(segment, value));
  return html`<span class="desk-sentence">
    ${parts.flatMap(({ maybe, pieces }) => pieces.map((one) => piece(one, maybe)))}
  </span>`;
}

/** Whether what stands in a blank takes lines of its own. @param {Shape} shape */
const blocked = (shape) =>
  shape.is === "form" || shape.is === "text" || (shape.is === "list" && shape.each?.is === "form");

/**
 * A thing: which sentence tells it, the sentence, and what else may be said of it.
 *
 * @param {{desk: Desk, where: Where, shape: Shape, field: string, label: string, value: Value,
 *   around: Around}} props
 */
export function Thing({ desk, where, shape, field, label, value, around }) {
  const models = /** @type {string[]} */ (shape.of);
  if (value === undefined || value === null)
    return html`<${Fresh} desk=${desk} where=${where} models=${models} label=${label} around=${around} />`;
  const name = sentence(value, models, desk);
  const model = name ? modelOf(name) : (models[0] ?? "");
  const expects = field === "expect" || around.expects;
  const mine = { ...around, expects };
  return html`<div class="desk-thing">
    ${
      name &&
      sentences(models).length > 1 &&
      html`<${Which} desk=${desk} where=${where} models=${models}
      name=${name} value=${value} label=${label} around=${mine} />`
    }
    ${name && html`<${Sentence} desk=${desk} where=${where} name=${name} value=${value} around=${mine} />`}
    <${Rest} desk=${desk} where=${where} model=${model} value=${value} around=${mine}
      said=${name ? shownBlanks(name, value) : []} more=${name ? blanks(name, true) : []} />
    ${
      !shape.needed &&
      desk.writes &&
      !inList(where) &&
      html`<button type="button" class="link-button"
      onClick=${() => desk.remove(where)}>${e("take_out")}: ${label}</button>`
    }
  </div>`;
}

/** @param {Where} where */
const inList = (where) => typeof where.at(-1) === "number";

/**
 * Which sentence: what it keeps of the one before, it keeps.
 *
 * @param {{desk: Desk, where: Where, models: string[], name: string, value: Value, label: string,
 *   around: Around}} props
 */
function Which({ desk, where, models, name, value, label, around }) {
  const turn = (/** @type {string} */ found) => {
    const made = begun(desk, found, around);
    const kept = Object.entries(value).filter(
      ([key]) =>
        key === "id" ||
        (key in (desk.offers.forms[modelOf(found)]?.fields ?? {}) && blanks(found).includes(key)),
    );
    const joined = JOINED.find((key) => blanks(found).includes(key));
    // A condition that others are joined to is the first of them.
    if (joined && !JOINED.some((key) => key in value)) made[joined] = joined === "not" ? value : [value];
    desk.put(where, { ...made, ...Object.fromEntries(kept), ...(made.kind ? { kind: made.kind } : {}) });
  };
  return html`<${Pick} desk=${desk} value=${name} label=${`${label}: ${e("which_kind")}`}
    from=${options(desk, models, around, name)} onPick=${turn} />`;
}

/**
 * The sentences of some models to choose from, their blanks as dots; that which stands there is one.
 *
 * @param {Desk} desk
 * @param {string[]} models
 * @param {Around} around
 * @param {string} [there]
 */
function options(desk, models, around, there) {
  const can = sayable(desk, models, around);
  const shown = sentences(models).filter((name) => name === there || can.includes(name));
  return shown.map((name) => ({ value: name, label: outline(name) }));
}

/** A sentence with its blanks as dots. @param {string} name */
export const outline = (name) =>
  pattern(name)
    .replace(/\[[^\]]*\]/g, "")
    .replace(/\{\w+\??\}/g, "…")
    .replace(/\s+/g, " ")
    .trim();

/**
 * What is not there yet: a choice of what it may be.
 *
 * @param {{desk: Desk, where: Where, models: string[], label: string, around: Around}} props
 */
function Fresh({ desk, where, models, label, around }) {
  if (!desk.writes) return null;
  const all = options(desk, models, around);
  if (!all.length)
    return html`<button type="button" class="button is-small" onClick=${() => desk.put(where, {})}>+ ${label}
      </button>`;
  return html`<${Pick} desk=${desk} value="" label=${label} none=${`+ ${e("choose")}`} from=${all}
    onPick=${(/** @type {string} */ name) => name && desk.put(where, begun(desk, name, around))} />`;
}

const HIDDEN = ["id", "kind"];
/** What stands only in a scenario that is played. */
const PLAYED = ["Noise.heard", "Exhibit.sha256"];
const LONG = ["body", "brief", "note", "controller", "evaluator", "summary"];

/**
 * What else stands in a thing, and a choice of what may.
 *
 * @param {{desk: Desk, where: Where, model: string, value: Value, around: Around, said: string[],
 *   more?: string[]}} props
 */
export function Rest({ desk, where, model, value, around, said, more }) {
  const all = Object.keys(fieldsOf(desk, model));
  const fields = all.filter(
    (name) =>
      !said.includes(name) &&
      !(HIDDEN.includes(name) && model !== "Condition") &&
      !PLAYED.includes(`${model}.${name}`),
  );
  const shown = fields.filter((name) => value?.[name] !== undefined);
  // Of a condition, only what its sentence knows goes with it.
  const may = (/** @type {string} */ name) =>
    (model !== "Condition" || more?.includes(name)) &&
    (name !== "each" || Boolean(desk.data.let)) &&
    goesWith(desk, value, name);
  const others = fields.filter((name) => value?.[name] === undefined && may(name));
  const put = (/** @type {string} */ name) => {
    if (!name) return;
    const made = beginning(desk, model, name, value, around);
    if (name === "each") desk.put(where, repeated(value, made));
    else desk.put([...where, name], made);
  };
  const field = (/** @type {string} */ name) =>
    html`<${Titled}
      key=${name}
      desk=${desk}
      where=${where}
      model=${model}
      name=${name}
      owner=${value}
      around=${around}
      long=${LONG.includes(name)}
    />`;
  const from = others.map((name) => ({ value: name, label: title(model, name) }));
  return html`
    <div class="desk-in">${shown.map(field)}</div>
    ${
      from.length > 0 &&
      desk.writes &&
      html`<div class="desk-more">
        <${Pick} desk=${desk} value="" label=${e("more_fields")} none=${`+ ${e("more_fields")}`} from=${from}
          onPick=${put} />
      </div>`
    }
  `;
}

/**
 * @param {Desk} desk
 * @param {string} model
 * @param {string} name
 * @param {Value} value
 * @param {Around} around
 */
function beginning(desk, model, name, value, around) {
  const shape = shapeOf(desk, model, name);
  const [said] = shape.is === "form" ? sayable(desk, shape.of, { ...around, owner: value }) : [];
  if (said) return begun(desk, said, { ...around, owner: value });
  return first(desk, shape, name, { ...around, owner: value });
}
