// What is written to agencies that nobody plays: one inbox, what waits first; answered, passed on.

/** @import {ControlRoom, Model, StaffStatic} from "../../types/room" */
/** @import {DeliverySent, Text} from "../../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import ROOM from "../../texts/room.js";
import { lang, say } from "../texts.js";
import { minutes, stamp, w } from "./words.js";

// Answered ones that are shown.
const MOST = 30;
const MINUTE = 60_000;
// Lines and letters of a message that stand open; the rest is a press away.
const LINES = 7;
const LETTERS = 500;
const READY = ["received", "agreed", "more"];
/** @type {{[name: string]: Text}} */
const TEXTS = ROOM;

/**
 * A text of the room in both languages.
 *
 * @param {string} name
 * @returns {Text}
 */
const both = (name) => TEXTS[name] ?? { vi: name, en: name };

/**
 * Messages to agencies that nobody plays, and to seats that are left out, newest first.
 *
 * @typedef {{model: Pick<Model, "deliveries">, statics: Pick<StaffStatic, "left_out">}} Told
 * @param {Told} room
 */
export function unanswered({ model, statics }) {
  const out = new Set((statics.left_out ?? []).map(({ seat }) => seat));
  const found = [...model.deliveries.values()].filter(
    ({ data }) => data.act !== undefined && data.seats.every((seat) => out.has(seat)),
  );
  return found.reverse();
}

/**
 * Those of them that nobody has answered: all of them, however many came since.
 *
 * @param {Told & {model: Pick<Model, "spoken">}} room
 */
export const unread = (room) => unanswered(room).filter(({ seq }) => !room.model.spoken.has(seq));

/**
 * The title of a message that is passed on: it tells who wrote it.
 *
 * @param {Pick<DeliverySent["data"], "title" | "sender">} message
 * @returns {Text}
 */
export function forwarded({ title, sender }) {
  const words = both("forwarded");
  const told = (/** @type {"vi" | "en"} */ tongue) => {
    const [before = "", between = "", after = ""] = words[tongue].split(/\{(?:sender|title)\}/);
    return `${before}${sender[tongue]}${between}${title[tongue]}${after}`;
  };
  return { vi: told("vi"), en: told("en") };
}

/**
 * How a long message begins, and what comes after; a break at a line, or at a space of a long one.
 *
 * @param {string} words
 * @returns {[begins: string, rest: string]}
 */
export function begun(words) {
  const lines = words.split("\n");
  if (lines.length <= LINES + 1 && words.length <= LETTERS * 1.3) return [words, ""];
  const short = lines.slice(0, LINES).join("\n");
  const cut = short.length <= LETTERS ? short.length : short.lastIndexOf(" ", LETTERS);
  const at = cut > 0 ? cut : LETTERS;
  return [words.slice(0, at), words.slice(at).trim()];
}

/** @param {{words: string}} props */
function Words({ words }) {
  const [begins, rest] = begun(words);
  return html`<p class="letter-text">${begins}</p>
    ${
      rest &&
      html`<details>
        <summary>${w("letter_rest")}</summary>
        <p class="letter-text">${rest}</p>
      </details>`
    }`;
}

/**
 * Acknowledge a message in the name of the agency that it went to.
 *
 * @param {ControlRoom} room
 * @param {DeliverySent} message
 */
function acknowledge(room, { seq, data }) {
  const seat = room.model.acts.get(data.act ?? -1)?.data.seat;
  if (!seat) return undefined;
  const said = { title: both("ready_received_title"), body: both("ready_received") };
  return room.order("control", {
    ...said,
    type: "say",
    from: data.agencies[0],
    to: [seat],
    channel: "phone",
    reply_to: seq,
  });
}

/**
 * The inbox.
 *
 * @param {object} props
 * @param {ControlRoom} props.room
 * @param {boolean} props.first whether who opens it begins at the first letter that waits
 * @param {number} [props.chosen]
 * @param {(message: DeliverySent) => void} props.onAnswer
 * @param {(message: DeliverySent) => void} props.onForward
 */
export function Letters({ room, first, chosen, onAnswer, onForward }) {
  const waits = unread(room);
  const done = unanswered(room)
    .filter(({ seq }) => room.model.spoken.has(seq))
    .slice(0, MOST);
  const letter = (/** @type {DeliverySent} */ message) => {
    const { seq, t, data } = message;
    const age = Math.floor(Math.max(0, room.t - t) / MINUTE) * MINUTE;
    const act = room.model.acts.get(data.act ?? -1)?.data;
    const words = say(data.body) || say(act?.text);
    return html`<li key=${seq} class="letter" aria-current=${String(chosen === seq)}>
      <p>
        <b>${data.agencies.map((one) => room.names.agency(one)).join(", ")}</b>
        ${" ← "}
        ${say(data.sender)}
        ${" "}
        <small class="whole">${stamp(t)} · ${age ? w("age", { time: minutes(age) }) : w("just_now")}</small>
      </p>
      <p><b>${say(data.title)}</b></p>
      ${act?.params?.form && lang() !== "vi" && html`<p class="quiet">${w("form_tongue")}</p>`}
      <${Words} words=${words || w("no_text")} />
      <p class="letter-buttons">
        ${
          room.model.spoken.has(seq)
            ? html`<span class="pill s-well">${w("answered_this")}</span>`
            : html`
                <button
                  type="button"
                  class=${first && seq === waits[0]?.seq ? "first" : ""}
                  aria-pressed=${String(chosen === seq)}
                  onClick=${() => onAnswer(message)}
                >
                  ${w("answer_this")}
                </button>
                <button type="button" onClick=${() => acknowledge(room, message)}>
                  ${w("acknowledge_as")}
                </button>
              `
        }
        <button type="button" onClick=${() => onForward(message)}>${w("forward")}</button>
      </p>
    </li>`;
  };
  return html`<section class="voices" aria-label=${w("to_unplayed")}>
    <h3>${w("to_unplayed")} <span class="num">${waits.length}</span></h3>
    ${!waits.length && !done.length && html`<p class="quiet">${w("unplayed_none")}</p>`}
    <ul class="letters">
      ${waits.map(letter)}
    </ul>
    ${
      done.length > 0 &&
      html`<details>
        <summary>${w("unplayed_done")} <span class="num">${done.length}</span></summary>
        <ul class="letters">
          ${done.map(letter)}
        </ul>
      </details>`
    }
  </section>`;
}

/**
 * Answers that often fit, to be sent as they are or altered first.
 *
 * @param {{onChoose: (words: {title: Text, body: Text}) => void}} props
 */
export function ReadyAnswers({ onChoose }) {
  return html`<p class="letter-buttons" role="group" aria-label=${w("ready_answers")}>
    <span class="quiet">${w("ready_answers")}:</span>
    ${READY.map(
      (one) => html`<button
        type="button"
        key=${one}
        class="chip"
        onClick=${() => onChoose({ title: both(`ready_${one}_title`), body: both(`ready_${one}`) })}
      >
        ${w(`ready_${one}_title`)}
      </button>`,
    )}
  </p>`;
}
