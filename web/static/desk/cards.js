// Things of a draft as cards: a list of them, those that go by names, and one that is there or not.

/** @import {ComponentChildren} from "preact" */
/** @import {Desk, Shape, Value, Where} from "../../types/editor" */

import { html } from "/vendor/preact-standalone.js";

import { before, nameOf } from "./changes.js";
import { called, listed, seatName } from "./choices.js";
import { idOf } from "./city-offers.js";
import { Adder } from "./city-table.js";
import { Tool } from "./controls.js";
import { Field, Titled } from "./fields.js";
import { arrive } from "./keys.js";
import { Rest, Sentence } from "./sentence.js";
import { sentence, shownBlanks } from "./shapes.js";
import { e, known } from "./words.js";

/**
 * What a card is called: by what it is of, its title, its name, or its number.
 *
 * @param {Desk} desk
 * @param {string} list
 * @param {Value} one
 * @param {number} n
 */
function heading(desk, list, one, n) {
  if (one.seat) return seatName(desk, String(one.seat));
  return called(one.title ?? one.name, known(`one_${list}`) ? `${e(`one_${list}`)} ${n + 1}` : nameOf(one));
}

/**
 * A card's head: what it is called, and what can be done with it.
 *
 * @param {{desk: Desk, label: string, level?: string, children?: ComponentChildren,
 *   onUp?: (() => void) | null, onRemove?: (() => void) | null}} props
 */
function Head({ desk, label, children, onUp, onRemove }) {
  return html`<header class="desk-side-head">
    <h3>${label}${children}</h3>
    ${
      desk.writes &&
      html`<span class="desk-tools">
        ${onUp && html`<${Tool} sign="↑" name=${e("up")} of=${label} onClick=${onUp} />`}
        ${onRemove && html`<${Tool} sign="×" name=${e("take_out")} of=${label} onClick=${onRemove} />`}
      </span>`
    }
  </header>`;
}

/**
 * What stands in a card: the sentence that tells it, some fields, whatever else is there.
 *
 * @param {{desk: Desk, where: Where, model: string, value: Value, fields?: string[], long?: string[]}} props
 */
function Inside({ desk, where, model, value, fields = [], long = [] }) {
  const name = sentence(value, [model], desk);
  const said = ["id", ...fields, ...(name ? shownBlanks(name, value) : [])];
  return html`
    ${fields.map(
      (field) => html`<${Titled} key=${field} desk=${desk} where=${where} model=${model} name=${field}
      owner=${value} around=${{}} long=${long.includes(field)} />`,
    )}
    ${name && html`<${Sentence} desk=${desk} where=${where} name=${name} value=${value} around=${{}} />`}
    <${Rest} desk=${desk} where=${where} model=${model} value=${value} around=${{}} said=${said} />
  `;
}

/**
 * The frame around the cards of one kind; Ctrl+Enter in it adds one.
 *
 * @param {{list: string, count?: number, children?: ComponentChildren, onAdd?: (() => void) | null}} props
 */
