// Two minutes of practice while people wait: the participant's own screen on a toy, on this device alone.

/** @import {ActIn, Answer, SeatStatic, Sent} from "../types/wire" */
/** @import {Live} from "./live.js" */
/** @import {Queued} from "../types/seat" */

import { html, render, useEffect, useState } from "/vendor/preact-standalone.js";

import SEAT from "../texts/seat.js";
import COMMON from "../texts/shared.js";
import { DrillClock } from "./drill-clock.js";
import { Icon } from "./icons.js";
import { readySound } from "./notify.js";
import { Page } from "./page.js";
import { emptied } from "./page-parts.js";
import { useWide } from "./parts.js";
import { Records } from "./records.js";
import { Screen } from "./screen.js";
import { onLang, t } from "./texts.js";

const ME = { person: "practice", seat: "don-vi/truc", agency: "don-vi", name: "" };
const MACHINE = "may-tap";
const DUTY_OFFICER = "truc-ban";
const WORK = 8_000;
const LOOK_AGAIN = 5_000;
/** What is practised, in order. */
export const STEPS = ["acknowledge", "report", "isolate", "verify"];

/** @type {SeatStatic} */
const TOLD = {
  agency: { id: ME.agency, name: SEAT.practice_agency, people: 1 },
  seat: { id: ME.seat, role: SEAT.practice_role, title: SEAT.practice_role, brief: SEAT.practice_brief },
  systems: [{ id: MACHINE, name: SEAT.practice_machine, operator: ME.agency }],
  acts: [
    { verb: "report", group: "inform", title: SEAT.practice_report, about: "needed", to: true },
    { verb: "notify", group: "inform", title: SEAT.practice_notify, about: "optional", to: true },
    {
      verb: "isolate",
      group: "technical",
      title: SEAT.practice_isolate,
      about: "needed",
      to: false,
      takes_ms: WORK,
      responders: 1,
    },
    {
      verb: "verify",
      group: "inform",
      title: SEAT.practice_verify,
      about: "none",
      to: false,
      takes_ms: WORK,
      responders: 0,
    },
  ],
  others: [{ verb: "reconnect", title: SEAT.practice_reconnect }],
  agencies: [{ id: DUTY_OFFICER, name: SEAT.practice_duty }],
  objects: [],
  forms: [],
  wordings: [],
  labels: {},
  reports_to: DUTY_OFFICER,
  reasons: {},
};

/** What stands in for the server: one message, and what follows from what is done about it. */
export class Toy {
  /** @param {(run: () => void, ms: number) => void} [later] */
  constructor(later = (run, ms) => setTimeout(run, ms)) {
    this.drill = "practice";
    this.link = "open";
    this.gone = null;
    this.released = false;
    /** @type {never[]} */
    this.refused = [];
    this.outbox = { items: [] };
    this.clock = new DrillClock();
    this.records = new Records();
    /** @type {Set<string>} */
    this.done = new Set();
    this.hello = {
      me: ME,
      drill: { id: this.drill, title: COMMON.practice_title, date: null, length: 0, story: null },
      static: TOLD,
    };
    this._later = later;
    this._changed = () => {};
    /** @type {(records: Sent[]) => void} */
    this._arrived = () => {};
    /** @type {(item: Pick<Queued, "act">, answer: Answer) => void} */
    this._answered = () => {};
  }

  /** @param {() => void} hear */
  watch(hear) {
    this._changed = hear;
  }

  /** @param {(records: Sent[]) => void} hear */
  onArrival(hear) {
    this._arrived = hear;
  }

  /** @param {(item: Pick<Queued, "act">, answer: Answer) => void} hear */
  onAnswer(hear) {
    this._answered = hear;
  }

  /** The first message comes. */
  begin() {
    this.clock.sync({ state: "running", t: 0, speed: 1 });
    this._changed();
    this._add("delivery", {
      ...message("alert", null, "practice_monitor", "practice_alert"),
      about: MACHINE,
    });
    this._add("perceived", { agency: ME.agency, system: MACHINE, changes: { suspected: true } });
  }

