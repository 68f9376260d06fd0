import { describe, expect, test } from 'vitest';
import { backOff } from '../src/api/live';
import type { AlarmNow, Plan } from '../src/api/types';
import { gravest, lookOf, shapes } from '../src/floor/looks';
import { calledBy } from '../src/parts/Names';
import { inOrder } from '../src/play/alarms';
import { allowed, deedOf, deedWords, isGrave, takesMicros, verbName, wordsFor } from '../src/play/deeds';
import { placeOf } from '../src/route';
import { en } from '../src/texts/en';
import { nb } from '../src/texts/nb';

describe('what a role may do', () => {
  const may = [{ verb: 'REPAIR', elements: ['press'] }, { verb: 'change tool', elements: [] }, { verb: 'REPORT', elements: [] }];

  test('is what its permissions cover, with the elements they name', () => {
    expect(allowed(may, 'UNIT', 'press')).toEqual(['REPAIR', 'CHANGE_TOOL']);
    expect(allowed(may, 'UNIT', 'camera')).toEqual(['CHANGE_TOOL']);
    expect(allowed(may, 'NOTHING', '')).toEqual(['REPORT']);
    expect(allowed(may, 'BUFFER', 'infeed')).toEqual([]);
  });

  test('is everything for the instructor', () => {
    expect(allowed(null, 'UNIT', 'press')).toContain('BREAK');
  });

  test('is asked once more when it can hurt', () => {
    expect(isGrave('EMERGENCY_STOP')).toBe(true);
    expect(isGrave('INSPECT')).toBe(false);
  });
});

test('a shelving is asked in minutes and sent in µs', () => {
  expect(deedOf('SHELVE', 'press/jam', 0, '', 10).value).toBe(600e6);
  expect(deedOf('ORDER', 'blanks', 0, '', 6).value).toBe(6);
});

test('a verb reads the same however the server writes it', () => {
  expect(verbName('change tool')).toBe('CHANGE_TOOL');
  const plan = { takes: { 'change tool': 60e6 }, stations: [{ name: 'press', units: 1, words: { BREAK: ['jam'] } }], crews: [], sources: [] } as unknown as Plan;
  expect(takesMicros(plan, 'CHANGE_TOOL')).toBe(60e6);
  expect(takesMicros(plan, 'REPAIR')).toBe(0);
  expect(wordsFor(plan, 'REPAIR_BY_ORDER', 'press')).toEqual(['jam']);
});

test('names are said by their labels, also in alarms and units, and as they are when they have none', () => {
  const called = calledBy({ 'robot left': 'venstre robot', jam: 'fastkjørt del' }, { blocked: 'blokkert' });

  expect(called('robot left')).toBe('venstre robot');
  expect(called('robot left: jam')).toBe('venstre robot: fastkjørt del');
  expect(called('robot left 2/blocked')).toBe('venstre robot 2/blokkert');
  expect(called('camera 3')).toBe('camera 3');
});

test('a deed is said in the language of the page', () => {
  const called = calledBy({ cnc: 'fres' }, {});
  expect(called('cnc-3: chips')).toBe('fres 3: chips');
  const deed = { verb: 'REPAIR', element: 'cnc', number: 3, word: '', value: 0 };
  expect(deedWords(deed, nb.verbs, called)).toBe('Send noen til å reparere: fres 3');
  expect(deedWords(deed, en.verbs, (name) => name)).toBe('Send someone to repair: cnc 3');
});

describe('alarms', () => {
  const alarm = (number: number, priority: string, state: string, since = 0): AlarmNow => ({ number, name: `a${number}`, priority, state, since });

  test('stand with the unacknowledged first, then the urgent, then the new, the shelved last', () => {
    const alarms = [alarm(1, 'LOW', 'UNACKNOWLEDGED'), alarm(2, 'CRITICAL', 'SHELVED'), alarm(3, 'CRITICAL', 'ACKNOWLEDGED'), alarm(4, 'HIGH', 'UNACKNOWLEDGED', 5), alarm(5, 'HIGH', 'UNACKNOWLEDGED', 9)];
    expect(inOrder(alarms).map((a) => a.number)).toEqual([5, 4, 1, 3, 2]);
  });
});

test('each look has its own shape, and trouble outranks waiting', () => {
  expect(new Set(Object.values(shapes)).size).toBe(Object.keys(shapes).length);
  expect(lookOf('WAITING_FOR_REPAIR')).toBe('fail');
  expect(gravest(['WORKING', 'STARVED', 'IN_REPAIR'])).toBe('IN_REPAIR');
});

test('both languages know every condition and every verb', () => {
  expect(Object.keys(en.condition)).toEqual(Object.keys(nb.condition));
  expect(Object.keys(en.verbs)).toEqual(Object.keys(nb.verbs));
  expect(Object.keys(en.debrief.measures)).toEqual(Object.keys(nb.debrief.measures));
});

test('the page waits longer after each lost try, at most a quarter of a minute', () => {
  expect(backOff(0, 0)).toBe(200);
  expect(backOff(3, 1)).toBe(3200);
  expect(backOff(30, 1)).toBe(15_000);
});

describe('an address', () => {
  test('leads to its place', () => {
    expect(placeOf('/', '')).toEqual({ at: 'start' });
    expect(placeOf('/join/k7px3m', '')).toEqual({ at: 'join', code: 'K7PX3M' });
    expect(placeOf('/join', '?code=abc')).toEqual({ at: 'join', code: 'ABC' });
    expect(placeOf('/play/s1/2', '')).toEqual({ at: 'play', session: 's1', group: 2 });
    expect(placeOf('/station/s1', '')).toEqual({ at: 'station', session: 's1', group: null });
    expect(placeOf('/debrief/s1/2/3', '')).toEqual({ at: 'debrief', session: 's1', group: 2, run: 3 });
    expect(placeOf('/setup', '?token=t')).toEqual({ at: 'setup', token: 't' });
  });

  test('that is wrong leads nowhere', () => {
    expect(placeOf('/wp-admin', '')).toEqual({ at: 'nowhere' });
    expect(placeOf('/play', '')).toEqual({ at: 'nowhere' });
  });
});
