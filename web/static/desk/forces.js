// What the drill is to show, who takes part, and the parts that it uses, as cards.

/** @import {Desk, Parameter, Shape, Value, Where} from "../../types/editor" */

import { html } from "/vendor/preact-standalone.js";

import { say } from "../texts.js";
import { Cards, Jumps } from "./cards.js";
import { nameOf } from "./changes.js";
import { choices, listed } from "./choices.js";
import { Pick, Tool } from "./controls.js";
import { Field, Titled, freshId } from "./fields.js";
import { Rest } from "./sentence.js";
import { SETTING } from "./setting.js";
import { first } from "./shapes.js";
import { opening, e } from "./words.js";

/** Letters of a title that is taken from what it rests on. */
const MOST_TITLE = 120;
const HEAD = ["title", "code", "summary", "length", "story"];
/** Keys that have a place of their own on the page. */
const PLACED = ["version", "objectives", "phases", "seats", "threats", "injects", "use", ...SETTING];

/**
 * Objectives, seats, parts.
 *
 * @param {{desk: Desk}} props
 */
export function Forces({ desk }) {
  return html`<div class="desk-course">
    <${Jumps} names=${["general", "objectives", "seats", "phases", "use"]} />
    <section class="card" aria-labelledby="h-general">
      <h2 id="h-general" tabindex="-1">${e("cards_general")}</h2>
      ${HEAD.map(
        (name) => html`<${Titled} key=${name} desk=${desk} where=${[]} model="ScenarioDoc"
        name=${name} owner=${desk.data} around=${{}} long=${name === "summary"} />`,
      )}
      <${Rest} desk=${desk} where=${[]} model="ScenarioDoc" value=${desk.data} around=${{}}
        said=${[...HEAD, ...PLACED]} />
    </section>
    <${Cards} desk=${desk} list="objectives" model="Objective" fields=${["title", "basis"]}
      fresh=${() => ({ id: freshId("objectives"), title: opening("begun_objective") })} />
    <${Proposed} desk=${desk} />
    <${Cards} desk=${desk} list="seats" model="SeatBrief" fields=${["seat", "brief"]}
      long=${["brief"]} fresh=${() => freshSeat(desk)} />
    <${Cards} desk=${desk} list="phases" model="Phase" fields=${["title", "start"]}
      fresh=${() => ({ id: freshId("phases"), title: opening("begun_phase"), start: "0m" })} />
    <${Parts} desk=${desk} />
  </div>`;
}

/**
 * Objectives that the plan and the law propose, each with what it rests on; not those that are named already.
 *
 * @param {{desk: Desk}} props
 */
function Proposed({ desk }) {
  if (!desk.writes) return null;
  const rows = listed(desk.data.objectives);
  const named = new Set(rows.flatMap(({ basis }) => [basis ?? []].flat()));
  const free = choices(desk, "basis", {}).filter(({ value }) => !named.has(value));
  const from = free.map((one) => ({ ...one, label: `${one.value} · ${one.label}` }));
  const add = (/** @type {string} */ value) => {
    const ground = desk.offers.basis.find((one) => one.value === value);
    if (!ground) return;
    const title = { vi: ground.label.vi.slice(0, MOST_TITLE), en: ground.label.en.slice(0, MOST_TITLE) };
    const made = { id: freshId("objectives"), title, basis: [value] };
    if (rows.length) desk.add(["objectives"], made, nameOf(rows.at(-1)) ?? rows.length - 1);
    else desk.put(["objectives"], [made]);
  };
  return html`<p><${Pick} desk=${desk} value="" label=${e("propose_objectives")}
    none=${`+ ${e("propose_objectives")}`} from=${from} onPick=${add} /></p>`;
}

/** A post that nobody plays yet. @param {Desk} desk @returns {Value} */
function freshSeat(desk) {
  const taken = new Set(listed(desk.data.seats).map(({ seat }) => seat));
  const roles = Object.keys(desk.offers.roles);
  const all = Object.keys(desk.offers.agencies).flatMap((agency) => roles.map((role) => `${agency}/${role}`));
  return { seat: all.find((one) => !taken.has(one)) ?? "" };
}

/** @type {{[type: string]: Shape}} */
const SHAPES = {
  agency: { is: "name", of: "agency" },
  seat: { is: "name", of: "seat" },
  system: { is: "name", of: "node" },
  act: { is: "verb" },
  time: { is: "duration" },
  span: { is: "span" },
  number: { is: "number" },
  share: { is: "number", ge: 0, le: 1 },
  text: { is: "text" },
  name: { is: "name", of: "mine" },
  condition: { is: "form", of: ["Condition"] },
};

/** Of what kind names are that parts ask for. @type {{[parameter: string]: string}} */
const KINDS = { threat: "threat", stage: "stage", leak: "stage", next: "stage", objective: "objective" };

