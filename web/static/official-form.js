// The official forms (Mẫu 03, 04): fields offered filled in, kept as the sender changes them.

/** @import {Draft, SeatPage} from "../types/seat" */
/** @import {FormRow, Params, Prefill, Typed} from "../types/wire" */

import { html, useEffect, useState } from "/vendor/preact-standalone.js";

import { Icon } from "./icons.js";
import { LIMITS, letters } from "./limits.js";
import { timed } from "./message-text.js";
import { Count, useId } from "./parts.js";
import { say, t } from "./texts.js";

const LONG = new Set([
  "description",
  "result",
  "protection",
  "attachments",
  "support",
  "services",
  "purpose",
]);

/**
 * Fields that are required and empty.
 *
 * @param {FormRow} form
 * @param {{[field: string]: string}} values
 */
export function emptyRequired(form, values) {
  return form.fields.filter(({ id, required }) => required && !String(values[id] ?? "").trim());
}

/**
 * The form of a report, for the kinds that have one.
 *
 * @param {{page: SeatPage, draft: Draft, param: (part: Params, touched?: boolean) => void}} props
 */
export function ReportForm({ page, draft, param }) {
  const form = page.table.formOf.get(draft.params.kind ?? "");
  const wanted = form && draft.about ? `${draft.params.kind} ${draft.about}` : null;
  const [failed, setFailed] = useState(false);
  const fill = async () => {
    /** @type {Prefill} */
    const answer = await page.ask("prefill", { kind: draft.params.kind, about: draft.about });
    setFailed(!answer.ok);
    if (!answer.ok) return;
    const { story } = page.live.hello.drill;
    const offered = Object.entries(answer.values ?? {}).map(([id, value]) => [id, timed(value, story)]);
    param({ form: Object.fromEntries(offered), filled: wanted }, false);
  };
  // A draft that is begun anew keeps its form on the page, which is then to be filled again.
  useEffect(() => {
    if (wanted && draft.params.filled !== wanted) fill();
  }, [wanted, draft.params.filled]);
  if (!form) return null;
  const values = draft.params.form ?? {};
  const set = (/** @type {string} */ id, /** @type {string} */ value) =>
    param({ form: { ...values, [id]: value } });
  const [main, more] = [
    form.fields.filter(({ required }) => required),
    form.fields.filter(({ required }) => !required),
  ];
  const inputs = (/** @type {FormRow["fields"]} */ fields) =>
    fields.map(
      (field) =>
        html`<${Field}
          key=${field.id}
          field=${field}
          value=${values[field.id] ?? ""}
          onInput=${(/** @type {string} */ value) => set(field.id, value)}
        />`,
    );
  return html`<fieldset class="form">
    <legend><span class="exercise">${t("exercise")}</span> ${say(form.title)}</legend>
    ${
      wanted &&
      html`<p class="quiet" role="status">
        ${t(failed ? "form_empty" : draft.params.filled === wanted ? "form_filled" : "loading")}
      </p>`
    }
    ${
      wanted &&
      html`<button type="button" class="button is-small" onClick=${fill}>
        <${Icon} name="reply" /> ${t("fill_again")}
      </button>`
    }
    <div class="fields">${inputs(main)}</div>
    ${
      more.length > 0 &&
      html`<details>
        <summary>${t("form_more", { n: more.length })}</summary>
        <div class="fields">${inputs(more)}</div>
      </details>`
    }
  </fieldset>`;
}

/** @param {{field: FormRow["fields"][number], value: string, onInput: (value: string) => void}} props */
function Field({ field, value, onInput }) {
  const id = useId();
  const type = (/** @type {Typed} */ event) => onInput(event.target.value);
  return html`<div class="field">
    <label for=${id}>
      ${say(field.title)} ${field.required && html`<span class="needed">${t("required")}</span>`}
    </label>
    ${
      field.id === "current-state"
        ? html`<select id=${id} value=${value} onChange=${type}>
            <option value="">${t("not_chosen")}</option>
            <option value="not_yet">${t("state_not_yet")}</option>
            <option value="handled">${t("state_handled")}</option>
          </select>`
        : LONG.has(field.id)
          ? html`<textarea id=${id} rows="2" value=${value} onInput=${type}></textarea>`
          : html`<input id=${id} type="text" autocomplete="off" value=${value} onInput=${type} />`
    }
    ${
      letters(value) > (LIMITS.field ?? Infinity) / 2 &&
      html`<p class="quiet"><${Count} text=${value} most=${LIMITS.field} /></p>`
    }
  </div>`;
}
