// A modal dialog, and the small parts that forms share.

/** @import {ComponentChildren} from "preact" */

import { createContext, html, useContext, useEffect, useRef } from "/vendor/preact-standalone.js";

import { Icon } from "../icons.js";
import { w } from "./words.js";

/** What the page says in passing: a dialog lies over where it stands, and says it itself. */
export const Said = createContext(/** @type {string | null} */ (null));

// No fields, which would take the keys of the page; nothing that does harm.
const PRESSED = "button:not(.danger), a[href], [tabindex='0']";
const SECTIONS = new Set(["section", "nav", "header"]);
const SOON = 3000;
let leave = () => {};

/**
 * Give the focus to the first of these that is still there and takes it, or to what it holds.
 *
 * @param {Element[]} line from what had it outwards.
 */
function comeBack(line) {
  for (const one of line.filter((each) => each.isConnected))
    for (const each of [one, ...one.querySelectorAll(PRESSED)]) {
      if (each instanceof HTMLElement) each.focus();
      if (document.activeElement === each) return;
    }
}

/**
 * Keep the focus near where it came from: what was done with the dialog may take that away a moment later.
 *
 * @param {Element[]} line
 */
function stayNear(line) {
  const fallen = () => document.activeElement === document.body && comeBack(line);
  fallen();
  const watch = new MutationObserver(fallen);
  watch.observe(document.body, { childList: true, subtree: true });
  leave = () => watch.disconnect();
  setTimeout(leave, SOON);
  addEventListener("pointerdown", leave, { capture: true, once: true });
}

/** What has the focus, and what it lies in, up to its section of the page. */
function focusLine() {
  /** @type {Element[]} */
  const line = [];
  for (let at = document.activeElement; at && at !== document.body; at = at.parentElement) {
    line.push(at);
    if (SECTIONS.has(at.localName)) break;
  }
  return line;
}

/**
 * A dialog over the page; Escape and the backdrop close it. The focus goes back to where it came from, or
 * near it where that is gone: a dialog that is taken out of the page lets it fall.
 *
 * @param {{title: string, onClose: () => void, wide?: boolean, children?: ComponentChildren}} props
 */
export function Dialog({ title, onClose, wide, children }) {
  const said = useContext(Said);
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    const dialog = box.current;
    const line = focusLine();
    leave();
    if (dialog && !dialog.open) dialog.showModal();
    const first =
      dialog?.querySelector(".first") ?? dialog?.querySelector("form input, form textarea, form select");
    if (first instanceof HTMLElement) first.focus();
    return () => queueMicrotask(() => stayNear(line));
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
