// What may stand where, and how it is said: the sentences that things are told by, and what is new in them.

/** @import {Around, Desk, Shape, Value} from "../../types/editor" */

import { withPercent } from "../texts.js";
import { choices } from "./choices.js";
import { possible, verbs } from "./possible.js";
import { opening, code, e, family, known, pattern } from "./words.js";

/** @typedef {{text?: string, field?: string}} Piece */
/**
 * @typedef {{maybe: boolean,
 *   pieces: Piece[]}} Segment a part of a sentence; one that may be left out stands in brackets.
 */

const BLANK = /\{(\w+\??)\}/;

/**
 * A sentence in its parts.
 *
 * @param {string} name
 * @returns {Segment[]}
 */
export const segments = (name) =>
  pattern(name)
    .split(/[[\]]/)
    .map((part, n) => ({
      maybe: n % 2 === 1,
      pieces: part.split(BLANK).map((text, m) => (m % 2 ? { field: text } : { text })),
    }));

/** Whether a part of a sentence is told of a thing. @param {Segment} segment @param {Value} value */
export const holds = ({ maybe, pieces }, value) =>
  !maybe || pieces.every(({ field }) => !field || value?.[field] !== undefined);

/**
 * The fields of a sentence: those that it needs, those that may be left out (`false`, `true`), or all.
 *
 * @param {string} name
 * @param {boolean} [maybe]
 * @returns {string[]}
 */
export const blanks = (name, maybe) =>
  segments(name).flatMap((segment) =>
    segment.pieces.flatMap(({ field }) => {
      if (!field) return [];
      const free = segment.maybe || field.endsWith("?");
      return maybe === undefined || maybe === free ? [field.replace("?", "")] : [];
    }),
  );

/**
 * The fields of a sentence that are told of a thing whether they are there or not.
 *
 * @param {string} name
 * @param {Value} value
 */
export const shownBlanks = (name, value) =>
  segments(name)
    .filter((segment) => holds(segment, value))
    .flatMap(({ pieces }) => pieces.flatMap(({ field }) => (field ? [field.replace("?", "")] : [])));

/**
 * The sentences there are for things of some models.
 *
 * @param {string[]} models
 */
export const sentences = (models) =>
  models.flatMap((model) =>
    family(`s_${model}`).filter((name) => name === `s_${model}` || name.startsWith(`s_${model}_`)),
  );

/** The model of a sentence. @param {string} name */
export const modelOf = (name) => name.split("_")[1] ?? "";

/**
 * The sentence that tells a thing: the one of whose blanks it has the most, all that are needed among them.
 *
 * @param {Value} value
 * @param {string[]} models
 * @param {Desk} desk
 */
export function sentence(value, models, desk) {
  const own = kindOf(value, models, desk);
  const fit = sentences(own ? [own] : models)
    .map((name) => ({ name, needs: blanks(name, false), all: blanks(name) }))
    .filter(({ needs }) => needs.every((field) => value?.[field] !== undefined))
    .map((one) => ({ ...one, has: one.all.filter((field) => value?.[field] !== undefined).length }));
  fit.sort((one, other) => other.has - one.has || other.needs.length - one.needs.length);
  return fit[0]?.name ?? (own ? sentences([own])[0] : undefined);
}

/**
 * Of several models the one whose `kind` a value has.
 *
 * @param {Value} value
 * @param {string[]} models
 * @param {Desk} desk
 */
function kindOf(value, models, desk) {
  return models.find((model) => value?.kind && onlyKind(desk, model) === value.kind);
}

/** The one `kind` that things of a model have, if they have one. @param {Desk} desk @param {string} model */
function onlyKind(desk, model) {
  const codes = desk.offers.forms[model]?.fields.kind?.codes ?? [];
  return codes.length === 1 ? codes[0] : undefined;
}

/** What luck may decide of a thing before a drill begins. @type {{[field: string]: Shape}} */
const LUCK = {
  chance: { is: "number", ge: 0, le: 1 },
  given: { is: "map", keys: { is: "name", of: "drawn" }, each: { is: "name", of: "outcome" } },
  each: { is: "name", of: "repeat" },
};
const LUCKY = ["Inject", "Expectation", "AwareExpectation", "Option", "Variant", "Reaction", "SeatBrief"];

/**
 * The fields that a thing may have: of one that stands in a list, what luck decides of it, too.
 *
 * @param {Desk} desk
 * @param {string} model
 * @returns {{[field: string]: Shape}}
 */
export function fieldsOf(desk, model) {
  const own = desk.offers.forms[model]?.fields ?? {};
  const lucky = desk.data.version === 2 && (LUCKY.includes(model) || "technique" in own);
  return lucky ? { ...own, ...LUCK } : own;
}

/**
 * A thing that comes once for each value that is drawn: its id has the value in it, so that each is another.
 *
 * @param {Value} thing
 * @param {string} drawn
 * @returns {Value}
 */
