// Tests of the notes that the review shows.

import assert from "node:assert/strict";
import { test } from "node:test";

import { noted } from "../../../../web/static/review/noted.js";

const NOTE = { id: 3, t: 5, text: "Chậm", by: "an", about: null };
const MOMENT = {
  ...{ key: "ab", version: 1, t: 9, text: "", by: "cham", mark: "look", agency: "so-a", record: 7 },
  ...{ kind: "audio/webm", sha256: "0" },
};

/** A desk of somebody with these rights, and a server that answers so. */
function desk(rights, answers) {
  const asked = [];
  const said = [];
  const ask = async (path) => (asked.push(path), answers[path] ?? { ok: false, text: "không được" });
  const toast = (text) => said.push(text);
  return { drill: "d 1", may: (what) => rights.includes(what), ask, asked, said, toast };
}
const ANSWERS = {
  notes: { ok: true, notes: [NOTE] },
  "/evaluate/d%201/notes": { ok: true, notes: [MOMENT] },
};

test("a director is shown the notes of those who ran it and the moments of its evaluators", async () => {
  assert.deepEqual(await noted(desk(["notes", "moments"], ANSWERS)), [
    NOTE,
    {
      ...{ id: "ab", t: 9, text: "", by: "cham", mark: "look", about: "agency so-a", record: 7 },
      file: { at: "/evaluate/d%201/notes/ab/file", kind: "audio/webm" },
    },
  ]);
});

test("nobody asks for what they may not see, and a refusal is said", async () => {
  const reader = desk([], ANSWERS);
  assert.deepEqual(await noted(reader), []);
  assert.deepEqual(reader.asked, []);
  const evaluator = desk(["moments"], {});
  assert.deepEqual(await noted(evaluator), []);
  assert.deepEqual(evaluator.said, ["không được"]);
});
