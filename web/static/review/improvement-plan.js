// The improvement plan: who does what by when, and what became of what was promised last time.

/** @import {Assessment} from "./assessment.js" */
/** @import {Desk} from "./desk.js" */
/** @import {Action, Written} from "../../types/review" */
/** @import {Typed} from "../../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import { Dialog } from "../room/dialog.js";
import { say } from "../texts.js";
import { differences, filled, told } from "./differences.js";
import { Choice, Drop, Sending, Text, inWords, listed, useForm, useOveralls, why } from "./forms.js";
import { today } from "./moment-text.js";
import { day, w } from "./texts.js";

const ELEMENTS = ["plan", "organisation", "equipment", "training", "exercise"];
const STATUSES = ["open", "done", "dropped"];
/** @type {{[status: string]: string}} */
const TONES = { open: "s-info", done: "s-well", dropped: "s-isolated" };

/**
 * What is wrong with an action: the name of a text by field.
 *
 * @param {{what: string, owner: string, start: string, due: string}} action
 */
export function actionFaults({ what, owner, start, due }) {
  /** @type {{[name: string]: string}} */
  const found = {};
  if (!what.trim()) found.what = "d_what_wrong";
  if (!owner.trim()) found.owner = "d_owner_wrong";
  if (start && due && due < start) found.due = "d_dates_wrong";
  return found;
}

/** @param {unknown} value */
const asIs = (value) => String(value);

/**
 * The dialog of an action.
 *
 * @param {{assessment: Assessment, action: Partial<Action>, onClose: () => void}} props
 */
export function ActionDialog({ assessment, action, onClose }) {
  const areas = (assessment.document?.findings ?? []).filter((one) => one.kind === "area");
  const first = {
    what: action.what ?? "",
    finding: action.finding ?? "",
    element: action.element ?? "plan",
    owner: action.owner ?? "",
    contact: action.contact ?? "",
    start: action.start ?? "",
    due: action.due ?? "",
    status: action.status ?? "open",
    outcome: action.outcome ?? "",
  };
  const check = (/** @type {typeof first} */ values) => inWords(actionFaults(values));
  const send = (/** @type {typeof first} */ values, /** @type {string | undefined} */ was) => {
    const trimmed = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.trim()]));
    return action.id
      ? assessment.change("actions", action.id, filled(trimmed), was)
      : assessment.add("actions", filled(trimmed));
  };
  const form = useForm(first, check, send, onClose, assessment.marks[action.id ?? ""]);
  const { values, field } = form;
  const theirs = (/** @type {NonNullable<Written["entry"]>} */ other) =>
    differences(
      {
        what: [w("d_what"), asIs],
        owner: [w("d_owner"), asIs],
        contact: [w("d_contact"), asIs],
        start: [w("d_start"), (date) => day(date) ?? ""],
        due: [w("d_due"), (date) => day(date) ?? ""],
        element: [w("d_element"), (one) => w(`d_element_${one}`)],
        status: [w("d_status"), (one) => w(`d_status_${one}`)],
        outcome: [w("d_outcome_text"), asIs],
        finding: [
          w("d_for_finding"),
          (id) => (id ? (areas.find((one) => one.id === id)?.text ?? id) : w("d_none")),
        ],
      },
      values,
      told(other),
    );
  const brief = (/** @type {string} */ text) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
  return html`<${Dialog} title=${w("d_action_title")} onClose=${onClose}>
    <form ref=${form.box} onSubmit=${form.submit}>
      <${Text} label=${w("d_what")} ...${field("what")} rows=${3} first />
      <${Choice}
        label=${w("d_for_finding")}
        ...${field("finding")}
        options=${[["", w("d_none")], ...areas.map((one) => [one.id, brief(one.text)])]}
      />
      <div class="pair">
        <${Choice}
          label=${w("d_element")}
          ...${field("element")}
          options=${ELEMENTS.map((one) => [one, w(`d_element_${one}`)])}
        />
        <${Choice}
          label=${w("d_status")}
          ...${field("status")}
          options=${STATUSES.map((one) => [one, w(`d_status_${one}`)])}
        />
      </div>
      <div class="pair">
        <${Text} label=${w("d_owner")} ...${field("owner")} max=${200} />
        <${Text} label=${w("d_contact")} ...${field("contact")} max=${200} />
      </div>
      <div class="pair">
        <${Text} label=${w("d_start")} ...${field("start")} type="date" />
        <${Text} label=${w("d_due")} ...${field("due")} type="date" />
      </div>
      <${Text} label=${w("d_outcome_text")} ...${field("outcome")} rows=${2} />
      <${Sending} form=${form} onClose=${onClose} theirs=${theirs} />
    </form>
  </${Dialog}>`;
}

