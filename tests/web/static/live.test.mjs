// Tests of the connection of a page to its drill, over a real Socket.IO server.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, afterEach, beforeEach, test } from "node:test";

import "./vendor.mjs";
import { until } from "./dom.mjs";
import { text } from "./values.mjs";
import { Server } from "../../../web/node_modules/socket.io/wrapper.mjs";

const http = createServer((_, answer) => answer.end());
const server = new Server(http, { serveClient: false });
await new Promise((ready) => http.listen(0, "127.0.0.1", ready));
const host = `127.0.0.1:${http.address().port}`;
globalThis.location = { protocol: "http:", host, hostname: "127.0.0.1", port: http.address().port };
globalThis.window = globalThis;
const listening = [];
globalThis.addEventListener = (event, hear) => listening.push([event, hear]);
globalThis.removeEventListener = () => {};
document.addEventListener = globalThis.addEventListener;
const tell = (event) => listening.filter(([name]) => name === event).forEach(([, hear]) => hear());
document.body = { dataset: { limits: '{"text": 20}' } };
// What a page would do in some seconds holds up no test's end.
const later = globalThis.setTimeout;
globalThis.setTimeout = (run, ms = 0, ...given) => {
  const timer = later(run, ms, ...given);
  return ms < 200 ? timer : timer.unref();
};

const { Live } = await import("../../../web/static/live.js");

const ME = { person: "p1", seat: "so-a/truc", agency: "so-a" };
const RUNNING = { state: "running", t: 0, speed: 1, wall: 0, now: 0 };
const act = (seq, more = {}) => ({ seq, t: seq, kind: "act", data: { verb: "report", ...more } });
const hello = (more = {}) => ({
  me: ME,
  clock: RUNNING,
  records: [],
  upto: 0,
  of: 0,
  more: false,
  released: false,
  ...more,
});

/** What somebody's browser keeps for the next page. */
class Shelf extends Map {
  get length() {
    return this.size;
  }
  key(n) {
    return [...this.keys()][n] ?? null;
  }
  getItem(name) {
    return this.get(name) ?? null;
  }
  setItem(name, value) {
    this.set(name, value);
  }
  removeItem(name) {
    this.delete(name);
  }
}

let came = [];
server.on("connection", (socket) => came.push(socket));
server.use((socket, go) => {
  const { drill } = socket.handshake.auth;
  const no = Object.assign(new Error("no"), { data: { code: "gone", text: text("Hết") } });
  if (drill !== "silent") go(drill === "over" ? no : undefined);
});

/** A page, and the server's end of its connection. */
async function opened(storage = new Shelf()) {
  const before = came.length;
  const page = new Live({ drill: "d1", page: "play", storage });
  await until(() => came.length > before);
  return { page, line: came.at(-1) };
}

/** The same, told everything. */
async function met(more = {}) {
  const both = await opened();
  both.line.emit("hello", hello(more));
  await until(() => both.page.link === "open");
  return both;
}

beforeEach(() => {
  came = [];
});
afterEach(() => came.forEach((socket) => socket.emit("bye", { why: "over" })));
after(() => {
  http.closeAllConnections();
  server.close();
});

test("a history comes piece by piece; the page shows nothing until it has all of it", async () => {
  const { page, line } = await opened();
  let asked = 0;
  line.on("more", () => (asked += 1));
  line.emit("hello", hello({ records: [act(1)], upto: 1, of: 4, more: true, released: true }));
  await until(() => asked === 1);
  assert.deepEqual([page.hello, page.progress, page.link], [null, 0.25, "connecting"]);
  line.emit("history", { records: [act(2), act(4)], upto: 4, of: 4, more: false });
  await until(() => page.link === "open");
  assert.deepEqual([page.hello.me, page.progress, page.released], [ME, null, true]);
  assert.deepEqual(
    page.records.list.map(({ seq }) => seq),
    [1, 2, 4],
  );
  assert.equal(asked, 1);
});

test("it comes back with what it holds, and hears of what came while it was open alone", async () => {
  const { page, line } = await met({ records: [act(1)], upto: 1 });
  assert.equal(line.handshake.auth.since, 0);
  const arrived = [];
  const stop = page.onArrival((records) => arrived.push(...records.map(({ seq }) => seq)));
  line.emit("records", { records: [act(1), act(2)], upto: 2 });
  await until(() => arrived.length);
  line.conn.close();
  await until(() => page.link === "lost");
  await until(() => came.length === 2);
  assert.equal(came[1].handshake.auth.since, 2);
  came[1].emit("hello", hello({ records: [act(3)], upto: 3 }));
  await until(() => page.link === "open");
  assert.deepEqual(arrived, [2, 3]);
  stop();
  came[1].emit("records", { records: [act(4)], upto: 4 });
  await until(() => page.records.upto === 4);
  assert.deepEqual(arrived, [2, 3]);
});

test("a server that knows less than the page is asked for everything anew", async () => {
  const { page, line } = await met({ records: [act(1), act(2)], upto: 2 });
  line.conn.close();
  await until(() => came.length === 2);
  came[1].emit("hello", hello({ records: [act(1)], upto: 1 }));
  await until(() => came.length === 3);
  assert.equal(came[2].handshake.auth.since, 0);
  came[2].emit("hello", hello({ records: [act(1)], upto: 1 }));
  await until(() => page.link === "open");
  assert.deepEqual(
    page.records.list.map(({ seq }) => seq),
    [1],
  );
});

