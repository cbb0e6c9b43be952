// Who had to reach whom, who did, and through whom everything went; of the whole drill or of a slice of it.

/** @import {EdgeState, Network, NetworkEdge} from "../../types/review" */
/** @import {Typed} from "../../types/wire" */
/** @import {Desk} from "./desk.js" */

import { html, useMemo, useState } from "/vendor/preact-standalone.js";

import { stamp } from "../drill-clock.js";
import { Icon } from "../icons.js";
import { Card } from "./card.js";
import { Evidence } from "./evidence.js";
import { edgesOnly, slim } from "./figure.js";
import { SIGNS, STATES, counts, edgesOf } from "./network.js";
import { Plot, useFigures } from "./plot.js";
import { percent, w } from "./texts.js";
import { useDesk, useLang } from "./hooks.js";

/** @typedef {NetworkEdge & {state: EdgeState}} Standing */

const BUSIEST = 5;
/** @type {{[state in EdgeState]: string}} */
const TONES = { missing: "s-down", made: "s-well", unexpected: "s-degraded", reply: "s-isolated" };

/**
 * The figure with the edges that are shown; a node that is clicked is chosen, clicked again let go.
 *
 * @param {object} props
 * @param {Desk} props.desk
 * @param {number} props.slice
 * @param {Standing[]} props.edges
 * @param {string | null} props.chosen
 * @param {(id: string | null) => void} props.choose
 */
function Drawn({ desk, slice, edges, chosen, choose }) {
  const figures = useFigures(desk);
  const figure = useMemo(() => {
    const shown = new Set(edges.map(({ from, to }) => `${from} ${to}`));
    const whole = figures?.contacts[slice + 1];
    return whole && edgesOnly(whole, (from, to) => shown.has(`${from} ${to}`), chosen);
  }, [figures, slice, edges, chosen]);
  if (!figure || !figures) return html`<p class="empty" role="status">${w("loading")}</p>`;
  const pick = (/** @type {string} */ id) => id && choose(chosen === id ? null : id);
  return html`<div class="net" tabindex="0" role="group" aria-label=${w("scrolls")}>
    <${Plot} figure=${figure} colours=${figures.colours} label=${w("ct_title")} fit=${slim} onPick=${pick} />
  </div>`;
}

/**
 * The contacts as a table, what is missing first.
 *
 * @param {{desk: Desk, edges: Standing[]}} props
 */
export function Table({ desk, edges }) {
  const sorted = [...edges].sort((one, other) => STATES.indexOf(one.state) - STATES.indexOf(other.state));
  return html`<details open>
    <summary>${w("ct_table", { count: edges.length })}</summary>
    <div class="wide-table" tabindex="0" role="group" aria-label=${w("scrolls")}>
      <table class="plain-table">
        <thead>
          <tr>
            ${["from", "to", "state", "required", "done", "messages"].map(
              (name) => html`<th key=${name} scope="col">${w(`ct_${name}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${sorted.map(
            (edge) => html`<tr key=${`${edge.from} ${edge.to}`}>
              <td>${desk.names.agency(edge.from)}</td>
              <td>${desk.names.agency(edge.to)}</td>
              <td>
                <span class=${`pill ${TONES[edge.state]}`}>
                  <span aria-hidden="true">${SIGNS[edge.state]}</span>
                  ${w(`ct_${edge.state}`)}
                </span>
              </td>
              <td class="num">${edge.required}</td>
              <td class="num">${edge.made}</td>
              <td class="num">${edge.messages}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** @param {{network: Network, slice: number, setSlice: (slice: number) => void}} props */
function Slices({ network, slice, setSlice }) {
  const part = network.slices[slice];
  const name = part ? w("ct_slice_of", { from: stamp(part.start), to: stamp(part.end) }) : w("ct_whole");
  return html`<label class="ct-slice">
    <span>${w("ct_slice")}</span>
    <input
      type="range"
      min="-1"
      max=${network.slices.length - 1}
      step="1"
      value=${slice}
      aria-valuetext=${name}
      onInput=${(/** @type {Typed} */ event) => setSlice(Number(event.target.value))}
    />
    <b class="num">${name}</b>
  </label>`;
}

/**
 * The tab.
 *
 * @param {{desk: Desk}} props
 */
export function Contacts({ desk }) {
  useDesk(desk, "data", "lens");
  useLang();
  const { network } = desk.card;
  const [slice, setSlice] = useState(-1);
  const [chosen, choose] = useState(/** @type {string | null} */ (null));
  const [only, setOnly] = useState(false);
  const every = useMemo(() => edgesOf(network, slice), [network, slice]);
  const edges = useMemo(
    () =>
      every.filter(
        (edge) =>
          (!only || edge.state === "missing" || edge.state === "unexpected") &&
          (!chosen || edge.from === chosen || edge.to === chosen),
      ),
    [every, only, chosen],
  );
  const part = slice < 0 ? network : network.slices[slice];
  const between = part?.betweenness ?? {};
  const agencies = [...new Set(every.flatMap((edge) => [edge.from, edge.to]))].sort((one, other) =>
    desk.names.agency(one).localeCompare(desk.names.agency(other), "vi"),
  );
  const busiest = Object.entries(between)
    .sort((one, other) => other[1] - one[1])
    .slice(0, BUSIEST)
    .filter(([, share]) => share > 0);
  const reciprocity = part?.reciprocity;
  return html`<div class="tab-timeline">
    <div class="tab-main">
      <section class="panel ct-panel" aria-labelledby="ct-title">
        <header>
          <h2 id="ct-title"><${Icon} name="people" />${w("ct_title")}</h2>
          ${
            network.slices.length > 0 &&
            html`<${Slices} network=${network} slice=${slice} setSlice=${setSlice} />`
          }
        </header>
        <div class="tl-filters">
          <select
            aria-label=${w("ct_agency")}
            value=${chosen ?? ""}
            onChange=${(/** @type {Typed} */ event) => choose(event.target.value || null)}
          >
            <option value="">${w("ct_agency")}: ${w("filter_all")}</option>
            ${agencies.map(
              (id) =>
                html`<option key=${id} value=${id} selected=${id === chosen}>
                  ${desk.names.agency(id)}
                </option>`,
            )}
          </select>
          <label class="check">
            <input type="checkbox" checked=${only} onChange=${() => setOnly(!only)} />
            ${w("ct_only")}
          </label>
        </div>
        <div class="inside">
          <p class="num">
            ${w("ct_counts", counts(every))}
            ${
              reciprocity === null || reciprocity === undefined
                ? ""
                : ` · ${w("ct_reciprocity", { share: percent(reciprocity) })}`
            }
          </p>
          <p class="quiet">${w("ct_text")}</p>
          ${
            edges.length
              ? html`<${Drawn} ...${{ desk, slice, edges, chosen, choose }} />`
              : html`<p class="empty">${w("ct_none")}</p>`
          }
          ${
            busiest.length > 0 &&
            html`<div>
              <h3>${w("ct_busiest")}</h3>
              <ul>
                ${busiest.map(
                  ([id, share]) =>
                    html`<li key=${id}>
                      ${w("ct_between", { agency: desk.names.agency(id), share: percent(share) })}
                    </li>`,
                )}
              </ul>
            </div>`
          }
          <${Table} desk=${desk} edges=${edges} />
        </div>
      </section>
      <${Evidence} desk=${desk} />
    </div>
    <${Card} desk=${desk} />
  </div>`;
}
