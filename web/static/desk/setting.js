// What a drill takes place in: the public, lines, accounts, consent, noise, what follows, what is drawn.

/** @import {Desk, Value} from "../../types/editor" */

import { html } from "/vendor/preact-standalone.js";

import { Cards, Jumps, Named, Optional } from "./cards.js";
import { choices } from "./choices.js";
import { freshId } from "./fields.js";
import { begun } from "./shapes.js";
import { opening } from "./words.js";

/** Keys of a scenario that have their place here. */
export const SETTING = [
  "public",
  "approvals",
  "requests",
  "changes",
  "confidences",
  "stocks",
  "places",
  "rosters",
  "shifts",
  "communications",
  "accounts",
  "noise",
  "expect",
  "reactions",
  "let",
  "teams",
  "exhibits",
];

/**
 * What a drill takes place in.
 *
 * @param {{desk: Desk}} props
 */
export function Setting({ desk }) {
  const consent = () => ({ ...begun(desk, "s_Approval", {}), act: "public_notice" });
  const request = () => ({
    id: freshId("requests"),
    title: opening("begun_requests"),
    to: choices(desk, "agency", {})[0]?.value ?? "",
    bases: [{ id: "b1", text: opening("begun_basis"), holds: true }],
    answer: opening("begun_answer"),
  });
  const change = () => ({
    id: freshId("changes"),
    title: opening("begun_changes"),
    hits: choices(desk, "system", {})[0]?.value ?? "",
    takes: "60m",
    back: "15m",
  });
  const confidence = () => ({
    id: freshId("confidences"),
    title: opening("begun_confidences"),
    level: "confidential",
    basis: opening("begun_basis"),
    about: choices(desk, "node", {})[0]?.value ?? "",
    readers: choices(desk, "seat", {})[0]?.value ?? "",
    admits: choices(desk, "seat", {})[0]?.value ?? "",
  });
  const stock = () => ({
    id: freshId("stocks"),
    title: opening("begun_stocks"),
    owner: choices(desk, "agency", {})[0]?.value ?? "",
    amount: 100,
    unit: opening("begun_stock_unit"),
  });
  const place = () => ({
    id: freshId("places"),
    title: opening("begun_places"),
    systems: [choices(desk, "system", {})[0]?.value ?? ""],
  });
  const roster = () => ({
    id: freshId("rosters"),
    title: opening("begun_rosters"),
    team: choices(desk, "agency", {})[0]?.value ?? "",
    calls: choices(desk, "agency", {})[0]?.value ?? "",
    strength: 1,
    members: [
      {
        id: "nguoi-1",
        of: choices(desk, "agency", {})[1]?.value ?? "",
        skills: ["response"],
        answers: "5m",
        comes: "20m",
      },
    ],
  });
  const shift = () => ({
    id: freshId("shifts"),
    title: opening("begun_shifts"),
    of: choices(desk, "agency", {})[0]?.value ?? "",
    relief: "30m",
  });
  const line = () => ({
    ...begun(desk, "s_Communication", {}),
    over: choices(desk, "node", {})[0]?.value ?? "self",
  });
  const group = () => ({
    ...begun(desk, "s_AccountGroup", {}),
    id: freshId("accounts"),
    name: opening("begun_accounts"),
    opens: { [choices(desk, "system", {})[0]?.value ?? ""]: 0.5 },
  });
  const reaction = () => ({
    ...begun(desk, "s_Reaction", {}),
    id: freshId("reactions"),
    when: begun(desk, "s_Condition_time", {}),
  });
  const exhibit = () => ({
    id: freshId("exhibits"),
    title: opening("begun_exhibits"),
    text: opening("begun_exhibit_text"),
  });
  const duty = () => ({ ...begun(desk, "s_AwareExpectation", {}), act: "report" });
  const seat = String(desk.data.seats?.[0]?.seat ?? "");
  return html`<div class="desk-course">
    <${Jumps} names=${SETTING} />
    <${Optional} desk=${desk} name="public" fresh=${() => freshPublic(desk)} />
    <${Cards} desk=${desk} list="approvals" model="Approval" fresh=${consent} />
    <${Cards} desk=${desk} list="requests" model="BodyRequest"
      fields=${["title", "bases", "content", "answer"]} fresh=${request} />
    <${Cards} desk=${desk} list="changes" model="PlannedChange" fields=${["title"]} fresh=${change} />
    <${Cards} desk=${desk} list="confidences" model="Confidence" fields=${["title", "basis"]}
      fresh=${confidence} />
    <${Cards} desk=${desk} list="stocks" model="Stock" fields=${["title", "uses"]} fresh=${stock} />
    <${Cards} desk=${desk} list="places" model="Premises" fields=${["title", "standby"]} fresh=${place} />
    <${Cards} desk=${desk} list="rosters" model="Roster" fields=${["title", "needs", "members"]}
      fresh=${roster} />
    <${Cards} desk=${desk} list="shifts" model="WorkShift" fields=${["title"]} fresh=${shift} />
    <${Cards} desk=${desk} list="communications" model="Communication" fresh=${line} />
    <${Cards} desk=${desk} list="accounts" model="AccountGroup" fields=${["name"]} fresh=${group} />
    <${Cards} desk=${desk} list="expect" model="AwareExpectation" fresh=${duty} />
    <${Cards} desk=${desk} list="reactions" model="Reaction" fresh=${reaction} />
    <${Optional} desk=${desk} name="noise" fresh=${() => ({ rate: 2 })} />
    <${Named} desk=${desk} list="let" model="Parameter" begun=${() => ({ minutes: "uniform 15 30" })} />
    <${Named} desk=${desk} list="teams" model="Team" fields=${["title", "seats"]}
      begun=${(/** @type {string} */ name) => ({ title: { vi: name }, seats: [seat] })} />
    <${Cards} desk=${desk} list="exhibits" model="Exhibit" fields=${["title", "text", "picture"]}
      long=${["text"]}
      fresh=${exhibit} />
  </div>`;
}

/** The people of the city's regions, and one way to tell them. @param {Desk} desk @returns {Value} */
function freshPublic(desk) {
  const areas = Object.keys(desk.offers.regions).map((id) => [id, { people: 100_000 }]);
  return { ...(areas.length ? { areas: Object.fromEntries(areas) } : {}), channels: [{ reach: 0.5 }] };
}
