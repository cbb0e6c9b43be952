// The bar at the top: which drill, its clock, what moves it, and the dialogs of these buttons.

/** @import {ControlRoom, LateRow, RoomAnswer} from "../../types/room" */
/** @import {Typed} from "../../types/wire" */

import { html, useEffect, useState } from "/vendor/preact-standalone.js";

import { Icon } from "../icons.js";
import { lang, say, setLang } from "../texts.js";
import { storyTime } from "../drill-clock.js";
import { next, waiting } from "./fold.js";
import { Buttons, Dialog } from "./dialog.js";
import { unread } from "./unplayed.js";
import { hms, stamp, w } from "./words.js";

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64];
const DUE_WITHIN = 20000;
const SHOWN = [1, 4, 16];

/** @param {ControlRoom} room */
const taken = (room) => {
  /** @type {{[seat: string]: unknown[]}} */
  const seats = room.presence?.seats ?? room.model.people;
  return room.statics.seats.filter((seat) => seats[seat.seat]?.length).length;
};

/** @param {{room: ControlRoom}} props */
function Head({ room }) {
  const { hello, statics } = room;
  return html`<div class="head">
    <h1 title=${`${say(hello.drill.title)} · ${say(statics.scenario.title)}`}>${say(hello.drill.title)}</h1>
    <p>
      ${w("joined", { count: taken(room), all: statics.seats.length })}
      ${
        statics.join &&
        html` ·
          ${" "}
          <button class="link" onClick=${() => room.open("join")}>
            ${w("code")} <b>${statics.join.code}</b>
          </button>
        `
      }
      <span class="head-rest">
        ${" · "}
        <button
          class="link"
          lang=${lang() === "vi" ? "en" : "vi"}
          onClick=${() => setLang(lang() === "vi" ? "en" : "vi")}
        >
          ${w("language")}
        </button>
        ${" · "}
        <a href="/staff">${w("page_staff")}</a>
      </span>
    </p>
  </div>`;
}

/** @param {{room: ControlRoom}} props */
function Clock({ room }) {
  const { t, clock } = room;
  const story = storyTime(room.statics.story ?? room.hello.drill.story, t);
  return html`<div class="clock" role="timer" aria-label=${w("clock")}>
    <span class="digits">${hms(t)}</span>
    <span class="clock-side">
      <span class=${`pill state-${clock.state}`}>
        <${Icon} name=${clock.state} />
        ${w(`state_${clock.state}`)}
        ${clock.state === "running" && ` · ×${clock.speed}`}
      </span>
      <small>
        ${
          story
            ? html`${w("story_now", { time: story.time })}
                ${" "}
                <span class="wide-only">· ${story.day}</span>`
            : w("of_length", { length: hms(room.length) })
        }
      </small>
    </span>
  </div>`;
}

/** @param {{room: ControlRoom}} props */
function Speeds({ room }) {
  const { speed } = room.clock;
  const set = (/** @type {number} */ value) => room.order("clock", { do: "speed", speed: value });
  const steps = SHOWN.includes(speed) ? SHOWN : [...SHOWN, speed].sort((a, b) => a - b);
  return html`<div class="group" role="group" aria-label=${w("speed")}>
    ${steps.map(
      (value) =>
        html`<button key=${value} aria-pressed=${String(value === speed)} onClick=${() => set(value)}>
          ×
          ${value}
        </button>`,
    )}
    <select
      aria-label=${w("speed")}
      value=${String(speed)}
      onChange=${(/** @type {Typed} */ event) => set(Number(event.target.value))}
    >
      ${SPEEDS.map((value) => html`<option key=${value} value=${String(value)}>×${value}</option>`)}
    </select>
  </div>`;
}

/** @type {{[state: string]: [what: string, icon: string]}} */
const MAIN = { ready: ["start", "running"], running: ["pause", "paused"], paused: ["resume", "running"] };

/**
 * Start, pause or resume, whichever fits.
 *
 * @param {ControlRoom} room
 */
export function toggle(room) {
  const [what] = MAIN[room.clock.state] ?? [];
  if (what) room.order("clock", { do: what });
}

/** @type {{speed: number | null, count: number}} */
const wanted = { speed: null, count: 0 };

/**
 * Go to the next speed up (`by` above 0) or down; keys pressed faster than the server answers count from the
 * speed asked for last.
 *
 * @param {ControlRoom} room
 * @param {number} by
 */
export async function step(room, by) {
  const from = wanted.speed ?? room.clock.speed;
  const speed = by > 0 ? SPEEDS.find((one) => one > from) : SPEEDS.findLast((one) => one < from);
  if (speed === undefined) return;
  const mine = (wanted.count += 1);
  wanted.speed = speed;
  await room.order("clock", { do: "speed", speed });
  if (mine === wanted.count) wanted.speed = null;
}

