import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type CSSProperties } from 'react';
import { read } from '../api/rest';
import { useLook } from '../parts/Frame';
import { Link } from '../parts/Link';
import { Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import './hall.css';
import { type Glance, glanceOf, type WallState } from './glance';
import { dayOf, hourOf } from './time';
import type { Calendar } from './types';

const every = 10_000;
/** After so long without an answer what stands there may be wrong, ms. */
const stale = 30_000;

/** The hall on the wall: each thing as a tile that is read from five metres; refreshes itself, and says when it cannot.
 * No purposes and no names stand here: everybody walks past. */
export function WallPage() {
  const { t, language } = useTexts();
  useLook();
  const calendar = useQuery({
    queryKey: ['hall', 'wall'],
    queryFn: () => read<Calendar>('/hall/calendar'),
    refetchInterval: every,
    refetchIntervalInBackground: true,
    networkMode: 'always',
    retry: false,
    staleTime: 0,
  });
  const clock = useClock(calendar.data?.now, calendar.dataUpdatedAt);
  if (calendar.data === undefined) {
    return calendar.isError ? <main className="wall"><Failure error={calendar.error} again={() => void calendar.refetch()} /></main> : <Loading />;
  }
  const data = calendar.data;
  const isLost = calendar.isError || clock.heard > stale;
  const glances = glanceOf(data, clock.now);
  const columns = columnsFor(glances.length);
  const size = { '--columns': columns, '--rows': Math.ceil(glances.length / columns) } as CSSProperties;
  return (
    <main className="wall" id="content">
      <header className="wall-top">
        <h1><span className="capital">{dayOf(data.from, data.zone, language)}</span></h1>
        <Counted glances={glances} />
        <span className="wall-time">{hourOf(clock.now, data.zone)}</span>
      </header>
      <div role="alert" className="wall-alert">
        {isLost && <p className="wall-lost"><strong>{t.upkeep.wall.lost(hourOf(data.now, data.zone))}</strong> {t.upkeep.wall.trying}</p>}
      </div>
      {glances.length === 0 && <p className="wall-empty">{t.upkeep.wall.empty}</p>}
      <ul className={isLost ? 'wall-tiles lost' : 'wall-tiles'} style={size} aria-label={t.upkeep.wall.title}>
        {glances.map((one) => <Tile key={one.resource.id} glance={one} zone={data.zone} now={clock.now} />)}
      </ul>
      <footer className="wall-foot"><Link to="/hall">{t.upkeep.wall.leave}</Link></footer>
    </main>
  );
}

/** The hall's own time, going on between the answers, and how long ago the last answer came, ms. */
function useClock(said: string | undefined, heardAt: number): { now: number; heard: number } {
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setHere(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  const heard = said === undefined ? 0 : Math.max(0, here - heardAt);
  return { now: said === undefined ? here : Date.parse(said) + heard, heard };
}

/** So many columns that the tiles are about twice as wide as high on a wide screen. */
function columnsFor(count: number): number {
  return Math.max(1, Math.min(6, Math.ceil(Math.sqrt(count))));
}

const signs: Record<WallState, string> = { inUse: '▶', late: '!', taken: '…', free: '✓', fault: '✕', maintenance: '⚒', closed: '✕', notOpen: '–' };

function Tile({ glance, zone, now }: { glance: Glance; zone: string; now: number }) {
  const { t, say } = useTexts();
  const { resource, state, until, since, next, people } = glance;
  const words = t.upkeep.wall;
  const passed = since !== null && until !== null ? Math.min(1, Math.max(0, (now - since) / (until - since))) : null;
  return (
    <li className={`wall-tile ${state}`}>
      <h2>{say(resource.name)}</h2>
      <p className="wall-state">
        <span className="wall-sign" aria-hidden="true">{signs[state]}</span>
        <strong>{words.states[state]}</strong>
        {until !== null && <span className="wall-until">{words.until(hourOf(until, zone))}</span>}
      </p>
      <p className="wall-next">
        {people > 0 && `${words.people(people)} · `}
        {next !== null ? words.next(hourOf(next, zone)) : state === 'free' ? words.noNext : state === 'notOpen' ? words.over : ''}
      </p>
      {passed !== null && <span className="wall-bar" aria-hidden="true" style={{ '--passed': `${passed * 100}%` } as CSSProperties} />}
    </li>
  );
}

function Counted({ glances }: { glances: Glance[] }) {
  const { t } = useTexts();
  const of = (...states: WallState[]) => glances.filter((one) => states.includes(one.state)).length;
  const figures: [string, number, string][] = [
    [t.upkeep.wall.states.inUse, of('inUse'), 'inUse'],
    [t.upkeep.wall.states.free, of('free'), 'free'],
    [t.upkeep.wall.states.late, of('late'), 'late'],
    [t.upkeep.wall.states.closed, of('fault', 'maintenance', 'closed'), 'fault'],
  ];
  return (
    <dl className="wall-counts">
      {figures.map(([name, count, look]) => (
        <div key={look} className={count > 0 ? `wall-count ${look}` : 'wall-count'}>
          <dd>{count}</dd>
          <dt>{name}</dt>
        </div>
      ))}
    </dl>
  );
}
