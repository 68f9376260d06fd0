import { describe, expect, test } from 'vitest';
import { merged } from '../src/api/mergePatch';

// The cases are those of RFC 7396, appendix A, that a picture can meet.
describe('a merge patch', () => {
  test.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [['a', 'b'], ['c', 'd'], ['c', 'd']],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('lays %j under %j as the standard says', (target, patch, expected) => {
    expect(merged<unknown>(target, patch)).toEqual(expected);
  });

  test('leaves what it does not touch the very same object, so that it is not painted again', () => {
    const before = { alarms: [{ number: 1 }], kpis: { shipped: 3 } };
    const after = merged(before, { kpis: { shipped: 4 } });
    expect(after.alarms).toBe(before.alarms);
    expect(after.kpis).not.toBe(before.kpis);
    expect(before.kpis.shipped).toBe(3);
  });

  test('cannot change what all objects share', () => {
    merged({}, JSON.parse('{"__proto__": {"broken": true}}'));
    expect(({} as Record<string, unknown>)['broken']).toBeUndefined();
  });
});
