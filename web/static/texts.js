// The language in use, and the texts in it of web/texts: those of the participant's page and the hall screen.

import SEAT from "../texts/seat.js";
import COMMON from "../texts/shared.js";

/** @import {Blanks, Excess, Lang, Text} from "../types/wire" */

/** @type {Lang[]} */
const LANGUAGES = ["vi", "en"];
/** @type {Set<(chosen: Lang) => void>} */
const WATCHERS = new Set();
const BLANK = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g;
let language = LANGUAGES.find((one) => one === globalThis.document?.documentElement.lang) ?? "vi";

/**
 * What every page may say, by name.
 *
 * @type {{[name: string]: Text}}
 */
export const SHARED = COMMON;
/** @type {{[name: string]: Text}} */
const TEXTS = { ...SHARED, ...SEAT };

/** The language in use, `vi` or `en`. */
export const lang = () => language;

/**
 * Choose the language of this device; a cookie tells the server.
 *
 * @param {Lang} chosen
 */
export function setLang(chosen) {
  language = chosen;
  // A file has no cookies, and a page cut off from its address may not touch any.
  if (globalThis.origin !== "null")
    document.cookie = `lang=${chosen}; path=/; max-age=31536000; samesite=lax`;
  document.documentElement.lang = chosen;
  // A watcher may end another, or begin one, while it is told.
  for (const watcher of [...WATCHERS]) if (WATCHERS.has(watcher)) watcher(chosen);
}

/**
 * Call `watcher` when the language changes; returns what ends it.
 *
 * @param {(chosen: Lang) => void} watcher
 */
export function onLang(watcher) {
  WATCHERS.add(watcher);
  return () => WATCHERS.delete(watcher);
}

/**
 * A bilingual text of the server, `{vi, en}`, in the language in use.
 *
 * @param {Partial<Text> | string | null} [text]
 */
export const say = (text) =>
  text ? (typeof text === "string" ? text : (text[language] ?? text.vi ?? "")) : "";

/**
 * A text in the language in use, its `{blanks}` filled;
 * `{count:system|systems}` is the first word where `count` is 1.
 *
 * @param {Text | string} text
 * @param {Blanks} blanks
 */
export const filled = (text, blanks) =>
  say(text).replace(BLANK, (_, blank, one, many) => {
    const value = String(blanks[blank] ?? "");
    return one === undefined ? value : value === "1" ? one : many;
  });

/**
 * A text of the page by its name, `{blanks}` filled.
 *
 * @param {string} name
 * @param {Blanks} [blanks]
 */
export function t(name, blanks = {}) {
  return filled(TEXTS[name] ?? name, blanks);
}

/**
 * A number as one writes it in the language in use, with as many decimals.
 *
 * @param {number} number
 * @param {number} [digits]
 * @param {number} [most] decimals, where fewer may do
 */
export const count = (number, digits = 0, most = digits) =>
  number.toLocaleString(language === "vi" ? "vi-VN" : "en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: most,
  });

const HAIR = 1e-6;

/**
 * A share as percent, without the sign: 100 is the whole, and nothing less.
 *
 * @param {number} [share]
 */
export const percent = (share = 0) =>
  share < 1 - HAIR ? Math.min(99, Math.round(share * 100)) : Math.round(share * 100);

/**
 * A number of per cent with its sign as one writes it in the language in use, on one line.
 *
 * @param {string | number} number
 */
export const withPercent = (number) => `${number}${language === "vi" ? "\u00a0" : ""}%`;

/**
 * What is too long, as `excess` of limits.js found it, in both languages.
 *
 * @param {Excess} excess
 */
export function tooLong({ what, count: counted, most, field }) {
  const was = language;
  const said = { vi: "", en: "" };
  for (language of LANGUAGES)
    said[language] = t(`long_${what}`, { count: count(counted), most: count(most), field });
  language = was;
  return said;
}

/**
 * Whether the page has a text of this name.
 *
 * @param {string} name
 */
export const has = (name) => name in TEXTS;
