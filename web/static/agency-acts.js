// The agency's acts: on their way, running, done, refused.

/** @import {ComponentChildren} from "preact" */
/** @import {OwnAct, Queued, RefusedItem, SeatPage, Tables} from "../types/seat" */
/** @import {MailData, Text} from "../types/wire" */

import { html, useState } from "/vendor/preact-standalone.js";

import { span, stamp } from "./drill-clock.js";
import { Icon } from "./icons.js";
import { standing } from "./model.js";
import { actTitle, agencyShort, objectName, useTick } from "./parts.js";
import { has, say, t } from "./texts.js";

const SHOWN = 6;
const LINES = 3;
const UNDER_WAY = new Set(["running", "waiting", "asked"]);

/**
 * What an act is about and whom it goes to, in a few words.
 *
 * @param {Tables} table
 * @param {{about?: string, to?: string[]}} act
 */
export function summary(table, act) {
  const about = act.about && objectName(table, act.about);
  const to = act.to?.length
    ? t("to_agencies", { names: act.to.map((one) => agencyShort(table, one)).join(", ") })
    : "";
  return [about, to].filter(Boolean).join(" · ");
}

/**
 * Why an act was refused, or failed.
 *
 * @param {Tables} table
 * @param {string | undefined} code
 * @param {Text | null} [text]
 */
export function reason(table, code, text) {
  return (
    say(text) ||
    (code && say(table.reasons[code])) ||
    t(has(`refuse_${code}`) ? `refuse_${code}` : "refuse_unknown", { code })
  );
}

/**
 * What is on its way, refused by the server, waiting for people or running.
 *
 * @param {{page: SeatPage, title: string}} props
 */
export function OpenActs({ page, title }) {
  const { model, table } = page;
  const open = model.acts
    .map((act) => ({ act, state: standing(act, table) }))
    .filter(({ state }) => UNDER_WAY.has(state));
  if (!open.length && !page.pending.length && !page.refused.length) return null;
  return html`<section>
    <h3 class="group">${title}</h3>
    <ul class="works">
      ${page.pending.map(
        (item) => html`<li key=${item.act.key}><${Pending} page=${page} act=${item.act} /></li>`,
      )}
      ${page.refused.map(
        (item) => html`<li key=${item.act.key}><${Refused} page=${page} item=${item} /></li>`,
      )}
      ${open.map(
        ({ act, state }) =>
          html`<li key=${act.seq}>
            <${state === "running" ? Running : Waiting} page=${page} act=${act} />
          </li>`,
      )}
    </ul>
  </section>`;
}

/**
 * Work under way in a few lines, for the top of the inbox; the rest is a tap away.
 *
 * @param {{page: SeatPage}} props
 */
export function WorkLines({ page }) {
  useTick(1000);
  const running = page.model.acts.filter((act) => standing(act, page.table) === "running");
  if (!running.length || ended(page)) return null;
  const shown = running.slice(0, LINES);
  return html`<section class="work-lines" aria-label=${t("under_way")}>
    ${shown.map((act) => {
      const left = (act.work?.until ?? 0) - page.clock.t;
      return html`<button
        type="button"
        key=${act.seq}
        class="work-line"
        disabled=${page.still}
        onClick=${() => page.go("act")}
      >
        <${Icon} name="gear" />
        <span>
          ${[actTitle(page.table, act.verb), summary(page.table, act)].filter(Boolean).join(": ")}
        </span>
        <span>${left > 0 ? t("left", { time: span(left) }) : t("any_moment")}</span>
      </button>`;
    })}
    ${
      running.length > shown.length &&
      html`<p class="quiet">${t("more_work", { n: running.length - shown.length })}</p>`
    }
  </section>`;
}

/**
 * What the agency has done, the latest first.
 *
 * @param {{page: SeatPage, title: string}} props
 */
export function PastActs({ page, title }) {
  const [all, setAll] = useState(false);
  const over = page.model.acts
    .map((act) => ({ act, state: standing(act, page.table) }))
    .filter(({ act, state }) => !UNDER_WAY.has(state) && (act.verb !== "acknowledge" || state === "refused"));
  const shown = all ? over : over.slice(0, SHOWN);
  return html`<section>
    <h3 class="group">${title}</h3>
    ${!over.length && html`<p class="quiet">${t("no_acts")}</p>`}
    <ul class="works">
      ${shown.map(
        ({ act, state }) => html`<li key=${act.seq}><${Over} page=${page} act=${act} state=${state} /></li>`,
      )}
    </ul>
    ${
      over.length > shown.length &&
      html`<button type="button" class="link-button" onClick=${() => setAll(true)}>
        ${t("show_all", { n: over.length })}
      </button>`
    }
  </section>`;
}

/**
 * @param {{table: Tables, act: {verb: string, about?: string, to?: string[]}, icon: string, children?:
 *   ComponentChildren}} props
 */
function Head({ table, act, icon, children }) {
  return html`<div class="work-head">
    <${Icon} name=${icon} />
    <b>${actTitle(table, act.verb)}</b>
    <span class="work-when">${children}</span>
    ${summary(table, act) && html`<span class="work-what">${summary(table, act)}</span>`}
  </div>`;
}

/** @param {{page: SeatPage, act: Queued["act"]}} props */
function Pending({ page, act }) {
  return html`<div class="work is-pending">
    <${Head} table=${page.table} act=${act} icon="clock">${page.sendingWord}<//>
    ${
      page.held &&
      html`<div class="work-foot">
        <span class="quiet">${stamp(act.claimed ?? page.clock.t)}</span>
        <button type="button" class="button is-small" onClick=${() => page.withdraw(act.key)}>
          ${t("withdraw")}
        </button>
      </div>`
    }
  </div>`;
}

