// What there is of each kind that a field may name, and what people call it.

/** @import {Around, Choice, Desk, Value} from "../../types/editor" */

import { agencyOf, seatOf } from "../seat.js";
import { say } from "../texts.js";
import { code, e } from "./words.js";

/** A text of a draft, in the language of the page. @param {Value} text @param {string} [none] */
export const called = (text, none = "") => (typeof text === "string" ? text : say(text)) || none;

/** @param {unknown} list @returns {Value[]} */
export const listed = (list) =>
  Array.isArray(list) ? list.filter((one) => one && typeof one === "object") : [];

/** @param {{[id: string]: {name: import("../../types/wire").Text}}} found @returns {Choice[]} */
const named = (found) => Object.entries(found).map(([value, { name }]) => ({ value, label: say(name) }));

/** The value that a blank such as `{victim}` stands for, if it is one. @param {unknown} text */
export const drawnOf = (text) => /^\{([\w-]+)(?:\.\w+)?\}$/.exec(String(text))?.[1];

/** What a seat is called. @param {Desk} desk @param {string} seat */
export function seatName(desk, seat) {
  const { agency, role } = seatOf(seat);
  const post = desk.offers.roles[role];
  const blank = drawnOf(agency);
  const place = blank ? e("drawn", { name: blank }) : say(desk.offers.agencies[agency]?.name) || agency;
  return role ? `${place} – ${post ? say(post.name) : role}` : place;
}

/** @param {Desk} desk @returns {string[]} */
export const seats = (desk) => listed(desk.data.seats).map(({ seat }) => String(seat));

/** @param {Desk} desk @returns {Choice[]} */
const seatChoices = (desk) => seats(desk).map((value) => ({ value, label: seatName(desk, value) }));

/**
 * What the draft's parts bring of a kind, by the ids that it has there.
 *
 * @param {Desk} desk
 * @param {string} kind
 * @returns {Choice[]}
 */
function brought(desk, kind) {
  return listed(desk.data.use).flatMap(({ part, as }) =>
    Object.entries(desk.offers.parts[part]?.brings[kind] ?? {}).map(([id, name]) => ({
      value: `${as}-${id}`,
      label: name ? say(name) : `${as}-${id}`,
      group: say(desk.offers.parts[part]?.title),
    })),
  );
}

/**
 * What is known of the things that the draft's parts bring, by the ids that they have there.
 *
 * @template {"options" | "orders" | "spreads" | "fixed"} What
 * @param {Desk} desk
 * @param {What} what
 * @returns {{[id: string]: import("../../types/editor").Part["known"][What][string]}}
 */
export const broughtOf = (desk, what) =>
  Object.fromEntries(
    listed(desk.data.use).flatMap(({ part, as }) =>
      Object.entries(desk.offers.parts[part]?.known[what] ?? {}).map(([id, told]) => [`${as}-${id}`, told]),
    ),
  );

/** @param {{[id: string]: import("../../types/wire").Text}} texts @returns {Choice[]} */
const plainly = (texts) => Object.entries(texts).map(([value, text]) => ({ value, label: say(text) }));

/** @param {Value} list @param {(row: Value) => string} [title] @returns {Choice[]} */
const own = (list, title = (row) => called(row.title, row.id)) =>
  listed(list).map((row) => ({ value: String(row.id), label: title(row) }));

/** What a stage is called. @param {Desk} desk @param {Value} stage */
export function stageName(desk, stage) {
  const struck = [stage.enters ?? (Array.isArray(stage.hits) ? stage.hits : [])].flat();
  const where = struck.map((id) => say(desk.offers.nodes[id]?.name) || id).join(", ");
  const what =
    code("stage", stage.kind) === stage.kind ? e(`stage_${stage.kind}`) : code("stage", stage.kind);
  return where ? `${what}: ${where}` : `${what} (${stage.id})`;
}

/** @param {Desk} desk @returns {Choice[]} */
const nodes = (desk) =>
  Object.entries(desk.offers.nodes).map(([value, { name, operator }]) => ({
    value,
    label: say(name),
    group: say(desk.offers.agencies[operator]?.name),
  }));

/** @param {Desk} desk @returns {Choice[]} */
const systems = (desk) => nodes(desk).filter(({ value }) => desk.offers.nodes[value]?.system);

/** @param {Desk} desk @returns {Choice[]} */
const agencies = (desk) => named(desk.offers.agencies);

/** Agencies, those that somebody plays first. @param {Desk} desk @returns {Choice[]} */
function agenciesFirst(desk) {
  const played = new Set(seats(desk).map(agencyOf));
  const all = agencies(desk);
  const group = (/** @type {boolean} */ here) => e(here ? "group_played" : "group_others");
  return [
    ...all.filter(({ value }) => played.has(value)).map((one) => ({ ...one, group: group(true) })),
    ...all.filter(({ value }) => !played.has(value)).map((one) => ({ ...one, group: group(false) })),
  ];
}

