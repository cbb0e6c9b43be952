// Two drills side by side: conditions, scores, losses, times, and what was promised in between.

/** @import {Figures} from "./review/comparison.js" */
/** @import {Action, Card, DrillRow, ReviewAnswer, ReviewData} from "../types/review" */
/** @import {Text, Typed} from "../types/wire" */

import { html, render, useEffect, useState } from "/vendor/preact-standalone.js";

import { emptied } from "./page-parts.js";
import { lang, onLang, say, setLang } from "./texts.js";
import { Desk } from "./review/desk.js";
import {
  FIGURES,
  agencies,
  alike,
  change,
  losses,
  medians,
  objectives,
  paired,
  scores,
  skills,
  turned,
  unequal,
} from "./review/comparison.js";
import { listed, made, useOveralls } from "./review/forms.js";
import { num, took, w } from "./review/texts.js";

/** @typedef {ReturnType<typeof paired>[number]} Pair */
/** @typedef {{one: ReviewData, other: ReviewData}} Two */
/** @typedef {"one" | "other"} Side */
/** @typedef {{one: ReviewData | null, other: ReviewData | null, drills: DrillRow[]}} Found */

const address = new URLSearchParams(location.search);
/** @param {number} by */
const signOf = (by) => (by > 0 ? "+" : by < 0 ? "−" : "");
const TONES = { same: "s-isolated", better: "s-well", worse: "s-down" };

/**
 * @param {object} props
 * @param {string} props.title
 * @param {Pair[]} props.rows
 * @param {(value: number) => string} [props.figure]
 * @param {{[id: string]: string}} [props.names]
 * @param {boolean} props.fair whether the two can be compared in this.
 */
