// Pieces that several screens share: the clock, chips, notices, choices, the theme.

/** @import {ComponentChildren} from "preact" */
/** @import {Tables} from "../types/seat" */
/** @import {DrillTold, Fields, Typed} from "../types/wire" */

import { html, useEffect, useRef, useState } from "/vendor/preact-standalone.js";

import { conditionWords } from "./conditions.js";
import { hms, storyTime } from "./drill-clock.js";
import { Icon, stateIcon } from "./icons.js";
import { letters } from "./limits.js";
import { plain } from "./model.js";
import { count, lang, say, setLang, t } from "./texts.js";

let ids = 0;

/** An id of this page's own, to tie a label to its field. */
export function useId() {
  return useState(() => `u${(ids += 1)}`)[0];
}

/**
 * The classes of an element: those it always has, and those of `more` whose value is true.
 *
 * @param {string} always
 * @param {{[name: string]: unknown}} more
 */
export const classes = (always, more) =>
  [always, ...Object.keys(more).filter((name) => more[name])].join(" ");

/**
 * Render again every `ms` milliseconds.
 *
 * @param {number} ms
 */
export function useTick(ms) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), ms);
    return () => clearInterval(timer);
  }, [ms]);
}

/**
 * Whether the window is as wide as `query` asks.
 *
 * @param {string} [query]
 */
export function useWide(query = "(min-width: 62rem)") {
  const [wide, setWide] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const change = () => setWide(list.matches);
    list.addEventListener("change", change);
    return () => list.removeEventListener("change", change);
  }, [query]);
  return wide;
}

/**
 * Drill time, ticking.
 *
 * @param {{clock: {t: number}}} props
 */
export function DrillTime({ clock }) {
  useTick(250);
  return html`<span class="drill-time" role="timer" aria-label=${t("drill_clock")}>${hms(clock.t)}</span>`;
}

/**
 * Story time, ticking, where the scenario sets one.
 *
 * @param {{clock: {t: number}, story: DrillTold["story"]}} props
 */
export function StoryTime({ clock, story }) {
  useTick(1000);
  const at = storyTime(story, clock.t);
  return (
    at &&
    html`<span class="story-time">
      <span class="quiet-label">${t("story_clock")}</span>
      ${" "}
      ${at.time}
      ${" "}
      <span class="story-day"><span class="dot">·</span> ${at.day}</span>
    </span>`
  );
}

/**
 * Running, paused, ended: icon and word; the speed, when it is not the clock's own.
 *
 * @param {{state: string, speed?: number}} props
 */
export function DrillState({ state, speed = 1 }) {
  return html`<span class=${`drill-state is-${state}`}>
    <${Icon} name=${state} /> ${t(`state_${state}`)}
    ${state === "running" && speed !== 1 ? ` ×${speed}` : ""}
  </span>`;
}

/**
 * The connection: icon and word.
 *
 * @param {{link: string}} props
 */
export function Link({ link }) {
  return html`<span class=${`link is-${link}`}>
    <${Icon} name=${link === "open" ? "link_open" : "link_lost"} /> ${t(`link_${link}`)}
  </span>`;
}

/**
 * What stands on a page that has no drill to show yet: how far it is, or what keeps it from connecting.
 *
 * @param {{live: {progress: number | null, trouble: string | null}}} props
 */
export function Connecting({ live }) {
  const { progress, trouble } = live;
  if (progress !== null) return html`<p>${t("loading_share", { n: Math.round(100 * progress) })}</p>`;
  if (!trouble) return html`<p>${t("loading")}</p>`;
  return html`<p><b>${t(`trouble_${trouble}`)}</b></p><p class="quiet">${t(`trouble_${trouble}_help`)}</p>`;
}

/**
 * How much of what may be written is; in bold once it is too much.
 *
 * @param {{text?: string | null, most?: number}} props
 */
export function Count({ text, most }) {
  if (!most) return null;
  const written = letters(text);
  const said = t("counted", { count: count(written), most: count(most) });
  return written > most ? html`<b class="bad">${said}</b>` : html`<span>${said}</span>`;
}

/**
 * State of a system: colour, shape and word.
 *
 * @param {{state: string, children?: ComponentChildren}} props
 */
