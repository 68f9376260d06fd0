import { Button, Card, Field, Heading, Input, Label, Paragraph, Textarea } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api/rest';
import { AimChooser, type AimRef, idOf } from '../parts/AimChooser';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';

/** What an instructor has seen somebody do, tied to aims: evidence that nobody has to hand in. */
export function ObserveForm({ person }: { person: string }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const [what, setWhat] = useState('');
  const [aims, setAims] = useState<AimRef[]>([]);
  const observe = useMutation({
    mutationFn: () => send(`/competence/people/${person}/observations`, { title, what, aims: aims.map(idOf) }),
    onSuccess: async () => {
      setTitle('');
      setWhat('');
      setAims([]);
      await Promise.all([queries.invalidateQueries({ queryKey: ['passport', person] }), queries.invalidateQueries({ queryKey: ['waiting'] })]);
    },
  });
  return (
    <Card className="making">
      <form className="stack" onSubmit={(event) => { event.preventDefault(); observe.mutate(); }}>
        <Heading level={2} data-size="sm">{t.competence.observe}</Heading>
        <Paragraph className="quiet">{t.competence.observeLead}</Paragraph>
        <Field><Label>{t.competence.observeTitle}</Label><Input required maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} /></Field>
        <Field><Label>{t.competence.observeWhat}</Label><Textarea required rows={3} maxLength={4000} value={what} onChange={(event) => setWhat(event.target.value)} /></Field>
        <AimChooser label={t.competence.observeAims} chosen={aims} onChange={setAims} />
        <div><Button type="submit" loading={observe.isPending} disabled={title.trim() === '' || what.trim() === ''}>{t.competence.observeSend}</Button></div>
        {observe.isSuccess && <Paragraph role="status">{t.competence.observed}</Paragraph>}
        {observe.isError && <Failure error={observe.error} />}
      </form>
    </Card>
  );
}
