// The review's texts of web/texts, the words for codes among them, and numbers as each language writes them.

/** @import {Blanks, Text} from "../../types/wire" */

import REVIEW from "../../texts/review.js";
import WORDS from "../../texts/words.js";
import { SHARED, count, filled, withPercent } from "../texts.js";

/** @type {{[name: string]: Text}} */
const TEXTS = { ...WORDS, ...SHARED, ...REVIEW };

/**
 * A text of the review by its name, `{blanks}` filled.
 *
 * @param {string} name
 * @param {Blanks} [blanks]
 */
export function w(name, blanks = {}) {
  return filled(TEXTS[name] ?? name, blanks);
}

/**
 * The text `prefix_code`, or the code itself when there is none.
 *
 * @param {string} prefix
 * @param {unknown} code
 */
export const word = (prefix, code) => (`${prefix}_${code}` in TEXTS ? w(`${prefix}_${code}`) : String(code));

/**
 * A number with as many decimals; a dash for none.
 *
 * @param {number | null} [value]
 * @param {number} [digits]
 */
export function num(value, digits = 1) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const rounded = Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value;
  return count(rounded, digits);
}

/**
 * A share 0–1 as per cent.
 *
 * @param {number | null} [share]
 * @param {number} [digits]
 */
export const percent = (share, digits = 0) =>
  share === null || share === undefined ? "–" : withPercent(num(100 * share, digits));

/**
 * A length of time in ms as `4′05″`, with hours from one hour on.
 *
 * @param {number} ms
 */
export function took(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  /** @param {number} value */
  const two = (value) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60);
  return `${hours ? `${hours}h${two(minutes % 60)}` : minutes}′${two(seconds % 60)}″`;
}

/**
 * A day as all pages write it, of an ISO 8601 text.
 *
 * @param {string | null} [text]
 */
export function day(text) {
  if (!text) return "";
  const [year, month, date] = text.slice(0, 10).split("-");
  return `${date}/${month}/${year}`;
}
