// Places and values of a draft in words: what is called how, what stands there.

/** @import {Around, Desk, Key, Shape, Told, Value, Where} from "../../types/editor" */
/** @import {Blanks} from "../../types/wire" */

import { seatOf } from "../seat.js";
import { say } from "../texts.js";
import { at, placed } from "./changes.js";
import { called, choices, listed, seatName, stageName } from "./choices.js";
import { fitting, modelOf, sentence, shapeOf, span, told, worded } from "./shapes.js";
import { code, e, known, title } from "./words.js";

/**
 * @typedef {{shape: Shape, field: string, model: string, value: Value, around: Around,
 *   words: string[]}} Spot
 */

const ANY = { is: "any" };

/** The model of a thing. @param {Desk} desk @param {string[]} models @param {Value} value */
function modelAt(desk, models, value) {
  const kind = models.find((one) => one.toLowerCase() === value?.kind);
  if (kind) return kind;
  const name = models.length > 1 ? sentence(value, models, desk) : undefined;
  return name ? modelOf(name) : (models[0] ?? "");
}

/** What an item of a list is called. @param {Desk} desk @param {Value} item @param {Key} key */
function itemName(desk, item, key) {
  if (item?.seat) return seatName(desk, String(item.seat));
  if (item?.kind && (item.hits || item.enters)) return stageName(desk, item);
  const name = called(item?.title ?? item?.name ?? item?.text);
  return name ? `“${name}”` : typeof key === "number" ? String(key + 1) : key;
}

/** What a key of a map is called. @param {Desk} desk @param {Spot} spot @param {Key} key */
function keyName(desk, { shape, field, value }, key) {
  const name = called(value?.[key]?.title ?? value?.[key]?.name);
  if (name) return `“${name}”`;
  if (shape.keys?.is !== "name") return code(field, key);
  return choices(desk, shape.keys.of, {}).find((one) => one.value === key)?.label ?? String(key);
}

/**
 * One key further.
 *
 * @param {Desk} desk
 * @param {Spot} spot
 * @param {Key} key
 * @returns {Spot}
 */
function further(desk, spot, key) {
  const shape = spot.shape.is === "either" ? fitting(spot.shape, spot.value) : spot.shape;
  const { value, words } = spot;
  if (Array.isArray(value)) {
    const item = at(value, [key]);
    return { ...spot, shape: shape.each ?? ANY, value: item, words: [...words, itemName(desk, item, key)] };
  }
  if (shape.is === "form" || shape.single) {
    const models = /** @type {string[]} */ (shape.is === "form" ? shape.of : (shape.each?.of ?? []));
    const [model, field] = [modelAt(desk, models, value), String(key)];
    const around = { ...spot.around, owner: value, ...(model === "Inject" ? { inject: value } : {}) };
    const name = known(`part_of_${field}`) ? e(`part_of_${field}`) : title(model, field);
    return {
      shape: shapeOf(desk, model, field),
      field,
      model,
      value: value?.[key],
      around,
      words: [...words, name],
    };
  }
  if (shape.is === "map") {
    const inner = { ...spot, shape: shape.each ?? ANY, value: value?.[key] };
    return { ...inner, words: [...words, keyName(desk, { ...spot, shape }, key)] };
  }
  const lang = shape.is === "text" ? e(`in_${key}`) : String(key);
  return { ...spot, shape: { is: "line" }, value: value?.[key], words: [...words, lang] };
}

/** @param {Desk} desk @param {Where} where @returns {Spot} */
function spotAt(desk, where) {
  const root = desk.offers.forms.CityDoc ? "CityDoc" : "ScenarioDoc";
  /** @type {Spot} */
  const whole = {
    shape: { is: "form", of: [root] },
    field: "",
    model: root,
    value: desk.data,
    around: {},
    words: [],
  };
  return where.reduce((spot, key) => further(desk, spot, key), whole);
}

/**
 * What each key of a place is called.
 *
 * @param {Desk} desk
 * @param {Where} where
 */
