import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Live } from '../api/live';
import type { Display } from '../api/types';
import { useLink, usePicture } from '../api/useLive';
import { useTexts } from '../texts';

/** Says plainly why nothing moves: paused by whom and why, the line is lost, the emergency stop is pressed. */
export function Banners({ live, resume }: { live: Live<Display>; resume?: () => void }) {
  const { t, say } = useTexts();
  const link = useLink(live);
  const paused = usePicture(live, (d) => d?.paused ?? null);
  const isEnded = usePicture(live, (d) => Boolean(d?.ended));
  const isStopped = usePicture(live, (d) => d?.emergencyStop === true);
  const isIsolated = usePicture(live, (d) => d?.isolated === true);
  return (
    <div className="banners" aria-live="polite">
      {link === 'lost' && <Banner kind="lost" title={t.play.lost} text={t.play.lostLead} />}
      {paused !== null && !isEnded && (
        <Banner kind="paused" title={t.play.paused} text={`${paused.by === '' ? '' : `${t.play.pausedBy(paused.by)}. `}${say(paused.words) || paused.why || t.play.pausedNoWhy}`}>
          {resume && (
            <Button data-size="sm" onClick={resume}>
              {t.play.resume}
            </Button>
          )}
        </Banner>
      )}
      {isStopped && <Banner kind="stopped" title={t.play.emergency} />}
      {isIsolated && <Banner kind="isolated" title={t.play.isolated} />}
    </div>
  );
}

const signs = {
  paused: 'M-7 -9 H-2 V9 H-7 Z M2 -9 H7 V9 H2 Z',
  lost: 'M-9 4 A12 12 0 0 1 9 4 L6 7 A8 8 0 0 0 -6 7 Z M-8 -8 L8 8 L6 10 L-10 -6 Z',
  stopped: 'M-4 -9 H4 L9 -4 V4 L4 9 H-4 L-9 4 V-4 Z',
  isolated: 'M-9 -2 H-3 V2 H-9 Z M3 -2 H9 V2 H3 Z M-1.5 -9 H1.5 V9 H-1.5 Z',
};

function Banner({ kind, title, text, children }: { kind: keyof typeof signs; title: string; text?: string; children?: ReactNode }) {
  return (
    <div className={`banner ${kind}`}>
      <svg viewBox="-12 -12 24 24" width="34" height="34" aria-hidden="true">
        <path d={signs[kind]} />
      </svg>
      <div>
        <Heading level={2} data-size="2xs">{title}</Heading>
        {text && <Paragraph>{text}</Paragraph>}
      </div>
      {children}
    </div>
  );
}
