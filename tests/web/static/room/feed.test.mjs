// Tests of what the feed says of records.

import assert from "node:assert/strict";
import { test } from "node:test";

import { named, record, statics } from "./drill.mjs";
import { plight, stateWords, tell } from "../../../../web/static/room/feed.js";
import { begin, shapes } from "../../../../web/static/room/fold.js";

test("a node that is isolated counts as compromised too, and its label says both", () => {
  const locked = { service: 0, health: 0, isolated: true, compromise: "impacted", impact: "encrypted" };
  assert.deepEqual(shapes(locked), ["isolated", "compromised", "down"]);
  assert.deepEqual(shapes({ service: 1, compromise: "foothold" }), ["compromised"]);
  assert.deepEqual(shapes({ service: 0, isolated: true, needs: "repair" }), ["isolated", "down"]);
  assert.equal(plight(locked), "cô lập · bị mã hóa · ngừng");
  assert.equal(
    stateWords({ service: 0, isolated: true, needs: "repair" }),
    "cô lập · có hư hỏng · phục vụ 0\u00a0%",
  );
});

test("what a participant wrote is text of a line and nothing else", () => {
  const names = named(begin(statics));
  const hostile = "<img src=x onerror=alert(1)>";
  const line = tell(
    names,
    record("act", {
      seat: "so-a/truc-ban",
      agency: "so-a",
      verb: "share",
      to: ["pa05"],
      params: {},
      text: hostile,
      status: "accepted",
    }),
  );
  assert.deepEqual(line.parts, ["Sở A ", { b: "chia sẻ thông tin" }, " → PA05", " · ", { q: hostile }]);
});

test("a refused act says why; acknowledgements and work that starts by itself stay in the background", () => {
  const names = named(begin(statics));
  const act = (verb, more) =>
    tell(
      names,
      record("act", {
        seat: "so-a/truc-ban",
        agency: "so-a",
        verb,
        to: [],
        params: {},
        status: "accepted",
        ...more,
      }),
    );
  assert.equal(
    act("isolate", { status: "refused", reason: "role" }).parts.at(-1),
    " · không được nhận: việc này không thuộc thẩm quyền của vị trí",
  );
  assert.equal(act("acknowledge").minor, true);
  assert.equal(act("isolate").minor, true);
  assert.equal(act("report").minor, false);
});

test("a line for every kind of record that tells something", () => {
  const names = named(begin(statics));
  const said = (kind, data) =>
    tell(names, record(kind, data, 1))
      ?.parts.map((part) => part.b ?? part.q ?? part)
      .join("");
  assert.equal(
    said("stage", { stage: "vao", status: "taken", system: "dat-dai", technique: "T1078" }),
    "Mối đe dọa chiếm Cơ sở dữ liệu đất đai (dùng tài khoản hợp lệ, T1078)",
  );
  assert.match(
    said("approval", { act: 1, agency: "pa05", verb: "isolate", status: "approved", by: "pa05" }),
    /được .* phê duyệt: cô lập/,
  );
  assert.equal(
    said("public", { area: "all", concern: 0.41, crowd: 0.1, misled: 0, misled_hours: 0, people: 9 }),
    "toàn thành phố lo lắng 41\u00a0%, tụ tập 10\u00a0%",
  );
  assert.equal(
    said("state", { changes: { "dat-dai": { service: 0.4 } } }),
    "Cơ sở dữ liệu đất đai nay phục vụ 40\u00a0%",
  );
  assert.equal(
    said("incident", { incident: "ma-doc", severity: "serious", hits: ["dat-dai"] }),
    "Sự cố “Mã độc” nghiêm trọng, 1 nơi bị tác động",
  );
  assert.equal(
    said("support", { agency: "so-a", from: "pa05", responders: 2 }),
    "PA05 tăng cường 2 người cho Sở A",
  );
  assert.equal(said("end", { reason: "director" }), "Diễn tập kết thúc.");
  assert.equal(said("duty", {}), undefined);
});
