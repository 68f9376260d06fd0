/** Valg av mål fra læreplaner. */
export const aimsNb = {
  help: 'Skriv noen ord eller en kode, og velg blant målene som er importert.',
  found: (n: number) => (n === 0 ? 'Ingen flere mål passer. Prøv andre ord.' : n === 1 ? 'Ett mål passer.' : `${n} mål passer.`),
  chosen: 'Valgte mål',
  take: (code: string) => `Ta bort ${code}`,
};