test("what the device had kept of another seat does not stay on the page: it is loaded anew", async () => {
  let loaded = 0;
  globalThis.location.reload = () => (loaded += 1);
  const { page, line } = await opened();
  page.restore(hello(), [act(1)], 1);
  line.emit("hello", hello({ me: { ...ME, seat: "so-b/truc" }, records: [act(2)], upto: 2 }));
  await until(() => loaded === 1);
  assert.notEqual(page.link, "open");
  const again = await opened();
  again.page.restore(hello(), [act(1)], 1);
  again.line.emit("hello", hello({ records: [act(2)], upto: 2 }));
  await until(() => again.page.link === "open");
  assert.equal(loaded, 1);
});

test("acts wait until the drill runs, and go out once; a record that comes first settles one", async () => {
  const { page, line } = await met({ clock: { ...RUNNING, state: "ready" } });
  const sent = [];
  const answers = [];
  line.on("act", (given, answer) => {
    sent.push(given);
    answer({ ok: true, record: act(7, { key: given.key }) });
  });
  page.onAnswer((item, answer) => answers.push([item.act.verb, answer.record.seq]));
  const first = page.act({ verb: "report" });
  const second = page.act({ verb: "isolate" });
  line.emit("records", { records: [act(1, { key: first.key })], upto: 1 });
  await until(() => page.records.upto === 1);
  assert.deepEqual([sent, page.outbox.items.length], [[], 1]);
  line.emit("clock", RUNNING);
  await until(() => answers.length);
  assert.deepEqual(
    sent.map(({ key, claimed }) => [key, claimed]),
    [[second.key, 0]],
  );
  assert.deepEqual(answers, [["isolate", 7]]);
  assert.deepEqual([page.records.list.at(-1).seq, page.records.upto], [7, 1]);
});

test("what can never be taken is not sent, and is let go of when its writer says so", async () => {
  const { page, line } = await met();
  line.on("act", () => assert.fail("sent"));
  const { key } = page.act({ verb: "report", text: "x".repeat(21) });
  await until(() => page.refused.length);
  assert.deepEqual(
    page.refused.map((each) => each.code),
    ["too_long"],
  );
  page.withdraw(key);
  assert.deepEqual(page.refused, []);
});

test("a question without an answer is offline, or silent", async () => {
  const { page, line } = await met();
  line.on("due", (_, answer) => answer({ ok: true, next: null }));
  line.on("notes", (_, answer) => answer(null));
  assert.deepEqual(await page.ask("due"), { ok: true, next: null });
  assert.deepEqual(await page.ask("notes"), { ok: false, code: "silent" });
  assert.deepEqual(await page.ask("nothing-hears-this", {}, 1), { ok: false, code: "offline" });
  line.emit("bye", {});
  await until(() => page.gone);
  assert.deepEqual([page.gone, await page.ask("due")], ["ended", { ok: false, code: "offline" }]);
});

test("notes, presence, notices and the release are told to who watches, until they leave", async () => {
  const { page, line } = await met();
  let told = 0;
  const stop = page.watch(() => (told += 1));
  line.emit("note", { id: 2, text: "hai" });
  line.emit("note", { id: 1, text: "một" });
  line.emit("note", { id: 2, text: "hai, sửa" });
  line.emit("presence", { seats: {} });
  line.emit("notice", { text: text("Đĩa sắp đầy") });
  line.emit("released", { released: true });
  await until(() => page.released);
  assert.deepEqual(
    page.notes.map((note) => note.text),
    ["một", "hai, sửa"],
  );
  assert.deepEqual([page.presence, page.notice.vi, told], [{ seats: {} }, "Đĩa sắp đầy", 6]);
  page.dismiss();
  assert.deepEqual([page.notice, told], [null, 7]);
  stop();
  line.emit("presence", { seats: { a: [] } });
  await until(() => page.presence.seats.a);
  assert.equal(told, 7);
});

test("who is sent away does not come back, and knows why", async () => {
  const { page, line } = await met();
  line.emit("bye", { why: "removed" });
  await until(() => page.gone);
  assert.equal(page.gone, "removed");
  tell("visibilitychange");
  tell("online");
  await until(() => !line.connected);
  assert.equal(came.length, 1);
});

test("a page that is not let in says what the server has said", async () => {
  const page = new Live({ drill: "over", page: "play", storage: new Shelf() });
  await until(() => page.gone);
  assert.deepEqual([page.gone, page.why.vi, page.link], ["gone", "Hết", "lost"]);
});

test("without a connection the page finds out whether the server answers pages at all", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  let answer = async () => ({ ok: true });
  context.mock.method(globalThis, "fetch", (path) => (assert.equal(path, "/health"), answer()));
  const page = new Live({ drill: "silent", page: "play", storage: new Shelf() });
  const turns = async () => {
    for (let n = 0; n < 20; n += 1) await Promise.resolve();
  };
  assert.equal(page.trouble, null);
  context.mock.timers.tick(5000);
  await turns();
  assert.equal(page.trouble, "blocked");
  answer = async () => {
    throw new TypeError("net");
  };
  context.mock.timers.tick(5000);
  await turns();
  assert.equal(page.trouble, "unreachable");
});
