import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useOrganisations } from '../parts/organisations';
import { useTexts } from '../texts';
import { keyOf, type Whole } from './types';

/** How the plan stands: what has no place, rules, wishes and whom they favour. */
export function Standing({ plan }: { plan: Whole }) {
  const { t, say } = useTexts();
  const { nameOf } = useOrganisations();
  const titleOf = (request: string) => plan.requests.find((one) => one.id === request)?.title ?? request;
  if (plan.placements.length === 0) {
    return null;
  }
  return (
    <div className="plan-standing">
      <section className="stack tight">
        <Heading level={2} data-size="xs">{t.planning.unplaced}</Heading>
        {plan.unplaced.length === 0 ? <Paragraph>✓ {t.planning.allPlaced}</Paragraph> : (
          <ul className="plain">{plan.unplaced.map((one) => <li key={keyOf(one)}>{t.planning.part(titleOf(one.request), one.number)}</li>)}</ul>
        )}
        <Heading level={2} data-size="xs">{t.planning.violations}</Heading>
        {plan.violations.length === 0 ? <Paragraph>✓ {t.planning.noViolations}</Paragraph> : (
          <ul className="plain">{plan.violations.map((one, i) => <li key={i}>✕ {titleOf(one.request)}: {say(one.why)}</li>)}</ul>
        )}
      </section>
      <section className="stack tight">
        <Heading level={2} data-size="xs">{t.planning.fair}</Heading>
        <ul className="plain stack tight">
          {plan.met.map((one) => (
            <li key={one.organisation} className="plan-fair">
              <span>{nameOf(one.organisation)}</span>
              <span className="plan-meter"><span style={{ width: `${one.placed === 0 ? 0 : (one.met / one.placed) * 100}%` }} /></span>
              <span>{t.planning.met(one.met, one.placed)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack tight">
        <Heading level={2} data-size="xs">{t.planning.costs}</Heading>
        {plan.costs.length === 0 ? <Paragraph>✓ 0</Paragraph> : <ul className="plain">{plan.costs.map((one) => <li key={one.wish.nb}>{say(one.wish)}: {one.points}</li>)}</ul>}
      </section>
    </div>
  );
}
