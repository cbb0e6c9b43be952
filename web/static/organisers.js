// What the organisers say outside the story: it is shown as theirs, not as a call of somebody in it.

/** @import {Text} from "../types/wire" */

/** Who speaks then. It stands in journals and is known by these words, which are no wording to correct. */
export const ORGANISERS = { vi: "Ban tổ chức diễn tập", en: "Drill organisers" };

/**
 * Whether a message is theirs; nobody in the story has that name, and no agency stands behind it.
 *
 * @param {{from?: string | null, sender?: Text}} message
 */
export const ofOrganisers = (message) =>
  !message.from && message.sender?.vi === ORGANISERS.vi && message.sender?.en === ORGANISERS.en;
