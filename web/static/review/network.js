// @ts-nocheck
// The contact network as data: how each edge stands, and where each agency is drawn. Pure.

export const STATES = ["missing", "made", "unexpected", "reply"];
export const SIGNS = { missing: "✗", made: "✓", unexpected: "+", reply: "↩" };

/** How an edge stands: `missing`, `made`, `unexpected` or `reply`. */
export function stateOf(edge, unexpected) {
  if (edge.required) return edge.made >= edge.required ? "made" : "missing";
  return unexpected.has(`${edge.from} ${edge.to}`) ? "unexpected" : "reply";
}

/**
 * The edges of the whole drill or of one slice, with how each stands.
 *
 * @param {object} network of the scorecard. @param {number} slice its number; -1 for the whole drill.
 */
export function edgesOf(network, slice = -1) {
  const unexpected = new Set(network.unexpected.map(([from, to]) => `${from} ${to}`));
  const from = slice < 0 ? network : network.slices[slice];
  return (from?.edges ?? []).map((edge) => ({ ...edge, state: stateOf(edge, unexpected) }));
}

/** How many edges stand in each way. */
export function counts(edges) {
  const found = Object.fromEntries(STATES.map((state) => [state, 0]));
  for (const edge of edges) found[edge.state] += 1;
  return { ...found, required: edges.filter((edge) => edge.required).length };
}

/** Places on a circle, in a unit square, neighbours being those that have most to do with each other. */
export function circle(edges) {
  const weight = new Map();
  for (const { from, to, required, messages } of edges) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ]) {
      const row = weight.get(one) ?? new Map();
      row.set(other, (row.get(other) ?? 0) + 1 + (required ?? 0) + (messages ?? 0));
      weight.set(one, row);
    }
  }
  const left = new Set([...weight.keys()].sort());
  const strength = (one) => [...(weight.get(one)?.values() ?? [])].reduce((sum, each) => sum + each, 0);
  const ring = [];
  let last = [...left].sort((one, other) => strength(other) - strength(one) || (one < other ? -1 : 1))[0];
  while (last !== undefined) {
    ring.push(last);
    left.delete(last);
    const near = weight.get(last);
    const before = last;
    last = [...left].sort(
      (one, other) =>
        (near?.get(other) ?? 0) - (near?.get(one) ?? 0) ||
        strength(other) - strength(one) ||
        (one < other ? -1 : 1),
    )[0];
    if (before === last) break;
  }
  return new Map(
    ring.map((id, n) => {
      const angle = (2 * Math.PI * n) / ring.length - Math.PI / 2;
      return [id, { x: 0.5 + 0.5 * Math.cos(angle), y: 0.5 + 0.5 * Math.sin(angle), angle }];
    }),
  );
}
