// Which labels of the map are written, and where beside their mark: none lies on another, nor on a mark.

/**
 * A label as it may be written; lengths in the units of the map.
 *
 * @typedef {{id: string, text: string, x: number, y: number, mark: number, font: number, width: number,
 *   rank: number, within?: boolean}} Label `mark`: how high its mark is; `width`: where lines break;
 *   `rank`: of two that meet the lower is written; `within`: it stands where its mark would be.
 * @typedef {{x1: number, x2: number, y1: number, y2: number}} Box
 * @typedef {{id: string, x: number, y: number, mark: number}} Mark
 * @typedef {"below" | "above" | "right" | "left" | "within"} Side
 * @typedef {{side: Side, dx: number, dy: number, width?: number}} Spot `dx`, `dy`: how far from its mark, or
 *   from its place; `width`: where its lines break, if not where the label's do.
 */

/** How wide letters are, in heights of theirs: wide ones, thin ones, those of a line full of thin ones. */
const LETTER = 0.6;
const THIN = 0.48;
const FILLED = 0.53;
const LINE = 1.15;
const AWAY = 4;

/**
 * @param {Box} one
 * @param {Box} other
 */
export const meet = (one, other) =>
  one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;

/**
 * @param {Box} one
 * @param {Box} frame
 */
const beyond = (one, frame) =>
  one.x1 < frame.x1 || one.x2 > frame.x2 || one.y1 < frame.y1 || one.y2 > frame.y2;

/**
 * How much room two take both.
 *
 * @param {Box} one
 * @param {Box} other
 */
function shared(one, other) {
  const across = Math.min(one.x2, other.x2) - Math.max(one.x1, other.x1);
  const down = Math.min(one.y2, other.y2) - Math.max(one.y1, other.y1);
  return Math.max(0, across) * Math.max(0, down);
}

/**
 * The lines of a text that breaks at spaces where it would grow wider than `most` letters.
 *
 * @param {string} text
 * @param {number} most
 */
export function lines(text, most) {
  return text.split("\n").flatMap((row) =>
    row.split(" ").reduce((/** @type {string[]} */ found, next) => {
      const last = found.at(-1);
      if (last === undefined || last.length + 1 + next.length > most) found.push(next);
      else found[found.length - 1] = `${last} ${next}`;
      return found;
    }, []),
  );
}

/**
 * The place that a label takes.
 *
 * @param {Label} label
 * @param {Spot} spot
 * @returns {Box}
 */
export function box({ text, x, y, mark, font, ...label }, { side, dx, dy, width = label.width }) {
  const broken = (/** @type {number} */ letter) =>
    lines(text, Math.max(1, Math.floor(width / (font * letter))));
  const longest = (/** @type {string[]} */ found) => Math.max(...found.map((row) => row.length)) * font;
  // Wide letters break into more lines, thin ones into longer ones: it has room for both.
  const rows = broken(LETTER);
  const wide = Math.max(longest(rows) * LETTER, Math.min(width, longest(broken(THIN)) * FILLED));
  const high = rows.length * font * LINE;
  const half = mark / 2;
  const middle = { x: x - wide / 2, y: y - high / 2 };
  const { x: left, y: top } = {
    below: { ...middle, y: y + half },
    above: { ...middle, y: y - half - high },
    right: { ...middle, x: x + half },
    left: { ...middle, x: x - half - wide },
    within: middle,
  }[side];
  return { x1: left + dx, x2: left + dx + wide, y1: top + dy, y2: top + dy + high };
}

/** Up to this rank a label is rather written over a mark than not: what is picked, in trouble, near that. */
const NAMED = 3;
/** How many lines further away what must be named may stand. */
const FAR = [1, 2, 3, 4];
/** How many letters' heights aside of below or above it. */
const ASIDE = [2, -2, 4, -4];
/** How much longer its lines may be. */
const WIDER = 1.8;

/** @type {[below: Spot, above: Spot, right: Spot, left: Spot]} */
const BESIDE = [
  { side: "below", dx: 0, dy: AWAY },
  { side: "above", dx: 0, dy: -AWAY },
  { side: "right", dx: AWAY, dy: 0 },
  { side: "left", dx: -AWAY, dy: 0 },
];

/**
 * Where a label may stand, the best place first.
 *
 * @param {Label} label
 * @returns {Spot[]}
 */
function spots({ within, rank, font, width }) {
  const steps = FAR.map((n) => n * font * LINE);
  const both = steps.flatMap((step) => [step, -step]);
  if (within) {
    /** @type {Spot[]} */
    const moved = both.flatMap((step) => [
      { side: "within", dx: 0, dy: step },
      { side: "within", dx: 2 * step, dy: 0 },
    ]);
    return [{ side: "within", dx: 0, dy: 0 }, ...moved];
  }
  const wider = (/** @type {Spot} */ spot) => ({ ...spot, width: width * WIDER });
  const [below, above, ...sides] = BESIDE;
  const aside = ASIDE.flatMap((n) => [below, above].map((spot) => ({ ...spot, dx: n * font })));
  const near = [...BESIDE, ...aside, ...BESIDE.map(wider)];
  if (rank > NAMED) return near;
  const far = [
    ...both.flatMap((step) => sides.map((spot) => ({ ...spot, dy: step }))),
    ...steps.flatMap((step) => [
      { ...below, dy: below.dy + step },
      { ...above, dy: above.dy - step },
    ]),
  ];
  return [...near, ...aside.map(wider), ...far, ...far.map(wider)];
}

/** How many letters' heights a label may stand from its mark before a line has to lead to it. */
const APART = 0.8;

/**
 * Where a line from the mark to its label ends, or null where the label stands beside it.
 *
 * @param {Label} label
 * @param {Spot} spot
 */
export function led(label, spot) {
  if (label.within) return null;
  const { x1, x2, y1, y2 } = box(label, spot);
  const end = { x: Math.min(Math.max(label.x, x1), x2), y: Math.min(Math.max(label.y, y1), y2) };
  const away = Math.hypot(end.x - label.x, end.y - label.y) - label.mark / 2;
  return away > AWAY + APART * label.font ? end : null;
}

/** @type {Box} */
const EVERYWHERE = { x1: -Infinity, x2: Infinity, y1: -Infinity, y2: Infinity };

/**
 * The labels that are written, and where; one that finds no room beside its mark is left out.
 *
 * @param {Label[]} labels
 * @param {Mark[]} marks everything that is drawn, named or not.
 * @param {Box} [frame] out of which nothing is written.
 * @returns {Map<string, Spot>}
 */
export function placed(labels, marks, frame = EVERYWHERE) {
  /** @type {Map<string, Spot>} */
  const found = new Map();
  /** @type {Box[]} */
  const taken = [];
  const drawn = marks.map(({ id, x, y, mark }) => {
    const half = mark / 2;
    return { id, place: { x1: x - half, x2: x + half, y1: y - half, y2: y + half } };
  });
  for (const label of [...labels].sort((a, b) => a.rank - b.rank)) {
    let best = null;
    for (const spot of spots(label)) {
      const place = box(label, spot);
      if (beyond(place, frame) || taken.some((other) => meet(other, place))) continue;
      const over = drawn.reduce(
        (sum, { id, place: mark }) => sum + (id === label.id ? 0 : shared(mark, place)),
        0,
      );
      if (!best || over < best.over) best = { spot, place, over };
      if (!over) break;
    }
    // What is well goes rather unnamed than over a mark.
    if (!best || (best.over && label.rank > NAMED)) continue;
    taken.push(best.place);
    found.set(label.id, best.spot);
  }
  return found;
}
