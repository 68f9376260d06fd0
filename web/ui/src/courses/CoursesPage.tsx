import { Alert, Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../api/rest';
import type { Me } from '../api/types';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { AnswerForm } from './AnswerForm';
import './courses.css';
import { AttendanceFile } from './GroupPage';
import { Hold } from './Hold';
import type { CourseCard } from './types';
import { VisitList } from './VisitList';
import { moment, span } from './when';

/** Roles that hold courses. */
const holding = ['INSTRUCTOR', 'OPERATOR', 'ADMINISTRATOR'];

/** Roles that send others. */
const sending = ['TEACHER', 'COMPANY_CONTACT', 'TRAINING_OFFICE', 'NAV_COUNSELLOR'];

/** Courses: what I have signed up for, what there is, and, for those who hold them, what is held. */
export default function CoursesPage() {
  const { t } = useTexts();
  const me = useQuery({ queryKey: ['me'], queryFn: () => read<Me>('/me') });
  const holds = me.data?.roles?.some((role) => holding.includes(role)) ?? false;
  const sends = me.data?.roles?.some((role) => sending.includes(role)) ?? false;
  return (
    <Frame>
      <div className="stack home">
        <header className="stack tight">
          <Heading level={1} data-size="lg">{t.courses.title}</Heading>
          <Paragraph>{t.courses.lead}</Paragraph>
        </header>
        {holds && <Hold />}
        {me.data?.roles?.includes('TEACHER') === true && <VisitList />}
        <Mine />
        <Catalogue sends={sends} />
        {sends && <AttendanceFile />}
      </div>
    </Frame>
  );
}

function Mine() {
  const { t } = useTexts();
  const mine = useQuery({ queryKey: ['courses', 'mine'], queryFn: () => read<CourseCard[]>('/courses/mine') });
  const shown = mine.data?.filter((one) => one.mine?.state !== 'WITHDRAWN') ?? [];
  return (
    <section className="stack" aria-labelledby="mine">
      <Heading level={2} data-size="md" id="mine">{t.courses.mine}</Heading>
      {mine.isPending && <Loading />}
      {mine.isError && <Failure error={mine.error} again={() => void mine.refetch()} />}
      {mine.data && shown.length === 0 && <Empty>{t.courses.noneMine}</Empty>}
      <ul className="plain course-list">
        {shown.map((one) => (
          <li key={one.id}><Course course={one} /></li>
        ))}
      </ul>
    </section>
  );
}

function Catalogue({ sends }: { sends: boolean }) {
  const { t } = useTexts();
  const courses = useQuery({ queryKey: ['courses', 'all'], queryFn: () => read<CourseCard[]>('/courses') });
  const open = courses.data?.filter((one) => one.mine === null || one.mine.state === 'WITHDRAWN') ?? [];
  return (
    <section className="stack" aria-labelledby="catalogue">
      <Heading level={2} data-size="md" id="catalogue">{t.courses.catalogue}</Heading>
      {courses.isPending && <Loading />}
      {courses.isError && <Failure error={courses.error} again={() => void courses.refetch()} />}
      {courses.data && open.length === 0 && <Empty>{t.courses.none}</Empty>}
      <ul className="plain course-list">
        {open.map((one) => (
          <li key={one.id}><Course course={one} sends={sends} /></li>
        ))}
      </ul>
    </section>
  );
}

function Course({ course, sends }: { course: CourseCard; sends?: boolean }) {
  const { t, say, language } = useTexts();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: (deed: 'enrol' | 'accept' | 'withdraw') => send<CourseCard>(`/courses/${course.id}/${deed}`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['courses'] }),
  });
  const state = course.mine?.state;
  const isOpen = course.state === 'OPEN' || course.state === 'CONFIRMED';
  const answered = state === 'ATTENDED';
  return (
    <Card className={`course ${state === 'OFFERED' ? 'offered' : ''}`}>
      <div className="row between">
        <span className="when">{span(course.from, course.until, language)}</span>
        <span className="row">
          {course.onlyFor && <Tag data-size="sm" data-color="info">{t.courses.onlyFor(course.onlyFor)}</Tag>}
          {state && <Tag data-size="sm" data-color={state === 'OFFERED' ? 'warning' : 'success'}>{t.courses.participation[state]}</Tag>}
          {!isOpen && <Tag data-size="sm" data-color="neutral">{t.courses.states[course.state]}</Tag>}
        </span>
      </div>
      <Heading level={3} data-size="xs">{say(course.title)}</Heading>
      {say(course.about) !== '' && <Paragraph>{say(course.about)}</Paragraph>}
      <Paragraph className="quiet" data-size="sm">
        {[
          t.courses.places(course.free, course.capacity),
          t.courses.line(course.waiting),
          course.mine && course.mine.placeInLine > 0 ? t.courses.place(course.mine.placeInLine) : '',
          course.mine && course.mine.group > 0 ? t.courses.group(course.mine.group) : '',
          course.aims.length > 0 ? `${t.courses.aims}: ${course.aims.join(', ')}` : '',
        ].filter((part) => part !== '').join(' · ')}
      </Paragraph>
      {state === 'OFFERED' && course.mine?.offeredUntil && (
        <Alert data-color="warning"><Paragraph>{t.courses.until(moment(course.mine.offeredUntil, language))}</Paragraph></Alert>
      )}
      {act.isError && <Failure error={act.error} />}
      <div className="row">
        {isOpen && (state === undefined || state === 'WITHDRAWN') && (
          <Button loading={act.isPending} onClick={() => act.mutate('enrol')} aria-label={`${course.free > 0 ? t.courses.enrol : t.courses.queue}: ${say(course.title)}`}>
            {course.free > 0 ? t.courses.enrol : t.courses.queue}
          </Button>
        )}
        {sends === true && isOpen && <Link to={`/courses/${course.id}/group`}>{`${t.groups.sign}: ${say(course.title)}`}</Link>}
        {state === 'OFFERED' && <Button loading={act.isPending} onClick={() => act.mutate('accept')}>{t.courses.accept}</Button>}
        {isOpen && (state === 'WAITING' || state === 'OFFERED' || state === 'ENROLLED') && (
          <Button variant="tertiary" data-color="neutral" onClick={() => act.mutate('withdraw')}>{t.courses.withdraw}</Button>
        )}
      </div>
      {answered && <AnswerForm occurrence={course.id} />}
    </Card>
  );
}
