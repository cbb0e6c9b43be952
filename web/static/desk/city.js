// A city in tables: agencies, people, systems, utilities, communes, links, and what they share.

/** @import {Desk, Key, Value} from "../../types/editor" */
/** @import {StaffMap} from "../../types/wire" */
/** @import {CityRow} from "./city-table.js" */

import { html, useMemo } from "/vendor/preact-standalone.js";

import { Named } from "./cards.js";
import { listed } from "./choices.js";
import { CityMap } from "./city-map.js";
import { idOf, things } from "./city-offers.js";
import { Adder, RowCard, Table } from "./city-table.js";
import { Pick } from "./controls.js";
import { Titled } from "./fields.js";
import { Rest } from "./sentence.js";
import { e } from "./words.js";

export const CITY_PARTS = ["agencies", "people", "systems", "utilities", "communes", "links", "shared"];
const LINKS = ["reports_to", "directs", "coordinates_with", "supplies", "connects"];
/** @type {{[part: string]: {model: string, columns: string[], inline: string[], first?: string[]}}} */
const TABLES = {
  agencies: {
    model: "Agency",
    columns: ["name", "level", "part_of", "force", "region", "clearance", "source"],
    inline: ["name", "level", "region"],
  },
  people: {
    model: "Agency",
    columns: ["name", "responders", "reacts", "support"],
    inline: ["responders", "reacts"],
    first: ["responders", "reacts", "support"],
  },
  systems: {
    model: "System",
    columns: ["name", "operator", "owner", "level", "zone", "controls", "weight", "depends_on"],
    inline: ["name", "level", "zone", "controls", "weight"],
  },
  utilities: {
    model: "Utility",
    columns: ["name", "kind", "operator", "owner", "region", "depends_on"],
    inline: ["name", "kind", "region"],
    first: ["kind"],
  },
  communes: {
    model: "CommuneRow",
    columns: ["name", "code", "region"],
    inline: ["name", "code", "region"],
  },
  links: { model: "LinkRow", columns: ["kind", "from", "to", "line", "exposure", "source"], inline: [] },
};

/**
 * The rows of a table.
 *
 * @param {Desk} desk
 * @param {string} part
 * @returns {CityRow[]}
 */
export function rowsOf(desk, part) {
  const { model = "" } = TABLES[part] ?? {};
  const { data } = desk;
  if (part === "links")
    return LINKS.flatMap((kind) =>
      listed(data.links?.[kind]).map((value, n) => ({
        id: `${kind}-${n + 1}`,
        where: ["links", kind, n],
        value: { ...value, kind: e(`link_${kind}`), name: e(`link_${kind}`) },
        model,
        around: { link: kind },
      })),
    );
  if (part === "communes")
    return listed(data.communes?.units).map((value, n) => ({
      id: String(value.id ?? n),
      where: ["communes", "units", /** @type {Key} */ (value.id ?? n)],
      value,
      model,
    }));
  const list = part === "people" ? "agencies" : part;
  return things(data[list]).map(([id, value]) => ({ id, where: [list, id], value, model }));
}

/**
 * What something new holds to begin with.
 *
 * @param {Desk} desk
 * @param {string} part
 * @param {string} name
 * @returns {Value}
 */
export function begunThing({ data }, part, name) {
  const last = (/** @type {Value} */ map) => Object.keys(map ?? {}).at(-1) ?? "";
  const [source, agency] = [last(data.sources), Object.keys(data.agencies ?? {})[0] ?? ""];
  const base = { name: { vi: name } };
  if (part === "agencies") return { ...base, level: "city", source, responders: 1 };
  if (part === "utilities") return { ...base, kind: "power", operator: agency, owner: agency, source };
  const zone = things(data.systems)[0]?.[1].zone ?? "lan";
  const controls = Object.keys(data.controls ?? {})[0] ?? "";
  return { ...base, operator: agency, owner: agency, source, level: 2, zone, controls };
}

/**
 * The tables, and the map beside them.
 *
 * @param {{desk: Desk, part: string, open: string | null, onOpen: (id: string | null) => void,
 *   onShow: (part: string, id: string) => void, statics: StaffMap | null}} props
 */
