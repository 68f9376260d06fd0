import { Button, Card, Field, Heading, Input, Label, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read } from '../api/rest';
import { Failure } from '../parts/states';
import { dayText } from '../people/model';
import { useTexts } from '../texts';
import { useDeed } from './deed';
import type { Whole } from './types';

/** Whether schools and companies may ask for themselves, and until when. */
export function Collecting({ plan }: { plan: Whole }) {
  const { t, language } = useTexts();
  const state = useQuery({ queryKey: ['plans', plan.head.id, 'collection'], queryFn: () => read<{ lastDay: string | null; open: boolean }>(`/plans/${plan.head.id}/collection`) });
  const deed = useDeed(plan.head.id);
  const [last, setLast] = useState('');
  const isOpen = state.data?.open ?? false;
  const open = (event: FormEvent) => {
    event.preventDefault();
    deed.mutate({ deed: 'collection', body: { open: true, lastDay: last } });
  };
  return (
    <Card className="plan-card">
      <form className="stack tight" onSubmit={open}>
        <div className="row">
          <Heading level={2} data-size="sm">{t.collecting.collect}</Heading>
          {state.data && (
            <Tag data-size="sm" data-color={isOpen ? 'success' : 'neutral'}>{isOpen && state.data.lastDay !== null ? t.collecting.openUntil(dayText(state.data.lastDay, language)) : t.collecting.closed}</Tag>
          )}
        </div>
        <Paragraph className="quiet">{t.collecting.collectLead}</Paragraph>
        <div className="row">
          <Field><Label>{t.collecting.lastDay}</Label><Input type="date" required value={last} onChange={(event) => setLast(event.target.value)} /></Field>
          <Button type="submit" variant="secondary" loading={deed.isPending}>{isOpen ? t.collecting.move : t.collecting.begin}</Button>
          {isOpen && <Button variant="secondary" data-color="neutral" loading={deed.isPending} onClick={() => deed.mutate({ deed: 'collection', body: { open: false } })}>{t.collecting.end}</Button>}
        </div>
        {deed.isError && <Failure error={deed.error} />}
      </form>
    </Card>
  );
}
