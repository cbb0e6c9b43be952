// @ts-nocheck
// The debrief: the hot wash as it comes in, findings, the improvement plan, and what was promised last time.

import { html, useState } from "/vendor/preact-standalone.js";

import { Dialog } from "../room/dialog.js";
import { keep, kept, personal } from "../storage.js";
import { say } from "../texts.js";
import { differences } from "./differences.js";
import { numbers, today } from "./moment-text.js";
import {
  Choice,
  Drop,
  Records,
  RecordsField,
  Sending,
  Text,
  listed,
  useForm,
  useOveralls,
  why,
  useAssessment,
} from "./forms.js";
import { day, w } from "./texts.js";
import { useDesk, useLang } from "./hooks.js";

export const styles = ["/static/review/debrief.css"];
const BOXES = ["strengths", "problems", "suggestions"];
const ELEMENTS = ["plan", "organisation", "equipment", "training", "exercise"];
const FEW = 6;
const STATUSES = ["open", "done", "dropped"];
const TONES = { open: "s-info", done: "s-well", dropped: "s-isolated" };

/** What has something in it; a field left empty is left out. */
export const filled = (values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "" && value !== null));

/** What is wrong with an action, as the name of a text; null when nothing is. */
export function actionFault({ what, owner, start, due }) {
  if (!what.trim()) return "d_what_wrong";
  if (!owner.trim()) return "d_owner_wrong";
  return start && due && due < start ? "d_dates_wrong" : null;
}

const asIs = (value) => String(value);

/** What sending without a name means; where few took part, that they may still be told apart. */
export const namelessText = (people) =>
  people > 0 && people <= FEW
    ? `${w("d_anonymous_text")} ${w("d_anonymous_few", { count: people })}`
    : w("d_anonymous_text");

// -- hot wash -----------------------------------------------------------------------------------------

function HotWashForm({ desk, assessment }) {
  const name = personal(desk.drill, desk.me, "hotwash");
  const [values, setValues] = useState(() =>
    kept(name, { strengths: "", problems: "", suggestions: "", anonymous: false }),
  );
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const set = (key, value) => {
    const next = { ...values, [key]: value };
    setValues(next);
    keep(name, BOXES.some((box) => next[box]) ? next : null);
  };
  const send = async (event) => {
    event.preventDefault();
    if (BOXES.every((box) => !values[box].trim())) return setSaid(w("d_hotwash_empty"));
    setBusy(true);
    const words = Object.fromEntries(BOXES.map((box) => [box, values[box].trim()]));
    const answer = await assessment.add("hotwash", { ...words, anonymous: values.anonymous });
    setBusy(false);
    setSaid(answer.ok ? w("d_sent") : why(answer));
    if (answer.ok) {
      setValues({ strengths: "", problems: "", suggestions: "", anonymous: values.anonymous });
      keep(name, null);
    }
    return undefined;
  };
  return html`<form class="inside hotwash" onSubmit=${send}>
    <p class="quiet">${w("d_hotwash_text")}</p>
    ${BOXES.map(
      (box) =>
        html`<${Text}
          key=${box}
          label=${w(`d_${box}`)}
          value=${values[box]}
          onChange=${(text) => set(box, text)}
          rows=${3}
        />`,
    )}
    <label class="check">
      <input
        type="checkbox"
        checked=${values.anonymous}
        onChange=${(event) => set("anonymous", event.target.checked)}
      />
      ${w("d_anonymous")}
    </label>
    <p class="quiet">${values.anonymous ? namelessText(assessment.people) : w("d_named_text")}</p>
    <div class="dialog-buttons">
      <p role="status" class="grow">${said}</p>
      <button class="primary" disabled=${busy}>${w("d_send")}</button>
    </div>
  </form>`;
}

