import type { State } from '../hall/types';

/** Whether a reservation still takes its resources. */
export const isLive = (one: { state: State }) => one.state === 'HELD' || one.state === 'CONFIRMED' || one.state === 'CHECKED_IN';
