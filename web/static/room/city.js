// The living city: the map, what is counted on it, and what is known of one node.

/** @import {Drawn} from "./map.js" */
/** @import {Names} from "./words.js" */
/** @import {StaffStatic, Watched} from "../../types/room" */
/** @import {Fields, NodeRow, Typed, WorkData} from "../../types/wire" */

import { html, useEffect, useMemo, useRef, useState } from "/vendor/preact-standalone.js";

import { Icon, stateIcon } from "../icons.js";
import { percent, say, withPercent } from "../texts.js";
import { Chips } from "./dialog.js";
import { plight, stateWords } from "./feed.js";
import { shape, shapes, word } from "./fold.js";
import { CityMap } from "./map.js";
import { changesWords, phrase, stamp, w } from "./words.js";

const STATES = ["well", "suspected", "degraded", "down", "compromised", "isolated"];
const KINDS = ["core", "edge", "uplink", "utility"];
/** @type {{[state: string]: string}} */
const ICONS = { compromised: "breach" };

/**
 * @typedef {{kind: string, state: string | null, incident: string}} Filter
 * @typedef {Drawn & {state: string, states: string[], differs: boolean}} Look
 * @typedef {Watched & Required<Pick<Watched, "pick">>} Room where something can be picked.
 */

/**
 * How each node looks: its state in the chosen view, and what the filters leave of it.
 *
 * @param {Watched} room
 * @param {string} view
 * @param {Filter} filter
 * @returns {[id: string, look: Look][]}
 */
function looks(room, view, filter) {
  const { model, statics, names } = room;
  const hits = filter.incident ? new Set(model.incidents[filter.incident]?.hits ?? []) : null;
  return statics.nodes.map((node) => {
    const truth = model.truth[node.id] ?? {},
      seen = model.seen[node.id] ?? {};
    const fields = view === "perceived" ? seen : truth;
    const states = shapes(fields),
      state = shape(fields);
    const differs = differ(truth, seen);
    const gone = filter.kind !== "all" && node.group !== filter.kind;
    const faded =
      (filter.state && !states.includes(filter.state)) ||
      (hits && !hits.has(node.id)) ||
      (view === "both" && !differs);
    const said = !faded && !gone && (state !== "well" || (view === "both" && differs));
    return [
      node.id,
      {
        state,
        states,
        differs,
        inner: inner(view, states, shapes(seen)),
        faded: Boolean(faded),
        gone,
        said: said && (node.group === "core" || node.group === "utility"),
        label: label(names, node, fields, seen, view === "both" && differs),
      },
    ];
  });
}

/**
 * Whether the operator takes a node for something else than it is, or does not see that somebody is in it.
 *
 * @param {Fields} truth
 * @param {Fields} seen
 */
function differ(truth, seen) {
  const entered = (/** @type {Fields} */ fields) => shapes(fields).includes("compromised");
  return shape(truth) !== shape(seen) || entered(truth) !== entered(seen);
}

/**
 * The core of a node's mark: what its operator takes it for, or what is the matter beside its being cut off.
 *
 * @param {string} view
 * @param {string[]} states
 * @param {string[]} seen
 */
function inner(view, states, seen) {
  const core =
    view === "both" ? seen.find((one) => one !== states[0]) : states[0] === "isolated" && states[1];
  return core || "";
}

/**
 * @param {Names} names
 * @param {NodeRow} node
 * @param {Fields} fields
 * @param {Fields} seen
 * @param {boolean} both
 */
function label(names, node, fields, seen, both) {
  const name = names.tag(node.id);
  if (both) return `${name}\n${plight(fields)} / ${plight(seen)}`;
  if (word(fields) === "well") return name;
  const share = fields.service ? ` ${withPercent(percent(fields.service))}` : "";
  return `${name}\n${plight(fields, (one) => w(`w_${one}`) + (one === "degraded" ? share : ""))}`;
}

/** @param {[id: string, look: Look][]} rows */
function count(rows) {
  const there = rows.filter(([, look]) => !look.gone);
  return Object.fromEntries(
    STATES.map((state) => [state, there.filter(([, look]) => look.states.includes(state)).length]),
  );
}

/**
 * The panel of the city.
 *
 * @param {{room: Room, view: string, setView: (view: string) => void}} props
 */
