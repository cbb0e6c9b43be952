// What each kind of record holds. Made by `python -m tests.record_types` from drillsim/base/records.py.

interface Of<Kind extends string, Data> {
  seq: number;
  t: number;
  kind: Kind;
  data: Data;
}

/** A text in both languages, as JSON holds it. */
export interface Words {
  vi: string;
  en: string;
}

/** The version of a draft that is played, and whether it was approved with all it is played with. */
export interface PlayedData {
  draft: string;
  number: number;
  sha256: string;
  covers: string;
  approved: boolean;
}

/** What a drill itself says; of the rest, the engine alone knows what it is. */
export interface PlainPhrasebook {
  acts: { [name: string]: Words };
  says: { [name: string]: Words };
}

/** A chapter of the story: drill time at which it begins, such as ``45m``, and its moment. */
export interface PlainChapter {
  start: string;
  at: string;
}

/** When the story begins, as ``2026-03-02 08:00``, and where it jumps. */
export interface PlainStory {
  starts: string;
  chapters?: PlainChapter[];
}

/** An objective. */
export interface PlainObjective {
  id: string;
  title: Words;
}

/** A phase, and when it starts. */
export interface PlainPhase {
  id: string;
  title: Words;
  start: string;
}

/** A team. */
export interface PlainTeam {
  title: Words;
  seats: string[];
}

/** A seat that is played; ``starts`` and ``ends`` of its own part of the drill. */
export interface PlainSeat {
  seat: string;
  starts?: string;
  ends?: string;
}

/** A stage of a threat. */
export interface PlainStage {
  id: string;
  kind: string;
  note?: Words;
}

/** A threat. */
export interface PlainThreat {
  id: string;
  title: Words;
  stages: PlainStage[];
}

/** An answer that an inject offers. */
export interface PlainOption {
  id: string;
  text: Words;
}

/** What is expected of seats. */
export interface PlainExpectation {
  who?: string | string[];
  act: string | string[];
  objective?: string;
  weight?: number;
}

/** An inject. */
export interface PlainInject {
  id: string;
  title: Words;
  options?: PlainOption[];
  to: string | string[];
  expect?: PlainExpectation[];
}

/** A ground on which a request can be put. */
export interface PlainGround {
  id: string;
  text: Words;
}

/** Something that has to be said. */
export interface PlainField {
  title: Words;
}

/** Something that an outside body can be asked for. */
export interface PlainRequest {
  id: string;
  title: Words;
  bases: PlainGround[];
  content?: { [name: string]: PlainField };
}

/** A change that is planned. */
export interface PlainChange {
  id: string;
  title: Words;
}

/** Something that is secret. */
export interface PlainConfidence {
  id: string;
  title: Words;
  level: string;
  basis: Words;
  objective?: string;
  weight?: number;
}

/** Something that there is so much of. */
export interface PlainStock {
  id: string;
  title: Words;
  owner: string;
  unit: Words;
  price?: number | null;
}

/** A building or a room. */
export interface PlainPlace {
  id: string;
  title: Words;
}

/** A skill that a team needs. */
export interface PlainNeed {
  skill: string;
}

/** Somebody who can be named instead. */
export interface PlainSuccessor {
  skills: string[];
}

/** Somebody on a roster. */
export interface PlainMember {
  id: string;
  of: string;
  skills: string[];
  found?: string;
  successor?: PlainSuccessor;
}

/** The people of a team. */
export interface PlainRoster {
  id: string;
  title: Words;
  team: string;
  calls: string | string[];
  strength: number;
  acknowledged?: string;
  by?: string;
  weight?: number;
  objective?: string;
  needs?: PlainNeed[];
  members: PlainMember[];
}

/** The crew of an agency. */
export interface PlainShift {
  id: string;
  title: Words;
  of: string;
  price?: number | null;
}

/** A scenario. */
export interface PlainScenario {
  code: string;
  also?: string[];
  title: Words;
  summary: Words;
  story?: PlainStory;
  objectives: PlainObjective[];
  phases?: PlainPhase[];
  teams?: { [name: string]: PlainTeam };
  seats: PlainSeat[];
  threats: PlainThreat[];
  injects: PlainInject[];
  requests?: PlainRequest[];
  changes?: PlainChange[];
  confidences?: PlainConfidence[];
  stocks?: PlainStock[];
  places?: PlainPlace[];
  rosters?: PlainRoster[];
  shifts?: PlainShift[];
  expect?: PlainExpectation[];
}

