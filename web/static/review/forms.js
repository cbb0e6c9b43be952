// Small parts that judgement, debrief and documents share.

/** @import {Desk} from "./desk.js" */
/** @import {Faults} from "../field-faults.js" */
/** @import {DrillRow, Refusal, Written} from "../../types/review" */
/** @import {Overall, Text as Both, Typed} from "../../types/wire" */

import { html, useEffect, useReducer, useRef, useState } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { NO_FAULTS, faultsOf } from "../field-faults.js";
import { LIMITS, fits } from "../limits.js";
import { Count, useId } from "../parts.js";
import { code } from "../room/words.js";
import { say } from "../texts.js";
import { assessmentOf } from "./assessment.js";
import { numbers, timeOfDay, today } from "./moment-text.js";
import { overalls } from "./overalls.js";
import { day, num, w } from "./texts.js";

const EVERY = 4000;

/**
 * The assessment, drawn again with each change and read anew while the page is looked at.
 *
 * @param {Desk} desk
 */
export function useAssessment(desk) {
  const assessment = assessmentOf(desk);
  const [, redraw] = useReducer((/** @type {number} */ count) => count + 1, 0);
  useEffect(() => {
    const stop = assessment.watch(() => redraw(null));
    assessment.load();
    // Participants are many, and nothing that others write here is for them to answer.
    const again = () => desk.staff && document.visibilityState === "visible" && assessment.load();
    const timer = setInterval(again, EVERY);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [assessment]);
  return assessment;
}

/**
 * When a drill was made, to the minute: two of one day are told apart.
 *
 * @param {string} created
 */
export function made(created) {
  const at = Date.parse(created);
  return `${day(today(at))} ${timeOfDay(at)}`;
}

/**
 * The overall scores of ended drills, each as soon as it is known: id → {overall, band}.
 *
 * @param {Desk} desk
 * @param {string[]} ids
 */
export function useOveralls(desk, ids) {
  const [found, setFound] = useState(/** @type {{[id: string]: Overall}} */ ({}));
  const list = ids.join(" ");
  useEffect(() => {
    let gone = false;
    overalls(
      list.split(" ").filter(Boolean),
      (path) => desk.ask(path),
      (id, score) => setFound((old) => ({ ...old, [id]: score })),
      { stopped: () => gone },
    );
    return () => {
      gone = true;
    };
  }, [list]);
  return found;
}

/**
 * A drill in a list: when it was made, its overall score once it is known, and its title, which several may
 * share.
 *
 * @param {DrillRow} row
 * @param {Overall} [score]
 */
export function listed(row, score) {
  const told =
    score &&
    (typeof score.overall !== "number"
      ? w("no_score")
      : w("d_overall_of", { score: num(score.overall), band: score.band ? code("band", score.band) : "–" }));
  return [made(row.created), told, say(row.title)].filter(Boolean).join(" · ");
}

/**
 * Why something was refused, in words.
 *
 * @param {{text?: Both | null, code?: string}} [answer]
 */
export const why = (answer) => say(answer?.text) || w("d_failed", { why: answer?.code ?? "" });

/**
 * A moment that leads to where the drill stood then.
 *
 * @param {{desk: Desk, t: number}} props
 */
export function Moment({ desk, t }) {
  const time = `T+${hms(t)}`;
  const go = () => {
    desk.setAt(t);
    desk.go("replay");
  };
  return html`<button type="button" class="link num" title=${w("d_at", { time })} onClick=${go}>
    ${time}
  </button>`;
}

/**
 * Records by number, each opening its evidence.
 *
 * @param {{desk: Desk, seqs?: number[]}} props
 */
export function Records({ desk, seqs }) {
  if (!seqs?.length) return null;
  return html`<span class="seqs">
    ${seqs.map(
      (seq) => html`<button
        type="button"
        key=${seq}
        class="link num"
        title=${w("d_record", { seq })}
        onClick=${() => (desk.pick({ kind: "record", seq }), desk.go("timeline"))}
      >
        #
        ${seq}
      </button>`,
    )}
  </span>`;
}

/**
 * A field for record numbers; what is picked on the page is offered.
 *
 * @param {{desk: Desk, value: string, onChange: (value: string) => void, name: string, fault?: string}} props
 */
export function RecordsField({ desk, value, onChange, name, fault }) {
  const [marks, said] = useFault(fault);
  const seq = desk.picked?.seq;
  const offered = seq !== undefined && !(numbers(value) ?? []).includes(seq);
  return html`<label class="labelled">
    <span>${w("d_records")}</span>
    <input
      ...${marks}
      type="text"
      inputmode="numeric"
      name=${name}
      value=${value}
      onInput=${(/** @type {Typed} */ event) => onChange(event.target.value)}
    />
    ${said}
    <small>${w("d_records_hint")}</small>
    ${
      offered &&
      html`<button
        type="button"
        class="small"
        onClick=${() => onChange(value.trim() ? `${value}, ${seq}` : String(seq))}
      >
        ${w("d_records_add", { seq })}
      </button>`
    }
  </label>`;
}

/**
 * A button that asks once more before it does what cannot be undone.
 *
 * @param {{onDrop: () => void, label: string}} props
 */
export function Drop({ onDrop, label }) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return html`<button
      type="button"
      class="small"
      aria-label=${`${w("d_drop")}: ${label}`}
      onClick=${() => setAsked(true)}
    >
      ${w("d_drop")}
    </button>`;
  }
  return html`<span class="sure">
    <button
      type="button"
      class="small danger"
      aria-label=${`${w("d_drop_sure")}: ${label}`}
      onClick=${onDrop}
    >
      ${w("d_drop_sure")}
    </button>
    <button type="button" class="small" onClick=${() => setAsked(false)}>${w("d_cancel")}</button>
  </span>`;
}

