// What the replay's bar marks: injects and acts on its slider, and the wall time of each moment. Pure.

/** @import {Sent} from "../../types/wire" */

/**
 * Moments of injects and of acts of seats, in order, each once.
 *
 * @param {Sent[] | null} [records]
 */
export function marked(records) {
  /** @type {Set<number>} */
  const injects = new Set();
  /** @type {Set<number>} */
  const acts = new Set();
  for (const { kind, t, data } of records ?? []) {
    if (kind === "delivery" && data.hidden?.inject) injects.add(t);
    else if (kind === "act" && data.seat && data.verb !== "acknowledge") acts.add(t);
  }
  return { injects: [...injects], acts: [...acts] };
}

/**
 * The moment before or after `t` among moments in order; null when there is none.
 *
 * @param {number[]} moments
 * @param {number} t
 * @param {number} step
 */
export function beside(moments, t, step) {
  if (step > 0) return moments.find((one) => one > t) ?? null;
  return moments.findLast((one) => one < t) ?? null;
}

/**
 * What is known of wall time: `{t, wall, speed}` from each order to the clock on.
 *
 * @param {Sent[] | null} [records]
 */
export function walls(records) {
  const known = [];
  let speed = 1;
  for (const { kind, t, data } of records ?? []) {
    if (kind !== "control" || data.type !== "clock" || !data.wall) continue;
    if (data.do === "speed") speed = data.speed ?? speed;
    known.push({ t, wall: Date.parse(data.wall), speed });
  }
  return known;
}

/**
 * Wall time of a moment, in ms since 1970; null when the drill had none, as one played without a clock.
 *
 * @param {{t: number, wall: number, speed: number}[]} known
 * @param {number} t
 */
export function wallAt(known, t) {
  const last = known.findLast((one) => one.t <= t);
  return last ? last.wall + (t - last.t) / last.speed : null;
}