function Rows({ title, rows, figure = (value) => num(value), names = {}, fair }) {
  if (!rows.length) return null;
  return html`<section class="panel" aria-labelledby=${title}>
    <header><h2 id=${title}>${w(title)}</h2></header>
    <div class="wide-table" tabindex="0" role="group" aria-label=${w("scrolls")}>
      <table class="plain-table">
        <thead>
          <tr>
            <td></td>
            <th scope="col">${w("d_compare_first")}</th>
            <th scope="col">${w("d_compare_pick")}</th>
            <th scope="col">${w("d_difference")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => {
            const how = fair ? turned(row) : null;
            const signed =
              row.difference === null ? "–" : signOf(row.difference) + figure(Math.abs(row.difference));
            return html`<tr key=${row.id}>
              <th scope="row">${names[row.id] ?? (row.title ? say(row.title) : row.id)}</th>
              <td class="num">${row.one === null ? "–" : figure(row.one)}</td>
              <td class="num">${row.other === null ? "–" : figure(row.other)}</td>
              <td class="num">
                ${signed} ${how && html`<span class=${`pill ${TONES[how]}`}>${w(`d_${how}`)}</span>`}
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** @param {Two} props */
function Conditions({ one, other }) {
  /** @type {[name: string, tell: (side: ReviewData) => string][]} */
  const rows = [
    ["d_scenario", ({ drill }) => say(drill.title)],
    ["d_date", ({ drill }) => made(drill.created)],
    ["d_profile", ({ drill }) => say(drill.profile.title)],
    ["d_rubric", ({ drill }) => say(drill.rubric.title)],
    ["d_seed", ({ drill }) => String(drill.seed)],
    ["d_length", ({ drill }) => took(drill.end)],
    ["d_graded", ({ card }) => String(card.graded.length)],
    ["d_expectations", ({ card }) => String(card.response_time.settled)],
  ];
  return html`<section class="panel" aria-labelledby="conditions">
    <header><h2 id="conditions">${w("d_conditions")}</h2></header>
    <div class="wide-table" tabindex="0" role="group" aria-label=${w("scrolls")}>
      <table class="plain-table">
        <thead>
          <tr>
            <td></td>
            <th scope="col">${w("d_compare_first")}</th>
            <th scope="col">${w("d_compare_pick")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, tell]) =>
              html`<tr key=${name}>
                <th scope="row">${w(name)}</th>
                <td>${tell(one)}</td>
                <td>${tell(other)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** @param {Two} props */
function Change({ one, other }) {
  const found = alike(one.card, other.card) ? change(one.card, other.card) : null;
  const levels = skills(one.card, other.card);
  const signed = (/** @type {number} */ value) => signOf(value) + num(Math.abs(value));
  const told =
    found &&
    w("d_change", { by: signed(found.by), low: signed(found.low), high: signed(found.high) }) +
      " " +
      w(found.surely ? "d_change_sure" : "d_change_chance");
  return html`<section class="panel" aria-labelledby="change">
    <header><h2 id="change">${w("d_change_title")}</h2></header>
    <div class="inside">
      <p>${told ?? w("d_change_none")}</p>
      ${levels && html`<p>${w("d_change_skills", { one: num(levels[0]), other: num(levels[1]) })}</p>`}
      <p class="quiet">${w("d_change_from")}</p>
    </div>
  </section>`;
}

/** @param {Two} props */
function Promised({ one, other }) {
  /** @type {Map<string, Action>} */
  const later = new Map();
  for (const action of other.assessment?.actions ?? []) {
    if (action.carried_from?.drill === one.drill.id) later.set(action.carried_from.action, action);
  }
  const rows = (one.assessment?.actions ?? []).map((was) => ({ was, is: later.get(was.id) ?? was }));
  if (!rows.length) return null;
  return html`<section class="panel" aria-labelledby="promised">
    <header><h2 id="promised" class="wrap">${w("d_previous")}</h2></header>
    <ul class="given inside">
      ${rows.map(
        ({ was, is }) => html`<li key=${was.id}>
          <span class="pill s-info">${w(`d_status_${is.status}`)}</span>
          <div class="grow">
            <p class="said">${was.what}</p>
            <small>${was.owner}</small>
            <p class="quiet">${w("d_outcome_text")}: ${is.outcome || w("d_no_outcome")}</p>
          </div>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {Two} props */
function Sides({ one, other }) {
  const names = Object.fromEntries(Object.entries(FIGURES).map(([id, name]) => [id, w(name)]));
  const steps = Object.fromEntries(
    ["acknowledge", "classify", "report", "contain", "recover"].map((step) => [step, w(`d_step_${step}`)]),
  );
  const pair = (/** @type {(card: Card) => Figures} */ make) => paired(make(one.card), make(other.card));
  const same = alike(one.card, other.card);
  const long = !unequal(one.drill.end, other.drill.end);
  return html`
    ${!same && html`<p class="banner" role="status">${w("d_compare_other")}</p>`}
    ${
      !long &&
      html`<p class="banner" role="status">
        ${w("d_compare_length", { one: took(one.drill.end), other: took(other.drill.end) })}
      </p>`
    }
    <div class="columns even">
      <div class="column">
        <${Conditions} one=${one} other=${other} />
        <${Rows} title="d_scores" fair=${same} rows=${pair(scores)} names=${names} />
        <${Change} one=${one} other=${other} />
        <${Rows} title="r_loss" fair=${same && long} rows=${pair(losses)} names=${names} />
        <${Rows} title="d_medians" fair=${same && long} rows=${pair(medians)} figure=${took} names=${steps} />
      </div>
      <div class="column">
        <${Rows} title="d_objectives" fair=${same} rows=${pair(objectives)} />
        <${Rows} title="d_agencies" fair=${same} rows=${pair(agencies)} />
        <${Promised} one=${one} other=${other} />
      </div>
    </div>
  `;
}

const LIST = new Desk({ drill: "" });

function Compare() {
  const [, redraw] = useState(0);
  const [found, setFound] = useState(/** @type {Found | null} */ (null));
  const [failed, setFailed] = useState(/** @type {Text | null} */ (null));
  const known = useOveralls(
    LIST,
    (found?.drills ?? []).filter((row) => row.state === "ended").map((row) => row.id),
  );
  const load = async () => {
    /** @type {ReviewAnswer & {drills?: DrillRow[]}} */
    const list = await LIST.ask("/review/drills");
    if (!list.drills) return setFailed(list.text ?? null);
    const read = async (/** @type {string | null} */ id) => {
      if (!id) return null;
      const desk = new Desk({ drill: id });
      await desk.load({ records: false });
      if (desk.failed) setFailed(desk.failed.text ?? null);
      return desk.data;
    };
    const [one, other] = await Promise.all([read(address.get("one")), read(address.get("other"))]);
    return setFound({ one, other, drills: list.drills });
  };
  useEffect(() => {
    load();
    return onLang(() => redraw((count) => count + 1));
  }, []);
  const chosen = { one: address.get("one") ?? "", other: address.get("other") ?? "" };
  const choose = (/** @type {Side} */ side) => (/** @type {Typed} */ event) =>
    location.assign(`/review/compare?${new URLSearchParams({ ...chosen, [side]: event.target.value })}`);
  const picker = (
    /** @type {Side} */ side,
    /** @type {string} */ label,
  ) => html`<label class="labelled picker">
    <span>${w(label)}</span>
    <select value=${chosen[side]} onChange=${choose(side)}>
      <option value="">–</option>
      ${found?.drills.map(
        (row) =>
          html`<option key=${row.id} value=${row.id} selected=${row.id === chosen[side]}>
            ${listed(row, known[row.id])}
          </option>`,
      )}
    </select>
  </label>`;
  const next = lang() === "vi" ? "en" : "vi";
  document.title = w("d_compare_title");
  return html`<div class="review room-look comparing">
    <header class="review-head">
      <h1>${w("d_compare_title")}</h1>
      <p>
        <a href=${chosen.other || chosen.one ? `/review/${chosen.other || chosen.one}` : "/staff"}>
          ${w("d_back")}
        </a>
        ${" "}
        ·
        ${" "}
        <button class="link" lang=${next} onClick=${() => setLang(next)}>
          ${next === "en" ? "English" : "Tiếng Việt"}
        </button>
      </p>
    </header>
    ${failed && html`<p class="banner" role="alert">${say(failed)}</p>`}
    ${!found && !failed && html`<p class="empty" role="status">${w("d_loading")}</p>`}
    ${
      found &&
      html`<div class="pair">${picker("one", "d_compare_first")}${picker("other", "d_compare_pick")}</div>`
    }
    ${
      found &&
      (found.one && found.other
        ? html`<${Sides} one=${found.one} other=${found.other} />`
        : html`<p class="empty">${w("d_compare_none")}</p>`)
    }
  </div>`;
}

render(html`<${Compare} />`, emptied("compare"));
