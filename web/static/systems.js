// *My systems*: what my agency runs, as it perceives it, and what is being done.

/** @import {SeatPage, Seen} from "../types/seat" */
/** @import {ObjectRow, StockRow} from "../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import { Running, ended } from "./agency-acts.js";
import { WORST_FIRST } from "./conditions.js";
import { stamp } from "./drill-clock.js";
import { Icon } from "./icons.js";
import { standing } from "./model.js";
import { ShiftOnDuty } from "./shift.js";
import { Empty, Plight, State, actTitle, objectName } from "./parts.js";
import { count, percent, say, t } from "./texts.js";

/**
 * The agency's systems, troubled ones first.
 *
 * @param {{page: SeatPage}} props
 */
export function Systems({ page }) {
  const rows = page.table.systems.map((system) => {
    const seen = page.model.systems.get(system.id) ?? { fields: {}, state: "well", since: 0 };
    return { system, ...seen };
  });
  const { stocks, shift } = page.table;
  if (!rows.length && !stocks?.length && !shift)
    return html`<${Empty} icon="servers" title=${t("no_systems")} next=${t("no_systems_next")} />`;
  const troubled = rows.filter(
    ({ system, state, fields }) =>
      state !== "well" || PLACED.some((key) => fields[key]) || busy(page, system.id).length,
  );
  const well = rows.filter((row) => !troubled.includes(row));
  troubled.sort((one, other) => WORST_FIRST.indexOf(one.state) - WORST_FIRST.indexOf(other.state));
  return html`
    ${shift && html`<${ShiftOnDuty} page=${page} shift=${shift} />`}
    <p class="quiet">${t("as_perceived")}</p>
    <ul class="systems">
      ${troubled.map((row) => html`<li key=${row.system.id}><${System} page=${page} ...${row} /></li>`)}
    </ul>
    ${
      well.length > 0 &&
      html`<ul class="rows">
        ${well.map(({ system }) => html`<li key=${system.id}><${Well} page=${page} system=${system} /></li>`)}
      </ul>`
    }
    ${stocks?.length && html`<${Stocks} page=${page} />`}
  `;
}

/**
 * What the agency keeps in store, and how much is left of it.
 *
 * @param {{page: SeatPage}} props
 */
function Stocks({ page }) {
  const { left } = page.model;
  /** @param {StockRow} row */
  const told = ({ id, unit }) =>
    left[id]
      ? t("stock_left", { left: count(left[id], left[id] < 10 ? 1 : 0), unit: say(unit) })
      : t("stock_none");
  return html`<h3 class="stocks-title">${t("stocks")}</h3>
    <ul class="rows stocks">
      ${(page.table.stocks ?? [])
        .filter(({ id }) => id in left)
        .map(
          (row) => html`<li key=${row.id} class="row">
            <span class="row-main">${say(row.title)}</span><span class="num">${told(row)}</span>
          </li>`,
        )}
    </ul>`;
}

/**
 * @param {SeatPage} page
 * @param {string} id
 */
const busy = (page, id) =>
  page.model.acts.filter((act) => act.about === id && standing(act, page.table) === "running");

/**
 * A system on which nothing is the matter: one line.
 *
 * @param {{page: SeatPage, system: ObjectRow}} props
 */
function Well({ page, system }) {
  return html`<button
    type="button"
    class="row"
    disabled=${page.still}
    onClick=${() => page.pick({ about: system.id })}
  >
    <span class="row-main">${say(system.name)}</span>
    ${system.standby ? html`<span class="quiet">${t("standby")}</span>` : html`<${State} state="well" />`}
    <span class="unseen">${t("act_on_system")}</span>
    <${Icon} name="next" />
  </button>`;
}

/** What is so of the place of a system, or of its equipment. */
const PLACED = /** @type {const} */ (["destroyed", "evacuated", "moved"]);

/** @param {{page: SeatPage, system: ObjectRow} & Seen} props */
function System({ page, system, fields, state, since }) {
  const share = percent(fields.service ?? 1);
  const works = busy(page, system.id);
  const details = [
    fields.needs && t("needs", { act: actTitle(page.table, fields.needs).toLowerCase() }),
    since > 0 && t("since", { time: stamp(since) }),
    ...PLACED.map((key) => fields[key] && t(`place_${key}`)),
  ].filter(Boolean);
  return html`<article class=${`card system is-${state}`}>
    <div class="system-head"><h3>${say(system.name)}</h3><${Plight} state=${state} fields=${fields} /></div>
    <div class="system-service">
      <progress max="100" value=${share} aria-label=${t("service_label")}></progress>
      <span>${t("service", { n: share })}</span>
    </div>
    ${details.length > 0 && html`<p class="quiet">${details.join(" · ")}</p>`}
    ${works.map((act) => html`<${Running} key=${act.seq} page=${page} act=${act} brief=${true} />`)}
    ${
      !ended(page) &&
      html`<div class="doings">
        <button
          type="button"
          class="button is-small"
          disabled=${page.still}
          onClick=${() => page.pick({ about: system.id })}
        >
          <${Icon} name="bolt" /> ${t("act_on_system")}
        </button>
      </div>`
    }
  </article>`;
}

/**
 * One line that says which of my systems are not well, for the top of the phone's inbox; leads to them.
 *
 * @param {{page: SeatPage}} props
 */
export function SystemLine({ page }) {
  const mine = new Set(page.table.systems.map(({ id }) => id));
  const troubled = [...page.model.systems].filter(([id, { state }]) => mine.has(id) && state !== "well");
  const [first] = troubled;
  if (!first) return null;
  const counts = WORST_FIRST.map((state) => ({
    state,
    n: troubled.filter(([, row]) => row.state === state).length,
  }));
  const [only, seen] = first;
  return html`<button type="button" class="system-line" onClick=${() => page.go("systems")}>
    <span class="unseen">${t("my_systems")}:</span>
    ${troubled.length === 1 && html`<span class="one-line">${objectName(page.table, only)}</span>`}
    ${
      troubled.length === 1
        ? html`<${Plight} state=${seen.state} fields=${seen.fields} />`
        : counts
            .filter(({ n }) => n)
            .map(({ state, n }) => html`<${State} state=${state}>${t(state)} ${n}<//>`)
    }
    <${Icon} name="next" />
  </button>`;
}
