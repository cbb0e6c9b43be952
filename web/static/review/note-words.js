// What a note is called, and the picture or the recording beside it; what was written on the spot.

/** @import {Told} from "../../types/review" */
/** @import {Desk} from "./desk.js" */

import { html } from "/vendor/preact-standalone.js";

import { noteAbout } from "../room/note-about.js";
import { w as roomWord } from "../room/words.js";
import { w } from "./texts.js";

/**
 * What a note of the drill is about, in words.
 *
 * @param {Told} desk
 * @param {string | null} [about]
 */
export const noteSubject = (desk, about) =>
  noteAbout(desk.names, about, (seq) => {
    const record = desk.record(seq);
    return record?.kind === "duty" ? record.data : undefined;
  });

/**
 * What an evaluator thought of a moment, before what the note is about; nothing of other notes.
 *
 * @param {{mark?: string}} note
 */
export const markOf = ({ mark }) => (mark ? `${roomWord(`m_${mark}`)} · ` : "");

/** @param {{file: {at: string, kind: string}, by: string}} props */
export function Proof({ file, by }) {
  return html`<div class="exhibit">
    ${
      file.kind.startsWith("image/")
        ? html`<img src=${file.at} alt=${w("moment_picture", { by })} />`
        : html`<audio controls preload="none" src=${file.at} aria-label=${w("moment_voice", { by })}></audio>`
    }
  </div>`;
}

/**
 * That a facilitator has written an inject on the spot, or changed it.
 *
 * @param {Desk} desk
 * @param {string | null} [id]
 */
export function written(desk, id) {
  const how = desk.injects.get(id ?? "")?.written;
  return how ? html` <small class="pill">${roomWord(`inject_${how}`)}</small>` : null;
}

/**
 * The inject whose delivery opened a duty.
 *
 * @param {Desk} desk
 * @param {number} [seq] of the duty.
 */
export function injectOf(desk, seq) {
  const duty = seq === undefined ? undefined : desk.record(seq);
  const from = duty?.kind === "duty" ? desk.record(duty.data.delivery ?? -1) : undefined;
  return from?.kind === "delivery" ? from.data.hidden?.inject : undefined;
}
