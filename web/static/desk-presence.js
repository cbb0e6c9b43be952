// Who else has a draft open: every page of it says so from time to time, and shows whom the server names.
// Other scripts of the page are told what is stored by now.

import { element } from "./page-parts.js";

const EVERY = 20000;
const place = element("presence", HTMLElement);

async function ask() {
  if (document.hidden) return;
  try {
    const answer = await fetch(place.dataset.at ?? "", {
      method: "POST",
      headers: { "X-CSRF-Token": place.dataset.csrf ?? "" },
      credentials: "same-origin",
    });
    const told = /** @type {{names?: string[], seen?: number}} */ (await answer.json());
    dispatchEvent(new CustomEvent("draft-stored", { detail: told.seen }));
    const names = (told.names ?? []).join(", ");
    place.textContent = names ? (place.dataset.said ?? "").replace("{names}", names) : "";
    place.hidden = !names;
  } catch {
    // Without a server there is nobody to name; the page itself says that it is away.
  }
}

ask();
setInterval(ask, EVERY);
document.addEventListener("visibilitychange", ask);
