// An objective with its duties: what to look for, P, S, M or U by one tap, what was done by voice.

/** @import {Evaluating, Rated} from "../evaluate.js" */
/** @import {Duty} from "../../types/room" */
/** @import {Text, Typed} from "../../types/wire" */

import { html, useState } from "/vendor/preact-standalone.js";

import { LIMITS, letters } from "../limits.js";
import { Count } from "../parts.js";
import { keep, kept, personal } from "../storage.js";
import { say, t } from "../texts.js";
import { DutyRow } from "../room/duties.js";
import { standing } from "../room/fold.js";
import { code, stamp, w } from "../room/words.js";
import { among, pressing, spokenAct } from "./watched.js";

const GRADES = ["P", "S", "M", "U"];

/**
 * The note that is being written, kept on this device until it is given.
 *
 * @param {Evaluating["hello"]} hello
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

/**
 * What a duty that waits has beside it: that it was done by voice or telephone.
 *
 * @param {{page: Evaluating, duty: Duty}} props
 */
function Voiced({ page, duty }) {
  const [said, setSaid] = useState("");
  if (duty.answers.length) return null;
  const content = w("m_spoken_said", { title: say(duty.data.title) });
  const act = spokenAct(duty, page.moment ?? page.live.clock.t, content, page.statics.acts, page.model);
  if (!act) return null;
  const keepIt = async () => {
    setSaid("…");
    const told = await page.notebook.spoke(act);
    setSaid(
      told.ok
        ? w("m_spoken_kept")
        : w("failed", { why: say(told.text) || code("failed", told.code ?? "unknown") }),
    );
  };
  return said
    ? html`<small role="status">${said}</small>`
    : html`<button
        class="small voiced"
        aria-label=${`${w("m_spoken")}: ${page.names.agency(duty.data.agency)}, ${say(duty.data.title)}`}
        onClick=${keepIt}
      >
        ${w("m_spoken")}
      </button>`;
}

/** @param {{page: Evaluating, duties: Duty[]}} props */
function Duties({ page, duties }) {
  return html`<ul class="rows">
    ${duties.map(
      (duty) => html`<${DutyRow}
        key=${duty.seq}
        room=${page}
        row=${standing(duty, page.t)}
        duty=${duty}
        beside=${html`<${Voiced} page=${page} duty=${duty} />`}
      />`,
    )}
  </ul>`;
}

/**
 * The objective, with those of its duties that are of agencies that are watched.
 *
 * @param {{page: Evaluating, objective: {id: string, title: Text}}} props
 */
export function Objective({ page, objective }) {
  const [note, setNote] = useNote(page.hello, objective.id);
  const [busy, setBusy] = useState(/** @type {string | null} */ (null));
  const [said, setSaid] = useState("");
  const duties = [...page.model.duties.values()].filter(
    ({ data }) => data.objectives.includes(objective.id) && among([data.agency], page.watched),
  );
  const first = pressing(duties, page.t, page.statics.acts);
  const rest = duties.filter((duty) => !first.includes(duty));
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
    ${first.length > 0 && html`<${Duties} page=${page} duties=${first} />`}
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${w(first.length ? "m_more_duties" : "duties")} (${rest.length})</summary>
        <${Duties} page=${page} duties=${rest} />
      </details>`
    }
    ${!duties.length && html`<p class="empty">${w("no_duties")}</p>`}
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
