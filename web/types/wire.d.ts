// What the server tells pages: records as an audience gets them, the static part of a drill, the clock, answers.

import type { InjectDoc } from "./room";

export type Lang = "vi" | "en";

/** A text in both languages. */
export interface Text {
  vi: string;
  en: string;
}

/** Fields of a system as it is, or as its operator sees it. */
export interface Fields {
  service?: number;
  health?: number;
  isolated?: boolean;
  offline?: boolean;
  standby?: boolean;
  demand?: number;
  capacity?: number;
  compromise?: string;
  impact?: string | null;
  evidence?: string;
  lost?: number;
  leaking?: { [kind: string]: number };
  suspected?: boolean;
  needs?: string | null;
  cause?: string | null;
}

/** What an order asks for. */
export interface Order {
  act: string;
  about?: string;
}

export interface Option {
  id: string;
  text: Text;
}

/** What a check of an order has found. */
export interface Verdict {
  order: number;
  genuine: boolean;
}

/** What goes with an act, by its verb. */
export interface Params {
  kind?: string;
  form?: { [field: string]: string };
  /** The kind and system for which the form was filled in; stays on this device. */
  filled?: string | null;
  cause?: string;
  severity?: string;
  process?: string;
  label?: string;
  order?: { act?: string; about?: string };
  option?: string;
  act?: number;
}

/** An act as the server takes it. */
export interface ActIn {
  verb: string;
  about?: string;
  to?: string[];
  params?: Params;
  text?: string;
  reply_to?: number;
  key?: string;
  claimed?: number;
}

export interface ActData {
  seat: string | null;
  agency: string;
  verb: string;
  about?: string;
  to?: string[];
  params?: Params;
  text?: string;
  reply_to?: number;
  key?: string;
  claimed?: number;
  person?: string;
  directed?: number;
  wall?: string;
  status: string;
  reason?: string;
  incidents?: string[];
  misdirected?: string[];
  obeys?: number[];
  incomplete?: string[];
  /** Participants alone: the own act that this answers. */
  answers?: number;
}

export interface DeliveryData {
  seats: string[];
  agencies: string[];
  channel: string;
  from: string | null;
  sender: Text;
  title: Text;
  body: Text;
  about?: string;
  order?: Order;
  options?: Option[];
  act?: number;
  reply_to?: number;
  verdict?: Verdict;
  answers?: number;
  hidden?: { inject?: string; source?: string; indicates?: string[]; verify?: boolean; genuine?: boolean };
}

export interface SittingData {
  seat: string;
  person: string;
  wall?: string;
}

export interface WorkData {
  act: number;
  status: string;
  agency: string;
  verb: string;
  about?: string;
  until?: number;
  reason?: string;
  incidents?: string[];
}

export interface SupportData {
  agency: string;
  from: string;
  responders: number;
  act: number;
}

export interface PerceivedData {
  agency: string;
  system: string;
  changes: Fields;
}

export interface DutyData {
  origin: { inject?: string; n?: number; rule?: string; expect?: number };
  incident?: string;
  delivery?: number;
  agency: string;
  seats: string[];
  acts: string[];
  kind?: string;
  about?: string[];
  to?: string;
  judge: string[];
  option?: string;
  target: number;
  limit: number;
  weight: number;
  objectives: string[];
  title: Text;
  basis?: string;
  mark?: string;
  line?: string;
  legal?: number;
}

export interface ControlData {
  type: string;
  by?: string;
  wall?: string;
  inject?: string | InjectDoc;
  reason?: string;
  stage?: string;
  do?: string;
  factor?: number;
  speed?: number;
  from?: string | Text;
  to?: string[];
  channel?: string;
  title?: Text;
  body?: Text;
  reply_to?: number;
}

interface Of<Kind extends string, Data> {
  seq: number;
  t: number;
  kind: Kind;
  data: Data;
}

export type ActSent = Of<"act", ActData>;
export type DeliverySent = Of<"delivery", DeliveryData>;
export type DutySent = Of<"duty", DutyData>;
export type ControlSent = Of<"control", ControlData>;

/** A record as it is sent; what an audience may not know is missing from its data. */
export type Sent =
  | ActSent
  | DeliverySent
  | DutySent
  | ControlSent
  | Of<"start", { [field: string]: unknown }>
  | Of<"join", SittingData>
  | Of<"leave", SittingData>
  | Of<"work", WorkData>
  | Of<"support", SupportData>
  | Of<"perceived", PerceivedData>
  | Of<"stage", { threat: string; stage: string; status: string; system?: string; technique?: string }>
  | Of<"state", { changes: { [node: string]: Fields } }>
  | Of<"inject", { inject: string; status: string; reason?: string; by?: string }>
  | Of<"incident", { incident: string; cause: string; severity: string; hits: string[] }>
  | Of<"aware", { agency: string; incident: string; system?: string; delivery: number }>
  | Of<"answer", { duty: number; act: number; fresh?: boolean; message?: number }>
  | Of<"end", { reason: string }>;

