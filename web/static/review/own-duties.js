// What a participant looks for first: what their own seat had to do, when, and how it went.

/** @import {Desk} from "./desk.js" */
/** @import {Card} from "../../types/review" */

import { html } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { dutyLines } from "../score-parts.js";
import { titled } from "./lines.js";
import { Standing } from "./evidence.js";
import { num, took, w } from "./texts.js";
import { useDesk, useLang } from "./hooks.js";

/**
 * The lines of a seat, in order of time, those not settled after the others of their moment.
 *
 * @param {Pick<Card, "response_time"> & {coordination?: Card["coordination"]}} card
 * @param {string} seat
 */
export function own(card, seat) {
  return dutyLines(card)
    .filter(({ line }) => (line.seats.length ? line.seats : (line.owed ?? [])).includes(seat))
    .sort((one, other) => one.line.opened - other.line.opened);
}

/**
 * The panel.
 *
 * @param {{desk: Desk}} props
 */
export function Mine({ desk }) {
  useDesk(desk, "data", "records");
  useLang();
  const { seat = "" } = desk.me;
  const rows = own(desk.told.card, seat).map((row) => {
    const duty = desk.record(row.line.duty);
    return { ...row, about: duty?.kind === "duty" ? duty.data.about : undefined };
  });
  const level = desk.told.card.levels.seat?.[seat];
  return html`<section class="panel mine" aria-labelledby="mine-title">
    <header>
      <h2 id="mine-title">${w("mine")}: ${desk.names.seat(seat)}</h2>
      ${
        level &&
        level.score !== null &&
        html`<b class="num">${w("mine_score", { score: num(level.score) })}</b>`
      }
    </header>
    <div class="inside">
      <p class="quiet">${w("mine_text")}</p>
      ${
        rows.length
          ? html`<ol class="lines-of">
              ${rows.map(
                ({ line, settled, about }) => html`<li key=${line.duty}>
                  <button class="line-of" onClick=${() => desk.pick({ kind: "duty", seq: line.duty })}>
                    <time class="num">T+${hms(line.opened)}</time>
                    <span class="grow">
                      ${titled(desk.names, line.title, about)}
                    </span>
                    <${Standing} line=${line} settled=${settled} />
                    ${
                      line.answered !== null &&
                      html`<small class="num">${took(line.answered - line.opened)}</small>`
                    }
                  </button>
                </li>`,
              )}
            </ol>`
          : html`<p class="empty">${w("mine_none")}</p>`
      }
    </div>
  </section>`;
}
