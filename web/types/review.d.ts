// What the review works with: the scorecard and its lines of evidence, what the server tells of a drill, and
// what every part of the page is handed.

import type {
  Card,
  GivenRating,
  GradedLine,
  LevelRow,
  LostLine,
  MedianStep,
  Network,
  NetworkEdge,
  PartLine,
  RatedLine,
  RubricTold,
} from "./card";
import type { Names } from "../static/room/words.js";
import type { PlayedData } from "./records";
import type { StaffStatic } from "./room";
import type { DrillTold, Lang, Me, Note, Sent, Text } from "./wire";

interface By<T> {
  [id: string]: T;
}

type Points = number | null;

type Line = GradedLine | LostLine | RatedLine | PartLine;
type KeyOf<Of> = Of extends unknown ? keyof Of : never;
type FieldOf<Of, Key> = Of extends unknown ? (Key extends keyof Of ? Of[Key] : never) : never;

/** A line of evidence: of a duty, a contact, a loss, a rated objective or a part of the whole. */
export type AnyLine = { [Key in KeyOf<Line>]?: FieldOf<Line, Key> };

/** A line of a duty: what was owed by when, and what answered it. */
export interface DutyLine extends GradedLine {
  duty: number;
  target: number;
  limit: number;
}

export type Rating = GivenRating;

/** What weighs how much, and from which score which band begins. */
export interface Rubric {
  parts: RubricTold["parts"];
  coordination: RubricTold["coordination"];
  bands: RubricTold["bands"];
}

export interface MedianRow {
  agency: string;
  steps: (MedianStep | null)[];
}

/** What is known of who fills the seats: kinds of simulated participants, names of people by reference. */
export interface Filling {
  seats: { seat: string }[];
  players?: By<string>;
  people?: By<string>;
}

/** Who held a seat: people by name, how many without one; else what kind of simulated participant. */
export interface HeldSeat {
  seat: string;
  agency: string;
  names: string[];
  nameless: number;
  player: string | null;
  score: Points;
  band: string | null;
}

/** An inject as it went; `channel` is null when nobody was told. */
export interface InjectRow {
  id: string;
  status: string;
  t: number | null;
  seq: number | null;
  to: string[];
  sender: Text | null;
  channel: string | null;
  duties: { seq: number; standing: Standing }[];
}

export type PartName = PartLine["part"];

/** A number of the card with those below it. */
export interface TreeNode {
  key: string;
  title?: Text;
  word?: string;
  system?: string;
  score?: Points;
  band?: string | null;
  weight?: number;
  used?: number;
  settled?: number;
  open?: number;
  loss?: number;
  spread?: Points;
  alpha?: Points;
  raters?: number;
  pick?: Pick;
  leaf?: boolean;
  children: TreeNode[];
}

/** What is picked: a duty, an act, a record, a note, a number of the card, or a list. */
export interface Pick {
  kind: string;
  seq?: number;
  id?: string;
  part?: string | null;
  level?: string;
  objective?: string;
  phase?: string;
  seats?: string[];
  quiet?: boolean;
  [more: string]: unknown;
}

/** Teams and phases of the scenario. */
export interface Teams {
  [team: string]: { title?: Text; seats?: string[] };
}

export interface ReviewStatic extends StaffStatic {
  teams?: Teams;
  phases?: { id: string; start: string; title?: Text }[];
}

/** Another grading of the drill that shows in place of its own. */
export interface Lens {
  id: string;
  label: string;
  card: Card;
}

/** What the server tells of a drill under review. */
export interface ReviewData extends JobAnswer {
  me: Me;
  drill: ReviewDrill;
  static: ReviewStatic;
  card: Card;
  /** Names of people by their reference, as far as the reader may know them. */
  people?: By<string>;
  gradings?: Grading[];
  assessment?: Partial<AssessmentDoc>;
  released?: boolean;
  ledger?: Ledger;
}

