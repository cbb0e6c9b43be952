// *Now*: what has arrived, newest first, and what can be done about each message.

/** @import {Message as Received, OwnAct, SeatPage, Tables} from "../types/seat" */
/** @import {DecisionData, Order as Asked} from "../types/wire" */

import { html, useRef, useState } from "/vendor/preact-standalone.js";

import { ended } from "./agency-acts.js";
import { AnswerBox, Offers } from "./answer.js";
import { stamp, storyTime } from "./drill-clock.js";
import { Exhibits } from "./exhibits.js";
import { Icon } from "./icons.js";
import { changeable, standing } from "./model.js";
import { ofOrganisers, ofRealIncident } from "./organisers.js";
import { Empty, actName, actTitle, classes, objectName } from "./parts.js";
import { Body } from "./received.js";
import { SecretMarks } from "./secrets.js";
import { say, t } from "./texts.js";

const SHOWN = 60;
const MORE = 200;

/**
 * The inbox; of very many messages the latest, and more when asked for.
 *
 * @param {{page: SeatPage}} props
 */
export function Inbox({ page }) {
  const [only, setOnly] = useState("all");
  const [count, setCount] = useState(SHOWN);
  const { inbox } = page.model;
  if (!inbox.length) {
    return html`<${Empty} icon="inbox" title=${t("inbox_empty")} next=${t("inbox_empty_next")} />`;
  }
  const waiting = inbox.filter((message) => !message.acknowledged);
  const found = only === "open" ? waiting : inbox;
  const shown = found.slice(0, Math.max(count, 1 + found.findIndex(({ seq }) => seq === page.opened)));
  return html`
    <div class="filters">
      <button type="button" aria-pressed=${String(only === "all")} onClick=${() => setOnly("all")}>
        ${t("filter_all")} <span class="count">${inbox.length}</span>
      </button>
      <button type="button" aria-pressed=${String(only === "open")} onClick=${() => setOnly("open")}>
        ${t("filter_open")} <span class="count">${waiting.length}</span>
      </button>
    </div>
    ${
      !shown.length && html`<${Empty} icon="check" title=${t("filter_none")} next=${t("filter_none_next")} />`
    }
    <ol class="messages">
      ${shown.map(
        (message) => html`<li key=${message.seq}><${Message} page=${page} message=${message} /></li>`,
      )}
    </ol>
    ${
      found.length > shown.length &&
      html`<button type="button" class="button" onClick=${() => setCount(shown.length + MORE)}>
        ${t("show_more", { n: found.length - shown.length })}
      </button>`
    }
  `;
}

/**
 * One message: closed, its heading and beginning; open, all of it with what can be done.
 *
 * @param {{page: SeatPage, message: Received}} props
 */
function Message({ page, message }) {
  const { table } = page;
  const unread = page.isUnread(message);
  const open = page.opened === message.seq;
  const ours = ofOrganisers(message);
  const card = useRef(/** @type {HTMLElement | null} */ (null));
  const toggle = () => {
    page.open(open ? null : message.seq);
    // What can be done stands under the words, below the edge for a message opened low on a phone.
    if (!open) setTimeout(() => card.current?.scrollIntoView?.({ block: "nearest" }));
  };
  return html`<article
    ref=${card}
    class=${classes("card message", { "is-unread": unread, "is-open": open, "is-organisers": ours })}
    id=${`m${message.seq}`}
  >
    <h3>
      <button type="button" class="message-head" aria-expanded=${String(open)} onClick=${toggle}>
        <span class="message-from">
          <${Icon} name=${ours ? "people" : message.channel} />
          <span class="message-who">
            ${!ofRealIncident(message) && html`<span class="exercise">${t("exercise")}</span> `}
            ${
              ours
                ? html`<b>${t("organisers")}</b>`
                : html`<span class="channel">${t(message.channel)}</span> · <b>${say(message.sender)}</b>`
            }
          </span>
          <time>${stamp(message.t)}</time>
        </span>
        <span class="message-title">
          ${unread && html`<span class="pill is-new">${t("new")}</span>`} ${say(message.title)}
        </span>
      </button>
    </h3>
    <${SecretMarks} page=${page} message=${message} open=${open} />
    <div class="message-line">
      <${Body} page=${page} message=${message} open=${open} />
      ${!open && !message.acknowledged && html`<${Quick} page=${page} message=${message} />`}
    </div>
    ${open && html`<${Exhibits} drill=${page.live.hello.drill.id} exhibits=${message.exhibits} />`}
    ${
      open &&
      message.about &&
      html`<p class="concerns">
        <${Icon} name="servers" /> ${t("concerns", { name: objectName(table, message.about) })}
      </p>`
    }
    ${message.order && html`<${Order} table=${table} order=${message.order} />`}
    ${message.approval && html`<${Consent} page=${page} message=${message} open=${open} />`}
    <${Marks} page=${page} message=${message} open=${open} />
    ${open && html`<${Doings} page=${page} message=${message} />`}
  </article>`;
}

