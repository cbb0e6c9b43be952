// Duties that wait, are overdue or are done, and the live score.

/** @import {ControlRoom, Duty, LiveScore, StandingRow, Watched} from "../../types/room" */

import { html, useEffect, useState } from "/vendor/preact-standalone.js";

import { Icon } from "../icons.js";
import { PARTS } from "../score-parts.js";
import { count, say } from "../texts.js";
import { Chips } from "./dialog.js";
import { byAgency, standing, waiting } from "./fold.js";
import { NoteButton } from "./notes.js";
import { code, dutyPill, w } from "./words.js";

const SCORE_EVERY = 10000;
const SCORE_WITHIN = 60000;

/**
 * How a duty stands, as a pill.
 *
 * @param {{row: StandingRow, room: Watched}} props
 */
export function Standing({ row, room }) {
  const { tone, icon, text } = dutyPill(row, room.t, room.clock.state === "ended");
  return html`<span class=${`pill s-${tone} num`}><${Icon} name=${icon} />${text}</span>`;
}

/**
 * One duty as a row.
 *
 * @param {{room: Watched, row: StandingRow, duty: Duty, beside?: unknown}} props
 */
export function DutyRow({ room, row, duty, beside }) {
  const { data } = duty;
  const to = data.to ? ` → ${room.names.agency(data.to)}` : "";
  const about = data.about?.length ? ` · ${data.about.map((node) => room.names.short(node)).join(", ")}` : "";
  const basis = data.line && w("obligation_line", { basis: say(data.basis), line: data.line });
  const acked = duty.acked !== null ? ` · ${w("d_acked")}` : "";
  const tries = duty.answers.length > 1 ? ` · ${w("d_tries", { count: duty.answers.length })}` : "";
  return html`<li>
    <span class="grow">
      <b>${room.names.agency(data.agency)}${to}</b>
      <small title=${basis}>${say(data.title)}${about}${acked}${tries}</small>
    </span>
    <${NoteButton} room=${room} about=${`duty ${duty.seq}`} />
    <${Standing} row=${row} room=${room} />
    ${beside}
  </li>`;
}

/** @param {{room: Watched, rows: (StandingRow & {duty: Duty})[]}} props */
function Waiting({ room, rows }) {
  if (!room.model.duties.size) return html`<p class="empty">${w("duties_none")}</p>`;
  if (!rows.length) return html`<p class="empty">${w("duties_clear")}</p>`;
  const late = rows.filter((row) => row.state === "overdue").reverse();
  const open = rows.filter((row) => row.state !== "overdue");
  return html`<ul class="rows">
    ${[...open, ...late].map(
      (row) => html`<${DutyRow} key=${row.duty.seq} room=${room} row=${row} duty=${row.duty} />`,
    )}
  </ul>`;
}

/** @param {{answers: {t: number}[]}} duty */
const answered = ({ answers: [first] }) => first?.t ?? 0;

/** @param {{room: Watched}} props */
function Done({ room }) {
  const rows = [...room.model.duties.values()]
    .filter((duty) => duty.answers.length)
    .sort((a, b) => answered(b) - answered(a));
  return html`<ul class="rows">
    ${rows.map(
      (duty) => html`<${DutyRow} key=${duty.seq} room=${room} row=${standing(duty, room.t)} duty=${duty} />`,
    )}
  </ul>`;
}

/** @param {{room: Watched}} props */
function Agencies({ room }) {
  const rows = Object.entries(byAgency(room.model, room.t)).sort(
    (a, b) => b[1].overdue - a[1].overdue || b[1].warn - a[1].warn,
  );
  return html`<ul class="rows">
    ${rows.map(
      ([agency, row]) => html`<li key=${agency}>
        <span class="grow"><b>${room.names.agency(agency)}</b></span>
        ${row.done > 0 && html`<span class="pill s-well num"><${Icon} name="check" />${row.done}</span>`}
        ${row.late > 0 && html`<span class="pill s-degraded num"><${Icon} name="check" />${row.late}</span>`}
        ${
          row.due + row.warn > 0 &&
          html`<span class="pill s-info num"><${Icon} name="clock" />${row.due + row.warn}</span>`
        }
        ${
          row.overdue > 0 && html`<span class="pill s-down num"><${Icon} name="alert" />${row.overdue}</span>`
        }
      </li>`,
    )}
  </ul>`;
}

