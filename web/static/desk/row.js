// The side form of an inject: when, what, to whom, what may be chosen, what is expected.

/** @import {Desk, Value, Where} from "../../types/editor" */

import { html, useLayoutEffect, useRef } from "/vendor/preact-standalone.js";

import { nameOf } from "./changes.js";
import { called } from "./choices.js";
import { Titled } from "./fields.js";
import { begunRow } from "./grid.js";
import { fromTop, goOn } from "./keys.js";
import { Preview } from "./preview.js";
import { Rest } from "./sentence.js";
import { When } from "./when.js";
import { e } from "./words.js";

const MESSAGE = ["title", "channel", "from", "to", "about", "body"];
const CHOICES = ["options"];
const EXPECTED = ["expect", "objectives"];
const WAYS = ["at", "when", "unless", "by_hand"];
/** What somebody writes who has begun an inject, in order. */
const WRITTEN = [
  ".desk-when input",
  "[data-name=title] [lang=vi] input",
  "[data-name=body] [lang=vi] textarea",
];
const SAID = ["id", ...WAYS, "while", ...MESSAGE, ...CHOICES, ...EXPECTED];

/**
 * The inject of a name; of one whose name has changed under the form, what shares its id.
 *
 * @param {Value[]} injects
 * @param {string} name
 * @returns {Value}
 */
function rowOf(injects, name) {
  const alike = injects.filter((one) => one?.id === name.split("?")[0]);
  return injects.find((one) => nameOf(one) === name) ?? (alike.length === 1 ? alike[0] : undefined);
}

/**
 * The side form of an inject.
 *
 * @param {{desk: Desk, id: string, onClose: () => void, onNext: (id: string) => void}} props
 */
export function RowForm({ desk, id, onClose, onNext }) {
  const inject = rowOf(desk.data.injects, id);
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const isBegun = inject?.body?.vi === "…";
  useLayoutEffect(() => {
    const here = box.current;
    if (!here) return;
    fromTop(here);
    if (!(isBegun && goOn(here, here, WRITTEN.join(", ")))) here.focus({ preventScroll: true });
  }, [id]);
  if (!inject) return null;
  const mine = nameOf(inject) ?? null;
  const where = /** @type {Where} */ (["injects", mine]);
  const around = { inject, owner: inject };
  const part = (/** @type {string} */ name, /** @type {unknown} */ inside) =>
    html`<section class="desk-part"><h3>${e(`part_${name}`)}</h3>${inside}</section>`;
  const fields = (/** @type {string[]} */ names) =>
    names.map(
      (name) =>
        html`<${Titled} key=${name} desk=${desk} where=${where} model="Inject" name=${name} owner=${inject}
          around=${around} long=${name === "body"} />`,
    );
  const next = () => {
    const made = begunRow(inject);
    desk.add(["injects"], made, mine);
    onNext(made.id);
  };
  const key = (/** @type {KeyboardEvent} */ event) => {
    const here = /** @type {HTMLElement} */ (event.target);
    const { key: name, ctrlKey: control, defaultPrevented: done } = event;
    if (name === "Escape" && !done) onClose();
    else if (name === "Enter" && control && desk.writes) next();
    else if (name === "Enter" && !done && here.tagName === "INPUT")
      goOn(/** @type {Element} */ (event.currentTarget), here, WRITTEN.join(", "));
    else return;
    event.preventDefault();
  };
  const label = called(inject.title, inject.id);
  return html`<aside class="desk-side card" ref=${box} tabindex="-1" aria-label=${label} onKeyDown=${key}>
    <header class="desk-side-head">
      <h2>${label}</h2>
      <button type="button" class="button is-small" onClick=${onClose}>${e("close_form")}</button>
    </header>
    ${part(
      "when",
      html`<${When} desk=${desk} where=${where} model="Inject" value=${inject} around=${around}
      />${fields(["while"])}`,
    )}
    ${part("message", html`${fields(MESSAGE)}<${Preview} desk=${desk} inject=${inject} />`)}
    ${part("choices", fields(CHOICES))}
    ${part("expected", fields(EXPECTED))}
    ${part(
      "more",
      html`<${Rest} desk=${desk} where=${where} model="Inject" value=${inject} around=${around}
      said=${inject.delay === undefined ? SAID : [...SAID, "delay"]} />`,
    )}
  </aside>`;
}
