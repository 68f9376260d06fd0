import { Card, Heading, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { Activities } from './Activities';
import { PlanForm } from './PlanForm';
import type { OccurrenceLine } from './types';
import { span } from './when';

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
      <Activities />
    </section>
  );
}
