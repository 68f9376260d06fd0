import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { follow } from '../api/rest';
import type { Luck, RegretStep } from '../api/types';
import { clock, percent, whole } from '../format';
import { Empty, meaning } from '../parts/states';
import { useTexts } from '../texts';
import { counts } from './counts';
import { useWanted, type Wanted } from './printing';

type LuckStep = { type?: string; done?: number; of?: number; reason?: string } & Partial<Luck>;

/** Asks for something that takes a while, on a button or when the page is to be printed; shows how far it has come. */
export function useSearch<S extends object, R>(path: string, wanted: Wanted, resultOf: (step: S) => R | null) {
  const { t } = useTexts();
  const [result, setResult] = useState<R | null>(null);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const isBusy = useRef(false);
  const start = async () => {
    if (isBusy.current) {
      return;
    }
    isBusy.current = true;
    setFault(null);
    setProgress({ done: 0, of: 1 });
    try {
      await follow<S>(path, null, (step) => {
        const said = step as { type?: string; done?: number; of?: number; reason?: string };
        if (said.type === 'progress') {
          setProgress({ done: said.done ?? 0, of: said.of ?? 1 });
        } else if (said.type === 'error') {
          setFault(said.reason ?? t.errors.unknown);
        } else {
          setResult(resultOf(step));
        }
      });
    } catch (error) {
      setFault(meaning(error, t));
    }
    isBusy.current = false;
    setProgress(null);
  };
  useWanted(wanted, result === null && fault === null, progress !== null, () => void start());
  return { result, progress, fault, start };
}

export function Wait({ progress, fault, words }: { progress: { done: number; of: number } | null; fault: string | null; words?: (done: number, of: number) => string }) {
  const { t } = useTexts();
  return (
    <>
      {progress !== null && (
        <div role="status">
          <progress value={progress.done} max={progress.of} aria-label={t.loading} /> {progress.of > 1 ? (words ?? t.debrief.simulating)(progress.done, progress.of) : t.loading}
        </div>
      )}
      {fault !== null && <Alert data-color="danger" role="alert">{fault}</Alert>}
    </>
  );
}

/** What each action cost against the best that could be found at that moment. */
export function RegretPart({ path, wanted, onMoment }: { path: string; wanted: Wanted; onMoment: (micros: number) => void }) {
  const { t, say, language } = useTexts();
  const search = useSearch<RegretStep, Extract<RegretStep, { type: 'regret' }>>(`${path}/regret`, wanted, (step) => (step.type === 'regret' ? step : null));
  const actions = search.result?.actions ?? [];
  const most = Math.max(1, ...actions.map((a) => a.high));
  return (
    <div className="stack">
      <Paragraph>{t.debrief.regretLead}</Paragraph>
      {search.result === null && search.progress === null && <Button className="no-print fit" variant="secondary" onClick={() => void search.start()}>{t.debrief.regretStart}</Button>}
      <Wait progress={search.progress} fault={search.fault} />
      {search.result !== null && actions.length === 0 && <Empty>{t.debrief.noActions}</Empty>}
      <ul className="plain regrets">
        {actions.map((a, i) => (
          <li key={i}>
            <button type="button" className="moment" onClick={() => onMoment(a.atMicros)}>{clock(a.atMicros)}</button>
            <div>
              <strong className="sentence">{say(a.words)}</strong> {a.actor !== '' && <span className="quiet">{t.search.by(a.actor)}</span>}
              <div>
                {a.regret <= 0 ? t.debrief.regretNone : t.search.regretSure(whole(a.regret, language), whole(a.low, language), whole(a.high, language))}
                {a.regret > 0 && ` ${t.debrief.regretBest(a.bestWords ? say(a.bestWords) : t.debrief.nothing)}.`}
                {a.regret > 0 && a.reason && ` ${t.search.because(say(a.reason))}`}
              </div>
              <small className="quiet">{t.search.budget(a.considered, a.budget)}</small>
              <svg className="interval" viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width="200" height="10" className="meter-ground" />
                <rect x={(Math.max(0, a.low) / most) * 200} width={Math.max(1, ((a.high - Math.max(0, a.low)) / most) * 200)} height="10" className="interval-band" />
                <rect x={(Math.max(0, a.regret) / most) * 200 - 1} width="2.5" height="10" className="interval-middle" />
              </svg>
            </div>
          </li>
        ))}
      </ul>
      {actions.length > 0 && <Paragraph data-size="sm" className="quiet">{t.search.budgetHelp}</Paragraph>}
    </div>
  );
}

/** How much of the result was luck: the same actions over many seeds. */
export function LuckPart({ path, wanted }: { path: string; wanted: Wanted }) {
  const { t, language } = useTexts();
  const search = useSearch<LuckStep, Luck>(`${path}/luck`, wanted, (step) => (step.results ? (step as Luck) : null));
  const luck = search.result;
  return (
    <div className="stack">
      <Paragraph>{t.debrief.luckLead(luck?.seeds ?? 200)}</Paragraph>
      {luck === null && search.progress === null && <Button className="no-print fit" variant="secondary" onClick={() => void search.start()}>{t.debrief.luckStart}</Button>}
      <Wait progress={search.progress} fault={search.fault} />
      {luck !== null && (
        <figure className="stack tight">
          <Histogram luck={luck} />
          <figcaption>
            <strong>{t.debrief.luckText(percent(luck.rank, language), whole(luck.luckNok, language))}</strong>
            <ul className="plain tight">
              <li>{t.search.shareOfLuck(percent(luck.shareOfLuck, language))}</li>
              <li>{t.search.skill(whole(luck.skillNok, language), whole(luck.skillLow, language), whole(luck.skillHigh, language))}</li>
              <li>{t.search.room(whole(luck.roomNok, language))}</li>
            </ul>
          </figcaption>
        </figure>
      )}
    </div>
  );
}

function Histogram({ luck }: { luck: Luck }) {
  const { t, language } = useTexts();
  const all = [...luck.results, luck.result];
  const bins = counts(luck.results, 24);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const x = (v: number) => 10 + ((v - least) / (most - least || 1)) * 580;
  const highest = Math.max(1, ...bins.map((b) => b.count));
  const isRight = x(luck.result) > 480;
  return (
    <svg className="histogram" viewBox="0 0 600 170" role="img" aria-label={t.debrief.luckText(percent(luck.rank, language), whole(luck.luckNok, language))}>
      {bins.map((b, i) => (
        <rect key={i} className="bin-bar" x={x(b.from)} width={Math.max(1, x(b.to) - x(b.from) - 2)} y={140 - (b.count / highest) * 112} height={(b.count / highest) * 112} />
      ))}
      <line className="here" x1={x(luck.result)} x2={x(luck.result)} y1="14" y2="142" />
      <text className="here-text" x={x(luck.result) + (isRight ? -6 : 6)} y="22" textAnchor={isRight ? 'end' : 'start'}>{`${t.debrief.here}: ${t.kroner(whole(luck.result, language))}`}</text>
      <text className="tick-text" x="10" y="162" textAnchor="start">{t.kroner(whole(least, language))}</text>
      <text className="tick-text" x="590" y="162" textAnchor="end">{t.kroner(whole(most, language))}</text>
    </svg>
  );
}
