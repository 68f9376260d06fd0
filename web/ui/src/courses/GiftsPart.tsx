import { Button, Card, Field, Heading, Input, Label, Paragraph, Select, Tag, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import type { Words } from '../api/types';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { OfPayer } from './OfPayer';
import type { Money } from './types';
import { day, kroner, today } from './when';

interface Given {
  entry: string;
  giver: string;
  on: string;
  text: Words;
  money: Money;
  benefits: { receiver: string; people: number | null; what: Words }[];
}

interface Gifts {
  name: string;
  given: Given[];
  sums: Money[];
  received: Given[];
  receivedSums: Money[];
  had: { gift: string; giver: string; on: string; text: Words; people: number; what: Words }[];
  open: { gift: string; giver: string; on: string; text: Words }[];
}

/** What an organisation gave in a year, kind by kind, and what it had of what others gave. */
export function GiftsPart() {
  const { t } = useTexts();
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const beside = (
    <Field>
      <Label>{t.gifts.year}</Label>
      <Input type="number" min={2000} max={2200} value={year} onChange={(event) => setYear(Math.max(2000, Math.min(2200, Number(event.target.value) || year)))} />
    </Field>
  );
  return (
    <OfPayer title={t.gifts.title} lead={t.gifts.lead} beside={beside}>
      {(organisation) => <OfYear key={`${organisation}/${year}`} organisation={organisation} year={year} />}
    </OfPayer>
  );
}

function OfYear({ organisation, year }: { organisation: string; year: number }) {
  const { t, say, language } = useTexts();
  const gifts = useQuery({ queryKey: ['ledger', 'gifts', organisation, year], queryFn: () => read<Gifts>(`/ledger/gifts/${organisation}?year=${year}`) });
  if (gifts.isPending) return <Loading />;
  if (gifts.isError) return <Failure error={gifts.error} again={() => void gifts.refetch()} />;
  const { given, sums, received, receivedSums, had, open } = gifts.data;
  return (
    <>
      <div className="give-take">
        <Card className="note">
          <Heading level={2} data-size="xs">{t.gifts.given}</Heading>
          {given.length === 0 ? <Empty>{t.gifts.givenNone}</Empty> : <Lines lines={given} sums={sums} />}
        </Card>
        <Card className="note">
          <Heading level={2} data-size="xs">{t.gifts.had}</Heading>
          {had.length === 0 && <Empty>{t.gifts.hadNone}</Empty>}
          <ul className="plain gifts">
            {had.map((one) => (
              <li key={one.gift}>
                <span><strong>{say(one.text)}</strong> <span className="quiet">{t.gifts.by(one.giver)}, {day(one.on, language)}</span></span>
                <span>{t.gifts.people(one.people)}: {say(one.what)}</span>
              </li>
            ))}
          </ul>
          {open.length > 0 && <Say organisation={organisation} open={open} />}
        </Card>
      </div>
      {received.length > 0 && (
        <Card className="note">
          <Heading level={2} data-size="xs">{t.gifts.received}</Heading>
          <Lines lines={received} sums={receivedSums} isFromOthers />
        </Card>
      )}
    </>
  );
}

function Lines({ lines, sums, isFromOthers }: { lines: Given[]; sums: Money[]; isFromOthers?: boolean }) {
  const { t, say, language } = useTexts();
  return (
    <>
      <ul className="plain gifts">
        {lines.map((one) => (
          <li key={one.entry}>
            <span className="row between">
              <span><strong>{say(one.text)}</strong> <span className="quiet">{isFromOthers && `${t.gifts.by(one.giver)}, `}{day(one.on, language)}</span></span>
              <span className="row"><Tag data-size="sm">{t.courses.money.kinds[one.money.kind]}</Tag> {kroner(one.money.oere, language)}</span>
            </span>
            {one.benefits.map((benefit) => (
              <span key={benefit.receiver} className="quiet">{t.gifts.use(benefit.receiver)} ({benefit.people === null ? t.gifts.few : t.gifts.count(benefit.people)}): {say(benefit.what)}</span>
            ))}
          </li>
        ))}
      </ul>
      <div className="sums">
        {sums.map((money) => <p key={money.kind} className="sum"><span>{t.courses.money.kinds[money.kind]}</span><strong>{kroner(money.oere, language)}</strong></p>)}
      </div>
    </>
  );
}

/** A receiver says what it had of a gift; the giver reads it. */
function Say({ organisation, open }: { organisation: string; open: Gifts['open'] }) {
  const { t, say, language } = useTexts();
  const queries = useQueryClient();
  const [gift, setGift] = useState('');
  const [people, setPeople] = useState(1);
  const [what, setWhat] = useState('');
  const report = useMutation({
    mutationFn: () => send('/ledger/benefits', { gift: gift || open[0]?.gift, receiver: organisation, people, what: { nb: what, en: '' } }),
    onSuccess: () => {
      setWhat('');
      return queries.invalidateQueries({ queryKey: ['ledger', 'gifts'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    report.mutate();
  };
  return (
    <details>
      <summary>{t.gifts.say}</summary>
      <form className="stack" onSubmit={submit}>
        <Field>
          <Label>{t.gifts.gift}</Label>
          <Select value={gift || open[0]?.gift} onChange={(event) => setGift(event.target.value)}>
            {open.map((one) => <Select.Option key={one.gift} value={one.gift}>{`${say(one.text)} (${one.giver}, ${day(one.on, language)})`}</Select.Option>)}
          </Select>
        </Field>
        <Field><Label>{t.gifts.how}</Label><Input type="number" min={0} max={100_000} value={people} onChange={(event) => setPeople(Math.max(0, Number(event.target.value) || 0))} /></Field>
        <Textfield label={t.gifts.what} required value={what} onChange={(event) => setWhat(event.target.value)} />
        {report.isError && <Failure error={report.error} />}
        {report.isSuccess && <Paragraph role="status">✓ {t.gifts.sent}</Paragraph>}
        <div><Button type="submit" data-size="sm" variant="secondary" loading={report.isPending}>{t.gifts.send}</Button></div>
      </form>
    </details>
  );
}
