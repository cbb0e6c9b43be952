// What the browser keeps for this device: drafts, choices, acts that wait. Without storage, the page's
// memory.

class Memory {
  constructor() {
    this._values = new Map();
  }

  get length() {
    return this._values.size;
  }

  key(n) {
    return [...this._values.keys()][n] ?? null;
  }

  getItem(name) {
    return this._values.get(name) ?? null;
  }

  setItem(name, value) {
    this._values.set(name, String(value));
  }

  removeItem(name) {
    this._values.delete(name);
  }
}

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

/** A kept value, or `otherwise` when there is none. */
export function kept(name, otherwise = null) {
  try {
    return JSON.parse(storage.getItem(`drillsim.${name}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Keep a value; null forgets it. A full storage keeps the old one. */
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

/** The names of what is kept that begin so. */
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
