import { Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { Link } from '../parts/Link';
import { useTexts } from '../texts';
import { ChangeForm } from './ChangeForm';
import { HandedIn } from './UploadForm';
import type { AdoptedText, AttestationLine, By, EvidenceLine, Level, Passport } from './types';

/** A text in the language in which it was adopted, said so to a screen reader. */
export function Adopted({ text }: { text: AdoptedText | null }) {
  const { t } = useTexts();
  return text === null ? <span className="quiet">{t.competence.noText}</span> : <span lang={text.language}>{text.text}</span>;
}

/** How sure something is; the sign and the word say it, not the colour alone. */
export function LevelMark({ level }: { level: Level }) {
  const { t } = useTexts();
  const signs: Record<Level, string> = { NOTHING: '○', CLAIMED: '◔', PARTLY: '◑', SHOWN: '●', ATTESTED: '★' };
  return (
    <span className={`level level-${level}`}>
      <span aria-hidden="true">{signs[level]}</span> {t.competence.levels[level]}
    </span>
  );
}

/** What serves an aim, by name. */
export function Serving({ by }: { by: By[] }) {
  const { say } = useTexts();
  return <>{by.map((one) => say(one.title) || one.name).join(', ')}</>;
}

/** A day as people say it. */
export function useDay() {
  const { language } = useTexts();
  return (moment: string) =>
    new Date(moment).toLocaleDateString(language === 'nb' ? 'nb-NO' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The aims of a passport and how sure each is. */
export function Skills({ passport, title }: { passport: Passport; title: string }) {
  const { t } = useTexts();
  return (
    <section className="stack">
      <Heading level={2} data-size="md">{title}</Heading>
      {passport.skills.length === 0 && <Paragraph className="quiet">{t.competence.noSkills}</Paragraph>}
      <ul className="plain aims">
        {passport.skills.map((skill) => (
          <li key={`${skill.framework} ${skill.code} ${skill.version}`}>
            <LevelMark level={skill.level} />
            <span>
              <Adopted text={skill.text} /> <span className="quiet">{skill.code} {skill.version}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One evidence with what it says. */
export function EvidenceCard({ one }: { one: EvidenceLine }) {
  const { t, say } = useTexts();
  const day = useDay();
  return (
    <Card className="note">
      <div className="row between">
        <Heading level={3} data-size="2xs">{say(one.title)}</Heading>
        <Tag data-size="sm" data-color={one.state === 'ASSESSED' ? 'success' : 'neutral'}>{t.competence.states[one.state]}</Tag>
      </div>
      <Paragraph className="quiet">
        {t.competence.origins[one.origin]} · {day(one.submitted)}
        {one.state === 'ASSESSED' && ` · ${t.competence.assessedBy(one.assessor)}`}
      </Paragraph>
      {one.what !== '' && (one.mediaType !== null ? <HandedIn one={one} /> : <Paragraph className="long">{one.origin === 'RUN' ? t.competence.journal(one.what) : one.what}</Paragraph>)}
      <ToDebrief one={one} />
      {one.remark !== '' && <Paragraph className="long">«{one.remark}»</Paragraph>}
    </Card>
  );
}

/** From a run's evidence to the talk about it, for those who may come there. */
export function ToDebrief({ one }: { one: EvidenceLine }) {
  const { t, say } = useTexts();
  return one.debrief === null ? null : <Paragraph><Link to={one.debrief}>{t.competence.toDebrief(say(one.title))}</Link></Paragraph>;
}

/** The last day on which something counts that ends at this moment. */
const lastDay = (until: string) => new Date(Date.parse(until) - 1).toISOString();

/** One attestation; with `changes` it can be suspended and revoked here. */
export function AttestationCard({ one, canDownload, changes }: { one: AttestationLine; canDownload: boolean; changes: boolean }) {
  const { t, say, language } = useTexts();
  const day = useDay();
  return (
    <Card className="note">
      <div className="row between">
        <Heading level={3} data-size="2xs">{say(one.title)}</Heading>
        <Tag data-size="sm" data-color={one.standing === 'VALID' ? 'success' : one.standing === 'REVOKED' ? 'danger' : 'neutral'}>
          {t.competence.standing[one.standing]}
        </Tag>
      </div>
      <Paragraph className="quiet">
        {t.competence.kinds[one.kind]}
        {one.machines.length > 0 && ` (${[...one.machines, ...one.modes.map((mode) => t.hall.modes[mode].toLowerCase()), ...(one.instructs ? [t.competence.instructs] : [])].join(', ')})`} · {day(one.from)}{' '}
        {one.until === null ? t.competence.forEver : t.competence.until(day(lastDay(one.until)))} · {t.competence.signedBy(one.assessor)}
      </Paragraph>
      {one.text !== '' && <Paragraph className="long">{one.text}</Paragraph>}
      {one.why !== '' && <Paragraph className="long">{t.competence.because(one.why)}</Paragraph>}
      {canDownload && one.standing === 'VALID' && (
        <Paragraph>
          <a href={`/api/credentials/${one.id}/download?language=${language}`} download>{t.competence.download}: {say(one.title)}</a>
        </Paragraph>
      )}
      {changes && <ChangeForm one={one} />}
    </Card>
  );
}
