import type { Words } from '../api/types';
import type { Mode } from '../hall/types';

/** A text in the language in which it was adopted. */
export interface AdoptedText {
  language: string;
  text: string;
}

export type Level = 'NOTHING' | 'CLAIMED' | 'PARTLY' | 'SHOWN' | 'ATTESTED';

export interface Skill {
  framework: string;
  code: string;
  version: string;
  text: AdoptedText | null;
  level: Level;
  evidence: string[];
}

export interface FindingLine {
  framework: string;
  code: string;
  version: string;
  text: AdoptedText | null;
  verdict: 'SHOWN' | 'PARTLY' | 'NOT_SHOWN';
  by: string;
}

export interface EvidenceLine {
  id: string;
  person: string;
  name: string;
  title: Words;
  origin: 'RUN' | 'OBSERVATION' | 'LOG' | 'UPLOAD';
  what: string;
  /** Where the talk about a run stands, for those who may come there. */
  debrief: string | null;
  submitted: string;
  state: 'SUBMITTED' | 'ASSESSED' | 'SUPERSEDED';
  assessor: string;
  remark: string;
  mediaType: string | null;
  findings: FindingLine[];
}

export interface AttestationLine {
  id: string;
  kind: 'AUTHORISATION' | 'HALF_YEAR_ASSESSMENT' | 'MODULE' | 'CREDENTIAL';
  title: Words;
  text: string;
  standing: 'NOT_YET' | 'VALID' | 'SUSPENDED' | 'EXPIRED' | 'REVOKED';
  from: string;
  until: string | null;
  assessor: string;
  machines: string[];
  modes: Mode[];
  instructs: boolean;
  evidence: string[];
  /** Why it was suspended or revoked; empty when it was not. */
  why: string;
}

export interface Passport {
  person: string;
  name: string;
  skills: Skill[];
  evidence: EvidenceLine[];
  attestations: AttestationLine[];
}

export interface ShareLine {
  id: string;
  label: string;
  from: string;
  until: string;
  open: boolean;
  secret: string | null;
}

export type ServingKind = 'ACTIVITY' | 'SCENARIO' | 'EVIDENCE';

export interface By {
  kind: ServingKind;
  name: string;
  title: Words;
}

export interface CurriculumCard {
  framework: string;
  code: string;
  title: AdoptedText;
  valid: boolean;
  replacedBy: string[];
}

export interface AimLine {
  framework: string;
  code: string;
  version: string;
  text: AdoptedText;
  valid: boolean;
  set: string;
  by: By[];
  revisions: number;
  same: string[];
}

export interface WholeCurriculum {
  curriculum: CurriculumCard;
  sets: { code: string; title: AdoptedText; level: string }[];
  aims: AimLine[];
  served: number;
  by: Record<ServingKind, number>;
  unserved: string[];
}

export interface MatrixView {
  aims: { code: string; text: AdoptedText }[];
  rows: { person: string; name: string; levels: Level[] }[];
  counts: (number | null)[];
  people: number | null;
  inFives: boolean;
  rowsOnly: boolean;
}

export interface GapView {
  wanted: number;
  shown: number;
  open: { code: string; text: AdoptedText; level: Level; learntBy: By[] }[];
}
