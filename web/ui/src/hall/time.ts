import type { Language } from '../texts';

const locale = (language: Language) => (language === 'en' ? 'en-GB' : 'nb-NO');
const parts = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + zone + JSON.stringify(options);
  let found = parts.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locale(language), { timeZone: zone, ...options });
    parts.set(key, found);
  }
  return found;
}

/** `10:15` by the hall's clock. */
export const hourOf = (moment: string | number, zone: string) =>
  format('en', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(moment));

/** `tirsdag 1. desember` by the hall's calendar. */
export const dayOf = (moment: string | number, zone: string, language: Language) =>
  format(language, zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(moment));

/** `tir. 1.12.` by the hall's calendar. */
export const shortDay = (moment: string | number, zone: string, language: Language) =>
  format(language, zone, { weekday: 'short', day: 'numeric', month: 'numeric' }).format(new Date(moment));

/** `tir. 1.12. 10:15–11:45`. */
export const span = (from: string, until: string, zone: string, language: Language) =>
  `${shortDay(from, zone, language)} ${hourOf(from, zone)}–${hourOf(until, zone)}`;

/** `2026-12-01`, the day that it is in the hall. */
export function dateIn(moment: string | number, zone: string): string {
  const found = format('en', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(moment));
  const of = (type: string) => found.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}`;
}

/** Another day of the calendar. */
export function plusDays(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The Monday of the week that holds this day. */
export const mondayOf = (date: string) => plusDays(date, -((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7));

/** How far the hall's clock is ahead of UTC at a moment, ms. */
function ahead(moment: number, zone: string): number {
  const found = format('en', zone, {
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(moment));
  const of = (type: string) => Number(found.find((part) => part.type === type)?.value ?? 0);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return local - Math.floor(moment / 1000) * 1000;
}

/** The moment at which the hall's clock shows this time on this day; an hour that the spring skips is the hour after. */
export function momentOf(date: string, time: string, zone: string): string {
  const local = Date.parse(`${date}T${time.length === 5 ? time : '00:00'}:00Z`);
  const guess = local - ahead(local, zone);
  const right = local - ahead(guess, zone);
  return new Date(right).toISOString();
}
