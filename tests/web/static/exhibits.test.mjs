// Tests of what a message shows.

import assert from "node:assert/strict";
import { test } from "node:test";

import { found, until } from "./dom.mjs";
import "./vendor.mjs";
import { text } from "./values.mjs";

const { html, render } = await import("/vendor/preact-standalone.js");
const { Exhibits, keep } = await import("../../../web/static/exhibits.js");

const exhibit = (id, form) => ({ id, form, title: text(`Tên ${id}`), sha256: "0" });

/** What the exhibits of a message are drawn as, with a server that answers so. */
function drawn(exhibits, answer) {
  const asked = [];
  globalThis.fetch = async (at) => {
    asked.push(at);
    return answer;
  };
  const top = document.createElement("div");
  render(html`<${Exhibits} drill="d 1" exhibits=${exhibits} />`, top);
  return { top, asked };
}

test("a text is read from the server, and a picture named for who does not see it", async () => {
  const sound = { ok: true, text: async () => "<b>09:14" };
  const { top, asked } = drawn([exhibit("thu", "text"), exhibit("anh", "picture")], sound);
  const [sheet] = found(top, "pre");
  await until(() => sheet.textContent === "<b>09:14");
  assert.deepEqual(asked, ["/exhibits/d%201/thu"]);
  const [image] = found(top, "img");
  assert.equal(image.src ?? image.getAttribute("src"), "/exhibits/d%201/anh");
  assert.equal(image.alt ?? image.getAttribute("alt"), "Tên anh");
});

test("what cannot be read is said so", async () => {
  const { top } = drawn([exhibit("thu", "text")], { ok: false });
  const [sheet] = found(top, "pre");
  await until(() => sheet.textContent.startsWith("Không mở được"));
});

test("a message that shows nothing draws nothing", () => {
  assert.equal(drawn(undefined, null).top.textContent, "");
});

test("a recording can be played, and a PDF is opened by itself: no frame lets it into the page", () => {
  const { top } = drawn([exhibit("tieng", "sound"), exhibit("cong-van", "pdf")], null);
  const [audio] = found(top, "audio");
  assert.equal(audio.src ?? audio.getAttribute("src"), "/exhibits/d%201/tieng");
  assert.equal(audio.getAttribute("aria-label"), "Tên tieng");
  const links = found(top, "a");
  assert.deepEqual(
    links.map((link) => link.href ?? link.getAttribute("href")),
    ["/exhibits/d%201/tieng", "/exhibits/d%201/cong-van"],
  );
  assert.ok(top.textContent.includes("bấm mở riêng để đọc"));
});

test("a page that is a file asks nobody: it holds what it shows", async () => {
  keep({ thu: text("Kính gửi"), anh: "data:image/png;base64,AA==" });
  const { top, asked } = drawn([exhibit("thu", "text"), exhibit("anh", "picture")], null);
  keep({});
  const [sheet] = found(top, "pre");
  await until(() => sheet.textContent === "Kính gửi");
  const [image] = found(top, "img");
  assert.equal(image.src ?? image.getAttribute("src"), "data:image/png;base64,AA==");
  assert.deepEqual(asked, []);
});
