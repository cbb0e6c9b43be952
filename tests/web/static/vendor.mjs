// Modules of pages import libraries from where the server has them; here they come from npm's folder.
// Import this first, then the module itself with `await import()`.

import { registerHooks } from "node:module";

const NPM = "../../../web/node_modules";
const PLACES = new Map(
  Object.entries({
    "/vendor/preact-standalone.js": `${NPM}/htm/preact/standalone.module.js`,
    "/vendor/socket.io.esm.min.js": `${NPM}/socket.io-client/dist/socket.io.esm.min.js`,
    "/vendor/cytoscape.esm.min.mjs": "./headless-map.mjs",
  }).map(([name, path]) => [name, new URL(path, import.meta.url).href]),
);

registerHooks({
  resolve(name, context, next) {
    const url = PLACES.get(name);
    return url ? { url, format: "module", shortCircuit: true } : next(name, context);
  },
});