export function repeated({ id, each, ...rest }, drawn) {
  const bare = typeof id === "string" ? id.replace(`-{${each}}`, "") : undefined;
  const named_ = bare === undefined ? {} : { id: drawn ? `${bare}-{${drawn}}` : bare };
  // The id comes last: until then the thing is found by the one it has.
  return { ...rest, ...(drawn ? { each: drawn } : {}), ...named_ };
}

/** The shape of a field. @param {Desk} desk @param {string} model @param {string} field @returns {Shape} */
export const shapeOf = (desk, model, field) => fieldsOf(desk, model)[field] ?? { is: "any" };

/**
 * A new thing as a sentence tells it: what it needs is there, with the first that is possible.
 *
 * @param {Desk} desk
 * @param {string} name of the sentence.
 * @param {Around} around
 * @returns {Value}
 */
export function begun(desk, name, around) {
  const model = modelOf(name);
  const kind = onlyKind(desk, model);
  /** @type {Value} */
  const made = kind ? { kind } : {};
  const needed = Object.entries(desk.offers.forms[model]?.fields ?? {}).filter(([, shape]) => shape.needed);
  const fields = inOrder([...needed.map(([field]) => field), ...blanks(name, false)]);
  const owner = Object.fromEntries(fields.map((field) => [field, undefined]));
  for (const field of fields)
    if (!(field in made)) {
      const beside = { ...around, owner: { ...owner, ...made } };
      made[field] = first(desk, shapeOf(desk, model, field), field, beside);
    }
  return made;
}

/** Fields, each once; what depends on another comes after it. @param {string[]} fields */
const inOrder = (fields) =>
  [...new Set(fields)].sort((one, other) => Number(one === "option") - Number(other === "option"));

/**
 * The sentences that can be said of things of some models: there is a name for each that they need.
 *
 * @param {Desk} desk
 * @param {string[]} models
 * @param {Around} around
 */
export const sayable = (desk, models, around) =>
  sentences(models).filter((name) => {
    const model = modelOf(name);
    const needs = inOrder(blanks(name, false));
    const owner = Object.fromEntries(needs.map((field) => [field, undefined]));
    if ("concern" in owner && desk.data.version === 2 && !desk.data.public) return false;
    return needs.every((field) => {
      const shape = shapeOf(desk, model, field);
      const free = shape.is !== "name" || shape.of in FREELY || field === "option";
      return free || possible(desk, shape.of, field, { ...around, owner }).length > 0;
    });
  });
/** What is not only chosen. @type {{[of: string]: boolean}} */
const FREELY = { word: true, upload: true, range: true, post: true };

const TIMES = /** @type {{[field: string]: string}} */ ({
  target: "10m",
  limit: "30m",
  deadline: "30m",
  at: "30m",
  time: "30m",
  start: "0m",
});

/**
 * What a field holds to begin with.
 *
 * @param {Desk} desk
 * @param {Shape} shape
 * @param {string} field
 * @param {Around} around
 * @returns {Value}
 */
export function first(desk, shape, field, around) {
  if (shape.is === "list") {
    if (shape.count) return [10.03, 105.78].slice(0, shape.count);
    const one = first(desk, shape.each ?? { is: "any" }, field, around);
    return shape.single ? one : [one];
  }
  if (shape.is === "either") return first(desk, shape.of[0], field, around);
  if (shape.is === "form") {
    const [name = ""] = sayable(desk, shape.of, around);
    return name ? begun(desk, name, around) : {};
  }
  return (FIRST[shape.is] ?? (() => ""))(desk, shape, field, around);
}

/** Whether a number is a share, told as per cent. @param {Shape} shape */
export const isShare = (shape) => shape.le === 1 && (shape.ge ?? shape.gt) === 0;

/** @type {{[is: string]: (desk: Desk, shape: Shape, field: string, around: Around) => Value}} */
const FIRST = {
  duration: (_desk, _shape, field) => TIMES[field] ?? "15m",
  span: () => "5m",
  number: (_desk, shape) => (isShare(shape) ? 0.5 : shape.le === 1 ? 1 : Math.max(1, (shape.gt ?? 0) + 1)),
  flag: () => true,
  one: (_desk, shape) => shape.codes?.[0],
  text: (_desk, _shape, field) => opening(known(`begun_${field}`) ? `begun_${field}` : "begun"),
  map: () => ({}),
  verb: (desk, _shape, _field, around) => verbs(desk, around)[0]?.value ?? "notify",
  name: (desk, shape, field, around) => possible(desk, shape.of, field, around)[0]?.value ?? "",
  moment: () => "2026-10-14 08:00",
};

/**
 * A thing in words.
 *
 * @param {Desk} desk
 * @param {Value} value
 * @param {string[]} models
 * @param {Around} around
 * @returns {string}
 */