  /** @param {ActIn} act */
  act(act) {
    const data = { ...act, to: act.to ?? [], seat: ME.seat, agency: ME.agency, status: "accepted" };
    const record = this._add("act", data);
    this._answered({ act: { key: "", ...act } }, { ok: true, record });
    const row = TOLD.acts.find(({ verb }) => verb === act.verb);
    if (!row?.takes_ms) this._did(act, record.seq);
    else {
      const work = { act: record.seq, agency: ME.agency, verb: act.verb, about: act.about };
      this._add("work", { ...work, status: "started", until: this.clock.t + WORK });
      this._later(() => {
        this._add("work", { ...work, status: "completed" });
        this._did(act, record.seq);
      }, WORK);
    }
  }

  /**
   * What follows once an act is done.
   *
   * @param {ActIn} act
   * @param {number} seq
   */
  _did(act, seq) {
    this.done.add(act.verb);
    if (act.verb === "isolate") {
      this._add("perceived", { agency: ME.agency, system: MACHINE, changes: { isolated: true, service: 0 } });
      this._add("delivery", {
        ...message("phone", DUTY_OFFICER, "practice_duty", "practice_order"),
        order: { act: "reconnect", about: MACHINE },
      });
    } else if (act.verb === "verify") {
      this._add("delivery", {
        ...message("phone", null, "practice_directory", "practice_verdict"),
        act: seq,
        verdict: { order: act.reply_to, genuine: false },
      });
    }
    this._changed();
  }

  withdraw() {}

  /** @returns {Promise<Answer>} */
  ask() {
    return Promise.resolve({ ok: false });
  }

  /**
   * @param {string} kind
   * @param {object} data
   */
  _add(kind, data) {
    const seq = this.records.list.length + 1;
    const record = /** @type {Sent} */ ({ seq, t: this.clock.t, kind, data });
    this.records.add([record], seq);
    if (kind === "delivery") this._arrived([record]);
    this._changed();
    return record;
  }
}

/**
 * @param {string} channel
 * @param {string | null} from
 * @param {"practice_monitor" | "practice_duty" | "practice_directory"} sender
 * @param {"practice_alert" | "practice_order" | "practice_verdict"} name
 */
const message = (channel, from, sender, name) => ({
  agencies: [ME.agency],
  channel,
  from,
  sender: SEAT[sender],
  title: SEAT[name],
  body: SEAT[`${name}_body`],
});

/**
 * What is practised, and what of it is done.
 *
 * @param {{toy: Toy, seated: boolean}} props
 */
function Steps({ toy, seated }) {
  const all = STEPS.every((step) => toy.done.has(step));
  return html`<section class="practice-steps" aria-label=${t("practice_title")}>
    <p>
      <b>${t("practice_title")}.</b> ${t("practice_note")}
      ${" "}
      <a href=${seated ? "/play" : "/wait"}>${t(seated ? "practice_in" : "practice_back")}</a>
    </p>
    <ol>
      ${STEPS.map(
        (step, n) => html`<li key=${step} class=${toy.done.has(step) ? "is-done" : ""}>
          <${Icon} name=${toy.done.has(step) ? "check" : "next"} /> ${n + 1}. ${t(`practice_${step}`)}
          ${toy.done.has(step) && html`<span class="unseen"> ${t("practice_done")}</span>`}
        </li>`,
      )}
    </ol>
    <div role="status">
      ${seated && html`<p class="practice-seated">${t("practice_seated")}</p>`}
      ${all && html`<p>${t("practice_all")}</p>`}
    </div>
  </section>`;
}

/** Whether who waits has been given a seat meanwhile: the page of those who wait leads to it then. */
async function isSeated() {
  try {
    return new URL((await fetch("/wait")).url).pathname === "/play";
  } catch {
    return false;
  }
}

/** @param {{page: Page, toy: Toy}} props */
function Practice({ page, toy }) {
  const [, draw] = useState(0);
  const [seated, setSeated] = useState(false);
  useEffect(() => {
    page.onChange = () => draw((n) => n + 1);
    toy.begin();
    return onLang(page.onChange);
  }, [page]);
  useEffect(() => {
    const timer = setInterval(async () => setSeated(await isSeated()), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, []);
  const wide = useWide();
  if (!page.met) return null;
  return html`<div class="practice">
    <${Steps} toy=${toy} seated=${seated} />
    <${Screen} page=${page} wide=${wide} />
  </div>`;
}

/** Open the page. */
function main() {
  readySound();
  const toy = new Toy();
  const page = new Page(/** @type {Live<SeatStatic>} */ (/** @type {unknown} */ (toy)));
  render(html`<${Practice} page=${page} toy=${toy} />`, emptied("app"));
}

if (globalThis.document?.body?.dataset?.page === "practice") main();
