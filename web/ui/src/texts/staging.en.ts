import type { stagingNb } from './staging.nb';

/** What a date has of the hall. */
export const stagingEn: typeof stagingNb = {
  title: 'Machines, rooms and instructors',
  draft: 'Reserved when it is opened: everything or nothing.',
  nothing: 'Needs nothing of the hall.',
  states: { RESERVED: 'Reserved', ASKED: 'Waits for the owner', LOST: 'Lost', OVER: 'Given back' },
  again: 'Reserve again',
  moveTo: 'Move to',
  move: 'Move',
  nearest: 'Nearest free times:',
};
