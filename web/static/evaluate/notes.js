// Notes on moments by one tap, with picture and voice; each can be taken back, and had back.

/** @import {Evaluating} from "../evaluate.js" */
/** @import {Mark, Moment, Told} from "./notebook.js" */
/** @import {Typed} from "../../types/wire" */

import { html, useEffect, useRef, useState } from "/vendor/preact-standalone.js";

import { Icon } from "../icons.js";
import { LIMITS, fits } from "../limits.js";
import { Count, useTick } from "../parts.js";
import { say } from "../texts.js";
import { code, hms, stamp, w } from "../room/words.js";
import { recording, records, smaller } from "./capture.js";

/** @type {[mark: Mark, icon: string][]} */
const MARKS = [
  ["well", "well"],
  ["look", "degraded"],
  ["ask", "suspected"],
];
const SHOWN_FOR = 12_000;

/** @param {Told} told */
const why = (told) => say(told.text) || code("failed", told.code === "offline" ? "offline" : "unknown");

/** @param {{what: Mark}} props */
const Marked = ({ what }) =>
  html`<span class=${`mark mark-${what || "plain"}`}>
    <${Icon} name=${MARKS.find(([mark]) => mark === what)?.[1] ?? "document"} />${w(`m_${what}`)}
  </span>`;

/**
 * What ends a recording, with the time it has taken by now.
 *
 * @param {{since: number}} props
 */
function Stop({ since }) {
  useTick(500);
  return w("m_stop", { time: hms(Date.now() - since).slice(3) });
}

/**
 * The bar at the foot of the page.
 *
 * @param {{page: Evaluating}} props
 */