/** @param {{desk: Desk, assessment: Assessment, action: Action, onEdit: (action: Action) => void}} props */
function ActionRow({ desk, assessment, action, onEdit }) {
  const drop = async () => {
    const answer = await assessment.drop("actions", action.id);
    desk.toast(answer.ok ? w("d_dropped") : why(answer));
  };
  const late = action.status === "open" && action.due && action.due < today();
  return html`<tr>
    <td>
      <p class="said">${action.what}</p>
      ${
        action.carried_from &&
        html`<small>${w("d_carried", { title: say(action.carried_from.title) })}</small>`
      }
      ${action.outcome && html`<p class="quiet">${w("d_outcome_text")}: ${action.outcome}</p>`}
    </td>
    <td>${w(`d_element_${action.element}`)}</td>
    <td>${action.owner}${action.contact && html`<small class="block">${action.contact}</small>`}</td>
    <td class="num">${day(action.start)}</td>
    <td class="num">
      ${day(action.due)}
      ${late && html` <span class="pill s-down">${w("d_overdue")}</span>`}
    </td>
    <td><span class=${`pill ${TONES[action.status]}`}>${w(`d_status_${action.status}`)}</span></td>
    ${
      desk.may("adjust") &&
      html`<td>
        <span class="row-buttons">
          <button
            class="small"
            aria-label=${`${w("d_edit")}: ${action.what}`}
            onClick=${() => onEdit(action)}
          >
            ${w("d_edit")}
          </button>
          <${Drop} label=${action.what} onDrop=${drop} />
        </span>
      </td>`
    }
  </tr>`;
}

/**
 * The panel of the plan.
 *
 * @param {{desk: Desk, assessment: Assessment, onEdit: (action: Partial<Action>) => void}} props
 */
export function Plan({ desk, assessment, onEdit }) {
  const rows = assessment.document?.actions ?? [];
  const heads = ["what", "element", "owner", "start", "due", "status"];
  return html`<section class="panel" aria-labelledby="plan-title">
    <header>
      <h2 id="plan-title">${w("d_plan")}</h2>
      ${
        desk.may("adjust") &&
        html`<button class="small" onClick=${() => onEdit({})}>${w("d_action_new")}</button>`
      }
    </header>
    ${
      rows.length
        ? html`<div class="wide-table" tabindex="0" role="group" aria-label=${w("scrolls")}>
            <table class="plain-table">
              <thead>
                <tr>
                  ${heads.map((head) => html`<th key=${head} scope="col">${w(`d_${head}`)}</th>`)}
                  ${desk.may("adjust") && html`<td></td>`}
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  (row) =>
                    html`<${ActionRow}
                      key=${row.id}
                      desk=${desk}
                      assessment=${assessment}
                      action=${row}
                      onEdit=${onEdit}
                    />`,
                )}
              </tbody>
            </table>
          </div>`
        : html`<p class="empty">${w("d_plan_none")}</p>`
    }
  </section>`;
}

/**
 * The panel of the drill before.
 *
 * @param {{desk: Desk, assessment: Assessment}} props
 */
export function Previous({ desk, assessment }) {
  const { previous, candidates } = assessment;
  const carried = (assessment.document?.actions ?? []).filter(
    (action) => action.carried_from && action.carried_from.drill === previous?.drill,
  );
  const now = new Map(carried.map((action) => [action.carried_from?.action, action]));
  const choose = async (/** @type {Typed} */ event) => {
    const answer = await assessment.follow(event.target.value || null);
    if (!answer.ok) desk.toast(why(answer));
  };
  const known = useOveralls(desk, desk.may("adjust") ? candidates.map((row) => row.id) : []);
  if (!previous && !desk.may("adjust")) return null;
  return html`<section class="panel" aria-labelledby="previous-title">
    <header><h2 id="previous-title" class="wrap">${w("d_previous")}</h2></header>
    <div class="inside">
      ${
        desk.may("adjust") &&
        html`<label class="labelled">
          <span>${w("d_previous_choose")}</span>
          <select value=${previous?.drill ?? ""} onChange=${choose}>
            <option value="">${w("d_previous_no")}</option>
            ${candidates.map(
              (row) =>
                html`<option key=${row.id} value=${row.id} selected=${row.id === previous?.drill}>
                  ${listed(row, known[row.id])}
                </option>`,
            )}
          </select>
        </label>`
      }
      ${!previous && html`<p class="quiet">${w("d_previous_none")}</p>`}
      ${
        previous &&
        (previous.actions?.length
          ? html`<ul class="given">
              ${previous.actions.map((was) => {
                const is = now.get(was.id) ?? was;
                return html`<li key=${was.id}>
                  <span class=${`pill ${TONES[is.status]}`}>${w(`d_status_${is.status}`)}</span>
                  <div class="grow">
                    <p class="said">${was.what}</p>
                    <small>
                      ${was.owner}
                      ${was.due ? `, ${w("d_due").toLowerCase()} ${day(was.due)}` : ""}
                    </small>
                    <p class="quiet">${w("d_outcome_text")}: ${is.outcome || w("d_no_outcome")}</p>
                  </div>
                </li>`;
              })}
            </ul>`
          : html`<p class="quiet">${w("d_previous_empty")}</p>`)
      }
      ${
        previous &&
        desk.staff &&
        html`<p>
          <a href=${`/review/compare?one=${previous.drill}&other=${desk.drill}`}>${w("d_compare")}</a>
        </p>`
      }
    </div>
  </section>`;
}
