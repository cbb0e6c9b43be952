// A draft written without its YAML: of a scenario its script, course, forces; of a city its tables.

/** @import {Change, Desk, Key, Offers, Told, Value, Where} from "../types/editor" */
/** @import {Clash} from "./desk/clash.js" */
/** @import {Answer} from "./desk/saving.js" */
/** @import {StaffMap} from "../types/wire" */

import { html, render } from "/vendor/preact-standalone.js";

import { goTo } from "./desk/cards.js";
import { parts } from "./desk/changes.js";
import { Clashes } from "./desk/clash.js";
import { CITY_PARTS, City } from "./desk/city.js";
import { cityOffers } from "./desk/city-offers.js";
import { Course } from "./desk/course.js";
import { Forces } from "./desk/forces.js";
import { Grid, addRow } from "./desk/grid.js";
import { Lanes } from "./desk/lanes.js";
import { RowForm } from "./desk/row.js";
import { Saving } from "./desk/saving.js";
import { Setting } from "./desk/setting.js";
import { Verdict, spotOf } from "./desk/verdict.js";
import { e } from "./desk/words.js";
import { newKey } from "./outbox.js";
import { element } from "./page-parts.js";
import { say } from "./texts.js";

/** How long nobody types before what is written is checked, and before the city is drawn anew. */
const [CHECK, DRAW] = [400, 50];
const AGAIN = 700;
const root = element("editor", HTMLElement);
const isCity = root.dataset.kind === "city";
const PARTS = isCity ? CITY_PARTS : ["script", "course", "forces", "setting"];
const { key, csrf } = root.dataset;
const writes = root.dataset.writes === "yes";
const fired = JSON.parse(root.dataset.fired || "null");
/** Where it comes from: of a text that cannot be read, how it stood when it could. */
const source = root.dataset.source ?? "edit";
const cushion = `edit ${key}`;
/** What this page asks for, it asks for in place of what it asked for before. */
const page = newKey();

/** @type {Offers} */
let offers = {
  agencies: {},
  nodes: {},
  regions: {},
  roles: {},
  forces: [],
  suppliers: {},
  verbs: {},
  parts: {},
  cities: {},
  rules: {},
  bundles: [],
  sorts: [],
  zones: [],
  situations: {},
  attached: [],
  basis: [],
  forms: {},
};
/** @type {Map<string, Told[]>} */
let faults = new Map();
/** @type {Told[] | null} */
let verdict = null;
/** @type {{figure: Value, colours: Value} | null} */
let curve = null;
/** @type {StaffMap | null} */
let statics = null;
/** @type {string | null} */
let open = null;
/** How the script is shown: as a table, or as lanes by seat. */
let view = "table";
let notice = { text: "", tone: "plain" };
let checks = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** @param {string} name @param {unknown} [body] @returns {Promise<Answer>} */
async function ask(name, body) {
  const headers = {
    Accept: "application/json",
    "Content-Type": "application/json",
    "X-CSRF-Token": csrf ?? "",
  };
  const sent = body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers };
  try {
    const answer = await fetch(`/desk/${key}/${name}`, { ...sent, credentials: "same-origin" });
    const found = { ...(await answer.json()), status: answer.status };
    if (found.status !== 202) return found;
  } catch {
    return { ok: false, status: 0 };
  }
  await new Promise((then) => setTimeout(then, AGAIN));
  return ask(name, body);
}

const work = new Saving({ ask, keep, changed, came });

// -- changes ----------------------------------------------------------------------------------------

/** @param {Change[]} changes @param {boolean} [typing] */
function make(changes, typing) {
  if (!writes) return;
  work.history.make(changes, typing);
  changed();
}

/**
 * Keep in this browser what the server may not hold.
 *
 * @param {Change[]} owed
 */
function keep(owed) {
  try {
    if (owed.length) localStorage.setItem(cushion, JSON.stringify(owed));
    else localStorage.removeItem(cushion);
  } catch {
    // A browser without room keeps nothing; the page says what is not saved all the same.
  }
}

function changed() {
  work.keep();
  const waits = work.flying.length ? "saving" : work.history.pending.length && "unsaved";
  notice = { text: waits ? e(waits) : "", tone: "plain" };
  clearTimeout(waiting);
  waiting = setTimeout(check, here() === "course" ? DRAW : CHECK);
  draw();
}