/**
 * The shape of a parameter of a part.
 *
 * @param {string} key
 * @param {Parameter} parameter
 * @param {Value} value
 * @returns {Shape}
 */
function shapeFor(key, { type, needed, example, default: usual }, value) {
  const kind = type === "name" ? KINDS[key] : undefined;
  const one = { ...(SHAPES[type] ?? { is: "any" }), ...(kind ? { of: kind } : {}), needed };
  const several = [value, usual, example].some(Array.isArray);
  return several ? { is: "list", each: one, single: true, needed } : one;
}

/** The parts that the draft uses. @param {{desk: Desk}} props */
function Parts({ desk }) {
  const uses = listed(desk.data.use);
  const known = Object.entries(desk.offers.parts).map(([value, { title }]) => ({ value, label: say(title) }));
  const add = (/** @type {string} */ part) => {
    if (!part) return;
    const made = freshUse(desk, part);
    if (uses.length) desk.add(["use"], made, nameOf(uses.at(-1)) ?? uses.length - 1);
    else desk.put(["use"], [made]);
  };
  return html`<section class="card" aria-labelledby="h-use">
    <h2 id="h-use" tabindex="-1">${e("cards_use")} <span class="count">${uses.length}</span></h2>
    <p class="quiet">${e("use_help")}</p>
    <ol class="desk-cards">${uses.map(
      (use, n) => html`<li key=${use.as ?? n} class="desk-stage"><${Use}
      desk=${desk} where=${["use", nameOf(use) ?? n]} use=${use} only=${uses.length === 1} /></li>`,
    )}</ol>
    ${
      desk.writes &&
      (desk.data.version === 2
        ? html`<p><${Pick} desk=${desk} value="" label=${e("add_use")}
      none=${`+ ${e("add_use")}`} from=${known} onPick=${add} /></p>`
        : html`<p class="quiet">${e("use_needs_2")}</p>`)
    }
  </section>`;
}

/**
 * What a parameter of a part is given to begin with: words as its example has them, else the first of what is
 * there.
 *
 * @param {Desk} desk
 * @param {string} key
 * @param {Parameter} one
 * @returns {Value}
 */
const begunWith = (desk, key, one) =>
  (one.type === "text" && one.example) || first(desk, shapeFor(key, one, undefined), key, {}) || one.example;

/** A use of a part, with what it must be given. @param {Desk} desk @param {string} part @returns {Value} */
function freshUse(desk, part) {
  const taken = new Set(listed(desk.data.use).map((use) => use.as));
  const name = [part, ...Array.from({ length: 99 }, (_, n) => `${part}-${n + 2}`)].find(
    (one) => !taken.has(one),
  );
  const needed = Object.entries(desk.offers.parts[part]?.parameters ?? {}).filter(([, one]) => one.needed);
  return {
    part,
    as: name,
    ...Object.fromEntries(needed.map(([key, one]) => [key, begunWith(desk, key, one)])),
  };
}

/** @param {{desk: Desk, where: Where, use: Value, only: boolean}} props */
function Use({ desk, where, use, only }) {
  const part = desk.offers.parts[use.part];
  const label = say(part?.title) || String(use.part);
  const parameters = Object.entries(part?.parameters ?? {});
  const missing = parameters.filter(([key]) => use[key] === undefined);
  const put = (/** @type {string} */ key) => {
    const one = part?.parameters[key];
    if (one) desk.put([...where, key], one.default ?? first(desk, shapeFor(key, one, undefined), key, {}));
  };
  return html`
    <header class="desk-side-head">
      <h3>${label}</h3>
      ${
        desk.writes &&
        html`<${Tool} sign="×" name=${e("take_out")} of=${label}
          onClick=${() => desk.remove(only ? ["use"] : where)} />`
      }
    </header>
    ${part && html`<p class="quiet">${say(part.summary)}</p>`}
    ${parameters
      .filter(([key]) => use[key] !== undefined)
      .map(
        ([key, one]) => html`<div class="desk-field" key=${key}>
          <span class="desk-label">${say(one.title)}</span>
          <div><${Field} desk=${desk} where=${[...where, key]} field=${key}
            shape=${shapeFor(key, one, use[key])}
            label=${say(one.title)} value=${use[key]} around=${{}} /></div>
        </div>`,
      )}
    ${
      missing.length > 0 &&
      desk.writes &&
      html`<${Pick} desk=${desk} value="" label=${e("more_fields")}
      none=${`+ ${e("more_fields")}`}
      from=${missing.map(([id, one]) => ({ value: id, label: say(one.title) }))}
      onPick=${put} />`
    }
    <${Rest} desk=${desk} where=${where} model="Use" value=${use} around=${{}} said=${["part", "as", "given"]}
      />
  `;
}
