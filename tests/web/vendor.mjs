// Modules of pages import preact from where the server has it; here it comes from where npm has put it.
// Import this first, then the module itself with `await import()`.

import { register } from "node:module";

const PLACES = {
  "/vendor/preact-standalone.js": new URL(
    "../../web/node_modules/htm/preact/standalone.module.js",
    import.meta.url,
  ).href,
};
const hook = `
  const places = ${JSON.stringify(PLACES)};
  export const resolve = (name, context, next) =>
    name in places ? { url: places[name], format: "module", shortCircuit: true } : next(name, context);
`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
