import { Alert, Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api/rest';
import { Link } from '../parts/Link';
import { Failure, Loading, NotFound } from '../parts/states';
import { useTexts } from '../texts';
import { axisOf } from './axis';
import { Details } from './Details';
import { HallFrame } from './HallFrame';
import { useNoShow } from './NoShow';
import { type Row, TimeTable } from './TimeTable';
import { dateIn, momentOf, mondayOf, plusDays, shortDay } from './time';
import { type Calendar, isUsed, type Resource } from './types';

/** One resource: what it is, and its week or day. */
export function ResourcePage({ id }: { id: string }) {
  const { t, say } = useTexts();
  const [from, setFrom] = useState<string | null>(null);
  const [days, setDays] = useState(7);
  const [chosen, setChosen] = useState<string | null>(null);
  const first = from ?? mondayOf(new Date().toISOString().slice(0, 10));
  const calendar = useQuery({
    queryKey: ['hall', 'calendar', id, first, days],
    queryFn: () => read<Calendar>(`/hall/calendar?resource=${encodeURIComponent(id)}&from=${first}&days=${days}`),
    refetchInterval: 30_000,
  });
  const data = calendar.data;
  const resource = data?.resources[0];
  return (
    <HallFrame at="resource">
      {calendar.isPending && <Loading />}
      {calendar.isError && <Failure error={calendar.error} again={() => void calendar.refetch()} />}
      {data !== undefined && resource === undefined && <NotFound />}
      {data !== undefined && resource !== undefined && (
        <>
          <About resource={resource} owner={data.names[resource.owner] ?? resource.owner} />
          <div className="row between middle">
            <div className="row middle">
              {[7, 1].map((n) => (
                <Button
                  key={n}
                  data-size="sm"
                  variant={days === n ? 'primary' : 'secondary'}
                  aria-pressed={days === n}
                  onClick={() => {
                    setDays(n);
                    setFrom(n === 7 ? mondayOf(first) : first <= dateIn(data.now, data.zone) && dateIn(data.now, data.zone) < plusDays(first, 7) ? dateIn(data.now, data.zone) : first);
                  }}
                >
                  {n === 7 ? t.hall.calendar.week : t.hall.calendar.day}
                </Button>
              ))}
            </div>
            <div className="row middle steps">
              <Button variant="secondary" data-color="neutral" data-size="sm" onClick={() => setFrom(plusDays(first, -days))}>← {days === 7 ? t.hall.calendar.previous : t.hall.today.previous}</Button>
              <Button variant="secondary" data-color="neutral" data-size="sm" onClick={() => setFrom(plusDays(first, days))}>{days === 7 ? t.hall.calendar.next : t.hall.today.next} →</Button>
            </div>
          </div>
          <Days calendar={data} resource={resource} first={first} days={days} chosen={chosen} onChoose={(bar) => setChosen(bar === chosen ? null : bar)} />
          {chosen !== null && <Details calendar={data} chosen={chosen} onClose={() => setChosen(null)} />}
          <div className="row middle">
            <Link to={`/hall/find/${id}`}>{t.hall.calendar.book}: {say(resource.name)}</Link>
            <Link to={`/hall/faults/${id}`}>{t.upkeep.faults.report}</Link>
            <Subscribe id={id} />
          </div>
        </>
      )}
    </HallFrame>
  );
}

function About({ resource, owner }: { resource: Resource; owner: string }) {
  const { t, say } = useTexts();
  const noShow = useNoShow([resource]);
  const facts = [
    t.hall.kinds[resource.kind],
    t.hall.calendar.capacity(resource.capacity),
    ...(resource.kind === 'MACHINE' ? [t.hall.calendar.risk(t.hall.risks[resource.risk])] : []),
    ...(resource.setUpMinutes > 0 ? [t.hall.calendar.setUp(resource.setUpMinutes)] : []),
    ...(resource.cleanUpMinutes > 0 ? [t.hall.calendar.cleanUp(resource.cleanUpMinutes)] : []),
    ...(resource.needsApproval ? [t.hall.calendar.approval] : []),
    `${t.hall.calendar.owner}: ${owner}`,
  ];
  return (
    <div className="stack tight">
      <Heading level={1} data-size="md">{say(resource.name)}</Heading>
      <ul className="facts">
        {facts.map((fact) => (
          <li key={fact}><Tag data-size="sm" data-color="neutral">{fact}</Tag></li>
        ))}
        {(isUsed(resource.kind) ? resource.modes : []).map((mode) => (
          <li key={mode}><Tag data-size="sm" data-color="accent">{t.hall.modes[mode]}</Tag></li>
        ))}
        {resource.retired && <li><Tag data-size="sm" data-color="danger">{t.hall.calendar.retired}</Tag></li>}
      </ul>
      <Paragraph className="quiet">{noShow([resource.id])}</Paragraph>
    </div>
  );
}

function Days({ calendar, resource, first, days, chosen, onChoose }: {
  calendar: Calendar;
  resource: Resource;
  first: string;
  days: number;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t, language, say } = useTexts();
  const open = calendar.open[resource.id] ?? [];
  const rows: Row[] = Array.from({ length: days }, (_, i) => {
    const date = plusDays(first, i);
    const day = { from: momentOf(date, '00:00', calendar.zone), until: momentOf(plusDays(date, 1), '00:00', calendar.zone) };
    const touches = (one: { from: string; until: string }) => Date.parse(one.from) < Date.parse(day.until) && Date.parse(one.until) > Date.parse(day.from);
    return {
      key: date,
      head: <span className={date === dateIn(calendar.now, calendar.zone) ? 'is-today capital' : 'capital'}>{shortDay(day.from, calendar.zone, language)}</span>,
      day,
      open: open.filter(touches),
      reservations: calendar.reservations.filter(touches),
      blackouts: calendar.blackouts.filter(touches),
    };
  });
  return (
    <TimeTable
      caption={t.hall.calendar.table(say(resource.name))}
      head={t.hall.today.day}
      rows={rows}
      axis={axisOf(rows.flatMap((row) => [...row.open, ...row.reservations]), calendar.zone)}
      zone={calendar.zone}
      now={calendar.now}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

function Subscribe({ id }: { id: string }) {
  const { t } = useTexts();
  const make = useMutation({ mutationFn: () => send<{ path: string }>('/hall/feeds', { kind: 'RESOURCE', subject: id }) });
  return make.data === undefined ? (
    <Button variant="tertiary" data-size="sm" onClick={() => make.mutate()}>{t.hall.calendar.subscribe}</Button>
  ) : (
    <Alert data-color="info" role="status">
      <Paragraph>{t.hall.mine.feedOnce}</Paragraph>
      <code className="feed">{location.origin + make.data.path}</code>
    </Alert>
  );
}
