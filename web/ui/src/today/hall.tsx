import { isLive } from './live';
import type { Calendar, Reservation } from '../hall/types';
import { nameOf } from '../hall/Details';
import { Link } from '../parts/Link';
import { useTexts } from '../texts';
import { Calm, Figure, Part, Slot, useRead } from './parts';

/** The hall now, in three numbers, and what is closed. */
export function HallToday() {
  const { t, say } = useTexts();
  const calendar = useRead<Calendar>('/hall/calendar');
  return (
    <Part title={t.today.hall} to="/hall" asked={calendar}>
      {(data) => {
        const now = Date.parse(data.now);
        const holds = (one: { from: string; until: string }) => Date.parse(one.from) <= now && now < Date.parse(one.until);
        const used = data.reservations.filter((one) => isLive(one) && holds(one));
        const coming = data.reservations.filter((one) => isLive(one) && Date.parse(one.from) > now);
        const closed = data.blackouts.filter((one) => Date.parse(one.until) > now);
        return (
          <>
            <ul className="plain figures">
              <Figure n={new Set(used.flatMap((one) => one.resources)).size} of={t.today.inUse} look="good" />
              <Figure n={coming.length} of={t.today.toCome} />
              <Figure n={closed.length} of={t.today.closed} look={closed.length > 0 ? 'bad' : undefined} />
            </ul>
            <ul className="plain slots">
              {closed.slice(0, 3).map((one) => (
                <Slot key={one.id} from={one.from} until={one.until} zone={data.zone}>
                  <strong>{one.resource === null ? t.hall.title : nameOf(data.resources, one.resource, say)}</strong> <span className="quiet">{say(one.why)}</span>
                </Slot>
              ))}
            </ul>
            <Link to="/hall/wall">{t.today.wall}</Link>
          </>
        );
      }}
    </Part>
  );
}

/** Bookings that wait until we say yes. */
export function Approvals() {
  const { t } = useTexts();
  const approvals = useRead<Reservation[]>('/hall/approvals');
  return (
    <Part title={t.today.approvals} to="/hall/run" asked={approvals}>
      {(data) =>
        data.length === 0 ? (
          <Calm />
        ) : (
          <ul className="plain slots">
            {data.slice(0, 5).map((one) => <Slot key={one.id} from={one.from} until={one.until}>{one.title || one.organisation}</Slot>)}
          </ul>
        )
      }
    </Part>
  );
}
