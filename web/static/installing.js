// The pages on a device's own screen: installed, heard, felt and told of, as far as the browser gives it.

/** @type {(Event & {prompt: () => Promise<unknown>}) | null} */
let offer = null;
/** @type {Set<() => void>} */
const watchers = new Set();
const VIBRATION = [180, 90, 180];

/** What this browser gives a page that is opened so. */
export const given = () => ({
  secure: globalThis.isSecureContext === true,
  worker: globalThis.isSecureContext === true && "serviceWorker" in navigator,
  notifications: globalThis.isSecureContext === true && "Notification" in globalThis,
  vibration: "vibrate" in navigator,
  installed: globalThis.matchMedia?.("(display-mode: standalone)").matches === true,
  offered: offer !== null,
});

/**
 * Tell the worker that takes over what this page had without it: it keeps that as well.
 *
 * @param {boolean} had whether another edition's worker stood before the page.
 */
function tellLoaded(had) {
  const files = performance.getEntriesByType("resource").map(({ name }) => name);
  navigator.serviceWorker.controller?.postMessage({ keep: [location.href, ...files], anew: had });
}

/** Let the page outlast a lost network, where the browser lets it. */
export function install() {
  if (!given().worker) return;
  let had = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    tellLoaded(had);
    had = true;
  });
  navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" }).catch(() => {
    // The browser refuses, in a private window: all works as without.
  });
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = /** @type {any} */ (event);
    for (const watcher of watchers) watcher();
  });
}

/**
 * Call `watcher` when the browser offers to install the page; returns what ends it.
 *
 * @param {() => void} watcher
 */
export function onOffer(watcher) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** Install the page, as the browser has offered. */
export async function accept() {
  await offer?.prompt();
  offer = null;
  for (const watcher of watchers) watcher();
}

/** Whether the browser tells of messages while another page is in front: granted, denied, or not asked. */
export const allowed = () => (given().notifications ? Notification.permission : "denied");

/** Ask for that; resolves to what was answered. */
export const askLeave = () => Notification.requestPermission();

/**
 * Tell of a message: a vibration, and a notice of the device while another page is in front.
 *
 * @param {string} title
 * @param {string} body
 * @param {string} tag one of which there is one notice at a time.
 */
export async function announce(title, body, tag) {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(VIBRATION);
  if (!document.hidden || allowed() !== "granted") return;
  const told = { body, tag, icon: "/static/icon.svg" };
  const worker = await navigator.serviceWorker?.getRegistration();
  if (worker) await worker.showNotification(title, told);
  else new Notification(title, told);
}