/** A line of the ledger of people, equipment, services and money (`scoring/ledger.py`). */
export interface LedgerRow {
  group: "people" | "equipment" | "services";
  name: Text;
  people: number | null;
  hours: number | null;
  amount: number | null;
  unit: Text | null;
  dong: number | null;
  mark: "counted" | "assumed" | "planned";
}

export interface Ledger {
  rows: LedgerRow[];
  hours: number;
  dong: number | null;
}

export interface ReviewDrill extends DrillTold {
  state: string;
  end: number;
  records: number;
  seed: number;
  created: string;
  profile: { name: string; title: Text };
  rubric: { name: string; title: Text };
  head: string;
  released: boolean;
  /** `live`, `upload` or `branch`; a branch's parent and the moment it begins at. */
  origin: string;
  parent: string | null;
  parent_t: number | null;
  /** The drill that it follows up. */
  previous: string | null;
  chain?: boolean;
  /** In a page saved as a file: the scenario's code, and who has signed the journal. */
  code?: string;
  seal?: Seal | null;
  version?: string;
  complete?: boolean;
  /** The version of a planner's draft that was played. */
  script?: PlayedData | null;
}

/** A drill in a list. */
export interface DrillRow {
  id: string;
  title: Text;
  created: string;
  state: string;
}

/** What is wrong with a field, which is named by its path. */
export interface FieldFault {
  field: string;
  text: Text;
}

/** What a refusal says: as a whole, and of each field. */
export interface Refusal {
  code?: string;
  text?: Text | null;
  errors?: FieldFault[];
  /** Of a job that has been refused. */
  job?: { result?: { errors?: FieldFault[] } };
}

/** The server's answer to a question of the review. */
export interface ReviewAnswer {
  ok: boolean;
  status?: number;
  code?: string;
  text?: Text | null;
  errors?: FieldFault[];
  /** The server wants somebody to sign in. */
  signed?: boolean;
}

/** A long work, and how far it is. */
export interface Job {
  id: string;
  state: string;
  done?: number;
  result?: JobResult;
  text?: Text | null;
  error?: Text | null;
}

export interface JobResult {
  /** Where the new drill is. */
  url?: string;
  id?: string;
  card?: Card;
  errors?: FieldFault[];
  [more: string]: unknown;
}

/** How a job ended. */
export interface JobEnd {
  ok: boolean;
  status?: number;
  code?: string;
  cancelled?: boolean;
  text?: Text | null;
  job?: Job;
  result?: JobResult;
}

/** What the timeline lets through. */
export interface Filter {
  agencies: Set<string>;
  incident: string | null;
  objective: string | null;
  kinds: Set<string>;
  query: string;
}

/** What the sentences of evidence need: names, records, the drill's end. */
export interface Told {
  names: Names;
  record(seq: number): Sent | undefined;
  sentence(seq: number): string;
  end: number;
}

export type { Card, GradedLine, LevelRow, MedianStep, Names, Network, NetworkEdge, Note, Sent };

interface ItemBase {
  id: string;
  start: number;
  stop: number;
  agencies: string[];
  seats: string[];
  incidents: string[];
  objectives: string[];
  limit?: number;
  refused?: boolean;
}

export type Standing = "full" | "part" | "zero" | "never" | "open";

/** A duty on the timeline. */
export interface DutyItem extends ItemBase {
  kind: "duty";
  seq: number;
  agency: string;
  line: DutyLine;
  target: number;
  limit: number;
  standing: Standing;
  adjusted: { reason: string; by: string } | null;
}

export interface MessageItem extends ItemBase {
  kind: "inject" | "message";
  seq: number;
  inject?: string;
  title: Text;
  from: string | null;
}

export interface ActItem extends ItemBase {
  kind: "act";
  seq: number;
  verb: string;
  about?: string;
  refused: boolean;
}

export interface WorkItem extends ItemBase {
  kind: "work";
  seq: number;
  act: number;
  verb: string;
  about?: string;
  status: string;
}

