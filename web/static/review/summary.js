// The drill in tables: who sat in which seat, what was told to whom and what came of it, how long it took.

/** @import {Card as Graded, HeldSeat, InjectRow, MedianStep} from "../../types/review" */
/** @import {PooledRow} from "../../types/card" */
/** @import {Standing} from "../../types/review" */
/** @import {Desk} from "./desk.js" */

import { html, useMemo } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { Icon } from "../icons.js";
import { code } from "../room/words.js";
import { say } from "../texts.js";
import { Card } from "./card.js";
import { Evidence, TONES } from "./evidence.js";
import { useDesk, useLang } from "./hooks.js";
import { LedgerTable } from "./ledger.js";
import { written } from "./note-words.js";
import { MARKS } from "./rows.js";
import { STEPS, injectRows, medianRows, pooledRows, seatRows } from "./summary-rows.js";
import { num, took, w } from "./texts.js";

/** @type {Standing[]} */
const STANDINGS = ["full", "part", "zero", "never", "open"];

/** @param {{heads: string[], children: unknown}} props */
function Table({ heads, children }) {
  return html`<div class="wide-table summary-table" tabindex="0" role="group" aria-label=${w("scrolls")}>
    <table class="plain-table">
      <thead>
        <tr>
          ${heads.map((head) => html`<th key=${head} scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${children}
      </tbody>
    </table>
  </div>`;
}

/**
 * Who held a seat, in words.
 *
 * @param {HeldSeat} row
 */
function playedBy({ names, nameless, player }) {
  if (player) return code("player", player);
  const others = nameless ? [w("sm_people", { count: nameless })] : [];
  return [...names, ...others].join(", ") || w("sm_nobody");
}

/** @param {{desk: Desk}} props */
export function Seats({ desk }) {
  const { static: statics, people } = desk.told;
  const rows = seatRows({ ...statics, people }, desk.records ?? [], desk.card);
  if (!rows.length) return html`<p class="empty">${w("r_no_seats")}</p>`;
  const heads = [w("col_agency"), w("d_seat"), w("sm_player"), w("sm_score")];
  return html`<${Table} heads=${heads}>
    ${rows.map(
      (row) => html`<tr key=${row.seat}>
        <td>${desk.names.agency(row.agency)}</td>
        <td>${desk.names.role(row.seat)}</td>
        <td>${playedBy(row)}</td>
        <td class="num">${num(row.score)}${row.band ? ` (${code("band", row.band)})` : ""}</td>
      </tr>`,
    )}
  <//>`;
}

/** @param {{desk: Desk, row: InjectRow}} props */
function Came({ desk, row }) {
  // Nothing waits any more once the drill is over.
  if (row.channel === null) return row.status === "pending" ? w("sm_never_sent") : code("status", row.status);
  if (!row.duties.length) return "–";
  return STANDINGS.flatMap((name) => {
    const mine = row.duties.filter((duty) => duty.standing === name);
    const [first] = mine;
    if (!first) return [];
    return html`<button
      key=${name}
      class=${`pill ${TONES[name]}`}
      onClick=${() => desk.pick({ kind: "duty", seq: first.seq })}
    >
      <span aria-hidden="true">${MARKS[name]}</span>${" "} ${`${w(`st_${name}`)}: ${mine.length}`}
    </button>`;
  });
}

/** @param {{desk: Desk}} props */
export function Injects({ desk }) {
  const rows = injectRows(desk.injects.values(), desk.records ?? [], desk.card);
  if (!rows.length) return html`<p class="empty">${w("sm_injects_none")}</p>`;
  const heads = [w("col_time"), w("kind_inject"), w("ct_from"), w("ct_to"), w("sm_came")];
  return html`<${Table} heads=${heads}>
    ${rows.map(
      (row) => html`<tr key=${row.id}>
        <td class="num">${row.channel === null ? "–" : `T+${hms(row.t ?? 0)}`}</td>
        <td>
          ${
            row.seq === null
              ? desk.names.inject(row.id)
              : html`<button
                  class="link left"
                  onClick=${() => desk.pick({ kind: "record", seq: row.seq ?? 0 })}
                >
                  ${desk.names.inject(row.id)}
                </button>`
          }
          ${written(desk, row.id)}
        </td>
        <td>
          ${say(row.sender)} ${row.channel !== null && html`<small>${code("ch", row.channel)}</small>`}
        </td>
        <td>${row.to.map((one) => desk.names.agency(one)).join(", ")}</td>
        <td><div class="pills"><${Came} desk=${desk} row=${row} /></div></td>
      </tr>`,
    )}
  <//>`;
}