/** @param {string[]} codes @returns {Choice[]} */
const plain = (codes) => codes.map((value) => ({ value, label: value }));

/** Groups of a city by their names. @param {Desk} desk @returns {Choice[]} */
const bundles = (desk) =>
  Object.keys(desk.data.groups ?? {}).map((value) => ({ value, label: value, group: e("cards_groups") }));

/** What a link may begin or end at. @param {Desk} desk @param {Around} around @returns {Choice[]} */
function ends(desk, { link }) {
  const one = link === "connects" ? systems(desk) : agencies(desk);
  const words = link === "connects" ? ["communes"] : ["communes", "operators"];
  if (link === "reports_to") words.push("owners");
  const all = words.map((value) => ({ value, label: e(`end_${value}`), group: e("end_all") }));
  return [...all, ...bundles(desk), ...one];
}

/** Forces of the plan that are a party of the law, too. @type {{[force: string]: string}} */
const PARTY = { D18: "f_national_standing", D19: "f_steering" };
const FORCES = Array.from({ length: 26 }, (_, n) => `D${n + 1}`);
const CLASSES = ["public", "internal", "personal", "secret"];

/** @type {{[of: string]: (desk: Desk, around: Around) => Choice[]}} */
const OF = {
  agency: agenciesFirst,
  node: nodes,
  system: systems,
  seat: seatChoices,
  doer: (desk) => OF_DOERS(desk),
  request: (desk) => own(desk.data.requests),
  change: (desk) => own(desk.data.changes),
  confidence: (desk) => own(desk.data.confidences),
  stock: (desk) => own(desk.data.stocks),
  place: (desk) => own(desk.data.places),
  roster: (desk) => own(desk.data.rosters),
  enlisted: (desk) => listed(desk.data.rosters).flatMap(({ members }) => own(members, (row) => row.id)),
  shift: (desk) => own(desk.data.shifts),
  receiver: (desk) => [
    { value: "all", label: e("everybody") },
    ...seatChoices(desk),
    ...agenciesFirst(desk).filter(({ group }) => group === e("group_played")),
  ],
  audience: (desk) => [{ value: "public", label: e("the_public") }, ...agenciesFirst(desk)],
  topic: (desk) => [...OF_THREATS(desk), ...nodes(desk)],
  leak: (desk) => [...systems(desk), ...CLASSES.map((value) => ({ value, label: code("data", value) }))],
  stage: (desk) => [
    ...listed(desk.data.threats).flatMap(({ stages }) => own(stages, (row) => stageName(desk, row))),
    ...brought(desk, "stages"),
  ],
  inject: (desk) => [...own(desk.data.injects), ...brought(desk, "injects")],
  threat: (desk) => OF_THREATS(desk),
  option: (desk, { owner, inject }) => {
    const id = owner?.inject ?? inject?.id;
    const here = own(listed(desk.data.injects).find((row) => row.id === id)?.options, (row) =>
      called(row.text, row.id),
    );
    const ofPart = Object.entries(broughtOf(desk, "options")[id] ?? {});
    return [...here, ...ofPart.map(([value, text]) => ({ value, label: called(text, value) }))];
  },
  objective: (desk) => own(desk.data.objectives),
  region: (desk) => [
    { value: "all", label: e("whole_city") },
    ...Object.entries(desk.offers.regions).map(([value, name]) => ({ value, label: say(name) })),
  ],
  account: (desk) => own(desk.data.accounts, (row) => called(row.name, row.id)),
  exhibit: (desk) => own(desk.data.exhibits, (row) => called(row.title, row.id)),
  attached: (desk) => plain(desk.offers.attached),
  part: (desk) =>
    Object.entries(desk.offers.parts).map(([value, { title }]) => ({ value, label: say(title) })),
  source: (desk) =>
    Object.entries(desk.data.sources ?? {}).map(([value, text]) => ({ value, label: called(text, value) })),
  area: (desk) => Object.entries(desk.offers.regions).map(([value, name]) => ({ value, label: say(name) })),
  approver: (desk) => [...OF_DOERS(desk), ...named(desk.offers.roles)],
  carrier: (desk) => [{ value: "self", label: e("own_uplinks") }, ...nodes(desk)],
  around: (desk) => [...agencies(desk), ...nodes(desk)],
  word: (desk) => [...agencies(desk), ...nodes(desk), ...seatChoices(desk)],
  repeat: (desk) => plain(Object.keys(desk.data.let ?? {})),
  drawn: (desk) => plain(Object.keys(desk.data.let ?? {})),
  outcome: (desk, { key = "" }) => outcomes(desk, desk.data.let?.[key]),
  bundle: (desk) => plain(desk.offers.bundles),
  sort: (desk) => plain(desk.offers.sorts),
  zone: (desk) => plain(desk.offers.zones),
  situation: (desk) =>
    Object.entries(desk.offers.situations).map(([value, name]) => ({
      value,
      label: `${value} ${say(name)}`,
    })),
  basis: (desk) =>
    desk.offers.basis.map(({ value, label, group }) => ({
      value,
      label: say(label),
      group: group ? say(group) : "",
    })),
  controls: (desk) => Object.keys(desk.data.controls ?? {}).map((value) => ({ value, label: value })),
  force: () => FORCES.map((value) => ({ value, label: `${value} ${e(PARTY[value] ?? `force_${value}`)}` })),
  end: ends,
  member: (desk) => [...agencies(desk), ...nodes(desk)],
  mine: (desk) =>
    ["threat", "stage", "inject", "objective"].flatMap((of) =>
      (OF[of]?.(desk, {}) ?? []).map((one) => ({ ...one, group: e(`group_${of}`) })),
    ),
  city: (desk) => plainly(desk.offers.cities),
  rules: (desk) => plainly(desk.offers.rules),
};

