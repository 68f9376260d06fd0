import { useDay } from '../competence/parts';
import { Link } from '../parts/Link';
import { useTexts } from '../texts';
import { Calm, Part, useRead } from './parts';

/** Organisations that somebody wants in and nobody has let in yet. */
export function Waits() {
  const { t } = useTexts();
  const all = useRead<{ id: string; name: string; state: string }[]>('/organisations');
  return (
    <Part title={t.today.organisations} to="/organisations" asked={all}>
      {(data) => {
        const waiting = data.filter((one) => one.state === 'PROPOSED');
        return waiting.length === 0 ? (
          <Calm />
        ) : (
          <ul className="plain people-rows">
            {waiting.map((one) => <li key={one.id}><Link to="/organisations">{one.name}</Link></li>)}
          </ul>
        );
      }}
    </Part>
  );
}

interface Change {
  number: number;
  at: string;
  name: string | null;
  place: string;
}

/** The last changes, so that something strange is seen early. */
export function Audit() {
  const { t } = useTexts();
  const day = useDay();
  const lately = useRead<Change[]>('/audit');
  // Only the hall's own administrator reads it; for a school's there is nothing to show.
  return lately.isError ? null : (
    <Part title={t.today.lately} to="/audit" asked={lately}>
      {(data) => {
        const byPeople = data.filter((one) => one.name !== null);
        return byPeople.length === 0 ? (
          <Calm />
        ) : (
          <ul className="plain people-rows">
            {byPeople.slice(0, 5).map((one) => (
              <li key={one.number}>
                <strong>{one.name}</strong>
                <span>{one.place} <span className="quiet">{day(one.at)}</span></span>
              </li>
            ))}
          </ul>
        );
      }}
    </Part>
  );
}
