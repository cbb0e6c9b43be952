// What the organisers say outside the story: it is shown as theirs, not as a call of somebody in it.

/** @import {Text} from "../types/wire" */

import { SHARED } from "./texts.js";

/** Who speaks then. It stands in journals and is known by these words, which are no wording to correct. */
export const ORGANISERS = { vi: "Ban tổ chức diễn tập", en: "Drill organisers" };

/**
 * Whether a message is theirs; nobody in the story has that name, and no agency stands behind it.
 *
 * @param {{from?: string | null, sender?: Text}} message
 */
export const ofOrganisers = (message) =>
  !message.from && message.sender?.vi === ORGANISERS.vi && message.sender?.en === ORGANISERS.en;

/**
 * Whether it is their word that a real incident has stopped the drill.
 *
 * @param {{from?: string | null, sender?: Text, title?: Text}} message
 */
export const ofRealIncident = (message) =>
  ofOrganisers(message) && message.title?.vi === SHARED.real_title?.vi;

/** @typedef {{kind: string, t: number, data: object}} Told */

/**
 * Whether the drill stands still for a real incident: their word on it came as the clock stopped.
 *
 * @param {{state: string, t: number}} clock
 * @param {Told[]} records as the page was told them, oldest first.
 */
export const stoppedForReal = (clock, records) =>
  clock.state === "paused" &&
  records.some(({ kind, t, data }) => kind === "delivery" && t >= clock.t - 1000 && ofRealIncident(data));
