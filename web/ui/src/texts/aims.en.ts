import type { aimsNb } from './aims.nb';

/** Choosing aims out of curricula. */
export const aimsEn: typeof aimsNb = {
  help: 'Type some words or a code, and choose among the aims that were imported.',
  found: (n) => (n === 0 ? 'No other aim fits. Try other words.' : n === 1 ? 'One aim fits.' : `${n} aims fit.`),
  chosen: 'Chosen aims',
  take: (code) => `Take ${code} away`,
};
