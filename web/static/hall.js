// The hall screen, for the back row and read-only: who has come before a drill, the city and the news during
// it, the hot wash after it.

/** @import {Tables} from "../types/seat" */
/** @import {HallPicture, HallStatic} from "../types/wire" */

import { html, render, useEffect, useState } from "/vendor/preact-standalone.js";

import { hms, stamp } from "./drill-clock.js";
import { City, Troubled } from "./hall/city.js";
import { Closing, Lobby } from "./hall/lobby.js";
import { gathered } from "./hall/news.js";
import { h } from "./hall/words.js";
import { Icon } from "./icons.js";
import { Live } from "./live.js";
import { tables } from "./model.js";
import { drillId, emptied } from "./page-parts.js";
import { Connecting, DrillState, DrillTime, Link, StoryTime, agencyShort } from "./parts.js";
import { lang, onLang, say, setLang, t } from "./texts.js";

const NAMED = 3;
const FIRST_LARGE = 3;

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
  const { static: fixed } = live.hello;
  const picture = live.picture;
  const real = live.clock.state === "paused" && (picture?.real ?? -Infinity) >= live.clock.t - 1000;
  return html`<div class="hall">
    <${Top} live=${live} picture=${picture} real=${real} />
    ${real && html`<p class="hall-real" role="alert"><b>${t("real_title")}</b> ${t("real_body")}</p>`}
    <${Body} live=${live} fixed=${fixed} picture=${picture} />
  </div>`;
}

/** @param {{live: Live<HallStatic>, fixed: HallStatic, picture: HallPicture | null}} props */
function Body({ live, fixed, picture }) {
  const { state } = live.clock;
  if (state === "ready") return html`<${Lobby} drill=${live.drill} fixed=${fixed} picture=${picture} />`;
  if (state === "ended")
    return html`<${Closing}
      drill=${live.drill}
      fixed=${fixed}
      t=${live.clock.t}
      released=${live.released}
    />`;
  const table = tables(fixed);
  return html`<main class="hall-main">
    ${
      picture &&
      html`
        <${City} fixed=${fixed} picture=${picture} />
        <${News} table=${table} picture=${picture} />
        ${picture.systems && html`<${Troubled} fixed=${fixed} systems=${picture.systems} />`}
        ${picture.agencies && html`<${Strip} table=${table} agencies=${picture.agencies} />`}
      `
    }
  </main>`;
}

/** @param {{live: Live<HallStatic>, picture: HallPicture | null, real: boolean}} props */
function Top({ live, picture, real }) {
  if (!live.hello) return null;
  const { drill, me } = live.hello;
  const held = drill.date?.split("-").reverse().join("/");
  return html`<header class="hall-top">
    <div>
      <h1>${!real && html`<span class="exercise">${t("exercise")}</span> `}${say(drill.title)}</h1>
      ${held && html`<p class="hall-day">${t("drill_on", { day: held })}</p>`}
      <p class="hall-states">
        <${DrillState} state=${live.clock.state} speed=${live.clock.speed} /> <${Link} link=${live.link} />
        ${picture && picture.delay > 0 && html`<span>${h("late", { n: picture.delay })}</span>`}
        <button type="button" class="hall-lang" onClick=${() => setLang(lang() === "vi" ? "en" : "vi")}>
          ${lang() === "vi" ? "English" : "Tiếng Việt"}
        </button>
        ${
          me.role === "director" &&
          html`<a class="hall-lang" href=${`/staff/drill/${live.drill}#screen`}>${h("settings")}</a>`
        }
      </p>
    </div>
    ${
      live.clock.state !== "ready" &&
      html`<div class="hall-clock">
        <${DrillTime} clock=${live.clock} />
        <p>${drill.length > 0 && t("of_length", { time: hms(drill.length) })}</p>
      </div>`
    }
    ${live.clock.state !== "ended" && html`<${StoryTime} clock=${live.clock} story=${drill.story} />`}
  </header>`;
}

/** @param {{table: Tables, picture: HallPicture}} props */
function News({ table, picture }) {
  const { news, kept } = picture;
  return html`<section class="hall-feed" aria-labelledby="hall-news">
    <h2 id="hall-news">${h("news")}</h2>
    ${!news.length && html`<p class="rest">${h("news_none")}</p>`}
    <ol>
      ${gathered(news).map(
        ({ one, many }, n) => html`<li
          key=${one.seq}
          class=${`feed${one.organisers ? " is-organisers" : ""}${n < FIRST_LARGE ? " is-large" : ""}`}
        >
          <p class="feed-from">
            <time>${stamp(one.t)}</time>
            ${" "}
            ${
              one.organisers
                ? html`<${Icon} name="people" /> <b>${t("organisers")}</b>`
                : html`<${Icon} name=${many > 1 ? "inbox" : one.channel} /> ${many === 1 && t(one.channel)}
                    ${one.sender ? ` · ${say(one.sender)}` : ""}`
            }
            ${one.sender && ` → ${receivers(table, one.agencies)}`}
          </p>
          <p class="feed-title">
            ${
              one.title
                ? say(one.title)
                : h(many > 1 ? "private_many" : "private", { who: receivers(table, one.agencies), n: many })
            }
          </p>
          ${one.body && html`<p class="feed-body">${say(one.body)}</p>`}
        </li>`,
      )}
    </ol>
    ${kept.includes("unreported") && html`<p class="tiles-help">${h("kept_note")}</p>`}
  </section>`;
}

/** @param {{table: Tables, agencies: {id: string, reported: number | null}[]}} props */
function Strip({ table, agencies }) {
  const done = agencies.filter(({ reported }) => reported !== null).length;
  return html`<ul class="strip" aria-label=${h("agencies")}>
    <li class="strip-head">${h("reported_of", { n: done, all: agencies.length })}</li>
    ${agencies.map(
      ({ id, reported }) => html`<li key=${id} class=${reported === null ? "" : "is-reported"}>
        <${Icon} name=${reported === null ? "clock" : "check"} />
        <b>${agencyShort(table, id)}</b>
        ${reported === null ? html`<span class="unseen">${h("unreported")}</span>` : stamp(reported)}
      </li>`,
    )}
  </ul>`;
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
