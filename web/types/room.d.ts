// What the control room works with: the scenario's parts as its file has them, the model folded from the
// records, and what every panel is handed.

import type {
  ActRow,
  ActSent,
  AgencyRow,
  Answer,
  Asking,
  ClockTold,
  DeliverySent,
  DutyData,
  EdgeRow,
  Fields,
  Hello,
  Lang,
  NodeRow,
  Note,
  Piece,
  Presence,
  Region,
  Sent,
  Text,
  WorkData,
} from "./wire";
import type { ExhibitData } from "./records";
import type { Names } from "../static/room/words.js";
import type { DrillClock } from "../static/drill-clock.js";

/** One or several. */
export type Some<T> = T | T[];

/** An act that a condition asks for. */
export interface Match {
  by?: string;
  act?: Some<string>;
  about?: string;
  to?: string;
  deadline?: string;
}

/** A condition of a scenario: exactly one of its questions is asked, or several are joined. */
export interface Condition extends Match {
  for?: string;
  all?: Condition[];
  any?: Condition[];
  not?: Condition;
  service?: string;
  below?: number;
  above?: number;
  compromise?: string;
  at_least?: string;
  perceived?: string;
  state?: string;
  concern?: string;
  stage?: string;
  inject?: string;
  option?: string;
  leaked?: string;
  altered?: string;
  reported?: string;
  told?: string;
  answered?: string;
  granted?: string;
  stock?: string;
  shift?: string;
  crew?: string;
  change?: string;
  breached?: string;
  knows?: string;
  secret?: string;
  stands?: string;
  evacuated?: string;
  member?: string;
  called?: string;
  strength?: string;
  covered?: string;
  skill?: string;
  destroyed?: string;
  moved?: string;
  time?: string;
}

/** What makes something happen. */
export interface Trigger {
  at?: string | number;
  unless?: Match;
  by_hand?: string;
  when?: Condition;
  after?: string;
  delay?: string | number;
  while?: Condition;
}

export interface Expectation {
  who?: Some<string>;
  act: Some<string>;
  about?: Some<string>;
  to?: string;
  target: string;
  limit: string;
}

/** An inject as its scenario has it. */
export interface InjectDoc extends Trigger {
  id: string;
  title: Text;
  body: Text;
  channel: string;
  to: Some<string>;
  from?: string | Text;
  about?: string;
  indicates?: string;
  options?: { id: string; text: Text }[];
  objectives?: string[];
  tags?: string[];
  expect?: Expectation[];
  exhibits?: string[];
  notes?: { controller?: Text; evaluator?: Text };
}

export interface StageDoc extends Trigger {
  id: string;
  kind: string;
  note?: Text;
  hits?: Some<unknown>;
  enters?: unknown[];
  technique?: string;
}

export interface ThreatDoc {
  id: string;
  title: Text;
  stages: StageDoc[];
}

export interface SeatRow {
  seat: string;
  agency: string;
  title: Text;
  brief: Text | null;
  acts: string[];
}

/** What staff are told of a drill once. */
export interface StaffStatic {
  scenario: { code: string; title: Text };
  agencies: AgencyRow[];
  nodes: NodeRow[];
  edges: EdgeRow[];
  regions: Region[];
  /** Those of this drill; `left_out`: those of its scenario that it has not. */
  seats: SeatRow[];
  left_out?: SeatRow[];
  players: { [seat: string]: string };
  cast: { [name: string]: string };
  acts: ActRow[];
  reasons: { [code: string]: Text };
  length: number;
  exhibits?: ExhibitData[];
  injects?: InjectDoc[];
  objectives?: { id: string; title: Text }[];
  threats?: ThreatDoc[];
  requests?: { id: string; title: Text }[];
  changes?: { id: string; title: Text }[];
  confidences?: { id: string; title: Text }[];
  stocks?: { id: string; title: Text; unit: Text }[];
  places?: { id: string; title: Text }[];
  rosters?: { id: string; title: Text }[];
  shifts?: { id: string; title: Text }[];
  story?: { starts: string };
  join?: { code: string; url: string };
}

/** An inject in the course of a drill. */
export interface Inject {
  id: string;
  doc: InjectDoc;
  status: string;
  t: number | null;
  reason: string | null;
  delivery: number | null;
  /** What a facilitator made of it: written on the spot, or changed. */
  written?: "added" | "edited";
}

/** A duty, and what has answered it. */
export interface Duty {
  seq: number;
  t: number;
  data: DutyData;
  answers: { seq: number; t: number; act: number; message: number | null }[];
  acked: number | null;
}

