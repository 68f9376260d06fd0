import { Button, Card, Field, Heading, Input, Label, Paragraph, Select, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { decimal } from '../format';
import { ShareBar } from '../parts/ShareBar';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { type Terms, useTerms } from './terms';
import type { Payers } from './types';
import { day, today } from './when';

/** Whose the machines are, and dividing what one costs; payments beside it. */
export function SharesPart() {
  const { t, say, language } = useTexts();
  const terms = useTerms();
  const payers = useQuery({ queryKey: ['payers'], queryFn: () => read<Payers>('/ledger') });
  const nameOf = (id: string) => say(terms.data?.things.find((one) => one.id === id)?.name) || id;
  return (
    <>
      <header className="stack tight">
        <Heading level={1} data-size="lg">{t.ledger.shares.title}</Heading>
        <Paragraph>{t.ledger.shares.lead}</Paragraph>
      </header>
      {terms.isPending && <Loading />}
      {terms.isError && <Failure error={terms.error} again={() => void terms.refetch()} />}
      {terms.data?.agreements.length === 0 && <Empty>{t.ledger.shares.none}</Empty>}
      <ul className="plain stack">
        {terms.data?.agreements.map((one) => (
          <li key={`${one.resource} ${one.from}`}>
            <Card className="note">
              <div className="row between">
                <Heading level={2} data-size="xs">{nameOf(one.resource)}</Heading>
                <Tag data-size="sm" data-color={one.isNow ? 'success' : 'neutral'}>{one.isNow ? t.ledger.shares.now : t.ledger.shares.past}</Tag>
              </div>
              <Paragraph className="quiet">{t.ledger.shares.period(day(one.from, language), one.until === null ? null : day(one.until, language))}</Paragraph>
              <ShareBar label={t.ledger.shares.picture(nameOf(one.resource))} parts={one.shares.map((share) => ({ name: share.name, share: share.millionths / 1_000_000 }))} language={language} />
            </Card>
          </li>
        ))}
      </ul>
      {terms.data?.keeps && payers.data && (
        <>
          <Agree terms={terms.data} payers={payers.data} />
          <Divide terms={terms.data} />
          <Pay payers={payers.data} />
        </>
      )}
    </>
  );
}

function useBooking(path: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => send(path, body),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ['ledger'] }), queries.invalidateQueries({ queryKey: ['statement'] })]),
  });
}

function Agree({ terms, payers }: { terms: Terms; payers: Payers }) {
  const { t, say, language } = useTexts();
  const agree = useBooking('/ledger/agreements');
  const first = payers.organisations[0]?.id ?? '';
  const [it, setIt] = useState({ resource: terms.things[0]?.id ?? '', from: today(), until: '' });
  const [parts, setParts] = useState([{ organisation: first, percent: '100' }]);
  const put = (at: number, change: Partial<{ organisation: string; percent: string }>) => setParts(parts.map((one, i) => (i === at ? { ...one, ...change } : one)));
  const millionths = (percent: string) => Math.round((Number(percent) || 0) * 10_000);
  const sum = parts.reduce((total, one) => total + millionths(one.percent), 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    agree.mutate({
      resource: it.resource,
      from: it.from,
      until: it.until === '' ? null : it.until,
      shares: parts.filter((one) => millionths(one.percent) > 0).map((one) => ({ organisation: one.organisation, millionths: millionths(one.percent) })),
    });
  };
  return (
    <Card className="making">
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.ledger.shares.write}</Heading>
        <div className="row">
          <Field>
            <Label>{t.ledger.shares.resource}</Label>
            <Select value={it.resource} onChange={(event) => setIt({ ...it, resource: event.target.value })}>
              {terms.things.map((one) => <Select.Option key={one.id} value={one.id}>{say(one.name)}</Select.Option>)}
            </Select>
          </Field>
          <Field><Label>{t.ledger.shares.from}</Label><Input type="date" required value={it.from} onChange={(event) => setIt({ ...it, from: event.target.value })} /></Field>
          <Field><Label>{t.ledger.shares.until}</Label><Input type="date" value={it.until} onChange={(event) => setIt({ ...it, until: event.target.value })} /></Field>
        </div>
        {parts.map((part, i) => (
          <div key={i} className="row">
            <Field>
              <Label>{`${t.ledger.shares.owner} ${i + 1}`}</Label>
              <Select value={part.organisation} onChange={(event) => put(i, { organisation: event.target.value })}>
                {payers.organisations.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
              </Select>
            </Field>
            <Field><Label>{`${t.ledger.shares.percent} ${i + 1}`}</Label><Input type="number" min={0} max={100} step={0.0001} value={part.percent} onChange={(event) => put(i, { percent: event.target.value })} /></Field>
          </div>
        ))}
        <div><Button variant="tertiary" data-size="sm" onClick={() => setParts([...parts, { organisation: payers.organisations[parts.length]?.id ?? first, percent: '0' }])}>{t.ledger.shares.more}</Button></div>
        {sum !== 1_000_000 && <Paragraph role="status" className="refusal">{t.ledger.shares.sum(decimal(sum / 10_000, language, 4))}</Paragraph>}
        {agree.isError && <Failure error={agree.error} />}
        <div className="row middle">
          <Button type="submit" loading={agree.isPending} disabled={sum !== 1_000_000}>{t.ledger.shares.save}</Button>
          {agree.isSuccess && <Paragraph role="status">{t.ledger.shares.saved}</Paragraph>}
        </div>
      </form>
    </Card>
  );
}