export function City({ room, view, setView }) {
  const [filter, setFilter] = useState(/** @type {Filter} */ ({ kind: "all", state: null, incident: "" }));
  const [list, setList] = useState(false);
  const rows = useMemo(() => looks(room, view, filter), [room.model.upto, room.language, view, filter]);
  const counts = count(rows);
  const set = (/** @type {Partial<Filter>} */ part) => setFilter((old) => ({ ...old, ...part }));
  const incidents = Object.keys(room.model.incidents);
  const picked = room.picked?.startsWith("node ") ? room.picked.slice(5) : null;
  return html`<section class="panel city" id="city" aria-labelledby="city-title">
    <header>
      <h2 id="city-title"><${Icon} name="servers" />${w("city")}</h2>
      <div class="legend" role="group" aria-label=${w("filter")}>
        ${STATES.map(
          (state) => html`<button
            key=${state}
            class=${`pill s-${state}`}
            aria-pressed=${String(filter.state === state)}
            onClick=${() => set({ state: filter.state === state ? null : state })}
          >
            <${Icon} name=${stateIcon(ICONS[state] ?? state)} />
            ${w(`w_${state}`)} <b class="num">${counts[state]}</b>
          </button>`,
        )}
      </div>
      <${Chips}
        label=${w("city")}
        value=${view}
        onChange=${setView}
        options=${["truth", "perceived", "both"].map((one) => [one, w(one)])}
      />
    </header>
    <div class="city-body">
      <div class="city-tools">
        <select
          aria-label=${w("kind")}
          value=${filter.kind}
          onChange=${(/** @type {Typed} */ event) => set({ kind: event.target.value })}
        >
          <option value="all">${w("kind")}: ${w("all")}</option>
          ${KINDS.map((kind) => html`<option key=${kind} value=${kind}>${w(`kind_${kind}`)}</option>`)}
        </select>
        ${
          incidents.length > 0 &&
          html`<select
            aria-label=${w("incident")}
            value=${filter.incident}
            onChange=${(/** @type {Typed} */ event) => set({ incident: event.target.value })}
          >
            <option value="">${w("incident")}: ${w("all")}</option>
            ${incidents.map(
              (one) => html`<option key=${one} value=${one}>${room.names.incident(one)}</option>`,
            )}
          </select>`
        }
        <button class="small" onClick=${() => setList(!list)}>${w(list ? "as_map" : "as_list")}</button>
      </div>
      ${
        list
          ? html`<${NodeList} room=${room} rows=${rows} />`
          : html`<${Map_} room=${room} rows=${rows} picked=${picked} />`
      }
      ${
        view === "both" &&
        html`<p class="map-note">
          ${rows.some(([, look]) => look.differs) ? w("legend_both") : w("all_same")}
        </p>`
      }
      ${picked && html`<${NodeDetail} key=${picked} room=${room} id=${picked} />`}
    </div>
  </section>`;
}

/** @param {{room: Room, rows: [id: string, look: Look][], picked: string | null}} props */
function Map_({ room, rows, picked }) {
  const frame = useRef(/** @type {HTMLElement | null} */ (null));
  const map = useRef(/** @type {CityMap | null} */ (null));
  const pick = useRef(/** @type {(id: string | null) => void} */ (() => {}));
  pick.current = (id) => room.pick(id === null ? null : `node ${id}`);
  const all = useMemo(() => {
    /** @type {[id: string, look: Drawn][]} */
    const regions = (room.statics.regions ?? []).map(({ name }, n) => [`region ${n}`, { label: say(name) }]);
    return [...rows, ...regions];
  }, [rows, room.language]);
  useEffect(() => {
    if (!frame.current) return undefined;
    const drawn = new CityMap(frame.current, room.statics, (id) => pick.current(id));
    map.current = drawn;
    return () => drawn.end();
  }, []);
  useEffect(() => map.current?.show(all), [all]);
  useEffect(() => map.current?.pick(picked), [picked]);
  return html`
    <div class="map" ref=${frame} role="img" aria-label=${w("city_map")}></div>
    <div class="map-buttons">
      <button class="icon-only" aria-label="+" onClick=${() => map.current?.zoom(1.3)}>+</button>
      <button class="icon-only" aria-label="−" onClick=${() => map.current?.zoom(1 / 1.3)}>−</button>
      <button class="small" onClick=${() => map.current?.fit()}>${w("fit")}</button>
    </div>
  `;
}