/**
 * Two taps for what a message asks consent for, until one is pressed.
 *
 * @param {{page: SeatPage, message: Received, open: boolean}} props
 */
function Consent({ page, message, open }) {
  const answered = message.replies.find(({ verb }) => verb === "approve" || verb === "refuse");
  const sent = waitingFor(page, message, "approve") || waitingFor(page, message, "refuse");
  if (answered || sent) return null;
  const answer = (/** @type {string} */ verb) => {
    page.markRead(message.seq);
    page.send({ verb, reply_to: message.seq, params: {} });
  };
  return html`<div class="doings consent">
    <button
      type="button"
      class="button is-primary"
      disabled=${!page.canAct}
      onClick=${() => answer("approve")}
    >
      <${Icon} name="check" /> ${t("approve")}
    </button>
    <button type="button" class="button" disabled=${!page.canAct} onClick=${() => answer("refuse")}>
      <${Icon} name="cancelled" /> ${t("refuse")}
    </button>
    ${
      open &&
      html`<button
        type="button"
        class="button"
        disabled=${page.still}
        onClick=${() => page.compose("refuse", { message })}
      >
        <${Icon} name="reply" /> ${t("refuse_why")}
      </button>`
    }
  </div>`;
}

/** @param {{table: Tables, order: Asked}} props */
function Order({ table, order }) {
  const asked = {
    verb: actTitle(table, order.act).toLowerCase(),
    about: order.about ? objectName(table, order.about) : "",
  };
  return html`<p class="order"><${Icon} name="order" /> ${t("order", asked)}</p>`;
}

/**
 * That a message came later than it was sent, or with somebody who brought it.
 *
 * @param {SeatPage} page
 * @param {Received} message
 */
function cameLate(page, { sent, way, t: came }) {
  if (sent === undefined || way === "radio") return [];
  const story = sent < 0 && storyTime(page.live.hello.drill.story, sent);
  const past = story ? `${story.time} ${story.day}` : undefined;
  const key = way === "runner" ? "came_runner" : "came_late";
  return sent < came ? [["busy", "clock", t(key, { time: past ?? stamp(sent) })]] : [];
}

/**
 * What has been done about a message.
 *
 * @param {{page: SeatPage, message: Received, open: boolean}} props
 */
function Marks({ page, message, open }) {
  const pending = page.pending.filter(({ act }) => act.reply_to === message.seq);
  const choices = message.options ?? [];
  const { decision } = message;
  const option = choices.find(({ id }) => id === (decision?.option ?? message.option));
  const marks = [
    choices.length > 0 &&
      !message.acknowledged &&
      !decision &&
      !ended(page) &&
      !open && ["busy", "suspected", t("choose_one")],
    ...cameLate(page, message),
    message.acknowledged && ["done", "check", t("acknowledged", { time: stamp(message.acknowledged) })],
    option &&
      (decision
        ? choiceMark(decision, say(option.text))
        : ["done", "check", t("chosen", { option: say(option.text) })]),
    message.calling && ["busy", "phone", t("verifying")],
    message.verdict &&
      (message.verdict.genuine
        ? ["done", "check", t("verdict_genuine")]
        : ["bad", "breach", t("verdict_spoofed")]),
    ...pending.map(({ act }) => ["busy", "clock", `${actName(page.table, act)}: ${page.sendingWord}`]),
    ...message.replies.filter(({ verb }) => verb !== "verify").map((act) => replyMark(page, act)),
  ].filter((mark) => Array.isArray(mark));
  return (
    marks.length > 0 &&
    html`<ul class="marks">
      ${marks.map(
        ([kind, icon, text]) => html`<li class=${`mark is-${kind}`}><${Icon} name=${icon} /> ${text}</li>`,
      )}
    </ul>`
  );
}

