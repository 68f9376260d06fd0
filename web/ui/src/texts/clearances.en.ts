/** Who may use what, before they come. */
export const clearancesEn = {
  page: 'Clearance',
  title: 'Who is cleared',
  lead: 'Those you have today and tomorrow, at each machine. Where it says no, it also says what would make it yes.',
  start: 'Clearance today and tomorrow',
  none: 'You hold nothing today or tomorrow.',
  untitled: 'Booking',
  allCleared: (n: number) => (n === 0 ? 'nobody is named' : n === 1 ? 'the one is cleared' : `all ${n} are cleared`),
  notCleared: (missing: number, n: number) => `${missing} of ${n} lack something`,
  who: 'Participant',
  yes: 'Cleared',
  no: 'Not cleared',
  nameless: (n: number) => (n === 1 ? 'One more comes without a name, and uses only what is open to visitors.' : `${n} more come without a name, and use only what is open to visitors.`),
  noMachine: 'No machine is booked; nothing here asks for clearance.',
  nobody: 'Nobody is named or signed up.',
  openCourse: 'Open the course',
};
