// What an inject written or changed on the spot expects of its receivers, and when it comes.

/** @import {ControlRoom, Expectation, StaffStatic} from "../../types/room" */
/** @import {Typed} from "../../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import { say } from "../texts.js";
import { Field } from "./dialog.js";
import { w } from "./words.js";

const TIME = /^(?:T\+)?(\d{1,2}):(\d\d)(?::(\d\d))?$/;
const TARGET = 10;
const LIMIT = 20;

/**
 * What the form holds: no act means that nothing is expected; minutes as typed.
 *
 * @typedef {{act: string, target: string, limit: string, objective: string}} Planned
 */

/** @returns {Planned} */
export const unplanned = () => ({ act: "", target: String(TARGET), limit: String(LIMIT), objective: "" });

/**
 * A moment of drill time in milliseconds, as typed: `01:20`, `T+01:20:30`; null for anything else.
 *
 * @param {string} typed
 */
export function moment(typed) {
  const [, hours, minutes, seconds = 0] = TIME.exec(typed.trim()) ?? [];
  return hours === undefined ? null : ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/**
 * The part of an inject that says what is expected, after what it expected before.
 *
 * @param {Planned} planned
 * @param {Expectation[]} [before]
 * @returns {{expect?: Expectation[]}}
 */
export function expectation({ act, target, limit, objective }, before = []) {
  if (!act) return before.length ? { expect: before } : {};
  const found = {
    act,
    target: `${target}m`,
    limit: `${limit}m`,
    ...(objective ? { objective } : {}),
  };
  return { expect: [...before, found] };
}

/**
 * The acts that some receiver may do; of all seats while none of them is chosen.
 *
 * @param {Pick<StaffStatic, "acts" | "seats">} statics
 * @param {string[]} to seats and agencies, or `all`.
 */
export function possible({ acts, seats }, to) {
  const chosen = seats.filter(({ seat, agency }) => to.includes(seat) || to.includes(agency));
  const may = new Set((chosen.length ? chosen : seats).flatMap((one) => one.acts));
  return acts.filter(({ verb }) => may.has(verb));
}

/**
 * When it comes: at once or by hand while nothing is typed.
 *
 * @param {{value: string, onChange: (value: string) => void}} props
 */
export function When({ value, onChange }) {
  return html`<${Field} label=${w("inject_time")} hint=${w("inject_time_hint")}>
    <input
      inputmode="numeric"
      pattern="(T\\+)?[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?"
      placeholder="T+01:20"
      value=${value}
      onInput=${(/** @type {Typed} */ event) => onChange(event.target.value)}
    />
  <//>`;
}

/**
 * The act that is expected, until when, and the objective that it shows. What no receiver may do is not
 * offered; if it was chosen before they were, the form says so.
 *
 * @param {{room: ControlRoom, to: string[], value: Planned, onChange: (value: Planned) => void}} props
 */
export function ExpectFields({ room, to, value, onChange }) {
  const set = (/** @type {keyof Planned} */ key) => (/** @type {Typed} */ event) =>
    onChange({ ...value, [key]: event.target.value });
  const minutes = (/** @type {"target" | "limit"} */ key) =>
    html`<${Field} label=${w(`expect_${key}`)}>
      <input type="number" required min="1" max="600" value=${value[key]} onInput=${set(key)} />
    <//>`;
  const { objectives = [] } = room.statics;
  const open = possible(room.statics, to);
  const beyond = room.statics.acts.filter((one) => one.verb === value.act && !open.includes(one));
  return html`<fieldset class="expecting">
    <legend>${w("expect_title")}</legend>
    <p class="quiet">${w("expect_hint")}</p>
    <div class="thirds">
      <${Field} label=${w("expect_act")} hint=${beyond.length ? w("expect_beyond") : null}>
        <select value=${value.act} onChange=${set("act")}>
          <option value="">${w("expect_none")}</option>
          ${[...open, ...beyond].map(
            ({ verb, title }) => html`<option key=${verb} value=${verb}>${say(title)}</option>`,
          )}
        </select>
      <//>
      ${value.act && html`${minutes("target")}${minutes("limit")}`}
    </div>
    ${
      value.act &&
      objectives.length > 0 &&
      html`<${Field} label=${w("expect_objective")}>
        <select value=${value.objective} onChange=${set("objective")}>
          <option value="">${w("expect_no_objective")}</option>
          ${objectives.map(({ id, title }) => html`<option key=${id} value=${id}>${say(title)}</option>`)}
        </select>
      <//>`
    }
  </fieldset>`;
}
