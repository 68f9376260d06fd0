import { Button, Field, Heading, Input, Label, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, Refused, send } from '../api/rest';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import type { OccurrenceState } from './types';
import { span } from './when';

interface Staging {
  state: 'RESERVED' | 'ASKED' | 'LOST' | 'OVER' | null;
  resources: string[];
  why: { nb: string; en: string };
}

interface Named {
  id: string;
  name: { nb: string; en: string };
}

/** What a date has of the hall, what it has lost and why, and another time for it. */
export function StagingPart({ id, state }: { id: string; state: OccurrenceState }) {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const staging = useQuery({ queryKey: ['occurrence', id, 'staging'], queryFn: () => read<Staging>(`/occurrences/${id}/reservation`) });
  const things = useQuery({ queryKey: ['hall', 'resources'], queryFn: () => read<Named[]>('/hall/resources') });
  const fresh = () => queries.invalidateQueries({ queryKey: ['occurrence', id] });
  const again = useMutation({ mutationFn: () => send(`/occurrences/${id}/reservation`, {}), onSuccess: fresh });
  const isToCome = state === 'DRAFT' || state === 'OPEN' || state === 'CONFIRMED';
  const names = (staging.data?.resources ?? []).map((one) => {
    const found = things.data?.find((thing) => thing.id === one);
    return found ? say(found.name) : one;
  });
  return (
    <section className="stack tight" aria-label={t.staging.title}>
      <Heading level={2} data-size="sm">{t.staging.title}</Heading>
      {staging.isError && <Failure error={staging.error} again={() => void staging.refetch()} />}
      {staging.data?.state && (
        <Paragraph>
          <Tag data-color={staging.data.state === 'LOST' ? 'danger' : staging.data.state === 'ASKED' ? 'warning' : 'success'}>
            {t.staging.states[staging.data.state]}
          </Tag>{' '}
          {names.join(', ')}
        </Paragraph>
      )}
      {staging.data?.state === null && <Paragraph className="quiet">{state === 'DRAFT' ? t.staging.draft : t.staging.nothing}</Paragraph>}
      {staging.data?.state === 'LOST' && (
        <>
          <Paragraph role="alert">{say(staging.data.why)}</Paragraph>
          {isToCome && <div><Button onClick={() => again.mutate()} disabled={again.isPending}>{t.staging.again}</Button></div>}
        </>
      )}
      {again.isError && <Failure error={again.error} />}
      {isToCome && <Move id={id} moved={fresh} nearest={nearestOf(again.error)} />}
    </section>
  );
}

interface Time {
  from: string;
  until: string;
}

/** The nearest times that a refusal names. */
export function nearestOf(error: unknown): Time[] {
  const said = error instanceof Refused ? error.said : null;
  return said && typeof said === 'object' && 'alternatives' in said ? (said as { alternatives: Time[] }).alternatives : [];
}

function Move({ id, moved, nearest }: { id: string; moved: () => Promise<void>; nearest: Time[] }) {
  const { t, language } = useTexts();
  const [at, setAt] = useState('');
  const move = useMutation({ mutationFn: (from: string) => send(`/occurrences/${id}/time`, { from }), onSuccess: moved });
  const times = [...nearest, ...nearestOf(move.error)];
  return (
    <form
      className="row middle"
      onSubmit={(event) => {
        event.preventDefault();
        move.mutate(new Date(at).toISOString());
      }}
    >
      <Field>
        <Label>{t.staging.moveTo}</Label>
        <Input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} required />
      </Field>
      <Button type="submit" variant="secondary" disabled={at === '' || move.isPending}>{t.staging.move}</Button>
      {move.isError && <Failure error={move.error} />}
      {times.length > 0 && (
        <div className="stack tight">
          <span>{t.staging.nearest}</span>
          {times.map((time) => (
            <Button key={time.from} variant="tertiary" type="button" onClick={() => move.mutate(time.from)}>
              {span(time.from, time.until, language)}
            </Button>
          ))}
        </div>
      )}
    </form>
  );
}
