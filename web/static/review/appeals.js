// Appeals: a seat asks for a line of the card to be looked at again; a trainer decides; the report is signed.

/** @import {Assessment} from "./assessment.js" */
/** @import {Desk} from "./desk.js" */
/** @import {AnyLine, Appeal, Written} from "../../types/review" */

import { html, useState } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { Dialog } from "../room/dialog.js";
import { agencyOf } from "../seat.js";
import { say } from "../texts.js";
import { DoneAt } from "./adjust-dialog.js";
import { adjustable } from "./adjustment.js";
import { answerTo, decisionFaults } from "./appealing.js";
import { assessmentOf } from "./assessment.js";
import { ownSeat } from "./desk.js";
import { Choice, Drop, Sending, Text, inWords, useForm, why } from "./forms.js";
import { day, num, w } from "./texts.js";

/** @type {{[decision: string]: string}} */
const TONES = { granted: "s-well", refused: "s-down" };

/**
 * A duty by when it opened, who owes it, and its title.
 *
 * @param {Desk} desk
 * @param {number} seq
 */
function dutyName(desk, seq) {
  const line = adjustable(desk.told.card).find((one) => one.duty === seq);
  const record = desk.record(seq);
  const duty = record?.kind === "duty" ? record.data : undefined;
  const title = say(line?.title ?? duty?.title) || `#${seq}`;
  return `${desk.names.agency(line?.agency ?? duty?.agency)}: ${title}`;
}

/**
 * Whether who is looking may ask for a line to be looked at again.
 *
 * @param {Desk} desk
 * @param {AnyLine | undefined} line
 */
export function mayAppeal(desk, line) {
  if (line?.duty === undefined || line.duty === null || desk.told.drill.state !== "ended") return false;
  if (desk.may("adjust")) return true;
  const seat = ownSeat(desk);
  return desk.may("speak") && seat !== undefined && agencyOf(seat) === line.agency;
}

/**
 * The dialog in which a line is asked about.
 *
 * @param {{desk: Desk, line: AnyLine, onClose: () => void}} props
 */
export function AppealDialog({ desk, line, onClose }) {
  const own = ownSeat(desk) ?? "";
  const seats = desk.told.static.seats.filter((row) => row.agency === line.agency);
  const form = useForm(
    { seat: own || (line.seats?.[0] ?? seats[0]?.seat ?? ""), reason: "" },
    ({ reason }) => inWords(reason.trim() ? {} : { reason: "d_reason_wrong" }),
    ({ seat, reason }) => assessmentOf(desk).add("appeals", { duty: line.duty, seat, reason: reason.trim() }),
    () => {
      desk.toast(w("ap_sent"));
      onClose();
    },
  );
  const { field } = form;
  return html`<${Dialog} title=${w("ap_title")} onClose=${onClose}>
    <form ref=${form.box} onSubmit=${form.submit}>
      <p><b>${dutyName(desk, line.duty ?? 0)}</b></p>
      <p class="quiet">${w("ap_text")}</p>
      ${
        !own &&
        html`<${Choice}
          label=${w("ap_seat")}
          ...${field("seat")}
          options=${seats.map((row) => [row.seat, desk.names.seat(row.seat)])}
        />`
      }
      <${Text} label=${w("ap_reason")} hint=${w("ap_reason_hint")} ...${field("reason")} rows=${4} />
      <${Sending} form=${form} onClose=${onClose} label=${w("ap_send")} />
    </form>
  </${Dialog}>`;
}

/** @param {{desk: Desk, assessment: Assessment, row: Appeal, onClose: () => void}} props */
function DecideDialog({ desk, assessment, row, onClose }) {
  const line = adjustable(desk.told.card).find((one) => one.duty === row.duty);
  const first = {
    decision: row.decision ?? "",
    do: "credit",
    at: `T+${hms(line?.answered ?? line?.opened ?? 0)}`,
    acknowledged: "",
    answer: row.answer ?? "",
  };
  const form = useForm(
    first,
    (values) => inWords(decisionFaults(values)),
    (values, was) => assessment.decide(row.id, { ...answerTo(values, line), was }),
    () => {
      desk.toast(w("ap_decided_now"));
      onClose();
    },
    assessment.marks[row.id],
  );
  const { values, field } = form;
  const granted = values.decision === "granted";
  const theirs = (/** @type {NonNullable<Written["entry"]>} */ other) => {
    const told = other.decision ? w(`ap_${other.decision}`) : w("ap_waits");
    /** @type {[label: string, theirs: string][]} */
    const rows = [
      [w("ap_decision"), told],
      [w("d_reason"), String(other.answer ?? "")],
    ];
    return rows;
  };
  return html`<${Dialog} title=${w("ap_decide_title")} onClose=${onClose}>
    <form ref=${form.box} onSubmit=${form.submit}>
      <p><b>${dutyName(desk, row.duty)}</b></p>
      <p class="said">${row.reason}</p>
      <${Choice}
        label=${w("ap_decision")}
        ...${field("decision")}
        options=${[
          ["", "–"],
          ["granted", w("ap_granted")],
          ["refused", w("ap_refused")],
        ]}
      />
      ${
        granted &&
        html`<${Choice}
          label=${w("ap_how")}
          ...${field("do")}
          options=${[
            ["credit", w("ap_credit")],
            ["waive", w("d_waive")],
          ]}
        />`
      }
      ${granted && values.do === "credit" && html`<${DoneAt} field=${field} contact=${Boolean(line?.to)} />`}
      <${Text} label=${w("d_reason")} hint=${w("ap_answer_hint")} ...${field("answer")} rows=${3} />
      <${Sending} form=${form} onClose=${onClose} theirs=${theirs} />
    </form>
  </${Dialog}>`;
}

