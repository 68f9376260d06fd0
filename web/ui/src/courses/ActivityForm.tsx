import { Button, Field, Input, Label, Paragraph, Select, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import type { ScenarioCard } from '../api/types';
import { AimChooser, type AimRef, idOf } from '../parts/AimChooser';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import { ResourceChooser } from './ResourceChooser';
import type { ActivityKind, ActivityTemplate, NeededResource } from './types';

const kinds: ActivityKind[] = ['COURSE', 'TRAINING', 'VISIT'];

interface Written {
  kind: ActivityKind;
  nb: string;
  en: string;
  about: string;
  aboutEn: string;
  minutes: number;
  capacity: number;
  perInstructor: number;
  subject: string;
  scenario: string;
  aims: AimRef[];
  prerequisites: AimRef[];
  resources: NeededResource[];
}

const empty: Written = {
  kind: 'COURSE', nb: '', en: '', about: '', aboutEn: '', minutes: 180, capacity: 8, perInstructor: 8, subject: '', scenario: '',
  aims: [], prerequisites: [], resources: [],
};

const writtenOf = (one: ActivityTemplate): Written => ({
  kind: one.kind, nb: one.title.nb, en: one.title.en, about: one.about.nb, aboutEn: one.about.en, minutes: one.minutes, capacity: one.capacity,
  perInstructor: one.perInstructor, subject: one.subject, scenario: one.scenario ?? '', aims: one.aims, prerequisites: one.prerequisites, resources: one.resources,
});

/** Writes a draft, or changes one: what it is, which aims it practises, what it builds on, and what it reserves. */
export function ActivityForm({ draft, onDone }: { draft?: ActivityTemplate; onDone?: () => void }) {
  const { t, say } = useTexts();
  const h = t.courses.hold;
  const queries = useQueryClient();
  const scenarios = useQuery({ queryKey: ['scenarios'], queryFn: () => read<ScenarioCard[]>('/scenarios') });
  const [it, setIt] = useState<Written>(draft ? writtenOf(draft) : empty);
  const write = useMutation({
    mutationFn: () =>
      send<ActivityTemplate>(draft ? `/activities/${draft.id}` : '/activities', {
        kind: it.kind, title: { nb: it.nb, en: it.en }, about: { nb: it.about, en: it.aboutEn }, subject: it.subject, minutes: it.minutes, capacity: it.capacity,
        perInstructor: it.perInstructor, scenario: it.scenario === '' ? null : it.scenario, resources: it.resources,
        aims: it.aims.map(idOf), prerequisites: it.prerequisites.map(idOf),
      }),
    onSuccess: async () => {
      if (!draft) {
        setIt(empty);
      }
      await queries.invalidateQueries({ queryKey: ['activities'] });
      onDone?.();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate();
  };
  const figure = (label: string, name: 'minutes' | 'capacity' | 'perInstructor') => (
    <Field><Label>{label}</Label><Input type="number" min={1} value={it[name]} onChange={(event) => setIt({ ...it, [name]: Math.max(1, Number(event.target.value) || 1) })} /></Field>
  );
  return (
    <form className="stack" onSubmit={submit}>
      <Textfield label={h.name} value={it.nb} required onChange={(event) => setIt({ ...it, nb: event.target.value })} />
      <Textfield label={h.nameEn} value={it.en} onChange={(event) => setIt({ ...it, en: event.target.value })} />
      <Field><Label>{h.about}</Label><Textarea rows={2} value={it.about} onChange={(event) => setIt({ ...it, about: event.target.value })} /></Field>
      <div className="row">
        <Field>
          <Label>{h.kind}</Label>
          <Select value={it.kind} onChange={(event) => setIt({ ...it, kind: event.target.value as ActivityKind })}>
            {kinds.map((one) => <Select.Option key={one} value={one}>{t.courses.kinds[one]}</Select.Option>)}
          </Select>
        </Field>
        {figure(h.minutes, 'minutes')}
        {figure(h.seats, 'capacity')}
        {figure(h.perInstructor, 'perInstructor')}
      </div>
      <ResourceChooser chosen={it.resources} onChange={(resources) => setIt({ ...it, resources })} />
      <AimChooser label={h.aims} chosen={it.aims} onChange={(aims) => setIt({ ...it, aims })} />
      <AimChooser label={h.prerequisites} chosen={it.prerequisites} onChange={(prerequisites) => setIt({ ...it, prerequisites })} />
      <div className="row">
        <Textfield label={h.subject} value={it.subject} onChange={(event) => setIt({ ...it, subject: event.target.value })} />
        <Field>
          <Label>{h.scenario}</Label>
          <Select value={it.scenario} onChange={(event) => setIt({ ...it, scenario: event.target.value })}>
            <Select.Option value="">{h.noScenario}</Select.Option>
            {scenarios.data?.map((one) => <Select.Option key={one.name} value={one.name}>{say(one.title)}</Select.Option>)}
          </Select>
        </Field>
      </div>
      {write.isError && <Failure error={write.error} />}
      <div className="row">
        <Button type="submit" loading={write.isPending} disabled={it.nb.trim() === ''}>{h.writeButton}</Button>
        {onDone && <Button type="button" variant="tertiary" data-color="neutral" onClick={onDone}>{t.cancel}</Button>}
      </div>
      {write.isSuccess && <Paragraph role="status">{h.written}</Paragraph>}
    </form>
  );
}