/** What the review shows of a note: of those who ran the drill, or of an evaluator on a moment. */
export interface Jotted extends Omit<Note, "id"> {
  id: number | string;
  /** What an evaluator thought of the moment; notes of others have none. */
  mark?: "" | "well" | "look" | "ask";
  /** The record that it is tied to. */
  record?: number;
  /** The file beside it: where it is had, and its media type. */
  file?: { at: string; kind: string };
}

export interface NoteItem extends ItemBase {
  kind: "note";
  seq: null;
  note: Jotted;
}

/** Whatever the timeline can show. */
export type Item = DutyItem | MessageItem | ActItem | WorkItem | NoteItem;

/** The items of a row in their lanes. */
export interface Shelf {
  bars: { item: DutyItem | WorkItem; lane: number }[];
  events: Item[];
  lanes: number;
  duties: number;
}

/** A row of the timeline: the notes, an agency, a seat. */
export interface Row extends Shelf {
  kind: "notes" | "agency" | "seat";
  id: string;
  agency: string | null;
  seats?: number;
  y: number;
  height: number;
  count: number;
}

/** A list of the assessment that entries are written into. */
export type Group =
  "ratings" | "adjustments" | "voice" | "outages" | "appeals" | "lost" | "findings" | "actions" | "hotwash";

/** What the server says to something that was written: on a conflict, what stands there, and its mark. */
export interface Written extends ReviewAnswer {
  entry?: { [field: string]: unknown };
  mark?: string;
  id?: string;
}

export interface Finding {
  id: string;
  kind: string;
  text: string;
  objective?: string;
  cause?: string;
  records?: number[];
  by?: string;
}

export interface Action {
  id: string;
  what: string;
  finding?: string;
  element?: string;
  owner: string;
  contact?: string;
  start?: string;
  due?: string;
  status: string;
  outcome?: string;
  carried_from?: { drill: string; action: string; title?: Text };
}

export interface Adjustment {
  id: string;
  do: string;
  duty: number;
  at?: number;
  reason: string;
  by: string;
}

/** Something done by voice or telephone; it counts when a second person has confirmed it. */
export interface Voice {
  id: string;
  seat: string;
  at: number;
  verb: string;
  kind?: string;
  to?: string[];
  about?: string;
  content: string;
  how?: "paper";
  by: string;
  confirmed_by?: string;
}

/** A seat asks for a line of the card to be looked at again, and what was decided. */
export interface Appeal {
  id: string;
  duty: number;
  seat: string;
  reason: string;
  by: string;
  decision?: string | null;
  decided_by?: string | null;
  answer?: string | null;
}

/** What cost points of the overall score: a duty's line, or a system; `t` in ms, where the line says it. */
export interface OpeningLoss {
  part: string;
  points: number;
  line: GradedLine | null;
  system: string | null;
  effect: AnyLine | null;
  records: number[];
  t: number | null;
}

/** An agency as the review opens with it. */
export interface OpeningRow {
  agency: string;
  name: string;
  score: number | null;
  band: string | null;
  response: number | null;
  coordination: number | null;
  settled: number;
  onTime: number;
  never: number;
}

/** A step of the talk before the hall; `kind`: result, well, lost, agencies, next. */
export interface OpeningStep {
  kind: string;
  t: number | null;
  line: GradedLine | null;
  loss: OpeningLoss | null;
}

/** Time in which seats could not act, as staff have marked it. */
export interface Outage {
  id: string;
  seats: string[];
  since: number;
  until: number;
  reason: string;
  by: string;
}

/** Time in which seats were not connected; `ids` of what the server keeps of it, none while it lasts. */
export interface Lost {
  ids: string[];
  seats: string[];
  since: number;
  until: number;
}

export interface HotWash {
  id: string;
  strengths?: string;
  problems?: string;
  suggestions?: string;
  by?: string;
  seat?: string;
}