/**
 * What became of the credit of a line that was looked at again.
 *
 * @param {{desk: Desk, row: Appeal}} props
 */
function Came({ desk, row }) {
  const shown = desk.told.card.appeals?.find((one) => one.id === row.id);
  if (row.decision !== "granted" || !shown?.was) return null;
  const now = shown.now ? num(shown.now.credit, 2) : w("ap_waived");
  return html`<p class="num">${w("ap_credit_now", { was: num(shown.was.credit, 2), now })}</p>`;
}

/** @param {{desk: Desk, assessment: Assessment, row: Appeal, onDecide: (row: Appeal) => void}} props */
function Row({ desk, assessment, row, onDecide }) {
  const signed = Boolean(assessment.document?.signed);
  const name = dutyName(desk, row.duty);
  const seat = ownSeat(desk);
  const mine = desk.staff ? row.by === desk.me.name : row.seat === seat;
  const drop = async () => {
    const answer = await assessment.drop("appeals", row.id);
    desk.toast(answer.ok ? w("d_dropped") : why(answer));
  };
  return html`<li>
    <span class=${`pill ${TONES[row.decision ?? ""] ?? "s-isolated"}`}>
      ${w(row.decision ? `ap_${row.decision}` : "ap_waits")}
    </span>
    <div class="grow">
      <p>
        <button
          class="link"
          onClick=${() => (desk.pick({ kind: "duty", seq: row.duty }), desk.go("timeline"))}
        >
          ${name}
        </button>
      </p>
      <p class="said">${row.reason}</p>
      <small class="block">${w("ap_by", { seat: desk.names.seat(row.seat), by: row.by })}</small>
      ${
        row.answer &&
        html`<p class="said">${row.answer}</p>
          <small>${w("ap_decided_by", { by: row.decided_by ?? "" })}</small>`
      }
      <${Came} desk=${desk} row=${row} />
    </div>
    ${
      !signed &&
      html`<span class="row-buttons">
        ${
          desk.may("adjust") &&
          row.by !== desk.me.name &&
          html`<button
            class="small"
            aria-label=${`${w(row.decision ? "ap_again" : "ap_decide")}: ${name}`}
            onClick=${() => onDecide(row)}
          >
            ${w(row.decision ? "ap_again" : "ap_decide")}
          </button>`
        }
        ${
          !row.decision &&
          (mine || desk.me.role === "director") &&
          html`<${Drop} label=${name} onDrop=${drop} />`
        }
      </span>`
    }
  </li>`;
}

/** @param {{desk: Desk, assessment: Assessment}} props */
function Signing({ desk, assessment }) {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const { signed } = assessment.document ?? {};
  const turn = async (/** @type {boolean} */ wanted) => {
    setBusy(true);
    const answer = await assessment.sign(wanted);
    setBusy(false);
    setAsked(false);
    desk.toast(answer.ok ? w(wanted ? "sg_signed_now" : "sg_opened_now") : why(answer));
  };
  if (desk.told.drill.state !== "ended") return null;
  const by = signed && w("sg_by", { by: signed.by, day: day(signed.wall) });
  if (desk.me.role !== "director") return by ? html`<p role="status">${by}</p>` : null;
  if (signed)
    return html`<p role="status">
      ${by}${" "}<button class="small" disabled=${busy} onClick=${() => turn(false)}>${w("sg_open")}</button>
    </p>`;
  if (!asked) return html`<p><button onClick=${() => setAsked(true)}>${w("sg_sign")}</button></p>`;
  return html`<p class="row-buttons" role="group" aria-label=${w("sg_sure")}>
    ${w("sg_sure")}
    <button class="primary" disabled=${busy} onClick=${() => turn(true)}>${w("sg_sign")}</button>
    <button disabled=${busy} onClick=${() => setAsked(false)}>${w("d_cancel")}</button>
  </p>`;
}

/**
 * The panel.
 *
 * @param {{desk: Desk, assessment: Assessment}} props
 */
export function Appeals({ desk, assessment }) {
  const [deciding, setDeciding] = useState(/** @type {Appeal | null} */ (null));
  const rows = assessment.document?.appeals ?? [];
  return html`<section class="panel" aria-labelledby="appeals-title">
    <header><h2 id="appeals-title">${w("ap_panel")}</h2></header>
    <div class="inside">
      <p class="quiet">${w(desk.staff ? "ap_staff_text" : "ap_how_text")}</p>
      ${
        rows.length
          ? html`<ul class="given">
              ${rows.map(
                (row) => html`<${Row}
                  key=${row.id}
                  desk=${desk}
                  assessment=${assessment}
                  row=${row}
                  onDecide=${setDeciding}
                />`,
              )}
            </ul>`
          : html`<p class="empty">${w("ap_none")}</p>`
      }
      <${Signing} desk=${desk} assessment=${assessment} />
    </div>
    ${
      deciding &&
      html`<${DecideDialog}
        desk=${desk}
        assessment=${assessment}
        row=${deciding}
        onClose=${() => setDeciding(null)}
      />`
    }
  </section>`;
}
