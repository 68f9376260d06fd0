import { Button, Card, Field, Heading, Label, Paragraph, Textarea } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api/rest';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { Adopted, ToDebrief, useDay } from './parts';
import type { EvidenceLine, FindingLine } from './types';
import { HandedIn } from './UploadForm';

/** What waits for this assessor. */
export function WaitingPart() {
  const { t } = useTexts();
  const waiting = useQuery({ queryKey: ['waiting'], queryFn: () => read<EvidenceLine[]>('/competence/waiting') });
  return (
    <section className="stack">
      <Heading level={2} data-size="md">{t.competence.places.waiting}</Heading>
      <Paragraph className="quiet">{t.competence.waitingLead}</Paragraph>
      {waiting.isPending && <Loading />}
      {waiting.isError && <Failure error={waiting.error} again={() => void waiting.refetch()} />}
      {waiting.data?.length === 0 && <Empty>{t.competence.noneWaiting}</Empty>}
      {waiting.data?.map((one) => <Judge key={one.id} one={one} />)}
    </section>
  );
}

function Judge({ one }: { one: EvidenceLine }) {
  const { t, say } = useTexts();
  const day = useDay();
  const queries = useQueryClient();
  const [remark, setRemark] = useState('');
  const judge = useMutation({
    mutationFn: (verdict: FindingLine['verdict'] | null) =>
      send(`/competence/evidence/${one.id}/assessment`, {
        remark,
        findings: verdict === null ? null : one.findings.map(({ framework, code, version }) => ({ framework, code, version, verdict })),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['waiting'] }),
  });
  return (
    <Card className="making">
      <Heading level={3} data-size="xs">{one.name}: {say(one.title)}</Heading>
      <Paragraph className="quiet">{t.competence.origins[one.origin]} · {day(one.submitted)}</Paragraph>
      {one.mediaType !== null ? <HandedIn one={one} /> : <Paragraph className="long">{one.origin === 'RUN' ? t.competence.journal(one.what) : one.what}</Paragraph>}
      <ToDebrief one={one} />
      {one.findings.length > 0 && (
        <ul className="plain aims" aria-label={t.competence.claims}>
          {one.findings.map((finding) => (
            <li key={finding.code + finding.by}>
              <strong>{finding.code}</strong>
              <span><Adopted text={finding.text} /> {one.origin === 'RUN' && <span className="quiet">{t.competence.levels[finding.verdict === 'NOT_SHOWN' ? 'NOTHING' : finding.verdict]}</span>}</span>
            </li>
          ))}
        </ul>
      )}
      <Field><Label>{t.competence.remark}</Label><Textarea rows={2} value={remark} maxLength={4000} onChange={(event) => setRemark(event.target.value)} /></Field>
      <div className="row">
        <Button data-size="sm" disabled={judge.isPending} onClick={() => judge.mutate(null)}>{t.competence.assess}</Button>
        <Button data-size="sm" variant="secondary" disabled={judge.isPending} onClick={() => judge.mutate('PARTLY')}>{t.competence.assessPartly}</Button>
        <Button data-size="sm" variant="secondary" disabled={judge.isPending} onClick={() => judge.mutate('NOT_SHOWN')}>{t.competence.assessNot}</Button>
        <Link to={`/competence/person/${one.person}`}>{t.competence.openPassport(one.name)}</Link>
      </div>
      {judge.isError && <Failure error={judge.error} />}
    </Card>
  );
}
