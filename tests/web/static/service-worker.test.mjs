// Tests of the service worker: the network first, what was kept without one, nothing of another edition.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import vm from "node:vm";

const CODE = await readFile(new URL("../../../web/static/service-worker.js", import.meta.url), "utf-8");
const HOME = "https://drill.example";

/** A browser's caches. */
function boxes() {
  const all = new Map();
  return {
    all,
    keys: async () => [...all.keys()],
    delete: async (name) => all.delete(name),
    open: async (name) => {
      if (!all.has(name)) all.set(name, new Map());
      const box = all.get(name);
      return {
        put: async (key, answer) => box.set(key, answer),
        match: async (key) => box.get(key)?.clone(),
        delete: async (key) => box.delete(key),
      };
    },
  };
}

/** A worker of an edition on a network of ours. */
function worker(edition, caches, network) {
  const heard = {};
  const self = {
    EDITION: edition,
    caches,
    URL,
    Response,
    AbortController,
    setTimeout,
    clearTimeout,
    location: { origin: HOME },
    fetch: async (url, asked) => {
      network.asked = asked;
      (network.log ??= []).push([new URL(url).pathname, asked.cache]);
      if (network.down) throw new TypeError("no network");
      return network.answers[new URL(url).pathname]?.clone() ?? new Response("", { status: 404 });
    },
    clients: { claim: async () => {}, matchAll: async () => [] },
    skipWaiting: () => {},
    addEventListener: (name, does) => (heard[name] = does),
  };
  vm.runInNewContext(CODE, self);
  const asks = async (path, more = {}) => {
    let answer;
    const request = { url: HOME + path, method: "GET", mode: "cors", headers: {}, ...more };
    const work = [];
    heard.fetch({ request, respondWith: (found) => (answer = found), waitUntil: (does) => work.push(does) });
    await Promise.all(work);
    return answer && (await answer).text();
  };
  const begins = async () => {
    let done;
    heard.activate({ waitUntil: (work) => (done = work) });
    await done;
  };
  const told = async (data) => {
    const work = [];
    heard.message({ data, waitUntil: (does) => work.push(does) });
    await Promise.all(work);
  };
  return { asks, begins, told };
}

const NAVIGATE = { mode: "navigate" };

test("what the server has now is shown; without a network what it had last", async () => {
  const network = { answers: { "/static/a.js": new Response("one"), "/play": new Response("seat") } };
  const here = worker("1", boxes(), network);
  assert.equal(await here.asks("/static/a.js"), "one");
  network.answers["/static/a.js"] = new Response("two");
  assert.equal(await here.asks("/static/a.js"), "two");
  assert.equal(await here.asks("/play", NAVIGATE), "seat");
  network.down = true;
  assert.equal(await here.asks("/static/a.js"), "two");
  assert.equal(await here.asks("/play", NAVIGATE), "seat");
  await assert.rejects(here.asks("/static/never.js"));
});

test("nothing of an earlier edition is left, and nobody else's cache is touched", async () => {
  const caches = boxes();
  const network = { answers: { "/static/a.js": new Response("old") } };
  await worker("1", caches, network).asks("/static/a.js");
  await caches.open("drillsim-seat");
  const next = worker("2", caches, network);
  await next.begins();
  assert.deepEqual([...caches.all.keys()], ["drillsim-seat"]);
  network.down = true;
  await assert.rejects(next.asks("/static/a.js"));
});

test("other pages, forms, what is asked and other servers are none of its business", async () => {
  const here = worker("1", boxes(), { answers: {} });
  assert.equal(await here.asks("/staff", NAVIGATE), undefined);
  assert.equal(await here.asks("/review/one/data"), undefined);
  assert.equal(await here.asks("/play", { method: "POST" }), undefined);
  assert.equal(await here.asks("/play"), undefined);
  assert.equal(await here.asks("/static/x.js", { url: "https://other.example/static/x.js" }), undefined);
});

test("a fault and a page that led elsewhere are not kept", async () => {
  const caches = boxes();
  const network = { answers: { "/static/a.js": new Response("bad", { status: 500 }) } };
  const here = worker("1", caches, network);
  assert.equal(await here.asks("/static/a.js"), "bad");
  // What a browser hands over where a page leads elsewhere, if it is asked not to go there.
  const moved = new Response("");
  Object.defineProperty(moved, "status", { value: 0 });
  moved.clone = () => moved;
  network.answers["/play"] = moved;
  await here.asks("/play", { ...NAVIGATE, redirect: "manual" });
  assert.equal(network.asked.redirect, "manual");
  network.down = true;
  await assert.rejects(here.asks("/static/a.js"));
  await assert.rejects(here.asks("/play", NAVIGATE));
});

test("whoever joins on a device finds neither the page nor the screen of who had it before", async () => {
  const caches = boxes();
  const network = { answers: { "/play": new Response("An's") } };
  const here = worker("1", caches, network);
  await here.asks("/play", NAVIGATE);
  await caches.open("drillsim-seat");
  assert.equal(await here.asks("/join/7K3M", { ...NAVIGATE, method: "POST" }), undefined);
  network.down = true;
  await assert.rejects(here.asks("/play", NAVIGATE));
  assert.equal(caches.all.has("drillsim-seat"), false);
});

test("what a page had before the worker took over is kept; its files are not sent again", async () => {
  const answers = { "/play": new Response("seat"), "/static/a.js": new Response("one") };
  const network = { answers: { ...answers, "/drill/log": new Response("x") } };
  const here = worker("1", boxes(), network);
  await here.asks("/static/a.js");
  network.log = [];
  const had = ["/play#inbox", "/static/a.js", "/texts/seat.js", "/drill/log"].map((path) => HOME + path);
  answers["/texts/seat.js"] = network.answers["/texts/seat.js"] = new Response("words");
  await here.told({ keep: [...had, "https://other.example/static/x.js", "no address"] });
  await here.told("something else");
  assert.deepEqual(network.log, [
    ["/play", "no-cache"],
    ["/texts/seat.js", "force-cache"],
  ]);
  network.down = true;
  assert.equal(await here.asks("/play", NAVIGATE), "seat");
  assert.equal(await here.asks("/texts/seat.js"), "words");
});

test("of a page of an earlier edition the files are asked for anew", async () => {
  const network = { answers: { "/static/a.js": new Response("new") } };
  const here = worker("2", boxes(), network);
  await here.told({ keep: [`${HOME}/static/a.js`], anew: true });
  assert.deepEqual(network.log, [["/static/a.js", "no-cache"]]);
});

test("a seat's page that leads elsewhere by now is not kept in its place", async () => {
  const network = { answers: {} };
  const here = worker("1", boxes(), network);
  await here.told({ keep: [`${HOME}/play`] });
  assert.equal(network.asked.redirect, "manual");
  network.down = true;
  await here.told({ keep: [`${HOME}/play`] });
  await assert.rejects(here.asks("/play", NAVIGATE));
});
