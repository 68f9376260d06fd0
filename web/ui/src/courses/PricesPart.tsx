import { Button, Card, Field, Heading, Input, Label, Paragraph, Select, Table } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { send } from '../api/rest';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { type Terms, useTerms } from './terms';
import { day, kroner, today } from './when';

/** What an hour costs: a row for each thing, a column for each role that has a price. */
export function PricesPart() {
  const { t } = useTexts();
  const terms = useTerms();
  return (
    <>
      <header className="stack tight">
        <Heading level={1} data-size="lg">{t.ledger.prices.title}</Heading>
        <Paragraph>{t.ledger.prices.lead}</Paragraph>
      </header>
      {terms.isPending && <Loading />}
      {terms.isError && <Failure error={terms.error} again={() => void terms.refetch()} />}
      {terms.data && (terms.data.prices.length === 0 ? <Empty>{t.ledger.prices.none}</Empty> : <Grid terms={terms.data} />)}
      {terms.data?.keeps && <SetPrice terms={terms.data} />}
    </>
  );
}

function Grid({ terms }: { terms: Terms }) {
  const { t, say } = useTexts();
  const roles = terms.roles.filter((role) => terms.prices.some((price) => price.role === role.id));
  const things = terms.things.filter((thing) => terms.prices.some((price) => price.resource === thing.id));
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t.ledger.prices.title}>
      <Table data-size="sm" className="prices">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t.ledger.prices.resource}</Table.HeaderCell>
            {roles.map((role) => <Table.HeaderCell key={role.id} className="amount"><span className="capital">{say(role.name)}</span></Table.HeaderCell>)}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {things.map((thing) => (
            <Table.Row key={thing.id}>
              <Table.HeaderCell scope="row">{say(thing.name)}</Table.HeaderCell>
              {roles.map((role) => <Table.Cell key={role.id} className="amount"><Price terms={terms} thing={thing.id} role={role.id} /></Table.Cell>)}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Price({ terms, thing, role }: { terms: Terms; thing: string; role: string }) {
  const { t, language } = useTexts();
  const all = terms.prices.filter((one) => one.resource === thing && one.role === role);
  const now = all.find((one) => one.isNow);
  const coming = all.filter((one) => one.from > today());
  const said = (oere: number) => (oere === 0 ? t.ledger.prices.free : kroner(oere, language));
  return (
    <>
      {now ? <strong>{said(now.oereAnHour)}</strong> : <span className="quiet">{t.ledger.prices.unset}</span>}
      {coming.map((one) => <div key={one.from} className="quiet small">{said(one.oereAnHour)} {t.ledger.prices.from(day(one.from, language))}</div>)}
    </>
  );
}

function SetPrice({ terms }: { terms: Terms }) {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const [price, setPrice] = useState({ resource: terms.things[0]?.id ?? '', role: 'school', kroner: '', from: today() });
  const set = useMutation({
    mutationFn: () => send('/ledger/prices', { resource: price.resource, role: price.role, oereAnHour: Math.round(Number(price.kroner) * 100), from: price.from }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['ledger'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate();
  };
  return (
    <Card className="making">
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.ledger.prices.set}</Heading>
        <div className="row">
          <Field>
            <Label>{t.ledger.prices.resource}</Label>
            <Select value={price.resource} onChange={(event) => setPrice({ ...price, resource: event.target.value })}>
              {terms.things.map((one) => <Select.Option key={one.id} value={one.id}>{say(one.name)}</Select.Option>)}
            </Select>
          </Field>
          <Field>
            <Label>{t.ledger.prices.role}</Label>
            <Select value={price.role} onChange={(event) => setPrice({ ...price, role: event.target.value })}>
              {terms.roles.map((one) => <Select.Option key={one.id} value={one.id}>{say(one.name)}</Select.Option>)}
            </Select>
          </Field>
          <Field><Label>{t.ledger.prices.kroner}</Label><Input type="number" min={0} step={0.01} required value={price.kroner} onChange={(event) => setPrice({ ...price, kroner: event.target.value })} /></Field>
          <Field><Label>{t.ledger.prices.day}</Label><Input type="date" required value={price.from} onChange={(event) => setPrice({ ...price, from: event.target.value })} /></Field>
        </div>
        {set.isError && <Failure error={set.error} />}
        <div className="row middle">
          <Button type="submit" loading={set.isPending} disabled={price.kroner === '' || price.resource === ''}>{t.ledger.prices.save}</Button>
          {set.isSuccess && <Paragraph role="status">{t.ledger.prices.saved}</Paragraph>}
        </div>
      </form>
    </Card>
  );
}
