import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Live } from '../api/live';
import type { Display, Plan, ToServer } from '../api/types';
import { usePicture } from '../api/useLive';
import { clock } from '../format';
import { useTexts } from '../texts';

/** Every moment of the run under a handle: bookmarks, injects and hazards as marks, and the way back that makes a branch. */
export function RewindSlider({ plan, live, tell }: { plan: Plan; live: Live<Display>; tell: (message: ToServer) => void }) {
  const { t, say } = useTexts();
  const now = usePicture(live, (d) => Math.floor((d?.now ?? 0) / 5e6) * 5e6);
  const run = usePicture(live, (d) => d?.run ?? 1);
  const marks = usePicture(live, (d) => [
    ...(d?.bookmarks ?? []).map((b) => ({ at: b.atMicros, kind: 'bookmark', text: b.text })),
    ...(d?.injected ?? []).map((i) => ({ at: i.atMicros, kind: 'inject', text: say(plan.injects?.find((p) => p.name === i.name)?.title) || i.name })),
    ...(d?.hazards ?? []).map((h) => ({ at: h.atMicros, kind: 'hazard', text: say(h.title) })),
  ]);
  const [at, setAt] = useState<number | null>(null);
  const end = Math.max(plan.durationMicros, now, 1);
  const chosen = Math.min(at ?? now, now);
  return (
    <section className="rewind" aria-label={t.station.timeline}>
      <div className="rewind-track">
        <svg viewBox="0 0 1000 22" preserveAspectRatio="none" aria-hidden="true">
          <rect className="track" width="1000" height="22" rx="6" />
          <rect className="past" width={(now / end) * 1000} height="22" />
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
          onChange={(event) => setAt(Math.min(now, Number(event.target.value) * 1e6))}
        />
      </div>
      <div className="row between">
        <span className="quiet">{t.run(run)}. {t.station.rewindHelp}</span>
        <Button
          variant="secondary"
          data-size="sm"
          disabled={at === null || now === 0}
          onClick={() => {
            tell({ type: 'rewind', run, micros: chosen });
            setAt(null);
          }}
        >
          {at === null ? t.station.rewind : `${t.station.rewindTo(clock(chosen))}`}
        </Button>
      </div>
      {marks.length > 0 && (
        <div className="row marks">
          {marks.map((m, i) => (
            <Button key={i} variant="tertiary" data-color="neutral" data-size="sm" onClick={() => setAt(m.at)}>
              {clock(m.at)} {m.text}
            </Button>
          ))}
        </div>
      )}
      <Paragraph className="ds-sr-only" aria-live="polite">{at === null ? '' : t.station.rewindTo(clock(chosen))}</Paragraph>
    </section>
  );
}
