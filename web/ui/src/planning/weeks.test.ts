import { beforeAll, expect, test, vi } from 'vitest';
import { weeksOf } from './weeks';

beforeAll(() => void vi.stubEnv('TZ', 'Europe/Oslo'));

const numberOf = (day: string) => weeksOf(day, day).map((week) => week.number);

test('a week has the number that a school knows, in summer too and when the year begins on a Thursday', () => {
  expect(numberOf('2026-01-01')).toEqual([1]);
  expect(numberOf('2026-03-26')).toEqual([13]);
  expect(numberOf('2026-04-02')).toEqual([14]);
  expect(numberOf('2026-08-20')).toEqual([34]);
  expect(numberOf('2026-12-31')).toEqual([53]);
  expect(numberOf('2027-01-03')).toEqual([53]);
  expect(numberOf('2027-01-04')).toEqual([1]);
});

test('the weeks of a term begin on the Monday of its first day', () => {
  expect(weeksOf('2026-08-19', '2026-08-31')).toEqual([
    { monday: '2026-08-17', number: 34 },
    { monday: '2026-08-24', number: 35 },
    { monday: '2026-08-31', number: 36 },
  ]);
});