/**
 * The panel of duties.
 *
 * @param {{room: Watched}} props
 */
export function Duties({ room }) {
  const [shown, setShown] = useState("waiting");
  const rows = waiting(room.model, room.t);
  const overdue = rows.filter((row) => row.state === "overdue").length;
  return html`<section class="panel duties" id="duties" aria-labelledby="duties-title">
    <header>
      <h2 id="duties-title"><${Icon} name="outgoing" />${w("duties")}</h2>
      ${
        overdue > 0 &&
        html`<span class="pill s-down"><${Icon} name="alert" />${w("overdue", { count: overdue })}</span>`
      }
      <${Chips}
        label=${w("filter")}
        value=${shown}
        onChange=${setShown}
        options=${[
          ["waiting", w("show_waiting")],
          ["agencies", w("show_agencies")],
          ["done", w("show_done")],
        ]}
      />
    </header>
    <div class="scroll" tabindex="0">
      ${
        shown === "waiting"
          ? html`<${Waiting} room=${room} rows=${rows} />`
          : shown === "done"
            ? html`<${Done} room=${room} />`
            : html`<${Agencies} room=${room} />`
      }
    </div>
  </section>`;
}

/**
 * @param {unknown} value
 * @returns {number | null}
 */
function points(value) {
  const score = typeof value === "object" && value !== null && "score" in value ? value.score : value;
  return typeof score === "number" ? score : null;
}

/** @param {number} value */
const shown = (value) => count(value, 1);

/** @param {{title: string, value: number | null}} props */
function Meter({ title, value }) {
  if (value === null) return null;
  const tone = value >= 75 ? "good" : value >= 50 ? "fair" : "poor";
  return html`<li class="meter-row">
    <span>${title}</span>
    <span
      class=${`meter ${tone}`}
      role="meter"
      aria-label=${title}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(value)}
    >
      <i style=${{ width: `${value}%` }}></i>
    </span>
    <b class="num">${shown(value)}</b>
  </li>`;
}

/**
 * The live score, asked for every ten seconds while the page is open.
 *
 * @param {{room: ControlRoom}} props
 */
export function Score({ room }) {
  const [card, setCard] = useState(/** @type {LiveScore | null} */ (null));
  const [kept, setKept] = useState("");
  useEffect(() => {
    let asking = false;
    const look = async () => {
      if (document.hidden || asking) return;
      asking = true;
      const answer = await room.live.ask("score", {}, SCORE_WITHIN);
      asking = false;
      if (answer.ok && answer.score) setCard(answer.score);
      setKept(answer.code === "ratings_open" ? say(answer.text) : "");
    };
    look();
    const timer = setInterval(look, SCORE_EVERY);
    return () => clearInterval(timer);
  }, []);
  const rows = PARTS.map((part) => ({ part, value: points(card?.[part]) }));
  const overall = points(card?.overall);
  const band = card?.band;
  const settled = card?.response_time?.settled;
  return html`<section class="panel score" id="score" aria-labelledby="score-title">
    <header>
      <h2 id="score-title"><${Icon} name="bolt" />${w("score")}</h2>
      ${
        overall !== null &&
        html`<span class="overall">
          <small>${settled !== undefined ? w("score_settled", { settled }) : w("overall")}</small>
          <b class="num">${shown(overall)}</b>
          ${band && html`<b class="band">${code("band", band)}</b>`}
        </span>`
      }
    </header>
    ${
      overall === null
        ? html`<p class="empty">${kept || w("score_none")}</p>`
        : html`<ul class="plain-list meters">
            ${rows.map(
              ({ part, value }) => html`<${Meter} key=${part} title=${w(`part_${part}`)} value=${value} />`,
            )}
            ${(card?.teams ?? []).map(
              (team, n) =>
                html`<${Meter} key=${`team ${n}`} title=${say(team.title)} value=${points(team)} />`,
            )}
          </ul>`
    }
  </section>`;
}
