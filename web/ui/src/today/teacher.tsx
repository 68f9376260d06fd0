import type { EvidenceLine } from '../competence/types';
import type { OccurrenceLine, VisitCard } from '../courses/types';
import { nameOf } from '../hall/Details';
import type { Calendar, Clearances } from '../hall/types';
import { Link } from '../parts/Link';
import { isLive } from './live';
import { useTexts } from '../texts';
import { Calm, Part, Slot, useRead } from './parts';

/** What I hold today and in the days to come. */
export function Teaching() {
  const { t, say } = useTexts();
  const lines = useRead<OccurrenceLine[]>('/occurrences');
  return (
    <Part title={t.today.teach} to="/courses" asked={lines}>
      {(data) => {
        const next = data.filter((one) => one.state !== 'CANCELLED' && one.state !== 'DONE').slice(0, 5);
        return next.length === 0 ? (
          <Calm>{t.today.noSessions}</Calm>
        ) : (
          <ul className="plain slots">
            {next.map((one) => (
              <Slot key={one.id} from={one.from} until={one.until}>
                <Link to={`/courses/${one.id}`}>{say(one.title)}</Link> <span className="quiet">{t.today.seats(one.seated, one.capacity)}</span>
              </Slot>
            ))}
          </ul>
        );
      }}
    </Part>
  );
}

/** When my school comes. */
export function Visits() {
  const { t, say } = useTexts();
  const visits = useRead<VisitCard[]>('/visits');
  return (
    <Part title={t.courses.visit.list} to="/courses" asked={visits}>
      {(data) => {
        const next = data.filter((one) => one.state !== 'CANCELLED' && one.state !== 'DONE').slice(0, 5);
        return next.length === 0 ? (
          <Calm>{t.courses.visit.none}</Calm>
        ) : (
          <ul className="plain slots">
            {next.map((one) => (
              <Slot key={one.id} from={one.from} until={one.until}>
                <Link to={`/courses/${one.id}/visit`}>{say(one.title)}</Link> {one.heads !== null && <span className="quiet">{t.courses.visit.comes(one.heads)}</span>}
              </Slot>
            ))}
          </ul>
        );
      }}
    </Part>
  );
}

/** Whom I stand by at the machines today. */
export function AtTheMachines() {
  const { t, say } = useTexts();
  const account = useRead<{ id: string }>('/account');
  const calendar = useRead<Calendar>('/hall/calendar');
  return (
    <Part title={t.today.atMachines} to="/hall" asked={calendar}>
      {(data) => {
        const me = data.resources.find((one) => one.person !== null && one.person === account.data?.id);
        const mine = data.reservations.filter((one) => me !== undefined && isLive(one) && one.resources.includes(me.id));
        return mine.length === 0 ? (
          <Calm>{t.today.notBooked}</Calm>
        ) : (
          <ul className="plain slots">
            {mine.map((one) => (
              <Slot key={one.id} from={one.from} until={one.until} zone={data.zone}>
                <strong>{one.title}</strong>{' '}
                <span className="quiet">{one.resources.filter((id) => id !== me?.id).map((id) => nameOf(data.resources, id, say)).join(' + ')} · {t.today.heads(one.party)}</span>
              </Slot>
            ))}
          </ul>
        );
      }}
    </Part>
  );
}

/** Who of those who come today and tomorrow may not use what they come for. */
export function ClearedOrNot() {
  const { t, say } = useTexts();
  const clearances = useRead<Clearances>('/hall/clearances');
  return (
    <Part title={t.clearances.start} to="/hall/clearances" asked={clearances}>
      {(data) =>
        data.sessions.length === 0 ? (
          <Calm>{t.clearances.none}</Calm>
        ) : (
          <ul className="plain slots">
            {data.sessions.slice(0, 4).map((one) => {
              const missing = one.people.filter((person) => person.answers.some((answer) => !answer.cleared)).length;
              return (
                <Slot key={one.id} from={one.from} until={one.until} zone={data.zone}>
                  <Link to="/hall/clearances">{say(one.title) || t.clearances.untitled}</Link>{' '}
                  <span className="quiet">{missing === 0 ? t.clearances.allCleared(one.people.length) : t.clearances.notCleared(missing, one.people.length)}</span>
                </Slot>
              );
            })}
          </ul>
        )
      }
    </Part>
  );
}

/** What somebody has shown and nobody has judged yet. */
export function Judgements() {
  const { t, say } = useTexts();
  const waiting = useRead<EvidenceLine[]>('/competence/waiting');
  return (
    <Part title={t.today.waiting} to="/competence/waiting" asked={waiting}>
      {(data) =>
        data.length === 0 ? (
          <Calm />
        ) : (
          <ul className="plain people-rows">
            {data.slice(0, 5).map((one) => (
              <li key={one.id}>
                <strong>{one.name}</strong>
                <span>{say(one.title)}</span>
              </li>
            ))}
          </ul>
        )
      }
    </Part>
  );
}
