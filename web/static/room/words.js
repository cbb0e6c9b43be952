// What things are called and how they stand, in the language in use.

/**
 * @import {
 *   Condition,
 *   Inject,
 *   InjectDoc,
 *   Match,
 *   Pill,
 *   Some,
 *   Stage,
 *   StaffStatic,
 *   StandingRow,
 *   Trigger,
 * } from "../../types/room"
 */
/** @import {Blanks, Fields, Text} from "../../types/wire" */

import ROOM from "../../texts/room.js";
import WORDS_OF from "../../texts/words.js";
import { hms, span as clockSpan, stamp } from "../drill-clock.js";
import { agencyOf, seatOf } from "../seat.js";
import { SHARED, count, filled, percent, say, withPercent } from "../texts.js";
import { due } from "./triggers.js";

/** @type {{[name: string]: Text}} */
const TEXTS = { ...SHARED, ...ROOM };
/** @type {{[name: string]: Text}} */
const WORDS = WORDS_OF;

/**
 * A text of the room by its name, `{blanks}` filled.
 *
 * @param {string} name
 * @param {Blanks} [blanks]
 */
export function w(name, blanks = {}) {
  return filled(TEXTS[name] ?? name, blanks);
}

/**
 * The text `prefix_code` of the room, else the word for it; the code itself when there is none.
 *
 * @param {string} prefix
 * @param {unknown} value
 */
export function code(prefix, value) {
  const name = `${prefix}_${value}`;
  return say(TEXTS[name] ?? WORDS[name] ?? WORDS[String(value)] ?? String(value));
}

/**
 * What a technique of attackers is called, its ATT&CK id after it; one without a name by its family's.
 *
 * @param {string} id such as `T1566.001`.
 */
export function technique(id) {
  const name = TEXTS[`tech_${id}`] ?? TEXTS[`tech_${id.split(".")[0]}`];
  return name ? `${say(name)}, ${id}` : id;
}

/** @type {[form: RegExp, text: string][]} */
const TAGS = [
  [/^A\d/, "tag_cause"],
  [/^B\d/, "tag_situation"],
  [/^[C-Z]\d/, "tag_demand"],
];

/**
 * What an inject is marked with: a technique, or a code with the word for what it numbers; else as it stands.
 *
 * @param {string} tag such as `B06`.
 */
export function marked(tag) {
  if (/^T\d{4}/.test(tag)) return technique(tag);
  const [, text] = TAGS.find(([form]) => form.test(tag)) ?? [];
  return text ? w(text, { code: tag }) : code("tag", tag);
}

/**
 * What somebody who does `verb` does.
 *
 * @param {string} verb
 * @returns {string}
 */
export const phrase = (verb) => say(WORDS[`phrase_${verb}`] ?? verb);

/**
 * A span such as `12:00`, and `25 ph` or `25 min` when it is whole minutes.
 *
 * @param {number} ms
 */
export function minutes(ms) {
  const whole = Math.round(ms / 60000);
  return whole && whole * 60000 === ms && whole < 120 ? w("whole_minutes", { count: whole }) : clockSpan(ms);
}

const COMMON =
  /^(Hệ thống|Cơ sở dữ liệu|Mạng và bộ phận một cửa|Network and one-stop counter of|Đường truyền|Uplink of) /;
const PLAIN = new Set(["compromise"]);
const SHARES = new Set(["service", "health", "altered"]);
const LONG = 30;
/**
 * One or several, as several.
 *
 * @template T
 * @param {Some<T>} value
 * @returns {T[]}
 */
export const listed = (value) => (Array.isArray(value) ? value : [value]);
/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * @template {{id: string}} Row
 * @param {Row[]} [rows]
 */
const byId = (rows) => new Map((rows ?? []).map((row) => [row.id, row]));

/** What agencies, nodes, seats, injects, stages, incidents and verbs are called. */
export class Names {
  /**
   * @param {Partial<StaffStatic>} statics what the server said of the drill.
   * @param {Map<string, {doc: Pick<InjectDoc, "title" | "options">}>} injects of the model.
   */
  constructor(statics, injects) {
    this._agencies = byId(statics.agencies);
    this._nodes = byId(statics.nodes);
    this._seats = new Map(
      [...(statics.seats ?? []), ...(statics.left_out ?? [])].map((seat) => [seat.seat, seat]),
    );
    this._threats = byId(statics.threats);
    this._stages = byId((statics.threats ?? []).flatMap((threat) => threat.stages ?? []));
    this._verbs = new Map((statics.acts ?? []).map((act) => [act.verb, act]));
    this._objectives = byId(statics.objectives);
    this._asked = byId([
      ...(statics.requests ?? []),
      ...(statics.changes ?? []),
      ...(statics.confidences ?? []),
      ...(statics.stocks ?? []),
      ...(statics.places ?? []),
      ...(statics.rosters ?? []),
      ...(statics.shifts ?? []),
    ]);
    this._cast = statics.cast ?? {};
    this._reasons = statics.reasons ?? {};
    this._injects = injects;
    this._regions = new Map((statics.regions ?? []).map((row) => [row.id, row]));
  }

