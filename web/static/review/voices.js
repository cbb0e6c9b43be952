// What was done by voice or telephone: entered by one person, counted when a second one confirms it.

/** @import {Assessment} from "./assessment.js" */
/** @import {Desk} from "./desk.js" */
/** @import {Voice, Written} from "../../types/review" */

import { html, useState } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { Dialog } from "../room/dialog.js";
import { code } from "../room/words.js";
import { say } from "../texts.js";
import { REPORTS, spoken, voice, voiceFaults } from "./claims.js";
import { ownSeat } from "./desk.js";
import { Choice, Drop, Moment, Sending, Text, inWords, useForm, why } from "./forms.js";
import { Several } from "./several.js";
import { w } from "./texts.js";

/** @param {{desk: Desk, assessment: Assessment, onClose: () => void}} props */
function VoiceDialog({ desk, assessment, onClose }) {
  const { seats, agencies, nodes, acts } = desk.told.static;
  const own = ownSeat(desk) ?? "";
  const offered = spoken(acts);
  const picked = (/** @type {string} */ verb) => offered.find((act) => act.verb === verb);
  const blank = { verb: "", kind: "", to: "", about: "", content: "" };
  const first = { seat: own, at: `T+${hms(desk.at)}`, how: "", ...blank };
  const form = useForm(
    first,
    (values) => inWords(voiceFaults(values, picked(values.verb))),
    (values) => assessment.add("voice", voice(values, picked(values.verb))),
    () => {
      // Of a pile of sheets the next act comes at once, often of the same seat.
      if (form.values.how === "paper") form.renew({ ...form.values, ...blank });
      else onClose();
      desk.toast(w(form.values.how === "paper" ? "v_saved_next" : "d_saved"));
    },
  );
  const { values, field } = form;
  const act = picked(values.verb);
  const needed = act?.about === "needed";
  return html`<${Dialog} title=${w("v_title")} onClose=${onClose}>
    <form ref=${form.box} onSubmit=${form.submit}>
      <p class="quiet">${w("v_text")}</p>
      <${Choice}
        label=${w("v_how")}
        ...${field("how")}
        options=${["", "paper"].map((how) => [how, w(how ? "v_how_paper" : "v_how_voice")])}
      />
      ${
        !own &&
        html`<${Choice}
          label=${w("d_seat")}
          ...${field("seat")}
          options=${[["", "–"], ...seats.map((row) => [row.seat, desk.names.seat(row.seat)])]}
        />`
      }
      <${Text} label=${w("v_at")} hint=${w("d_time_hint")} ...${field("at")} max=${20} />
      <${Choice}
        label=${w("v_verb")}
        ...${field("verb")}
        options=${[["", "–"], ...offered.map((one) => [one.verb, say(one.title)])]}
      />
      ${
        values.verb === "report" &&
        html`<${Choice}
          label=${w("field_kind")}
          ...${field("kind")}
          options=${[["", "–"], ...REPORTS.map((kind) => [kind, code("", kind)])]}
        />`
      }
      ${
        act?.to &&
        html`<${Several}
          label=${w("v_to")}
          ...${field("to")}
          options=${agencies.map((row) => [row.id, desk.names.agency(row.id)])}
        />`
      }
      ${
        act &&
        act.about !== "none" &&
        html`<${Choice}
          label=${w(needed ? "v_about" : "v_about_if")}
          ...${field("about")}
          options=${[["", "–"], ...nodes.map((row) => [row.id, desk.names.node(row.id)])]}
        />`
      }
      <${Text} label=${w("v_content")} ...${field("content")} rows=${3} />
      <${Sending} form=${form} onClose=${onClose} />
    </form>
  </${Dialog}>`;
}

/** @param {{desk: Desk, assessment: Assessment, row: Voice}} props */
function Row({ desk, assessment, row }) {
  const [busy, setBusy] = useState(false);
  const told = (/** @type {Written} */ answer, /** @type {string} */ done) =>
    desk.toast(answer.ok ? w(done) : why(answer));
  const confirm = async () => {
    setBusy(true);
    told(await assessment.confirm(row.id), "v_confirmed_now");
    setBusy(false);
  };
  const did = [
    `${desk.names.verb(row.verb)}${row.kind ? ` (${code("", row.kind)})` : ""}`,
    row.about && desk.names.node(row.about),
  ].filter(Boolean);
  const to = (row.to ?? []).map((one) => desk.names.agency(one)).join(", ");
  const mine = row.by === desk.me.name;
  const label = `${desk.names.seat(row.seat)}, ${did[0]}`;
  return html`<li>
    <span class=${`pill ${row.confirmed_by ? "s-well" : "s-isolated"}`}>
      ${w(row.confirmed_by ? "v_counts" : "v_waits")}
    </span>
    <div class="grow">
      <p><b>${desk.names.seat(row.seat)}</b>${" "}<${Moment} desk=${desk} t=${row.at} /></p>
      <p>${did.join(", ")}${to && ` → ${to}`}</p>
      <p class="said">${row.content}</p>
      <small>
        ${row.how === "paper" && `${w("v_how_paper")} · `}
        ${
          row.confirmed_by
            ? w("v_by_two", { by: row.by, second: row.confirmed_by })
            : w("v_by_one", { by: row.by })
        }
      </small>
    </div>
    ${
      desk.may("claim") &&
      !row.confirmed_by &&
      !mine &&
      html`<button
        class="small"
        aria-label=${`${w("v_confirm")}: ${label}`}
        disabled=${busy}
        onClick=${confirm}
      >
        ${w("v_confirm")}
      </button>`
    }
    ${
      (desk.me.role === "director" || (mine && (desk.staff || !row.confirmed_by))) &&
      html`<${Drop}
        label=${label}
        onDrop=${async () => told(await assessment.drop("voice", row.id), "d_dropped")}
      />`
    }
  </li>`;
}

/**
 * The panel.
 *
 * @param {{desk: Desk, assessment: Assessment}} props
 */
export function Voices({ desk, assessment }) {
  const [open, setOpen] = useState(false);
  const rows = assessment.document?.voice ?? [];
  return html`<section class="panel" aria-labelledby="voice-title">
    <header>
      <h2 id="voice-title">${w("v_panel")}</h2>
      ${
        (desk.may("claim") || desk.may("speak")) &&
        html`<button class="small" onClick=${() => setOpen(true)}>${w("v_new")}</button>`
      }
    </header>
    <div class="inside">
      <p class="quiet">${w("v_text")}</p>
      ${
        rows.length
          ? html`<ul class="given">
              ${rows.map(
                (row) => html`<${Row} key=${row.id} desk=${desk} assessment=${assessment} row=${row} />`,
              )}
            </ul>`
          : html`<p class="empty">${w("v_none")}</p>`
      }
    </div>
    ${open && html`<${VoiceDialog} desk=${desk} assessment=${assessment} onClose=${() => setOpen(false)} />`}
  </section>`;
}
