import { describe, expect, test } from 'vitest';
import type { Display, UnitNow } from '../src/api/types';
import { departures, legShare, refilled, restMs, rides, shareAt } from '../src/floor/motion';

describe('the bar of a load', () => {
  const unit: UnitNow = { station: 'press', number: 1, condition: 'WORKING', progress: 0.5, endsAt: 20e6 };

  test('is full when the load is done, the sooner the faster the pace', () => {
    expect(restMs(unit, 10e6, 1)).toBe(10_000);
    expect(restMs(unit, 10e6, 20)).toBe(500);
  });

  test('stands where the load does not go on by itself', () => {
    expect(restMs({ ...unit, endsAt: null }, 10e6, 1)).toBeNull();
    expect(restMs(unit, 20e6, 1)).toBeNull();
    expect(restMs({ ...unit, progress: 1 }, 10e6, 1)).toBeNull();
    expect(restMs(unit, 10e6, 0)).toBeNull();
  });

  test('fills evenly and never over', () => {
    const filling = refilled(null, 0.5, 1000, 4000);
    expect([3000, 4000, 4500, 5000, 9000].map((ms) => shareAt(filling, ms))).toEqual([0.5, 0.5, 0.75, 1, 1]);
  });

  test('goes on untouched while the words say what it shows', () => {
    const filling = refilled(null, 0.2, 800, 1000);
    expect(refilled(filling, 0.31, 690, 1100)).toBe(filling);
  });

  test('makes up a small difference on the way, without a jump', () => {
    const filling = refilled(null, 0.2, 800, 1000);
    const later = refilled(filling, 0.35, 500, 1100);
    expect(shareAt(later, 1100)).toBeCloseTo(0.3);
    expect(shareAt(later, 1600)).toBe(1);
  });

  test('follows another pace from where it is', () => {
    const filling = refilled(null, 0.2, 8000, 1000);
    const later = refilled(filling, 0.21, 400, 1100);
    expect(shareAt(later, 1100)).toBeCloseTo(0.21);
    expect(later.fullMs).toBe(1500);
  });

  test('begins anew with the next load and after a rewind', () => {
    const filling = refilled(null, 0.2, 800, 1000);
    expect(refilled(filling, 0.02, 980, 1900)).toEqual({ from: 0.02, startMs: 1900, fullMs: 2880 });
  });
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
