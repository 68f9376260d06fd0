import { Heading, Tag } from '@digdir/designsystemet-react';
import type { NeedCard } from '../courses/types';
import { useTexts } from '../texts';
import { Calm, Part, useRead } from './parts';
import type { CohortView, Pathway } from '../programmes/types';

const most = 12;

/** Where those of each cohort are: one sign a person, in the column of the stage. */
export function Cohorts() {
  const { t, say } = useTexts();
  const cohorts = useRead<CohortView[]>('/pathways/cohorts');
  return (
    <Part title={t.today.cohort} to="/programmes" asked={cohorts} isWide>
      {(data) =>
        data.length === 0 ? (
          <Calm />
        ) : (
          data.map((cohort) => (
            <div key={`${cohort.cohort}/${cohort.programme}`} className="stack tight">
              <Heading level={3} data-size="2xs">{cohort.cohort}: {say(cohort.title)} · {t.programmes.people(cohort.people)}</Heading>
              <ol className="plain columns">
                {cohort.places.map((place) => (
                  <li key={place.place} className={place.count > 0 ? 'column' : 'column column-empty'}>
                    <span className="heads" aria-hidden="true">{'●'.repeat(place.count)}</span>
                    <strong>{place.count}</strong>
                    <span>{say(place.title)}</span>
                  </li>
                ))}
              </ol>
            </div>
          ))
        )
      }
    </Part>
  );
}

/** Those on their way whom this reader follows: first where something waits for the reader's own organisation. */
export function OthersPaths({ title }: { title: string }) {
  const { t, say } = useTexts();
  const paths = useRead<Pathway[]>('/pathways');
  return (
    <Part title={title} to="/programmes" asked={paths} isWide>
      {(data) => {
        const rank = { ACTIVE: 0, PLANNED: 1, PASSED: 2, ENDED: 3 };
        const isMine = (one: Pathway) => one.state === 'ACTIVE' && one.missing.some((missing) => missing.isMine);
        const sorted = [...data]
          .sort((one, other) => Number(isMine(other)) - Number(isMine(one)) || rank[one.state] - rank[other.state])
          .slice(0, most);
        return sorted.length === 0 ? (
          <Calm />
        ) : (
          <ul className="plain people-rows">
            {sorted.map((one) => (
              <li key={one.id}>
                <strong>{one.name}</strong>
                <span>
                  {say(one.stays.find((stay) => stay.until === null)?.title) || say(one.title)}
                  {one.company !== null && <span className="quiet"> · {one.company}</span>}
                </span>
                <Tag data-size="sm" data-color={one.state === 'PASSED' ? 'success' : one.state === 'ACTIVE' && one.missing.length > 0 ? 'info' : 'neutral'}>
                  {one.state === 'ENDED' ? t.today.ended : one.state === 'PASSED' ? t.today.arrived : t.programmes.states[one.state]}
                </Tag>
                {one.state === 'ACTIVE' && one.missing.length > 0 && <MissingLine one={one} />}
              </li>
            ))}
          </ul>
        );
      }}
    </Part>
  );
}

/** What waits for the reader, else what comes first. */
function MissingLine({ one }: { one: Pathway }) {
  const { t, say } = useTexts();
  const first = one.missing.find((missing) => missing.isMine) ?? one.missing[0];
  return first === undefined ? null : (
    <span className="quiet missing-line">
      {say(first.words)} {first.isMine ? <strong>{t.programmes.waitsForYou}</strong> : t.programmes.waitsFor(first.waitsFor || say(first.by))}
    </span>
  );
}

/** The needs and how far each is met. */
export function Needs() {
  const { t } = useTexts();
  const needs = useRead<NeedCard[]>('/needs');
  return (
    <Part title={t.today.needs} to="/needs" asked={needs}>
      {(data) => {
        const open = data.filter((need) => need.state !== 'WITHDRAWN').slice(0, 6);
        return open.length === 0 ? (
          <Calm />
        ) : (
          <ul className="plain bars">
            {open.map((need) => (
              <li key={need.id}>
                <span>{need.title}</span>
                {need.measure !== null && <meter min={0} max={need.people} value={need.measure.met} aria-label={`${need.title}: ${t.today.met(need.measure.met, need.people)}`} />}
                <span className="quiet">{need.measure === null ? t.courses.needs.hidden : t.today.met(need.measure.met, need.people)}</span>
              </li>
            ))}
          </ul>
        );
      }}
    </Part>
  );
}
