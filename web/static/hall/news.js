// What stands under the news of the hall screen.

/** @import {HallNews} from "../../types/wire" */

/**
 * The news, with those that tell only that the same agencies have received something told once: seven lines
 * of the same words say less from the back row than one that counts.
 *
 * @param {HallNews[]} news the latest first.
 * @returns {{one: HallNews, many: number}[]} each with how many it stands for.
 */
export function gathered(news) {
  /** @type {{one: HallNews, many: number}[]} */
  const found = [];
  for (const one of news) {
    const last = found.at(-1);
    if (last && same(last.one, one)) last.many += 1;
    else found.push({ one, many: 1 });
  }
  return found;
}

/**
 * @param {HallNews} one
 * @param {HallNews} other
 */
const same = (one, other) =>
  !one.title && !other.title && String(one.agencies) === String(other.agencies) && !one.body && !other.body;
