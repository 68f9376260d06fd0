import { Button, Card, Field, Heading, Input, Label, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { go } from '../route';
import { useTexts } from '../texts';
import { PlanPage } from './PlanPage';
import './planning.css';
import type { Head } from './types';

/** The pages of plans: all of them, or one. */
export default function PlanPages({ rest }: { rest: string[] }) {
  const [id] = rest;
  return id === undefined ? <Plans /> : <PlanPage id={id} />;
}

function Plans() {
  const { t } = useTexts();
  const plans = useQuery({ queryKey: ['plans'], queryFn: () => read<Head[]>('/plans') });
  return (
    <Frame>
      <div className="stack">
        <header className="stack tight">
          <Heading level={1} data-size="lg">{t.planning.title}</Heading>
          <Paragraph>{t.planning.lead}</Paragraph>
        </header>
        {plans.isPending && <Loading />}
        {plans.isError && <Failure error={plans.error} again={() => void plans.refetch()} />}
        {plans.data?.length === 0 && <Empty>{t.planning.none}</Empty>}
        <ul className="plain stack tight">
          {plans.data?.map((one) => (
            <li key={one.id} className="plan-line">
              <Link to={`/plan/${one.id}`}>{one.title}</Link>
              <span className="quiet">{one.first} – {one.last}</span>
              {one.isRepair && <Tag data-size="sm" data-color="warning">{t.planning.repairTag}</Tag>}
              <StateTag state={one.state} />
            </li>
          ))}
        </ul>
        <NewPlan />
      </div>
    </Frame>
  );
}

/** How far a plan has come. */
export function StateTag({ state }: { state: Head['state'] }) {
  const { t } = useTexts();
  const colour = { DRAFT: 'neutral', PROPOSED: 'info', APPROVED: 'success', CLOSED: 'neutral' } as const;
  return <Tag data-size="sm" data-color={colour[state]}>{t.planning.states[state]}</Tag>;
}

function NewPlan() {
  const { t } = useTexts();
  const [title, setTitle] = useState('');
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const add = useMutation({
    mutationFn: () => send<Head>('/plans', { title, first, last }),
    onSuccess: (plan) => go(`/plan/${plan.id}`),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Card className="plan-card">
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.planning.newPlan}</Heading>
        <div className="plan-fields">
          <Field><Label>{t.planning.planTitle}</Label><Input value={title} required maxLength={80} onChange={(e) => setTitle(e.target.value)} /></Field>
          <Field><Label>{t.planning.first}</Label><Input type="date" value={first} required onChange={(e) => setFirst(e.target.value)} /></Field>
          <Field><Label>{t.planning.last}</Label><Input type="date" value={last} required onChange={(e) => setLast(e.target.value)} /></Field>
        </div>
        {add.isError && <Failure error={add.error} />}
        <div><Button type="submit" loading={add.isPending}>{t.planning.create}</Button></div>
      </form>
    </Card>
  );
}
