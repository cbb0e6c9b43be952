// One act as a short form: what it answers, what it is about, who receives it, what it takes.

/** @import {Draft, SeatPage} from "../types/seat" */
/** @import {ActRow, Params, Typed} from "../types/wire" */

import { html } from "/vendor/preact-standalone.js";

import { effort } from "./catalogue.js";
import { actOf, outside, toAct } from "./drafts.js";
import { stamp } from "./drill-clock.js";
import { ReportForm, emptyRequired } from "./official-form.js";
import { Icon } from "./icons.js";
import { people } from "./model.js";
import { LIMITS, excess } from "./limits.js";
import { Invite } from "./secrets.js";
import { HandOverFields } from "./shift.js";
import { Chooser, Count, Notice, agencyName, agencyShort, useId } from "./parts.js";
import { count, say, t, tooLong } from "./texts.js";
import { WordingForm, saidIn, tooMuch, unsaid, wordingOf } from "./wording-form.js";

const NAMED = 4;
/** @type {{[verb: string]: [name: "kind" | "cause" | "severity" | "process", values: string[]][]}} */
const PARAMS = {
  report: [["kind", ["initial", "progress", "response_plan", "direction", "closing"]]],
  classify: [
    ["cause", ["A1", "A2", "A3", "A4", "A5"]],
    ["severity", ["ordinary", "serious"]],
  ],
  choose_plan: [["process", ["ordinary", "serious"]]],
};
const ACCOUNTS = new Set(["disable_accounts", "reset_credentials"]);
const NO_ORDER = new Set(["acknowledge", "verify", "cancel", "approve", "refuse", "direct", "hand_over"]);
/** @type {{[param: string]: string}} */
const WORDS = { process: "severity" };

/**
 * The form of a draft.
 *
 * @param {{page: SeatPage, draft: Draft}} props
 */
