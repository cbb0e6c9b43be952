// Canvases in the page's colours, sharp on every screen.

/** @type {HTMLElement | undefined} */
let probe;

/** @typedef {ReturnType<typeof palette>} Palette */

/**
 * The page's colours and typeface as a canvas takes them.
 *
 * @param {HTMLElement} element
 */
export function palette(element) {
  const asked = (probe ??= Object.assign(document.createElement("span"), { hidden: true }));
  element.append(asked);
  const colour = (/** @type {string} */ name) => {
    asked.style.color = `var(--${name})`;
    return getComputedStyle(asked).color;
  };
  const found = {
    font: getComputedStyle(element).fontFamily,
    text: colour("text"),
    muted: colour("muted"),
    line: colour("line"),
    sunk: colour("sunk"),
    panel: colour("panel"),
    accent: colour("accent"),
    well: colour("well"),
    degraded: colour("degraded"),
    down: colour("down"),
    isolated: colour("isolated"),
    compromised: colour("compromised"),
  };
  asked.remove();
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
