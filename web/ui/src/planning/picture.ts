import { dateIn, hourOf, momentOf, plusDays } from '../hall/time';
import type { Whole } from './types';

const EARLY = 8;
const LATE = 20;
const HALF_HOUR = 30;

/** Minutes since midnight by the hall's clock. */
const minutesOf = (moment: string, zone: string) => {
  const [hour = '0', minute = '0'] = hourOf(moment, zone).split(':');
  return Number(hour) * 60 + Number(minute);
};

/** The hours that the picture shows: 8 to 20, wider when something stands outside them. */
export function hoursOf(plan: Pick<Whole, 'placements' | 'zone'>): { first: number; hours: number[] } {
  const first = Math.min(EARLY, ...plan.placements.map((one) => Math.floor(minutesOf(one.from, plan.zone) / 60)));
  const last = Math.max(LATE, ...plan.placements.map((one) => Math.ceil((minutesOf(one.until, plan.zone) || 24 * 60) / 60)));
  return { first, hours: Array.from({ length: last - first }, (_, i) => first + i) };
}

/** Monday to Friday, and the weekend of a plan that has something there. */
export function daysOf(plan: Pick<Whole, 'placements' | 'zone'>, monday: string): string[] {
  const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  const all = plan.placements.some((one) => isWeekend(dateIn(one.from, plan.zone))) ? 7 : 5;
  return Array.from({ length: all }, (_, day) => plusDays(monday, day));
}

/** How far from the left a moment stands in its day, %. */
export function placeOf(moment: string, plan: Pick<Whole, 'placements' | 'zone'>): number {
  const shown = hoursOf(plan);
  return Math.min(100, Math.max(0, ((minutesOf(moment, plan.zone) / 60 - shown.first) / shown.hours.length) * 100));
}

/** Where an arrow leads from a moment: half an hour or a day, within the picture; null: the key is no arrow. */
export function moved(key: string, from: string, plan: Pick<Whole, 'placements' | 'zone'>, days: string[]): string | null {
  const steps: Record<string, [number, number]> = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  const step = steps[key];
  if (step === undefined) {
    return null;
  }
  const shown = hoursOf(plan);
  const day = Math.min(days.length - 1, Math.max(0, days.indexOf(dateIn(from, plan.zone)) + step[0]));
  const latest = (shown.first + shown.hours.length) * 60 - HALF_HOUR;
  const minutes = Math.min(latest, Math.max(shown.first * 60, minutesOf(from, plan.zone) + step[1] * HALF_HOUR));
  const two = (n: number) => String(n).padStart(2, '0');
  return momentOf(days[day] ?? '', `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, plan.zone);
}

/** How often each is said, the most often said first. */
export function tally(said: string[]): [string, number][] {
  const times = new Map<string, number>();
  said.forEach((one) => times.set(one, (times.get(one) ?? 0) + 1));
  return [...times].sort(([, one], [, other]) => other - one);
}
