// A participant's whole screen, from whatever page object feeds it: the live one, or the still one of a
// review.

/** @import {ComponentChildren} from "preact" */
/** @import {Draft, Panel, SeatPage} from "../types/seat" */

import { html, useEffect, useLayoutEffect, useRef } from "/vendor/preact-standalone.js";

import { Catalogue } from "./catalogue.js";
import { Compose } from "./compose.js";
import { Contacts, Thread } from "./contacts.js";
import { Icon } from "./icons.js";
import { Inbox } from "./inbox.js";
import { Menu } from "./menu.js";
import { stoppedForReal } from "./organisers.js";
import { DrillState, DrillTime, Link, Notice, StoryTime, actTitle, agencyName } from "./parts.js";
import { SystemLine, Systems } from "./systems.js";
import { say, t } from "./texts.js";
import { OpenActs, PastActs, WorkLines, summary } from "./agency-acts.js";

/**
 * @typedef {[name: string, icon: string, section: (props: {page: SeatPage, wide: boolean}) =>
 *   ComponentChildren]} Place
 */
/** @type {[first: Place, ...rest: Place[]]} */
const TABS = [
  ["now", "inbox", Now],
  ["systems", "servers", Systems],
  ["act", "bolt", Act],
  ["contacts", "people", Directory],
];

/**
 * The screen.
 *
 * @param {object} props
 * @param {SeatPage} props.page the live one, or the still one, on which nothing can be done.
 * @param {boolean} props.wide whether there is room for my systems beside the inbox.
 */
export function Screen({ page, wide }) {
  const tab = wide && page.tab === "systems" ? "now" : page.tab;
  const [, , Section] = TABS.find(([name]) => name === tab) ?? TABS[0];
  const covered = Boolean(page.panel) && !wide;
  const main = useOwnScroll(tab);
  return html`<div class="play">
    ${!page.still && html`<a class="skip" href="#main">${t("skip")}</a>`}
    <${Header} page=${page} wide=${wide} />
    <${Stopped} page=${page} />
    <${Tabs} page=${page} tab=${tab} wide=${wide} inert=${covered} />
    <${page.still ? "div" : "main"} id="main" ref=${main} class="main" tabindex="-1" inert=${covered}>
      <h2 class=${wide ? "section-title" : "unseen"}>${t(tab)}</h2>
      <${Notes} page=${page} />
      ${!wide && tab === "now" && html`<${SystemLine} page=${page} />`}
      <${Section} page=${page} wide=${wide} />
    <//>
    ${(page.panel || wide) && html`<${Side} page=${page} wide=${wide} />`}
    ${!page.still && html`<${Toast} page=${page} />`}
  </div>`;
}

/**
 * A box that several sections share: each starts at its top.
 *
 * @param {string | null} section
 */
function useOwnScroll(section) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [section]);
  return box;
}

/** @param {{page: SeatPage, wide: boolean}} props */
function Header({ page, wide }) {
  const { me, table, clock, live } = page;
  const { drill } = live.hello;
  return html`<header class="top">
    <div class="who">
      <h1>
        ${
          say(wide ? table.agency?.name : (table.agency?.short ?? table.agency?.name)) ||
          agencyName(table, me.agency)
        }
      </h1>
      <p>
        <strong class="exercise">${t("exercise")}</strong>
        ${" "} ${[say(table.seat?.role ?? table.seat?.title), me.name].filter(Boolean).join(" · ")}
      </p>
    </div>
    <${DrillTime} clock=${clock} />
    <p class="states">
      <${DrillState} state=${clock.state} speed=${clock.speed} />
      ${" "}
      ${!page.still && html`<${Link} link=${live.link} />`}
      ${" "}
      <${StoryTime} clock=${clock} story=${drill.story} />
    </p>
    <button
      type="button"
      class="bare menu-button"
      aria-label=${t("menu")}
      disabled=${page.still}
      aria-expanded=${String(page.panel?.kind === "menu")}
      onClick=${() => page.menu()}
    >
      <${Icon} name="menu" />
    </button>
  </header>`;
}

