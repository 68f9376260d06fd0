import { expect, test } from 'vitest';
import { clock, duration, measured, power } from '../src/format';

test('a time is minutes and seconds, and hours when it must be', () => {
  expect(clock(0)).toBe('00:00');
  expect(clock(65_900_000)).toBe('01:05');
  expect(clock(3_725_000_000)).toBe('1:02:05');
  expect(clock(-30_000_000)).toBe('−00:30');
});

test('a duration takes the unit that reads well', () => {
  expect(duration(40_000_000, 'nb')).toBe('40 s');
  expect(duration(150_000_000, 'nb')).toBe('2,5 min');
  expect(duration(150_000_000, 'en')).toBe('2.5 min');
  expect(duration(7_200_000_000, 'nb')).toBe('2 t');
  expect(duration(7_200_000_000, 'en')).toBe('2 h');
});

test('a power is watts when small and kilowatts when large', () => {
  expect(power(300, 'nb')).toBe('300 W');
  expect(power(3200, 'nb')).toBe('3,2 kW');
});

test('a measure has its unit, and what was not measured is a dash', () => {
  expect(measured('TIME_TO_DETECT', 45, 'en')).toBe('45 s');
  expect(measured('CONFORMANCE', 0.75, 'en')).toBe('75%');
  expect(measured('RESULT', null, 'nb')).toBe('–');
});
