import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../api/rest';
import { percent } from '../format';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { axisOf, coveredMillis, lengthMillis } from './axis';
import { Details } from './Details';
import { HallFrame } from './HallFrame';
import { isLate, type Row, TimeTable } from './TimeTable';
import { dateIn, dayOf, plusDays } from './time';
import type { Calendar, Resource } from './types';

const live = ['HELD', 'CONFIRMED', 'CHECKED_IN'];
const holds = (stretch: { from: string; until: string }, now: number) => Date.parse(stretch.from) <= now && now < Date.parse(stretch.until);

/** The hall on one day, all resources on one axis of time. */
export function TodayPage() {
  const { t, language } = useTexts();
  const [day, setDay] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const calendar = useQuery({
    queryKey: ['hall', 'calendar', day],
    queryFn: () => read<Calendar>(`/hall/calendar${day === null ? '' : `?from=${day}`}`),
    refetchInterval: 30_000,
  });
  const data = calendar.data;
  return (
    <HallFrame at="today">
      {calendar.isPending && <Loading />}
      {calendar.isError && <Failure error={calendar.error} again={() => void calendar.refetch()} />}
      {data !== undefined && (
        <>
          <div className="row between middle">
            <div>
              <Heading level={1} data-size="md"><span className="capital">{dayOf(data.from, data.zone, language)}</span></Heading>
              <Paragraph className="quiet">{t.hall.today.lead}</Paragraph>
            </div>
            <Steps date={dateIn(data.from, data.zone)} today={dateIn(data.now, data.zone)} onDay={setDay} />
          </div>
          <Counts calendar={data} />
          {data.resources.length === 0 ? (
            <Empty>{data.equips ? t.hall.today.none : t.hall.today.noneLead}</Empty>
          ) : (
            <Rows calendar={data} chosen={chosen} onChoose={(id) => setChosen(id === chosen ? null : id)} />
          )}
          {chosen !== null && <Details calendar={data} chosen={chosen} onClose={() => setChosen(null)} />}
          <div className="row">
            <Link to="/hall/wall">{t.hall.wall}</Link>
          </div>
        </>
      )}
    </HallFrame>
  );
}

function Steps({ date, today, onDay }: { date: string; today: string; onDay: (day: string | null) => void }) {
  const { t } = useTexts();
  return (
    <div className="row middle steps">
      <Button variant="secondary" data-color="neutral" data-size="sm" onClick={() => onDay(plusDays(date, -1))}>← {t.hall.today.previous}</Button>
      <Button variant="secondary" data-color="neutral" data-size="sm" disabled={date === today} onClick={() => onDay(null)}>{t.hall.today.goToday}</Button>
      <Button variant="secondary" data-color="neutral" data-size="sm" onClick={() => onDay(plusDays(date, 1))}>{t.hall.today.next} →</Button>
    </div>
  );
}

function Counts({ calendar }: { calendar: Calendar }) {
  const { t, language } = useTexts();
  const now = Date.parse(calendar.now);
  const isToday = holds(calendar, now);
  const closed = (resource: Resource) => calendar.blackouts.some((one) => (one.resource === null || one.resource === resource.id) && holds(one, now));
  const taken = (resource: Resource) =>
    calendar.reservations.some((one) => one.resources.includes(resource.id) && live.includes(one.state) && holds(one, now));
  const isOpen = (resource: Resource) => (calendar.open[resource.id] ?? []).some((one) => holds(one, now));
  const openAll = calendar.resources.reduce((sum, one) => sum + lengthMillis(clipped(calendar, one)), 0);
  const takenAll = calendar.resources.reduce(
    (sum, one) =>
      sum +
      coveredMillis(
        clipped(calendar, one),
        calendar.reservations.filter((r) => r.resources.includes(one.id) && r.state !== 'NO_SHOW' && r.state !== 'RELEASED'),
      ),
    0,
  );
  const figures: [string, string, string][] = [
    [t.hall.today.inUse, String(calendar.reservations.filter((one) => one.state === 'CHECKED_IN').length), 'in-use'],
    [t.hall.today.freeNow, String(calendar.resources.filter((one) => isOpen(one) && !closed(one) && !taken(one)).length), ''],
    [t.hall.today.closedNow, String(calendar.resources.filter(closed).length), 'blackout'],
    [t.hall.today.lateNow, String(calendar.reservations.filter((one) => isLate(one, calendar.now)).length), 'late'],
  ];
  return (
    <dl className="kpis">
      {isToday && figures.map(([name, value, look]) => (
        <div key={name} className={`kpi ${look !== '' && value !== '0' ? `shows ${look}` : ''}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className="kpi">
        <dt>{t.hall.today.waiting}</dt>
        <dd>{calendar.reservations.filter((one) => one.asked).length}</dd>
      </div>
      <div className="kpi">
        <dt>{t.hall.today.utilisation}</dt>
        <dd>{openAll === 0 ? '–' : percent(takenAll / openAll, language)}</dd>
      </div>
    </dl>
  );
}

/** When it is open on the days shown. */
function clipped(calendar: Calendar, resource: Resource) {
  return (calendar.open[resource.id] ?? [])
    .map((one) => ({ from: one.from > calendar.from ? one.from : calendar.from, until: one.until < calendar.until ? one.until : calendar.until }))
    .filter((one) => Date.parse(one.from) < Date.parse(one.until));
}

const order = ['MACHINE', 'SIMULATOR', 'ROOM', 'INSTRUCTOR'];

function Rows({ calendar, chosen, onChoose }: { calendar: Calendar; chosen: string | null; onChoose: (id: string) => void }) {
  const { t, language, say } = useTexts();
  const sorted = [...calendar.resources].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || say(a.name).localeCompare(say(b.name), language),
  );
  const rows: Row[] = sorted.map((resource) => ({
    key: resource.id,
    head: (
      <>
        <Link to={`/hall/resource/${resource.id}`}>{say(resource.name)}</Link>
        <span className="quiet small">{t.hall.kinds[resource.kind]}</span>
      </>
    ),
    day: calendar,
    open: clipped(calendar, resource),
    reservations: calendar.reservations.filter((one) => one.resources.includes(resource.id)),
    blackouts: calendar.blackouts.filter((one) => one.resource === null || one.resource === resource.id),
  }));
  const shown = rows.flatMap((row) => [...row.open, ...row.reservations]);
  return (
    <TimeTable
      caption={t.hall.today.table(dayOf(calendar.from, calendar.zone, language))}
      head={t.hall.today.resource}
      rows={rows}
      axis={axisOf(shown, calendar.zone)}
      zone={calendar.zone}
      now={calendar.now}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