/**
 * Whether the drill is over, and nothing is to be done any more.
 *
 * @param {SeatPage} page
 */
export const ended = (page) => page.clock.state === "ended";

/**
 * Work under way, with the time it will still take; what the end of the drill has cut short stands still.
 *
 * @param {{page: SeatPage, act: OwnAct, brief?: boolean}} props
 */
export function Running({ page, act, brief }) {
  useTick(1000);
  const { started = 0, until = 0 } = act.work ?? {};
  const left = until - page.clock.t;
  const done = Math.min(1, Math.max(0, (page.clock.t - started) / Math.max(1, until - started)));
  return html`<div class=${brief ? "work is-brief" : "work is-running"}>
    <${Head} table=${page.table} act=${brief ? { verb: act.verb } : act} icon="gear">
      ${ended(page) ? t("cut_short") : left > 0 ? t("left", { time: span(left) }) : t("any_moment")}
    <//>
    <progress max="1" value=${done} aria-label=${actTitle(page.table, act.verb)}></progress>
    ${
      !brief &&
      html`<div class="work-foot">
        <span class="quiet">${t("until", { time: stamp(until) })}</span>
        <${Cancel} page=${page} act=${act} />
      </div>`
    }
  </div>`;
}

/** @param {{page: SeatPage, act: OwnAct}} props */
function Waiting({ page, act }) {
  return html`<div class="work is-waiting">
    <${Head} table=${page.table} act=${act} icon="clock">
      ${t(ended(page) ? "cut_short" : act.status === "asked" ? "asked" : "waiting_people")}
    <//>
    ${act.status === "asked" && html`<p class="work-note">${t("waiting_consent")}</p>`}
    <div class="work-foot">
      <span class="quiet">${stamp(act.t)}</span>
      <${Cancel} page=${page} act=${act} />
    </div>
  </div>`;
}

/** @param {{page: SeatPage, act: OwnAct}} props */
function Cancel({ page, act }) {
  const [sure, setSure] = useState(false);
  const sent = page.pending.some((item) => item.act.verb === "cancel" && item.act.params?.act === act.seq);
  if (ended(page)) return null;
  const press = () => (sure ? page.send({ verb: "cancel", params: { act: act.seq } }) : setSure(true));
  return html`<button
    type="button"
    class=${`button is-small ${sure ? "is-bad" : ""}`}
    disabled=${sent || !page.canAct}
    onClick=${press}
    onBlur=${() => setSure(false)}
  >
    ${sure ? t("cancel_sure") : t("cancel")}
  </button>`;
}

/** @type {{[state: string]: string}} */
const ICONS = {
  completed: "check",
  accepted: "check",
  failed: "down",
  refused: "down",
  cancelled: "cancelled",
  approved: "check",
  not_approved: "down",
  withdrawn: "cancelled",
  unsent: "clock",
  granted: "check",
  not_granted: "down",
};

/**
 * What became of what an act says while the own line was down.
 *
 * @param {MailData & {t: number}} mail
 */
function mailNote({ status, until, t: since }) {
  if (status === "runner") return t("runner_note", { time: stamp(until ?? since) });
  return status === "left" ? t("left_note", { time: stamp(since) }) : t("unsent_note");
}

/** @param {{page: SeatPage, act: OwnAct, state: string}} props */
function Over({ page, act, state }) {
  const why = act.reason ?? act.work?.reason;
  const heard = act.heardBy.size;
  const [first] = act.heardBy.values();
  const notes = [
    why && reason(page.table, why),
    (act.incomplete ?? []).length > 0 && t("incomplete_note"),
    act.directed !== undefined && t("directed"),
    act.mail && mailNote(act.mail),
    act.to.length > 1 && heard > 0 && t("partly_acknowledged", { n: heard, of: act.to.length }),
    act.to.length === 1 && first !== undefined && t("they_acknowledged", { time: stamp(first) }),
  ].filter(Boolean);
  return html`<div class=${`work is-${state}`}>
    <${Head} table=${page.table} act=${act} icon=${ICONS[state] ?? "check"}>
      ${t(state)} · ${stamp(act.work?.ended ?? act.t)}
    <//>
    ${notes.length > 0 && html`<p class="work-note">${notes.join(" · ")}</p>`}
    ${
      state === "refused" &&
      act.seat === page.me.seat &&
      act.verb !== "acknowledge" &&
      html`<div class="doings">
        <button
          type="button"
          class="button is-small"
          disabled=${page.still}
          onClick=${() => page.again(act)}
        >
          ${t("again")}
        </button>
      </div>`
    }
  </div>`;
}

/** @param {{page: SeatPage, item: RefusedItem}} props */
function Refused({ page, item }) {
  return html`<div class="work is-refused">
    <${Head} table=${page.table} act=${item.act} icon="down">${t("not_taken")}<//>
    <p class="work-note">${reason(page.table, item.code, item.text)}</p>
    <div class="doings">
      ${
        item.act.verb !== "acknowledge" &&
        html`<button type="button" class="button is-small" onClick=${() => page.again(item.act)}>
          ${t("again")}
        </button>`
      }
      <button type="button" class="button is-small" onClick=${() => page.withdraw(item.act.key)}>
        ${t("dismiss")}
      </button>
    </div>
  </div>`;
}
