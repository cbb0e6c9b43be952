// Fields of a draft: a control for each kind of value, with what is wrong there and what would mend it.

/** @import {ComponentChildren, VNode} from "preact" */
/** @import {Around, Choice, Desk, Shape, Value, Where} from "../../types/editor" */

import { html, useState } from "/vendor/preact-standalone.js";

import { useId } from "../parts.js";
import { withPercent } from "../texts.js";
import { nameOf } from "./changes.js";
import { choices, drawnKind, drawnOf } from "./choices.js";
import { Faults, Line, Pick, Tool } from "./controls.js";
import { arrive } from "./keys.js";
import { asMoment, storyAt } from "./moments.js";
import { Grounds, Post, Range, Repeat, Word } from "./pickers.js";
import { canBe, possible, verbs } from "./possible.js";
import { Thing } from "./sentence.js";
import { asDuration, first, fitting, isShare, shapeOf } from "./shapes.js";
import { nameFor } from "./telling.js";
import { Upload } from "./upload.js";
import { code, e, known, title } from "./words.js";

/**
 * @typedef {{desk: Desk, where: Where, shape: Shape, field: string, label: string, value: Value,
 *   around: Around,
 *   long?: boolean}} FieldProps
 */

/** A time. @param {FieldProps} props */
function Duration({ desk, where, label, value, shape, field }) {
  const [odd, setOdd] = useState(false);
  const id = useId();
  const write = (/** @type {string} */ text, /** @type {boolean} */ typing) => {
    if (typing) return;
    const read = field === "at" ? asMoment(desk, text) : asDuration(text);
    const found = read ?? (drawnOf(text.trim()) ? text.trim() : null);
    setOdd(Boolean(text.trim()) && found === null);
    if (!text.trim() && !shape.needed) {
      if (value !== undefined) desk.remove(where);
    } else if (found !== null && found !== value) desk.put(where, found);
  };
  const times = Object.entries(desk.data.let ?? {}).filter(([, one]) => drawnKind(desk, one) === "times");
  return html`<${Line} desk=${desk} value=${String(value ?? "")} label=${label} wide="6" invalid=${odd}
    place=${e("place_duration")} list=${times.length ? id : undefined} onText=${write} />
    ${
      times.length > 0 &&
      html`<datalist id=${id}>
        ${times.map(
          ([name]) => html`<option key=${name} value=${`{${name}}`}>${e("drawn", { name })}</option>`,
        )}
      </datalist>`
    }
    ${field === "at" && html`<span class="quiet">${storyAt(desk, { at: value })}</span>`}
    ${odd && html`<span class="bad">${e("odd_duration")}</span>`}`;
}

const FORMS = ["constant", "uniform", "lognormal"];

/** How far about goes: as it was, where it was said. @param {string} other */
const spread = (other) => (/^[0-9.]+$/.test(other) ? other : "0.3");

/** A span that may be drawn: so long, between two, about. @param {FieldProps} props */
function Span(props) {
  const { desk, where, value, label, shape } = props;
  const words = String(value ?? "").split(" ");
  const form = FORMS.includes(words[0] ?? "") ? words[0] : "constant";
  const [low = "", high = ""] = form === "constant" ? words : words.slice(1);
  const put = (
    /** @type {string | undefined} */ kind,
    /** @type {string} */ one,
    /** @type {string} */ other,
  ) => {
    if (!one && !shape.needed) desk.remove(where);
    else if (kind === "uniform")
      desk.put(where, `uniform ${one || "5m"} ${other && !/^[0-9.]+$/.test(other) ? other : one || "10m"}`);
    else desk.put(where, kind === "lognormal" ? `lognormal ${one || "5m"} ${spread(other)}` : one || "5m");
  };
  const part = (/** @type {string} */ text, /** @type {(found: string) => void} */ then) =>
    html`<${Line} desk=${desk} value=${text} wide="5" label=${label} place=${e("place_duration")}
      onText=${(/** @type {string} */ now, /** @type {boolean} */ typing) => {
        const found = now.trim() ? asDuration(now) : "";
        if (!typing && found !== null && found !== text) then(found);
      }} />`;
  return html`<span class="desk-span">
    <${Pick} desk=${desk} value=${form} label=${label}
      from=${FORMS.map((one) => ({ value: one, label: e(`span_${one}`) }))}
      onPick=${(/** @type {string} */ kind) => put(kind, low, high)} />
    ${part(low, (now) => put(form, now, high))}
    ${form === "uniform" && html`– ${part(high, (now) => put(form, low, now))}`}
  </span>`;
}

