// Who sits where: people, simulated participants, empty seats; who asks to come in.

/** @import {ControlRoom, Person, RoomAnswer, SeatRow as Seat} from "../../types/room" */
/** @import {Typed} from "../../types/wire" */

import { html, useEffect, useRef, useState } from "/vendor/preact-standalone.js";

import { span } from "../drill-clock.js";
import { Icon } from "../icons.js";
import { say } from "../texts.js";
import { Buttons, Dialog, Field } from "./dialog.js";
import { bySeat } from "./fold.js";
import { NoteButton } from "./notes.js";
import { w } from "./words.js";

const QUIET = 10 * 60000;
const TURN = 1000;

/**
 * How a seat is held, and for how long nobody in it has done anything; how many of its duties wait.
 *
 * @typedef {"here" | "idle" | "to_come" | "away" | "simulated" | "empty"} HeldState
 * @typedef {{state: HeldState, people: Person[], quiet: number}} Held
 * @typedef {{open: number, overdue: number}} Waits
 */

/**
 * How a seat is held.
 *
 * @param {Pick<ControlRoom, "presence" | "model" | "t" | "statics" | "clock">} room
 * @param {string} seat
 * @param {Waits} [duties]
 * @returns {Held}
 */
export function holding(room, seat, duties) {
  const told = room.presence?.seats?.[seat];
  const people =
    told ?? (room.model.people[seat] ?? []).map((person) => ({ person, name: person, online: true }));
  const quiet = Math.max(0, room.t - room.model.leapt - (room.model.active[seat] ?? 0));
  if (!people.length) return { state: room.statics.players?.[seat] ? "simulated" : "empty", people, quiet };
  if (!people.some((one) => one.online))
    return { state: room.clock.state === "ready" ? "to_come" : "away", people, quiet };
  return {
    state: quiet > QUIET && (duties?.open ?? 0) > 0 && room.clock.state === "running" ? "idle" : "here",
    people,
    quiet,
  };
}

/** @type {{[state in HeldState]: [tone: string, icon: string]}} */
const PILLS = {
  here: ["well", "check"],
  idle: ["degraded", "clock"],
  to_come: ["isolated", "clock"],
  away: ["down", "link_lost"],
  simulated: ["isolated", "gear"],
  empty: ["isolated", "unknown"],
};

/** @param {{held: Held}} props */
function Held({ held }) {
  const [tone, icon] = PILLS[held.state];
  return html`<span class=${`pill s-${tone}`}>
    <${Icon} name=${icon} />
    ${w(held.state, { time: span(held.quiet) })}
  </span>`;
}

/** @param {{room: ControlRoom, seat: string, duties?: Waits}} props */
function Load({ room, seat, duties }) {
  const work = [...room.model.work.values()].filter(
    (one) => room.model.acts.get(one.act)?.data.seat === seat,
  ).length;
  if (duties?.overdue) return html`<b class="bad num">${w("seat_overdue", { count: duties.overdue })}</b>`;
  const over = room.clock.state === "ended";
  if (work && !over) return html`<small class="num">${w("working", { count: work })}</small>`;
  return duties?.open
    ? html`<small class="num">${w(over ? "seat_left" : "seat_open", { count: duties.open })}</small>`
    : null;
}

/** @param {{room: ControlRoom, seat: Seat, held: Held, duties?: Waits}} props */
function SeatRow({ room, seat, held, duties }) {
  const picked = room.picked === `seat ${seat.seat}`;
  const row = useRef(/** @type {HTMLElement | null} */ (null));
  // The panel may show four seats: what opens under the last of them would open out of sight.
  useEffect(() => {
    if (picked) row.current?.scrollIntoView({ block: "start" });
  }, [picked]);
  return html`<li ref=${row}>
    <button
      class="row"
      aria-pressed=${String(picked)}
      onClick=${() => room.pick(picked ? null : `seat ${seat.seat}`)}
    >
      <span class="grow">
        <b>${room.names.agency(seat.agency)}</b>
        <small>
          ${say(seat.title)}
          ${held.people.length > 0 && ` · ${held.people.map((one) => one.name).join(", ")}`}
        </small>
      </span>
      <span class="stack">
        <${Held} held=${held} />
        <${Load} room=${room} seat=${seat.seat} duties=${duties} />
      </span>
    </button>
    ${
      picked &&
      html`<div class="inset">
        ${seat.brief && html`<p class="quiet">${say(seat.brief)}</p>`}
        ${held.people.map(
          (one) => html`<p key=${one.person} class="person">
            <b>${one.name}</b>
            ${
              room.commands &&
              html`
                <button class="small" onClick=${() => room.open({ move: one })}>${w("move")}</button>
                <button class="small" onClick=${() => room.open({ device: one })}>${w("device")}</button>
                <button class="small" onClick=${() => room.open({ remove: one })}>${w("remove")}</button>
              `
            }
          </p>`,
        )}
        <${NoteButton} room=${room} about=${`seat ${seat.seat}`} />
        ${
          room.commands &&
          html`<button class="small" onClick=${() => room.open({ say: [seat.seat] })}>
            ${w("speak_for")}
          </button>`
        }
      </div>`
    }
  </li>`;
}

