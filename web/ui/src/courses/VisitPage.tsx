import { Button, Card, Field, Fieldset, Heading, Input, Label, Paragraph, Select, Textarea } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { read, Refused, send } from '../api/rest';
import type { Me } from '../api/types';
import type { Calendar } from '../hall/types';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import './courses.css';
import type { VisitData } from './types';
import { time } from './when';

/** Roles that plan a visit and count its heads. */
const leading = ['INSTRUCTOR', 'OPERATOR'];

/** A school visit: the rotation as a picture, and the heads counted round by round. */
export default function VisitPage({ id }: { id: string }) {
  const { t } = useTexts();
  const visit = useQuery({ queryKey: ['visit', id], queryFn: () => read<VisitData>(`/occurrences/${id}/visit`) });
  const me = useQuery({ queryKey: ['me'], queryFn: () => read<Me>('/me') });
  const leads = visit.data?.leads ?? me.data?.roles?.some((role) => leading.includes(role)) ?? false;
  const isNew = visit.error instanceof Refused && visit.error.status === 404;
  return (
    <Frame>
      <div className="stack home">
        <Link to={leads ? `/courses/${id}` : '/courses'}>{t.back}</Link>
        <header className="stack tight">
          <Heading level={1} data-size="lg">{t.courses.visit.title}</Heading>
          <Paragraph>{t.courses.visit.lead}</Paragraph>
        </header>
        {visit.isPending && <Loading />}
        {visit.isError && !isNew && <Failure error={visit.error} again={() => void visit.refetch()} />}
        {visit.data && <Rotation visit={visit.data} />}
        {isNew && !leads && <Empty>{t.courses.visit.notPlanned}</Empty>}
        {visit.data && leads && <Counting id={id} visit={visit.data} />}
        {(visit.data || isNew) && leads && <Planner id={id} visit={visit.data ?? null} />}
      </div>
    </Frame>
  );
}

/** Colours of groups, told apart by name too. */
const tone = (group: number) => `tone-${group % 8}`;

