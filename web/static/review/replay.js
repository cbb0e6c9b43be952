// The replay: the bar that stands under every tab, and the tab that shows the city, the feed and a seat's screen then.

import { html, useEffect, useMemo, useRef, useState } from "/vendor/preact-standalone.js";

import { hms, storyTime } from "../drill-clock.js";
import { Icon } from "../icons.js";
import { lang, say } from "../texts.js";
import { Chips } from "../room/dialog.js";
import { standing, waiting } from "../room/fold.js";
import { moment } from "./moment.js";
import { Moments } from "./moments.js";
import { w } from "./texts.js";
import { useDesk, useLang } from "./use.js";

const SPEEDS = [1, 2, 4, 8, 16, 32, 64];
const LEAP = 10000;
const FAR = 60000;
const MOST = 40;
const VIEWS = ["city", "feed", "screen"];

// -- the bar ------------------------------------------------------------------------------------------

/** Moments at which injects were delivered, in order, each once. */
export function injected(records) {
  const found = (records ?? []).filter((record) => record.kind === "delivery" && record.data.hidden?.inject).map((record) => record.t);
  return [...new Set(found)];
}

/** The moment before or after `t` among moments in order; null when there is none. */
export function beside(moments, t, step) {
  if (step > 0) return moments.find((one) => one > t) ?? null;
  return moments.findLast((one) => one < t) ?? null;
}

/** Drives the clock while it plays: a second of the wall is `speed` seconds of the drill. */
function usePlaying(desk) {
  useEffect(() => {
    if (!desk.playing) return undefined;
    let before = performance.now(), asked = 0;
    const step = (now) => {
      const next = desk.at + (now - before) * desk.speed;
      before = now;
      desk.setAt(next);
      if (desk.at >= desk.end) desk.setPlaying(false);
      else asked = requestAnimationFrame(step);
    };
    asked = requestAnimationFrame(step);
    return () => cancelAnimationFrame(asked);
  }, [desk.playing]);
}

function useKeys(desk, marks) {
  useEffect(() => {
    const keyed = (event) => {
      if (event.target.closest?.("input, textarea, select, dialog, canvas, [contenteditable]") || event.ctrlKey || event.metaKey || event.altKey) return;
      const leap = event.shiftKey ? FAR : LEAP;
      const jump = (step) => {
        const t = beside(marks, desk.at, step);
        if (t !== null) desk.setAt(t);
      };
      const doing = {
        ArrowLeft: () => desk.setAt(desk.at - leap), ArrowRight: () => desk.setAt(desk.at + leap), Home: () => desk.setAt(0), End: () => desk.setAt(desk.end),
        "[": () => jump(-1), "]": () => jump(1), " ": () => toggle(desk),
      }[event.key];
      if (!doing || (event.key === " " && event.target.closest?.("button, a, summary"))) return;
      event.preventDefault();
      doing();
    };
    document.addEventListener("keydown", keyed);
    return () => document.removeEventListener("keydown", keyed);
  }, [desk, marks]);
}

function toggle(desk) {
  if (!desk.playing && desk.at >= desk.end) desk.setAt(0);
  desk.setPlaying(!desk.playing);
}

function Now({ desk }) {
  const [typed, setTyped] = useState(null);
  const go = (event) => {
    event.preventDefault();
    const t = moment(typed);
    if (t !== null) desk.setAt(t);
    setTyped(null);
  };
  const story = storyTime(desk.data.drill.story, desk.at);
  return html`<form class="bar-now" onSubmit=${go}><input type="text" class="num" aria-label=${w("r_now")} title=${w("r_now_hint")} value=${typed ?? hms(desk.at)}
      onFocus=${(event) => (setTyped(hms(desk.at)), event.target.select())} onInput=${(event) => setTyped(event.target.value)} onBlur=${() => setTyped(null)} maxlength="14" />
    ${story && html`<small class="num">${story.time}</small>`}</form>`;
}