/**
 * What marks a field with a fault, and the element under it that says which.
 *
 * @param {string} [fault]
 */
export function useFault(fault) {
  const id = useId();
  const marks = fault ? { "aria-invalid": "true", "aria-describedby": id } : {};
  return [marks, fault && html`<small class="bad wrap" id=${id}>${fault}</small>`];
}

/** What is wrong, field by field; `box` is the form, in which the first field with a fault has the focus. */
export function useFaults() {
  const [faults, setFaults] = useState(NO_FAULTS);
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (faults === NO_FAULTS) return;
    const first = box.current?.querySelector('[aria-invalid="true"]');
    if (first instanceof HTMLElement) first.focus();
  }, [faults]);
  return { faults, setFaults, box };
}

/**
 * The texts of faults that a form finds by itself, named by field; null when there are none.
 *
 * @param {{[name: string]: string}} found
 */
export function inWords(found) {
  const told = Object.entries(found).map(([name, text]) => [name, w(text)]);
  return told.length ? Object.fromEntries(told) : null;
}

/**
 * The faults of an answer that refuses a form with these fields; told as a whole where it names none.
 *
 * @param {Refusal} answer
 * @param {readonly string[]} names
 * @returns {Faults}
 */
export function refusedFields(answer, names) {
  const found = faultsOf(answer, names, say);
  const told = Object.keys(found.fields).length > 0 || found.rest.length > 0;
  return told ? found : { ...found, rest: [why(answer)] };
}

/**
 * A form's fields as they are typed, and what stands between them and being sent. Where somebody else has
 * changed meanwhile what it changes, `other` is what they wrote: sent again, the form replaces that, knowing
 * it.
 *
 * @template {{[field: string]: string | boolean}} Values
 * @param {Values} first the fields as they are at first, by the paths that the server's faults name.
 * @param {(values: Values) => {[name: string]: string} | null} check what is wrong by field, in words; null
 *   when nothing is.
 * @param {(values: Values, was?: string) => Promise<Written>} send
 * @param {(answer: Written) => void} onDone
 * @param {string} [mark] of what is changed, as it was when the form was opened; `send` gets it with the
 *   values.
 */
export function useForm(first, check, send, onDone, mark) {
  const [was, setWas] = useState(mark);
  const [other, setOther] = useState(/** @type {Written["entry"] | null} */ (null));
  const [values, setValues] = useState(first);
  const [busy, setBusy] = useState(false);
  const { faults, setFaults, box } = useFaults();
  /** @type {<Key extends keyof Values>(name: Key) => (value: Values[Key]) => void} */
  const set = (name) => (value) => setValues((old) => ({ ...old, [name]: value }));
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const wrong = check(values);
    setFaults(wrong ? { fields: wrong, rest: [] } : NO_FAULTS);
    if (wrong) return;
    setBusy(true);
    const answer = await send(values, was);
    setBusy(false);
    if (answer.code === "entry_changed") {
      setOther(answer.entry ?? null);
      setWas(answer.mark);
    }
    if (answer.ok) onDone(answer);
    else setFaults(refusedFields(answer, Object.keys(first)));
  };
  /** What the element of a field is handed. */
  const field = (/** @type {keyof Values & string} */ name) => ({
    name,
    value: values[name],
    onChange: set(name),
    fault: faults.fields[name],
  });
  return { values, field, renew: setValues, busy, fault: faults.rest.join(" "), submit, other, box };
}

