// The service worker: while the server can be reached, everything comes from it; without a network, a seat's
// page stands as this edition of it was last. What an earlier edition kept is let go of; what a page had
// before this one took over, it tells, and that is kept too.

const scope = /** @type {any} */ (globalThis);
const PREFIX = "drillsim-pages-";
const NAME = PREFIX + scope.EDITION;
const KEPT = /^\/(static|vendor|texts)\//;
const SEAT = "/play";
const JOINS = /^\/join(\/|$)/;
const SCREENS = "drillsim-seat";
const PATIENCE = 5000;

/**
 * What the network answers, as it is now; without an answer what was kept.
 *
 * @param {Request} request
 * @param {(answer: Response) => boolean} fit what may be kept.
 * @param {number} [patience] ms, after which what was kept will do.
 */
async function fresh(request, fit, patience) {
  const cache = await scope.caches.open(NAME);
  const kept = await cache.match(request.url);
  const late = new AbortController();
  const timer = kept && patience ? setTimeout(() => late.abort(), patience) : undefined;
  try {
    const answer = await scope.fetch(request.url, {
      headers: request.headers,
      credentials: "same-origin",
      // Where a page leads elsewhere the browser goes itself: it takes no answer of another address.
      redirect: request.redirect,
      cache: "no-cache",
      signal: late.signal,
    });
    // A device without room keeps nothing, and shows the page all the same.
    if (fit(answer)) await cache.put(request.url, answer.clone()).catch(() => {});
    return answer;
  } catch (error) {
    if (kept) return kept;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

scope.addEventListener("install", () => scope.skipWaiting());

scope.addEventListener("activate", (/** @type {any} */ event) => {
  const clear = async () => {
    for (const name of await scope.caches.keys())
      if (name.startsWith(PREFIX) && name !== NAME) await scope.caches.delete(name);
    await scope.clients.claim();
  };
  event.waitUntil(clear());
});

/**
 * Keep what a page had before this worker stood before it: its files as the browser has them, so that nobody
 * sends them again, and the seat's page as it is now.
 *
 * @param {string[]} addresses
 * @param {boolean} anew whether the files are of another edition than this one's.
 */
async function keep(addresses, anew) {
  const cache = await scope.caches.open(NAME);
  const each = async (/** @type {string} */ address) => {
    const { origin, pathname, search } = new URL(address);
    const url = origin + pathname + search;
    if (origin !== scope.location.origin || !(pathname === SEAT || KEPT.test(pathname))) return;
    if (await cache.match(url)) return;
    const answer = await scope.fetch(url, {
      credentials: "same-origin",
      // Where the seat's page leads elsewhere by now, nobody has a seat here.
      redirect: "manual",
      cache: anew || pathname === SEAT ? "no-cache" : "force-cache",
    });
    if (answer.status === 200) await cache.put(url, answer);
  };
  // What cannot be had now is kept when it next comes.
  await Promise.allSettled(addresses.map(each));
}

scope.addEventListener("message", (/** @type {any} */ event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keep(event.data.keep, event.data.anew));
});

/** Somebody joins on this device: the page and the screen of whoever had it before are let go of. */
async function forget() {
  await (await scope.caches.open(NAME)).delete(new URL(SEAT, scope.location.origin).href);
  await scope.caches.delete(SCREENS);
}

scope.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method === "POST" && origin === scope.location.origin && JOINS.test(pathname))
    event.waitUntil(forget());
  if (request.method !== "GET" || origin !== scope.location.origin) return;
  if (KEPT.test(pathname)) event.respondWith(fresh(request, (answer) => answer.status === 200));
  else if (request.mode === "navigate" && pathname === SEAT)
    // A seat's page is kept as it comes; where it led elsewhere, nobody has a seat here.
    event.respondWith(fresh(request, (answer) => answer.status === 200, PATIENCE));
});

scope.addEventListener("notificationclick", (/** @type {any} */ event) => {
  event.notification.close();
  const show = async () => {
    const [open] = (await scope.clients.matchAll({ type: "window" })).filter(
      (/** @type {{url: string}} */ { url }) => new URL(url).pathname === SEAT,
    );
    await (open ? open.focus() : scope.clients.openWindow(SEAT));
  };
  event.waitUntil(show());
});
