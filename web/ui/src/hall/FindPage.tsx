import { Alert, Button, Checkbox, Field, Fieldset, Heading, Input, Label, Paragraph, Radio, Select } from '@digdir/designsystemet-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, Refused, send } from '../api/rest';
import { decimal } from '../format';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { nameOf } from './Details';
import { HallFrame } from './HallFrame';
import { Held, Missed, Offers, RefusedBox } from './Booked';
import { useNoShow } from './NoShow';
import { dateIn, momentOf, plusDays } from './time';
import type { Words } from '../api/types';
import { type Booking, type Calendar, isUsed, type Miss, type Mode, type Offer, type Reservation } from './types';

interface Need {
  resource?: string;
  anyOf?: string[];
  kind?: string;
  family?: string;
  capacity?: number;
}

/** An activity with what it needs. */
interface Activity {
  id: string;
  kind: string;
  title: Words;
  minutes: number;
  capacity: number;
  resources: { anyOf: string[]; mode: Mode }[];
  state: string;
}

interface Found {
  offers: Offer[];
  miss: Miss | null;
}

/** So many at most of one sort: the server takes eight things in all. */
const MOST_ALIKE = 3;

function HowMany({ label, value, onChange }: { label: string; value: number; onChange: (many: number) => void }) {
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} onChange={(e) => onChange(Number(e.target.value))}>
        {[...Array(MOST_ALIKE).keys()].map((n) => <Select.Option key={n} value={n + 1}>{n + 1}</Select.Option>)}
      </Select>
    </Field>
  );
}

function times(many: number, needs: Need[]): Need[] {
  return Array.from({ length: many }, () => needs).flat();
}

/** Time first: when, what, how many; then the times at which all of it is free. */
export function FindPage({ resource }: { resource: string }) {
  const calendar = useQuery({ queryKey: ['hall', 'calendar', null], queryFn: () => read<Calendar>('/hall/calendar') });
  const { t } = useTexts();
  return (
    <HallFrame at="find">
      {calendar.isPending && <Loading />}
      {calendar.isError && <Failure error={calendar.error} again={() => void calendar.refetch()} />}
      {calendar.data !== undefined && calendar.data.resources.length === 0 && (
        <Empty>{calendar.data.equips ? t.hall.today.none : t.hall.today.noneLead}</Empty>
      )}
      {calendar.data !== undefined && calendar.data.resources.length > 0 && <Search calendar={calendar.data} wanted={resource} />}
    </HallFrame>
  );
}

