// Fields that more is known of than what they may hold: a post, what the seed draws from, grounds in law.

/** @import {Choice, Desk, Value} from "../../types/editor" */
/** @import {FieldProps} from "./fields.js" */

import { html, useState } from "/vendor/preact-standalone.js";

import { useId } from "../parts.js";
import { seatOf } from "../seat.js";
import { say } from "../texts.js";
import { choices } from "./choices.js";
import { compared } from "./city-offers.js";
import { Line, Pick, Tool } from "./controls.js";
import { repeated } from "./shapes.js";
import { e } from "./words.js";

const MOST_SHOWN = 12;

/** A post of the city: agency and role. @param {FieldProps} props */
export function Post({ desk, where, value, label }) {
  const { agency, role } = seatOf(String(value ?? ""));
  const put = (/** @type {string} */ one, /** @type {string} */ other) =>
    one && other && desk.put(where, `${one}/${other}`);
  const roles = Object.entries(desk.offers.roles).map(([id, { name }]) => ({ value: id, label: say(name) }));
  const usual = roles[0]?.value ?? "";
  return html`<span class="desk-post">
    <${Pick} desk=${desk} value=${agency} label=${`${label}: ${e("f_agency")}`}
      from=${choices(desk, "agency", {})}
      onPick=${(/** @type {string} */ one) => put(one, role || usual)} />
    <${Pick} desk=${desk} value=${role} label=${`${label}: ${e("f_role")}`} from=${roles}
      onPick=${(/** @type {string} */ one) => put(agency, one)} />
  </span>`;
}

/** Of which drawn value each comes once: the thing's id goes with it. @param {FieldProps} props */
export function Repeat({ desk, where, value, label, around }) {
  const pick = (/** @type {string} */ drawn) =>
    desk.put(where.slice(0, -1), repeated(around.owner ?? {}, drawn));
  return html`<${Pick} desk=${desk} value=${value} label=${label} none=${e("none")}
    from=${choices(desk, "repeat", {})} onPick=${pick} />`;
}

/** A whole number between two, `uniform 18 32` in the file. @param {FieldProps} props */
export function Range({ desk, where, value, label, field }) {
  const [, low = "0", high = "0"] = String(value ?? "").split(" ");
  const put = (/** @type {string} */ one, /** @type {string} */ other) =>
    /^\d+$/.test(one) && /^\d+$/.test(other) && desk.put(where, `uniform ${Number(one)} ${Number(other)}`);
  const bound = (
    /** @type {string} */ text,
    /** @type {string} */ name,
    /** @type {(text: string) => void} */ then,
  ) =>
    html`<input type="number" class="desk-number" min="0" max=${field === "hour" ? 23 : 9999} step="1"
      aria-label=${`${label}: ${e(name)}`} readonly=${!desk.writes} value=${text}
      onChange=${(/** @type {Event & {currentTarget: HTMLInputElement}} */ event) =>
        then(event.currentTarget.value)} />`;
  return html`<span class="desk-span">${bound(low, "range_from", (one) => put(one, high))} –
    ${bound(high, "range_to", (other) => put(low, other))}</span>`;
}

/** A word that is often the name of something: those are proposed. @param {FieldProps} props */
export function Word({ desk, where, value, label, shape }) {
  const id = useId();
  const write = (/** @type {string} */ text, /** @type {boolean} */ typing) => {
    if (text === String(value ?? "")) return;
    if (text) desk.put(where, text, typing);
    else if (!shape.needed) desk.remove(where);
  };
  const from = choices(desk, "word", {});
  const called = from.find((one) => one.value === value)?.label;
  return html`<span class="desk-word">
    <${Line} desk=${desk} value=${String(value ?? "")} label=${label} list=${id} onText=${write} />
    <datalist id=${id}>
      ${from.map((one) => html`<option key=${one.value} value=${one.value}>${one.label}</option>`)}
    </datalist>
    ${called && called !== value && html`<span class="quiet">${called}</span>`}
  </span>`;
}

