// What the items of the timeline are called, and what is picked with one.

/** @import {Desk} from "./desk.js" */
/** @import {Item, Jotted, Pick, Told} from "../../types/review" */

import { say } from "../texts.js";
import { cite, lineTitle } from "./lines.js";
import { injectOf, markOf, noteSubject } from "./note-words.js";
import { NOTE } from "./rows.js";
import { w } from "./texts.js";

/**
 * What an item is called, for a hover card, the list and the search.
 *
 * @param {Told} desk
 * @param {Item} item
 */
export function title(desk, item) {
  const { names } = desk;
  if (item.kind === "duty") return lineTitle(names, item.line);
  if (item.kind === NOTE) return noteTitle(desk, item.note);
  if (item.kind === "act" || item.kind === "work")
    return `${names.verb(item.verb)}${item.about ? `, ${names.short(item.about)}` : ""}`;
  return say(item.title);
}

/**
 * @param {Told} desk
 * @param {Jotted} note
 */
function noteTitle(desk, note) {
  const beside = note.file?.kind.startsWith("image/") ? "with_picture" : "with_voice";
  const said = note.text || (note.file ? w(beside) : "");
  return [`${markOf(note)}${noteSubject(desk, note.about)}`, said].filter(Boolean).join(": ");
}

/**
 * What a typed text is looked for in.
 *
 * @param {Told} desk
 */
export const searched = (desk) => (/** @type {Item} */ item) =>
  [
    title(desk, item),
    ...item.agencies.map((one) => desk.names.agency(one)),
    ...item.seats.map((one) => desk.names.seat(one)),
    item.kind === NOTE ? item.note.by : cite(item.seq),
  ].join(" ");

/**
 * The inject that an item delivers, or whose delivery opened its duty.
 *
 * @param {Desk} desk
 * @param {Item} item
 */
export function injectIn(desk, item) {
  if (item.kind === "duty") return injectOf(desk, item.line.duty ?? undefined);
  const record = item.kind === "inject" ? desk.record(item.seq) : undefined;
  return record?.kind === "delivery" ? record.data.hidden?.inject : undefined;
}

/**
 * What is picked with an item.
 *
 * @param {Item} item
 * @returns {Pick}
 */
export function pickOf(item) {
  if (item.kind === NOTE) return { kind: NOTE, id: item.id };
  if (item.kind === "duty" || item.kind === "act") return { kind: item.kind, seq: item.seq };
  return { kind: "record", seq: item.kind === "work" ? item.act : item.seq };
}
