import { course } from '../src/debrief/ClassRuns';
import { describe, expect, test } from 'vitest';
import { counts } from '../src/debrief/counts';
import { keyed, kept, moved, ticks, zoomed } from '../src/debrief/view';
import { qrOf } from '../src/parts/qr';

const end = 1200e6;

describe('the part of the timeline in view', () => {
  const view = { from: 300e6, to: 900e6, cursor: 600e6 };

  test('closes in on the cursor', () => {
    expect(zoomed(view, 0.5, end)).toEqual({ from: 450e6, to: 750e6, cursor: 600e6 });
  });

  test('never leaves the run nor becomes shorter than ten seconds', () => {
    expect(kept({ from: -50e6, to: 100e6, cursor: -1 }, end)).toEqual({ from: 0, to: 150e6, cursor: 0 });
    expect(kept({ from: 1190e6, to: 1191e6, cursor: 1190e6 }, end).to).toBe(1200e6);
    expect(zoomed(view, 100, end)).toEqual({ from: 0, to: end, cursor: 600e6 });
  });

  test('follows the cursor over its edge', () => {
    expect(moved({ ...view, cursor: 890e6 }, 0.1, end)).toEqual({ from: 350e6, to: 950e6, cursor: 950e6 });
  });

  test('obeys the keyboard alone', () => {
    expect(keyed('ArrowRight', false, view, end)?.cursor).toBe(606e6);
    expect(keyed('ArrowLeft', true, view, end)?.cursor).toBe(540e6);
    expect(keyed('0', false, view, end)).toEqual({ from: 0, to: end, cursor: 600e6 });
    expect(keyed('End', false, view, end)?.to).toBe(end);
    expect(keyed('Tab', false, view, end)).toBeNull();
  });

  test('has a scale of round moments', () => {
    expect(ticks(0, 1200e6, 10)).toEqual([0, 120, 240, 360, 480, 600, 720, 840, 960, 1080, 1200].map((s) => s * 1e6));
    expect(ticks(61e6, 75e6, 8)).toEqual([62, 64, 66, 68, 70, 72, 74].map((s) => s * 1e6));
  });
});

test('values are counted in equal steps, and none is lost', () => {
  expect(counts([0, 1, 2, 3, 4], 2).map((b) => b.count)).toEqual([2, 3]);
  expect(counts([1, 2], 2, 0, 4).map((b) => b.count)).toEqual([1, 1]);
  expect(counts([7, 7], 3).reduce((sum, b) => sum + b.count, 0)).toBe(2);
});

describe('a QR code', () => {
  // The first rows of "HI" under mask 2, the same as an independent encoder drew it.
  test('has the squares that the standard wants', () => {
    const rows = qrOf('HI', 2)?.map((row) => row.map((isDark) => (isDark ? '#' : '.')).join(''));
    expect(rows?.slice(0, 7)).toEqual([
      '#######...###.#######',
      '#.....#.....#.#.....#',
      '#.###.#.#.##..#.###.#',
      '#.###.#.###.#.#.###.#',
      '#.###.#.#..##.#.###.#',
      '#.....#.###.#.#.....#',
      '#######.#.#.#.#######',
    ]);
  });

  test('grows with its text and refuses what is too long', () => {
    expect(qrOf('HI')).toHaveLength(21);
    expect(qrOf('http://192.168.100.200:8080/join/K7PX3M')).toHaveLength(29);
    expect(qrOf('x'.repeat(106))).toHaveLength(41);
    expect(qrOf('x'.repeat(107))).toBeNull();
  });
});

test('the course of a run begins where it was branched, and its highest part touches the top', () => {
  const series = { name: 'good', atMicros: [0, 50, 100], values: [0, 2, 4] };

  expect(course(series, 0, 100, 4)).toBe('0.0,52.0 300.0,28.0 600.0,4.0');
  expect(course(series, 50, 100, 4)).toBe('300.0,28.0 600.0,4.0');
  expect(course(undefined, 0, 100, 4)).toBe('');
});
