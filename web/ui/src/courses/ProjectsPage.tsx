import { Button, Card, Checkbox, Details, Field, Fieldset, Heading, Label, Paragraph, Select, Tag, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { Frame } from '../parts/Frame';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import './courses.css';
import { ProjectUsePart } from './ProjectUse';
import type { Payers, ProjectCard } from './types';

/** Confidential projects that I am in. */
export default function ProjectsPage() {
  const { t } = useTexts();
  const projects = useQuery({ queryKey: ['projects'], queryFn: () => read<ProjectCard[]>('/projects') });
  return (
    <Frame>
      <div className="stack home">
        <header className="stack tight">
          <Heading level={1} data-size="lg">{t.courses.projects.title}</Heading>
          <Paragraph>{t.courses.projects.lead}</Paragraph>
        </header>
        {projects.isPending && <Loading />}
        {projects.isError && <Failure error={projects.error} again={() => void projects.refetch()} />}
        {projects.data?.length === 0 && <Empty>{t.courses.projects.none}</Empty>}
        <ul className="plain course-list">{projects.data?.map((one) => <li key={one.id}><Project project={one} /></li>)}</ul>
        <AskForm />
      </div>
    </Frame>
  );
}

const next = { ASKED: 'AGREED', AGREED: 'RUNNING', RUNNING: 'DONE', DONE: null, CANCELLED: null } as const;

function Project({ project }: { project: ProjectCard }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [findings, setFindings] = useState(project.findings);
  const move = useMutation({
    mutationFn: (change: { state?: string; findings?: string; staff?: string[] }) => send(`/projects/${project.id}`, change),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['projects'] }),
  });
  const step = next[project.state];
  return (
    <Card className="course">
      <div className="row between">
        <span className="row"><Tag data-size="sm" data-color="danger">{t.courses.projects.secret}</Tag><span className="quiet">{project.company}</span></span>
        <Tag data-size="sm">{t.courses.projects.states[project.state]}</Tag>
      </div>
      <Heading level={2} data-size="xs">{project.title}</Heading>
      <Paragraph>{project.question}</Paragraph>
      <Paragraph className="quiet" data-size="sm">{t.courses.projects.where}: {project.plant === null ? t.courses.projects.onMachines : t.courses.projects.onPlant(project.plant)}</Paragraph>
      {(project.state === 'RUNNING' || project.state === 'DONE') && <ProjectUsePart project={project} />}
      <Paragraph className="quiet" data-size="sm">{t.courses.projects.staff}: {project.staff.join(', ') || t.courses.projects.nobody}</Paragraph>
      <details>
        <summary>{t.groups.staff.who}</summary>
        <Paragraph data-size="sm">{t.groups.staff.seen(project.company)}</Paragraph>
        {project.isCompany && step && <Staff project={project} onSave={(staff) => move.mutate({ staff })} />}
      </details>
      {(project.state === 'RUNNING' || project.state === 'DONE') && (
        <Field><Label>{t.courses.projects.findings}</Label><Textarea rows={3} readOnly={project.state === 'DONE'} value={findings} onChange={(event) => setFindings(event.target.value)} /></Field>
      )}
      {move.isError && <Failure error={move.error} />}
      <div className="row">
        {step && <Button data-size="sm" loading={move.isPending} onClick={() => move.mutate(project.state === 'RUNNING' ? { state: step, findings } : { state: step })}>{t.courses.projects.move[step]}</Button>}
        {project.state === 'RUNNING' && <Button data-size="sm" variant="secondary" onClick={() => move.mutate({ findings })}>{t.courses.projects.save}</Button>}
        {step && <Button data-size="sm" variant="tertiary" data-color="danger" onClick={() => move.mutate({ state: 'CANCELLED' })}>{t.courses.projects.move.CANCELLED}</Button>}
      </div>
    </Card>
  );
}

/** The hall's instructors, those who know about it chosen. */
function Staff({ project, onSave }: { project: ProjectCard; onSave: (staff: string[]) => void }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState(project.staffIds);
  const staff = useQuery({ queryKey: ['projects', 'staff'], queryFn: () => read<{ id: string; name: string }[]>('/projects/staff') });
  return (
    <Fieldset>
      <Fieldset.Legend>{t.groups.staff.choose}</Fieldset.Legend>
      {staff.isError && <Failure error={staff.error} />}
      {staff.data?.length === 0 && <Empty>{t.groups.staff.none}</Empty>}
      {staff.data?.map((one) => (
        <Checkbox key={one.id} label={one.name} checked={chosen.includes(one.id)} onChange={(event) => setChosen(event.target.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))} />
      ))}
      <div><Button data-size="sm" variant="secondary" onClick={() => onSave(chosen)}>{t.groups.staff.save}</Button></div>
    </Fieldset>
  );
}

function AskForm() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const payers = useQuery({ queryKey: ['payers'], queryFn: () => read<Payers>('/ledger') });
  const companies = payers.data?.keeps ? [] : (payers.data?.organisations ?? []);
  const [company, setCompany] = useState('');
  const [title, setTitle] = useState('');
  const [question, setQuestion] = useState('');
  const [plant, setPlant] = useState('');
  const plants = useQuery({ queryKey: ['projects', 'plants'], queryFn: () => read<string[]>('/projects/plants') });
  const ask = useMutation({
    mutationFn: () => send('/projects', { company: company || companies[0]?.id, title, question, plant: plant || null }),
    onSuccess: async () => {
      setTitle('');
      setQuestion('');
      // A list that was asked for before and is still on its way would not hold the new one.
      await queries.cancelQueries({ queryKey: ['projects'] });
      return queries.invalidateQueries({ queryKey: ['projects'] });
    },
  });
  if (companies.length === 0) {
    return null;
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <Details>
      <Details.Summary>{t.courses.projects.ask}</Details.Summary>
      <Details.Content>
        <form className="stack" onSubmit={submit}>
          <Field>
            <Label>{t.courses.projects.company}</Label>
            <Select value={company || companies[0]?.id} onChange={(event) => setCompany(event.target.value)}>
              {companies.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
            </Select>
          </Field>
          <Textfield label={t.courses.projects.name} value={title} required onChange={(event) => setTitle(event.target.value)} />
          <Field><Label>{t.courses.projects.question}</Label><Textarea rows={3} value={question} onChange={(event) => setQuestion(event.target.value)} /></Field>
          <Field>
            <Label>{t.courses.projects.where}</Label>
            <Select value={plant} onChange={(event) => setPlant(event.target.value)}>
              <Select.Option value="">{t.courses.projects.onMachines}</Select.Option>
              {plants.data?.map((name) => <Select.Option key={name} value={name}>{t.courses.projects.onPlant(name)}</Select.Option>)}
            </Select>
          </Field>
          {ask.isError && <Failure error={ask.error} />}
          <div className="row"><Button type="submit" loading={ask.isPending} disabled={title.trim() === ''}>{t.courses.projects.askButton}</Button></div>
        </form>
      </Details.Content>
    </Details>
  );
}
