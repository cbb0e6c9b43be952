// A picture that an exhibit shows: chosen from this device, made as small as a scenario may hold.

/** @import {Value} from "../../types/editor" */
/** @import {FieldProps} from "./fields.js" */

import { html, useState } from "/vendor/preact-standalone.js";

import { useId } from "../parts.js";
import { Tool } from "./controls.js";
import { worded } from "./shapes.js";
import { opening, e } from "./words.js";

/** Bytes that a picture of a scenario may have. */
const MOST = 200_000;
/** Dots of the longer side, and shares of quality, that are tried one after the other. */
const SIZES = [1600, 1200, 900, 640];
const QUALITIES = [0.85, 0.7, 0.55];

/** A picture in base64 as an address of its own. @param {string} picture */
export const addressOf = (picture) =>
  `data:image/${picture.startsWith("iVBOR") ? "png" : "jpeg"};base64,${picture}`;

/** @param {Blob} blob @returns {Promise<string>} its bytes in base64. */
const encoded = (blob) =>
  new Promise((then, fail) => {
    const reader = new FileReader();
    reader.onload = () => then(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = fail;
    reader.readAsDataURL(blob);
  });

/**
 * A picture drawn anew: what a camera wrote beside it, such as the place, is gone then.
 *
 * @param {ImageBitmap} picture
 * @param {number} longer dots of its longer side, at most.
 * @param {string} type
 * @param {number} [quality]
 * @returns {Promise<Blob | null>}
 */
function redrawn(picture, longer, type, quality) {
  const by = Math.min(1, longer / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * by));
  canvas.height = Math.max(1, Math.round(picture.height * by));
  const pen = canvas.getContext("2d");
  if (pen && type === "image/jpeg") {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((then) => canvas.toBlob(then, type, quality));
}

/**
 * A file as a scenario holds it: as sharp as its size allows.
 *
 * @param {Blob} file
 * @returns {Promise<string | null>} null of what is no picture.
 */
async function taken(file) {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const sharp = file.type === "image/png" ? await redrawn(picture, SIZES[0] ?? 0, "image/png") : null;
  if (sharp && sharp.size <= MOST) return encoded(sharp);
  for (const size of SIZES)
    for (const quality of QUALITIES) {
      const made = await redrawn(picture, size, "image/jpeg", quality);
      if (made && made.size <= MOST) return encoded(made);
    }
  return null;
}

/** The picture of an exhibit, in place of its words. @param {FieldProps} props */
export function Upload({ desk, where, label, value, around }) {
  const [state, setState] = useState("");
  const id = useId();
  const whole = where.slice(0, -1);
  const choose = async (/** @type {Event & {currentTarget: HTMLInputElement}} */ event) => {
    const field = event.currentTarget;
    const [file] = field.files ?? [];
    if (!file) return;
    setState("picture_coming");
    const picture = await taken(file);
    field.value = "";
    setState(picture ? "" : "picture_odd");
    const { text: _text, file: _file, ...rest } = around.owner ?? {};
    if (picture) desk.put(whole, { ...rest, picture });
  };
  const drop = () => {
    const { picture: _picture, ...rest } = around.owner ?? {};
    desk.put(whole, { ...rest, text: opening("begun_exhibit_text") });
  };
  const name = around.owner?.title?.vi ?? label;
  return html`<div class="desk-upload">
    ${
      value &&
      html`<span class="desk-tools"><img src=${addressOf(value)} alt=${name} />
      ${desk.writes && html`<${Tool} sign="×" name=${e("take_out")} of=${label} onClick=${drop} />`}</span>
      <span class="quiet">${worded(desk, { is: "name", of: "upload" }, "picture", value, {})}</span>`
    }
    ${
      desk.writes &&
      html`<label for=${id}>${e(value ? "picture_other" : "picture_choose")}</label>
        <input type="file" id=${id} accept="image/*" aria-describedby=${`${id}-help`} onChange=${choose} />
        <span id=${`${id}-help`} class="quiet">${e("picture_help")}</span>`
    }
    <span role="status" class=${state === "picture_odd" ? "bad" : "quiet"}>${state && e(state)}</span>
  </div>`;
}

/** What an inject shows, under its message. @param {{shown: Value[]}} props */
export function Shown({ shown }) {
  return shown.map(
    (one) => html`<figure key=${one.id} class="desk-upload">
      ${one.picture && html`<img src=${addressOf(one.picture)} alt="" />`}
      <figcaption>${one.title?.vi ?? one.id}</figcaption>
    </figure>`,
  );
}
