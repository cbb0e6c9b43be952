// The review on paper: what its tabs hold, one after another, every line of it. Drawn in one go.

/** @import {ComponentChildren} from "preact" */
/** @import {AnyLine, AssessmentDoc} from "../../types/review" */
/** @import {Desk} from "./desk.js" */
/** @import {Pictures} from "./printing.js" */

import { html } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { code } from "../room/words.js";
import { say } from "../texts.js";
import { About } from "./about.js";
import { adjustedAs } from "./adjustment.js";
import { beside, nodeName } from "./card.js";
import { Table as Contacts } from "./contacts.js";
import { Judged, Line, Standing, outcomeTitle } from "./evidence.js";
import { lineTitle } from "./lines.js";
import { edgesOf } from "./network.js";
import { items } from "./rows.js";
import { branch, flat, tree } from "./score.js";
import { partsOf } from "./summary.js";
import { Rows } from "./timeline.js";
import { num, percent, w, word } from "./texts.js";

/** @param {{title: string, children?: ComponentChildren}} props */
const Part = ({ title, children }) =>
  html`<section class="panel">
    <header><h2>${title}</h2></header>
    <div class="inside">${children}</div>
  </section>`;

/** @param {{heads: string[], children?: ComponentChildren}} props */
const Grid = ({ heads, children }) =>
  html`<table class="plain-table">
    <thead>
      <tr>
        ${heads.map((head) => html`<th key=${head} scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${children}
    </tbody>
  </table>`;

/** @param {{desk: Desk}} props */
function Scores({ desk }) {
  const { card } = desk;
  const nodes = [
    tree(card, desk.told.static.teams),
    ...branch(card, "objectives"),
    ...branch(card, "phases"),
  ].flatMap((node) => flat(node).filter((row) => !row.node.system));
  return html`<${Part} title=${w("scorecard")}>
    <${Grid} heads=${[w("col_what"), w("sm_score"), w("pr_weight"), w("pr_beside")]}>
      ${nodes.map(
        ({ node, depth }) => html`<tr key=${node.key}>
          <td style=${{ paddingLeft: `${depth * 12}px` }}>${nodeName(desk.names, node)}</td>
          <td class="num">${num(node.score)}${node.band ? ` (${code("band", node.band)})` : ""}</td>
          <td class="num">${node.used === undefined ? "" : percent(node.used)}</td>
          <td class="num">${beside(node)}</td>
        </tr>`,
      )}
    <//>
    <p class="quiet">${w("bands", card.rubric.bands)}. ${say(card.weights.note)}</p>
    ${card.norms && html`<p>${say(card.norms.text)}</p>`}
    ${card.notes?.map((note) => html`<p key=${note.code + note.part} class="quiet">${say(note.text)}</p>`)}
  <//>`;
}

/** @param {{desk: Desk}} props */
function Duties({ desk }) {
  const { evidence, open_lines: open = [] } = desk.card.response_time;
  const rows = [
    ...evidence.map((line) => ({ line, settled: true })),
    ...open.map((line) => ({ line, settled: false })),
  ].sort((one, other) => one.line.opened - other.line.opened);
  return html`<${Part} title=${w("pr_duties")}>
    ${rows.map((row, n) => html`<${Line} key=${n} desk=${desk} ...${row} />`)}
  <//>`;
}

/** @param {{desk: Desk}} props */
function Coordination({ desk }) {
  const { evidence, open_lines: open = [] } = desk.card.coordination;
  const heads = ["col_time", "col_agency", "col_what", "col_state", "pr_credit", "pr_points"].map((name) =>
    w(name),
  );
  const row = (/** @type {AnyLine} */ line, /** @type {boolean} */ settled) => html`<tr>
    <td class="num">T+${hms(line.opened ?? 0)}</td>
    <td>${desk.names.agency(line.agency)}</td>
    <td>${lineTitle(desk.names, line)} <small>${w(line.part ?? "")}</small></td>
    <td><${Standing} line=${line} settled=${settled} /></td>
    <td class="num">${num(line.credit, 2)}</td>
    <td class="num">${num(line.points, 2)}</td>
  </tr>`;
  return html`<${Part} title=${w("pr_contacts")}>
    <${Grid} heads=${heads}>
      ${evidence.map((line) => row(line, true))} ${open.map((line) => row(line, false))}
    <//>
  <//>`;
}

/** @param {{desk: Desk}} props */
function Outcome({ desk }) {
  const { evidence } = desk.card.outcome;
  return html`<${Part} title=${w("outcome")}>
    <${Grid} heads=${[w("col_what"), w("col_state"), w("pr_loss")]}>
      ${evidence.map(
        (line, n) => html`<tr key=${n}>
          <td>${line.system ? desk.names.node(line.system) : outcomeTitle(line)}</td>
          <td>${line.system ? outcomeTitle(line) : ""}</td>
          <td class="num">${num(line.loss, 2)}</td>
        </tr>`,
      )}
    <//>
  <//>`;
}

