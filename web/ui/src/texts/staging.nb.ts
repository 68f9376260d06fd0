/** What a date has of the hall. */
export const stagingNb = {
  title: 'Maskiner, rom og instruktører',
  draft: 'Reserveres når den åpnes: alt, eller ingenting.',
  nothing: 'Trenger ingenting av hallen.',
  states: { RESERVED: 'Reservert', ASKED: 'Venter på eieren', LOST: 'Mistet', OVER: 'Gitt tilbake' },
  again: 'Reserver på nytt',
  moveTo: 'Flytt til',
  move: 'Flytt',
  nearest: 'Nærmeste ledige tider:',
};
