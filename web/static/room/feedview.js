// The feed: what happens, newest first, and the search over everything.

/** @import {Names} from "./words.js" */
/** @import {ControlRoom, Line, Watched} from "../../types/room" */
/** @import {Sent, Typed} from "../../types/wire" */

import { html, useMemo, useState } from "/vendor/preact-standalone.js";

import { Icon } from "../icons.js";
import { plain } from "../model.js";
import { say } from "../texts.js";
import { Chips, Dialog } from "./dialog.js";
import { tell } from "./feed.js";
import { standing } from "./fold.js";
import { hms, w } from "./words.js";

const GROUPS = ["story", "acts", "spread", "systems", "drill"];
const PAGE = 60;

/**
 * The text of a line, for searching.
 *
 * @param {Line} line
 */
const lineText = (line) =>
  line.parts.map((part) => (typeof part === "string" ? part : (part.b ?? part.q))).join("");

/** @type {WeakMap<Names, {language: string, lines: Map<number, Line | null>}>} */
const TOLD = new WeakMap();

/**
 * What a record tells, worked out once in each language; injects may still be called otherwise.
 *
 * @param {Watched} room
 * @param {Sent} record
 * @returns {Line | null}
 */
function told(room, record) {
  if (record.kind === "inject") return tell(room.names, record);
  let known = TOLD.get(room.names);
  if (known?.language !== room.language) {
    known = { language: room.language, lines: new Map() };
    TOLD.set(room.names, known);
  }
  let line = known.lines.get(record.seq);
  if (line === undefined) known.lines.set(record.seq, (line = tell(room.names, record)));
  return line;
}

/**
 * The lines of the records, newest first; only as many as are wanted.
 *
 * @param {Watched} room
 * @param {string} group
 * @param {string} query
 * @param {number} count
 */
function lines(room, group, query, count) {
  /** @type {{record: Sent, line: Line}[]} */
  const found = [];
  const needle = plain(query);
  let older = 0;
  for (let n = room.model.records.length - 1; n >= 0; n -= 1) {
    const record = room.model.records[n];
    const line = record && told(room, record);
    if (!line || (group !== "all" && line.group !== group) || (line.minor && group === "all" && !needle))
      continue;
    if (needle && !plain(lineText(line)).includes(needle)) continue;
    if (found.length < count) found.push({ record, line });
    else if ((older += 1) > 9999) break;
  }
  return { found, older };
}

/**
 * The parts of a line; what participants wrote is quoted text and nothing else.
 *
 * @param {{line: Line}} props
 */
export function Parts({ line }) {
  return line.parts.map((part, n) =>
    typeof part === "string"
      ? part
      : part.q
        ? html`<q key=${n}>${part.q}</q>`
        : html`<b key=${n}>${part.b}</b>`,
  );
}

/**
 * The panel of the feed.
 *
 * @param {{room: Watched}} props
 */
export function Feed({ room }) {
  const [group, setGroup] = useState("all");
  const [query, setQuery] = useState("");
  const [count, setCount] = useState(PAGE);
  const { found, older } = useMemo(
    () => lines(room, group, query, count),
    [room.model.upto, room.language, group, query, count],
  );
  return html`<section class="panel feed" id="feed" aria-labelledby="feed-title">
    <header>
      <h2 id="feed-title"><${Icon} name="radio" />${w("feed")}</h2>
      <input
        type="search"
        class="feed-search"
        aria-label=${w("search")}
        placeholder=${w("search")}
        value=${query}
        onInput=${(/** @type {Typed} */ event) => setQuery(event.target.value)}
      />
      <${Chips}
        label=${w("filter")}
        value=${group}
        onChange=${setGroup}
        options=${[["all", w("all")], ...GROUPS.map((one) => [one, w(`f_${one}`)])]}
      />
    </header>
    <div class="scroll" tabindex="0">
      ${
        !found.length &&
        html`<p class="empty">${w(group === "all" && !query.trim() ? "feed_none" : "none")}</p>`
      }
      <ol class="plain-list lines">
        ${found.map(
          ({ record, line }) => html`<li key=${record.seq} class=${`line tone-${line.tone}`}>
            <time class="num">T+${hms(record.t)}</time>
            <p><${Parts} line=${line} />${room.beside?.(record)}</p>
          </li>`,
        )}
      </ol>
      ${
        older > 0 &&
        html`<button class="small more" onClick=${() => setCount(count + 200)}>
          ${w("older", { count: older })}
        </button>`
      }
    </div>
  </section>`;
}

/**
 * Everything that can be gone to, by name.
 *
 * @param {ControlRoom} room
 */
function places(room) {
  const { names, statics, model } = room;
  return [
    ...[...model.injects.values()].map((inject) => ({
      kind: w("injects"),
      name: say(inject.doc.title),
      to: `inject ${inject.id}`,
    })),
    ...statics.nodes.map((node) => ({ kind: w("city"), name: say(node.name), to: `node ${node.id}` })),
    ...statics.seats.map((seat) => ({
      kind: w("seats"),
      name: names.seat(seat.seat),
      to: `seat ${seat.seat}`,
    })),
    ...[...model.duties.values()]
      .filter((duty) => standing(duty, room.t).state === "overdue")
      .map((duty) => ({
        kind: w("duties"),
        name: `${names.agency(duty.data.agency)}: ${say(duty.data.title)}`,
        to: `seat ${duty.data.seats[0]}`,
      })),
  ];
}

/**
 * Find an inject, a system or a seat by a part of its name, with or without marks.
 *
 * @param {{room: ControlRoom}} props
 */
export function SearchDialog({ room }) {
  const [query, setQuery] = useState("");
  const all = useMemo(() => places(room).map((place) => ({ ...place, key: plain(place.name) })), []);
  const found = query.trim()
    ? all.filter((place) => place.key.includes(plain(query.trim()))).slice(0, 12)
    : [];
  const go = (/** @type {{to: string}} */ place) => {
    room.open(null);
    room.pick(place.to);
  };
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const [first] = found;
    if (first) go(first);
  };
  return html`<${Dialog} title=${w("search")} onClose=${() => room.open(null)}>
    <form onSubmit=${submit}>
      <input
        type="search"
        class="first"
        aria-label=${w("search")}
        placeholder=${w("search_hint")}
        value=${query}
        onInput=${(/** @type {Typed} */ event) => setQuery(event.target.value)}
      />
      ${query.trim() && !found.length && html`<p class="empty">${w("none")}</p>`}
      <ul class="plain-list">
        ${found.map(
          (place) => html`<li key=${place.to + place.name}>
            <button type="button" class="row" onClick=${() => go(place)}>
              <span class="grow"><b>${place.name}</b></span>
              <small>${place.kind}</small>
            </button>
          </li>`,
        )}
      </ul>
    </form>
  </${Dialog}>`;
}