/** What is known of a stage of a threat. */
export interface Stage {
  systems: string[];
  status?: string;
  t?: number;
  strength?: number;
  held?: boolean;
}

/** One change of a node, true or perceived. */
export interface Change {
  seq: number;
  t: number;
  kind: "state" | "perceived";
  changes: Fields;
}

export interface Incident {
  incident: string;
  cause: string;
  severity: string;
  hits: string[];
  t: number;
}

interface By<T> {
  [id: string]: T;
}

/** The state of a drill, folded from its records. */
export interface Model {
  upto: number;
  t: number;
  ended: Sent | null;
  truth: By<Fields>;
  seen: By<Fields>;
  history: By<Change[]>;
  incidents: By<Incident>;
  stages: By<Stage>;
  aware: By<By<number>>;
  injects: Map<string, Inject>;
  deliveries: Map<number, DeliverySent>;
  duties: Map<number, Duty>;
  acts: Map<number, ActSent>;
  work: Map<number, WorkData & { t: number }>;
  people: By<string[]>;
  active: By<number>;
  spoken: Set<number>;
  records: Sent[];
  answeredBy: Map<number, number[]>;
  exhibits: Map<string, ExhibitData>;
  leaping: number | null;
  leapt: number;
  agencyOf: By<AgencyRow>;
}

/** How a duty stands at a moment. */
export interface StandingRow {
  state: "answered" | "late" | "due" | "warn" | "overdue";
  t: number | null;
  target: number;
  limit: number;
}

/** A colour, an icon and words. */
export interface Pill {
  tone: string;
  icon: string;
  text: string;
}

/** A record as a line: what is bold, what is quoted, and what stands between. */
export interface Line {
  group: string;
  tone: string;
  parts: (string | { b: string; q?: undefined } | { q: string; b?: undefined })[];
  minor?: boolean;
}

/** Somebody in a seat, or asking for one. */
export interface Person {
  person: string;
  name: string;
  online?: boolean;
  seat?: string | null;
  sits?: string | null;
}

/** The dialog that is open. */
export type Open =
  | null
  | "next"
  | "finish"
  | "real"
  | "help"
  | "join"
  | "search"
  | "write"
  | "say"
  | {
      skip?: string;
      edit?: string;
      say?: string[];
      note?: string | null;
      device?: Person;
      move?: Person;
      remove?: Person;
    };

/** What the server says to what is asked in the room. */
export interface RoomAnswer extends Answer {
  clock?: ClockTold;
  note?: Note;
  notes?: Note[];
  score?: LiveScore;
  next?: { t: number; injects?: (string | { inject: string })[] } | null;
  late?: LateRow[];
  qr?: string;
  url?: string;
  lasts?: number;
}

export interface LateRow {
  duty: number;
  agency: string;
  title: Text;
  limit: number;
}

type Scored = number | { score?: number | null; band?: string; settled?: number } | null;

/** The score so far. */
export interface LiveScore {
  overall?: Scored;
  band?: string;
  response_time?: { score?: number | null; settled?: number };
  coordination?: Scored;
  outcome?: Scored;
  judgement?: Scored;
  teams?: { title: Text; score?: number | null }[];
}

/** What panels need of the connection. */
export interface RoomLive {
  notes: Note[];
  notice: Text | null;
  gone: string | null;
  link: string;
  clock: DrillClock;
  presence: Presence | null;
  records: { list: Sent[] };
  ask(event: string, data?: object, within?: number): Promise<RoomAnswer>;
  note(...notes: Note[]): void;
  dismiss(): void;
}

/** What rows of duties and the map read: of the room, of the evaluator's page, of the replay. */
export interface Watched {
  model: Model;
  names: Names;
  statics: StaffStatic;
  clock: { state: string; speed?: number; stored?: boolean };
  t: number;
  /** The drill's id, by which its exhibits are asked for. */
  drill: string;
  language: Lang;
  runs?: boolean;
  live?: RoomLive;
  picked?: string | null;
  open?: (what: Open) => void;
  pick?: (what: string | null) => void;
  /** What stands beside a line of the feed. */
  beside?: (record: Sent) => unknown;
}

/** What every panel of the control room is handed. */
export interface ControlRoom extends Watched {
  live: RoomLive;
  hello: Omit<Hello<StaffStatic>, keyof Piece>;
  clock: DrillClock;
  order(event: string, data: object): Promise<RoomAnswer>;
  failed(answer: RoomAnswer): RoomAnswer;
  open(what: Open): void;
  pick(what: string | null): void;
  picked: string | null;
  toast(text: string): void;
  presence: Presence | null;
  length: number;
  runs: boolean;
  commands: boolean;
}
