import { Alert, Button, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useMemo, useRef, useState } from 'react';
import { follow } from '../api/rest';
import type { Debrief, Deed, Fan, WhatIfStep } from '../api/types';
import { clock, decimal, percent, whole } from '../format';
import { meaning } from '../parts/states';
import { useTexts } from '../texts';
import { ChoicePart, useChoice } from './ChoicePart';
import { Chart, type Line } from './Chart';
import { counts } from './counts';
import { useWanted, type Wanted } from './printing';

/** A fan with the deed that it answers, and how that is called. */
type Asked = Fan & { deed: Deed | null; name: string };

interface WhatIfProps {
  debrief: Debrief;
  path: string;
  cursor: number;
  wanted: Wanted;
}

/** How far beyond the lesson's end futures may be followed, hours. */
const horizons = [0, 1, 4];

/** Shorter lessons leave chance no time: their futures are followed an hour beyond the end at first. */
const shortMicros = 15 * 60e6;

/** Pick a moment on the timeline and another action, or none; a thousand futures answer as a fan. */
export function WhatIfPart({ debrief, path, cursor, wanted }: WhatIfProps) {
  const { t, language } = useTexts();
  const choice = useChoice(path, cursor);
  const [hours, setHours] = useState(debrief.timeline.durationMicros < shortMicros ? 1 : 0);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [fan, setFan] = useState<Asked | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const play = async () => {
    const { deed, name } = choice;
    stop.current = new AbortController();
    setProgress({ done: 0, of: 1000 });
    setFault(null);
    const started = performance.now();
    try {
      await follow<WhatIfStep>(
        `${path}/whatif`,
        { atMicros: Math.round(cursor), deed, futures: 1000, beyondMicros: hours * 3600e6 },
        (step) => {
          if (step.type === 'progress') {
            setProgress({ done: step.done, of: step.of });
          } else if (step.type === 'fan') {
            setFan({ ...step, millis: step.millis ?? performance.now() - started, deed, name });
          } else {
            setFault(step.reason);
          }
        },
        stop.current.signal,
      );
    } catch (error) {
      if (!stop.current.signal.aborted) {
        setFault(meaning(error, t));
      }
    }
    setProgress(null);
  };
  useWanted(wanted, fan === null && fault === null, progress !== null, () => void play());
  return (
    <div className="stack">
      <Paragraph>{t.debrief.whatIfLead}</Paragraph>
      <ChoicePart choice={choice} />
      <div className="row no-print">
        <div className="moment-box">
          <span className="quiet">{t.debrief.moment}</span>
          <strong>{clock(cursor)}</strong>
        </div>
        <Field>
          <Label>{t.debrief.horizon}</Label>
          <Select value={hours} onChange={(event) => setHours(Number(event.target.value))}>
            {horizons.map((h) => (
              <Select.Option key={h} value={h}>{t.debrief.horizons(h)}</Select.Option>
            ))}
          </Select>
        </Field>
        {progress === null ? (
          <Button disabled={!choice.isReady} onClick={() => void play()}>{t.debrief.simulate}</Button>
        ) : (
          <Button variant="secondary" onClick={() => stop.current?.abort()}>{t.debrief.stop}</Button>
        )}
      </div>
      {progress !== null && (
        <div role="status">
          <progress value={progress.done} max={progress.of} aria-label={t.debrief.simulating(progress.done, progress.of)} /> {t.debrief.simulating(progress.done, progress.of)}
        </div>
      )}
      {fault !== null && <Alert data-color="danger" role="alert">{fault}</Alert>}
      {fan !== null && (
        <figure className="stack tight">
          <figcaption>
            <strong>{`${clock(fan.atMicros[0] ?? 0)}: ${fan.name}`}</strong>{' '}
            <span className="quiet">{t.debrief.took(fan.futures, decimal((fan.millis ?? 0) / 1000, language, 1))}</span>
          </figcaption>
          <FanChart fan={fan} />
          <FanWords fan={fan} />
          <Ends fan={fan} />
        </figure>
      )}
    </div>
  );
}

const isMiddle = (share: number) => Math.abs(share - 0.5) < 1e-6;

