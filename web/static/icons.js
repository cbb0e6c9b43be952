// Line icons of 24 × 24, drawn with the current colour; always beside a word.

import { html } from "/vendor/preact-standalone.js";

/** @type {{[name: string]: string}} */
const PATHS = {
  mail: "M3 6h18v12H3zM3 7l9 7 9-7",
  phone: "M5 3h4l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z",
  alert:
    "M12 12v9M12 9.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3M8 15a5.5 5.5 0 0 1 0-8M16 7a5.5 5.5 0 0 1 0 " +
    "8M5 18A9.7 9.7 0 0 1 5 4M19 4a9.7 9.7 0 0 1 0 14",
  press: "M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2M7.5 9h6M7.5 12.5h6M7.5 16h3",
  social: "M4 5h16v11h-8l-5 4v-4H4zM8.5 10.5h.01M12 10.5h.01M15.5 10.5h.01",
  verbal:
    "M9 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M17 5a6 6 0 0 1 0 6M20 " +
    "3a10 10 0 0 1 0 10",
  document: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  radio: "M7 9h10v12H7zM14.5 9V2M10 12.5h4M10 17h.01M14 17h.01",
  well: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.5l2.7 2.7L16 9.5",
  suspected:
    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.5h.01",
  degraded: "M12 3.5 22 20H2zM12 10v4.5M12 17.2h.01",
  down: "M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6M15 9l-6 6",
  isolated:
    "M9 15l-2 2a3.5 3.5 0 0 1-5-5l3-3a3.5 3.5 0 0 1 4-.6M15 9l2-2a3.5 3.5 0 0 1 5 5l-3 3a3.5 3.5 0 0 " +
    "1-4 .6M9 3v3M15 18v3",
  offline: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M10 9v6M14 9v6",
  breach: "M12 3l8 3v6c0 4.5-3.2 7.6-8 9-4.8-1.4-8-4.5-8-9V6zM9.5 9.5l5 5M14.5 9.5l-5 5",
  unknown: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12h8",
  link_open: "M2.5 9a14 14 0 0 1 19 0M5.5 12.5a9.5 9.5 0 0 1 13 0M8.7 16a5 5 0 0 1 6.6 0M12 19.5h.01",
  link_lost:
    "M3 3l18 18M2.5 9a14 14 0 0 1 5-3M11 5a14 14 0 0 1 10.5 4M5.5 12.5a9.5 9.5 0 0 1 4.5-2.4M8.7 16a5 " +
    "5 0 0 1 5.5-.9M12 19.5h.01",
  running: "M7 4.5v15l12-7.5z",
  paused: "M8 5v14M16 5v14",
  ended: "M6 6h12v12H6z",
  ready: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2",
  inbox: "M3 13l3-8h12l3 8v6H3zM3 13h5l1.5 3h5L16 13h5",
  servers: "M4 4h16v6H4zM4 14h16v6H4zM7.5 7h.01M7.5 17h.01M11 7h5M11 17h5",
  bolt: "M13 2L4 14h7l-1 8 9-12h-7z",
  people:
    "M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2.5 20c0-3.6 2.7-6 6.5-6s6.5 2.4 6.5 6M16 4.8a3.5 3.5 " +
    "0 0 1 0 6.4M18 14.5c2.2.8 3.5 2.8 3.5 5.5",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6L6 18",
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  below: "M5 9l7 7 7-7",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L21 21",
  check: "M5 12.5l4.5 4.5L19 7",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2",
  gear:
    "M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 " +
    "2.1M16.6 16.6l2.1 2.1M18.7 5.3l-2.1 2.1M7.4 16.6l-2.1 2.1",
  reply: "M10 6L4 12l6 6M4 12h9a7 7 0 0 1 7 7",
  order: "M5 21V4h11l-2 4 2 4H5",
  outgoing: "M4 12L20 4l-4 16-5-6zM11 14l9-10",
  star: "M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.8L12 16.8l-5.2 2.8 1-5.8-4.3-4.1 5.9-.8z",
  camera: "M4 8h4l1.5-3h5L16 8h4v11H4zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7",
  cancelled: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M6 6l12 12",
};

/**
 * An icon by name; hidden from screen readers, for a word always stands beside it.
 *
 * @param {{name: string, className?: string}} props
 */
export function Icon({ name, className = "" }) {
  return html`<svg class=${`icon ${className}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${PATHS[name] ?? PATHS.unknown} />
  </svg>`;
}

/** @type {{[state: string]: string}} */
const STATES = { foothold: "breach", controlled: "breach", impacted: "breach", altered: "breach" };

/**
 * The icon of a system's state.
 *
 * @param {string} state
 */
export const stateIcon = (state) => STATES[state] ?? state;
