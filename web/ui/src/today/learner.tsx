import { Alert, Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/rest';
import type { Passport } from '../competence/types';
import { LevelMark } from '../competence/parts';
import type { CourseCard } from '../courses/types';
import { nameOf } from '../hall/Details';
import { hourOf } from '../hall/time';
import type { Mine } from '../hall/types';
import { Link } from '../parts/Link';
import { Failure } from '../parts/states';
import { isLive } from './live';
import { useTexts } from '../texts';
import { Calm, Part, Slot, Track, useRead } from './parts';
import type { Pathway, Programme } from '../programmes/types';

const most = 5;

/** What the hall has told me and I have not read: what I lost and why, and what became free for me. */
export function Notices() {
  const { t, say } = useTexts();
  const notices = useRead<Mine>('/hall/mine').data?.notices ?? [];
  return notices.length === 0 ? null : (
    <Alert data-color="warning">
      <Heading level={2} data-size="xs">{t.hall.mine.notices}</Heading>
      <ul>{notices.slice(0, most).map((notice) => <li key={notice.nb}>{say(notice)}</li>)}</ul>
      <Link to="/hall/mine">{t.hall.mine.title}</Link>
    </Alert>
  );
}

/** What I have booked, or am named in, from now on. */
export function MySessions() {
  const { t, say } = useTexts();
  const mine = useRead<Mine>('/hall/mine');
  const queries = useQueryClient();
  const confirm = useMutation({
    mutationFn: (id: string) => send<unknown>(`/hall/reservations/${id}/confirm`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['today', '/hall/mine'] }),
  });
  return (
    <Part title={t.today.sessions} to="/hall/mine" asked={mine}>
      {(data) => {
        const next = data.reservations.filter((one) => isLive(one) && Date.parse(one.until) > Date.parse(data.now)).slice(0, most);
        const offered = data.wishes.filter((one) => one.state === 'OFFERED').map((one) => one.offered);
        return next.length === 0 ? (
          <Calm>{t.today.noSessions}</Calm>
        ) : (
          <ul className="plain slots">
            {confirm.isError && <li><Failure error={confirm.error} /></li>}
            {next.map((one) => (
              <Slot key={one.id} from={one.from} until={one.until} zone={data.zone}>
                {one.state === 'HELD' && !one.asked && one.heldUntil !== null && (
                  <span className="row middle">
                    <Tag data-size="sm" data-color="warning">{offered.includes(one.id) ? t.hall.wishes.OFFERED : t.hall.states.HELD}</Tag>
                    <span>{t.hall.find.heldUntil(hourOf(one.heldUntil, data.zone))}</span>
                    <Button data-size="sm" loading={confirm.isPending} onClick={() => confirm.mutate(one.id)}>{t.hall.find.confirm}</Button>
                  </span>
                )}
                <strong>{one.title || one.resources.map((id) => nameOf(data.resources, id, say)).join(' + ')}</strong>
                {one.title !== '' && <span className="quiet"> {one.resources.map((id) => nameOf(data.resources, id, say)).join(' + ')}</span>}
              </Slot>
            ))}
          </ul>
        );
      }}
    </Part>
  );
}

/** The courses that I have a seat on, or wait for. */
export function Courses() {
  const { t, say } = useTexts();
  const courses = useRead<CourseCard[]>('/courses/mine');
  return (
    <Part title={t.today.courses} to="/courses" asked={courses}>
      {(data) => {
        const next = data.filter((one) => Date.parse(one.until) > Date.now()).slice(0, most);
        return next.length === 0 ? (
          <Calm><Link to="/courses">{t.courses.title}</Link></Calm>
        ) : (
          <ul className="plain slots">
            {next.map((one) => (
              <Slot key={one.id} from={one.from} until={one.until}>
                {one.mine?.state === 'OFFERED' && <Tag data-size="sm" data-color="warning">{t.courses.participation.OFFERED}</Tag>} <strong>{say(one.title)}</strong>
              </Slot>
            ))}
          </ul>
        );
      }}
    </Part>
  );
}

/** Where I am on my way, and what is missing before the next stage. */
export function MyPath() {
  const { t, say } = useTexts();
  const paths = useRead<Pathway[]>('/pathways/mine');
  const programmes = useRead<Programme[]>('/pathways/programmes');
  return (
    <Part title={t.today.path} to="/programmes" asked={paths} isWide>
      {(data) => (
        <>
          {data.length === 0 && <Calm />}
          {data.map((one) => (
            <div key={one.id} className="stack tight">
              <Paragraph><strong>{say(one.title)}</strong>{one.company !== null && <> · {one.company}</>}</Paragraph>
              <Track
                stages={programmes.data?.find((programme) => programme.name === one.programme)?.stages ?? one.stays.map((stay) => ({ name: stay.stage, title: stay.title }))}
                at={one.stage}
                isOver={one.state === 'PASSED'}
              />
              {one.state === 'ACTIVE' && one.missing.length > 0 && (
                <details>
                  <summary>{t.today.missing}</summary>
                  <ul>{one.missing.map((missing) => <li key={missing.words.nb}>{say(missing.words)}</li>)}</ul>
                </details>
              )}
            </div>
          ))}
        </>
      )}
    </Part>
  );
}

/** How much I can show, and what I may run alone. */
export function MyPassport() {
  const { t, say } = useTexts();
  const passport = useRead<Passport>('/passport');
  return (
    <Part title={t.today.passport} to="/competence" asked={passport}>
      {(data) => {
        const valid = (kind: string) => data.attestations.filter((one) => one.kind === kind && one.standing === 'VALID');
        const count = (level: string) => data.skills.filter((skill) => skill.level === level).length;
        return (
          <>
            <ul className="plain figures">
              {(['ATTESTED', 'SHOWN', 'CLAIMED'] as const).map((level) => (
                <li key={level} className="figure"><strong>{count(level)}</strong><LevelMark level={level} /></li>
              ))}
            </ul>
            {([[t.today.clearedFor, valid('AUTHORISATION')], [t.today.holding, valid('CREDENTIAL')]] as const).map(
              ([title, held]) =>
                held.length > 0 && (
                  <Paragraph key={title}>
                    <span className="quiet">{title}: </span>
                    {held.map((one) => <Tag key={one.id} data-size="sm" data-color="success">{say(one.title)}</Tag>)}
                  </Paragraph>
                ),
            )}
          </>
        );
      }}
    </Part>
  );
}
