// The dialog in which who grades waives an expectation, credits what was done by voice, or judges words.

/** @import {Desk} from "./desk.js" */
/** @import {Adjustable} from "./adjustment.js" */
/** @import {AnyLine} from "../../types/review" */

import { html } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { Dialog } from "../room/dialog.js";
import { say } from "../texts.js";
import { adjustable, adjustment, faults } from "./adjustment.js";
import { assessmentOf } from "./assessment.js";
import { Choice, Sending, Text, inWords, useForm } from "./forms.js";
import { w } from "./texts.js";

/**
 * When something was done that the journal does not show, and when the receiver of a contact said so.
 *
 * @param {{field: (name: "at" | "acknowledged") => object, contact: boolean}} props
 */
export function DoneAt({ field, contact }) {
  return html`<div class="pair">
    <${Text} label=${w("d_done_at")} hint=${w("d_time_hint")} ...${field("at")} max=${20} />
    ${
      contact &&
      html`<${Text}
        label=${w("d_acknowledged_at")}
        hint=${w("d_acknowledged_hint")}
        ...${field("acknowledged")}
        max=${20}
      />`
    }
  </div>`;
}

/**
 * The dialog; `line` is a line of evidence, and may be left out to choose one here.
 *
 * @param {{desk: Desk, line?: AnyLine, onClose?: () => void}} props
 */
export function AdjustDialog({ desk, line, onClose }) {
  const lines = adjustable(desk.told.card);
  const picked = (/** @type {{duty: string}} */ { duty }) => lines.find((one) => String(one.duty) === duty);
  const close = onClose ?? (() => desk.open(null));
  const first = {
    duty: String(line?.duty ?? ""),
    do: "waive",
    at: line ? `T+${hms(line.opened ?? 0)}` : "",
    acknowledged: "",
    reason: "",
  };
  const form = useForm(
    first,
    (values) => inWords(faults(values)),
    (values) => assessmentOf(desk).add("adjustments", adjustment(values, picked(values))),
    () => {
      desk.toast(w("d_saved"));
      close();
    },
  );
  const { values, field } = form;
  const contact = Boolean(picked(values)?.to);
  const named = (/** @type {Adjustable} */ one) =>
    `T+${hms(one.opened)} ${desk.names.agency(one.agency)}: ${say(one.title)}`;
  return html`<${Dialog} title=${w("d_adjust_title")} onClose=${close}>
    <form ref=${form.box} onSubmit=${form.submit}>
      <p class="quiet">${w("d_adjust_text")}</p>
      <${Choice}
        label=${w("d_adjust_duty")}
        ...${field("duty")}
        options=${[["", "–"], ...lines.map((one) => [String(one.duty), named(one)])]}
      />
      <${Choice}
        label=${w("d_adjust_do")}
        ...${field("do")}
        options=${[
          ["waive", w("d_waive")],
          ["credit", w("d_credit")],
          ["raise", w("d_raise")],
          ["take", w("d_take")],
        ]}
      />
      ${values.do === "credit" && html`<${DoneAt} field=${field} contact=${contact} />`}
      <${Text}
        label=${w("d_reason")}
        hint=${w("d_reason_hint")}
        ...${field("reason")}
        rows=${3}
      />
      <${Sending} form=${form} onClose=${close} />
    </form>
  </${Dialog}>`;
}