/** A number; a share as per cent. @param {FieldProps} props */
function Figure({ desk, where, shape, label, value }) {
  const share = isShare(shape);
  const by = share ? 100 : 1;
  const write = (/** @type {Event & {currentTarget: HTMLInputElement}} */ event) => {
    const text = event.currentTarget.value;
    if (text === "") {
      if (!shape.needed && value !== undefined) desk.remove(where);
      return;
    }
    desk.put(where, Math.round((Number(text) / by) * 1e6) / 1e6);
  };
  const bound = (/** @type {number | undefined} */ one) => (one === undefined ? undefined : one * by);
  return html`<span class="desk-figure"><input
      type="number"
      class="desk-number"
      aria-label=${label}
      readonly=${!desk.writes}
      min=${bound(shape.ge ?? shape.gt)}
      max=${bound(shape.le)}
      step=${share || shape.whole ? 1 : "any"}
      value=${typeof value === "number" ? Math.round(value * by * 1e4) / 1e4 : (value ?? "")}
      onChange=${write}
    />${share && withPercent("")}</span>`;
}

/** A day and an hour, as browsers ask for them. @param {FieldProps} props */
function Moment(props) {
  const { desk, where, label, value } = props;
  // One in which something is drawn is no day that a browser knows.
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(String(value ?? ""))) return html`<${Plain} ...${props} />`;
  const put = (/** @type {Event & {currentTarget: HTMLInputElement}} */ event) => {
    const found = event.currentTarget.value.replace("T", " ");
    if (found) desk.put(where, found);
  };
  return html`<input type="datetime-local" class="desk-moment" aria-label=${label} readonly=${!desk.writes}
    value=${String(value).replace(" ", "T")} onChange=${put} />`;
}

/** Yes or no; what goes without saying is left out. @param {FieldProps} props */
function Flag({ desk, where, label, value, shape }) {
  const usual = shape.usual === true;
  const turn = (/** @type {Event & {currentTarget: HTMLInputElement}} */ event) => {
    const now = event.currentTarget.checked;
    if (now !== usual) desk.put(where, now);
    else if (value !== undefined) desk.remove(where);
  };
  return html`<input type="checkbox" aria-label=${label} checked=${value ?? usual} disabled=${!desk.writes}
    onChange=${turn} />`;
}

/** Both languages of a text, the Vietnamese first. @param {FieldProps} props */
function Both({ desk, where, label, value, long, shape }) {
  const told = typeof value === "string" ? { vi: value } : (value ?? {});
  const write =
    (/** @type {string} */ lang) => (/** @type {string} */ text, /** @type {boolean} */ typing) => {
      if (text === (told[lang] ?? "")) return;
      if (typeof value === "string" && lang === "vi") desk.put(where, text, typing);
      else if (!value || typeof value === "string") desk.put(where, { ...told, [lang]: text });
      else if (!text && lang === "en") desk.remove([...where, "en"]);
      else if (!text && !told.en && !shape.needed) desk.remove(where);
      else desk.put([...where, lang], text, typing);
    };
  return html`<span class="desk-both">
    ${["vi", "en"].map(
      (lang) => html`<label key=${lang} lang=${lang}>
        <span class="desk-lang" aria-hidden="true">${lang}</span>
        <${Line} desk=${desk} long=${long} rows=${lang === "vi" ? 5 : 3} value=${told[lang] ?? ""}
          label=${`${label} (${e(`in_${lang}`)})`}
          place=${lang === "en" ? e("untranslated") : ""} onText=${write(lang)} />
        <${Faults} desk=${desk} where=${[...where, lang]} />
      </label>`,
    )}
  </span>`;
}

