// Writing: an inject on the spot, the text of one still to come, and words in the name of an agency.

/** @import {ControlRoom, InjectDoc, Model, StaffStatic} from "../../types/room" */
/** @import {AgencyRow, DeliverySent, Text, Typed} from "../../types/wire" */

import { html, useRef, useState } from "/vendor/preact-standalone.js";

import { LIMITS, fits } from "../limits.js";
import { plain } from "../model.js";
import { ORGANISERS, ofOrganisers } from "../organisers.js";
import { Count } from "../parts.js";
import { say } from "../texts.js";
import { Attach, attached, brought } from "./attaching.js";
import { Buttons, Dialog, Field } from "./dialog.js";
import { ExpectFields, When, expectation, moment, unplanned } from "./expecting.js";
import { Letters, ReadyAnswers, forwarded } from "./unplayed.js";
import { code, hms, w } from "./words.js";

const CHANNELS = ["mail", "phone", "alert", "press", "social", "verbal", "document", "radio"];
/**
 * @template T
 * @param {T | T[]} value
 * @returns {T[]}
 */
const listed = (value) => (Array.isArray(value) ? value : [value]);

/**
 * Agencies and seats to send to, `all` first; what is chosen is pressed.
 *
 * @param {{room: ControlRoom, value: string[], onChange: (value: string[]) => void}} props
 */
function Receivers({ room, value, onChange }) {
  const flip = (/** @type {string} */ id) =>
    onChange(
      value.includes(id)
        ? value.filter((one) => one !== id)
        : id === "all"
          ? ["all"]
          : [...value.filter((one) => one !== "all"), id],
    );
  const [before] = useState(value);
  const seats = offered(room.statics, before, value);
  return html`<fieldset class="receivers">
    <legend>${w("to")}</legend>
    <button
      type="button"
      class=${before.length ? "chip" : "chip first"}
      aria-pressed=${String(value.includes("all"))}
      onClick=${() => flip("all")}
    >
      ${w("everyone")}
    </button>
    ${seats.map(
      (id) => html`<button
        type="button"
        key=${id}
        class="chip"
        aria-pressed=${String(value.includes(id))}
        onClick=${() => flip(id)}
      >
        ${room.names.receiver(id)}
      </button>`,
    )}
  </fieldset>`;
}

/**
 * Say that nobody is chosen, and lead to where somebody is.
 *
 * @param {ControlRoom} room
 */
function toNobody(room) {
  const first = document.querySelector("dialog .receivers button");
  if (first instanceof HTMLElement) first.focus();
  return room.toast(w("nobody_to"));
}

/**
 * Whom a message can go to: the seats of the drill, and the agencies that it went to before. A seat that is
 * left out is there to be taken out.
 *
 * @param {Pick<StaffStatic, "seats" | "left_out">} statics
 * @param {string[]} before
 * @param {string[]} value
 */
export function offered({ seats, left_out: out = [] }, before, value) {
  const gone = (/** @type {string} */ id) => out.some(({ seat }) => seat === id) && !value.includes(id);
  const others = [...before, ...value].filter((id) => id !== "all" && !gone(id));
  return [...new Set([...seats.map(({ seat }) => seat), ...others])];
}

/**
 * Who a message is from, found by typing: an agency of the directory, the organisers, or anybody by name.
 *
 * @param {{room: ControlRoom, value: string | Text, onChange: (value: string | Text) => void}} props
 */
function Sender({ room, value, onChange }) {
  const [typed, setTyped] = useState(/** @type {string | null} */ (null));
  const { agencies } = room.statics;
  const shown = typeof value === "string" ? room.names.agency(value) : say(value);
  const type = (/** @type {Typed} */ { target }) => {
    setTyped(target.value);
    onChange(senderOf(agencies, target.value));
  };
  const known = typeof value === "string" || ofOrganisers({ sender: value });
  const hint = known && shown ? w("from_known", { name: shown }) : w("from_hint");
  return html`<div class="pair">
    <${Field} label=${w("from_name")} hint=${hint}>
      <input
        required
        maxlength="200"
        list="senders"
        autocomplete="off"
        value=${typed ?? shown}
        onInput=${type}
      />
    </${Field}>
    <datalist id="senders">
      <option value=${say(ORGANISERS)}>${w("outside_story")}</option>
      ${agencies.map((agency) => html`<option key=${agency.id} value=${say(agency.name)}></option>`)}
    </datalist>
  </div>`;
}

/**
 * What somebody means who types a sender: the agency of that name, the organisers, or somebody outside.
 *
 * @param {AgencyRow[]} agencies
 * @param {string} typed
 * @returns {string | Text}
 */
