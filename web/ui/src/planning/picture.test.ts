import { expect, test } from 'vitest';
import type { Placement } from './types';
import { daysOf, hoursOf, moved, placeOf, tally } from './picture';

const zone = 'Europe/Oslo';
const monday = '2027-01-11';
const meeting = (from: string, until: string): Placement => ({ request: 'a', number: 1, from, until, resources: ['mill-1'], pinned: false, wished: true });
const plan = { zone, placements: [meeting('2027-01-12T07:00:00Z', '2027-01-12T09:00:00Z')] };
const days = daysOf(plan, monday);

test('the picture shows the hours from eight to eight, and wider when something stands outside', () => {
  const night = { zone, placements: [meeting('2027-01-12T05:00:00Z', '2027-01-12T20:30:00Z')] };

  expect(hoursOf(plan)).toMatchObject({ first: 8, hours: { length: 12 } });
  expect(hoursOf(night)).toMatchObject({ first: 6, hours: { length: 16 } });
  expect(placeOf('2027-01-12T13:00:00Z', plan)).toBe(50);
});

test('a weekend is shown when the plan has something there', () => {
  const saturday = { zone, placements: [meeting('2027-01-16T09:00:00Z', '2027-01-16T11:00:00Z')] };

  expect(days).toHaveLength(5);
  expect(daysOf(saturday, monday)).toHaveLength(7);
});

test('arrows move half an hour or a day and stop at the edges of the picture', () => {
  const from = '2027-01-12T07:00:00Z';

  expect(moved('ArrowRight', from, plan, days)).toBe('2027-01-12T07:30:00.000Z');
  expect(moved('ArrowUp', from, plan, days)).toBe('2027-01-11T07:00:00.000Z');
  expect(moved('ArrowLeft', from, plan, days)).toBe('2027-01-12T07:00:00.000Z');
  expect(moved('ArrowDown', '2027-01-15T18:30:00Z', plan, days)).toBe('2027-01-15T18:30:00.000Z');
  expect(moved('Tab', from, plan, days)).toBeNull();
});

test('how far meetings move is told once for each way, the most frequent first', () => {
  expect(tally(['uken etter', 'samme dag', 'samme dag'])).toEqual([['samme dag', 2], ['uken etter', 1]]);
  expect(tally([])).toEqual([]);
});
