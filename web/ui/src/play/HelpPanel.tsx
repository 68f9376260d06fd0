import { Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { Live } from '../api/live';
import type { Display, HazardNow, Plan } from '../api/types';
import { usePicture } from '../api/useLive';
import { clock, whole } from '../format';
import { Empty } from '../parts/states';
import { useNames } from '../parts/Names';
import { useTexts } from '../texts';

interface HelpProps {
  plan: Plan;
  live: Live<Display>;
  /** The way back from a mistake, and what its button says. */
  onRewind: (hazard: HazardNow) => void;
  rewindLabel: string;
  onHint: () => void;
}

/** Hints that cost, what has been found out, and the mistakes that were made safe. */
export function HelpPanel({ plan, live, onRewind, rewindLabel, onHint }: HelpProps) {
  const { t, say, language } = useTexts();
  const called = useNames();
  const left = usePicture(live, (d) => d?.hintsLeft ?? 0);
  const isHintReady = usePicture(live, (d) => d?.hintReady ?? true);
  const cost = usePicture(live, (d) => d?.nextHintCost);
  const taken = usePicture(live, (d) => d?.hintsTaken ?? []);
  const revealed = usePicture(live, (d) => d?.revealed ?? []);
  const hazards = usePicture(live, (d) => d?.hazards ?? []);
  return (
    <div className="stack">
      <section className="stack tight">
        <Heading level={2} data-size="2xs">{t.play.hints}</Heading>
        {taken.map((hint, i) => (
          <Card key={i} data-color="info" className="note">
            <Paragraph>{say(hint.words)}</Paragraph>
          </Card>
        ))}
        {(plan.hints ?? 0) === 0 && left === 0 ? (
          <Empty>{t.play.noHints}</Empty>
        ) : (
          <div className="row">
            <Button variant="secondary" data-size="sm" disabled={left === 0 || !isHintReady} onClick={onHint}>
              {t.play.takeHint}
            </Button>
            <span className="quiet">
              {t.play.hintsLeft(left)}
              {cost === undefined ? '' : `. ${t.play.hintCost(whole(cost, language))}`}
            </span>
          </div>
        )}
      </section>
      {revealed.length > 0 && (
        <section className="stack tight">
          <Heading level={2} data-size="2xs">{t.play.found}</Heading>
          <ul className="plain">
            {revealed.map((r, i) => (
              <li key={i}>
                <span className="quiet">{clock(r.atMicros)}</span> <strong>{called(r.element)}</strong> {r.text ?? say(r.words)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack tight">
        <Heading level={2} data-size="2xs">{t.play.hazards}</Heading>
        {hazards.length === 0 ? <Empty>{t.play.hazardsNone}</Empty> : hazards.map((h, i) => <HazardCard key={i} hazard={h} onRewind={onRewind} label={rewindLabel} />)}
      </section>
    </div>
  );
}

/** One edge of safety that was stepped over, what would have happened, and the way back. */
export function HazardCard({ hazard, onRewind, label }: { hazard: HazardNow; onRewind?: (hazard: HazardNow) => void; label?: string }) {
  const { t, say } = useTexts();
  return (
    <Card data-color={hazard.injury ? 'danger' : 'warning'} className="note stack tight">
      <div className="row between">
        <strong>{say(hazard.title) || hazard.name}</strong>
        <Tag data-color={hazard.injury ? 'danger' : 'warning'} data-size="sm">{hazard.injury ? t.play.injury : t.play.hazard}</Tag>
      </div>
      <Paragraph>
        {clock(hazard.atMicros)} {say(hazard.story)}
      </Paragraph>
      {onRewind && hazard.rewindMicros !== undefined && (
        <Button variant="secondary" data-size="sm" onClick={() => onRewind(hazard)}>
          {label ?? t.play.rewind} ({clock(hazard.rewindMicros)})
        </Button>
      )}
    </Card>
  );
}
