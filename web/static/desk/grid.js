// The script as a table: cells changed where they stand, rows added, copied, moved, removed.

/** @import {Desk, Value, Where} from "../../types/editor" */

import { html, useMemo } from "/vendor/preact-standalone.js";

import { classes } from "../parts.js";
import { at, nameOf } from "./changes.js";
import { called, choices, listed } from "./choices.js";
import { bandsOf } from "./bands.js";
import { Line, Pick, Tool, faultsAt } from "./controls.js";
import { freshId } from "./fields.js";
import { asMoment, storyAt } from "./moments.js";
import { told } from "./shapes.js";
import { clockOf, whenTold } from "./when.js";
import { opening, code, e } from "./words.js";

const COLUMNS = ["at", "title", "channel", "from", "to", "body", "objectives", "notes"];
const LISTS = ["to", "objectives"];
const LONG = ["title", "body", "notes"];

/** Where in an inject a column stands. @param {Value} row @param {string} column @returns {Where} */
function placeOf(row, column) {
  if (column === "notes")
    return typeof row.notes?.controller === "string"
      ? ["notes", "controller"]
      : ["notes", "controller", "vi"];
  const isBoth = row[column] && typeof row[column] === "object" && !Array.isArray(row[column]);
  return isBoth && ["title", "body", "from"].includes(column) ? [column, "vi"] : [column];
}

/** Columns of names, and of what: they are shown as people call them. */
const NAMES = /** @type {{[column: string]: string}} */ ({
  to: "receiver",
  objectives: "objective",
  from: "agency",
});

/** Whether a row's sender is a text. @param {Value} row */
const isText = (row) => Boolean(row.from) && typeof row.from === "object";

/** @param {Desk} desk @param {string} column @param {Value} name */
const labelOf = (desk, column, name) =>
  choices(desk, NAMES[column] ?? "", {}).find(({ value }) => value === name)?.label ?? String(name);

/**
 * The name that people call so; nothing when nobody is.
 *
 * @param {Desk} desk
 * @param {string} column
 * @param {string} label
 */
function nameFor(desk, column, label) {
  const wanted = label.trim().toLowerCase();
  const all = choices(desk, NAMES[column] ?? "", {});
  return all.find((one) => one.label.toLowerCase() === wanted || one.value === wanted)?.value;
}

/**
 * What a cell says; null when it cannot be written here.
 *
 * @param {Desk} desk
 * @param {Value} row
 * @param {string} column
 */
function cellText(desk, row, column) {
  if (column === "at" && row.at === undefined) return null;
  const value = at(row, placeOf(row, column));
  if (
    column in NAMES &&
    (typeof value === "string" || Array.isArray(value)) &&
    !(column === "from" && isText(row))
  )
    return [value]
      .flat()
      .map((name) => labelOf(desk, column, name))
      .join("; ");
  if (value && typeof value === "object") return null;
  return value === undefined || value === null ? "" : String(value).trimEnd();
}

/**
 * The channel that people call so.
 *
 * @param {Desk} desk
 * @param {string} label
 */
const channelFor = (desk, label) =>
  (desk.offers.forms.Inject?.fields.channel?.codes ?? []).find(
    (one) => code("channel", one).toLowerCase() === label.toLowerCase(),
  );

/**
 * What is put where when a cell says something else; null when that can be nothing.
 *
 * @param {Desk} desk
 * @param {Value} row
 * @param {string} column
 * @param {string} text
 * @returns {{where: Where, value: Value} | null}
 */
function cellPut(desk, row, column, text) {
  const written = text.replaceAll("\r\n", "\n").trim();
  if (column === "at")
    return asMoment(desk, written) === null ? null : { where: ["at"], value: asMoment(desk, written) };
  let [where, value] = [placeOf(row, column), /** @type {Value} */ (written)];
  if (LISTS.includes(column)) {
    const parts = written.split(/[;\n]/).map((name) => name.trim());
    const names = parts.filter(Boolean).map((name) => nameFor(desk, column, name) ?? name);
    value = column === "to" && names.length === 1 ? names[0] : names;
  }
  if (column === "channel") value = channelFor(desk, written) ?? written;
  // A sender that is no agency of the city is a text.
  if (column === "from" && !isText(row)) value = nameFor(desk, column, written) ?? { vi: written };
  if (!written)
    return ["objectives", "notes"].includes(column) ? { where: [column], value: undefined } : null;
  // What has no place yet is written with all that it stands in.
  while (where.length > 1 && typeof at(row, where.slice(0, -1)) !== "object") {
    value = { [String(where.at(-1))]: value };
    where = where.slice(0, -1);
  }
  return { where, value };
}

