import type { Words } from '../api/types';
import type { Kind, Mode } from '../hall/types';

/** What the server tells of plans (room web.planning). Times are ISO moments in UTC. */
export type PlanState = 'DRAFT' | 'PROPOSED' | 'APPROVED' | 'CLOSED';

export interface Head { id: string; title: string; first: string; last: string; state: PlanState; isRepair: boolean }

export interface PlanRequest {
  id: string;
  title: string;
  organisation: string;
  group: string;
  size: number;
  meetings: number;
  minutes: number;
  mode: Mode;
  needs: string[];
  after: string | null;
  days: number[];
  from: string;
  until: string;
}

export interface Meeting { request: string; number: number }

/** `id/2`, for a list of choices. */
export const keyOf = (one: Meeting) => `${one.request}/${one.number}`;

export interface Placement extends Meeting { from: string; until: string; resources: string[]; pinned: boolean; wished: boolean }

export interface Broken extends Meeting { rule: Words; why: Words; remedy: Words }

export interface Cost { wish: Words; points: number }

export interface PlanResource { id: string; name: Words; kind: Kind; family: string }

export interface Whole {
  head: Head;
  zone: string;
  requests: PlanRequest[];
  placements: Placement[];
  unplaced: Meeting[];
  violations: Broken[];
  costs: Cost[];
  met: { organisation: string; placed: number; met: number }[];
  resources: PlanResource[];
  taken: { resource: string; from: string; until: string; blackout: boolean }[];
  repair: { plan: string; resource: string; from: string; until: string; why: string } | null;
  difference: { changes: { meeting: Meeting; from: Placement | null; to: Placement | null; distance: Words | null }[]; unmoved: number } | null;
  progress: { done: number; all: number; broken: number; unplaced: number; points: number } | null;
}

export interface WhyAnswer { possible: boolean; placement: Placement; violations: Broken[]; costs: Cost[]; nearest: Placement[] }

/** A term that asks, or asked, what the reader's organisations want of it. */
export interface Collection {
  plan: string;
  title: string;
  first: string;
  last: string;
  lastDay: string;
  open: boolean;
  state: PlanState;
  organisations: { id: string; name: string }[];
  activities: { id: string; title: Words; minutes: number; capacity: number }[];
  mine: { request: Wish; placed: { from: string; until: string }[] }[];
}

/** What somebody asked of a term. */
export type Wish = PlanRequest & { notBefore: string; notAfter: string; never: string[] };
