// What a message says, drawn: its words, and a report as its form.

/** @import {Message, SeatPage} from "../types/seat" */

import { html } from "/vendor/preact-standalone.js";

import { letters } from "./limits.js";
import { parts, worded } from "./message-text.js";
import { lang, say, t } from "./texts.js";

const SHORT = 36;
// What has the name of who it comes from at its head: a newspaper, a post, an official letter.
const HEADED = new Set(["press", "social", "document"]);

/**
 * The body of a message: all of it, with its form as a table, looking like what it came by; or as it begins.
 *
 * @param {{page: SeatPage, message: Message, open: boolean}} props
 */
export function Body({ page, message, open }) {
  if (!open) return html`<p class="message-body is-short">${worded(page, message)}</p>`;
  const { words, rows } = parts(page, message);
  const foreign = lang() !== "vi";
  const title = message.form && say(page.table.formOf.get(message.form.kind)?.title);
  const sender = say(message.sender);
  return html`<div class=${`message-body look-${message.channel}`}>
    ${
      HEADED.has(message.channel) &&
      html`<p class="look-head" aria-hidden="true" data-first=${[...sender][0]}>${sender}</p>`
    }
    ${words && html`<p class="look-words">${words}</p>`}
    ${
      rows.length > 0 &&
      html`<section class="sheet">
        ${title && html`<h4>${title}</h4>`}
        ${title && foreign && html`<p class="quiet">${t("form_tongue")}</p>`}
        <dl>
          ${rows.map(
            (row) =>
              html`<div key=${row.title} class=${letters(row.value) > SHORT ? "is-long" : null}>
                <dt>${row.title}</dt>
                <dd>${row.value}</dd>
              </div>`,
          )}
        </dl>
      </section>`
    }
  </div>`;
}
