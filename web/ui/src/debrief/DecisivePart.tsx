import { Button, Card, Heading, Link, Paragraph } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import type { Decisive, DecisiveStep, Reflection } from '../api/types';
import { clock, whole } from '../format';
import { useTexts } from '../texts';
import { Wait, useSearch } from './SearchParts';
import type { Wanted } from './printing';

/** The decisive moment, as far as it is known. */
export interface Deciding {
  isKnown: boolean;
  decisive: Decisive | null;
  /** What was searched: stretches of the run, futures played. */
  budget: { stretches: number; futures: number } | null;
  /** The first question of the talk. */
  question: Reflection | null;
  progress: { done: number; of: number } | null;
  fault: string | null;
}

/** Has the decisive moment of a run that is over worked out as soon as the page is open; the server keeps it. */
export function useDecisive(path: string, isOver: boolean, wanted: Wanted): Deciding {
  const search = useSearch<DecisiveStep, Extract<DecisiveStep, { type: 'decisive' }>>(`${path}/decisive`, wanted, (step) => (step.type === 'decisive' ? step : null));
  useEffect(() => {
    if (isOver) {
      void search.start();
    }
  }, [path, isOver]);
  const { result } = search;
  return {
    isKnown: result !== null,
    decisive: result?.decisive ?? null,
    budget: result === null ? null : { stretches: result.stretches, futures: result.futures },
    question: result?.question ?? null,
    progress: search.progress,
    fault: search.fault,
  };
}

/** Where the best that could still be reached fell most, or that no moment stood out. */
export function DecisiveCard({ decisive: now, onMoment }: { decisive: Deciding; onMoment: (micros: number) => void }) {
  const { t, say, language } = useTexts();
  const { decisive, budget } = now;
  const stretches = whole(budget?.stretches ?? 0, language);
  const futures = whole(budget?.futures ?? 0, language);
  if (decisive === null) {
    return (
      <div className="decisive-none quiet">
        {now.isKnown ? <Paragraph>{t.search.decisiveNone} {t.search.decisiveNoneBudget(stretches, futures)}</Paragraph> : <Wait progress={now.progress} fault={now.fault} words={t.search.decisiveSearching} />}
      </div>
    );
  }
  return (
    <Card data-color="brand" className="note decisive">
      <Heading level={2} data-size="xs">{`${t.debrief.decisive}: ${clock(decisive.atMicros)}`}</Heading>
      <Paragraph data-size="lg">{say(decisive.question)}</Paragraph>
      <Paragraph className="quiet">
        {t.debrief.decisiveLoss(whole(decisive.lossNok, language))} {decisive.low !== undefined && decisive.high !== undefined && t.search.decisiveInterval(whole(decisive.low, language), whole(decisive.high, language))}
      </Paragraph>
      <Paragraph className="quiet" data-size="sm">{t.search.decisiveBudget(stretches, futures, whole(decisive.fresh, language))}</Paragraph>
      <div className="row middle no-print">
        <Button className="fit" variant="secondary" data-size="sm" onClick={() => onMoment(decisive.atMicros)}>{t.debrief.seeMoment}</Button>
        <Link href="#reflect">{t.search.answerIt}</Link>
      </div>
    </Card>
  );
}