/** A row for each station, a column for each round; the lanes show where each group goes next. */
function Rotation({ visit }: { visit: VisitData }) {
  const { t, language } = useTexts();
  const left = 150;
  const cell = { width: 118, height: 58 };
  const width = left + visit.stations.length * cell.width;
  const height = 40 + visit.stations.length * cell.height;
  const x = (round: number) => left + (round - 1) * cell.width;
  const y = (station: number) => 40 + station * cell.height;
  const stopsOf = (group: number) => visit.stops.filter((stop) => stop.group === group).sort((a, b) => a.round - b.round);
  return (
    <Card className="rotation">
      <div className="rotation-scroll" tabIndex={0} role="region" aria-label={t.courses.visit.picture}>
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={t.courses.visit.picture}>
          {visit.stations.map((station, i) => (
            <g key={i}>
              <rect className="lane" x={0} y={y(i) + 4} width={width} height={cell.height - 8} rx={10} />
              <text className="station-name" x={14} y={y(i) + 33}>{station.name.length > 18 ? `${station.name.slice(0, 17)}…` : station.name}</text>
            </g>
          ))}
          {visit.stations.map((_, i) => {
            const stop = visit.stops.find((one) => one.round === i + 1);
            return (
              <text key={i} className="round-name" x={x(i + 1) + cell.width / 2} y={26} textAnchor="middle">
                {stop ? `${time(stop.from, language)}–${time(stop.until, language)}` : t.courses.visit.roundOf(i + 1)}
              </text>
            );
          })}
          {visit.groups.map((group, g) => (
            <polyline key={group.name} className={`walk ${tone(g)}`} points={stopsOf(g).map((stop) => `${x(stop.round) + cell.width / 2},${y(stop.station) + cell.height / 2}`).join(' ')} />
          ))}
          {visit.stops.map((stop) => (
            <g key={`${stop.round}-${stop.group}`} className={`stand ${tone(stop.group)}`}>
              <rect x={x(stop.round) + 8} y={y(stop.station) + 12} width={cell.width - 16} height={cell.height - 24} rx={17} />
              <text x={x(stop.round) + cell.width / 2} y={y(stop.station) + cell.height / 2 + 5} textAnchor="middle">
                {`${visit.groups[stop.group]?.name ?? ''} · ${visit.groups[stop.group]?.heads ?? 0}`}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </Card>
  );
}

function Counting({ id, visit }: { id: string; visit: VisitData }) {
  const { t, say } = useTexts();
  return (
    <section className="stack" aria-labelledby="count">
      <Heading level={2} data-size="md" id="count">{t.courses.visit.count}</Heading>
      <Paragraph className="quiet">{t.courses.visit.countLead}</Paragraph>
      <ul className="plain counting">
        {visit.stations.map((_, i) => {
          const round = visit.rounds.find((one) => one.round === i + 1);
          return (
            <li key={i}>
              <Card className={`note count-round ${round ? (round.missing === 0 ? 'whole' : 'missing') : ''}`}>
                <div className="row between">
                  <strong>{t.courses.visit.roundOf(i + 1)}</strong>
                  <span role="status">{round ? say(round.words) : t.courses.visit.notCounted}</span>
                </div>
                <div className="row">
                  {visit.groups.map((group, g) => <CountField key={group.name} id={id} visit={visit} round={i + 1} group={g} />)}
                </div>
              </Card>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function CountField({ id, visit, round, group }: { id: string; visit: VisitData; round: number; group: number }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const kept = visit.counts.find((one) => one.round === round && one.group === group);
  const before = visit.counts.find((one) => one.round === round - 1 && one.group === group);
  const [heads, setHeads] = useState(kept ? String(kept.heads) : '');
  const [left, setLeft] = useState(kept ? String(kept.left) : '');
  const gone = left === '' ? (before?.left ?? 0) : Number(left);
  const count = useMutation({
    mutationFn: () => send<VisitData>(`/occurrences/${id}/visit/counts`, { round, group, heads: Number(heads), left: gone }),
    onSuccess: (fresh) => queries.setQueryData(['visit', id], fresh),
  });
  const name = visit.groups[group]?.name ?? '';
  const isNews = heads !== '' && (heads !== String(kept?.heads ?? '') || gone !== kept?.left);
  const keys = {
    onBlur: () => { if (isNews) count.mutate(); },
    onKeyDown: (event: KeyboardEvent) => { if (event.key === 'Enter' && isNews) count.mutate(); },
  };
  return (
    <div className={`count-field ${tone(group)}`}>
      <Field>
        <Label>{name}</Label>
        <Input
          type="number" min={0} inputMode="numeric" value={heads} placeholder={String(visit.groups[group]?.heads ?? '')} aria-label={t.courses.visit.countOf(name, round)}
          onChange={(event) => setHeads(event.target.value)} {...keys}
        />
      </Field>
      <Field>
        <Label className="quiet">{t.courses.visit.gone}</Label>
        <Input
          type="number" min={0} inputMode="numeric" value={left} placeholder={String(before?.left ?? 0)} aria-label={t.courses.visit.goneOf(name, round)}
          onChange={(event) => setLeft(event.target.value)} {...keys}
        />
      </Field>
      {count.isError && <Failure error={count.error} />}
    </div>
  );
}

const lines = (text: string) => text.split('\n').map((one) => one.trim()).filter((one) => one !== '');

type Station = VisitData['stations'][number];

function Planner({ id, visit }: { id: string; visit: VisitData | null }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [stations, setStations] = useState<Station[]>(visit?.stations ?? t.courses.visit.defaultStations.map((name) => ({ name, resource: null, places: 8 })));
  const [groups, setGroups] = useState(visit ? visit.groups.map((one) => one.name).join('\n') : t.courses.visit.defaultGroups);
  const [heads, setHeads] = useState(visit?.heads ?? 28);
  const [round, setRound] = useState(25);
  const [walk, setWalk] = useState(5);
  const plan = useMutation({
    mutationFn: () => send<VisitData>(`/occurrences/${id}/visit`, {
      stations: stations.filter((one) => one.name.trim() !== ''), heads, groupNames: lines(groups), roundMinutes: round, walkMinutes: walk,
    }),
    onSuccess: (fresh) => queries.setQueryData(['visit', id], fresh),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    plan.mutate();
  };
  const figure = (label: string, value: number, set: (n: number) => void, least: number) => (
    <Field><Label>{label}</Label><Input type="number" min={least} value={value} onChange={(event) => set(Math.max(least, Number(event.target.value) || least))} /></Field>
  );
  return (
    <form className="stack" onSubmit={submit}>
      {visit && <Heading level={2} data-size="md">{t.courses.visit.again}</Heading>}
      <Stations stations={stations} onChange={setStations} />
      <Field><Label>{t.courses.visit.groups}</Label><Textarea rows={4} value={groups} onChange={(event) => setGroups(event.target.value)} /></Field>
      <div className="row">
        {figure(t.courses.visit.heads, heads, setHeads, 1)}
        {figure(t.courses.visit.round, round, setRound, 1)}
        {figure(t.courses.visit.walk, walk, setWalk, 0)}
      </div>
      {plan.isError && <Failure error={plan.error} />}
      <div className="row"><Button type="submit" loading={plan.isPending}>{t.courses.visit.plan}</Button></div>
    </form>
  );
}

/** The path, station by station: what the sign says, what is reserved for it, and how many fit. */
function Stations({ stations, onChange }: { stations: Station[]; onChange: (stations: Station[]) => void }) {
  const { t, say } = useTexts();
  const calendar = useQuery({ queryKey: ['hall', 'calendar', null], queryFn: () => read<Calendar>('/hall/calendar') });
  const things = calendar.data?.resources.filter((one) => one.kind !== 'INSTRUCTOR') ?? [];
  const changed = (at: number, part: Partial<Station>) => onChange(stations.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <Fieldset>
      <Fieldset.Legend>{t.courses.visit.stations}</Fieldset.Legend>
      <ol className="plain visit-stations">
        {stations.map((station, i) => (
          <li key={i}>
            <Field><Label>{t.courses.visit.stationName(i + 1)}</Label><Input required maxLength={60} value={station.name} onChange={(event) => changed(i, { name: event.target.value })} /></Field>
            <Field>
              <Label>{t.courses.visit.standsAt(i + 1)}</Label>
              <Select value={station.resource ?? ''} onChange={(event) => changed(i, { resource: event.target.value === '' ? null : event.target.value })}>
                <Select.Option value="">{t.courses.visit.nothing}</Select.Option>
                {things.map((one) => <Select.Option key={one.id} value={one.id}>{say(one.name)}</Select.Option>)}
              </Select>
            </Field>
            <Field><Label>{t.courses.visit.places(i + 1)}</Label><Input type="number" min={1} value={station.places} onChange={(event) => changed(i, { places: Math.max(1, Number(event.target.value) || 1) })} /></Field>
            <Button type="button" variant="tertiary" data-color="neutral" data-size="sm" aria-label={t.courses.visit.removeStation(i + 1)} onClick={() => onChange(stations.filter((_, at) => at !== i))}>×</Button>
          </li>
        ))}
      </ol>
      <div><Button type="button" variant="secondary" data-size="sm" onClick={() => onChange([...stations, { name: '', resource: null, places: 8 }])}>{t.courses.visit.addStation}</Button></div>
    </Fieldset>
  );
}
