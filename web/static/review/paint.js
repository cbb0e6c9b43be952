// Canvases in the page's colours, sharp on every screen.

const NAMES = [
  "text",
  "muted",
  "line",
  "sunk",
  "panel",
  "accent",
  "well",
  "degraded",
  "down",
  "isolated",
  "compromised",
];

/** @type {HTMLElement | undefined} */
let probe;

/** @typedef {{[name: string]: string}} Palette */

/**
 * The page's colours and typeface as a canvas takes them.
 *
 * @param {HTMLElement} element
 * @returns {Palette}
 */
export function palette(element) {
  const style = getComputedStyle(element);
  probe ??= Object.assign(document.createElement("span"), { hidden: true });
  element.append(probe);
  /** @type {Palette} */
  const found = { font: style.fontFamily };
  for (const name of NAMES) {
    probe.style.color = `var(--${name})`;
    found[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return found;
}

/**
 * The context of a canvas of this size in CSS pixels, emptied.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {number} width
 * @param {number} height
 */
export function sized(canvas, width, height) {
  const scale = devicePixelRatio || 1;
  const wide = Math.round(width * scale),
    high = Math.round(height * scale);
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the browser gives no canvas to draw on");
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
