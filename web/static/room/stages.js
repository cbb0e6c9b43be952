// The stages of the threats, and what a facilitator may do with one.

/** @import {ControlRoom, Stage} from "../../types/room" */
/** @import {Typed} from "../../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import { Icon } from "../icons.js";
import { say } from "../texts.js";
import { stageStatus, stamp, technique, w } from "./words.js";
import { waitsFor } from "./waits.js";

const STRENGTHS = [0.25, 0.5, 1, 2, 4];
/** @type {{[status: string]: string | undefined}} */
const TONES = { begun: "compromised", taken: "compromised", cut: "compromised", done: "down" };

/** @param {ControlRoom} room */
const all = (room) =>
  (room.statics.threats ?? []).flatMap((threat) => threat.stages.map((stage) => ({ threat, stage })));

/** @param {ControlRoom} room */
const ended = (room) => room.clock.state === "ended";

/** @param {{room: ControlRoom, known?: Stage}} props */
function Status({ room, known }) {
  const now = stageStatus(known, ended(room));
  return html`<span class=${`pill s-${TONES[now] ?? "isolated"}`}>
    <${Icon} name=${TONES[now] ? "breach" : "clock"} />
    ${w(`sg_${now}`)}
  </span>`;
}

/**
 * The stages as a group of the list of injects.
 *
 * @param {{room: ControlRoom}} props
 */
export function Stages({ room }) {
  return html`<div>
    <h3>${w("threat_stages")} <span class="num">${all(room).length}</span></h3>
    <ul class="plain-list">
      ${all(room).map(({ stage }) => {
        const known = room.model.stages[stage.id];
        const id = `stage ${stage.id}`;
        return html`<li key=${id} class="inject">
          <button
            class="row"
            aria-pressed=${String(room.picked === id)}
            onClick=${() => room.pick(room.picked === id ? null : id)}
          >
            <${Icon} name="breach" />
            <span class="grow">
              <b>${room.names.stage(stage.id)}</b>
              <span class="under">
                <small>${known?.t !== undefined ? stamp(known.t) : waitsFor(room.names, stage)}</small>
                <${Status} room=${room} known=${known} />
              </span>
            </span>
          </button>
        </li>`;
      })}
    </ul>
  </div>`;
}

/**
 * One stage: what it waits for, what it has taken, and the buttons that steer it.
 *
 * @param {{room: ControlRoom, id: string}} props
 */
export function StageDetail({ room, id }) {
  const found = all(room).find(({ stage }) => stage.id === id);
  if (!found) return null;
  const known = room.model.stages[id];
  const now = stageStatus(known, ended(room));
  const waits = now === "pending" || now === "held";
  const how = found.stage.technique;
  const strengthen = (/** @type {Typed} */ event) =>
    steer("strengthen", { factor: Number(event.target.value) });
  const steer = (/** @type {string} */ what, more = {}) =>
    room.order("control", { type: "stage", stage: id, do: what, ...more });
  return html`<div class="detail" role="region" aria-label=${room.names.stage(id)}>
    <div class="detail-head">
      <h3>${room.names.stage(id)}</h3>
      <button class="plain" aria-label=${w("close")} onClick=${() => room.pick(null)}>
        <${Icon} name="close" />
      </button>
    </div>
    ${found.stage.note && html`<p class="body-text">${say(found.stage.note)}</p>`}
    <p class="quiet">
      ${[say(found.threat.title), how && technique(how), waitsFor(room.names, found.stage)]
        .filter(Boolean)
        .join(" · ")}
    </p>
    ${
      known &&
      known.systems.length > 0 &&
      html`<p>
        <b>${w("taken_so_far")}:</b> ${known.systems.map((node) => room.names.short(node)).join(", ")}
      </p>`
    }
    ${
      room.commands &&
      now !== "done" &&
      html`<div class="detail-buttons">
        ${waits && html`<button class="primary" onClick=${() => steer("fire")}>${w("stage_fire")}</button>`}
        ${
          waits &&
          (known?.held
            ? html`<button onClick=${() => steer("release")}>${w("release")}</button>`
            : html`<button onClick=${() => steer("hold")}>${w("hold")}</button>`)
        }
        <label class="strength">
          ${w("strength")}
          ${" "}
          <select
            value=${String(known?.strength ?? 1)}
            onChange=${strengthen}
          >
            ${STRENGTHS.map(
              (factor) => html`<option key=${factor} value=${String(factor)}>×${factor}</option>`,
            )}
          </select>
        </label>
      </div>`
    }
  </div>`;
}
