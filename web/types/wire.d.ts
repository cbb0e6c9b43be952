// What the server tells pages: records as an audience gets them, the static part of a drill, the clock, answers.

import type * as Journal from "./records";
import type { InjectDoc } from "./room";

export type Lang = "vi" | "en";

/** A text in both languages. */
export type Text = Journal.Words;

/** Fields of a system as it is, or as its operator sees it. */
export interface Fields extends Journal.NodeChange, Journal.SeenChange {
  standby?: boolean;
}

/** What an order asks for. */
export type Order = Journal.OrderData;

export type Option = Journal.OptionData;

/** What a check of an order has found. */
export type Verdict = Journal.VerdictData;

/** What goes with an act, by its verb. */
export interface Params extends Omit<Journal.Params, "order"> {
  /** The kind and system for which the form was filled in; stays on this device. */
  filled?: string | null;
  order?: Partial<Order>;
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

/** What only participants are told: the own act that this answers. */
interface Answering {
  answers?: number;
}

/** The official form of a report that another agency has sent; its values where its words say something else. */
export interface FormTold {
  kind: string;
  values: { [field: string]: string };
}

/** The same, of which an audience is not told all: what it may not know is missing. */
type Told<Data, Kept extends keyof Data> = Partial<Omit<Data, Kept>> & Pick<Data, Kept>;

export type ActData = Told<Journal.ActData, "seat" | "agency" | "verb" | "status"> & Answering;
export type DeliveryData = Told<Journal.DeliveryData, Exclude<keyof Journal.DeliveryData, "hidden">> &
  Answering & { form?: FormTold };
export type WorkData = Journal.WorkData;
/** What participants are told of a choice of their agency's. */
export type DecisionData = Omit<Journal.DecisionData, "inject" | "credit" | "why">;

/** What participants are told of what follows: that their agency has more people, or fewer. */
export type EffectData = Pick<Journal.EffectData, "what" | "name" | "details">;

export type SupportData = Journal.SupportData;
export type MailData = Journal.MailData;
export type PerceivedData = Journal.PerceivedData;
export type ApprovalData = Journal.ApprovalData;
export type DutyData = Journal.DutyData;
export type WriteControl = Omit<Journal.WriteControl, "inject"> & { inject: InjectDoc };
export type ControlData = Exclude<Journal.ControlData, Journal.WriteControl> | WriteControl;
export type StageControl = Journal.StageControl;

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

/** A record as it is sent: as it stands in the journal, but for what its audience may not know. */
export type Sent =
  | ActSent
  | DeliverySent
  | ControlSent
  | Exclude<Journal.JournalRecord, { kind: "act" | "delivery" | "control" }>;

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

/** A group of accounts that are closed and renewed together. */
export interface AccountRow {
  id: string;
  name: Text;
  opens: string[];
}

/** Something that an outside body can be asked for, and the grounds that are offered. */
export interface RequestRow {
  id: string;
  title: Text;
  about: string | null;
  bases: { id: string; text: Text }[];
}

export interface AgencyRow {
  id: string;
  name: Text;
  short?: Text;
  level?: string;
  part_of?: string | null;
  people?: number;
}

/** Something that the agency keeps in store. */
export interface StockRow {
  id: string;
  title: Text;
  unit: Text;
}

/** The agency's crew: since when it is on duty, when it tires and by how much, when the next one comes (ms). */
export interface ShiftRow {
  title: Text;
  since: number;
  tires: number;
  slower: number;
  relief: number | null;
  learns: number;
  takes: number;
}

export interface ObjectRow {
  id: string;
  name: Text;
  operator?: string;
  kind?: string;
  level?: number | null;
  standby?: boolean;
}

export interface FormRow {
  id: string;
  kind: string;
  title: Text;
  fields: { id: string; title: Text; required: boolean }[];
}

/** What an act that speaks to people has to say. */
export interface WordingRow {
  id: string;
  act: string;
  kind: string | null;
  title: Text;
  fields: { id: string; title: Text; hint: Text | null; most: number }[];
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
  accounts?: AccountRow[];
  requests?: RequestRow[];
  stocks?: StockRow[];
  shift?: ShiftRow;
  wordings: WordingRow[];
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
  /** What whoever had the seat before has left for it. */
  note?: string;
  /** Whether scores are kept from an evaluator, who has not locked their ratings. */
  blind?: boolean;
}

/** The story's clock: the moment of T+00:00, and the moments to which later chapters jump. */
export interface StoryTold {
  starts: string;
  chapters?: { start: number; at: string }[];
}

export interface DrillTold {
  id: string;
  title: Text;
  date: string | null;
  length: number;
  story: StoryTold | null;
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
  objectives?: [title: Text, score: number | null][];
}

/** A part of the city on the hall screen; `at` is latitude and longitude. */
export interface HallArea {
  id: string;
  name: Text;
  at: [number, number];
  communes: { id: string; name: Text; at: [number, number] }[];
}

/** What the hall's page is told once. */
export interface HallStatic {
  agencies: AgencyRow[];
  objects: ObjectRow[];
  areas: HallArea[];
  seats: { seat: string; agency: string; role: Text }[];
  join: { code: string; url: string };
}

/** A system as the hall screen shows it; times in ms. */
export interface HallSystem {
  id: string;
  fields: Fields;
  since: number;
}

/** A message on the hall screen: when it came, and when it was first shown. */
export interface HallNews {
  seq: number;
  t: number;
  shown: number;
  channel: string;
  /** Who wrote under which title, where that is not kept back. */
  sender?: Text;
  title?: Text;
  agencies: string[];
  organisers?: boolean;
  body?: Text;
}

/** What the hall screen shows now; what its director keeps back is not there. */
export interface HallPicture {
  delay: number;
  kept: string[];
  real: number | null;
  news: HallNews[];
  systems?: HallSystem[];
  areas?: { [region: string]: number };
  agencies?: { id: string; reported: number | null }[];
  came?: { [seat: string]: string[] };
}

/** The name of a part of the map, and where it stands. */
export interface Region {
  id?: string;
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
