// What the review's replay shows at each of a list of moments, as JSON: node at_moments.mjs FILE

import { readFileSync } from "node:fs";

import { Moments } from "../../../web/static/review/moments.js";

const { statics, records, moments } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const replay = new Moments(statics, records);
const shown = moments.map((t) => {
  const model = replay.at(t);
  // Going forward, the model is the same object.
  return structuredClone({
    truth: model.truth,
    seen: model.seen,
    working: [...model.work.keys()],
    deliveries: [...model.deliveries.values()].map((each) => [each.seq, each.data.seats]),
    duties: [...model.duties.keys()],
  });
});
process.stdout.write(JSON.stringify(shown));
