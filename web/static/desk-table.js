// The script of a draft as a table: cells changed where they stand, undone and done again, saved together.

/** @import {Text} from "../types/wire" */

import { element } from "./page-parts.js";
import { say } from "./texts.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */
/** @typedef {{do: string, id: string, column?: string, before?: string, text?: string}} Change */
/** @typedef {{ok?: boolean, text?: Text, cells?: {id: string, column: string, text: string}[]}} Answer */

const table = element("cells", HTMLTableElement);
const notice = element("told", HTMLElement);
const undo = element("undo", HTMLButtonElement);
const redo = element("redo", HTMLButtonElement);
const words = table.dataset;
const cushion = `table ${words.key}`;
const FIELDS = "input, textarea, select";
/** @type {Map<Field, string>} */
const shown = new Map();
/** @type {Change[]} */
let done = [];
/** @type {Change[]} */
let undone = [];
let leaving = false;

/** @param {string} text @param {"plain" | "bad"} tone */
function tell(text, tone) {
  notice.textContent = text;
  notice.className = `notice is-${tone}`;
  notice.hidden = !text;
}

/** @param {string} id @param {string} [column] */
function fieldOf(id, column) {
  const row = [...(table.tBodies[0]?.rows ?? [])].find((one) => one.dataset.id === id);
  return /** @type {Field | null} */ (row?.querySelector(`[data-column="${column}"]`) ?? null);
}

/** @param {Field} field */
const idOf = (field) => field.closest("tr")?.dataset.id ?? "";

function told() {
  undo.disabled = !done.length;
  redo.disabled = !undone.length;
  element("count", HTMLElement).textContent = done.length ? `${done.length}` : "";
  tell(done.length ? (words.unsaved ?? "") : "", "plain");
  try {
    if (done.length) localStorage.setItem(cushion, JSON.stringify(done));
    else localStorage.removeItem(cushion);
  } catch {
    // A browser without room keeps nothing; the page says what is not saved all the same.
  }
}

/** @param {Field} field @param {string} text */
function show(field, text) {
  field.value = text;
  shown.set(field, text);
  field.classList.remove("is-overtaken");
}

/** @param {Field} field */
function changed(field) {
  const before = shown.get(field) ?? "";
  if (field.value === before) return;
  done.push({ do: "cell", id: idOf(field), column: field.dataset.column, before, text: field.value });
  undone = [];
  shown.set(field, field.value);
  told();
}

/** @param {Change[]} from @param {Change[]} to @param {"before" | "text"} side */
function step(from, to, side) {
  const change = from.pop();
  if (!change) return;
  const field = fieldOf(change.id, change.column);
  if (field) {
    show(field, change[side] ?? "");
    field.focus();
  }
  to.push(change);
  told();
}

/** @param {NonNullable<Answer["cells"]>} cells */
function overtaken(cells) {
  for (const { id, column, text } of cells) {
    const field = fieldOf(id, column);
    field?.classList.add("is-overtaken");
    if (field) field.title = (words.theirs ?? "").replace("{text}", text);
    // Saved again, what stands here is meant over what somebody else wrote.
    const mine = done.find((one) => one.id === id && one.column === column);
    if (mine) mine.before = text;
  }
}

/** @param {Change[]} changes */
async function send(changes) {
  /** @type {Answer} */
  let answer = {};
  try {
    const sent = await fetch(`/desk/${words.key}/table`, {
      method: "POST",
      headers: {
        Accept: "application/json",
        "Content-Type": "application/json",
        "X-CSRF-Token": words.csrf ?? "",
      },
      body: JSON.stringify({ changes }),
      credentials: "same-origin",
    });
    answer = await sent.json();
  } catch {
    // Nothing is known of it: the changes stay here.
  }
  if (!answer.ok) {
    overtaken(answer.cells ?? []);
    tell(answer.text ? say(answer.text) : (words.away ?? ""), "bad");
    return;
  }
  leaving = true;
  done = [];
  told();
  location.reload();
}

/** Fill cells from a spreadsheet's, to the right and downwards. @param {ClipboardEvent} event */
function paste(event) {
  const field = /** @type {Field} */ (event.target);
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const row = field.closest("tr");
  if (!text.includes("\t") || !row) return;
  event.preventDefault();
  const first = [...row.querySelectorAll(FIELDS)].indexOf(field);
  /** @type {Element | null} */
  let at = row;
  for (const line of text.replace(/\r?\n$/, "").split(/\r?\n/)) {
    const fields = /** @type {Field[]} */ ([...(at?.querySelectorAll(FIELDS) ?? [])]);
    line.split("\t").forEach((value, place) => {
      const target = fields[first + place];
      if (!target) return;
      target.value = value;
      changed(target);
    });
    at = at?.nextElementSibling ?? null;
  }
}

function kept() {
  /** @type {Change[]} */
  let found = [];
  try {
    found = JSON.parse(localStorage.getItem(cushion) ?? "[]");
  } catch {
    // What cannot be read is no copy.
  }
  for (const change of found) {
    const field = change.do === "cell" ? fieldOf(change.id, change.column) : null;
    if (!field || field.value !== change.before) continue;
    show(field, change.text ?? "");
    done.push(change);
  }
  told();
}

for (const each of table.querySelectorAll(FIELDS)) {
  const field = /** @type {Field} */ (each);
  shown.set(field, field.value);
  field.addEventListener("change", () => changed(field));
}
table.addEventListener("paste", paste);
table.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  const id = button?.closest("tr")?.dataset.id;
  if (button?.dataset.do && id !== undefined) send([...done, { do: button.dataset.do, id }]);
});
undo.addEventListener("click", () => step(done, undone, "before"));
redo.addEventListener("click", () => step(undone, done, "text"));
element("save", HTMLButtonElement).addEventListener("click", () => {
  if (done.length) send(done);
  else tell(words.same ?? "", "plain");
});
addEventListener("beforeunload", (event) => {
  if (done.length && !leaving) event.preventDefault();
});
kept();
