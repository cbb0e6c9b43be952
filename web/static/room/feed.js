// Records as lines of the feed: parts of text, of which some are bold.

/** @import {Names} from "./words.js" */
/** @import {Line} from "../../types/room" */
/** @import {EffectData, Fields, Sent} from "../../types/wire" */

import { conditionWords } from "../conditions.js";
import { count, percent, say } from "../texts.js";
import { changesWords, code, fieldValue, phrase, stamp, technique, w } from "./words.js";

/**
 * What tells of records of a kind; false or null when one tells nothing.
 *
 * @template {Sent["kind"]} Kind
 * @typedef {(names: Names, record: Extract<Sent, {kind: Kind}>) => Line | false | null} Telling
 *
 * @param {string} text
 */
const b = (text) => ({ b: text });
const MANY = 3;

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => string} name
 */
function list(items, name) {
  const shown = items.slice(0, MANY).map(name).join(", ");
  return items.length > MANY ? `${shown} ${w("and_more", { count: items.length - MANY })}` : shown;
}

/**
 * @param {string} group
 * @param {string} tone
 * @param {Line["parts"]} parts
 * @returns {Line}
 */
const line = (group, tone, ...parts) => ({ group, tone, parts: parts.filter((part) => part !== "") });

/**
 * Who came to know something secret, and how; null for any other effect.
 *
 * @param {Names} names
 * @param {import("../../types/records.js").EffectData} data
 */
function confided(names, { what, name, details }) {
  if (what !== "confidence") return null;
  const knower = (/** @type {string} */ one) => (one === "public" ? w("c_public") : names.receiver(one));
  const how = String(details?.how);
  const to = list(/** @type {string[]} */ (details?.to ?? []), knower);
  const by = details?.by ? knower(String(details.by)) : "";
  const amiss = ["outside", "needless", "uninvited"].includes(how);
  return line(
    "story",
    amiss ? "bad" : "drill",
    b(w(`feed_confided_${how}`)),
    ` “${names.thing(name)}” · ${[by, to].filter(Boolean).join(" → ")}`,
  );
}

/**
 * A crew that is tired or relieved, and how much it has not told.
 *
 * @param {Names} names
 * @param {EffectData} effect
 */
function relieved(names, { what, name, details }) {
  if (what !== "shift") return null;
  const crew = String(details?.crew);
  const left = ["systems", "works", "messages"].flatMap((part) => details?.[part] ?? []).length;
  return line(
    "drill",
    left || crew === "tired" ? "warn" : "drill",
    b(w("feed_shift")),
    ` “${names.thing(name)}” ${code("crew", crew)}`,
    left ? ` · ${w("feed_shift_left", { n: left })}` : "",
  );
}

/**
 * How it stands with somebody who was called out; null for any other effect.
 *
 * @param {Names} names
 * @param {EffectData} effect
 */
function mustered(names, { what, name, details }) {
  if (what !== "member") return null;
  const stands = String(details?.stands);
  const amiss = ["refused", "unreached", "held"].includes(stands);
  return line(
    "drill",
    amiss ? "warn" : "drill",
    b(names.person(name)),
    ` (${names.agency(String(details?.agency))}): ${code("called", stands)}`,
  );
}

/** @type {Telling<"act">} */
function act(names, { data }) {
  const who = data.seat ? names.agency(data.agency) : `${names.agency(data.agency)} (${w("feed_obeys")})`;
  const about = data.about ? ` ${names.short(data.about)}` : "";
  const to = data.to?.length ? w("feed_to", { to: list(data.to, (one) => names.agency(one)) }) : "";
  const params = data.params ?? {};
  const how = [];
  const asks = data.verb === "request";
  if (params.kind) how.push(asks ? names.thing(params.kind) : code("kind", params.kind));
  if (params.severity) how.push([params.cause, code("severity", params.severity)].filter(Boolean).join(", "));
  if (params.order)
    how.push(
      `${w("feed_order")}: ${names.verb(params.order.act ?? "")} ${names.short(params.order.about ?? "")}`,
    );
  if (data.obeys?.length) how.push(w("feed_obeys"));
  if (data.misdirected?.length)
    how.push(w("feed_misdirected", { names: list(data.misdirected, (one) => names.agency(one)) }));
  if (data.incomplete?.length)
    how.push(asks ? w("feed_lacks") : w("feed_incomplete", { count: data.incomplete.length }));
  if (data.content?.missing.length) how.push(w("feed_content", { count: data.content.missing.length }));
  const refused = data.status === "refused";
  if (data.status === "asked") how.push(w("feed_asked"));
  if (refused) how.push(w("feed_refused", { why: names.reason(data.reason) }));
  const rest = about + to + (how.length ? ` · ${how.join(" · ")}` : "");
  const text = data.text ? [" · ", { q: data.text }] : [];
  // Work that starts says so by itself, and the delivery of an inject is a line of its own.
  const minor = !refused && (data.verb === "acknowledge" || names.technical(data.verb));
  return { ...line("acts", refused ? "bad" : "act", `${who} `, b(phrase(data.verb)), rest, ...text), minor };
}

