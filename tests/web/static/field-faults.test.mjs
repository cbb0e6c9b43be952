// Tests of what is wrong with a form, field by field.

import assert from "node:assert/strict";
import { test } from "node:test";

import { text } from "./values.mjs";
import { NO_FAULTS, faultsOf } from "../../../web/static/field-faults.js";

const say = (told) => told?.vi ?? "";

test("a fault stands at the field that its path names, or into which it leads", () => {
  const errors = [
    { field: "reason", text: text("Thiếu lý do") },
    { field: "records[1]", text: text("Không có bản ghi") },
    { field: "parts.outcome", text: text("Phải là số") },
  ];
  assert.deepEqual(faultsOf({ errors }, ["reason", "records", "parts.outcome"], say), {
    fields: { reason: "Thiếu lý do", records: "Không có bản ghi", "parts.outcome": "Phải là số" },
    rest: [],
  });
});

test("a name that only begins like a field's is not its", () => {
  const errors = [{ field: "attic", text: text("Không rõ") }];
  assert.deepEqual(faultsOf({ errors }, ["at"], say), { fields: {}, rest: ["attic: Không rõ"] });
});

test("several faults of a field stand together, and what no field has is told by its path", () => {
  const errors = [
    { field: "at", text: text("Quá sớm") },
    { field: "at", text: text("Không phải số") },
    { field: "owner", text: text("Không rõ") },
    { field: "", text: text("Trống") },
  ];
  assert.deepEqual(faultsOf({ errors }, ["at"], say), {
    fields: { at: "Quá sớm Không phải số" },
    rest: ["owner: Không rõ", "Trống"],
  });
});

test("a job's faults are read where the job says them; a refusal without any has none", () => {
  const job = { result: { errors: [{ field: "bands.P", text: text("Quá lớn") }] } };
  assert.deepEqual(faultsOf({ job }, ["bands.P"], say).fields, { "bands.P": "Quá lớn" });
  assert.deepEqual(faultsOf({ text: text("Bận") }, ["bands.P"], say), NO_FAULTS);
});
