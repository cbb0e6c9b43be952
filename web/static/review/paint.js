// @ts-nocheck
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

/** The page's colours and typeface as a canvas takes them. */
export function palette(element) {
  const style = getComputedStyle(element);
  const probe = (palette.probe ??= Object.assign(document.createElement("span"), { hidden: true }));
  element.append(probe);
  const found = { font: style.fontFamily };
  for (const name of NAMES) {
    probe.style.color = `var(--${name})`;
    found[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return found;
}

/** The context of a canvas of this size in CSS pixels, emptied. */
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
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
