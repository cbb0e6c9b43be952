// Tables of a city: rows that are searched, corrected where they stand, opened, added.

/** @import {Around, Desk, Value, Where} from "../../types/editor" */

import { html, useLayoutEffect, useMemo, useRef, useState } from "/vendor/preact-standalone.js";

import { classes } from "../parts.js";
import { pointer } from "./changes.js";
import { called } from "./choices.js";
import { compared } from "./city-offers.js";
import { Line, faultsAt } from "./controls.js";
import { Field, Titled } from "./fields.js";
import { fromTop } from "./keys.js";
import { Rest } from "./sentence.js";
import { shapeOf, worded } from "./shapes.js";
import { e, title } from "./words.js";

/** @typedef {{id: string, where: Where, value: Value, model: string, around?: Around}} CityRow */

const STEPS = { ArrowUp: -1, ArrowDown: 1 };

/**
 * What a cell says.
 *
 * @param {Desk} desk
 * @param {CityRow} row
 * @param {string} field
 */
function told(desk, { model, value, around }, field) {
  const found = value[field];
  if (found === undefined) return "";
  if (field === "depends_on") return String(found.length ?? "");
  return worded(desk, shapeOf(desk, model, field), field, found, { ...around, owner: value });
}

/**
 * A table with a search above it.
 *
 * @param {{desk: Desk, name: string, rows: CityRow[], columns: string[], inline: string[],
 *   open: string | null, onOpen: (id: string) => void}} props `inline`: columns changed in the table.
 */
export function Table({ desk, name, rows, columns, inline, open, onOpen }) {
  const [sought, seek] = useState("");
  const texts = useMemo(
    () =>
      new Map(
        rows.map((row) => {
          const own = row.value.name;
          const all = [row.id, own?.vi ?? own, own?.en, ...columns.map((field) => told(desk, row, field))];
          return [row.id, compared(all.join(" "))];
        }),
      ),
    [desk.data, columns],
  );
  const write = (/** @type {Event & {currentTarget: HTMLInputElement}} */ event) =>
    seek(event.currentTarget.value);
  const words = compared(sought).split(/\s+/).filter(Boolean);
  const shown = rows.filter(({ id }) => words.every((word) => texts.get(id)?.includes(word)));
  return html`<div class="desk-seek">
      <label>${e("seek")} <input type="search" value=${sought}
        onInput=${write} /></label>
      <span class="quiet" role="status">${e("rows_shown", { count: shown.length, all: rows.length })}</span>
    </div>
    <div class="desk-scroll" tabindex="0" role="region" aria-label=${e(`tab_${name}`)} onKeyDown=${keyed}>
      <table class="desk-table desk-things" data-of=${name}>
        <thead><tr>
          <th scope="col">${e("f_id")}</th>
          ${columns.map(
            (field) => html`<th scope="col" key=${field}>${title(rows[0]?.model ?? "", field)}</th>`,
          )}
        </tr></thead>
        <tbody>
          ${shown.map(
            (row) => html`<${Row} key=${row.id} desk=${desk} row=${row} columns=${columns} inline=${inline}
            open=${open === row.id} onOpen=${onOpen} />`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** @param {{desk: Desk, row: CityRow, columns: string[], inline: string[], open: boolean,
 *   onOpen: (id: string) => void}} props */
function Row({ desk, row, columns, inline, open, onOpen }) {
  const place = pointer(desk.data, row.where);
  const wrong = [...desk.faults].filter(
    ([path, found]) =>
      (path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`)) &&
      found.some(({ warning }) => !warning),
  ).length;
  // What is seen of a button stands first in what it is called.
  const label = `${row.id}: ${e("open_form")}, ${called(row.value.name, row.id)}`;
  return html`<tr data-id=${row.id} class=${classes("", { "is-opened": open, "is-wrong": wrong })}>
    <th scope="row">
      <button type="button" class="link-button" aria-expanded=${String(open)}
        aria-label=${label} onClick=${() => onOpen(row.id)}>
        ${row.id}</button>
      ${
        wrong > 0 &&
        html`<span class="pill is-bad" title=${e("faults_in_row", { count: wrong })}>${wrong}</span>`
      }
    </th>
    ${columns.map(
      (field) => html`<td key=${field} class=${`is-${field}`} data-column=${field}>
        <${Cell} desk=${desk} row=${row} field=${field} inline=${inline.includes(field)} /></td>`,
    )}
  </tr>`;
}