export const placeWords = (desk, where) => spotAt(desk, where).words;

/**
 * Where a place stands, in words.
 *
 * @param {Desk} desk
 * @param {Where} where
 */
export const placeTold = (desk, where) => placeWords(desk, where).join(" › ");

/**
 * What stands at a place, or would, in words.
 *
 * @param {Desk} desk
 * @param {Where} where
 * @param {Value} value
 */
export function valueTold(desk, where, value) {
  const { shape, field, around } = spotAt(desk, where);
  return inWords(desk, shape, field, value, around);
}

/** @param {Desk} desk @param {Shape} shape @param {string} field @param {Value} value @param {Around} around
 * @returns {string} */
function inWords(desk, shape, field, value, around) {
  if (value === undefined || value === null) return e("nothing_there");
  if (Array.isArray(value))
    return value
      .map((one) => inWords(desk, shape.each ?? ANY, field, one, around))
      .join(shape.each?.is === "form" ? "; " : ", ");
  if (typeof value !== "object") return worded(desk, shape, field, value, around);
  if (value.vi || value.en) return called(value);
  const models = /** @type {string[]} */ (shape.is === "form" ? shape.of : (shape.each?.of ?? []));
  const name = called(value.title ?? value.name ?? value.text);
  const said = models.length ? told(desk, value, models, around) : "";
  return [name, said].filter(Boolean).join(": ") || JSON.stringify(value);
}

/** Blanks of faults that hold the name of something. */
const NAMED = ["value", "about", "act", "seat", "seats", "other", "account", "first", "last", "start", "end"];
/** Blanks of faults that hold the name of a field. */
const FIELDS = ["key", "partner"];
const TIME = /^(?:(?:uniform|lognormal) )?(?:\d+h)?(?:\d+m)?(?:\d+s)?$/;

/**
 * What people call something that a draft or its city names.
 *
 * @param {Desk} desk
 * @param {string} id
 */
export function nameFor({ data, offers, ...desk }, id) {
  const { agency, role } = seatOf(id);
  if (role && offers.roles[role]) return seatName({ data, offers, ...desk }, id);
  const there = offers.agencies[id] ?? offers.nodes[id];
  if (there) return say(there.name);
  if (id in offers.verbs) return e(`phrase_${id}`);
  const things = [data.injects, data.threats, data.objectives, data.accounts, data.exhibits].flatMap(listed);
  const inner = [...things, ...listed(data.injects).flatMap(({ options }) => listed(options))];
  const own = inner.find((one) => one.id === id);
  if (own) return `“${called(own.title ?? own.name ?? own.text, id)}”`;
  const stage = listed(data.threats)
    .flatMap(({ stages }) => listed(stages))
    .find((one) => one.id === id);
  return stage ? `“${stageName({ data, offers, ...desk }, stage)}”` : agency && TIME.test(id) ? span(id) : id;
}

/**
 * A fault in the words of the page: fields by their titles, things by their names.
 *
 * @param {Desk} desk
 * @param {Told} one
 * @returns {string}
 */
export function faultTold(desk, { field, text, code: name, blanks = {}, notes = [] }) {
  const mine = `fault_${name}`;
  if (!known(mine)) return say(text);
  const spot = spotAt(desk, placed(field));
  /** @type {Blanks} */
  const filled = {};
  for (const [blank, value] of Object.entries(blanks)) {
    if (typeof value !== "string") filled[blank] = say(value);
    else if (FIELDS.includes(blank)) filled[blank] = title(spot.model, value.replace(/:.*/, ""));
    else if (NAMED.includes(blank))
      filled[blank] = value
        .split(", ")
        .map((id) => nameFor(desk, id))
        .join(", ");
    else filled[blank] = TIME.test(value) && value ? span(value) : value;
  }
  const more = notes.map(say).join("; ");
  return e(mine, filled) + (more ? ` (${more})` : "");
}
