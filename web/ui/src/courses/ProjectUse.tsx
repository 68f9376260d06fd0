import { Button, Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api/rest';
import { decimal } from '../format';
import { Link } from '../parts/Link';
import { Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import type { ProjectCard, ProjectUse } from './types';
import { kroner } from './when';

/** What a project has booked and played, with hours and cost; and the way to more of it while it is worked on. */
export function ProjectUsePart({ project }: { project: ProjectCard }) {
  const { t, say, language } = useTexts();
  const words = t.projectUse;
  const queries = useQueryClient();
  const key = ['projects', project.id, 'use'];
  const use = useQuery({ queryKey: key, queryFn: () => read<ProjectUse>(`/projects/${project.id}/use`) });
  const [scenario, setScenario] = useState('');
  const play = useMutation({
    mutationFn: (asked: string) => send<ProjectUse>(`/projects/${project.id}/sessions`, { scenario: asked }),
    onSuccess: (used) => queries.setQueryData(key, used),
  });
  const at = (moment: string) => new Date(moment).toLocaleString(language === 'nb' ? 'nb-NO' : 'en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const hours = (minutes: number) => words.hours(decimal(minutes / 60, language, 1));
  if (use.isPending) return <Loading />;
  if (use.isError) return <Failure error={use.error} again={() => void use.refetch()} />;
  const { bookings, sessions, lessons } = use.data;
  const isRunning = project.state === 'RUNNING';
  return (
    <section className="stack tight" aria-label={words.title(project.title)}>
      <Heading level={3} data-size="2xs">{words.heading}</Heading>
      {bookings.length > 0 && (
        <ul className="plain project-use">
          {bookings.map((one) => (
            <li key={one.id} className="row between">
              <span>{at(one.from)} <span className="quiet">{one.things.map((thing) => say(thing)).join(' + ')} · {words.states[one.state] ?? one.state}</span></span>
              <span>{hours(one.minutes)}, {one.oere === null ? words.noPrice : kroner(one.oere, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {project.plant === null && <Paragraph data-size="sm">{words.sum(hours(use.data.usedMinutes), hours(use.data.bookedMinutes), kroner(use.data.oere, language), use.data.isPriced)}</Paragraph>}
      {isRunning && project.plant === null && <Link to={`/hall/find?project=${project.id}&company=${project.companyId}`}>{t.courses.projects.book}</Link>}
      {sessions.length > 0 && (
        <ul className="plain project-use">
          {sessions.map((one) => (
            <li key={one.session} className="row between">
              <span>{say(one.title)} <span className="quiet">{at(one.opened)}</span></span>
              {one.code === null ? <span className="quiet">{words.closed}</span> : one.mayLead ? <Link to={`/station/${one.session}`}>{words.station(one.code)}</Link> : <Link to={`/join/${one.code}`}>{words.join(one.code)}</Link>}
            </li>
          ))}
        </ul>
      )}
      {isRunning && lessons.length > 0 && (
        <div className="row">
          <Field>
            <Label data-size="sm">{words.lesson}</Label>
            <Select data-size="sm" value={scenario || lessons[0]?.scenario} onChange={(event) => setScenario(event.target.value)}>
              {lessons.map((one) => <Select.Option key={one.scenario} value={one.scenario}>{say(one.title)}</Select.Option>)}
            </Select>
          </Field>
          <Button data-size="sm" variant="secondary" loading={play.isPending} onClick={() => play.mutate(scenario || (lessons[0]?.scenario ?? ''))}>{words.play}</Button>
        </div>
      )}
      {play.isError && <Failure error={play.error} />}
    </section>
  );
}
