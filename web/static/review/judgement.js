// What the evaluators thought of each objective, how far they agree, and what trainers adjusted.

/** @import {Assessment} from "./assessment.js" */
/** @import {Desk} from "./desk.js" */
/** @import {Adjustment, Card, PartName, Rating} from "../../types/review" */
/** @import {Text as Words} from "../../types/wire" */

import { html, useState } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { NO_FAULTS } from "../field-faults.js";
import { LIMITS } from "../limits.js";
import { PARTS } from "../score-parts.js";
import { keep, kept, personal } from "../storage.js";
import { say } from "../texts.js";
import { AdjustDialog } from "./adjust-dialog.js";
import { adjustedAs } from "./adjustment.js";
import { Appeals } from "./appeals.js";
import { moment, numbers } from "./moment-text.js";
import {
  Drop,
  Moment,
  Records,
  RecordsField,
  Text,
  inWords,
  refusedFields,
  useAssessment,
  useFaults,
  why,
} from "./forms.js";
import { code } from "../room/words.js";
import { Outages } from "./outages.js";
import { num, w } from "./texts.js";
import { useDesk, useLang } from "./hooks.js";
import { Voices } from "./voices.js";

export const styles = ["/static/review/debrief.css"];
const GRADES = ["P", "S", "M", "U"];
const RELIABLE = 0.8;
const TENTATIVE = 0.667;

/**
 * How an alpha is to be taken: high, fair or low (Krippendorff, Content Analysis).
 *
 * @param {number} alpha
 */
export const standing = (alpha) => (alpha >= RELIABLE ? "high" : alpha >= TENTATIVE ? "fair" : "low");

/**
 * The ratings that count: the last of each rater for each objective.
 *
 * @param {Rating[]} ratings
 * @returns {Rating[]}
 */
export function latest(ratings) {
  const found = new Map();
  for (const rating of ratings) found.set(`${rating.rater} ${rating.objective}`, rating);
  return [...found.values()];
}

/** @param {{judgement: NonNullable<Card["judgement"]>}} props */
function Alpha({ judgement }) {
  const { alpha, alpha_why: reason } = judgement;
  if (alpha === null || alpha === undefined)
    return reason ? html`<p class="quiet">${w(`d_alpha_${reason}`)}</p>` : null;
  const how = standing(alpha);
  const tone = { high: "s-well", fair: "s-degraded", low: "s-down" }[how];
  return html`<p>
    ${w("d_alpha", { alpha: num(alpha, 2) })} <span class=${`pill ${tone}`}>${w(`d_alpha_${how}`)}</span>
    <small class="block">${w("d_alpha_source")}</small>
  </p>`;
}

/** @param {{desk: Desk, assessment: Assessment}} props */
function Lock({ desk, assessment }) {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!desk.me.blind) return null;
  const rated = new Set((assessment.document?.ratings ?? []).map((row) => row.objective));
  const open = (desk.told.static.objectives ?? []).filter((one) => !rated.has(one.id)).length;
  const lock = async () => {
    setBusy(true);
    const answer = await assessment.lock();
    setBusy(false);
    desk.toast(answer.ok ? w("lk_done") : why(answer));
  };
  return html`<section class="panel" aria-labelledby="lock-title">
    <header><h2 id="lock-title">${w("lk_panel")}</h2></header>
    <div class="inside">
      <p>${w("lk_text")}</p>
      ${desk.told.drill.state !== "ended" && html`<p class="quiet">${w("lk_early")}</p>`}
      ${
        desk.told.drill.state === "ended" &&
        !asked &&
        html`<p><button class="primary" onClick=${() => setAsked(true)}>${w("lk_lock")}</button></p>`
      }
      ${
        asked &&
        html`<p class="row-buttons" role="group" aria-label=${w("lk_lock")}>
          ${open ? w("lk_open", { count: open }) : w("lk_sure")}
          <button class="primary" disabled=${busy} onClick=${lock}>${w("lk_lock")}</button>
          <button disabled=${busy} onClick=${() => setAsked(false)}>${w("d_cancel")}</button>
        </p>`
      }
    </div>
  </section>`;
}

/** @param {{desk: Desk, assessment: Assessment}} props */
function Summary({ desk, assessment }) {
  const { judgement } = desk.told.card;
  const all = desk.told.static.objectives?.length ?? 0;
  return html`<section class="panel" aria-labelledby="judgement-title">
    <header>
      <h2 id="judgement-title">${code("", "judgement")}</h2>
      <span class="num">
        ${judgement?.score === null || judgement?.score === undefined ? "–" : num(judgement.score)}
      </span>
    </header>
    <div class="inside">
      <p>
        ${
          judgement?.settled ? w("d_judgement_some", { done: judgement.settled, all }) : w("d_judgement_open")
        }
      </p>
      ${judgement && html`<${Alpha} judgement=${judgement} />`}
      ${assessment.failed && html`<p class="bad wrap" role="alert">${say(assessment.failed)}</p>`}
    </div>
  </section>`;
}

