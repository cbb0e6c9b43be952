// What a message shows: logs and letters as they are written, pictures, recordings, PDF documents; each can
// be opened by itself.

/** @import {ExhibitData} from "../types/records" */
/** @import {Text} from "../types/wire" */

import { html, useEffect, useState } from "/vendor/preact-standalone.js";

import { Icon } from "./icons.js";
import { lang, say, t } from "./texts.js";

/**
 * What a page that is a file holds of its exhibits, by id: texts in both languages, others as `data:`
 * addresses.
 *
 * @type {{[id: string]: Text | string}}
 */
let kept = {};

/**
 * Show exhibits of what a page holds itself, where no server is to be asked.
 *
 * @param {{[id: string]: Text | string}} held
 */
export function keep(held) {
  kept = held;
}

/**
 * The exhibits of something; nothing when it shows none.
 *
 * @param {{drill: string, exhibits?: ExhibitData[]}} props
 */
export function Exhibits({ drill, exhibits }) {
  if (!exhibits?.length) return null;
  return html`<section class="exhibits" aria-label=${t("exhibits")}>
    ${exhibits.map((one) => html`<${Exhibit} key=${one.id} drill=${drill} one=${one} />`)}
  </section>`;
}

/** @param {{drill: string, one: ExhibitData}} props */
function Exhibit({ drill, one }) {
  const name = say(one.title);
  const at = kept[one.id] ?? `/exhibits/${encodeURIComponent(drill)}/${one.id}`;
  const aside = typeof at === "string" && at.startsWith("data:") ? name : null;
  return html`<figure class="exhibit">
    <figcaption>
      <${Icon} name=${one.form === "picture" ? "camera" : one.form === "sound" ? "verbal" : "document"} />
      ${" "}${name}${" "}
      ${
        typeof at === "string" &&
        html`<a href=${at} download=${aside} target="_blank" rel="noopener">
          ${t("exhibit_open", { name })}
        </a>`
      }
    </figcaption>
    ${SHOWN[one.form]?.(at, name)}
  </figure>`;
}

/** @type {{[form: string]: (at: Text | string, name: string) => unknown}} */
const SHOWN = {
  text: (at, name) => html`<${Sheet} at=${at} title=${name} />`,
  picture: (at, name) => html`<img src=${at} alt=${name} />`,
  sound: (at, name) =>
    html`<audio controls preload="metadata" src=${at} aria-label=${name}>${t("exhibit_silent")}</audio>`,
  // In a page of its own: a frame would let what it holds into ours.
  pdf: () => html`<p class="quiet">${t("exhibit_pdf")}</p>`,
};

/**
 * A text, read from the server in the language in use.
 *
 * @param {{at: Text | string, title: string}} props
 */
function Sheet({ at, title }) {
  const [told, setTold] = useState(t("exhibit_coming"));
  const language = lang();
  useEffect(() => {
    let stands = true;
    if (typeof at !== "string") setTold(say(at));
    else read(at).then((text) => stands && setTold(text ?? t("exhibit_gone")));
    return () => {
      stands = false;
    };
  }, [at, language]);
  return html`<pre tabindex="0" role="region" aria-label=${title}>${told}</pre>`;
}

/**
 * @param {string} at
 * @returns {Promise<string | null>} null when it cannot be had.
 */
async function read(at) {
  try {
    const answer = await fetch(at, { credentials: "same-origin" });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
