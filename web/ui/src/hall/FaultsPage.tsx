import { Alert, Button, Card, Details as Fold, Field, Heading, Input, Label, Paragraph, Select, Tag, Textarea } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { nameOf } from './Details';
import { HallFrame } from './HallFrame';
import { dateIn, hourOf, momentOf, shortDay, span } from './time';
import type { Blackout, Calendar, Reservation } from './types';

interface Fault {
  id: string;
  resource: string;
  what: string;
  reported: string;
  mine: boolean;
  closing: Blackout | null;
  closed: string | null;
  remedy: string | null;
}

/** Faults: whoever sees one reports it; who runs the hall stops the machine, plans the repair and closes it. */
export function FaultsPage({ about }: { about: string }) {
  const { t } = useTexts();
  const calendar = useQuery({ queryKey: ['hall', 'calendar', null], queryFn: () => read<Calendar>('/hall/calendar') });
  const faults = useQuery({ queryKey: ['hall', 'faults'], queryFn: () => read<Fault[]>('/hall/faults'), refetchInterval: 30_000 });
  const open = faults.data?.filter((one) => one.closed === null) ?? [];
  const mended = faults.data?.filter((one) => one.closed !== null) ?? [];
  return (
    <HallFrame at="faults">
      <div>
        <Heading level={1} data-size="md">{t.upkeep.faults.title}</Heading>
        <Paragraph className="quiet">{t.upkeep.faults.lead}</Paragraph>
      </div>
      {(calendar.isPending || faults.isPending) && <Loading />}
      {calendar.isError && <Failure error={calendar.error} again={() => void calendar.refetch()} />}
      {faults.isError && <Failure error={faults.error} again={() => void faults.refetch()} />}
      {calendar.data && faults.data && (
        <>
          <Report calendar={calendar.data} about={about} />
          <section className="stack tight">
            <Heading level={2} data-size="sm">{t.upkeep.faults.open}</Heading>
            {open.length === 0 && <Empty>{t.upkeep.faults.none}</Empty>}
            <ul className="plain stack">
              {open.map((one) => <li key={one.id}><Open fault={one} calendar={calendar.data} /></li>)}
            </ul>
          </section>
          <Mended faults={mended} calendar={calendar.data} />
        </>
      )}
    </HallFrame>
  );
}

