import type { Language } from '../texts';

const locale = (language: Language) => (language === 'en' ? 'en-GB' : 'nb-NO');

/** A moment as people write it: `man. 7. des., 08:00`. */
export function moment(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
}

/** From one moment to another; the day is said once when it is the same. */
export function span(from: string, until: string, language: Language): string {
  const sameDay = new Date(from).toDateString() === new Date(until).toDateString();
  return `${moment(from, language)}–${sameDay ? time(until, language) : moment(until, language)}`;
}

/** The time of day. */
export function time(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
}

/** A day: `7. desember 2026`. */
export function day(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${iso}T12:00:00`));
}

/** Whole oere as kroner. */
export function kroner(oere: number, language: Language): string {
  return new Intl.NumberFormat(locale(language), { style: 'currency', currency: 'NOK' }).format(oere / 100);
}

/** Today as `2026-11-27`, on this computer's calendar. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
