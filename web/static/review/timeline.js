// The timeline: an agency a row, drawn on one canvas of the visible rows alone; a list says the same in
// words.

/** @import {Desk} from "./desk.js" */
/** @import {Item} from "../../types/review" */

import { html, useMemo, useState } from "/vendor/preact-standalone.js";

import { hms } from "../drill-clock.js";
import { Icon } from "../icons.js";
import { Chips } from "../room/dialog.js";
import { Card } from "./card.js";
import { Curves } from "./curves.js";
import { Evidence, Standing } from "./evidence.js";
import { useDesk, useLang } from "./hooks.js";
import { Mine } from "./own-duties.js";
import { written } from "./note-words.js";
import { MARKS, items, order, passes, rows } from "./rows.js";
import { took, w } from "./texts.js";
import { Chart, ZOOM } from "./timeline-chart.js";
import { Filters } from "./timeline-filters.js";
import { injectIn, pickOf, searched, title } from "./timeline-items.js";

const ROOMY_UP_TO = 40;
const FEW = 300;

/**
 * The items as a table.
 *
 * @param {{desk: Desk, shown: Item[], first?: number}} props how many are shown `first`.
 */
export function Rows({ desk, shown, first = FEW }) {
  const [most, setMost] = useState(first);
  return html`<div class="wide-table tl-list" tabindex="0" role="region" aria-label=${w("timeline")}>
    <table class="plain-table">
      <thead>
        <tr>
          ${["time", "agency", "what", "state", "after"].map(
            (name) => html`<th key=${name} scope="col">${w(`col_${name}`)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${shown.slice(0, most).map(
          (item) => html`<tr key=${item.id}>
            <td class="num">T+${hms(item.start)}</td>
            <td>
              ${item.agencies
                .slice(0, 3)
                .map((one) => desk.names.agency(one))
                .join(", ")}
            </td>
            <td>
              <button class="link left" onClick=${() => desk.pick(pickOf(item))}>${title(desk, item)}</button>
              ${written(desk, injectIn(desk, item))}
              ${" "}
              <small>${w(`kind_${item.kind}`)}</small>
            </td>
            <td>
              ${
                item.kind === "duty"
                  ? html`<${Standing} line=${item.line} settled=${item.standing !== "open"} />`
                  : item.refused
                    ? w("mark_refused")
                    : ""
              }
            </td>
            <td class="num">
              ${
                item.kind === "duty" && item.line.answered !== null
                  ? took(item.line.answered - item.line.opened)
                  : ""
              }
            </td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${
      shown.length > most &&
      html`<button class="small" onClick=${() => setMost(most + FEW)}>
        ${w("list_more", { count: Math.min(FEW, shown.length - most) })}
      </button>`
    }
  </div>`;
}

function Legend() {
  return html`<p class="tl-legend">
    <span>▾ ${w("mark_inject")}</span>
    <span>◆ ${w("mark_act")}</span>
    <span>○ ${w("mark_message")}</span>
    <span>▬ ${w("mark_work")}</span>
    <span>┆ ${w("mark_target")}</span>
    <span class="limit">│ ${w("mark_limit")}</span>
    <span class="pill s-well">${MARKS.full} ${w("st_full")}</span>
    <span class="pill s-degraded">${MARKS.part} ${w("st_part")}</span>
    <span class="pill s-down">${MARKS.never} ${w("st_never")}</span>
  </p>`;
}

/** @param {{desk: Desk}} props */
function Panel({ desk }) {
  useDesk(desk, "data", "records", "filter", "lens");
  const [how, setHow] = useState("chart");
  const [open, setOpen] = useState(() => /** @type {Set<string>} */ (new Set()));
  const every = useMemo(
    () => items(desk.card, desk.records, { notes: desk.notes, nodes: desk.told.static.nodes }),
    [desk.card, desk.records, desk.notes],
  );
  const agencies = useMemo(() => order(every, desk.told.static.teams), [every]);
  const shown = useMemo(
    () => every.filter((item) => passes(item, desk.filter, searched(desk))),
    [every, desk.filter],
  );
  const { agencies: picked } = desk.filter;
  const roomy = agencies.length <= ROOMY_UP_TO;
  const found = useMemo(
    () =>
      rows(shown, {
        agencies: agencies.filter((id) => !picked.size || picked.has(id)),
        open,
        seats: desk.told.static.seats,
        end: desk.end,
        roomy,
        keep: picked,
      }),
    [shown, open, roomy],
  );
  const turn = (/** @type {string} */ agency) =>
    setOpen((old) => {
      const next = new Set(old);
      if (!next.delete(agency)) next.add(agency);
      return next;
    });
  const body = !every.length
    ? html`<p class="empty">${desk.records ? w("tl_nothing") : w("loading_records")}</p>`
    : !shown.length
      ? html`<p class="empty">${w("tl_empty")}</p>`
      : how === "list"
        ? html`<${Rows} desk=${desk} shown=${shown} />`
        : html`<${Chart}
            desk=${desk}
            found=${found}
            roomy=${roomy}
            shown=${shown}
            open=${open}
            turn=${turn}
          />`;
  return html`<section class="panel tl-panel" aria-labelledby="tl-title">
    <header>
      <h2 id="tl-title"><${Icon} name="servers" />${w("timeline")}</h2>
      <${Legend} />
      <${Chips}
        label=${w("how_shown")}
        value=${how}
        onChange=${setHow}
        options=${[
          ["chart", w("as_chart")],
          ["list", w("as_list")],
        ]}
      />
      ${
        how === "chart" &&
        html`<span class="tl-zoom">
          <button class="icon-only" aria-label=${w("zoom_in")} onClick=${() => desk.zoom(1 / ZOOM)}>+</button>
          <button class="icon-only" aria-label=${w("zoom_out")} onClick=${() => desk.zoom(ZOOM)}>−</button>
          <button class="small" onClick=${() => desk.setView(0, desk.end)}>${w("zoom_all")}</button>
        </span>`
      }
    </header>
    <${Filters} desk=${desk} agencies=${agencies} count=${shown.length} />
    ${body}
  </section>`;
}

/**
 * The tab: timeline, curves and evidence, with the scorecard beside.
 *
 * @param {{desk: Desk}} props
 */
export function Timeline({ desk }) {
  useLang();
  return html`<div class="tab-timeline">
    <div class="tab-main">
      ${!desk.staff && desk.me.seat && html`<${Mine} desk=${desk} />`}
      <${Panel} desk=${desk} />
      <${Curves} desk=${desk} />
      <${Evidence} desk=${desk} />
    </div>
    <${Card} desk=${desk} />
  </div>`;
}
