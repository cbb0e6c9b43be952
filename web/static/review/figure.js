// Figures as the server makes them, fitted to what the page shows of them. Pure.

/** @import {Figure, Trace} from "../../types/review" */

const POINTS = 4;

/**
 * A figure with other shades.
 *
 * @template T
 * @param {T} value a figure, or a part of one.
 * @param {Map<unknown, string>} shades maps a colour that it was made in to the one it shall have.
 * @returns {T}
 */
export function shaded(value, shades) {
  return /** @type {T} */ (reshaded(value, shades));
}

/**
 * @param {unknown} value
 * @param {Map<unknown, string>} shades
 * @returns {unknown}
 */
function reshaded(value, shades) {
  if (typeof value === "string") return shades.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => reshaded(each, shades));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, reshaded(each, shades)]));
}

/**
 * A figure over the time from `from` to `to`, with its lines of time at `moments`.
 *
 * @param {Figure} figure
 * @param {number} from
 * @param {number} to
 * @param {number[]} moments
 * @returns {Figure}
 */
export function within(figure, from, to, moments) {
  const { layout } = figure;
  const xaxis = { ...layout.xaxis, range: [from, to], tickvals: moments };
  return { ...figure, layout: { ...layout, xaxis } };
}

/**
 * The value of one of a figure's steps at a moment, 0–1; null before it begins, or when there is none.
 *
 * @param {Figure} figure
 * @param {string} run
 * @param {number} t
 * @returns {number | null}
 */
export function valueAt(figure, run, t) {
  const trace = figure.data.find(({ uid }) => uid === run);
  const last = trace?.x.findLastIndex((at) => at !== null && at <= t) ?? -1;
  const share = trace?.y[last] ?? null;
  return share === null ? null : share / 100;
}

/**
 * @template T
 * @param {T[]} list
 * @param {number[]} kept
 */
const points = (list, kept) => kept.flatMap((n) => list.slice(POINTS * n, POINTS * (n + 1)));
/**
 * @template T
 * @param {T} list
 * @param {number[]} kept
 * @returns {T}
 */
const some = (list, kept) =>
  Array.isArray(list) ? /** @type {T} */ (/** @type {unknown} */ (kept.map((n) => list[n]))) : list;

/**
 * @param {Trace} trace
 * @param {(from: string, to: string) => boolean} keep
 * @returns {Trace & {meta: {edges: [string, string][]}}}
 */
function edgesKept(trace, keep) {
  const edges = trace.meta?.edges ?? [];
  const kept = edges.flatMap(([from, to], n) => (keep(from, to) ? [n] : []));
  const size = points(trace.marker?.size ?? [], kept);
  const [x, y] = [points(trace.x, kept), points(trace.y, kept)];
  const hovertext = points(trace.hovertext ?? [], kept);
  const meta = { ...trace.meta, edges: some(edges, kept) };
  return { ...trace, x, y, hovertext, meta, marker: { ...trace.marker, size } };
}

/**
 * @param {Trace} trace
 * @param {Set<string>} agencies
 * @param {string | null} chosen
 * @returns {Trace}
 */
function nodesKept(trace, agencies, chosen) {
  const every = trace.customdata ?? [];
  const kept = every.flatMap((id, n) => (agencies.has(id) ? [n] : []));
  const names = ["x", "y", "text", "textposition", "hovertext", "customdata"];
  const ids = some(every, kept);
  const width = ids.map((id) => (id === chosen ? 5 : 2));
  const marker = {
    ...trace.marker,
    size: some(trace.marker?.size, kept),
    line: { ...trace.marker?.line, width },
  };
  return { ...trace, ...Object.fromEntries(names.map((name) => [name, some(trace[name], kept)])), marker };
}

/**
 * A figure of contacts with the edges that `keep(from, to)` wants, and the agencies that they join.
 *
 * `chosen` is drawn stronger.
 *
 * @param {Figure} figure
 * @param {(from: string, to: string) => boolean} keep
 * @param {string | null} [chosen]
 * @returns {Figure}
 */
export function edgesOnly(figure, keep, chosen = null) {
  const edges = figure.data.filter(({ meta }) => meta?.edges).map((trace) => edgesKept(trace, keep));
  const agencies = new Set(edges.flatMap(({ meta }) => meta.edges.flat()));
  const nodes = figure.data.filter(({ meta }) => !meta?.edges);
  return { ...figure, data: [...edges, ...nodes.map((trace) => nodesKept(trace, agencies, chosen))] };
}

