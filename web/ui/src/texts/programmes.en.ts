import type { programmesNb } from './programmes.nb';

/** The same in English. */
export const programmesEn: typeof programmesNb = {
  title: 'Programmes',
  lead: 'The way through a programme: who is responsible, and what is missing before the next stage.',
  cohorts: 'Cohorts',
  noCohorts: 'No cohorts yet.',
  people: (n) => (n === 1 ? 'One person' : `${n} people`),
  pathways: 'Pathways',
  noPathways: 'No pathways here yet.',
  mine: 'My path',
  states: { PLANNED: 'Planned', ACTIVE: 'Under way', PASSED: 'Passed', ENDED: 'Ended' },
  responsible: 'Responsible',
  payer: 'Pays',
  company: 'Company',
  now: 'now',
  missing: 'Missing before the next stage',
  nothingMissing: 'Nothing is missing.',
  by: (who) => `(${who})`,
  confirm: 'Confirm',
  agree: 'Agree to the next stage',
  nameCompany: 'Name a company',
  shipped: 'Programmes that come with the product',
  weeks: (n) => (n === 1 ? 'one week' : `${n} weeks`),
};
