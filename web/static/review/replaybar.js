// The bar under every tab of the review: play, the moment looked at, the slider with what happened on it, the
// speed.

/** @import {Desk} from "./desk.js" */
/** @import {Typed} from "../../types/wire" */

import { html, useEffect, useMemo, useRef, useState } from "/vendor/preact-standalone.js";

import { hms, storyTime } from "../drill-clock.js";
import { Icon } from "../icons.js";
import { beside, marked, wallAt, walls } from "./replay-marks.js";
import { moment, timeOfDay } from "./moment-text.js";
import { w } from "./texts.js";
import { useDesk, useLang } from "./hooks.js";

const SPEEDS = [1, 2, 4, 8, 16, 32, 64];
const LEAP = 10000;
const FAR = 60000;
/** @type {{[key: string]: string | undefined}} */
const OWN = { " ": "button, a, summary", Home: ".scroll", End: ".scroll" };
const WRITING = "input:not(.replay-bar [type=range]), textarea, select, dialog, canvas, [contenteditable]";

/**
 * Drives the clock while it plays: a second of the wall is `speed` seconds of the drill.
 *
 * @param {Desk} desk
 */
function usePlaying(desk) {
  useEffect(() => {
    if (!desk.playing) return undefined;
    let before = performance.now(),
      exact = desk.at,
      asked = 0;
    const step = (/** @type {number} */ now) => {
      // Who has moved the slider meanwhile goes on from there; parts of a millisecond are not lost.
      if (Math.abs(exact - desk.at) > 1) exact = desk.at;
      exact += Math.max(0, now - before) * desk.speed;
      before = now;
      desk.setAt(exact);
      if (desk.at >= desk.end) desk.setPlaying(false);
      else asked = requestAnimationFrame(step);
    };
    asked = requestAnimationFrame(step);
    return () => cancelAnimationFrame(asked);
  }, [desk.playing]);
}

/**
 * Play from here, or stop; at the end from the beginning.
 *
 * @param {Desk} desk
 */
function toggle(desk) {
  if (!desk.playing && desk.at >= desk.end) desk.setAt(0);
  desk.setPlaying(!desk.playing);
}

/**
 * @param {Desk} desk
 * @param {(step: number) => void} jump
 */
function useKeys(desk, jump) {
  useEffect(() => {
    const keyed = (/** @type {KeyboardEvent} */ event) => {
      // The seat's screen is a document within the page, which hides where in it a key was pressed.
      const [first] = event.composedPath();
      const from = first instanceof Element ? first : null;
      if (from?.closest(WRITING) || event.ctrlKey || event.metaKey || event.altKey) return;
      const leap = event.shiftKey ? FAR : LEAP;
      /** @type {{[key: string]: () => void}} */
      const actions = {
        ArrowLeft: () => desk.setAt(desk.at - leap),
        ArrowRight: () => desk.setAt(desk.at + leap),
        Home: () => desk.setAt(0),
        End: () => desk.setAt(desk.end),
        "[": () => jump(-1),
        "]": () => jump(1),
        " ": () => toggle(desk),
      };
      const doing = actions[event.key];
      const own = OWN[event.key];
      if (!doing || (own && from?.closest(own))) return;
      event.preventDefault();
      doing();
    };
    document.addEventListener("keydown", keyed);
    return () => document.removeEventListener("keydown", keyed);
  }, [desk, jump]);
}

/**
 * The moment, which can be typed; beside it the story's time and the wall's.
 *
 * @param {{desk: Desk, known: ReturnType<typeof walls>}} props
 */
function Now({ desk, known }) {
  const [typed, setTyped] = useState(/** @type {string | null} */ (null));
  const box = useRef(/** @type {HTMLInputElement | null} */ (null));
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    const t = moment(typed ?? "") ?? moment(hms(desk.at)) ?? 0;
    if (typed !== null && moment(typed) === null) desk.toast(w("r_now_wrong", { typed }));
    else desk.setAt(t);
    box.current?.blur();
  };
  const focused = () => {
    desk.setPlaying(false);
    setTyped(hms(desk.at));
    box.current?.select();
  };
  const story = storyTime(desk.told.drill.story, desk.at);
  const wall = wallAt(known, desk.at);
  const clock = wall !== null && timeOfDay(wall);
  return html`<form class="bar-now" onSubmit=${go}>
    <input
      type="text"
      name="moment"
      ref=${box}
      class="num"
      aria-label=${w("r_now")}
      title=${w("r_now_hint")}
      value=${typed ?? hms(desk.at)}
      autocomplete="off"
      maxlength="14"
      onFocus=${focused}
      onInput=${(/** @type {Typed} */ event) => setTyped(event.target.value)}
      onBlur=${() => setTyped(null)}
    />
    <span class="bar-clocks">
      ${story && html`<small class="num">${w("story_now", { time: story.time })}</small>`}
      ${clock && html`<small class="num bar-wall">${w("r_wall", { time: clock })}</small>`}
    </span>
  </form>`;
}

