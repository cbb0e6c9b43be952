// The dialog in which a drill is graded with other weights and thresholds; the result stands apart, under its
// name.

/** @import {Desk} from "./desk.js" */
/** @import {Rubric} from "../../types/review" */
/** @import {Typed} from "../../types/wire" */

import { html, useState } from "/vendor/preact-standalone.js";

import { NO_FAULTS } from "../field-faults.js";
import { Dialog } from "../room/dialog.js";
import { code } from "../room/words.js";
import { CONTACT_PARTS, PARTS } from "../score-parts.js";
import { refusedFields, useFaults } from "./forms.js";
import { preview } from "./score.js";
import { num, w } from "./texts.js";

const BANDS = ["good", "fair", "passed"];
const PLAIN = /^\d{1,4}([.,]\d{1,4})?$/;

/**
 * The number in a text, with a comma or a point; null when it is none.
 *
 * @param {unknown} text
 */
export const figure = (text) =>
  PLAIN.test(String(text).trim()) ? Number(String(text).trim().replace(",", ".")) : null;

/**
 * A rubric with the figures of the form in place of its own; null when one of them is no number.
 *
 * @template {Rubric} R
 * @param {R} rubric
 * @param {{[field: string]: string}} fields
 * @returns {R | null}
 */
export function changed(rubric, fields) {
  /** @type {{[group: string]: {[key: string]: number}}} */
  const groups = {
    parts: { ...rubric.parts },
    coordination: { ...rubric.coordination },
    bands: { ...rubric.bands },
  };
  for (const [name, text] of Object.entries(fields)) {
    const value = figure(text);
    if (value === null) return null;
    const [group = "", key = ""] = name.split(".");
    groups[group] = { ...groups[group], [key]: value };
  }
  return { ...rubric, ...groups };
}

/**
 * @param {Rubric} rubric
 * @returns {{[field: string]: string}}
 */
const initial = (rubric) =>
  Object.fromEntries([
    ...PARTS.map((part) => [`parts.${part}`, String(rubric.parts[part])]),
    ...CONTACT_PARTS.map((part) => [`coordination.${part}`, String(rubric.coordination[part])]),
    ...BANDS.map((band) => [`bands.${band}`, String(rubric.bands[band])]),
  ]);

/**
 * The dialog.
 *
 * @param {{desk: Desk, onClose: () => void}} props
 */
export function RegradeDialog({ desk, onClose }) {
  const own = desk.told.card;
  const [fields, setFields] = useState(() => initial(own.rubric));
  const [label, setLabel] = useState("");
  const { faults, setFaults, box: form } = useFaults();
  const [busy, setBusy] = useState(false);
  const rubric = changed(own.rubric, fields);
  const soon = rubric && preview(own, rubric);
  const type = (/** @type {string} */ field) => (/** @type {Typed} */ event) =>
    setFields((old) => ({ ...old, [field]: event.target.value }));
  const told = (/** @type {string} */ name) =>
    name in faults.fields &&
    html`<small class="bad wrap" id=${`regrade-${name}`}>${faults.fields[name]}</small>`;
  const marks = (/** @type {string} */ name, wrong = false) => ({
    name,
    "aria-invalid": String(wrong || name in faults.fields),
    "aria-describedby": name in faults.fields ? `regrade-${name}` : undefined,
  });
  const box = (
    /** @type {string} */ group,
    /** @type {string} */ key,
    /** @type {string} */ text,
  ) => html`<label class="labelled" key=${key}>
    <span>${text}</span>
    <input
      type="text"
      inputmode="decimal"
      maxlength="9"
      value=${fields[`${group}.${key}`]}
      ...${marks(`${group}.${key}`, figure(fields[`${group}.${key}`]) === null)}
      onInput=${type(`${group}.${key}`)}
    />
    ${told(`${group}.${key}`)}
  </label>`;
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!label.trim() || !rubric) {
      /** @type {{[name: string]: string}} */
      const mine = label.trim() ? {} : { label: w("regrade_need") };
      return setFaults({ fields: mine, rest: rubric ? [] : [w("regrade_number")] });
    }
    setFaults(NO_FAULTS);
    setBusy(true);
    const answer = await desk.job({ what: "regrade", rubric, label: label.trim() });
    setBusy(false);
    const { id, card } = answer.result ?? {};
    if (!answer.ok || !id || !card)
      return setFaults(refusedFields(answer, [...Object.keys(fields), "label"]));
    await desk.refresh();
    desk.look({ id, label: label.trim(), card });
    desk.toast(w("regrade_done", { label: label.trim() }));
    return onClose();
  };
  return html`<${Dialog} title=${w("regrade_title")} onClose=${onClose} wide>
    <form ref=${form} onSubmit=${send}>
      <p class="quiet">${w("regrade_text")}</p>
      <label class="labelled">
        <span>${w("regrade_label")}</span>
        <input
          class="first"
          type="text"
          maxlength="80"
          value=${label}
          ...${marks("label")}
          onInput=${(/** @type {Typed} */ event) => setLabel(event.target.value)}
        />
        ${told("label")}
      </label>
      <fieldset>
        <legend>${w("regrade_parts")}</legend>
        <div class="thirds">${PARTS.map((part) => box("parts", part, w(part)))}</div>
      </fieldset>
      <fieldset>
        <legend>${w("regrade_inner")}</legend>
        <div class="thirds">${CONTACT_PARTS.map((part) => box("coordination", part, w(part)))}</div>
      </fieldset>
      <fieldset>
        <legend>${w("regrade_bands")}</legend>
        <div class="thirds">${BANDS.map((band) => box("bands", band, code("band", band)))}</div>
      </fieldset>
      <p role="status">
        ${
          soon
            ? w("regrade_preview", {
                score: num(soon.overall),
                band: soon.band ? code("band", soon.band) : "–",
              })
            : w("regrade_number")
        }
      </p>
      <p class="bad wrap" role="alert">${faults.rest.join(" ")}</p>
      <div class="dialog-buttons">
        <button type="button" onClick=${onClose}>${w("cancel")}</button>
        <button class="primary" disabled=${busy}>${w(busy ? "working" : "regrade_go")}</button>
      </div>
    </form>
  </${Dialog}>`;
}