export function told(desk, value, models, around) {
  const name = sentence(value, models, desk);
  if (!name) return "";
  const inside = { ...around, owner: value };
  const model = modelOf(name);
  const piece = (/** @type {Piece} */ { text, field }) => {
    const bare = field?.replace("?", "") ?? "";
    if (!field) return text ?? "";
    return field.endsWith("?") && value[bare] === undefined
      ? absent(bare)
      : worded(desk, shapeOf(desk, model, bare), bare, value[bare], inside);
  };
  const parts = segments(name).filter((segment) => holds(segment, value));
  const said = parts.map(({ pieces }) => pieces.map(piece).join("")).join("");
  return said
    .replace(/ +/g, " ")
    .replace(/ ([,.;])/g, "$1")
    .trim();
}

/** What is said where a field is left out. @param {string} field */
const absent = (field) => (known(`no_${field}`) ? e(`no_${field}`) : "…");

/**
 * A value in words.
 *
 * @param {Desk} desk
 * @param {Shape} shape
 * @param {string} field
 * @param {Value} value
 * @param {Around} around
 * @returns {string}
 */
export function worded(desk, shape, field, value, around) {
  if (value === undefined || value === null || (shape.is === "any" && typeof value === "object")) return "…";
  if (shape.is === "list")
    return [value]
      .flat()
      .map((one) => worded(desk, shape.each ?? { is: "any" }, field, one, around))
      .join(known(`joint_${field}`) ? e(`joint_${field}`) : ", ");
  if (shape.is === "either") return worded(desk, fitting(shape, value), field, value, around);
  if (shape.is === "form") return `(${told(desk, value, shape.of, around)})`;
  return (WORDED[shape.is] ?? String)(value, desk, shape, field, around);
}

/**
 * @type {{[is: string]: (value: Value, desk: Desk, shape: Shape, field: string, around: Around) => string}}
 */
const WORDED = {
  duration: (value) => span(value),
  span: (value) => span(value),
  number: (value, _desk, shape) => (isShare(shape) ? withPercent(Math.round(100 * value)) : String(value)),
  flag: (value) => e(value ? "yes" : "no"),
  one: (value, _desk, _shape, field) => code(field, value),
  text: (value) => said(value),
  verb: (value) => (code("phrase", value) === String(value) ? String(value) : e(`phrase_${value}`)),
  name: (value, desk, shape, _field, around) =>
    shape.of === "upload"
      ? e("picture_size", { count: Math.ceil((String(value).length * 3) / 4000) })
      : (choices(desk, shape.of, around).find((one) => one.value === value)?.label ?? String(value)),
};

/** A text of a draft in words. @param {Value} value */
export const said = (value) =>
  value && typeof value === "object"
    ? (value[document.documentElement.lang] ?? value.vi ?? "")
    : String(value ?? "");

/** The shape of several that a value has. @param {Shape} shape @param {Value} value @returns {Shape} */
export function fitting(shape, value) {
  const is = (/** @type {Shape} */ one) =>
    Array.isArray(value)
      ? one.is === "list"
      : value && typeof value === "object"
        ? one.is === "form" || one.is === "text"
        : typeof value === "number"
          ? one.is === "number"
          : one.is === "name" || one.is === "line";
  return shape.of.find(is) ?? shape.of[0];
}

/**
 * A time or a span in words: `1h30m`, `uniform 5m 10m`.
 *
 * @param {unknown} value
 */
export function span(value) {
  const [form = "", low = "", high = ""] = String(value).split(" ");
  if (form === "uniform") return e("span_between", { low: length(low), high: length(high) });
  if (form === "lognormal") return e("span_about", { span: length(low) });
  return length(form);
}

/** @param {string} text */
function length(text) {
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? [];
  const parts = [
    hours && e("span_hours", { n: hours }),
    minutes && e("span_minutes", { n: minutes }),
    seconds && e("span_seconds", { n: seconds }),
  ].filter(Boolean);
  return parts.length ? parts.join(" ") : text;
}

/**
 * A time as people write it, as files have it: `15`, `1:30`, `1h30`, `90s`; null when it is none.
 *
 * @param {string} text
 */
export function asDuration(text) {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/phút|ph|'|min/g, "m")
    .replace(/giờ|gio|tiếng/g, "h")
    .replace(/giây/g, "s");
  if (/^\d+$/.test(plain)) return `${plain}m`;
  const clock = /^t?\+?(\d+):(\d\d)$/.exec(plain) ?? /^(\d+)h(\d+)$/.exec(plain);
  if (clock) return `${Number(clock[1])}h${Number(clock[2])}m`.replace(/^0h/, "").replace(/(?<=h)0m$/, "");
  return /^(?=\d)(\d+h)?(\d+m)?(\d+s)?$/.test(plain) ? plain : null;
}

/**
 * A time of a file in minutes; null when it is none.
 *
 * @param {unknown} value
 */
export function minutesOf(value) {
  const text = String(value ?? "");
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? [];
  return /^\d+[hms]/.test(text) ? 60 * Number(hours) + Number(minutes) + Number(seconds) / 60 : null;
}