export function senderOf(agencies, typed) {
  const sought = plain(typed);
  const same = (/** @type {Text | undefined} */ name) =>
    name !== undefined && (plain(name.vi) === sought || plain(name.en) === sought);
  if (sought && same(ORGANISERS)) return { ...ORGANISERS };
  const found = agencies.find(({ id, name, short }) => id === sought || same(name) || same(short));
  return found ? found.id : { vi: typed, en: typed };
}

/** @param {{label: string, rows?: number | string, value: Text, onChange: (value: Text) => void}} props */
function Both({ label, value, onChange, rows }) {
  const most = rows ? LIMITS.text : LIMITS.title;
  const set = (/** @type {keyof Text} */ key) => (/** @type {Typed} */ event) => {
    fits(event, most);
    onChange({ ...value, [key]: event.target.value });
  };
  const box = (/** @type {keyof Text} */ key, /** @type {boolean} */ required) =>
    rows
      ? html`
          <textarea rows=${rows} required=${required} value=${value[key]} onInput=${set(key)}></textarea>
          <small><${Count} text=${value[key]} most=${most} /></small>
        `
      : html`<input required=${required} value=${value[key]} onInput=${set(key)} />`;
  return html`<div class="pair">
    <${Field} label=${`${label}, ${w("in_vi")}`}>${box("vi", true)}</${Field}>
    <${Field} label=${`${label}, ${w("in_en")}`} hint=${rows ? w("same_en") : null}>
      ${box("en", false)}
    </${Field}>
  </div>`;
}

/** @param {Text} text */
const filled = (text) => ({ vi: text.vi.trim(), en: text.en.trim() || text.vi.trim() });
/** @returns {Text} */
const blank = () => ({ vi: "", en: "" });
/** @param {Text} [value] */
const text = (value) => (value ? { vi: value.vi, en: value.en } : blank());

/** @param {{value: string, onChange: (value: string) => void}} props */
function Channel({ value, onChange }) {
  return html`<${Field} label=${w("channel")}>
    <select value=${value} onChange=${(/** @type {Typed} */ event) => onChange(event.target.value)}>
      ${CHANNELS.map(
        (channel) => html`<option key=${channel} value=${channel}>${code("ch", channel)}</option>`,
      )}
    </select>
  </${Field}>`;
}

/** @param {{room: ControlRoom, value: string, onChange: (value: string) => void}} props */
function About({ room, value, onChange }) {
  const groups = ["core", "utility", "edge", "uplink"];
  return html`<${Field} label=${w("about")}>
    <select value=${value} onChange=${(/** @type {Typed} */ event) => onChange(event.target.value)}>
      <option value="">${w("about_none")}</option>
      ${groups.map(
        (group) => html`<optgroup key=${group} label=${w(`kind_${group}`)}>
          ${room.statics.nodes
            .filter((node) => node.group === group)
            .map((node) => html`<option key=${node.id} value=${node.id}>${say(node.name)}</option>`)}
        </optgroup>`,
      )}
    </select>
  </${Field}>`;
}

/** @param {{room: ControlRoom, value: string, onChange: (value: string) => void}} props */
function Indicates({ room, value, onChange }) {
  return html`<${Field} label=${w("genuine")}>
    <select value=${value} onChange=${(/** @type {Typed} */ event) => onChange(event.target.value)}>
      <option value="">${w("genuine_none")}</option>
      ${(room.statics.threats ?? []).map(
        (threat) => html`<option key=${threat.id} value=${threat.id}>${say(threat.title)}</option>`,
      )}
    </select>
  </${Field}>`;
}

/**
 * A form whose values are kept in one object.
 *
 * @template {object} Form
 * @param {Form} start
 * @returns {[Form, <Key extends keyof Form>(key: Key) => (value: Form[Key]) => void]}
 */
function useForm(start) {
  const [form, setForm] = useState(start);
  return [form, (key) => (value) => setForm((old) => ({ ...old, [key]: value }))];
}

/**
 * The name of an inject written on the spot, free in this drill.
 *
 * @param {ControlRoom} room
 */
function freeId(room) {
  let number = room.model.injects.size + 1;
  while (room.model.injects.has(`them-${number}`)) number += 1;
  return `them-${number}`;
}

/**
 * Write an inject on the spot: it goes at once, or waits for a hand.
 *
 * @param {{room: ControlRoom, to?: string[]}} props
 */
