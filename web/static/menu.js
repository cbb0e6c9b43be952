// A participant's choices on their page: sound, language, looks, this device, another, and who takes over.

/** @import {SeatPage} from "../types/seat" */
/** @import {Pass, Typed} from "../types/wire" */

import { html, useEffect, useState } from "/vendor/preact-standalone.js";

import { accept, allowed, askLeave, given, onOffer } from "./installing.js";
import { LIMITS } from "./limits.js";
import { setSound, soundOn } from "./notify.js";
import { Languages, Looks, Segments, useId } from "./parts.js";
import { say, t } from "./texts.js";

/**
 * The panel of the menu.
 *
 * @param {{page: SeatPage}} props
 */
export function Menu({ page }) {
  const [sound, setOn] = useState(soundOn());
  const choose = (/** @type {boolean} */ on) => (setSound(on), setOn(on));
  const brief = say(page.table.seat?.brief);
  return html`<div class="menu">
    ${brief && html`<section><h3 class="group">${t("my_brief")}</h3><p>${brief}</p></section>`}
    <${Segments}
      legend=${t("sound")}
      value=${sound}
      options=${[
        [true, t("on")],
        [false, t("off")],
      ]}
      onChange=${choose}
    />
    <${Languages} />
    <${Looks} />
    ${!page.still && html`<${OnDevice} />`}
    ${!page.still && html`<${OtherDevice} page=${page} /><${HandOver} page=${page} />`}
  </div>`;
}

/** What this device can do more: installed, reloaded without a network, notices; and what is missing. */
function OnDevice() {
  const [, draw] = useState(0);
  useEffect(() => onOffer(() => draw((n) => n + 1)), []);
  const here = given();
  const leave = allowed();
  if (!here.secure)
    return html`<section class="device">
      <h3 class="group">${t("inst_title")}</h3>
      <p class="quiet">${t("inst_plain")}</p>
    </section>`;
  return html`<section class="device">
    <h3 class="group">${t("inst_title")}</h3>
    ${here.worker && html`<p class="quiet">${t("inst_offline")}</p>`}
    ${
      here.installed
        ? html`<p class="quiet">${t("inst_done")}</p>`
        : here.offered
          ? html`<button type="button" class="button" onClick=${accept}>${t("inst_add")}</button>`
          : html`<p class="quiet">${t("inst_by_hand")}</p>`
    }
    ${
      leave === "default" &&
      html`<button
        type="button"
        class="button"
        onClick=${() => askLeave().then(() => draw((n) => n + 1))}
      >
        ${t("inst_ask")}
      </button>`
    }
    <p class="quiet">
      ${leave === "denied" ? t("inst_denied") : `${t("inst_notice")}. ${t("inst_closed")}`}
      ${!here.vibration && ` ${t("inst_no_vibration")}`}
    </p>
  </section>`;
}

/**
 * A code with which I go on from another device.
 *
 * @param {{page: SeatPage}} props
 */
function OtherDevice({ page }) {
  const [pass, setPass] = useState(/** @type {Pass | null} */ (null));
  const ask = async () => {
    /** @type {Pass} */
    const answer = await page.ask("device");
    setPass(answer);
  };
  return html`<section class="device">
    <h3 class="group">${t("device")}</h3>
    <p class="quiet">${t("device_help")}</p>
    <${PassShown} pass=${pass} />
    <button type="button" class="button" onClick=${ask}>${t("device_show")}</button>
  </section>`;
}

/**
 * A pass that was asked for, or why there is none.
 *
 * @param {{pass: Pass | null}} props
 */
function PassShown({ pass }) {
  return html`<div role="status">
    ${
      pass?.ok &&
      html`
        <img src=${pass.qr} alt=${t("device_qr")} width="200" height="200" />
        <p class="code">${pass.code}</p>
        <p class="quiet">${t("device_lasts", { n: (pass.lasts ?? 0) / 60 })}</p>
      `
    }
    ${pass && !pass.ok && html`<p>${say(pass.text) || t("device_not")}</p>`}
  </div>`;
}

/**
 * A code with which somebody else takes over my seat, with what I write for them.
 *
 * @param {{page: SeatPage}} props
 */
function HandOver({ page }) {
  const [note, setNote] = useState("");
  const [pass, setPass] = useState(/** @type {Pass | null} */ (null));
  const id = useId();
  const ask = async () => {
    /** @type {Pass} */
    const answer = await page.ask("hand_over", { note });
    setPass(answer);
  };
  return html`<section class="device">
    <h3 class="group">${t("hand_over")}</h3>
    <p class="quiet">${t("hand_over_help")}</p>
    <div class="field">
      <label for=${id}>${t("hand_over_note")}</label>
      <textarea
        id=${id}
        rows="3"
        maxlength=${LIMITS.note}
        value=${note}
        onInput=${(/** @type {Typed} */ event) => setNote(event.target.value)}
      ></textarea>
    </div>
    <${PassShown} pass=${pass} />
    <button type="button" class="button" onClick=${ask}>${t("hand_over_show")}</button>
  </section>`;
}
