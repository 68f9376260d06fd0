/** What a project uses. */
export const projectUseEn = {
  title: (project: string) => `Use in ${project}`,
  heading: 'Bookings, sessions and cost',
  hours: (hours: string) => `${hours} h`,
  noPrice: 'without a price',
  states: { HELD: 'held', CONFIRMED: 'booked', CHECKED_IN: 'in use', COMPLETED: 'used', NO_SHOW: 'nobody came' } as Record<string, string>,
  sum: (used: string, booked: string, cost: string, isPriced: boolean) => `Used ${used}, booked ${booked}. ${isPriced ? '' : 'At least '}${cost} when all is used.`,
  closed: 'closed',
  station: (code: string) => `Open the station (${code})`,
  join: (code: string) => `Join (${code})`,
  lesson: 'Lesson',
  play: 'Open a session for the project',
  purpose: 'The booking is for a confidential project. The calendar says “Prosjekt” and no more.',
};
