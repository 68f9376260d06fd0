import type { BeltNow, Display, UnitNow, VehicleNow } from '../api/types';
import type { Edge } from './graph';

/**
 * The simulated time between two words from the server: runs on at the pace, bends softly to what the server says, jumps
 * when that is far away (a rewind), and stops half a second after the last word.
 */
export class SimulatedClock {
  private micros = 0;
  private ms = 0;
  private heardMs = 0;
  private rate = 0;
  private isSet = false;

  /** The server said that it is `now` µs; `pace` simulated seconds pass in one second, none when it stands. */
  heard(now: number, pace: number, isRunning: boolean, ms: number) {
    const guess = this.at(ms);
    const rate = isRunning ? pace * 1000 : 0;
    const far = Math.max(2e6, rate * 600);
    this.micros = !this.isSet || rate === 0 || Math.abs(now - guess) > far ? now : guess + (now - guess) * 0.35;
    this.ms = ms;
    this.heardMs = ms;
    this.rate = rate;
    this.isSet = true;
  }

  /** The simulated time at a moment of the screen, µs. */
  at(ms: number): number {
    return this.micros + Math.max(0, Math.min(ms, this.heardMs + 500) - this.ms) * this.rate;
  }
}

/** How far a unit is with its load, 0..1, at a simulated time; from what was last heard of it and when that was. */
export function progressAt(unit: UnitNow, heardMicros: number, micros: number): number {
  const start = unit.progress ?? 0;
  if (unit.endsAt === null || unit.endsAt === undefined || unit.endsAt <= heardMicros || start >= 1) {
    return Math.max(0, Math.min(1, start));
  }
  const share = (micros - heardMicros) / (unit.endsAt - heardMicros);
  return Math.max(0, Math.min(1, start + (1 - start) * share));
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
