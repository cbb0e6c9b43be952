// The map beside the tables of a city: what is open is marked on it, and what is clicked there is opened.

/** @import {StaffMap} from "../../types/wire" */
/** @typedef {typeof import("../room/map.js").CityMap} Drawing */

import { html, useEffect, useMemo, useRef, useState } from "/vendor/preact-standalone.js";

import { say } from "../texts.js";
import { e } from "./words.js";

/**
 * @param {{statics: StaffMap, picked: string | null, near: Set<string> | null,
 *   onPick: (id: string) => void}} props `near`: what belongs to whatever is open; all else is faded.
 */
export function CityMap({ statics, picked, near, onPick }) {
  const frame = useRef(/** @type {HTMLElement | null} */ (null));
  const map = useRef(/** @type {InstanceType<Drawing> | null} */ (null));
  const [Drawing, come] = useState(/** @type {Drawing | null} */ (null));
  const pick = useRef(onPick);
  pick.current = onPick;
  const stand = JSON.stringify(statics);
  const looks = useMemo(() => {
    const regions = (statics.regions ?? []).map(({ name }, n) => ({ id: `region ${n}`, label: say(name) }));
    const nodes = statics.nodes.map(({ id, name }) => ({
      id,
      label: say(name),
      faded: Boolean(near) && !near?.has(id),
      said: Boolean(near?.has(id)),
    }));
    return [...nodes, ...regions];
  }, [stand, near]);
  // What draws weighs as much as the rest of the desk: it comes with the first map.
  useEffect(() => {
    let here = true;
    import("../room/map.js").then((module) => here && come(() => module.CityMap));
    return () => {
      here = false;
    };
  }, []);
  useEffect(() => {
    if (!frame.current || !Drawing) return undefined;
    const drawn = new Drawing(frame.current, statics, (id) => id && pick.current(id));
    map.current = drawn;
    return () => drawn.end();
  }, [stand, Drawing]);
  useEffect(
    () => map.current?.show(looks.map(({ id, ...look }) => [id, { state: "well", ...look }])),
    [looks, Drawing],
  );
  useEffect(() => map.current?.pick(picked), [picked, stand, Drawing]);
  return html`<div class="desk-citymap">
    <div class="map" ref=${frame} role="img" aria-label=${e("city_map")}></div>
    <div class="desk-map-buttons">
      <button type="button" class="button is-small" aria-label=${e("map_in")}
        onClick=${() => map.current?.zoom(1.3)}>+</button>
      <button type="button" class="button is-small" aria-label=${e("map_out")}
        onClick=${() => map.current?.zoom(1 / 1.3)}>−</button>
      <button type="button" class="button is-small" onClick=${() => map.current?.fit()}>${e("map_whole")}
        </button>
    </div>
  </div>`;
}