/**
 * Change a cell.
 *
 * @param {Desk} desk
 * @param {Value} row
 * @param {string} column
 * @param {string} text
 * @param {boolean} typing
 */
function writeCell(desk, row, column, text, typing) {
  const found = cellPut(desk, row, column, text);
  const place = /** @type {Where} */ (["injects", nameOf(row)]);
  if (!found || text === cellText(desk, row, column)) return;
  if (found.value === undefined) {
    if (row[column] !== undefined) desk.remove([...place, ...found.where]);
  } else if (!(typing && (column === "at" || column in NAMES)))
    desk.put([...place, ...found.where], found.value, typing);
}

/** A new inject at the time and to the receivers of another. @param {Value} row @returns {Value} */
export function begunRow(row) {
  // Nobody has said it in English: it is shown as not translated, until somebody does.
  const text = { vi: "…" };
  return {
    id: freshId("injects"),
    title: opening("begun"),
    channel: row?.channel ?? "phone",
    at: row?.at ?? "0m",
    from: row?.from ?? text,
    to: row?.to ?? "all",
    body: text,
  };
}

/**
 * A new row below the last; its id.
 *
 * @param {Desk} desk
 * @returns {string}
 */
export function addRow(desk) {
  const rows = listed(desk.data.injects);
  const made = begunRow(rows.at(-1));
  if (rows.length) desk.add(["injects"], made, nameOf(rows.at(-1)) ?? null);
  else desk.put(["injects"], [made]);
  return String(made.id);
}

/**
 * What can be done with a row, by name.
 *
 * @param {Desk} desk
 * @param {Value[]} rows
 * @param {number} n
 * @returns {{[name: string]: () => unknown}}
 */
function deeds(desk, rows, n) {
  const row = rows[n];
  const where = /** @type {Where} */ (["injects", nameOf(row)]);
  const add = (/** @type {Value} */ made) => {
    desk.add(["injects"], made, nameOf(row) ?? null);
    return String(nameOf(made));
  };
  return {
    up: () => n > 0 && desk.move(where, n > 1 ? (nameOf(rows[n - 2]) ?? n - 2) : null),
    down: () => n + 1 < rows.length && desk.move(where, nameOf(rows[n + 1]) ?? n + 1),
    add: () => add(begunRow(row)),
    copy: () => add({ ...structuredClone(row), id: freshId("injects") }),
    remove: () => rows.length > 1 && desk.remove(where),
  };
}

const SIGNS = /** @type {{[name: string]: string}} */ ({
  up: "↑",
  down: "↓",
  add: "+",
  copy: "++",
  remove: "×",
});

/**
 * The table.
 *
 * @param {{desk: Desk, open: string | null, onOpen: (id: string) => void}} props
 */
export function Grid({ desk, open, onOpen }) {
  const rows = listed(desk.data.injects);
  const key = (/** @type {KeyboardEvent} */ event) => keyed(event, desk, rows, onOpen);
  const take = (/** @type {ClipboardEvent} */ event) => paste(event, desk);
  const bands = bandsOf(desk.data.phases, rows);
  return html`<div
    class="desk-scroll"
    tabindex="0"
    role="region"
    aria-label=${e("the_script")}
    onKeyDown=${key}
    onPaste=${take}
  >
    <table class="desk-table desk-cells" id="cells">
      <thead>
        <tr>
          <th scope="col">${e("column_no")}</th>
          ${COLUMNS.map((column) => html`<th scope="col" key=${column}>${e(`column_${column}`)}</th>`)}
          <th scope="col">${e("column_expect")}</th>
          <th scope="col"><span class="unseen">${e("column_row")}</span></th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, n) => html`
            ${
              bands[n] &&
              html`<tr key=${`band ${n}`} class="is-phase">
                <th scope="colgroup" colspan=${COLUMNS.length + 3}>${bands[n]}</th>
              </tr>`
            }
            <${Row} key=${nameOf(row)} desk=${desk} rows=${rows} n=${n}
              open=${open === nameOf(row)} onOpen=${onOpen} />
          `,
        )}
      </tbody>
    </table>
    ${Object.keys(NAMES).map((column) => html`<${Names} key=${column} desk=${desk} column=${column} />`)}
    ${
      desk.writes &&
      html`<p class="desk-below"><button type="button" class="button is-small" id="add-row"
      onClick=${() => onOpen(addRow(desk))}>+ ${e("row_new")}</button>
        <span class="quiet">${e("grid_help")}</span></p>`
    }
  </div>`;
}

/** What a column of names offers to whoever types. @param {{desk: Desk, column: string}} props */
function Names({ desk, column }) {
  const all = choices(desk, NAMES[column] ?? "", {});
  return html`<datalist id=${`names-${column}`}>
    ${all.map(({ value, label }) => html`<option key=${value} value=${label} />`)}
  </datalist>`;
}

