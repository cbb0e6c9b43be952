// What if an act had come at another time, or not at all; and a new drill from a moment of this one.

/** @import {JobAnswer, ReviewAnswer, WhatIf} from "../../types/review" */
/** @import {ActSent, Typed} from "../../types/wire" */
/** @import {Desk} from "./desk.js" */

import { html, useEffect, useMemo, useRef, useState } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { Dialog } from "../room/dialog.js";
import { PARTS } from "../score-parts.js";
import { lang, say } from "../texts.js";
import { cite } from "./lines.js";
import { matching, movable, target } from "./movable-acts.js";
import { Plot } from "./plot.js";
import { num, w } from "./texts.js";
import { useDesk } from "./hooks.js";

const MOST = 200;
const PLAYERS = ["people", "average", "novice", "expert", "by-the-book", "idle"];

/** @param {{was?: number | null, is?: number | null, digits?: number, less?: boolean}} props */
function Difference({ was, is, digits = 1, less = false }) {
  if (was === null || is === null || was === undefined || is === undefined) return html`<span>–</span>`;
  const by = is - was;
  const still = Math.abs(by) < 0.05;
  const good = less ? by < 0 : by > 0;
  return html`<span class="num">
    ${num(was, digits)}
    ${" "}
    →
    ${" "}
    ${num(is, digits)}
    ${" "}
    <span class=${`pill ${still ? "s-isolated" : good ? "s-well" : "s-down"}`}>
      ${still ? "=" : `${by > 0 ? "+" : "−"}${num(Math.abs(by), digits)}`}
    </span>
  </span>`;
}

/** @param {{desk: Desk, result: WhatIf, label: string}} props */
function Result({ desk, result, label }) {
  const { act, loss, overall, parts, refused, figure, colours } = result;
  const moved =
    act.at === null ? w("r_left_out") : w("r_moved", { from: `T+${hms(act.t)}`, to: `T+${hms(act.at)}` });
  return html`<li class="whatif">
    <p>
      <span class="pill s-info">${label}</span>
      ${" "}
      <b>
        ${desk.names.seat(act.seat)}: ${desk.names.verb(act.verb)}
        ${act.about ? `, ${desk.names.short(act.about)}` : ""}
      </b>
      ${" "}
      ·
      ${" "}
      ${moved}
    </p>
    <dl class="compare">
      <div><dt>${w("r_loss")}</dt><dd><${Difference} ...${loss} less /></dd></div>
      <div><dt>${w("whole")}</dt><dd><${Difference} ...${overall} /></dd></div>
      ${PARTS.filter((part) => parts[part] && parts[part].was !== null).map(
        (part) =>
          html`<div key=${part}><dt>${w(part)}</dt><dd><${Difference} ...${parts[part]} /></dd></div>`,
      )}
    </dl>
    <p class="quiet">
      <span class="run-actual">━ ${w("as_it_was")}</span> <span class="run-book">╌ ${w("r_is")}</span>
    </p>
    <div class="whatif-curve">
      <${Plot} figure=${figure[lang()]} colours=${colours} label=${w("r_curve")} />
    </div>
    ${
      refused.length > 0 &&
      html`<details>
        <summary>${w("r_refused", { count: refused.length })}</summary>
        <ul>
          ${refused.map(
            (row) =>
              html`<li key=${row.seq}>
                ${cite(row.seq)} T+
                ${hms(row.t)} ${desk.names.seat(row.seat)}: ${desk.names.verb(row.verb)} (
                ${desk.names.reason(row.reason)})
              </li>`,
          )}
        </ul>
      </details>`
    }
  </li>`;
}

/**
 * The dialog of what-ifs; the server keeps what has been tried, so that it stands here again after a reload.
 *
 * @param {{desk: Desk, seq?: number, onClose: () => void}} props
 */