/**
 * Ticks of one kind as one path, drawn once.
 *
 * @param {{moments: number[], end: number, name: string, top: number, height: number}} props
 */
function Ticks({ moments, end, name, top, height }) {
  const path = useMemo(
    () => moments.map((t) => `M${((1000 * t) / end).toFixed(2)} ${top}v${height}`).join(""),
    [moments, end],
  );
  return html`<path class=${name} d=${path} />`;
}

/** @param {{desk: Desk, marks: ReturnType<typeof marked>}} props */
function Slider({ desk, marks }) {
  return html`<div class="bar-slider">
    <svg class="bar-marks" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
      <${Ticks} moments=${marks.acts} end=${desk.end} name="tick-act" top=${9} height=${5} />
      <${Ticks} moments=${marks.injects} end=${desk.end} name="tick-inject" top=${0} height=${8} />
    </svg>
    <input
      type="range"
      min="0"
      max=${desk.end}
      step="1"
      value=${desk.at}
      aria-label=${w("r_slider")}
      aria-valuetext=${`T+${hms(desk.at)}`}
      title=${w("r_keys")}
      onInput=${(/** @type {Typed} */ event) => desk.setAt(Number(event.target.value))}
    />
  </div>`;
}

/**
 * The bar.
 *
 * @param {{desk: Desk}} props
 */
export function ReplayBar({ desk }) {
  useDesk(desk, "at", "playing", "data", "records", "tab");
  useLang();
  const marks = useMemo(() => marked(desk.records), [desk.records]);
  const known = useMemo(() => walls(desk.records), [desk.records]);
  const jump = useMemo(
    () => (/** @type {number} */ step) => {
      const t = beside(marks.injects, desk.at, step);
      if (t !== null) desk.setAt(t);
    },
    [marks],
  );
  usePlaying(desk);
  useKeys(desk, jump);
  const none = (/** @type {number} */ step) => beside(marks.injects, desk.at, step) === null;
  return html`<section class="replay-bar" aria-label=${w("r_bar")}>
    <button
      class="primary icon-only"
      aria-label=${w(desk.playing ? "r_pause" : "r_play")}
      title=${w("r_keys")}
      onClick=${() => toggle(desk)}
    >
      <${Icon} name=${desk.playing ? "paused" : "running"} />
    </button>
    <button
      class="icon-only bar-step"
      aria-label=${w("r_before")}
      title=${`${w("r_before")} [`}
      disabled=${none(-1)}
      onClick=${() => jump(-1)}
    >
      <${Icon} name="back" />
    </button>
    <button
      class="icon-only bar-step"
      aria-label=${w("r_after")}
      title=${`${w("r_after")} ]`}
      disabled=${none(1)}
      onClick=${() => jump(1)}
    >
      <${Icon} name="next" />
    </button>
    <${Now} desk=${desk} known=${known} />
    <${Slider} desk=${desk} marks=${marks} />
    <span class="num quiet bar-end">${hms(desk.end)}</span>
    <select
      class="bar-speed"
      aria-label=${w("r_speed")}
      value=${String(desk.speed)}
      onChange=${(/** @type {Typed} */ event) => desk.setSpeed(Number(event.target.value))}
    >
      ${SPEEDS.map(
        (speed) =>
          html`<option key=${speed} value=${String(speed)} selected=${speed === desk.speed}>
            ×
            ${speed}
          </option>`,
      )}
    </select>
    ${
      desk.tab !== "replay" &&
      html`<button class="bar-open" onClick=${() => desk.go("replay")}>${w("r_open")}</button>`
    }
  </section>`;
}
