// What the page on which planners write a draft goes by: what stands in it, what may, and changes of it.

import type { Text } from "./wire";

/** Any value of a draft. */
// eslint-disable-next-line
export type Value = any;

export type Key = string | number;

/** A place of a draft: keys, and of lists the ids or numbers of items. */
export type Where = Key[];

export interface Change {
  do: "put" | "add" | "remove" | "move";
  where: Where;
  value?: Value;
  /** What stood there; absent when there was nothing. */
  was?: Value;
  /** The item that an added or moved one comes to stand behind; null: first. */
  after?: Key | null;
  /** Of what was sent: by which it is known when it is sent again. */
  mark?: string;
}

/** What a field may hold. */
export interface Shape {
  is: string;
  of?: Value;
  each?: Shape;
  keys?: Shape;
  codes?: (string | number)[];
  needed?: boolean;
  single?: boolean;
  whole?: boolean;
  /** What a flag is that is not there. */
  usual?: boolean;
  count?: number;
  ge?: number;
  gt?: number;
  le?: number;
  lt?: number;
  min_length?: number;
  max_length?: number;
}

export interface Forms {
  [model: string]: { fields: { [name: string]: Shape } };
}

export interface Verb {
  title: Text;
  group: string;
  about: string;
  to: boolean;
  anybody: boolean;
}

export interface Parameter {
  type: string;
  title: Text;
  needed: boolean;
  default: Value;
  example: Value;
}

export interface Part {
  title: Text;
  summary: Text;
  parameters: { [name: string]: Parameter };
  brings: { [kind: string]: { [id: string]: Text | null } };
  /** Of what it brings: the options of injects, injects that order something, stages that spread, and those
   * that cannot be made to work harder. */
  known: {
    options: { [inject: string]: { [option: string]: Text | null } };
    orders: { [inject: string]: true };
    spreads: { [stage: string]: true };
    fixed: { [stage: string]: true };
  };
}

/** What there is to choose from. */
export interface Offers {
  agencies: { [id: string]: { name: Text; parent: string } };
  nodes: { [id: string]: { name: Text; operator: string; system: boolean } };
  regions: { [id: string]: Text };
  roles: { [id: string]: { name: Text; may: string[] } };
  forces: string[];
  suppliers: { [agency: string]: string[] };
  verbs: { [verb: string]: Verb };
  parts: { [id: string]: Part };
  cities: { [name: string]: Text };
  rules: { [name: string]: Text };
  /** Groups, kinds of system and network zones of the city. */
  bundles: string[];
  sorts: string[];
  zones: string[];
  situations: { [code: string]: Text };
  /** Files of the library that exhibits can show. */
  attached: string[];
  /** What objectives may rest on. */
  basis: { value: string; label: Text; group: Text | null }[];
  forms: Forms;
}

/** A name that can be chosen, and what people call it. */
export interface Choice {
  value: string;
  label: string;
  group?: string;
}

/** A fault at a place; with what would mend it, where there is one answer. */
export interface Told {
  field: string;
  line: number;
  text: Text;
  /** Which fault, what it is made of, and where what is wrong comes from. */
  code?: string;
  blanks?: { [name: string]: string | Text };
  notes?: Text[];
  file?: string;
  /** What would mend it: a value there or at another place, or nothing there. */
  fix?: { value?: Value; remove?: boolean; where?: Where };
  warning?: boolean;
}

/** What every part of the page is handed. */
export interface Desk {
  data: Value;
  offers: Offers;
  writes: boolean;
  faults: Map<string, Told[]>;
  /** What the last rehearsal showed of injects: of a version, in how many of how many drills each came, when (ms). */
  fired?: { number: number; injects: { [id: string]: [number, number, number | null] } } | null;
  put: (where: Where, value: Value, typing?: boolean) => void;
  add: (where: Where, value: Value, after: Key | null) => void;
  remove: (where: Where) => void;
  move: (where: Where, after: Key | null) => void;
}

/** What the choices of a field depend on: the thing that it stands in, and the inject around it. */
export interface Around {
  owner?: Value;
  inject?: Value;
  /** Whether the inject expects it of those who receive it. */
  expects?: boolean;
  /** Of a map, the key whose value it is. */
  key?: string;
  /** The kind of the link that it stands in. */
  link?: string;
  /** In a trigger, whose it is: `inject` or `stage`, and its id. */
  comes?: { [of: string]: string };
}
