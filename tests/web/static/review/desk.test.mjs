// Tests of what the review works with.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MINUTE, text } from "../values.mjs";
import { Desk } from "../../../../web/static/review/desk.js";

const answer = (status, body) => ({ ok: status < 400, status, json: async () => body });

test("the desk waits for grading, follows the job and then takes the data", async () => {
  const told = [
    [202, { ok: false, job: { id: "j", state: "working" } }],
    [200, { state: "done" }],
    [200, { drill: { end: 5, state: "ended", records: 1 }, static: {}, card: {} }],
    [200, { records: [] }],
    [200, { says: {} }],
  ];
  const asked = [];
  const desk = new Desk({
    drill: "d 1",
    fetch: async (path) => {
      asked.push(path);
      return answer(...told.shift());
    },
  });
  await desk.load();
  assert.deepEqual(asked, [
    "/review/d%201/data",
    "/review/jobs/j",
    "/review/d%201/data",
    "/review/d%201/records",
    "/review/d%201/says",
  ]);
  assert.equal(desk.end, 5);
});

test("what the server refuses is told, and a lost network too", async () => {
  const desk = new Desk({
    drill: "d",
    fetch: async () => answer(403, { code: "forbidden", text: text("không được") }),
  });
  await desk.load();
  assert.equal(desk.failed.text.vi, "không được");
  const cut = await new Desk({
    drill: "d",
    fetch: async () => {
      throw new TypeError("net");
    },
  }).ask("data");
  assert.deepEqual([cut.ok, cut.status], [false, 0]);
  assert.ok(cut.text.vi && cut.text.en);
});

test("changes carry the page's token; reading does not", async () => {
  const sent = [];
  const desk = new Desk({
    drill: "d",
    csrf: "token",
    fetch: async (path, options) => {
      sent.push(options.headers["X-CSRF-Token"]);
      return answer(200, {});
    },
  });
  await desk.ask("data");
  await desk.ask("findings", { method: "POST", body: {} });
  assert.deepEqual(sent, [undefined, "token"]);
});

test("the window of time stays inside the drill", () => {
  const desk = new Desk({ drill: "d" });
  desk.data = { drill: { end: 60 * MINUTE } };
  desk.setView(-5 * MINUTE, 10 * MINUTE);
  assert.deepEqual(desk.view, { from: 0, to: 15 * MINUTE });
  desk.zoom(100);
  assert.deepEqual(desk.view, { from: 0, to: 60 * MINUTE });
  desk.setAt(90 * MINUTE);
  assert.equal(desk.at, 60 * MINUTE);
});

test("a what-if that is stopped is taken back from the server", async () => {
  const stop = new AbortController();
  const asked = [];
  const fetch = async (path, { method }) => {
    asked.push(`${method} ${path}`);
    return {
      ok: true,
      status: 200,
      json: async () => ({ ok: true, job: { id: "j1", state: "working", done: 0.4 } }),
    };
  };
  const desk = new Desk({ drill: "d", fetch });
  const ended = await desk.job({ what: "whatif", seq: 3, at: null }, () => stop.abort(), stop.signal);
  assert.deepEqual([ended.ok, ended.cancelled], [false, true]);
  assert.equal(asked[0], "POST /review/d/jobs");
  assert.equal(asked.at(-1), "DELETE /review/jobs/j1");
});