/** An act of the catalogue. */
export interface ActRow {
  verb: string;
  group?: string;
  title?: Text;
  about: "none" | "optional" | "needed";
  to: boolean;
  takes_ms?: number | null;
  responders?: number | null;
}

export interface AgencyRow {
  id: string;
  name: Text;
  short?: Text;
  level?: string;
  part_of?: string | null;
  people?: number;
}

export interface ObjectRow {
  id: string;
  name: Text;
  operator?: string;
  kind?: string;
  level?: number | null;
  standby?: boolean;
  commune?: boolean;
}

export interface FormRow {
  id: string;
  kind: string;
  title: Text;
  fields: { id: string; title: Text; required: boolean }[];
}

/** A system or utility on the map. */
export interface NodeRow {
  id: string;
  name: Text;
  kind: string;
  group: string;
  operator: string;
  owner: string;
  level: number | null;
  standby: boolean;
  x: number;
  y: number;
}

export interface EdgeRow {
  from: string;
  to: string;
  kind: string;
}

/** What a participant's page is told once; where `tables` also takes rows by id, of older servers. */
export interface SeatStatic {
  agency: AgencyRow;
  seat: { id: string; role: Text; title: Text; brief: Text | null };
  systems: ObjectRow[];
  acts: ActRow[];
  others: { verb: string; title: Text }[];
  agencies: AgencyRow[];
  objects: ObjectRow[];
  forms: FormRow[];
  labels: { [verb: string]: string };
  reports_to: string;
  reasons: { [code: string]: Text };
}

/** Who a page belongs to: a participant in a seat, or an account. */
export interface Me {
  person?: string | null;
  name?: string;
  seat?: string;
  agency?: string;
  role?: string;
}

export interface DrillTold {
  id: string;
  title: Text;
  length: number;
  story: { starts: string } | null;
}

export interface ClockTold {
  state: string;
  t: number;
  speed: number;
  stored?: boolean;
  wall?: number;
  now?: number;
}

/** A stretch of a drill's records. */
export interface Piece {
  records: Sent[];
  upto: number;
  of: number;
  more: boolean;
}

export interface Hello<Static> extends Piece {
  me: Me;
  drill: DrillTold;
  static: Static;
  clock: ClockTold;
  released: boolean;
}

/** The server's answer to an act or a question. */
export interface Answer {
  ok: boolean;
  code?: string;
  text?: Text | null;
  record?: Sent;
}

/** What fills the blanks of a text. */
export interface Blanks {
  [blank: string]: unknown;
}

/** How much may be written, by name. */
export interface Limits {
  [name: string]: number | undefined;
}

/** What is too long, and by how much. */
export interface Excess {
  what: string;
  count: number;
  most: number;
  field?: string;
}

/** Where a browser keeps something: `localStorage`, or what stands in for it. */
export type Shelf = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/** An event of a field in which people type or choose. */
export type Typed = Event & { target: HTMLInputElement };

/** The overall score of a drill; null while there is none. */
export interface Overall {
  overall?: number | null;
  band?: string | null;
}

/** What the hall's page is told once. */
export interface HallStatic {
  agencies: AgencyRow[];
  objects: ObjectRow[];
  nodes: NodeRow[];
  edges: EdgeRow[];
  regions: Region[];
}

/** The name of a part of the map, and where it stands. */
export interface Region {
  name: Text;
  x: number;
  y: number;
}

/** A private note of those who run a drill. */
export interface Note {
  id: number;
  t: number;
  text: string;
  by: string;
  about?: string | null;
}

/** Who is there, for staff. */
export interface Presence {
  seats: { [seat: string]: Sitting[] };
  asking: Asking[];
}

/** A code with which a participant goes on from another device; `lasts` in seconds. */
export interface Pass extends Answer {
  qr?: string;
  lasts?: number;
}

/** A form filled in with what is known. */
export interface Prefill extends Answer {
  values?: { [field: string]: string };
}

/** Who sits in a seat. */
export interface Sitting {
  person: string;
  name: string;
  online: boolean;
}

/** Who asks for a seat, and where they sit meanwhile. */
export interface Asking {
  person: string;
  name: string;
  seat: string;
  sits: string | null;
}

/** What a map is drawn of. */
export interface StaffMap {
  nodes: NodeRow[];
  edges: EdgeRow[];
  regions?: Region[];
}
