// Modules of pages import preact from where the server has it; here it comes from where npm has put it.
// Import this first, then the module itself with `await import()`.

import { registerHooks } from "node:module";

const PLACES = new Map([
  [
    "/vendor/preact-standalone.js",
    new URL("../../../web/node_modules/htm/preact/standalone.module.js", import.meta.url).href,
  ],
]);

registerHooks({
  resolve(name, context, next) {
    const url = PLACES.get(name);
    return url ? { url, format: "module", shortCircuit: true } : next(name, context);
  },
});
