// What keys do on the page: letters find a choice, Enter goes on to what is still to be written, what comes
// by a key is gone to.

/** @import {Choice} from "../../types/editor" */

import { compared } from "./city-offers.js";

/** Letters that come sooner than this one after another are of one word; in milliseconds. */
const ONE_WORD = 1000;
const MOVING = ["ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];
const OPENING = ["ArrowUp", "ArrowDown"];
const FIELDS = "input, select, textarea";

/**
 * The choice that somebody means who has typed so much of what it is called, marks left out: first those
 * that begin so, then those of which a word does. One letter again and again goes through all that begin with
 * it.
 *
 * @param {Choice[]} from
 * @param {string} typed
 * @param {string} here what is chosen.
 * @returns {string | undefined}
 */
export function meant(from, typed, here) {
  const wanted = compared(typed);
  const texts = from.map(({ value, label }) => ({ value, text: compared(label), code: compared(value) }));
  const begins = (/** @type {string} */ with_) =>
    texts.filter(({ text, code }) => text.startsWith(with_) || code.startsWith(with_));
  const found =
    begins(wanted)[0] ??
    texts.find(({ text }) =>
      text.split(/[^\p{L}\p{N}]+/u).some((_, n, all) => all.slice(n).join(" ").startsWith(wanted)),
    );
  if (found && typed.length > 1) return found.value;
  const [letter = ""] = wanted;
  if (!found && [...wanted].some((one) => one !== letter)) return undefined;
  const all = begins(letter);
  return (all[all.findIndex(({ value }) => value === here) + 1] ?? all[0] ?? found)?.value;
}

/**
 * A choice by keys: what letters and arrows come to is only held, until Enter or Tab takes it, so that
 * nothing is chosen in passing.
 */
export class Held {
  constructor() {
    this.typed = "";
    this.last = -Infinity;
    this.moved = false;
    /** @type {string | null} */
    this.value = null;
  }

  /**
   * What a key comes to: `hold` a choice, `take` or `leave` the one that is held; nothing is the browser's.
   *
   * @param {{key: string, alt: boolean, control: boolean, at: number}} pressed `at` in milliseconds.
   * @param {Choice[]} from
   * @param {string} here what is chosen.
   * @returns {"hold" | "take" | "leave" | null}
   */
  press({ key, alt, control, at }, from, here) {
    if (key === "Enter" || key === "Tab" || control) return this.value === null ? null : "take";
    if (key === "Escape") return this.value === null ? null : "leave";
    if (MOVING.includes(key)) this.moved = !alt;
    if (OPENING.includes(key) && alt) this.moved = false;
    if (key.length !== 1 || alt || (key === " " && !this.going(at))) return null;
    this.typed = (this.going(at) ? this.typed : "") + key;
    this.last = at;
    const found = meant(from, this.typed, this.value ?? here);
    if (found !== undefined) this.value = found;
    return "hold";
  }

  /** Whether a word is being typed. @param {number} at */
  going(at) {
    return this.typed !== "" && at - this.last < ONE_WORD;
  }

  /** The browser has chosen: whether by an arrow, in passing. @param {string} value */
  passes(value) {
    if (this.moved) this.value = value;
    return this.moved;
  }

  /** Nothing is held any more. */
  clear() {
    this.typed = "";
    this.moved = false;
    this.value = null;
  }
}

/**
 * Do what brings something new, and go to its first field.
 *
 * @param {Element | null | undefined} here what it is done by.
 * @param {() => unknown} act
 */
export function arrive(here, act) {
  const around = here?.closest("section, aside, .desk-course") ?? null;
  const before = new Set(around?.querySelectorAll(FIELDS));
  act();
  const fresh = [...(around?.querySelectorAll(FIELDS) ?? [])].find((one) => !before.has(one));
  /** @type {HTMLElement | undefined} */ (fresh)?.focus();
}

/**
 * Go on to the next of some fields after the one that somebody is in; whether there is one.
 *
 * @param {Element} box
 * @param {Element} here
 * @param {string} stops which fields, as a selector.
 */
export function goOn(box, here, stops) {
  const next = [...box.querySelectorAll(stops)].find(
    (one) => one !== here && here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  if (!next) return false;
  const field = /** @type {HTMLInputElement} */ (next);
  field.focus();
  field.select();
  return true;
}

/**
 * Show what was opened anew from its beginning, wherever what stood there before it had been read to.
 *
 * @param {HTMLElement} box
 */
export function fromTop(box) {
  box.scrollTop = 0;
  const { top } = box.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) box.scrollIntoView({ block: "start" });
}
