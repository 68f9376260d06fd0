import type { AlarmNow } from '../api/types';

const order = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];
const urgency = (alarm: AlarmNow) => {
  const priority = order.indexOf(alarm.priority);
  return (isWaiting(alarm) ? 0 : isQuiet(alarm) ? 200 : 100) + (priority < 0 ? order.length : priority);
};

/** Whether nobody has acknowledged it yet. */
export const isWaiting = (alarm: AlarmNow) => alarm.state.includes('UNACK') || alarm.state === 'ACTIVE' || alarm.state === 'RETURNED';

/** Whether it is put aside and makes no noise. */
export const isQuiet = (alarm: AlarmNow) => alarm.state === 'SHELVED' || alarm.state.startsWith('SUPPRESSED') || alarm.state === 'OUT_OF_SERVICE';

/** The alarms in the order in which they should be met: unacknowledged first, then the most urgent, then the newest. */
export function inOrder(alarms: readonly AlarmNow[]): AlarmNow[] {
  return [...alarms].sort((a, b) => urgency(a) - urgency(b) || b.since - a.since);
}