/** @type {Telling<"work">} */
function work(names, { data }) {
  const about = data.about ? ` ${names.short(data.about)}` : "";
  const more = data.until ? ` · ${w("until", { time: stamp(data.until) })}` : "";
  const why = data.reason ? ` · ${names.reason(data.reason)}` : "";
  const tone = data.status === "failed" ? "bad" : data.status === "completed" ? "good" : "act";
  return line(
    "acts",
    tone,
    `${names.agency(data.agency)} `,
    b(w(`feed_${data.status}`)),
    ` ${phrase(data.verb)}${about}`,
    why || more,
  );
}

/** @type {Telling<"stage">} */
function stage(names, { data }) {
  if (data.status === "taken") {
    const how = data.technique ? ` (${technique(data.technique)})` : "";
    return line("spread", "threat", `${w("feed_taken")} `, b(names.short(data.system ?? "")), how);
  }
  return line("spread", "threat", b(w(`feed_${data.status}`)), ` ${names.stage(data.stage)}`);
}

/** @type {Telling<"state">} */
function state(names, record) {
  // What stands so at the very start is no event.
  const told = stateLine(names, record);
  return told && { ...told, minor: record.t === 0 };
}

/** @type {Telling<"state">} */
function stateLine(names, { data }) {
  const nodes = Object.entries(data.changes);
  const worst = nodes.some(([, changes]) => changes.service === 0 || changes.impact) ? "bad" : "system";
  const [first, ...others] = nodes;
  if (first && !others.length) {
    const [node, changes] = first;
    return line("systems", worst, b(names.short(node)), ` ${w("feed_now")} ${changesWords(changes)}`);
  }
  return line(
    "systems",
    worst,
    b(list(nodes, ([node, changes]) => `${names.short(node)} ${changesWords(changes)}`)),
  );
}

/** @type {Telling<"delivery">} */
function delivery(names, { data }) {
  const to = list(data.agencies, (one) => names.agency(one));
  const from = `${w("feed_from")} ${say(data.sender)} (${code("ch", data.channel)})`;
  const files = data.exhibits?.length ? w("feed_with", { count: data.exhibits.length }) : "";
  return line("story", "story", `${to} `, b(w("feed_hears")), ` “${say(data.title)}” ${from}${files}`);
}

/** @type {Telling<"control">} */
function control(names, { data }) {
  const by = data.by ? `${data.by}: ` : "";
  if (data.type === "clock") {
    const said =
      data.do === "speed" || data.speed !== undefined
        ? w("feed_speed", { speed: data.speed })
        : code("clockdo", data.do);
    return line("drill", "drill", by, b(w("feed_clock")), ` ${said}`);
  }
  if (data.type === "players") return line("drill", "drill", b(w("feed_players")));
  if (data.type === "exhibit")
    return line("drill", "drill", by, b(w("feed_exhibit")), ` “${say(data.exhibit.title)}”`);
  if (data.type === "say") {
    const from = typeof data.from === "string" ? names.agency(data.from) : say(data.from);
    return line(
      "drill",
      "drill",
      by,
      b(w("feed_says")),
      ` ${from}${w("feed_to", { to: list(data.to, (one) => names.receiver(one)) })}`,
    );
  }
  if (data.type === "stage")
    return line(
      "drill",
      "drill",
      by,
      b(w(`feed_stage_${data.do}`, { factor: data.factor })),
      ` ${names.stage(data.stage)}`,
    );
  return null;
}

