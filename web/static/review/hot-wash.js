// The hot wash: what people write right after play, and what has come in.

/** @import {Assessment} from "./assessment.js" */
/** @import {Desk} from "./desk.js" */
/** @import {Finding, HotWash as Said} from "../../types/review" */
/** @import {Typed} from "../../types/wire" */

import { html, useState } from "/vendor/preact-standalone.js";

import { keep, kept, personal } from "../storage.js";
import { Drop, Text, why } from "./forms.js";
import { w } from "./texts.js";

/** @type {("strengths" | "problems" | "suggestions")[]} */
const BOXES = ["strengths", "problems", "suggestions"];
const FEW = 6;

/**
 * What sending without a name means; where few took part, that they may still be told apart.
 *
 * @param {number | null} people
 */
export const namelessText = (people) =>
  people !== null && people > 0 && people <= FEW
    ? `${w("hotwash_nameless")} ${w("d_anonymous_few", { count: people })}`
    : w("hotwash_nameless");

/** @param {{desk: Desk, assessment: Assessment}} props */
function HotWashForm({ desk, assessment }) {
  const name = personal(desk.drill, desk.me, "hotwash");
  const [values, setValues] = useState(() =>
    kept(name, { strengths: "", problems: "", suggestions: "", anonymous: false }),
  );
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const set = (/** @type {Partial<typeof values>} */ part) => {
    const next = { ...values, ...part };
    setValues(next);
    keep(name, BOXES.some((box) => next[box]) ? next : null);
  };
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (BOXES.every((box) => !values[box].trim())) return setSaid(w("hotwash_empty"));
    setBusy(true);
    const words = Object.fromEntries(BOXES.map((box) => [box, values[box].trim()]));
    const answer = await assessment.add("hotwash", { ...words, anonymous: values.anonymous });
    setBusy(false);
    setSaid(answer.ok ? w("hotwash_sent") : why(answer));
    if (answer.ok) {
      setValues({ strengths: "", problems: "", suggestions: "", anonymous: values.anonymous });
      keep(name, null);
    }
    return undefined;
  };
  return html`<form class="inside hotwash" onSubmit=${send}>
    <p class="quiet">${w("hotwash_text")}</p>
    ${BOXES.map(
      (box) =>
        html`<${Text}
          key=${box}
          label=${w(`hotwash_${box}`)}
          value=${values[box]}
          onChange=${(/** @type {string} */ text) => set({ [box]: text })}
          rows=${3}
        />`,
    )}
    <label class="check">
      <input
        type="checkbox"
        checked=${values.anonymous}
        onChange=${(/** @type {Typed} */ event) => set({ anonymous: event.target.checked })}
      />
      ${w("hotwash_anonymous")}
    </label>
    <p class="quiet">${values.anonymous ? namelessText(assessment.people) : w("d_named_text")}</p>
    <div class="dialog-buttons">
      <p role="status" class="grow">${said}</p>
      <button class="primary" disabled=${busy}>${w("hotwash_send")}</button>
    </div>
  </form>`;
}

/**
 * @param {{desk: Desk, assessment: Assessment, entry: Said, onFinding: (finding: Partial<Finding>) =>
 *   void}} props
 */
function Entry({ desk, assessment, entry, onFinding }) {
  const who = entry.by
    ? `${entry.by}${entry.seat ? `, ${desk.names.seat(entry.seat)}` : ""}`
    : w("d_nameless");
  const drop = async () => {
    const answer = await assessment.drop("hotwash", entry.id);
    desk.toast(answer.ok ? w("d_dropped") : why(answer));
  };
  return html`<li class="entry">
    <p><b>${who}</b></p>
    ${BOXES.filter((box) => entry[box]).map(
      (box) => html`<div key=${box} class="box">
        <small>${w(`hotwash_${box}`)}</small>
        <p class="said">${entry[box]}</p>
        ${
          desk.may("adjust") &&
          box !== "suggestions" &&
          html`<button
            class="small"
            onClick=${() => onFinding({ kind: box === "strengths" ? "strength" : "area", text: entry[box] })}
          >
            ${w("d_as_finding")}
          </button>`
        }
      </div>`,
    )}
    ${desk.me.role === "director" && html`<${Drop} label=${who} onDrop=${drop} />`}
  </li>`;
}

/**
 * The panel.
 *
 * @param {{desk: Desk, assessment: Assessment, onFinding: (finding: Partial<Finding>) => void}} props
 */
export function HotWash({ desk, assessment, onFinding }) {
  const rows = assessment.document?.hotwash ?? [];
  return html`<section class="panel" aria-labelledby="hotwash-title">
    <header>
      <h2 id="hotwash-title">${w("hotwash")}</h2>
      ${
        desk.staff &&
        html`<small class="num" role="status">${w("d_hotwash_count", { count: rows.length })}</small>`
      }
    </header>
    ${
      desk.staff &&
      (rows.length
        ? html`<ul class="given">
            ${[...rows].reverse().map(
              (entry) => html`<${Entry}
                  key=${entry.id}
                  desk=${desk}
                  assessment=${assessment}
                  entry=${entry}
                  onFinding=${onFinding}
                />`,
            )}
          </ul>`
        : html`<p class="empty">${w("d_hotwash_none")}</p>`)
    }
    ${
      desk.may("hotwash") &&
      (desk.staff
        ? html`<details>
            <summary>${w("hotwash_send")}…</summary>
            <${HotWashForm} desk=${desk} assessment=${assessment} />
          </details>`
        : html`<${HotWashForm} desk=${desk} assessment=${assessment} />`)
    }
  </section>`;
}
