// The review of a drill: its shell. The tabs are modules of their own, loaded when they are first opened.

import { html, render, useEffect, useRef, useState } from "/vendor/preact-standalone.js";

import { hms } from "./drill-clock.js";
import { keep } from "./exhibits.js";
import { drillId, emptied } from "./page-parts.js";
import { lang, say, setLang } from "./texts.js";
import { Desk } from "./review/desk.js";
import { About } from "./review/about.js";
import { printed, printing } from "./review/printing.js";
import { fetchFrom, packed } from "./review/saved.js";
import { addSheets } from "./review/sheets.js";
import { ReplayBar } from "./review/replay.js";
import { today } from "./review/moment-text.js";
import { day, num, w, word } from "./review/texts.js";
import { useDesk, useLang } from "./review/hooks.js";

/** @import {PlayedData} from "../types/records" */
/** @import {ExhibitsAnswer} from "../types/review" */

/** @type {[first: string, ...rest: string[]]} */
const TABS = ["opening", "timeline", "summary", "contacts", "replay", "judgement", "debrief", "documents"];
/** @type {{[role: string]: Set<string>}} */
const HIDDEN = { participant: new Set(["judgement"]), reader: new Set(["documents"]) };
/** @param {string} name */
const capital = (name) => name.charAt(0).toUpperCase() + name.slice(1);
// Each is loaded when it is first opened.
/** @type {{[tab: string]: () => Promise<{[name: string]: unknown, styles?: string[]}>}} */
const PLACES = {
  opening: () => import("./review/opening.js"),
  timeline: () => import("./review/timeline.js"),
  summary: () => import("./review/summary.js"),
  contacts: () => import("./review/contacts.js"),
  replay: () => import("./review/replay.js"),
  judgement: () => import("./review/judgement.js"),
  debrief: () => import("./review/debrief.js"),
  documents: () => import("./review/documents.js"),
};

/** @param {{desk: Desk, name: string}} props */
function Tab({ desk, name }) {
  const [found, setFound] = useState(/** @type {unknown} */ (null));
  useEffect(() => {
    let there = true;
    setFound(null);
    PLACES[name]?.().then((module) => {
      addSheets(module.styles);
      if (there) setFound(() => module.Tab ?? module[capital(name)] ?? module.default);
    });
    return () => {
      there = false;
    };
  }, [name]);
  return found ? html`<${found} desk=${desk} />` : html`<p class="empty" role="status">${w("loading")}</p>`;
}

/** @param {{desk: Desk}} props */
function Release({ desk }) {
  const { released, state } = desk.told.drill;
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  if (desk.me.role !== "director" || state !== "ended") {
    return html`<span class=${`pill ${released ? "s-well" : "s-isolated"}`}>
      ${w(released ? "released" : "not_released")}
    </span>`;
  }
  const turn = async () => {
    setBusy(true);
    const answer = await desk.ask("release", { method: "POST", body: { released: !released } });
    setBusy(false);
    desk.toast(answer.ok ? w(released ? "withdrawn_now" : "released_now") : say(answer.text));
    if (answer.ok) await desk.refresh();
  };
  // What people have read nobody takes back: releasing asks once.
  if (released || !asked)
    return html`<button
      disabled=${busy}
      class=${released ? "" : "primary"}
      onClick=${released ? turn : () => setAsked(true)}
    >
      ${w(released ? "withdraw" : "release")}
    </button>`;
  return html`<span class="row-buttons" role="group" aria-label=${w("release_sure")}>
    ${w("release_sure")}
    <button disabled=${busy} class="primary" onClick=${() => turn().then(() => setAsked(false))}>
      ${w("release_go")}
    </button>
    <button disabled=${busy} onClick=${() => setAsked(false)}>${w("release_not")}</button>
  </span>`;
}

