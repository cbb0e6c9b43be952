// What a bar, a record or a number rests on, in sentences; each record opens further.

/** @import {Desk} from "./desk.js" */
/** @import {AnyLine, Card, DutyLine, Pick, Told} from "../../types/review" */
/** @import {Sent} from "../../types/wire" */

import { html, useEffect, useRef } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { Exhibits } from "../exhibits.js";
import { Icon } from "../icons.js";
import { say } from "../texts.js";
import { changesWords } from "../room/words.js";
import { cite, lineTitle, namedBy, quote, story } from "./lines.js";
import { MARKS, standing } from "./rows.js";
import { CONTACT_PARTS, dutyLines } from "../score-parts.js";
import { mayAppeal } from "./appeals.js";
import { Proof, injectOf, markOf, noteSubject, written } from "./note-words.js";
import { linesOf, restingOn } from "./score.js";
import { num, took, w, word } from "./texts.js";
import { useDesk, useLang } from "./hooks.js";

const CALM = "(prefers-reduced-motion: reduce)";
const MOST = 200;
/** @type {{[standing: string]: string}} */
export const TONES = {
  full: "s-well",
  part: "s-degraded",
  zero: "s-down",
  never: "s-down",
  open: "s-isolated",
};

/**
 * How a line stands, as a mark and a word.
 *
 * @param {{line: AnyLine, settled?: boolean}} props
 */
export function Standing({ line, settled = true }) {
  const name = standing(line, settled);
  return html`<span class=${`pill ${TONES[name]}`}>
    <span aria-hidden="true">${MARKS[name]}</span>
    ${w(`st_${name}`)}
  </span>`;
}

/** @param {{desk: Desk, seq: number}} props */
function Cite({ desk, seq }) {
  return html`<button class="link num" onClick=${() => desk.pick({ kind: "record", seq })}>
    ${cite(seq)}
  </button>`;
}

/** @param {{desk: Desk, line: AnyLine}} props */
function Story({ desk, line }) {
  return html`<ol class="story">
    ${story(line, desk).map(
      (row, n) => html`<li key=${n} class=${row.seq === undefined ? `passed passed-${row.tone}` : ""}>
        ${
          row.seq === undefined
            ? html`<span class="num cite"></span>`
            : html`<${Cite} desk=${desk} seq=${row.seq} />`
        }
        <time class="num">T+${hms(row.t)}</time>
        <span>
          ${row.text}
          ${row.said && html`<span class="said">${row.said}</span>`}
        </span>
      </li>`,
    )}
  </ol>`;
}

/** @param {{desk: Desk, line?: AnyLine, act?: number, t?: number}} props */
function Actions({ desk, line, act, t }) {
  return html`<p class="row-buttons">
    ${
      t !== undefined &&
      html`<button class="small" onClick=${() => (desk.setAt(t), desk.go("replay"))}>
        ${w("show_replay")}
      </button>`
    }
    ${
      act !== undefined &&
      desk.may("jobs") &&
      html`<button
        class="small"
        onClick=${() => (
          desk.go("replay"),
          desk.pick({ kind: "act", seq: act }),
          desk.open({ name: "whatif", seq: act })
        )}
      >
        ${w("what_if")}
      </button>`
    }
    ${
      line?.duty !== undefined &&
      line?.duty !== null &&
      desk.may("adjust") &&
      html`<button class="small" onClick=${() => desk.openAdjust(line)}>${w("adjust")}</button>`
    }
    ${
      mayAppeal(desk, line) &&
      html`<button class="small" onClick=${() => desk.open({ name: "appeal", line })}>
        ${w("ap_title")}
      </button>`
    }
  </p>`;
}

/**
 * A line of evidence: who owed what, how it stands, its story.
 *
 * @param {{desk: Desk, line: DutyLine, settled?: boolean}} props
 */
