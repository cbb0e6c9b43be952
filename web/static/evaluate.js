// The evaluator's page: what was delivered and done beside the objectives with their duties; P, S, M or U,
// and notes on moments, by one tap.

/** @import {StaffStatic, Watched} from "../types/room" */
/** @import {Answer, Hello, Text, Typed} from "../types/wire" */

import { html, render, useEffect, useMemo, useReducer, useRef, useState } from "/vendor/preact-standalone.js";

import { storyTime } from "./drill-clock.js";
import { Whose } from "./evaluate/agencies.js";
import { Coming, SpokenOnes } from "./evaluate/coming.js";
import { Notebook } from "./evaluate/notebook.js";
import { Notes, Quick } from "./evaluate/notes.js";
import { Objective } from "./evaluate/objective.js";
import { among, concerned } from "./evaluate/watched.js";
import { Icon } from "./icons.js";
import { Live } from "./live.js";
import { stoppedForReal } from "./organisers.js";
import { drillId, emptied } from "./page-parts.js";
import { Connecting } from "./parts.js";
import { keep, kept, personal } from "./storage.js";
import { lang, say, setLang } from "./texts.js";
import { Chips } from "./room/dialog.js";
import { tell } from "./room/feed.js";
import { Parts } from "./room/feedview.js";
import { follow } from "./room/follow.js";
import { hms, stamp, w } from "./room/words.js";

const WATCHED = new Set(["delivery", "act", "work", "incident", "end"]);
const LINES = 120;
const AGAIN = 15_000;

/**
 * @typedef {{id: number, objective: string, rating: string, note: string, t: number, by?: string}} Rating
 * @typedef {Answer & {rating?: Rating, ratings?: Rating[]}} Rated
 * @typedef {object} Page
 * @property {Live<StaffStatic>} live
 * @property {Hello<StaffStatic>} hello
 * @property {Notebook} notebook
 * @property {number | null} moment the one that the next rating or note is tied to; none: now.
 * @property {number | null} record the record of that moment.
 * @property {(moment: number | null, record?: number | null) => void} tie
 * @property {string} whose which agencies are shown: `mine`, `all`, or one.
 * @property {(whose: string) => void} setWhose
 * @property {Set<string>} watched those; none is all.
 * @property {string | null} only the agency, when it is one.
 * @property {Rating[]} ratings
 * @property {(rating: Rating) => void} rated
 * @property {() => void} reload
 *
 * What every part of the page is handed.
 *
 * @typedef {Omit<Watched, "live"> & Page} Evaluating
 */

/**
 * @param {{page: Evaluating}} props
 */
function Bar({ page }) {
  const story = storyTime(page.statics.story ?? page.hello.drill.story, page.t);
  const { state } = page.clock;
  const other = lang() === "vi" ? "en" : "vi";
  return html`<header class="bar">
    <div class="head">
      <h1>${say(page.hello.drill.title)}</h1>
      <p>
        ${w("evaluate")} · ${page.hello.me.name}
        ${" · "}
        <button class="link" lang=${other} onClick=${() => setLang(other)}>${w("language")}</button>
        ${" · "}
        <a href="/staff">${w("page_staff")}</a>
      </p>
    </div>
    <span class="digits" role="timer" aria-label=${w("clock")}>${hms(page.t)}</span>
    <span class=${`pill state-${state}`}><${Icon} name=${state} />${w(`state_${state}`)}</span>
    ${story && html`<small class="num">${w("story_now", { time: story.time })}</small>`}
    <${Whose} page=${page} />
  </header>`;
}

