// The review saved as one file: what the server would answer is in the page, and nothing else is to be had.

/** @import {Fetch, Packed} from "../../types/review" */

import REVIEW from "../../texts/review.js";

/** The packed answers in this page; null where a server serves it. */
export const packed = () => globalThis.document?.getElementById("told")?.textContent ?? null;

/**
 * The whole of what was packed: what stands in it several times is in the file once, and named by its place.
 *
 * @param {{pool: unknown[], told: unknown}} file
 */
export function whole({ pool, told }) {
  /** @type {unknown[]} */
  const made = [];
  const named = (/** @type {number} */ at) => (made[at] ??= opened(pool[at]));
  /**
   * @param {unknown} value
   * @returns {unknown}
   */
  const opened = (value) => {
    if (Array.isArray(value)) return value.map(opened);
    if (typeof value !== "object" || value === null) return value;
    const parts = Object.entries(value);
    if (parts.length === 1 && parts[0]?.[0] === "$") return named(Number(parts[0][1]));
    return Object.fromEntries(parts.map(([name, part]) => [name, opened(part)]));
  };
  return opened(told);
}

/**
 * What was packed: gzipped JSON in base64.
 *
 * @param {string} text
 * @returns {Promise<Packed>}
 */
export async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return /** @type {Packed} */ (whole(await new Response(plain).json()));
}

/**
 * What the server would answer to a path below the review's; null for what is not in the file.
 *
 * @param {Packed} answers
 * @param {string} path
 * @returns {object | null}
 */
export function answerOf(answers, path) {
  const { pathname, searchParams } = new URL(path, "file:///review/saved/");
  const name = pathname.replace(/^\/review\/[^/]*\//, "");
  if (name === "seat") return answers.seats[searchParams.get("seat") ?? ""] ?? null;
  if (name === "figures") return answers.figures[searchParams.get("lang") ?? ""] ?? null;
  return ["data", "records", "says", "assessment", "exhibits"].includes(name)
    ? (answers[name] ?? null)
    : null;
}

/**
 * Answers as `fetch` does, from what is packed into the page.
 *
 * @param {string} text
 * @returns {Fetch}
 */
export function fetchFrom(text) {
  const opened = unpacked(text);
  return async (path, { method = "GET" } = {}) => {
    const found = method === "GET" ? answerOf(await opened, path) : null;
    const ok = found !== null;
    return {
      ok,
      status: ok ? 200 : 501,
      json: async () => found ?? { ok: false, text: REVIEW.saved_needs_server },
    };
  };
}
