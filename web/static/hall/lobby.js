// Before a drill: how to join, and who has come. After it: the way to the hot wash.

/** @import {HallPicture, HallStatic} from "../../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { Icon } from "../icons.js";
import { say } from "../texts.js";
import { h } from "./words.js";

const NAMED = 3;

/**
 * The code to scan, and the same as an address to type.
 *
 * @param {{drill: string, url: string, code?: string, to: string, alt: string}} props
 */
function Way({ drill, url, code, to, alt }) {
  return html`<div class="way">
    <img src=${`/join.svg?drill=${encodeURIComponent(drill)}&to=${to}`} alt=${alt} width="400" height="400" />
    <p class="way-address">${url.replace(/^https?:\/\//, "")}</p>
    ${code && html`<p class="way-code"><span>${h("step_code")}</span> <b>${code}</b></p>`}
  </div>`;
}

/**
 * Before the drill.
 *
 * @param {{drill: string, fixed: HallStatic, picture: HallPicture | null}} props
 */
export function Lobby({ drill, fixed, picture }) {
  const came = picture?.came ?? {};
  const taken = fixed.seats.filter(({ seat }) => came[seat]?.length).length;
  const short = new Map(fixed.agencies.map((each) => [each.id, each.short ?? each.name]));
  const { code, url } = fixed.join;
  return html`<main class="lobby">
    <section class="lobby-way" aria-labelledby="lobby-title">
      <h2 id="lobby-title">${h("lobby_title")}</h2>
      <p>${h("step_scan")}</p>
      <${Way}
        drill=${drill}
        url=${url.replace(/\/join\/.*$/, "")}
        code=${code}
        to="join"
        alt=${h("qr_join")}
      />
      <p>${h("step_seat")}</p>
    </section>
    <section class="lobby-here" aria-labelledby="lobby-here">
      <h2 id="lobby-here">
        ${h("here")} <span class="count">${h("here_of", { n: taken, all: fixed.seats.length })}</span>
      </h2>
      <ul class=${fixed.seats.length > 12 ? "places is-many" : "places"}>
        ${fixed.seats.map(
          ({ seat, agency, role }) => html`<li key=${seat} class=${came[seat]?.length ? "is-here" : ""}>
            <${Icon} name=${came[seat]?.length ? "check" : "clock"} />
            <div>
              <b>${say(short.get(agency))}</b>
              <span class="quiet-label">${say(role)}</span>
              <p>${names(came[seat] ?? [])}</p>
            </div>
          </li>`,
        )}
      </ul>
    </section>
  </main>`;
}

/** @param {string[]} people */
function names(people) {
  if (!people.length) return h("seat_free");
  const more = people.length - NAMED;
  const named = people.slice(0, NAMED).join(", ");
  return more > 0 ? `${named} ${h("more_people", { n: more })}` : named;
}

/**
 * After the drill.
 *
 * @param {{drill: string, fixed: HallStatic, t: number, released: boolean}} props
 */
export function Closing({ drill, fixed, t, released }) {
  const origin = fixed.join.url.replace(/\/join\/.*$/, "");
  const agencies = new Set(fixed.seats.map(({ agency }) => agency)).size;
  return html`<main class="closing">
    <section class="closing-words">
      <h2>${h("over_title")}</h2>
      <p>${h("over_thanks")}</p>
      <p class="closing-facts">
        <span>${h("over_lasted", { time: hms(t) })}</span>
        ${" "}
        <span>${h("over_agencies", { n: agencies })}</span>
      </p>
      <h3>${h("wash_title")}</h3>
      <ol>
        <li>${h("wash_scan")}</li>
        <li>${h("wash_write")}</li>
        <li>${h(released ? "wash_released" : "wash_later")}</li>
      </ol>
    </section>
    <${Way} drill=${drill} url=${`${origin}/hotwash/${drill}`} to="hotwash" alt=${h("qr_wash")} />
  </main>`;
}