/** @param {{title: string, rows: {id: string}[], say: (row: never) => unknown}} props */
const Said = ({ title, rows, say: told }) =>
  rows.length > 0 &&
  html`<h3>${title}</h3>
    <ul class="given">
      ${rows.map((row) => html`<li key=${row.id}>${told(/** @type {never} */ (row))}</li>`)}
    </ul>`;

/** @param {{desk: Desk}} props */
function Debrief({ desk }) {
  const { findings = [], actions = [], hotwash = [], adjustments = [] } = desk.told.assessment ?? {};
  const judged = desk.me.role === "participant" ? [] : (desk.card.judgement?.evidence ?? []);
  if (![findings, actions, hotwash, adjustments, judged].some((rows) => rows.length)) return null;
  const joined = (/** @type {unknown[]} */ ...parts) => parts.filter(Boolean).join(" · ");
  return html`
    ${judged.length > 0 && html`<${Part} title=${w("judgement")}><${Judged} lines=${judged} /><//>`}
    <${Part} title=${w("tab_debrief")}>
      <${Said}
        title=${w("adjustments_caption")}
        rows=${adjustments}
        say=${(/** @type {AssessmentDoc["adjustments"][number]} */ row) => {
          const duty = desk.record(row.duty);
          return joined(adjustedAs(row), duty?.kind === "duty" && say(duty.data.title), row.reason, row.by);
        }}
      />
      <${Said}
        title=${w("d_findings")}
        rows=${findings}
        say=${(/** @type {AssessmentDoc["findings"][number]} */ row) =>
          joined(word("d", row.kind), row.text, row.cause, row.by)}
      />
      <${Said}
        title=${w("d_plan")}
        rows=${actions}
        say=${(/** @type {AssessmentDoc["actions"][number]} */ row) =>
          joined(row.what, row.owner, row.due, word("d_status", row.status), row.outcome)}
      />
      <${Said}
        title=${w("hotwash")}
        rows=${hotwash}
        say=${(/** @type {AssessmentDoc["hotwash"][number]} */ row) =>
          joined(row.strengths, row.problems, row.suggestions, row.by)}
      />
    <//>
  `;
}

/** @param {{desk: Desk}} props */
function Head({ desk }) {
  const { drill } = desk.told;
  return html`<header>
    <h1>${w("review")} · ${say(drill.title)}</h1>
    <p class="num">T+${hms(drill.end)} · ${w("records_count", { count: num(drill.records, 0) })}</p>
    <p class="quiet">
      ${w("setup", {
        profile: say(drill.profile.title),
        rubric: say(drill.rubric.title),
        seed: drill.seed,
        version: drill.version,
      })}
    </p>
    <p class="quiet">${w("head_hash", { hash: drill.head })}</p>
  </header>`;
}

/** @param {{title: string, picture?: string, children?: ComponentChildren}} props */
const Picture = ({ title, picture, children }) =>
  picture ? html`<${Part} title=${title}>${children}<img src=${picture} alt=${title} /><//>` : null;

/**
 * All of it.
 *
 * @param {{desk: Desk, pictures: Pictures}} props
 */
export function Paper({ desk, pictures }) {
  const { card } = desk;
  const every = items(card, desk.records, { notes: desk.notes, nodes: desk.told.static.nodes });
  every.sort((one, other) => one.start - other.start);
  return html`<article class="review paper">
    <${Head} desk=${desk} />
    ${desk.saved && html`<${About} desk=${desk} open=${true} />`}
    <${Scores} desk=${desk} />
    <${Picture} title=${w("curves")} picture=${pictures.service}>
      <p class="quiet">━ ${w("curve_actual")} · ╌ ${w("curve_book")} · ┄ ${w("curve_idle")}</p>
    <//>
    ${partsOf(card).map(
      ([name, Body]) =>
        html`<${Part} key=${name} title=${w(name)}><${Body} desk=${desk} paper=${true} /><//>`,
    )}
    <${Duties} desk=${desk} />
    <${Coordination} desk=${desk} />
    <${Picture} title=${w("ct_title")} picture=${pictures.contacts} />
    <${Part} title=${w("tab_contacts")}>
      <${Contacts} desk=${desk} edges=${edgesOf(card.network)} />
    <//>
    <${Outcome} desk=${desk} />
    <${Debrief} desk=${desk} />
    <${Part} title=${w("pr_course")}>
      <${Rows} desk=${desk} shown=${every} first=${every.length} />
    <//>
    <p class="statement">${say(card.statement)}</p>
  </article>`;
}
