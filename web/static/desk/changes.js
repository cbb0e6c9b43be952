// Changes of a draft as plain values: made, taken back, made again, and what of them is not saved yet.

/** @import {Change, Desk, Key, Offers, Value, Where} from "../../types/editor" */

import { newKey } from "../outbox.js";

const IDS = ["id", "seat", "as"];

/**
 * What an item of a list is known by, if by anything. Things of which a drill has one or the other share an
 * id: they are known by what each is given with, too.
 *
 * @param {Value} item
 * @returns {string | undefined}
 */
export function nameOf(item) {
  const name = IDS.map((key) => item?.[key]).find((found) => typeof found === "string");
  const given = Object.entries(isMap(item?.given) ? item.given : {});
  if (name === undefined || !given.length) return name;
  given.sort(([one], [other]) => (one < other ? -1 : 1));
  return `${name}?${given.map(([key, value]) => `${key}=${[value].flat().join()}`).join("&")}`;
}

/**
 * The number of an item of a list; -1 when it is not there.
 *
 * @param {Value[]} list
 * @param {Key} key
 */
const placeOf = (list, key) =>
  typeof key === "number" ? (key < list.length ? key : -1) : list.findIndex((item) => nameOf(item) === key);

/** The number of an item that must be there. @param {Value[]} list @param {Key} key */
function standing(list, key) {
  const n = placeOf(list, key);
  if (n < 0) throw new RangeError(String(key));
  return n;
}

/**
 * The value at a place; undefined where nothing stands.
 *
 * @param {Value} data
 * @param {Where} where
 * @returns {Value}
 */
export function at(data, where) {
  let found = data;
  for (const key of where) {
    if (Array.isArray(found)) found = found[placeOf(found, key)];
    else found = found && typeof found === "object" ? found[key] : undefined;
  }
  return found;
}

/**
 * A place as faults name it, such as `injects[3].title`.
 *
 * @param {Value} data
 * @param {Where} where
 */
export function pointer(data, where) {
  let [path, found] = ["", data];
  for (const key of where) {
    if (Array.isArray(found)) {
      const n = placeOf(found, key);
      path += `[${n}]`;
      found = found[n];
    } else {
      path += path ? `.${key}` : key;
      found = found?.[key];
    }
  }
  return path;
}

/**
 * The other way about: the place that a fault names.
 *
 * @param {string} path
 * @returns {Where}
 */
export const placed = (path) =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, n, key]) =>
    n === undefined ? (key ?? "") : Number(n),
  );

/**
 * Data in which what holds a place is made anew; all else is shared.
 *
 * @param {Value} data
 * @param {Where} where
 * @param {(holder: Value, key: Key) => Value} act
 * @returns {Value}
 */
function rebuilt(data, where, act) {
  const [key = "", ...rest] = where;
  if (!rest.length) return act(data, key);
  if (!Array.isArray(data)) return { ...data, [key]: rebuilt(data[key], rest, act) };
  const n = standing(data, key);
  return data.with(n, rebuilt(data[n], rest, act));
}

/** @param {Value[]} list @param {Key | null | undefined} after */
function behind(list, after) {
  if (after === null || after === undefined) return 0;
  const n = placeOf(list, after);
  return n < 0 ? list.length : n + 1;
}

/** @type {{[kind: string]: (change: Change) => (holder: Value, key: Key) => Value}} */
const MAKE = {
  put:
    ({ value }) =>
    (holder, key) =>
      Array.isArray(holder) ? holder.with(standing(holder, key), value) : { ...holder, [key]: value },
  add:
    ({ value, after }) =>
    (holder, key) => {
      const list = Array.isArray(holder) ? holder[standing(holder, key)] : holder[key];
      const longer = list.toSpliced(behind(list, after), 0, value);
      return Array.isArray(holder)
        ? holder.with(standing(holder, key), longer)
        : { ...holder, [key]: longer };
    },
  remove: () => (holder, key) => {
    if (Array.isArray(holder)) return holder.toSpliced(standing(holder, key), 1);
    const { [key]: _gone, ...rest } = holder;
    return rest;
  },
  move:
    ({ after }) =>
    (holder, key) => {
      const n = standing(holder, key);
      const rest = holder.toSpliced(n, 1);
      // The item that it comes to stand behind has moved up with those after this one.
      const to = typeof after === "number" ? after + 1 - (after >= n ? 1 : 0) : behind(rest, after);
      return rest.toSpliced(to, 0, holder[n]);
    },
};

