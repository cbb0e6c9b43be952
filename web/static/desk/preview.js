// An inject as the participant's phone shows it.

/** @import {Desk, Value} from "../../types/editor" */

import { html } from "/vendor/preact-standalone.js";

import { Icon } from "../icons.js";
import { lang, say, t } from "../texts.js";
import { called, listed } from "./choices.js";
import { storyAt } from "./moments.js";
import { Shown } from "./upload.js";
import { e } from "./words.js";

/** A text with its blanks filled with what stands for it here. @param {Value} text @param {string} time */
const filled = (text, time) =>
  called(text).replace(/\{(\w+)(?::[^{}]*)?\}/g, (whole, kind) =>
    kind === "time" ? time : e(`blank_${kind}`) === `blank_${kind}` ? whole : e(`blank_${kind}`),
  );

/**
 * The message of an inject.
 *
 * @param {{desk: Desk, inject: Value}} props
 */
export function Preview({ desk, inject }) {
  const time = storyAt(desk, inject) ?? "08:00";
  const from =
    typeof inject.from === "string"
      ? say(desk.offers.agencies[inject.from]?.name) || inject.from
      : called(inject.from, "…");
  const shown = listed(desk.data.exhibits).filter(({ id }) => [inject.exhibits ?? []].flat().includes(id));
  return html`<figure class="desk-phone" lang=${lang()}>
    <figcaption>${e("preview")}</figcaption>
    <article class="card message">
      <p class="message-from">
        <${Icon} name=${inject.channel} />
        <span class="grow"><span
          class="exercise">${t("exercise")}</span> <span>${t(inject.channel)}</span> · <b>${from}</b></span>
        <time>${time}</time>
      </p>
      <p class="message-title">${filled(inject.title, time)}</p>
      <p class="message-body">${filled(inject.body, time)}</p>
      ${
        inject.about &&
        html`<p class="quiet">
        ${t("concerns", { name: say(desk.offers.nodes[inject.about]?.name) || inject.about })}</p>`
      }
      <${Shown} shown=${shown} />
      ${
        listed(inject.options).length > 0 &&
        html`<p class="desk-buttons">
        ${listed(inject.options).map(
          (option) => html`<span class="button" key=${option.id}>
          ${filled(option.text, time)}</span>`,
        )}</p>`
      }
    </article>
  </figure>`;
}
