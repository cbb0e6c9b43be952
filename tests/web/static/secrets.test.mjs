// Tests of what is secret on the seat's page: the mark of a message, and who is offered an invitation.

import assert from "node:assert/strict";
import { test } from "node:test";

import "./vendor.mjs";
import { found } from "./dom.mjs";
import { say, t } from "../../../web/static/texts.js";

const { html, render } = await import("/vendor/preact-standalone.js");
const { Invite, SecretMarks, secretsOf } = await import("../../../web/static/secrets.js");

const text = (vi) => ({ vi, en: vi });
const SECRET = {
  id: "guest",
  title: text("Có khách"),
  level: "confidential",
  basis: text("Luật"),
  about: ["pc"],
  admits: ["pa05/truc-ban"],
  readers: ["a05", "pa05"],
};
const table = {
  agencyOf: new Map([["a05", { short: text("A05"), name: text("Cục A05") }]]),
  object: new Map(),
};

/** The page of a seat whose inbox holds messages with these secrets, newest first. */
const pageOf = (seat, ...secrets) => ({
  table,
  me: { seat },
  model: { inbox: secrets.map((secret, seq) => ({ seq, secret })) },
});

/** What a component draws. */
function drawn(what) {
  const top = document.createElement("div");
  render(what, top);
  return top;
}

test("a message that carries something secret says so; open, by which rule and who may know", () => {
  const page = pageOf("so/ky-thuat");
  const marks = (open) =>
    drawn(html`<${SecretMarks} page=${page} message=${{ secret: [SECRET] }} open=${open} />`).textContent;
  assert.ok(marks(false).includes(t("secret_confidential")) && marks(false).includes("Có khách"));
  assert.ok(!marks(false).includes("Luật"));
  assert.ok(marks(true).includes("Luật") && marks(true).includes("A05, pa05"));
  assert.ok(marks(true).includes(t("secret_asks")) && !marks(true).includes(t("secret_admits")));
  assert.equal(drawn(html`<${SecretMarks} page=${page} message=${{}} open=${true} />`).textContent, "");
});

test("who may let others in is offered it, and nobody else; the last word on each is shown", () => {
  const told = [];
  const invite = (page) =>
    drawn(html`<${Invite} page=${page} draft=${{ params: {} }} param=${(part) => told.push(part)} />`);
  const later = { ...SECRET, title: text("Nay có hai khách") };
  const page = pageOf("pa05/truc-ban", [later], undefined, [SECRET]);
  assert.deepEqual(
    secretsOf(page).map(({ title }) => say(title)),
    ["Nay có hai khách"],
  );
  const top = invite(page);
  assert.deepEqual(
    found(top, "option").map((one) => one.textContent.trim()),
    [t("admits_nobody"), "Nay có hai khách"],
  );
  const [select] = found(top, "select");
  select.enter("guest");
  select.enter("");
  assert.deepEqual(told, [{ admits: "guest" }, { admits: undefined }]);
  assert.equal(invite(pageOf("so/ky-thuat", [SECRET])).textContent, "");
});
