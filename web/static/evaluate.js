// The evaluator's page: what was delivered and done, the objectives with their duties, and P, S, M or U by
// one tap.

/** @import {StaffStatic, Watched} from "../types/room" */
/** @import {Answer, Hello, Text, Typed} from "../types/wire" */

import { html, render, useEffect, useMemo, useState } from "/vendor/preact-standalone.js";

import { storyTime } from "./drill-clock.js";
import { Icon } from "./icons.js";
import { LIMITS, letters } from "./limits.js";
import { Live } from "./live.js";
import { drillId, emptied } from "./page-parts.js";
import { Connecting, Count } from "./parts.js";
import { keep, kept, personal } from "./storage.js";
import { lang, say, setLang, t } from "./texts.js";
import { Chips } from "./room/dialog.js";
import { DutyRow } from "./room/duties.js";
import { tell } from "./room/feed.js";
import { Parts } from "./room/feedview.js";
import { follow } from "./room/follow.js";
import { standing } from "./room/fold.js";
import { code, hms, stamp, w } from "./room/words.js";

const GRADES = ["P", "S", "M", "U"];
const WATCHED = new Set(["delivery", "act", "work", "incident", "end"]);
const LINES = 120;

/**
 * What every part of the page is handed; `moment` is the one that the next rating is tied to.
 *
 * @typedef {{id: number, objective: string, rating: string, note: string, t: number, by?: string}} Rating
 * @typedef {Answer & {rating?: Rating, ratings?: Rating[]}} Rated
 * @typedef {object} Evaluating
 * @property {Live<StaffStatic>} live
 * @property {Hello<StaffStatic>} hello
 * @property {number | null} moment
 * @property {(moment: number | null) => void} setMoment
 * @property {Rating[]} ratings
 * @property {(rating: Rating) => void} rated
 * @property {() => void} reload
 * @typedef {Omit<Watched, "live"> & Evaluating} Page
 *
 * @param {{page: Page}} props
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
      </p>
    </div>
    <span class="digits" role="timer" aria-label=${w("clock")}>${hms(page.t)}</span>
    <span class=${`pill state-${state}`}><${Icon} name=${state} />${w(`state_${state}`)}</span>
    ${story && html`<small class="num">${story.time}</small>`}
  </header>`;
}

/**
 * The note that is being written, kept on this device until it is given.
 *
 * @param {Page["hello"]} hello
 * @param {string} objective
 * @returns {[string, (text: string) => void]}
 */
function useNote({ drill, me }, objective) {
  const name = personal(drill.id, me, `note.${objective}`);
  const [note, setNote] = useState(kept(name, ""));
  const change = (/** @type {string} */ text) => {
    setNote(text);
    keep(name, text || null);
  };
  return [note, change];
}

/** @param {{page: Page, objective: {id: string, title: Text}}} props */
function Objective({ page, objective }) {
  const [note, setNote] = useNote(page.hello, objective.id);
  const [busy, setBusy] = useState(/** @type {string | null} */ (null));
  const [said, setSaid] = useState("");
  const duties = [...page.model.duties.values()].filter((duty) =>
    duty.data.objectives.includes(objective.id),
  );
  const done = duties.filter((duty) => duty.answers.length).length;
  const mine = page.ratings.filter((rating) => rating.objective === objective.id);
  const own = mine.filter((rating) => rating.by === page.hello.me.name);
  const watch = [...page.model.injects.values()].filter(
    (inject) =>
      inject.status === "fired" &&
      inject.doc.notes?.evaluator &&
      inject.doc.objectives?.includes(objective.id),
  );
  const rate = async (/** @type {string} */ rating) => {
    if (letters(note) > (LIMITS.note ?? Infinity))
      return setSaid(t("long_words", { count: letters(note), most: LIMITS.note }));
    const moment = page.moment ?? Math.round(page.live.clock.t);
    setBusy(rating);
    /** @type {Rated} */
    const answer = await page.live.ask("rate", {
      objective: objective.id,
      rating,
      note: note.trim(),
      t: moment,
      was: own.at(-1)?.id ?? null,
    });
    setBusy(null);
    if (!answer.ok) {
      // On another page of this account: what it says is told, and pressing again replaces it.
      if (answer.code === "rating_changed" || answer.code === "rating_gone") page.reload();
      return setSaid(
        w("failed", {
          why: say(answer.text) || code("failed", answer.code === "offline" ? "offline" : "unknown"),
        }),
      );
    }
    setNote("");
    setSaid(w("rate_saved", { rating, time: stamp(moment) }));
    if (answer.rating) page.rated(answer.rating);
    return undefined;
  };
  return html`<section class="panel objective" aria-labelledby=${`objective-${objective.id}`}>
    <header>
      <h2 id=${`objective-${objective.id}`}>${say(objective.title)}</h2>
      ${
        mine.length > 0 &&
        html`<span class="pill s-info"><b>${mine.at(-1)?.rating}</b> ${stamp(mine.at(-1)?.t ?? 0)}</span>`
      }
      <small class="num">${w("objective_duties", { done, all: duties.length })}</small>
    </header>
    ${
      duties.length
        ? html`<details>
            <summary>${w("duties")}</summary>
            <ul class="rows">
              ${duties.map(
                (duty) => html`<${DutyRow}
                  key=${duty.seq}
                  room=${page}
                  row=${standing(duty, page.t)}
                  duty=${duty}
                />`,
              )}
            </ul>
          </details>`
        : html`<p class="empty">${w("no_duties")}</p>`
    }
    ${
      watch.length > 0 &&
      html`<details>
        <summary>${w("eval_notes")} (${watch.length})</summary>
        <ul class="watch">
          ${watch.map(
            (inject) => html`<li key=${inject.id}>
              <b>${page.names.inject(inject.id)}:</b> ${say(inject.doc.notes?.evaluator)}
            </li>`,
          )}
        </ul>
      </details>`
    }
    <div class="tell">
      <textarea
        rows="2"
        value=${note}
        onInput=${(/** @type {Typed} */ event) => setNote(event.target.value)}
        aria-label=${w("rate_note", { time: stamp(page.moment ?? page.t) })}
        placeholder=${w("rate_note", { time: stamp(page.moment ?? page.t) })}
      ></textarea>
      ${note && html`<small><${Count} text=${note} most=${LIMITS.note} /></small>`}
      <div class="grades">
        ${GRADES.map(
          (grade) => html`<button
            key=${grade}
            disabled=${busy !== null}
            aria-pressed=${String(own.at(-1)?.rating === grade)}
            onClick=${() => rate(grade)}
          >
            <b>${grade}</b>
            <small>${code("band", grade)}</small>
          </button>`,
        )}
      </div>
      <p class="moment" role="status">${said}</p>
    </div>
  </section>`;
}

