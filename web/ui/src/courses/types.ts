import type { Words } from '../api/types';
import type { Mode } from '../hall/types';
import type { AimRef } from '../parts/AimChooser';

export type ActivityKind = 'COURSE' | 'VISIT' | 'PROJECT' | 'TRAINING';
export type OccurrenceState = 'DRAFT' | 'OPEN' | 'CONFIRMED' | 'RUNNING' | 'DONE' | 'CANCELLED';
export type ParticipationState = 'WAITING' | 'OFFERED' | 'ENROLLED' | 'ATTENDED' | 'ABSENT' | 'WITHDRAWN';

/** One date in the catalogue. */
export interface CourseCard {
  id: string;
  activity: string;
  kind: ActivityKind;
  title: Words;
  about: Words;
  aims: string[];
  from: string;
  until: string;
  capacity: number;
  free: number;
  waiting: number;
  state: OccurrenceState;
  onlyFor: string | null;
  mine: { state: ParticipationState; offeredUntil: string | null; placeInLine: number; group: number } | null;
}

/** One date in the instructor's list. */
export interface OccurrenceLine {
  id: string;
  activity: string;
  kind: ActivityKind;
  title: Words;
  from: string;
  until: string;
  state: OccurrenceState;
  capacity: number;
  seated: number;
  waiting: number;
}

export interface RollPerson {
  id: string;
  name: string;
  from: string | null;
  schoolClass: string;
  state: ParticipationState;
  group: number;
  missedMinutes: number | null;
  excused: boolean | null;
}

export interface OccurrencePageData {
  line: OccurrenceLine;
  instructors: string[];
  onlyFor: string | null;
  scenario: string | null;
  lesson: string | null;
  minutes: number;
  people: RollPerson[];
  evaluation: { shown: number; hidden: number; means: number[]; comments: string[] };
}

/** Any one of these, used like this. */
export interface NeededResource {
  anyOf: string[];
  mode: Mode;
}

export interface ActivityTemplate {
  id: string;
  kind: ActivityKind;
  title: Words;
  about: Words;
  subject: string;
  aims: AimRef[];
  prerequisites: AimRef[];
  minutes: number;
  capacity: number;
  perInstructor: number;
  resources: NeededResource[];
  scenario: string | null;
  state: 'DRAFT' | 'APPROVED' | 'WITHDRAWN';
}

/** One visit in the list. */
export interface VisitCard {
  id: string;
  title: Words;
  from: string;
  until: string;
  state: OccurrenceState;
  school: string | null;
  heads: number | null;
}

export interface VisitData {
  leads: boolean;
  stations: { name: string; resource: string | null; places: number }[];
  groups: { name: string; heads: number }[];
  from: string;
  until: string;
  heads: number;
  stops: { round: number; from: string; until: string; station: number; group: number }[];
  counts: { round: number; group: number; heads: number; left: number }[];
  rounds: { round: number; missing: number; words: Words }[];
}

/** What a project uses: bookings, sessions, hours and cost. */
export interface ProjectUse {
  bookings: { id: string; from: string; until: string; state: string; things: Words[]; minutes: number; oere: number | null }[];
  sessions: { session: string; title: Words; opened: string; code: string | null; mayLead: boolean }[];
  lessons: { scenario: string; title: Words }[];
  bookedMinutes: number;
  usedMinutes: number;
  oere: number;
  isPriced: boolean;
}

export interface ProjectCard {
  id: string;
  companyId: string;
  company: string;
  title: string;
  question: string;
  staff: string[];
  staffIds: string[];
  plant: string | null;
  findings: string;
  state: 'ASKED' | 'AGREED' | 'RUNNING' | 'DONE' | 'CANCELLED';
  isCompany: boolean;
}

export type NeedKind = 'COMPETENCE' | 'PERSON' | 'THESIS' | 'TRAINEE';

export interface NeedCard {
  id: string;
  kind: NeedKind;
  title: string;
  aims: { framework: string; code: string; version: string }[];
  voiced: string;
  by: string;
  voicedBy: string;
  people: number;
  wanted: { organisation: string; name: string; people: number }[];
  state: 'VOICED' | 'ANSWERED' | 'CLOSED' | 'WITHDRAWN';
  answer: { activity: string; title: Words; next: string | null } | null;
  measure: { met: number; inTime: number | null; late: number | null; last: string | null } | null;
  mayWithdraw: boolean;
  mayAnswer: boolean;
}

export type MoneyKind = 'CASH' | 'IN_KIND' | 'DISCOUNT' | 'GRANT';

export interface Money {
  kind: MoneyKind;
  oere: number;
}

export interface StatementRow {
  entry: { value: string };
  on: string;
  text: Words;
  money: Money;
}

export interface StatementPage {
  name: string;
  isClosed: boolean;
  statement: {
    month: string;
    given: StatementRow[];
    givenInYear: Money[];
    owedBefore: Money;
    charges: StatementRow[];
    owedAfter: Money;
  };
  benefits: { gift: string; receiver: string; people: number | null; what: Words }[];
}

export interface Payers {
  organisations: { id: string; name: string }[];
  keeps: boolean;
  closed: string[];
}
