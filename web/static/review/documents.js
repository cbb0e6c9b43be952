// The documents of a drill: made away from the page, with progress, and downloaded.

/** @import {Desk} from "./desk.js" */
/** @import {Job} from "../../types/review" */

import { html, useRef, useState } from "/vendor/preact-standalone.js";

import { lang, say } from "../texts.js";
import { Choice, Text, why, useAssessment } from "./forms.js";
import { w } from "./texts.js";
import { useDesk, useLang } from "./hooks.js";

export const styles = ["/static/review/debrief.css"];
/** @typedef {[name: string, text: string, hint?: string]} PaperRow */
/** @type {[title: string, rows: PaperRow[]][]} */
const GROUPS = [
  [
    "after_action",
    [
      ["report-docx", "d_report_docx"],
      ["report-pdf", "d_report_pdf"],
      ["report-html", "d_report_html"],
    ],
  ],
  [
    "d_forms",
    [
      ["form-03", "d_form_03"],
      ["form-04", "d_form_04"],
    ],
  ],
  [
    "d_tables",
    [
      ["tables-xlsx", "d_tables_xlsx"],
      ["tables-csv", "d_tables_csv"],
      ["participants", "d_participants"],
    ],
  ],
  [
    "d_data",
    [
      ["journal", "d_journal", "d_journal_text"],
      ["signature", "d_signature", "d_signature_text"],
      ["ocel", "d_ocel"],
    ],
  ],
];
/** @type {PaperRow[]} */
const PERSONAL = [
  ["personal-docx", "d_personal_docx"],
  ["personal-pdf", "d_personal_pdf"],
];
const HEAD = ["organiser", "sponsor", "place", "date", "purpose", "scope", "contact"];
const LONG = new Set(["organiser", "purpose", "scope"]);
const BOTH = [
  ["vi", "Tiếng Việt"],
  ["en", "English"],
];

/** @param {string} address */
function download(address) {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}

/**
 * One document: made when asked for; what it says is where it stands.
 *
 * @param {{desk: Desk, label: string, hint?: string, body: {name: string, lang: string, seat?: string}}}
 *   props
 */
function Paper({ desk, label, hint, body }) {
  const [job, setJob] = useState(/** @type {Pick<Job, "state" | "done"> | null} */ (null));
  const [said, setSaid] = useState("");
  const [ready, setReady] = useState(/** @type {string | null} */ (null));
  const stop = useRef(/** @type {AbortController | null} */ (null));
  const make = async () => {
    setSaid("");
    setReady(null);
    setJob({ state: "waiting", done: 0 });
    stop.current = new AbortController();
    const answer = await desk.job({ what: "document", ...body }, setJob, stop.current.signal);
    setJob(null);
    if (!answer.ok || !answer.job)
      return setSaid(answer.cancelled ? w("d_stopped") : w("d_failed", { why: why(answer) }));
    const address = `/review/jobs/${answer.job.id}/file`;
    setReady(address);
    return download(address);
  };
  const percent = Math.round(100 * (job?.done ?? 0));
  const doing = job?.state === "waiting" ? w("job_waiting") : w("d_making", { percent });
  return html`<li class="paper">
    <div class="grow">
      <b>${label}</b>
      ${hint && html`<small class="block">${hint}</small>`}
      ${
        job &&
        html`<div class="making">
          <progress max="100" value=${percent} aria-label=${label}></progress>
          <small role="status">${doing}</small>
        </div>`
      }
      ${
        ready &&
        html`<p class="quiet" role="status">
          ${w("d_ready")} <a href=${ready} download>${w("d_download")}</a>
        </p>`
      }
      ${said && html`<p class="bad wrap" role="alert">${said}</p>`}
    </div>
    ${
      job
        ? html`<button
            class="small"
            aria-label=${`${w("d_stop")}: ${label}`}
            onClick=${() => stop.current?.abort()}
          >
            ${w("d_stop")}
          </button>`
        : html`<button class="small" aria-label=${`${w("d_make")}: ${label}`} onClick=${make}>
            ${w("d_make")}
          </button>`
    }
  </li>`;
}

/** @param {{desk: Desk, language: string}} props */
function Personal({ desk, language }) {
  const seats = desk.staff
    ? (desk.told.static.seats ?? []).map((row) => row.seat)
    : [desk.me.seat ?? []].flat();
  const [seat, setSeat] = useState(seats[0] ?? "");
  if (!seats.length) return null;
  return html`<section class="panel" aria-labelledby="personal-title">
    <header><h2 id="personal-title">${w("d_personal")}</h2></header>
    <div class="inside">
      <${Choice}
        label=${w("d_seat")}
        value=${seat}
        onChange=${setSeat}
        options=${seats.map((one) => [one, desk.names.seat(one)])}
      />
      <ul class="papers">
        ${PERSONAL.map(
          ([name, text]) =>
            html`<${Paper}
              key=${`${name} ${seat}`}
              desk=${desk}
              label=${w(text)}
              body=${{ name, seat, lang: language }}
            />`,
        )}
      </ul>
    </div>
  </section>`;
}

