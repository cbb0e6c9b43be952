// The review saved as one file: what the server would answer is in the page, and nothing else is to be had.

/** @import {Fetch, Packed, PackedSeats} from "../../types/review" */

import REVIEW from "../../texts/review.js";

/** The packed answers in this page; null where a server serves it. */
export const packed = () => globalThis.document?.getElementById("told")?.textContent ?? null;

/**
 * What was packed: gzipped JSON in base64.
 *
 * @param {string} text
 * @returns {Promise<Packed>}
 */
export async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain).json();
}

/**
 * What a seat's page was told; values and records that several seats share stand in the file once.
 *
 * @param {PackedSeats} packed
 * @param {string | null} seat
 */
function seatOf({ pool, seats }, seat) {
  const found = seats[seat ?? ""];
  if (!found) return null;
  const { static: parts, records, ...rest } = found;
  const shared = Object.entries(parts).map(([name, at]) => [name, pool[at]]);
  return { ...rest, static: Object.fromEntries(shared), records: records.map((at) => pool[at]) };
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
  if (name === "seat") return seatOf(answers.seats, searchParams.get("seat"));
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
