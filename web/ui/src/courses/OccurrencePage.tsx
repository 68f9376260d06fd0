import { Button, Card, Field, Heading, Input, Label, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api/rest';
import { decimal } from '../format';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import './courses.css';
import type { OccurrencePageData, OccurrenceState, RollPerson } from './types';
import { StagingPart } from './StagingPart';
import { span } from './when';

/** One date for who holds it: how far it is, who is here, groups, the exercise, what people said. */
export default function OccurrencePage({ id }: { id: string }) {
  const { t, say, language } = useTexts();
  const page = useQuery({ queryKey: ['occurrence', id], queryFn: () => read<OccurrencePageData>(`/occurrences/${id}`) });
  return (
    <Frame>
      <div className="stack home">
        <Link to="/courses">{t.courses.title}</Link>
        {page.isPending && <Loading />}
        {page.isError && <Failure error={page.error} again={() => void page.refetch()} />}
        {page.data && (
          <>
            <header className="stack tight">
              <span className="when">{span(page.data.line.from, page.data.line.until, language)}</span>
              <Heading level={1} data-size="lg">{say(page.data.line.title)}</Heading>
              <Paragraph className="quiet">
                {t.courses.day.instructors}: {page.data.instructors.join(', ')}
                {page.data.onlyFor ? ` · ${t.courses.onlyFor(page.data.onlyFor)}` : ''}
              </Paragraph>
            </header>
            <Steps id={id} state={page.data.line.state} />
            <StagingPart id={id} state={page.data.line.state} />
            {page.data.line.kind === 'VISIT' && <Link to={`/courses/${id}/visit`}>{t.courses.day.visit}</Link>}
            {page.data.line.kind !== 'VISIT' && <RollPart id={id} page={page.data} />}
            {page.data.scenario && <LessonPart id={id} page={page.data} />}
            <EvaluationPart page={page.data} />
          </>
        )}
      </div>
    </Frame>
  );
}

const line: OccurrenceState[] = ['DRAFT', 'OPEN', 'CONFIRMED', 'RUNNING', 'DONE'];

function Steps({ id, state }: { id: string; state: OccurrenceState }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const move = useMutation({
    mutationFn: (next: OccurrenceState) => send(`/occurrences/${id}/state`, { state: next }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['occurrence', id] }),
  });
  const at = line.indexOf(state);
  const next = at >= 0 ? line[at + 1] : undefined;
  return (
    <section className="stack tight" aria-label={t.courses.day.steps}>
      <ol className="steps">
        {state === 'CANCELLED' ? <li aria-current="step" className="now">{t.courses.states.CANCELLED}</li> : line.map((one, i) => (
          <li key={one} className={i < at ? 'past' : i === at ? 'now' : ''} aria-current={i === at ? 'step' : undefined}>{t.courses.states[one]}</li>
        ))}
      </ol>
      <div className="row">
        {next && next !== 'DRAFT' && <Button loading={move.isPending} onClick={() => move.mutate(next)}>{t.courses.day.move[next]}</Button>}
        {(state === 'DRAFT' || state === 'OPEN' || state === 'CONFIRMED') && (
          <Button variant="tertiary" data-color="danger" onClick={() => move.mutate('CANCELLED')}>{t.courses.day.move.CANCELLED}</Button>
        )}
      </div>
      {move.isError && <Failure error={move.error} />}
    </section>
  );
}

function RollPart({ id, page }: { id: string; page: OccurrencePageData }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [groups, setGroups] = useState(2);
  const divide = useMutation({
    mutationFn: () => send<OccurrencePageData>(`/occurrences/${id}/groups`, { groups }),
    onSuccess: (fresh) => queries.setQueryData(['occurrence', id], fresh),
  });
  const seated = page.people.filter((one) => one.state === 'ENROLLED' || one.state === 'ATTENDED' || one.state === 'ABSENT');
  const waiting = page.people.filter((one) => one.state === 'WAITING' || one.state === 'OFFERED');
  const here = seated.filter((one) => one.state === 'ATTENDED').length;
  const away = seated.filter((one) => one.state === 'ABSENT').length;
  const takes = page.line.state === 'RUNNING' || page.line.state === 'DONE';
  return (
    <section className="stack" aria-labelledby="roll">
      <Heading level={2} data-size="md" id="roll">{t.courses.day.roll}</Heading>
      <Paragraph className="quiet">{takes ? t.courses.day.rollLead : t.courses.day.notYet}</Paragraph>
      {seated.length === 0 && <Empty>{t.courses.day.nobody}</Empty>}
      {takes && seated.length > 0 && <Paragraph role="status"><strong>{t.courses.day.counted(here, away, seated.length - here - away)}</strong></Paragraph>}
      <ul className="plain roll">
        {seated.map((one) => <li key={one.id}><Row id={id} person={one} minutes={page.minutes} takes={takes} /></li>)}
      </ul>
      {seated.length > 1 && (
        <form className="row" onSubmit={(event) => { event.preventDefault(); divide.mutate(); }}>
          <Field><Label>{t.courses.day.groups}</Label><Input type="number" min={1} max={60} value={groups} onChange={(event) => setGroups(Math.max(1, Number(event.target.value) || 1))} /></Field>
          <Button type="submit" variant="secondary" loading={divide.isPending}>{t.courses.day.divide}</Button>
        </form>
      )}
      {divide.isError && <Failure error={divide.error} />}
      {waiting.length > 0 && (
        <>
          <Heading level={3} data-size="xs">{t.courses.day.waiting}</Heading>
          <ol className="line">{waiting.map((one) => <li key={one.id}>{one.name}{one.state === 'OFFERED' ? ` · ${t.courses.participation.OFFERED}` : ''}</li>)}</ol>
        </>
      )}
    </section>
  );
}