/**
 * An act that answers a message, and where its work stands.
 *
 * @param {SeatPage} page
 * @param {OwnAct} act
 */
function replyMark({ table }, act) {
  const title = actName(table, act);
  const state = standing(act, table);
  if (state === "running")
    return ["busy", "gear", `${title}: ${t("working_until", { time: stamp(act.work?.until ?? act.t) })}`];
  if (state === "waiting") return ["busy", "clock", `${title}: ${t("waiting_people")}`];
  if (state === "failed") return ["bad", "down", `${title}: ${t("failed")}`];
  return ["done", act.work ? "check" : "outgoing", `${title} ${stamp(act.work?.ended ?? act.t)}`];
}

/**
 * What is decided, or until when it can be changed.
 *
 * @param {DecisionData} decision
 * @param {string} option
 */
function choiceMark({ status, binds }, option) {
  if (status === "bound") return ["done", "check", t("decided", { option })];
  return ["busy", "clock", t("chosen_until", { option, time: stamp(binds) })];
}

/**
 * @param {SeatPage} page
 * @param {Received} message
 * @param {string} verb
 */
const waitingFor = (page, message, verb) =>
  page.pending.some(({ act }) => act.reply_to === message.seq && act.verb === verb);

/**
 * One tap on a closed message.
 *
 * @param {{page: SeatPage, message: Received}} props
 */
function Quick({ page, message }) {
  if (message.options?.length || waitingFor(page, message, "acknowledge")) return null;
  return html`<${Acknowledge} page=${page} message=${message} quick=${true} />`;
}

/**
 * @param {{page: SeatPage, message: Received, option?: string | null, disabled?: boolean, quick?: boolean}}
 *   props
 */
function Acknowledge({ page, message, option, disabled, quick }) {
  if (ended(page)) return null;
  const done = () => {
    page.markRead(message.seq);
    page.send({ verb: "acknowledge", reply_to: message.seq, params: option ? { option } : {} });
  };
  return html`<button
    type="button"
    class=${quick ? "button is-small is-quick" : "button is-primary"}
    disabled=${disabled || !page.canAct}
    onClick=${done}
  >
    <${Icon} name="check" />
    ${t(option === undefined ? "acknowledge" : message.decision ? "change_choice" : "send_choice")}
  </button>`;
}

/**
 * What is asked above the options: to choose, to change until it binds, or to change upon news.
 *
 * @param {DecisionData | null} decision
 */
function legend(decision) {
  if (!decision) return t("choose_one");
  return decision.status === "bound"
    ? t("change_upon_news")
    : t("change_until", { time: stamp(decision.binds) });
}

/**
 * All that can be done about an open message.
 *
 * @param {{page: SeatPage, message: Received}} props
 */
function Doings({ page, message }) {
  const [option, setOption] = useState(page.choice(message.seq));
  const choose = (/** @type {string} */ chosen) => {
    setOption(chosen);
    page.choose(message.seq, chosen);
  };
  const sending = waitingFor(page, message, "acknowledge");
  const { options: choices = [], decision } = message;
  const picked = option ?? decision?.option ?? null;
  const changes = decision !== null && !sending && changeable(message, page.model.inbox);
  const settled = message.acknowledged || decision !== null || sending;
  const called = message.calling || message.verdict !== null || waitingFor(page, message, "verify");
  return html`<div>
    ${
      (!settled || changes) &&
      choices.length > 0 &&
      html`<fieldset class="options">
        <legend>${legend(decision)}</legend>
        ${choices.map(
          ({ id, text }) => html`<label class="option">
            <input
              type="radio"
              name=${`o${message.seq}`}
              disabled=${page.still}
              checked=${picked === id}
              onChange=${() => choose(id)}
            />
            <span>${say(text)}</span>
          </label>`,
        )}
      </fieldset>`
    }
    ${
      (!settled || changes) &&
      !ended(page) &&
      html`<div class="doings">
        <${Acknowledge}
          page=${page}
          message=${message}
          option=${choices.length ? picked : undefined}
          disabled=${choices.length > 0 && (!picked || picked === decision?.option)}
        />
      </div>`
    }
    ${!ended(page) && html`<${AnswerBox} page=${page} message=${message} />`}
    ${!ended(page) && html`<${Offers} page=${page} message=${message} verified=${called} />`}
  </div>`;
}
