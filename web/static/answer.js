// Under an open message: a box to answer it, the acts that fit it, and all others.

/** @import {Message, SeatPage} from "../types/seat" */
/** @import {Typed} from "../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import { Icon } from "./icons.js";
import { LIMITS, letters } from "./limits.js";
import { offers } from "./offers.js";
import { Count, actTitle, agencyShort, useId } from "./parts.js";
import { t } from "./texts.js";

/**
 * A box whose words go back to the sender; none where the sender is not in the directory, or nothing may be
 * told.
 *
 * @param {{page: SeatPage, message: Message}} props
 */
export function AnswerBox({ page, message }) {
  const id = useId();
  if (!message.from || message.from === page.me.agency || !page.table.act.has("notify")) return null;
  const text = page.answer(message);
  const long = letters(text) > (LIMITS.text ?? Infinity);
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (text.trim() && !long && page.canAct) page.sendAnswer(message);
  };
  return html`<form class="answer" onSubmit=${send}>
    <label for=${id}>${t("answer_to", { name: agencyShort(page.table, message.from) })}</label>
    <div class="answer-line">
      <textarea
        id=${id}
        rows=${text ? 3 : 1}
        disabled=${page.still}
        value=${text}
        onInput=${(/** @type {Typed} */ event) => page.writeAnswer(message, event.target.value)}
      ></textarea>
      <button type="submit" class="button" disabled=${!text.trim() || long || !page.canAct}>
        <${Icon} name="outgoing" /> ${t("send_answer")}
      </button>
    </div>
    ${
      letters(text) > (LIMITS.text ?? Infinity) / 2 &&
      html`<p class="quiet"><${Count} text=${text} most=${LIMITS.text} /></p>`
    }
  </form>`;
}

/**
 * The acts that fit the message, each a tap from its form; the order that it carries first, all others last.
 *
 * @param {{page: SeatPage, message: Message, verified: boolean}} props
 */
export function Offers({ page, message, verified }) {
  const { order } = message;
  const start = (/** @type {string} */ verb) => () => page.compose(verb, { message });
  const asked = order && page.table.act.has(order.act) ? order.act : null;
  const fitting = offers(page.table, message, verified).filter((verb) => verb !== asked);
  return html`<div class="offers" role="group" aria-label=${t("offers")}>
    ${
      asked &&
      html`<button type="button" class="button" disabled=${page.still} onClick=${start(asked)}>
        <${Icon} name="order" /> ${t("do_order")}
      </button>`
    }
    ${fitting.map(
      (verb) => html`<button
        type="button"
        key=${verb}
        class="button is-small"
        disabled=${page.still}
        onClick=${start(verb)}
      >
        ${actTitle(page.table, verb)}
      </button>`,
    )}
    <button
      type="button"
      class="button is-small"
      disabled=${page.still}
      onClick=${() => page.pick({ message })}
    >
      <${Icon} name="bolt" /> ${t("act_on")}
    </button>
  </div>`;
}
