// Which agencies an evaluator watches: the filter of the page, and the director's assignment.

/** @import {Evaluating} from "../evaluate.js" */
/** @import {Typed} from "../../types/wire" */

import { html, useState } from "/vendor/preact-standalone.js";

import { say } from "../texts.js";
import { Buttons, Dialog } from "../room/dialog.js";
import { w } from "../room/words.js";

/** @param {Evaluating} page */
const played = (page) =>
  [...new Set(page.statics.seats.map((seat) => seat.agency))]
    .map((id) => /** @type {const} */ ([id, page.names.agency(id)]))
    .sort((a, b) => a[1].localeCompare(b[1], "vi"));

/**
 * The filter: what was assigned, one agency, or all.
 *
 * @param {{page: Evaluating}} props
 */
export function Whose({ page }) {
  const [open, setOpen] = useState(false);
  const assigned = page.notebook.mine;
  return html`<div class="whose">
    <label>
      <span>${w("m_whose")}</span>
      <select
        value=${page.whose}
        onChange=${(/** @type {Typed} */ event) => page.setWhose(event.target.value)}
      >
        ${
          assigned.length > 0 &&
          html`<option value="mine">
            ${w("m_mine")}: ${assigned.map((id) => page.names.agency(id)).join(", ")}
          </option>`
        }
        <option value="all">${w("m_everyone")}</option>
        ${played(page).map(([id, name]) => html`<option key=${id} value=${id}>${name}</option>`)}
      </select>
    </label>
    ${
      page.hello.me.role === "director" &&
      html`<button class="small" onClick=${() => setOpen(true)}>${w("m_assign")}…</button>`
    }
    ${open && html`<${Assign} page=${page} onClose=${() => setOpen(false)} />`}
  </div>`;
}

/** @param {{page: Evaluating, onClose: () => void}} props */
function Assign({ page, onClose }) {
  const { notebook } = page;
  const [said, setSaid] = useState("");
  const give = async (
    /** @type {string} */ name,
    /** @type {string} */ agency,
    /** @type {boolean} */ on,
  ) => {
    const others = (notebook.watching[name] ?? []).filter((one) => one !== agency);
    const told = await notebook.assign(name, on ? [...others, agency] : others);
    setSaid(told.ok ? "" : w("failed", { why: say(told.text) || told.code }));
  };
  return html`<${Dialog} title=${w("m_assign_title")} onClose=${onClose} wide>
    <p class="quiet">${w("m_assign_text")}</p>
    ${!notebook.evaluators.length && html`<p class="empty">${w("m_assign_none")}</p>`}
    ${notebook.evaluators.map(
      (name) => html`<fieldset key=${name} class="assign">
        <legend>
          ${name} <small>${w("m_assigned", { count: (notebook.watching[name] ?? []).length })}</small>
        </legend>
        ${played(page).map(
          ([id, title]) => html`<label key=${id}>
            <input
              type="checkbox"
              checked=${(notebook.watching[name] ?? []).includes(id)}
              onChange=${(/** @type {Event & {currentTarget: HTMLInputElement}} */ event) =>
                give(name, id, event.currentTarget.checked)}
            />
            ${title}
          </label>`,
        )}
      </fieldset>`,
    )}
    ${said && html`<p role="alert">${said}</p>`}
    <${Buttons}><button type="button" onClick=${onClose}>${w("close")}</button><//>
  <//>`;
}
