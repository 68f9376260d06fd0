import { Button, Card, Checkbox, Field, Fieldset, Heading, Input, Label, Paragraph, Select, Textarea } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { send } from '../api/rest';
import { idOf, once } from '../parts/AimChooser';
import { Empty, Failure } from '../parts/states';
import { useTexts } from '../texts';
import { type Allowed, MachineScope } from './MachineScope';
import type { AttestationLine, Passport } from './types';

const kinds: AttestationLine['kind'][] = ['AUTHORISATION', 'HALF_YEAR_ASSESSMENT', 'MODULE', 'CREDENTIAL'];

const nothing: Allowed = { kinds: [], modes: ['SUPERVISED', 'SOLO'], forInstructing: false };

/** Signs an attestation about somebody, on evidence that was assessed. */
export function AttestForm({ passport }: { passport: Passport }) {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const grounds = passport.evidence.filter((one) => one.state === 'ASSESSED');
  const [kind, setKind] = useState<AttestationLine['kind']>('CREDENTIAL');
  const [title, setTitle] = useState('');
  const [titleEn, setTitleEn] = useState('');
  const [until, setUntil] = useState('');
  const [text, setText] = useState('');
  const [allowed, setAllowed] = useState(nothing);
  const [chosen, setChosen] = useState<string[]>([]);
  const isAuthorisation = kind === 'AUTHORISATION';
  const sign = useMutation({
    mutationFn: () =>
      send('/competence/attestations', {
        person: passport.person,
        kind,
        titleNb: title,
        titleEn: titleEn.trim() === '' ? title : titleEn,
        text,
        until: until === '' ? null : until,
        ...(isAuthorisation ? { machineKinds: allowed.kinds, modes: allowed.modes, forInstructing: allowed.forInstructing } : {}),
        evidence: chosen,
        aims: once(grounds
          .filter((one) => chosen.includes(one.id))
          .flatMap((one) => one.findings.filter((finding) => finding.verdict === 'SHOWN'))
          .map(idOf)),
      }),
    onSuccess: async () => {
      setTitle('');
      setTitleEn('');
      setUntil('');
      setAllowed(nothing);
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
        <Field><Label>{t.competence.attestTitleEn}</Label><Input value={titleEn} onChange={(event) => setTitleEn(event.target.value)} maxLength={200} /></Field>
        <Field><Label>{t.competence.attestUntil}</Label><Input type="date" value={until} onChange={(event) => setUntil(event.target.value)} /></Field>
        {isAuthorisation ? (
          <MachineScope allowed={allowed} onChange={setAllowed} />
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
        <div><Button type="submit" disabled={sign.isPending || chosen.length === 0 || (isAuthorisation && (allowed.kinds.length === 0 || allowed.modes.length === 0))}>{t.competence.attestSign}</Button></div>
        {sign.isSuccess && <Paragraph role="status">{t.competence.attestDone}</Paragraph>}
        {sign.isError && <Failure error={sign.error} />}
      </form>
    </Card>
  );
}
