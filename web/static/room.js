// The control room: one page over one drill, everything on it folded from the drill's records.

/** @import {ControlRoom, Open, RoomAnswer, RoomLive, StaffStatic} from "../types/room" */

import { html, render, useEffect, useRef, useState } from "/vendor/preact-standalone.js";

import { Live } from "./live.js";
import { stoppedForReal } from "./organisers.js";
import { drillId, emptied } from "./page-parts.js";
import { Keys } from "./outbox.js";
import { Connecting } from "./parts.js";
import { lang, say } from "./texts.js";
import {
  Bar,
  FinishDialog,
  HelpDialog,
  JoinDialog,
  NextDialog,
  RealDialog,
  step,
  toggle,
} from "./room/bar.js";
import { City } from "./room/city.js";
import { EditDialog, SayDialog, WriteDialog } from "./room/compose.js";
import { Said } from "./room/dialog.js";
import { Duties, Score } from "./room/duties.js";
import { Feed, SearchDialog } from "./room/feedview.js";
import { follow } from "./room/follow.js";
import { Injects, SkipDialog } from "./room/injects.js";
import { NoteDialog, Notes, useNotes } from "./room/notes.js";
import { DeviceDialog, MoveDialog, RemoveDialog, Seats } from "./room/seats.js";
import { code, w } from "./room/words.js";

const COMMANDERS = new Set(["director", "facilitator"]);
const VIEWS = ["truth", "perceived", "both"];
const TABS = ["injects", "city", "feed", "seats", "duties", "notes"];
/** @type {{[kind: string]: string}} */
const PLACES = { inject: "injects", stage: "injects", node: "city", seat: "seats" };
const TOAST = 6000;
const KEYED = new Set(["clock", "control"]);
const UNHEARD = new Set(["offline", "silent"]);

/** @param {{room: ControlRoom, open: Open}} props */
function Dialogs({ room, open }) {
  if (open === null) return null;
  const simple = {
    next: NextDialog,
    finish: FinishDialog,
    real: RealDialog,
    help: HelpDialog,
    join: JoinDialog,
    search: SearchDialog,
    write: WriteDialog,
    say: SayDialog,
  };
  if (typeof open === "string") return html`<${simple[open]} key=${open} room=${room} />`;
  if (open.skip) return html`<${SkipDialog} room=${room} id=${open.skip} />`;
  if (open.edit) return html`<${EditDialog} room=${room} id=${open.edit} />`;
  if (open.say) return html`<${SayDialog} room=${room} to=${open.say} />`;
  if ("note" in open) return html`<${NoteDialog} room=${room} about=${open.note} />`;
  if (open.device) return html`<${DeviceDialog} room=${room} person=${open.device} />`;
  if (open.move) return html`<${MoveDialog} room=${room} person=${open.move} />`;
  return html`<${RemoveDialog} room=${room} person=${open.remove} />`;
}

/**
 * Whether keys belong to what has the focus: a field, or anything of a dialog.
 *
 * @param {EventTarget | null} target
 */
const typing = (target) =>
  target instanceof Element && target.closest("input, textarea, select, dialog") !== null;

/**
 * Run what a key stands for, unless somebody is typing or a dialog is open.
 *
 * @param {KeyboardEvent} event
 * @param {ControlRoom} room
 * @param {(next: (old: string) => string) => void} setView
 */
