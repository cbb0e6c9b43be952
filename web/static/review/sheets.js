// Style sheets that only some parts of the page need: of the server, or carried by a page saved as a file.

/**
 * An element that brings a style sheet.
 *
 * @param {string} href
 */
export function sheet(href) {
  const carried = document.head.querySelector(`style[data-sheet="${href}"]`);
  if (!carried) return Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  return Object.assign(document.createElement("style"), { textContent: carried.textContent });
}

/**
 * Bring style sheets to the page, each once.
 *
 * @param {string[]} [styles]
 */
export function addSheets(styles = []) {
  for (const href of styles) {
    if (document.head.querySelector(`link[href="${href}"], style[data-sheet="${href}"]`)) continue;
    document.head.append(sheet(href));
  }
}
