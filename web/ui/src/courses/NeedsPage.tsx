import { Button, Card, Details, Field, Heading, Input, Label, Paragraph, Select, Tag, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { AimChooser, type AimRef, idOf } from '../parts/AimChooser';
import { Frame } from '../parts/Frame';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import './courses.css';
import type { ActivityTemplate, NeedCard, NeedKind } from './types';
import { day, moment } from './when';

interface Voice { id: string; name: string }

/** The forum: needs, each with its loop from voiced to closed. */
export default function NeedsPage() {
  const { t } = useTexts();
  const needs = useQuery({ queryKey: ['needs'], queryFn: () => read<NeedCard[]>('/needs') });
  const voices = useQuery({ queryKey: ['needs', 'voices'], queryFn: () => read<Voice[]>('/needs/voices') });
  return (
    <Frame>
      <div className="stack home">
        <header className="stack tight">
          <Heading level={1} data-size="lg">{t.courses.needs.title}</Heading>
          <Paragraph>{t.courses.needs.lead}</Paragraph>
        </header>
        {needs.isPending && <Loading />}
        {needs.isError && <Failure error={needs.error} again={() => void needs.refetch()} />}
        {needs.data?.length === 0 && <Empty>{t.courses.needs.none}</Empty>}
        <ul className="plain need-list">{needs.data?.map((one) => <li key={one.id}><Need need={one} voices={voices.data ?? []} /></li>)}</ul>
        <VoiceForm voices={voices.data ?? []} />
      </div>
    </Frame>
  );
}

function Need({ need, voices }: { need: NeedCard; voices: Voice[] }) {
  const { t, say, language } = useTexts();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: ({ deed, body }: { deed: string; body: unknown }) => send(`/needs/${need.id}/${deed}`, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['needs'] }),
  });
  const isOpen = need.state === 'VOICED' || need.state === 'ANSWERED';
  return (
    <Card className="need">
      <Loop need={need} />
      <div className="stack tight">
        <div className="row between">
          <Tag data-size="sm" data-color="info">{t.courses.needs.kinds[need.kind]}</Tag>
          <Tag data-size="sm" data-color={need.state === 'CLOSED' ? 'success' : 'neutral'}>{t.courses.needs.states[need.state]}</Tag>
        </div>
        <Heading level={2} data-size="xs">{need.title}</Heading>
        <Paragraph className="quiet" data-size="sm">
          {[t.courses.needs.by(day(need.by, language)), t.courses.needs.voicedBy(need.voicedBy), need.aims.map((aim) => aim.code).join(', ')].filter((part) => part !== '').join(' · ')}
        </Paragraph>
        <ul className="plain row chips">{need.wanted.map((one) => <li key={one.organisation}><Tag data-size="sm" data-color="neutral">{t.courses.needs.wanted(one.name, one.people)}</Tag></li>)}</ul>
        {need.answer && <Paragraph><strong>{say(need.answer.title)}</strong> · {need.answer.next ? t.courses.needs.next(moment(need.answer.next, language)) : t.courses.needs.noNext}</Paragraph>}
        {act.isError && <Failure error={act.error} />}
        {isOpen && voices.length > 0 && <SupportForm voices={voices} onSupport={(organisation, people) => act.mutate({ deed: 'support', body: { organisation, people } })} />}
        {need.mayAnswer && <AnswerForm onAnswer={(activity) => act.mutate({ deed: 'answer', body: { activity } })} />}
        {need.mayWithdraw && <div className="row"><Button data-size="sm" variant="tertiary" data-color="danger" onClick={() => act.mutate({ deed: 'withdraw', body: {} })}>{t.courses.needs.withdraw}</Button></div>}
      </div>
    </Card>
  );
}

/** The loop as a ring: need, activity, proof, closed; the ring fills as far as facts reach. */
function Loop({ need }: { need: NeedCard }) {
  const { t } = useTexts();
  const words = need.measure ? t.courses.needs.met(need.measure.met, need.people) : t.courses.needs.hidden;
  const share = need.state === 'CLOSED' ? 1 : need.measure ? need.measure.met / need.people : 0;
  const reached = [true, need.answer !== null, share > 0, need.state === 'CLOSED'];
  const nodes = [t.courses.needs.loop.need, t.courses.needs.loop.activity, t.courses.needs.loop.proof, t.courses.needs.loop.closed];
  const at = (i: number): [number, number] => {
    const angle = (i / 4) * 2 * Math.PI - Math.PI / 2;
    return [120 + 72 * Math.cos(angle), 112 + 72 * Math.sin(angle)];
  };
  const round = 2 * Math.PI * 72;
  const filled = reached[3] ? 1 : share > 0 ? 0.25 + 0.5 * share : need.answer ? 0.25 : 0;
  const beside = ['middle', 'start', 'middle', 'end'] as const;
  return (
    <svg className="loop" viewBox="-40 0 320 224" role="img" aria-label={t.courses.needs.picture(words)}>
      <circle className="ring" cx="120" cy="112" r="72" />
      <circle className="filled" cx="120" cy="112" r="72" strokeDasharray={`${filled * round} ${round}`} transform="rotate(-90 120 112)" />
      {nodes.map((name, i) => {
        const [x, y] = at(i);
        return (
          <g key={name} className={reached[i] ? 'node reached' : 'node'}>
            <circle cx={x} cy={y} r="15" />
            <text className="number" x={x} y={y + 5} textAnchor="middle">{reached[i] ? '✓' : i + 1}</text>
            <text x={x + (i === 1 ? 21 : i === 3 ? -21 : 0)} y={i === 0 ? y - 22 : i === 2 ? y + 32 : y + 5} textAnchor={beside[i]}>{name}</text>
          </g>
        );
      })}
      <text className="measure" x="120" y="110" textAnchor="middle">{need.measure ? `${need.measure.met}/${need.people}` : '–'}</text>
      {need.measure?.late != null && need.measure.late > 0 && <text className="measure-late" x="120" y="130" textAnchor="middle">{t.courses.needs.late(need.measure.late)}</text>}
    </svg>
  );
}