/**
 * The bar.
 *
 * @param {{room: ControlRoom}} props
 */
export function Bar({ room }) {
  const [what, icon] = MAIN[room.clock.state] ?? [];
  const [more, setMore] = useState(false);
  const letters = unread(room).length;
  const pressed = (/** @type {Event} */ event) =>
    event.target instanceof Element && event.target.closest(".rest > button") && setMore(false);
  return html`<header class=${`bar ${more ? "is-open" : ""}`} onClick=${pressed}>
    <${Head} room=${room} />
    ${
      room.commands &&
      html`<button class="danger real" aria-label=${w("real_title")} onClick=${() => room.open("real")}>
        <${Icon} name="alert" />
        <span class="real-whole">${w("real_title")}</span>
        <span class="real-short">${w("real_short")}</span>
      </button>`
    }
    <button class="more-toggle" aria-expanded=${String(more)} onClick=${() => setMore(!more)}>
      ${w("bar_more")}
    </button>
    <${Clock} room=${room} />
    <div class="controls">
      ${
        room.clock.state === "ended" &&
        html`<a class="as-button" href=${`/review/${encodeURIComponent(room.hello.drill.id)}`}>
          <${Icon} name="document" />
          ${w("page_review")}
        </a>`
      }
      ${
        room.commands &&
        html`
          ${
            what &&
            html`<button class=${what === "pause" ? "" : "primary"} onClick=${() => toggle(room)}>
              <${Icon} name=${icon} />
              ${w(what)} <kbd>${w("key_space")}</kbd>
            </button>`
          }
          <button title=${w("say_title")} onClick=${() => room.open("say")}>
            <${Icon} name="inbox" />
            ${w("unplayed")}
            ${letters > 0 && html` <b class="badge num">${letters}</b>`}
          </button>
        `
      }
      <div class="rest">
        ${
          room.commands &&
          html`
            <${Speeds} room=${room} />
            <button onClick=${() => room.open("next")}>
              <${Icon} name="next" />
              ${w("run_next")} <kbd>N</kbd>
            </button>
            <button onClick=${() => room.open("write")}>
              <${Icon} name="outgoing" />
              ${w("inject_new")}
            </button>
            <button class="danger" onClick=${() => room.open("finish")}>
              <${Icon} name="ended" />
              ${w("finish")}
            </button>
          `
        }
        <button title=${`${w("search")} (/)`} onClick=${() => room.open("search")}>
          <${Icon} name="search" />
          ${w("search")}
        </button>
        <button class="keys" title=${`${w("help")} (?)`} onClick=${() => room.open("help")}>
          ${w("help")}
        </button>
      </div>
    </div>
  </header>`;
}

/**
 * What comes next and whose deadlines would pass; asks before it runs there.
 *
 * @param {{room: ControlRoom}} props
 */
export function NextDialog({ room }) {
  const [told, setTold] = useState(/** @type {RoomAnswer | null} */ (null));
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let there = true;
    room.live.ask("due", {}, DUE_WITHIN).then((answer) => there && setTold(answer));
    return () => {
      there = false;
    };
  }, [asked]);
  const plan = planned(room, told);
  const close = () => room.open(null);
  if (told === null) return html`<p class="toast" role="status">${w("next_wait")}</p>`;
  if (!plan) {
    return html`<${Dialog} title=${w("next_title")} onClose=${close}>
      <p>${w("next_none")}</p>
      <${Buttons}><button class="first" onClick=${close}>${w("close")}</button></${Buttons}>
    </${Dialog}>`;
  }
  // Refused: somebody else was first, or the plan has changed; what is shown is asked for anew.
  const run = () =>
    room
      .order("clock", { do: "next", inject: plan.injects[0], t: plan.t })
      .then((answer) => (answer.ok ? close() : setAsked(asked + 1)));
  return html`<${Dialog} title=${w("next_title")} onClose=${close}>
    <p>${w("next_what", { time: stamp(plan.t) })}</p>
    <ul class="plain-list">
      ${plan.injects.map((id) => html`<li key=${id}><b>${room.names.inject(id)}</b></li>`)}
    </ul>
    ${
      plan.late.length
        ? html`
            <p class="warning">${w("next_late", { count: plan.late.length })}</p>
            <ul class="rows">
              ${plan.late.map(
                (row) => html`<li key=${row.duty}>
                  <span><b>${room.names.agency(row.agency)}</b> ${say(row.title)}</span>
                  <span class="pill s-degraded">${w("next_limit", { time: stamp(row.limit) })}</span>
                </li>`,
              )}
            </ul>
          `
        : html`<p>${w("next_free")}</p>`
    }
    <${Buttons}>
      <button onClick=${close}>${w("cancel")}</button>
      <button class="primary first" onClick=${run}>${w("next_yes", { time: stamp(plan.t) })}</button>
    </${Buttons}>
  </${Dialog}>`;
}

