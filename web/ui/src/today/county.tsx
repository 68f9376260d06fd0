import { Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import type { CurriculumCard, WholeCurriculum } from '../competence/types';
import { Adopted } from '../competence/parts';
import { Link } from '../parts/Link';
import { dayFrom, dayText, today } from '../people/model';
import type { Approvals, Pathway, TellableKind } from '../programmes/types';
import { useTexts } from '../texts';
import { OthersPaths } from './others';
import { Calm, Figure, Part, useRead } from './parts';

const most = 8;

/** An approval that ends within so many days is told of, days. */
const SOON = 180;

/** What a county decides, whom it follows, and what its curricula have of the hall. */
export function CountyStart() {
  const { t } = useTexts();
  return (
    <>
      <Decisions />
      <Trainers />
      <OthersPaths title={t.today.county.followed} />
      <Curricula />
    </>
  );
}

const decisions: readonly TellableKind[] = ['contract-approved', 'trade-test-reported'];

/** Contracts and trade tests that wait for the county, and whatever else of a pathway does. */
function Decisions() {
  const { t, say } = useTexts();
  const paths = useRead<Pathway[]>('/pathways');
  const words = t.today.county;
  return (
    <Part title={words.decides} to="/programmes" asked={paths} isWide>
      {(data) => {
        const waiting = data
          .filter((one) => one.state === 'ACTIVE')
          .map((one) => ({ one, deed: one.tellable.find((told) => decisions.includes(told.kind)), missing: one.missing.find((missing) => missing.isMine) }))
          .filter(({ deed, missing }) => deed !== undefined || missing !== undefined);
        return waiting.length === 0 ? (
          <Calm />
        ) : (
          <ul className="plain people-rows">
            {waiting.slice(0, most).map(({ one, deed, missing }) => (
              <li key={one.id}>
                <strong>{one.name}</strong>
                <span>{say(missing?.words ?? deed?.words)}{one.company !== null && <span className="quiet"> · {one.company}</span>}</span>
                {deed !== undefined && <Tag data-size="sm" data-color="warning">{deed.kind === 'contract-approved' ? words.contract : words.tradeTest}</Tag>}
              </li>
            ))}
          </ul>
        );
      }}
    </Part>
  );
}

/** Who may train in what today, and whose approval ends before long. */
function Trainers() {
  const { t, language } = useTexts();
  const approvals = useRead<Approvals>('/trade-approvals');
  const words = t.today.county;
  return (
    <Part title={t.programmes.approvals.title} to="/programmes/approvals" asked={approvals}>
      {({ approvals: all }) => {
        const held = all.filter((one) => one.holds);
        const ending = held.filter((one) => one.until !== null && one.until <= dayFrom(today(), SOON));
        return (
          <>
            <ul className="plain figures">
              <Figure n={new Set(held.map((one) => one.company)).size} of={words.companies} />
              <Figure n={new Set(held.map((one) => one.trade)).size} of={words.trades} />
            </ul>
            {ending.length > 0 && (
              <ul className="plain people-rows">
                {ending.slice(0, most).map((one) => (
                  <li key={`${one.company}/${one.trade}/${one.from}`}>
                    <strong>{one.name}</strong>
                    <span>{one.trade} <span className="quiet">{words.notFrom(dayText(one.until ?? '', language))}</span></span>
                  </li>
                ))}
              </ul>
            )}
          </>
        );
      }}
    </Part>
  );
}

/** How much of each curriculum the hall serves. */
function Curricula() {
  const { t } = useTexts();
  const curricula = useRead<CurriculumCard[]>('/curriculum');
  return (
    <Part title={t.today.county.coverage} to="/competence/curriculum" asked={curricula}>
      {(data) => {
        const valid = data.filter((one) => one.valid);
        return valid.length === 0 ? (
          <Calm />
        ) : (
          <ul className="plain bars">{valid.slice(0, most).map((one) => <Served key={`${one.framework}/${one.code}`} one={one} />)}</ul>
        );
      }}
    </Part>
  );
}

function Served({ one }: { one: CurriculumCard }) {
  const { t } = useTexts();
  const path = `/curriculum/${one.framework}/${one.code}`;
  const whole = useQuery({ queryKey: ['today', path], queryFn: () => read<WholeCurriculum>(path), staleTime: 300_000 });
  const aims = whole.data?.aims.length ?? 0;
  return (
    <li>
      <Link to={`/competence${path}`}><Adopted text={one.title} />{one.title.text !== one.code && ` ${one.code}`}</Link>
      {whole.data !== undefined && (
        <>
          <meter min={0} max={Math.max(1, aims)} value={whole.data.served} aria-label={`${one.code}: ${t.today.county.covered(whole.data.served, aims)}`} />
          <span className="quiet">{t.today.county.covered(whole.data.served, aims)}</span>
        </>
      )}
    </li>
  );
}
