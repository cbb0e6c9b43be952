// What a scorecard shows. Made by `python -m tests.record_types` from scoring/shown.py.

import type { Origin, Words } from "./records";

/** A row of the levels: of a team, an agency, a seat, an objective or a phase. */
export interface LevelRow {
  score: number | null;
  band: string | null;
  response_time: number | null;
  coordination: number | null;
  settled: number;
  open: number;
  few?: boolean;
  title: Words;
}

/** Scores over some lines; ``few``: too few are settled to tell anything in numbers. */
export interface ScoreRow {
  score: number | null;
  band: string | null;
  response_time: number | null;
  coordination: number | null;
  settled: number;
  open: number;
  few?: boolean;
}

/** Rows by seat, agency and team, and those of the drill. */
export interface Levels {
  seat: { [name: string]: LevelRow };
  agency: { [name: string]: LevelRow };
  team: { [name: string]: LevelRow };
  drill: ScoreRow;
}

/** An objective, and the mean of its ratings. */
export interface ObjectiveRow {
  score: number | null;
  band: string | null;
  response_time: number | null;
  coordination: number | null;
  settled: number;
  open: number;
  few?: boolean;
  title: Words;
  judgement?: number | null;
}

/** A unit of a team: how often it acted in its part of the drill, and its longest silence there (ms). */
export interface UnitRow {
  met: number;
  late: number;
  never: number;
  open: number;
  agency: string;
  acts: number;
  silence: number;
}

/** A team of many units; ``silence`` is the median of theirs (ms), ``idle`` how many did nothing. */
export interface PooledRow {
  met: number;
  late: number;
  never: number;
  open: number;
  team: string;
  title: Words;
  score: number | null;
  response_time: number | null;
  coordination: number | null;
  silence: number;
  idle: number;
  units: UnitRow[];
}

/** What the duties of a step took an agency, in ms. */
export interface MedianStep {
  median: number | null;
  target: number;
  answered: number;
  unanswered: number;
}

/** Messages from one agency to another; of the whole drill also contacts required, and of them made. */
export interface NetworkEdge {
  from: string;
  to: string;
  required?: number;
  made?: number;
  messages: number;
}

/** The same within some time (ms). */
export interface ContactSlice {
  betweenness: { [name: string]: number };
  reciprocity: number | null;
  edges: NetworkEdge[];
  start: number;
  end: number;
}

/** Who had to contact whom, and who did; ``unexpected`` are no replies and were required by nobody. */
export interface Network {
  betweenness: { [name: string]: number };
  reciprocity: number | null;
  edges: NetworkEdge[];
  missing: [string, string][];
  unexpected: [string, string][];
  slices: ContactSlice[];
}

/** An expectation that never opened, and who would have owed it. */
export interface NeverTriggered {
  origin: Origin;
  title: Words | null;
  who: string[];
  acts: string[];
  objective: string | null;
  weight: number;
}

/** Which scenario was played. */
export interface ScenarioTold {
  code: string;
  title: Words;
}

/** Under which rule profile. */
export interface ProfileTold {
  profile: string;
  title: Words;
}

/** What is worth knowing of a card, and which part it is about. */
export interface CardNote {
  code: string;
  part: string | null;
  text: Words;
}

/** A line of the whole: a part of it. */
export interface PartLine {
  part: "response_time" | "coordination" | "outcome" | "judgement";
  score: number;
  weight: number;
  points: number;
}

/** The whole, and what a lost city leaves of it. */
export interface WholePart {
  score: number | null;
  uncapped?: number | null;
  cap?: number | null;
  band: string | null;
  settled: number;
  open: number;
  evidence: PartLine[];
}

/** A score read off the norms: its interval and deviation, the equivalent skill and its interval. */
export interface ReadPart {
  interval: [number, number];
  sd: number;
  skill: number | null;
  skills: [number, number] | null;
  beyond: boolean;
}

/** A card's error, and the norms that it comes from. */
export interface Read {
  interval: [number, number];
  sd: number;
  skill: number | null;
  skills: [number, number] | null;
  beyond: boolean;
  parts: Record<"response_time" | "coordination" | "outcome" | "judgement", ReadPart>;
  inputs: string;
  engine: string;
  levels: number[];
  seeds: number;
  humans: number;
  text: Words;
}

/** Why nothing is known of a card's error. */
export interface NoError {
  missing: string;
  text: Words;
}

/** A trainer's word that a duty was answered by voice or phone; times in ms. */
export interface CreditedTime {
  do: "credit";
  at: number;
  acknowledged: number | null;
  by: string;
  reason: string;
}

/** A line of a duty, a contact, an order; times in ms, ``target`` and ``limit`` from ``opened``. */
export interface GradedLine {
  to?: string | null;
  incident?: string | null;
  basis?: Words | null;
  owed?: string[];
  already?: boolean;
  away?: number;
  rest?: number;
  adjusted?: CreditedTime;
  cost?: number;
  sent?: boolean;
  made?: number;
  misdirected?: string[];
  repeated?: number;
  pair?: string[];
  part: string;
  duty: number | null;
  title: Words;
  agency: string;
  seats: string[];
  opened: number;
  answered: number | null;
  target: number | null;
  limit: number | null;
  credit: number;
  weight: number;
  points: number | null;
  objectives: string[];
  records: number[];
}