/** @param {MedianStep | null} step */
const missed = (step) =>
  step?.unanswered ? html`<br /><small>${w("sm_missed", { count: step.unanswered })}</small>` : "";

/** @param {{desk: Desk}} props */
function Medians({ desk }) {
  const rows = medianRows(desk.card.medians, (agency) => desk.names.agency(agency));
  if (!rows.length) return html`<p class="empty">${w("sm_medians_none")}</p>`;
  const heads = [w("col_agency"), ...STEPS.map((step) => code("", step))];
  return html`<p class="quiet">${w("sm_medians_text")}</p>
    <${Table} heads=${heads}>
      ${rows.map(
        ({ agency, steps }) => html`<tr key=${agency}>
          <td>${desk.names.agency(agency)}</td>
          ${steps.map(
            (step, n) => html`<td key=${STEPS[n]} class="num">
              ${step ? `${step.median === null ? "–" : took(step.median)} / ${took(step.target)}` : "–"}
              ${missed(step)}
            </td>`,
          )}
        </tr>`,
      )}
    <//>`;
}

const STOOD = /** @type {const} */ (["met", "late", "never", "open"]);

/** @param {{desk: Desk, row: PooledRow}} props */
function Units({ desk, row }) {
  const heads = [w("col_agency"), ...STOOD.map((key) => w(`sm_${key}`)), w("sm_acts"), w("sm_silence")];
  return html`<${Table} heads=${heads}>
    ${row.units.map(
      (unit) => html`<tr key=${unit.agency}>
        <td>
          <button
            class="link left"
            onClick=${() => desk.pick({ kind: "score", part: null, level: "agency", id: unit.agency })}
          >
            ${desk.names.agency(unit.agency)}
          </button>
        </td>
        ${STOOD.map((key) => html`<td key=${key} class="num">${unit[key]}</td>`)}
        <td class="num">${unit.acts}</td>
        <td class="num">${took(unit.silence)}</td>
      </tr>`,
    )}
  <//>`;
}

/** @param {{desk: Desk, paper?: boolean}} props */
function Pooled({ desk, paper = false }) {
  const rows = pooledRows(desk.card, (agency) => desk.names.agency(agency));
  const heads = [w("sm_team"), w("sm_unit_count"), ...STOOD.map((key) => w(`sm_${key}`))];
  heads.push(w("sm_score"), w("sm_idle"), w("sm_silence"));
  return html`<p class="quiet">${w("sm_pooled_text")}</p>
    <${Table} heads=${heads}>
      ${rows.map(
        (row) => html`<tr key=${row.team}>
          <td>${say(row.title)}</td>
          <td class="num">${row.units.length}</td>
          ${STOOD.map((key) => html`<td key=${key} class="num">${row[key]}</td>`)}
          <td class="num">${num(row.score)}</td>
          <td class="num">${row.idle}</td>
          <td class="num">${took(row.silence)}</td>
        </tr>`,
      )}
    <//>
    ${rows.map(
      (row) => html`<details key=${row.team} open=${paper}>
        <summary>${w("sm_units")}: ${say(row.title)}</summary>
        <${Units} desk=${desk} row=${row} />
      </details>`,
    )}`;
}

const PARTS = {
  sm_pooled: Pooled,
  sm_seats: Seats,
  sm_injects: Injects,
  sm_medians: Medians,
  ledger_title: LedgerTable,
};
/** @type {{[name: string]: string}} */
const ICONS = {
  sm_pooled: "menu",
  sm_seats: "people",
  sm_injects: "radio",
  sm_medians: "clock",
  ledger_title: "menu",
};

/**
 * The parts by what they are called; the table of teams only where one has many units.
 *
 * @param {Pick<Graded, "pooled">} card
 */
export const partsOf = ({ pooled }) =>
  Object.entries(PARTS).filter(([name]) => name !== "sm_pooled" || Boolean(pooled?.length));

/**
 * The tab.
 *
 * @param {{desk: Desk}} props
 */
export function Summary({ desk }) {
  useDesk(desk, "data", "records", "lens");
  useLang();
  const parts = useMemo(() => partsOf(desk.card), [desk.card]);
  return html`<div class="tab-timeline">
    <div class="tab-main">
      ${parts.map(
        ([name, Part]) => html`<section key=${name} class="panel" aria-labelledby=${name}>
          <header>
            <h2 id=${name}><${Icon} name=${ICONS[name]} />${w(name)}</h2>
          </header>
          <div class="inside">
            ${
              desk.records
                ? html`<${Part} desk=${desk} />`
                : html`<p class="empty" role="status">${w("loading_records")}</p>`
            }
          </div>
        </section>`,
      )}
      <${Evidence} desk=${desk} />
    </div>
    <${Card} desk=${desk} />
  </div>`;
}
