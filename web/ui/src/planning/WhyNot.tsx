import { Button, Card, Field, Heading, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { send } from '../api/rest';
import { dateIn, dayOf, hourOf, momentOf, span } from '../hall/time';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import { useDeed } from './deed';
import { keyOf, type Meeting, type Whole, type WhyAnswer } from './types';

/** "Why not Monday?": asked by a press in the week, or by day and time; and moved there when it is possible. */
export function WhyNot({ plan, chosen, asked, ask, mayMove }: { plan: Whole; chosen: Meeting; asked: string | null; ask: (at: string | null) => void; mayMove: boolean }) {
  const { t, language } = useTexts();
  const placed = plan.placements.find((one) => keyOf(one) === keyOf(chosen));
  const [day, setDay] = useState(placed ? dateIn(placed.from, plan.zone) : plan.head.first);
  const [time, setTime] = useState(placed ? hourOf(placed.from, plan.zone) : '08:00');
  const why = useMutation({ mutationFn: (at: string) => send<WhyAnswer>(`/plans/${plan.head.id}/why-not`, { request: chosen.request, number: chosen.number, at }) });
  const move = useDeed(plan.head.id);
  const { mutate, reset } = why;
  useEffect(() => {
    if (asked !== null) {
      setDay(dateIn(asked, plan.zone));
      setTime(hourOf(asked, plan.zone));
      mutate(asked);
      ask(null);
    }
  }, [asked, mutate, ask, plan.zone]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    why.mutate(momentOf(day, time, plan.zone));
  };
  const moveTo = (at: string) => move.mutate({ deed: 'place', body: { request: chosen.request, number: chosen.number, at } }, { onSuccess: () => reset() });
  const title = plan.requests.find((one) => one.id === chosen.request)?.title ?? chosen.request;
  return (
    <Card className="plan-card">
      <div className="row between">
        <Heading level={2} data-size="sm">{t.planning.part(title, chosen.number)}</Heading>
        <span>{placed ? span(placed.from, placed.until, plan.zone, language) : t.planning.unplacedMark}{placed?.pinned && `, ${t.planning.pinned}`}</span>
        {placed?.pinned && mayMove && <Button data-size="sm" variant="secondary" onClick={() => move.mutate({ deed: 'free', body: { request: chosen.request, number: chosen.number } })}>{t.planning.unpin}</Button>}
      </div>
      <form className="row" onSubmit={submit}>
        <Field><Label>{t.planning.askDay}</Label><Input type="date" value={day} min={plan.head.first} max={plan.head.last} onChange={(e) => setDay(e.target.value)} /></Field>
        <Field><Label>{t.planning.askTime}</Label><Input type="time" step={1800} value={time} onChange={(e) => setTime(e.target.value)} /></Field>
        <Button type="submit" loading={why.isPending}>{t.planning.ask}</Button>
      </form>
      {why.isError && <Failure error={why.error} />}
      {move.isError && <Failure error={move.error} />}
      {why.data && <Answered plan={plan} answer={why.data} moveTo={mayMove ? moveTo : null} />}
    </Card>
  );
}

function Answered({ plan, answer, moveTo }: { plan: Whole; answer: WhyAnswer; moveTo: ((at: string) => void) | null }) {
  const { t, say, language } = useTexts();
  const at = answer.placement.from;
  return (
    <div className="stack tight plan-answer">
      <div className="stack tight" role="status">
        <Heading level={3} data-size="xs">{t.planning.whyNot(`${dayOf(at, plan.zone, language)} ${hourOf(at, plan.zone)}`)}</Heading>
        <Paragraph>{answer.possible ? `✓ ${t.planning.possible}` : t.planning.impossible}</Paragraph>
        <ul className="plain stack tight">
          {answer.violations.map((one, i) => (
            <li key={i} className="reason">
              <strong>✕ {say(one.rule)}</strong>
              <span>{say(one.why)}</span>
              {say(one.remedy) !== '' && <span className="remedy">→ {say(one.remedy)}</span>}
            </li>
          ))}
        </ul>
        {answer.costs.length === 0 ? <Paragraph className="quiet">{t.planning.noCost}</Paragraph> : (
          <Paragraph>{t.planning.cost}: {answer.costs.map((one) => `${say(one.wish)} ${one.points > 0 ? '+' : '−'}${Math.abs(one.points)}`).join(', ')}</Paragraph>
        )}
      </div>
      {answer.possible && moveTo && <div><Button onClick={() => moveTo(at)}>{t.planning.moveHere}</Button></div>}
      {answer.nearest.length > 0 && (
        <div className="row">
          <span>{t.planning.nearest}:</span>
          {answer.nearest.map((one) => moveTo === null
            ? <span key={one.from}>{span(one.from, one.until, plan.zone, language)}</span>
            : <Button key={one.from} data-size="sm" variant="secondary" onClick={() => moveTo(one.from)}>{t.planning.moveTo(span(one.from, one.until, plan.zone, language))}</Button>)}
        </div>
      )}
    </div>
  );
}
