// Tests of the review's forms: what is wrong stands at its field; what others wrote is not lost unseen.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../vendor.mjs";
import { found, turn, until } from "../dom.mjs";
import { text } from "../values.mjs";

const { html, render } = await import("/vendor/preact-standalone.js");
const { Choice, RecordsField, Sending, Text, inWords, listed, made, refusedFields, useForm, why } =
  await import("../../../../web/static/review/forms.js");
const { w } = await import("../../../../web/static/review/texts.js");

const FIRST = { what: "", kind: "area", records: "" };

/** A form that is drawn, and what it has sent; each sending is answered by the next of `answers`. */
function opened(answers, mark) {
  const sent = [];
  const done = [];
  const send = async (values, was) => (sent.push([values, was]), answers.shift());
  const check = ({ what }) => inWords(what.trim() ? {} : { what: "d_what_wrong" });
  function Form() {
    const form = useForm(FIRST, check, send, (answer) => done.push(answer), mark);
    const theirs = (other) => [[w("d_what"), other.what]];
    return html`<form ref=${form.box} onSubmit=${form.submit}>
      <${Text} label="Việc" ...${form.field("what")} rows=${3} />
      <${Choice} label="Loại" ...${form.field("kind")} options=${[
        ["area", "A"],
        ["strength", "S"],
      ]} />
      <${RecordsField} desk=${{ picked: { seq: 7 } }} ...${form.field("records")} />
      <${Sending} form=${form} theirs=${theirs} />
    </form>`;
  }
  const top = document.createElement("main");
  render(html`<${Form} />`, top);
  const field = (name) => found(top, `[name=${name}]`)[0];
  return {
    sent,
    done,
    field,
    enter: (name, value) => (field(name).enter(value), turn()),
    alert: () => found(top, "[role=alert]")[0].textContent,
    said: (name) => {
      const id = field(name).getAttribute("aria-describedby");
      return id && found(top, `small[id=${id}]`)[0].textContent;
    },
    other: () => found(top, "dd").map((each) => each.textContent),
    offered: (seq) => found(top, "button").find((each) => each.textContent === w("d_records_add", { seq })),
    button: () => found(top, "button[class=primary]")[0],
    submit: () => found(top, "form")[0].tell("submit"),
  };
}

test("what a form finds wrong stands at its field, which has the focus, and nothing is sent", async () => {
  const form = opened([{ ok: true }]);
  form.submit();
  await until(() => form.field("what").getAttribute("aria-invalid") === "true");
  assert.equal(form.said("what"), w("d_what_wrong"));
  await until(() => document.activeElement === form.field("what"));
  assert.deepEqual(form.sent, []);
  await form.enter("what", "Vá máy chủ");
  await form.enter("kind", "strength");
  form.submit();
  await until(() => form.done.length);
  assert.deepEqual(form.sent, [[{ what: "Vá máy chủ", kind: "strength", records: "" }, undefined]]);
  await until(() => form.field("what").getAttribute("aria-invalid") === null);
});

test("what the server finds wrong stands at its fields, the rest below; the first has focus", async () => {
  const errors = [
    { field: "records[0]", text: text("Không có bản ghi #9") },
    { field: "kind", text: text("Không rõ loại") },
    { field: "owner", text: text("Thiếu đơn vị") },
  ];
  const form = opened([{ ok: false, status: 400, text: text("Sai"), errors }]);
  await form.enter("what", "Vá");
  form.submit();
  await until(() => form.said("records"));
  assert.deepEqual([form.said("records"), form.said("kind")], ["Không có bản ghi #9", "Không rõ loại"]);
  assert.equal(form.alert(), "owner: Thiếu đơn vị");
  await until(() => document.activeElement === form.field("kind"));
  assert.deepEqual(form.done, []);
  await until(() => !form.button().disabled);
});

test("a refusal that names no field is told as a whole", () => {
  assert.deepEqual(refusedFields({ code: "busy", text: text("Máy chủ bận") }, ["what"]), {
    fields: {},
    rest: ["Máy chủ bận"],
  });
  assert.deepEqual(refusedFields({ code: "odd" }, ["what"]).rest, [w("d_failed", { why: "odd" })]);
});

test("who has written meanwhile is shown; sent again, the form replaces that, knowing it", async () => {
  const theirs = {
    ok: false,
    code: "entry_changed",
    entry: { what: "Của họ" },
    mark: "m2",
    text: text("Đã sửa"),
  };
  const form = opened([theirs, { ok: true }], "m1");
  await form.enter("what", "Của tôi");
  form.submit();
  await until(() => form.other().length);
  assert.deepEqual([form.other(), form.alert(), form.field("what").value], [["Của họ"], "Đã sửa", "Của tôi"]);
  assert.equal(form.button().textContent.trim(), w("d_other_replace"));
  form.submit();
  await until(() => form.done.length);
  assert.deepEqual(
    form.sent.map(([{ what }, was]) => [what, was]),
    [
      ["Của tôi", "m1"],
      ["Của tôi", "m2"],
    ],
  );
});

test("the record that is picked on the page is offered until it is named", async () => {
  const form = opened([]);
  await form.enter("records", "3");
  await until(() => form.field("records").value === "3");
  form.offered(7).tell("click");
  await until(() => form.field("records").value === "3, 7");
  await until(() => !form.offered(7));
});

test("a drill in a list says when it was made in Vietnam, its score and its title", () => {
  const row = { id: "d1", title: text("Diễn tập"), created: "2026-11-24T18:30:00Z", state: "ended" };
  assert.equal(made(row.created), "25/11/2026 01:30");
  assert.equal(listed(row), "25/11/2026 01:30 · Diễn tập");
  assert.equal(listed(row, { overall: null }), `25/11/2026 01:30 · ${w("no_score")} · Diễn tập`);
  const told = w("d_overall_of", { score: "0,0", band: "Chưa đạt" });
  assert.equal(listed(row, { overall: 0, band: "failed" }), `25/11/2026 01:30 · ${told} · Diễn tập`);
});

test("why something was refused: in the server's words, or at least by its code", () => {
  assert.equal(why({ text: text("Bị từ chối.") }), "Bị từ chối.");
  assert.equal(why({ code: "job_busy" }), w("d_failed", { why: "job_busy" }));
  assert.equal(why(), w("d_failed", { why: "" }));
});
