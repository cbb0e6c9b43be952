// The course of the incident as cards, each stage a sentence; and the city if nobody acts.

/** @import {Desk, Value, Where} from "../../types/editor" */

import { html } from "/vendor/preact-standalone.js";

import { Plot } from "../review/plot.js";
import { nameOf } from "./changes.js";
import { called, listed, stageName } from "./choices.js";
import { Pick, Tool } from "./controls.js";
import { Titled, freshId } from "./fields.js";
import { Rest, Sentence, outline } from "./sentence.js";
import { begun, sentence, sentences, shownBlanks } from "./shapes.js";
import { When } from "./when.js";
import { opening, e } from "./words.js";

const WAYS = ["id", "kind", "at", "when", "unless", "by_hand", "after"];
const HEAD = ["title", "situation", "cause"];
const MODELS = ["Spread", "Degrade", "Load", "Leak", "Tamper", "Harm", "Deceive", "Regional"];

/**
 * The course of the incident.
 *
 * @param {{desk: Desk, curve: {figure: Value, colours: Value} | null}} props
 */
export function Course({ desk, curve }) {
  const threats = listed(desk.data.threats);
  const add = () => desk.add(["threats"], begunThreat(desk), nameOf(threats.at(-1)) ?? threats.length - 1);
  return html`<div class="desk-course">
    <section class="card desk-idle" aria-labelledby="idle">
      <h2 id="idle">${e("if_nobody_acts")}</h2>
      ${
        curve
          ? html`<${Plot} figure=${curve.figure} colours=${curve.colours} label=${e("if_nobody_acts")}
        />`
          : html`<p class="quiet">${e("curve_waits")}</p>`
      }
    </section>
    <div class="desk-in">${threats.map(
      (threat, n) => html`<${Threat} key=${threat.id} desk=${desk} threat=${threat} n=${n}
      only=${threats.length === 1} />`,
    )}</div>
    ${
      desk.writes &&
      html`<p><button type="button" class="button"
      onClick=${add}>+ ${e("new_threat")}</button></p>`
    }
  </div>`;
}

/** A new threat with one stage. @param {Desk} desk @returns {Value} */
function begunThreat(desk) {
  return {
    id: freshId("threats"),
    title: opening("begun_threat"),
    situation: desk.data.code,
    cause: "A1",
    stages: [begunStage(desk, "s_Degrade")],
  };
}

/** @param {Desk} desk @param {string} name of its sentence. @returns {Value} */
const begunStage = (desk, name) => ({ ...begun(desk, name, {}), id: freshId("stages"), at: "15m" });

/** @param {{desk: Desk, threat: Value, n: number, only: boolean}} props */
function Threat({ desk, threat, only }) {
  const where = ["threats", threat.id];
  const stages = listed(threat.stages);
  const kinds = sentences(MODELS).map((name) => ({ value: name, label: outline(name) }));
  const fresh = (/** @type {string} */ name) =>
    name && desk.add([...where, "stages"], begunStage(desk, name), nameOf(stages.at(-1)) ?? null);
  return html`<section class="card desk-threat" aria-label=${called(threat.title, threat.id)}>
    <header class="desk-side-head">
      <h2>${called(threat.title, threat.id)}</h2>
      ${
        desk.writes &&
        !only &&
        html`<button type="button" class="button is-small"
        onClick=${() => desk.remove(where)}>${e("take_out")}</button>`
      }
    </header>
    ${HEAD.map(
      (name) => html`<${Titled} key=${name} desk=${desk} where=${where} model="Threat" name=${name}
      owner=${threat} around=${{}} />`,
    )}
    <ol class="desk-stages">
      ${stages.map(
        (stage, n) => html`<li key=${nameOf(stage)}><${Stage} desk=${desk} where=${where}
        stages=${stages} n=${n} /></li>`,
      )}
    </ol>
    ${
      desk.writes &&
      html`<p><${Pick} desk=${desk} value="" label=${e("new_stage")}
      none=${`+ ${e("new_stage")}`} from=${kinds} onPick=${fresh} /></p>`
    }
    <${Rest} desk=${desk} where=${where} model="Threat" value=${threat} around=${{}}
      said=${["id", "stages", ...HEAD]} />
  </section>`;
}

/**
 * A stage as a card.
 *
 * @param {{desk: Desk, where: Where, stages: Value[], n: number}} props
 */
function Stage({ desk, where, stages, n }) {
  const stage = stages[n];
  const place = /** @type {Where} */ ([...where, "stages", nameOf(stage)]);
  const name = sentence(stage, MODELS, desk);
  const model = MODELS.find((one) => one.toLowerCase() === stage.kind) ?? "Stage";
  const label = stageName(desk, stage);
  const copy = () =>
    desk.add(
      [...where, "stages"],
      { ...structuredClone(stage), id: freshId("stages") },
      nameOf(stage) ?? null,
    );
  const said = [
    ...WAYS,
    ...(stage.delay === undefined ? [] : ["delay"]),
    ...(name ? shownBlanks(name, stage) : []),
  ];
  return html`<article class="desk-stage" aria-label=${label}>
    <header class="desk-side-head">
      <h3>${label}</h3>
      ${
        desk.writes &&
        html`<span class="desk-tools">
          ${
            n > 0 &&
            html`<${Tool} sign="↑" name=${e("up")} of=${label}
              onClick=${() => desk.move(place, n > 1 ? (nameOf(stages[n - 2]) ?? n - 2) : null)} />`
          }
          <${Tool} sign="++" name=${e("row_copy")} of=${label} onClick=${copy} />
          ${
            stages.length > 1 &&
            html`<${Tool} sign="×" name=${e("take_out")} of=${label} onClick=${() => desk.remove(place)} />`
          }
        </span>`
      }
    </header>
    <${When} desk=${desk} where=${place} model=${model} value=${stage} around=${{}} />
    ${name && html`<${Sentence} desk=${desk} where=${place} name=${name} value=${stage} around=${{}} />`}
    <${Rest} desk=${desk} where=${place} model=${model} value=${stage} around=${{}}
      said=${said} />
  </article>`;
}
