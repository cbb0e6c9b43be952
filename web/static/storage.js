// What the browser keeps for this device: drafts, choices, acts that wait. Without storage, the page's
// memory.

/** @import {Shelf} from "../types/wire" */

class Memory {
  constructor() {
    /** @type {Map<string, string>} */
    this._values = new Map();
  }

  get length() {
    return this._values.size;
  }

  /** @param {number} n */
  key(n) {
    return [...this._values.keys()][n] ?? null;
  }

  /** @param {string} name */
  getItem(name) {
    return this._values.get(name) ?? null;
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  setItem(name, value) {
    this._values.set(name, String(value));
  }

  /** @param {string} name */
  removeItem(name) {
    this._values.delete(name);
  }
}

/** @returns {Shelf} */
function found() {
  try {
    const store = globalThis.localStorage;
    store.setItem("drillsim.probe", "1");
    store.removeItem("drillsim.probe");
    return store;
  } catch {
    return new Memory();
  }
}

/** `localStorage`, or a stand-in where the browser gives none. */
export const storage = found();

/**
 * A kept value, or `otherwise` when there is none.
 *
 * @template [T=null]
 * @param {string} name
 * @param {T} [otherwise]
 * @returns {T} as it was kept: by this page, which knows its shape.
 */
export function kept(name, otherwise) {
  const without = /** @type {T} */ (otherwise ?? null);
  try {
    return JSON.parse(storage.getItem(`drillsim.${name}`) ?? "null") ?? without;
  } catch {
    return without;
  }
}

/**
 * Keep a value; null forgets it. A full storage keeps the old one.
 *
 * @param {string} name
 * @param {unknown} value
 */
export function keep(name, value) {
  try {
    if (value === null) storage.removeItem(`drillsim.${name}`);
    else storage.setItem(`drillsim.${name}`, JSON.stringify(value));
  } catch {
    // The page goes on without keeping it.
  }
}

/**
 * The name under which something of one person's own is kept: whoever comes next to this computer has other
 * names.
 *
 * @param {string} drill the drill's id.
 * @param {{person?: string | null, name?: string}} me who it belongs to: a participant, or an account.
 * @param {string} thing what it is.
 */
export const personal = (drill, me, thing) =>
  me.person ? `person.${me.person}.${drill}.${thing}` : `staff.${me.name}.${drill}.${thing}`;

/**
 * The names of what is kept that begin so.
 *
 * @param {string} prefix
 */
export function named(prefix) {
  const names = [];
  for (let n = 0; n < storage.length; n += 1) {
    const name = storage.key(n);
    if (name?.startsWith(`drillsim.${prefix}`)) names.push(name.slice("drillsim.".length));
  }
  return names;
}

/** Forget all that is kept for accounts: somebody has signed out. */
export function forgetStaff() {
  for (const name of named("staff.")) keep(name, null);
}
