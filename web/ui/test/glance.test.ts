import { describe, expect, it } from 'vitest';
import { glanceOf } from '../src/hall/glance';
import type { Calendar, Reservation, Resource } from '../src/hall/types';

const at = (hour: number) => `2026-12-01T${String(hour).padStart(2, '0')}:00:00Z`;

const thing = (id: string, kind: Resource['kind'] = 'MACHINE'): Resource => ({
  id, kind, name: { nb: id, en: id }, family: 'mill', risk: 'HIGH', capacity: 1, modes: [], visitorModes: [], minorModes: [], setUpMinutes: 0, cleanUpMinutes: 0,
  needsApproval: false, shared: false, owner: 'hall', shares: [], hours: [], person: null, supervises: [], retired: false, label: null, noShow: null,
});

const held = (from: number, until: number, state: Reservation['state']): Reservation => ({
  id: `${from}`, resources: ['mill'], from: at(from), until: at(until), state, mode: 'SOLO', party: 2, mine: false, asked: false, heldUntil: null,
  ending: null, series: '', session: '', title: 'a secret', organisation: '', code: '',
});

const hall = (reservations: Reservation[], blackouts: Calendar['blackouts'] = []): Calendar => ({
  now: at(9), zone: 'UTC', from: at(0), until: '2026-12-02T00:00:00Z', resources: [thing('kari', 'INSTRUCTOR'), thing('room', 'ROOM'), thing('mill')],
  open: { mill: [{ from: at(8), until: at(16) }], room: [] }, reservations, blackouts, runs: true, equips: true, ruled: [], organisations: [], names: {},
});

const mill = (calendar: Calendar, hour: number) => glanceOf(calendar, Date.parse(at(hour))).find((one) => one.resource.id === 'mill');

describe('what one sees of the hall from far away', () => {
  it('shows machines before rooms, and no instructor', () => {
    expect(glanceOf(hall([]), Date.parse(at(9))).map((one) => one.resource.id)).toEqual(['mill', 'room']);
  });

  it('is in use by those who are there, until they are done, and by whom next', () => {
    const seen = mill(hall([held(9, 11, 'CHECKED_IN'), held(13, 14, 'CONFIRMED')]), 10);

    expect(seen).toMatchObject({ state: 'inUse', people: 2, until: Date.parse(at(11)), next: Date.parse(at(13)) });
  });

  it('tells of those who should be there and are not', () => {
    expect(mill(hall([held(9, 11, 'CONFIRMED')]), 10)?.state).toBe('late');
  });

  it('is free again when they have given it back, and closed in the evening', () => {
    expect(mill(hall([held(9, 11, 'COMPLETED')]), 10)?.state).toBe('free');
    expect(mill(hall([]), 17)?.state).toBe('notOpen');
  });

  it('shows a fault before everything else', () => {
    const fault = { id: 'f', resource: null, kind: 'FAULT' as const, why: { nb: '', en: '' }, from: at(8), until: at(12) };

    expect(mill(hall([held(9, 11, 'CHECKED_IN')], [fault]), 10)).toMatchObject({ state: 'fault', until: Date.parse(at(12)) });
  });
});