/** Choose one of some names, acts or codes. @param {FieldProps} props */
function One(props) {
  const { desk, where, shape, field, label, value, around } = props;
  const none = shape.needed ? null : e(known(`no_${field}`) ? `no_${field}` : "none");
  const pick = (/** @type {string} */ found) => {
    if (found && field === "inject" && around.owner?.option !== undefined) {
      // An answer is one of the inject that it is given to.
      const owner = { ...around.owner, inject: found };
      const [{ value: option } = { value: "" }] = possible(desk, "option", "option", { ...around, owner });
      desk.put(where.slice(0, -1), { ...owner, option });
    } else if (found) desk.put(where, numbered(shape, found));
    else if (value !== undefined) desk.remove(where);
  };
  return html`<${Pick} desk=${desk} value=${value} from=${offered(props)} label=${label} none=${none}
    onPick=${pick} />`;
}

/** @param {Shape} shape @param {string} found */
const numbered = (shape, found) => shape.codes?.find((one) => String(one) === found) ?? found;

/**
 * What a field offers.
 *
 * @param {{desk: Desk, shape: Shape, field: string, around: Around}} props
 * @returns {Choice[]}
 */
function offered({ desk, shape, field, around }) {
  if (shape.is === "one")
    return (shape.codes ?? [])
      .filter((one) => canBe(desk, field, around, one))
      .map((one) => ({ value: String(one), label: code(field, one) }));
  return shape.is === "verb" ? verbs(desk, around) : possible(desk, shape.of, field, around);
}

const PICKED = ["one", "verb", "name"];

/** A list: of names as chips, of things one below another. @param {FieldProps} props */
function List(props) {
  const { shape } = props;
  const each = shape.each ?? { is: "any" };
  if (each.of === "basis") return html`<${Grounds} ...${props} />`;
  if (PICKED.includes(each.is) && !(each.of in OWN)) return html`<${Chips} ...${props} each=${each} />`;
  return html`<${Items} ...${props} each=${each} />`;
}

/** @param {FieldProps & {each: Shape}} props */
function Chips({ desk, where, shape, field, label, value, around, each }) {
  const chosen = value === undefined || value === null ? [] : [value].flat();
  const all = offered({ desk, shape: each, field, around });
  const name = (/** @type {Value} */ one) =>
    all.find((choice) => choice.value === one)?.label ?? nameFor(desk, String(one));
  const keep = (/** @type {Value[]} */ list) => {
    if (!list.length) desk.remove(where);
    else desk.put(where, shape.single && list.length === 1 ? list[0] : list);
  };
  const least = shape.needed ? Math.max(1, shape.min_length ?? 0) : 0;
  return html`<span class="desk-chips">
    <span class="desk-in">${chosen.map(
      (one, n) => html`<span class="desk-chip" key=${`${n} ${one}`}>
        ${name(one)}
        ${
          desk.writes &&
          chosen.length > least &&
          html`<${Tool} sign="×" name=${e("take_out")} of=${name(one)}
            onClick=${() => keep(chosen.toSpliced(n, 1))} />`
        }
      </span>`,
    )}</span>
    ${
      desk.writes &&
      html`<${Pick} desk=${desk} value="" label=${`${e("add")}: ${label}`}
        none=${chosen.length ? "+" : known(`no_${field}`) ? e(`no_${field}`) : e("choose")}
        from=${all.filter((choice) => !chosen.includes(choice.value))}
        onPick=${(/** @type {string} */ found) => found && keep([...chosen, numbered(each, found)])} />`
    }
  </span>`;
}

