// The words of the page on which a draft is written, those of codes among them.

/** @import {Blanks, Text} from "../../types/wire" */

import EDITOR from "../../texts/editor.js";
import CODES from "../../texts/words.js";
import { SHARED, filled, say } from "../texts.js";

/** @type {{[name: string]: Text}} */
const TEXTS = { ...CODES, ...SHARED, ...EDITOR };

/**
 * A text of the page by its name, `{blanks}` filled.
 *
 * @param {string} name
 * @param {Blanks} [blanks]
 */
export const e = (name, blanks = {}) => filled(TEXTS[name] ?? name, blanks);

/** Whether the page has a text of this name. @param {string} name */
export const known = (name) => name in TEXTS;

/** What the codes of a field are called elsewhere, too. @type {{[field: string]: string}} */
const TOLD_AS = { on: "happening", skills: "skill" };

/**
 * What a code means, in the words for it in this place; the code itself where there are none.
 *
 * @param {string} field
 * @param {unknown} value
 */
export function code(field, value) {
  const name = [`c_${field}_${value}`, `${TOLD_AS[field] ?? field}_${value}`, String(value)].find(known);
  return name ? e(name) : String(value);
}

/** Models whose fields are called alike. @type {{[model: string]: string}} */
const KIN = {
  System: "Node",
  Utility: "Node",
  CommuneRow: "Node",
  CommuneSystem: "Node",
  CommuneUplink: "Node",
  CommuneDependency: "Dependency",
};

/** What a field is called. @param {string} model @param {string} name */
export function title(model, name) {
  const found = [`f_${model}_${name}`, `f_${KIN[model]}_${name}`, `f_${name}`].find(known);
  return found ? e(found) : name;
}

/** The names of the texts that begin so. @param {string} start */
export const family = (start) => Object.keys(EDITOR).filter((name) => name.startsWith(start));

/**
 * A sentence as it stands, its blanks unfilled; `{who?}`, in the texts `{who}~`, may be left out.
 *
 * @param {string} name
 */
export const pattern = (name) => say(TEXTS[name]).replace(/\{(\w+)\}~/g, "{$1?}");

/**
 * A text of the page to begin something with: nobody has said it in English, so it is shown as not translated
 * until somebody does.
 *
 * @param {string} name
 */
export const opening = (name) => ({ vi: TEXTS[name]?.vi ?? name });
