// What a participant's page works with: what its records amount to, its lookup tables, its drafts.

import type {
  ActData,
  ActIn,
  ActRow,
  AgencyRow,
  Answer,
  ClockTold,
  DecisionData,
  DeliveryData,
  DrillTold,
  Fields,
  FormRow,
  MailData,
  WordingRow,
  Me,
  ObjectRow,
  Params,
  SeatStatic,
  SupportData,
  Text,
  Verdict,
  WorkData,
} from "./wire";

/** A system as its operator sees it. */
export interface Seen {
  fields: Fields;
  state: string;
  since: number;
}

/** Work of an act: when it started, when it ended. */
export type Work = WorkData & { started?: number; ended: number | null };

/** An act of the own agency. */
export interface OwnAct extends Omit<ActData, "to" | "seat"> {
  seq: number;
  t: number;
  seat?: string | null;
  to: string[];
  work: Work | null;
  /** What became of what it says, when the own line was down. */
  mail?: MailData & { t: number };
  /** How it stands with the consent that it needs. */
  approval?: string;
  /** What the body that was asked has answered. */
  response?: string;
  /** Who has acknowledged it, and when. */
  heardBy: Map<string, number>;
}

/** A message in the inbox, and what has been done about it. */
export interface Message extends Omit<DeliveryData, "verdict"> {
  seq: number;
  t: number;
  acknowledged: number | null;
  option: string | null;
  /** What the agency has chosen of its options, and until when that can be changed. */
  decision: DecisionData | null;
  replies: OwnAct[];
  verdict: Verdict | null;
  calling: boolean;
}

/** What one crew did not hand over to the next. */
export interface LeftOut {
  systems?: string[];
  works?: number[];
  messages?: number[];
}

/** What the records of a seat amount to. */
export interface SeatModel {
  inbox: Message[];
  acts: OwnAct[];
  systems: Map<string, Seen>;
  support: (SupportData & { t: number })[];
  /** Stock of the agency -> how much is left. */
  left: { [stock: string]: number };
  /** The agency's crew: when (ms) it came on, null for the first; whether the next waits; what it was not told. */
  shift: { came: number | null; ready: boolean; left?: LeftOut };
  ended: { t: number; reason: string } | null;
}

/** One message or act exchanged with an agency. */
export type Exchange =
  | { seq: number; t: number; mine: false; item: Message }
  | { seq: number; t: number; mine: true; item: OwnAct };

/** The static part of a drill with its rows by id. */
export interface Tables extends Partial<
  Omit<SeatStatic, "acts" | "agencies" | "objects" | "systems" | "forms" | "wordings">
> {
  acts: ActRow[];
  agencies: AgencyRow[];
  objects: ObjectRow[];
  systems: ObjectRow[];
  forms: FormRow[];
  wordings: WordingRow[];
  verbs: { verb: string; title?: Text }[];
  labels: { [verb: string]: string };
  reasons: { [code: string]: Text };
  verb: Map<string, { verb: string; title?: Text }>;
  act: Map<string, ActRow>;
  agencyOf: Map<string, AgencyRow>;
  object: Map<string, ObjectRow>;
  formOf: Map<string, FormRow>;
}

/** An act being written. */
export interface Draft {
  id: string;
  verb: string;
  about?: string;
  to: string[];
  params: Params;
  text?: string;
  reply_to?: number;
  touched: boolean;
}

/** What an act begins with: the message it answers, what it is about, whom it goes to. */
export interface Start {
  message?: Message;
  about?: string;
  to?: string;
  groups?: string[];
}

/** What stands over the page, or beside it. */
export interface Panel {
  kind: "pick" | "compose" | "thread" | "menu";
  start?: Start;
  draft?: string;
  agency?: string;
}

/** An act that waits to be sent. */
export interface Queued {
  act: ActIn & { key: string };
  made: number;
  name: string;
}

/** An act that the server did not take, and why. */
export type RefusedItem = Queued & { code: string; text: Text | null };

export interface SeatMe extends Me {
  seat: string;
  agency: string;
}

/** What a screen shows a page of: the live one, or the still one of a review. */
export interface SeatPage {
  still?: boolean;
  me: SeatMe;
  table: Tables;
  live: {
    hello: { drill: DrillTold };
    link: string;
    drill: string;
    released?: boolean;
    records?: { list: { kind: string; t: number; data: object }[] };
  };
  clock: Pick<ClockTold, "t" | "state" | "speed"> & { stored: boolean };
  model: SeatModel;
  tab: string;
  panel: Panel | null;
  opened: number | null;
  toast: { text: string; seq: number | null } | null;
  submitted?: number;
  pending: Queued[];
  refused: RefusedItem[];
  unread: number;
  held: boolean;
  canAct: boolean;
  sendingWord: string;
  drafts: { touched: Draft[]; all: { [id: string]: Draft } };
  isUnread(message: Message): boolean;
  go(tab: string): void;
  open(seq: number | null): void;
  goTo(seq: number): void;
  pick(start: Start): void;
  compose(verb: string, start?: Start): void;
  resume(id: string): void;
  thread(agency: string): void;
  menu(): void;
  close(): void;
  write(id: string, change: (now: Draft) => Draft): void;
  discard(draft: Draft): void;
  submit(draft: Draft, act: ActIn): void;
  send(act: ActIn): void;
  again(act: ActIn): void;
  withdraw(key: string): void;
  hush(): void;
  ask<A extends Answer = Answer>(event: string, data?: object): Promise<A>;
  favourites: Set<string>;
  favour(agency: string): void;
  answer(message: Message): string;
  writeAnswer(message: Message, text: string): void;
  sendAnswer(message: Message): void;
  choice(seq: number): string | null;
  choose(seq: number, option: string): void;
  markRead(seq: number): void;
}