/** @returns {Desk} */
const desk = () => ({
  data: work.history.data,
  offers: isCity ? cityOffers(offers, work.history.data) : offers,
  writes,
  faults,
  fired,
  put: (/** @type {Where} */ where, /** @type {Value} */ value, /** @type {boolean} */ typing = false) =>
    make(parts(work.history.data, where, value), typing),
  add: (/** @type {Where} */ where, /** @type {Value} */ value, /** @type {Key | null} */ after) =>
    make([{ do: "add", where, value, after }]),
  remove: (/** @type {Where} */ where) => make([{ do: "remove", where }]),
  move: (/** @type {Where} */ where, /** @type {Key | null} */ after) => make([{ do: "move", where, after }]),
});

function undo() {
  stepped(work.history.undo());
}

function redo() {
  stepped(work.history.redo());
}

/** @param {boolean} made */
function stepped(made) {
  changed();
  if (made) return;
  notice = { text: e("step_gone"), tone: "warn" };
  draw();
}

function save() {
  const why = /** @type {HTMLInputElement | null} */ (document.getElementById("why"))?.value;
  return work.save(why);
}

/** What has become of saving, or of another's. @param {string} what @param {Answer} [answer] */
function came(what, answer) {
  const number = String(answer?.number);
  if (what === "nothing") notice = { text: e("nothing_to_save"), tone: "plain" };
  else if (what === "sent") notice = { text: e("saving"), tone: "plain" };
  else if (what === "refused") notice = { text: answer?.text ? say(answer.text) : e("away"), tone: "bad" };
  else if (what === "elsewhere") notice = { text: e("saved_elsewhere"), tone: "info" };
  else notice = { text: e(answer?.merged ? "saved_merged" : "saved", { number }), tone: "info" };
  draw();
  if (what === "refused" && work.clashes.length)
    document.getElementById("h-clashes")?.scrollIntoView({ block: "center" });
}

// -- checking ---------------------------------------------------------------------------------------

async function check() {
  if (source !== "edit") {
    verdict = [];
    draw();
    return;
  }
  const mine = (checks += 1);
  const body = { changes: work.history.owed, seen: work.seen, page };
  const drawing = isCity ? "map" : here() === "course" ? "idle" : null;
  // What is seen first comes first, and the change of the text is not made twice at once.
  if (drawing) await drawn(mine, ask(drawing, body));
  if (mine !== checks) return;
  const found = await ask("try", body);
  if (mine !== checks) return;
  if (found.ok) {
    verdict = [...(found.faults ?? []), ...(found.warnings ?? []).map((one) => ({ ...one, warning: true }))];
    faults = Map.groupBy(
      verdict.filter(({ file }) => !file),
      ({ field }) => field,
    );
  } else if (found.text) notice = { text: say(found.text), tone: "bad" };
  draw();
}

/** The city as it would be, as soon as it is there. @param {number} mine @param {Promise<Answer>} asked */
async function drawn(mine, asked) {
  const found = await asked;
  if (mine !== checks) return;
  if (found.map) statics = found.map;
  if (found.figure) curve = { figure: found.figure, colours: found.colours };
  draw();
}

// -- the page ---------------------------------------------------------------------------------------

/** The part of the page that its address names, and a section in it: ``#forces.use``. */
const named = () => location.hash.slice(1).split(".");
const here = () => PARTS.find((part) => part === named()[0]) ?? PARTS[0] ?? "";

/** @param {string | null} id */
function opened(id) {
  const was = open;
  open = id === open ? null : id;
  draw();
  if (!open)
    /** @type {HTMLElement | null} */ (
      document.querySelector(`tr[data-id="${was}"] button, .desk-spot[data-id="${was}"]`)
    )?.focus();
}

/** @param {string} name */
function viewed(name) {
  view = name;
  draw();
}