/** What people judge of a drill. */
export interface AssessmentDoc {
  ratings: Rating[];
  adjustments: Adjustment[];
  voice: Voice[];
  outages: Outage[];
  appeals: Appeal[];
  signed?: { by: string; wall: string } | null;
  findings: Finding[];
  actions: Action[];
  hotwash: HotWash[];
  overview: { [field: string]: string };
}

/** The drill whose open actions are carried in. */
export interface Previous {
  drill: string;
  actions: Action[];
}

export interface AssessmentAnswer extends ReviewAnswer {
  version?: string | number;
  assessment?: Partial<AssessmentDoc>;
  marks?: { [id: string]: string };
  lost?: Lost[];
  previous?: Previous | null;
  candidates?: DrillRow[];
  people?: number | null;
}

export interface Grading {
  id: string;
  label: string;
  by: string;
  overall: Points;
  band: string | null;
}

export interface GradingAnswer extends ReviewAnswer {
  card?: Card;
}

/** The answer to the question for the drill's data: they, or the work that is making them. */
export type DataAnswer = ReviewData | JobAnswer;

export interface JobAnswer extends ReviewAnswer {
  job?: Job;
}

/** The dialog that is open, by its name, and what it is about. */
export interface Opened {
  name: string;
  line?: AnyLine;
  seq?: number;
  t?: number;
}

/** How an edge of the contact network stands. */
export type EdgeState = "missing" | "made" | "unexpected" | "reply";

/** A line or a cloud of points of a Plotly figure, as far as pages look into it. */
export interface Trace {
  uid?: string;
  x: (number | null)[];
  y: (number | null)[];
  /** Of a cloud of agencies: their ids. */
  customdata?: string[];
  hovertext?: (string | null)[];
  text?: string[];
  textposition?: string[];
  marker?: { size?: number[]; line?: object; [part: string]: unknown };
  /** Of lines of contacts: whom each joins. */
  meta?: { edges?: [from: string, to: string][] };
  [part: string]: unknown;
}

/** What plotly.js offers, as far as pages use it. */
export interface Plotly {
  react(place: HTMLElement, data: unknown, layout: unknown, config: object): void;
  purge(place: HTMLElement): void;
  toImage(
    figure: { data: unknown; layout: unknown },
    how: { format: string; width: number; height: number },
  ): Promise<string>;
}

/** An element that plotly.js has drawn into. */
export interface Drawn extends HTMLElement {
  on?(event: string, hear: (event: { points: { customdata?: string }[] }) => void): void;
}

/** A Plotly figure as the server makes it. */
export interface Figure {
  data: Trace[];
  layout: { xaxis?: object; font?: object; [part: string]: unknown };
}

/** The drill's figures in one language, and the shades that they are made in. */
export interface Figures extends ReviewAnswer {
  service: Figure;
  contacts: Figure[];
  colours: { [name: string]: string };
}

interface Was {
  was: number | null;
  is: number | null;
}

export interface WhatIfAct {
  seq: number;
  t: number;
  seat: string;
  verb: string;
  about?: string | null;
}

/** The drill with one act at another time, beside the drill as it was. */
export interface WhatIf {
  act: WhatIfAct & { at: number | null };
  loss: Was;
  overall: Was;
  parts: { [Name in PartName]?: Was };
  refused: (WhatIfAct & { reason: string })[];
  figure: { [lang in Lang]: Figure };
  colours: { [name: string]: string };
}

/** Who has signed a journal. */
export interface Seal {
  fingerprint: string;
  public: string;
  signature: string;
}

/** What the server would answer, in a page saved as a file. */
export interface Packed {
  data: object;
  records: object;
  assessment: object;
  figures: { [lang: string]: object };
  seats: { [seat: string]: object };
  [answer: string]: object;
}

/** What messages have shown, in a page that is a file. */
export type ExhibitsAnswer = ReviewAnswer & { exhibits?: { [id: string]: Text | string } };

/** Asks for a path, as `fetch` does. */
export type Fetch = (
  path: string,
  how?: RequestInit,
) => Promise<{ ok: boolean; status: number; json(): Promise<object | null> }>;
