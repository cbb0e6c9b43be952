// The debrief: the hot wash as it comes in, findings, the improvement plan, and what was promised last time.

/** @import {Desk} from "./desk.js" */
/** @import {Action, Finding} from "../../types/review" */

import { html, useState } from "/vendor/preact-standalone.js";

import { say } from "../texts.js";
import { Appeals } from "./appeals.js";
import { FindingDialog, Findings } from "./findings.js";
import { useAssessment } from "./forms.js";
import { useDesk, useLang } from "./hooks.js";
import { HotWash } from "./hot-wash.js";
import { ActionDialog, Plan, Previous } from "./improvement-plan.js";
import { w } from "./texts.js";
import { Voices } from "./voices.js";

export const styles = ["/static/review/debrief.css"];

/**
 * The tab.
 *
 * @param {{desk: Desk}} props
 */
export function Debrief({ desk }) {
  useDesk(desk, "data", "picked");
  useLang();
  const assessment = useAssessment(desk);
  const [finding, setFinding] = useState(/** @type {Partial<Finding> | null} */ (null));
  const [action, setAction] = useState(/** @type {Partial<Action> | null} */ (null));
  if (!desk.data) return html`<p class="empty" role="status">${w("d_loading")}</p>`;
  const parts = { desk, assessment };
  return html`<div class="debrief">
    ${assessment.failed && html`<p class="banner" role="alert">${say(assessment.failed)}</p>`}
    <div class="columns even">
      <div class="column">
        <${HotWash} ...${parts} onFinding=${setFinding} />
        ${desk.may("speak") && html`<${Appeals} ...${parts} /><${Voices} ...${parts} />`}
      </div>
      <div class="column">
        <${Findings} ...${parts} onEdit=${setFinding} onPlan=${setAction} />
        <${Previous} ...${parts} />
      </div>
    </div>
    <${Plan} ...${parts} onEdit=${setAction} />
    ${finding && html`<${FindingDialog} ...${parts} finding=${finding} onClose=${() => setFinding(null)} />`}
    ${
      action &&
      html`<${ActionDialog}
        assessment=${assessment}
        action=${action}
        onClose=${() => setAction(null)}
      />`
    }
  </div>`;
}