export function State({ state, children }) {
  return html`<span class=${`state is-${state}`}>
    <${Icon} name=${stateIcon(state)} /> ${children ?? t(state)}
  </span>`;
}

/**
 * What is the matter with a system as a chip: each thing that is, by the colour of the first.
 *
 * @param {{state: string, fields: Fields}} props
 */
export function Plight({ state, fields }) {
  const [first = "", ...rest] = conditionWords(fields, t, (impact) => t(`impact_${impact}`));
  const words = [
    first.charAt(0).toUpperCase() + first.slice(1),
    ...rest.map((one) => one.charAt(0).toLowerCase() + one.slice(1)),
  ];
  return html`<${State} state=${state}>${words.join(" · ")}<//>`;
}

/**
 * What to show where there is nothing yet, and what to do next.
 *
 * @param {{icon: string, title: string, next: string}} props
 */
export function Empty({ icon, title, next }) {
  return html`<div class="empty">
    <${Icon} name=${icon} />
    <p class="empty-title">${title}</p>
    <p>${next}</p>
  </div>`;
}

/**
 * A line across the page that explains its state.
 *
 * @param {{kind: string, icon: string, children?: ComponentChildren}} props
 */
export function Notice({ kind, icon, children }) {
  return html`<div class=${`notice is-${kind}`}><${Icon} name=${icon} /><div>${children}</div></div>`;
}

/**
 * A small set of choices, one of which holds.
 *
 * @template Value
 * @param {{legend: string, value: Value, options: [Value, string][], onChange: (chosen: Value) => void}}
 *   props
 */
export function Segments({ legend, value, options, onChange }) {
  return html`<fieldset class="segments">
    <legend>${legend}</legend>
    <div class="segments-row">
      ${options.map(
        ([option, label]) => html`<button
          type="button"
          aria-pressed=${String(option === value)}
          onClick=${() => onChange(option)}
        >
          ${label}
        </button>`,
      )}
    </div>
  </fieldset>`;
}

/** Vietnamese or English. */
export function Languages() {
  return html`<${Segments}
    legend=${t("language")}
    value=${lang()}
    options=${[
      ["vi", "Tiếng Việt"],
      ["en", "English"],
    ]}
    onChange=${setLang}
  />`;
}

/**
 * Show the page light, dark, or as the device asks; a cookie tells the server, whose pages are written so.
 *
 * @param {string} look
 */
function applyLook(look) {
  if (look === "auto") document.documentElement.removeAttribute("data-look");
  else document.documentElement.setAttribute("data-look", look);
  // A file has no cookies, and a page cut off from its address may not touch any.
  if (globalThis.origin !== "null") document.cookie = `look=${look}; path=/; max-age=31536000; samesite=lax`;
}

/** The choice between them. */
export function Looks() {
  const [look, setLook] = useState(() => document.documentElement.dataset.look ?? "auto");
  const choose = (/** @type {string} */ chosen) => {
    applyLook(chosen);
    setLook(chosen);
  };
  const options = ["auto", "light", "dark"].map((one) => [one, t(`look_${one}`)]);
  return html`<${Segments} legend=${t("look")} value=${look} options=${options} onChange=${choose} />`;
}

const SHOWN = 8;

/**
 * One of those to choose from; those marked `first` are offered before anything is typed.
 *
 * @typedef {{id: string, name: string, note?: string, first?: boolean}} Item
 */

/**
 * Choose one or several of many by typing a part of the name.
 *
 * @param {object} props
 * @param {string} props.label
 * @param {string} props.hint
 * @param {Item[]} props.items
 * @param {string[]} props.chosen ids.
 * @param {boolean} [props.many] whether several may be chosen.
 * @param {(ids: string[]) => void} props.onChange
 * @param {boolean} [props.needed]
 */