  /**
   * The agency, by its short name when it has one.
   *
   * @param {string | null} [id]
   */
  agency(id) {
    const agency = this._agencies.get(id ?? "");
    return agency ? say(agency.short ?? agency.name) : (id ?? "");
  }

  /**
   * Somebody of a roster, by the name that he has in this drill.
   *
   * @param {string} id
   */
  person(id) {
    return this._cast[`person:${id}`] ?? id;
  }

  /**
   * The agency by its whole name.
   *
   * @param {string | null} [id]
   */
  wholeAgency(id) {
    return say(this._agencies.get(id ?? "")?.name) || (id ?? "");
  }

  /**
   * The system or utility.
   *
   * @param {string | null} [id]
   */
  node(id) {
    return say(this._nodes.get(id ?? "")?.name) || (id ?? "");
  }

  /**
   * The part of the city, or all of it.
   *
   * @param {string} id
   */
  region(id) {
    return id === "all" ? w("whole_city") : say(this._regions.get(id)?.name) || id;
  }

  /**
   * The system in few letters: its abbreviation when the name has one, without what follows a comma.
   *
   * @param {string} id
   */
  short(id) {
    const name = this.node(id);
    const inner = /\((?!giả định|assumption)([^)]{2,12})\)/.exec(name)?.[1];
    return inner ? capital(inner) : name.replace(/\s*\([^)]*\)/g, "").replace(/,.*/s, "");
  }

  /**
   * The system in as few letters as a map has room for.
   *
   * @param {string} id
   */
  tag(id) {
    const name = capital(this.short(id).replace(COMMON, ""));
    return name.length > LONG ? `${name.slice(0, LONG).replace(/\s+\S*$/, "")}…` : name;
  }

  /**
   * The seat: agency and role.
   *
   * @param {string | null} [id]
   */
  seat(id) {
    const title = say(this._seats.get(id ?? "")?.title);
    return title ? `${this.agency(agencyOf(id))}, ${title}` : (id ?? "");
  }

  /**
   * The role of a seat.
   *
   * @param {string} id
   */
  role(id) {
    return say(this._seats.get(id)?.title) || seatOf(id).role;
  }

  /**
   * A receiver: a seat, an agency or everyone.
   *
   * @param {string} id
   */
  receiver(id) {
    return id === "all" ? w("everyone") : id.includes("/") ? this.seat(id) : this.agency(id);
  }

  /**
   * A text of an inject with the drill's generated names in its blanks; the time stays open until it is sent.
   *
   * @param {Text} [text]
   * @param {string} [time] when it was sent, in the story.
   */
  filled(text, time = "…") {
    return say(text).replace(/\{([^}]+)\}/g, (blank, name) =>
      name === "time" ? time : (this._cast[name] ?? blank),
    );
  }

  /**
   * The inject's title.
   *
   * @param {string} id
   */
  inject(id) {
    return this.filled(this._injects.get(id)?.doc.title) || id;
  }

  /**
   * What is offered with an inject, as those read it who choose.
   *
   * @param {string} id of the inject.
   * @param {string} option its id.
   */
  option(id, option) {
    const found = this._injects.get(id)?.doc.options?.find((one) => one.id === option);
    return this.filled(found?.text) || option;
  }

  /**
   * A stage, an inject, a system, an agency, a threat, a request, a change, a place …
   *
   * @param {string} id
   */
  thing(id) {
    const names = [this.stage(id), this.inject(id), this.short(id), this.agency(id), this.incident(id)];
    return names.find((name) => name !== id) ?? (say(this._asked.get(id)?.title) || id);
  }

  /**
   * What a stage does: its note, or its kind, what it hits and its technique.
   *
   * @param {string} id
   */
  stage(id) {
    const stage = this._stages.get(id);
    if (!stage || stage.note) return say(stage?.note).split(/[.;](?:\s|$)/)[0] || id;
    const hits = [...listed(stage.hits ?? []), ...(stage.enters ?? [])].filter(
      (one) => typeof one === "string",
    );
    const where = hits.map((one) => this.short(one)).join(", ");
    return [capital(code("stage", stage.kind)), where, stage.technique && `(${technique(stage.technique)})`]
      .filter(Boolean)
      .join(" ");
  }

  /**
   * The incident, called as its threat.
   *
   * @param {string} id
   */
  incident(id) {
    return say(this._threats.get(id)?.title) || id;
  }

  /**
   * The objective.
   *
   * @param {string} id
   */
  objective(id) {
    return say(this._objectives.get(id)?.title) || id;
  }

  /**
   * Whether the verb is technical work.
   *
   * @param {string} verb
   */
  technical(verb) {
    return this._verbs.get(verb)?.group === "technical";
  }

  /**
   * Why an act was refused or work failed, to stand inside a line.
   *
   * @param {string} [name]
   */
  reason(name) {
    const text = say(this._reasons[name ?? ""]) || String(name);
    return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, "");
  }

  /**
   * The verb as the catalogue titles it.
   *
   * @param {string} id
   */
  verb(id) {
    return say(this._verbs.get(id)?.title) || id;
  }
}

