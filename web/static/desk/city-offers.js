// What there is to choose from in a city as it stands: its own agencies, systems, regions, sources.

/** @import {Offers, Value} from "../../types/editor" */
/** @import {Text} from "../../types/wire" */

import { listed } from "./choices.js";

/** @type {WeakMap<object, Offers>} */
const KNOWN = new WeakMap();

/**
 * What there is to choose from; the same as long as nothing changes.
 *
 * @param {Offers} base with the forms.
 * @param {Value} data of the city.
 * @returns {Offers}
 */
export function cityOffers(base, data) {
  const known = KNOWN.get(data);
  if (known?.forms === base.forms) return known;
  const units = listed(data.communes?.units);
  const made = {
    ...base,
    agencies: {
      ...Object.fromEntries(
        things(data.agencies).map(([id, one]) => [
          id,
          { name: text(one.name, id), parent: one.part_of ?? id },
        ]),
      ),
      ...Object.fromEntries(
        units.map((unit) => [
          `ubnd-${unit.id}`,
          { name: filled(data.communes.agency?.name, unit), parent: `ubnd-${unit.id}` },
        ]),
      ),
    },
    nodes: {
      ...nodes(data.systems, true),
      ...ofCommunes(units, "mang", data.communes?.system, true),
      ...nodes(data.utilities, false),
      ...ofCommunes(units, "duong-truyen", data.communes?.uplink, false),
    },
    regions: Object.fromEntries(things(data.regions).map(([id, { name }]) => [id, text(name, id)])),
    roles: Object.fromEntries(
      things(data.roles).map(([id, { name, may }]) => [id, { name: text(name, id), may: may ?? [] }]),
    ),
  };
  KNOWN.set(data, made);
  return made;
}

/** The things of a map that are maps themselves. @param {Value} map @returns {[string, Value][]} */
export const things = (map) =>
  Object.entries(map ?? {}).filter(([, one]) => one && typeof one === "object" && !Array.isArray(one));

/**
 * A name in both languages, whatever of it is there.
 *
 * @param {Value} name
 * @param {string} id
 * @returns {Text}
 */
function text(name, id) {
  const vi = typeof name === "string" ? name : name?.vi;
  return { vi: vi || id, en: name?.en || vi || id };
}

/** @param {Value} map @param {boolean} system */
const nodes = (map, system) =>
  Object.fromEntries(
    things(map).map(([id, { name, operator }]) => [id, { name: text(name, id), operator, system }]),
  );

/**
 * What every commune has of its own, by the pattern that the city gives.
 *
 * @param {Value[]} units
 * @param {string} prefix of ids.
 * @param {Value} pattern
 * @param {boolean} system
 */
const ofCommunes = (units, prefix, pattern, system) =>
  Object.fromEntries(
    units.map((unit) => [
      `${prefix}-${unit.id}`,
      { name: filled(pattern?.name, unit), operator: pattern?.operator ?? `ubnd-${unit.id}`, system },
    ]),
  );

/** @param {Value} pattern @param {Value} unit @returns {Text} */
function filled(pattern, unit) {
  const [name, own] = [text(pattern, "{name}"), text(unit.name, unit.id)];
  return { vi: name.vi.replace("{name}", own.vi), en: name.en.replace("{name}", own.en) };
}

/**
 * A text as a search compares it: small letters without marks.
 *
 * @param {unknown} found
 */
export const compared = (found) =>
  String(found ?? "")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d");

/**
 * An id made of a name, that nothing else in a map has.
 *
 * @param {string} name
 * @param {string[]} taken
 */
export function idOf(name, taken) {
  const plain = compared(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 50);
  const id = /^[a-z]/.test(plain) ? plain : `x-${plain}`.replace(/-$/, "");
  const all = new Set(taken);
  let [free, n] = [id, 2];
  while (all.has(free)) free = `${id}-${n++}`;
  return free;
}
