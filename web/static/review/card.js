// The scorecard: a tree from the drill to a seat; every number opens what it rests on.

/** @import {Desk} from "./desk.js" */
/** @import {Names} from "../room/words.js" */
/** @import {Card as Scorecard, Grading, GradingAnswer, TreeNode} from "../../types/review" */

import { html, useState } from "/vendor/preact-standalone.js";

import { Icon } from "../icons.js";
import { Chips } from "../room/dialog.js";
import { code } from "../room/words.js";
import { say } from "../texts.js";
import { branch, tree } from "./score.js";
import { num, percent, w } from "./texts.js";
import { useDesk, useLang } from "./hooks.js";

/** @type {{[band: string]: string}} */
const TONES = {
  good: "s-well",
  fair: "s-info",
  passed: "s-degraded",
  failed: "s-down",
};

/**
 * How good a score is: a word in its colour.
 *
 * @param {{band: string}} props
 */
export const Word = ({ band }) =>
  html`<span class=${`pill ${TONES[band] ?? "s-info"}`}>${code("band", band)}</span>`;

/**
 * What a node of the tree is called.
 *
 * @param {Names} names
 * @param {TreeNode} node
 */
export const nodeName = (names, node) =>
  node.system ? names.short(node.system) : node.word ? w(node.word) : say(node.title);

/**
 * What stands beside a node's score: how many it rests on, what was lost, how far raters agree.
 *
 * @param {TreeNode} node
 */
export function beside(node) {
  if (node.key === "drill") return w("parts_counted", { count: node.settled });
  if (node.key === "outcome") return node.loss === undefined ? "" : w("loss_hours", { loss: num(node.loss) });
  if (node.system) return w("loss_hours", { loss: num(node.loss) });
  if (node.key === "judgement") {
    if (!node.raters) return "";
    return node.alpha === null || node.alpha === undefined
      ? w("raters", { count: node.raters })
      : w("raters_alpha", { count: node.raters, alpha: num(node.alpha, 2) });
  }
  if (node.pick?.part === "judgement") return w("raters", { count: node.settled });
  if (node.settled === undefined) return "";
  return node.open
    ? w("settled_open", { count: node.settled, open: node.open })
    : w("settled", { count: node.settled });
}

/**
 * @param {unknown} one
 * @param {unknown} other
 */
const same = (one, other) => one && other && JSON.stringify(one) === JSON.stringify(other);

/**
 * @param {{desk: Desk, node: TreeNode, depth: number, open: Set<string>, turn: (key: string) => void}}
 *   props
 */
function Node({ desk, node, depth, open, turn }) {
  const shown = open.has(node.key);
  const name = nodeName(desk.names, node);
  const none = node.score === null || node.score === undefined;
  const weight =
    node.weight !== undefined && node.used !== undefined
      ? w("weight_used", {
          weight: num(node.weight, Number.isInteger(node.weight) ? 0 : 2),
          used: percent(node.used),
        })
      : null;
  const pick = () => desk.pick(node.pick ?? null);
  const value = node.system ? "" : none ? "–" : num(node.score);
  return html`<li class="tree-node">
    <div class="tree-line" style=${{ paddingLeft: `${8 + depth * 16}px` }}>
      ${
        node.children?.length
          ? html`<button
              class="tree-turn"
              aria-expanded=${String(shown)}
              aria-label=${w(shown ? "collapse" : "expand", { name })}
              onClick=${() => turn(node.key)}
            >
              <${Icon} name=${shown ? "below" : "next"} />
            </button>`
          : html`<span class="tree-turn"></span>`
      }
      ${
        node.pick
          ? html`<button
              class="tree-pick"
              aria-pressed=${String(Boolean(same(desk.picked, node.pick)))}
              onClick=${pick}
              title=${weight}
            >
              <span class="tree-name">${name}${weight && html`<small>${weight}</small>`}</span>
              <b class="num tree-score">${value}</b>
              <span class="tree-side">
                ${node.band && html`<${Word} band=${node.band} />`}
                <small class="num">${none && !node.system ? w("no_score") : beside(node)}</small>
              </span>
            </button>`
          : html`<span class="tree-pick"><span class="tree-name quiet">${name}</span></span>`
      }
    </div>
    ${
      shown &&
      node.children?.length > 0 &&
      html`<ul>
        ${node.children.map(
          (child) =>
            html`<${Node}
              key=${child.key}
              desk=${desk}
              node=${child}
              depth=${depth + 1}
              open=${open}
              turn=${turn}
            />`,
        )}
      </ul>`
    }
  </li>`;
}

/** @param {{card: Scorecard}} props */
function Unadjusted({ card }) {
  const before = card.unadjusted;
  const band = before?.band ? code("band", before.band) : "–";
  return (
    before &&
    html`<p class="card-note">
      <span class="pill s-info">
        ${w("unadjusted", { score: num(before.overall), band })}
      </span>
    </p>`
  );
}

