import { Button, Fieldset, Input } from '@digdir/designsystemet-react';
import { useTexts } from '../texts';
import type { Resource } from './types';

type Stretch = Resource['hours'][number];

const days = [1, 2, 3, 4, 5, 6, 7];

/** The name of a day of the week, 1 Monday to 7 Sunday. */
const dayName = (day: number, language: string) =>
  new Date(Date.UTC(2024, 0, day)).toLocaleDateString(language === 'nb' ? 'nb-NO' : 'en-GB', { weekday: 'long', timeZone: 'UTC' });

/** When something is open, day by day; a day may have several stretches, or none. */
export function Hours({ hours, onChange }: { hours: Stretch[]; onChange: (hours: Stretch[]) => void }) {
  const { t, language } = useTexts();
  const f = t.hall.run.fields;
  const changed = (at: number, part: Partial<Stretch>) => onChange(hours.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const monday = hours.filter((one) => one.day === 1);
  const copied = [...days.slice(0, 5).flatMap((day) => monday.map((one) => ({ ...one, day }))), ...hours.filter((one) => one.day > 5)];
  return (
    <Fieldset>
      <Fieldset.Legend>{f.hours}</Fieldset.Legend>
      <ul className="plain week-hours">
        {days.map((day) => {
          const name = dayName(day, language);
          const stretches = hours.flatMap((one, at) => (one.day === day ? [{ ...one, at }] : []));
          return (
            <li key={day}>
              <span className="capital day-name">{name}</span>
              <span className="day-hours">
                {stretches.length === 0 && <span className="quiet">{f.closed}</span>}
                {stretches.map((one) => (
                  <span key={one.at} className="row middle">
                    <Input type="time" required data-size="sm" aria-label={f.opens(name)} value={one.from} onChange={(e) => changed(one.at, { from: e.target.value })} />
                    <span aria-hidden="true">–</span>
                    <Input type="time" required data-size="sm" aria-label={f.closes(name)} value={one.until} onChange={(e) => changed(one.at, { until: e.target.value })} />
                    <Button type="button" variant="tertiary" data-color="neutral" data-size="sm" aria-label={f.removeHours(name)} onClick={() => onChange(hours.filter((_, i) => i !== one.at))}>×</Button>
                  </span>
                ))}
              </span>
              <Button type="button" variant="tertiary" data-size="sm" aria-label={f.addHours(name)} onClick={() => onChange([...hours, { day, from: stretches.at(-1)?.until ?? '08:00', until: stretches.length === 0 ? '16:00' : '20:00' }])}>+</Button>
            </li>
          );
        })}
      </ul>
      <div><Button type="button" variant="secondary" data-color="neutral" data-size="sm" onClick={() => onChange(copied)}>{f.copyMonday}</Button></div>
    </Fieldset>
  );
}