export function WriteDialog({ room, to = [] }) {
  /** @type {{from: string | Text, to: string[], channel: string, title: Text, body: Text}} */
  const start = { from: blank(), to, channel: "phone", title: blank(), body: blank() };
  const [form, set] = useForm({
    ...start,
    about: "",
    indicates: "",
    now: true,
    at: "",
    expect: unplanned(),
    shown: attached(),
  });
  const close = () => room.open(null);
  const doc = (/** @type {string[]} */ exhibits) => ({
    id: freeId(room),
    title: filled(form.title),
    channel: form.channel,
    to: form.to,
    body: filled(form.body),
    from: typeof form.from === "string" ? form.from : filled(form.from),
    ...(form.at ? { at: durationText(moment(form.at) ?? room.t) } : { by_hand: durationText(room.t) }),
    ...expectation(form.expect),
    ...(form.about ? { about: form.about } : {}),
    ...(form.indicates ? { indicates: form.indicates } : {}),
    ...(exhibits.length ? { exhibits } : {}),
  });
  const go = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!form.to.length) return toNobody(room);
    if (form.at && (moment(form.at) ?? -1) <= room.t) return room.toast(w("time_past"));
    const exhibits = await brought(room, form.shown, set("shown"));
    if (!exhibits) return undefined;
    const inject = doc(exhibits);
    const added = await room.order("control", { type: "add", inject });
    if (!added.ok) return undefined;
    if (form.now && !form.at) await room.order("control", { type: "fire", inject: inject.id });
    return close();
  };
  return html`<${Dialog} wide title=${w("new_title")} onClose=${close}>
    <form onSubmit=${go}>
      <${Receivers} room=${room} value=${form.to} onChange=${set("to")} />
      <${Sender} room=${room} value=${form.from} onChange=${set("from")} />
      <${Both} label=${w("title")} value=${form.title} onChange=${set("title")} />
      <${Both} label=${w("body")} rows="5" value=${form.body} onChange=${set("body")} />
      <div class="thirds">
        <${Channel} value=${form.channel} onChange=${set("channel")} />
        <${About} room=${room} value=${form.about} onChange=${set("about")} />
        <${Indicates} room=${room} value=${form.indicates} onChange=${set("indicates")} />
      </div>
      <${Attach} room=${room} value=${form.shown} onChange=${set("shown")} />
      <${When} value=${form.at} onChange=${set("at")} />
      <${ExpectFields} room=${room} to=${form.to} value=${form.expect} onChange=${set("expect")} />
      <${Buttons}>
        <label class="check">
          <input
            type="checkbox"
            checked=${!form.now}
            onChange=${(/** @type {Typed} */ event) => set("now")(!event.target.checked)}
          />
          ${w("send_later")}
        </label>
        <button type="button" onClick=${close}>${w("cancel")}</button>
        <button class="primary">${form.now && !form.at ? w("fire") : w("save")}</button>
      </${Buttons}>
    </form>
  </${Dialog}>`;
}

/** @param {number} ms */
const durationText = (ms) =>
  hms(ms).replace(/^(\d+):(\d+):(\d+)$/, (_, h, m, s) => `${Number(h)}h${Number(m)}m${Number(s)}s`);

/**
 * An inject that comes at a time, whatever it waited for.
 *
 * @param {InjectDoc} doc
 * @param {string} at
 */
function timed(doc, at) {
  const { when: _when, unless: _unless, by_hand: _byHand, delay: _delay, ...rest } = doc;
  return { ...rest, at };
}

/**
 * Change the text, the channel, the receivers and the time of an inject that has not been sent, and what it
 * expects.
 *
 * @param {{room: ControlRoom, id: string}} props
 */
export function EditDialog({ room, id }) {
  const doc = /** @type {InjectDoc} */ (room.model.injects.get(id)?.doc);
  const [form, set] = useForm({
    title: text(doc.title),
    body: text(doc.body),
    channel: doc.channel,
    to: listed(doc.to),
    at: "",
    expect: unplanned(),
    shown: attached(doc.exhibits),
  });
  const close = () => room.open(null);
  const go = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!form.to.length) return toNobody(room);
    const at = moment(form.at);
    if (form.at && (at ?? -1) <= room.t) return room.toast(w("time_past"));
    const exhibits = await brought(room, form.shown, set("shown"));
    if (!exhibits) return undefined;
    const inject = {
      ...(at === null ? doc : timed(doc, durationText(at))),
      title: filled(form.title),
      body: filled(form.body),
      channel: form.channel,
      to: form.to,
      exhibits,
      ...expectation(form.expect, doc.expect),
    };
    return room.order("control", { type: "edit", inject }).then((answer) => answer.ok && close());
  };
  return html`<${Dialog} wide title=${w("edit_title")} onClose=${close}>
    <form onSubmit=${go}>
      <${Receivers} room=${room} value=${form.to} onChange=${set("to")} />
      <${Both} label=${w("title")} value=${form.title} onChange=${set("title")} />
      <${Both} label=${w("body")} rows="7" value=${form.body} onChange=${set("body")} />
      <${Channel} value=${form.channel} onChange=${set("channel")} />
      <${Attach} room=${room} value=${form.shown} onChange=${set("shown")} />
      <${When} value=${form.at} onChange=${set("at")} />
      <${ExpectFields} room=${room} to=${form.to} value=${form.expect} onChange=${set("expect")} />
      <${Buttons}>
        <button type="button" onClick=${close}>${w("cancel")}</button>
        <button class="primary">${w("save")}</button>
      </${Buttons}>
    </form>
  </${Dialog}>`;
}