/** An agency of a city. */
export interface PlainAgency {
  name: Words;
  short?: Words;
  part_of?: string;
  responders?: number;
}

/** A post in an agency. */
export interface PlainRole {
  name: Words;
}

/** A system or utility. */
export interface PlainNode {
  name: Words;
  weight?: number;
}

/** A commune, which brings an agency, a system and an uplink. */
export interface PlainCommune {
  id: string;
  name: Words;
}

/** Every commune, and what their parts are like. */
export interface PlainCommunes {
  agency: PlainRole;
  system: PlainNode;
  uplink: PlainRole;
  units: PlainCommune[];
}

/** A city. */
export interface PlainCity {
  name: Words;
  agencies: { [name: string]: PlainAgency };
  regions?: { [name: string]: PlainRole };
  roles: { [name: string]: PlainRole };
  systems: { [name: string]: PlainNode };
  utilities?: { [name: string]: PlainNode };
  communes?: PlainCommunes;
}

/** Where a rule stands. */
export interface PlainBasis {
  article: Words;
  mark: string;
}

/** What of a rule names its basis. */
export interface PlainRule {
  basis: PlainBasis;
}

/** A field of an official form. */
export interface PlainFormField {
  title: Words;
  required?: boolean;
  fill?: string;
}

/** An official form. */
export interface PlainForm {
  basis: PlainBasis;
  title: Words;
  kind: string;
  fields: { [name: string]: PlainFormField };
}

/** A field of what an act has to say. */
export interface PlainWordingField {
  title: Words;
}

/** What an act has to say. */
export interface PlainWording {
  act: string;
  fields: { [name: string]: PlainWordingField };
}

/** A rule profile. */
export interface PlainRules {
  note: Words;
  classification: PlainRule;
  processes: { [name: string]: PlainRule };
  forms: { [name: string]: PlainForm };
  wordings?: { [name: string]: PlainWording };
}

/** What a drill was set up from. */
export interface StartData {
  since?: number;
  name?: Words;
  date?: string;
  drawn?: { [name: string]: unknown };
  script?: PlayedData;
  phrasebook?: PlainPhrasebook;
  format: number;
  version: string;
  seed: number;
  graded: string[];
  players: { [name: string]: string };
  director: boolean;
  cast: { [name: string]: string };
  scenario: PlainScenario;
  city: PlainCity;
  rules: PlainRules;
  rubric: { [name: string]: unknown };
}

/** What an order tells to do, and to what. */
export interface OrderData {
  act: string;
  about: string;
}

/** Details of an act, by its verb. */
export interface Params {
  kind?: string;
  form?: { [name: string]: string };
  fields?: { [name: string]: string };
  cause?: string;
  severity?: string;
  process?: string;
  label?: string;
  order?: OrderData;
  option?: string;
  basis?: string;
  act?: number;
  account?: string;
  point?: number;
  admits?: string;
  systems?: string[];
  works?: number[];
  messages?: number[];
}

/** How much of what an act has to say it says: share of fields filled soundly; the others by name. */
export interface ContentData {
  share: number;
  missing: string[];
}

/** What somebody did, and what the engine made of it. */
export interface ActData {
  about?: string;
  text?: string;
  reply_to?: number;
  key?: string;
  claimed?: number;
  wall?: string;
  person?: string;
  seat: string | null;
  agency: string;
  verb: string;
  to: string[];
  params: Params;
  incidents?: string[];
  misdirected?: string[];
  obeys?: number[];
  incomplete?: string[];
  content?: ContentData;
  directed?: number;
  asked?: number;
  status: "accepted" | "refused" | "asked";
  reason?: string;
}

/** An inject is fired, held or released. */
export interface InjectControl {
  by?: string;
  wall?: string;
  key?: string;
  type: "fire" | "hold" | "release";
  inject: string;
}

/** An inject is left out, and why. */
export interface SkipControl {
  by?: string;
  wall?: string;
  key?: string;
  type: "skip";
  inject: string;
  reason: string;
}

/** An inject is replaced, or added: the whole of it. */
export interface WriteControl {
  by?: string;
  wall?: string;
  key?: string;
  type: "edit" | "add";
  inject: PlainInject;
}

/** A file that a facilitator has added, with its bytes in base64; no page is told those. */
export interface AttachedData {
  id: string;
  title: Words;
  form: "text" | "picture" | "sound" | "pdf";
  sha256: string;
  data?: string;
}