function Report({ calendar, about }: { calendar: Calendar; about: string }) {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const things = calendar.resources.filter((one) => one.kind !== 'INSTRUCTOR');
  const [resource, setResource] = useState(things.some((one) => one.id === about) ? about : (things[0]?.id ?? ''));
  const [what, setWhat] = useState('');
  const report = useMutation({
    mutationFn: () => send('/hall/faults', { resource, what }),
    onSuccess: () => {
      setWhat('');
      return queries.invalidateQueries({ queryKey: ['hall', 'faults'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    report.mutate();
  };
  return (
    <Card className="stack run-card">
      <Heading level={2} data-size="sm">{t.upkeep.faults.report}</Heading>
      <form className="stack" onSubmit={submit}>
        <Field>
          <Label>{t.upkeep.faults.resource}</Label>
          <Select value={resource} onChange={(event) => setResource(event.target.value)}>
            {things.map((one) => <Select.Option key={one.id} value={one.id}>{say(one.name)}</Select.Option>)}
          </Select>
        </Field>
        <Field>
          <Label>{t.upkeep.faults.what}</Label>
          <Field.Description>{t.upkeep.faults.whatHelp}</Field.Description>
          <Textarea rows={2} maxLength={500} required value={what} onChange={(event) => setWhat(event.target.value)} />
        </Field>
        {report.isError && <Failure error={report.error} />}
        {report.isSuccess && <Alert data-color="success" role="status"><Paragraph>{t.upkeep.faults.sent}</Paragraph></Alert>}
        <div><Button type="submit" loading={report.isPending} disabled={what.trim() === ''}>{t.upkeep.faults.send}</Button></div>
      </form>
    </Card>
  );
}

function Open({ fault, calendar }: { fault: Fault; calendar: Calendar }) {
  const { t, say, language } = useTexts();
  const { zone } = calendar;
  return (
    <Card className="fault stack">
      <div className="row between">
        <Heading level={3} data-size="xs">{nameOf(calendar.resources, fault.resource, say)}</Heading>
        <Tag data-size="sm" data-color={fault.closing === null ? 'warning' : 'danger'}>
          {fault.closing === null ? t.upkeep.faults.undecided : t.upkeep.faults.stopped(span(fault.closing.from, fault.closing.until, zone, language))}
        </Tag>
      </div>
      <Paragraph>{fault.what}</Paragraph>
      <Paragraph className="quiet small">
        {t.upkeep.faults.reported(`${shortDay(fault.reported, zone, language)} ${hourOf(fault.reported, zone)}`)}
        {fault.mine && ` · ${t.upkeep.faults.mine}`}
      </Paragraph>
      {calendar.runs && <Deeds fault={fault} calendar={calendar} />}
    </Card>
  );
}

function Deeds({ fault, calendar }: { fault: Fault; calendar: Calendar }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const today = dateIn(calendar.now, calendar.zone);
  const [hours, setHours] = useState(4);
  const [remedy, setRemedy] = useState('');
  const [plan, setPlan] = useState({ day: today, from: '14:00', until: '16:00' });
  const again = () => queries.invalidateQueries({ queryKey: ['hall'] });
  const stop = useMutation({ mutationFn: (body: object) => send<{ displaced: Reservation[] }>(`/hall/faults/${fault.id}/stop`, body), onSuccess: again });
  const close = useMutation({ mutationFn: () => send(`/hall/faults/${fault.id}/close`, { what: remedy }), onSuccess: again });
  const stopNow = () => stop.mutate({ kind: 'FAULT', from: new Date().toISOString(), until: new Date(Date.now() + hours * 3600_000).toISOString() });
  const planIt = (event: FormEvent) => {
    event.preventDefault();
    stop.mutate({ kind: 'MAINTENANCE', from: momentOf(plan.day, plan.from, calendar.zone), until: momentOf(plan.day, plan.until, calendar.zone) });
  };
  const mend = (event: FormEvent) => {
    event.preventDefault();
    close.mutate();
  };
  return (
    <div className="stack tight">
      <div className="row">
        <Field><Label>{t.upkeep.faults.hours}</Label><Input type="number" min={1} max={720} value={hours} onChange={(event) => setHours(Math.max(1, Number(event.target.value) || 1))} /></Field>
        <Button data-color="danger" variant="secondary" loading={stop.isPending} onClick={stopNow}>{t.upkeep.faults.stopNow}</Button>
      </div>
      <Fold>
        <Fold.Summary>{t.upkeep.faults.plan}</Fold.Summary>
        <Fold.Content>
          <form className="row" onSubmit={planIt}>
            <Field><Label>{t.hall.today.day}</Label><Input type="date" required min={today} value={plan.day} onChange={(event) => setPlan({ ...plan, day: event.target.value })} /></Field>
            <Field><Label>{t.upkeep.faults.from}</Label><Input type="time" required value={plan.from} onChange={(event) => setPlan({ ...plan, from: event.target.value })} /></Field>
            <Field><Label>{t.upkeep.faults.until}</Label><Input type="time" required value={plan.until} onChange={(event) => setPlan({ ...plan, until: event.target.value })} /></Field>
            <Button type="submit" variant="secondary" loading={stop.isPending}>{t.upkeep.faults.planButton}</Button>
          </form>
        </Fold.Content>
      </Fold>
      {stop.isError && <Failure error={stop.error} />}
      {stop.isSuccess && <Paragraph role="status">{t.upkeep.faults.displaced(stop.data.displaced.length)}</Paragraph>}
      <form className="row" onSubmit={mend}>
        <Field className="grows"><Label>{t.upkeep.faults.remedy}</Label><Input required maxLength={500} value={remedy} onChange={(event) => setRemedy(event.target.value)} /></Field>
        <Button type="submit" loading={close.isPending} disabled={remedy.trim() === ''}>{t.upkeep.faults.close}</Button>
      </form>
      {close.isError && <Failure error={close.error} />}
    </div>
  );
}

function Mended({ faults, calendar }: { faults: Fault[]; calendar: Calendar }) {
  const { t, say, language } = useTexts();
  return (
    <section className="stack tight">
      <Heading level={2} data-size="sm">{t.upkeep.faults.mended}</Heading>
      {faults.length === 0 && <Empty>{t.upkeep.faults.noneMended}</Empty>}
      <ul className="plain">
        {faults.map((one) => (
          <li key={one.id} className="offer">
            <div>
              <strong>{nameOf(calendar.resources, one.resource, say)}</strong>
              <div>{one.what}</div>
              <div className="remedy">{shortDay(one.closed ?? one.reported, calendar.zone, language)}: {one.remedy}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
