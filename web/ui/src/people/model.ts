import type { AccountRole } from '../areas';
import type { Words } from '../api/types';

export type Kind = 'PUPIL' | 'STUDENT' | 'APPRENTICE' | 'EMPLOYEE' | 'TRAINEE' | 'NAV_PARTICIPANT' | 'RESEARCHER';
export type OrganisationRole = 'OWNER' | 'OPERATOR' | 'SCHOOL' | 'TRAINING_COMPANY' | 'TRAINING_OFFICE' | 'NAV' | 'COUNTY' | 'MEMBER';

export const kinds: readonly Kind[] = ['PUPIL', 'STUDENT', 'APPRENTICE', 'EMPLOYEE', 'TRAINEE', 'NAV_PARTICIPANT', 'RESEARCHER'];
export const accountRoles: readonly AccountRole[] = ['ADMINISTRATOR', 'OPERATOR', 'INSTRUCTOR', 'TEACHER', 'TRAINING_OFFICE', 'COMPANY_CONTACT', 'NAV_COUNSELLOR', 'LEARNER'];
export const organisationRoles: readonly OrganisationRole[] = ['OWNER', 'OPERATOR', 'SCHOOL', 'TRAINING_COMPANY', 'TRAINING_OFFICE', 'NAV', 'COUNTY', 'MEMBER'];

export interface OrganisationCard {
  id: string;
  name: string;
  number: string | null;
  state: 'PROPOSED' | 'ACTIVE' | 'ENDED';
  roles: { role: OrganisationRole; words: Words; from: string; until: string | null }[];
  mayChange: boolean;
}

export interface PersonCard {
  id: string;
  name: string;
  state: 'ACTIVE' | 'RESTRICTED' | 'ERASED';
  email: string | null;
  phone: string | null;
  birthDate: string | null;
  language: 'nb' | 'en';
  memberships: { organisation: string; kind: Kind; words: Words; from: string; until: string | null; holds: boolean; mayEnd: boolean }[];
  /** Those that hold today. */
  roles: HeldRole[];
  pastRoles: HeldRole[];
  login: string | null;
  standing: 'OPEN' | 'LOCKED' | 'CLOSED' | null;
  mayChange: boolean;
  /** What became of bookings when something was changed just now. */
  said: Words[];
}

export interface HeldRole {
  organisation: string;
  role: AccountRole;
  words: Words;
  from: string;
  until: string | null;
  mayEnd: boolean;
}

/** Days at an organisation that are over. */
export interface Former {
  name: string;
  as: Words;
  from: string;
  until: string;
}

export interface AuditLine {
  number: number;
  at: string;
  actor: string;
  name: string | null;
  place: string;
  deed: string;
  key: string;
  before: string | null;
  after: string | null;
}

/** Today, as the fields for days want it. */
export const today = () => new Date().toLocaleDateString('sv-SE');

/** The day after, or before: an end is the first day that does not belong to it, people say the last that does. */
export const dayFrom = (day: string, days: number) => {
  const moved = new Date(`${day}T12:00:00`);
  moved.setDate(moved.getDate() + days);
  return moved.toLocaleDateString('sv-SE');
};

/** A day as people read it. */
export const dayText = (day: string, language: string) =>
  new Date(`${day}T12:00:00`).toLocaleDateString(language === 'en' ? 'en-GB' : 'nb-NO', { day: 'numeric', month: 'short', year: 'numeric' });
