// The network map without a screen: what it asks of a page, and a colour of its own for each name.
// Import this first, then the map itself with `await import()`.

import "../vendor.mjs";
import "../dom.mjs";

const names = [];

/** The colour that a name has here. */
export const shade = (name) => (names.includes(name) || names.push(name), `rgb(0,0,${names.indexOf(name)})`);

globalThis.getComputedStyle = ({ style }) => ({ color: shade(style.color.slice(10, -1)) });
globalThis.matchMedia = () => ({ addEventListener: () => {}, removeEventListener: () => {} });
globalThis.ResizeObserver = class {
  observe() {}
  disconnect() {}
};
document.getElementById = () => null;
document.head = document.createElement("head");