/** A file is added, for injects to show. */
export interface ExhibitControl {
  by?: string;
  wall?: string;
  key?: string;
  type: "exhibit";
  exhibit: AttachedData;
}

/** A stage of a threat is steered. */
export interface StageControl {
  by?: string;
  wall?: string;
  key?: string;
  type: "stage";
  stage: string;
  do: "fire" | "hold" | "release" | "strengthen";
  factor?: number | null;
}

/** A message in somebody's name: an agency's, or one written out. */
export interface SayControl {
  by?: string;
  wall?: string;
  key?: string;
  from: string | Words;
  type: "say";
  to: string[];
  channel: string;
  title: Words;
  body: Words;
  reply_to?: number | null;
}

/** The clock is started, paused, resumed or given a speed. */
export interface ClockControl {
  by?: string;
  wall?: string;
  key?: string;
  type: "clock";
  do: string;
  speed?: number;
}

/** Simulated participants decide anew from here on, with another version. */
export interface PlayersControl {
  by?: string;
  wall?: string;
  key?: string;
  type: "players";
  version?: string;
}

/** The drill is ended. */
export interface EndControl {
  by?: string;
  wall?: string;
  key?: string;
  type: "end";
}

/** Who took or left a seat; the person is a reference. */
export interface PresenceData {
  seat: string;
  person: string;
  wall?: string;
}

/** How work on an act goes on. */
export interface WorkData {
  about?: string;
  until?: number;
  reason?: string;
  incidents?: string[];
  act: number;
  status: "started" | "completed" | "failed" | "cancelled";
  agency: string;
  verb: string;
}

/** How far a stage of a threat has come. */
export interface StageData {
  threat: string;
  stage: string;
  status: "begun" | "taken" | "done" | "stopped";
  system?: string;
  technique?: string;
}

/** New values of a node's true state. */
export interface NodeChange {
  service?: number;
  health?: number;
  isolated?: boolean;
  offline?: boolean;
  demand?: number;
  capacity?: number;
  compromise?: string;
  impact?: string | null;
  evidence?: string | null;
  lost?: number;
  locked?: number;
  leaking?: { [name: string]: number };
  altered?: number;
  harming?: number;
}

/** What changed in truth, by node. */
export interface StateData {
  changes: { [name: string]: NodeChange };
}

/** New values of what an operator sees of a system. */
export interface SeenChange {
  service?: number;
  suspected?: boolean;
  compromise?: string;
  needs?: string | null;
  isolated?: boolean;
  offline?: boolean;
  impact?: string | null;
  cause?: string | null;
  capacity?: number;
  demand?: number;
  altered?: number;
  altered_since?: number;
  evacuated?: boolean;
  destroyed?: boolean;
  moved?: boolean;
}

/** What an agency now sees of a system of its own. */
export interface PerceivedData {
  agency: string;
  system: string;
  changes: SeenChange;
}

/** What an agency has chosen of the options that an inject offers. */
export interface DecisionData {
  credit?: number;
  why?: Words;
  inject: string;
  delivery: number;
  agency: string;
  seat: string;
  option: string;
  status: "chosen" | "changed" | "bound";
  act: number;
  chosen: number;
  binds: number;
}

/** What an effect follows from. */
export interface Why {
  inject?: string;
  option?: string;
  agency?: string;
  unanswered?: string;
  reaction?: string;
  adversary?: string;
  on?: string;
  request?: string;
  act?: number;
}

/** A consequence that is carried out: its main key, what it names, its other keys, and why. */
export interface EffectData {
  what: string;
  name: string;
  details?: { [name: string]: unknown };
  why: Why;
}

/** How it stands with the consent that an act needs: ``by`` is who is asked for it, or has answered. */
export interface ApprovalData {
  act: number;
  agency: string;
  verb: string;
  status: "asked" | "approved" | "refused" | "withdrawn";
  by: string;
}

/** How the people of an area are: worried and gathered, 0-1; how many believe what is not so, and for how */
export interface PublicData {
  area: string;
  concern: number;
  crowd: number;
  misled: number;
  misled_hours: number;
  people: number;
}

/** What became of an inject. */
export interface InjectData {
  inject: string;
  status: string;
  reason?: string;
  by?: string;
}

/** A choice that a message offers. */
export interface OptionData {
  id: string;
  text: Words;
}

/** Something that is shown with a message; its content stands in the scenario, or where it was added. */
export interface ExhibitData {
  id: string;
  title: Words;
  form: "text" | "picture" | "sound" | "pdf";
  sha256: string;
}

