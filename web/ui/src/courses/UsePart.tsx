import { Button, Field, Heading, Input, Label, Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api/rest';
import type { Words } from '../api/types';
import { decimal } from '../format';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { kroner, today } from './when';

interface UseLine {
  organisation: string;
  name: string;
  resource: string;
  thing: Words;
  times: number;
  /** How often of these nobody came. */
  kept?: number;
  minutes: number;
  oere: number | null;
  isBooked: boolean;
}

interface UseMonth {
  lines: UseLine[];
  isClosed: boolean;
  keeps: boolean;
}

/** What was used in a month and what it costs; who keeps the ledger books it. */
export function UsePart() {
  const { t } = useTexts();
  const [month, setMonth] = useState(today().slice(0, 7));
  const use = useQuery({ queryKey: ['ledger', 'use', month], queryFn: () => read<UseMonth>(`/ledger/use/${month}`) });
  return (
    <>
      <header className="stack tight">
        <Heading level={1} data-size="lg">{t.ledger.use.title}</Heading>
        <Paragraph>{t.ledger.use.lead}</Paragraph>
      </header>
      <div className="row"><Field><Label>{t.courses.money.month}</Label><Input type="month" value={month} onChange={(event) => { if (event.target.value !== '') setMonth(event.target.value); }} /></Field></div>
      {use.isPending && <Loading />}
      {use.isError && <Failure error={use.error} again={() => void use.refetch()} />}
      {use.data?.lines.length === 0 && <Empty>{t.ledger.use.none}</Empty>}
      {use.data && use.data.lines.length > 0 && <Lines lines={use.data.lines} />}
      {use.data?.keeps && <Bring month={month} isClosed={use.data.isClosed} />}
    </>
  );
}

function Lines({ lines }: { lines: UseLine[] }) {
  const { t, say, language } = useTexts();
  const words = t.ledger.use;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={words.title}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            {[words.who, words.what].map((name) => <Table.HeaderCell key={name}>{name}</Table.HeaderCell>)}
            {[words.times, words.hours, words.cost].map((name) => <Table.HeaderCell key={name} className="amount">{name}</Table.HeaderCell>)}
            <Table.HeaderCell>{words.booked}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {lines.map((one) => (
            <Table.Row key={`${one.organisation} ${one.resource}`}>
              <Table.Cell>{one.name}</Table.Cell>
              <Table.Cell>{say(one.thing) || one.resource}</Table.Cell>
              <Table.Cell className="amount">{one.times}{(one.kept ?? 0) > 0 && <span className="small quiet"> {words.kept(one.kept ?? 0)}</span>}</Table.Cell>
              <Table.Cell className="amount">{decimal(one.minutes / 60, language, 1)}</Table.Cell>
              <Table.Cell className="amount">{one.oere === null ? words.noPrice : kroner(one.oere, language)}</Table.Cell>
              <Table.Cell><Tag data-size="sm" data-color={one.isBooked ? 'success' : 'neutral'}>{one.isBooked ? words.booked : words.notBooked}</Tag></Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Bring({ month, isClosed }: { month: string; isClosed: boolean }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const bring = useMutation({
    mutationFn: () => send<{ booked: number; withoutPrice: number }>(`/ledger/use/${month}`, {}),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ['ledger'] }), queries.invalidateQueries({ queryKey: ['statement'] })]),
  });
  if (isClosed) {
    return <Paragraph className="quiet">{t.ledger.use.closed}</Paragraph>;
  }
  return (
    <div className="stack tight">
      <Paragraph className="quiet">{t.ledger.use.bringLead}</Paragraph>
      {bring.isError && <Failure error={bring.error} />}
      {bring.data && <Paragraph role="status">{t.ledger.use.brought(bring.data.booked, bring.data.withoutPrice)}</Paragraph>}
      <div><Button loading={bring.isPending} onClick={() => bring.mutate()}>{t.ledger.use.bring}</Button></div>
    </div>
  );
}
