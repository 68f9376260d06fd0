import { Button, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Live } from '../api/live';
import { read } from '../api/rest';
import type { Debrief, Display, Plan, RunCard, ToServer } from '../api/types';
import { usePicture } from '../api/useLive';
import { clock } from '../format';
import { useTexts } from '../texts';

interface RewindProps {
  plan: Plan;
  live: Live<Display>;
  session: string;
  group: number;
  tell: (message: ToServer) => void;
}

/** A moment of a run that somebody may want to go back to. */
interface Mark {
  at: number;
  kind: 'bookmark' | 'inject' | 'hazard';
  text: string;
}

/** Every moment of every run under a handle: bookmarks, injects and hazards as marks, and the way back that makes a branch. */
export function RewindSlider({ plan, live, session, group, tell }: RewindProps) {
  const { t } = useTexts();
  const present = usePicture(live, (d) => d?.run ?? 1);
  const runs = usePicture(live, (d) => d?.runs ?? []);
  const soFar = usePicture(live, (d) => Math.floor((d?.now ?? 0) / 5e6) * 5e6);
  const [picked, setPicked] = useState<number | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const run = picked ?? present;
  const marks = useMarks(plan, live, session, group, run, run === present);
  const past = run === present ? soFar : (runs.find((r) => r.run === run)?.now ?? soFar);
  const end = Math.max(plan.durationMicros, past, 1);
  const chosen = Math.min(at ?? past, past);
  const pick = (next: number) => {
    setPicked(next === present ? null : next);
    setAt(null);
  };
  const rewind = () => {
    tell({ type: 'rewind', run, micros: chosen });
    setPicked(null);
    setAt(null);
  };
  return (
    <section className="rewind" aria-label={t.station.timeline}>
      <Track end={end} past={past} chosen={chosen} marks={marks} onChoose={setAt} />
      <div className="row between middle">
        {runs.length > 1 ? <RunChoice runs={runs} present={present} run={run} onPick={pick} /> : <span className="quiet">{t.run(run)}</span>}
        <Button variant="secondary" data-size="sm" disabled={(at === null && run === present) || past === 0} onClick={rewind}>
          {at === null && run === present ? t.station.rewind : t.station.rewindTo(clock(chosen))}
        </Button>
      </div>
      <Paragraph data-size="sm" className="quiet">{t.station.rewindHelp}</Paragraph>
      {marks.length > 0 && (
        <div className="row marks">
          {marks.map((m, i) => (
            <Button key={i} variant="tertiary" data-color="neutral" data-size="sm" onClick={() => setAt(m.at)}>
              <span className={`mark-sign ${m.kind}`} aria-hidden="true" />
              {clock(m.at)} {m.text || t.debrief.lanes[m.kind]}
            </Button>
          ))}
        </div>
      )}
      <Paragraph className="ds-sr-only" aria-live="polite">{at === null ? '' : t.station.rewindTo(clock(chosen))}</Paragraph>
    </section>
  );
}

/** The marks of a run: the present one from the living picture, an earlier one from its timeline. */
function useMarks(plan: Plan, live: Live<Display>, session: string, group: number, run: number, isPresent: boolean): Mark[] {
  const { say } = useTexts();
  const living = usePicture(live, (d): Mark[] => [
    ...(d?.bookmarks ?? []).map((b) => ({ at: b.atMicros, kind: 'bookmark' as const, text: b.text })),
    ...(d?.injected ?? []).map((i) => ({ at: i.atMicros, kind: 'inject' as const, text: say(plan.injects?.find((p) => p.name === i.name)?.title) || i.name })),
    ...(d?.hazards ?? []).map((h) => ({ at: h.atMicros, kind: 'hazard' as const, text: say(h.title) })),
  ]);
  const earlier = useQuery({
    queryKey: ['debrief', session, group, run],
    queryFn: () => read<Debrief>(`/sessions/${session}/groups/${group}/runs/${run}/debrief`),
    enabled: !isPresent,
    staleTime: Infinity,
  });
  if (isPresent) {
    return living;
  }
  const events = earlier.data?.timeline.events ?? [];
  return events.flatMap((e) => (e.kind === 'bookmark' || e.kind === 'inject' || e.kind === 'hazard' ? [{ at: e.atMicros, kind: e.kind, text: say(e.title) }] : []));
}

function RunChoice({ runs, present, run, onPick }: { runs: readonly RunCard[]; present: number; run: number; onPick: (run: number) => void }) {
  const { t } = useTexts();
  const nameOf = (r: RunCard) =>
    [t.run(r.run), r.parent == null ? '' : t.station.branchedFrom(r.parent, clock(r.branchedAtMicros ?? 0)), r.run === present ? t.station.presentRun : ''].filter((w) => w !== '').join(', ');
  return (
    <Field className="run-choice">
      <Label data-size="sm">{t.station.runs}</Label>
      <Select data-size="sm" value={run} onChange={(event) => onPick(Number(event.target.value))}>
        {runs.map((r) => (
          <Select.Option key={r.run} value={r.run}>{nameOf(r)}</Select.Option>
        ))}
      </Select>
    </Field>
  );
}

function Track({ end, past, chosen, marks, onChoose }: { end: number; past: number; chosen: number; marks: Mark[]; onChoose: (micros: number) => void }) {
  const { t } = useTexts();
  return (
    <div className="rewind-track">
      <svg viewBox="0 0 1000 22" preserveAspectRatio="none" aria-hidden="true">
        <rect className="track" width="1000" height="22" rx="6" />
        <rect className="past" width={(past / end) * 1000} height="22" />
        {marks.map((m, i) => (
          <rect key={i} className={`mark-${m.kind}`} x={(m.at / end) * 1000 - 2} width="4" height="22">
            <title>{m.text}</title>
          </rect>
        ))}
      </svg>
      <input
        type="range"
        min={0}
        max={end / 1e6}
        step={1}
        value={chosen / 1e6}
        aria-label={t.station.timeline}
        aria-valuetext={clock(chosen)}
        onChange={(event) => onChoose(Math.min(past, Number(event.target.value) * 1e6))}
      />
    </div>
  );
}
