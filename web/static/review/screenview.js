// The screen of a seat, in a frame of its own: the participant's style sheets end at its edge.

/** @import {ReviewAnswer} from "../../types/review" */
/** @import {Desk} from "./desk.js" */
/** @import {Typed} from "../../types/wire" */
/** @import {SeatTold} from "./still-page.js" */

import { html, render, useEffect, useRef, useState } from "/vendor/preact-standalone.js";

import { Screen } from "../screen.js";
import { lang, say } from "../texts.js";
import { sheet } from "./sheets.js";
import { StillPage } from "./still-page.js";
import { w } from "./texts.js";
import { useDesk } from "./hooks.js";

/** @typedef {ReviewAnswer | (ReviewAnswer & SeatTold)} SeatAnswer */

const TICK = 200;
const STYLES = ["/static/app.css", "/static/play.css"];

/**
 * The element that holds a shadow with the participant's page in it.
 *
 * @param {HTMLElement} element
 */
function frame(element) {
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  if (!shadow.firstChild) {
    for (const href of STYLES) shadow.append(sheet(href));
    shadow.append(Object.assign(document.createElement("div"), { id: "app", className: "seat-app" }));
  }
  return /** @type {HTMLElement} */ (shadow.querySelector("#app"));
}

/** @param {{desk: Desk, page: StillPage}} props */
function Phone({ desk, page }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (!box.current) return undefined;
    const root = frame(box.current);
    let drawn = 0;
    const draw = () => {
      drawn = performance.now();
      render(html`<${Screen} page=${page} wide=${false} />`, root);
    };
    page.onChange = draw;
    page.stand(desk.at);
    draw();
    // While it plays, a screen on which only the clock moves is drawn a few times a second.
    const stop = desk.watch(
      () => (page.stand(desk.at) || !desk.playing || performance.now() - drawn > TICK) && draw(),
      "at",
      "playing",
    );
    return () => {
      stop();
      render(null, root);
    };
  }, [page, lang()]);
  return html`<div
    class="phone"
    ref=${box}
    role="group"
    aria-label=${w("r_screen_of", { seat: desk.names.seat(page.me.seat) })}
  ></div>`;
}

/**
 * Choose a seat, and see what its screen showed.
 *
 * @param {{desk: Desk}} props
 */
export function SeatScreen({ desk }) {
  useDesk(desk, "seat", "data");
  const seats = desk.told.static.seats ?? [];
  const seat = desk.seat ?? desk.me.seat ?? seats[0]?.seat ?? null;
  const [page, setPage] = useState(/** @type {StillPage | null} */ (null));
  const [failed, setFailed] = useState(/** @type {string | null} */ (null));
  useEffect(() => {
    let there = true;
    setPage(null);
    setFailed(null);
    if (seat) {
      desk.ask(`seat?seat=${encodeURIComponent(seat)}`).then((/** @type {SeatAnswer} */ answer) => {
        if (!there) return;
        if ("records" in answer) setPage(new StillPage(answer));
        else setFailed(say(answer.text));
      });
    }
    return () => {
      there = false;
    };
  }, [seat]);
  if (!seats.length) return html`<p class="empty">${w("r_no_seats")}</p>`;
  return html`
    <label class="labelled seat-choice">
      <span>${w("r_screen")}</span>
      <select value=${seat} onChange=${(/** @type {Typed} */ event) => desk.setSeat(event.target.value)}>
        ${seats.map(
          (one) =>
            html`<option key=${one.seat} value=${one.seat} selected=${one.seat === seat}>
              ${desk.names.seat(one.seat)}
            </option>`,
        )}
      </select>
    </label>
    ${
      failed
        ? html`<p class="bad wrap" role="alert">${failed}</p>`
        : page
          ? html`<${Phone} key=${seat} desk=${desk} page=${page} />`
          : html`<p class="empty" role="status">${w("loading_records")}</p>`
    }
  `;
}
