// A participant's page on a connection that a test holds, and what a browser has around it.

import "./dom.mjs";
import "./vendor.mjs";
import { text } from "./values.mjs";
import { DrillClock } from "../../../web/static/drill-clock.js";
import { Records } from "../../../web/static/records.js";
import { keep, named } from "../../../web/static/storage.js";

// What a page has around it: one history whose steps back are told, one window, one title.
export const listening = new Map();
export const tell = (event) => listening.get(event)?.forEach((hear) => hear({}));
globalThis.window = {
  addEventListener: (event, hear) => listening.set(event, [...(listening.get(event) ?? []), hear]),
};
Object.assign(document, { title: "", getElementById: () => null });
document.documentElement.lang = "vi";
globalThis.history = {
  states: [null],
  get state() {
    return this.states.at(-1);
  },
  pushState(state) {
    this.states.push(state);
  },
  back() {
    this.states.pop();
    tell("popstate");
  },
};

export const { Page } = await import("../../../web/static/page.js");

/** What a page is told first. */
export const hello = (more = {}) => ({
  me: { person: "p1", seat: "so-a/truc", agency: "so-a" },
  drill: { id: "d1", title: text("Diễn tập") },
  static: {
    agency: { id: "so-a", name: text("Sở A"), people: 2 },
    agencies: [{ id: "pa05", name: text("PA05") }],
    acts: [
      { verb: "report", title: text("Báo cáo"), about: "optional", to: true },
      { verb: "isolate", title: text("Cô lập"), about: "needed", to: false },
    ],
    objects: [],
    systems: [{ id: "cong", name: text("Cổng") }],
    forms: [],
    others: [],
    labels: {},
    reasons: { busy: text("Không đủ người.") },
    reports_to: "pa05",
  },
  ...more,
});

/** A connection that is open, and holds what the test puts there. */
export class Line {
  constructor() {
    this.drill = "d1";
    this.link = "open";
    this.clock = new DrillClock(() => 0);
    this.clock.sync({ state: "running", t: 0, speed: 1 });
    this.records = new Records();
    this.refused = [];
    this.outbox = { items: [] };
    this.acts = [];
    this.withdrawn = [];
    this.hello = null;
  }
  watch(hear) {
    this.changed = hear;
  }
  onArrival(hear) {
    this.arrived = hear;
  }
  onAnswer(hear) {
    this.answered = hear;
  }
  act(act) {
    this.acts.push(act);
  }
  withdraw(key) {
    this.withdrawn.push(key);
  }
  meet(told = hello()) {
    this.hello = told;
    this.changed();
  }
  receive(...records) {
    this.arrived(this.records.add(records, 0));
  }
}

/** A message by telephone. */
export const delivery = (seq, title = `Tin ${seq}`) => ({
  seq,
  t: seq * 1000,
  kind: "delivery",
  data: {
    seats: ["so-a/truc"],
    agencies: ["so-a"],
    channel: "phone",
    from: "pa05",
    sender: text("PA05"),
    title: text(title),
    body: text("Nội dung"),
  },
});

export function opened() {
  const line = new Line();
  const page = new Page(line);
  line.meet();
  return { line, page };
}

/** Nothing is kept, and nobody listens. */
export function anew() {
  for (const name of named("")) keep(name, null);
  listening.clear();
  history.states = [null];
}
