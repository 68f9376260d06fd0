import { Button, Card, Details, Field, Heading, Input, Label, Paragraph, Select, Tag, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import type { ScenarioCard } from '../api/types';
import { Link } from '../parts/Link';
import { useOrganisations } from '../parts/organisations';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import type { ActivityKind, ActivityTemplate, OccurrenceLine } from './types';
import { span, today } from './when';

/** What the instructor holds, and the way to a new date. */
export function Hold() {
  const { t, say, language } = useTexts();
  const lines = useQuery({ queryKey: ['occurrences'], queryFn: () => read<OccurrenceLine[]>('/occurrences') });
  return (
    <section className="stack" aria-labelledby="hold">
      <Heading level={2} data-size="md" id="hold">{t.courses.hold.title}</Heading>
      {lines.isPending && <Loading />}
      {lines.isError && <Failure error={lines.error} again={() => void lines.refetch()} />}
      {lines.data?.length === 0 && <Empty>{t.courses.hold.none}</Empty>}
      <ul className="plain held">
        {lines.data?.map((line) => (
          <li key={line.id}>
            <Card className="row between middle note">
              <span className="stack tight">
                <span className="when">{span(line.from, line.until, language)}</span>
                <Link to={`/courses/${line.id}`}>{say(line.title)}</Link>
              </span>
              <span className="row middle">
                <span className="quiet">{t.courses.hold.seated(line.seated, line.capacity)}{line.waiting > 0 ? ` · ${t.courses.line(line.waiting)}` : ''}</span>
                <Tag data-size="sm" data-color={line.state === 'RUNNING' ? 'success' : 'neutral'}>{t.courses.states[line.state]}</Tag>
              </span>
            </Card>
          </li>
        ))}
      </ul>
      <PlanForm />
      <WriteForm />
    </section>
  );
}

function PlanForm() {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const activities = useQuery({ queryKey: ['activities'], queryFn: () => read<ActivityTemplate[]>('/activities') });
  const approved = activities.data?.filter((one) => one.state === 'APPROVED') ?? [];
  const [activity, setActivity] = useState('');
  const [when, setWhen] = useState(`${today()}T08:00`);
  const [seats, setSeats] = useState('');
  const [onlyFor, setOnlyFor] = useState('');
  const { all } = useOrganisations();
  const chosen = approved.find((one) => one.id === activity) ?? approved[0];
  const plan = useMutation({
    mutationFn: () => send('/occurrences', { activity: chosen?.id, from: new Date(when).toISOString(), capacity: seats === '' ? null : Number(seats), onlyFor: onlyFor === '' ? null : onlyFor }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['occurrences'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    plan.mutate();
  };
  return (
    <Details>
      <Details.Summary>{t.courses.hold.plan}</Details.Summary>
      <Details.Content>
        {activities.data && approved.length === 0 ? <Empty>{t.courses.hold.noActivities}</Empty> : (
          <form className="row" onSubmit={submit}>
            <Field>
              <Label>{t.courses.hold.activity}</Label>
              <Select value={chosen?.id ?? ''} onChange={(event) => setActivity(event.target.value)}>
                {approved.map((one) => <Select.Option key={one.id} value={one.id}>{say(one.title)}</Select.Option>)}
              </Select>
            </Field>
            <Field><Label>{t.courses.hold.when}</Label><Input type="datetime-local" value={when} onChange={(event) => setWhen(event.target.value)} /></Field>
            <Field><Label>{t.courses.hold.seats}</Label><Input type="number" min={1} placeholder={String(chosen?.capacity ?? '')} value={seats} onChange={(event) => setSeats(event.target.value)} /></Field>
            <Field>
              <Label>{t.courses.hold.forWhom}</Label>
              <Select value={onlyFor} onChange={(event) => setOnlyFor(event.target.value)}>
                <Select.Option value="">{t.courses.hold.forAll}</Select.Option>
                {all.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
              </Select>
            </Field>
            <Button type="submit" loading={plan.isPending} disabled={when === ''}>{t.courses.hold.planButton}</Button>
          </form>
        )}
        {plan.isError && <Failure error={plan.error} />}
      </Details.Content>
    </Details>
  );
}

const kinds: ActivityKind[] = ['COURSE', 'TRAINING', 'VISIT'];

function WriteForm() {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const scenarios = useQuery({ queryKey: ['scenarios'], queryFn: () => read<ScenarioCard[]>('/scenarios') });
  const [nb, setNb] = useState('');
  const [en, setEn] = useState('');
  const [about, setAbout] = useState('');
  const [kind, setKind] = useState<ActivityKind>('COURSE');
  const [minutes, setMinutes] = useState(180);
  const [capacity, setCapacity] = useState(8);
  const [ratio, setRatio] = useState(8);
  const [subject, setSubject] = useState('');
  const [scenario, setScenario] = useState('');
  const write = useMutation({
    mutationFn: async () => {
      const made = await send<ActivityTemplate>('/activities', {
        kind, title: { nb, en }, about: { nb: about, en: '' }, subject, minutes, capacity, perInstructor: ratio, scenario: scenario === '' ? null : scenario,
      });
      return send<ActivityTemplate>(`/activities/${made.id}/state`, { state: 'APPROVED' });
    },
    onSuccess: () => {
      setNb('');
      setEn('');
      setAbout('');
      return queries.invalidateQueries({ queryKey: ['activities'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate();
  };
  const figure = (label: string, value: number, set: (n: number) => void) => (
    <Field><Label>{label}</Label><Input type="number" min={1} value={value} onChange={(event) => set(Math.max(1, Number(event.target.value) || 1))} /></Field>
  );
  return (
    <Details>
      <Details.Summary>{t.courses.hold.write}</Details.Summary>
      <Details.Content>
        <form className="stack" onSubmit={submit}>
          <Textfield label={t.courses.hold.name} value={nb} required onChange={(event) => setNb(event.target.value)} />
          <Textfield label={t.courses.hold.nameEn} value={en} onChange={(event) => setEn(event.target.value)} />
          <Field><Label>{t.courses.hold.about}</Label><Textarea rows={2} value={about} onChange={(event) => setAbout(event.target.value)} /></Field>
          <div className="row">
            <Field>
              <Label>{t.courses.hold.kind}</Label>
              <Select value={kind} onChange={(event) => setKind(event.target.value as ActivityKind)}>
                {kinds.map((one) => <Select.Option key={one} value={one}>{t.courses.kinds[one]}</Select.Option>)}
              </Select>
            </Field>
            {figure(t.courses.hold.minutes, minutes, setMinutes)}
            {figure(t.courses.hold.seats, capacity, setCapacity)}
            {figure(t.courses.hold.perInstructor, ratio, setRatio)}
          </div>
          <div className="row">
            <Textfield label={t.courses.hold.subject} value={subject} onChange={(event) => setSubject(event.target.value)} />
            <Field>
              <Label>{t.courses.hold.scenario}</Label>
              <Select value={scenario} onChange={(event) => setScenario(event.target.value)}>
                <Select.Option value="">{t.courses.hold.noScenario}</Select.Option>
                {scenarios.data?.map((one) => <Select.Option key={one.name} value={one.name}>{say(one.title)}</Select.Option>)}
              </Select>
            </Field>
          </div>
          {write.isError && <Failure error={write.error} />}
          <div className="row"><Button type="submit" loading={write.isPending} disabled={nb.trim() === ''}>{t.courses.hold.writeButton}</Button></div>
          {write.isSuccess && <Paragraph role="status">{t.saved}</Paragraph>}
        </form>
      </Details.Content>
    </Details>
  );
}
