import { Button, Details, Field, Input, Label } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api/rest';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import type { AttestationLine } from './types';

type Change = 'suspend' | 'reinstate' | 'revoke';

/** Suspends an attestation, lets it count again, or revokes it; each with a reason that stays. */
export function ChangeForm({ one }: { one: AttestationLine }) {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const [why, setWhy] = useState('');
  const change = useMutation({
    mutationFn: (kind: Change) => send(`/competence/attestations/${one.id}/changes`, { kind, why }),
    onSuccess: async () => {
      setWhy('');
      await queries.invalidateQueries({ queryKey: ['passport'] });
    },
  });
  if (one.standing === 'REVOKED' || one.standing === 'EXPIRED') {
    return null;
  }
  const isSuspended = one.standing === 'SUSPENDED';
  const button = (kind: Change, variant: 'secondary' | 'tertiary') => (
    <Button type="button" data-size="sm" variant={variant} data-color={kind === 'revoke' ? 'danger' : 'neutral'} disabled={change.isPending || (kind !== 'reinstate' && why.trim() === '')} onClick={() => change.mutate(kind)}>
      {t.competence.changes[kind]}
    </Button>
  );
  return (
    <Details>
      <Details.Summary>{t.competence.changeOf(say(one.title))}</Details.Summary>
      <Details.Content className="stack tight">
        <Field>
          <Label>{t.competence.changeWhy}</Label>
          <Field.Description>{t.competence.changeHelp}</Field.Description>
          <Input value={why} maxLength={400} onChange={(event) => setWhy(event.target.value)} />
        </Field>
        <div className="row">
          {isSuspended ? button('reinstate', 'secondary') : button('suspend', 'secondary')}
          {button('revoke', 'tertiary')}
        </div>
        {change.isError && <Failure error={change.error} />}
      </Details.Content>
    </Details>
  );
}