/** @param {{page: Evaluating}} props */
function Happened({ page }) {
  const [shown, setShown] = useState("all");
  const lines = useMemo(() => {
    const operators = new Map(page.statics.nodes.map((node) => [node.id, node.operator]));
    return page.model.records
      .filter((record) => WATCHED.has(record.kind) && among(concerned(record, operators), page.watched))
      .flatMap((record) => {
        const line = tell(page.names, record);
        return line && !line.minor && (shown === "all" || line.group === shown) ? [{ record, line }] : [];
      })
      .slice(-LINES)
      .reverse();
  }, [page.model.upto, page.language, shown, [...page.watched].join()]);
  return html`<section class="panel happened" aria-labelledby="happened-title">
    <header>
      <h2 id="happened-title"><${Icon} name="inbox" />${w("delivered")}</h2>
      <${Chips}
        label=${w("filter")}
        value=${shown}
        onChange=${setShown}
        options=${[
          ["all", w("all")],
          ["story", w("f_story")],
          ["acts", w("f_acts")],
        ]}
      />
    </header>
    ${
      page.moment !== null &&
      html`<p class="tell moment">
        ${w("rate_moment", { time: `T+${hms(page.moment)}` })}
        <button class="small" onClick=${() => page.tie(null)}>${w("untie")}</button>
      </p>`
    }
    <div class="scroll" tabindex="0">
      ${
        !lines.length &&
        html`<p class="empty">${w(shown === "all" && !page.watched.size ? "feed_none" : "f_none")}</p>`
      }
      <ol class="plain-list lines">
        ${lines.map(
          ({ record, line }) => html`<li key=${record.seq} class=${`line tone-${line.tone}`}>
            <button
              class="line-button"
              title=${w("tie")}
              aria-pressed=${String(page.record === record.seq)}
              onClick=${() => page.tie(record.t, record.seq)}
            >
              <time class="num">T+${hms(record.t)}</time>
              <p><${Parts} line=${line} /></p>
            </button>
          </li>`,
        )}
      </ol>
    </div>
  </section>`;
}

/** @param {{page: Evaluating}} props */
function Given({ page }) {
  const rows = [...page.ratings].reverse();
  const all = page.statics.objectives?.length ?? 0;
  const own = new Set(rows.filter(({ by }) => by === page.hello.me.name).map(({ objective }) => objective));
  const evaluator = page.hello.me.role === "evaluator";
  return html`<section class="panel all-given" aria-labelledby="given-title">
    <header>
      <h2 id="given-title"><${Icon} name="check" />${w("ratings")}</h2>
      <small class="num">${w("m_rated", { done: own.size, all })}</small>
    </header>
    ${
      evaluator &&
      page.notebook.asked &&
      !page.notebook.locked &&
      html`<p class="tell moment">
        ${w("m_blind")}
        ${" "}
        ${
          page.clock.state === "ended" &&
          html`<a href=${`/review/${page.hello.drill.id}`}>${w("m_to_review")}</a>`
        }
      </p>`
    }
    ${
      rows.length
        ? html`<ul class="given">
            ${rows.map(
              (row, n) => html`<li key=${n}>
                <time class="num">${stamp(row.t)}</time>
                <b>${row.rating}</b>
                <span class="grow">
                  ${page.names.objective(row.objective)}
                  ${row.note && html`: <q>${row.note}</q>`}
                </span>
                ${row.by && html`<small>${row.by}</small>`}
              </li>`,
            )}
          </ul>`
        : html`<p class="empty">${w("ratings_none")}</p>`
    }
  </section>`;
}

/**
 * The ratings given so far: asked for at every connection, and the ones given here since.
 *
 * @param {Live<StaffStatic>} live
 * @param {boolean} connected
 * @returns {[Rating[], (rating: Rating) => void, () => void]}
 */
function useRatings(live, connected) {
  const [ratings, setRatings] = useState(/** @type {Rating[]} */ ([]));
  const reload = async () => {
    /** @type {Rated} */
    const answer = await live.ask("ratings");
    if (answer.ok && answer.ratings) setRatings(answer.ratings);
  };
  useEffect(() => {
    if (connected) reload();
  }, [connected]);
  return [
    ratings,
    (rating) => setRatings((old) => [...old.filter(({ id }) => id !== rating.id), rating]),
    reload,
  ];
}

