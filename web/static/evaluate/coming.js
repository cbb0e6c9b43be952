// What to watch for next, and what was done by voice or telephone.

/** @import {Evaluating} from "../evaluate.js" */
/** @import {Spoken} from "./notebook.js" */

import { html, useState } from "/vendor/preact-standalone.js";

import { Icon } from "../icons.js";
import { say } from "../texts.js";
import { code, hms, phrase, stamp, w } from "../room/words.js";
import { coming } from "./watched.js";

/**
 * The next injects of the agencies that are watched, with what their author wrote for evaluators; none after
 * the end.
 *
 * @param {{page: Evaluating}} props
 */
export function Coming({ page }) {
  if (page.clock.state === "ended") return null;
  const rows = coming(page.model, page.statics, page.t, page.watched);
  return html`<section class="panel coming" aria-labelledby="coming-title">
    <header>
      <h2 id="coming-title"><${Icon} name="clock" />${w("m_next")}</h2>
    </header>
    ${
      rows.length
        ? html`<ol class="plain-list">
            ${rows.map(
              ({ inject, t, to }) => html`<li key=${inject.id}>
                <p>
                  <b class="num">${stamp(t)}</b> ${page.names.inject(inject.id)}${" "}
                  <small class="num">${w("m_next_in", { time: hms(Math.max(0, t - page.t)) })}</small>
                </p>
                ${
                  to.length > 0 &&
                  html`<small>
                    ${w("m_next_who", { to: to.map((id) => page.names.agency(id)).join(", ") })}
                  </small>`
                }
                ${
                  inject.doc.expect?.length &&
                  html`<small>
                    ${w("m_next_acts", {
                      acts: [
                        ...new Set(
                          inject.doc.expect
                            .flatMap(({ act }) => (Array.isArray(act) ? act : [act]))
                            .map(phrase),
                        ),
                      ].join("; "),
                    })}
                  </small>`
                }
                ${
                  inject.doc.notes?.evaluator &&
                  html`<p class="watch-for">${say(inject.doc.notes.evaluator)}</p>`
                }
              </li>`,
            )}
          </ol>`
        : html`<p class="empty">${w("m_next_none")}</p>`
    }
  </section>`;
}

/** @param {{page: Evaluating, row: Spoken}} props */
function Waiting({ page, row }) {
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    const told = await page.notebook.confirm(row.id);
    setBusy(false);
    if (!told.ok) setSaid(say(told.text) || code("failed", "offline"));
  };
  return html`<li>
    <span class="grow">
      <b>${page.names.seat(row.seat)}</b> <span class="num">${stamp(row.at)}</span>
      <small>${phrase(row.verb)} · ${row.content} · ${row.by}</small>
      ${said && html`<small role="alert">${said}</small>`}
    </span>
    ${
      row.by === page.notebook.name
        ? html`<small>${w("m_own_voice")}</small>`
        : html`<button
            disabled=${busy}
            aria-label=${`${w("m_confirm")}: ${page.names.seat(row.seat)}, ${phrase(row.verb)}`}
            onClick=${confirm}
          >
            ${w("m_confirm")}
          </button>`
    }
  </li>`;
}

/**
 * What somebody says was done by voice or telephone and nobody else has confirmed yet.
 *
 * @param {{page: Evaluating}} props
 */
export function SpokenOnes({ page }) {
  const rows = page.notebook.voice.filter((row) => !row.confirmed_by);
  if (!rows.length) return null;
  return html`<section class="panel spoken" aria-labelledby="spoken-title">
    <header>
      <h2 id="spoken-title"><${Icon} name="phone" />${w("m_spoken_title")}</h2>
    </header>
    <ul class="rows">
      ${rows.map((row) => html`<${Waiting} key=${row.id} page=${page} row=${row} />`)}
    </ul>
  </section>`;
}