/**
 * Faults of each row, told once however often the page is drawn.
 *
 * @type {WeakMap<object, Map<number, string[]>>}
 */
const BY_ROW = new WeakMap();

/**
 * The places of a row's faults.
 *
 * @param {Desk} desk
 * @param {number} n
 * @returns {string[]}
 */
function wrongIn({ faults }, n) {
  const known = BY_ROW.get(faults) ?? new Map();
  if (!BY_ROW.has(faults)) {
    BY_ROW.set(faults, known);
    for (const [path, found] of faults) {
      const row = /^injects\[(\d+)\]/.exec(path)?.[1];
      if (row === undefined || found.every(({ warning }) => warning)) continue;
      known.set(Number(row), [...(known.get(Number(row)) ?? []), path]);
    }
  }
  return known.get(n) ?? [];
}

/**
 * A row, drawn anew when it, or what it is told by, has changed: whoever types in one does not wait for all.
 *
 * @param {{desk: Desk, rows: Value[], n: number, open: boolean, onOpen: (id: string) => void}} props
 */
function Row(props) {
  const { desk, rows, n, open } = props;
  const row = rows[n];
  const { seats, objectives, phases, threats, use, let: drawn, version } = desk.data;
  const timed = row.at !== undefined && row.while === undefined;
  return useMemo(
    () => drawnRow(props),
    [
      row,
      n,
      open,
      desk.offers,
      desk.writes,
      desk.fired,
      wrongIn(desk, n).join(" "),
      // What a row is moved behind.
      [rows.length, ...[n - 2, n - 1, n + 1].map((each) => nameOf(rows[each]))].join(" "),
      seats,
      objectives,
      phases,
      threats,
      use,
      drawn,
      version,
      desk.data.story,
      desk.data.chapters,
      // A row that waits for another names it.
      timed ? null : desk.data.injects,
    ],
  );
}

/** @param {{desk: Desk, rows: Value[], n: number, open: boolean, onOpen: (id: string) => void}} props */
function drawnRow({ desk, rows, n, open, onOpen }) {
  const row = rows[n];
  const wrong = wrongIn(desk, n).length;
  const does = deeds(desk, rows, n);
  const act = (/** @type {string} */ name) => {
    const made = does[name]?.();
    if (typeof made === "string") onOpen(made);
  };
  return html`<tr data-id=${nameOf(row)} class=${classes("", { "is-opened": open, "is-wrong": wrong })}>
    <th scope="row" class="num">
      <button type="button" class="link-button" aria-expanded=${String(open)}
        aria-label=${`${n + 1}: ${e("open_form")}, ${called(row.title, row.id)}`} title=${e("open_form")}
        onClick=${() => onOpen(String(nameOf(row)))}>${n + 1}</button>
      ${
        wrong > 0 &&
        html`<span class="pill is-bad" title=${e("faults_in_row", { count: wrong })}>${wrong}</span>`
      }
    </th>
    ${COLUMNS.map(
      (column) => html`<td class=${`is-${column}`} key=${column}><${Cell} desk=${desk} row=${row}
      column=${column} /></td>`,
    )}
    <td class="desk-expected">
      ${listed(row.expect).map(
        (one, m) => html`<p key=${m}>
        ${told(desk, one, ["Expectation"], { inject: row, expects: true })}</p>`,
      )}
      ${
        listed(row.options).length > 0 &&
        html`<p class="quiet">
        ${e("choices_count", { count: listed(row.options).length })}</p>`
      }</td>
    <td class="desk-row">
      ${
        desk.writes &&
        Object.keys(SIGNS).map(
          (name) =>
            html`<${Tool} key=${name} act=${name} sign=${SIGNS[name]} name=${e(`row_${name}`)}
              of=${called(row.title, row.id)} onClick=${() => act(name)} />`,
        )
      }
    </td>
  </tr>`;
}

