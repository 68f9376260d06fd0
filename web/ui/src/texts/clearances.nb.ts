/** Hvem som kan bruke hva, før de kommer. */
export const clearancesNb = {
  page: 'Klarering',
  title: 'Hvem er klarert',
  lead: 'Dem du har i dag og i morgen, ved hver maskin. Står det nei, står det også hva som gjør det til ja.',
  start: 'Klarering i dag og i morgen',
  none: 'Du holder ingenting i dag eller i morgen.',
  untitled: 'Bestilling',
  allCleared: (n: number) => (n === 0 ? 'ingen er navngitt' : n === 1 ? 'den ene er klarert' : `alle ${n} er klarert`),
  notCleared: (missing: number, n: number) => `${missing} av ${n} mangler noe`,
  who: 'Deltaker',
  yes: 'Klarert',
  no: 'Ikke klarert',
  nameless: (n: number) => (n === 1 ? 'Én til kommer uten navn, og bruker bare det som er åpent for besøkende.' : `${n} til kommer uten navn, og bruker bare det som er åpent for besøkende.`),
  noMachine: 'Ingen maskin er bestilt; her trengs ingen klarering.',
  nobody: 'Ingen er navngitt eller påmeldt.',
  openCourse: 'Åpne kurset',
};
