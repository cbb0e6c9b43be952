// The drill clock: ticks locally from what the server last said, whatever the device's own clock shows.

/** @import {ClockTold, StoryTold} from "../types/wire" */

/**
 * Drill time as the server last told it, carried on by the time that has passed here since.
 */
export class DrillClock {
  /**
   * @param {() => number} now milliseconds that only pass; the time of day of this device may be set at any
   *   moment.
   */
  constructor(now = () => performance.now()) {
    this._now = now;
    this.state = "unknown";
    this.speed = 1;
    this.stored = true;
    this._t = 0;
    this._heard = now();
  }

  /**
   * Take over what the server says.
   *
   * @param {ClockTold} told `t` in ms of drill time at the server's moment `wall`; `now` is the server's
   *   moment of sending, when it differs.
   */
  sync(told) {
    this.state = told.state;
    this.speed = told.speed;
    this.stored = told.stored !== false;
    const late = told.state === "running" ? Math.max(0, (told.now ?? told.wall ?? 0) - (told.wall ?? 0)) : 0;
    this._t = told.t + late * told.speed;
    this._heard = this._now();
  }

  /** Drill time now, in whole milliseconds. */
  get t() {
    const passed = this.state === "running" ? Math.max(0, this._now() - this._heard) * this.speed : 0;
    return Math.round(this._t + passed);
  }
}

/**
 * `01:25:07` for drill time in milliseconds.
 *
 * @param {number} ms
 */
export function hms(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  /** @param {number} value */
  const two = (value) => String(value).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/**
 * `T+01:25` for drill time in milliseconds.
 *
 * @param {number} ms
 */
export function stamp(ms) {
  return `T+${hms(ms).slice(0, -3)}`;
}

/**
 * `07:40` left of a span in milliseconds; `1:07:40` when it is longer than an hour.
 *
 * @param {number} ms
 */
export function span(ms) {
  const text = hms(ms);
  return text.startsWith("00:") ? text.slice(3) : text.replace(/^0/, "");
}

/**
 * The story clock: the moment of the scenario that a drill time stands for.
 *
 * @param {string | StoryTold | null | undefined} story `2026-09-15 07:30`, the moment of T+00:00, and the
 *   moments to which later chapters jump.
 * @param {number} ms drill time.
 * @returns {{day: string, time: string} | null} `15/09/2026` and `08:55`.
 */
export function storyTime(story, ms) {
  const at = storyMoment(story, ms);
  if (!at) return null;
  /** @param {number} value */
  const two = (value) => String(value).padStart(2, "0");
  return {
    day: `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`,
    time: `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`,
  };
}

/**
 * The same moment, to reckon with: how long the story takes from one to another, with what it jumps over.
 *
 * @param {string | StoryTold | null | undefined} story
 * @param {number} ms drill time.
 */
export function storyMoment(story, ms) {
  const told = typeof story === "string" ? { starts: story } : story;
  const chapter = told?.chapters?.findLast(({ start }) => start <= ms);
  const text = chapter?.at ?? told?.starts;
  const parts = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)/.exec(text ?? "");
  if (!parts) return null;
  const [, year, month, day, hour, minute] = parts;
  const begins = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return new Date(begins + ms - (chapter?.start ?? 0));
}
