/**
 * What the server says and hears, as JSON. Times are simulated µs since the run part of the lesson began unless the name
 * says otherwise; enum values are the names in the Java records (upper case); `Words` is a sentence in both languages.
 * Fields with `?` may be left out: the page then shows less, never something else.
 */

export interface Words {
  nb: string;
  en: string;
}

export type RoleKind = 'OPERATOR' | 'MAINTAINER' | 'QUALITY' | 'LOGISTICS' | 'TEAM_LEAD' | 'OBSERVER';

/** What is true of the whole server. */
export interface About {
  /** All that it shows is made up. */
  demonstration: boolean;
}

export interface Me {
  kind: 'guest' | 'participant' | 'account';
  name?: string;
  roles?: string[];
  /** Decides for a county, and runs no hall beside it. */
  county?: boolean;
  /** Administrator or operator of the hall itself. */
  hall?: boolean;
  language?: 'nb' | 'en';
  csrf?: string;
  /** True while no administrator has been made yet. */
  setup?: boolean;
}

export interface Deed {
  verb: string;
  element: string;
  number: number;
  word: string;
  value: number;
}

// ---- before a session ------------------------------------------------------------------------------------------------

export interface ScenarioCard {
  name: string;
  title: Words;
  about: Words;
  plant: string;
  difficulty: number;
  minutes: number;
  /** Simulated time a real time that the lesson was made for. */
  pace: number;
  calm: boolean;
  roles: RoleKind[];
  /** Whether an instructor made it of a moment, and whether I may take it away. */
  saved?: boolean;
  removable?: boolean;
}

export interface SessionCard {
  id: string;
  code: string;
  scenario: string;
  title?: Words;
  mode: 'GROUP' | 'CLASS';
  groups: number | GroupCard[];
  ended?: boolean;
  participants?: number;
  startedAt?: string;
  /** When it was laid to rest because nobody was in it for long, ISO 8601; opening it wakes it. */
  restingSince?: string | null;
}

/** What a code opens. */
export interface JoinChoices {
  title: Words;
  groups: { group: number; present: number }[];
  roles: { kind: RoleKind; task: Words }[];
}

export interface Joined {
  session: string;
  group: number;
  role?: RoleKind | null;
  person?: string;
}

// ---- the plan of the plant, which stands still ------------------------------------------------------------------------

export interface PlanStation {
  name: string;
  units: number;
  x?: number;
  y?: number;
  kind?: string;
  /** Names that a deed's word can have, by verb: failure modes, tasks, dispatch rules, characteristics. */
  words?: Partial<Record<string, string[]>>;
}

export interface PlanBuffer {
  name: string;
  capacity?: number | null;
}

export interface Named {
  name: string;
  words?: Partial<Record<string, string[]>>;
}

export interface PlanConveyor extends Named {
  lengthMetres?: number;
}

export interface PlanCrew extends Named {
  persons?: number;
}

export interface PlanFleet extends Named {
  vehicles?: number;
}

export interface PlanParameter extends Named {
  /** What it changes, which says its unit: `SPEED_FACTOR`, `SETUP_FACTOR`, `CARDS`, `POWER_CAP` (W), `ARRIVAL_FACTOR`. */
  target: string;
  least: number;
  most: number;
}

export interface Permission {
  verb: string;
  elements: string[];
}

export interface PlanRole {
  kind: RoleKind;
  task: Words;
  may: Permission[];
  sees?: string[];
}

export interface PlanInject {
  name: string;
  title: Words;
  byHand?: boolean;
}

export interface PathLeg {
  from: string;
  to: string;
  metres?: number;
}

export interface Demand {
  product: string;
  pieces: number;
  byMicros: number;
}

/** What people call the parts of a plant: language, then name, then label. */
export type Labels = Record<string, Record<string, string>>;

