// What the review asks the server, and the long works it has done there.

/** @import {Fetch, Job, JobAnswer, JobEnd, ReviewAnswer} from "../../types/review" */
/** @import {Text} from "../../types/wire" */

import REVIEW from "../../texts/review.js";

const { server_away: OFFLINE, server_failed: FAILED } = REVIEW;
const CLOSED = new Set(["done", "failed", "cancelled"]);
const FIRST_LOOK = 150;
const LOOK = 600;

/**
 * @param {Text} text
 * @param {number} status
 */
const filled = (text, status) => ({
  vi: text.vi.replace("{status}", String(status)),
  en: text.en.replace("{status}", String(status)),
});

/** @param {number} ms */
const later = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * A drill's id, the token that changes are sent with, how to reach the server; `saved` is a page that is a
 * file, and has what its server would answer.
 *
 * @typedef {{drill: string, csrf?: string, saved?: boolean, fetch?: Fetch}} Reach
 */

/** The server of a drill under review. */
export class Server {
  /** @param {Reach} reach */
  constructor({ drill, csrf = "", saved = false, fetch = (...args) => globalThis.fetch(...args) }) {
    this.saved = saved;
    this.drill = drill;
    this._csrf = csrf;
    this._fetch = fetch;
  }

  /**
   * Ask the server. Never throws: `{ok: false, status, text}` when it did not work.
   *
   * @template {ReviewAnswer} [A=ReviewAnswer]
   * @param {string} path
   * @param {{method?: string, body?: unknown, signal?: AbortSignal}} [how]
   * @returns {Promise<A>}
   */
  async ask(path, { method = "GET", body, signal } = {}) {
    /** @type {{[name: string]: string}} */
    const headers = { Accept: "application/json" };
    if (method !== "GET") headers["X-CSRF-Token"] = this._csrf;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    try {
      const answer = await this._fetch(this.address(path), {
        method,
        headers,
        signal,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: "same-origin",
      });
      const found = await answer.json().catch(() => null);
      if (!answer.ok)
        return /** @type {A} */ ({
          text: filled(FAILED, answer.status),
          ...found,
          ok: false,
          status: answer.status,
        });
      return /** @type {A} */ ({ ok: true, status: answer.status, ...found });
    } catch (error) {
      const stopped = error instanceof Error && error.name === "AbortError";
      return /** @type {A} */ ({ ok: false, status: 0, text: stopped ? null : OFFLINE });
    }
  }

  /**
   * The address of something of this drill's review; one that begins with a slash stays as it is.
   *
   * @param {string} path
   */
  address(path) {
    return path.startsWith("/") ? path : `/review/${encodeURIComponent(this.drill)}/${path}`;
  }

  /**
   * Have a long work done: resolves to `{ok, result, job}`; `onProgress` hears of each step; `signal` cancels
   * it.
   *
   * @param {object} body
   * @param {(job: Job) => void} [onProgress]
   * @param {AbortSignal} [signal]
   * @returns {Promise<JobEnd>}
   */
  async job(body, onProgress = () => {}, signal = undefined) {
    /** @type {JobAnswer} */
    const answer = await this.ask("jobs", { method: "POST", body });
    return answer.ok && answer.job ? this.follow(answer.job, onProgress, signal) : answer;
  }

  /**
   * Follow a job until it is closed.
   *
   * @param {Job} job
   * @param {(job: Job) => void} [onProgress]
   * @param {AbortSignal} [signal]
   * @returns {Promise<JobEnd>}
   */
  async follow(job, onProgress = () => {}, signal = undefined) {
    const path = `/review/jobs/${encodeURIComponent(job.id)}`;
    let now = job;
    for (let wait = FIRST_LOOK; !CLOSED.has(now.state); wait = LOOK) {
      if (signal?.aborted) {
        await this.ask(path, { method: "DELETE" });
        return { ok: false, cancelled: true, text: null };
      }
      onProgress(now);
      await later(wait);
      /** @type {ReviewAnswer & Job & {job?: Job}} */
      const answer = await this.ask(path);
      if (!answer.ok) return answer;
      now = answer.job ?? answer;
    }
    onProgress(now);
    if (now.state === "done") return { ok: true, job: now, result: now.result };
    return { ok: false, cancelled: now.state === "cancelled", text: now.text ?? now.error ?? null, job: now };
  }
}
