// Tests of what a browser keeps, and for whom.

import assert from "node:assert/strict";
import { test } from "node:test";

import { forgetStaff, keep, kept, personal } from "../../../web/static/storage.js";

test("what an account has not sent is its own, and signing out leaves nothing of it", () => {
  const name = (me) => personal("d", me, "note.o");
  keep(name({ name: "eva" }), "chưa gửi");
  keep(name({ person: "p", name: "eva" }), "của người tham gia");
  assert.equal(kept(name({ name: "binh" })), null);
  assert.equal(kept(personal("other", { name: "eva" }, "note.o")), null);
  forgetStaff();
  assert.equal(kept(name({ name: "eva" })), null);
  assert.equal(kept(name({ person: "p" })), "của người tham gia");
});
