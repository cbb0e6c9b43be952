// The acts offered under a message: by its kind and by what the seat may do, never by what is expected.

/** @import {Message, Tables} from "../types/seat" */

const LEAST = 3;
const MOST = 5;
const TOLD = [
  "report",
  "isolate",
  "investigate",
  "verify",
  "direct",
  "share",
  "request_support",
  "classify",
  "public_notice",
];
/** @type {{[channel: string]: string[]}} */
const BY_CHANNEL = {
  alert: [
    "report",
    "isolate",
    "investigate",
    "block",
    "collect_evidence",
    "direct",
    "request_support",
    "classify",
  ],
  press: ["answer_press", "public_notice", "report", "share", "notify", "request_support"],
  social: ["public_notice", "answer_press", "report", "share", "notify", "investigate"],
};
const REST = ["notify", "report", "share", "request_support", "investigate", "isolate", "direct", "classify"];

/**
 * Three to five acts that fit a message, fewer only where the seat has fewer; all others are one tap further.
 *
 * Two messages of one kind are offered the same, whatever they say.
 *
 * @param {Pick<Tables, "act">} table the acts open to the seat.
 * @param {Pick<Message, "channel" | "from" | "order">} message
 * @param {boolean} verified whether its sender has been, or is being, verified.
 */
export function offers(table, { channel, from, order }, verified) {
  const checkable = Boolean(order || from) && !verified;
  const kind = BY_CHANNEL[channel] ?? TOLD;
  const [first, then] = order ? [["verify"], kind] : [[], kind];
  const fit = (/** @type {string} */ verb) => table.act.has(verb) && (verb !== "verify" || checkable);
  const fitting = unique([...first, ...then])
    .filter(fit)
    .slice(0, MOST);
  return unique([...fitting, ...REST.filter(fit)]).slice(0, Math.max(LEAST, fitting.length));
}

/** @param {string[]} verbs */
const unique = (verbs) => [...new Set(verbs)];
