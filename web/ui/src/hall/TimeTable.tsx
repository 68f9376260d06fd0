import type { CSSProperties, ReactNode } from 'react';
import { useTexts } from '../texts';
import { type Axis, marksOf, placeOf } from './axis';
import { hourOf } from './time';
import type { Blackout, Reservation, Stretch } from './types';

/** One row: a resource on a day. */
export interface Row {
  key: string;
  head: ReactNode;
  day: Stretch;
  open: Stretch[];
  reservations: Reservation[];
  blackouts: Blackout[];
}

const at = (place: { left: number; width: number }): CSSProperties =>
  ({ '--left': `${place.left}%`, '--width': `${place.width}%` }) as CSSProperties;

/** Rows of time from left to right: a table for whoever reads it, bars for whoever sees it, a list on a phone. */
export function TimeTable({ caption, head, rows, axis, zone, now, onChoose, chosen }: {
  caption: string;
  head: string;
  rows: Row[];
  axis: Axis;
  zone: string;
  now: string;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTexts();
  const whole = axis.until - axis.from;
  const marks = marksOf(axis);
  const left = (hour: number): CSSProperties => ({ '--left': `${((hour * 60 - axis.from) / whole) * 100}%` }) as CSSProperties;
  return (
    <table className="times">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">
            <span className="off-screen">{t.hall.today.times}</span>
            <span className="marks" aria-hidden="true">
              {marks.map((hour) => (
                <span key={hour} style={left(hour)}>{String(hour % 24).padStart(2, '0')}</span>
              ))}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.head}</th>
            <td>
              <Lane row={row} axis={axis} zone={zone} now={now} chosen={chosen} onChoose={onChoose} marks={marks.map(left)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lane({ row, axis, zone, now, chosen, onChoose, marks }: {
  row: Row;
  axis: Axis;
  zone: string;
  now: string;
  chosen: string | null;
  onChoose: (id: string) => void;
  marks: CSSProperties[];
}) {
  const { t, say } = useTexts();
  const line = placeOf({ from: now, until: new Date(Date.parse(now) + 60_000).toISOString() }, row.day, axis, zone);
  const isEmpty = row.reservations.length === 0 && row.blackouts.length === 0;
  const bars = [
    ...row.blackouts.map((one) => ({ kind: 'blackout' as const, one, from: one.from })),
    ...row.reservations.map((one) => ({ kind: 'reservation' as const, one, from: one.from })),
  ].sort((a, b) => a.from.localeCompare(b.from));
  return (
    <div className="lane">
      <span className="ground" aria-hidden="true">
        {row.open.map((one) => {
          const place = placeOf(one, row.day, axis, zone);
          return place === null ? null : <span key={one.from} className="opens" style={at(place)} />;
        })}
        {marks.map((style, i) => <span key={i} className="mark-line" style={style} />)}
      </span>
      {isEmpty && <span className="lane-empty">{row.open.length === 0 ? t.hall.today.closedAllDay : t.hall.today.nothing}</span>}
      <ul>
        {bars.map(({ kind, one }) => {
          const place = placeOf(one, row.day, axis, zone);
          if (place === null) {
            return null;
          }
          const words = kind === 'blackout' ? t.hall.closings[one.kind] : stateWord(one, now, t.hall);
          const look = kind === 'blackout' ? 'blackout' : lookOf(one, now);
          const title = kind === 'blackout' ? say(one.why) : one.title;
          const time = `${hourOf(one.from, zone)}–${hourOf(one.until, zone)}`;
          return (
            <li key={one.id} style={at(place)} className={look}>
              <button type="button" aria-pressed={chosen === one.id} title={`${time} ${words} ${title}`.trim()} onClick={() => onChoose(one.id)}>
                <span className="bar-state">
                  <span className="bar-sign" aria-hidden="true">{kind === 'blackout' ? '✕' : signOf(one, now)}</span> <strong className="bar-word">{words}</strong>
                </span>{' '}
                <span className="bar-time">{hourOf(one.from, zone)}<span className="bar-until">–{hourOf(one.until, zone)}</span></span>
                {title !== '' && <span className="bar-title"> {title}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {line !== null && <span className="now-line" style={at(line)} aria-hidden="true" />}
    </div>
  );
}

/** Whether they should have been there by now. */
export const isLate = (one: Reservation, now: string) => one.state === 'CONFIRMED' && Date.parse(one.from) < Date.parse(now);

/** The word for where a reservation stands. */
export function stateWord(one: Reservation, now: string, hall: { asked: string; late: string; states: Record<string, string> }): string {
  if (one.asked) {
    return hall.asked;
  }
  return isLate(one, now) ? hall.late : (hall.states[one.state] ?? '');
}

/** The sign for the same, where a word has no room; the colour is never all there is. */
function signOf(one: Reservation, now: string): string {
  if (one.asked) {
    return '?';
  }
  if (isLate(one, now)) {
    return '!';
  }
  return { HELD: '…', CONFIRMED: '✓', CHECKED_IN: '▶', COMPLETED: '■', NO_SHOW: '–', RELEASED: '–' }[one.state];
}

function lookOf(one: Reservation, now: string): string {
  const mine = one.mine ? ' mine' : '';
  switch (one.state) {
    case 'HELD':
      return `held${mine}`;
    case 'CONFIRMED':
      return (isLate(one, now) ? 'late' : 'confirmed') + mine;
    case 'CHECKED_IN':
      return `in-use${mine}`;
    default:
      return 'over';
  }
}