export function City({ desk, part, open, onOpen, onShow, statics }) {
  const rows = part === "shared" ? [] : rowsOf(desk, part);
  const row = rows.find(({ id }) => id === open);
  const near = useMemo(() => around(statics, part, row), [statics, part, row?.id]);
  const picked = near?.size === 1 ? ([...near][0] ?? null) : null;
  const shown = (/** @type {string} */ id) => {
    const found = placeOf(desk.data, id);
    if (found) onShow(...found);
  };
  return html`<div class="desk-city">
    <div class="desk-city-main">
      ${
        part === "shared"
          ? html`<${Shared} desk=${desk} />`
          : html`<${Part} desk=${desk} part=${part} rows=${rows} open=${open} onOpen=${onOpen} />`
      }
    </div>
    <div class="desk-city-side">
      ${
        row &&
        html`<${RowCard} key=${row.id} desk=${desk} row=${row} first=${TABLES[part]?.first}
        onClose=${() => onOpen(open)} onRemove=${part === "people" ? null : remover(desk, row, onOpen)} />`
      }
      ${
        statics
          ? html`<${CityMap} statics=${statics} picked=${picked} near=${near} onPick=${shown} />`
          : html`<p class="quiet">${e("map_waits")}</p>`
      }
    </div>
  </div>`;
}

/** @param {Desk} desk @param {CityRow} row @param {(id: string | null) => void} onOpen */
function remover(desk, row, onOpen) {
  const list = row.where.slice(0, -1);
  return () => {
    onOpen(row.id);
    const links = list[0] === "links" && listed(desk.data.links?.[String(list[1])]).length === 1;
    desk.remove(links ? list : row.where);
  };
}

/**
 * What of the map belongs to a row.
 *
 * @param {StaffMap | null} statics
 * @param {string} part
 * @param {CityRow | undefined} row
 */
function around(statics, part, row) {
  if (!statics || !row) return null;
  const { id, value } = row;
  if (part === "systems" || part === "utilities") return new Set([id]);
  if (part === "communes") return new Set([`mang-${id}`, `duong-truyen-${id}`]);
  const agencies = new Set(part === "links" ? [value.from, value.to].flat() : [id]);
  const found = statics.nodes.filter(
    (node) => agencies.has(node.id) || agencies.has(node.operator) || agencies.has(node.owner ?? ""),
  );
  return found.length ? new Set(found.map((node) => node.id)) : null;
}

/** The table and the row that a node of the map is. @param {Value} data @param {string} node
 * @returns {[string, string] | null} */
export function placeOf(data, node) {
  for (const part of ["systems", "utilities"]) if (data[part]?.[node]) return [part, node];
  const commune = /^(?:mang|duong-truyen)-(.+)$/.exec(node)?.[1];
  return commune ? ["communes", commune] : null;
}

/** @param {{desk: Desk, part: string, rows: CityRow[], open: string | null,
 *   onOpen: (id: string | null) => void}} props */
function Part({ desk, part, rows, open, onOpen }) {
  const { columns = [], inline = [] } = TABLES[part] ?? {};
  const add = (/** @type {string} */ name) => {
    if (part === "communes") return onOpen(addCommune(desk, name));
    const id = idOf(name, Object.keys({ ...desk.offers.agencies, ...desk.offers.nodes }));
    if (desk.data[part]) desk.put([part, id], begunThing(desk, part, name));
    else desk.put([part], { [id]: begunThing(desk, part, name) });
    return onOpen(id);
  };
  const adds = desk.writes && part !== "people" && (part !== "communes" || desk.data.communes);
  return html`<section aria-labelledby="h-part">
    <h2 id="h-part">${e(`tab_${part}`)} <span class="count">${rows.length}</span></h2>
    <p class="quiet">${e(`help_${part}`)}</p>
    ${
      adds &&
      (part === "links"
        ? html`<${LinkAdder} desk=${desk} onOpen=${onOpen} />`
        : html`<${Adder} key=${part} label=${e(`add_${part}`)} onAdd=${add} />`)
    }
    <${Table} key=${part} desk=${desk} name=${part} rows=${rows} columns=${columns}
      inline=${inline} open=${open} onOpen=${onOpen} />
    ${part === "people" && html`<${People} desk=${desk} />`}
    ${part === "communes" && desk.data.communes && html`<${Patterns} desk=${desk} />`}
  </section>`;
}

