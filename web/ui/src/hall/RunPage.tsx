import { Alert, Button, Card, Field, Heading, Input, Label, Paragraph, Select, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { useOrganisations } from '../parts/organisations';
import { nameOf } from './Details';
import { Equipment } from './Equipment';
import { HallFrame } from './HallFrame';
import { dateIn, momentOf, span } from './time';
import type { Blackout, Calendar, Reservation } from './types';

/** Running the hall: answers, closings, holidays, what there is, and quotas. */
export function RunPage() {
  const { t } = useTexts();
  const calendar = useQuery({ queryKey: ['hall', 'calendar', 'ahead'], queryFn: () => read<Calendar>('/hall/calendar?days=42') });
  const data = calendar.data;
  return (
    <HallFrame at="run">
      <Heading level={1} data-size="md">{t.hall.run.title}</Heading>
      {calendar.isPending && <Loading />}
      {calendar.isError && <Failure error={calendar.error} again={() => void calendar.refetch()} />}
      {data !== undefined && (
        <>
          {data.runs && <div className="row"><Link to="/hall/faults">{t.upkeep.pages.faults}</Link><Link to="/hall/conflicts">{t.upkeep.pages.conflicts}</Link><Link to="/hall/owners">{t.upkeep.owners.title}</Link></div>}
          <Approvals calendar={data} />
          {data.runs && <Close calendar={data} />}
          {data.runs && <Closings calendar={data} />}
          {data.equips && <Holidays />}
          {data.equips && <Equipment resources={data.resources} />}
          {data.runs && <div><Link to="/hall/labels">{t.hall.run.labels}</Link></div>}
        </>
      )}
    </HallFrame>
  );
}

function useSteps() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (path: string) => send<unknown>(path, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['hall'] }),
  });
}