/** @param {{desk: Desk}} props */
function Ways({ desk }) {
  const { drill } = desk.told;
  if (desk.saved) return html`<button class="link" onClick=${() => printed(desk)}>${w("print")}</button>`;
  if (!desk.staff) return html`<a href="/play">${w("my_page")}</a>`;
  return html`
    <a href=${`/review/compare?other=${drill.id}${drill.previous ? `&one=${drill.previous}` : ""}`}>
      ${w("compare")}
    </a>
    ${drill.origin !== "upload" && html`<a href=${`/room/${drill.id}`}>${w("room")}</a>`}
    <a href="/staff">${w("drills")}</a>
  `;
}

/** @param {{desk: Desk}} props */
function Links({ desk }) {
  const other = lang() === "vi" ? "en" : "vi";
  return html`<nav class="review-links" aria-label=${w("review")}>
    <${Ways} desk=${desk} />
    <button class="link" lang=${other} onClick=${() => setLang(other)}>${w("language")}</button>
  </nav>`;
}

/** @param {{desk: Desk}} props */
function Head({ desk }) {
  const { drill } = desk.told;
  const facts = [
    drill.created && day(today(Date.parse(drill.created))),
    `T+${hms(drill.end)}`,
    w("records_count", { count: num(drill.records, 0) }),
    drill.chain && w("chain_ok"),
  ].filter(Boolean);
  const setup = w("setup", {
    profile: say(drill.profile.title),
    rubric: say(drill.rubric.title),
    seed: drill.seed,
    version: drill.version,
  });
  return html`<header class="review-head">
    <div class="review-name">
      <h1>${w("review")} · ${say(drill.title)}</h1>
      <p class="num" title=${`${w("head_hash", { hash: drill.head })}`}>${facts.join(" · ")}</p>
      <p class="quiet">${setup}</p>
      ${drill.script && html`<p class="quiet">${played(drill.script)}</p>`}
    </div>
    <div class="review-side"><${Links} desk=${desk} />${desk.staff && html`<${Release} desk=${desk} />`}</div>
  </header>`;
}

/**
 * Which version of a draft was played.
 *
 * @param {PlayedData} script
 */
const played = ({ draft, number, covers, approved }) =>
  w(approved ? "script_approved" : "script_unapproved", { draft, number, hash: covers });

/** @param {{desk: Desk}} props */
function Notices({ desk }) {
  const { drill } = desk.told;
  /** @type {unknown[]} */
  const said = [];
  if (desk.saved) said.push(html`<p class="banner is-quiet" role="status">${w("saved_note")}</p>`);
  if (drill.state !== "ended") {
    said.push(html`<p class="banner" role="status">
      ${w("running_note")} (
      ${word("state", drill.state)})
      ${" "}
      ${!desk.saved && html`<button class="small" onClick=${() => desk.refresh()}>${w("update")}</button>`}
    </p>`);
  } else if (!drill.complete) said.push(html`<p class="banner" role="status">${w("incomplete")}</p>`);
  if (drill.origin === "upload") said.push(html`<p class="banner" role="status">${w("origin_upload")}</p>`);
  if (drill.origin === "branch" && drill.parent) {
    said.push(
      html`<p class="banner" role="status">
        ${w("origin_branch", { time: `T+${hms(drill.parent_t ?? 0)}` })}:
        ${" "}
        <a href=${`/review/${drill.parent}`}>${w("parent")}</a>
      </p>`,
    );
  }
  return said;
}

/** @param {{desk: Desk}} props */
function Tabs({ desk }) {
  const shown = TABS.filter((name) => !HIDDEN[desk.me.role ?? ""]?.has(name));
  const bar = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    // On a phone the tabs are wider than the page: the one that is shown comes into sight.
    const here = bar.current?.querySelector("[aria-current]");
    if (here instanceof HTMLElement && bar.current)
      bar.current.scrollLeft = here.offsetLeft - (bar.current.clientWidth - here.offsetWidth) / 2;
  }, [desk.tab]);
  return html`<nav class="review-tabs" ref=${bar} aria-label=${w("tabs")}>
    ${shown.map(
      (name) => html`<a key=${name} href=${`#${name}`} aria-current=${desk.tab === name ? "page" : null}>
        ${w(`tab_${name}`)}
      </a>`,
    )}
  </nav>`;
}

