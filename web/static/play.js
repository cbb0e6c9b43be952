// The participant's page: its connection, and what stands there while it has none.

import { html, render, useEffect, useState } from "/vendor/preact-standalone.js";

import { Icon } from "./icons.js";
import { install } from "./installing.js";
import { Live } from "./live.js";
import { outlast } from "./outlast.js";
import { drillId, emptied } from "./page-parts.js";
import { readySound } from "./notify.js";
import { Page } from "./page.js";
import { Connecting, useWide } from "./parts.js";
import { Screen } from "./screen.js";
import { onLang, t } from "./texts.js";

/** @param {{page: Page}} props */
function App({ page }) {
  const [, draw] = useState(0);
  useEffect(() => {
    page.onChange = () => draw((n) => n + 1);
    page.onChange();
    return onLang(page.onChange);
  }, [page]);
  const wide = useWide();
  if (page.live.gone) return html`<${Gone} why=${page.live.gone} />`;
  return page.met ? html`<${Screen} page=${page} wide=${wide} />` : html`<${Loading} live=${page.live} />`;
}

/** @param {{live: Page["live"]}} props */
function Loading({ live }) {
  return html`<main class="lonely" role="status">
    <${Icon} name=${live.trouble ? "link_lost" : "clock"} />
    <${Connecting} live=${live} />
  </main>`;
}

const GONE = new Set(["handed", "replaced", "ended"]);

/** @param {{why: string}} props */
function Gone({ why }) {
  if (why === "moved") {
    location.reload();
    return null;
  }
  if (why === "removed") {
    // Where the organisers' reason stands, and a code is typed.
    location.replace("/?why=removed");
    return null;
  }
  return html`<main class="lonely">
    <${Icon} name="ended" />
    <h1>${t("gone_title")}</h1>
    <p>${t(GONE.has(why) ? `gone_${why}` : "gone_other")}</p>
    ${
      why === "replaced"
        ? html`<button type="button" class="button is-primary" onClick=${() => location.reload()}>
            ${t("reload")}
          </button>`
        : html`<a class="button is-primary" href="/?why=removed">${t("join_again")}</a>`
    }
  </main>`;
}

readySound();
install();
const live = new Live({ drill: drillId(), page: "play" });
outlast(live);
render(html`<${App} page=${new Page(live)} />`, emptied("app"));
