// @ts-nocheck
// Figures as the server makes them, fitted to what the page shows of them. Pure.

const POINTS = 4;

/** A figure with other shades: `shades` maps a colour that it was made in to the one it shall have. */
export function shaded(value, shades) {
  if (typeof value === "string") return shades.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => shaded(each, shades));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shaded(each, shades)]));
}

/** A figure over the time from `from` to `to`, with its lines of time at `moments`. */
export function within(figure, from, to, moments) {
  const { layout } = figure;
  const xaxis = { ...layout.xaxis, range: [from, to], tickvals: moments };
  return { ...figure, layout: { ...layout, xaxis } };
}

/** The value of one of a figure's steps at a moment, 0–1; null before it begins, or when there is none. */
export function valueAt(figure, run, t) {
  const trace = figure.data.find(({ uid }) => uid === run);
  const last = trace?.x.findLastIndex((at) => at <= t) ?? -1;
  return last < 0 ? null : trace.y[last] / 100;
}

const points = (list, kept) => kept.flatMap((n) => list.slice(POINTS * n, POINTS * (n + 1)));
const some = (list, kept) => (Array.isArray(list) ? kept.map((n) => list[n]) : list);

function edgesKept(trace, keep) {
  const kept = trace.meta.edges.flatMap(([from, to], n) => (keep(from, to) ? [n] : []));
  const size = points(trace.marker.size, kept);
  const [x, y, hovertext] = [trace.x, trace.y, trace.hovertext].map((list) => points(list, kept));
  const meta = { ...trace.meta, edges: some(trace.meta.edges, kept) };
  return { ...trace, x, y, hovertext, meta, marker: { ...trace.marker, size } };
}

function nodesKept(trace, agencies, chosen) {
  const kept = trace.customdata.flatMap((id, n) => (agencies.has(id) ? [n] : []));
  const names = ["x", "y", "text", "textposition", "hovertext", "customdata"];
  const ids = some(trace.customdata, kept);
  const width = ids.map((id) => (id === chosen ? 5 : 2));
  const marker = {
    ...trace.marker,
    size: some(trace.marker.size, kept),
    line: { ...trace.marker.line, width },
  };
  return { ...trace, ...Object.fromEntries(names.map((name) => [name, some(trace[name], kept)])), marker };
}

/**
 * A figure of contacts with the edges that `keep(from, to)` wants, and the agencies that they join.
 *
 * `chosen` is drawn stronger.
 */
export function edgesOnly(figure, keep, chosen = null) {
  const edges = figure.data.filter(({ meta }) => meta?.edges).map((trace) => edgesKept(trace, keep));
  const agencies = new Set(edges.flatMap(({ meta }) => meta.edges.flat()));
  const nodes = figure.data.filter(({ meta }) => !meta?.edges);
  return { ...figure, data: [...edges, ...nodes.map((trace) => nodesKept(trace, agencies, chosen))] };
}
