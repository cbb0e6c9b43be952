// Which labels of the map are written, and on which side of their mark: none lies on another.

/**
 * A label as it may be written; lengths in the units of the map.
 *
 * @typedef {{id: string, text: string, x: number, y: number, mark: number, font: number, width: number,
 *   rank: number, within?: boolean}} Label `mark`: how high its mark is; `width`: where lines break;
 *   `rank`: of two that meet the lower is written; `within`: it stands where its mark would be.
 * @typedef {{x1: number, x2: number, y1: number, y2: number}} Box
 * @typedef {"below" | "above" | "within"} Side
 */

/** How wide a letter is, and how high a line, in letters' heights: generous, for letters are not measured. */
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
 * @param {Side} side
 * @returns {Box}
 */
export function box({ text, x, y, mark, font, width }, side) {
  const broken = (/** @type {number} */ letter) =>
    lines(text, Math.max(1, Math.floor(width / (font * letter))));
  const longest = (/** @type {string[]} */ found) => Math.max(...found.map((row) => row.length)) * font;
  // Wide letters break into more lines, thin ones into longer ones: it has room for both.
  const rows = broken(LETTER);
  const half = Math.max(longest(rows) * LETTER, Math.min(width, longest(broken(THIN)) * FILLED)) / 2;
  const high = rows.length * font * LINE;
  const away = mark / 2 + AWAY;
  const top = { below: y + away, above: y - away - high, within: y - high / 2 }[side];
  return { x1: x - half, x2: x + half, y1: top, y2: top + high };
}

/** Up to this rank a label is written even over a mark: of what is picked, in trouble, or beside that. */
const NAMED = 3;

/**
 * The labels that are written, and where; one that finds no room on either side of its mark is left out.
 *
 * @param {Label[]} labels
 * @returns {Map<string, Side>}
 */
export function placed(labels) {
  /** @type {Map<string, Side>} */
  const found = new Map();
  /** @type {Box[]} */
  const taken = [];
  const marks = labels
    .filter((label) => !label.within)
    .map(({ id, x, y, mark }) => {
      const half = mark / 2;
      return { id, mark, place: { x1: x - half, x2: x + half, y1: y - half, y2: y + half } };
    });
  for (const label of [...labels].sort((a, b) => a.rank - b.rank)) {
    /** @type {Side[]} */
    const sides = label.within ? ["within"] : ["below", "above"];
    const free = sides
      .map((side) => ({ side, place: box(label, side) }))
      .filter(({ place }) => !taken.some((other) => meet(other, place)));
    // Rather on the side where it lies on nobody's mark either.
    const clear = free.find(
      ({ place }) => !marks.some(({ id, place: mark }) => id !== label.id && meet(mark, place)),
    );
    // Over one as large as its own it is read by nobody: on a small map what is well goes unnamed.
    const over = (/** @type {{place: Box}} */ { place }) =>
      marks.some(({ id, mark, place: other }) => id !== label.id && mark >= label.mark && meet(other, place));
    const chosen = clear ?? free.find((one) => label.rank <= NAMED || label.within || !over(one));
    if (!chosen) continue;
    taken.push(chosen.place);
    found.set(label.id, chosen.side);
  }
  return found;
}
