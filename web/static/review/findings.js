// Strengths and areas for improvement, as the trainers find them.

/** @import {Assessment} from "./assessment.js" */
/** @import {Desk} from "./desk.js" */
/** @import {Action, Finding, Written} from "../../types/review" */

import { html } from "/vendor/preact-standalone.js";

import { Dialog } from "../room/dialog.js";
import { say } from "../texts.js";
import { differences, filled, told } from "./differences.js";
import { Choice, Drop, Records, RecordsField, Sending, Text, inWords, useForm, why } from "./forms.js";
import { numbers } from "./moment-text.js";
import { w } from "./texts.js";

/** @param {unknown} value */
const asIs = (value) => String(value);

/**
 * What is wrong with a finding: the name of a text by field.
 *
 * @param {{text: string, records: string}} finding
 */
export function findingFaults({ text, records }) {
  /** @type {{[name: string]: string}} */
  const found = {};
  if (!text.trim()) found.text = "d_finding_text_wrong";
  if (numbers(records) === null) found.records = "d_records_wrong";
  return found;
}

/**
 * The dialog of a finding.
 *
 * @param {{desk: Desk, assessment: Assessment, finding: Partial<Finding>, onClose: () => void}} props
 */
export function FindingDialog({ desk, assessment, finding, onClose }) {
  const objectives = desk.told.static.objectives ?? [];
  const first = {
    kind: finding.kind ?? "area",
    text: finding.text ?? "",
    objective: finding.objective ?? "",
    records: (finding.records ?? []).join(", "),
    cause: finding.cause ?? "",
  };
  const check = (/** @type {typeof first} */ values) => inWords(findingFaults(values));
  const send = (/** @type {typeof first} */ values, /** @type {string | undefined} */ was) => {
    const body = filled({
      ...values,
      text: values.text.trim(),
      cause: values.cause.trim(),
      records: numbers(values.records),
    });
    return finding.id
      ? assessment.change("findings", finding.id, body, was)
      : assessment.add("findings", body);
  };
  const form = useForm(first, check, send, onClose, assessment.marks[finding.id ?? ""]);
  const { values, field } = form;
  const theirs = (/** @type {NonNullable<Written["entry"]>} */ other) =>
    differences(
      {
        kind: [w("d_finding_title"), (kind) => w(kind === "strength" ? "d_strength" : "d_area")],
        text: [w("d_finding_text"), asIs],
        cause: [w("d_cause"), asIs],
        objective: [w("d_objective"), (id) => (id ? desk.names.objective(id) : w("d_not_of_objective"))],
        records: [w("d_records"), asIs],
      },
      { ...values, records: String(numbers(values.records) ?? "") },
      { ...told(other), records: String(other.records ?? "") },
    );
  return html`<${Dialog} title=${w("d_finding_title")} onClose=${onClose}>
    <form ref=${form.box} onSubmit=${form.submit}>
      <${Choice}
        label=${w("d_finding_title")}
        ...${field("kind")}
        options=${[
          ["strength", w("d_strength")],
          ["area", w("d_area")],
        ]}
      />
      <${Text} label=${w("d_finding_text")} ...${field("text")} rows=${4} first />
      <${Choice}
        label=${w("d_objective")}
        ...${field("objective")}
        options=${[["", w("d_not_of_objective")], ...objectives.map((one) => [one.id, say(one.title)])]}
      />
      <${RecordsField} desk=${desk} ...${field("records")} />
      ${values.kind === "area" && html`<${Text} label=${w("d_cause")} ...${field("cause")} rows=${2} />`}
      <${Sending} form=${form} onClose=${onClose} theirs=${theirs} />
    </form>
  </${Dialog}>`;
}

/**
 * @param {{desk: Desk, assessment: Assessment, finding: Finding, onEdit: (finding: Finding) => void,
 *   onPlan: (action: Partial<Action>) => void}} props
 */
function FindingRow({ desk, assessment, finding, onEdit, onPlan }) {
  const drop = async () => {
    const answer = await assessment.drop("findings", finding.id);
    desk.toast(answer.ok ? w("d_dropped") : why(answer));
  };
  return html`<li>
    <div class="grow">
      <p class="said">${finding.text}</p>
      <p class="quiet">
        ${finding.objective && html`${desk.names.objective(finding.objective)} `}
        <${Records} desk=${desk} seqs=${finding.records} />
      </p>
      ${finding.cause && html`<p class="quiet">${w("d_cause_said", { cause: finding.cause })}</p>`}
    </div>
    ${
      desk.may("adjust") &&
      html`<span class="row-buttons">
        ${
          finding.kind === "area" &&
          html`<button class="small" onClick=${() => onPlan({ finding: finding.id })}>
            ${w("d_finding_plan")}
          </button>`
        }
        <button
          class="small"
          aria-label=${`${w("d_edit")}: ${finding.text}`}
          onClick=${() => onEdit(finding)}
        >
          ${w("d_edit")}
        </button>
        <${Drop} label=${finding.text} onDrop=${drop} />
      </span>`
    }
  </li>`;
}

/**
 * The panel.
 *
 * @param {{desk: Desk, assessment: Assessment, onEdit: (finding: Partial<Finding>) => void, onPlan:
 *   (action: Partial<Action>) => void}} props
 */
export function Findings({ desk, assessment, onEdit, onPlan }) {
  const rows = assessment.document?.findings ?? [];
  const list = (/** @type {string} */ kind) => {
    const these = rows.filter((row) => row.kind === kind);
    const many = kind === "strength" ? "strengths" : "areas";
    return html`
      <h3>${w(`d_${many}_list`)}</h3>
      ${
        these.length
          ? html`<ul class="given">
              ${these.map(
                (row) =>
                  html`<${FindingRow}
                    key=${row.id}
                    desk=${desk}
                    assessment=${assessment}
                    finding=${row}
                    onEdit=${onEdit}
                    onPlan=${onPlan}
                  />`,
              )}
            </ul>`
          : html`<p class="quiet">${w(`d_${many}_none`)}</p>`
      }
    `;
  };
  return html`<section class="panel" aria-labelledby="findings-title">
    <header>
      <h2 id="findings-title" class="wrap">${w("d_findings")}</h2>
      ${
        desk.may("adjust") &&
        html`<button class="small" onClick=${() => onEdit({})}>${w("d_finding_new")}</button>`
      }
    </header>
    <div class="inside">${list("strength")}${list("area")}</div>
  </section>`;
}