/** The bar: play, the moment, the slider, the speed. */
export function ReplayBar({ desk }) {
  useDesk(desk, "at", "playing", "data", "records");
  useLang();
  const marks = useMemo(() => injected(desk.records), [desk.records]);
  usePlaying(desk);
  useKeys(desk, marks);
  const jump = (step) => {
    const t = beside(marks, desk.at, step);
    if (t !== null) desk.setAt(t);
  };
  const word = (t) => `T+${hms(t)}`;
  return html`<section class="replay-bar" aria-label=${w("r_bar")}>
    <button class="primary icon-only" aria-label=${w(desk.playing ? "r_pause" : "r_play")} onClick=${() => toggle(desk)}><${Icon} name=${desk.playing ? "paused" : "running"} /></button>
    <button class="icon-only bar-step" aria-label=${w("r_before")} disabled=${beside(marks, desk.at, -1) === null} onClick=${() => jump(-1)}>[</button>
    <button class="icon-only bar-step" aria-label=${w("r_after")} disabled=${beside(marks, desk.at, 1) === null} onClick=${() => jump(1)}>]</button>
    <${Now} desk=${desk} />
    <div class="bar-slider"><svg class="bar-marks" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">${marks.map((t) => html`<rect key=${t} x=${(1000 * t) / desk.end - 1} y="0" width="2" height="8" />`)}</svg>
      <input type="range" min="0" max=${desk.end} step="1000" value=${desk.at} aria-label=${w("r_slider")} aria-valuetext=${word(desk.at)} onInput=${(event) => desk.setAt(Number(event.target.value))} /></div>
    <span class="num quiet bar-end">${hms(desk.end)}</span>
    <label class="bar-speed"><span class="visually-hidden">${w("r_speed")}</span><select aria-label=${w("r_speed")} value=${String(desk.speed)} onChange=${(event) => desk.setSpeed(Number(event.target.value))}>
      ${SPEEDS.map((speed) => html`<option key=${speed} value=${String(speed)} selected=${speed === desk.speed}>×${speed}</option>`)}</select></label>
    ${desk.tab !== "replay" && html`<button class="bar-open" onClick=${() => desk.go("replay")}>${w("r_open")}</button>`}
  </section>`;
}

// -- the tab --------------------------------------------------------------------------------------------

/** Modules that only this tab needs: the map is large. */
function useParts() {
  const [parts, setParts] = useState(null);
  useEffect(() => {
    let there = true;
    Promise.all([import("../room/city.js"), import("../room/feedview.js"), import("./screenview.js")]).then(([city, feed, screen]) => {
      if (there) setParts({ City: city.City, Feed: feed.Feed, SeatScreen: screen.SeatScreen });
    });
    return () => (there = false);
  }, []);
  return parts;
}

function Duties({ desk, model }) {
  const rows = waiting(model, desk.at);
  return html`<section class="panel replay-duties" aria-labelledby="r-duties"><header><h2 id="r-duties">${w("r_duties")}</h2><small class="num">${rows.length}</small></header>
    <div class="scroll" tabindex="0">${rows.length ? html`<ul class="rows">${rows.slice(0, MOST).map(({ duty, limit }) => {
      const { state } = standing(duty, desk.at);
      return html`<li key=${duty.seq}><button class="link left" onClick=${() => (desk.pick({ kind: "duty", seq: duty.seq }), desk.go("timeline"))}>${desk.names.agency(duty.data.agency)}: ${say(duty.data.title)}</button>
        <span class=${`pill ${{ due: "s-info", warn: "s-degraded", overdue: "s-down" }[state]}`}>${w(`r_${state}`)}</span><small class="num">T+${hms(limit)}</small></li>`;
    })}</ul>` : html`<p class="empty">${w("r_duties_none")}</p>`}</div></section>`;
}

function Doings({ desk }) {
  return html`<p class="replay-doings">${desk.may("branch") && html`<button onClick=${() => desk.open({ name: "branch", t: desk.at })}>${w("r_branch", { time: `T+${hms(desk.at)}` })}</button>`}
    ${desk.may("jobs") && html`<button onClick=${() => desk.open({ name: "whatif" })}>${w("r_whatif")}</button>`}</p>`;
}

/** The tab. */
export function Replay({ desk }) {
  useDesk(desk, "data", "records", "at");
  useLang();
  const parts = useParts();
  const [shown, setShown] = useState("city");
  const [view, setView] = useState("truth");
  const [picked, pick] = useState(null);
  const moments = useMemo(() => desk.records && new Moments(desk.data.static, desk.records), [desk.records, desk.data]);
  const last = useRef(null);
  if (!moments || !parts) return html`<p class="empty" role="status">${w("r_loading")}</p>`;
  const model = moments.at(desk.at);
  last.current = {
    model, names: desk.names, statics: desk.data.static, language: lang(), t: desk.at, picked, pick, length: desk.end, commands: false, open: () => {},
  };
  const room = last.current;
  return html`<div class="replay" data-shown=${shown}><div class="replay-head"><${Chips} label=${w("r_shown")} value=${shown} onChange=${setShown} options=${VIEWS.map((name) => [name, w(`r_view_${name}`)])} /><${Doings} desk=${desk} /></div>
    <div class="replay-city"><${parts.City} room=${room} view=${view} setView=${setView} /></div>
    <div class="replay-side"><${parts.Feed} room=${room} /><${Duties} desk=${desk} model=${model} /></div>
    <div class="replay-screen panel"><${parts.SeatScreen} desk=${desk} /></div></div>`;
}
