import { Button, Card, Checkbox, Field, Fieldset, Heading, Input, Label, Paragraph, Select, Textarea } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { send } from '../api/rest';
import { Empty, Failure } from '../parts/states';
import { useTexts } from '../texts';
import type { AttestationLine, Passport } from './types';

const kinds: AttestationLine['kind'][] = ['AUTHORISATION', 'HALF_YEAR_ASSESSMENT', 'MODULE', 'CREDENTIAL'];

/** Signs an attestation about somebody, on evidence that was assessed. */
export function AttestForm({ passport }: { passport: Passport }) {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const grounds = passport.evidence.filter((one) => one.state === 'ASSESSED');
  const [kind, setKind] = useState<AttestationLine['kind']>('CREDENTIAL');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [machines, setMachines] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const sign = useMutation({
    mutationFn: () =>
      send('/competence/attestations', {
        person: passport.person,
        kind,
        titleNb: title,
        titleEn: title,
        text,
        machineKinds: machines.split(',').map((one) => one.trim()).filter((one) => one !== ''),
        evidence: chosen,
        aims: grounds
          .filter((one) => chosen.includes(one.id))
          .flatMap((one) => one.findings.filter((finding) => finding.verdict === 'SHOWN'))
          .map(({ framework, code, version }) => ({ framework, code, version })),
      }),
    onSuccess: async () => {
      setTitle('');
      setText('');
      setChosen([]);
      await queries.invalidateQueries({ queryKey: ['passport', passport.person] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sign.mutate();
  };
  return (
    <Card className="making">
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.competence.attest}</Heading>
        <Paragraph className="quiet">{t.competence.attestLead}</Paragraph>
        <Field>
          <Label>{t.competence.attestKind}</Label>
          <Select value={kind} onChange={(event) => setKind(event.target.value as AttestationLine['kind'])}>
            {kinds.map((one) => <Select.Option key={one} value={one}>{t.competence.kinds[one]}</Select.Option>)}
          </Select>
        </Field>
        <Field><Label>{t.competence.attestTitle}</Label><Input value={title} onChange={(event) => setTitle(event.target.value)} required maxLength={200} /></Field>
        {kind === 'AUTHORISATION' ? (
          <Field><Label>{t.competence.attestMachines}</Label><Input value={machines} onChange={(event) => setMachines(event.target.value)} required /></Field>
        ) : (
          <Field><Label>{t.competence.attestText}</Label><Textarea value={text} onChange={(event) => setText(event.target.value)} rows={3} maxLength={4000} /></Field>
        )}
        <Fieldset>
          <Fieldset.Legend>{t.competence.evidence}</Fieldset.Legend>
          {grounds.length === 0 && <Empty>{t.competence.noEvidence}</Empty>}
          {grounds.map((one) => (
            <Checkbox
              key={one.id}
              value={one.id}
              label={say(one.title)}
              checked={chosen.includes(one.id)}
              onChange={(event) => setChosen(event.target.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
            />
          ))}
        </Fieldset>
        <div><Button type="submit" disabled={sign.isPending || chosen.length === 0}>{t.competence.attestSign}</Button></div>
        {sign.isSuccess && <Paragraph role="status">{t.competence.attestDone}</Paragraph>}
        {sign.isError && <Failure error={sign.error} />}
      </form>
    </Card>
  );
}
