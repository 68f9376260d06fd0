import { describe, expect, test } from 'vitest';
import type { Display, UnitNow } from '../src/api/types';
import { departures, legShare, progressAt, rides, SimulatedClock } from '../src/floor/motion';

describe('the simulated clock', () => {
  test('runs on at the pace between two words from the server', () => {
    const clock = new SimulatedClock();
    clock.heard(10e6, 5, true, 1000);
    expect(clock.at(1100)).toBe(10.5e6);
  });

  test('stands when the plant stands', () => {
    const clock = new SimulatedClock();
    clock.heard(10e6, 5, false, 1000);
    expect(clock.at(1400)).toBe(10e6);
  });

  test('bends softly to a small difference and jumps at a rewind', () => {
    const clock = new SimulatedClock();
    clock.heard(10e6, 1, true, 1000);
    clock.heard(10.2e6, 1, true, 1100);
    expect(clock.at(1100)).toBeCloseTo(10.135e6, 0);
    clock.heard(2e6, 1, true, 1200);
    expect(clock.at(1200)).toBe(2e6);
  });

  test('stops half a second after the last word', () => {
    const clock = new SimulatedClock();
    clock.heard(0, 1, true, 0);
    expect(clock.at(60_000)).toBe(0.5e6);
  });
});

test('a load is as far as its end says', () => {
  const unit: UnitNow = { station: 'press', number: 1, condition: 'WORKING', progress: 0.5, endsAt: 20e6 };
  expect(progressAt(unit, 10e6, 10e6)).toBe(0.5);
  expect(progressAt(unit, 10e6, 15e6)).toBe(0.75);
  expect(progressAt(unit, 10e6, 99e6)).toBe(1);
  expect(progressAt({ ...unit, endsAt: null }, 10e6, 15e6)).toBe(0.5);
});

describe('parts on a belt', () => {
  test('move on, and none passes another', () => {
    expect(rides([0.8, 0.4], [0.9, 0.5])).toEqual([{ from: 0.8, to: 0.9 }, { from: 0.4, to: 0.5 }]);
  });

  test('leave at the front and come at the back', () => {
    expect(rides([0.95, 0.5], [0.6, 0.05])).toEqual([{ from: 0.95, to: 1 }, { from: 0.5, to: 0.6 }, { from: 0, to: 0.05 }]);
  });

  test('come onto an empty belt and leave it empty', () => {
    expect(rides([], [0.1])).toEqual([{ from: 0, to: 0.1 }]);
    expect(rides([0.9], [])).toEqual([{ from: 0.9, to: 1 }]);
  });
});

test('a vehicle glides on its leg and begins a new one at its beginning', () => {
  const before = { fleet: 'agv', number: 1, activity: 'CARRYING', from: 'a', to: 'b', progress: 0.2 };
  expect(legShare(before, { ...before, progress: 0.4 }, 0.5)).toBeCloseTo(0.3);
  expect(legShare(before, { ...before, from: 'b', to: 'c', progress: 0.1 }, 0.5)).toBeCloseTo(0.05);
});

describe('parts between the places', () => {
  const edges = [{ from: 'robot', to: 'queue' }, { from: 'queue', to: 'press' }, { from: 'press', to: 'shipped' }];
  const unit = (station: string, condition: string, progress: number): UnitNow => ({ station, number: 1, condition, progress });
  const picture = (units: UnitNow[], content: number, shipped: number) =>
    ({ units, buffers: [{ name: 'queue', content }], belts: [], kpis: { shipped } }) as unknown as Display;

  test('fly into a queue from the station that has finished', () => {
    const before = picture([unit('robot', 'WORKING', 0.95), unit('press', 'WORKING', 0.3)], 1, 0);
    const after = picture([unit('robot', 'WORKING', 0.02), unit('press', 'WORKING', 0.35)], 2, 0);
    expect(departures(before, after, edges)).toEqual([edges[0]]);
  });

  test('fly out of a queue to the station that begins, and out of the plant', () => {
    const before = picture([unit('robot', 'WORKING', 0.1), unit('press', 'WORKING', 0.97)], 2, 4);
    const after = picture([unit('robot', 'WORKING', 0.15), unit('press', 'WORKING', 0.01)], 1, 5);
    expect(departures(before, after, edges)).toEqual([edges[1], edges[2]]);
  });

  test('stay where nothing happens', () => {
    const still = picture([unit('robot', 'BLOCKED', 1), unit('press', 'WAITING_FOR_REPAIR', 0.4)], 4, 4);
    expect(departures(still, still, edges)).toEqual([]);
  });
});
