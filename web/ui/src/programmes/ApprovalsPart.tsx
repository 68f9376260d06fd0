import { Button, Card, Field, Heading, Input, Label, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { dayFrom, dayText, today } from '../people/model';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { ChooseOrganisation } from './ChooseOrganisation';
import type { Approval, Approvals } from './types';

/** Which company may train in which trade, and since when. */
export function ApprovalsPart() {
  const { t } = useTexts();
  const approvals = useQuery({ queryKey: ['approvals'], queryFn: () => read<Approvals>('/trade-approvals') });
  const words = t.programmes.approvals;
  return (
    <div className="stack">
      <Heading level={1} data-size="lg">{words.title}</Heading>
      <Paragraph className="quiet">{words.lead}</Paragraph>
      <Link to="/programmes">{t.programmes.title}</Link>
      {approvals.isPending && <Loading />}
      {approvals.isError && <Failure error={approvals.error} again={() => void approvals.refetch()} />}
      {approvals.data?.mayEnter && <Enter all={approvals.data} />}
      {approvals.data?.approvals.length === 0 && <Empty>{words.none}</Empty>}
      <ul className="plain stack">
        {approvals.data?.approvals.map((one) => (
          <li key={`${one.company}/${one.trade}/${one.from}`}>
            <One one={one} mayEnd={approvals.data.mayEnter} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function useDeed(path: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => send<Approvals>(path, body),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['approvals'] });
      await queries.invalidateQueries({ queryKey: ['pathways'] });
    },
  });
}

function Enter({ all }: { all: Approvals }) {
  const { t } = useTexts();
  const words = t.programmes.approvals;
  const [company, setCompany] = useState('');
  const [trade, setTrade] = useState('');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const enter = useDeed('/trade-approvals');
  const known = [...new Set(all.approvals.map((one) => one.trade))];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate({ company, trade, from, until: until === '' ? null : until }, { onSuccess: () => { setCompany(''); setUntil(''); } });
  };
  return (
    <Card className="making">
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{words.enter}</Heading>
        <ChooseOrganisation label={words.company} search={t.programmes.searchCompany} all={all.companies} chosen={company} onChoose={setCompany} />
        <div className="row">
          <Field data-size="sm">
            <Label>{t.programmes.trade}</Label>
            <Field.Description>{words.tradeHelp}</Field.Description>
            <Input required maxLength={80} list="known-trades" value={trade} onChange={(event) => setTrade(event.target.value)} />
          </Field>
          <datalist id="known-trades">{known.map((one) => <option key={one} value={one} />)}</datalist>
        </div>
        <div className="row">
          <Field data-size="sm"><Label>{words.from}</Label><Input type="date" required value={from} onChange={(event) => setFrom(event.target.value)} /></Field>
          <Field data-size="sm"><Label>{`${words.until} (${t.optional})`}</Label><Input type="date" value={until} onChange={(event) => setUntil(event.target.value)} /></Field>
        </div>
        <div><Button type="submit" disabled={enter.isPending}>{words.enterNow}</Button></div>
        {enter.isSuccess && <Paragraph role="status">{words.entered}</Paragraph>}
        {enter.isError && <Failure error={enter.error} />}
      </form>
    </Card>
  );
}

function One({ one, mayEnd }: { one: Approval; mayEnd: boolean }) {
  const { t, language } = useTexts();
  const words = t.programmes.approvals;
  const earliest = dayFrom(one.from, 1);
  const latest = one.until === null ? undefined : dayFrom(one.until, -1);
  const [day, setDay] = useState(() => [today(), earliest].sort()[1] ?? earliest);
  const end = useDeed('/trade-approvals/ended');
  const deed = one.until === null ? words.end : words.endEarlier;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    end.mutate({ company: one.company, trade: one.trade, from: one.from, until: day });
  };
  return (
    <Card className="note">
      <div className="row between">
        <Heading level={2} data-size="2xs">{one.name}: {one.trade}</Heading>
        <Tag data-size="sm" data-color={one.holds ? 'success' : 'neutral'}>{one.holds ? words.holds : words.holdsNot}</Tag>
      </div>
      <Paragraph>{one.until === null ? words.since(dayText(one.from, language)) : words.during(dayText(one.from, language), dayText(one.until, language))}</Paragraph>
      {mayEnd && (latest === undefined || (latest >= today() && latest >= earliest)) && (
        <form className="row" onSubmit={submit}>
          <Field data-size="sm"><Label>{words.endDay}</Label><Input type="date" required min={earliest} max={latest} value={day} onChange={(event) => setDay(event.target.value)} /></Field>
          <Button type="submit" variant="secondary" data-size="sm" data-color="danger" disabled={end.isPending} aria-label={`${deed}: ${one.name}, ${one.trade}`}>{deed}</Button>
        </form>
      )}
      {end.isError && <Failure error={end.error} />}
    </Card>
  );
}
