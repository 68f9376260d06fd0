import { describe, expect, test } from 'vitest';
import type { Choice } from '../src/api/types';
import { chosen, grouped, keyOf, sought, typed } from '../src/debrief/choices';

const words = (nb: string) => ({ nb, en: nb });
const deed = (verb: string, element: string, value = 0) => ({ verb, element, number: 0, word: '', value });
const cap: Choice = { deed: deed('SET', 'power cap', 500e3), place: '', words: words('sett effektgrense'), reason: words('kan alltid vurderes'), span: { least: 300e3, most: 800e3, unit: 'POWER' } };
const step: Choice = { ...cap, deed: deed('SET', 'power cap', 450e3), step: words('Hold dere under grensen') };
const repair: Choice = { deed: deed('REPAIR', 'press'), place: 'press', words: words('reparer presse') };
const all = [step, cap, repair];

describe('what may be tried instead', () => {
  test('is told apart, a step of the response from the same parameter with any value', () => {
    expect(new Set(all.map(keyOf)).size).toBe(3);
  });

  test('stands under the part of the plant it is done to, what the lesson expects first', () => {
    expect(grouped(all).map((g) => [g.place, g.choices.length])).toEqual([[null, 1], ['', 1], ['press', 1]]);
  });

  test('is found by any part of what is said of it', () => {
    expect(sought(all, ' PRESSE rep', (c) => c.words.nb)).toEqual([repair]);
    expect(sought(all, '', (c) => c.words.nb)).toEqual(all);
  });

  test('has a value that is typed in the unit people use, inside its limits only', () => {
    expect(typed(cap)).toEqual({ value: 500, least: 300, most: 800, step: 'any' });
    expect(chosen(cap, '650,5')?.value).toBe(650_500);
    expect(chosen(cap, '801')).toBeNull();
    expect(chosen(cap, '')).toBeNull();
    expect(chosen(cap, 'mye')).toBeNull();
    expect(chosen(repair, '')).toEqual(repair.deed);
  });
});