function Row({ id, person, minutes, takes }: { id: string; person: RollPerson; minutes: number; takes: boolean }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const missed = person.missedMinutes;
  const excused = person.excused ?? false;
  const write = useMutation({
    mutationFn: (attendance: { missedMinutes: number; excused: boolean }) => send<OccurrencePageData>(`/occurrences/${id}/attendance`, { person: person.id, ...attendance }),
    onSuccess: (fresh) => queries.setQueryData(['occurrence', id], fresh),
  });
  const isLate = missed !== null && missed > 0 && missed < minutes;
  const tap = (label: string, pressed: boolean, missedMinutes: number, color: 'success' | 'warning' | 'danger') => (
    <Button data-size="sm" variant={pressed ? 'primary' : 'secondary'} data-color={pressed ? color : 'neutral'} aria-pressed={pressed} onClick={() => write.mutate({ missedMinutes, excused: missedMinutes > 0 && excused })}>
      {label}
    </Button>
  );
  return (
    <div className="roll-row">
      <span className="who">
        <strong>{person.name}</strong>
        <span className="quiet">{[person.schoolClass, person.from ?? '', person.group > 0 ? t.courses.group(person.group) : ''].filter((part) => part !== '').join(' · ')}</span>
        <Link to={`/competence/person/${person.id}`}>{t.courses.day.seen(person.name)}</Link>
      </span>
      {takes && (
        <span className="row taps" role="group" aria-label={t.courses.day.attendanceOf(person.name)}>
          {tap(t.courses.day.here, missed === 0, 0, 'success')}
          {tap(t.courses.day.late, isLate, isLate ? (missed ?? 15) : Math.min(15, minutes - 1), 'warning')}
          {tap(t.courses.day.away, missed === minutes, minutes, 'danger')}
          {isLate && (
            <Input type="number" min={1} max={minutes - 1} width="auto" aria-label={t.courses.day.missed} defaultValue={missed ?? 15} onBlur={(event) => write.mutate({ missedMinutes: Math.min(minutes, Math.max(1, Number(event.target.value) || 1)), excused })} />
          )}
          {missed !== null && missed > 0 && (
            <Button data-size="sm" variant={excused ? 'primary' : 'tertiary'} data-color="neutral" aria-pressed={excused} onClick={() => write.mutate({ missedMinutes: missed, excused: !excused })}>
              {t.courses.day.excused}
            </Button>
          )}
        </span>
      )}
      {write.isError && <Failure error={write.error} />}
    </div>
  );
}

function LessonPart({ id, page }: { id: string; page: OccurrencePageData }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: () => send<{ session: string; code: string }>(`/occurrences/${id}/lesson`, {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['occurrence', id] }),
  });
  return (
    <section className="stack tight" aria-labelledby="lesson">
      <Heading level={2} data-size="md" id="lesson">{t.courses.day.lesson}</Heading>
      {start.data && <Paragraph>{t.courses.day.code} <strong className="code-text">{start.data.code}</strong></Paragraph>}
      {start.isError && <Failure error={start.error} />}
      <div className="row">
        {page.lesson ? <Link to={`/station/${page.lesson}`}>{t.courses.day.goToLesson}</Link> : <Button variant="secondary" loading={start.isPending} onClick={() => start.mutate()}>{t.courses.day.startLesson}</Button>}
      </div>
    </section>
  );
}

function EvaluationPart({ page }: { page: OccurrencePageData }) {
  const { t, language } = useTexts();
  const { evaluation } = page;
  if (evaluation.shown + evaluation.hidden === 0) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="evaluation">
      <Heading level={2} data-size="md" id="evaluation">{t.courses.day.evaluation}</Heading>
      {evaluation.shown === 0 ? <Empty>{t.courses.day.tooFew(evaluation.hidden)}</Empty> : (
        <Card className="note">
          <Tag data-size="sm">{t.courses.day.shown(evaluation.shown)}</Tag>
          <dl className="bars">
            {t.courses.day.questions.map((question, i) => (
              <div key={question}>
                <dt>{question}</dt>
                <dd>
                  <meter min={1} max={5} value={evaluation.means[i] ?? 1} aria-label={question} />
                  <strong>{decimal(evaluation.means[i] ?? 0, language, 1)}</strong>
                </dd>
              </div>
            ))}
          </dl>
          {evaluation.comments.length > 0 && <ul className="comments">{evaluation.comments.map((comment, i) => <li key={i}>{comment}</li>)}</ul>}
        </Card>
      )}
    </section>
  );
}
