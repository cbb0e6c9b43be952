// What the hall screen says, beside what it shares with the participant's page.

/** @import {Blanks, Text} from "../../types/wire" */

import HALL from "../../texts/hall.js";
import { filled } from "../texts.js";

/** @type {{[name: string]: Text}} */
const TEXTS = HALL;

/**
 * A text of the hall screen by its name, `{blanks}` filled.
 *
 * @param {string} name
 * @param {Blanks} [blanks]
 */
export const h = (name, blanks = {}) => filled(TEXTS[name] ?? name, blanks);