/**
 * What of some choices a search finds: first those whose code begins so, then those that have each word.
 *
 * @param {Choice[]} from
 * @param {string} sought
 */
export function found(from, sought) {
  const words = compared(sought).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const text = (/** @type {Choice} */ one) => compared(`${one.value} ${one.label} ${one.group ?? ""}`);
  const fit = from.filter((one) => words.every((word) => text(one).includes(word)));
  const first = (/** @type {Choice} */ one) => compared(one.value).startsWith(words[0] ?? "");
  return [...fit.filter(first), ...fit.filter((one) => !first(one))].slice(0, MOST_SHOWN);
}

/**
 * A code that people know a ground by; a duty of the rules is known by its name.
 *
 * @param {string} value
 * @param {string} name
 */
const codeOf = (value, name) => (name && /^[a-z][a-z-]*$/.test(value) ? "" : value);

/** Codes of the plan, articles of the law, duties of the rules, by search. @param {FieldProps} props */
export function Grounds({ desk, where, value, label }) {
  const [sought, seek] = useState("");
  const chosen = [value ?? []].flat();
  const all = choices(desk, "basis", {});
  const name = (/** @type {Value} */ one) => all.find((choice) => choice.value === one)?.label ?? "";
  const keep = (/** @type {Value[]} */ list) => (list.length ? desk.put(where, list) : desk.remove(where));
  const take = (/** @type {string} */ one) => {
    seek("");
    if (one && !chosen.includes(one)) keep([...chosen, one]);
  };
  const shown = found(
    all.filter((one) => !chosen.includes(one.value)),
    sought,
  );
  return html`<div class="desk-grounds">
    <ul class="desk-list-bare">
      ${chosen.map(
        (one, n) => html`<li key=${one}><b>${codeOf(one, name(one))}</b> <span>${name(one)}</span>
        ${
          desk.writes &&
          html`<${Tool} sign="×" name=${e("take_out")} of=${one}
            onClick=${() => keep(chosen.toSpliced(n, 1))} />`
        }</li>`,
      )}
    </ul>
    ${
      desk.writes &&
      html`<${Search} label=${label} sought=${sought} shown=${shown} onSeek=${seek} onTake=${take} />`
    }
  </div>`;
}

/**
 * A search; arrows go through what it finds, Enter takes it; what is in no list is taken as written.
 *
 * @param {{label: string, sought: string, shown: Choice[], onSeek: (text: string) => void,
 *   onTake: (value: string) => void}} props
 */
function Search({ label, sought, shown, onSeek, onTake }) {
  const id = useId();
  const [at, setAt] = useState(0);
  const here = Math.min(at, shown.length - 1);
  const write = (/** @type {Event & {currentTarget: HTMLInputElement}} */ event) => {
    setAt(0);
    onSeek(event.currentTarget.value);
  };
  const key = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "ArrowDown") setAt(Math.min(here + 1, shown.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(here - 1, 0));
    else if (event.key === "Enter") onTake(shown[here]?.value ?? sought.trim());
    else if (event.key === "Escape" && sought) onSeek("");
    else return;
    event.preventDefault();
  };
  return html`<input type="search" role="combobox" value=${sought} placeholder=${e("seek_basis")}
      aria-label=${`${e("add")}: ${label}`} aria-expanded=${String(shown.length > 0)} aria-controls=${id}
      aria-autocomplete="list" aria-activedescendant=${shown.length ? `${id}-${here}` : undefined}
      onInput=${write} onKeyDown=${key} />
    <ul id=${id} role="listbox" class="desk-found" aria-label=${label} hidden=${!shown.length}>
      ${shown.map(
        (
          one,
          n,
        ) => html`<li key=${one.value} id=${`${id}-${n}`} role="option" aria-selected=${String(n === here)}
        onClick=${() => onTake(one.value)}><b>${codeOf(one.value, one.label)}</b> ${one.label}
        ${one.group && html`<span class="quiet">${one.group}</span>`}</li>`,
      )}
    </ul>`;
}
