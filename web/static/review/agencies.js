// The filter of agencies: several may be chosen, from a list that opens and closes; those chosen stand beside
// it.

/** @import {Desk} from "./desk.js" */
/** @import {Typed} from "../../types/wire" */

import { html, useRef, useState } from "/vendor/preact-standalone.js";

import { Icon } from "../icons.js";
import { plain } from "../model.js";
import { w } from "./texts.js";

const MANY = 12;

/**
 * The chosen agencies with one put in, or taken out when it was there.
 *
 * @param {Set<string>} chosen
 * @param {string} agency
 */
export function flipped(chosen, agency) {
  const next = new Set(chosen);
  if (!next.delete(agency)) next.add(agency);
  return next;
}

/** @param {{desk: Desk, agencies: string[], query: string}} props */
function Options({ desk, agencies, query }) {
  const { filter, names } = desk;
  const found = agencies.filter((id) =>
    plain(`${names.agency(id)} ${names.wholeAgency(id)}`).includes(plain(query.trim())),
  );
  if (!found.length) return html`<p class="empty">${w("tl_empty")}</p>`;
  return html`<ul>
    ${found.map(
      (id) => html`<li key=${id}>
        <label title=${names.wholeAgency(id)}>
          <input
            type="checkbox"
            checked=${filter.agencies.has(id)}
            onChange=${() => desk.setFilter({ agencies: flipped(desk.filter.agencies, id) })}
          />
          <span>${names.agency(id)}</span>
        </label>
      </li>`,
    )}
  </ul>`;
}

/**
 * The filter.
 *
 * @param {{desk: Desk, agencies: string[]}} props
 */
export function Agencies({ desk, agencies }) {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const { filter, names } = desk;
  const chosen = [...filter.agencies];
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  const left = (/** @type {FocusEvent & {currentTarget: Node, relatedTarget: Node | null}} */ event) =>
    event.currentTarget.contains(event.relatedTarget) || setOpen(false);
  const drop = (/** @type {string} */ id) => {
    // Not the other way round when it is pressed twice.
    desk.setFilter({ agencies: new Set([...desk.filter.agencies].filter((one) => one !== id)) });
    button.current?.focus();
  };
  return html`
    <div class="tl-agencies" onKeyDown=${keys} onFocusOut=${left}>
      <button
        ref=${button}
        class="tl-agency-open"
        aria-expanded=${String(open)}
        aria-controls="tl-agency-list"
        onClick=${() => setOpen(!open)}
      >
        ${w("filter_agency")}:
        ${" "}
        ${chosen.length ? w("filter_chosen", { count: chosen.length }) : w("filter_all")}
        ${" "}
        <${Icon} name="below" />
      </button>
      <div
        id="tl-agency-list"
        class="tl-agency-list"
        role="group"
        aria-label=${w("filter_agency")}
        hidden=${!open}
        tabindex="-1"
      >
        ${
          open &&
          agencies.length > MANY &&
          html`<input
            type="search"
            aria-label=${w("filter_text")}
            placeholder=${w("filter_text")}
            value=${query}
            onInput=${(/** @type {Typed} */ event) => setQuery(event.target.value)}
          />`
        }
        ${
          open &&
          html`<${Options} desk=${desk} agencies=${agencies} query=${agencies.length > MANY ? query : ""} />`
        }
      </div>
    </div>
    ${chosen.map(
      (id) =>
        html`<button
          key=${id}
          class="tl-chosen"
          aria-label=${w("filter_drop", { agency: names.agency(id) })}
          onClick=${() => drop(id)}
        >
          ${names.agency(id)} <${Icon} name="close" />
        </button>`,
    )}
  `;
}
