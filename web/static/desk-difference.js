// How a version of a draft differs from the one before it, in the words of the page it was written on.

/** @import {Offers, Value} from "../types/editor" */

import { html, render } from "/vendor/preact-standalone.js";

import { lookedAt } from "./desk/changes.js";
import { cityOffers } from "./desk/city-offers.js";
import { Differences } from "./desk/differing.js";
import { element } from "./page-parts.js";

const root = element("difference-words", HTMLElement);
const { key, number, since, kind } = root.dataset;

/** @param {string} name @returns {Promise<Value>} */
async function ask(name) {
  const answer = await fetch(`/desk/${key}/${name}`, {
    headers: { Accept: "application/json" },
    credentials: "same-origin",
  });
  return answer.json();
}

/** @param {Value} data @param {Offers} offers */
const desk = (data, offers) => lookedAt(data, kind === "city" ? cityOffers(offers, data) : offers);

async function begin() {
  const [found, offers] = await Promise.all([ask(`difference?of=${number}&since=${since}`), ask("offers")]);
  // A version that cannot be read has lines and no things.
  if (!found.before || !found.after) return;
  const [before, after] = [desk(found.before, offers), desk(found.after, offers)];
  render(html`<${Differences} before=${before} after=${after} />`, root);
  element("difference-lines", HTMLDetailsElement).open = false;
}

begin();
