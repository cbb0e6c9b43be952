// As much of a document as preact draws into, so that a component can be tested without a browser: elements
// with attributes, children and listeners. No layout, and no selectors but those that `found` knows.
// Import this before anything that imports preact.

class Node {
  constructor(name) {
    this.localName = name;
    this.parentNode = null;
    this.childNodes = [];
  }
  get nextSibling() {
    const all = this.parentNode?.childNodes ?? [];
    return all[all.indexOf(this) + 1] ?? null;
  }
  get firstChild() {
    return this.childNodes[0] ?? null;
  }
  remove() {
    this.parentNode?.removeChild(this);
  }
  removeChild(child) {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
    return child;
  }
  insertBefore(child, before) {
    child.remove();
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }
  appendChild(child) {
    return this.insertBefore(child, null);
  }
  append(...children) {
    for (const child of children) this.appendChild(child);
  }
  after(sibling) {
    this.parentNode?.insertBefore(sibling, this.nextSibling);
  }
  contains(other) {
    return other === this || this.childNodes.some((child) => child.contains(other));
  }
}

class Text extends Node {
  nodeType = 3;
  constructor(data) {
    super("#text");
    this.data = data;
  }
  get textContent() {
    return String(this.data);
  }
}

class Element extends Node {
  nodeType = 1;
  style = {};
  open = false;
  value = "";
  onclick = null;
  oninput = null;
  onchange = null;
  onsubmit = null;
  attributes = [];
  #listeners = new Map();
  #given = new Map();
  get textContent() {
    return this.childNodes.map((child) => child.textContent).join("");
  }
  set textContent(text) {
    this.childNodes = [];
    this.append(new Text(text));
  }
  get children() {
    return this.childNodes.filter((child) => child.nodeType === 1);
  }
  setAttribute(name, value) {
    this.#given.set(name, String(value));
  }
  getAttribute(name) {
    return this.#given.get(name) ?? null;
  }
  removeAttribute(name) {
    this.#given.delete(name);
  }
  addEventListener(type, hear) {
    this.#listeners.set(type, hear);
  }
  removeEventListener(type) {
    this.#listeners.delete(type);
  }
  /** What somebody does to it; listeners further out hear of it too. */
  tell(type, more = {}) {
    const event = { type, target: this, preventDefault: () => {}, stopPropagation: () => {}, ...more };
    for (let at = this; at; at = at.parentNode) at.#listeners.get(type)?.call(at, event);
  }
  /** What a browser says of a field that it will not send. */
  setCustomValidity(text) {
    this.validationMessage = text;
  }
  /** Type something into a field, or choose. */
  enter(value) {
    this.value = value;
    this.tell(this.localName === "select" ? "change" : "input");
  }
  showModal() {
    this.open = true;
  }
  focus() {
    document.activeElement = this;
  }
  querySelector(selector) {
    return found(this, selector)[0] ?? null;
  }
  querySelectorAll(selector) {
    return found(this, selector);
  }
}

const COMPOUND = /^([a-z0-9]*)((?:\.[a-z-]+)*)((?:\[[^\]]+\])*)$/;
const ATTRIBUTE = /\[([a-z-]+)(?:="?([^"\]]*)"?)?\]/g;

function matches(element, compound) {
  const [, tag, classes, wanted] = COMPOUND.exec(compound);
  const has = String(element.getAttribute("class") ?? "").split(" ");
  return (
    (!tag || element.localName === tag) &&
    classes.split(".").every((name) => !name || has.includes(name)) &&
    [...wanted.matchAll(ATTRIBUTE)].every(([, name, value]) =>
      value === undefined
        ? element.getAttribute(name) !== null
        : String(element.getAttribute(name) ?? element[name]) === value,
    )
  );
}

function chosen(element, compounds) {
  const [last, ...outer] = compounds;
  if (!matches(element, last)) return false;
  for (let at = element.parentNode; outer.length && at; at = at.parentNode)
    if (matches(at, outer[0])) outer.shift();
  return outer.length === 0;
}

const below = (top) => top.children.flatMap((child) => [child, ...below(child)]);

/** Every element below one that selectors of tags, classes and attributes choose, also one within another. */
export function found(top, selectors) {
  const each = selectors.split(",").map((one) => one.trim().split(/\s+/).reverse());
  return below(top).filter((element) => each.some((compounds) => chosen(element, compounds)));
}

/** Lets what has been set be drawn. */
export const turn = () => new Promise((next) => setTimeout(next));

/** Lets what waits for its turn come until something is true; gives up after many turns. */
export async function until(so, turns = 5000) {
  for (let left = turns; left && !so(); left -= 1) await turn();
  if (!so()) throw new Error(`it never came: ${so}`);
}

globalThis.HTMLElement = Element;
globalThis.document = {
  documentElement: new Element("html"),
  activeElement: null,
  visibilityState: "visible",
  createElement: (name) => new Element(name),
  createElementNS: (_, name) => new Element(name),
  createTextNode: (data) => new Text(data),
};
globalThis.requestAnimationFrame = (run) => setImmediate(run);
globalThis.cancelAnimationFrame = clearImmediate;
globalThis.addEventListener ??= () => {};
globalThis.MutationObserver = class {
  observe() {}
  disconnect() {}
};