// The server lets through five orders a second once thirty have come at once: a whole hall has to wait its
// turn.
/**
 * @param {ControlRoom} room
 * @param {Person} one
 */
async function seated(room, one) {
  const sent = { person: one.person, seat: one.seat };
  let answer = await room.live.ask("seat", sent);
  while (answer.code === "rate") {
    await new Promise((done) => setTimeout(done, TURN));
    answer = await room.live.ask("seat", sent);
  }
  return answer.ok ? answer : room.failed(answer);
}

/**
 * Lets in everybody who asks for a seat, in the order in which they asked.
 *
 * @param {{room: ControlRoom, asking: Person[]}} props
 */
function AcceptAll({ room, asking }) {
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    for (const one of asking) {
      const answer = await seated(room, one);
      if (answer.code === "offline") break;
    }
    setBusy(false);
  };
  return html`<button class="small primary" disabled=${busy} onClick=${go}>
    ${w("accept_all", { count: asking.length })}
  </button>`;
}

/**
 * Where the focus goes once whoever was let in or turned down with a key is gone from the list: to the next
 * who asks, or to the seats.
 *
 * @param {number} count how many ask.
 * @returns {() => void} called when something of the list is pressed.
 */
function useNextAsking(count) {
  const [was, pressed] = [useRef(count), useRef(false)];
  useEffect(() => {
    const lost = document.activeElement === document.body;
    if (pressed.current && count < was.current && lost) {
      const next =
        document.querySelector("#seats .asking button") ?? document.querySelector("#seats .scroll");
      if (next instanceof HTMLElement) next.focus();
      pressed.current = false;
    }
    was.current = count;
  }, [count]);
  return () => {
    pressed.current = true;
  };
}

/** @param {{room: ControlRoom}} props */
function Asking({ room }) {
  const asking = room.presence?.asking ?? [];
  const press = useNextAsking(asking.length);
  if (!asking.length) return null;
  const choosers = asking.filter((one) => one.seat);
  return html`<div class="asking" role="status" onClick=${press}>
    <header>
      <h3>${w("asking")} <span class="num">${asking.length}</span></h3>
      ${room.commands && choosers.length > 1 && html`<${AcceptAll} room=${room} asking=${choosers} />`}
    </header>
    <ul class="rows">
      ${asking.map(
        (one) => html`<li key=${one.person}>
          <span>
            <b>${one.name}</b>
            <small>${one.seat ? w("asks_for", { seat: room.names.seat(one.seat) }) : w("asks_any")}</small>
          </span>
          ${
            room.commands &&
            html`<span class="row-buttons">
              ${
                one.seat &&
                html`<button
                  class="small primary"
                  onClick=${() => room.order("seat", { person: one.person, seat: one.seat })}
                >
                  ${w("accept")}
                </button>`
              }
              <button class="small" onClick=${() => room.open({ move: one })}>${w("move")}</button>
              ${
                one.sits
                  ? html`<button
                      class="small"
                      onClick=${() => room.order("seat", { person: one.person, seat: one.sits })}
                    >
                      ${w("stay")}
                    </button>`
                  : html`<button class="small" onClick=${() => room.open({ remove: one })}>
                      ${w("turn_down")}
                    </button>`
              }
            </span>`
          }
        </li>`,
      )}
    </ul>
  </div>`;
}

/**
 * The panel of seats.
 *
 * @param {{room: ControlRoom}} props
 */
export function Seats({ room }) {
  const duties = bySeat(room.model, room.t);
  const rows = room.statics.seats.map((seat) => ({
    seat,
    held: holding(room, seat.seat, duties[seat.seat]),
    duties: duties[seat.seat],
  }));
  const tally = Object.entries(PILLS)
    .map(([state, [tone, icon]]) => ({
      state,
      tone,
      icon,
      count: rows.filter((row) => row.held.state === state).length,
    }))
    .filter(({ count }) => count);
  return html`<section class="panel seats" id="seats" aria-labelledby="seats-title">
    <header>
      <h2 id="seats-title"><${Icon} name="people" />${w("seats")}</h2>
      <span class="tally">
        ${tally.map(
          ({ state, tone, icon, count }) => html`<span
            key=${state}
            class=${`pill s-${tone}`}
            title=${w(state, { time: "" })}
          >
            <${Icon} name=${icon} />
            <b class="num">${count}</b>
            <span class="visually-hidden">${w(state, { time: "" })}</span>
          </span>`,
        )}
      </span>
    </header>
    <div class="scroll" tabindex="0">
      <${Asking} room=${room} />
      <ul class="plain-list">
        ${rows.map((row) => html`<${SeatRow} key=${row.seat.seat} room=${room} ...${row} />`)}
      </ul>
    </div>
  </section>`;
}