export function Line({ desk, line, settled = true }) {
  return html`<article class="proof">
    <p>
      <b>${desk.names.agency(line.agency)}</b>
      ${" "}
      ·
      ${" "}
      ${lineTitle(desk.names, line)}
      ${written(desk, injectOf(desk, line.duty ?? undefined))}
      ${" "}
      <${Standing} line=${line} settled=${settled} />
      <span class="pill s-info num">${w("credit_of", { credit: num(line.credit, 2) })}</span>
      ${
        line.points !== null &&
        line.points !== undefined &&
        html`<small class="num">${w("points_of", { points: num(line.points, 2) })}</small>`
      }
    </p>
    ${
      line.adjusted &&
      html`<p class="quiet">${w("tip_adjusted", { reason: line.adjusted.reason })} (${line.adjusted.by})</p>`
    }
    ${line.basis && html`<p class="quiet">${w("legal", { text: say(line.basis) })}</p>`}
    <${Story} desk=${desk} line=${line} />
    <${Actions} desk=${desk} line=${line} t=${line.opened} />
  </article>`;
}

/** @param {{desk: Desk, seq: number}} props */
function Duty({ desk, seq }) {
  const found = dutyLines(desk.card).find(({ line }) => line.duty === seq);
  if (!found) return html`<${Single} desk=${desk} seq=${seq} />`;
  return html`<${Line} desk=${desk} line=${found.line} settled=${found.settled} />`;
}

/**
 * Everything else that a record holds: each system that changed, the records it names, and the record itself.
 *
 * @param {{desk: Desk, record: Sent}} props
 */
function Rest({ desk, record }) {
  const { kind, data } = record;
  const nodes = kind === "state" ? Object.entries(data.changes) : [];
  const others = namedBy(record);
  return html`
    ${
      nodes.length > 1 &&
      html`<ul>
        ${nodes.map(
          ([node, changes]) => html`<li key=${node}>${desk.names.node(node)}: ${changesWords(changes)}</li>`,
        )}
      </ul>`
    }
    ${
      others.length > 0 &&
      html`<p class="quiet">
        ${w("ev_names")} ${others.map((seq) => html`<${Cite} key=${seq} desk=${desk} seq=${seq} />${" "}`)}
      </p>`
    }
    <details class="whole-record">
      <summary>${w("ev_whole")}</summary>
      <pre tabindex="0">${JSON.stringify(record, null, 2)}</pre>
    </details>
  `;
}

/** @param {{desk: Desk, seq: number}} props */
function Single({ desk, seq }) {
  const record = desk.record(seq);
  if (!record) return html`<p class="empty">${w("loading_records")}</p>`;
  const lines = restingOn(desk.card, seq).filter((line) => line.duty !== undefined && line.duty !== null);
  const duties = [...new Map(lines.map((line) => [line.duty, line])).values()];
  const { kind, data } = record;
  const text = quote(record);
  return html`<article class="proof">
    <p>
      <span class="num">${cite(seq)} <time>T+${hms(record.t)}</time></span>
      ${" "}
      ${desk.sentence(seq)}
      ${kind === "delivery" && written(desk, data.hidden?.inject)}
    </p>
    ${text && html`<blockquote class="said">${text}</blockquote>`}
    ${kind === "delivery" && html`<${Exhibits} drill=${desk.drill} exhibits=${data.exhibits} />`}
    ${
      kind === "control" &&
      data.type === "exhibit" &&
      html`<${Exhibits} drill=${desk.drill} exhibits=${[data.exhibit]} />`
    }
    <${Rest} desk=${desk} record=${record} />
    <${Actions}
      desk=${desk}
      act=${kind === "act" && data.seat ? seq : undefined}
      t=${record.t}
    />
    ${
      duties.length
        ? html`
            <h3>${w("rests_on_it")}</h3>
            <ul class="lines-of">
              ${duties.map((line) => html`<${Row} key=${line.duty} desk=${desk} line=${line} />`)}
            </ul>
          `
        : html`<p class="quiet">${w("nothing_rests")}</p>`
    }
  </article>`;
}

