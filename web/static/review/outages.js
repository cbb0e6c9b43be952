// Times in which seats could not act, as staff mark them; the server proposes them from lost connections.

/** @import {Assessment} from "./assessment.js" */
/** @import {OutageFields} from "./claims.js" */
/** @import {Desk} from "./desk.js" */
/** @import {Lost, Outage} from "../../types/review" */

import { html, useState } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { Dialog } from "../room/dialog.js";
import { outage, outageFaults, proposed } from "./claims.js";
import { Drop, Moment, Sending, Text, inWords, useForm, why } from "./forms.js";
import { Several } from "./several.js";
import { w } from "./texts.js";

/** @param {{desk: Desk, assessment: Assessment, first: OutageFields, onClose: () => void}} props */
function OutageDialog({ desk, assessment, first, onClose }) {
  const form = useForm(
    first,
    (values) => inWords(outageFaults(values)),
    (values) => assessment.add("outages", outage(values)),
    () => {
      desk.toast(w("d_saved"));
      onClose();
    },
  );
  const { field } = form;
  return html`<${Dialog} title=${w("o_title")} onClose=${onClose}>
    <form ref=${form.box} onSubmit=${form.submit}>
      <p class="quiet">${w("o_text")}</p>
      <${Several}
        label=${w("o_seats")}
        ...${field("seats")}
        options=${desk.told.static.seats.map((row) => [row.seat, desk.names.seat(row.seat)])}
      />
      <div class="pair">
        <${Text} label=${w("o_since")} hint=${w("d_time_hint")} ...${field("since")} max=${20} />
        <${Text} label=${w("o_until")} ...${field("until")} max=${20} />
      </div>
      <${Text} label=${w("d_reason")} ...${field("reason")} rows=${2} />
      <${Sending} form=${form} onClose=${onClose} />
    </form>
  </${Dialog}>`;
}

/** @param {{desk: Desk, since: number, until: number}} props */
const Span = ({ desk, since, until }) =>
  html`<${Moment} desk=${desk} t=${since} /> – <${Moment} desk=${desk} t=${until} />`;

/** @param {{desk: Desk, assessment: Assessment, row: Outage}} props */
function Marked({ desk, assessment, row }) {
  const seats = row.seats.map((seat) => desk.names.seat(seat)).join("; ");
  const drop = async () => {
    const answer = await assessment.drop("outages", row.id);
    desk.toast(answer.ok ? w("d_dropped") : why(answer));
  };
  return html`<li>
    <div class="grow">
      <p><${Span} desk=${desk} since=${row.since} until=${row.until} /></p>
      <p>${seats}</p>
      <p class="said">${row.reason}</p>
      <small>${row.by}</small>
    </div>
    ${
      (desk.me.role === "director" || row.by === desk.me.name) &&
      html`<${Drop} label=${`T+${hms(row.since)} ${seats}`} onDrop=${drop} />`
    }
  </li>`;
}

/** @param {{desk: Desk, assessment: Assessment, lost: Lost, onMark: (fields: OutageFields) => void}} props */
function Proposed({ desk, assessment, lost, onMark }) {
  const seats = lost.seats.map((seat) => desk.names.seat(seat)).join("; ");
  const label = `T+${hms(lost.since)} ${seats}`;
  const pass = async () => {
    for (const id of lost.ids) {
      const answer = await assessment.drop("lost", id);
      if (!answer.ok) desk.toast(why(answer));
    }
  };
  return html`<li>
    <div class="grow">
      <p><${Span} desk=${desk} since=${lost.since} until=${lost.until} /></p>
      <p>${seats}</p>
    </div>
    <span class="row-buttons">
      <button
        class="small"
        aria-label=${`${w("o_mark")}: ${label}`}
        onClick=${() => onMark(proposed(lost, w("o_lost_reason")))}
      >
        ${w("o_mark")}
      </button>
      ${
        lost.ids.length > 0 &&
        html`<button class="small" aria-label=${`${w("o_pass")}: ${label}`} onClick=${pass}>
          ${w("o_pass")}
        </button>`
      }
    </span>
  </li>`;
}

/**
 * The panel.
 *
 * @param {{desk: Desk, assessment: Assessment}} props
 */
export function Outages({ desk, assessment }) {
  const [fields, setFields] = useState(/** @type {OutageFields | null} */ (null));
  const rows = assessment.document?.outages ?? [];
  const { lost } = assessment;
  const blank = { seats: "", since: `T+${hms(desk.at)}`, until: "", reason: "" };
  return html`<section class="panel" aria-labelledby="outages-title">
    <header>
      <h2 id="outages-title">${w("o_panel")}</h2>
      ${
        desk.may("claim") &&
        html`<button class="small" onClick=${() => setFields(blank)}>${w("o_new")}</button>`
      }
    </header>
    <div class="inside">
      <p class="quiet">${w("o_text")}</p>
      ${
        rows.length
          ? html`<ul class="given">
              ${rows.map(
                (row) => html`<${Marked} key=${row.id} desk=${desk} assessment=${assessment} row=${row} />`,
              )}
            </ul>`
          : html`<p class="empty">${w("o_none")}</p>`
      }
      ${
        lost.length > 0 &&
        html`
          <h3>${w("o_lost")}</h3>
          <p class="quiet">${w("o_lost_text")}</p>
          <ul class="given lost">
            ${lost.map(
              (one) => html`<${Proposed}
                key=${`${one.since} ${one.seats}`}
                desk=${desk}
                assessment=${assessment}
                lost=${one}
                onMark=${setFields}
              />`,
            )}
          </ul>
        `
      }
    </div>
    ${
      fields &&
      html`<${OutageDialog}
        desk=${desk}
        assessment=${assessment}
        first=${fields}
        onClose=${() => setFields(null)}
      />`
    }
  </section>`;
}