export function Chooser({ label, hint, items, chosen, many, onChange, needed }) {
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(false);
  const box = useRef(/** @type {HTMLInputElement | null} */ (null));
  const id = useId();
  const names = new Map(items.map((item) => [item.id, item]));
  const query = plain(typed.trim());
  const matches = items.filter(
    (item) =>
      !chosen.includes(item.id) && (query ? plain(`${item.name} ${item.id}`).includes(query) : item.first),
  );
  const shown = matches.slice(0, SHOWN);
  const choose = (/** @type {Item} */ item) => {
    onChange(many ? [...chosen, item.id] : [item.id]);
    setTyped("");
    setActive(-1);
    setOpen(Boolean(many && !item.first));
  };
  const drop = (/** @type {string} */ one) => {
    onChange(chosen.filter((other) => other !== one));
    box.current?.focus();
  };
  const keys = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((active + step + shown.length) % Math.max(1, shown.length));
    } else if (event.key === "Enter" && open && shown.length) {
      event.preventDefault();
      const there = shown[Math.max(0, active)];
      if (there) choose(there);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  const typing = (/** @type {Typed} */ event) => {
    setTyped(event.target.value);
    setOpen(true);
    setActive(-1);
  };
  const left = (/** @type {FocusEvent & {currentTarget: Node, relatedTarget: Node | null}} */ event) =>
    event.currentTarget.contains(event.relatedTarget) || setOpen(false);
  const searching = many || !chosen.length;
  return html`<div
    class="field chooser"
    onFocusOut=${left}
  >
    <label for=${id}>${label} ${needed && html`<span class="needed">${t("required")}</span>`}</label>
    ${
      chosen.length > 0 &&
      html`<ul class="chosen">
        ${chosen.map(
          (one) => html`<li key=${one}>
            <span>${names.get(one)?.name ?? one}</span>
            <button
              type="button"
              class="bare"
              aria-label=${t("remove", { name: names.get(one)?.name ?? one })}
              onClick=${() => drop(one)}
            >
              <${Icon} name="close" />
            </button>
          </li>`,
        )}
      </ul>`
    }
    ${
      searching &&
      html`
        <input
          id=${id}
          ref=${box}
          type="text"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded=${String(open && shown.length > 0)}
          aria-controls=${`${id}-list`}
          aria-activedescendant=${active >= 0 && open ? `${id}-${active}` : null}
          placeholder=${hint}
          value=${typed}
          onInput=${typing}
          onFocus=${() => setOpen(true)}
          onClick=${() => setOpen(true)}
          onKeyDown=${keys}
        />
        <ul
          id=${`${id}-list`}
          role="listbox"
          aria-label=${label}
          class="matches"
          hidden=${!open || !shown.length}
        >
          ${shown.map(
            (item, n) => html`<li
              key=${item.id}
              id=${`${id}-${n}`}
              role="option"
              aria-selected=${String(n === active)}
              onPointerDown=${(/** @type {Event} */ event) => event.preventDefault()}
              onClick=${() => choose(item)}
            >
              ${item.name} ${item.note && html`<span class="quiet">${item.note}</span>`}
            </li>`,
          )}
        </ul>
        ${open && query && !matches.length && html`<p class="quiet">${t("no_match")}</p>`}
        ${
          open &&
          matches.length > SHOWN &&
          html`<p class="quiet">${t("more_matches", { n: matches.length - SHOWN })}</p>`
        }
      `
    }
  </div>`;
}

/** @typedef {Pick<Tables, "agencyOf">} Names */

/**
 * Name of an agency in the language in use; its id when it is not in the directory.
 *
 * @param {Names} table
 * @param {string} id
 */
export const agencyName = (table, id) => say(table.agencyOf.get(id)?.name) || id;

/**
 * Short name of an agency.
 *
 * @param {Names} table
 * @param {string} id
 */
export const agencyShort = (table, id) => say(table.agencyOf.get(id)?.short) || agencyName(table, id);

/**
 * Name of a system or utility.
 *
 * @param {Pick<Tables, "object">} table
 * @param {string} id
 */
export const objectName = (table, id) => say(table.object.get(id)?.name) || id;

/**
 * What an act is called on the seat's page: word sent from the box under a message is an answer.
 *
 * @param {Pick<Tables, "verb" | "act">} table
 * @param {{verb: string, reply_to?: number | null}} act
 */
export const actName = (table, act) =>
  act.verb === "notify" && (act.reply_to ?? null) !== null ? t("answer") : actTitle(table, act.verb);

/**
 * Title of an act.
 *
 * @param {Pick<Tables, "verb" | "act">} table
 * @param {string} verb
 */
export const actTitle = (table, verb) =>
  say((table.verb.get(verb) ?? table.act.get(verb))?.title) || t(verb === "cancel" ? "cancel_work" : verb);
