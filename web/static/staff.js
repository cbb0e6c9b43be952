// The pages of the organisers: who signs out leaves nothing unsent behind for the next one at this computer;
// what a waiting page becomes opens at the place that was asked for.

import { element } from "./page-parts.js";
import { forgetStaff, storage } from "./storage.js";

element("logout", HTMLFormElement).addEventListener("submit", forgetStaff);

// A waiting page asks again without the place that its address named.
const place = `drillsim.place.${location.pathname}`;
const waits = document.querySelector("[data-again]") !== null;
const named = location.hash || storage.getItem(place) || "";
if (waits) storage.setItem(place, named);
else {
  storage.removeItem(place);
  if (named !== location.hash) location.replace(named);
}