/** Open a row of another table. @param {string} part @param {string} id */
function shown(part, id) {
  open = id;
  location.hash = part;
  draw();
  document.querySelector(`tr[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "center" });
}

function draw() {
  const it = desk();
  const part = here();
  render(
    html`
      <nav class="desk-tabs" aria-label=${e(isCity ? "city_tabs" : "tabs")}>
        ${PARTS.map(
          (name) => html`<a key=${name} href=${`#${name}`}
          aria-current=${name === part ? "true" : undefined}>${e(`tab_${name}`)}</a>`,
        )}
      </nav>
      <p class="buttons desk-bar">
        ${
          writes &&
          html`<button type="button" class="button is-primary" id="save" onClick=${save}>
          ${e("save")}</button>`
        }
        ${
          writes &&
          html`<button type="button" class="button" id="undo" disabled=${!work.history.done.length}
          onClick=${undo}>${e("undo")}</button>`
        }
        ${
          writes &&
          html`<button type="button" class="button" id="redo" disabled=${!work.history.undone.length}
          onClick=${redo}>${e("redo")}</button>`
        }
        <${Verdict} desk=${it} found=${verdict} isCity=${isCity} onLead=${lead} />
      </p>
      <div role="status" class=${`notice is-${notice.tone}`} hidden=${!notice.text}>${notice.text}</div>
      <${Clashes} desk=${it} found=${work.clashes}
        onMine=${(/** @type {Clash} */ clash) => work.keepMine(clash)}
        onTheirs=${(/** @type {Clash} */ clash) => work.takeTheirs(clash)} />
      ${
        isCity &&
        html`<${City} desk=${it} part=${part} open=${open} onOpen=${opened} onShow=${shown}
        statics=${statics} />`
      }
      ${
        part === "script" &&
        html`<div class="desk-script-part">
          <${Views} />
          <div class=${open ? "desk-split" : ""}>
            <${view === "lanes" ? Lanes : Grid} desk=${it} open=${open} onOpen=${opened} />
            ${
              open &&
              html`<${RowForm} desk=${it} id=${open} onClose=${() => opened(open)}
              onNext=${opened} />`
            }
          </div>
        </div>`
      }
      ${part === "course" && html`<${Course} desk=${it} curve=${curve} />`}
      ${part === "forces" && html`<${Forces} desk=${it} />`}
      ${part === "setting" && html`<${Setting} desk=${it} />`}
    `,
    root,
  );
}

/** How the script is shown. */
function Views() {
  const one = (/** @type {string} */ name) =>
    html`<button key=${name} type="button" class="button is-small" aria-pressed=${String(view === name)}
      onClick=${() => viewed(name)}>${e(`view_${name}`)}</button>`;
  return html`<p class="desk-views" role="group" aria-label=${e("views")}>${["table", "lanes"].map(one)}</p>`;
}

/** Go to where a fault stands. @param {string} field */
function lead(field) {
  const { part, id } = spotOf(desk(), field, isCity);
  if (part === "script" || isCity) open = id;
  location.hash = part;
  draw();
  const place = document.querySelector(`[data-at="${CSS.escape(field)}"]`);
  (place ?? document.querySelector(`[data-id="${CSS.escape(id ?? "")}"]`))?.scrollIntoView({
    block: "center",
  });
  const fields = [...(place?.parentElement?.querySelectorAll("input, select, textarea") ?? [])];
  /** @type {HTMLElement | undefined} */ (fields.at(-1))?.focus({ preventScroll: true });
}

/** What was not saved when the page was left is made again, as far as it still can be. */
function kept() {
  /** @type {Change[]} */
  let found = [];
  try {
    found = JSON.parse(localStorage.getItem(cushion) ?? "[]");
  } catch {
    // What cannot be read is no copy.
  }
  work.restore(found);
}

async function load() {
  const found = await ask(source);
  if (!found.ok) {
    notice = { text: found.text ? say(found.text) : e("away"), tone: "bad" };
    draw();
    return false;
  }
  work.begin(found);
  return true;
}

/** Back to where the parts of the page are chosen. @param {KeyboardEvent} event */
function toTabs({ target }) {
  const from = /** @type {HTMLInputElement} */ (target);
  if (!root.contains(from) || from.type === "search") return;
  /** @type {HTMLElement | null} */ (root.querySelector(".desk-tabs [aria-current]"))?.focus();
}

/** Another part is there: who goes on from its tab goes on in it. */
function entered() {
  const part = /** @type {HTMLElement | null} */ (root.querySelector(".desk-script-part, .desk-course"));
  if (!part || !document.activeElement?.closest(".desk-tabs")) return;
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
}

/** @param {KeyboardEvent} event */
function keyed(event) {
  if (event.key === "Escape" && !event.defaultPrevented) toTabs(event);
  if (!event.ctrlKey && !event.metaKey) return;
  if (event.key === "Enter" && here() === "script" && writes && !event.defaultPrevented) {
    event.preventDefault();
    open = addRow(desk());
    draw();
  }
  const does = { s: save, z: event.shiftKey ? redo : undo, y: redo }[event.key.toLowerCase()];
  if (!does || !writes) return;
  event.preventDefault();
  does();
}

async function begin() {
  if (!(await load())) return;
  draw();
  const found = await ask("offers");
  if (found.ok) offers = /** @type {any} */ (found);
  if (writes) kept();
  changed();
  goTo(named()[1] ?? "");
}

addEventListener("keydown", keyed);
addEventListener("draft-stored", (event) =>
  work.stored(/** @type {CustomEvent<number | undefined>} */ (event).detail ?? 0),
);
addEventListener("hashchange", () => {
  draw();
  entered();
  check();
});
addEventListener("beforeunload", (event) => {
  if (work.history.pending.length) event.preventDefault();
});
begin();
