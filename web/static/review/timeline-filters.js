// What the timeline lets through: agencies, an incident, an objective, kinds of items, a typed text.

/** @import {Desk} from "./desk.js" */
/** @import {Typed} from "../../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import { say } from "../texts.js";
import { Agencies } from "./agencies.js";
import { everything } from "./desk.js";
import { KINDS, NOTE } from "./rows.js";
import { w } from "./texts.js";
import { narrow } from "./timeline-chart.js";

/**
 * The filters; `count` is how many items pass.
 *
 * @param {{desk: Desk, agencies: string[], count: number}} props
 */
export function Filters({ desk, agencies, count }) {
  const { filter, names } = desk;
  const happened = (desk.records ?? []).filter((record) => record.kind === "incident");
  const incidents = [...new Set(happened.map((record) => record.data.incident))];
  const objectives = desk.told.static.objectives ?? [];
  const chosen = (/** @type {(id: string) => void} */ set) => (/** @type {Typed} */ event) =>
    set(event.target.value);
  /** @type {(label: string, value: string, options: string[][], set: (id: string) => void) => unknown} */
  const choose = (label, value, options, set) => html`<label class="tl-filter">
    <span class="visually-hidden">${label}</span>
    <select aria-label=${label} value=${value} onChange=${chosen(set)}>
      <option value="">${label}: ${w("filter_all")}</option>
      ${options.map(
        ([id, text]) => html`<option key=${id} value=${id} selected=${id === value}>${text}</option>`,
      )}
    </select>
  </label>`;
  const on = filter.agencies.size || filter.incident || filter.objective || filter.kinds.size || filter.query;
  const offered = desk.notes.length ? [...KINDS, NOTE] : KINDS;
  const flip = (/** @type {string} */ kind) => {
    const kinds = new Set(filter.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    desk.setFilter({ kinds: kinds.size === offered.length ? new Set() : kinds });
  };
  return html`<details class="tl-more" open=${!narrow()}>
    <summary>
      ${w("filters")}
      ${on ? " ●" : ""} <small class="num">${w("shown_count", { count })}</small>
    </summary>
    <div class="tl-filters">
      <${Agencies} desk=${desk} agencies=${agencies} />
      ${
        incidents.length > 0 &&
        choose(
          w("filter_incident"),
          filter.incident ?? "",
          incidents.map((id) => [id, names.incident(id)]),
          (id) => desk.setFilter({ incident: id || null }),
        )
      }
      ${
        objectives.length > 0 &&
        choose(
          w("filter_objective"),
          filter.objective ?? "",
          objectives.map((one) => [one.id, say(one.title)]),
          (id) => desk.setFilter({ objective: id || null }),
        )
      }
      <div class="chips" role="group" aria-label=${w("filter_kind")}>
        ${offered.map(
          (kind) =>
            html`<button
              key=${kind}
              class="chip"
              aria-pressed=${String(filter.kinds.has(kind))}
              onClick=${() => flip(kind)}
            >
              ${w(`kind_${kind}`)}
            </button>`,
        )}
      </div>
      <input
        type="search"
        class="tl-search"
        aria-label=${w("filter_text")}
        placeholder=${w("filter_text")}
        value=${filter.query}
        onInput=${(/** @type {Typed} */ event) => desk.setFilter({ query: event.target.value })}
      />
      <small class="num" role="status">${w("shown_count", { count })}</small>
      ${
        on &&
        html`<button class="small" onClick=${() => desk.setFilter(everything())}>
          ${w("filter_clear")}
        </button>`
      }
    </div>
  </details>`;
}
