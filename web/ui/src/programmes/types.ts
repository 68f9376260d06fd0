import type { Words } from '../api/types';

/** A programme as the server names it. */
export interface Programme {
  name: string;
  title: Words;
  about: Words;
  stages: { name: string; title: Words; weeks: number }[];
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
  missing: { words: Words; by: Words; confirmation: string | null }[];
  company: string | null;
  actingAs: string[];
  /** The organisation in whose name this reader may report the trade test now. */
  reportsTestAs: string | null;
}

export interface CohortView {
  cohort: string;
  programme: string;
  title: Words;
  places: { place: string; title: Words; count: number }[];
  people: number;
}
