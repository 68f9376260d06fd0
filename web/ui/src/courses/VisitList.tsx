import { Card, Heading, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import type { VisitCard } from './types';
import { span } from './when';

/** The visits to come: for a teacher those of the school. */
export function VisitList() {
  const { t, say, language } = useTexts();
  const visits = useQuery({ queryKey: ['visits'], queryFn: () => read<VisitCard[]>('/visits') });
  return (
    <section className="stack" aria-labelledby="visits">
      <Heading level={2} data-size="md" id="visits">{t.courses.visit.list}</Heading>
      {visits.isPending && <Loading />}
      {visits.isError && <Failure error={visits.error} again={() => void visits.refetch()} />}
      {visits.data?.length === 0 && <Empty>{t.courses.visit.none}</Empty>}
      <ul className="plain held">
        {visits.data?.map((one) => (
          <li key={one.id}>
            <Card className="row between middle note">
              <span className="stack tight">
                <span className="when">{span(one.from, one.until, language)}</span>
                <Link to={`/courses/${one.id}/visit`}>{say(one.title)}</Link>
              </span>
              <span className="row middle">
                <span className="quiet">{[one.school ?? '', one.heads === null ? '' : t.courses.visit.comes(one.heads)].filter((part) => part !== '').join(' · ')}</span>
                <Tag data-size="sm" data-color={one.state === 'RUNNING' ? 'success' : 'neutral'}>{t.courses.states[one.state]}</Tag>
              </span>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