export function WhatIfDialog({ desk, seq, onClose }) {
  useDesk(desk, "records");
  const acts = useMemo(() => movable(desk.records), [desk.records]);
  const [query, setQuery] = useState("");
  const picked = seq ?? (desk.picked?.kind === "act" ? desk.picked.seq : null);
  const [chosen, setChosen] = useState(String(acts.some((one) => one.seq === picked) ? picked : ""));
  const [how, setHow] = useState("earlier");
  const [minutes, setMinutes] = useState("10");
  const [results, setResults] = useState(/** @type {WhatIf[]} */ ([]));
  const [job, setJob] = useState(/** @type {{done?: number} | null} */ (null));
  const [fault, setFault] = useState("");
  const stop = useRef(/** @type {AbortController | null} */ (null));
  useEffect(() => {
    let there = true;
    desk.ask("whatifs").then((/** @type {ReviewAnswer & {results?: WhatIf[]}} */ answer) => {
      if (there && answer.results) setResults(answer.results);
      else if (there) setFault(say(answer.text));
    });
    return () => {
      there = false;
    };
  }, []);
  const name = (/** @type {ActSent} */ { t, data }) => {
    const about = data.about ? `, ${desk.names.short(data.about)}` : "";
    return `T+${hms(t)} ${desk.names.seat(data.seat)}: ${desk.names.verb(data.verb)}${about}`;
  };
  const found = useMemo(() => matching(acts, query, name), [acts, query]);
  const shown = found.slice(0, MOST);
  const one = acts.find(({ seq: number }) => String(number) === chosen);
  const offered = one && !shown.includes(one) ? [one, ...shown] : shown;
  const run = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const record = acts.find(({ seq: number }) => String(number) === chosen);
    const at = record && target(record, how, minutes);
    if (!record || at === undefined) return setFault(w(record ? "r_minutes_wrong" : "r_act_wrong"));
    setFault("");
    setJob({ done: 0 });
    const { signal } = (stop.current = new AbortController());
    const answer = await desk.job({ what: "whatif", seq: record.seq, at }, setJob, signal);
    setJob(null);
    if (!answer.ok) return setFault(answer.cancelled ? w("r_stopped") : say(answer.text));
    const result = /** @type {WhatIf} */ (/** @type {unknown} */ (answer.result));
    return setResults((old) => [result, ...old]);
  };
  return html`<${Dialog} title=${w("r_whatif_title")} onClose=${onClose} wide>
    <form onSubmit=${run}>
      <p class="quiet">${w("r_whatif_text")}</p>
      <label class="labelled">
        <span>${w("search_acts")}</span>
        <input
          type="search"
          class="first"
          value=${query}
          placeholder=${w("r_find_hint")}
          maxlength="80"
          onInput=${(/** @type {Typed} */ event) => setQuery(event.target.value)}
        />
      </label>
      <label class="labelled">
        <span>${w("r_act")} · ${w("r_found", { count: found.length, all: acts.length })}</span>
        <select value=${chosen} onChange=${(/** @type {Typed} */ event) => setChosen(event.target.value)}>
          <option value="">–</option>
          ${offered.map(
            (each) =>
              html`<option key=${each.seq} value=${String(each.seq)} selected=${String(each.seq) === chosen}>
                ${name(each)}
              </option>`,
          )}
        </select>
      </label>
      <div class="pair">
        <label class="labelled">
          <span>${w("r_how")}</span>
          <select value=${how} onChange=${(/** @type {Typed} */ event) => setHow(event.target.value)}>
            ${["earlier", "later", "out"].map(
              (way) =>
                html`<option key=${way} value=${way} selected=${way === how}>${w(`r_${way}`)}</option>`,
            )}
          </select>
        </label>
        ${
          how !== "out" &&
          html`<label class="labelled">
            <span>${w("r_minutes")}</span>
            <input
              type="text"
              inputmode="decimal"
              maxlength="7"
              value=${minutes}
              onInput=${(/** @type {Typed} */ event) => setMinutes(event.target.value)}
            />
          </label>`
        }
      </div>
      <p class="bad wrap" role="alert">${fault}</p>
      <div class="dialog-buttons">
        ${
          job
            ? html`
                <progress
                  class="grow"
                  max="100"
                  value=${Math.round(100 * (job.done ?? 0))}
                  aria-label=${w("r_working")}
                ></progress>
                <span role="status">${w("r_working")}</span>
                <button type="button" onClick=${() => stop.current?.abort()}>${w("r_stop")}</button>
              `
            : html`<button class="primary">${w("r_run")}</button>`
        }
      </div>
    </form>
    ${
      results.length > 0 &&
      html`
        <h3>${w("r_results")}</h3>
        <ol class="whatifs" reversed>
          ${results.map(
            (result, n) =>
              html`<${Result}
                key=${results.length - n}
                desk=${desk}
                result=${result}
                label=${w("r_label", { n: results.length - n })}
              />`,
          )}
        </ol>
      `
    }
  </${Dialog}>`;
}

/**
 * The dialog of a new drill from a moment.
 *
 * @param {{desk: Desk, t: number, onClose: () => void}} props
 */
export function BranchDialog({ desk, t, onClose }) {
  const [players, setPlayers] = useState("people");
  const [busy, setBusy] = useState(/** @type {{done?: number} | null} */ (null));
  const [fault, setFault] = useState("");
  const run = async (/** @type {Event} */ event) => {
    event.preventDefault();
    setBusy({ done: 0 });
    setFault("");
    /** @type {JobAnswer & {url?: string}} */
    const answer = await desk.ask("branch", { method: "POST", body: { t: Math.round(t), players } });
    const end = answer.ok && answer.job ? await desk.follow(answer.job, setBusy) : null;
    const url = end ? end.result?.url : answer.url;
    setBusy(null);
    if (url) return location.assign(url);
    return setFault(say((end ?? answer).text));
  };
  return html`<${Dialog} title=${w("r_branch", { time: `T+${hms(t)}` })} onClose=${onClose}>
    <form onSubmit=${run}>
      <p class="quiet">${w("r_branch_text")}</p>
      <fieldset class="options">
        <legend>${w("r_players")}</legend>
        ${PLAYERS.map(
          (one) =>
            html`<label class="option" key=${one}>
              <input
                type="radio"
                name="players"
                checked=${players === one}
                onChange=${() => setPlayers(one)}
              />
              <span>${w(`r_players_${one.replaceAll("-", "_")}`)}</span>
            </label>`,
        )}
      </fieldset>
      <p class="bad wrap" role="alert">${fault}</p>
      <div class="dialog-buttons">
        ${busy && html`<span role="status">${w("r_working")}</span>`}
        <button type="button" onClick=${onClose}>${w("cancel")}</button>
        <button class="primary" disabled=${busy !== null}>${w("r_branch_go")}</button>
      </div>
    </form>
  </${Dialog}>`;
}