/**
 * The account's notes: asked for at every connection, and again while the page is looked at.
 *
 * @param {Hello<StaffStatic> | null} hello
 * @param {boolean} connected
 */
function useNotebook(hello, connected) {
  const [, redraw] = useReducer((/** @type {number} */ count) => count + 1, 0);
  const book = useRef(/** @type {Notebook | null} */ (null));
  if (hello && !book.current) {
    const csrf = document.querySelector('meta[name="csrf"]')?.getAttribute("content") ?? "";
    book.current = new Notebook({
      drill: hello.drill.id,
      name: hello.me.name ?? "",
      csrf,
      changed: () => redraw(null),
    });
  }
  useEffect(() => {
    if (!connected) return undefined;
    book.current?.refresh();
    const timer = setInterval(() => !document.hidden && book.current?.refresh(), AGAIN);
    return () => clearInterval(timer);
  }, [connected]);
  return book.current;
}

/**
 * Which agencies are shown: what was chosen here last, else what was assigned, else all.
 *
 * @param {Hello<StaffStatic> | null} hello
 * @param {string[]} mine
 */
function useWhose(hello, mine) {
  const [chosen, choose] = useState(/** @type {string | null} */ (null));
  const name = hello && personal(hello.drill.id, hello.me, "whose");
  const was = chosen ?? (name ? kept(name, "mine") : "mine");
  const whose = was === "mine" && !mine.length ? "all" : was;
  const setWhose = (/** @type {string} */ next) => {
    choose(next);
    if (name) keep(name, next);
  };
  const watched = new Set(whose === "all" ? [] : whose === "mine" ? mine : [whose]);
  return { whose, setWhose, watched, only: watched.size === 1 ? ([...watched][0] ?? null) : null };
}

/** @param {{live: Live<StaffStatic>}} props */
function Evaluate({ live }) {
  const { hello, model, names } = follow(live);
  const [tied, setTied] = useState(
    /** @type {{moment: number | null, record: number | null}} */ ({ moment: null, record: null }),
  );
  const notebook = useNotebook(hello, hello !== null && live.link === "open");
  const seen = useWhose(hello, notebook?.mine ?? []);
  const [ratings, rated, reload] = useRatings(live, hello !== null && live.link === "open");
  if (!hello || !model || !names || !notebook)
    return html`<div class="banner" role="status">
      ${live.gone ? w("gone_staff") : html`<${Connecting} live=${live} />`}
    </div>`;
  /** @type {Evaluating} */
  const page = {
    live,
    hello,
    model,
    names,
    notebook,
    ...tied,
    ...seen,
    tie: (moment, record = null) => setTied({ moment, record }),
    ratings,
    rated,
    reload,
    drill: hello.drill.id,
    language: lang(),
    statics: hello.static,
    clock: live.clock,
    t: live.clock.t,
  };
  const real = stoppedForReal(live.clock, live.records.list);
  const away = live.gone ? w("gone_staff") : live.link === "lost" ? w("link_lost") : null;
  const told = away ?? (real ? `${w("real_title")}. ${w("real_body")}` : null);
  return html`
    <${Bar} page=${page} />
    ${told && html`<p class="banner" role="alert">${told}</p>`}
    <div class="desk">
      <div class="objectives">
        <${SpokenOnes} page=${page} />
        ${(page.statics.objectives ?? []).map(
          (objective) => html`<${Objective} key=${objective.id} page=${page} objective=${objective} />`,
        )}
      </div>
      <div class="course">
        <${Coming} page=${page} />
        <${Happened} page=${page} />
        <${Notes} page=${page} />
        <${Given} page=${page} />
      </div>
    </div>
    <${Quick} page=${page} />
  `;
}

const live = new Live({ drill: drillId(), page: "evaluate" });
document.title = w("evaluate");
render(html`<${Evaluate} live=${live} />`, emptied("evaluate"));