function Entry({ desk, assessment, entry, onFinding }) {
  const who = entry.by
    ? `${entry.by}${entry.seat ? `, ${desk.names.seat(entry.seat)}` : ""}`
    : w("d_nameless");
  const drop = async () => {
    const answer = await assessment.drop("hotwash", entry.id);
    desk.toast(answer.ok ? w("d_dropped") : why(answer));
  };
  return html`<li class="entry">
    <p><b>${who}</b></p>
    ${BOXES.filter((box) => entry[box]).map(
      (box) => html`<div key=${box} class="box">
        <small>${w(`d_${box}`)}</small>
        <p class="said">${entry[box]}</p>
        ${
          desk.may("adjust") &&
          box !== "suggestions" &&
          html`<button
            class="small"
            onClick=${() => onFinding({ kind: box === "strengths" ? "strength" : "area", text: entry[box] })}
          >
            ${w("d_as_finding")}
          </button>`
        }
      </div>`,
    )}
    ${desk.me.role === "director" && html`<${Drop} label=${who} onDrop=${drop} />`}
  </li>`;
}

function HotWash({ desk, assessment, onFinding }) {
  const rows = assessment.document?.hotwash ?? [];
  return html`<section class="panel" aria-labelledby="hotwash-title">
    <header>
      <h2 id="hotwash-title">${w("d_hotwash")}</h2>
      ${
        desk.staff &&
        html`<small class="num" role="status">${w("d_hotwash_count", { count: rows.length })}</small>`
      }
    </header>
    ${
      desk.staff &&
      (rows.length
        ? html`<ul class="given">
            ${[...rows].reverse().map(
              (entry) => html`<${Entry}
                  key=${entry.id}
                  desk=${desk}
                  assessment=${assessment}
                  entry=${entry}
                  onFinding=${onFinding}
                />`,
            )}
          </ul>`
        : html`<p class="empty">${w("d_hotwash_none")}</p>`)
    }
    ${
      desk.may("hotwash") &&
      (desk.staff
        ? html`<details>
            <summary>${w("d_send")}…</summary>
            <${HotWashForm} desk=${desk} assessment=${assessment} />
          </details>`
        : html`<${HotWashForm} desk=${desk} assessment=${assessment} />`)
    }
  </section>`;
}

// -- findings -----------------------------------------------------------------------------------------

