import type { Calendar, Resource, Stretch } from './types';

export type WallState = 'inUse' | 'late' | 'taken' | 'free' | 'fault' | 'maintenance' | 'closed' | 'notOpen';

/** What one sees of a thing from far away. */
export interface Glance {
  resource: Resource;
  state: WallState;
  /** When the state began, as far as it is known, and when it ends. */
  since: number | null;
  until: number | null;
  /** When somebody has it next, later today. */
  next: number | null;
  /** How many are there, when somebody is. */
  people: number;
}

const order = ['MACHINE', 'SIMULATOR', 'ROOM'];
const live = ['HELD', 'CONFIRMED', 'CHECKED_IN'];
const holds = (one: Stretch, now: number) => Date.parse(one.from) <= now && now < Date.parse(one.until);

/** Everything but the instructors, the machines first, as it stands at this moment. */
export function glanceOf(calendar: Calendar, now: number): Glance[] {
  return calendar.resources
    .filter((one) => one.kind !== 'INSTRUCTOR')
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.nb.localeCompare(b.name.nb, 'nb'))
    .map((resource) => ofOne(calendar, resource, now));
}

function ofOne(calendar: Calendar, resource: Resource, now: number): Glance {
  const mine = calendar.reservations.filter((one) => one.resources.includes(resource.id) && live.includes(one.state));
  const later = mine.map((one) => Date.parse(one.from)).filter((from) => from > now && from < Date.parse(calendar.until)).sort((a, b) => a - b);
  const next = later[0] ?? null;
  const closing = calendar.blackouts.find((one) => (one.resource === null || one.resource === resource.id) && holds(one, now));
  if (closing !== undefined) {
    const state = { FAULT: 'fault', MAINTENANCE: 'maintenance', CLOSED: 'closed' }[closing.kind] as WallState;
    return { resource, state, since: null, until: Date.parse(closing.until), next, people: 0 };
  }
  const here = mine.filter((one) => holds(one, now));
  const first = here.find((one) => one.state === 'CHECKED_IN') ?? here[0];
  if (first !== undefined) {
    const state = first.state === 'CHECKED_IN' ? 'inUse' : first.state === 'CONFIRMED' ? 'late' : 'taken';
    const people = here.filter((one) => one.state === 'CHECKED_IN').reduce((sum, one) => sum + one.party, 0);
    return { resource, state, since: Date.parse(first.from), until: Date.parse(first.until), next, people };
  }
  const isOpen = (calendar.open[resource.id] ?? []).some((one) => holds(one, now));
  return { resource, state: isOpen ? 'free' : 'notOpen', since: null, until: null, next, people: 0 };
}