function FanChart({ fan }: { fan: Asked }) {
  const { t, language } = useTexts();
  const format = useMemo(() => (v: number) => whole(v, language), [language]);
  const drawn = useMemo(() => {
    const rows = [...fan.quantiles].sort((a, b) => a.share - b.share);
    const lines: Line[] = rows.map((row) => {
      const name = fan.deed === null ? t.debrief.nothing : t.debrief.insteadDone;
      return { label: isMiddle(row.share) ? `${name} (${t.debrief.median.toLowerCase()})` : `${Math.round(row.share * 100)} %`, values: row.values, colour: '--ds-color-accent-base-default', width: isMiddle(row.share) ? 3 : 0.8 };
    });
    const bands = Array.from({ length: Math.floor(rows.length / 2) }, (_, i) => ({ upper: rows.length - 1 - i, lower: i, colour: '--ds-color-accent-base-default', opacity: 0.16 + i * 0.14 }));
    const beside = [...(fan.baseline ?? [])].sort((a, b) => a.share - b.share);
    const first = lines.length;
    beside.filter((row, i) => i === 0 || i === beside.length - 1 || isMiddle(row.share)).forEach((row) =>
      lines.push({
        label: isMiddle(row.share) ? `${t.debrief.asYouDid} (${t.debrief.median.toLowerCase()})` : `${t.debrief.asYouDid} ${Math.round(row.share * 100)} %`,
        values: row.values,
        colour: '--ds-color-brand-base-default',
        dash: isMiddle(row.share) ? [8, 5] : [],
        width: isMiddle(row.share) ? 2.5 : 0.8,
      }),
    );
    if (beside.length > 1) {
      bands.push({ upper: lines.length - 1, lower: first, colour: '--ds-color-brand-base-default', opacity: 0.18 });
    }
    if (fan.happened) {
      lines.push({ label: t.debrief.happened, values: fan.atMicros.map((_, i) => fan.happened?.[i] ?? null), colour: '--ink', width: 3.5 });
    }
    return { lines, bands };
  }, [fan, t]);
  const last = fan.atMicros[fan.atMicros.length - 1] ?? 0;
  const mark = fan.endMicros !== undefined && fan.endMicros < last ? { at: fan.endMicros, word: t.debrief.lessonEnds } : undefined;
  return (
    <div>
      <span className="quiet axis-name">{t.debrief.figureNames['good']?.join(', ')}</span>
      <Chart timeWord={t.play.now} label={t.debrief.fan} atMicros={fan.atMicros} lines={drawn.lines} bands={drawn.bands} height={320} format={format} mark={mark} />
    </div>
  );
}

/** Where the futures end, those of the other deed above those of what was done, on the same axis. */
function Ends({ fan }: { fan: Asked }) {
  const { t, language } = useTexts();
  const rows = [
    { name: fan.deed === null ? t.debrief.nothing : t.debrief.insteadDone, results: fan.results, colour: 'instead' },
    { name: t.debrief.asYouDid, results: fan.baselineResults ?? [], colour: 'as-it-went' },
  ].filter((row) => row.results.length > 0);
  const all = rows.flatMap((row) => row.results);
  const [least, most] = all.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)] as [number, number], [Infinity, -Infinity] as [number, number]);
  if (!(most > least)) {
    return null;
  }
  const bins = rows.map((row) => counts(row.results, 40, least, most));
  const highest = Math.max(1, ...bins.flat().map((b) => b.count));
  const x = (v: number) => ((v - least) / (most - least)) * 600;
  return (
    <div className="stack tight">
      <strong>{t.debrief.ends(whole(fan.futures, language))}</strong>
      <ul className="plain ends">
        {rows.map((row, i) => (
          <li key={row.colour}>
            <span>{row.name}</span>
            <svg viewBox="0 0 600 60" preserveAspectRatio="none" aria-hidden="true" className={row.colour}>
              {(bins[i] ?? []).map((b, n) => (
                <rect key={n} x={x(b.from)} width={Math.max(1, x(b.to) - x(b.from) - 1.5)} y={60 - (b.count / highest) * 58} height={(b.count / highest) * 58} />
              ))}
            </svg>
          </li>
        ))}
      </ul>
      <div className="ends-axis quiet">
        <span>{t.kroner(whole(least, language))}</span>
        <span>{t.kroner(whole(most, language))}</span>
      </div>
    </div>
  );
}

/** The value of a quantile at the end of the fan. */
function atEnd(rows: Fan['quantiles'], share: number): number {
  const row = rows.find((q) => Math.abs(q.share - share) < 1e-6);
  return row?.values[row.values.length - 1] ?? 0;
}

function FanWords({ fan }: { fan: Asked }) {
  const { t, language } = useTexts();
  const text = (rows: Fan['quantiles']) => t.debrief.fanText(whole(atEnd(rows, 0.05), language), whole(atEnd(rows, 0.5), language), whole(atEnd(rows, 0.95), language));
  return (
    <div role="status">
      {fan.baseline && (
        <Paragraph className="as-it-went">
          <strong>{`${t.debrief.asYouDid}: `}</strong>
          {text(fan.baseline)}
        </Paragraph>
      )}
      <Paragraph className="instead">
        <strong>{`${fan.deed === null ? t.debrief.nothing : t.debrief.insteadDone}: `}</strong>
        {text(fan.quantiles)}
      </Paragraph>
      {fan.shareDone !== undefined && fan.shareDone < 1 && <Paragraph className="refusal">{t.search.notDone(percent(1 - fan.shareDone, language))}</Paragraph>}
      {fan.difference && (
        <Paragraph>
          <strong>{t.debrief.better(whole(fan.difference.mean, language), whole(fan.difference.low, language), whole(fan.difference.high, language))}</strong>
        </Paragraph>
      )}
    </div>
  );
}