/** What a verification has found about an order. */
export interface VerdictData {
  order: number;
  genuine: boolean;
}

/** The act for which a message asks consent. */
export interface RequestData {
  act: number;
  verb: string;
}

/** What a body answers to a request: the act that asked, for what, whether granted, what it lacked. */
export interface ResponseData {
  act: number;
  request: string;
  granted: boolean;
  lacks: string[];
}

/** Something secret that a message carries, as its readers are told it. */
export interface SecretData {
  id: string;
  title: Words;
  level: string;
  basis: Words;
  about: string[];
  admits: string[];
  readers: string[];
}

/** How it stands with somebody of a roster, and whether his agency can name another. */
export interface MemberData {
  id: string;
  agency: string;
  stands: string;
  replaceable: boolean;
}

/** The same as it is written down. */
export interface HiddenData {
  indicates: string[];
  verify: boolean;
  inject?: string;
  source?: string;
  genuine?: boolean;
  shuffled?: { [name: string]: string[] };
  noise?: string;
  severity?: string;
}

/** A message, and whom it reached. */
export interface DeliveryData {
  from: string | null;
  about?: string;
  order?: OrderData;
  options?: OptionData[];
  exhibits?: ExhibitData[];
  act?: number;
  reply_to?: number;
  verdict?: VerdictData;
  approval?: RequestData;
  response?: ResponseData;
  secret?: SecretData[];
  member?: MemberData;
  sent?: number;
  way?: "line" | "radio" | "runner";
  seats: string[];
  agencies: string[];
  channel: string;
  sender: Words;
  title: Words;
  body: Words;
  hidden: HiddenData;
}

/** A chapter of the story that begins: its number from 0, its moment, how far the story jumped (ms). */
export interface ChapterData {
  number: number;
  title: Words;
  at: string;
  jumped: number;
}

/** What becomes of it: it waits, goes with a runner ``until`` (ms), or has left with the line's return. */
export interface MailData {
  side: "sender" | "receiver";
  agency: string;
  to: string[];
  act?: number;
  inject?: string;
  status: "waiting" | "runner" | "left";
  until?: number;
}

/** An incident as it truly is. */
export interface IncidentData {
  incident: string;
  cause: string;
  severity: string;
  hits: string[];
}

/** When an agency had its first true indication of an incident. */
export interface AwareData {
  agency: string;
  incident: string;
  system?: string;
  delivery: number;
}

/** Where an expectation comes from: an inject and its place there, a rule, or the scenario. */
export interface Origin {
  inject?: string;
  n?: number;
  rule?: string;
  expect?: number;
}

/** An expectation that has opened. */
export interface DutyData {
  incident?: string;
  delivery?: number;
  about?: string[];
  kind?: string;
  to?: string;
  option?: string;
  line?: string;
  basis?: Words;
  mark?: string;
  legal?: Words;
  origin: Origin;
  agency: string;
  seats: string[];
  acts: string[];
  target: number;
  limit: number;
  weight: number;
  title: Words;
  judge: string[];
  objectives: string[];
}

/** What answered a duty, or tried to. */
export interface AnswerData {
  duty: number;
  act: number;
  fresh?: boolean;
  message?: number;
}

export interface SupportData {
  agency: string;
  from: string;
  responders: number;
  act: number;
}

/** Why the drill ended. */
export interface EndData {
  reason: string;
}

export type ControlData =
  | InjectControl
  | SkipControl
  | WriteControl
  | ExhibitControl
  | StageControl
  | SayControl
  | ClockControl
  | PlayersControl
  | EndControl;

/** One line of the journal, of any kind. */
export type JournalRecord =
  | Of<"start", StartData>
  | Of<"act", ActData>
  | Of<"control", ControlData>
  | Of<"join", PresenceData>
  | Of<"leave", PresenceData>
  | Of<"work", WorkData>
  | Of<"stage", StageData>
  | Of<"state", StateData>
  | Of<"perceived", PerceivedData>
  | Of<"decision", DecisionData>
  | Of<"effect", EffectData>
  | Of<"approval", ApprovalData>
  | Of<"public", PublicData>
  | Of<"inject", InjectData>
  | Of<"delivery", DeliveryData>
  | Of<"chapter", ChapterData>
  | Of<"mail", MailData>
  | Of<"incident", IncidentData>
  | Of<"aware", AwareData>
  | Of<"duty", DutyData>
  | Of<"answer", AnswerData>
  | Of<"support", SupportData>
  | Of<"end", EndData>;
