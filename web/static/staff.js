// The page of the organisers: who signs out leaves nothing unsent behind for the next one at this computer.

import { forgetStaff } from "./storage.js";

document.getElementById("logout").addEventListener("submit", forgetStaff);