/**
 * Speak in the name of an agency: to answer a message, or to tell everyone.
 *
 * @param {{room: ControlRoom, to?: string[], reply?: DeliverySent}} props
 */
export function SayDialog({ room, to = [], reply }) {
  const start = reply ?? null;
  const [form, set] = useForm({
    ...answering(room, start),
    to: start ? answering(room, start).to : to,
    channel: "phone",
    title: blank(),
    body: blank(),
    reply: start,
  });
  const close = () => room.open(null);
  const choose = (/** @type {DeliverySent} */ delivery) => {
    set("reply")(delivery);
    const { from, to: receivers } = answering(room, delivery);
    set("from")(from);
    if (receivers.length) set("to")(receivers);
    lead("input:not([list])");
  };
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!form.to.length) return toNobody(room);
    const from = typeof form.from === "string" ? form.from : filled(form.from);
    const data = {
      ...(form.reply ? { reply_to: form.reply.seq } : {}),
      type: "say",
      from,
      to: form.to,
      channel: form.channel,
      title: filled(form.title),
      body: filled(form.body),
    };
    return room.order("control", data).then((answer) => answer.ok && close());
  };
  const box = useRef(/** @type {HTMLFormElement | null} */ (null));
  // The form stands below the letters: whoever goes on with one is led to what comes next.
  const lead = (/** @type {string} */ next) =>
    requestAnimationFrame(() => {
      const found = box.current?.querySelector(next);
      if (found instanceof HTMLElement) found.focus();
    });
  const fill = (/** @type {{from?: string | Text, title: Text, body: Text}} */ words) => {
    if (words.from) set("from")(words.from);
    set("title")(words.title);
    set("body")(words.body);
  };
  const forward = (/** @type {DeliverySent} */ { data }) => {
    set("reply")(null);
    set("to")([]);
    fill({ from: data.agencies[0], title: forwarded(data), body: text(data.body) });
    lead(".receivers button");
  };
  const ready = (/** @type {{title: Text, body: Text}} */ words) => {
    fill(words);
    lead("button.primary");
  };
  const title = to.length ? w("say_title") : `${w("unplayed")} · ${w("say_title")}`;
  return html`<${Dialog} wide title=${title} onClose=${close}>
    <p class="quiet">${w("say_hint")}</p>
    <${Letters}
      room=${room}
      first=${!to.length && !reply}
      chosen=${form.reply?.seq}
      onAnswer=${choose}
      onForward=${forward}
    />
    <${ReadyAnswers} onChoose=${ready} />
    <form ref=${box} onSubmit=${go}>
      <${Sender} room=${room} value=${form.from} onChange=${set("from")} />
      <${Receivers} room=${room} value=${form.to} onChange=${set("to")} />
      <${Both} label=${w("title")} value=${form.title} onChange=${set("title")} />
      <${Both} label=${w("body")} rows="5" value=${form.body} onChange=${set("body")} />
      <${Channel} value=${form.channel} onChange=${set("channel")} />
      <${Buttons}>
        <button type="button" onClick=${close}>${w("cancel")}</button>
        <button class="primary">${w("send")}</button>
      </${Buttons}>
    </form>
  </${Dialog}>`;
}

/**
 * Who speaks to whom when a message is answered.
 *
 * @param {ControlRoom} room
 * @param {DeliverySent | null} delivery
 * @returns {{from: string | Text, to: string[]}}
 */
function answering(room, delivery) {
  if (!delivery) return { from: { ...ORGANISERS }, to: [] };
  const seat = room.model.acts.get(delivery.data.act ?? -1)?.data.seat;
  return { from: delivery.data.agencies[0] ?? { ...ORGANISERS }, to: seat ? [seat] : [] };
}
