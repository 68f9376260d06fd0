/** Opplæringsplanen til en lærling. */
export const trainingPlanNb = {
  title: 'Opplæringsplan',
  lead: (curriculum: string) => `Hvilket mål i ${curriculum} som læres når og hvor, og hva som alt er vist.`,
  hidden: 'Hva som er vist, ser de som følger opp lærlingen.',
  noAims: (curriculum: string) => `Målene i ${curriculum} er ikke hentet inn ennå. Hallens administrator gjør det.`,
  howFar: 'Så langt er det kommet',
  standings: { UNPLANNED: 'Ikke planlagt', PLANNED: 'Planlagt', BEGUN: 'Begynt', SHOWN: 'Vist' },
  places: { COMPANY: 'I bedriften', WORKSHOP: 'I verkstedet', HALL: 'I hallen' },
  when: (where: string, from: string, until: string) => `${where}, ${from} – ${until}`,
  late: 'over tiden',
  write: 'Skriv i planen',
  chosen: (n: number) => (n === 0 ? 'Velg målene over.' : n === 1 ? 'Ett mål er valgt.' : `${n} mål er valgt.`),
  place: 'Hvor',
  from: 'Fra og med',
  until: 'Til og med',
  plan: 'Planlegg målene',
  takeOut: 'Ta ut av planen',
};
