// What is wrong with a form, field by field: a field is called by the path that the server's faults name.

/** @import {Refusal} from "../types/review" */
/** @import {Text} from "../types/wire" */

/** @typedef {{fields: {[name: string]: string}, rest: string[]}} Faults */

/** @type {Faults} */
export const NO_FAULTS = { fields: {}, rest: [] };

/**
 * The field that a path leads to or into; `records[0]` is a fault of `records`.
 *
 * @param {string} path
 * @param {readonly string[]} names
 */
const owner = (path, names) =>
  names.find((name) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`));

/**
 * A refusal's faults: the text of each at its field, and what belongs to none of the fields there are.
 *
 * @param {Refusal} answer
 * @param {readonly string[]} names of the form's fields.
 * @param {(text?: Text | null) => string} say
 * @returns {Faults}
 */
export function faultsOf(answer, names, say) {
  /** @type {Faults} */
  const found = { fields: {}, rest: [] };
  for (const { field, text } of answer.errors ?? answer.job?.result?.errors ?? []) {
    const name = owner(field, names);
    if (name) found.fields[name] = [found.fields[name], say(text)].filter(Boolean).join(" ");
    else found.rest.push(field ? `${field}: ${say(text)}` : say(text));
  }
  return found;
}
