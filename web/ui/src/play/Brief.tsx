import { Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { Plan, PlanRole } from '../api/types';
import { clock } from '../format';
import { LastPromise } from '../parts/LastPromise';
import { useTexts } from '../texts';

interface BriefProps {
  plan: Plan;
  role: PlanRole | null;
  onReady: () => void;
}

/** What everybody reads first: the situation, the role and its task, the customer's wish, and a clock that counts down. */
export function Brief({ plan, role, onReady }: BriefProps) {
  const { t, say } = useTexts();
  const [left, setLeft] = useState(Math.min(plan.briefMicros ?? 0, 300e6));
  useEffect(() => {
    const timer = window.setInterval(() => setLeft((old) => Math.max(0, old - 1e6)), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <div className="brief stack">
      <div>
        <Tag data-size="sm">{t.play.brief}</Tag>
        <Heading level={1} data-size="lg">{say(plan.title) || plan.plant}</Heading>
      </div>
      <Paragraph data-size="lg" className="briefing">{say(plan.briefing)}</Paragraph>
      <div className="cards">
        {role && (
          <Card data-color="accent" className="note">
            <span className="quiet">{t.play.yourRole}</span>
            <Heading level={2} data-size="xs">{t.roles[role.kind]}</Heading>
            <Paragraph>{say(role.task)}</Paragraph>
          </Card>
        )}
        {plan.demand.length > 0 && (
          <Card className="note">
            <span className="quiet">{t.play.demand}</span>
            {plan.demand.map((d, i) => (
              <Heading key={i} level={2} data-size="xs">{t.play.demandLine(d.pieces, clock(d.byMicros))}</Heading>
            ))}
          </Card>
        )}
        <LastPromise given={plan.commitment} />
      </div>
      <div className="row middle">
        <Button data-size="lg" onClick={onReady} autoFocus>{t.play.beginNow}</Button>
        {left > 0 && (
          <span className="countdown" role="timer">
            {t.play.beginsIn} <strong>{clock(left)}</strong>
          </span>
        )}
      </div>
    </div>
  );
}
