// *Act*: the acts open to my seat, grouped, with what each takes.

/** @import {SeatPage, Start} from "../types/seat" */
/** @import {Typed} from "../types/wire" */

import { html, useState } from "/vendor/preact-standalone.js";

import { Icon } from "./icons.js";
import { plain } from "./model.js";
import { say, t } from "./texts.js";

const GROUPS = ["inform", "decide", "technical", "public"];
const NEED_A_MESSAGE = new Set(["acknowledge", "verify", "cancel", "approve", "refuse"]);
const MINUTE = 60_000;

/**
 * What an act takes before it has effect: `khoảng 8 phút · 1 người`.
 *
 * @param {{takes_ms?: number | null, responders?: number | null} | undefined} act
 */
export function effort(act) {
  if (!act?.takes_ms) return t("at_once");
  const crew =
    act.responders === 0
      ? t("nobody")
      : act.responders === 1
        ? t("person")
        : t("people", { n: act.responders });
  const minutes = Math.round(act.takes_ms / MINUTE);
  return `${minutes ? t("takes", { n: minutes }) : t("takes_moment")} · ${crew}`;
}

/**
 * The list of acts.
 *
 * @param {{page: SeatPage, start?: Start}} props
 */
export function Catalogue({ page, start = {} }) {
  const [query, setQuery] = useState("");
  const groups = GROUPS.filter((group) => !start.groups || start.groups.includes(group));
  const offered = page.table.acts.filter(
    (act) => !NEED_A_MESSAGE.has(act.verb) && (!start.about || act.about !== "none") && (!start.to || act.to),
  );
  const wanted = offered.filter((act) =>
    plain(`${say(act.title)} ${act.verb}`).includes(plain(query.trim())),
  );
  const found = groups
    .map((group) => ({ group, acts: wanted.filter((act) => act.group === group) }))
    .filter(({ acts }) => acts.length);
  return html`<div class="catalogue">
    <div class="search">
      <${Icon} name="search" />
      <input
        type="search"
        aria-label=${t("search_acts")}
        placeholder=${t("search_acts")}
        value=${query}
        onInput=${(/** @type {Typed} */ event) => setQuery(event.target.value)}
      />
    </div>
    ${!found.length && html`<p class="quiet">${t("no_such_act", { query })}</p>`}
    ${found.map(
      ({ group, acts }) => html`<section key=${group}>
        <h3 class="group">${t(`group_${group}`)}</h3>
        <ul class="rows">
          ${acts.map(
            (act) => html`<li key=${act.verb}>
              <button
                type="button"
                class="row"
                disabled=${page.still}
                onClick=${() => page.compose(act.verb, start)}
              >
                <span class="row-main">
                  <b>${say(act.title)}</b>
                  ${act.takes_ms && html`<span class="quiet">${effort(act)}</span>`}
                </span>
                <${Icon} name="next" />
              </button>
            </li>`,
          )}
        </ul>
      </section>`,
    )}
  </div>`;
}
