// What a note is called, and the picture or the recording beside it.

/** @import {Told} from "../../types/review" */

import { html } from "/vendor/preact-standalone.js";

import { w as roomWord } from "../room/words.js";
import { say } from "../texts.js";
import { cite } from "./lines.js";
import { w } from "./texts.js";

/**
 * What a note is about, in words.
 *
 * @param {Told} desk
 * @param {string | null} [about]
 */
export function noteSubject(desk, about) {
  if (!about) return w("note_moment");
  const [kind = "", id] = about.split(" ");
  if (id === undefined) return about;
  const { names } = desk;
  const duty = () => {
    const record = desk.record(Number(id));
    if (record?.kind !== "duty") return cite(Number(id));
    return `${names.agency(record.data.agency)}: ${say(record.data.title)}`;
  };
  /** @type {{[kind: string]: () => string}} */
  const words = {
    inject: () => names.inject(id),
    seat: () => names.seat(id),
    node: () => names.short(id),
    agency: () => names.agency(id),
    duty,
  };
  return words[kind]?.() ?? about;
}

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
