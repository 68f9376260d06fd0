import { Alert, Button, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useMemo, useRef, useState } from 'react';
import { follow } from '../api/rest';
import type { Debrief, Deed, Fan, WhatIfStep } from '../api/types';
import { clock, decimal, whole } from '../format';
import { meaning } from '../parts/states';
import { deedWords } from '../play/deeds';
import { useTexts } from '../texts';
import { Chart, type Line } from './Chart';
import { useWanted, type Wanted } from './printing';

interface WhatIfProps {
  debrief: Debrief;
  choices: Deed[];
  path: string;
  cursor: number;
  wanted: Wanted;
}

/** Pick a moment on the timeline and another action, or none; a thousand futures answer as a fan. */
export function WhatIfPart({ debrief, choices, path, cursor, wanted }: WhatIfProps) {
  const { t, say, language } = useTexts();
  const [choice, setChoice] = useState(-1);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [fan, setFan] = useState<(Fan & { deed: Deed | null }) | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const nameOf = (deed: Deed | null) => (deed === null ? t.debrief.nothing : say(debrief.choices?.find((c) => c.deed === deed)?.words) || deedWords(deed, t.verbs));
  const play = async () => {
    const deed = choices[choice] ?? null;
    stop.current = new AbortController();
    setProgress({ done: 0, of: 1000 });
    setFault(null);
    const started = performance.now();
    try {
      await follow<WhatIfStep>(
        `${path}/whatif`,
        { atMicros: Math.round(cursor), deed, futures: 1000 },
        (step) => {
          if (step.type === 'progress') {
            setProgress({ done: step.done, of: step.of });
          } else if (step.type === 'fan') {
            setFan({ ...step, millis: step.millis ?? performance.now() - started, deed });
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
      <div className="row no-print">
        <div className="moment-box">
          <span className="quiet">{t.debrief.moment}</span>
          <strong>{clock(cursor)}</strong>
        </div>
        <Field className="grow">
          <Label>{t.debrief.instead}</Label>
          <Select value={choice} onChange={(event) => setChoice(Number(event.target.value))}>
            <Select.Option value={-1}>{t.debrief.nothing}</Select.Option>
            {choices.map((deed, i) => (
              <Select.Option key={i} value={i}>{nameOf(deed)}</Select.Option>
            ))}
          </Select>
        </Field>
        {progress === null ? (
          <Button onClick={() => void play()}>{t.debrief.simulate}</Button>
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
            <strong>{`${clock(fan.atMicros[0] ?? 0)}: ${nameOf(fan.deed)}`}</strong>{' '}
            <span className="quiet">{t.debrief.took(fan.futures, decimal((fan.millis ?? 0) / 1000, language, 1))}</span>
          </figcaption>
          <FanChart fan={fan} />
          <FanWords fan={fan} />
        </figure>
      )}
    </div>
  );
}

function FanChart({ fan }: { fan: Fan }) {
  const { t, language } = useTexts();
  const format = useMemo(() => (v: number) => whole(v, language), [language]);
  const drawn = useMemo(() => {
    const rows = [...fan.quantiles].sort((a, b) => a.share - b.share);
    const lines: Line[] = rows.map((row) => {
      const isMiddle = Math.abs(row.share - 0.5) < 1e-6;
      return { label: isMiddle ? t.debrief.median : `${Math.round(row.share * 100)} %`, values: row.values, colour: '--ds-color-accent-base-default', width: isMiddle ? 3 : 0.5 };
    });
    const bands = Array.from({ length: Math.floor(rows.length / 2) }, (_, i) => ({ upper: rows.length - 1 - i, lower: i, colour: '--ds-color-accent-base-default', opacity: 0.16 + i * 0.14 }));
    const middle = fan.baseline?.find((b) => Math.abs(b.share - 0.5) < 1e-6);
    if (middle) {
      lines.push({ label: `${t.debrief.nothing} (${t.debrief.median})`, values: middle.values, colour: '--ds-color-brand-base-default', dash: [8, 5], width: 2.5 });
    }
    if (fan.happened) {
      lines.push({ label: t.debrief.happened, values: fan.happened, colour: '--ink', width: 2.5, dash: [2, 4] });
    }
    return { lines, bands };
  }, [fan, t]);
  return <Chart timeWord={t.play.now} label={t.debrief.fan} atMicros={fan.atMicros} lines={drawn.lines} bands={drawn.bands} height={320} format={format} />;
}

function FanWords({ fan }: { fan: Fan }) {
  const { t, language } = useTexts();
  const last = (share: number) => {
    const row = fan.quantiles.reduce<Fan['quantiles'][number] | null>((best, q) => (best === null || Math.abs(q.share - share) < Math.abs(best.share - share) ? q : best), null);
    return whole(row?.values[row.values.length - 1] ?? 0, language);
  };
  return (
    <div role="status">
      <Paragraph>{t.debrief.fanText(last(0.05), last(0.5), last(0.95))}</Paragraph>
      {fan.difference && (
        <Paragraph>
          <strong>{t.debrief.better(whole(fan.difference.mean, language), whole(fan.difference.low, language), whole(fan.difference.high, language))}</strong>
        </Paragraph>
      )}
    </div>
  );
}
