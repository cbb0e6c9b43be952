// The overall scores of the drills in a list: asked for one after another, as each may have to be graded
// first.

/** @import {Overall} from "../../types/wire" */

const SOON = 1500;
const TRIES = 20;
/** @param {number} ms */
const later = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Ask for the overall score of each drill, in order.
 *
 * @param {string[]} ids of the drills.
 * @param {(path: string) => Promise<Overall & {ok: boolean, status?: number}>} ask the server.
 * @param {(id: string, found: Required<Pick<Overall, "overall" | "band" | "objectives">>) => void} tell hears
 *   of each that is known.
 * @param {object} [how]
 * @param {() => boolean} [how.stopped] whether to stop.
 * @param {(ms: number) => Promise<unknown>} [how.wait]
 * @param {(id: string) => void} [how.without] hears of each that is asked for no more.
 */
export async function overalls(ids, ask, tell, how = {}) {
  const { stopped = () => false, wait = later, without = () => undefined } = how;
  for (const id of ids) {
    let known = false;
    for (let tries = 0; tries < TRIES && !stopped(); tries += 1) {
      const answer = await ask(`/review/${encodeURIComponent(id)}/overall`);
      if (answer.ok) {
        const { overall = null, band = null, objectives = [] } = answer;
        tell(id, { overall, band, objectives });
        known = true;
      }
      if (answer.status !== 202 && answer.status !== 503) break;
      await wait(SOON);
    }
    if (stopped()) return;
    if (!known) without(id);
  }
}