/** @param {FieldProps & {each: Shape}} props */
function Items({ desk, where, shape, field, label, value, around, each }) {
  const alone = shape.single && value !== undefined && value !== null && !Array.isArray(value);
  const list = Array.isArray(value) ? value : alone ? [value] : [];
  const fresh = (/** @type {Event & {currentTarget: HTMLElement}} */ event) =>
    arrive(event.currentTarget, more);
  const more = () => {
    const made = named(desk, each, first(desk, each, field, around), field);
    if (alone) desk.put(where, [value, made]);
    else if (list.length) desk.add(where, made, nameOf(list.at(-1)) ?? list.length - 1);
    else desk.put(where, [made]);
  };
  const drop = (/** @type {Where} */ place) => (list.length === 1 ? desk.remove(where) : desk.remove(place));
  const last = (/** @type {number} */ n) => (n > 0 ? (nameOf(list[n - 1]) ?? n - 1) : null);
  return html`<div class=${`desk-items ${each.is === "line" ? "is-short" : ""}`}>
    <div class="desk-in">${list.map((one, n) => {
      const place = alone ? where : [...where, nameOf(one) ?? n];
      return html`<div class="desk-item" key=${nameOf(one) ?? n}>
        <div class="grow"><${Field} desk=${desk} where=${place} shape=${{ ...each, needed: true }}
          field=${field}
          label=${`${label} ${n + 1}`} value=${one} around=${around} /></div>
        ${
          desk.writes &&
          html`<span class="desk-tools">
            ${
              n > 0 &&
              html`<${Tool} sign="↑" name=${e("up")} of=${`${label} ${n + 1}`}
                onClick=${() => desk.move(place, last(n - 1))} />`
            }
            ${
              !(shape.needed && list.length <= (shape.min_length ?? 0)) &&
              html`<${Tool} sign="×" name=${e("take_out")} of=${`${label} ${n + 1}`}
                onClick=${() => drop(place)} />`
            }
          </span>`
        }
      </div>`;
    })}</div>
    ${
      desk.writes &&
      !shape.count &&
      html`<button type="button" class="button is-small"
      onClick=${fresh}>+ ${known(`new_${field}`) ? e(`new_${field}`) : label}</button>`
    }
  </div>`;
}

/**
 * A new thing with an id of its own, where it has one.
 *
 * @param {Desk} desk
 * @param {Shape} each
 * @param {Value} made
 * @param {string} field
 */
export function named(desk, each, made, field) {
  const model =
    each.is === "form"
      ? each.of.find((/** @type {string} */ one) => desk.offers.forms[one]?.fields.id)
      : undefined;
  return model && typeof made === "object" ? { ...made, id: freshId(field) } : made;
}

const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

/** An id that nobody else has given meanwhile. @param {string} field */
export function freshId(field) {
  const drawn = [...crypto.getRandomValues(new Uint8Array(5))]
    .map((n) => LETTERS[n % LETTERS.length])
    .join("");
  return `${known(`id_${field}`) ? e(`id_${field}`) : "x"}-${drawn}`;
}

/** What may be a key of a map that is not yet. @param {FieldProps} props @returns {Choice[]} */
function freeKeys({ desk, shape, field, value, around }) {
  const keys = shape.keys ?? { is: "line" };
  const all =
    keys.is === "one"
      ? (keys.codes ?? []).map((one) => ({ value: String(one), label: code(field, one) }))
      : keys.is === "name"
        ? choices(desk, keys.of, around)
        : [];
  return all.filter((one) => !(one.value in (value ?? {})));
}

/** Names with values. @param {FieldProps} props */
function Map_(props) {
  const { desk, where, shape, field, label, value, around } = props;
  const rows = Object.entries(value ?? {});
  const each = { ...(shape.each ?? { is: "any" }), needed: inner(shape).is === "form" };
  const keys = shape.keys ?? { is: "line" };
  const all = keys.is === "name" ? choices(desk, keys.of, around) : [];
  const keyed = (/** @type {string} */ key) =>
    keys.is === "name" ? (all.find((one) => one.value === key)?.label ?? key) : code(field, key);
  const free = freeKeys(props);
  const put = (/** @type {string} */ key) => {
    if (!key) return;
    const fresh = first(desk, inner(shape), field, { ...around, key });
    if (value) desk.put([...where, key], fresh);
    else desk.put(where, { [key]: fresh });
  };
  const drop = (/** @type {string} */ key) =>
    rows.length === 1 && !shape.needed ? desk.remove(where) : desk.remove([...where, key]);
  return html`<span class=${`desk-map ${each.is === "form" ? "is-things" : ""}`}>
    <span class="desk-in">${rows.map(
      ([key, one]) => html`<span key=${key} class=${each.is === "form" ? "desk-item" : "desk-chip"}>
        ${keyed(key)}
        <${Field} desk=${desk} where=${[...where, key]}
          shape=${each}
          field=${field}
          label=${`${label}: ${keyed(key)}`} value=${one} around=${{ ...around, key }} />
        ${
          desk.writes &&
          !(shape.needed && rows.length === 1) &&
          html`<${Tool} sign="×" name=${e("take_out")} of=${`${label}: ${keyed(key)}`}
            onClick=${() => drop(key)} />`
        }
      </span>`,
    )}</span>
    ${
      desk.writes &&
      free.length > 0 &&
      html`<${Pick} desk=${desk} value="" label=${`${e("add")}: ${label}`}
      none="+" from=${free} onPick=${put} />`
    }
  </span>`;
}

