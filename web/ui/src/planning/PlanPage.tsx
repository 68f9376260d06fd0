import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read, Refused } from '../api/rest';
import type { Words } from '../api/types';
import { dayOf, momentOf, span } from '../hall/time';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { Collecting } from './Collecting';
import { useDeed } from './deed';
import { Difference, RepairForm } from './Repair';
import { Requests } from './Requests';
import { StateTag } from './PlanPages';
import { Standing } from './Standing';
import { keyOf, type Meeting, type Whole } from './types';
import { Week } from './Week';
import { WhyNot } from './WhyNot';

/** One plan: what is asked for, what stands where, why not otherwise; and the way to the hall's book. */
export function PlanPage({ id }: { id: string }) {
  const { t } = useTexts();
  const plan = useQuery({
    queryKey: ['plans', id],
    queryFn: () => read<Whole>(`/plans/${id}`),
    refetchInterval: (query) => (query.state.data?.progress ? 400 : false),
  });
  return (
    <Frame wide>
      <div className="stack plan">
        <Link to="/plan">{t.planning.allPlans}</Link>
        {plan.isPending && <Loading />}
        {plan.isError && <Failure error={plan.error} again={() => void plan.refetch()} />}
        {plan.data && <Plan plan={plan.data} />}
      </div>
    </Frame>
  );
}

function Plan({ plan }: { plan: Whole }) {
  const { t, language } = useTexts();
  const [chosen, choose] = useState<Meeting | null>(null);
  const [asked, ask] = useState<string | null>(null);
  const isDraft = plan.head.state === 'DRAFT';
  const away = plan.repair && plan.resources.find((one) => one.id === plan.repair?.resource);
  return (
    <>
      <header className="row">
        <Heading level={1} data-size="lg">{plan.head.title}</Heading>
        <StateTag state={plan.head.state} />
        <span className="quiet">{[plan.head.first, plan.head.last].map((day) => dayOf(momentOf(day, '12:00', plan.zone), plan.zone, language)).join(' – ')}</span>
      </header>
      {plan.repair && (
        <Alert data-color="warning">
          <Paragraph>{t.planning.isAway(away ? away.name[language] || away.name.nb : plan.repair.resource, span(plan.repair.from, plan.repair.until, plan.zone, language), plan.repair.why)}</Paragraph>
        </Alert>
      )}
      {plan.difference && <Difference plan={plan} />}
      <Steps plan={plan} />
      <Week plan={plan} chosen={chosen} choose={choose} ask={ask} />
      {chosen && <WhyNot key={keyOf(chosen)} plan={plan} chosen={chosen} asked={asked} ask={ask} mayMove={isDraft && plan.progress === null} />}
      <Standing plan={plan} />
      {plan.head.state === 'APPROVED' && <RepairForm plan={plan} />}
      {isDraft && plan.repair === null && <Collecting plan={plan} />}
      <Requests plan={plan} mayChange={isDraft && plan.progress === null && plan.repair === null} />
    </>
  );
}

interface Conflict { words: Words; reasons: Words[]; alternatives: { from: string; until: string }[] }

function Steps({ plan }: { plan: Whole }) {
  const { t, say, language } = useTexts();
  const deed = useDeed(plan.head.id);
  const approve = useDeed<{ made: number; released: number }>(plan.head.id);
  const progress = plan.progress;
  const conflict = approve.error instanceof Refused ? (approve.error.said as Conflict | null) : null;
  return (
    <section className="stack tight" aria-label={t.planning.states[plan.head.state]}>
      {progress && (
        <div className="plan-progress" role="status">
          <progress max={progress.all} value={progress.done} aria-label={t.planning.working(progress.done, progress.all)} />
          <span>{t.planning.working(progress.done, progress.all)}</span>
          <strong>{t.planning.best(progress.unplaced, progress.points)}</strong>
          <Button data-size="sm" variant="secondary" onClick={() => deed.mutate({ deed: 'stop' })}>{t.planning.stop}</Button>
        </div>
      )}
      {!progress && (
        <div className="row">
          {plan.head.state === 'DRAFT' && plan.requests.length > 0 && (
            <Button onClick={() => deed.mutate({ deed: 'solve' })}>{plan.placements.length === 0 ? t.planning.solve : t.planning.solveAgain}</Button>
          )}
          {plan.head.state === 'DRAFT' && plan.placements.length > 0 && (
            <Button variant="secondary" onClick={() => deed.mutate({ deed: 'propose' })}>{t.planning.propose}</Button>
          )}
          {plan.head.state === 'PROPOSED' && (
            <>
              <Button onClick={() => approve.mutate({ deed: 'approve' })} loading={approve.isPending}>{t.planning.approve}</Button>
              <Button variant="secondary" onClick={() => deed.mutate({ deed: 'withdraw' })}>{t.planning.withdraw}</Button>
              <span className="quiet">{t.planning.approveLead}</span>
            </>
          )}
        </div>
      )}
      {deed.isError && <Failure error={deed.error} />}
      {approve.isError && <Failure error={approve.error} />}
      {conflict?.alternatives !== undefined && (
        <ul className="plain">
          {conflict.reasons.map((one) => <li key={one.nb}>{say(one)}</li>)}
          {conflict.alternatives.map((one) => <li key={one.from}>{t.planning.alternatives}: {span(one.from, one.until, plan.zone, language)}</li>)}
        </ul>
      )}
      {approve.data && (
        <Alert data-color="success" role="status">
          <Paragraph>{t.planning.approved(approve.data.made, approve.data.released)}</Paragraph>
          <Link to="/hall">{t.planning.seeHall}</Link>
        </Alert>
      )}
    </section>
  );
}
