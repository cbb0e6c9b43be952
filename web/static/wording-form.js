// What an act that speaks to people has to say, field by field: a notice, a press answer, an order.

/** @import {Draft, SeatPage} from "../types/seat" */
/** @import {Params, Typed, WordingRow} from "../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import { letters } from "./limits.js";
import { Count, useId } from "./parts.js";
import { say, t } from "./texts.js";

/**
 * The wording of a draft's act, if its rule profile has one.
 *
 * @param {WordingRow[]} wordings
 * @param {Pick<Draft, "verb" | "params">} draft
 */
export function wordingOf(wordings, { verb, params }) {
  return wordings.find(({ act, kind }) => act === verb && (!kind || kind === params.kind));
}

/**
 * Titles of the fields in which nothing stands.
 *
 * @param {WordingRow | undefined} wording
 * @param {{[field: string]: string}} [values]
 */
export function unsaid(wording, values = {}) {
  return (wording?.fields ?? []).filter(({ id }) => !values[id]?.trim()).map(({ title }) => say(title));
}

/**
 * The fields of a wording as they are sent: those of this act, in which something stands.
 *
 * @param {WordingRow | undefined} wording
 * @param {{[field: string]: string}} [values]
 */
export function saidIn(wording, values = {}) {
  const rows = (wording?.fields ?? []).map(({ id }) => [id, (values[id] ?? "").trim()]);
  return Object.fromEntries(rows.filter(([, text]) => text));
}

/**
 * The first field whose text is too long.
 *
 * @param {WordingRow | undefined} wording
 * @param {{[field: string]: string}} [values]
 */
export function tooMuch(wording, values = {}) {
  return wording?.fields.find(({ id, most }) => letters(values[id]) > most);
}

/**
 * The form of a wording.
 *
 * @param {{page: SeatPage, draft: Draft, param: (part: Params) => void}} props
 */
export function WordingForm({ page, draft, param }) {
  const wording = wordingOf(page.table.wordings, draft);
  if (!wording) return null;
  const values = draft.params.fields ?? {};
  const set = (/** @type {string} */ id, /** @type {string} */ value) =>
    param({ fields: { ...values, [id]: value } });
  return html`<fieldset class="form wording">
    <legend>${say(wording.title)}</legend>
    <p class="quiet">${t("wording_note")}</p>
    <div class="fields">
      ${wording.fields.map(
        (field) =>
          html`<${Field}
            key=${field.id}
            field=${field}
            value=${values[field.id] ?? ""}
            onInput=${(/** @type {string} */ value) => set(field.id, value)}
          />`,
      )}
    </div>
  </fieldset>`;
}

/** @param {{field: WordingRow["fields"][number], value: string, onInput: (value: string) => void}} props */
function Field({ field, value, onInput }) {
  const id = useId();
  return html`<div class="field">
    <label for=${id}>${say(field.title)}</label>
    <textarea
      id=${id}
      rows="2"
      placeholder=${field.hint ? t("for_example", { text: say(field.hint) }) : ""}
      value=${value}
      onInput=${(/** @type {Typed} */ event) => onInput(event.target.value)}
    ></textarea>
    ${
      letters(value) > field.most / 2 &&
      html`<p class="quiet"><${Count} text=${value} most=${field.most} /></p>`
    }
  </div>`;
}
