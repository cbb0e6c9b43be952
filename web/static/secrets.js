// What is secret: the mark of a message that carries it, and the invitation by which others are let in.

/** @import {Draft, Message, SeatPage} from "../types/seat" */
/** @import {SecretData} from "../types/records" */
/** @import {Params, Typed} from "../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import { Icon } from "./icons.js";
import { agencyShort, objectName, useId } from "./parts.js";
import { agencyOf } from "./seat.js";
import { say, t } from "./texts.js";

/**
 * What a message carries that is secret; open, with who may know it and on which ground.
 *
 * @param {{page: SeatPage, message: Message, open: boolean}} props
 */
export function SecretMarks({ page, message, open }) {
  return (message.secret ?? []).map(
    (one) => html`<div key=${one.id} class="secret">
      <p>
        <span class="pill is-secret">${t(`secret_${one.level}`)}</span> <b>${say(one.title)}</b>
      </p>
      ${open && html`<${Kept} page=${page} secret=${one} />`}
    </div>`,
  );
}

/** @param {{page: SeatPage, secret: SecretData}} props */
function Kept({ page, secret }) {
  const { table, me } = page;
  const readers = [...new Set(secret.readers.map((one) => agencyShort(table, agencyOf(one))))];
  const about = secret.about.map((one) => objectName(table, one));
  return html`<p class="quiet">
    ${t("secret_kept", { basis: say(secret.basis), about: about.join(", ") })}
    ${" "}${t("secret_readers", { readers: readers.join(", ") })}
    ${" "}${t(secret.admits.includes(me.seat) ? "secret_admits" : "secret_asks")}
  </p>`;
}

/**
 * All that a seat knows to be secret, each as it was last told of it.
 *
 * @param {SeatPage} page
 */
export function secretsOf(page) {
  /** @type {Map<string, SecretData>} */
  const found = new Map();
  for (const message of page.model.inbox)
    for (const one of message.secret ?? []) if (!found.has(one.id)) found.set(one.id, one);
  return [...found.values()];
}

/**
 * Whether a message lets its receivers in on something: offered to those who may.
 *
 * @param {{page: SeatPage, draft: Draft, param: (part: Params) => void}} props
 */
export function Invite({ page, draft, param }) {
  const id = useId();
  const mine = secretsOf(page).filter(({ admits }) => admits.includes(page.me.seat));
  if (!mine.length) return null;
  return html`<div class="field">
    <label for=${id}><${Icon} name="people" /> ${t("field_admits")}</label>
    <select
      id=${id}
      value=${draft.params.admits ?? ""}
      aria-describedby=${`${id}-note`}
      onChange=${(/** @type {Typed} */ { target }) => param({ admits: target.value || undefined })}
    >
      <option value="">${t("admits_nobody")}</option>
      ${mine.map((one) => html`<option key=${one.id} value=${one.id}>${say(one.title)}</option>`)}
    </select>
    <p id=${`${id}-note`} class="quiet">${t("admits_note")}</p>
  </div>`;
}