/**
 * Data after a change.
 *
 * @param {Value} data
 * @param {Change} change
 * @returns {Value}
 */
export const applied = (data, change) =>
  rebuilt(data, change.where, /** @type {(typeof MAKE)["put"]} */ (MAKE[change.do])(change));

/**
 * The item before one of a list, as `after` names it.
 *
 * @param {Value} data
 * @param {Where} where of the item.
 * @returns {Key | null}
 */
export function before(data, where) {
  const list = at(data, where.slice(0, -1));
  const n = placeOf(list, /** @type {Key} */ (where.at(-1)));
  return n > 0 ? (nameOf(list[n - 1]) ?? n - 1) : null;
}

/**
 * What takes a change back, in the data that it is made in.
 *
 * @param {Value} data before it.
 * @param {Change} change
 * @returns {Change}
 */
export function inverse(data, change) {
  const { where, value, was, after } = change;
  if (change.do === "put") return back(data, where, value, was);
  if (change.do === "add") {
    const n = behind(at(data, where), after);
    return { do: "remove", where: [...where, nameOf(value) ?? n], was: value };
  }
  const list = at(data, where.slice(0, -1));
  if (change.do === "remove" && !Array.isArray(list))
    return { do: "put", where: renamed(data, applied(data, change), where), value: was };
  const first = before(data, where);
  if (change.do === "remove") return { do: "add", where: where.slice(0, -1), value: was, after: first };
  const now = applied(data, change);
  const moved = at(now, where.slice(0, -1)).indexOf(at(data, where));
  const key = /** @type {Key} */ (where.at(-1));
  return {
    do: "move",
    where: [...where.slice(0, -1), typeof key === "number" ? moved : key],
    after: aside(first, moved),
  };
}

/**
 * The number of an item once another has come to stand before it.
 *
 * @param {Key | null} first
 * @param {number} moved
 */
const aside = (first, moved) => (typeof first === "number" && moved <= first ? first + 1 : first);

/** @param {Value} data @param {Where} where @param {Value} value @param {Value} was @returns {Change} */
function back(data, where, value, was) {
  const there = renamed(data, applied(data, { do: "put", where, value }), where);
  return was === undefined
    ? { do: "remove", where: there, was: value }
    : { do: "put", where: there, value: was, was: value };
}

/**
 * A place after a change in it: what has another name is found by that one.
 *
 * @param {Value} was
 * @param {Value} now
 * @param {Where} where
 * @returns {Where}
 */
function renamed(was, now, [key, ...rest]) {
  if (key === undefined) return [];
  const n = Array.isArray(was) ? placeOf(was, key) : key;
  const name = Array.isArray(now) && typeof key === "string" ? (nameOf(now[Number(n)]) ?? n) : key;
  return [name, ...renamed(was?.[n], now?.[n], rest)];
}

/** Whether a value has fields. @param {Value} value */
export const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * Whether two lists hold things of the same names in the same order.
 *
 * @param {Value} one
 * @param {Value} other
 */
const alike = (one, other) =>
  Array.isArray(one) &&
  Array.isArray(other) &&
  one.length === other.length &&
  one.every((each, n) => nameOf(each) !== undefined && nameOf(each) === nameOf(other[n]));

/**
 * A value put in place of another as the fewest changes: of maps, key by key.
 *
 * @param {Value} data
 * @param {Where} where
 * @param {Value} value
 * @returns {Change[]}
 */
