import type { Words } from '../api/types';
import type { AdoptedText } from '../competence/types';

/** What an organisation is in a pathway. */
export type Party = 'HALL' | 'SCHOOL' | 'NAV' | 'COUNTY' | 'TRAINING_OFFICE' | 'COMPANY';

/** A programme as the server names it. */
export interface Programme {
  name: string;
  title: Words;
  about: Words;
  stages: { name: string; title: Words; weeks: number }[];
  parties: { party: Party; words: Words }[];
}

/** Something to choose, with its name. */
export interface Choice {
  id: string;
  name: string;
}

/** What can be chosen when a pathway begins, and on its way. */
export interface Choices {
  mayStart: boolean;
  organisations: Partial<Record<Party, Choice[]>>;
}

export type TellableKind =
  | 'week-logged'
  | 'confirmed'
  | 'company-named'
  | 'contract-approved'
  | 'month-approved'
  | 'trade-test-reported'
  | 'agreed'
  | 'disagreed'
  | 'passed'
  | 'ended';

/** What this reader may tell now, as the server says; nothing else is offered. */
export interface Tellable {
  kind: TellableKind;
  /** In whose name; null: the learner's own. */
  organisation: string | null;
  speaksFor: string;
  what: string;
  words: Words;
  days: string[];
  trades: string[];
}

/** What stands between here and the next stage. */
export interface Missing {
  words: Words;
  by: Words;
  /** The organisation that can do something about it; empty: nobody is that yet. */
  waitsFor: string;
  /** Whether this reader speaks for it. */
  isMine: boolean;
}

/** A way through it, as far as this reader may see it. */
export interface Pathway {
  id: string;
  cohort: string;
  person: string;
  name: string;
  programme: string;
  title: Words;
  state: 'PLANNED' | 'ACTIVE' | 'PASSED' | 'ENDED';
  stage: string | null;
  stays: { stage: string; title: Words; responsible: string; payer: string; from: string; until: string | null }[];
  missing: Missing[];
  company: string | null;
  /** Whether a training plan belongs to it. */
  hasPlan: boolean;
  tellable: Tellable[];
}

export interface CohortView {
  cohort: string;
  programme: string;
  title: Words;
  places: { place: string; title: Words; count: number }[];
  people: number;
}

/** The approvals that this reader may see. */
export interface Approvals {
  mayEnter: boolean;
  approvals: Approval[];
  companies: Choice[];
}

export interface Approval {
  company: string;
  name: string;
  trade: string;
  from: string;
  until: string | null;
  holds: boolean;
}

/** Where an apprentice learns an aim. */
export type TrainingPlace = 'COMPANY' | 'WORKSHOP' | 'HALL';

/** How far an aim has come, by evidence. */
export type Standing = 'UNPLANNED' | 'PLANNED' | 'BEGUN' | 'SHOWN';

/** The training plan of an apprentice. */
export interface TrainingPlan {
  curriculum: string;
  mayWrite: boolean;
  seesShown: boolean;
  lines: PlanLine[];
}

export interface PlanLine {
  framework: string;
  code: string;
  version: string;
  text: AdoptedText;
  place: TrainingPlace | null;
  where: Words | null;
  from: string | null;
  until: string | null;
  standing: Standing;
  isLate: boolean;
}
