// The replay tab: the city, the feed, the injects, what was open and a seat's screen, all at the moment of
// the bar.

/** @import {Desk} from "./desk.js" */
/** @import {Model, Watched} from "../../types/room" */
/** @import {Sent} from "../../types/wire" */

import { html, useEffect, useMemo, useState } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { lang, say } from "../texts.js";
import { Chips } from "../room/dialog.js";
import { waiting } from "../room/fold.js";
import { Moments } from "./moments.js";
import { canMove } from "./movable-acts.js";
import { w } from "./texts.js";
import { useDesk, useLang } from "./hooks.js";

export { ReplayBar } from "./replaybar.js";

const MOST = 40;
// In the order in which room for them runs out; replay.css hides the chips of what is in sight anyway.
const VIEWS = ["city", "feed", "injects", "screen"];
/** @type {{[state: string]: string}} */
const TONES = { due: "s-info", warn: "s-degraded", overdue: "s-down" };

// As in replay.css: how wide a window is that shows a seat's screen beside all else.
const BESIDE = "(min-width: 1401px)";

/** Modules that only this tab needs: the map is large. */
function useParts() {
  /** @typedef {{City: unknown, Feed: unknown}} Parts */
  const [parts, setParts] = useState(/** @type {Parts | null} */ (null));
  useEffect(() => {
    let there = true;
    Promise.all([import("../room/city.js"), import("../room/feedview.js")]).then(
      ([city, feed]) => there && setParts({ City: city.City, Feed: feed.Feed }),
    );
    return () => {
      there = false;
    };
  }, []);
  return parts;
}

/** Whether a seat's screen stands beside all else. */
function useBeside() {
  const [beside, setBeside] = useState(() => matchMedia(BESIDE).matches);
  useEffect(() => {
    const width = matchMedia(BESIDE);
    const look = () => setBeside(width.matches);
    width.addEventListener("change", look);
    return () => width.removeEventListener("change", look);
  }, []);
  return beside;
}

/**
 * A part that is brought when it comes into sight; null until then.
 *
 * @param {boolean} wanted
 * @param {() => Promise<unknown>} load
 */
function usePart(wanted, load) {
  const [part, setPart] = useState(/** @type {unknown} */ (null));
  useEffect(() => {
    let there = true;
    if (wanted) load().then((found) => there && setPart(() => found));
    return () => {
      there = false;
    };
  }, [wanted]);
  return wanted ? part : null;
}

/** @param {{desk: Desk, model: Model}} props */
function Duties({ desk, model }) {
  const rows = waiting(model, desk.at);
  const open = (/** @type {number} */ seq) => {
    desk.pick({ kind: "duty", seq });
    desk.go("timeline");
  };
  return html`<section class="panel replay-duties" aria-labelledby="r-duties">
    <header><h2 id="r-duties">${w("r_duties")}</h2><small class="num">${rows.length}</small></header>
    <div class="scroll" tabindex="0">
      ${
        rows.length
          ? html`
              <ul class="rows">
                ${rows.slice(0, MOST).map(
                  ({ duty, limit, state }) => html`<li key=${duty.seq}>
                      <button class="link left grow" onClick=${() => open(duty.seq)}>
                        ${desk.names.agency(duty.data.agency)}: ${say(duty.data.title)}
                      </button>
                      <span class=${`pill ${TONES[state]}`}>${w(`r_${state}`)}</span>
                      <small class="num">${w("r_limit", { time: `T+${hms(limit)}` })}</small>
                    </li>`,
                )}
              </ul>
              ${
                rows.length > MOST && html`<p class="empty">${w("r_more", { count: rows.length - MOST })}</p>`
              }
            `
          : html`<p class="empty">${w("r_duties_none")}</p>`
      }
    </div>
  </section>`;
}

/** @param {{desk: Desk}} props */
function Doings({ desk }) {
  return html`<p class="replay-doings">
    ${
      desk.may("branch") &&
      html`<button onClick=${() => desk.open({ name: "branch", t: desk.at })}>
        ${w("r_branch", { time: `T+${hms(desk.at)}` })}
      </button>`
    }
    ${
      desk.may("jobs") &&
      html`<button onClick=${() => desk.open({ name: "whatif" })}>${w("r_whatif")}</button>`
    }
  </p>`;
}

/**
 * The tab.
 *
 * @param {{desk: Desk}} props
 */
export function Replay({ desk }) {
  useDesk(desk, "data", "records", "at");
  useLang();
  const parts = useParts();
  const [shown, setShown] = useState(() => (matchMedia("(max-width: 860px)").matches ? "city" : "feed"));
  const beside = useBeside();
  const Screen = usePart(
    shown === "screen" || beside,
    async () => (await import("./screenview.js")).SeatScreen,
  );
  const Injects = usePart(shown === "injects", async () => (await import("../room/injects.js")).Injects);
  const [view, setView] = useState("truth");
  const [picked, pick] = useState(/** @type {string | null} */ (null));
  const moments = useMemo(
    () => desk.records && new Moments(desk.told.static, desk.records),
    [desk.records, desk.data],
  );
  if (!moments || !parts) return html`<p class="empty" role="status">${w("loading_records")}</p>`;
  const model = moments.at(desk.at);
  /** @type {Watched & {length: number, commands: boolean}} */
  const room = {
    model,
    names: desk.names,
    statics: desk.told.static,
    drill: desk.drill,
    language: lang(),
    t: desk.at,
    clock: { state: model.ended ? "ended" : "running" },
    picked,
    pick,
    length: desk.end,
    beside: (/** @type {Sent} */ record) =>
      desk.may("jobs") &&
      canMove(record) &&
      html` <button class="link" onClick=${() => desk.open({ name: "whatif", seq: record.seq })}>
        ${w("r_whatif")}
      </button>`,
    runs: false,
    commands: false,
    open: () => {},
  };
  return html`<div class="replay" data-shown=${shown}>
    <div class="replay-head">
      <${Chips}
        label=${w("r_shown")}
        value=${shown}
        onChange=${setShown}
        options=${VIEWS.map((name) => [name, w(`r_view_${name}`)])}
      />
      <${Doings} desk=${desk} />
    </div>
    <div class="replay-city"><${parts.City} room=${room} view=${view} setView=${setView} /></div>
    <div class="replay-side">
      ${Injects ? html`<${Injects} room=${room} />` : html`<${parts.Feed} room=${room} />`}
      <${Duties} desk=${desk} model=${model} />
    </div>
    <div class="replay-screen panel">${Screen && html`<${Screen} desk=${desk} />`}</div>
  </div>`;
}
