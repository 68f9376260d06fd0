import { Button, Card, Field, Heading, Input, Label, Paragraph, Select, Tag } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { send } from '../api/rest';
import { momentOf, plusDays, span } from '../hall/time';
import { Failure } from '../parts/states';
import { go } from '../route';
import { useTexts } from '../texts';
import { tally } from './picture';
import { keyOf, type Head, type Placement, type Whole } from './types';

/** Something is away: asks for the plan that moves least. */
export function RepairForm({ plan }: { plan: Whole }) {
  const { t, say } = useTexts();
  const [resource, setResource] = useState(plan.placements[0]?.resources[0] ?? plan.resources[0]?.id ?? '');
  const [from, setFrom] = useState(plan.head.first);
  const [until, setUntil] = useState(plan.head.first);
  const [why, setWhy] = useState('');
  const repair = useMutation({
    mutationFn: () => send<Head>(`/plans/${plan.head.id}/repair`, {
      resource,
      from: momentOf(from, '00:00', plan.zone),
      until: momentOf(plusDays(until, 1), '00:00', plan.zone),
      why,
    }),
    onSuccess: (head) => go(`/plan/${head.id}`),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    repair.mutate();
  };
  return (
    <Card className="plan-card">
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.planning.repair}</Heading>
        <Paragraph>{t.planning.repairLead}</Paragraph>
        <div className="plan-fields">
          <Field>
            <Label>{t.planning.away}</Label>
            <Select value={resource} onChange={(e) => setResource(e.target.value)}>
              {plan.resources.map((one) => <option key={one.id} value={one.id}>{say(one.name)}</option>)}
            </Select>
          </Field>
          <Field><Label>{t.planning.awayFrom}</Label><Input type="date" value={from} onChange={(e) => setFrom(e.target.value)} /></Field>
          <Field><Label>{t.planning.awayUntil}</Label><Input type="date" value={until} onChange={(e) => setUntil(e.target.value)} /></Field>
          <Field><Label>{t.planning.why}</Label><Input value={why} maxLength={200} onChange={(e) => setWhy(e.target.value)} /></Field>
        </div>
        {repair.isError && <Failure error={repair.error} />}
        <div><Button type="submit" loading={repair.isPending}>{t.planning.makeRepair}</Button></div>
      </form>
    </Card>
  );
}

/** What a repair changes, from and to, before anybody says yes. */
export function Difference({ plan }: { plan: Whole }) {
  const { t, say, language } = useTexts();
  const difference = plan.difference;
  if (difference === null || plan.progress !== null || plan.placements.length === 0) {
    return null;
  }
  const titleOf = (request: string) => plan.requests.find((one) => one.id === request)?.title ?? request;
  const said = (one: Placement | null, otherwise: string) => one === null ? otherwise
    : `${span(one.from, one.until, plan.zone, language)} (${one.resources.map((id) => say(plan.resources.find((found) => found.id === id)?.name ?? id)).join(', ')})`;
  const far = tally(difference.changes.flatMap((one) => (one.distance === null ? [] : [say(one.distance)])));
  return (
    <section className="stack tight plan-difference">
      <Heading level={2} data-size="sm">{t.planning.difference}</Heading>
      <Paragraph><strong>{t.planning.moved(difference.changes.length)}</strong>, {t.planning.unmoved(difference.unmoved)}.</Paragraph>
      {far.length > 0 && <Paragraph data-size="sm">{t.planning.far}: {far.map(([how, times]) => `${times} × ${how}`).join(' · ')}</Paragraph>}
      <ul className="plain stack tight">
        {difference.changes.map((one) => (
          <li key={keyOf(one.meeting)} className="plan-change">
            <strong>{t.planning.part(titleOf(one.meeting.request), one.meeting.number)}</strong>
            <span>{said(one.from, t.planning.fromNowhere)}</span>
            <span>→ {said(one.to, t.planning.gone)}</span>
            {one.distance !== null && <Tag data-size="sm" data-color="neutral">{say(one.distance)}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
