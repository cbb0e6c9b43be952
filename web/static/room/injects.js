// The list of injects: past, coming with a countdown, waiting for a hand or a condition; and what can be done
// with one.

/** @import {ControlRoom, Inject, InjectDoc, Some} from "../../types/room" */
/** @import {Typed} from "../../types/wire" */

import { html, useEffect, useRef, useState } from "/vendor/preact-standalone.js";

import { Exhibits } from "../exhibits.js";
import { storyTime } from "../drill-clock.js";
import { Icon } from "../icons.js";
import { agencyOf } from "../seat.js";
import { say } from "../texts.js";
import { Buttons, Chips, Dialog, Field } from "./dialog.js";
import { agenda, standing } from "./fold.js";
import { NoteButton } from "./notes.js";
import { StageDetail, Stages } from "./stages.js";
import { duration } from "./triggers.js";
import { code, injectPill, minutes, phrase, stamp, marked, w } from "./words.js";
import { waitsFor } from "./waits.js";

/**
 * @template T
 * @param {Some<T> | null} [value]
 * @returns {T[]}
 */
const listed = (value) =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/**
 * @param {ControlRoom} room
 * @param {Inject} inject
 */
function openDuties(room, inject) {
  const found = { open: 0, overdue: 0 };
  for (const duty of room.model.duties.values()) {
    if (duty.data.origin.inject !== inject.id) continue;
    const { state } = standing(duty, room.t);
    if (state === "overdue") found.overdue += 1;
    else if (state === "due" || state === "warn") found.open += 1;
  }
  return found;
}

/**
 * The pill that says how an inject stands.
 *
 * @param {{room: ControlRoom, inject: Inject}} props
 */
function Status({ room, inject }) {
  const { status } = inject;
  const over = room.clock.state === "ended";
  if (status === "fired") {
    const { open, overdue } = openDuties(room, inject);
    if (overdue)
      return html`<span class="pill s-down">
        <${Icon} name="clock" />
        ${w("status_overdue", { count: overdue })}
      </span>`;
    if (open && over)
      return html`<span class="pill s-isolated">
        <${Icon} name="ended" />
        ${w("status_unanswered", { count: open })}
      </span>`;
    if (open)
      return html`<span class="pill s-info">
        <${Icon} name="clock" />
        ${w("status_open", { count: open })}
      </span>`;
    return html`<span class="pill s-well"><${Icon} name="check" />${w("status_fired")}</span>`;
  }
  const pill = injectPill(inject, room.t, over);
  return (
    pill && html`<span class=${`pill s-${pill.tone} num`}><${Icon} name=${pill.icon} />${pill.text}</span>`
  );
}

/** @param {{room: ControlRoom, inject: Inject}} props */
function Item({ room, inject }) {
  const { doc } = inject;
  const picked = room.picked === `inject ${inject.id}`;
  const sub = inject.t === null ? waitsFor(room.names, doc) : stamp(inject.t);
  return html`<li class=${`inject ${inject.status}`}>
    <button
      class="row"
      aria-pressed=${String(picked)}
      onClick=${() => room.pick(picked ? null : `inject ${inject.id}`)}
    >
      <${Icon} name=${doc.channel} />
      <span class="grow">
        <b>${room.names.filled(doc.title)}</b>
        <span class="under">
          <small>${sub}${inject.written ? ` · ${w(`inject_${inject.written}`)}` : ""}</small>
          <${Status} room=${room} inject=${inject} />
        </span>
      </span>
    </button>
  </li>`;
}

/** @type {[key: "timed" | "hand" | "conditional" | "contingency", title: string][]} */
const GROUPS = [
  ["timed", "coming"],
  ["hand", "by_hand"],
  ["conditional", "conditional"],
  ["contingency", "contingency"],
];

// Scrolls the list alone, never the page around it.
/** @param {Element | null} line */
function middle(line) {
  const list = line?.closest(".scroll");
  if (line && list)
    list.scrollTop +=
      line.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
}

/**
 * The panel of injects. `tab` is what a narrow page shows: a list that was hidden stood nowhere.
 *
 * @param {{room: ControlRoom, tab?: string}} props
 */
export function Injects({ room, tab }) {
  const [shown, setShown] = useState("all");
  const nowLine = useRef(/** @type {HTMLElement | null} */ (null));
  const rows = agenda(room.model);
  const past = rows.past.length;
  useEffect(() => middle(nowLine.current), [past, shown, tab]);
  const over = room.clock.state === "ended";
  const coming = shown === "past" ? [] : GROUPS.filter(([key]) => rows[key].length);
  const item = (/** @type {Inject} */ inject) =>
    html`<${Item} key=${inject.id} room=${room} inject=${inject} />`;
  const picked = room.picked?.startsWith("inject ") && room.model.injects.get(room.picked.slice(7));
  return html`<section class="panel injects" id="injects" aria-labelledby="injects-title">
    <header>
      <h2 id="injects-title">
        <${Icon} name="menu" />
        ${w("injects")} <span class="num quiet">${past} / ${room.model.injects.size}</span>
      </h2>
      <${Chips}
        label=${w("filter")}
        value=${shown}
        onChange=${setShown}
        options=${[
          ["all", w("all")],
          ["coming", w(over ? "never_sent" : "coming")],
          ["past", w("past")],
        ]}
      />
    </header>
    <div class="scroll" tabindex="0">
      ${shown !== "coming" && html`<ul class="plain-list">${rows.past.map(item)}</ul>`}
      <p class="now-line" ref=${nowLine}><span>${w(over ? "over" : "now")} · ${stamp(room.t)}</span></p>
      ${coming.map(
        ([key, title]) => html`<div key=${key}>
          <h3>
            ${w(over && key === "timed" ? "never_sent" : title)} <span class="num">${rows[key].length}</span>
          </h3>
          <ul class="plain-list">${rows[key].map(item)}</ul>
        </div>`,
      )}
      ${shown === "all" && html`<${Stages} room=${room} />`}
    </div>
    ${
      room.picked?.startsWith("stage ") &&
      html`<${StageDetail} key=${room.picked} room=${room} id=${room.picked.slice(6)} />`
    }
    ${picked && html`<${Detail} key=${picked.id} room=${room} inject=${picked} />`}
  </section>`;
}

