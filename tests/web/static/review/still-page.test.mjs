// Tests of a seat's screen as it was.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { MINUTE, text } from "../values.mjs";
import { StillPage } from "../../../../web/static/review/still-page.js";
import { setLang } from "../../../../web/static/texts.js";

globalThis.document = { documentElement: {} };

beforeEach(() => setLang("vi"));

const delivery = (seq, t) => ({
  seq,
  t,
  kind: "delivery",
  data: {
    seats: ["so-a/truc"],
    agencies: ["so-a"],
    channel: "phone",
    from: "pa05",
    sender: text("PA05"),
    title: text(`Tin ${seq}`),
    body: text("Nội dung"),
  },
});

const record = (seq, kind, data, t = seq * 1000) => ({ seq, t, kind, data });

const told = {
  me: { seat: "so-a/truc-ban", agency: "so-a" },
  drill: { id: "d", story: null },
  static: { systems: [], agencies: [], acts: [] },
  records: [
    record(1, "delivery", { title: text("Một"), from: "pa05" }, 1000),
    record(
      2,
      "act",
      { seat: "so-a/truc-ban", agency: "so-a", verb: "acknowledge", reply_to: 1, status: "accepted", to: [] },
      2000,
    ),
    record(3, "delivery", { title: text("Hai"), from: "pa05" }, 3000),
    record(4, "end", { reason: "length" }, 4000),
  ],
};

test("a still page can be looked through, tells when it changed, and does nothing", async () => {
  const page = new StillPage({
    me: { seat: "so-a/truc", agency: "so-a" },
    drill: { id: "d1", title: text("Diễn tập"), length: 60 * MINUTE, story: null },
    static: {},
    records: [
      delivery(1, MINUTE),
      delivery(2, 2 * MINUTE),
      { seq: 3, t: 3 * MINUTE, kind: "end", data: { reason: "director" } },
    ],
  });
  let drawn = 0;
  page.onChange = () => (drawn += 1);
  assert.deepEqual([page.stand(MINUTE), page.unread, page.clock.state], [true, 1, "running"]);
  assert.equal(page.stand(MINUTE + 1), false, "nothing came");
  assert.equal(page.clock.t, MINUTE + 1);
  page.thread("pa05");
  page.goTo(1);
  assert.deepEqual([page.tab, page.panel, page.opened], ["now", null, 1]);
  page.open(null);
  page.go("systems");
  page.close();
  assert.deepEqual([page.tab, page.opened, drawn], ["systems", null, 5]);
  page.stand(3 * MINUTE);
  assert.deepEqual([page.unread, page.clock.state], [2, "ended"]);
  page.send({ verb: "isolate" });
  page.compose("isolate");
  assert.deepEqual([page.panel, page.unread, page.canAct, page.choice(1)], [null, 2, false, null]);
  assert.equal((await page.ask("prefill", {})).ok, false);
});

test("a seat's still page shows what that seat had been shown by then, forward and back", () => {
  const page = new StillPage(told);
  const seen = (t) => {
    page.stand(t);
    return [page.model.inbox.map((message) => message.title.vi), page.unread, page.clock.state];
  };
  assert.deepEqual(seen(999), [[], 0, "running"]);
  assert.deepEqual(seen(1500), [["Một"], 1, "running"]);
  assert.deepEqual(seen(3000), [["Hai", "Một"], 1, "running"]);
  assert.deepEqual(seen(4000), [["Hai", "Một"], 1, "ended"]);
  assert.deepEqual(seen(1000), [["Một"], 1, "running"]);
  assert.equal(page.canAct, false);
});
