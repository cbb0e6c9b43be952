// Files shown with an inject that is written or changed on the spot: pictures, recordings, PDF documents.

/** @import {ControlRoom, RoomAnswer} from "../../types/room" */
/** @import {ExhibitData} from "../../types/records" */
/** @import {Typed} from "../../types/wire" */

import { html, useRef } from "/vendor/preact-standalone.js";

import { smaller } from "../evaluate/capture.js";
import { Icon } from "../icons.js";
import { say } from "../texts.js";
import { w } from "./words.js";

const MOST = 6;
const LARGEST = 2_000_000;
const TAKEN = "image/png,image/jpeg,image/webp,audio/*,application/pdf";

/**
 * What the form holds: exhibits of the drill by id, and files that go to the server with the inject.
 *
 * @typedef {{ids: string[], files: {file: Blob, title: string}[]}} Attached
 */

/**
 * @param {string[]} [ids]
 * @returns {Attached}
 */
export const attached = (ids = []) => ({ ids, files: [] });

/**
 * Bring the files to the server; resolves to the ids of all that is shown, or null when one was refused: the
 * form holds those that are left then.
 *
 * @param {ControlRoom} room
 * @param {Attached} value
 * @param {(value: Attached) => void} onChange
 * @returns {Promise<string[] | null>}
 */
export async function brought(room, { ids, files }, onChange) {
  const found = new Set(ids);
  for (const [n, { file, title }] of files.entries()) {
    const answer = await send(room.hello.drill.id, file, title);
    if (!answer.ok || !answer.exhibit) {
      room.failed(answer);
      onChange({ ids: [...found], files: files.slice(n) });
      return null;
    }
    found.add(answer.exhibit.id);
  }
  return [...found];
}

/**
 * @param {string} drill
 * @param {Blob} file
 * @param {string} title
 * @returns {Promise<RoomAnswer & {exhibit?: ExhibitData}>}
 */
async function send(drill, file, title) {
  const body = new FormData();
  body.set("title", title);
  body.set("file", file, "file");
  const token = document.querySelector('meta[name="csrf"]')?.getAttribute("content") ?? "";
  try {
    const answer = await fetch(`/exhibits/${encodeURIComponent(drill)}`, {
      method: "POST",
      body,
      headers: { Accept: "application/json", "X-CSRF-Token": token },
      credentials: "same-origin",
    });
    return await answer.json();
  } catch {
    return { ok: false, code: "offline" };
  }
}

/**
 * A file as it is sent: a picture made smaller, drawn anew; null when it is too large.
 *
 * @param {File} file
 */
async function prepared(file) {
  const ready = file.type.startsWith("image/") ? ((await smaller(file)) ?? file) : file;
  return ready.size > LARGEST ? null : ready;
}

/**
 * Choose files, name them, leave them out again; below them what the drill has already.
 *
 * @param {{room: ControlRoom, value: Attached, onChange: (value: Attached) => void}} props
 */
export function Attach({ room, value, onChange }) {
  const picker = useRef(/** @type {HTMLInputElement | null} */ (null));
  const known = [...room.model.exhibits.values()];
  const full = value.ids.length + value.files.length >= MOST;
  const add = async (/** @type {Event & {currentTarget: HTMLInputElement}} */ event) => {
    const field = event.currentTarget;
    const chosen = [...(field.files ?? [])];
    const files = [...value.files];
    for (const file of chosen) {
      const ready = await prepared(file);
      if (!ready) room.toast(w("attach_large", { name: file.name }));
      else if (value.ids.length + files.length >= MOST) room.toast(w("attach_most"));
      else files.push({ file: ready, title: file.name.replace(/\.[^.]*$/, "") || file.name });
    }
    field.value = "";
    onChange({ ...value, files });
  };
  const rename = (/** @type {number} */ at) => (/** @type {Typed} */ event) =>
    onChange({
      ...value,
      files: value.files.map((one, n) => (n === at ? { ...one, title: event.target.value } : one)),
    });
  const drop = (/** @type {number} */ at) =>
    onChange({ ...value, files: value.files.filter((_, n) => n !== at) });
  const flip = (/** @type {string} */ id) =>
    onChange({
      ...value,
      ids: value.ids.includes(id) ? value.ids.filter((one) => one !== id) : [...value.ids, id],
    });
  return html`<fieldset class="attaching">
    <legend>${w("attach_title")}</legend>
    <p class="quiet">${w("attach_hint")}</p>
    ${value.files.map(
      ({ title }, n) => html`<p class="attached" key=${n}>
        <input
          required
          maxlength="200"
          aria-label=${w("attach_name")}
          value=${title}
          onInput=${rename(n)}
        />
        <button
          type="button"
          class="small"
          aria-label=${w("attach_drop", { name: title })}
          onClick=${() => drop(n)}
        >
          <${Icon} name="close" />
        </button>
      </p>`,
    )}
    ${
      known.length > 0 &&
      html`<div class="chips" role="group" aria-label=${w("attach_there")}>
        ${known.map(
          ({ id, title }) => html`<button
            type="button"
            key=${id}
            class="chip"
            aria-pressed=${String(value.ids.includes(id))}
            disabled=${full && !value.ids.includes(id)}
            onClick=${() => flip(id)}
          >
            ${say(title)}
          </button>`,
        )}
      </div>`
    }
    <button type="button" disabled=${full} onClick=${() => picker.current?.click()}>
      <${Icon} name="camera" />${w("attach_add")}
    </button>
    <input
      ref=${picker}
      hidden
      multiple
      type="file"
      accept=${TAKEN}
      data-file="exhibit"
      aria-label=${w("attach_add")}
      onChange=${add}
    />
  </fieldset>`;
}
