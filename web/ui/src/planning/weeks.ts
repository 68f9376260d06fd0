import { mondayOf, plusDays } from '../hall/time';

const DAY = 86_400_000;
const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** The Mondays of a term, each with the number that a school knows its week by: the week of its Thursday. */
export function weeksOf(first: string, last: string): { monday: string; number: number }[] {
  const weeks = [];
  for (let monday = mondayOf(first); monday <= last; monday = plusDays(monday, 7)) {
    const thursday = midnight(plusDays(monday, 3));
    const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
    weeks.push({ monday, number: Math.floor((thursday.getTime() - newYear) / DAY / 7) + 1 });
  }
  return weeks;
}
