/** The few looks that a unit can have on the floor: each has its own colour, shape and word. */
export type Look = 'run' | 'ready' | 'wait' | 'block' | 'care' | 'hold' | 'fail' | 'mend' | 'stop';

const looks: Record<string, Look> = {
  WORKING: 'run',
  SETTING_UP: 'care',
  LOADING: 'care',
  STARVED: 'wait',
  BLOCKED: 'block',
  WAITING_FOR_CARD: 'wait',
  WAITING_FOR_POWER: 'hold',
  SUSPENDED: 'hold',
  WAITING_FOR_PERSON: 'hold',
  WAITING_FOR_REPAIR: 'fail',
  IN_REPAIR: 'mend',
  CHANGING_TOOL: 'care',
  OUTAGE: 'fail',
  HELD: 'hold',
  IN_MAINTENANCE: 'care',
  CHANGING_STATE: 'care',
  IDLE: 'ready',
  COMPLETE: 'ready',
  PLANNED_STOP: 'ready',
  OFF_SHIFT: 'ready',
  STOPPED: 'stop',
  ABORTED: 'fail',
};

/** The look of a condition; one that is not known looks ready, and its word says what it is. */
export const lookOf = (condition: string): Look => looks[condition] ?? 'ready';

/** The shape of each look, drawn in a square of 16 round the origin. */
export const shapes: Record<Look, string> = {
  run: 'M-4.5 -6 L6 0 L-4.5 6 Z',
  ready: 'M0 -6 A6 6 0 1 1 -0.01 -6 Z M0 -3 A3 3 0 1 0 0.01 -3 Z',
  wait: 'M-5 -6.5 H5 L1 0 L5 6.5 H-5 L-1 0 Z',
  block: 'M-7 -2 H-1 V-6 L4 0 L-1 6 V2 H-7 Z M5 -7 H7.5 V7 H5 Z',
  care: 'M-1.6 -7 H1.6 L2.2 -4.6 L4.4 -5.8 L6.4 -3.4 L4.8 -1.6 H7 V1.6 H4.8 L6.4 3.6 L4.2 5.8 L2.2 4.6 L1.6 7 H-1.6 L-2.2 4.6 L-4.2 5.8 L-6.4 3.6 L-4.8 1.6 H-7 V-1.6 H-4.8 L-6.4 -3.4 L-4.4 -5.8 L-2.2 -4.6 Z M0 -2.4 A2.4 2.4 0 1 0 0.01 -2.4 Z',
  hold: 'M-5.5 -6.5 H-1.5 V6.5 H-5.5 Z M1.5 -6.5 H5.5 V6.5 H1.5 Z',
  fail: 'M0 -7.5 L8 6.5 H-8 Z M-1 -3 L-0.7 2 H0.7 L1 -3 Z M-1 3.4 V5.2 H1 V3.4 Z',
  mend: 'M3.2 -7 A4.2 4.2 0 0 0 -1 -1.4 L-7 4.6 L-4.6 7 L1.4 1 A4.2 4.2 0 0 0 7 -3.2 L4.4 -0.8 L1.4 -1.4 L0.8 -4.4 Z',
  stop: 'M-5.5 -5.5 H5.5 V5.5 H-5.5 Z',
};

const gravity: Look[] = ['run', 'ready', 'wait', 'block', 'care', 'hold', 'stop', 'mend', 'fail'];

/** The gravest of some conditions, which stands for a station with many units. */
export function gravest(conditions: readonly string[]): string {
  return conditions.reduce((worst, next) => (gravity.indexOf(lookOf(next)) > gravity.indexOf(lookOf(worst)) ? next : worst), conditions[0] ?? 'UNKNOWN');
}

/** Whether somebody should look here. */
export const isTrouble = (condition: string) => ['fail', 'mend', 'stop'].includes(lookOf(condition));