/**
 * Whether a person holds a seat.
 *
 * @param {ControlRoom} room
 * @param {string} seat
 * @param {Person} person
 */
const heldBy = (room, seat, person) => holding(room, seat).people.some((one) => one.person === person.person);

/**
 * Gives a person a seat.
 *
 * @param {{room: ControlRoom, person: Person}} props
 */
export function MoveDialog({ room, person }) {
  const sits = room.statics.seats.find((one) => heldBy(room, one.seat, person))?.seat;
  const [seat, setSeat] = useState(person.seat ?? sits ?? room.statics.seats[0]?.seat ?? "");
  const [note, setNote] = useState("");
  const close = () => room.open(null);
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    room.order("seat", { person: person.person, seat, note }).then((answer) => answer.ok && close());
  };
  return html`<${Dialog} title=${w("move_title", { person: person.name })} onClose=${close}>
    <form onSubmit=${go}>
      <${Field} label=${w("seat")}>
        <select value=${seat} onChange=${(/** @type {Typed} */ event) => setSeat(event.target.value)}>
          ${room.statics.seats.map(
            (one) => html`<option key=${one.seat} value=${one.seat}>
              ${[room.names.seat(one.seat), ...holding(room, one.seat).people.map((each) => each.name)].join(
                " · ",
              )}
            </option>`,
          )}
        </select>
      </${Field}>
      <${Field} label=${w("move_note")} hint=${w("move_note_hint")}>
        <textarea
          rows="3"
          value=${note}
          onInput=${(/** @type {Typed} */ event) => setNote(event.target.value)}
        ></textarea>
      </${Field}>
      <${Buttons}>
        <button type="button" onClick=${close}>${w("cancel")}</button>
        <button class="primary" disabled=${seat === sits}>${w(sits ? "move_do" : "accept")}</button>
      </${Buttons}>
    </form>
  </${Dialog}>`;
}

/**
 * A code with which somebody whose device is lost goes on from another.
 *
 * @param {{room: ControlRoom, person: Person}} props
 */
export function DeviceDialog({ room, person }) {
  const [pass, setPass] = useState(/** @type {RoomAnswer | null} */ (null));
  const close = () => room.open(null);
  useEffect(() => {
    room
      .order("readmit", { person: person.person })
      .then((answer) => (answer.ok ? setPass(answer) : close()));
  }, []);
  return html`<${Dialog} title=${w("device_title", { person: person.name })} onClose=${close}>
    <p>${w("device_text", { time: pass?.lasts ? pass.lasts / 60 : 5 })}</p>
    ${
      pass &&
      html`<div class="join">
        <img src=${pass.qr} alt=${w("device_qr")} width="200" height="200" />
        <div><p class="join-code">${pass.code}</p><p class="join-url">${pass.url}</p></div>
      </div>`
    }
    <${Buttons}><button class="first" onClick=${close}>${w("close")}</button></${Buttons}>
  </${Dialog}>`;
}

/**
 * Asks before somebody is removed, or turned down who asks for a seat.
 *
 * @param {{room: ControlRoom, person: Person}} props
 */
export function RemoveDialog({ room, person }) {
  const [why, setWhy] = useState("");
  const [asks] = useState(() => room.presence?.asking?.some((one) => one.person === person.person));
  const close = () => room.open(null);
  const go = () =>
    room.order("remove", { person: person.person, why }).then((answer) => answer.ok && close());
  const title = w(asks ? "turn_down_ask" : "remove_ask", { person: person.name });
  return html`<${Dialog} title=${title} onClose=${close}>
    <p>${w(asks ? "turn_down_text" : "remove_text")}</p>
    <${Field} label=${w("remove_why")}>
      <input
        maxlength="300"
        list="remove-reasons"
        value=${why}
        onInput=${(/** @type {Typed} */ event) => setWhy(event.target.value)}
      />
    <//>
    <datalist id="remove-reasons">
      ${["remove_why_seat", "remove_why_list", "remove_why_taken"].map(
        (reason) => html`<option key=${reason} value=${w(reason)}></option>`,
      )}
    </datalist>
    <${Buttons}>
      <button class="first" onClick=${close}>${w("cancel")}</button>
      <button class="danger solid" onClick=${go}>${w(asks ? "turn_down" : "remove")}</button>
    </${Buttons}>
  </${Dialog}>`;
}
