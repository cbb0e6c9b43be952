// The script as lanes: a lane a seat, what it gets along the time, how long what is expected of it is open.

/** @import {Desk, Value, Where} from "../../types/editor" */

import { html } from "/vendor/preact-standalone.js";

import { classes } from "../parts.js";
import { at, nameOf } from "./changes.js";
import { called, listed, seatName } from "./choices.js";
import { agencyOf } from "../seat.js";
import { minutesOf } from "./shapes.js";
import { storyAt } from "./moments.js";
import { clockOf, whenTold } from "./when.js";
import { e } from "./words.js";

/** Minutes by which an arrow moves an inject, with Shift and without. */
const [FINE, STEP] = [1, 5];
/** Share of the width that a mark takes. */
const WIDE = 3.2;

/**
 * An inject in a lane.
 *
 * @typedef {object} Mark
 * @property {Value} inject
 * @property {number} n its number in the script.
 * @property {number | null} when minutes; of what waits for something, when it usually came.
 * @property {boolean} firm whether it comes at a time.
 * @property {number | null} until the last limit of what is expected, minutes.
 * @property {number} level of its lane.
 */

/**
 * Whether an inject reaches a seat.
 *
 * @param {Value} inject
 * @param {string} seat
 */
const reaches = (inject, seat) =>
  [inject.to ?? []].flat().some((name) => name === "all" || name === seat || name === agencyOf(seat));

/**
 * Whether something of an inject is expected of a seat.
 *
 * @param {Value} one
 * @param {Value} inject
 * @param {string} seat
 */
const asked = (one, inject, seat) =>
  one.who === undefined ? reaches(inject, seat) : [one.who].flat().includes(seat);

/**
 * What a seat's lane holds, each mark on the first level that is free there.
 *
 * @param {Desk} desk
 * @param {string} seat
 * @param {number} length minutes of the drill.
 * @returns {{placed: Mark[], loose: Mark[]}}
 */
export function laneOf(desk, seat, length) {
  /** @type {Mark[]} */
  const marks = listed(desk.data.injects).flatMap((inject, n) => {
    const mine = listed(inject.expect).filter((one) => asked(one, inject, seat));
    if (!reaches(inject, seat) && !mine.length) return [];
    const own = minutesOf(inject.at);
    const usual = desk.fired?.injects[inject.id]?.[2];
    const when = own ?? (typeof usual === "number" ? usual / 60_000 : null);
    const limits = mine.map((one) => minutesOf(one.limit) ?? 0);
    const until = when === null || !limits.length ? null : Math.min(length, when + Math.max(...limits));
    return [{ inject, n, when, firm: own !== null, until, level: 0 }];
  });
  const placed = marks.filter(({ when }) => when !== null && when <= length);
  placed.sort((one, other) => Number(one.when) - Number(other.when) || one.n - other.n);
  /** @type {number[]} */
  const ends = [];
  for (const mark of placed) {
    const from = (100 * Number(mark.when)) / length;
    const free = ends.findIndex((end) => end <= from);
    mark.level = free < 0 ? ends.length : free;
    ends[mark.level] = from + WIDE;
  }
  return { placed, loose: marks.filter((mark) => !placed.includes(mark)) };
}

/**
 * The time of an inject moved by some minutes, within the drill.
 *
 * @param {Value} inject
 * @param {number} by
 * @param {number} length
 */
export const moved = (inject, by, length) =>
  `${Math.max(0, Math.min(length, Math.round(minutesOf(inject.at) ?? 0) + by))}m`;

/**
 * The script by seat and time: arrows move an inject, Enter opens its form.
 *
 * @param {{desk: Desk, open: string | null, onOpen: (id: string) => void}} props
 */