/** @param {{desk: Desk, line: AnyLine, settled?: boolean}} props */
function Row({ desk, line, settled = true }) {
  const parted = line.part && CONTACT_PARTS.includes(line.part) ? w(line.part) : null;
  const named = line.agency
    ? desk.names.agency(line.agency)
    : line.system
      ? desk.names.short(line.system)
      : "";
  const title = line.title ? lineTitle(desk.names, line) : outcomeTitle(line);
  const open = () =>
    typeof line.duty === "number"
      ? desk.pick({ kind: "duty", seq: line.duty })
      : line.records?.length && desk.pick({ kind: "record", seq: line.records[0] });
  return html`<li>
    <button class="line-of" onClick=${open}>
      ${
        line.opened !== undefined &&
        line.opened !== null &&
        html`<time class="num">T+${hms(line.opened)}</time>`
      }
      <span class="grow"><b>${named}</b> ${parted && html`<small>${parted}</small>`} ${title}</span>
      ${
        line.credit !== undefined &&
        html`<${Standing} line=${line} settled=${settled} /><span class="num">${num(line.credit, 2)}</span>`
      }
      ${
        line.loss !== undefined &&
        html`<span class="num">${w("loss_hours", { loss: num(line.loss, 2) })}</span>`
      }
      ${
        line.answered !== undefined &&
        line.answered !== null &&
        line.opened !== undefined &&
        html`<small class="num">${took(line.answered - line.opened)}</small>`
      }
      ${
        line.points !== null &&
        line.points !== undefined &&
        html`<small class="num">${w("points_of", { points: num(line.points, 2) })}</small>`
      }
    </button>
  </li>`;
}

/**
 * What a line of the outcome is called.
 *
 * @param {AnyLine} line
 */
export function outcomeTitle(line) {
  if (line.part === "idle") return w("d_idle_line");
  return [word("detail", line.part), line.detail].filter(Boolean).join(": ");
}

/**
 * What evaluators said of each objective.
 *
 * @param {{lines: AnyLine[]}} props
 */
export function Judged({ lines }) {
  return html`<ul class="lines-of">
    ${lines.map(
      (line) => html`<li key=${line.objective}>
        <p><b>${say(line.title)}</b> <span class="num">${num(line.mean)}</span></p>
        ${line.ratings?.map(
          (rating) =>
            html`<p class="quiet" key=${rating.rater}>
              <b>${rating.rating}</b> ${rating.rater} T+
              ${hms(rating.t)} ${rating.note}
            </p>`,
        )}
      </li>`,
    )}
  </ul>`;
}

/** @param {{desk: Desk, lines: AnyLine[]}} props */
function Whole({ desk, lines }) {
  return html`<ul class="lines-of">
    ${lines.map(
      (line) => html`<li key=${line.part}>
        <button class="line-of" onClick=${() => desk.pick({ kind: "score", part: line.part })}>
          <span class="grow">${w(line.part ?? "")}</span>
          <span class="num">${num(line.score)}</span>
          <small class="num">${w("points_of", { points: num(line.points, 2) })}</small>
        </button>
      </li>`,
    )}
  </ul>`;
}

/** @param {{desk: Desk, picked: Pick}} props */
function Score({ desk, picked }) {
  const { settled, open } = linesOf(desk.card, picked, desk.told.static);
  if (picked.part === "judgement") return html`<${Judged} lines=${settled} />`;
  if (!picked.part && !picked.level && !picked.objective && !picked.phase)
    return html`<${Whole} desk=${desk} lines=${settled} />`;
  const sum = settled.reduce((total, line) => total + (line.points ?? 0), 0);
  const whole =
    picked.part &&
    !picked.level &&
    !picked.id &&
    !picked.objective &&
    !picked.phase &&
    !CONTACT_PARTS.includes(picked.part);
  return html`
    ${whole && html`<p class="quiet num">${w("sum_of", { points: num(sum, 1), count: settled.length })}</p>`}
    <ul class="lines-of">
      ${settled.slice(0, MOST).map((line, n) => html`<${Row} key=${n} desk=${desk} line=${line} />`)}
      ${open
        .slice(0, MOST)
        .map((line, n) => html`<${Row} key=${`open ${n}`} desk=${desk} line=${line} settled=${false} />`)}
    </ul>
    ${
      settled.length > MOST && html`<p class="quiet">${w("more_lines", { count: settled.length - MOST })}</p>`
    }
  `;
}

/** @param {{desk: Desk}} props */
function Open({ desk }) {
  const lines = [...(desk.card.response_time.open_lines ?? []), ...(desk.card.coordination.open_lines ?? [])];
  return html`
    <p class="quiet">${w("open_text")}</p>
    <ul class="lines-of">
      ${lines.map((line, n) => html`<${Row} key=${n} desk=${desk} line=${line} settled=${false} />`)}
    </ul>
  `;
}