function SupportForm({ voices, onSupport }: { voices: Voice[]; onSupport: (organisation: string, people: number) => void }) {
  const { t } = useTexts();
  const [organisation, setOrganisation] = useState('');
  const [people, setPeople] = useState(1);
  return (
    <Details>
      <Details.Summary>{t.courses.needs.support}</Details.Summary>
      <Details.Content>
        <form className="row" onSubmit={(event) => { event.preventDefault(); onSupport(organisation || (voices[0]?.id ?? ''), people); }}>
          <VoiceSelect voices={voices} value={organisation} onChange={setOrganisation} />
          <Field><Label>{t.courses.needs.people}</Label><Input type="number" min={1} value={people} onChange={(event) => setPeople(Math.max(1, Number(event.target.value) || 1))} /></Field>
          <Button type="submit" data-size="sm" variant="secondary">{t.courses.needs.supportButton}</Button>
        </form>
      </Details.Content>
    </Details>
  );
}

function VoiceSelect({ voices, value, onChange }: { voices: Voice[]; value: string; onChange: (id: string) => void }) {
  const { t } = useTexts();
  return (
    <Field>
      <Label>{t.courses.needs.organisation}</Label>
      <Select value={value || voices[0]?.id} onChange={(event) => onChange(event.target.value)}>
        {voices.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
      </Select>
    </Field>
  );
}

function AnswerForm({ onAnswer }: { onAnswer: (activity: string) => void }) {
  const { t, say } = useTexts();
  const activities = useQuery({ queryKey: ['activities'], queryFn: () => read<ActivityTemplate[]>('/activities') });
  const approved = activities.data?.filter((one) => one.state === 'APPROVED') ?? [];
  const [activity, setActivity] = useState('');
  if (approved.length === 0) {
    return null;
  }
  return (
    <form className="row" onSubmit={(event) => { event.preventDefault(); onAnswer(activity || (approved[0]?.id ?? '')); }}>
      <Field>
        <Label>{t.courses.needs.answer}</Label>
        <Select value={activity || approved[0]?.id} onChange={(event) => setActivity(event.target.value)}>
          {approved.map((one) => <Select.Option key={one.id} value={one.id}>{say(one.title)}</Select.Option>)}
        </Select>
      </Field>
      <Button type="submit" data-size="sm" variant="secondary">{t.courses.needs.answerButton}</Button>
    </form>
  );
}

const kinds: NeedKind[] = ['COMPETENCE', 'PERSON', 'TRAINEE', 'THESIS'];

function VoiceForm({ voices }: { voices: Voice[] }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [organisation, setOrganisation] = useState('');
  const [kind, setKind] = useState<NeedKind>('COMPETENCE');
  const [title, setTitle] = useState('');
  const [aims, setAims] = useState<AimRef[]>([]);
  const [people, setPeople] = useState(1);
  const [by, setBy] = useState('');
  const voice = useMutation({
    mutationFn: () => send('/needs', {
      organisation: organisation || voices[0]?.id, kind, title, people, by, aims: kind === 'COMPETENCE' ? aims.map(idOf) : [],
    }),
    onSuccess: () => {
      setTitle('');
      setAims([]);
      return queries.invalidateQueries({ queryKey: ['needs'] });
    },
  });
  if (voices.length === 0) {
    return <Empty>{t.courses.needs.nobodys}</Empty>;
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    voice.mutate();
  };
  return (
    <section className="stack" aria-labelledby="voice">
      <Heading level={2} data-size="md" id="voice">{t.courses.needs.voice}</Heading>
      <form className="stack" onSubmit={submit}>
        <Textfield label={t.courses.needs.what} value={title} required maxLength={200} onChange={(event) => setTitle(event.target.value)} />
        <div className="row">
          <VoiceSelect voices={voices} value={organisation} onChange={setOrganisation} />
          <Field>
            <Label>{t.courses.needs.kind}</Label>
            <Select value={kind} onChange={(event) => setKind(event.target.value as NeedKind)}>
              {kinds.map((one) => <Select.Option key={one} value={one}>{t.courses.needs.kinds[one]}</Select.Option>)}
            </Select>
          </Field>
          <Field><Label>{t.courses.needs.people}</Label><Input type="number" min={1} value={people} onChange={(event) => setPeople(Math.max(1, Number(event.target.value) || 1))} /></Field>
          <Field><Label>{t.courses.needs.date}</Label><Input type="date" required value={by} onChange={(event) => setBy(event.target.value)} /></Field>
        </div>
        {kind === 'COMPETENCE' && <AimChooser label={t.courses.needs.aim} chosen={aims} onChange={setAims} />}
        {voice.isError && <Failure error={voice.error} />}
        <div className="row"><Button type="submit" loading={voice.isPending} disabled={title.trim() === '' || by === '' || (kind === 'COMPETENCE' && aims.length === 0)}>{t.courses.needs.voiceButton}</Button></div>
      </form>
    </section>
  );
}