/** @param {{room: ControlRoom, doc: InjectDoc}} props */
function Expected({ room, doc }) {
  return html`<p>
    <b>${w("expected")}:</b>
    ${" "}
    ${(doc.expect ?? []).map(
      (one, n) => html`<span key=${n}>
        ${n > 0 && " · "}
        ${listed(one.who ?? doc.to)
          .map((who) => room.names.agency(agencyOf(who)))
          .join(", ")}
        ${" "}
        <b>${listed(one.act).map(phrase).join(w("or_verb"))}</b>
        ${
          one.about
            ? ` ${listed(one.about)
                .map((node) => room.names.short(node))
                .join(", ")}`
            : ""
        }
        ${one.to ? ` → ${room.names.agency(one.to)}` : ""} (
        ${minutes(duration(one.target) ?? 0)}
        –
        ${minutes(duration(one.limit) ?? 0)})
      </span>`,
    )}
  </p>`;
}

/**
 * What its receivers read where an inject names its time.
 *
 * @param {ControlRoom} room
 * @param {number | null} t when it was sent.
 */
const sentAt = (room, t) =>
  t === null ? undefined : (storyTime(room.statics.story ?? room.hello.drill.story, t)?.time ?? stamp(t));

/** @param {{room: ControlRoom, inject: Inject}} props */
function Detail({ room, inject }) {
  const { doc, status } = inject;
  const over = status === "lapsed" || status === "closed";
  const waits = status === "pending" || status === "held" || over;
  const send = (/** @type {string} */ type, more = {}) =>
    room.order("control", { type, inject: inject.id, ...more });
  const tags = [
    ...(doc.objectives ?? []).map((one) => room.names.objective(one)),
    ...(doc.tags ?? []).map(marked),
  ];
  return html`<div class="detail" role="region" aria-label=${say(doc.title)}>
    <div class="detail-head">
      <h3>${room.names.filled(doc.title)}</h3>
      <button class="plain" aria-label=${w("close")} onClick=${() => room.pick(null)}>
        <${Icon} name="close" />
      </button>
    </div>
    <p class="quiet">
      ${w("sent_to")}:
      ${" "}
      ${listed(doc.to)
        .map((one) => room.names.receiver(one))
        .join("; ")}
      ${" "}
      ·
      ${" "}
      ${code("ch", doc.channel)}
      ${inject.reason && ` · ${inject.reason}`}
    </p>
    <p class="body-text">${room.names.filled(doc.body, waits ? undefined : sentAt(room, inject.t))}</p>
    <${Exhibits}
      drill=${room.drill}
      exhibits=${(doc.exhibits ?? []).flatMap((one) => room.model.exhibits.get(one) ?? [])}
    />
    ${(doc.expect ?? []).length > 0 && html`<${Expected} room=${room} doc=${doc} />`}
    ${
      doc.notes?.controller &&
      html`<p class="staff-note"><b>${w("note_controller")}:</b> ${say(doc.notes.controller)}</p>`
    }
    ${
      doc.notes?.evaluator &&
      html`<p class="staff-note"><b>${w("note_evaluator")}:</b> ${say(doc.notes.evaluator)}</p>`
    }
    <p><${NoteButton} room=${room} about=${`inject ${inject.id}`} /></p>
    ${tags.length > 0 && html`<p class="quiet">${tags.join(" · ")}</p>`}
    ${
      waits &&
      room.commands &&
      html`<div class="detail-buttons">
        <button class="primary" onClick=${() => send("fire")}>${w("fire")}</button>
        ${status === "pending" && html`<button onClick=${() => send("hold")}>${w("hold")}</button>`}
        ${status === "held" && html`<button onClick=${() => send("release")}>${w("release")}</button>`}
        ${
          !over &&
          html`
            <button onClick=${() => room.open({ skip: inject.id })}>${w("skip")}</button>
            <button onClick=${() => room.open({ edit: inject.id })}>${w("edit")}</button>
          `
        }
      </div>`
    }
  </div>`;
}

/**
 * Asks for the reason before an inject is left out.
 *
 * @param {{room: ControlRoom, id: string}} props
 */
export function SkipDialog({ room, id }) {
  const [reason, setReason] = useState("");
  const close = () => room.open(null);
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    room
      .order("control", { type: "skip", inject: id, reason: reason.trim() })
      .then((answer) => answer.ok && close());
  };
  return html`<${Dialog} title=${w("skip_title", { title: room.names.inject(id) })} onClose=${close}>
    <form onSubmit=${go}>
      <${Field} label=${w("skip_reason")}>
        <textarea
          class="first"
          required
          rows="3"
          maxlength="500"
          value=${reason}
          onInput=${(/** @type {Typed} */ event) => setReason(event.target.value)}
        ></textarea>
      </${Field}>
      <${Buttons}>
        <button type="button" onClick=${close}>${w("cancel")}</button>
        <button class="primary" disabled=${!reason.trim()}>${w("skip_yes")}</button>
      </${Buttons}>
    </form>
  </${Dialog}>`;
}