// What names need beside the ring, in pixels, how long and how high their lines are then; how far from the
// ring they stand, and how much of its size a node keeps.
const BESIDE = 116;
const LINE = 15;
const HIGH = 14;
const APART = 5;
const AWAY = 14;
const SHRUNK = 0.7;

/**
 * The lines of a text that breaks at spaces.
 *
 * @param {string} text
 * @param {number} most letters of a line.
 */
function broken(text, most) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("<br>");
}

/**
 * Heights at which names of one column stand, none on another, each as near its own as may be.
 *
 * @param {{y: number, high: number}[]} names from below; `y`: where it would stand, `high`: what it takes.
 * @param {number} most how far from the middle any may reach.
 * @returns {number[]}
 */
export function spread(names, most) {
  let free = -most;
  const found = names.map(({ y, high }) => {
    const at = Math.max(y, free + high / 2);
    free = at + high / 2;
    return at;
  });
  let roof = most;
  for (let n = names.length - 1; n >= 0; n -= 1) {
    const { high } = /** @type {{high: number}} */ (names[n]);
    found[n] = Math.min(found[n] ?? 0, roof - high / 2);
    roof = (found[n] ?? 0) - high / 2;
  }
  return found;
}

/**
 * Agencies with their names in a column to either side of the ring, each led to by a line.
 *
 * @param {Trace} nodes
 * @param {number} across how many units of the figure a pixel is, to the side.
 * @param {number} down and downwards.
 * @param {number} most how far from the middle names may reach.
 * @returns {Trace[]} the lines, the nodes, their names.
 */
function named(nodes, across, down, most) {
  const text = (nodes.text ?? []).map((name) => broken(name.replaceAll("<br>", " "), LINE));
  const said = text.map((name, n) => ({ name, n, x: nodes.x[n] ?? 0, y: nodes.y[n] ?? 0 }));
  const columns = [-1, 1].flatMap((side) => {
    const own = said.filter(({ name, x }) => name && x < 0 === side < 0).sort((a, b) => a.y - b.y);
    const rows = own.map(({ name, y }) => ({ y, high: (name.split("<br>").length * HIGH + APART) * down }));
    const at = spread(rows, most);
    return own.map((one, n) => ({ ...one, side, to: at[n] ?? one.y, out: side * (1 + AWAY * across) }));
  });
  const { marker } = nodes;
  const size = marker?.size?.map((each) => each * SHRUNK);
  const leads = {
    x: columns.flatMap(({ x, out }) => [x, out, null]),
    y: columns.flatMap(({ y, to }) => [y, to, null]),
    mode: "lines",
    line: { .../** @type {object} */ (marker?.line), width: 0.8 },
    opacity: 0.5,
    hoverinfo: "skip",
  };
  const names = {
    uid: "names",
    x: columns.map(({ out }) => out),
    y: columns.map(({ to }) => to),
    text: columns.map(({ name }) => name),
    textposition: columns.map(({ side }) => (side < 0 ? "middle left" : "middle right")),
    customdata: columns.map(({ n }) => nodes.customdata?.[n] ?? ""),
    mode: "text",
    textfont: { size: 11 },
    hoverinfo: "skip",
    cliponaxis: false,
  };
  return [leads, { ...nodes, mode: "markers", marker: { ...marker, size } }, names];
}

/**
 * A figure of contacts in a narrow place: its ring becomes slim, its names stand in a column to either side.
 *
 * @param {Figure} figure
 * @param {number} width of the place, in pixels.
 * @returns {Figure}
 */
export function slim(figure, width) {
  const range = (/** @type {unknown} */ axis) => /** @type {{range?: number[]}} */ (axis ?? {}).range?.[1];
  const most = range(figure.layout.xaxis);
  const wide = width / 2 / Math.max(20, width / 2 - BESIDE);
  if (most === undefined || wide <= most) return figure;
  const high = range(figure.layout.yaxis) ?? 1;
  const down = (2 * high) / Number(figure.layout.height ?? width);
  const data = figure.data.flatMap((trace) =>
    trace.text ? named(trace, (2 * wide) / width, down, high) : [trace],
  );
  const xaxis = { ...figure.layout.xaxis, range: [-wide, wide] };
  return { ...figure, data, layout: { ...figure.layout, xaxis } };
}