function Search({ calendar, wanted }: { calendar: Calendar; wanted: string }) {
  const { t, language, say } = useTexts();
  const first = calendar.resources.find((one) => one.id === wanted);
  // A booking for a project says no more than that, whoever reads the calendar.
  const asking = new URLSearchParams(location.search);
  const project = asking.get('project');
  const company = asking.get('company') ?? '';
  const tomorrow = plusDays(dateIn(calendar.now, calendar.zone), 1);
  const [date, setDate] = useState(tomorrow);
  const [from, setFrom] = useState('08:00');
  const [until, setUntil] = useState('16:00');
  const [days, setDays] = useState(1);
  const [minutes, setMinutes] = useState(90);
  const [machine, setMachine] = useState(first !== undefined && (first.kind === 'MACHINE' || first.kind === 'SIMULATOR') ? `id:${first.id}` : '');
  const [instructor, setInstructor] = useState(first?.kind === 'INSTRUCTOR' ? `id:${first.id}` : '');
  // Several together hold a group that is too large for one.
  const [machines, setMachines] = useState(1);
  const [instructors, setInstructors] = useState(1);
  const [room, setRoom] = useState(first?.kind === 'ROOM' ? `id:${first.id}` : '');
  const [mode, setMode] = useState<Mode>('SOLO');
  const [party, setParty] = useState(1);
  const [joins, setJoins] = useState(true);
  const [title, setTitle] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [held, setHeld] = useState<Reservation | null>(null);
  const [asked, setAsked] = useState<Booking | null>(null);

  const activities = useQuery({ queryKey: ['activities'], queryFn: () => read<Activity[]>('/activities') });
  const [activity, setActivity] = useState<Activity | null>(null);
  const choose = (id: string) => {
    const chosen = activities.data?.find((one) => one.id === id) ?? null;
    setActivity(chosen);
    if (chosen !== null) {
      setMinutes(chosen.minutes);
      setParty(Math.max(1, chosen.capacity));
      setMode(chosen.resources.find((one) => calendar.resources.some((r) => one.anyOf.includes(r.id) && isUsed(r.kind)))?.mode ?? 'SUPERVISED');
      setTitle(say(chosen.title).slice(0, 120));
      setMachine('');
    }
  };

  const needs = (): Need[] => [
    ...(activity?.resources.map((one) => ({ anyOf: one.anyOf, capacity: 1 })) ?? []),
    ...times(machine.startsWith('family:') ? machines : 1, needOf(machine, 1)),
    ...(instructor === 'any' ? times(instructors, [{ kind: 'INSTRUCTOR' }]) : needOf(instructor, 1)),
    ...(room === 'any' ? [{ kind: 'ROOM', capacity: party }] : needOf(room, party)),
  ];
  const booking = (wide = days): Booking => ({
    from: momentOf(date, from, calendar.zone),
    until: momentOf(plusDays(date, wide - 1), until, calendar.zone),
    mode,
    party,
    joins,
    title,
    ...(organisation === '' ? {} : { organisation }),
  });
  const search = useMutation({
    mutationFn: (wide: number) => send<Found>('/hall/search', { booking: booking(wide), minutes, needs: needs() }),
  });
  const hold = useMutation({
    mutationFn: async (what: Booking) => {
      const kept = await send<Reservation>('/hall/reservations', project === null ? what : { ...what, organisation: company, title: 'Prosjekt' });
      if (project !== null) await send(`/projects/${project}/bookings`, { reservation: kept.id });
      return kept;
    },
    onSuccess: setHeld,
  });
  const take = (offer: Offer) => {
    const what = { ...booking(), from: offer.from, until: offer.until, resources: offer.resources };
    setAsked(what);
    hold.mutate(what);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(needs().length === 0);
    hold.reset();
    if (needs().length > 0) {
      search.mutate(days);
    }
  };
  const rule = useNoShow(calendar.resources);
  const names = (ids: string[]) => ids.map((id) => nameOf(calendar.resources, id, say)).join(' + ');
  if (held !== null) {
    return <Held reservation={held} zone={calendar.zone} names={names} rule={rule} asked={asked} onAgain={() => { setHeld(null); hold.reset(); search.reset(); }} />;
  }
  const families = [...new Set(calendar.resources.filter((one) => one.kind === 'MACHINE' || one.kind === 'SIMULATOR').map((one) => one.family))];
  const of = (...kinds: string[]) => calendar.resources.filter((one) => kinds.includes(one.kind));
  return (
    <div className="find">
      <form className="stack find-form" onSubmit={submit}>
        {project !== null && <Alert data-color="info"><Paragraph>{t.projectUse.purpose}</Paragraph></Alert>}
        <div>
          <Heading level={1} data-size="md">{t.hall.find.title}</Heading>
          <Paragraph className="quiet">{t.hall.find.lead}</Paragraph>
        </div>
        <div className="find-when">
          <Field><Label>{t.hall.find.day}</Label><Input type="date" required value={date} min={dateIn(calendar.now, calendar.zone)} onChange={(e) => setDate(e.target.value)} /></Field>
          <Field><Label>{t.hall.find.from}</Label><Input type="time" required value={from} onChange={(e) => setFrom(e.target.value)} /></Field>
          <Field><Label>{t.hall.find.until}</Label><Input type="time" required value={until} onChange={(e) => setUntil(e.target.value)} /></Field>
          <Field>
            <Label>{t.hall.find.length}</Label>
            <Select value={minutes} onChange={(e) => setMinutes(Number(e.target.value))}>
              {[...new Set([30, 45, 60, 90, 120, 180, 240, 360, 480, minutes])].sort((a, b) => a - b).map((n) => <Select.Option key={n} value={n}>{t.hall.find.hours(decimal(n / 60, language, 2))}</Select.Option>)}
            </Select>
          </Field>
          <Field>
            <Label>{t.hall.find.days}</Label>
            <Select value={days} onChange={(e) => setDays(Number(e.target.value))}>
              <Select.Option value={1}>{t.hall.find.oneDay}</Select.Option>
              {[3, 7, 14, 30].map((n) => <Select.Option key={n} value={n}>{t.hall.find.manyDays(n)}</Select.Option>)}
            </Select>
          </Field>
        </div>
        {(activities.data?.some((one) => one.resources.length > 0) ?? false) && (
          <Field>
            <Label>{t.upkeep.find.activity}</Label>
            <Field.Description>{t.upkeep.find.activityHelp}</Field.Description>
            <Select value={activity?.id ?? ''} onChange={(e) => choose(e.target.value)}>
              <Select.Option value="">{t.upkeep.find.noActivity}</Select.Option>
              {activities.data?.filter((one) => one.resources.length > 0 && one.state === 'APPROVED').map((one) => <Select.Option key={one.id} value={one.id}>{say(one.title)}</Select.Option>)}
            </Select>
            {activity !== null && <Paragraph className="quiet small" role="status">{t.upkeep.find.fills(activity.resources.map((one) => one.anyOf.map((id) => nameOf(calendar.resources, id, say)).join(' / ')).join(' + '))}</Paragraph>}
          </Field>
        )}
        <Fieldset>
          <Fieldset.Legend>{t.hall.find.needs}</Fieldset.Legend>
          <div className="find-when">
            <Field>
              <Label>{t.hall.find.machine}</Label>
              <Select value={machine} onChange={(e) => setMachine(e.target.value)}>
                <Select.Option value="">{t.hall.find.nothing}</Select.Option>
                {families.map((family) => <Select.Option key={family} value={`family:${family}`}>{t.hall.find.anyOf(family)}</Select.Option>)}
                {of('MACHINE', 'SIMULATOR').map((one) => <Select.Option key={one.id} value={`id:${one.id}`}>{say(one.name)}</Select.Option>)}
              </Select>
            </Field>
            {machine.startsWith('family:') && <HowMany label={t.hall.find.howManyMachines} value={machines} onChange={setMachines} />}
            <Field>
              <Label>{t.hall.find.instructor}</Label>
              <Select value={instructor} onChange={(e) => setInstructor(e.target.value)}>
                <Select.Option value="">{t.hall.find.nothing}</Select.Option>
                <Select.Option value="any">{t.hall.find.anyInstructor}</Select.Option>
                {of('INSTRUCTOR').map((one) => <Select.Option key={one.id} value={`id:${one.id}`}>{say(one.name)}</Select.Option>)}
              </Select>
            </Field>
            {instructor === 'any' && <HowMany label={t.hall.find.howManyInstructors} value={instructors} onChange={setInstructors} />}
            <Field>
              <Label>{t.hall.find.room}</Label>
              <Select value={room} onChange={(e) => setRoom(e.target.value)}>
                <Select.Option value="">{t.hall.find.nothing}</Select.Option>
                <Select.Option value="any">{t.hall.find.roomFor(party)}</Select.Option>
                {of('ROOM').map((one) => <Select.Option key={one.id} value={`id:${one.id}`}>{say(one.name)}</Select.Option>)}
              </Select>
            </Field>
            <Field><Label>{t.hall.find.party}</Label><Input type="number" min={1} max={500} value={party} onChange={(e) => setParty(Math.max(1, Number(e.target.value) || 1))} /></Field>
          </div>
          {isMissing && <Paragraph className="refusal" role="alert">{t.hall.find.choose}</Paragraph>}
        </Fieldset>
        {(machine !== '' || activity !== null) && (
          <Fieldset>
            <Fieldset.Legend>{t.hall.find.mode}</Fieldset.Legend>
            {(['SOLO', 'SUPERVISED', 'DEMONSTRATION'] as const).map((one) => (
              <Radio key={one} name="mode" value={one} label={t.hall.modes[one]} description={t.hall.modeHelp[one]} checked={mode === one} onChange={() => { setMode(one); if (one === 'SUPERVISED' && instructor === '') { setInstructor('any'); } }} />
            ))}
          </Fieldset>
        )}
        <Checkbox label={t.hall.find.joins} description={t.hall.find.joinsHelp} checked={joins} onChange={(e) => setJoins(e.target.checked)} />
        <div className="find-when">
          <Field>
            <Label>{t.hall.find.purpose} ({t.optional})</Label>
            <Input value={title} maxLength={120} onChange={(e) => setTitle(e.target.value)} aria-describedby="purpose-help" />
            <Paragraph id="purpose-help" className="quiet small">{t.hall.find.purposeHelp}</Paragraph>
          </Field>
          {calendar.organisations.length > 1 && (
            <Field>
              <Label>{t.hall.find.organisation}</Label>
              <Select value={organisation} onChange={(e) => setOrganisation(e.target.value)}>
                {calendar.organisations.map((one) => <Select.Option key={one} value={one}>{calendar.names[one] ?? one}</Select.Option>)}
              </Select>
            </Field>
          )}
        </div>
        <div><Button type="submit" data-size="lg" loading={search.isPending}>{t.hall.find.search}</Button></div>
      </form>
      <div className="find-answer stack" aria-live="polite">
        {search.isError && <Failure error={search.error} />}
        {hold.isError && asked !== null && (
          hold.error instanceof Refused && hold.error.status === 409
            ? <RefusedBox error={hold.error} asked={asked} zone={calendar.zone} names={names} rule={rule} onTake={take} />
            : <Failure error={hold.error} />
        )}
        {search.data !== undefined && search.data.offers.length > 0 && !hold.isError && (
          <>
            <Heading level={2} data-size="sm">{t.hall.find.found(search.data.offers.length)}</Heading>
            <Offers offers={search.data.offers} zone={calendar.zone} names={names} rule={rule} isBusy={hold.isPending} onTake={take} />
          </>
        )}
        {search.data !== undefined && search.data.offers.length === 0 && !hold.isError && (
          <>
            <Heading level={2} data-size="sm">{t.hall.find.noneFound}</Heading>
            {search.data.miss !== null && <Missed key={search.submittedAt} miss={search.data.miss} asked={booking()} zone={calendar.zone} names={names} />}
            {days < 7 && <Button variant="secondary" onClick={() => { setDays(7); search.mutate(7); }}>{t.hall.find.wider}</Button>}
          </>
        )}
      </div>
    </div>
  );
}

function needOf(choice: string, capacity: number): Need[] {
  if (choice.startsWith('id:')) {
    return [{ resource: choice.slice(3), capacity: 1 }];
  }
  return choice.startsWith('family:') ? [{ family: choice.slice(7), capacity: Math.min(capacity, 1) }] : [];
}
