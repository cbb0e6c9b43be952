// The hall screen: the clock, what has been delivered, the city as perceived; read-only, for the back row.

/** @import {Tables} from "../types/seat" */
/** @import {HallStatic} from "../types/wire" */

import { html, render, useEffect, useState } from "/vendor/preact-standalone.js";

import { WORST_FIRST } from "./conditions.js";
import { hms, stamp } from "./drill-clock.js";
import { Icon } from "./icons.js";
import { Live } from "./live.js";
import { drillId, emptied } from "./page-parts.js";
import { perceive, tables } from "./model.js";
import { ofOrganisers, stoppedForReal } from "./organisers.js";
import {
  Connecting,
  DrillState,
  DrillTime,
  Empty,
  Link,
  Plight,
  State,
  StoryTime,
  agencyShort,
} from "./parts.js";
import { lang, onLang, percent, say, setLang, t } from "./texts.js";

const NAMED = 3;
const MESSAGES = 12;
const ROOMY = 6;
const TILES = 24;

/** @param {{live: Live<HallStatic>}} props */
function Hall({ live }) {
  const [, draw] = useState(0);
  useEffect(() => {
    const again = () => draw((n) => n + 1);
    const stops = [onLang(again), live.watch(again)];
    // What came before anybody watched would show only with the next change: in a paused drill there may be
    // none.
    again();
    return () => stops.forEach((stop) => stop());
  }, [live]);
  if (live.gone || !live.hello)
    return html`<main class="lonely" role="status">
      ${
        live.gone
          ? html`<p>${t("gone_staff")}</p><p><a href="/staff">${t("sign_in")}</a></p>`
          : html`<${Connecting} live=${live} />`
      }
    </main>`;
  const { drill, static: fixed } = live.hello;
  const table = tables(fixed);
  const held = drill.date?.split("-").reverse().join("/");
  return html`<div class="hall">
    <header class="hall-top">
      <div>
        <h1><span class="exercise">${t("exercise")}</span> ${say(drill.title)}</h1>
        ${held && html`<p class="hall-day">${t("drill_on", { day: held })}</p>`}
        <p class="hall-states">
          <${DrillState} state=${live.clock.state} speed=${live.clock.speed} /> <${Link} link=${live.link} />
          <button type="button" class="hall-lang" onClick=${() => setLang(lang() === "vi" ? "en" : "vi")}>
            ${lang() === "vi" ? "English" : "Tiếng Việt"}
          </button>
        </p>
      </div>
      <div class="hall-clock">
        <${DrillTime} clock=${live.clock} />
        <p>${drill.length > 0 && t("of_length", { time: hms(drill.length) })}</p>
      </div>
      <${StoryTime} clock=${live.clock} story=${drill.story} />
    </header>
    ${
      stoppedForReal(live.clock, live.records.list) &&
      html`<p class="hall-real" role="alert"><b>${t("real_title")}</b> ${t("real_body")}</p>`
    }
    <main class="hall-main">
      <${City} live=${live} table=${table} />
      <${Delivered} live=${live} table=${table} />
    </main>
  </div>`;
}

/** @param {{live: Live<HallStatic>, table: Tables}} props */
function City({ live, table }) {
  const seen = perceive(live.records.list);
  const troubled = [...seen].filter(([, { state }]) => state !== "well");
  troubled.sort(
    ([, one], [, other]) =>
      WORST_FIRST.indexOf(one.state) - WORST_FIRST.indexOf(other.state) || other.since - one.since,
  );
  const systems = table.objects.filter(({ kind }) => kind !== "utility").length;
  return html`<section class="hall-city" aria-label=${t("city")}>
    <h2>${t("city")}</h2>
    ${!troubled.length && html`<${Empty} icon="well" title=${t("city_well")} next="" />`}
    <ul class=${troubled.length > ROOMY ? "tiles is-many" : "tiles"}>
      ${troubled.slice(0, TILES).map(([id, { state, fields, since }]) => {
        const system = table.object.get(id);
        const share = percent(fields.service ?? 1);
        return html`<li key=${id} class=${`tile is-${state}`}>
          <${Plight} state=${state} fields=${fields} />
          <b>${say(system?.name) || id}</b>
          <p>${t("service", { n: share })} · ${t("since", { time: stamp(since) })}</p>
        </li>`;
      })}
    </ul>
    ${
      troubled.length > TILES &&
      html`<p class="rest">${t("more_troubled", { n: troubled.length - TILES })}</p>`
    }
    ${
      troubled.length > 0 &&
      html`<p class="rest">
        <${State} state="well">${t("rest_well", { n: Math.max(0, systems - troubled.length) })}<//>
      </p>`
    }
  </section>`;
}

/** @param {{live: Live<HallStatic>, table: Tables}} props */
function Delivered({ live, table }) {
  const messages = live.records.list
    .filter((record) => record.kind === "delivery")
    .slice(-MESSAGES)
    .reverse();
  return html`<section class="hall-feed" aria-label=${t("delivered")}>
    <h2>${t("delivered")}</h2>
    ${
      !messages.length &&
      html`<${Empty} icon="inbox" title=${t("nothing_delivered")} next=${t("nothing_delivered_next")} />`
    }
    <ol>
      ${messages.map(
        ({ seq, t: at, data }) => html`<li
          key=${seq}
          class=${ofOrganisers(data) ? "feed is-organisers" : "feed"}
        >
          <time>${stamp(at)}</time>
          <div>
            <p class="feed-from">
              ${
                ofOrganisers(data)
                  ? html`<${Icon} name="people" /> <b>${t("organisers")}</b>`
                  : html`<${Icon} name=${data.channel} /> ${t(data.channel)} · ${say(data.sender)}`
              }
              ${" "}
              →
              ${" "}
              ${receivers(table, data.agencies)}
            </p>
            <p class="feed-title">${say(data.title)}</p>
          </div>
        </li>`,
      )}
    </ol>
  </section>`;
}

/**
 * @param {Tables} table
 * @param {string[]} [agencies]
 */
function receivers(table, agencies = []) {
  const names = agencies
    .slice(0, NAMED)
    .map((id) => agencyShort(table, id))
    .join(", ");
  const more = agencies.length - NAMED;
  return more > 0 ? `${names} ${t("more_agencies", { n: more })}` : names;
}

const live = new Live({ drill: drillId(), page: "hall" });
render(html`<${Hall} live=${live} />`, emptied("app"));
