// Ties a component to the desk: drawn again when what it shows has changed, at most once a frame.

/** @import {Desk} from "./desk.js" */

import { useEffect, useReducer } from "/vendor/preact-standalone.js";

import { onLang } from "../texts.js";

/**
 * Draw the component again on these topics of the desk.
 *
 * @param {Desk} desk
 * @param {string[]} topics
 */
export function useDesk(desk, ...topics) {
  const [, redraw] = useReducer((/** @type {number} */ count) => count + 1, 0);
  useEffect(() => {
    let asked = 0;
    const soon = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        redraw(null);
      });
    };
    const stop = desk.watch(soon, ...topics);
    return () => {
      stop();
      cancelAnimationFrame(asked);
    };
  }, [desk]);
}

/** Draw the component again when the language changes. */
export function useLang() {
  const [, redraw] = useReducer((/** @type {number} */ count) => count + 1, 0);
  useEffect(() => onLang(redraw), []);
}