/** A commune more, in the region of the last. @param {Desk} desk @param {string} name */
function addCommune(desk, name) {
  const units = listed(desk.data.communes?.units);
  const bare = name.replace(/^(?:xã|phường|đặc khu|thị trấn)\s+/i, "");
  const id = idOf(
    bare,
    units.map((unit) => String(unit.id)),
  );
  const [region = "", one] = things(desk.data.regions)[0] ?? [];
  const last = units.at(-1);
  const made = { code: "", id, name: { vi: name }, region: last?.region ?? region, at: last?.at ?? one?.at };
  desk.add(["communes", "units"], made, last?.id ?? null);
  return id;
}

/** @param {{desk: Desk, onOpen: (id: string | null) => void}} props */
function LinkAdder({ desk, onOpen }) {
  const from = LINKS.map((kind) => ({ value: kind, label: e(`link_${kind}`) }));
  const add = (/** @type {string} */ kind) => {
    if (!kind) return;
    const rows = listed(desk.data.links?.[kind]);
    const ends =
      kind === "connects" ? Object.keys(desk.data.systems ?? {}) : Object.keys(desk.data.agencies ?? {});
    const source = Object.keys(desk.data.sources ?? {}).at(-1) ?? "";
    const made = { from: ends[0] ?? "", to: ends[1] ?? ends[0] ?? "", source };
    if (rows.length) desk.add(["links", kind], made, rows.length - 1);
    else desk.put(["links", kind], [made]);
    onOpen(`${kind}-${rows.length + 1}`);
  };
  return html`<p class="desk-adder"><${Pick} desk=${desk} value="" label=${e("add_links")}
    none=${`+ ${e("add_links")}`} from=${from} onPick=${add} /></p>`;
}

const PARTIES = ["standing", "police", "team", "coordinator", "chairman", "national_standing", "steering"];

/** Who plays the parts that the law names, and which posts there are. @param {{desk: Desk}} props */
function People({ desk }) {
  return html`<section class="card" aria-labelledby="h-parties">
      <h3 id="h-parties">${e("f_parties_of")}</h3>
      ${PARTIES.map(
        (name) => html`<${Titled} key=${name} desk=${desk} where=${["parties"]} model="Parties" name=${name}
        owner=${desk.data.parties} around=${{}} />`,
      )}
    </section>
    <${Named} desk=${desk} list="roles" model="Role" begun=${(/** @type {string} */ name) => ({
      name: { vi: name },
      may: ["inform"],
    })} />`;
}

/** What the agency, system and uplink of every commune are like. @param {{desk: Desk}} props */
function Patterns({ desk }) {
  const models = { agency: "CommuneAgency", system: "CommuneSystem", uplink: "CommuneUplink" };
  return html`<section class="card" aria-labelledby="h-patterns">
    <h3 id="h-patterns">${e("patterns")}</h3>
    <p class="quiet">${e("patterns_help")}</p>
    ${Object.entries(models).map(
      ([name, model]) => html`<article class="desk-stage" key=${name} aria-label=${e(`pattern_${name}`)}>
        <h4>${e(`pattern_${name}`)}</h4>
        <${Rest} desk=${desk} where=${["communes", name]} model=${model} value=${desk.data.communes[name]}
          around=${{}} said=${[]} />
      </article>`,
    )}
  </section>`;
}

/** What all tables refer to: name, regions, protection, groups, sources. @param {{desk: Desk}} props */
function Shared({ desk }) {
  const text = { is: "text", needed: true };
  const members = { is: "list", each: { is: "name", of: "member" }, needed: true, min_length: 1 };
  const at = things(desk.data.regions)[0]?.[1].at ?? [10.03, 105.78];
  const source = Object.keys(desk.data.sources ?? {}).at(-1) ?? "";
  const named = (/** @type {string} */ name) => ({ vi: name });
  return html`<section class="card" aria-labelledby="h-city">
      <h2 id="h-city">${e("tab_shared")}</h2>
      <${Titled} desk=${desk} where=${[]} model="CityDoc" name="name" owner=${desk.data} around=${{}} />
    </section>
    <${Named} desk=${desk} list="regions" model="Region"
      begun=${(/** @type {string} */ name) => ({ name: named(name), at })} />
    <${Named} desk=${desk} list="controls" model="Controls"
      begun=${() => ({ source, monitoring: 0.5, restore_takes: "lognormal 60m 0.3" })} />
    <${Named} desk=${desk} list="groups" shape=${members}
      begun=${() => [Object.keys(desk.data.agencies ?? {})[0] ?? ""]} />
    <${Named} desk=${desk} list="sources" shape=${text} begun=${named} />`;
}
