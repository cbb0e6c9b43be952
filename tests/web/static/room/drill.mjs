// A small drill in the control room, record by record.

import { MINUTE, text } from "../values.mjs";
import { begin, fold } from "../../../../web/static/room/fold.js";
import { Names } from "../../../../web/static/room/words.js";

export const statics = {
  agencies: [
    { id: "so-a", name: text("Sở A") },
    { id: "pa05", name: text("PA05"), part_of: "cong-an" },
    { id: "cong-an", name: text("Công an") },
  ],
  nodes: [
    { id: "dat-dai", name: text("Cơ sở dữ liệu đất đai"), group: "core" },
    { id: "sso", name: text("Nền tảng xác thực tập trung (SSO)"), group: "core" },
    { id: "may-phat", name: text("Máy phát"), group: "utility", standby: true },
  ],
  seats: [{ seat: "so-a/truc-ban", agency: "so-a", title: text("Trực ban") }],
  injects: [
    {
      id: "sau",
      title: text("Sau"),
      at: "20m",
      to: "so-a/truc-ban",
      options: [{ id: "tra", text: text("Trả lời ngay") }],
    },
    {
      id: "truoc",
      title: text("Trước {host:dat-dai}"),
      at: "11m",
      delay: "uniform 1m 3m",
      to: "so-a/truc-ban",
    },
    { id: "tay", title: text("Bằng tay"), by_hand: "48m", to: "all" },
    {
      id: "neu",
      title: text("Nếu"),
      when: { service: "dat-dai", below: 0.5, for: "12m" },
      delay: "2m",
      to: "all",
    },
    {
      id: "nhac",
      title: text("Nhắc"),
      unless: { act: "report", by: "so-a", to: "pa05", deadline: "45m" },
      to: "all",
    },
  ],
  threats: [
    {
      id: "ma-doc",
      title: text("Mã độc"),
      stages: [{ id: "vao", kind: "spread", enters: ["dat-dai"], technique: "T1078" }],
    },
  ],
  acts: [{ verb: "isolate", title: text("Cô lập"), group: "technical" }],
  reasons: { role: text("Việc này không thuộc thẩm quyền của vị trí.") },
  cast: { "host:dat-dai": "MAY-1" },
};

export let seq = 0;

export const record = (kind, data, t = 0) => ({ seq: (seq += 1), t, kind, data });

export const played = (...records) => fold(begin(statics), records);

export const named = (model) => new Names(statics, model.injects);

export const duty = (more = {}, t = 0) =>
  record(
    "duty",
    {
      agency: "so-a",
      seats: ["so-a/truc-ban"],
      acts: ["report"],
      target: 15 * MINUTE,
      limit: 60 * MINUTE,
      origin: { rule: "g1" },
      title: text("Báo cáo"),
      objectives: [],
      ...more,
    },
    t,
  );
