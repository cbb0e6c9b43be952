// The city on the hall screen: a tile for each commune, the service of each area, what is in trouble.

/** @import {Fields, HallArea, HallPicture, HallStatic, HallSystem} from "../../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import { WORST_FIRST, conditions } from "../conditions.js";
import { stamp } from "../drill-clock.js";
import { Icon, stateIcon } from "../icons.js";
import { Plight } from "../parts.js";
import { percent, say, t } from "../texts.js";
import { h } from "./words.js";

const LISTED = 6;
const ACROSS = 13;

/**
 * Communes as rows of tiles, the northernmost first, each row from west to east: a scheme, not a map.
 *
 * @template {{at: [number, number]}} Place
 * @param {Place[]} places
 * @param {number} across how many tiles stand beside each other.
 */
export function rows(places, across) {
  const north = [...places].sort((one, other) => other.at[0] - one.at[0] || one.at[1] - other.at[1]);
  const found = [];
  for (let from = 0; from < north.length; from += across)
    found.push(north.slice(from, from + across).sort((one, other) => one.at[1] - other.at[1]));
  return found;
}

/**
 * How many tiles each area has in a row: areas share the width by their communes, and are equally high.
 *
 * @param {number[]} sizes how many communes each area has.
 */
export function columns(sizes) {
  const all = sizes.reduce((sum, size) => sum + size, 0) || 1;
  return sizes.map((size) => Math.max(1, Math.round((ACROSS * size) / all)));
}

/**
 * The state of each operator's worst system.
 *
 * @param {HallSystem[]} systems
 * @param {Map<string, string | undefined>} operators system → who runs it.
 */
export function worst(systems, operators) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { id, fields } of systems) {
    const operator = operators.get(id);
    const state = conditions(fields)[0];
    const before = operator && found.get(operator);
    if (operator && (!before || rank(state) < rank(before))) found.set(operator, state);
  }
  return found;
}

/** @param {string} state */
const rank = (state) => WORST_FIRST.indexOf(state);

/** @param {{fixed: HallStatic, picture: HallPicture}} props */
export function City({ fixed, picture }) {
  const { systems, areas } = picture;
  if (!systems || !areas)
    return html`<section class="hall-city" aria-labelledby="hall-city">
      <h2 id="hall-city">${h("city_by_area")}</h2>
      <p class="rest">${h("city_kept")}</p>
    </section>`;
  const operators = new Map(fixed.objects.map(({ id, operator }) => [id, operator]));
  const states = worst(systems, operators);
  const across = columns(fixed.areas.map(({ communes: { length } }) => length));
  return html`<section class="hall-city" aria-labelledby="hall-city">
    <h2 id="hall-city">${h("city_by_area")} <span class="tiles-help">${h("tiles_help")}</span></h2>
    <div class="areas" style=${`--columns: ${across.reduce((sum, one) => sum + one, 0)}`}>
      ${fixed.areas.map(
        (area, n) => html`<${Area}
          key=${area.id}
          area=${area}
          share=${areas[area.id] ?? 1}
          states=${states}
          across=${across[n]}
        />`,
      )}
    </div>
  </section>`;
}

/**
 * The systems in trouble that are no commune's, the worst first.
 *
 * @param {{fixed: HallStatic, systems: HallSystem[]}} props
 */
export function Troubled({ fixed, systems }) {
  const communes = new Set(fixed.areas.flatMap((area) => area.communes.map(({ id }) => id)));
  const row = new Map(fixed.objects.map((each) => [each.id, each]));
  const shared = systems.filter(({ id }) => !communes.has(row.get(id)?.operator ?? ""));
  shared.sort((one, other) => rank(known(one)) - rank(known(other)) || other.since - one.since);
  return html`<section class="hall-troubled" aria-labelledby="hall-troubled">
    <h2 id="hall-troubled">${h("troubled")}${shared.length > LISTED && ` (${shared.length})`}</h2>
    ${!shared.length && html`<p class="rest">${h("troubled_none")}</p>`}
    <ul class="troubled">
      ${shared.slice(0, LISTED).map(
        ({ id, fields, since }) => html`<li key=${id} class=${`is-${conditions(fields)[0]}`}>
          <b>${say(row.get(id)?.name) || id}</b>
          <${Plight} state=${conditions(fields)[0]} fields=${fields} />
          <span>${t("since", { time: stamp(since) })}</span>
        </li>`,
      )}
      ${
        shared.length > LISTED &&
        html`<li class="rest">${t("more_troubled", { n: shared.length - LISTED })}</li>`
      }
    </ul>
  </section>`;
}

/** @param {HallSystem} system */
const known = ({ fields }) => conditions(fields)[0];

/** @param {{area: HallArea, share: number, states: Map<string, string>, across: number}} props */
function Area({ area, share, states, across }) {
  return html`<section class="area" style=${`--across: ${across}`} aria-label=${say(area.name)}>
    <p class="area-head">
      <b>${say(area.name)}</b>
      <span class="area-share">${h("area_service", { n: percent(share) })}</span>
      <meter class=${share < 1 ? "is-lacking" : ""} min="0" max="1" value=${share} aria-hidden="true"></meter>
    </p>
    <div class="communes" role="list">
      ${rows(area.communes, across).map((row) =>
        row.map(({ id, name }) => {
          const state = states.get(id) ?? "well";
          return html`<span key=${id} role="listitem" class=${`commune is-${state}`}>
            ${state !== "well" && html`<${Icon} name=${stateIcon(state)} />`} ${say(name)}
            <span class="unseen">${t(state)}</span>
          </span>`;
        }),
      )}
    </div>
  </section>`;
}
