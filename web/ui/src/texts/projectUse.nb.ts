/** Hva et prosjekt bruker. */
export const projectUseNb = {
  title: (project: string) => `Bruk i ${project}`,
  heading: 'Bestillinger, økter og kostnad',
  hours: (hours: string) => `${hours} t`,
  noPrice: 'uten pris',
  states: { HELD: 'holdes av', CONFIRMED: 'bestilt', CHECKED_IN: 'i bruk', COMPLETED: 'brukt', NO_SHOW: 'ingen kom' } as Record<string, string>,
  sum: (used: string, booked: string, cost: string, isPriced: boolean) => `Brukt ${used}, bestilt ${booked}. ${isPriced ? '' : 'Minst '}${cost} når alt er brukt.`,
  closed: 'lukket',
  station: (code: string) => `Åpne stasjonen (${code})`,
  join: (code: string) => `Bli med (${code})`,
  lesson: 'Leksjon',
  play: 'Åpne en økt for prosjektet',
  purpose: 'Bestillingen er for et fortrolig prosjekt. I kalenderen står bare «Prosjekt».',
};