/** @param {{page: Page}} props */
function Happened({ page }) {
  const [shown, setShown] = useState("all");
  const lines = useMemo(() => {
    const kept_ = page.model.records.filter((record) => WATCHED.has(record.kind));
    return kept_
      .flatMap((record) => {
        const line = tell(page.names, record);
        return line && !line.minor && (shown === "all" || line.group === shown) ? [{ record, line }] : [];
      })
      .slice(-LINES)
      .reverse();
  }, [page.model.upto, page.language, shown]);
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
        <button class="small" onClick=${() => page.setMoment(null)}>${w("untie")}</button>
      </p>`
    }
    <div class="scroll" tabindex="0">
      ${!lines.length && html`<p class="empty">${w("feed_none")}</p>`}
      <ol class="plain-list lines">
        ${lines.map(
          ({ record, line }) => html`<li key=${record.seq} class=${`line tone-${line.tone}`}>
            <button
              class="line-button"
              title=${w("tie")}
              aria-pressed=${String(page.moment === record.t)}
              onClick=${() => page.setMoment(record.t)}
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

/** @param {{page: Page}} props */
function Given({ page }) {
  const rows = [...page.ratings].reverse();
  return html`<section class="panel all-given" aria-labelledby="given-title">
    <header><h2 id="given-title"><${Icon} name="check" />${w("ratings")}</h2></header>
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

/** @param {{live: Live<StaffStatic>}} props */
function Evaluate({ live }) {
  const { hello, model, names } = follow(live);
  const [moment, setMoment] = useState(/** @type {number | null} */ (null));
  const [ratings, rated, reload] = useRatings(live, hello !== null && live.link === "open");
  if (!hello || !model || !names)
    return html`<div class="banner" role="status">
      ${live.gone ? w("gone_staff") : html`<${Connecting} live=${live} />`}
    </div>`;
  /** @type {Page} */
  const page = {
    live,
    hello,
    model,
    names,
    moment,
    setMoment,
    ratings,
    rated,
    reload,
    language: lang(),
    statics: hello.static,
    clock: live.clock,
    t: live.clock.t,
  };
  const away = live.gone ? w("gone_staff") : live.link === "lost" ? w("link_lost") : null;
  return html`
    <${Bar} page=${page} />
    ${away && html`<p class="banner" role="alert">${away}</p>`}
    <div class="desk">
      <div class="objectives">
        ${(page.statics.objectives ?? []).map(
          (objective) => html`<${Objective} key=${objective.id} page=${page} objective=${objective} />`,
        )}
      </div>
      <${Happened} page=${page} />
    </div>
    <${Given} page=${page} />
  `;
}

const live = new Live({ drill: drillId(), page: "evaluate" });
document.title = w("evaluate");
render(html`<${Evaluate} live=${live} />`, emptied("evaluate"));
