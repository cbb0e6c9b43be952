// What is written over rows of the script.

/** @import {Value} from "../../types/editor" */

import { called, listed } from "./choices.js";
import { minutesOf } from "./shapes.js";
import { e } from "./words.js";

/**
 * What is written over rows: the phase that begins with one, or that what follows comes upon acts.
 *
 * @param {Value} phases
 * @param {Value[]} rows
 * @returns {string[]}
 */
export function bandsOf(phases, rows) {
  const begun = listed(phases).map((phase) => ({
    from: minutesOf(phase.start) ?? 0,
    name: called(phase.title),
  }));
  if (!begun.length) return [];
  const names = rows.map(({ at: when }) => {
    const minutes = minutesOf(when);
    if (minutes === null) return e("upon_acts");
    return begun.findLast(({ from }) => from <= minutes)?.name ?? "";
  });
  return names.map((name, n) => (name === names[n - 1] ? "" : name));
}
