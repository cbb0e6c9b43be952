// The table of a draft as it could be read last, beside a text that cannot be.

/** @import {Offers, Value} from "../types/editor" */

import { html, render } from "/vendor/preact-standalone.js";

import { lookedAt } from "./desk/changes.js";
import { Grid } from "./desk/grid.js";
import { element } from "./page-parts.js";

/** @typedef {(path: string, body: unknown) => Promise<Value>} Ask */

/** @type {Offers | null} */
let offers = null;
/** What is shown by now. @type {string | null | undefined} */
let shown;

/** @param {string} path @returns {Promise<Value>} */
async function had(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" }, credentials: "same-origin" });
  return answer.json();
}

/**
 * Show a draft's table, to be looked at only.
 *
 * @param {string} key of the draft.
 * @param {string | null} text that could be read; null: the last version that can be.
 * @param {Ask} ask
 * @returns {Promise<boolean>} whether there is anything to show.
 */
export async function showGood(key, text, ask) {
  if (shown === text) return true;
  const found = await (text === null
    ? had(`/desk/${key}/good`)
    : ask("/desk/read", { text, kind: "scenario" }));
  if (!found.ok) return false;
  offers ??= await had(`/desk/${key}/offers`);
  const desk = lookedAt(found.data, /** @type {Offers} */ (offers));
  render(html`<${Grid} desk=${desk} open=${null} onOpen=${() => {}} />`, element("good-table", HTMLElement));
  shown = text;
  return true;
}