export function Compose({ page, draft }) {
  const { table, me } = page;
  const act = table.act.get(draft.verb) ?? actOf(draft.verb);
  const change = (/** @type {Partial<Draft>} */ part) =>
    page.write(draft.id, (now) => ({ ...now, ...part, touched: true }));
  const param = (/** @type {Params} */ part, touched = true) =>
    page.write(draft.id, (now) => ({
      ...now,
      params: { ...now.params, ...part },
      touched: now.touched || touched,
    }));
  const gaps = missing(act, draft);
  const wording = wordingOf(table.wordings, draft);
  const sent = () =>
    toAct({ ...draft, params: { ...draft.params, fields: saidIn(wording, draft.params.fields) } });
  const wide = tooMuch(wording, draft.params.fields);
  const long = excess(sent());
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!gaps.length && !long && !wide && page.canAct) page.submit(draft, sent());
  };
  return html`<form class="compose" onSubmit=${submit} novalidate>
    <${Answered} page=${page} draft=${draft} change=${change} />
    ${
      act.about !== "none" &&
      html`<${Chooser}
        label=${t("field_about")}
        hint=${t("search_system")}
        items=${systemItems(page, act)}
        chosen=${draft.about ? [draft.about] : []}
        needed=${act.about === "needed"}
        onChange=${(/** @type {string[]} */ [about]) => change({ about, ...operatorOf(page, draft, about) })}
      />`
    }
    <${Foreign} page=${page} act=${act} about=${draft.about} />
    ${
      act.to &&
      html`<${Chooser}
        label=${t("field_to")}
        hint=${t("search_agency")}
        items=${agencyItems(page, me.agency)}
        chosen=${draft.to}
        many=${true}
        needed=${true}
        onChange=${(/** @type {string[]} */ to) => change({ to })}
      />`
    }
    ${act.to && html`<${Outside} page=${page} draft=${draft} change=${change} />`}
    ${act.to && html`<${Invite} page=${page} draft=${draft} param=${param} />`}
    ${(PARAMS[draft.verb] ?? []).map(
      ([name, values]) =>
        html`<${Choice}
          key=${name}
          name=${name}
          values=${values}
          value=${draft.params[name]}
          onChange=${(/** @type {string} */ value) => param({ [name]: value })}
        />`,
    )}
    ${ACCOUNTS.has(draft.verb) && html`<${AccountField} page=${page} draft=${draft} param=${param} />`}
    ${draft.verb === "request" && html`<${RequestFields} page=${page} draft=${draft} change=${change} />`}
    ${draft.verb === "hand_over" && html`<${HandOverFields} page=${page} draft=${draft} param=${param} />`}
    ${draft.verb === "restore_backup" && html`<${PointField} draft=${draft} param=${param} />`}
    ${draft.verb === "direct" && html`<${OrderField} page=${page} draft=${draft} param=${param} />`}
    ${draft.verb === "report" && html`<${ReportForm} page=${page} draft=${draft} param=${param} />`}
    <${WordingForm} page=${page} draft=${draft} param=${param} />
    <${Words} draft=${draft} change=${change} />
    ${
      act.to &&
      html`<${Choice}
        name="label"
        values=${["clear", "amber", "red"]}
        value=${draft.params.label}
        onChange=${(/** @type {string} */ label) => param({ label })}
      />`
    }
    ${draft.verb !== "hand_over" && html`<${Cost} page=${page} act=${act} />`}
    ${long && html`<p class="gaps" role="alert"><${Icon} name="degraded" /> ${say(tooLong(long))}</p>`}
    ${
      wide &&
      html`<p class="gaps" role="alert">
        <${Icon} name="degraded" />
        ${t("wording_long", { field: say(wide.title), most: count(wide.most) })}
      </p>`
    }
    ${
      !page.canAct &&
      html`<${Notice} kind="warn" icon=${page.clock.state}>${t(`${page.clock.state}_note`)}<//>`
    }
    <div class="compose-end">
      <${Gaps} page=${page} draft=${draft} gaps=${gaps} />
      <button
        type="submit"
        class="button is-primary"
        disabled=${gaps.length > 0 || Boolean(long || wide) || !page.canAct}
      >
        <${Icon} name=${act.takes_ms ? "bolt" : "outgoing"} /> ${act.takes_ms ? t("do_it") : t("send")}
      </button>
      <button type="button" class="button" onClick=${() => page.discard(draft)}>${t("discard")}</button>
    </div>
    <p class="quiet">${t("draft_kept")}</p>
  </form>`;
}

/**
 * Names of what a draft still lacks.
 *
 * @param {ActRow} act
 * @param {Draft} draft
 */
function missing(act, draft) {
  const gaps = [];
  if (act.about === "needed" && !draft.about) gaps.push(t("field_about"));
  if (act.to && !draft.to.length) gaps.push(t("field_to"));
  for (const [name] of PARAMS[draft.verb] ?? []) if (!draft.params[name]) gaps.push(t(`field_${name}`));
  if (draft.verb === "direct" && !draft.params.order?.act) gaps.push(t("field_order"));
  if (draft.verb === "request" && !draft.params.kind) gaps.push(t("field_request"));
  return gaps;
}

/**
 * A direction goes to whoever runs the system, unless somebody else has been chosen.
 *
 * @param {SeatPage} page
 * @param {Draft} draft
 * @param {string | undefined} about
 */
function operatorOf({ table, me }, draft, about) {
  const operator = table.object.get(about ?? "")?.operator;
  return draft.verb === "direct" && !draft.to.length && operator && operator !== me.agency
    ? { to: [operator] }
    : {};
}

/** @param {{page: SeatPage, draft: Draft, gaps: string[]}} props */
function Gaps({ page, draft, gaps }) {
  if (gaps.length)
    return html`<p class="gaps"><${Icon} name="degraded" /> ${t("missing", { fields: gaps.join(", ") })}</p>`;
  const unwritten = unsaid(wordingOf(page.table.wordings, draft), draft.params.fields);
  if (unwritten.length) {
    const fields = unwritten.join(", ");
    return html`<p class="gaps"><${Icon} name="degraded" /> ${t("missing_words", { fields })}</p>`;
  }
  const form = draft.verb === "report" && page.table.formOf.get(draft.params.kind ?? "");
  const empty = form ? emptyRequired(form, draft.params.form ?? {}) : [];
  if (!empty.length) return null;
  const names = empty
    .slice(0, NAMED)
    .map((field) => say(field.title))
    .join(", ");
  const fields = empty.length > NAMED ? t("names_and_more", { names, n: empty.length - NAMED }) : names;
  return html`<p class="gaps"><${Icon} name="degraded" /> ${t("missing_form", { fields })}</p>`;
}

/**
 * @param {SeatPage} page
 * @param {ActRow} act
 */
function systemItems({ table, model }, act) {
  const mine = new Set(table.systems.map(({ id }) => id));
  const named = new Set(model.inbox.map(({ about }) => about));
  const items = table.objects.length ? [...table.object.values()] : table.systems;
  return items
    .map(({ id, name, operator }) => ({
      id,
      name: say(name),
      note: mine.has(id)
        ? t("mine")
        : act.group === "technical" || !operator
          ? ""
          : agencyShort(table, operator),
      first: mine.has(id) || named.has(id),
    }))
    .sort((one, other) => Number(mine.has(other.id)) - Number(mine.has(one.id)));
}

/**
 * @param {SeatPage} page
 * @param {string} agency
 */
function agencyItems({ table, model, favourites }, agency) {
  const known = new Set(model.inbox.map(({ from }) => from));
  return table.agencies
    .filter(({ id }) => id !== agency)
    .map(({ id, name, short }) => ({
      id,
      name: say(name),
      note: say(short) === say(name) ? "" : say(short),
      first: favourites.has(id) || known.has(id) || id === table.reports_to,
    }))
    .sort((one, other) => Number(favourites.has(other.id)) - Number(favourites.has(one.id)));
}

/** @param {{page: SeatPage, draft: Draft, change: (part: Partial<Draft>) => void}} props */
function Answered({ page, draft, change }) {
  const message = page.model.inbox.find(({ seq }) => seq === draft.reply_to);
  if (!message) return null;
  const free = !["acknowledge", "verify"].includes(draft.verb);
  return html`<div class="quoted">
    <p class="quiet">${t("answers_message")} · ${stamp(message.t)} · ${say(message.sender)}</p>
    <p><b>${say(message.title)}</b></p>
    <p class="quoted-body">${say(message.body)}</p>
    ${
      free &&
      html`<button type="button" class="link-button" onClick=${() => change({ reply_to: undefined })}>
        ${t("unlink")}
      </button>`
    }
  </div>`;
}

/**
 * Why nobody is chosen when the sender cannot be answered, and who usually hears of such things.
 *
 * @param {{page: SeatPage, draft: Draft, change: (part: Partial<Draft>) => void}} props
 */
function Outside({ page, draft, change }) {
  const message = page.model.inbox.find(({ seq }) => seq === draft.reply_to);
  if (draft.to.length || !message || !outside(message)) return null;
  const { reports_to: superior } = page.table;
  return html`<div class="outside" role="note">
    <p class="quiet">${t("to_nobody", { sender: say(message.sender) })}</p>
    ${
      superior &&
      superior !== page.me.agency &&
      html`<button type="button" class="button is-small" onClick=${() => change({ to: [superior] })}>
        <${Icon} name="outgoing" /> ${t("to_superior", { name: agencyName(page.table, superior) })}
      </button>`
    }
  </div>`;
}

/** @param {{page: SeatPage, act: ActRow, about?: string}} props */
function Foreign({ page, act, about }) {
  const { table, me } = page;
  if (act.group !== "technical" || !about || !table.systems.length) return null;
  if (table.systems.some(({ id }) => id === about) || table.object.get(about)?.operator === me.agency)
    return null;
  return html`<p class="quiet">${t("not_mine")}</p>`;
}

/** @param {{name: string, values: string[], value?: string, onChange: (value: string) => void}} props */
function Choice({ name, values, value, onChange }) {
  const words = WORDS[name] ?? name;
  return html`<fieldset class="choice">
    <legend>${t(`field_${name}`)}</legend>
    ${values.map(
      (one) => html`<label class="option">
        <input type="radio" name=${`p-${name}`} checked=${one === value} onChange=${() => onChange(one)} />
        <span>${t(`${words}_${one}`)}</span>
      </label>`,
    )}
  </fieldset>`;
}

/** @param {{page: SeatPage, draft: Draft, param: (part: Params) => void}} props */
function OrderField({ page, draft, param }) {
  const id = useId();
  const order = (/** @type {Typed} */ { target }) =>
    param({ order: target.value ? { act: target.value } : undefined });
  const acts = page.table.verbs.filter(({ verb }) => !NO_ORDER.has(verb));
  return html`<div class="field">
    <label for=${id}>${t("field_order")} <span class="needed">${t("required")}</span></label>
    <select
      id=${id}
      value=${draft.params.order?.act ?? ""}
      onChange=${order}
    >
      <option value="">${t("not_chosen")}</option>
      ${acts.map(({ verb, title }) => html`<option key=${verb} value=${verb}>${say(title)}</option>`)}
    </select>
  </div>`;
}

/**
 * Which group of accounts: one wherever it opens, or every account at this system.
 *
 * @param {{page: SeatPage, draft: Draft, param: (part: Params) => void}} props
 */
function AccountField({ page, draft, param }) {
  const id = useId();
  const groups = (page.table.accounts ?? []).filter(({ opens }) => opens.includes(draft.about ?? ""));
  if (!groups.length) return null;
  return html`<div class="field">
    <label for=${id}>${t("field_account")}</label>
    <select
      id=${id}
      value=${draft.params.account ?? ""}
      onChange=${(/** @type {Typed} */ { target }) => param({ account: target.value || undefined })}
    >
      <option value="">${t("all_accounts_here")}</option>
      ${groups.map((group) => html`<option key=${group.id} value=${group.id}>${say(group.name)}</option>`)}
    </select>
    <p class="quiet">${t("accounts_note")}</p>
  </div>`;
}

/**
 * What a body is asked for, and on which ground: choosing that is part of the task.
 *
 * @param {{page: SeatPage, draft: Draft, change: (part: Partial<Draft>) => void}} props
 */
export function RequestFields({ page, draft, change }) {
  const id = useId();
  const rows = page.table.requests ?? [];
  const chosen = rows.find((row) => row.id === draft.params.kind);
  const { basis: _other, fields: _said, ...rest } = draft.params;
  const choose = (/** @type {Typed} */ { target }) => {
    const row = rows.find((each) => each.id === target.value);
    change({ about: row?.about ?? draft.about, params: { ...rest, kind: row?.id } });
  };
  return html`<div class="field">
      <label for=${id}>${t("field_request")} <span class="needed">${t("required")}</span></label>
      <select id=${id} value=${draft.params.kind ?? ""} onChange=${choose}>
        <option value="">${t("not_chosen")}</option>
        ${rows.map((row) => html`<option key=${row.id} value=${row.id}>${say(row.title)}</option>`)}
      </select>
    </div>
    ${
      chosen &&
      html`<fieldset class="options">
        <legend>${t("field_basis")}</legend>
        ${chosen.bases.map(
          (basis) => html`<label class="option">
            <input
              type="radio"
              name="p-basis"
              checked=${basis.id === draft.params.basis}
              onChange=${() => change({ params: { ...draft.params, basis: basis.id } })}
            />
            <span>${say(basis.text)}</span>
          </label>`,
        )}
      </fieldset>`
    }`;
}

/**
 * Which backup: an older one loses more work, a newer one may hold what was altered.
 *
 * @param {{draft: Draft, param: (part: Params) => void}} props
 */
export function PointField({ draft, param }) {
  const id = useId();
  const points = Array.from({ length: LIMITS.points ?? 1 }, (_, at) => at + 1);
  return html`<div class="field">
    <label for=${id}>${t("field_point")}</label>
    <select
      id=${id}
      value=${String(draft.params.point ?? 1)}
      onChange=${(/** @type {Typed} */ { target }) =>
        param({ point: target.value === "1" ? undefined : Number(target.value) })}
    >
      ${points.map(
        (point) =>
          html`<option key=${point} value=${String(point)}>
            ${point === 1 ? t("newest_backup") : t("older_backup", { n: point - 1 })}
          </option>`,
      )}
    </select>
    <p class="quiet">${t("point_note")}</p>
  </div>`;
}

/** @param {{draft: Draft, change: (part: Partial<Draft>) => void}} props */
function Words({ draft, change }) {
  const id = useId();
  return html`<div class="field">
    <label for=${id}>${t("field_text")} <span class="quiet">${t("optional")}</span></label>
    <textarea
      id=${id}
      rows="4"
      aria-describedby=${`${id}-note`}
      value=${draft.text ?? ""}
      onInput=${(/** @type {Typed} */ event) => change({ text: event.target.value })}
    ></textarea>
    <p id=${`${id}-note`} class="quiet">
      ${t("text_note")} <${Count} text=${draft.text} most=${LIMITS.text} />
    </p>
  </div>`;
}

/**
 * What it takes, before it is confirmed.
 *
 * @param {{page: SeatPage, act: ActRow}} props
 */
function Cost({ page, act }) {
  const crew = people(page.model, page.table, page.me.agency);
  const lines = [];
  const needed = act.responders ?? 0;
  if (needed > 0 && crew.all !== null) {
    if (crew.all < 1) lines.push(t("no_staff"));
    else {
      lines.push(t(crew.busy ? "staff" : "staff_free", { n: crew.all, busy: crew.busy }));
      if (crew.all - crew.busy < needed) lines.push(t("must_wait"));
    }
  }
  return html`<p class="cost">
    <${Icon} name="clock" /> <span><b>${effort(act)}.</b> ${lines.join(" ")}</span>
  </p>`;
}
