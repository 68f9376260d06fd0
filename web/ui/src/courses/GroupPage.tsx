import { Alert, Button, Card, Checkbox, Field, Fieldset, Heading, Input, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { useOrganisations } from '../parts/organisations';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import './courses.css';
import type { CourseCard } from './types';
import { span } from './when';

interface Person {
  id: string;
  name: string;
}

/** A teacher signs a class up, a company its people: those with accounts by name, the others by number. */
export default function GroupPage({ id }: { id: string }) {
  const { t, say, language } = useTexts();
  const courses = useQuery({ queryKey: ['courses', 'all'], queryFn: () => read<CourseCard[]>('/courses') });
  const course = courses.data?.find((one) => one.id === id);
  return (
    <Frame>
      <div className="stack home">
        <Link to="/courses">{t.courses.title}</Link>
        {courses.isPending && <Loading />}
        {courses.isError && <Failure error={courses.error} again={() => void courses.refetch()} />}
        {courses.data && !course && <Empty>{t.courses.none}</Empty>}
        {course && (
          <>
            <header className="stack tight">
              <span className="when">{span(course.from, course.until, language)}</span>
              <Heading level={1} data-size="lg">{t.groups.title(say(course.title))}</Heading>
              <Paragraph>{t.groups.lead}</Paragraph>
              <Paragraph className="quiet">{t.groups.free(course.free)}</Paragraph>
            </header>
            <GroupForm course={course} />
          </>
        )}
      </div>
    </Frame>
  );
}

/** The organisations that the reader acts for. */
export function useOwnOrganisations() {
  const { all } = useOrganisations();
  const mine = useQuery({ queryKey: ['hall', 'calendar', null], queryFn: () => read<{ organisations: string[] }>('/hall/calendar') });
  return all.filter((one) => mine.data?.organisations.includes(one.id));
}

function GroupForm({ course }: { course: CourseCard }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const organisations = useOwnOrganisations();
  const [organisation, setOrganisation] = useState('');
  const [name, setName] = useState('');
  const [heads, setHeads] = useState(0);
  const [chosen, setChosen] = useState<string[]>([]);
  const home = organisation || (organisations[0]?.id ?? '');
  const people = useQuery({
    queryKey: ['people of', home],
    queryFn: () => read<Person[]>(`/organisations/${home}/people`),
    enabled: home !== '',
  });
  const enrol = useMutation({
    mutationFn: () => send<CourseCard>(`/courses/${course.id}/class`, { organisation: home, schoolClass: name, persons: chosen, heads }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['courses'] }),
  });
  const count = chosen.length + heads;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enrol.mutate();
  };
  if (enrol.isSuccess) {
    return (
      <Alert data-color="success" role="status">
        <Paragraph>{t.groups.done(count)}</Paragraph>
        <div className="row"><Link to="/courses">{t.courses.title}</Link><Link to="/hall/feeds">{t.groups.calendar}</Link></div>
      </Alert>
    );
  }
  return (
    <Card className="making">
      <form className="stack" onSubmit={submit}>
        <div className="row">
          <Field>
            <Label>{t.groups.organisation}</Label>
            <Select value={home} onChange={(event) => { setOrganisation(event.target.value); setChosen([]); }}>
              {organisations.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
            </Select>
          </Field>
          <Field>
            <Label>{t.groups.name}</Label>
            <Field.Description>{t.groups.nameHelp}</Field.Description>
            <Input required maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
        </div>
        <Fieldset>
          <Fieldset.Legend>{t.groups.people}</Fieldset.Legend>
          {people.isError && <Failure error={people.error} />}
          {people.data?.length === 0 && <Empty>{t.groups.nobody}</Empty>}
          {people.data && people.data.length > 1 && (
            <div className="row">
              <Button variant="tertiary" data-size="sm" onClick={() => setChosen(people.data.map((one) => one.id))}>{t.groups.all}</Button>
              <Button variant="tertiary" data-size="sm" onClick={() => setChosen([])}>{t.groups.none}</Button>
            </div>
          )}
          <div className="people-choice">
            {people.data?.map((one) => (
              <Checkbox
                key={one.id}
                label={one.name}
                checked={chosen.includes(one.id)}
                onChange={(event) => setChosen(event.target.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
              />
            ))}
          </div>
        </Fieldset>
        <Field>
          <Label>{t.groups.heads}</Label>
          <Field.Description>{t.groups.headsHelp}</Field.Description>
          <Input type="number" min={0} max={60} value={heads} onChange={(event) => setHeads(Math.max(0, Math.min(60, Number(event.target.value) || 0)))} />
        </Field>
        {enrol.isError && <Failure error={enrol.error} />}
        <div className="row middle">
          <Button type="submit" loading={enrol.isPending} disabled={count === 0 || name.trim() === '' || home === ''}>{t.groups.button}</Button>
          <span className="quiet">{t.groups.count(count)}</span>
        </div>
      </form>
    </Card>
  );
}

/** The attendance of one's own people, as a file. */
export function AttendanceFile() {
  const { t } = useTexts();
  const organisations = useOwnOrganisations();
  const [organisation, setOrganisation] = useState('');
  const [since, setSince] = useState(() => `${new Date().getFullYear()}-01-01`);
  const home = organisation || (organisations[0]?.id ?? '');
  if (home === '') {
    return null;
  }
  return (
    <Card className="making stack">
      <Heading level={2} data-size="sm">{t.groups.attendance}</Heading>
      <Paragraph className="quiet">{t.groups.attendanceLead}</Paragraph>
      <div className="row">
        <Field>
          <Label>{t.groups.organisation}</Label>
          <Select value={home} onChange={(event) => setOrganisation(event.target.value)}>
            {organisations.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
          </Select>
        </Field>
        <Field><Label>{t.groups.since}</Label><Input type="date" value={since} onChange={(event) => { if (event.target.value !== '') setSince(event.target.value); }} /></Field>
        <a className="ds-button" data-variant="secondary" href={`/api/attendance.csv?organisation=${encodeURIComponent(home)}&since=${since}`} download>{t.groups.download}</a>
      </div>
    </Card>
  );
}
