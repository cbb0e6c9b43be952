// A seat's page outlasts a reload without a network: over TLS, what it last knew is kept on this device.

/** @import {Live} from "./live.js" */

const NAME = "drillsim-seat";
const EVERY = 3000;

/** Which edition of the pages this is: what another one kept is not read. */
const editionHere = () =>
  globalThis.document?.querySelector('meta[name="edition"]')?.getAttribute("content") ?? "";

/** Whose page this is, as the server has written it. */
const personHere = () => globalThis.document?.body?.dataset?.person ?? "";

/**
 * Keep what a page knows while it is connected; give it back to one that cannot reach the server.
 *
 * @template Static
 * @param {Live<Static>} live
 * @param {{shelf?: CacheStorage, edition?: string, person?: string, now?: () => number, every?: number}}
 *   [options]
 */
export function outlast(
  live,
  {
    shelf = globalThis.caches,
    edition = editionHere(),
    person = personHere(),
    now = Date.now,
    every = EVERY,
  } = {},
) {
  if (!shelf) return;
  const address = `/kept/${encodeURIComponent(live.drill)}`;
  let saved = -1;
  let due = 0;
  let waits = false;
  let asked = false;
  const save = async () => {
    const { hello, records } = live;
    if (!hello || live.gone || records.upto === saved) return;
    if (hello.me?.person !== person) return;
    saved = records.upto;
    due = now() + every;
    const { records: _, ...rest } = hello;
    const clock = { ...hello.clock, t: live.clock.t, state: live.clock.state, speed: live.clock.speed };
    const told = { edition, wall: now(), hello: { ...rest, clock }, list: records.list, upto: records.upto };
    await (await shelf.open(NAME)).put(address, new Response(JSON.stringify(told)));
  };
  const restore = async () => {
    const kept = await (await shelf.open(NAME)).match(address);
    const told = await kept?.json().catch(() => null);
    // Another person may have had this device before.
    if (!told || told.edition !== edition || told.hello.me?.person !== person) return;
    const { hello, list, upto, wall } = told;
    const { clock } = hello;
    saved = upto;
    const passed = clock.state === "running" ? (now() - wall) * (clock.speed ?? 1) : 0;
    live.restore({ ...hello, clock: { ...clock, t: clock.t + Math.max(0, passed) } }, list, upto);
  };
  const look = () => {
    if (live.gone) shelf.open(NAME).then((cache) => cache.delete(address));
    else if (live.link === "lost" && !live.hello && !asked) {
      asked = true;
      restore();
    } else if (live.link === "lost" && live.hello) save();
    else if (live.link === "open" && !waits) {
      waits = true;
      // At once when nothing was kept for a while: the network may be gone a moment later.
      setTimeout(
        () => {
          waits = false;
          save();
        },
        Math.max(0, due - now()),
      );
    }
  };
  live.watch(look);
  look();
}
