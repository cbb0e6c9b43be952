// Private notes of those who run the drill: on an inject, a seat, a system, a duty, or on the moment.

/** @import {ControlRoom, RoomLive, Watched} from "../../types/room" */
/** @import {Note as Written, Typed} from "../../types/wire" */

import { html, useEffect, useState } from "/vendor/preact-standalone.js";

import { Icon } from "../icons.js";
import { LIMITS, fits } from "../limits.js";
import { Count } from "../parts.js";
import { keep, kept, personal } from "../storage.js";
import { Buttons, Dialog, Field } from "./dialog.js";
import { noteAbout } from "./note-about.js";
import { stamp, w } from "./words.js";

/**
 * Ask for the notes at every connection; those written meanwhile come by themselves.
 *
 * @param {RoomLive} live
 * @param {boolean} wanted
 */
export function useNotes(live, wanted) {
  useEffect(() => {
    if (wanted) live.ask("notes").then((answer) => answer.ok && live.note(...(answer.notes ?? [])));
  }, [wanted]);
}

/**
 * What a note of this room is about, in words.
 *
 * @param {Watched} room
 * @param {string | null} [about]
 */
const subject = ({ names, model }, about) => noteAbout(names, about, (seq) => model.duties.get(seq)?.data);

/** @param {{room: ControlRoom, note: Written}} props */
function Note({ room, note }) {
  const away = note.about && !note.about.startsWith("duty ") && !note.about.startsWith("agency ");
  const title = subject(room, note.about);
  return html`<li class="note">
    <p>
      <time class="num">${stamp(note.t)}</time>
      ${" "}
      ${
        away
          ? html`<button class="link" onClick=${() => room.pick(note.about ?? null)}>${title}</button>`
          : html`<b>${title}</b>`
      }
      ${" "}
      <small>${note.by}</small>
    </p>
    <p class="note-text">${note.text}</p>
  </li>`;
}

/**
 * The button that opens the notes on something; says how many there are.
 *
 * @param {{room: Watched, about: string}} props
 */
export function NoteButton({ room, about }) {
  const { live, open } = room;
  if (!room.runs || !live || !open) return null;
  const count = live.notes.filter((note) => note.about === about).length;
  return html`<button
    class="small"
    onClick=${() => open({ note: about })}
    aria-label=${`${w("note_on")}: ${subject(room, about)}`}
  >
    <${Icon} name="document" />
    ${w("note_on")}
    ${count > 0 && html` <b class="num">${count}</b>`}
  </button>`;
}

/**
 * The panel of notes, the newest first.
 *
 * @param {{room: ControlRoom}} props
 */
export function Notes({ room }) {
  if (!room.runs) return null;
  const rows = [...room.live.notes].reverse();
  return html`<section class="panel notes" id="notes" aria-labelledby="notes-title">
    <header>
      <h2 id="notes-title"><${Icon} name="document" />${w("notes")}</h2>
      <button class="small" onClick=${() => room.open({ note: null })}>${w("note_add")}</button>
    </header>
    <div class="scroll" tabindex="0">
      ${!rows.length && html`<p class="empty">${w("notes_none")}</p>`}
      <ul class="plain-list">
        ${rows.map((note) => html`<${Note} key=${note.id} room=${room} note=${note} />`)}
      </ul>
    </div>
  </section>`;
}

/**
 * The notes on something, and a new one.
 *
 * @param {{room: ControlRoom, about: string | null}} props
 */
export function NoteDialog({ room, about }) {
  const name = personal(room.hello.drill.id, room.hello.me, `note.${about ?? ""}`);
  const [text, setText] = useState(kept(name, ""));
  const [moment] = useState(() => Math.round(room.live.clock.t));
  const close = () => room.open(null);
  const write = (/** @type {string} */ words) => {
    setText(words);
    keep(name, words || null);
  };
  const go = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const answer = await room.order("note", { text: text.trim(), t: moment, ...(about ? { about } : {}) });
    if (!answer.ok || !answer.note) return;
    room.live.note(answer.note);
    keep(name, null);
    close();
  };
  const earlier = about ? room.live.notes.filter((note) => note.about === about) : [];
  return html`<${Dialog} title=${`${w("note_add")}: ${subject(room, about)}`} onClose=${close}>
    <p class="quiet">${w("note_private")}</p>
    ${
      earlier.length > 0 &&
      html`<ul class="plain-list">
        ${earlier.map(
          (note) => html`<${Note} key=${note.id} room=${room} note=${{ ...note, about: null }} />`,
        )}
      </ul>`
    }
    <form onSubmit=${go}>
      <${Field} label=${w("note_at", { time: stamp(moment) })}>
        <textarea
          rows="4"
          required
          value=${text}
          onInput=${(/** @type {Typed} */ event) => (fits(event, LIMITS.note), write(event.target.value))}
        ></textarea>
        <small><${Count} text=${text} most=${LIMITS.note} /></small>
      </${Field}>
      <${Buttons}>
        <button type="button" onClick=${close}>${w("cancel")}</button>
        <button class="primary" disabled=${!text.trim()}>${w("save")}</button>
      </${Buttons}>
    </form>
  </${Dialog}>`;
}
