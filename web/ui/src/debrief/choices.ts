import type { Choice, Deed } from '../api/types';

/** How a value is typed: W as kW, µs as minutes. */
const scales = { FACTOR: 1, CARDS: 1, POWER: 1e3, PIECES: 1, TIME: 60e6 };

/** What tells choices apart; a step of the expected response keeps its own value. */
export const keyOf = ({ deed, step }: Choice): string => [deed.verb, deed.element, deed.number, deed.word, step ? deed.value : ''].join('|');

/** The value of a choice as it is typed, and its limits; null when it has none. */
export function typed({ deed, span }: Choice): { value: number; least: number; most: number; step: number | 'any' } | null {
  if (!span) {
    return null;
  }
  const scale = scales[span.unit];
  return { value: deed.value / scale, least: span.least / scale, most: span.most / scale, step: span.unit === 'CARDS' || span.unit === 'PIECES' ? 1 : 'any' };
}

/** The deed of a choice with the value that was typed; null when that lies outside its limits. */
export function chosen(choice: Choice, value: string): Deed | null {
  if (!choice.span) {
    return choice.deed;
  }
  const number = Number(value.replace(',', '.')) * scales[choice.span.unit];
  return value.trim() !== '' && number >= choice.span.least && number <= choice.span.most ? { ...choice.deed, value: number } : null;
}

/** Those of which every typed word is found in what is said of them. */
export function sought(choices: readonly Choice[], query: string, said: (choice: Choice) => string): Choice[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return choices.filter((choice) => words.every((word) => said(choice).toLowerCase().includes(word)));
}

/** The steps of the expected response first, then the others by the part of the plant they are done to, in the order given. */
export function grouped(choices: readonly Choice[]): { place: string | null; choices: Choice[] }[] {
  const groups = new Map<string | null, Choice[]>();
  choices.filter((c) => c.step).forEach((c) => groups.set(null, [...(groups.get(null) ?? []), c]));
  choices.filter((c) => !c.step).forEach((c) => groups.set(c.place, [...(groups.get(c.place) ?? []), c]));
  return [...groups].map(([place, some]) => ({ place, choices: some }));
}