/** @param {{desk: Desk}} props */
function Lens({ desk }) {
  const { lens } = desk;
  return (
    lens &&
    html`<p class="card-note warning" role="status">
      ${w("grading_lens", { label: lens.label })}
      ${" "}
      <button class="small" onClick=${() => desk.look(null)}>${w("grading_back")}</button>
    </p>`
  );
}

/** @param {{desk: Desk}} props */
function Gradings({ desk }) {
  const rows = desk.told.gradings ?? [];
  const show = async (/** @type {Grading} */ row) => {
    /** @type {GradingAnswer} */
    const answer = await desk.ask(`gradings/${row.id}`);
    if (answer.ok && answer.card) desk.look({ id: row.id, label: row.label, card: answer.card });
    else desk.toast(answer.text);
  };
  const drop = async (/** @type {Grading} */ row) => {
    const answer = await desk.ask(`gradings/${row.id}`, { method: "DELETE" });
    if (answer.ok) {
      if (desk.lens?.id === row.id) desk.look(null);
      await desk.refresh();
    } else desk.toast(answer.text);
  };
  return html`<div class="gradings">
    ${
      rows.length > 0 &&
      html`
        <h3>${w("gradings")}</h3>
        <ul>
          ${rows.map(
            (row) => html`<li key=${row.id}>
              <span class="grow">${row.label} <small>${row.by}</small></span>
              <b class="num">${num(row.overall)}</b>
              ${row.band && html`<${Word} band=${row.band} />`}
              <button
                class="small"
                aria-label=${`${w("grading_show")}: ${row.label}`}
                onClick=${() => show(row)}
              >
                ${w("grading_show")}
              </button>
              ${
                desk.may("adjust") &&
                html`<button
                  class="small"
                  aria-label=${`${w("grading_drop")}: ${row.label}`}
                  onClick=${() => drop(row)}
                >
                  ${w("grading_drop")}
                </button>`
              }
            </li>`,
          )}
        </ul>
      `
    }
    ${
      desk.may("adjust") &&
      html`<button class="small" onClick=${() => desk.open({ name: "regrade" })}>${w("regrade")}</button>`
    }
  </div>`;
}

const VIEWS = ["part", "objective", "phase"];

/**
 * The panel.
 *
 * @param {{desk: Desk}} props
 */
export function Card({ desk }) {
  useDesk(desk, "data", "picked", "lens");
  useLang();
  const [view, setView] = useState("part");
  const [open, setOpen] = useState(() => new Set(["drill", "response_time", "coordination"]));
  const turn = (/** @type {string} */ key) =>
    setOpen((old) => {
      const next = new Set(old);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const card = desk.card;
  const nodes =
    view === "part"
      ? [tree(card, desk.told.static.teams)]
      : branch(card, view === "objective" ? "objectives" : "phases");
  const settled = (card.response_time.open_lines?.length ?? 0) + (card.coordination.open_lines?.length ?? 0);
  return html`<section class="panel card-panel" aria-labelledby="card-title">
    <header>
      <h2 id="card-title"><${Icon} name="check" />${w("scorecard")}</h2>
      <${Chips}
        label=${w("card_view")}
        value=${view}
        onChange=${setView}
        options=${VIEWS.map((name) => [name, w(`by_${name}`)])}
      />
    </header>
    <${KeptBack} desk=${desk} />
    <${Lens} desk=${desk} />
    ${card.norms && html`<p class="card-note card-error quiet">${say(card.norms.text)}</p>`}
    <${Unadjusted} card=${card} />
    <div class="scroll" tabindex="0" role="group" aria-label=${w("scrolls")}>
      <ul class="tree">
        ${nodes.map(
          (node) =>
            html`<${Node} key=${node.key} desk=${desk} node=${node} depth=${0} open=${open} turn=${turn} />`,
        )}
      </ul>
    </div>
    <footer class="card-foot">
      <p>
        <button class="link" onClick=${() => desk.pick({ kind: "open" })}>
          ${w("open_lines", { count: settled })}
        </button>
        ${" · "}
        <button class="link" onClick=${() => desk.pick({ kind: "never" })}>
          ${w("never_lines", { count: card.never_triggered.length })}
        </button>
      </p>
      <p class="quiet">${w("bands", card.rubric.bands)}. ${say(card.weights.note)}</p>
      ${card.notes
        ?.filter((note) => note.code !== "part_without_data")
        .map((note) => html`<p key=${note.code + note.part} class="quiet">${say(note.text)}</p>`)}
      ${desk.staff && html`<${Gradings} desk=${desk} />`}
    </footer>
  </section>`;
}

/**
 * That scores are kept from an evaluator who has not locked their ratings, and where to rate; for others
 * nothing.
 *
 * @param {{desk: Desk}} props
 */
export function KeptBack({ desk }) {
  if (!desk.me.blind) return null;
  return html`<div class="inside" role="note">
    <p>${w("lk_kept")}</p>
    <p><button class="primary" onClick=${() => desk.go("judgement")}>${w("lk_rate")}</button></p>
  </div>`;
}