/** @param {Shape} shape @returns {Shape} */
const inner = (shape) => shape.each ?? { is: "any" };

/** One kind of value or another. @param {FieldProps} props */
function Either(props) {
  const { desk, where, shape, field, value, around, label } = props;
  const here = fitting(shape, value);
  const turn = (/** @type {string} */ is) => {
    const found = shape.of.find((/** @type {Shape} */ one) => one.is === is);
    if (found && found !== here) desk.put(where, first(desk, found, field, around));
    else if (!is && !shape.needed) desk.remove(where);
  };
  const word = (/** @type {string} */ is) => e(known(`is_${field}_${is}`) ? `is_${field}_${is}` : `is_${is}`);
  const from = shape.of.map((/** @type {Shape} */ { is }) => ({ value: is, label: word(is) }));
  return html`<span class="desk-either">
    <${Pick} desk=${desk} value=${value === undefined ? "" : here.is} label=${`${label}: ${e("which_kind")}`}
      none=${shape.needed ? null : e("none")}
      from=${from} onPick=${turn} />
    ${value !== undefined && html`<${Field} ...${props} shape=${{ ...here, needed: true }} />`}
  </span>`;
}

/** Whatever else: as it stands. @param {FieldProps} props */
function Plain({ desk, where, value, label, long, shape }) {
  const nested = value && typeof value === "object";
  if (nested) return html`<code>${JSON.stringify(value)}</code>`;
  const write = (/** @type {string} */ text, /** @type {boolean} */ typing) => {
    if (text === String(value ?? "")) return;
    if (!text && !shape.needed) desk.remove(where);
    else desk.put(where, text, typing);
  };
  return html`<${Line} desk=${desk} long=${long} value=${String(value ?? "")} label=${label} onText=${write}
    />`;
}

/** @type {{[is: string]: (props: any) => VNode | null}} */
const CONTROLS = {
  duration: Duration,
  moment: Moment,
  span: Span,
  number: Figure,
  flag: Flag,
  text: Both,
  one: One,
  verb: One,
  name: One,
  list: List,
  map: Map_,
  either: Either,
  form: Thing,
};

/** Names that have a control of their own. @type {{[of: string]: (props: any) => VNode | null}} */
const OWN = { post: Post, range: Range, repeat: Repeat, upload: Upload, word: Word };

/**
 * A field: its control, and what is wrong there.
 *
 * @param {FieldProps} props
 */
export function Field(props) {
  const { desk, where, shape } = props;
  const Control = (shape.is === "name" && OWN[shape.of]) || (CONTROLS[shape.is] ?? Plain);
  return html`<${Control} ...${props} /><${Faults} desk=${desk} where=${where} />`;
}

/**
 * A field with its title before it.
 *
 * @param {{desk: Desk, where: Where, model: string, name: string, owner: Value, around: Around,
 *   long?: boolean, children?: ComponentChildren}} props
 */
export function Titled({ desk, where, model, name, owner, around, long }) {
  const label = title(model, name);
  const shape = shapeOf(desk, model, name);
  return html`<div class="desk-field" data-name=${name}>
    <span class="desk-label">${label}</span>
    <div><${Field} desk=${desk} where=${[...where, name]} shape=${shape} field=${name} label=${label}
      value=${owner?.[name]} around=${{ ...around, owner }} long=${long} /></div>
  </div>`;
}
