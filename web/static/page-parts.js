// What the pages of the server's own templates have in them, found by id.

/**
 * The element of the page with this id; without it, or as another kind of element, the page is not the one
 * its script was written for.
 *
 * @template {HTMLElement} E
 * @param {string} id
 * @param {new () => E} kind
 * @returns {E}
 */
export function element(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`#${id} is no ${kind.name}`);
  return found;
}