export interface Plan {
  plant: string;
  scenario?: string;
  title?: Words;
  stations: PlanStation[];
  buffers: PlanBuffer[];
  conveyors: PlanConveyor[];
  sources: Named[];
  sinks: Named[];
  paths?: PathLeg[];
  flow: { from: string; to: string }[];
  crews: PlanCrew[];
  fleets: PlanFleet[];
  labels?: Labels;
  parameters: PlanParameter[];
  roles: PlanRole[];
  /** How long deeds take their doer, µs, by verb. */
  takes?: Partial<Record<string, number>>;
  /** Told only to the instructor. */
  injects?: PlanInject[];
  briefing: Words;
  briefMicros?: number;
  demand: Demand[];
  durationMicros: number;
  hints?: number;
  /** The participant's own commitment from the last run, if there is one. */
  commitment?: string | null;
  calm?: boolean;
  /** Who can be told something (the deed REPORT). */
  receivers?: string[];
}

// ---- the living picture -----------------------------------------------------------------------------------------------

export interface UnitNow {
  station: string;
  number: number;
  condition: string;
  packml?: string;
  product?: string | null;
  progress?: number;
  endsAt?: number | null;
  locked?: boolean;
  alarm?: string | null;
}

export interface BufferNow {
  name: string;
  content: number;
  capacity?: number | null;
  /** The waiting places of a station, not a buffer of its own. */
  queue?: boolean;
}

export interface BeltNow {
  name: string;
  parts: number[];
}

export interface VehicleNow {
  fleet: string;
  number: number;
  activity: string;
  from?: string | null;
  to?: string | null;
  progress?: number;
  load?: number;
}

export interface PersonNow {
  crew: string;
  number: number;
  present: boolean;
  /** The unit at which the person is. */
  at?: string | null;
}

export interface AlarmNow {
  number: number;
  name: string;
  unit?: string;
  priority: 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL' | string;
  state: string;
  since: number;
}

export interface Kpis {
  shipped?: number;
  scrap?: number;
  wip?: number;
  oee?: number | null;
  powerW?: number;
  late?: number;
  energyWh?: number;
  result?: number;
  [name: string]: number | null | undefined;
}

export interface SaidNow {
  atMicros: number;
  from: string;
  to?: RoleKind | null;
  words?: Words;
  text?: string;
}

export interface HazardNow {
  atMicros: number;
  name: string;
  title: Words;
  story?: Words;
  injury?: boolean;
  /** The moment to go back to when the group takes the rewind offer. */
  rewindMicros?: number;
}

export interface RevealedNow {
  atMicros: number;
  element: string;
  number?: number;
  words?: Words;
  text?: string;
}

export interface ParameterNow {
  name: string;
  value: number;
  least: number;
  most: number;
}

export interface OngoingNow {
  actor: string;
  deed: Deed;
  effectMicros: number;
}

export interface PersonCard {
  person: string;
  nickname: string;
  role?: RoleKind | null;
  connected?: boolean;
}

export interface BookmarkNow {
  atMicros: number;
  text: string;
}

export interface RunCard {
  run: number;
  parent?: number | null;
  branchedAtMicros?: number;
  ended?: boolean;
  /** How far an earlier run has come, µs; the present one's time is the picture's. */
  now?: number | null;
}

/** Who let the plant stand still, and why. */
export interface PausedNow {
  by: string;
  why: string;
  words?: Words | null;
}

export interface Display {
  now: number;
  paused: PausedNow | null;
  pace: number;
  run: number;
  ended: boolean | string;
  units: UnitNow[];
  buffers: BufferNow[];
  belts: BeltNow[];
  vehicles: VehicleNow[];
  people: PersonNow[];
  alarms: AlarmNow[];
  kpis: Kpis;
  revealed: RevealedNow[];
  said: SaidNow[];
  hazards: HazardNow[];
  hintsLeft: number;
  nextHintCost?: number;
  hintsTaken?: { atMicros: number; words: Words; cost: number }[];
  parameters: ParameterNow[];
  ongoing?: OngoingNow[];
  participants?: PersonCard[];
  bookmarks?: BookmarkNow[];
  runs?: RunCard[];
  injected?: { name: string; atMicros: number }[];
  emergencyStop?: boolean;
  isolated?: boolean;
  /** How many alarms come (ISA-18.2). */
  alarmLoad?: { lastTenMinutes: number; isFlood: boolean; most: number };
  myRole?: RoleKind | null;
  /** Roles that the instructor plays himself. */
  takenOver?: RoleKind[];
  hintReady?: boolean;
}

