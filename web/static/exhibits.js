// What a message shows: logs and letters as they are written, pictures; each can be opened by itself.

/** @import {Message, SeatPage} from "../types/seat" */
/** @import {ExhibitData} from "../types/records" */

import { html, useEffect, useState } from "/vendor/preact-standalone.js";

import { Icon } from "./icons.js";
import { lang, say, t } from "./texts.js";

/**
 * The exhibits of an open message.
 *
 * @param {{page: SeatPage, message: Message}} props
 */
export function Exhibits({ page, message }) {
  const { exhibits } = message;
  if (!exhibits?.length) return null;
  const { id } = page.live.hello.drill;
  return html`<section class="exhibits" aria-label=${t("exhibits")}>
    ${exhibits.map(
      (one) =>
        html`<figure key=${one.id} class="exhibit">
          <figcaption>
            <${Icon} name="document" /> ${say(one.title)}${" "}
            <a href=${address(id, one)} target="_blank" rel="noopener">
              ${t("exhibit_open", { name: say(one.title) })}
            </a>
          </figcaption>
          ${
            one.form === "picture"
              ? html`<img src=${address(id, one)} alt=${say(one.title)} />`
              : html`<${Sheet} at=${address(id, one)} title=${say(one.title)} />`
          }
        </figure>`,
    )}
  </section>`;
}

/**
 * @param {string} drill
 * @param {ExhibitData} exhibit
 */
const address = (drill, exhibit) => `/exhibits/${encodeURIComponent(drill)}/${exhibit.id}`;

/**
 * A text, read from the server in the language in use.
 *
 * @param {{at: string, title: string}} props
 */
function Sheet({ at, title }) {
  const [told, setTold] = useState(t("exhibit_coming"));
  const language = lang();
  useEffect(() => {
    let stands = true;
    read(at).then((text) => stands && setTold(text ?? t("exhibit_gone")));
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
