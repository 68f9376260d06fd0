import type { Stretch } from './types';
import { hourOf } from './time';

/** The hours that an axis shows, minutes of the day by the hall's clock. */
export interface Axis {
  from: number;
  until: number;
}

const minutesOf = (moment: string, zone: string) => {
  const [hours = '0', minutes = '0'] = hourOf(moment, zone).split(':');
  return Number(hours) * 60 + Number(minutes);
};

/** An axis wide enough for all that happens on these days, whole hours, at least eight. */
export function axisOf(stretches: Stretch[], zone: string): Axis {
  let from = 8 * 60;
  let until = 16 * 60;
  for (const one of stretches) {
    const begins = minutesOf(one.from, zone);
    const ends = minutesOf(one.until, zone);
    const isWithinADay = Date.parse(one.until) - Date.parse(one.from) <= 24 * 3600_000 && (ends > begins || ends === 0);
    from = Math.min(from, isWithinADay ? begins : 0);
    until = Math.max(until, isWithinADay && ends > 0 ? ends : 24 * 60);
  }
  return { from: Math.floor(from / 60) * 60, until: Math.ceil(until / 60) * 60 };
}

/** The hours that get a mark. */
export function marksOf(axis: Axis): number[] {
  const step = axis.until - axis.from > 14 * 60 ? 2 : 1;
  const marks: number[] = [];
  for (let hour = axis.from / 60; hour <= axis.until / 60; hour += step) {
    marks.push(hour);
  }
  return marks;
}

/** Where a stretch lies on the axis of a day, per cent; null when it is not seen there. */
export function placeOf(stretch: Stretch, day: Stretch, axis: Axis, zone: string): { left: number; width: number } | null {
  const begin = Math.max(Date.parse(stretch.from), Date.parse(day.from));
  const end = Math.min(Date.parse(stretch.until), Date.parse(day.until));
  if (begin >= end) {
    return null;
  }
  const first = minutesOf(new Date(begin).toISOString(), zone);
  const ends = minutesOf(new Date(end).toISOString(), zone);
  const last = end >= Date.parse(day.until) ? 24 * 60 : ends;
  const left = Math.max(first, axis.from);
  const right = Math.min(last, axis.until);
  const whole = axis.until - axis.from;
  return right <= left ? null : { left: ((left - axis.from) / whole) * 100, width: ((right - left) / whole) * 100 };
}

/** How much of these stretches lies within others, ms; the others may overlap each other. */
export function coveredMillis(within: Stretch[], by: Stretch[]): number {
  const sorted = by.map((one) => [Date.parse(one.from), Date.parse(one.until)] as const).sort((a, b) => a[0] - b[0]);
  let sum = 0;
  for (const open of within) {
    let cursor = Date.parse(open.from);
    const end = Date.parse(open.until);
    for (const [from, until] of sorted) {
      const begin = Math.max(from, cursor);
      const stop = Math.min(until, end);
      if (stop > begin) {
        sum += stop - begin;
        cursor = stop;
      }
    }
  }
  return sum;
}

/** How long they are together, ms. */
export const lengthMillis = (stretches: Stretch[]) =>
  stretches.reduce((sum, one) => sum + Date.parse(one.until) - Date.parse(one.from), 0);