function Section({ list, count, children, onAdd }) {
  const key = (/** @type {KeyboardEvent & {currentTarget: HTMLElement}} */ event) => {
    if (!onAdd || event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    arrive(event.currentTarget, onAdd);
  };
  return html`<section class="card" aria-labelledby=${`h-${list}`} onKeyDown=${key}>
    <h2 id=${`h-${list}`} tabindex="-1">${e(`cards_${list}`)}
      ${count !== undefined && html` <span class="count">${count}</span>`}</h2>
    ${known(`help_${list}`) && html`<p class="quiet">${e(`help_${list}`, { name: "{ten}" })}</p>`}
    ${children}
  </section>`;
}

/** Stand at a section of the page, where it has one of that name. @param {string} name */
export function goTo(name) {
  const heading_ = document.getElementById(`h-${name}`);
  heading_?.focus({ preventScroll: true });
  heading_?.scrollIntoView({ block: "center" });
}

/**
 * The headings of a long page, each a button that leads there.
 *
 * @param {{names: string[]}} props
 */
export function Jumps({ names }) {
  return html`<div class="desk-jumps">
    <p class="desk-views" role="group" aria-label=${e("jumps")}>${names.map(
      (name) => html`<button key=${name} type="button" class="button is-small"
        onClick=${() => goTo(name)}>${e(`cards_${name}`)}</button>`,
    )}</p>
    <p class="quiet">${e("cards_keys")}</p>
  </div>`;
}

/**
 * A list of things as cards.
 *
 * @param {{desk: Desk, list: string, model: string, fields?: string[], long?: string[],
 *   fresh: () => Value}} props
 */
export function Cards({ desk, list, model, fields, long, fresh }) {
  const rows = listed(desk.data[list]);
  const add = () =>
    rows.length
      ? desk.add([list], fresh(), nameOf(rows.at(-1)) ?? rows.length - 1)
      : desk.put([list], [fresh()]);
  const needed = Boolean(desk.offers.forms.ScenarioDoc?.fields[list]?.needed);
  const drop = (/** @type {Where} */ where) => (rows.length === 1 ? desk.remove([list]) : desk.remove(where));
  return html`<${Section} list=${list} count=${rows.length} onAdd=${desk.writes ? add : null}>
    <ol class="desk-cards">
      ${rows.map((row, n) => {
        const where = [list, nameOf(row) ?? n];
        const up = () => desk.move(where, before(desk.data, [list, n - 1]));
        // A seat is known by what is chosen in its card: the focus stays though it is another then.
        return html`<li key=${row.id ?? n} class="desk-stage" data-name=${nameOf(row)}>
          <${Head} desk=${desk} label=${heading(desk, list, row, n)} onUp=${n > 0 ? up : null}
            onRemove=${needed && rows.length === 1 ? null : () => drop(where)} />
          <${Inside} desk=${desk} where=${where} model=${model} value=${row} fields=${fields} long=${long} />
        </li>`;
      })}
    </ol>
    ${
      desk.writes &&
      html`<p><button type="button" class="button"
        onClick=${(/** @type {Event & {currentTarget: HTMLElement}} */ event) =>
          arrive(event.currentTarget, add)}>+ ${e(`add_${list}`)}</button></p>`
    }
  </${Section}>`;
}

/**
 * Things that go by names of their own, as cards.
 *
 * @param {{desk: Desk, list: string, model?: string, shape?: Shape, fields?: string[],
 *   begun: (name: string) => Value}} props `shape`: of those that are no thing with fields; `fields`: those
 *   that every one has, before its sentence.
 */
export function Named({ desk, list, model, shape, fields, begun }) {
  const all = Object.entries(desk.data[list] ?? {});
  const { CityDoc, ScenarioDoc } = desk.offers.forms;
  const needed = Boolean((CityDoc ?? ScenarioDoc)?.fields[list]?.needed);
  const add = (/** @type {string} */ name) => {
    const id = idOf(
      name,
      all.map(([one]) => one),
    );
    if (desk.data[list]) desk.put([list, id], begun(name));
    else desk.put([list], { [id]: begun(name) });
  };
  return html`<${Section} list=${list} count=${all.length}>
    <ol class="desk-cards is-close">
      ${all.map(([id, value]) => {
        const where = [list, id];
        const label = model ? called(value?.title ?? value?.name, id) : id;
        const drop = () => desk.remove(all.length === 1 && !needed ? [list] : where);
        return html`<li key=${id} class="desk-stage" data-name=${id}>
          <${Head} desk=${desk} label=${label} onRemove=${drop}>
            ${label !== id && html` <code>${id}</code>`}
          </${Head}>
          ${
            model
              ? html`<${Inside} desk=${desk} where=${where} model=${model} value=${value} fields=${fields} />`
              : html`<${Field} desk=${desk} where=${where} shape=${shape} field=${list}
                  label=${`${e(`cards_${list}`)}: ${id}`} value=${value} around=${{}} />`
          }
        </li>`;
      })}
    </ol>
    ${desk.writes && html`<${Adder} label=${e(`add_${list}`)} onAdd=${add} />`}
  </${Section}>`;
}

/**
 * One thing that a scenario has or has not.
 *
 * @param {{desk: Desk, name: string, fresh: () => Value, children?: ComponentChildren}} props
 */
export function Optional({ desk, name, fresh, children }) {
  const value = desk.data[name];
  const shape = desk.offers.forms.ScenarioDoc?.fields[name];
  const add = () => desk.put([name], fresh());
  const drop = () => desk.remove([name]);
  return html`<${Section} list=${name}>
    ${
      value !== undefined &&
      html`<${Field} desk=${desk} where=${[name]} shape=${{ ...shape, needed: true }} field=${name}
        label=${e(`cards_${name}`)} value=${value} around=${{}} />`
    }
    ${children}
    ${
      desk.writes &&
      html`<p>${
        value === undefined
          ? html`<button type="button" class="button" onClick=${add}>+ ${e(`add_${name}`)}</button>`
          : html`<button type="button" class="link-button"
              onClick=${drop}>${e("take_out")}: ${e(`cards_${name}`)}</button>`
      }</p>`
    }
  </${Section}>`;
}