/** Response time; the first edition of the rules shows no speed. */
export interface ResponseTimePart {
  score: number | null;
  settled: number;
  open: number;
  evidence: GradedLine[];
  open_lines: GradedLine[];
  band: string | null;
  answered?: number | null;
  speed?: number | null;
  met?: number;
  late?: number;
  never?: number;
  already?: number;
}

/** A part of coordination; its value 0-1. */
export interface InnerPart {
  weight: number;
  used: number;
  value: number | null;
}

/** Coordination. */
export interface CoordinationPart {
  score: number | null;
  settled: number;
  open: number;
  evidence: GradedLine[];
  open_lines: GradedLine[];
  band: string | null;
  parts: { [name: string]: InnerPart };
}

/** The total is at most ``at``: the outcome's interval lies under ``under``. */
export interface LostCap {
  under: number;
  at: number;
}

/** A line of a loss, or of what idle seats would have lost. */
export interface LostLine {
  part: string;
  system: string;
  detail: string | null;
  amount: number;
  loss: number;
  records: number[];
  points: number | null;
}

/** The outcome with its word. */
export interface LossPart {
  score: number | null;
  raw?: number | null;
  interval?: [number, number] | null;
  cap?: LostCap | null;
  settled: number;
  open: number;
  evidence: LostLine[];
  open_lines: LostLine[];
  loss?: number;
  idle_loss?: number | null;
  expert_loss?: number | null;
  expert_losses?: number[];
  by_the_book_loss?: number | null;
  band: string | null;
}

/** What an evaluator gave an objective. */
export interface GivenRating {
  id?: string;
  rater: string;
  objective: string;
  rating: "P" | "S" | "M" | "U";
  note: string;
  t: number;
  records: number[];
  wall?: string;
}

/** A line of a rated objective. */
export interface RatedLine {
  part: "judgement";
  objective: string;
  title: Words;
  raters: number;
  ratings: GivenRating[];
  mean: number | null;
  spread: number | null;
  weight: number;
  points: number | null;
  records: number[];
}

/** Judgement with its word. */
export interface JudgedPart {
  score: number | null;
  settled: number;
  open: number;
  evidence: RatedLine[];
  open_lines: RatedLine[];
  alpha?: number | null;
  alpha_why?: string | null;
  raters?: string[];
  band: string | null;
}

/** How a duty stood or stands. */
export interface DutyStood {
  settled: boolean;
  answered: number | null;
  credit: number;
  weight: number;
}

/** An adjustment beside what came of it; ``now`` is null when the duty is waived. */
export interface AdjustedDuty {
  id: string | null;
  do: "waive" | "credit" | "raise" | "take";
  duty: number;
  at: number | null;
  acknowledged: number | null;
  by: string;
  reason: string;
  wall: string | null;
  appeal: string | null;
  title: Words | null;
  agency: string | null;
  seats: string[];
  opened: number | null;
  was: DutyStood | null;
  now: DutyStood | null;
}

/** An appeal about a duty's line, what was decided, and what came of it. */
export interface AppealedDuty {
  id: string;
  duty: number;
  seat: string;
  by: string;
  reason: string;
  wall: string | null;
  decision: "granted" | "refused" | null;
  decided_by: string | null;
  answer: string | null;
  decided: string | null;
  title: Words | null;
  agency: string | null;
  opened: number | null;
  was: DutyStood | null;
  now: DutyStood | null;
}

/** The scores alone, 0-100. */
export interface Scores {
  overall: number | null;
  band: string | null;
  response_time: number | null;
  coordination: number | null;
  outcome: number | null;
  judgement: number | null;
}

/** A weight, and its share once the parts without data have dropped out. */
export interface Used {
  weight: number;
  used: number;
}

/** What weighs how much. */
export interface Weights {
  parts: Record<"response_time" | "coordination" | "outcome" | "judgement", Used>;
  coordination?: { [name: string]: Used };
  note: Words;
}

/** A rubric as its model writes it; what only one edition of the rules has may lack. */
export interface RubricTold {
  version: number;
  rubric: string;
  title: Words;
  note: Words;
  parts: Record<"response_time" | "coordination" | "outcome" | "judgement", number>;
  coordination: { [name: string]: number };
  bands: { [name: string]: number };
  wrong_try: number;
  slip?: number;
  content?: number;
  least_settled?: number;
  repeats?: { [name: string]: number };
  verification: { [name: string]: number };
  outcome: { [name: string]: unknown };
  judgement: { [name: string]: number };
}

/** The scorecard. */
export interface Card {
  levels: Levels;
  objectives: { [name: string]: ObjectiveRow };
  phases: { [name: string]: LevelRow };
  pooled: PooledRow[];
  medians: { [name: string]: { [name: string]: MedianStep } };
  network: Network;
  never_triggered: NeverTriggered[];
  scenario: ScenarioTold;
  rules_profile: ProfileTold;
  seed: number;
  version: string;
  graded: string[];
  end: number;
  incomplete: boolean;
  statement: Words;
  notes: CardNote[];
  rules: number;
  overall: WholePart;
  band: string | null;
  interval: [number, number] | null;
  norms: Read | NoError | null;
  response_time: ResponseTimePart;
  coordination: CoordinationPart;
  outcome: LossPart;
  judgement: JudgedPart;
  adjustments: AdjustedDuty[];
  appeals: AppealedDuty[];
  unadjusted: Scores | null;
  weights: Weights;
  rubric: RubricTold;
}