/** @type {{[Kind in Sent["kind"]]?: Telling<Kind>}} */
const TELL = {
  act,
  work,
  stage,
  state,
  delivery,
  control,
  incident: (names, { data }) =>
    line(
      "spread",
      "threat",
      b(`${w("feed_incident")} “${names.incident(data.incident)}”`),
      ` ${w("feed_hits", { severity: code("severity", data.severity), count: data.hits.length })}`,
    ),
  aware: (names, { data }) =>
    line(
      "spread",
      "story",
      `${names.agency(data.agency)} `,
      b(w("feed_aware")),
      ` “${names.incident(data.incident)}”`,
    ),
  perceived: (names, { data }) =>
    Object.keys(data.changes).length > 0 &&
    line(
      "systems",
      "system",
      `${names.agency(data.agency)} `,
      b(w("feed_sees")),
      ` ${names.short(data.system)}: ${changesWords(data.changes)}`,
    ),
  approval: (names, { data }) =>
    line(
      "acts",
      data.status === "refused" ? "bad" : "act",
      `${names.agency(data.agency)} `,
      b(w(`feed_approval_${data.status}`, { by: names.receiver(data.by) })),
      ` ${phrase(data.verb)}`,
    ),
  public: (names, { data }) => {
    const misled = data.misled ? w("feed_misled", { count: count(data.misled) }) : "";
    const [concern, crowd] = [data.concern, data.crowd].map(percent);
    const tone = data.concern >= 0.5 || data.misled ? "bad" : "system";
    return line(
      "story",
      tone,
      b(names.region(data.area)),
      ` ${w("feed_public", { concern, crowd, misled })}`,
    );
  },
  support: (names, { data }) =>
    line(
      "acts",
      "act",
      `${names.agency(data.from)} `,
      b(w("feed_support", { count: data.responders })),
      ` ${names.agency(data.agency)}`,
    ),
  chapter: (names, { data }) =>
    line("drill", "drill", b(w("feed_chapter")), ` “${say(data.title)}” · ${data.at}`),
  mail: (names, { data }) =>
    line(
      "story",
      "story",
      `${names.agency(data.agency)} `,
      b(w(`feed_mail_${data.status}`)),
      ` ${list(data.to, (one) => names.agency(one))}`,
    ),
  effect: (names, { data }) =>
    confided(names, data) ??
    relieved(names, data) ??
    mustered(names, data) ??
    line(
      "drill",
      "drill",
      b(w("feed_effect")),
      ` ${code("effect", data.what)} – ${names.thing(data.name)}`,
      ...Object.entries(data.details ?? {})
        .filter(([key]) => key !== "owner")
        .map(
          ([key, value]) =>
            ` · ${code("effect", key)} ${key === "stands" ? code("stands", String(value)) : value}`,
        ),
    ),
  inject: (names, { data }) => ({
    ...line(
      "drill",
      "drill",
      b(w(`feed_${data.status}`)),
      ` “${names.inject(data.inject)}”`,
      data.reason ? ` · ${data.reason}` : "",
    ),
    minor: data.status === "fired",
  }),
  join: (names, { data }) => line("drill", "drill", b(w("feed_joined")), ` ${names.seat(data.seat)}`),
  leave: (names, { data }) => line("drill", "drill", b(w("feed_left")), ` ${names.seat(data.seat)}`),
  end: () => line("drill", "drill", b(w("feed_end"))),
};

/**
 * A record as a line {group, tone, parts, minor?}; null for kinds that tell nothing by themselves.
 *
 * @template {Sent["kind"]} Kind
 * @param {Names} names
 * @param {Extract<Sent, {kind: Kind}>} record
 * @returns {Line | null}
 */
export function tell(names, record) {
  return TELL[/** @type {Kind} */ (record.kind)]?.(names, record) || null;
}

/** @param {string} condition */
const named = (condition) => w(`w_${condition}`);

/**
 * What is the matter with a node, each thing that is; `wordOf` gives the word for one.
 *
 * @param {Fields} fields
 * @param {(condition: string) => string} [wordOf]
 */
export const plight = (fields, wordOf = named) =>
  conditionWords(fields, wordOf, (impact) => fieldValue("impact", impact)).join(" · ");

/**
 * Everything a state says of a node in one line.
 *
 * @param {Fields} fields
 */
export const stateWords = (fields) => {
  const lacks = (fields.service ?? 1) < 1;
  return (
    plight(fields) + (lacks ? ` · ${code("field", "service")} ${fieldValue("service", fields.service)}` : "")
  );
};