/** @param {Desk} desk @returns {Choice[]} */
function OF_DOERS(desk) {
  return [...seatChoices(desk), ...agenciesFirst(desk)];
}

/** @param {Desk} desk @returns {Choice[]} */
function OF_THREATS(desk) {
  return [...own(desk.data.threats), ...brought(desk, "threats")];
}

/**
 * What there is of a kind.
 *
 * @param {Desk} desk
 * @param {string} of what.
 * @param {Around} around
 * @returns {Choice[]}
 */
export function choices(desk, of, around) {
  return AROUND.includes(of) ? (OF[of]?.(desk, around) ?? []) : offeredAt(desk, of);
}

/** What is offered by what stands around a field, and not alike everywhere. */
const AROUND = ["option", "outcome", "end"];
/** @type {WeakMap<Desk, Map<string, Choice[]>>} */
const OFFERED = new WeakMap();

/**
 * What is offered alike wherever such a name stands: put together once each time the page is drawn.
 *
 * @param {Desk} desk
 * @param {string} of
 */
function offeredAt(desk, of) {
  const known = OFFERED.get(desk) ?? new Map();
  OFFERED.set(desk, known);
  const all = known.get(of) ?? [...(OF[of]?.(desk, {}) ?? []), ...drawn(desk, of)];
  known.set(of, all);
  return all;
}

/** What may be drawn for a name, by what is drawn from. @type {{[of: string]: string[]}} */
const DRAWN = {
  agency: ["agencies"],
  doer: ["agencies", "seats"],
  receiver: ["agencies", "seats"],
  audience: ["agencies"],
  seat: ["seats"],
  node: ["nodes"],
  system: ["nodes"],
  topic: ["nodes"],
  carrier: ["nodes"],
  around: ["agencies", "nodes"],
};

/**
 * Values that a seed draws and that may stand where such a name does.
 *
 * @param {Desk} desk
 * @param {string} of
 * @returns {Choice[]}
 */
function drawn(desk, of) {
  const kinds = DRAWN[of];
  if (!kinds) return [];
  const fit = Object.entries(desk.data.let ?? {}).filter(([, one]) => kinds.includes(drawnKind(desk, one)));
  const group = e("group_drawn");
  return fit.map(([name]) => ({ value: `{${name}}`, label: e("drawn", { name }), group }));
}

/**
 * What may come out when a value is drawn, where that is one of some words.
 *
 * @param {Desk} desk
 * @param {Value} parameter
 * @returns {Choice[]}
 */
function outcomes(desk, parameter) {
  const words = [parameter?.one_of ?? []]
    .flat()
    .filter((/** @type {Value} */ one) => typeof one === "string");
  const called_ = /** @type {{[id: string]: {name: import("../../types/wire").Text}}} */ ({
    ...desk.offers.agencies,
    ...desk.offers.nodes,
  });
  return [...new Set(words)].map((value) => ({ value, label: say(called_[value]?.name) || value }));
}

/**
 * What a seed draws: `agencies`, `seats`, `nodes`, `times`, or something else.
 *
 * @param {Desk} desk
 * @param {Value} parameter
 */
export function drawnKind({ offers }, parameter) {
  if (parameter?.minutes !== undefined) return "times";
  const pool = parameter?.from ?? parameter?.one_of;
  if (pool?.agencies) return "agencies";
  if (pool?.systems) return "nodes";
  const words = [pool ?? []].flat();
  const all = (/** @type {(word: string) => boolean} */ is) =>
    words.length > 0 && words.every((word) => typeof word === "string" && is(word));
  if (all((word) => word in offers.agencies)) return "agencies";
  if (all((word) => word in offers.nodes)) return "nodes";
  return all((word) => seatOf(word).role in offers.roles) ? "seats" : "words";
}