export type FromServer =
  | ({ type: 'state' } & (Display | { display: Display }))
  | ({ type: 'delta' } & Record<string, unknown>)
  | ({ type: 'said' } & SaidNow)
  | { type: 'answer'; id: number; accepted: boolean; reason?: string; words?: Words }
  | { type: 'ended'; run?: number };

export type ToServer =
  | { type: 'act'; id?: number; deed: Deed; role?: RoleKind }
  | { type: 'hint'; id?: number }
  | { type: 'say'; to: RoleKind | null; text: string }
  // from the overview of a session these three mean all groups
  | { type: 'pause'; why: string }
  | { type: 'resume' }
  | { type: 'pace'; factor: number }
  | { type: 'step' }
  | { type: 'jump'; micros: number }
  | { type: 'inject'; name: string }
  | { type: 'effect'; deed: Deed; all?: boolean }
  | { type: 'effect'; shows: { shown: string; element: string; number: number; word: string; value: number }; all?: boolean }
  | { type: 'effect'; truth: true; all?: boolean }
  | { type: 'effect'; says: { from: string; to: RoleKind | null; text: string }; all?: boolean }
  | { type: 'assign'; person: string; role: RoleKind }
  | { type: 'message'; to: RoleKind | null; text: string }
  | { type: 'takeOver'; role: RoleKind }
  | { type: 'giveBack'; role: RoleKind }
  | { type: 'role'; role: RoleKind }
  | { type: 'bookmark'; text: string }
  | { type: 'rewind'; run: number; micros: number }
  | { type: 'end' };

// ---- the instructor's overview ----------------------------------------------------------------------------------------

/** The picture on /ws/sessions/{id}: `state` first, then deltas. */
export interface Overview {
  groups: GroupCard[];
}

export interface GroupCard {
  group: number;
  run?: number;
  now: number;
  pace?: number;
  paused?: PausedNow | null;
  ended?: boolean | string;
  kpis?: Kpis;
  alarms?: number;
  unacknowledged?: number;
  worst?: string | null;
  units?: { station: string; number: number; condition: string }[];
  hazards?: number;
  people?: PersonCard[];
  participants?: number;
  /** µs of simulated time since anybody last did something. */
  idleMicros?: number;
  stuck?: boolean;
  flood?: boolean;
}

// ---- the debrief ------------------------------------------------------------------------------------------------------

export interface Measured {
  measure: string;
  value: number | null;
  evidence?: number[];
}

export interface Judgement {
  objective: string;
  behaviour: Words;
  aim?: string;
  aimVersion?: string;
  shown: 'SHOWN' | 'PARTLY' | 'NOT_SHOWN';
  evidence: { atMicros: number; index: number; words: Words }[];
}

export interface TimelineEvent {
  index?: number;
  atMicros: number;
  kind: 'inject' | 'alarm' | 'action' | 'hazard' | 'hint' | 'said' | 'bookmark' | 'revealed' | string;
  title: Words | string;
  actor?: string;
  role?: RoleKind | null;
  accepted?: boolean;
  endMicros?: number;
  deed?: Deed;
}

export interface UnitBar {
  unit: string;
  spans: { from: number; to: number; condition: string }[];
}

export interface Series {
  name: string;
  atMicros: number[];
  values: (number | null)[];
}

export interface Timeline {
  durationMicros: number;
  events: TimelineEvent[];
  bars: UnitBar[];
  series: Series[];
}

export interface TheoryLine {
  name: string;
  /** The station it speaks of; empty for the plant. */
  element?: string;
  words: Words;
  predicted?: number | null;
  measured?: number | null;
  unit?: string;
}

export interface Reflection {
  /** The name under which answers are kept; `decisive` is that of the decisive moment. */
  key: string;
  phase: 'REACTIONS' | 'DESCRIPTION' | 'ANALYSIS' | 'SUMMARY';
  words: Words;
  anchorMicros?: number | null;
  answer?: string;
}