export function Quick({ page }) {
  const [said, setSaid] = useState("");
  const [last, setLast] = useState(/** @type {{key: string, done: "made" | "undone"} | null} */ (null));
  const [words, setWords] = useState("");
  const [running, setRunning] = useState(/** @type {{stop: () => void, since: number} | null} */ (null));
  const picture = useRef(/** @type {HTMLInputElement | null} */ (null));
  const sound = useRef(/** @type {HTMLInputElement | null} */ (null));
  const { notebook } = page;
  const at = page.moment ?? page.t;
  useEffect(() => {
    if (!last) return undefined;
    const timer = setTimeout(() => setLast(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [last]);
  const note = async (/** @type {Mark} */ mark, /** @type {Blob | undefined} */ file = undefined, t = at) => {
    const told = await notebook.add(
      { t, mark, text: words.trim(), agency: page.only, record: page.record },
      file,
    );
    const waits = !told.ok && told.code === "offline" && !file;
    if (!told.ok && !waits) return setSaid(w("failed", { why: why(told) }));
    setWords("");
    setLast({ key: told.key, done: "made" });
    return setSaid(waits ? w("m_waits") : w("m_saved", { what: w(`m_${mark}`), time: stamp(t) }));
  };
  const photo = async (/** @type {Event & {currentTarget: HTMLInputElement}} */ event) => {
    const field = event.currentTarget;
    const [file] = field.files ?? [];
    const t = at;
    if (!file) return;
    const small = await smaller(file);
    field.value = "";
    if (small) await note("", small, t);
    else setSaid(w("m_no_photo"));
  };
  const recorded = async (/** @type {Event & {currentTarget: HTMLInputElement}} */ event) => {
    const field = event.currentTarget;
    const [file] = field.files ?? [];
    if (file) await note("", file);
    field.value = "";
  };
  const voice = async () => {
    if (running) return running.stop();
    if (!records()) return sound.current?.click();
    const t = at;
    try {
      const { stop, recorded: all } = await recording();
      setRunning({ stop, since: Date.now() });
      const file = await all;
      setRunning(null);
      await note("", file, t);
    } catch (error) {
      setRunning(null);
      setSaid(w("m_no_voice", { why: error instanceof Error ? error.message : String(error) }));
    }
    return undefined;
  };
  const undo = async () => {
    if (!last) return;
    const made = last.done === "made";
    const told = await (made ? notebook.drop(last.key) : notebook.back(last.key));
    if (told.ok) setLast(made ? { key: last.key, done: "undone" } : null);
    setSaid(!told.ok ? w("failed", { why: why(told) }) : made ? w("m_undone") : "");
  };
  return html`<section class="quick" aria-label=${w("m_bar")}>
    <p class="moment" role="status">
      <b class="num">${w("m_for", { time: `T+${hms(at)}` })}</b>
      ${
        page.moment !== null &&
        html`<button class="small" onClick=${() => page.tie(null)}>${w("untie")}</button>`
      }
      <span>${said}</span>
      ${last && html`<button class="small" onClick=${undo}>${w("m_undo")}</button>`}
    </p>
    <div class="quick-row">
      <input
        type="text"
        value=${words}
        aria-label=${w("m_words")}
        placeholder=${w("m_words")}
        onInput=${(/** @type {Typed} */ event) => (fits(event, LIMITS.note), setWords(event.target.value))}
        onKeyDown=${(/** @type {KeyboardEvent} */ event) => event.key === "Enter" && words.trim() && note("")}
      />
      ${MARKS.map(
        ([mark, icon]) => html`<button
          key=${mark}
          class=${`mark-${mark}`}
          onClick=${() => note(mark)}
        >
          <${Icon} name=${icon} />${w(`m_${mark}`)}
        </button>`,
      )}
      <button onClick=${() => picture.current?.click()}><${Icon} name="camera" />${w("m_photo")}</button>
      <button onClick=${voice} aria-pressed=${String(running !== null)}>
        <${Icon} name="verbal" />
        ${running ? html`<${Stop} since=${running.since} />` : w("m_voice")}
      </button>
      <input
        ref=${picture}
        hidden
        type="file"
        accept="image/*"
        capture="environment"
        data-file="photo"
        aria-label=${w("m_photo")}
        onChange=${photo}
      />
      <input
        ref=${sound}
        hidden
        type="file"
        accept="audio/*"
        capture
        data-file="voice"
        aria-label=${w("m_voice")}
        onChange=${recorded}
      />
    </div>
    ${!records() && html`<small class="quiet">${w("m_plain_voice")}</small>`}
  </section>`;
}

/** @param {{page: Evaluating, note: Moment}} props */
function Row({ page, note }) {
  const [words, setWords] = useState(/** @type {string | null} */ (null));
  const [said, setSaid] = useState("");
  const { notebook } = page;
  const own = !note.by || note.by === notebook.name;
  const done = async (/** @type {Promise<Told>} */ asked) => {
    const told = await asked;
    if (told.ok) return setWords(null);
    if (told.code === "moment_changed") await notebook.refresh();
    return setSaid(w("failed", { why: why(told) }));
  };
  const time = stamp(note.t);
  const file = notebook.fileOf(note.key);
  return html`<li class="moment-note">
    <p>
      <button class="link num" onClick=${() => page.tie(note.t, note.record)}>${time}</button>
      <${Marked} what=${note.mark} />
      ${note.agency && html`<span class="quiet">${page.names.agency(note.agency)}</span>`}
      ${!own && html`<small>${note.by}</small>`}
      ${note.waits && html`<small>${w("m_waits")}</small>`}
      <span class="note-buttons">
        ${
          own &&
          !note.waits &&
          words === null &&
          html`<button class="small" onClick=${() => setWords(note.text)}>${w("m_add_words")}</button>`
        }
        ${
          own &&
          html`<button
            class="small slim"
            aria-label=${`${w("m_drop")}: ${time} ${w(`m_${note.mark}`)}`}
            onClick=${() => done(notebook.drop(note.key))}
          >
            <${Icon} name="close" />
          </button>`
        }
      </span>
    </p>
    ${
      words === null
        ? note.text && html`<p class="note-text">${note.text}</p>`
        : html`<form
            onSubmit=${(/** @type {Event} */ event) => {
              event.preventDefault();
              done(notebook.write(note, words.trim()));
            }}
          >
            <textarea
              rows="2"
              value=${words}
              aria-label=${`${w("m_words")}: ${time}`}
              onInput=${(/** @type {Typed} */ event) => (
                fits(event, LIMITS.note),
                setWords(event.target.value)
              )}
            ></textarea>
            <small><${Count} text=${words} most=${LIMITS.note} /></small>
            <span class="row-buttons">
              <button class="small primary">${w("save")}</button>
              <button type="button" class="small" onClick=${() => setWords(null)}>${w("cancel")}</button>
            </span>
          </form>`
    }
    ${
      note.kind?.startsWith("image/") &&
      html`<a href=${file} target="_blank" rel="noopener">
        <img loading="lazy" src=${file} alt=${w("m_file_image", { time })} />
      </a>`
    }
    ${
      note.kind?.startsWith("audio/") &&
      html`<audio controls preload="none" src=${file} aria-label=${w("m_file_audio", { time })}></audio>`
    }
    ${said && html`<small role="status">${said}</small>`}
  </li>`;
}

/**
 * The notes, the newest moment first.
 *
 * @param {{page: Evaluating}} props
 */
export function Notes({ page }) {
  const rows = page.notebook.all;
  return html`<section class="panel moments" aria-labelledby="moments-title">
    <header>
      <h2 id="moments-title"><${Icon} name="document" />${w("m_title")}</h2>
      <small>${w("m_private")}</small>
    </header>
    ${
      rows.length
        ? html`<ul class="plain-list">
            ${rows.map((note) => html`<${Row} key=${note.key} page=${page} note=${note} />`)}
          </ul>`
        : html`<p class="empty">${w("m_none")}</p>`
    }
  </section>`;
}
