// The text of a draft: saved by version, checked while it is written, kept in this browser until it is saved.

/** @import {Text} from "../types/wire" */

import { newKey } from "./outbox.js";
import { element } from "./page-parts.js";
import { say } from "./texts.js";

/** @typedef {{field: string, line: number, text: Text, file?: string}} Told */
/** @typedef {{ok?: boolean, code?: string, text?: Text, seen?: number, number?: number}} Saved */
/** @typedef {Saved & {faults?: Told[], warnings?: Told[], readable?: boolean}} Checked */

const PAUSE = 700;
const AGAIN = 1000;

const form = element("editor", HTMLFormElement);
const area = element("yaml", HTMLTextAreaElement);
const notice = element("told", HTMLElement);
const kept = element("kept", HTMLElement);
const words = form.dataset;
const cushion = `draft ${words.key}`;
// What the page was made with may be what a form of this browser filled in again.
const first = area.defaultValue;
/** What this page has checked, it has checked in place of what it sent before. */
const page = newKey();
let saved = first;
let seen = Number(words.seen);
let theirs = seen;
let checks = 0;
/**
 * The last text of this visit that could be read; until there is one, a version that is stored.
 *
 * @type {string | null}
 */
let good = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/**
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<Checked & {status: number}>}
 */
async function ask(path, body) {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: {
        Accept: "application/json",
        "Content-Type": "application/json",
        "X-CSRF-Token": words.csrf ?? "",
      },
      body: JSON.stringify(body),
      credentials: "same-origin",
    });
    return { ...(await answer.json()), status: answer.status };
  } catch {
    return { ok: false, status: 0 };
  }
}

/**
 * @param {string} text
 * @param {"plain" | "info" | "warn" | "bad"} tone
 */
function tell(text, tone) {
  notice.textContent = text;
  notice.className = `notice is-${tone}`;
  notice.hidden = !text;
}

/** @param {string | undefined} text @param {string} name @param {unknown} value */
const filled = (text, name, value) => (text ?? "").replace(`{${name}}`, String(value));

// -- this browser's copy ----------------------------------------------------------------------------

function keep() {
  try {
    if (area.value === saved) localStorage.removeItem(cushion);
    else localStorage.setItem(cushion, JSON.stringify({ text: area.value, number: words.number }));
  } catch {
    // A browser without room keeps nothing; the page says what is not saved all the same.
  }
}

function offer() {
  let found = null;
  try {
    found = JSON.parse(localStorage.getItem(cushion) ?? "null");
  } catch {
    // What cannot be read is no copy.
  }
  if (typeof found?.text !== "string" || found.text === area.value) return;
  element("kept-number", HTMLElement).textContent = String(found.number ?? "");
  kept.hidden = false;
  element("kept-take", HTMLButtonElement).addEventListener("click", () => {
    area.value = found.text;
    kept.hidden = true;
    changed();
  });
  element("kept-drop", HTMLButtonElement).addEventListener("click", () => {
    kept.hidden = true;
    keep();
  });
}

// -- checking ---------------------------------------------------------------------------------------

/** @param {number} line */
function go(line) {
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = Math.max(0, (line - 8) * (area.scrollHeight / lines.length));
}

/**
 * @param {Told} fault
 * @param {boolean} warning
 */
function row(fault, warning) {
  const item = document.createElement("li");
  if (warning) item.className = "is-warn";
  if (fault.line && !fault.file) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = filled(words.line, "line", fault.line);
    button.addEventListener("click", () => go(fault.line));
    item.append(button);
  }
  const place = fault.file ? `${fault.file}:${fault.line}` : fault.line ? "" : fault.field;
  const text = document.createElement("span");
  text.textContent = place ? `${place}: ${say(fault.text)}` : say(fault.text);
  item.append(text);
  return item;
}

async function check() {
  const mine = ++checks;
  const head = element("verdict", HTMLElement);
  head.textContent = words.checking ?? "";
  const text = area.value;
  const found = await ask("/desk/check", { text, kind: words.kind, page });
  if (mine !== checks) return;
  if (found.status === 202) {
    waiting = setTimeout(check, AGAIN);
    return;
  }
  if (found.ok) beside(text, found.readable === true);
  const faults = found.faults ?? [];
  const warnings = found.warnings ?? [];
  const many = [
    faults.length ? filled(words.faults, "count", faults.length) : words.sound,
    warnings.length ? filled(words.warnings, "count", warnings.length) : "",
  ];
  head.textContent = found.ok
    ? many.filter(Boolean).join(" · ")
    : found.text
      ? say(found.text)
      : (words.away ?? "");
  element("faults", HTMLElement).replaceChildren(
    ...faults.map((one) => row(one, false)),
    ...warnings.map((one) => row(one, true)),
  );
}

/**
 * While a text cannot be read, the table stands beside it as it could be read last.
 *
 * @param {string} text
 * @param {boolean} readable
 */
async function beside(text, readable) {
  const part = document.getElementById("good-part");
  if (readable) good = text;
  if (!part) return;
  part.hidden = readable;
  document.getElementById("text-parts")?.classList.toggle("is-split", !readable);
  if (readable) return;
  const { showGood } = await import("./desk-good.js");
  part.hidden = !(await showGood(words.key ?? "", good, (name, body) => ask(name, body)));
}

function changed() {
  keep();
  tell(area.value === saved ? "" : (words.unsaved ?? ""), "plain");
  clearTimeout(waiting);
  waiting = setTimeout(check, PAUSE);
}

// -- saving -----------------------------------------------------------------------------------------

/** @param {boolean} conflict */
function disagree(conflict) {
  for (const name of ["overwrite", "theirs"]) element(name, HTMLElement).hidden = !conflict;
}

/** Whether the server has not answered yet: a second press saves nothing over the first. */
let flying = false;

async function save() {
  if (flying) return;
  const text = area.value;
  const why = element("why", HTMLInputElement);
  if (text === saved) {
    tell(words.same ?? "", "plain");
    return;
  }
  flying = true;
  tell(words.saving ?? "", "plain");
  const answer = await ask(`/desk/${words.key}/text`, { text, seen, why: why.value });
  flying = false;
  if (!answer.ok) {
    if (answer.seen) theirs = answer.seen;
    disagree(answer.code === "draft_conflict");
    tell(answer.text ? say(answer.text) : (words.away ?? ""), "bad");
    return;
  }
  saved = text;
  seen = Number(answer.seen);
  words.number = String(answer.number);
  why.value = "";
  disagree(false);
  keep();
  tell(filled(words.saved, "number", answer.number), "info");
}

/** Save over what somebody else has saved meanwhile; theirs stays as a version. */
function saveOver() {
  seen = theirs;
  return save();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  save();
});
if (!area.readOnly) {
  area.addEventListener("input", changed);
  element("overwrite", HTMLButtonElement).addEventListener("click", saveOver);
  addEventListener("beforeunload", (event) => {
    if (area.value !== saved) event.preventDefault();
  });
  offer();
}
check();