export interface ClassRun {
  group: number;
  run: number;
  parent?: number | null;
  branchedAtMicros?: number;
  result?: number;
  mine?: boolean;
  shipped?: Series;
}

export interface Mark {
  kind: 'RUBRIC' | 'SELF' | 'PEER';
  about?: string;
  criterion: string;
  level: number;
  text?: string;
  by?: string;
}

export interface Decisive {
  atMicros: number;
  lossNok: number;
  low?: number;
  high?: number;
  /** So many futures on each side the loss was estimated from. */
  fresh: number;
  question: Words;
}

export type DecisiveStep = { type: 'progress'; done: number; of: number } | { type: 'decisive'; decisive?: Decisive | null; question?: Reflection | null; stretches: number; futures: number } | { type: 'error'; reason: string };

/** Something that may be tried instead at a moment. */
export interface Choice {
  deed: Deed;
  /** The part of the plant under which people look for it; empty: the whole plant. */
  place: string;
  words: Words;
  /** Why it could be thought of then; none: nothing spoke for it. */
  reason?: Words | null;
  /** The step of the expected response that it does. */
  step?: Words | null;
  /** Why it would have been refused at that moment. */
  refusal?: Words | null;
  /** What its value may be. */
  span?: { least: number; most: number; unit: 'FACTOR' | 'CARDS' | 'POWER' | 'PIECES' | 'TIME' } | null;
}

/** A line of what a run was worth; costs are negative. */
export interface AccountLine {
  item: string;
  quantity: number;
  rate: number;
  nok: number;
}

export interface Debrief {
  title: Words;
  scenario: string;
  group: number;
  run: number;
  runs: ClassRun[];
  measures: Measured[];
  judgements: Judgement[];
  deviations: { words?: Words; text?: string; atMicros?: number | null }[];
  result: number | null;
  timeline: Timeline;
  theory: TheoryLine[];
  questions: Reflection[];
  /** Whether the run goes on no more. */
  over: boolean;
  /** Whether the reader was in the group: only they answer its questions. */
  takesPart: boolean;
  account: AccountLine[];
  commitment?: string | null;
  marks: Mark[];
  /** The others of the group, for peer marks. */
  participants?: { person: string; nickname: string }[];
  hazards: HazardNow[];
  actions?: { atMicros: number; deed: Deed; actor: string }[];
}

export interface Fan {
  futures: number;
  seed?: number;
  atMicros: number[];
  /** Where the lesson ends; what lies after it is the plant running on by itself. */
  endMicros?: number;
  /** One row a quantile, lowest first: shares such as 0.05, 0.25, 0.5, 0.75, 0.95. */
  quantiles: { share: number; values: number[] }[];
  baseline?: { share: number; values: number[] }[];
  happened?: number[];
  measure?: string;
  results: number[];
  baselineResults?: number[];
  difference?: { mean: number; low: number; high: number };
  /** In how many of the futures the other deed was accepted, 0..1. */
  shareDone?: number;
  millis?: number;
}

export type WhatIfStep = { type: 'progress'; done: number; of: number } | ({ type: 'fan' } & Fan) | { type: 'error'; reason: string };

export interface RegretLine {
  atMicros: number;
  deed: Deed;
  regret: number;
  low: number;
  high: number;
  best: Deed | null;
  bestWords?: Words | null;
  /** Why the best could be thought of then. */
  reason?: Words | null;
  words: Words;
  actor: string;
  /** How many deeds were tried, and in how many futures. */
  considered: number;
  budget: number;
}

export type RegretStep =
  | { type: 'progress'; done: number; of: number }
  | { type: 'regret'; actions: RegretLine[] }
  | { type: 'error'; reason: string };

export interface Luck {
  result: number;
  results: number[];
  rank: number;
  luckNok: number;
  skillNok: number;
  skillLow: number;
  skillHigh: number;
  roomNok: number;
  /** Of the way from doing nothing to the result, gone by luck and skill, how much luck went, 0..1. */
  shareOfLuck: number;
  seeds: number;
}