/** @param {{desk: Desk, assessment: Assessment, rows: Rating[]}} props */
function Given({ desk, assessment, rows }) {
  if (!rows.length) return html`<p class="quiet">${w("d_unrated")}</p>`;
  const mine = (/** @type {Rating} */ row) =>
    row.id && (row.rater === desk.me.name || desk.me.role === "director");
  const drop = async (/** @type {Rating} */ row) => {
    const answer = await assessment.drop("ratings", row.id ?? "");
    desk.toast(answer.ok ? w("d_dropped") : why(answer));
  };
  return html`<ul class="given">
    ${rows.map(
      (row) => html`<li key=${row.id ?? row.rater}>
        <b class="grade" title=${code("band", row.rating)}>${row.rating}</b>
        <div class="grow">
          <p>
            <b>${row.rater}</b>
            ${" "}
            <${Moment} desk=${desk} t=${row.t} />
            ${" "}
            <${Records} desk=${desk} seqs=${row.records} />
          </p>
          ${row.note && html`<p class="said">${row.note}</p>`}
        </div>
        ${
          desk.may("rate") &&
          mine(row) &&
          html`<${Drop} label=${`${row.rating}, ${row.rater}`} onDrop=${() => drop(row)} />`
        }
      </li>`,
    )}
  </ul>`;
}

/** @param {{desk: Desk, assessment: Assessment, objective: string, was?: string}} props */
function Rate({ desk, assessment, objective, was }) {
  useDesk(desk, "at", "picked");
  const draft = personal(desk.drill, desk.me, `judge.${objective}`);
  const [note, setNote] = useState(() => kept(draft, ""));
  const [time, setTime] = useState("");
  const [seqs, setSeqs] = useState("");
  const [said, setSaid] = useState("");
  const { faults, setFaults, box } = useFaults();
  const [busy, setBusy] = useState(false);
  const write = (/** @type {string} */ text) => {
    setNote(text);
    keep(draft, text || null);
  };
  const rate = async (/** @type {string} */ rating) => {
    const t = time.trim() ? moment(time) : desk.at;
    const records = numbers(seqs);
    setSaid("");
    if (t === null || records === null) {
      const wrong = {
        ...(t === null && { t: "d_time_wrong" }),
        ...(!records && { records: "d_records_wrong" }),
      };
      setFaults({ fields: inWords(wrong) ?? {}, rest: [] });
      return;
    }
    setFaults(NO_FAULTS);
    setBusy(true);
    const answer = await assessment.add("ratings", {
      objective,
      rating,
      note: note.trim(),
      t: Math.round(t),
      records,
      was,
    });
    setBusy(false);
    if (!answer.ok) {
      setFaults(refusedFields(answer, ["note", "t", "records"]));
      return;
    }
    setSaid(w("d_rated", { rating, time: `T+${hms(t)}` }));
    write("");
    setSeqs("");
  };
  return html`<details class="rate" ref=${box}>
    <summary>${w("d_rate_it", { time: time.trim() || `T+${hms(desk.at)}` })}</summary>
    <${Text}
      label=${w("d_rate_note")}
      value=${note}
      onChange=${write}
      rows=${2}
      max=${LIMITS.note}
      name="note"
      fault=${faults.fields.note}
    />
    <div class="pair">
      <${Text}
        label=${w("d_time")}
        hint=${w("d_time_hint")}
        value=${time}
        onChange=${setTime}
        max=${20}
        name="t"
        fault=${faults.fields.t}
      />
      <${RecordsField}
        desk=${desk}
        value=${seqs}
        onChange=${setSeqs}
        name="records"
        fault=${faults.fields.records}
      />
    </div>
    <div class="grades">
      ${GRADES.map(
        (grade) => html`<button type="button" key=${grade} disabled=${busy} onClick=${() => rate(grade)}>
          <b>${grade}</b>
          <small>${code("band", grade)}</small>
        </button>`,
      )}
    </div>
    <p role="status" class="quiet">${said}</p>
    <p role="alert" class="bad wrap">${faults.rest.join(" ")}</p>
  </details>`;
}

/** @param {{desk: Desk, assessment: Assessment, objective: {id: string, title: Words}}} props */
function Objective({ desk, assessment, objective }) {
  const { card } = desk.told;
  const line = card.judgement?.evidence?.find((one) => one.objective === objective.id);
  const shown = card.objectives?.[objective.id];
  const rows = latest(assessment.document?.ratings ?? []).filter((row) => row.objective === objective.id);
  const id = `judged-${objective.id}`;
  return html`<section class="panel" aria-labelledby=${id}>
    <header>
      <h2 id=${id} class="wrap">${say(objective.title)}</h2>
      ${
        line &&
        html`<span class="num">
          ${w("d_mean", { mean: num(line.mean) })}
          ${
            line.spread === null || line.spread === undefined
              ? ""
              : ` · ${w("d_spread", { spread: num(line.spread, 0) })}`
          }
        </span>`
      }
    </header>
    <div class="inside">
      ${
        shown &&
        !desk.me.blind &&
        html`<p class="quiet">
          ${w("d_shown", {
            response: num(shown.response_time),
            coordination: num(shown.coordination),
            settled: shown.settled,
          })}
        </p>`
      }
      <${Given} desk=${desk} assessment=${assessment} rows=${rows} />
      ${
        desk.may("rate") &&
        html`<${Rate}
          desk=${desk}
          assessment=${assessment}
          objective=${objective.id}
          was=${rows.find((row) => row.rater === desk.me.name)?.id}
        />`
      }
    </div>
  </section>`;
}

