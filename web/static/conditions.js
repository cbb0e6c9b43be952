// What is the matter with a node, in words of one list: a system may be cut off, encrypted and broken at
// once.

/** @import {Fields} from "../types/wire" */

/** Every condition that a node may be known by, the worst first. */
export const WORST_FIRST = [
  "impacted",
  "controlled",
  "down",
  "foothold",
  "altered",
  "degraded",
  "suspected",
  "isolated",
  "offline",
  "standby",
  "well",
];

/**
 * Everything that is the matter, what it is known by first; `["well"]` when nothing is.
 *
 * What is cut off serves nothing whatever its health: then only health, where it is known, or a remedy it
 * needs tells that it is broken too.
 *
 * @param {Fields} fields what is true of the node, or what its operator sees; none means nothing out of the
 *   ordinary.
 * @returns {[first: string, ...rest: string[]]}
 */
export function conditions(fields = {}) {
  if (fields.standby && fields.offline) return ["standby"];
  const cut = Boolean(fields.isolated || fields.offline);
  const entered = fields.compromise && fields.compromise !== "clean" ? fields.compromise : null;
  const [first = "well", ...rest] = /** @type {(string | false | null)[]} */ ([
    fields.isolated && "isolated",
    fields.offline && "offline",
    entered,
    cut ? broken(fields) : lacking(fields.service ?? 1),
    Boolean(fields.altered) && "altered",
    !entered && fields.suspected && "suspected",
  ]).filter((one) => typeof one === "string");
  return [first, ...rest];
}

/** @param {number} share */
const lacking = (share) => share < 1 && (share === 0 ? "down" : "degraded");

/** @param {Fields} fields */
function broken(fields) {
  if (fields.health !== undefined) return lacking(fields.health);
  return Boolean(fields.needs) && "broken";
}

/**
 * The same as words to show: what was done to the data says more than that it was done.
 *
 * @param {Fields | undefined} fields
 * @param {(condition: string) => string} say the word for a condition.
 * @param {(impact: string) => string} sayImpact the word for what was done to the data.
 */
export function conditionWords(fields, say, sayImpact) {
  const impact = fields?.impact ? sayImpact(fields.impact) : null;
  const rest = conditions(fields).filter((one) => !(impact && (one === "impacted" || one === "broken")));
  const words = (impact && rest[0] === "well" ? [] : rest).map(say);
  if (impact) words.splice(rest.filter((one) => one === "isolated" || one === "offline").length, 0, impact);
  return words;
}
