// The contact network as data: how each edge stands. Pure.

/** @import {EdgeState, Network, NetworkEdge} from "../../types/review" */

/** @type {EdgeState[]} */
export const STATES = ["missing", "made", "unexpected", "reply"];
/** @type {{[state in EdgeState]: string}} */
export const SIGNS = { missing: "✗", made: "✓", unexpected: "+", reply: "↩" };

/**
 * How an edge stands: `missing`, `made`, `unexpected` or `reply`.
 *
 * @param {NetworkEdge} edge
 * @param {Set<string>} unexpected
 * @returns {EdgeState}
 */
function stateOf(edge, unexpected) {
  if (edge.required) return (edge.made ?? 0) >= edge.required ? "made" : "missing";
  return unexpected.has(`${edge.from} ${edge.to}`) ? "unexpected" : "reply";
}

/**
 * The edges of the whole drill or of one slice, with how each stands.
 *
 * @param {Network} network of the scorecard.
 * @param {number} [slice] its number; -1 for the whole drill.
 * @returns {(NetworkEdge & {state: EdgeState})[]}
 */
export function edgesOf(network, slice = -1) {
  const unexpected = new Set(network.unexpected.map(([from, to]) => `${from} ${to}`));
  const from = slice < 0 ? network : network.slices[slice];
  return (from?.edges ?? []).map((edge) => ({ ...edge, state: stateOf(edge, unexpected) }));
}

/**
 * How many edges stand in each way.
 *
 * @param {{state: EdgeState, required?: number}[]} edges
 */
export function counts(edges) {
  const found = Object.fromEntries(
    STATES.map((state) => [state, edges.filter((edge) => edge.state === state).length]),
  );
  return { ...found, required: edges.filter((edge) => edge.required).length };
}