/**
 * The server's word on what comes next, or, where it says nothing, what the records here tell.
 *
 * @param {ControlRoom} room
 * @param {RoomAnswer | null} told
 * @returns {{t: number, injects: string[], late: LateRow[]} | null}
 */
export function planned(room, told) {
  if (told?.ok && told.next) {
    const rows = told.next.injects ?? [];
    if (!rows.length) return null;
    return {
      t: told.next.t,
      injects: rows.map((row) => (typeof row === "string" ? row : row.inject)),
      late: told.late ?? [],
    };
  }
  if (told?.ok && told.next === null) return null;
  const found = next(room.model, room.t);
  if (!found) return null;
  const late = found.late.map(({ duty, limit }) => ({
    duty: duty.seq,
    agency: duty.data.agency,
    title: duty.data.title,
    limit,
  }));
  return { t: found.t, injects: [found.inject.id], late };
}

/**
 * Asks before it ends the drill.
 *
 * @param {{room: ControlRoom}} props
 */
export function FinishDialog({ room }) {
  const close = () => room.open(null);
  const open = waiting(room.model, room.t).length;
  const end = () => room.order("clock", { do: "end" }).then((answer) => answer.ok && close());
  return html`<${Dialog} title=${w("finish_ask")} onClose=${close}>
    <p>${w("finish_text", { time: stamp(room.t) })} ${open > 0 && w("finish_open", { count: open })}</p>
    <${Buttons}>
      <button class="first" onClick=${close}>${w("cancel")}</button>
      <button class="danger solid" onClick=${end}>${w("finish_yes")}</button>
    </${Buttons}>
  </${Dialog}>`;
}

/**
 * Asks before it stops everything for a real incident.
 *
 * @param {{room: ControlRoom}} props
 */
export function RealDialog({ room }) {
  const close = () => room.open(null);
  const stop = () => room.order("clock", { do: "stop" }).then((answer) => answer.ok && close());
  return html`<${Dialog} title=${w("real_ask")} onClose=${close}>
    <p>${w("real_text", { title: w("real_title") })}</p>
    <${Buttons}>
      <button onClick=${close}>${w("cancel")}</button>
      <button class="danger solid first" onClick=${stop}>${w("real_yes")}</button>
    </${Buttons}>
  </${Dialog}>`;
}

/** @type {[path: string, name: string][]} */
const PAGES = [
  ["cards", "page_cards"],
  ["hall", "page_hall"],
  ["evaluate", "page_evaluate"],
];

/**
 * The code, the address and their QR image.
 *
 * @param {{room: ControlRoom}} props
 */
export function JoinDialog({ room }) {
  const { join } = room.statics;
  if (!join) return null;
  return html`<${Dialog} title=${w("join_title")} onClose=${() => room.open(null)}>
    <p>${w("join_text")}</p>
    <div class="join">
      <img
        src=${`/join.svg?drill=${encodeURIComponent(room.hello.drill.id)}`}
        alt=${w("join_qr")}
        width="240"
        height="240"
      />
      <div><p class="join-code">${join.code}</p><p class="join-url">${join.url}</p></div>
    </div>
    <ul class="pages">
      ${PAGES.map(
        ([path, name]) => html`<li key=${path}>
          <a href=${`/${path}/${encodeURIComponent(room.hello.drill.id)}`} target="_blank" rel="noopener">
            ${w(name)}
          </a>
        </li>`,
      )}
    </ul>
  </${Dialog}>`;
}

/** @type {[key: string, text: string][]} */
const KEYS = [
  ["key_space", "help_space"],
  ["Enter", "help_enter"],
  ["N", "next_title"],
  ["W", "new_title"],
  ["S", "say_title"],
  ["G", "help_note"],
  ["/", "help_search"],
  ["M", "help_map"],
  ["− +", "help_speed"],
  ["?", "help_help"],
  ["Esc", "help_esc"],
];

/**
 * What the keys do.
 *
 * @param {{room: ControlRoom}} props
 */
export function HelpDialog({ room }) {
  return html`<${Dialog} title=${w("help")} onClose=${() => room.open(null)}>
    <dl class="keys">
      ${KEYS.map(
        ([key, text]) => html`<div key=${text}>
          <dt><kbd>${key.startsWith("key_") ? w(key) : key}</kbd></dt>
          <dd>${w(text)}</dd>
        </div>`,
      )}
    </dl>
  </${Dialog}>`;
}
