import { Button, Card, Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api/rest';
import { Empty, Failure } from '../parts/states';
import { useTexts } from '../texts';
import { namesOf, useActivities, useThings } from './templates';
import { ActivityForm } from './ActivityForm';
import type { ActivityTemplate } from './types';

/** The templates: written as drafts, approved, and withdrawn when they are held no more. */
export function Activities() {
  const { t } = useTexts();
  const activities = useActivities();
  return (
    <>
      <Details>
        <Details.Summary>{t.courses.hold.templates}</Details.Summary>
        <Details.Content>
          {activities.isError && <Failure error={activities.error} again={() => void activities.refetch()} />}
          {activities.data?.length === 0 && <Empty>{t.courses.hold.noTemplates}</Empty>}
          <ul className="plain held">{activities.data?.map((one) => <li key={one.id}><Template one={one} /></li>)}</ul>
        </Details.Content>
      </Details>
      <Details>
        <Details.Summary>{t.courses.hold.write}</Details.Summary>
        <Details.Content><ActivityForm /></Details.Content>
      </Details>
    </>
  );
}

function Template({ one }: { one: ActivityTemplate }) {
  const { t, say } = useTexts();
  const h = t.courses.hold;
  const queries = useQueryClient();
  const things = useThings();
  const [isEdited, setEdited] = useState(false);
  const move = useMutation({
    mutationFn: (state: 'APPROVED' | 'WITHDRAWN') => send(`/activities/${one.id}/state`, { state }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['activities'] }),
  });
  const codes = (aims: { code: string }[]) => aims.map((aim) => aim.code).join(', ');
  const facts = [
    h.lasts(one.minutes, one.capacity),
    one.resources.length > 0 ? h.needs(one.resources.map((need) => namesOf(things, need.anyOf, say)).join(' + ')) : '',
    one.aims.length > 0 ? h.serves(codes(one.aims)) : '',
    one.prerequisites.length > 0 ? h.after(codes(one.prerequisites)) : '',
  ].filter((fact) => fact !== '');
  if (isEdited) {
    return (
      <Card className="note stack">
        <Heading level={3} data-size="2xs">{h.editing}: {say(one.title)}</Heading>
        <ActivityForm draft={one} onDone={() => setEdited(false)} />
      </Card>
    );
  }
  const deed = (name: string) => h.moveOf(name, say(one.title));
  return (
    <Card className="note stack tight">
      <div className="row between">
        <Heading level={3} data-size="2xs">{say(one.title)}</Heading>
        <Tag data-size="sm" data-color={one.state === 'APPROVED' ? 'success' : 'neutral'}>{h.states[one.state]}</Tag>
      </div>
      <Paragraph className="quiet" data-size="sm">{facts.join(' · ')}</Paragraph>
      {move.isError && <Failure error={move.error} />}
      <div className="row">
        {one.state === 'DRAFT' && (
          <>
            <Button data-size="sm" loading={move.isPending} aria-label={deed(h.move.APPROVED)} onClick={() => move.mutate('APPROVED')}>{h.move.APPROVED}</Button>
            <Button data-size="sm" variant="secondary" aria-label={deed(h.edit)} onClick={() => setEdited(true)}>{h.edit}</Button>
          </>
        )}
        {one.state !== 'WITHDRAWN' && (
          <Button data-size="sm" variant="tertiary" data-color="danger" disabled={move.isPending} aria-label={deed(h.move.WITHDRAWN)} onClick={() => move.mutate('WITHDRAWN')}>{h.move.WITHDRAWN}</Button>
        )}
      </div>
    </Card>
  );
}