function FindingDialog({ desk, assessment, finding, onClose }) {
  const objectives = desk.told.static.objectives ?? [];
  const first = {
    kind: finding.kind ?? "area",
    text: finding.text ?? "",
    objective: finding.objective ?? "",
    records: (finding.records ?? []).join(", "),
    cause: finding.cause ?? "",
  };
  const check = (values) =>
    !values.text.trim()
      ? w("d_finding_text_wrong")
      : numbers(values.records) === null
        ? w("d_records_wrong")
        : null;
  const send = (values, was) => {
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
  const form = useForm(first, check, send, onClose, assessment.marks[finding.id]);
  const { values, set } = form;
  const theirs = (other) =>
    differences(
      {
        kind: [w("d_finding_title"), (kind) => w(kind === "strength" ? "d_strength" : "d_area")],
        text: [w("d_finding_text"), asIs],
        cause: [w("d_cause"), asIs],
        objective: [w("d_objective"), (id) => (id ? desk.names.objective(id) : w("d_not_of_objective"))],
        records: [w("d_records"), asIs],
      },
      { ...values, records: numbers(values.records) ?? [] },
      { records: [], ...other },
    );
  return html`<${Dialog} title=${w("d_finding_title")} onClose=${onClose}>
    <form onSubmit=${form.submit}>
      <${Choice}
        label=${w("d_finding_title")}
        value=${values.kind}
        onChange=${set("kind")}
        options=${[
          ["strength", w("d_strength")],
          ["area", w("d_area")],
        ]}
      />
      <${Text} label=${w("d_finding_text")} value=${values.text} onChange=${set("text")} rows=${4} first />
      <${Choice}
        label=${w("d_objective")}
        value=${values.objective}
        onChange=${set("objective")}
        options=${[["", w("d_not_of_objective")], ...objectives.map((one) => [one.id, say(one.title)])]}
      />
      <${RecordsField} desk=${desk} value=${values.records} onChange=${set("records")} />
      ${
        values.kind === "area" &&
        html`<${Text} label=${w("d_cause")} value=${values.cause} onChange=${set("cause")} rows=${2} />`
      }
      <${Sending} form=${form} onClose=${onClose} theirs=${theirs} />
    </form>
  </${Dialog}>`;
}

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

function Findings({ desk, assessment, onEdit, onPlan }) {
  const rows = assessment.document?.findings ?? [];
  const list = (kind) => {
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

// -- the improvement plan -------------------------------------------------------------------------------

function ActionDialog({ assessment, action, onClose }) {
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
  const check = (values) => (actionFault(values) ? w(actionFault(values)) : null);
  const send = (values, was) => {
    const trimmed = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.trim()]));
    return action.id
      ? assessment.change("actions", action.id, filled(trimmed), was)
      : assessment.add("actions", filled(trimmed));
  };
  const form = useForm(first, check, send, onClose, assessment.marks[action.id]);
  const { values, set } = form;
  const theirs = (other) =>
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
      other,
    );
  const brief = (text) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
  return html`<${Dialog} title=${w("d_action_title")} onClose=${onClose}>
    <form onSubmit=${form.submit}>
      <${Text} label=${w("d_what")} value=${values.what} onChange=${set("what")} rows=${3} first />
      <${Choice}
        label=${w("d_for_finding")}
        value=${values.finding}
        onChange=${set("finding")}
        options=${[["", w("d_none")], ...areas.map((one) => [one.id, brief(one.text)])]}
      />
      <div class="pair">
        <${Choice}
          label=${w("d_element")}
          value=${values.element}
          onChange=${set("element")}
          options=${ELEMENTS.map((one) => [one, w(`d_element_${one}`)])}
        />
        <${Choice}
          label=${w("d_status")}
          value=${values.status}
          onChange=${set("status")}
          options=${STATUSES.map((one) => [one, w(`d_status_${one}`)])}
        />
      </div>
      <div class="pair">
        <${Text} label=${w("d_owner")} value=${values.owner} onChange=${set("owner")} max=${200} />
        <${Text} label=${w("d_contact")} value=${values.contact} onChange=${set("contact")} max=${200} />
      </div>
      <div class="pair">
        <${Text} label=${w("d_start")} value=${values.start} onChange=${set("start")} type="date" />
        <${Text} label=${w("d_due")} value=${values.due} onChange=${set("due")} type="date" />
      </div>
      <${Text} label=${w("d_outcome_text")} value=${values.outcome} onChange=${set("outcome")} rows=${2} />
      <${Sending} form=${form} onClose=${onClose} theirs=${theirs} />
    </form>
  </${Dialog}>`;
}

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

function Plan({ desk, assessment, onEdit }) {
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
        ? html`<div class="wide-table" tabindex="0" role="region" aria-labelledby="plan-title">
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

// -- last time --------------------------------------------------------------------------------------------

function Previous({ desk, assessment }) {
  const { previous, candidates } = assessment;
  const carried = (assessment.document?.actions ?? []).filter(
    (action) => action.carried_from && action.carried_from.drill === previous?.drill,
  );
  const now = new Map(carried.map((action) => [action.carried_from.action, action]));
  const choose = async (event) => {
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

/** The tab. */
export function Debrief({ desk }) {
  useDesk(desk, "data", "picked");
  useLang();
  const assessment = useAssessment(desk);
  const [finding, setFinding] = useState(null);
  const [action, setAction] = useState(null);
  if (!desk.data) return html`<p class="empty" role="status">${w("d_loading")}</p>`;
  const parts = { desk, assessment };
  return html`<div class="debrief">
    ${assessment.failed && html`<p class="banner" role="alert">${say(assessment.failed)}</p>`}
    <div class="columns even">
      <div class="column"><${HotWash} ...${parts} onFinding=${setFinding} /></div>
      <div class="column">
        <${Findings} ...${parts} onEdit=${setFinding} onPlan=${setAction} />
        <${Previous} ...${parts} />
      </div>
    </div>
    <${Plan} ...${parts} onEdit=${setAction} />
    ${finding && html`<${FindingDialog} ...${parts} finding=${finding} onClose=${() => setFinding(null)} />`}
    ${
      action &&
      html`<${ActionDialog}
        assessment=${assessment}
        action=${action}
        onClose=${() => setAction(null)}
      />`
    }
  </div>`;
}
