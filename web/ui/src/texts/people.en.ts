import type { peopleNb } from './people.nb';

/** The same in English. */
export const peopleEn: typeof peopleNb = {
  areas: 'Areas',
};
