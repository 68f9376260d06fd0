import { Button, Card, Field, Heading, Input, Label, Paragraph, Textarea } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { AimChooser, type AimRef, idOf } from '../parts/AimChooser';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { AttestForm } from './AttestForm';
import { GapPart } from './GapPart';
import { ObserveForm } from './ObserveForm';
import { AttestationCard, EvidenceCard, Skills, useDay } from './parts';
import type { Passport, ShareLine } from './types';
import { UploadForm } from './UploadForm';

/** My passport, with what I can do with it. */
export function MyPassport() {
  const { t } = useTexts();
  const mine = useQuery({ queryKey: ['passport'], queryFn: () => read<Passport>('/passport') });
  if (mine.isPending) {
    return <Loading />;
  }
  if (mine.isError) {
    return <Failure error={mine.error} again={() => void mine.refetch()} />;
  }
  return (
    <div className="stack">
      <Skills passport={mine.data} title={t.competence.skills} />
      <GapPart person={mine.data.person} />
      <Attestations passport={mine.data} canDownload />
      <EvidenceList passport={mine.data} />
      <LogForm />
      <UploadForm />
      <Shares />
    </div>
  );
}

/** Somebody's passport, for those who look after him. */
export function PersonPassport({ person, attests, changes }: { person: string; attests: boolean; changes: boolean }) {
  const { t } = useTexts();
  const one = useQuery({ queryKey: ['passport', person], queryFn: () => read<Passport>(`/competence/people/${person}`) });
  if (one.isPending) {
    return <Loading />;
  }
  if (one.isError) {
    return <Failure error={one.error} again={() => void one.refetch()} />;
  }
  return (
    <div className="stack">
      <Skills passport={one.data} title={t.competence.skillsOf(one.data.name)} />
      <GapPart person={person} />
      <Attestations passport={one.data} canDownload changes={changes} />
      <EvidenceList passport={one.data} />
      {attests && <ObserveForm person={person} />}
      {attests && <AttestForm passport={one.data} />}
    </div>
  );
}

/** The attestations of a passport. */
export function Attestations({ passport, canDownload, changes = false }: { passport: Passport; canDownload: boolean; changes?: boolean }) {
  const { t } = useTexts();
  return (
    <section className="stack">
      <Heading level={2} data-size="md">{t.competence.attestations}</Heading>
      {passport.attestations.length === 0 && <Empty>{t.competence.noAttestations}</Empty>}
      {canDownload && passport.attestations.length > 0 && <Paragraph className="quiet">{t.competence.downloadHelp}</Paragraph>}
      <div className="cards">{passport.attestations.map((one) => <AttestationCard key={one.id} one={one} canDownload={canDownload} changes={changes} />)}</div>
    </section>
  );
}

/** The evidence of a passport. */
export function EvidenceList({ passport }: { passport: Passport }) {
  const { t } = useTexts();
  return (
    <section className="stack">
      <Heading level={2} data-size="md">{t.competence.evidence}</Heading>
      {passport.evidence.length === 0 && <Empty>{t.competence.noEvidence}</Empty>}
      <div className="cards">{passport.evidence.map((one) => <EvidenceCard key={one.id} one={one} />)}</div>
    </section>
  );
}

function LogForm() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const today = new Date().toISOString().slice(0, 10);
  const [log, setLog] = useState({ title: '', from: today, until: today, what: '' });
  const [aims, setAims] = useState<AimRef[]>([]);
  const handIn = useMutation({
    mutationFn: () => send('/competence/logs', { title: log.title, from: log.from, until: log.until, what: log.what, aims: aims.map(idOf) }),
    onSuccess: async () => {
      setLog({ ...log, title: '', what: '' });
      setAims([]);
      await queries.invalidateQueries({ queryKey: ['passport'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    handIn.mutate();
  };
  const put = (name: keyof typeof log) => (event: { target: { value: string } }) => setLog({ ...log, [name]: event.target.value });
  return (
    <Card className="making">
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.competence.log}</Heading>
        <Field><Label>{t.competence.logTitle}</Label><Input value={log.title} onChange={put('title')} required maxLength={200} /></Field>
        <div className="row">
          <Field><Label>{t.competence.logFrom}</Label><Input type="date" value={log.from} onChange={put('from')} required /></Field>
          <Field><Label>{t.competence.logUntil}</Label><Input type="date" value={log.until} onChange={put('until')} required /></Field>
        </div>
        <Field><Label>{t.competence.logWhat}</Label><Textarea value={log.what} onChange={put('what')} required maxLength={4000} rows={4} /></Field>
        <AimChooser label={t.competence.logAim} chosen={aims} onChange={setAims} />
        <div><Button type="submit" disabled={handIn.isPending}>{t.competence.handIn}</Button></div>
        {handIn.isSuccess && <Paragraph role="status">{t.competence.handedIn}</Paragraph>}
        {handIn.isError && <Failure error={handIn.error} />}
      </form>
    </Card>
  );
}

function Shares() {
  const { t } = useTexts();
  const day = useDay();
  const queries = useQueryClient();
  const shares = useQuery({ queryKey: ['shares'], queryFn: () => read<ShareLine[]>('/passport/shares') });
  const [label, setLabel] = useState('');
  const [days, setDays] = useState(14);
  const again = () => queries.invalidateQueries({ queryKey: ['shares'] });
  const make = useMutation({ mutationFn: () => send<ShareLine>('/passport/shares', { label, days }), onSuccess: again });
  const close = useMutation({ mutationFn: (id: string) => send(`/passport/shares/${id}/revoke`), onSuccess: again });
  return (
    <Card className="making">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Heading level={2} data-size="sm">{t.competence.share}</Heading>
        <Paragraph className="quiet">{t.competence.shareLead}</Paragraph>
        <div className="row">
          <Field><Label>{t.competence.shareLabel}</Label><Input value={label} onChange={(event) => setLabel(event.target.value)} maxLength={80} /></Field>
          <Field>
            <Label>{t.competence.shareDays}</Label>
            <Input type="number" min={1} max={90} value={days} onChange={(event) => setDays(Number(event.target.value))} />
          </Field>
          <Button type="submit" disabled={make.isPending}>{t.competence.makeShare}</Button>
        </div>
        {make.data?.secret && (
          <Paragraph role="status">
            {t.competence.shareOnce} <code className="secret">{`${location.origin}/passport/${make.data.secret}`}</code>
          </Paragraph>
        )}
        {make.isError && <Failure error={make.error} />}
      </form>
      <ul className="plain stack">
        {shares.data?.map((share) => (
          <li key={share.id} className="row between">
            <span>
              {share.label || '–'} · {share.open ? t.competence.openUntil(day(share.until)) : t.competence.closed}
            </span>
            {share.open && (
              <Button variant="tertiary" data-size="sm" aria-label={t.competence.closeShare(share.label)} onClick={() => close.mutate(share.id)}>
                {t.close}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
