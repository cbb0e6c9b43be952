// A field for several things of a list: chosen one by one, each taken out again by a tap.

/** @import {Typed} from "../../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import { useFault } from "./forms.js";
import { ids } from "./claims.js";
import { w } from "./texts.js";

/**
 * The field; its value are the ids, one after another; `options` are pairs of id and text.
 *
 * @param {object} props
 * @param {string} props.label
 * @param {string} props.value
 * @param {[id: string, text: string][]} props.options
 * @param {(value: string) => void} props.onChange
 * @param {string} [props.name]
 * @param {string} [props.fault]
 */
export function Several({ label, value, options, onChange, name, fault }) {
  const [marks, said] = useFault(fault);
  const chosen = ids(value);
  const names = new Map(options);
  const add = (/** @type {Typed} */ event) => {
    if (event.target.value) onChange([...chosen, event.target.value].join(" "));
    event.target.value = "";
  };
  return html`<div class="labelled">
    <label>
      <span>${label}</span>
      <select ...${marks} name=${name} value="" onChange=${add}>
        <option value="">${w(chosen.length ? "sv_more" : "sv_choose")}</option>
        ${options
          .filter(([id]) => !chosen.includes(id))
          .map(([id, text]) => html`<option key=${id} value=${id}>${text}</option>`)}
      </select>
    </label>
    ${said}
    ${
      chosen.length > 0 &&
      html`<span class="row-buttons">
        ${chosen.map(
          (id) => html`<button
            type="button"
            key=${id}
            class="small"
            aria-label=${w("sv_out", { name: names.get(id) ?? id })}
            onClick=${() => onChange(chosen.filter((one) => one !== id).join(" "))}
          >
            ${names.get(id) ?? id} <span aria-hidden="true">×</span>
          </button>`,
        )}
      </span>`
    }
  </div>`;
}