/**
 * What a field of a node's state holds, in words.
 *
 * @param {string} field
 * @param {unknown} value
 */
export function fieldValue(field, value) {
  if (typeof value === "number") {
    if (field === "altered_since") return value < 0 ? `T−${hms(-value).slice(0, -3)}` : stamp(value);
    return SHARES.has(field) ? withPercent(percent(value)) : count(value, 0, 1);
  }
  if (value !== null && typeof value === "object") {
    return (
      Object.entries(value)
        .map(([name, rate]) => `${code("v", name)} ${withPercent(percent(rate))}`)
        .join(", ") || "0"
    );
  }
  if (`phrase_${value}` in WORDS) return phrase(String(value));
  return `w_${value}` in TEXTS ? w(`w_${value}`) : code("v", value);
}

/**
 * Changes of a node's state in words: `phục vụ 40 %, cô lập`.
 *
 * @param {Fields} changes
 */
export function changesWords(changes) {
  return Object.entries(changes)
    .map(([field, value]) => {
      const name = code("field", field);
      if (typeof value === "boolean") return value ? name : w("no_longer", { what: name });
      return (PLAIN.has(field) ? "" : `${name} `) + fieldValue(field, value);
    })
    .join(", ");
}

/**
 * @param {string} tone
 * @param {string} icon
 * @param {string} text
 * @returns {Pill}
 */
const pill = (tone, icon, text) => ({ tone, icon, text });

/**
 * How a duty stands, in words. Nothing runs on once the drill is over.
 *
 * @param {Pick<StandingRow, "state" | "t" | "limit">} row of `standing`.
 * @param {number} t drill time.
 * @param {boolean} over whether the drill has ended.
 */
export function dutyPill(row, t, over) {
  if (row.state === "overdue")
    return pill("down", "alert", over ? w("d_missed") : w("d_overdue", { time: clockSpan(t - row.limit) }));
  if (row.state === "late") return pill("degraded", "check", w("d_late", { time: stamp(row.t ?? 0) }));
  if (row.state === "answered") return pill("well", "check", w("d_done", { time: stamp(row.t ?? 0) }));
  if (over) return pill("isolated", "ended", w("d_open"));
  return pill(
    row.state === "warn" ? "degraded" : "info",
    "clock",
    w("d_left", { time: clockSpan(row.limit - t) }),
  );
}

/**
 * How an inject that has not been sent stands; null when it waits for no known time.
 *
 * @param {Pick<Inject, "status" | "doc">} inject
 * @param {number} t
 * @param {boolean} over
 */
export function injectPill({ status, doc }, t, over) {
  if (over && (status === "pending" || status === "held"))
    return pill("isolated", "cancelled", w("status_over"));
  if (status !== "pending")
    return pill("isolated", status === "held" ? "paused" : "cancelled", w(`status_${status}`));
  const when = due(doc);
  if (!when) return null;
  return when.t <= t
    ? pill("degraded", "clock", w("status_due"))
    : pill("info", "clock", w("status_left", { time: clockSpan(when.t - t) }));
}

/**
 * How a stage of a threat stands: `pending`, `held`, `begun`, `taken`, `done`; after the end `over` or `cut`.
 *
 * @param {Stage | undefined} known
 * @param {boolean} over
 */
export function stageStatus(known, over) {
  const now = known?.status ?? (known?.held ? "held" : "pending");
  if (!over || now === "done" || now === "stopped") return now;
  return now === "begun" || now === "taken" ? "cut" : "over";
}

export { hms, stamp };
