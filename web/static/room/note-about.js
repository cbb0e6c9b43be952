// What a note is about, in words: in the control room while a drill runs, in the review after it.

/** @import {Names} from "./words.js" */
/** @import {Text} from "../../types/wire" */

import { say } from "../texts.js";
import { w } from "./words.js";

/**
 * What a note is about, in words.
 *
 * @param {Names} names
 * @param {string | null | undefined} about `inject …`, `seat …`, `node …`, `agency …`, `duty …`; nothing for
 *   the moment.
 * @param {(seq: number) => {agency: string, title: Text} | undefined} duty what the duty with that number is.
 */
export function noteAbout(names, about, duty) {
  if (!about) return w("note_moment");
  const [kind = "", id] = about.split(" ");
  if (id === undefined) return about;
  const owed = () => {
    const found = duty(Number(id));
    return found ? `${names.agency(found.agency)}: ${say(found.title)}` : `#${id}`;
  };
  /** @type {{[kind: string]: () => string}} */
  const words = {
    inject: () => names.inject(id),
    seat: () => names.seat(id),
    node: () => names.short(id),
    agency: () => names.agency(id),
    duty: owed,
  };
  return words[kind]?.() ?? about;
}