/** @param {{desk: Desk, row: Value, column: string}} props */
function Cell({ desk, row, column }) {
  const text = cellText(desk, row, column);
  const label = `${e(`column_${column}`)}: ${called(row.title, row.id)}`;
  if (text === null) {
    const usual = column === "at" ? desk.fired?.injects[row.id]?.[2] : null;
    return html`<span class="quiet">${column === "at" ? whenTold(desk, "Inject", row) : called(row[column])}
      </span>${typeof usual === "number" && html`<span class="quiet">≈ ${clockOf(usual)}</span>`}`;
  }
  if (column === "channel") {
    const codes = desk.offers.forms.Inject?.fields.channel?.codes ?? [];
    const from = codes.map((one) => ({ value: String(one), label: code("channel", one) }));
    const pick = (/** @type {string} */ now) =>
      desk.put(/** @type {Where} */ (["injects", nameOf(row), column]), now);
    return html`<span data-column=${column}><${Pick} desk=${desk} value=${text} label=${label}
      from=${from}
      onPick=${pick} /></span>`;
  }
  const write = (/** @type {string} */ now, /** @type {boolean} */ typing) =>
    writeCell(desk, row, column, now, typing);
  const found = faultsAt(desk, /** @type {Where} */ (["injects", nameOf(row), ...placeOf(row, column)]));
  const bad = found.some(({ warning }) => !warning);
  return html`<span data-column=${column}><${Line} desk=${desk} value=${text} label=${label}
    long=${LONG.includes(column)} rows=${column === "body" ? 2 : 1} invalid=${bad}
    list=${column in NAMES ? `names-${column}` : undefined}
    onText=${write} />${
      column === "at" && html`<span class="quiet desk-story">${storyAt(desk, row)}</span>`
    }</span>`;
}

/** @param {Element} element */
const rowOf = (element) => /** @type {HTMLElement | null} */ (element.closest("tr[data-id]"));

/**
 * Keys of the table: Ctrl+Enter opens a row's form, Alt with arrows moves it, arrows go from row to row; so
 * does Enter, and below the last it begins a new one.
 *
 * @param {KeyboardEvent} event
 * @param {Desk} desk
 * @param {Value[]} rows
 * @param {(id: string) => void} onOpen
 */
function keyed(event, desk, rows, onOpen) {
  const target = /** @type {HTMLElement} */ (event.target);
  const row = rowOf(target);
  const n = rows.findIndex((each) => nameOf(each) === row?.dataset.id);
  if (n < 0) return;
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const isLine = target.tagName === "INPUT" || Boolean(target.closest("td.is-title textarea"));
  if (event.key === "Enter" && event.ctrlKey) onOpen(String(nameOf(rows[n])));
  else if (step && event.altKey) deeds(desk, rows, n)[step < 0 ? "up" : "down"]?.();
  else if (step && target.tagName === "INPUT") along(row, target, step);
  else if (event.key === "Enter" && isLine) {
    if (n + 1 === rows.length && desk.writes) addRow(desk);
    along(row, target, 1);
  } else return;
  event.preventDefault();
}

/**
 * Go to the same column of the row above or below.
 *
 * @param {HTMLElement | null} row
 * @param {HTMLElement} target
 * @param {number} step
 */
function along(row, target, step) {
  const next = (/** @type {Element | null | undefined} */ from) =>
    step < 0 ? from?.previousElementSibling : from?.nextElementSibling;
  let other = next(row);
  while (other?.classList.contains("is-phase")) other = next(other);
  const column = /** @type {HTMLElement | null} */ (target.closest("[data-column]"))?.dataset.column;
  /** @type {HTMLElement | null | undefined} */ (
    other?.querySelector(`[data-column="${column}"] > *`)
  )?.focus();
}

/**
 * Fill cells from a spreadsheet's, to the right and downwards.
 *
 * @param {ClipboardEvent} event
 * @param {Desk} desk
 */
function paste(event, desk) {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const target = /** @type {HTMLElement} */ (event.target);
  const column = /** @type {HTMLElement | null} */ (target.closest("[data-column]"))?.dataset.column ?? "";
  const first = rowOf(target)?.dataset.id;
  if (!text.includes("\t") || !desk.writes || !first) return;
  event.preventDefault();
  const rows = listed(desk.data.injects);
  const start = rows.findIndex((each) => nameOf(each) === first);
  desk.put(["injects"], pasted(desk, rows, start, COLUMNS.indexOf(column), text));
}

/**
 * Rows after cells of a spreadsheet are put into them; those that go on below the last are new.
 *
 * @param {Desk} desk
 * @param {Value[]} rows
 * @param {number} start the first row.
 * @param {number} from the first column.
 * @param {string} text with tabs between cells.
 * @returns {Value[]}
 */
export function pasted(desk, rows, start, from, text) {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const more = Math.max(0, start + lines.length - rows.length);
  const all = [...rows, ...Array.from({ length: more }, () => begunRow(rows.at(-1)))];
  return all.map((row, n) => {
    const values = lines[n - start]?.split("\t") ?? [];
    return values.reduce((made, value, m) => {
      const column = COLUMNS[from + m];
      const found =
        column && !(column === "at" && row.at === undefined) ? cellPut(desk, made, column, value) : null;
      return found && found.value !== undefined ? set(made, found.where, found.value) : made;
    }, row);
  });
}

/** @param {Value} row @param {Where} where @param {Value} value @returns {Value} */
function set(row, [key = "", ...rest], value) {
  return { ...row, [key]: rest.length ? set(row[key], rest, value) : value };
}
