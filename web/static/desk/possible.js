// What of all there is can stand in a field, by what stands around it: nothing else is offered there.

/** @import {Around, Choice, Desk, Value} from "../../types/editor" */

import { agencyOf, seatOf } from "../seat.js";
import { say } from "../texts.js";
import { broughtOf, choices, drawnOf, listed, seats } from "./choices.js";
import { e } from "./words.js";

/**
 * What can be chosen in a field.
 *
 * @param {Desk} desk
 * @param {string} of what.
 * @param {string} field
 * @param {Around} around
 * @returns {Choice[]}
 */
export function possible(desk, of, field, around) {
  const all = choices(desk, of, around);
  const fits = FITS[`${of} ${field}`]?.(desk, around);
  const found = all.filter(({ value }) => value !== around.comes?.[of] && (!fits || fits(value)));
  return field === "about" && around.owner?.act !== undefined ? within(desk, found, around) : found;
}

/**
 * Whether a name can stand in a field, where not every name can.
 *
 * @type {{[place: string]: (desk: Desk, around: Around) => ((value: string) => boolean) | undefined}}
 */
const FITS = {
  "inject inject": (desk, { owner }) => (owner && "option" in owner ? withOptions(desk) : undefined),
  "inject message": (desk) => {
    const orders = new Set(listed(desk.data.injects).flatMap(({ id, order }) => (order ? [id] : [])));
    const brought = broughtOf(desk, "orders");
    return (id) => orders.has(id) || id in brought;
  },
  "stage from": spreading,
  "stage controlled_by": spreading,
  "stage alter": (desk) => {
    const stages = allStages(desk);
    const brought = broughtOf(desk, "fixed");
    return (id) => !(id in brought) && !stages.some((stage) => stage.id === id && isFixed(stage));
  },
  "topic about": (desk, { owner }) => {
    if (owner?.act === undefined) return undefined;
    return (id) => id in desk.offers.nodes || Boolean(drawnOf(id));
  },
  "doer by": (desk, { owner }) => {
    if (!owner || !DEEDS.some((key) => key in owner)) return undefined;
    const there = acting(desk);
    return (id) => there.has(id) || Boolean(drawnOf(agencyOf(id)));
  },
  "region concern": (desk) => {
    const areas = desk.data.public?.areas;
    return areas?.length ? (id) => id === "all" || areas.includes(id) : undefined;
  },
};
/**
 * Whether a code can stand in a field: of how a planned change stands, what it can ever come to.
 *
 * @param {Desk} desk
 * @param {string} field
 * @param {Around} around
 * @param {unknown} one
 */
export function canBe(desk, field, { owner }, one) {
  const change = listed(desk.data.changes).find(({ id }) => id === owner?.change);
  if (field !== "stands" || !change) return true;
  if (one === "past") return change.point !== undefined;
  if (one === "overrun") return change.closes !== undefined;
  if (one === "off") return turnsBack(desk.data, change.id) || (!change.at && change.closes !== undefined);
  return (
    !["turned", "back"].includes(String(one)) || change.else === "back" || turnsBack(desk.data, change.id)
  );
}

/** Whether anything in it rolls a change back. @param {Value} data @param {string} id @returns {boolean} */
const turnsBack = (data, id) =>
  Object.entries(data ?? {}).some(
    ([key, value]) => (key === "back" && value === id) || (typeof value === "object" && turnsBack(value, id)),
  );

/** What somebody has done is asked by one of these. */
const DEEDS = ["act", "answered", "reported", "option"];

/** The injects that offer a choice. @param {Desk} desk */
function withOptions(desk) {
  const own = new Set(listed(desk.data.injects).flatMap(({ id, options }) => (options?.length ? [id] : [])));
  const brought = broughtOf(desk, "options");
  return (/** @type {string} */ id) => own.has(id) || id in brought;
}

/** @param {Desk} desk @returns {Value[]} */
const allStages = (desk) => listed(desk.data.threats).flatMap(({ stages }) => listed(stages));

/** The stages that take one system after the other. @param {Desk} desk */
function spreading(desk) {
  const own = new Set(allStages(desk).flatMap(({ id, kind }) => (kind === "spread" ? [id] : [])));
  const brought = broughtOf(desk, "spreads");
  return (/** @type {string} */ id) => own.has(id) || id in brought;
}

/** Whether a stage strikes once and no more, or goes its way. @param {Value} stage */
const isFixed = ({ kind, again }) =>
  ["deceive", "tamper"].includes(kind) || (kind === "degrade" && again === undefined);

/**
 * Who can do something in a drill: its seats, their agencies, and those that these are part of.
 *
 * @param {Desk} desk
 */
function acting(desk) {
  const agencies = seats(desk).map(agencyOf);
  const parents = agencies.map((id) => desk.offers.agencies[id]?.parent ?? id);
  return new Set([...seats(desk), ...agencies, ...parents]);
}

/**
 * Whether a field can stand beside the acts of a thing: not every act has an object, a receiver, a kind.
 *
 * @param {Desk} desk
 * @param {Value} value
 * @param {string} field
 */
export function goesWith(desk, value, field) {
  const acts = [value?.act ?? []]
    .flat()
    .flatMap((/** @type {string} */ verb) => desk.offers.verbs[verb] ?? []);
  if (!acts.length) return true;
  if (field === "about") return acts.every(({ about }) => about !== "none");
  if (field === "to") return acts.every(({ to }) => to);
  return field !== "kind" || [value.act].flat().includes("report");
}

/** Who is expected to do what stands in a form: seats. @param {Desk} desk @param {Around} around */
function doers(desk, { owner, inject, expects }) {
  const names = [owner?.who ?? owner?.by ?? (expects && inject?.to) ?? []].flat();
  return seats(desk).filter((seat) =>
    names.some((name) => name === "all" || name === seat || seat.startsWith(`${name}/`)),
  );
}

/**
 * Systems on which those who are expected to may do technical work.
 *
 * @param {Desk} desk
 * @param {Choice[]} all
 * @param {Around} around
 */
function within(desk, all, around) {
  const acts = [around.owner?.act ?? []].flat();
  const who = doers(desk, around).map(agencyOf);
  if (!who.length || acts.some((verb) => desk.offers.verbs[verb]?.group !== "technical")) return all;
  // Who or what the seed draws is known only in a drill.
  if (who.some(drawnOf)) return all;
  return all.filter(({ value }) => drawnOf(value) || who.some((agency) => touches(desk, agency, value)));
}

/** @param {Desk} desk @param {string} agency @param {string} node */
function touches({ offers }, agency, node) {
  const operator = offers.nodes[node]?.operator ?? "";
  const parent = (/** @type {string} */ one) => offers.agencies[one]?.parent ?? one;
  return (
    parent(agency) === parent(operator) ||
    offers.forces.includes(agency) ||
    Boolean(offers.suppliers[operator]?.includes(agency))
  );
}

/**
 * The acts that somebody of those who are expected to may do; every act when nobody is named.
 *
 * @param {Desk} desk
 * @param {Around} around
 * @returns {Choice[]}
 */
export function verbs(desk, around) {
  const may = doers(desk, around).map((seat) => desk.offers.roles[seatOf(seat).role]?.may ?? []);
  return Object.entries(desk.offers.verbs)
    .filter(
      ([, { group, anybody }]) => !may.length || anybody || may.some((groups) => groups.includes(group)),
    )
    .map(([value, { title, group }]) => ({ value, label: say(title), group: e(`group_${group}`) }));
}