/** @param {{desk: Desk}} props */
function Never({ desk }) {
  const who = (/** @type {Card["never_triggered"][number]} */ row) =>
    row.who.map((one) => desk.names.receiver(one)).join(", ");
  return html`
    <p class="quiet">${w("never_text")}</p>
    <ul class="lines-of">
      ${desk.card.never_triggered.map(
        (row, n) =>
          html`<li key=${n}>
            <p>
              <b>${row.title ? say(row.title) : w("upon_aware")}</b>
              ${" "}
              ${who(row)}:
              ${" "}
              ${row.acts.map((act) => desk.names.verb(act)).join(", ")}
            </p>
          </li>`,
      )}
    </ul>
  `;
}

/** @param {{desk: Desk, id?: string}} props */
function Note({ desk, id }) {
  const note = desk.notes.find((one) => `note ${one.id}` === id);
  if (!note) return null;
  return html`<article class="proof">
    <p>
      <time class="num">T+${hms(note.t)}</time>
      ${" "}
      <b>${markOf(note)}${noteSubject(desk, note.about)}</b>
      ${" "}
      <small>${note.by}</small>
      ${note.record !== undefined && html` <${Cite} desk=${desk} seq=${note.record} />`}
    </p>
    ${note.text && html`<blockquote class="said">${note.text}</blockquote>`}
    ${note.file && html`<${Proof} file=${note.file} by=${note.by} />`}
    <p class="quiet">${w(note.mark === undefined ? "note_private" : "moment_private")}</p>
    <${Actions} desk=${desk} t=${note.t} />
  </article>`;
}

/** @type {{[kind: string]: (desk: Desk, picked: Pick) => unknown}} */
const SHOW = {
  duty: (desk, picked) => html`<${Duty} desk=${desk} seq=${picked.seq} />`,
  act: (desk, picked) => html`<${Single} desk=${desk} seq=${picked.seq} />`,
  record: (desk, picked) => html`<${Single} desk=${desk} seq=${picked.seq} />`,
  score: (desk, picked) => html`<${Score} desk=${desk} picked=${picked} />`,
  note: (desk, picked) => html`<${Note} desk=${desk} id=${picked.id} />`,
  open: (desk) => html`<${Open} desk=${desk} />`,
  never: (desk) => html`<${Never} desk=${desk} />`,
};

/** @param {Desk} desk */
function heading(desk) {
  const { picked, names } = desk;
  if (!picked) return w("evidence");
  if (picked.kind === "note") return w("kind_note");
  const where =
    picked.level === "seat"
      ? names.seat(picked.id)
      : picked.level === "agency"
        ? names.agency(picked.id)
        : picked.level === "team"
          ? say(desk.told.static.teams?.[picked.id ?? ""]?.title)
          : "";
  const what = [where, picked.objective && names.objective(picked.objective), picked.part && w(picked.part)]
    .filter(Boolean)
    .join(", ");
  return what ? w("evidence_of", { what }) : w("evidence");
}

/**
 * What was brought into view last: a change of tabs, each of which starts at its top, does not do so again.
 *
 * @type {Desk["picked"]}
 */
let shown = null;

/**
 * The panel; what is picked shows in it, at once and for screen readers too.
 *
 * @param {{desk: Desk}} props
 */
export function Evidence({ desk }) {
  useDesk(desk, "picked", "data", "records", "says", "lens");
  useLang();
  const { picked } = desk;
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (list.current) list.current.scrollTop = 0;
    const seen = picked === shown;
    shown = picked;
    if (picked && !picked.quiet && !seen)
      box.current?.scrollIntoView({
        block: "nearest",
        behavior: matchMedia(CALM).matches ? "auto" : "smooth",
      });
  }, [picked]);
  return html`<section class="panel evidence" ref=${box} aria-labelledby="evidence-title">
    <header>
      <h2 id="evidence-title"><${Icon} name="search" />${heading(desk)}</h2>
      ${
        picked &&
        html`<button class="plain" aria-label=${w("close")} onClick=${() => desk.pick(null)}>
          <${Icon} name="close" />
        </button>`
      }
    </header>
    <div
      class="scroll inside"
      ref=${list}
      tabindex="0"
      role="group"
      aria-label=${w("scrolls")}
      aria-live="polite"
    >
      ${(picked && SHOW[picked.kind]?.(desk, picked)) ?? html`<p class="empty">${w("evidence_empty")}</p>`}
    </div>
  </section>`;
}
