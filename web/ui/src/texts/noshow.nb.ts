/** What not coming costs, as the owner of a thing says. */
export const noShowNb = {
  within: (minutes: number) => `Møter du ikke innen ${minutes} minutter etter start, gis plassen videre.`,
  free: 'Det koster ingenting.',
  whole: 'Da betales tiden den ble holdt av for deg.',
  part: (percent: number) => `Da betales ${percent} % av prisen for tiden den ble holdt av for deg.`,
  mixed: (list: string) => `Da betales av prisen for tiden de ble holdt av for deg: ${list}.`,
  each: (name: string, percent: number) => (percent === 0 ? `${name} ingenting` : `${name} ${percent} %`),
  owner: {
    rule: (minutes: number, percent: number) =>
      percent === 0 ? `Den som ikke møter innen ${minutes} minutter, mister plassen og betaler ingenting.` : `Den som ikke møter innen ${minutes} minutter, mister plassen og betaler ${percent} % av prisen for tiden den ble holdt av.`,
    change: 'Endre hva det koster ikke å møte',
    grace: 'Hvor sent kan man komme? Minutter',
    percent: 'Hvor mye betales for tiden den ble holdt av? Prosent av prisen',
    percentHelp: '0: det koster ingenting. 100: som om de hadde vært der.',
    save: 'Lagre regelen',
    saved: 'Lagret. Det som er bestilt fra før, beholder regelen det ble bestilt med.',
  },
};
