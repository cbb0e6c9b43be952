// What the server's templates have in them for scripts: elements by id, the drill.

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

/**
 * The element that a page is drawn into, emptied of what stood there while its script was loading.
 *
 * @param {string} id
 */
export function emptied(id) {
  const found = element(id, HTMLElement);
  found.replaceChildren();
  return found;
}

/** The id of the drill that the page is about. */
export const drillId = () => document.body.dataset.drill ?? "";

/**
 * What the server answers to a page of its own; without an answer the page is read all the same.
 *
 * @param {string} path
 */
export async function asked(path) {
  try {
    const answer = await fetch(path, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    return { ...(await answer.json()), status: answer.status };
  } catch {
    return { ok: false, status: 0 };
  }
}
