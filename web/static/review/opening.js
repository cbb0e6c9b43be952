// What the review opens with: the result in words, what cost most, every agency in a row, why isolating costs
// service; and the same for a full hall, step by step.

/** @import {Desk} from "./desk.js" */
/** @import {OpeningLoss, OpeningRow, OpeningStep} from "../../types/review" */

import { html, useEffect, useMemo, useRef, useState } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { Icon } from "../icons.js";
import { code } from "../room/words.js";
import { KeptBack, Word } from "./card.js";
import { outcomeTitle } from "./evidence.js";
import { useDesk, useLang } from "./hooks.js";
import { lineTitle, story } from "./lines.js";
import { agencyRows, greatest, steps } from "./opening-rows.js";
import { num, took, w } from "./texts.js";

export const styles = ["/static/review/opening.css"];
const TOLD = 5;
/** @type {{[part: string]: string}} */
const NEVER = { reach: "op_never_reach", closed_loop: "op_never_closed_loop" };
/** @type {{[key: string]: (at: number, last: number) => number}} */
const KEYS = {
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  PageDown: (at, last) => Math.min(last, at + 1),
  " ": (at, last) => Math.min(last, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  PageUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * The tab.
 *
 * @param {{desk: Desk}} props
 */
export function Opening({ desk }) {
  useDesk(desk, "data", "records", "lens");
  useLang();
  const [shown, setShown] = useState(false);
  const { card, names } = desk;
  const lost = useMemo(() => greatest(card), [card]);
  if (desk.me.blind)
    return html`<div class="opening">
      <div class="opening-main">
        <section class="panel" aria-labelledby="op-result">
          <header><h2 id="op-result">${w("op_result")}</h2></header>
          <${KeptBack} desk=${desk} />
        </section>
        <${Isolating} desk=${desk} />
      </div>
    </div>`;
  const rows = agencyRows(card, (agency) => names.agency(agency));
  return html`<div class="opening">
    <div class="opening-main">
      <section class="panel" aria-labelledby="op-result">
        <header>
          <h2 id="op-result">${w("op_result")}</h2>
          <button class="primary" onClick=${() => setShown(true)}>${w("op_project")}</button>
        </header>
        <div class="inside">
          <${Result} desk=${desk} />
          ${
            card.overall.score !== null &&
            html`<button class="op-why" onClick=${() => desk.go("summary")}>${w("op_why")}</button>`
          }
        </div>
      </section>
      <section class="panel" aria-labelledby="op-lost">
        <header><h2 id="op-lost">${w("op_lost")}</h2></header>
        ${lost.length > 0 && html`<p class="inside quiet">${w("op_lost_help")}</p>`}
        <ol class="inside op-losses">
          ${lost.map(
            (loss, n) => html`<li key=${n}>
              <p class="op-loss-title"><${LossTitle} desk=${desk} loss=${loss} /></p>
              <p class="quiet"><${LossText} loss=${loss} /></p>
              <button onClick=${() => goTo(desk, loss)} disabled=${momentOf(desk, loss) === null}>
                ${w("op_see")}
              </button>
            </li>`,
          )}
          ${!lost.length && html`<li class="empty">${w("op_lost_none")}</li>`}
        </ol>
      </section>
      <${Isolating} desk=${desk} />
    </div>
    <section class="panel" aria-labelledby="op-agencies">
      <header><h2 id="op-agencies">${w("d_agencies")}</h2></header>
      <${Agencies} rows=${rows} />
      ${rows.some(({ score }) => score === null) && html`<p class="inside quiet">${w("op_few")}</p>`}
    </section>
    ${shown && html`<${Projector} desk=${desk} onClose=${() => setShown(false)} />`}
  </div>`;
}

/** @param {{desk: Desk}} props */
function Result({ desk }) {
  const { overall, response_time: response } = desk.card;
  if (overall.score === null) return html`<p class="empty">${w("no_score")}</p>`;
  const parts = overall.evidence.map(({ part, score }) => `${w(`op_part_${part}`)} ${num(score)}`);
  const done = {
    all: response.settled,
    met: (response.met ?? 0) + (response.already ?? 0),
    late: response.late ?? 0,
    never: response.never ?? 0,
  };
  return html`
    <p class="op-score">
      <b class="num">${num(overall.score)}</b> ${overall.band && html`<${Word} band=${overall.band} />`}
    </p>
    <p>${parts.join(" · ")}</p>
    ${response.met !== undefined && html`<p>${w("op_done", done)}</p>`}
  `;
}

/** @param {{desk: Desk, loss: OpeningLoss}} props */
function LossTitle({ desk, loss: { line, system, effect } }) {
  if (effect) return outcomeTitle(effect);
  if (!line) return w("op_system", { name: desk.names.node(system ?? "") });
  const title = lineTitle(desk.names, line);
  return line.agency ? `${desk.names.agency(line.agency)}: ${title}` : title;
}

/** @param {{loss: OpeningLoss}} props */
function LossText({ loss }) {
  const cost = `${w(`op_part_${loss.part}`)}: ${w("op_cost", { points: num(loss.points) })}`;
  const { line } = loss;
  if (!line || line.duty === null) return cost;
  if (line.answered === null) return `${cost} ${w(NEVER[line.part] ?? "op_never")}`;
  return `${cost} ${taken(line)}`;
}

/**
 * How long an agency took over a duty that it answered.
 *
 * @param {{answered: number | null, opened: number, target?: number | null}} line
 */
function taken({ answered, opened, target }) {
  const time = (answered ?? 0) - opened;
  return time > 0 ? w("op_took", { time: took(time), target: took(target ?? 0) }) : w("op_before");
}

/**
 * @param {Desk} desk
 * @param {{t: number | null, records: number[]}} loss
 */
const momentOf = (desk, loss) => loss.t ?? firstOf(desk, loss.records);

/**
 * @param {Desk} desk
 * @param {number[]} records
 */
const firstOf = (desk, records) => {
  const all = records.flatMap((seq) => desk.record(seq) ?? []);
  // Of what was sent, that which went to the wrong people.
  const astray = all.filter((record) => record.kind === "act" && record.data.misdirected?.length);
  const times = (astray.length ? astray : all).map(({ t }) => t);
  return times.length ? Math.min(...times) : null;
};

/**
 * @param {Desk} desk
 * @param {OpeningLoss} loss
 */
function goTo(desk, loss) {
  desk.setAt(momentOf(desk, loss) ?? 0);
  const seat = desk.told.static.seats?.find(({ agency }) => agency === loss.line?.agency);
  if (seat && desk.staff) desk.setSeat(seat.seat);
  if (typeof loss.line?.duty === "number") desk.pick({ kind: "duty", seq: loss.line.duty });
  desk.go("replay");
}

/** @param {{desk: Desk}} props */
function Isolating({ desk }) {
  const { loss, idle_loss: idle, expert_loss: book } = desk.card.outcome;
  const sums = { loss: num(loss), idle: num(idle), book: num(book) };
  const known = [loss, idle, book].every((one) => one !== undefined && one !== null);
  return html`<section class="panel" aria-labelledby="op-isolating">
    <header><h2 id="op-isolating">${w("op_isolating")}</h2></header>
    <div class="inside">
      <p>${w("op_isolating_text")}</p>
      ${known && html`<p>${w("op_isolating_sums", sums)}</p>`}
    </div>
  </section>`;
}

/** @param {{rows: OpeningRow[]}} props */
function Agencies({ rows }) {
  if (!rows.length) return html`<p class="empty">${w("no_score")}</p>`;
  const heads = [
    "col_agency",
    "sm_score",
    "op_part_response_time",
    "op_part_coordination",
    "op_on_time",
    "op_missed",
  ];
  return html`<div class="wide-table" tabindex="0" role="group" aria-label=${w("scrolls")}>
    <table class="plain-table op-agencies">
      <thead>
        <tr>
          ${heads.map((head) => html`<th key=${head} scope="col">${w(head)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr key=${row.agency}>
            <th scope="row">${row.name}</th>
            <td class="num">
              ${num(row.score)} ${row.band && html`<small>${code("band", row.band)}</small>`}
            </td>
            <td class="num">${num(row.response)}</td>
            <td class="num">${num(row.coordination)}</td>
            <td class="num">${row.onTime}</td>
            <td class=${`num ${row.never ? "op-bad" : ""}`}>${row.never}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/**
 * The same before a full hall: large, by keyboard, one thing at a time.
 *
 * @param {{desk: Desk, onClose: () => void}} props
 */
function Projector({ desk, onClose }) {
  const [at, setAt] = useState(0);
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const all = useMemo(() => steps(desk.card, (records) => firstOf(desk, records)), [desk.card, desk.records]);
  const step = all[at] ?? all[0];
  useEffect(() => {
    box.current?.showModal();
  }, []);
  useEffect(() => {
    if (step?.t !== null && step?.t !== undefined) desk.setAt(step.t);
  }, [at]);
  const keys = (/** @type {KeyboardEvent} */ event) => {
    const key = KEYS[event.key];
    // Space on a button presses that button.
    if (!key || (event.key === " " && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    setAt(key(at, all.length - 1));
  };
  return html`<dialog
    class="projector"
    ref=${box}
    aria-label=${w("op_project")}
    onClose=${onClose}
    onKeyDown=${keys}
  >
    <div class="projector-step" aria-live="polite">
      ${step && html`<${Step} desk=${desk} step=${step} />`}
    </div>
    <div class="projector-foot">
      <button disabled=${at === 0} onClick=${() => setAt(at - 1)}>${w("op_back")}</button>
      <span class="num">${at + 1} / ${all.length}</span>
      <button class="primary" disabled=${at === all.length - 1} onClick=${() => setAt(at + 1)}>
        ${w("op_next")} <${Icon} name="next" />
      </button>
      <span class="quiet">${w("op_keys")}</span>
      <button onClick=${() => box.current?.close()}>${w("op_close")}</button>
    </div>
  </dialog>`;
}

/** @param {{desk: Desk, step: OpeningStep}} props */
function Step({ desk, step }) {
  if (step.kind === "result") return html`<h2>${w("op_result")}</h2><${Result} desk=${desk} />`;
  if (step.kind === "agencies") {
    const rows = agencyRows(desk.card, (agency) => desk.names.agency(agency));
    return html`<h2 id="op-agencies">${w("d_agencies")}</h2><${Agencies} rows=${rows} />`;
  }
  if (step.kind === "next") return html`<h2>${w("op_talk")}</h2><p>${w("op_talk_text")}</p>`;
  const told = step.line ? story(step.line, desk).slice(0, TOLD) : [];
  const title = step.loss
    ? html`<${LossTitle} desk=${desk} loss=${step.loss} />`
    : step.line && `${desk.names.agency(step.line.agency)}: ${lineTitle(desk.names, step.line)}`;
  return html`
    <p class=${`projector-kind ${step.loss ? "op-bad" : "op-good"}`}>
      <${Icon} name=${step.loss ? "degraded" : "check"} /> ${w(step.loss ? "op_cost_most" : "op_went_well")}
      ${" "} · <span class="num">T+${hms(step.t ?? 0)}</span>
    </p>
    <h2>${title}</h2>
    <p>
      ${step.loss ? html`<${LossText} loss=${step.loss} />` : step.line && taken(step.line)}
    </p>
    <ol class="projector-story">
      ${told.map((row, n) => html`<li key=${n}><b class="num">T+${hms(row.t)}</b> ${row.text}</li>`)}
    </ol>
  `;
}