/** @param {{page: SeatPage, tab: string, wide: boolean, inert: boolean}} props */
function Tabs({ page, tab, wide, inert }) {
  const unread = page.unread;
  return html`<nav class="tabs" aria-label=${t("sections")} inert=${inert}>
    ${TABS.filter(([name]) => !wide || name !== "systems").map(
      ([name, icon]) => html`<button
        type="button"
        key=${name}
        aria-current=${name === tab ? "page" : null}
        onClick=${() => page.go(name)}
      >
        <span class="tab-icon">
          <${Icon} name=${icon} />
          ${
            name === "now" &&
            unread > 0 &&
            html`<span class="badge" aria-label=${t("unread", { n: unread })}>${unread}</span>`
          }
        </span>
        ${t(name)}
      </button>`,
    )}
  </nav>`;
}

/** @type {{[state: string]: [kind: string, icon: string]}} */
const STATES = { ready: ["info", "ready"], paused: ["warn", "paused"], ended: ["info", "ended"] };

/**
 * A real incident: it stands under the bar, where neither scrolling nor an open panel hides it.
 *
 * @param {{page: SeatPage}} props
 */
function Stopped({ page }) {
  const stopped = stoppedForReal(page.clock, page.live.records?.list ?? []);
  return html`<div role="alert" class="stopped">
    ${
      stopped &&
      html`<${Notice} kind="bad" icon="alert">
        <b class="real">${t("real_title")}</b><br />${t("real_body")}
      <//>`
    }
  </div>`;
}

/**
 * What holds for the whole page now: offline, paused, not begun, ended.
 *
 * @param {{page: SeatPage}} props
 */
function Notes({ page }) {
  const { live, clock } = page;
  const waiting = page.pending.length;
  const state = STATES[clock.state];
  if (stoppedForReal(clock, live.records?.list ?? [])) return null;
  return html`<div role="status" class="notes">
    ${
      live.link === "lost" &&
      html`<${Notice} kind="bad" icon="link_lost">
        ${t("lost_note")}
        ${waiting > 0 && html` <b>${t("queued", { n: waiting })}.</b>`}
      <//>`
    }
    ${!clock.stored && html`<${Notice} kind="bad" icon="alert">${t("not_stored")}<//>`}
    ${
      state &&
      html`<${Notice} kind=${state[0]} icon=${state[1]}>
        ${t(`${clock.state}_note`)}
        ${" "}
        ${clock.state === "ended" && !page.still && html`<${Report} live=${live} />`}
        ${clock.state === "ready" && !page.still && html`<a href="/practice">${t("practice_link")}</a>`}
      <//>`
    }
    ${
      page.me.note &&
      html`<${Notice} kind="plain" icon="people"><b>${t("handed_note")}.</b> ${page.me.note}<//>`
    }
    ${
      (clock.state === "ready" || !page.model.inbox.length) &&
      say(page.table.seat?.brief) &&
      html`<${Notice} kind="plain" icon="order"><b>${t("my_brief")}.</b> ${say(page.table.seat?.brief)}<//>`
    }
  </div>`;
}

/**
 * Where the review and the report are, once the director has released them.
 *
 * @param {{live: SeatPage["live"]}} props
 */
function Report({ live }) {
  const write = html`<a href=${`/hotwash/${live.drill}`}>${t("hotwash_write")}</a>`;
  if (!live.released) return html`${t("report_wait")} ${write}`;
  return html`
    <b>${t("report_open")}</b>
    ${" "}
    <a href=${`/review/${live.drill}`}>${t("review_link")}</a>
    ${" "}
    ·
    ${" "}
    <a href=${`/report/${live.drill}`}>${t("report_link")}</a>
    ${" "}
    ·
    ${" "}
    ${write}
  `;
}

/** @param {{page: SeatPage, wide: boolean}} props */
function Now({ page, wide }) {
  return html`
    ${(!wide || page.panel) && html`<${WorkLines} page=${page} />`}
    <${Inbox} page=${page} />
  `;
}

/**
 * Contacts; what was searched for is forgotten once something has been sent.
 *
 * @param {{page: SeatPage}} props
 */
function Directory({ page }) {
  return html`<${Contacts} key=${page.submitted} page=${page} />`;
}

/** @param {{page: SeatPage, wide: boolean}} props */
function Act({ page, wide }) {
  const touched = page.drafts.touched.filter(({ id }) => id !== page.panel?.draft);
  return html`
    ${
      touched.length > 0 &&
      html`<section>
        <h3 class="group">${t("drafts")}</h3>
        <${DraftRows} page=${page} drafts=${touched} />
      </section>`
    }
    ${!wide && html`<${OpenActs} page=${page} title=${t("under_way")} />`}
    <section class="all-acts"><${Catalogue} key=${page.submitted} page=${page} /></section>
    ${!wide && html`<${PastActs} page=${page} title=${t("past_acts")} />`}
  `;
}

/** @param {{page: SeatPage, drafts: Draft[]}} props */
function DraftRows({ page, drafts }) {
  return html`<ul class="rows">
    ${drafts.map(
      (draft) => html`<li key=${draft.id}>
        <button type="button" class="row" onClick=${() => page.resume(draft.id)}>
          <span class="row-main">
            <b>${actTitle(page.table, draft.verb)}</b>
            <span class="quiet one-line">
              ${[summary(page.table, draft), draft.text].filter(Boolean).join(" · ")}
            </span>
          </span>
          <${Icon} name="next" />
        </button>
      </li>`,
    )}
  </ul>`;
}

/** @param {SeatPage} page */
const drafted = (page) => page.drafts.all[page.panel?.draft ?? ""];

/**
 * @type {{[Kind in Panel["kind"]]: {title: (page: SeatPage) => string, body: (props: {page: SeatPage}) =>
 *   ComponentChildren}}}
 */
const PANELS = {
  pick: {
    title: () => t("what_to_do"),
    body: ({ page }) => html`<${Catalogue} page=${page} start=${page.panel?.start} />`,
  },
  compose: {
    title: (page) => actTitle(page.table, drafted(page)?.verb ?? ""),
    body: ({ page }) => {
      const draft = drafted(page);
      return draft && html`<${Compose} key=${draft.id} page=${page} draft=${draft} />`;
    },
  },
  thread: {
    title: (page) => agencyName(page.table, page.panel?.agency ?? ""),
    body: ({ page }) => html`<${Thread} page=${page} agency=${page.panel?.agency} />`,
  },
  menu: { title: () => t("menu"), body: Menu },
};

/**
 * The panel over a phone's page, or beside a wide one, where my systems stand when nothing is open.
 *
 * @param {{page: SeatPage, wide: boolean}} props
 */
function Side({ page, wide }) {
  const panel = page.panel && PANELS[page.panel.kind];
  const name = page.panel && JSON.stringify([page.panel.kind, page.panel.draft, page.panel.agency]);
  const box = useOwnScroll(name);
  useEffect(() => {
    if (!name) return undefined;
    const before = document.activeElement;
    box.current?.querySelector("h2")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [name]);
  if (!panel) {
    return html`<aside class="side" aria-label=${t("my_systems")}>
      <${OpenActs} page=${page} title=${t("under_way")} />
      <h3 class="group">${t("my_systems")}</h3>
      <${Systems} page=${page} />
      <${PastActs} page=${page} title=${t("past_acts")} />
    </aside>`;
  }
  const keys = (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && page.close();
  return html`<section
    class="side is-panel"
    ref=${box}
    role="dialog"
    aria-modal=${wide ? null : "true"}
    aria-labelledby="panel-title"
    onKeyDown=${keys}
  >
    <div class="panel-head">
      <h2 id="panel-title" tabindex="-1">${panel.title(page)}</h2>
      <button type="button" class="bare" aria-label=${t("close")} onClick=${() => page.close()}>
        <${Icon} name="close" />
      </button>
    </div>
    <${panel.body} page=${page} />
  </section>`;
}

/** @param {{page: SeatPage}} props */
function Toast({ page }) {
  const { toast } = page;
  const inSight = toast?.seq !== null && page.tab === "now" && !page.panel;
  return html`<div class="toast-place" role="status" aria-live="polite">
    ${
      toast &&
      html`<div class=${inSight ? "unseen" : "toast"}>
        <span>${toast.text}</span>
        ${
          toast.seq !== null &&
          !inSight &&
          html`<button type="button" class="button is-small" onClick=${() => page.goTo(Number(toast.seq))}>
            ${t("open_message")}
          </button>`
        }
        ${
          !inSight &&
          html`<button type="button" class="bare" aria-label=${t("dismiss")} onClick=${() => page.hush()}>
            <${Icon} name="close" />
          </button>`
        }
      </div>`
    }
  </div>`;
}
