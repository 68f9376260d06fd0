import type { Deed, Permission, Plan } from '../api/types';
import type { Called } from '../parts/Names';

/** What a verb is done to (the same as `Verb.Of` of the server). */
export type Of = 'UNIT' | 'SOURCE' | 'CREW' | 'PARAMETER' | 'BUFFER' | 'ALARM' | 'NOTHING';

const unitVerbs = [
  'START', 'STOP', 'HOLD', 'UNHOLD', 'RESET', 'ABORT', 'CLEAR', 'INSPECT', 'VERIFY', 'LOCK_OUT', 'RELEASE', 'REPAIR', 'CHANGE_TOOL',
  'MAINTAIN', 'CALIBRATE', 'ADJUST', 'CHANGE_DISPATCH',
];
const fateVerbs = ['BREAK', 'REPAIR_BY_ORDER', 'WEAR_TOOL', 'MISREAD', 'BLIND', 'DISTURB'];

/** Every verb, by what it is done to, in the order in which the page shows them. */
export const verbsOf: Record<Of, readonly string[]> = {
  UNIT: [...unitVerbs, ...fateVerbs],
  SOURCE: ['ORDER', 'RESUME_SUPPLY', 'STOP_SUPPLY', 'RELEASE_ORDER'],
  CREW: ['CALL_IN', 'REASSIGN', 'SEND_AWAY'],
  PARAMETER: ['SET'],
  BUFFER: ['QUARANTINE'],
  ALARM: ['ACKNOWLEDGE', 'SHELVE', 'UNSHELVE'],
  NOTHING: ['REPORT', 'ISOLATE', 'EMERGENCY_STOP', 'RELEASE_EMERGENCY_STOP'],
};

/** Verbs that can hurt somebody or throw work away: the page asks once more. */
const grave = new Set(['EMERGENCY_STOP', 'RELEASE_EMERGENCY_STOP', 'ABORT', 'RELEASE', 'REPAIR', 'CLEAR', 'QUARANTINE', 'ISOLATE', 'CHANGE_TOOL', 'BREAK']);

/** Whether the page asks once more before this is done. */
export const isGrave = (verb: string) => grave.has(verb);

/** Verbs whose deed needs a word, and those that need a value. */
const wordy = new Set(['MAINTAIN', 'CHANGE_DISPATCH', 'REASSIGN', 'REPORT', 'BREAK', 'REPAIR_BY_ORDER', 'CALIBRATE', 'ADJUST', 'MISREAD', 'DISTURB', 'RELEASE_ORDER']);
const valued = new Set(['ORDER', 'SHELVE', 'SET', 'STOP_SUPPLY', 'SEND_AWAY', 'RELEASE_ORDER', 'WEAR_TOOL', 'MISREAD', 'DISTURB']);

/** Whether the deed needs a word. */
export const needsWord = (verb: string) => wordy.has(verb);
/** Whether the deed needs a value. */
export const needsValue = (verb: string) => valued.has(verb);
/** Verbs whose value is a time: the page asks for minutes and sends µs. */
export const isTime = (verb: string) => ['SHELVE', 'STOP_SUPPLY', 'SEND_AWAY'].includes(verb);

/** The value that stands in the field at first. */
export const firstValue = (verb: string) => ({ ORDER: 6, SHELVE: 10, STOP_SUPPLY: 10, SEND_AWAY: 15, RELEASE_ORDER: 10, WEAR_TOOL: 0.9 })[verb] ?? 0;

/** In which unit people say the value of a setting, and how many of the server's are one of these. */
export const scaleOf = (target: string | undefined) => (target === 'POWER_CAP' ? { by: 1000, unit: 'kW' } : { by: 1, unit: '' });

/** A verb as the server may write it (`change tool`, `CHANGE_TOOL`) as the page writes it. */
export const verbName = (verb: string) => verb.trim().toUpperCase().replaceAll(' ', '_');

/** Whether somebody with these permissions may do this verb with this element; null: everything is allowed. */
export function isAllowed(may: readonly Permission[] | null, verb: string, element: string): boolean {
  return may === null || may.some((p) => verbName(p.verb) === verb && (p.elements.length === 0 || p.elements.includes(element)));
}

/** What somebody may do with one thing, in the order of the page. */
export function allowed(may: readonly Permission[] | null, of: Of, element: string): string[] {
  return verbsOf[of].filter((verb) => isAllowed(may, verb, element));
}

/** The words that a deed can have here; when the plan names none, the deed goes without. */
export function wordsFor(plan: Plan, verb: string, element: string): string[] {
  if (verb === 'REPORT') {
    return plan.receivers ?? [];
  }
  const named = [...plan.stations, ...plan.crews, ...plan.sources].find((e) => e.name === element);
  const words = named?.words;
  return words?.[verb] ?? (verb === 'REPAIR_BY_ORDER' ? words?.['BREAK'] : verb === 'MISREAD' || verb === 'DISTURB' || verb === 'ADJUST' ? words?.['CALIBRATE'] : undefined) ?? [];
}

/** How long a deed takes its doer, µs. */
export function takesMicros(plan: Plan, verb: string): number {
  const entry = Object.entries(plan.takes ?? {}).find(([name]) => verbName(name) === verb);
  return entry?.[1] ?? 0;
}

/** The deed that the fields describe. */
export function deedOf(verb: string, element: string, number: number, word: string, value: number): Deed {
  return { verb, element, number, word, value: isTime(verb) ? value * 60e6 : value };
}

/** A deed in the words of the page. */
export function deedWords(deed: Deed, verbs: Record<string, string>, called: Called): string {
  const verb = verbName(deed.verb);
  const what = deed.element === '' ? '' : `: ${called(deed.element)}${deed.number > 1 ? ` ${deed.number}` : ''}`;
  return (verbs[verb] ?? deed.verb) + what + (deed.word === '' ? '' : ` (${called(deed.word)})`);
}
