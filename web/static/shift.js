// The crew on duty: since when, how tired, who relieves it; what is handed over to the next.

/** @import {Draft, SeatPage} from "../types/seat" */
/** @import {Params, ShiftRow} from "../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import { stamp, storyMoment, storyTime } from "./drill-clock.js";
import { Icon } from "./icons.js";
import { standing } from "./model.js";
import { actTitle, objectName } from "./parts.js";
import { count, say, t } from "./texts.js";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SLOWEST = 3;
/** @type {["systems", "works", "messages"]} */
const PARTS = ["systems", "works", "messages"];

/**
 * How long the crew has been on duty, in the story's time.
 *
 * @param {SeatPage} page
 * @param {ShiftRow} shift
 */
function worked(page, shift) {
  const { came } = page.model.shift;
  const { story } = page.live.hello.drill;
  const [from, now] = [came ?? 0, page.clock.t].map((at) => storyMoment(story, at)?.getTime() ?? at);
  return (came === null ? shift.since : 0) + (now ?? 0) - (from ?? 0);
}

/**
 * @param {{page: SeatPage, shift: ShiftRow}} props
 */
export function ShiftOnDuty({ page, shift }) {
  const hours = worked(page, shift);
  const over = hours - shift.tires;
  const slower = Math.min(SLOWEST, 1 + (shift.slower * Math.max(0, over)) / HOUR);
  const { ready, left } = page.model.shift;
  const comes = !ready && page.model.shift.came === null && shift.relief !== null && shift.relief;
  return html`<section class="shift ${over > 0 ? "is-tired" : ""}">
    <p>
      <${Icon} name=${over > 0 ? "degraded" : "well"} /> <b>${say(shift.title)}</b>${" "}
      ${t(over > 0 ? "shift_tired" : "shift_rested", {
        hours: lasting(hours),
        tires: lasting(shift.tires),
        slower: count(slower, 2),
      })}
    </p>
    ${left && Boolean(missed(page, left).length) && html`<${NotTold} page=${page} shift=${shift} />`}
    ${comes && html`<p class="quiet">${t("shift_comes", { time: clockOf(page, comes) })}</p>`}
    ${
      ready &&
      html`<p>
        <button
          type="button"
          class="button is-primary"
          disabled=${!page.canAct}
          onClick=${() => page.compose("hand_over")}
        >
          <${Icon} name="bolt" /> ${t("shift_hand_over")}
        </button>
      </p>`
    }
  </section>`;
}

/**
 * @param {SeatPage} page
 * @param {number} at
 */
const clockOf = (page, at) => storyTime(page.live.hello.drill.story, at)?.time ?? stamp(at);

/** @param {number} ms */
function lasting(ms) {
  const minutes = Math.round(ms / MINUTE);
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  return t(h && m ? "lasting_hm" : h ? "lasting_h" : "lasting_m", { h, m });
}

/** @param {{page: SeatPage, shift: ShiftRow}} props */
function NotTold({ page, shift }) {
  const what = missed(page, page.model.shift.left ?? {}).join(" · ");
  return html`<p class="gaps">
    <${Icon} name="degraded" /> ${t("shift_missed", { what, learns: lasting(shift.learns) })}
  </p>`;
}

/**
 * @param {SeatPage} page
 * @param {import("../types/seat").LeftOut} left
 */
function missed(page, { systems = [], works = [], messages = [] }) {
  const rows = offered(page);
  const named = (/** @type {"works" | "messages"} */ part, /** @type {number[]} */ seqs) =>
    seqs.map((seq) => rows[part].find((row) => row.id === seq)?.title ?? `${seq}`);
  return [
    ...systems.map((id) => objectName(page.table, id)),
    ...named("works", works),
    ...named("messages", messages),
  ];
}

/**
 * All that can be handed over: systems that are not well, work under way, messages nobody has answered.
 *
 * @param {SeatPage} page
 * @returns {{[part in "systems" | "works" | "messages"]: {id: string | number, title: string}[]}}
 */
function offered({ model, table }) {
  return {
    systems: table.systems
      .filter(({ id }) => (model.systems.get(id)?.state ?? "well") !== "well")
      .map(({ id }) => ({ id, title: objectName(table, id) })),
    works: model.acts
      .filter((act) => act.verb !== "hand_over" && standing(act, table) === "running")
      .map((act) => ({
        id: act.seq,
        title: [actTitle(table, act.verb), act.about && objectName(table, act.about)]
          .filter(Boolean)
          .join(" · "),
      })),
    messages: model.inbox
      .filter((message) => !message.replies.length && !message.verdict && message.from !== null)
      .map((message) => ({ id: message.seq, title: `${stamp(message.t)} ${say(message.title)}` })),
  };
}

/**
 * What is told to the next crew, of all that there is: each takes a minute, what is not told costs more.
 *
 * @param {{page: SeatPage, draft: Draft, param: (part: Params) => void}} props
 */
export function HandOverFields({ page, draft, param }) {
  const rows = offered(page);
  const shift = page.table.shift;
  const chosen = (/** @type {"systems" | "works" | "messages"} */ part) =>
    /** @type {(string | number)[]} */ (draft.params[part] ?? []);
  const things = PARTS.reduce((sum, part) => sum + chosen(part).length, 0);
  return html`<p class="quiet">
      ${t("shift_how", { learns: lasting(shift?.learns ?? 0) })}
    </p>
    ${PARTS.map(
      (part) => html`<fieldset class="options" key=${part}>
        <legend>${t(`shift_${part}`)}</legend>
        ${!rows[part].length && html`<p class="quiet">${t("shift_nothing")}</p>`}
        ${rows[part].map(
          ({ id, title }) => html`<label class="option" key=${id}>
            <input
              type="checkbox"
              checked=${chosen(part).includes(id)}
              onChange=${() =>
                param({
                  [part]: chosen(part).includes(id)
                    ? chosen(part).filter((each) => each !== id)
                    : [...chosen(part), id],
                })}
            />
            <span>${title}</span>
          </label>`,
        )}
      </fieldset>`,
    )}
    <p class="quiet">${t("shift_takes", { span: lasting((shift?.takes ?? 0) + things * MINUTE) })}</p>`;
}
