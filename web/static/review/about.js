// @ts-nocheck
// What a page saved as a file says of itself: of which journal it was made, and who has signed that.

import { html } from "/vendor/preact-standalone.js";

import { say } from "../texts.js";
import { w } from "./texts.js";

function Fact({ name, children }) {
  return html`<div>
    <dt>${w(name)}</dt>
    <dd>${children}</dd>
  </div>`;
}

function Seal({ seal }) {
  if (!seal) return w("about_unsigned");
  const rows = [
    ["about_key", seal.fingerprint],
    ["about_public", seal.public],
    ["about_signature", seal.signature],
  ];
  return rows.map(([name, value]) => html`<p key=${name}>${w(name)} <code>${value}</code></p>`);
}

/** The facts, and what was trained. */
export function About({ desk }) {
  const { drill, card } = desk.data;
  const { objectives } = desk.data.static;
  const titled = ({ title, name }) => `${say(title)} (${name})`;
  return html`<details class="about">
    <summary>${w("about")}</summary>
    <dl>
      <${Fact} name="about_code">${drill.code}<//>
      <${Fact} name="about_rules">${titled(drill.profile)}<//>
      <${Fact} name="about_rubric">${titled(drill.rubric)}<//>
      <${Fact} name="about_version">drillsim ${drill.version}, ${w("about_seed")} ${card.seed}<//>
      <${Fact} name="about_hash"><code>${drill.head}</code><//>
      <${Fact} name="about_seal"><${Seal} seal=${drill.seal} /><//>
      <${Fact} name="about_objectives">
        <ol>
          ${objectives.map((one) => html`<li key=${one.id}>${say(one.title)}</li>`)}
        </ol>
      <//>
    </dl>
  </details>`;
}
