// What a page saved as a file says of itself: of which journal it was made, and who has signed that.

/** @import {ComponentChildren} from "preact" */
/** @import {Seal as Signed} from "../../types/review" */
/** @import {Text} from "../../types/wire" */
/** @import {Desk} from "./desk.js" */

import { html } from "/vendor/preact-standalone.js";

import { say } from "../texts.js";
import { w } from "./texts.js";

/** @param {{name: string, children?: ComponentChildren}} props */
function Fact({ name, children }) {
  return html`<div>
    <dt>${w(name)}</dt>
    <dd>${children}</dd>
  </div>`;
}

/** @param {{seal?: Signed | null}} props */
function Seal({ seal }) {
  if (!seal) return w("about_unsigned");
  /** @type {[name: string, value: string][]} */
  const rows = [
    ["about_key", seal.fingerprint],
    ["about_public", seal.public],
    ["about_signature", seal.signature],
  ];
  return rows.map(([name, value]) => html`<p key=${name}>${w(name)} <code>${value}</code></p>`);
}

/**
 * The facts, and what was trained.
 *
 * @param {{desk: Desk, open?: boolean}} props
 */
export function About({ desk, open }) {
  const { drill, static: statics } = desk.told;
  const titled = (/** @type {{title: Text, name: string}} */ { title, name }) => `${say(title)} (${name})`;
  return html`<details class="about" open=${open}>
    <summary>${w("about")}</summary>
    <dl>
      <${Fact} name="about_code">${drill.code}<//>
      <${Fact} name="about_rules">${titled(drill.profile)}<//>
      <${Fact} name="about_rubric">${titled(drill.rubric)}<//>
      <${Fact} name="about_version">drillsim ${drill.version}, ${w("about_seed")} ${drill.seed}<//>
      <${Fact} name="about_hash"><code>${drill.head}</code><//>
      <${Fact} name="about_seal"><${Seal} seal=${drill.seal} /><//>
      <${Fact} name="about_objectives">
        <ol>
          ${(statics.objectives ?? []).map((one) => html`<li key=${one.id}>${say(one.title)}</li>`)}
        </ol>
      <//>
    </dl>
  </details>`;
}