/** @param {{desk: Desk}} props */
function Overview({ desk }) {
  const assessment = useAssessment(desk);
  const stored = assessment.document?.overview ?? {};
  const [typed, setTyped] = useState(/** @type {{[field: string]: string}} */ ({}));
  const [base, setBase] = useState(/** @type {{[field: string]: string}} */ ({}));
  const [said, setSaid] = useState("");
  /** @type {{[field: string]: string}} */
  const values = { ...Object.fromEntries(HEAD.map((key) => [key, stored[key] ?? ""])), ...typed };
  const save = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const others = Object.entries(typed)
      .filter(([key, text]) => (stored[key] ?? "") !== base[key] && (stored[key] ?? "") !== text.trim())
      .map(([key]) => key);
    if (others.length) {
      // They have been seen now: saved once more, mine replace them.
      setBase((old) => ({ ...old, ...Object.fromEntries(others.map((key) => [key, stored[key] ?? ""])) }));
      setSaid(
        w("d_head_changed", {
          fields: others.map((key) => `${label(key)} “${stored[key] ?? ""}”`).join("; "),
        }),
      );
      return;
    }
    const answer = await assessment.overview(
      Object.fromEntries(HEAD.map((key) => [key, (values[key] ?? "").trim()]).filter(([, text]) => text)),
    );
    setSaid(answer.ok ? w("d_saved") : why(answer));
    if (answer.ok) setTyped({});
  };
  const type = (/** @type {string} */ key) => (/** @type {string} */ text) => {
    if (!(key in typed)) setBase((old) => ({ ...old, [key]: stored[key] ?? "" }));
    setTyped((old) => ({ ...old, [key]: text }));
  };
  const label = (/** @type {string} */ key) => w(key === "contact" ? "d_head_contact" : `d_${key}`);
  return html`<section class="panel" aria-labelledby="overview-title">
    <header><h2 id="overview-title">${w("d_overview")}</h2></header>
    <form class="inside" onSubmit=${save}>
      <p class="quiet">${w("d_overview_text")}</p>
      ${HEAD.map(
        (key) => html`<${Text}
          key=${key}
          label=${label(key)}
          value=${values[key]}
          rows=${LONG.has(key) ? 2 : undefined}
          hint=${key === "organiser" && w("d_organiser_hint")}
          onChange=${type(key)}
        />`,
      )}
      <div class="dialog-buttons">
        <p role="status" class="grow">${said}</p>
        <button class="primary" disabled=${!assessment.document || !Object.keys(typed).length}>
          ${w("d_save")}
        </button>
      </div>
    </form>
  </section>`;
}

/** @param {{desk: Desk, title: string, rows: PaperRow[], language: string}} props */
function Group({ desk, title, rows, language }) {
  return html`<section class="panel" aria-labelledby=${title}>
    <header><h2 id=${title}>${w(title)}</h2></header>
    <ul class="papers inside">
      ${rows.map(
        ([name, text, hint]) =>
          html`<${Paper}
            key=${`${name} ${language}`}
            desk=${desk}
            label=${w(text)}
            hint=${hint && w(hint)}
            body=${{ name, lang: language }}
          />`,
      )}
      ${
        title === "d_data" &&
        html`<li class="paper">
          <b class="grow">${w("d_assessment_json")}</b>
          <a href=${`/review/${desk.drill}/assessment.json`} download>${w("d_download")}</a>
        </li>`
      }
    </ul>
  </section>`;
}

/**
 * The tab.
 *
 * @param {{desk: Desk}} props
 */
export function Documents({ desk }) {
  useDesk(desk, "data");
  useLang();
  const [language, setLanguage] = useState(lang());
  if (!desk.data) return html`<p class="empty" role="status">${w("d_loading")}</p>`;
  return html`<div class="columns even">
    <div class="column">
      <section class="panel" aria-labelledby="documents-title">
        <header><h2 id="documents-title">${w("d_documents")}</h2></header>
        <div class="inside">
          <p>${say(desk.told.card.statement)}</p>
          <p class="quiet">${w("d_documents_text")}</p>
          <${Choice}
            label=${w("d_document_lang")}
            value=${language}
            onChange=${setLanguage}
            options=${BOTH}
          />
        </div>
      </section>
      ${
        desk.staff &&
        GROUPS.map(
          ([title, rows]) =>
            html`<${Group} key=${title} desk=${desk} title=${title} rows=${rows} language=${language} />`,
        )
      }
    </div>
    <div class="column">
      <${Personal} desk=${desk} language=${language} />
      ${desk.may("adjust") && html`<${Overview} desk=${desk} />`}
    </div>
  </div>`;
}
