import type { BeltNow, Display, UnitNow, VehicleNow } from '../api/types';
import type { Edge } from './graph';

/** How a bar fills: from a share at one moment of the screen to full at another, ms. */
export interface Filling {
  from: number;
  startMs: number;
  fullMs: number;
}

/** How full a bar is at a moment of the screen, 0..1. */
export function shareAt({ from, startMs, fullMs }: Filling, ms: number): number {
  const passed = fullMs <= startMs ? 1 : Math.max(0, Math.min(1, (ms - startMs) / (fullMs - startMs)));
  return from + (1 - from) * passed;
}

/** How long a unit needs for the rest of its load at this pace, ms of the screen; null when its load does not go on. */
export function restMs(unit: UnitNow, now: number, pace: number): number | null {
  const end = unit.endsAt ?? 0;
  return end <= now || (unit.progress ?? 0) >= 1 || pace <= 0 ? null : (end - now) / (pace * 1000);
}

/**
 * How a bar fills after a word from the server: it is `share` full now and will be in so many ms. What fills already goes on
 * untouched while nobody would see the difference; a small one is made up on the way; a great one (a new load, a rewind) is
 * a jump.
 */
export function refilled(old: Filling | null, share: number, rest: number, ms: number): Filling {
  const fullMs = ms + rest;
  if (old === null) {
    return { from: share, startMs: ms, fullMs };
  }
  const shown = shareAt(old, ms);
  const apart = Math.abs(shown - share);
  if (apart < 0.02 && Math.abs(fullMs - old.fullMs) < Math.max(100, rest / 10)) {
    return old;
  }
  return { from: apart < 0.1 ? shown : share, startMs: ms, fullMs };
}

/** A part on a belt between two pictures: from where to where, 0 the inlet and 1 the outlet. */
export interface Ride {
  from: number;
  to: number;
}

/**
 * Which part of the later picture is which of the earlier one: parts never pass each other, so only some at the front have
 * left and some at the back have come.
 */
export function rides(before: readonly number[], after: readonly number[]): Ride[] {
  const old = [...before].sort((a, b) => b - a);
  const now = [...after].sort((a, b) => b - a);
  let gone = Math.max(0, old.length - now.length);
  const fits = (shift: number) => now.every((to, i) => i + shift >= old.length || to >= (old[i + shift] as number) - 1e-6);
  while (gone < old.length && !fits(gone)) {
    gone++;
  }
  const left = old.slice(0, gone).map((from) => ({ from, to: 1 }));
  return [...left, ...now.map((to, i) => ({ from: i + gone < old.length ? (old[i + gone] as number) : 0, to }))];
}

/** Where a vehicle is on its present leg at a share 0..1 of the time between two pictures. */
export function legShare(before: VehicleNow | undefined, after: VehicleNow, share: number): number {
  const to = after.progress ?? 0;
  const isSameLeg = before !== undefined && before.from === after.from && before.to === after.to;
  const from = isSameLeg && (before.progress ?? 0) <= to ? (before.progress ?? 0) : isSameLeg ? to : 0;
  return from + (to - from) * Math.max(0, Math.min(1, share));
}

const contents = (display: Display) => {
  const result = new Map<string, number>(display.buffers.filter((b) => b.queue !== true).map((b) => [b.name, b.content]));
  display.belts.forEach((b: BeltNow) => result.set(b.name, b.parts.length));
  return result;
};

/** Whether the unit has finished a load between two pictures. */
function hasFinished(before: UnitNow | undefined, after: UnitNow): boolean {
  if (before === undefined) {
    return false;
  }
  const fell = (after.progress ?? 0) + 0.02 < (before.progress ?? 0);
  return before.condition === 'WORKING' && (fell || (after.condition !== 'WORKING' && (before.progress ?? 0) > 0.6));
}

/**
 * The ways on which a part has moved between two pictures: a fuller buffer drew one in from a station that finished, an
 * emptier one let one go to a station that began. What cannot be told is not shown.
 */
export function departures(before: Display, after: Display, edges: readonly Edge[]): Edge[] {
  const was = contents(before);
  const is = contents(after);
  const units = new Map(before.units.map((u) => [`${u.station}/${u.number}`, u]));
  const finished = new Set<string>();
  const begun = new Set<string>();
  for (const unit of after.units) {
    const old = units.get(`${unit.station}/${unit.number}`);
    if (hasFinished(old, unit)) {
      finished.add(unit.station);
    }
    if (unit.condition === 'WORKING' && old !== undefined && (old.condition !== 'WORKING' || hasFinished(old, unit))) {
      begun.add(unit.station);
    }
  }
  const change = (name: string) => (is.get(name) ?? 0) - (was.get(name) ?? 0);
  const hasShipped = (after.kpis.shipped ?? 0) > (before.kpis.shipped ?? 0);
  const hasScrapped = (after.kpis.scrap ?? 0) > (before.kpis.scrap ?? 0);
  return edges.filter(({ from, to }) => {
    const holds = (name: string) => is.has(name) || was.has(name);
    if (holds(to)) {
      return change(to) > 0 && (finished.has(from) || !holds(from)) && (finished.has(from) || !units.has(`${from}/1`));
    }
    if (holds(from)) {
      return change(from) < 0 && (begun.has(to) || (!units.has(`${to}/1`) && (hasShipped || hasScrapped)));
    }
    if (finished.has(from)) {
      return begun.has(to) || (!units.has(`${to}/1`) && (hasShipped || hasScrapped));
    }
    return !units.has(`${from}/1`) && begun.has(to);
  });
}