/** @param {{desk: Desk}} props */
function Toast({ desk }) {
  useDesk(desk, "toast");
  useEffect(() => {
    if (!desk.said) return undefined;
    const timer = setTimeout(() => desk.toast(null), 6000);
    return () => clearTimeout(timer);
  }, [desk.said]);
  const text = desk.said && typeof desk.said === "object" ? say(desk.said) : desk.said;
  return html`<p class="toast" role="status" aria-live="polite">${text ?? ""}</p>`;
}

/** @param {{desk: Desk}} props */
function Opened({ desk }) {
  useDesk(desk, "open");
  const { opened } = desk;
  const found = opened && desk.dialogs.get(opened.name);
  if (!found) return null;
  const { name, ...rest } = opened;
  return html`<${found} key=${name} desk=${desk} ...${rest} onClose=${() => desk.open(null)} />`;
}

/** @param {{desk: Desk}} props */
function Waiting({ desk }) {
  const { failed, progress } = desk;
  if (!failed) {
    const text = progress?.done
      ? w("loading_share", { percent: Math.round(100 * progress.done) })
      : w("loading");
    return html`<p class="empty" role="status">${text}</p>`;
  }
  const signed = "code" in failed && failed.code === "signed_out";
  return html`<section class="lonely">
    <h1>${w("failed_title")}</h1>
    <p role="alert">${say(failed.text)}</p>
    ${
      signed
        ? html`<a class="as-button" href=${`/staff/login?next=${encodeURIComponent(location.pathname)}`}>
            ${w("sign_in")}
          </a>`
        : html`<button
            class="primary"
            onClick=${() => ((desk.failed = null), desk.tell("data"), desk.load())}
          >
            ${w("again")}
          </button>`
    }
  </section>`;
}

/** @param {{desk: Desk}} props */
function Review({ desk }) {
  useDesk(desk, "data", "records", "tab");
  useLang();
  document.title = desk.data ? `${w("review")} · ${say(desk.told.drill.title)}` : w("review");
  if (!desk.data || desk.failed) return html`<div class="review room-look"><${Waiting} desk=${desk} /></div>`;
  return html`<div class="review room-look">
    <${Head} desk=${desk} />
    <${Tabs} desk=${desk} />
    <${Notices} desk=${desk} />
    ${desk.saved && html`<${About} desk=${desk} />`}
    <div class="review-pane"><${Tab} desk=${desk} name=${desk.tab} /></div>
    <div class="replay-place"><${ReplayBar} desk=${desk} /></div>
    <p class="statement">${say(desk.told.card.statement)}</p>
    <${Opened} desk=${desk} />
    <${Toast} desk=${desk} />
  </div>`;
}

const csrf = document.querySelector('meta[name="csrf"]');
const told = packed();
const desk = new Desk({
  saved: told !== null,
  fetch: told === null ? undefined : fetchFrom(told),
  drill: drillId(),
  csrf: csrf instanceof HTMLMetaElement ? csrf.content : undefined,
});
// A page that is a file holds what its messages have shown.
if (told !== null)
  desk.ask("exhibits").then((/** @type {ExhibitsAnswer} */ { exhibits = {} }) => keep(exhibits));
const turn = () => {
  const name = location.hash.slice(1);
  const tab = TABS.includes(name) ? name : TABS[0];
  if (tab !== desk.tab) scrollTo(0, 0);
  desk.tab = tab;
  desk.tell("tab");
};
addEventListener("hashchange", turn);
turn();
import("./review/adjust-dialog.js").then(({ AdjustDialog }) => desk.dialogs.set("adjust", AdjustDialog));
import("./review/appeals.js").then(({ AppealDialog }) => desk.dialogs.set("appeal", AppealDialog));
import("./review/whatif.js").then(({ BranchDialog, WhatIfDialog }) => {
  desk.dialogs.set("whatif", WhatIfDialog);
  desk.dialogs.set("branch", BranchDialog);
});
import("./review/regrade.js").then(({ RegradeDialog }) => desk.dialogs.set("regrade", RegradeDialog));
render(html`<${Review} desk=${desk} />`, emptied("review"));
desk.load();
printing(desk);