function Approvals({ calendar }: { calendar: Calendar }) {
  const { t, language, say } = useTexts();
  const waiting = useQuery({ queryKey: ['hall', 'approvals'], queryFn: () => read<Reservation[]>('/hall/approvals'), refetchInterval: 30_000 });
  const step = useSteps();
  return (
    <section className="stack tight">
      <Heading level={2} data-size="sm">{t.hall.run.approvals}</Heading>
      {waiting.data?.length === 0 && <Empty>{t.hall.run.noApprovals}</Empty>}
      {step.isError && <Failure error={step.error} />}
      <ul className="plain">
        {waiting.data?.map((one) => (
          <li key={one.id} className="offer">
            <Told one={one} calendar={calendar} language={language} say={say} />
            <div className="row">
              <Button data-size="sm" onClick={() => step.mutate(`/hall/reservations/${one.id}/approve`)}>{t.hall.run.approve}</Button>
              <Button data-size="sm" variant="secondary" data-color="danger" onClick={() => step.mutate(`/hall/reservations/${one.id}/decline`)}>{t.hall.run.decline}</Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ one, calendar, language, say }: { one: Reservation; calendar: Calendar; language: 'nb' | 'en'; say: (words: { nb: string; en: string }) => string }) {
  const { nameOf: organisation } = useOrganisations();
  return (
    <div>
      <strong className="capital">{span(one.from, one.until, calendar.zone, language)}</strong>
      <div>{one.resources.map((id) => nameOf(calendar.resources, id, say)).join(' + ')}{one.title !== '' && ` · ${one.title}`}{one.organisation !== '' && ` · ${organisation(one.organisation)}`}</div>
    </div>
  );
}

function Close({ calendar }: { calendar: Calendar }) {
  const { t, language, say } = useTexts();
  const queries = useQueryClient();
  const today = dateIn(calendar.now, calendar.zone);
  const [resource, setResource] = useState(calendar.resources[0]?.id ?? '');
  const [kind, setKind] = useState<Blackout['kind']>('MAINTENANCE');
  const [fromDay, setFromDay] = useState(today);
  const [fromTime, setFromTime] = useState('12:00');
  const [untilDay, setUntilDay] = useState(today);
  const [untilTime, setUntilTime] = useState('16:00');
  const [why, setWhy] = useState('');
  const asked = {
    resource,
    kind,
    why,
    from: momentOf(fromDay, fromTime, calendar.zone),
    until: momentOf(untilDay, untilTime, calendar.zone),
  };
  const look = useMutation({ mutationFn: (what: typeof asked) => send<{ displaced: Reservation[] }>('/hall/blackouts/preview', what) });
  const close = useMutation({
    mutationFn: (what: typeof asked) => send<{ displaced: Reservation[] }>('/hall/blackouts', what),
    onSuccess: () => {
      look.reset();
      setWhy('');
      void queries.invalidateQueries({ queryKey: ['hall'] });
    },
  });
  const changed = <T,>(set: (value: T) => void) => (value: T) => {
    look.reset();
    close.reset();
    set(value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    close.reset();
    look.mutate(asked);
  };
  const hit = look.data?.displaced ?? close.data?.displaced;
  return (
    <Card className="stack run-card">
      <Heading level={2} data-size="sm">{t.hall.run.close}</Heading>
      <Paragraph className="quiet">{t.hall.run.closeLead}</Paragraph>
      <form className="stack" onSubmit={submit}>
        <div className="find-when">
          <Field>
            <Label>{t.hall.run.what}</Label>
            <Select value={resource} onChange={(e) => changed(setResource)(e.target.value)}>
              <Select.Option value="">{t.hall.wholeHall}</Select.Option>
              {calendar.resources.map((one) => <Select.Option key={one.id} value={one.id}>{say(one.name)}</Select.Option>)}
            </Select>
          </Field>
          <Field>
            <Label>{t.hall.run.kind}</Label>
            <Select value={kind} onChange={(e) => changed(setKind)(e.target.value as Blackout['kind'])}>
              {(['MAINTENANCE', 'FAULT', 'CLOSED'] as const).map((one) => <Select.Option key={one} value={one}>{t.hall.closings[one]}</Select.Option>)}
            </Select>
          </Field>
          <Field><Label>{t.hall.run.from}</Label><Input type="date" required value={fromDay} onChange={(e) => changed(setFromDay)(e.target.value)} /></Field>
          <Field><Label>{`${t.hall.run.from}, ${t.hall.today.times.toLowerCase()}`}</Label><Input type="time" required value={fromTime} onChange={(e) => changed(setFromTime)(e.target.value)} /></Field>
          <Field><Label>{t.hall.run.until}</Label><Input type="date" required value={untilDay} onChange={(e) => changed(setUntilDay)(e.target.value)} /></Field>
          <Field><Label>{`${t.hall.run.until}, ${t.hall.today.times.toLowerCase()}`}</Label><Input type="time" required value={untilTime} onChange={(e) => changed(setUntilTime)(e.target.value)} /></Field>
        </div>
        <Field><Label>{t.hall.run.why}</Label><Input required maxLength={200} value={why} onChange={(e) => changed(setWhy)(e.target.value)} /></Field>
        <div><Button type="submit" variant="secondary" loading={look.isPending}>{t.hall.run.preview}</Button></div>
      </form>
      {look.isError && <Failure error={look.error} />}
      {close.isError && <Failure error={close.error} />}
      {close.isSuccess && <Alert data-color="success" role="status"><Paragraph>{t.hall.run.closedNow}</Paragraph></Alert>}
      {hit !== undefined && (
        <div className="stack tight" role="status">
          <Paragraph><strong>{t.hall.run.hits(hit.length)}</strong></Paragraph>
          <ul className="plain displaced">
            {hit.map((one) => <li key={one.id}><Told one={one} calendar={calendar} language={language} say={say} /></li>)}
          </ul>
          {look.data !== undefined && <div><Button data-color="danger" loading={close.isPending} onClick={() => close.mutate(asked)}>{t.hall.run.doClose}</Button></div>}
        </div>
      )}
    </Card>
  );
}

function Closings({ calendar }: { calendar: Calendar }) {
  const { t, language, say } = useTexts();
  const step = useSteps();
  const ahead = calendar.blackouts.filter((one) => Date.parse(one.until) > Date.parse(calendar.now));
  return (
    <section className="stack tight">
      <Heading level={2} data-size="sm">{t.hall.run.closings}</Heading>
      {ahead.length === 0 && <Empty>{t.hall.run.noClosings}</Empty>}
      {step.isError && <Failure error={step.error} />}
      <ul className="plain">
        {ahead.map((one) => (
          <li key={one.id} className="offer">
            <div>
              <strong>{one.resource === null ? t.hall.wholeHall : nameOf(calendar.resources, one.resource, say)}</strong>{' '}
              <Tag data-size="sm" data-color={one.kind === 'FAULT' ? 'danger' : 'warning'}>{t.hall.closings[one.kind]}</Tag>
              <div className="capital">{span(one.from, one.until, calendar.zone, language)} · {say(one.why)}</div>
            </div>
            <Button data-size="sm" variant="secondary" onClick={() => step.mutate(`/hall/blackouts/${one.id}/lift`)}>{t.hall.run.open}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const mostBytes = 60_000;

function Holidays() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const bring = useMutation({
    mutationFn: () => send<{ days: number; displaced: Reservation[] }>('/hall/closed', { calendar: text }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['hall'] }),
  });
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    bring.reset();
    const file = event.target.files?.[0];
    setTooLarge((file?.size ?? 0) > mostBytes);
    setText(file === undefined || file.size > mostBytes ? null : await file.text());
  };
  return (
    <Card className="stack run-card">
      <Heading level={2} data-size="sm">{t.hall.run.importTitle}</Heading>
      <Paragraph className="quiet">{t.hall.run.importLead}</Paragraph>
      <Field><Label>{t.hall.run.importFile}</Label><Input type="file" accept=".ics,text/calendar" onChange={(event) => void choose(event)} /></Field>
      {isTooLarge && <Paragraph className="refusal" role="alert">{t.hall.run.tooLarge}</Paragraph>}
      {bring.isError && <Failure error={bring.error} />}
      {bring.data !== undefined && <Alert data-color="success" role="status"><Paragraph>{t.hall.run.imported(bring.data.days)} {t.hall.run.hits(bring.data.displaced.length)}</Paragraph></Alert>}
      <div><Button variant="secondary" disabled={text === null} loading={bring.isPending} onClick={() => bring.mutate()}>{t.hall.run.importButton}</Button></div>
    </Card>
  );
}
