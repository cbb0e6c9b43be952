// The ledger: people and their hours, equipment, services and money of the response, as a table (C4).

/** @import {LedgerRow} from "../../types/review" */
/** @import {Desk} from "./desk.js" */

import { html } from "/vendor/preact-standalone.js";

import { say } from "../texts.js";
import { num, w } from "./texts.js";

const GROUPS = /** @type {const} */ (["people", "equipment", "services"]);
const HEADS = ["name", "people", "hours", "amount", "dong", "mark"];

/** @param {LedgerRow} row */
const amountOf = ({ amount, unit }) =>
  amount === null ? "–" : `${num(amount, Number.isInteger(amount) ? 0 : 1)} ${unit ? say(unit) : ""}`;

/** @param {{row: LedgerRow}} props */
const Row = ({ row }) =>
  html`<tr>
    <td>${say(row.name)}</td>
    <td class="num">${row.people ?? "–"}</td>
    <td class="num">${num(row.hours)}</td>
    <td class="num">${amountOf(row)}</td>
    <td class="num">${num(row.dong, 0)}</td>
    <td>${w(`ledger_mark_${row.mark}`)}</td>
  </tr>`;

/** @param {{desk: Desk}} props */
export function LedgerTable({ desk }) {
  const { rows, hours, dong } = desk.told.ledger ?? { rows: [], hours: 0, dong: null };
  if (!rows.length) return html`<p class="empty">${w("ledger_none")}</p>`;
  const groups = GROUPS.map((group) => ({ group, own: rows.filter((row) => row.group === group) }));
  return html`<p class="quiet">${w("ledger_text")}</p>
    <div class="wide-table summary-table" tabindex="0" role="group" aria-label=${w("scrolls")}>
      <table class="plain-table">
        <thead>
          <tr>
            ${HEADS.map((head) => html`<th key=${head} scope="col">${w(`ledger_head_${head}`)}</th>`)}
          </tr>
        </thead>
        ${groups
          .filter(({ own }) => own.length)
          .map(
            ({ group, own }) => html`<tbody key=${group}>
              <tr>
                <th colspan=${HEADS.length} scope="rowgroup">${w(`ledger_group_${group}`)}</th>
              </tr>
              ${own.map((row, n) => html`<${Row} key=${n} row=${row} />`)}
            </tbody>`,
          )}
        <tfoot>
          <tr>
            <th colspan="2" scope="row">${w("ledger_total")}</th>
            <td class="num">${num(hours)}</td>
            <td></td>
            <td class="num">${num(dong, 0)}</td>
            <td></td>
          </tr>
        </tfoot>
      </table>
    </div>`;
}
