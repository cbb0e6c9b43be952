// *Contacts*: the agencies I can reach, what was exchanged with each, and what they have acknowledged.

/** @import {Exchange, Message, OwnAct, SeatPage} from "../types/seat" */
/** @import {AgencyRow, Typed} from "../types/wire" */

import { html, useState } from "/vendor/preact-standalone.js";

import { stamp } from "./drill-clock.js";
import { Icon } from "./icons.js";
import { plain, threads } from "./model.js";
import { Empty, actTitle, agencyName, classes, objectName } from "./parts.js";
import { Body } from "./received.js";
import { say, t } from "./texts.js";

const SHOWN = 25;
const LATEST = 100;

/**
 * The directory; agencies already in touch come first, the latest on top.
 *
 * @param {{page: SeatPage}} props
 */
export function Contacts({ page }) {
  const [query, setQuery] = useState("");
  const [all, setAll] = useState(false);
  const found = threads(page.model);
  const matches = page.table.agencies.filter(
    ({ id, name, short }) =>
      id !== page.me.agency && plain(`${say(name)} ${say(short)} ${id}`).includes(plain(query.trim())),
  );
  const last = (/** @type {string} */ id) => found.get(id)?.at(-1)?.seq ?? -1;
  const favourites = matches.filter(({ id }) => page.favourites.has(id));
  const recent = matches
    .filter(({ id }) => found.has(id) && !page.favourites.has(id))
    .sort((one, other) => last(other.id) - last(one.id));
  const others = matches.filter(({ id }) => !found.has(id) && !page.favourites.has(id));
  const shown = all || query ? others : others.slice(0, SHOWN);
  const rows = (/** @type {AgencyRow[]} */ agencies) =>
    html`<ul class="rows">
      ${agencies.map(
        (agency) =>
          html`<li key=${agency.id} class="contact">
            <${Row} page=${page} agency=${agency} entries=${found.get(agency.id)} />
            <${Star} page=${page} agency=${agency} />
          </li>`,
      )}
    </ul>`;
  return html`
    <div class="search">
      <${Icon} name="search" />
      <input
        type="search"
        aria-label=${t("search_contacts")}
        placeholder=${t("search_contacts")}
        value=${query}
        onInput=${(/** @type {Typed} */ event) => setQuery(event.target.value)}
      />
    </div>
    ${favourites.length > 0 && html`<h3 class="group">${t("favourites")}</h3>${rows(favourites)}`}
    ${recent.length > 0 && html`<h3 class="group">${t("recent")}</h3>${rows(recent)}`}
    ${others.length > 0 && html`<h3 class="group">${t("everyone")}</h3>${rows(shown)}`}
    ${
      others.length > shown.length &&
      html`<button type="button" class="button" onClick=${() => setAll(true)}>
        ${t("show_more", { n: others.length - shown.length })}
      </button>`
    }
    ${!matches.length && html`<p class="quiet">${t("no_match")}</p>`}
  `;
}

/** @param {{page: SeatPage, agency: AgencyRow}} props */
function Star({ page, agency }) {
  const on = page.favourites.has(agency.id);
  return html`<button
    type="button"
    class=${classes("bare star", { "is-on": on })}
    aria-pressed=${String(on)}
    aria-label=${t("favourite", { name: say(agency.name) })}
    title=${t(on ? "favourite_off" : "favourite_on")}
    disabled=${page.still}
    onClick=${() => page.favour(agency.id)}
  >
    <${Icon} name="star" />
  </button>`;
}

/** @param {{page: SeatPage, agency: AgencyRow, entries?: Exchange[]}} props */
function Row({ page, agency, entries }) {
  const latest = entries?.at(-1);
  return html`<button type="button" class="row" onClick=${() => page.thread(agency.id)}>
    <span class="row-main">
      <b>${say(agency.name)}</b>
      ${
        latest &&
        html`<span class="quiet one-line">
          ${
            latest.mine
              ? `${t("from_us")}: ${actTitle(page.table, latest.item.verb)}`
              : say(latest.item.title)
          }
        </span>`
      }
    </span>
    ${latest && html`<time>${stamp(latest.t)}</time>`}
    <${Icon} name="next" />
  </button>`;
}