export function parts(data, where, value) {
  const was = at(data, where);
  if (JSON.stringify(was) === JSON.stringify(value)) return [];
  if (alike(was, value))
    return value.flatMap((/** @type {Value} */ one) => parts(data, [...where, nameOf(one) ?? ""], one));
  // What an item is known by changes once.
  if (!isMap(was) || !isMap(value) || where.at(-1) === "given") return [{ do: "put", where, value }];
  const put = Object.keys(value).flatMap((key) => parts(data, [...where, key], value[key]));
  const gone = Object.keys(was).filter((key) => !(key in value));
  return [...put, ...gone.map((key) => /** @type {Change} */ ({ do: "remove", where: [...where, key] }))];
}

/** @typedef {{changes: Change[], backs: Change[]}} Step */

/** All that was done on a page, and what of it is not saved yet. */
export class History {
  /** @param {Value} data as it is stored. @param {number} number of the version. */
  constructor(data, number) {
    this.data = data;
    /** Marks of what the server has saved, answered or not. @type {Set<string>} */
    this.made = new Set();
    /** @type {Step[]} */
    this.done = [];
    /** @type {Step[]} */
    this.undone = [];
    /** @type {Change[][]} */
    this.pending = [];
    /** @type {{depth: number, top: Step | undefined, number: number}[]} */
    this.marks = [{ depth: 0, top: undefined, number }];
    this.open = false;
  }

  /**
   * Make changes, undone together; one of the same place while somebody types there is one with the last.
   *
   * @param {Change[]} changes
   * @param {boolean} [typing]
   */
  make(changes, typing = false) {
    if (!changes.length || this.typed(changes, typing)) return;
    /** @type {Step} */
    const step = { changes: [], backs: [] };
    for (const change of changes) {
      const was = change.do === "put" || change.do === "remove" ? at(this.data, change.where) : undefined;
      const whole = was === undefined ? change : { ...change, was };
      step.changes.push(whole);
      step.backs.unshift(inverse(this.data, whole));
      this.data = applied(this.data, whole);
    }
    this.done.push(step);
    this.undone = [];
    this.pending.push(step.changes);
    this.open = typing;
  }

  /** Whether a change was made one with the last. @param {Change[]} changes @param {boolean} typing */
  typed([change, ...more], typing) {
    const step = this.done.at(-1);
    const last = step?.changes[0];
    if (!change || more.length || !step || !last || step.changes.length > 1 || !this.open) return false;
    const here = change.do === "put" && last.do === "put" && String(last.where) === String(change.where);
    if (!here || this.pending.at(-1) !== step.changes) return false;
    this.data = applied(this.data, change);
    last.value = change.value;
    for (const opposite of step.backs) if ("was" in opposite) opposite.was = change.value;
    this.open = typing;
    return true;
  }

  /** Take the last step back; whether its places are still there. */
  undo() {
    const step = this.done.pop();
    if (!step || !this.all(step.backs)) return !step;
    this.undone.push(step);
    this.owe(step.backs, step.changes);
    return true;
  }

  /** Make the step taken back last again; whether its places are still there. */
  redo() {
    const step = this.undone.pop();
    if (!step || !this.all(step.changes)) return !step;
    this.done.push(step);
    this.owe(step.changes, step.backs);
    return true;
  }

  /** Make all of some changes, or none. @param {Change[]} changes */
  all(changes) {
    try {
      this.data = changes.reduce(applied, this.data);
    } catch {
      // Somebody else has taken out what they are changes of.
      return false;
    }
    return true;
  }

  /**
   * Make a change of an earlier visit again. What it was made over then stays known: who has written there
   * since is told.
   *
   * @param {Change} change
   */
  again(change) {
    const { do: how, where, value, mark } = change;
    const name = nameOf(value);
    // What was saved after all is there, or has gone, already.
    const done =
      (how === "add" && name !== undefined && at(this.data, [...where, name]) !== undefined) ||
      (how === "remove" && at(this.data, where) === undefined);
    if (done || (mark && this.made.has(mark))) return;
    this.make([change]);
    const made = this.pending.at(-1)?.[0];
    if (!made) return;
    if ("was" in change) made.was = change.was;
    else delete made.was;
  }