/** @param {{card: Card}} props */
function Both({ card }) {
  const before = card.unadjusted;
  if (!before) return null;
  /** @type {[name: string, now: unknown, was: unknown][]} */
  const rows = [
    ["overall", card.overall?.score, before.overall],
    ...PARTS.map(
      (part) => /** @type {[string, unknown, unknown]} */ ([part, card[part]?.score, before[part]]),
    ),
  ];
  const name = (/** @type {string} */ part) => w(part === "overall" ? "d_overall" : part);
  const score = (/** @type {unknown} */ value) => {
    const found = typeof value === "object" && value !== null && "score" in value ? value.score : value;
    return num(typeof found === "number" ? found : null);
  };
  return html`<table class="plain-table">
    <caption>${w("d_both")}</caption>
    <thead>
      <tr>
        <th scope="col">${w("d_result")}</th>
        <th scope="col">${w("d_without")}</th>
        <th scope="col">${w("d_with")}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([part, now, was]) => html`<tr key=${part}>
          <th scope="row">${name(part)}</th>
          <td class="num">${score(was)}</td>
          <td class="num">${score(now)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param {{desk: Desk, assessment: Assessment}} props */
function Adjustments({ desk, assessment }) {
  const rows = assessment.document?.adjustments ?? [];
  const duty = (/** @type {number} */ seq) => {
    const record = desk.record(seq);
    return record?.kind === "duty" ? record.data : undefined;
  };
  const title = (/** @type {number} */ seq) => say(duty(seq)?.title) || `#${seq}`;
  const agency = (/** @type {number} */ seq) => desk.names.agency(duty(seq)?.agency);
  const drop = async (/** @type {Adjustment} */ row) => {
    const answer = await assessment.drop("adjustments", row.id);
    desk.toast(answer.ok ? w("d_dropped") : why(answer));
  };
  return html`<section class="panel" aria-labelledby="adjusted-title">
    <header>
      <h2 id="adjusted-title">${w("adjustments_caption")}</h2>
      ${
        desk.may("adjust") &&
        html`<button class="small" onClick=${() => desk.open({ name: "adjust" })}>
          ${w("d_adjust_new")}
        </button>`
      }
    </header>
    <div class="inside">
      <p class="quiet">${w("d_adjust_text")}</p>
      ${
        rows.length
          ? html`<ul class="given">
              ${rows.map(
                (row) => html`<li key=${row.id}>
                  <span class=${`pill ${row.do === "waive" ? "s-isolated" : "s-info"}`}>
                    ${adjustedAs(row)}
                  </span>
                  <div class="grow">
                    <p>
                      <button
                        class="link"
                        onClick=${() => (desk.pick({ kind: "duty", seq: row.duty }), desk.go("timeline"))}
                      >
                        ${agency(row.duty)}: ${title(row.duty)}
                      </button>
                    </p>
                    <p class="said">${row.reason}</p>
                    <small>${row.by}</small>
                  </div>
                  ${
                    desk.may("adjust") && html`<${Drop} label=${title(row.duty)} onDrop=${() => drop(row)} />`
                  }
                </li>`,
              )}
            </ul>`
          : html`<p class="empty">${w("d_adjust_none")}</p>`
      }
      <${Both} card=${desk.told.card} />
    </div>
  </section>`;
}

/**
 * The tab.
 *
 * @param {{desk: Desk}} props
 */
export function Judgement({ desk }) {
  useDesk(desk, "data", "records");
  useLang();
  const assessment = useAssessment(desk);
  desk.dialogs.set("adjust", AdjustDialog);
  if (!desk.data) return html`<p class="empty" role="status">${w("d_loading")}</p>`;
  const objectives = desk.told.static.objectives ?? [];
  return html`<div class="columns">
    <div class="column">
      ${objectives.map(
        (objective) => html`<${Objective}
          key=${objective.id}
          desk=${desk}
          assessment=${assessment}
          objective=${objective}
        />`,
      )}
    </div>
    <div class="column">
      <${Lock} desk=${desk} assessment=${assessment} />
      <${Summary} desk=${desk} assessment=${assessment} />
      <${Adjustments} desk=${desk} assessment=${assessment} />
      <${Appeals} desk=${desk} assessment=${assessment} />
      <${Voices} desk=${desk} assessment=${assessment} />
      <${Outages} desk=${desk} assessment=${assessment} />
    </div>
  </div>`;
}
