import { Button, Card, Details, Field, Heading, Input, Label, Paragraph, Select, Table, Tag, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { Frame } from '../parts/Frame';
import { PageNav } from '../parts/PageNav';
import { Empty, Failure, Loading, NotFound } from '../parts/states';
import { useTexts } from '../texts';
import './courses.css';
import { GiftsPart } from './GiftsPart';
import { OfPayer } from './OfPayer';
import { PricesPart } from './PricesPart';
import { SharesPart } from './SharesPart';
import { UsePart } from './UsePart';
import type { MoneyKind, StatementPage, StatementRow } from './types';
import { day, kroner, today } from './when';

const parts = ['month', 'gifts', 'use', 'prices', 'shares'] as const;

/** What stands at `/money` and below it. */
export default function MoneyPage({ rest: [part = 'month'] }: { rest: string[] }) {
  const { t } = useTexts();
  const ways = parts.map((one) => ({ to: one === 'month' ? '/money' : `/money/${one}`, name: t.ledger.pages[one], isHere: one === part }));
  return (
    <Frame>
      <div className="stack home">
        <PageNav label={t.ledger.nav} ways={ways} />
        <Part part={part} />
      </div>
    </Frame>
  );
}

function Part({ part }: { part: string }) {
  switch (part) {
    case 'month':
      return <Statements />;
    case 'gifts':
      return <GiftsPart />;
    case 'use':
      return <UsePart />;
    case 'prices':
      return <PricesPart />;
    case 'shares':
      return <SharesPart />;
    default:
      return <NotFound />;
  }
}

/** A month of an organisation: what it gave and what it owes, side by side and never set off. */
function Statements() {
  const { t } = useTexts();
  const [month, setMonth] = useState(today().slice(0, 7));
  const beside = (
    <Field><Label>{t.courses.money.month}</Label><Input type="month" value={month} onChange={(event) => { if (event.target.value !== '') setMonth(event.target.value); }} /></Field>
  );
  return (
    <OfPayer title={t.courses.money.title} lead={t.courses.money.lead} beside={beside}>
      {(organisation, payers) => (
        <>
          <Month key={`${organisation}/${month}`} organisation={organisation} month={month} keeps={payers.keeps} />
          {payers.keeps && <GiveForm organisations={payers.organisations} />}
        </>
      )}
    </OfPayer>
  );
}

function Month({ organisation, month, keeps }: { organisation: string; month: string; keeps: boolean }) {
  const { t, language } = useTexts();
  const queries = useQueryClient();
  const page = useQuery({ queryKey: ['statement', organisation, month], queryFn: () => read<StatementPage>(`/ledger/statements/${organisation}/${month}`) });
  const close = useMutation({ mutationFn: () => send('/ledger/closed-months', { month }), onSuccess: () => queries.invalidateQueries({ queryKey: ['statement'] }) });
  if (page.isPending) {
    return <Loading />;
  }
  if (page.isError) {
    return <Failure error={page.error} again={() => void page.refetch()} />;
  }
  const { statement, benefits, isClosed, name } = page.data;
  return (
    <>
      <div className="row between middle">
        <Heading level={2} data-size="md">{name}</Heading>
        <Tag data-color={isClosed ? 'neutral' : 'success'} data-size="sm">{isClosed ? t.courses.money.closed : t.courses.money.open}</Tag>
      </div>
      <div className="give-take">
        <Card className="note">
          <Heading level={3} data-size="xs">{t.courses.money.given}</Heading>
          {statement.given.length === 0 ? <Empty>{t.courses.money.givenNone}</Empty> : <Rows rows={statement.given} label={t.courses.money.given} keeps={keeps} />}
          {statement.givenInYear.length > 0 && (
            <div className="sums">
              <p className="quiet">{t.courses.money.inYear}</p>
              {statement.givenInYear.map((money) => <p key={money.kind} className="sum"><span>{t.courses.money.kinds[money.kind]}</span><strong>{kroner(money.oere, language)}</strong></p>)}
            </div>
          )}
        </Card>
        <Card className="note">
          <Heading level={3} data-size="xs">{t.courses.money.owed}</Heading>
          <div className="sums"><p className="sum"><span>{t.courses.money.before}</span><strong>{kroner(statement.owedBefore.oere, language)}</strong></p></div>
          {statement.charges.length === 0 ? <Empty>{t.courses.money.owedNone}</Empty> : <Rows rows={statement.charges} label={t.courses.money.owed} keeps={keeps} />}
          <div className="sums"><p className="sum last"><span>{t.courses.money.after}</span><strong>{kroner(statement.owedAfter.oere, language)}</strong></p></div>
        </Card>
      </div>
      {benefits.length > 0 && (
        <Card className="note">
          <Heading level={3} data-size="xs">{t.courses.money.had}</Heading>
          <ul>{benefits.map((one) => <li key={`${one.gift}-${one.receiver}`}><strong>{one.receiver}</strong>: {language === 'en' ? one.what.en || one.what.nb : one.what.nb} ({one.people === null ? t.courses.money.few : t.courses.money.people(one.people)})</li>)}</ul>
        </Card>
      )}
      {close.isError && <Failure error={close.error} />}
      <div className="row middle">
        <a className="ds-button" data-variant="secondary" href={`/api/ledger/statements/${organisation}/${month}.csv`} download>{t.courses.money.csv}</a>
        {keeps && <a className="ds-button" data-variant="tertiary" href={`/api/ledger/entries/${month}.csv`} download>{t.courses.money.accounting}</a>}
        {keeps && !isClosed && <Button variant="tertiary" data-color="danger" loading={close.isPending} onClick={() => close.mutate()}>{t.courses.money.close}</Button>}
      </div>
    </>
  );
}

function Rows({ rows, label, keeps }: { rows: StatementRow[]; label: string; keeps: boolean }) {
  const { t, say, language } = useTexts();
  const queries = useQueryClient();
  const back = useMutation({
    mutationFn: (entry: string) => send('/ledger/reversals', { entry, on: today() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['statement'] }),
  });
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t.courses.money.day}</Table.HeaderCell>
            <Table.HeaderCell>{t.courses.money.text}</Table.HeaderCell>
            <Table.HeaderCell>{t.courses.money.kind}</Table.HeaderCell>
            <Table.HeaderCell className="amount">{t.courses.money.amount}</Table.HeaderCell>
            {keeps && <Table.HeaderCell><span className="off-screen">{t.ledger.shares.back}</span></Table.HeaderCell>}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((row, i) => (
            <Table.Row key={i}>
              <Table.Cell>{day(row.on, language)}</Table.Cell>
              <Table.Cell>{say(row.text)}</Table.Cell>
              <Table.Cell>{t.courses.money.kinds[row.money.kind]}</Table.Cell>
              <Table.Cell className="amount">{kroner(row.money.oere, language)}</Table.Cell>
              {keeps && (
                <Table.Cell>
                  {!row.entry.value.endsWith('-back') && <Button variant="tertiary" data-color="danger" data-size="sm" aria-label={t.ledger.shares.backOf(say(row.text))} onClick={() => back.mutate(row.entry.value)}>{t.ledger.shares.back}</Button>}
                </Table.Cell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {back.isError && <Failure error={back.error} />}
    </div>
  );
}

const kinds: MoneyKind[] = ['CASH', 'IN_KIND', 'DISCOUNT', 'GRANT'];

function GiveForm({ organisations }: { organisations: { id: string; name: string }[] }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [giver, setGiver] = useState('');
  const [kind, setKind] = useState<MoneyKind>('IN_KIND');
  const [amount, setAmount] = useState('');
  const [what, setWhat] = useState('');
  const [on, setOn] = useState(today());
  const book = useMutation({
    mutationFn: () => send('/ledger/contributions', { giver: giver || organisations[0]?.id, kind, oere: Math.round(Number(amount) * 100), on, what: { nb: what, en: '' } }),
    onSuccess: () => {
      setAmount('');
      setWhat('');
      return queries.invalidateQueries({ queryKey: ['statement'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    book.mutate();
  };
  return (
    <Details>
      <Details.Summary>{t.courses.money.book}</Details.Summary>
      <Details.Content>
        <form className="stack" onSubmit={submit}>
          <div className="row">
            <Field>
              <Label>{t.courses.money.giver}</Label>
              <Select value={giver || organisations[0]?.id} onChange={(event) => setGiver(event.target.value)}>
                {organisations.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
              </Select>
            </Field>
            <Field>
              <Label>{t.courses.money.kind}</Label>
              <Select value={kind} onChange={(event) => setKind(event.target.value as MoneyKind)}>
                {kinds.map((one) => <Select.Option key={one} value={one}>{t.courses.money.kinds[one]}</Select.Option>)}
              </Select>
            </Field>
            <Field><Label>{t.courses.money.kroner}</Label><Input type="number" min={0.01} step={0.01} required value={amount} onChange={(event) => setAmount(event.target.value)} /></Field>
            <Field><Label>{t.courses.money.day}</Label><Input type="date" required value={on} onChange={(event) => setOn(event.target.value)} /></Field>
          </div>
          <Textfield label={t.courses.money.what} value={what} required onChange={(event) => setWhat(event.target.value)} />
          {book.isError && <Failure error={book.error} />}
          <div className="row middle">
            <Button type="submit" loading={book.isPending} disabled={amount === '' || what.trim() === ''}>{t.courses.money.bookButton}</Button>
            {book.isSuccess && <Paragraph role="status">{t.courses.money.booked}</Paragraph>}
          </div>
        </form>
      </Details.Content>
    </Details>
  );
}
