// What injects and stages wait for, and conditions of scenarios, in words.

/** @import {Condition, Match, Trigger} from "../../types/room" */
/** @import {Names} from "./words.js" */

import { stamp } from "../drill-clock.js";
import { percent } from "../texts.js";
import { duration, span, trigger } from "./triggers.js";
import { code, listed, minutes, phrase, w } from "./words.js";

/**
 * @param {Names} names
 * @param {Match} match
 */
function actWords(names, match) {
  const to = match.to ? w("c_to", { to: names.receiver(match.to) }) : "";
  return w("c_act", {
    who: match.by ? names.receiver(match.by) : w("c_somebody"),
    verb: listed(match.act ?? [])
      .map(phrase)
      .join(w("or_verb")),
    about: match.about ? ` ${names.short(match.about)}` : "",
    to,
  });
}

/**
 * @param {Names} names
 * @param {Condition} one
 */
function leak(names, { leaked = "", above = 0 }) {
  const node = names.short(leaked);
  return { share: percent(above), what: node === leaked ? code("data", leaked) : node };
}

/**
 * A condition of a scenario in words.
 *
 * @param {Names} names
 * @param {Condition} one
 * @returns {string}
 */
export function condition(names, one) {
  const held = one.for ? w("c_for", { time: minutes(duration(one.for) ?? 0) }) : "";
  const join = (/** @type {Condition[]} */ parts, /** @type {string} */ glue) => {
    const said = parts.map((part) => condition(names, part));
    return said.length > 1 ? said.join(w(glue)) : said[0];
  };
  if (one.all?.length) {
    const barred = one.all.filter((part) => part.not && !part.for);
    const wanted = one.all.filter((part) => !barred.includes(part));
    if (!barred.length || !wanted.length) return join(one.all, "c_and") + held;
    return join(wanted, "c_and") + held + except(names, barred);
  }
  if (one.any?.length) return join(one.any, "c_or") + held;
  if (one.not) return w("c_not", { what: condition(names, one.not) }) + held;
  if (one.service) {
    const bound = one.below === undefined ? "c_service_above" : "c_service";
    const share = percent(one.below ?? one.above);
    return w(bound, { node: names.short(one.service), share }) + held;
  }
  if (one.concern) {
    const bound = one.below === undefined ? "c_concern_above" : "c_concern";
    const share = percent(one.below ?? one.above);
    return w(bound, { area: names.region(one.concern), share }) + held;
  }
  if (one.stock) {
    const bound = one.below === undefined ? "c_stock_above" : "c_stock";
    return w(bound, { stock: names.thing(one.stock), share: percent(one.below ?? one.above) }) + held;
  }
  if (one.compromise) {
    return w("c_compromise", { node: names.short(one.compromise), level: w(`w_${one.at_least}`) }) + held;
  }
  if (one.perceived) {
    const blanks = { agency: "", node: names.short(one.perceived), state: w(`w_${one.state}`) };
    return w("c_perceived", blanks).trim() + held;
  }
  if (one.stage) return w("c_stage", { stage: names.stage(one.stage) }) + held;
  if (one.inject && one.option) {
    const who = one.by ? names.receiver(one.by) : w("c_somebody");
    const option = names.option(one.inject, one.option);
    return w("c_option", { who, option, inject: names.inject(one.inject) }) + held;
  }
  if (one.altered) {
    const share = percent(one.above);
    return w("c_altered", { node: names.short(one.altered), share }) + held;
  }
  if (one.leaked) return w("c_leaked", leak(names, one)) + held;
  if (one.reported) {
    const to = one.to ? w("feed_to", { to: names.agency(one.to) }) : "";
    return w("c_reported", { threat: names.incident(one.reported), to }) + held;
  }
  if (one.told) {
    const who = one.told === "public" ? w("c_public") : names.agency(one.told);
    return w("c_told", { who, what: names.thing(one.about ?? "") }) + held;
  }
  if (one.answered) {
    const who = one.by ? names.receiver(one.by) : w("c_somebody");
    return w("c_answered", { who, inject: names.inject(one.answered) }) + held;
  }
  if (one.granted) return w("c_granted", { request: names.thing(one.granted) }) + held;
  if (one.change) {
    const stands = code("stands", one.stands ?? "");
    return w("c_change", { change: names.thing(one.change), stands }) + held;
  }
  if (one.shift)
    return w("c_shift", { shift: names.thing(one.shift), crew: code("crew", one.crew ?? "") }) + held;
  if (one.breached) {
    const by = one.by ? names.receiver(one.by) : w("c_somebody");
    const to = one.to ? w("feed_to", { to: one.to === "public" ? w("c_public") : names.agency(one.to) }) : "";
    return w("c_breached", { by, what: names.thing(one.breached), to }) + held;
  }
  if (one.knows) {
    return w("c_knows", { who: names.receiver(one.knows), what: names.thing(one.secret ?? "") }) + held;
  }
  if (one.evacuated) return w("c_evacuated", { place: names.thing(one.evacuated) }) + held;
  if (one.destroyed) return w("c_destroyed", { system: names.short(one.destroyed) }) + held;
  if (one.moved) return w("c_moved", { system: names.short(one.moved) }) + held;
  if (one.member) {
    return w("c_member", { who: names.person(one.member), stands: code("called", one.called ?? "") }) + held;
  }
  if (one.strength) {
    const bound = one.below === undefined ? "c_strength_above" : "c_strength";
    return w(bound, { roster: names.thing(one.strength), share: percent(one.below ?? one.above) }) + held;
  }
  if (one.covered) {
    const skill = code("skill", one.skill ?? "");
    return w("c_covered", { roster: names.thing(one.covered), skill }) + held;
  }
  if (one.inject) return w("c_inject", { inject: names.inject(one.inject) }) + held;
  if (one.time) return w("c_time", { time: stamp(duration(one.time) ?? 0) }) + held;
  return actWords(names, one) + held;
}

/**
 * What an inject waits for, in words, and what must hold then.
 *
 * @param {Names} names
 * @param {Trigger} doc
 */
export function waitsFor(names, doc) {
  const told = moment(names, doc);
  if (!doc.while) return told;
  return told + (doc.while.not && !doc.while.for ? except(names, [doc.while]) : only(names, doc.while));
}

/**
 * @param {Names} names
 * @param {Condition} one
 */
const only = (names, one) => w("c_while", { what: condition(names, one) });

/**
 * What must not be so: nobody says “only if not”.
 *
 * @param {Names} names
 * @param {Condition[]} those each a `not` of its own.
 */
const except = (names, those) =>
  w("c_except", { what: those.map(({ not }) => condition(names, not ?? {})).join(w("c_or")) });

/**
 * @param {Names} names
 * @param {Trigger} doc
 */
function moment(names, doc) {
  const kind = trigger(doc);
  const delay = span(doc.delay);
  if (doc.after) return w("if_condition", { what: w("c_stage", { stage: names.stage(doc.after) }) });
  const after = delay.ms ? ` · ${w(delay.exact ? "then" : "about_then", { time: minutes(delay.ms) })}` : "";
  if (kind === "at") return stamp((duration(doc.at) ?? 0) + delay.ms);
  if (kind === "by_hand") {
    return doc.by_hand ? w("by_hand_when", { time: stamp(duration(doc.by_hand) ?? 0) }) : w("by_hand");
  }
  if (kind === "when") return w("if_condition", { what: condition(names, doc.when ?? {}) }) + after;
  const what = actWords(names, doc.unless ?? {});
  return w("if_not", { time: stamp(duration(doc.unless?.deadline) ?? 0), what }) + after;
}