function onKey(event, room, setView) {
  const target = event.target instanceof Element ? event.target : null;
  if (typing(target) || event.ctrlKey || event.metaKey || event.altKey) return;
  /** @type {{[key: string]: () => void}} */
  const command = {
    " ": () => toggle(room),
    n: () => room.open("next"),
    w: () => room.open("write"),
    s: () => room.open("say"),
    g: () => room.open({ note: room.picked?.startsWith("stage ") ? null : room.picked }),
    "-": () => step(room, -1),
    "+": () => step(room, 1),
    "=": () => step(room, 1),
  };
  /** @type {{[key: string]: () => void}} */
  const look = {
    "/": () => room.open("search"),
    "?": () => room.open("help"),
    Escape: () => {
      room.pick(null);
      if (target instanceof HTMLElement) target.blur();
    },
    m: () => setView((old) => VIEWS[(VIEWS.indexOf(old) + 1) % VIEWS.length] ?? old),
  };
  // Space is the clock's: it presses nothing. From a control that was reached by keys it does not stop
  // the drill for all either: who means to press that control is told by which key.
  if (event.key === " " && target?.matches(":focus-visible:not(body)")) {
    event.preventDefault();
    room.toast(w("space_presses_nothing"));
    return;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const run = look[key] ?? (room.commands ? command[key] : undefined);
  if (!run) return;
  event.preventDefault();
  run();
}

/** @param {{room: ControlRoom}} props */
function Notices({ room }) {
  if (room.live.gone) return html`<p class="banner" role="alert">${w("gone_staff")}</p>`;
  if (!room.clock.stored) return html`<p class="banner" role="alert">${w("not_stored")}</p>`;
  if (room.live.notice)
    return html`<p class="banner" role="alert">
      ${say(room.live.notice)}
      ${" "}
      <button class="link" onClick=${() => room.live.dismiss()}>${w("close")}</button>
    </p>`;
  if (room.live.link === "lost") return html`<p class="banner" role="alert">${w("link_lost")}</p>`;
  return stoppedForReal(room.clock, room.live.records.list)
    ? html`<p class="banner" role="alert">${w("real_title")}. ${w("real_body")}</p>`
    : null;
}

/** @param {{live: Live<StaffStatic>}} props */
function Room({ live }) {
  const { hello, model, names } = follow(live);
  const [open, setOpen] = useState(/** @type {Open} */ (null));
  const [picked, setPicked] = useState(/** @type {string | null} */ (null));
  const [tab, setTab] = useState("city");
  const [view, setView] = useState("truth");
  const [toast, setToast] = useState(/** @type {string | null} */ (null));
  useEffect(() => {
    if (!toast) return undefined;
    const timer = setTimeout(() => setToast(null), TOAST);
    return () => clearTimeout(timer);
  }, [toast]);
  const asking = live.presence?.asking?.length ?? 0;
  useEffect(() => {
    const waiting = asking ? `(${asking}) ` : "";
    document.title = `${waiting}${w("room")}${hello ? ` · ${say(hello.drill.title)}` : ""}`;
  }, [asking, hello, lang()]);
  const runs = COMMANDERS.has(hello?.me.role ?? "");
  useNotes(live, runs && live.link === "open");
  const room = useRef(/** @type {ControlRoom | null} */ (null));
  const keys = useRef(new Keys());
  useEffect(() => {
    const keyed = (/** @type {KeyboardEvent} */ event) => room.current && onKey(event, room.current, setView);
    // Some browsers press a button when Space is let go.
    const letGo = (/** @type {KeyboardEvent} */ event) =>
      event.key === " " && !typing(event.target) && event.preventDefault();
    document.addEventListener("keydown", keyed);
    document.addEventListener("keyup", letGo);
    return () => {
      document.removeEventListener("keydown", keyed);
      document.removeEventListener("keyup", letGo);
    };
  }, []);
  if (!hello || !model || !names)
    return html`<div class="banner" role="status">
      ${live.gone ? w("gone_staff") : html`<${Connecting} live=${live} />`}
    </div>`;
  const failed = (/** @type {RoomAnswer} */ answer) => {
    setToast(
      w("failed", {
        why: say(answer.text) || code("failed", answer.code === "offline" ? "offline" : "unknown"),
      }),
    );
    return answer;
  };
  const order = async (/** @type {string} */ event, /** @type {object} */ data) => {
    const key = KEYED.has(event) ? keys.current.of(event, data) : undefined;
    /** @type {RoomAnswer} */
    const answer = await live.ask(event, key ? { ...data, key } : data);
    if (!UNHEARD.has(answer.code ?? "")) keys.current.drop(event, data);
    if (answer.clock) live.clock.sync(answer.clock);
    return answer.ok ? answer : failed(answer);
  };
  const pick = (/** @type {string | null} */ what) => {
    setPicked(what);
    const [kind = ""] = what?.split(" ") ?? [];
    const place = PLACES[kind];
    if (place) setTab(place);
  };
  room.current = {
    live,
    hello,
    model,
    names,
    order,
    failed,
    open: setOpen,
    picked,
    pick,
    toast: setToast,
    drill: hello.drill.id,
    language: lang(),
    statics: hello.static,
    presence: live.presence,
    clock: live.clock,
    t: live.clock.t,
    length: hello.drill.length ?? hello.static.length,
    runs,
    commands: runs && live.clock.state !== "ended",
  };
  const props = { room: room.current };
  return html`
    <${Bar} ...${props} />
    <${Notices} ...${props} />
    <nav class="tabs" aria-label=${w("room")}>
      ${TABS.filter((one) => runs || one !== "notes").map(
        (one) => html`<button
          key=${one}
          aria-current=${one === tab ? "page" : "false"}
          onClick=${() => setTab(one)}
        >
          ${w(one)}
          ${one === "seats" && asking > 0 && html` <b class="badge num">${asking}</b>`}
        </button>`,
      )}
    </nav>
    <div class="room" data-tab=${tab}>
      <${Injects} ...${props} tab=${tab} />
      <div class="middle">
        <${City} ...${props} view=${view} setView=${setView} />
        <div class="lower"><${Feed} ...${props} /><${Notes} ...${props} /></div>
      </div>
      <div class="side"><${Seats} ...${props} /><${Duties} ...${props} /><${Score} ...${props} /></div>
    </div>
    <${Said.Provider} value=${toast}><${Dialogs} ...${props} open=${open} /></${Said.Provider}>
    <p class="toast" role="status">${toast}</p>
  `;
}

const live = new Live({ drill: drillId(), page: "room" });
render(html`<${Room} live=${live} />`, emptied("room"));