/**
 * A labelled line or box of text.
 *
 * @param {object} props
 * @param {string} props.label
 * @param {string | false} [props.hint]
 * @param {string} props.value
 * @param {(value: string) => void} props.onChange
 * @param {number} [props.rows]
 * @param {boolean} [props.needed]
 * @param {number} [props.max]
 * @param {boolean} [props.first]
 * @param {string} [props.type]
 * @param {string} [props.name]
 * @param {string} [props.fault]
 */
export function Text({
  label,
  hint,
  value,
  onChange,
  rows,
  needed,
  max = LIMITS.words,
  first,
  type = "text",
  name,
  fault,
}) {
  const [marks, said] = useFault(fault);
  const attributes = {
    ...marks,
    name,
    value,
    required: needed,
    class: first ? "first" : undefined,
    onInput: (/** @type {Typed} */ event) => (fits(event, max), onChange(event.target.value)),
  };
  return html`<label class="labelled">
    <span>${label}</span>
    ${
      rows
        ? html`
            <textarea rows=${rows} ...${attributes}></textarea>
            ${value && html`<small><${Count} text=${value} most=${max} /></small>`}
          `
        : html`<input type=${type} ...${attributes} />`
    }
    ${said}
    ${hint && html`<small>${hint}</small>`}
  </label>`;
}

/**
 * A labelled choice; `options` are pairs of value and text.
 *
 * @param {object} props
 * @param {string} props.label
 * @param {string} props.value
 * @param {[value: string, text: string][]} props.options
 * @param {(value: string) => void} props.onChange
 * @param {string} [props.name]
 * @param {string} [props.fault]
 */
export function Choice({ label, value, options, onChange, name, fault }) {
  const [marks, said] = useFault(fault);
  const change = (/** @type {Typed} */ event) => onChange(event.target.value);
  return html`<label class="labelled">
    <span>${label}</span>
    <select ...${marks} name=${name} value=${value} onChange=${change}>
      ${options.map(
        ([one, text]) => html`<option key=${one} value=${one} selected=${one === value}>${text}</option>`,
      )}
    </select>
    ${said}
  </label>`;
}

/**
 * What somebody else has written meanwhile, beside what stands in the form; `rows` are label and theirs,
 * where they differ.
 *
 * @param {{rows: [label: string, theirs: string][]}} props
 */
function Other({ rows }) {
  return html`<section class="other" aria-label=${w("d_other")}>
    <h3>${w("d_other")}</h3>
    ${
      rows.length
        ? html`<dl>
            ${rows.map(
              ([name, theirs]) =>
                html`<div key=${name}><dt>${name}</dt><dd>${theirs || w("d_other_empty")}</dd></div>`,
            )}
          </dl>`
        : html`<p>${w("d_other_same")}</p>`
    }
    <p class="quiet">${w("d_other_help")}</p>
  </section>`;
}

/**
 * What a form says of itself, and its buttons; `theirs` tells what somebody else has written meanwhile.
 *
 * @template Entry
 * @param {object} props
 * @param {{fault: string, busy: boolean, other: Entry | null}} props.form
 * @param {() => void} [props.onClose]
 * @param {string} [props.label]
 * @param {(entry: Entry) => [label: string, theirs: string][]} [props.theirs] tells what somebody else has
 *   written meanwhile.
 */
export function Sending({ form, onClose, label, theirs }) {
  return html`
    <p class="bad wrap" role="alert">${form.fault}</p>
    ${form.other && html`<${Other} rows=${theirs?.(form.other) ?? []} />`}
    <div class="dialog-buttons">
      ${
        onClose &&
        html`<button type="button" onClick=${onClose}>${w(form.other ? "d_other_keep" : "d_cancel")}</button>`
      }
      <button class="primary" disabled=${form.busy}>
        ${form.other ? w("d_other_replace") : (label ?? w("d_save"))}
      </button>
    </div>
  `;
}
