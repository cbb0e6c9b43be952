// How a call-out stands now: asked of the server, and shown on the page where it is not so yet.

/** @typedef {{state: string, said: string, since: string, note: string}} Stands */
/**
 * @typedef {object} Told
 * @property {Record<string, Stands>} people by reference.
 * @property {Record<string, string>} figures
 * @property {string} missing what nobody there can do; empty when somebody can do everything.
 * @property {string} altered what is wrong with the journal.
 * @property {string} ended when it was closed; empty while it goes on.
 */

const WITHIN = 10_000;

/**
 * Asks how a call-out stands; nothing is told again that was told last.
 *
 * @param {string} path
 * @param {typeof fetch} send
 * @returns {() => Promise<Told | null>} null when nothing has changed; rejects when the server does not say.
 */
export function asking(path, send = (...args) => fetch(...args)) {
  let tag = "";
  return async () => {
    /** @type {Record<string, string>} */
    const headers = { Accept: "application/json" };
    if (tag) headers["If-None-Match"] = tag;
    const answer = await send(path, {
      headers,
      // Names and reasons are kept by no browser; who is signed out is led to a page that is no answer.
      cache: "no-store",
      redirect: "error",
      credentials: "same-origin",
      signal: AbortSignal.timeout(WITHIN),
    });
    if (answer.status === 304) return null;
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    const told = await answer.json();
    tag = answer.headers.get("ETag") ?? "";
    return told;
  };
}

/** @param {Element | null} place @param {string} text */
function put(place, text) {
  // The same words written again would be read out again.
  if (place && place.textContent !== text) place.textContent = text;
}

/** @param {HTMLElement} card */
function typing(card) {
  const note = /** @type {HTMLInputElement | null} */ (card.querySelector('input[name="note"]'));
  return note !== null && (note.value !== "" || note === document.activeElement);
}

/** @param {HTMLElement} card @param {Stands} stands @param {boolean} ended */
function showOne(card, stands, ended) {
  if (typing(card)) return;
  const state = card.querySelector('[data-part="state"]');
  put(state, stands.said);
  state?.setAttribute("class", `state call-${stands.state}`);
  put(card.querySelector('[data-part="since"]'), stands.since);
  put(card.querySelector('[data-part="note"]'), stands.note && ` · ${stands.note}`);
  for (const form of /** @type {NodeListOf<HTMLElement>} */ (card.querySelectorAll("form")))
    // Whoever has come to a button with the keyboard keeps it until they go on.
    if (!form.contains(document.activeElement))
      form.hidden = ended || form.getAttribute("data-to") === stands.state;
}

/**
 * Shows how a call-out stands; what somebody types in stays as it is until they are done.
 *
 * @param {HTMLElement} page
 * @param {Told} told
 */
export function show(page, told) {
  const ended = told.ended !== "";
  for (const card of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-who]"))) {
    const stands = told.people[card.getAttribute("data-who") ?? ""];
    if (stands) showOne(card, stands, ended);
  }
  for (const figure of page.querySelectorAll("[data-figure]"))
    put(figure, told.figures[figure.getAttribute("data-figure") ?? ""] ?? "");
  for (const card of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-unless-none]")))
    card.hidden = told.figures[card.getAttribute("data-unless-none") ?? ""] === "0";
  for (const name of /** @type {const} */ (["missing", "altered", "ended"])) {
    const place = /** @type {HTMLElement | null} */ (page.querySelector(`[data-told="${name}"]`));
    put(place, told[name]);
    if (place) place.hidden = told[name] === "";
  }
  const closing = /** @type {HTMLElement | null} */ (page.querySelector("[data-closing]"));
  if (closing) closing.hidden = ended;
}

/**
 * What is new since the page was told last, of each person.
 *
 * @param {HTMLElement} page
 * @param {Told} before
 * @param {Told} after
 */
export function news(page, before, after) {
  const name = (/** @type {string} */ who) =>
    page.querySelector(`[data-who="${who}"]`)?.querySelector("h2")?.textContent ?? who;
  return Object.entries(after.people)
    .filter(([who, { state, since }]) => {
      const stood = before.people[who];
      return stood?.state !== state || stood.since !== since;
    })
    .map(([who, { said }]) => `${name(who)}: ${said}`)
    .join("; ");
}

/**
 * Keeps a page at what the server says.
 *
 * @param {HTMLElement} page
 * @param {() => Promise<Told | null>} ask
 * @returns {() => Promise<void>} looks once; two looks never overlap, and none is made of what nobody sees.
 */
export function following(page, ask) {
  const line = page.querySelector("[data-news]");
  const lost = /** @type {HTMLElement | null} */ (page.querySelector("[data-lost]"));
  const again = /** @type {HTMLElement | null} */ (page.querySelector("[data-again]"));
  /** @type {Told | null} */
  let last = null;
  let looking = false;
  const connected = (/** @type {boolean} */ so) => {
    if (lost) lost.hidden = so;
    if (again) again.hidden = so;
  };
  return async () => {
    if (looking || document.hidden) return;
    looking = true;
    try {
      const told = await ask();
      const said = told && last ? news(page, last, told) : "";
      if (said) put(line, said);
      last = told ?? last;
      // What was not shown because somebody was typing is shown once they are done.
      if (last) show(page, last);
      connected(true);
    } catch {
      connected(false);
    } finally {
      looking = false;
    }
  };
}
