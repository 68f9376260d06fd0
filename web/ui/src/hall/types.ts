import type { Words } from '../api/types';

/** What the server tells of the hall (room web.hall). Times are ISO moments in UTC. */
export type Kind = 'MACHINE' | 'ROOM' | 'SIMULATOR' | 'INSTRUCTOR';
/** Whether one works with it, so that how one does is a question: a room and an instructor are only there. */
export const isUsed = (kind: Kind) => kind === 'MACHINE' || kind === 'SIMULATOR';

export type Mode = 'SOLO' | 'SUPERVISED' | 'DEMONSTRATION';
export type State = 'HELD' | 'CONFIRMED' | 'CHECKED_IN' | 'COMPLETED' | 'NO_SHOW' | 'RELEASED';

export interface Resource {
  id: string;
  kind: Kind;
  name: Words;
  family: string;
  risk: 'LOW' | 'MEDIUM' | 'HIGH';
  capacity: number;
  modes: Mode[];
  visitorModes: Mode[];
  minorModes: Mode[];
  setUpMinutes: number;
  cleanUpMinutes: number;
  needsApproval: boolean;
  shared: boolean;
  owner: string;
  shares: { organisation: string; basisPoints: number }[];
  hours: { day: number; from: string; until: string }[];
  person: string | null;
  supervises: string[];
  retired: boolean;
  label: string | null;
  /** What its owner says about not coming; null leaves it as it is. */
  noShow: { percent: number; graceMinutes: number } | null;
}

export interface Stretch {
  from: string;
  until: string;
}

export interface Reservation extends Stretch {
  id: string;
  resources: string[];
  state: State;
  mode: Mode;
  party: number;
  mine: boolean;
  asked: boolean;
  heldUntil: string | null;
  ending: 'GIVEN_BACK' | 'EXPIRED' | 'DECLINED' | 'DISPLACED' | 'NOT_CLEARED' | 'HAS_LEFT' | null;
  series: string;
  session: string;
  title: string;
  organisation: string;
  code: string;
}

export interface Blackout extends Stretch {
  id: string;
  resource: string | null;
  kind: 'MAINTENANCE' | 'FAULT' | 'CLOSED';
  why: Words;
}

export interface Calendar {
  now: string;
  zone: string;
  from: string;
  until: string;
  resources: Resource[];
  open: Record<string, Stretch[]>;
  reservations: Reservation[];
  blackouts: Blackout[];
  runs: boolean;
  equips: boolean;
  /** The resources of which the reader says what not coming costs. */
  ruled: string[];
  organisations: string[];
  /** What every organisation that the calendar tells of is called. */
  names: Record<string, string>;
}

export interface Offer extends Stretch {
  resources: string[];
}

export interface Reason {
  why: Words;
  remedy: Words;
}

/** Nothing was found: what came nearest, why not, and whether one may wait for it. */
export interface Miss {
  nearest: Offer | null;
  reasons: Reason[];
  mayWait: boolean;
}

export interface Wish extends Stretch {
  id: string;
  number: number;
  resources: string[];
  state: 'WAITING' | 'OFFERED' | 'TAKEN' | 'LAPSED' | 'WITHDRAWN';
  title: string;
  offered: string | null;
}

export interface Mine {
  now: string;
  zone: string;
  resources: Resource[];
  reservations: Reservation[];
  wishes: Wish[];
  notices: Words[];
}

/** What is asked of the desk. */
export interface Booking {
  from: string;
  until: string;
  resources?: string[];
  mode: Mode;
  party: number;
  joins: boolean;
  organisation?: string;
  title?: string;
}

/** All that a refusal of the desk says. */
export interface Refusal {
  reasons: Reason[];
  alternatives: Offer[];
}

/** Who of those who come may use what: the sessions of whoever asks. */
export interface Clearances {
  now: string;
  zone: string;
  sessions: HeldSession[];
}

export interface HeldSession {
  id: string;
  /** Empty when it is a booking alone. */
  course: string;
  title: Words;
  from: string;
  until: string;
  uses: { machine: string; name: Words; mode: Mode }[];
  /** The answers stand in the order of the uses. */
  people: { person: string; name: string; answers: { cleared: boolean; reasons: Reason[] }[] }[];
  nameless: number;
}
