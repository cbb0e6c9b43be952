// A modal dialog, and the small parts that forms share.

/** @import {ComponentChildren} from "preact" */

import { createContext, html, useContext, useEffect, useRef } from "/vendor/preact-standalone.js";

import { Icon } from "../icons.js";
import { w } from "./words.js";

/** What the page says in passing: a dialog lies over where it stands, and says it itself. */
export const Said = createContext(/** @type {string | null} */ (null));

/**
 * A dialog over the page; Escape and the backdrop close it.
 *
 * @param {{title: string, onClose: () => void, wide?: boolean, children?: ComponentChildren}} props
 */
export function Dialog({ title, onClose, wide, children }) {
  const said = useContext(Said);
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    const first =
      dialog?.querySelector(".first") ?? dialog?.querySelector("form input, form textarea, form select");
    if (first instanceof HTMLElement) first.focus();
  }, []);
  const outside = (/** @type {Event} */ event) => event.target === box.current && onClose();
  return html`<dialog
    class=${wide ? "dialog wide" : "dialog"}
    ref=${box}
    onClose=${onClose}
    onMouseDown=${outside}
    aria-labelledby="dialog-title"
  >
    <header>
      <h2 id="dialog-title">${title}</h2>
      <button class="plain" onClick=${onClose} aria-label=${w("close")}><${Icon} name="close" /></button>
    </header>
    <p class="dialog-said" role="alert">${said}</p>
    <div class="dialog-body">${children}</div>
  </dialog>`;
}

/**
 * A labelled field.
 *
 * @param {{label: string, hint?: string | null, children?: ComponentChildren}} props
 */
export function Field({ label, hint, children }) {
  return html`<label class="labelled">
    <span>${label}</span>
    ${children}
    ${hint && html`<small>${hint}</small>`}
  </label>`;
}

/**
 * A row of buttons at the end of a dialog.
 *
 * @param {{children?: ComponentChildren}} props
 */
export function Buttons({ children }) {
  return html`<div class="dialog-buttons">${children}</div>`;
}

/**
 * Chips of which one is on.
 *
 * @template {string} Value
 * @param {object} props
 * @param {string} props.label
 * @param {[value: Value, text: string, count?: number][]} props.options
 * @param {Value} props.value
 * @param {(chosen: Value) => void} props.onChange
 */
export function Chips({ label, options, value, onChange }) {
  return html`<div class="chips" role="group" aria-label=${label}>
    ${options.map(
      ([key, text, count]) => html`<button
        key=${key}
        class="chip"
        aria-pressed=${String(value === key)}
        onClick=${() => onChange(key)}
      >
        ${text}
        ${count !== undefined && html` <b class="num">${count}</b>`}
      </button>`,
    )}
  </div>`;
}