/** @param {{desk: Desk, row: CityRow, field: string, inline: boolean}} props */
function Cell({ desk, row, field, inline }) {
  const { where, value, model, around } = row;
  const label = `${title(model, field)}: ${called(value.name, row.id)}`;
  if (!inline || !desk.writes) return told(desk, row, field);
  if (field !== "name")
    return html`<${Field} desk=${desk} where=${[...where, field]} shape=${shapeOf(desk, model, field)}
      field=${field} label=${label} value=${value[field]} around=${{ ...around, owner: value }} />`;
  const both = value.name && typeof value.name === "object";
  const place = both ? [...where, "name", "vi"] : [...where, "name"];
  const write = (/** @type {string} */ text, /** @type {boolean} */ typing) =>
    text !== (both ? value.name.vi : value.name) && desk.put(place, text, typing);
  return html`<${Line} desk=${desk} value=${(both ? value.name.vi : value.name) ?? ""} label=${label}
    invalid=${faultsAt(desk, place).length > 0} onText=${write} />`;
}

/** Arrows go from row to row in the same column. @param {KeyboardEvent} event */
function keyed(event) {
  const step = STEPS[/** @type {keyof typeof STEPS} */ (event.key)];
  const target = /** @type {HTMLInputElement} */ (event.target);
  if (!step || !(target.tagName === "BUTTON" || (target.tagName === "INPUT" && target.type === "text")))
    return;
  const row = target.closest("tr");
  const other = step < 0 ? row?.previousElementSibling : row?.nextElementSibling;
  const cell = [...(row?.children ?? [])].indexOf(/** @type {Element} */ (target.closest("th, td")));
  const next = other?.children[cell]?.querySelector("button, input");
  if (!next) return;
  /** @type {HTMLElement} */ (next).focus();
  event.preventDefault();
}

/**
 * A row opened: everything that stands in it, and what may.
 *
 * @param {{desk: Desk, row: CityRow, first?: string[], onClose: () => void,
 *   onRemove?: (() => void) | null}} props `first`: fields before all others.
 */
export function RowCard({ desk, row, first = [], onClose, onRemove }) {
  const { where, value, model, around = {} } = row;
  const heading = called(value.name, row.id);
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    if (box.current) fromTop(box.current);
  }, [row.id]);
  return html`<aside class="card desk-side" ref=${box} aria-labelledby="row-title">
    <header class="desk-side-head">
      <h2 id="row-title">${heading}</h2>
      <button type="button" class="button is-small" onClick=${onClose}>${e("close_form")}</button>
    </header>
    <p class="quiet"><code>${pointer(desk.data, where)}</code></p>
    ${first.map(
      (name) => html`<${Titled} key=${name} desk=${desk} where=${where} model=${model} name=${name}
      owner=${value} around=${around} />`,
    )}
    <${Rest} desk=${desk} where=${where} model=${model} value=${value} around=${around} said=${first} />
    ${
      desk.writes &&
      onRemove &&
      html`<p><button type="button" class="button" id="remove-row"
        onClick=${onRemove}>${e("take_out")}: ${heading}</button></p>`
    }
  </aside>`;
}

/**
 * A name for something new, and the button that adds it.
 *
 * @param {{label: string, onAdd: (name: string) => void, field?: string}} props
 */
export function Adder({ label, onAdd, field = e("new_name") }) {
  const [name, setName] = useState("");
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!name.trim()) return;
    onAdd(name.trim());
    setName("");
  };
  const write = (/** @type {Event & {currentTarget: HTMLInputElement}} */ event) =>
    setName(event.currentTarget.value);
  return html`<form class="desk-adder inline" onSubmit=${send}>
    <input type="text" value=${name} aria-label=${`${label}: ${field}`} placeholder=${field} maxlength="200"
      onInput=${write} />
    <button type="submit" class="button">+ ${label}</button>
  </form>`;
}
