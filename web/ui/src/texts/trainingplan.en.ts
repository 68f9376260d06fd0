import type { trainingPlanNb } from './trainingplan.nb';

/** The training plan of an apprentice. */
export const trainingPlanEn: typeof trainingPlanNb = {
  title: 'Training plan',
  lead: (curriculum) => `Which aim of ${curriculum} is learnt when and where, and what has been shown already.`,
  hidden: 'What has been shown is seen by those who look after the apprentice.',
  noAims: (curriculum) => `The aims of ${curriculum} have not been imported yet. The administrator of the hall does.`,
  howFar: 'So far it has come',
  standings: { UNPLANNED: 'Not planned', PLANNED: 'Planned', BEGUN: 'Begun', SHOWN: 'Shown' },
  places: { COMPANY: 'In the company', WORKSHOP: 'In the workshop', HALL: 'In the hall' },
  when: (where, from, until) => `${where}, ${from} – ${until}`,
  late: 'overdue',
  write: 'Write in the plan',
  chosen: (n) => (n === 0 ? 'Choose the aims above.' : n === 1 ? 'One aim is chosen.' : `${n} aims are chosen.`),
  place: 'Where',
  from: 'From',
  until: 'Until',
  plan: 'Plan the aims',
  takeOut: 'Take out of the plan',
};
