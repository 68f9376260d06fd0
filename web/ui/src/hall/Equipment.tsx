import { Button, Card, Checkbox, Field, Fieldset, Heading, Input, Label, Select } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { useOrganisations } from '../parts/organisations';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import { Hours } from './Hours';
import type { Kind, Mode, Resource } from './types';

const modes: Mode[] = ['SOLO', 'SUPERVISED', 'DEMONSTRATION'];

const fresh: Resource = {
  id: '', kind: 'MACHINE', name: { nb: '', en: '' }, family: '', risk: 'MEDIUM', capacity: 1, modes: ['SUPERVISED', 'DEMONSTRATION'],
  visitorModes: [], minorModes: [], setUpMinutes: 15, cleanUpMinutes: 15, needsApproval: false, shared: false, owner: 'hall', shares: [],
  hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', until: '16:00' })), person: null, supervises: [], retired: false, label: null, noShow: null,
};

/** What there is in the hall; new things and changes. */
export function Equipment({ resources }: { resources: Resource[] }) {
  const { t, say } = useTexts();
  const [edited, setEdited] = useState<Resource | null>(null);
  return (
    <section className="stack tight">
      <div className="row between middle">
        <Heading level={2} data-size="sm">{t.hall.run.resources}</Heading>
        <Button data-size="sm" onClick={() => setEdited(fresh)}>{t.hall.run.add}</Button>
      </div>
      {edited !== null && <Form key={edited.id} resource={edited} isNew={edited.id === ''} onDone={() => setEdited(null)} />}
      <ul className="plain">
        {resources.map((one) => (
          <li key={one.id} className="offer">
            <div><strong>{say(one.name)}</strong> <span className="quiet">{t.hall.kinds[one.kind]} · {one.family} · {t.hall.calendar.capacity(one.capacity)}</span></div>
            <Button data-size="sm" variant="secondary" onClick={() => setEdited(one)} aria-label={`${t.hall.run.edit}: ${say(one.name)}`}>{t.hall.run.edit}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Form({ resource, isNew, onDone }: { resource: Resource; isNew: boolean; onDone: () => void }) {
  const { t } = useTexts();
  const f = t.hall.run.fields;
  const queries = useQueryClient();
  const [it, setIt] = useState(resource);
  const [supervises, setSupervises] = useState(resource.supervises.join(' '));
  const save = useMutation({
    mutationFn: () =>
      send<Resource>('/hall/resources', {
        ...it,
        person: it.kind === 'INSTRUCTOR' ? it.person : null,
        supervises: it.kind === 'INSTRUCTOR' ? supervises.split(/[\s,;]+/).filter((word) => word !== '') : [],
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['hall'] });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const toggled = (list: Mode[], mode: Mode) => (list.includes(mode) ? list.filter((one) => one !== mode) : modes.filter((one) => one === mode || list.includes(one)));
  const { all, nameOf } = useOrganisations();
  const owners = all.some((one) => one.id === it.owner) ? all : [{ id: it.owner, name: nameOf(it.owner) }, ...all];
  const isUsed = it.kind === 'MACHINE' || it.kind === 'SIMULATOR';
  return (
    <Card className="run-card">
      <form className="stack" onSubmit={submit}>
        <div className="find-when">
          <Field><Label>{f.nb}</Label><Input required maxLength={80} value={it.name.nb} onChange={(e) => setIt({ ...it, name: { ...it.name, nb: e.target.value } })} /></Field>
          <Field><Label>{f.en}</Label><Input required maxLength={80} value={it.name.en} onChange={(e) => setIt({ ...it, name: { ...it.name, en: e.target.value } })} /></Field>
          <Field><Label>{f.id}</Label><Input required pattern="[a-z0-9][a-z0-9\-]{0,63}" readOnly={!isNew} value={it.id} onChange={(e) => setIt({ ...it, id: e.target.value })} /></Field>
          <Field>
            <Label>{f.kind}</Label>
            <Select value={it.kind} onChange={(e) => setIt({ ...it, kind: e.target.value as Kind })}>
              {(['MACHINE', 'SIMULATOR', 'ROOM', 'INSTRUCTOR'] as const).map((kind) => <Select.Option key={kind} value={kind}>{t.hall.kinds[kind]}</Select.Option>)}
            </Select>
          </Field>
          <Field><Label>{f.family}</Label><Input required maxLength={64} value={it.family} onChange={(e) => setIt({ ...it, family: e.target.value })} /></Field>
          <Field><Label>{f.capacity}</Label><Input type="number" min={1} max={10000} value={it.capacity} onChange={(e) => setIt({ ...it, capacity: Math.max(1, Number(e.target.value) || 1) })} /></Field>
          {isUsed && (
            <Field>
              <Label>{f.risk}</Label>
              <Select value={it.risk} onChange={(e) => setIt({ ...it, risk: e.target.value as Resource['risk'] })}>
                {(['LOW', 'MEDIUM', 'HIGH'] as const).map((risk) => <Select.Option key={risk} value={risk}>{t.hall.risks[risk]}</Select.Option>)}
              </Select>
            </Field>
          )}
          {it.kind === 'INSTRUCTOR' && (
            <>
              <Who value={it.person ?? ''} owner={it.owner} onChoose={(person) => setIt({ ...it, person })} />
              <Field><Label>{f.supervises}</Label><Input value={supervises} onChange={(e) => setSupervises(e.target.value)} /></Field>
            </>
          )}
          <Field><Label>{f.setUp}</Label><Input type="number" min={0} max={10080} value={it.setUpMinutes} onChange={(e) => setIt({ ...it, setUpMinutes: Number(e.target.value) || 0 })} /></Field>
          <Field><Label>{f.cleanUp}</Label><Input type="number" min={0} max={10080} value={it.cleanUpMinutes} onChange={(e) => setIt({ ...it, cleanUpMinutes: Number(e.target.value) || 0 })} /></Field>
          <Field>
            <Label>{f.owner}</Label>
            <Select required value={it.owner} onChange={(e) => setIt({ ...it, owner: e.target.value })}>
              {owners.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
            </Select>
          </Field>
        </div>
        <Hours hours={it.hours} onChange={(hours) => setIt({ ...it, hours })} />
        {isUsed && (
          <div className="find-when">
            <Fieldset>
              <Fieldset.Legend>{f.modes}</Fieldset.Legend>
              {modes.map((mode) => <Checkbox key={mode} label={t.hall.modes[mode]} checked={it.modes.includes(mode)} onChange={() => setIt({ ...it, modes: toggled(it.modes, mode) })} />)}
            </Fieldset>
            <Fieldset>
              <Fieldset.Legend>{f.visitorModes}</Fieldset.Legend>
              {modes.map((mode) => <Checkbox key={mode} label={t.hall.modes[mode]} checked={it.visitorModes.includes(mode)} onChange={() => setIt({ ...it, visitorModes: toggled(it.visitorModes, mode) })} />)}
            </Fieldset>
            <Fieldset>
              <Fieldset.Legend>{f.minorModes}</Fieldset.Legend>
              {modes.map((mode) => <Checkbox key={mode} label={t.hall.modes[mode]} checked={it.minorModes.includes(mode)} onChange={() => setIt({ ...it, minorModes: toggled(it.minorModes, mode) })} />)}
            </Fieldset>
          </div>
        )}
        <div className="row">
          <Checkbox label={f.approval} checked={it.needsApproval} onChange={(e) => setIt({ ...it, needsApproval: e.target.checked })} />
          <Checkbox label={f.shared} checked={it.shared} onChange={(e) => setIt({ ...it, shared: e.target.checked })} />
          {!isNew && <Checkbox label={f.retired} checked={it.retired} onChange={(e) => setIt({ ...it, retired: e.target.checked })} />}
        </div>
        {save.isError && <Failure error={save.error} />}
        <div className="row">
          <Button type="submit" loading={save.isPending}>{t.hall.run.save}</Button>
          <Button variant="tertiary" data-color="neutral" onClick={onDone}>{t.cancel}</Button>
        </div>
      </form>
    </Card>
  );
}

interface Named {
  id: string;
  name: string;
}

/** One of the people of the hall, or of whoever the instructor comes from, by name. */
function Who({ value, owner, onChoose }: { value: string; owner: string; onChoose: (person: string) => void }) {
  const { t } = useTexts();
  const f = t.hall.run.fields;
  const of = (organisation: string) => ({ queryKey: ['people of', organisation], queryFn: () => read<Named[]>(`/organisations/${organisation}/people`) });
  const hall = useQuery(of('hall'));
  const others = useQuery({ ...of(owner), enabled: owner !== 'hall' });
  const known = new Map([...(hall.data ?? []), ...(others.data ?? [])].map((one) => [one.id, one.name]));
  const chosen = useQuery({ queryKey: ['person', value], queryFn: () => read<Named>(`/people/${value}`), enabled: value !== '' && hall.isSuccess && !known.has(value), retry: false });
  if (value !== '' && !known.has(value)) {
    known.set(value, chosen.data?.name ?? value);
  }
  return (
    <Field>
      <Label>{f.person}</Label>
      <Select required value={value} onChange={(e) => onChoose(e.target.value)}>
        <Select.Option value="">{f.choose}</Select.Option>
        {[...known].sort((a, b) => a[1].localeCompare(b[1])).map(([id, name]) => <Select.Option key={id} value={id}>{name}</Select.Option>)}
      </Select>
    </Field>
  );
}
