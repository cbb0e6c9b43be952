// Tests of how a page is kept by the worker that takes over while it is shown.

import assert from "node:assert/strict";
import { test } from "node:test";

const { install } = await import("../../../web/static/installing.js");

test("the worker that takes over is told the page and every file that came without it", () => {
  const heard = {};
  const told = [];
  const worker = {
    register: async (...asked) => void told.push(asked),
    addEventListener: (name, does) => (heard[name] = does),
    controller: null,
  };
  globalThis.isSecureContext = true;
  globalThis.window = { addEventListener: () => {} };
  globalThis.location = { href: "https://drill.example/play" };
  Object.defineProperty(globalThis, "navigator", { value: { serviceWorker: worker } });
  performance.getEntriesByType = () => [{ name: "https://drill.example/static/play.js" }];
  install();
  assert.deepEqual(told, [["/service-worker.js", { updateViaCache: "none" }]]);
  worker.controller = { postMessage: (said) => told.push(said) };
  heard.controllerchange();
  // The next one is of another edition; one that has gone again is told nothing.
  heard.controllerchange();
  worker.controller = null;
  heard.controllerchange();
  assert.deepEqual(told.slice(1), [
    { keep: ["https://drill.example/play", "https://drill.example/static/play.js"], anew: false },
    { keep: ["https://drill.example/play", "https://drill.example/static/play.js"], anew: true },
  ]);
});