/** @param {{room: Room, rows: [id: string, look: Look][]}} props */
function NodeList({ room, rows }) {
  const shown = rows.filter(([, look]) => !look.faded && !look.gone);
  const worst = [...shown].sort((a, b) => Number(a[1].state === "well") - Number(b[1].state === "well"));
  if (!shown.length) return html`<p class="empty">${w("none")}</p>`;
  return html`<ul class="plain-list scroll node-list">
    ${worst.map(
      ([id, look]) => html`<li key=${id}>
        <button class="row" onClick=${() => room.pick(`node ${id}`)}>
          <span class="grow"><b>${room.names.node(id)}</b></span>
          <${State} fields=${room.model.truth[id]} />
          ${look.differs && html`<${State} fields=${room.model.seen[id]} />`}
        </button>
      </li>`,
    )}
  </ul>`;
}

/**
 * The state of a node as a pill.
 *
 * @param {{fields: Fields}} props
 */
export function State({ fields }) {
  const state = shape(fields);
  return html`<span class=${`pill s-${state}`}>
    <${Icon} name=${stateIcon(ICONS[state] ?? state)} />
    ${stateWords(fields)}
  </span>`;
}

/**
 * @param {StaffStatic} statics
 * @param {string} id
 */
function linked(statics, id) {
  const one = (/** @type {"from" | "to"} */ key, /** @type {"from" | "to"} */ other) =>
    statics.edges.filter((edge) => edge.kind === "depends_on" && edge[key] === id).map((edge) => edge[other]);
  return { needs: one("from", "to"), feeds: one("to", "from") };
}

/** @param {{room: Room, title: string, ids: string[]}} props */
function Links({ room, title, ids }) {
  if (!ids.length) return null;
  return html`<p>
    <b>${title}:</b>
    ${" "}
    ${ids.slice(0, 6).map(
      (id, n) => html`<span key=${id}>
          ${n > 0 && ", "}
          <button class="link" onClick=${() => room.pick(`node ${id}`)}>${room.names.short(id)}</button>
        </span>`,
    )}
    ${ids.length > 6 && ` ${w("and_more", { count: ids.length - 6 })}`}
  </p>`;
}

/** @param {{room: Room, id: string}} props */
function NodeDetail({ room, id }) {
  const { model, names, statics } = room;
  const node = statics.nodes.find((one) => one.id === id);
  if (!node) return null;
  const { needs, feeds } = linked(statics, id);
  const work = [...model.work.values()].filter((one) => one.about === id);
  const atWork = (/** @type {WorkData} */ { agency, verb, until }) =>
    `${names.agency(agency)} ${phrase(verb)}${until ? `, ${w("until", { time: stamp(until) })}` : ""}`;
  const history = [...(model.history[id] ?? [])].reverse();
  return html`<aside class="node-detail" aria-label=${names.node(id)}>
    <div class="detail-head">
      <h3>${names.node(id)}</h3>
      <button class="plain" aria-label=${w("close")} onClick=${() => room.pick(null)}>
        <${Icon} name="close" />
      </button>
    </div>
    <p class="quiet">
      ${w("operator")}: ${names.agency(node.operator)} · ${w("owner")}: ${names.agency(node.owner)}
      ${node.level ? ` · ${w("level")} ${node.level}` : ""}
    </p>
    <dl class="compare">
      <div><dt>${w("true_state")}</dt><dd><${State} fields=${model.truth[id]} /></dd></div>
      <div>
        <dt>${w("seen_state", { agency: names.agency(node.operator) })}</dt>
        <dd><${State} fields=${model.seen[id]} /></dd>
      </div>
    </dl>
    ${
      work.length > 0 &&
      html`<p>
        <b>${w("at_work")}:</b>
        ${" "}
        ${work.map(atWork).join("; ")}
      </p>`
    }
    <${Links} room=${room} title=${w("depends")} ids=${needs} />
    <${Links} room=${room} title=${w("feeds")} ids=${feeds} />
    <h4>${w("history")}</h4>
    ${
      history.length
        ? html`<ol class="history">
            ${history.map(
              (row) => html`<li key=${row.seq} class=${`was-${row.kind}`}>
                <time>${stamp(row.t)}</time>
                ${" "}
                <span>
                  ${row.kind === "perceived" ? `${names.agency(node.operator)} ${w("feed_sees")}: ` : ""}
                  ${changesWords(row.changes)}
                </span>
              </li>`,
            )}
          </ol>`
        : html`<p class="quiet">${w("history_none")}</p>`
    }
  </aside>`;
}
