// The dialog in which a trainer waives an expectation, or credits what was done by voice or phone.

import { html } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { Dialog } from "../room/dialog.js";
import { say } from "../texts.js";
import { assessmentOf } from "./assessment.js";
import { moment } from "./moment.js";
import { Choice, Sending, Text, useForm } from "./small.js";
import { w } from "./texts.js";

const PARTS = ["response_time", "coordination"];

/** The expectations of a card that can be adjusted, each once: {duty, title, agency, opened, to}. */
export function adjustable(card) {
  const found = new Map();
  for (const part of PARTS) {
    for (const line of [...(card[part]?.evidence ?? []), ...(card[part]?.open_lines ?? [])]) {
      if (line.duty !== undefined && line.duty !== null && !found.has(line.duty)) found.set(line.duty, line);
    }
  }
  return [...found.values()].sort((one, other) => one.opened - other.opened || one.duty - other.duty);
}

/** What is sent for the fields of the dialog. */
export function adjustment({ duty, what, at, acknowledged, reason }) {
  const credit = what === "credit" ? { at: moment(at) } : {};
  const heard = what === "credit" && acknowledged.trim() ? { acknowledged: moment(acknowledged) } : {};
  return { do: what, duty: Number(duty), ...credit, ...heard, reason: reason.trim() };
}

/** What is wrong with the fields of the dialog, as the name of a text; null when nothing is. */
export function fault({ duty, what, at, acknowledged, reason }) {
  if (duty === "") return "d_duty_wrong";
  if (what === "credit" && moment(at) === null) return "d_time_wrong";
  if (what === "credit" && acknowledged.trim() && moment(acknowledged) === null) return "d_time_wrong";
  return reason.trim() ? null : "d_reason_wrong";
}

/** The dialog; `line` is a line of evidence, and may be left out to choose one here. */
export function AdjustDialog({ desk, line, onClose }) {
  const lines = adjustable(desk.data.card);
  const close = onClose ?? (() => desk.open(null));
  const first = {
    duty: String(line?.duty ?? ""), what: "waive", at: line ? `T+${hms(line.opened)}` : "", acknowledged: "", reason: "",
  };
  const form = useForm(
    first,
    (values) => (fault(values) ? w(fault(values)) : null),
    (values) => assessmentOf(desk).add("adjustments", adjustment(values)),
    () => {
      desk.toast(w("d_saved"));
      close();
    },
  );
  const { values, set } = form;
  const named = (one) => `T+${hms(one.opened)} ${desk.names.agency(one.agency)}: ${say(one.title)}`;
  return html`<${Dialog} title=${w("d_adjust_title")} onClose=${close}><form onSubmit=${form.submit}>
    <p class="quiet">${w("d_adjust_text")}</p>
    <${Choice} label=${w("d_adjust_duty")} value=${values.duty} onChange=${set("duty")}
      options=${[["", "–"], ...lines.map((one) => [String(one.duty), named(one)])]} />
    <${Choice} label=${w("d_adjust_do")} value=${values.what} onChange=${set("what")} options=${[["waive", w("d_waive")], ["credit", w("d_credit")]]} />
    ${values.what === "credit" && html`<div class="pair">
      <${Text} label=${w("d_done_at")} hint=${w("d_time_hint")} value=${values.at} onChange=${set("at")} max=${20} />
      <${Text} label=${w("d_acknowledged_at")} value=${values.acknowledged} onChange=${set("acknowledged")} max=${20} /></div>`}
    <${Text} label=${w("d_reason")} hint=${w("d_reason_hint")} value=${values.reason} onChange=${set("reason")} rows=${3} />
    <${Sending} form=${form} onClose=${close} /></form></${Dialog}>`;
}
