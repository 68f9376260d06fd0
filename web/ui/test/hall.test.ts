import { describe, expect, it } from 'vitest';
import { axisOf, coveredMillis, marksOf, placeOf } from '../src/hall/axis';
import { dateIn, hourOf, momentOf, mondayOf, plusDays } from '../src/hall/time';

const oslo = 'Europe/Oslo';

describe('the clock of the hall', () => {
  it('is an hour ahead of UTC in winter and two in summer, whatever the browser thinks', () => {
    expect(momentOf('2026-12-01', '10:00', oslo)).toBe('2026-12-01T09:00:00.000Z');
    expect(momentOf('2026-06-01', '10:00', oslo)).toBe('2026-06-01T08:00:00.000Z');
    expect(hourOf('2026-12-01T09:00:00Z', oslo)).toBe('10:00');
    expect(dateIn('2026-11-30T23:30:00Z', oslo)).toBe('2026-12-01');
  });

  it('reads every hour back that it wrote, on the days when the clock changes too', () => {
    for (const date of ['2026-10-25', '2027-03-28', '2026-12-24']) {
      for (const time of ['00:00', '01:30', '04:00', '10:15', '23:45']) {
        expect(hourOf(momentOf(date, time, oslo), oslo)).toBe(time);
        expect(dateIn(momentOf(date, time, oslo), oslo)).toBe(date);
      }
    }
  });

  it('knows the Monday of each week and counts over months and years', () => {
    expect(mondayOf('2026-12-06')).toBe('2026-11-30');
    expect(mondayOf('2026-11-30')).toBe('2026-11-30');
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});

describe('the axis of a day', () => {
  const day = { from: momentOf('2026-12-01', '00:00', oslo), until: momentOf('2026-12-02', '00:00', oslo) };
  const stretch = (from: string, until: string) => ({ from: momentOf('2026-12-01', from, oslo), until: momentOf('2026-12-01', until, oslo) });

  it('is at least a working day and as long as what happens', () => {
    expect(axisOf([], oslo)).toEqual({ from: 480, until: 960 });
    expect(axisOf([stretch('07:30', '17:15')], oslo)).toEqual({ from: 420, until: 1080 });
    expect(marksOf({ from: 480, until: 960 })).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16]);
  });

  it('shows a stretch where it lies and cuts off what lies outside', () => {
    const axis = { from: 480, until: 960 };
    expect(placeOf(stretch('10:00', '12:00'), day, axis, oslo)).toEqual({ left: 25, width: 25 });
    expect(placeOf(stretch('06:00', '09:00'), day, axis, oslo)).toEqual({ left: 0, width: 12.5 });
    expect(placeOf(stretch('17:00', '18:00'), day, axis, oslo)).toBeNull();
    expect(placeOf({ from: '2026-11-29T00:00:00Z', until: '2026-12-05T00:00:00Z' }, day, axis, oslo)).toEqual({ left: 0, width: 100 });
  });

  it('counts time that two bookings share once', () => {
    const hour = 3600_000;
    expect(coveredMillis([stretch('08:00', '16:00')], [stretch('07:00', '10:00'), stretch('09:00', '11:00'), stretch('15:00', '18:00')])).toBe(4 * hour);
    expect(coveredMillis([stretch('08:00', '16:00')], [])).toBe(0);
  });
});
