// Bundles the review page, with its libraries and style sheets, into one HTML file: web/made/review.html.
// Run once at set-up (`make web`); drills are put into it by web/work/saved.py.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const STATIC = join(HERE, "static");
const MODULES = join(HERE, "node_modules");
const VENDOR = {
  "preact-standalone.js": "htm/preact/standalone.module.js",
  "cytoscape.esm.min.mjs": "cytoscape/dist/cytoscape.esm.min.mjs",
  "plotly-basic.min.js": "plotly.js-basic-dist-min/plotly-basic.min.js",
};
const SHEETS = ["app.css", "review.css", ...new Set(readdirSync(join(STATIC, "review")).flatMap(wanted))];
// Of the seat's screen alone: the page brings it there.
const ASIDE = ["play.css"];

/** The style sheets that one of the review's modules asks for when its tab is shown. */
function wanted(name) {
  if (!name.endsWith(".js")) return [];
  const [, list = ""] = /^export const styles = \[(.*)\];$/m.exec(readFileSync(join(STATIC, "review", name), "utf8")) ?? [];
  return [...list.matchAll(/"\/static\/([^"]+)"/g)].map(([, sheet]) => sheet);
}

/** Where the server serves a file from. */
function served(address) {
  const [, folder, name] = /^\/(static|vendor)\/(.+)$/.exec(address) ?? [];
  if (folder === "static") return join(STATIC, name);
  if (VENDOR[name]) return join(MODULES, VENDOR[name]);
  throw new Error(`nothing is served at ${address}`);
}

const addresses = {
  name: "addresses",
  setup(made) {
    made.onResolve({ filter: /^\/(static|vendor)\// }, ({ path }) => ({ path: served(path) }));
    // Typefaces are left to the computer that shows the page: they would be half of it.
    made.onLoad({ filter: /app\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/@font-face \{[^}]*\}/g, ""),
      loader: "css",
    }));
  },
};

async function bundled(entry, more = {}) {
  const { outputFiles } = await build({
    entryPoints: [join(STATIC, entry)],
    bundle: true,
    minify: true,
    write: false,
    legalComments: "inline",
    charset: "utf8",
    logLevel: "warning",
    plugins: [addresses],
    ...more,
  });
  return outputFiles[0].text;
}

const guarded = (text, tag) => {
  if (text.toLowerCase().includes(`</${tag}`)) throw new Error(`the bundle closes its own <${tag}>`);
  return text;
};

async function page() {
  const script = guarded(await bundled("review.js", { format: "esm", target: "es2022" }), "script");
  const sheet = async (name, media) =>
    `<style data-sheet="/static/${name}"${media}>${guarded(await bundled(name), "style")}</style>`;
  const sheets = await Promise.all([
    ...SHEETS.map((name) => sheet(name, "")),
    ...ASIDE.map((name) => sheet(name, ' media="not all"')),
  ]);
  const hash = createHash("sha256").update(script, "utf8").digest("base64");
  const policy =
    `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; ` +
    "img-src data:; media-src data:; base-uri 'none'; form-action 'none'";
  return [
    "<!doctype html>",
    '<html lang="{lang}">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    "<title>{title}</title>",
    ...sheets,
    "</head>",
    '<body data-page="review" data-drill="saved" data-limits="{}">',
    '<main id="review"><noscript><p>{noscript}</p></noscript></main>',
    '<script type="text/plain" id="told">{told}</script>',
    `<script type="module">${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

const target = join(HERE, "made", "review.html");
mkdirSync(dirname(target), { recursive: true });
// Whoever reads it meanwhile has the one before.
writeFileSync(`${target}.${process.pid}`, await page());
renameSync(`${target}.${process.pid}`, target);
