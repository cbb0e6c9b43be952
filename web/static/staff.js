// The page of the organisers: who signs out leaves nothing unsent behind for the next one at this computer.

import { element } from "./page-parts.js";
import { forgetStaff } from "./storage.js";

element("logout", HTMLFormElement).addEventListener("submit", forgetStaff);