export function Lanes({ desk, open, onOpen }) {
  const length = minutesOf(desk.data.length) ?? 60;
  const step = [5, 10, 15, 20, 30, 60, 120, 240].find((one) => length / one <= 12) ?? 480;
  const ticks = Array.from({ length: Math.floor(length / step) + 1 }, (_, n) => n * step);
  const seats = listed(desk.data.seats).map(({ seat }) => String(seat));
  const share = (/** @type {number} */ minutes) => `${(100 * minutes) / length}%`;
  const told = (/** @type {number} */ minutes) =>
    storyAt(desk, { at: `${minutes}m` }) ?? clockOf(minutes * 60_000);
  return html`<div class="desk-scroll" tabindex="0" role="region" aria-label=${e("the_lanes")}>
    <p class="quiet desk-below">${e("lanes_help")}</p>
    <div class="desk-lanes">
      <div class="desk-lane is-head" aria-hidden="true">
        <span></span><span class="desk-track">${ticks.map(
          (tick) => html`<small key=${tick} style=${{ left: share(tick) }}>${told(tick)}</small>`,
        )}</span>
      </div>
      ${seats.map((seat) => {
        const { placed, loose } = laneOf(desk, seat, length);
        const levels = Math.max(1, ...placed.map(({ level }) => level + 1));
        return html`<section key=${seat} class="desk-lane" aria-label=${seatName(desk, seat)}>
          <h3>${seatName(desk, seat)}</h3>
          <div class="desk-track" style=${{ height: `${levels * 34 + 6}px` }}>
            ${ticks.map((tick) => html`<i key=${tick} style=${{ left: share(tick) }}></i>`)}
            ${placed.map(
              (mark) => html`<${Bar} key=${`bar ${nameOf(mark.inject)}`} mark=${mark} share=${share} />`,
            )}
            ${placed.map(
              (mark) => html`<${Spot} key=${nameOf(mark.inject)} desk=${desk} mark=${mark} length=${length}
                open=${open === nameOf(mark.inject)} left=${share(Number(mark.when))} onOpen=${onOpen} />`,
            )}
          </div>
          ${
            loose.length > 0 &&
            html`<p class="desk-loose"><span class="quiet">${e("lanes_loose")}</span> ${loose.map(
              (mark) => html`<${Spot} key=${nameOf(mark.inject)} desk=${desk} mark=${mark} length=${length}
                open=${open === nameOf(mark.inject)} left=${null} onOpen=${onOpen} />`,
            )}</p>`
          }
        </section>`;
      })}
    </div>
  </div>`;
}

/**
 * How long what an inject expects of a seat is open.
 *
 * @param {{mark: Mark, share: (n: number) => string}} props
 */
function Bar({ mark, share }) {
  if (mark.until === null || mark.when === null) return null;
  const [left, width] = [share(mark.when), share(mark.until - mark.when)];
  const place = { left, width, top: `${mark.level * 34 + 4}px` };
  return html`<span class="desk-open" style=${place}></span>`;
}

/**
 * An inject in a lane.
 *
 * @param {{desk: Desk, mark: Mark, length: number, open: boolean, left: string | null,
 *   onOpen: (id: string) => void}} props
 */
function Spot({ desk, mark, length, open, left, onOpen }) {
  const { inject, n, firm, level } = mark;
  const when = firm ? (storyAt(desk, inject) ?? String(inject.at)) : whenTold(desk, "Inject", inject);
  const label = `${n + 1}: ${called(inject.title, inject.id)}, ${when}`;
  const key = (/** @type {KeyboardEvent} */ event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || !firm || !desk.writes) return;
    event.preventDefault();
    const where = /** @type {Where} */ (["injects", nameOf(inject), "at"]);
    const now = moved(inject, by * (event.shiftKey ? FINE : STEP), length);
    if (now !== at(desk.data, where)) desk.put(where, now);
  };
  return html`<button type="button" title=${label} aria-label=${label} aria-expanded=${String(open)}
    data-id=${nameOf(inject)}
    class=${classes("desk-spot", { "is-loose": !firm, "is-opened": open })}
    style=${left === null ? {} : { left, top: `${level * 34 + 4}px` }}
    onKeyDown=${key} onClick=${() => onOpen(String(nameOf(inject)))}>${n + 1}</button>`;
}