  /**
   * Let changes go that are not saved: the other writer's stay.
   *
   * @param {Change[]} changes
   */
  drop(changes) {
    for (const { changes: forth, backs } of [...this.done, ...this.undone])
      for (const change of changes)
        for (const [list, mirror] of /** @type {const} */ ([
          [forth, backs],
          [backs, forth],
        ])) {
          const n = list.indexOf(change);
          if (n < 0) continue;
          list.splice(n, 1);
          mirror.splice(mirror.length - n - 1, 1);
        }
    const full = (/** @type {Step} */ step) => step.changes.length > 0;
    this.done = this.done.filter(full);
    this.undone = this.undone.filter(full);
    // What is owed is the very list of its step, if it is of one.
    for (const owed of this.pending)
      for (const change of changes) if (owed.includes(change)) owed.splice(owed.indexOf(change), 1);
    this.pending = this.pending.filter((each) => each.length > 0);
    this.open = false;
  }

  /**
   * Owe changes that are made here already, over whatever has become of their places.
   *
   * @param {Change[]} changes
   */
  insist(changes) {
    if (!changes.length) return;
    const backs = changes.map((change) => inverse(this.data, change)).toReversed();
    this.done.push({ changes, backs });
    this.pending.push(changes);
    this.open = false;
  }

  /**
   * Go on with what is stored by now; what is not saved is made in it, wherever its place is still there.
   *
   * @param {Value} data
   * @param {string[]} [made] marks of what is saved in it.
   */
  onto(data, made = []) {
    this.data = data;
    this.made = new Set(made);
    const there = (/** @type {Change} */ { mark }) => mark !== undefined && this.made.has(mark);
    this.pending = this.pending.filter((step) => !step.some(there));
    for (const change of this.owed) this.all([change]);
    this.open = false;
  }

  /** @param {Change[]} changes @param {Change[]} opposite */
  owe(changes, opposite) {
    this.open = false;
    // What was sent and not answered may stand there: it goes again, and is taken back after it.
    if (this.pending.at(-1) === opposite && !opposite.some(({ mark }) => mark)) this.pending.pop();
    else this.pending.push(changes);
  }

  /** What is not saved, in order. */
  get owed() {
    return this.pending.flat();
  }

  /** The version that everything done since is undone again of, if any. */
  get back() {
    const here = this.done.length;
    return (
      this.marks.findLast(({ depth, top }) => depth === here && this.done.at(-1) === top)?.number ?? null
    );
  }

  /** What is to be saved now; what is done meanwhile waits. */
  send() {
    this.open = false;
    const sent = this.pending;
    this.pending = [];
    // Sent again, it is known by its mark: the server may have saved it, and its answer was lost.
    const mark = newKey();
    for (const change of sent.flat()) change.mark ??= mark;
    return sent;
  }

  /**
   * What was sent has been saved; made again later, it is another change.
   *
   * @param {number} number of the version.
   * @param {Change[][]} [sent]
   */
  saved(number, sent = []) {
    for (const change of sent.flat()) delete change.mark;
    if (!this.pending.length) this.marks.push({ depth: this.done.length, top: this.done.at(-1), number });
  }

  /** What was sent has not been saved. @param {Change[][]} sent */
  kept(sent) {
    this.pending = [...sent, ...this.pending];
  }
}

/**
 * A draft that is only looked at.
 *
 * @param {Value} data
 * @param {Offers} offers
 * @returns {Desk}
 */
export const lookedAt = (data, offers) => ({
  data,
  offers,
  writes: false,
  faults: new Map(),
  put() {},
  add() {},
  remove() {},
  move() {},
});