function Divide({ terms }: { terms: Terms }) {
  const { t, say } = useTexts();
  const divide = useBooking('/ledger/shared-costs');
  const [it, setIt] = useState({ resource: terms.things[0]?.id ?? '', key: 'AGREEMENT', kroner: '', on: today(), what: '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    divide.mutate({ resource: it.resource, key: it.key, oere: Math.round(Number(it.kroner) * 100), on: it.on, what: { nb: it.what, en: '' } });
  };
  return (
    <Card className="making">
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.ledger.shares.divide}</Heading>
        <Paragraph className="quiet">{t.ledger.shares.divideLead}</Paragraph>
        <div className="row">
          <Field>
            <Label>{t.ledger.shares.resource}</Label>
            <Select value={it.resource} onChange={(event) => setIt({ ...it, resource: event.target.value })}>
              {terms.things.map((one) => <Select.Option key={one.id} value={one.id}>{say(one.name)}</Select.Option>)}
            </Select>
          </Field>
          <Field>
            <Label>{t.ledger.shares.key}</Label>
            <Select value={it.key} onChange={(event) => setIt({ ...it, key: event.target.value })}>
              {(['AGREEMENT', 'USE'] as const).map((one) => <Select.Option key={one} value={one}>{t.ledger.shares.keys[one]}</Select.Option>)}
            </Select>
          </Field>
          <Field><Label>{t.ledger.shares.kroner}</Label><Input type="number" min={0.01} step={0.01} required value={it.kroner} onChange={(event) => setIt({ ...it, kroner: event.target.value })} /></Field>
          <Field><Label>{t.ledger.shares.day}</Label><Input type="date" required value={it.on} onChange={(event) => setIt({ ...it, on: event.target.value })} /></Field>
        </div>
        <Field><Label>{t.ledger.shares.what}</Label><Input required maxLength={120} value={it.what} onChange={(event) => setIt({ ...it, what: event.target.value })} /></Field>
        {divide.isError && <Failure error={divide.error} />}
        <div className="row middle">
          <Button type="submit" loading={divide.isPending} disabled={it.kroner === '' || it.what.trim() === ''}>{t.ledger.shares.divideButton}</Button>
          {divide.isSuccess && <Paragraph role="status">{t.ledger.shares.divided}</Paragraph>}
        </div>
      </form>
    </Card>
  );
}

function Pay({ payers }: { payers: Payers }) {
  const { t } = useTexts();
  const pay = useBooking('/ledger/payments');
  const [it, setIt] = useState({ payer: payers.organisations[0]?.id ?? '', kroner: '', on: today() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pay.mutate({ payer: it.payer, oere: Math.round(Number(it.kroner) * 100), on: it.on });
  };
  return (
    <Card className="making">
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.ledger.shares.pay}</Heading>
        <div className="row">
          <Field>
            <Label>{t.ledger.shares.payer}</Label>
            <Select value={it.payer} onChange={(event) => setIt({ ...it, payer: event.target.value })}>
              {payers.organisations.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
            </Select>
          </Field>
          <Field><Label>{t.ledger.shares.kroner}</Label><Input type="number" min={0.01} step={0.01} required value={it.kroner} onChange={(event) => setIt({ ...it, kroner: event.target.value })} /></Field>
          <Field><Label>{t.ledger.shares.day}</Label><Input type="date" required value={it.on} onChange={(event) => setIt({ ...it, on: event.target.value })} /></Field>
        </div>
        {pay.isError && <Failure error={pay.error} />}
        <div className="row middle">
          <Button type="submit" loading={pay.isPending} disabled={it.kroner === ''}>{t.ledger.shares.payButton}</Button>
          {pay.isSuccess && <Paragraph role="status">{t.ledger.shares.paid}</Paragraph>}
        </div>
      </form>
    </Card>
  );
}