/**
 * What was exchanged with one agency, oldest first.
 *
 * @param {{page: SeatPage, agency: string}} props
 */
export function Thread({ page, agency }) {
  const all = threads(page.model).get(agency) ?? [];
  const [count, setCount] = useState(LATEST);
  const entries = all.slice(-count);
  const name = agencyName(page.table, agency);
  const act = page.table.acts.some(({ to }) => to);
  return html`<div class="thread">
    ${
      all.length > entries.length &&
      html`<button type="button" class="button" onClick=${() => setCount(count + LATEST)}>
        ${t("show_more", { n: all.length - entries.length })}
      </button>`
    }
    ${
      entries.length
        ? html`<ol class="bubbles">
            ${entries.map(
              (entry) => html`<li
                key=${entry.seq}
                class=${classes("bubble", {
                  "is-mine": entry.mine,
                  "is-refused": entry.mine && entry.item.status === "refused",
                })}
              >
                ${
                  entry.mine
                    ? html`<${Sent} page=${page} act=${entry.item} agency=${agency} />`
                    : html`<${Got} page=${page} message=${entry.item} />`
                }
              </li>`,
            )}
          </ol>`
        : html`<${Empty} icon="people" title=${t("no_thread", { name })} next=${t("no_thread_next")} />`
    }
    ${
      act &&
      html`<div class="thread-end">
        <button
          type="button"
          class="button is-primary"
          disabled=${page.still}
          onClick=${() => page.pick({ to: agency })}
        >
          <${Icon} name="outgoing" /> ${t("write_to")}
        </button>
      </div>`
    }
  </div>`;
}

/** @param {{page: SeatPage, message: Message}} props */
function Got({ page, message }) {
  return html`
    <p class="bubble-head"><${Icon} name=${message.channel} /> ${t(message.channel)} · ${stamp(message.t)}</p>
    <p><b>${say(message.title)}</b></p>
    ${
      say(message.body) !== say(message.title) &&
      html`<${Body} page=${page} message=${message} open=${true} />`
    }
    ${
      message.acknowledged &&
      html`<p class="mark is-done">
        <${Icon} name="check" /> ${t("received_by_us", { time: stamp(message.acknowledged) })}
      </p>`
    }
    <div>
      <button type="button" class="link-button" onClick=${() => page.goTo(message.seq)}>
        ${t("open_message")}
      </button>
    </div>
  `;
}

/** @param {{page: SeatPage, act: OwnAct, agency: string}} props */
function Sent({ page, act, agency }) {
  const heard = act.heardBy.get(agency);
  const form = act.params?.form?.description;
  const order = act.params?.order?.act;
  return html`
    <p class="bubble-head">
      <${Icon} name="outgoing" /> ${t("from_us")} · ${order ? `${actTitle(page.table, act.verb)} · ` : ""}
      ${stamp(act.t)}
    </p>
    <p>
      <b>${actTitle(page.table, order ?? act.verb)}</b>
      ${act.about && html`: ${objectName(page.table, act.about)}`}
    </p>
    ${(act.text || form) && html`<p class="bubble-text">${act.text || form}</p>`}
    ${
      act.status === "refused"
        ? html`<p class="mark is-bad"><${Icon} name="down" /> ${t("refused")}</p>`
        : heard === undefined
          ? html`<p class="mark"><${Icon} name="clock" /> ${t("not_acknowledged")}</p>`
          : html`<p class="mark is-done">
              <${Icon} name="check" /> ${t("they_acknowledged", { time: stamp(heard) })}
            </p>`
    }
  `;
}
