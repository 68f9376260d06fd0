import { Button, Card, Field, Heading, Input, Label, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../api/rest';
import type { Me } from '../api/types';
import { useDay } from '../competence/parts';
import { Frame } from '../parts/Frame';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import type { CohortView, Pathway, Programme } from './types';
import '../competence/competence.css';

const boardRoles = ['ADMINISTRATOR', 'OPERATOR', 'INSTRUCTOR', 'NAV_COUNSELLOR', 'TRAINING_OFFICE'];

/** The way through a programme: of oneself, of those one looks after, and of whole cohorts. */
export default function ProgrammesPage() {
  const { t } = useTexts();
  const me = useQuery({ queryKey: ['me'], queryFn: () => read<Me>('/me') });
  const roles = me.data?.roles ?? [];
  const others = roles.some((role) => role !== 'LEARNER');
  return (
    <Frame>
      <div className="stack">
        <Heading level={1} data-size="lg">{t.programmes.title}</Heading>
        <Paragraph className="quiet">{t.programmes.lead}</Paragraph>
        {boardRoles.some((role) => roles.includes(role)) && <Cohorts />}
        <Pathways title={t.programmes.mine} path="/pathways/mine" />
        {others && <Pathways title={t.programmes.pathways} path="/pathways" />}
        <Shipped />
      </div>
    </Frame>
  );
}

/** A sign for each person, so that one sees where everybody is. */
function Cohorts() {
  const { t, say } = useTexts();
  const cohorts = useQuery({ queryKey: ['cohorts'], queryFn: () => read<CohortView[]>('/pathways/cohorts') });
  return (
    <section className="stack">
      <Heading level={2} data-size="md">{t.programmes.cohorts}</Heading>
      {cohorts.isPending && <Loading />}
      {cohorts.isError && <Failure error={cohorts.error} again={() => void cohorts.refetch()} />}
      {cohorts.data?.length === 0 && <Empty>{t.programmes.noCohorts}</Empty>}
      {cohorts.data?.map((cohort) => (
        <div key={`${cohort.cohort}/${cohort.programme}`} className="stack">
          <Heading level={3} data-size="xs">{cohort.cohort}: {say(cohort.title)} · {t.programmes.people(cohort.people)}</Heading>
          <ol className="plain board">
            {cohort.places.map((place) => (
              <li key={place.place}>
                <span>{say(place.title)}</span>
                <strong>{place.count}</strong>
                <span className="heads" aria-hidden="true">{'●'.repeat(place.count)}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Pathways({ title, path }: { title: string; path: string }) {
  const { t } = useTexts();
  const pathways = useQuery({ queryKey: ['pathways', path], queryFn: () => read<Pathway[]>(path) });
  return (
    <section className="stack">
      <Heading level={2} data-size="md">{title}</Heading>
      {pathways.isPending && <Loading />}
      {pathways.isError && <Failure error={pathways.error} again={() => void pathways.refetch()} />}
      {pathways.data?.length === 0 && <Empty>{t.programmes.noPathways}</Empty>}
      <div className="cards">{pathways.data?.map((one) => <PathwayCard key={one.id} one={one} />)}</div>
    </section>
  );
}

function PathwayCard({ one }: { one: Pathway }) {
  const { t, say } = useTexts();
  const day = useDay();
  return (
    <Card className="note">
      <div className="row between">
        <Heading level={3} data-size="2xs">{one.name}: {say(one.title)}</Heading>
        <Tag data-size="sm" data-color={one.state === 'PASSED' ? 'success' : 'neutral'}>{t.programmes.states[one.state]}</Tag>
      </div>
      <ol className="stack">
        {one.stays.map((stay) => (
          <li key={stay.stage} aria-current={stay.until === null ? 'step' : undefined}>
            <strong>{say(stay.title)}</strong> · {day(stay.from)} – {stay.until === null ? t.programmes.now : day(stay.until)}
            <br />
            <span className="quiet">
              {t.programmes.responsible}: {stay.responsible}
              {stay.payer !== '' && ` · ${t.programmes.payer}: ${stay.payer}`}
            </span>
          </li>
        ))}
      </ol>
      {one.company && <Paragraph>{t.programmes.company}: {one.company}</Paragraph>}
      {one.state === 'ACTIVE' && <Missing one={one} />}
    </Card>
  );
}

function Missing({ one }: { one: Pathway }) {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const [company, setCompany] = useState('');
  const acting = one.actingAs[0];
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => read<Programme[]>('/pathways/programmes') });
  const stages = programmes.data?.find((programme) => programme.name === one.programme)?.stages ?? [];
  const next = stages[stages.findIndex((stage) => stage.name === one.stage) + 1];
  const tell = useMutation({
    mutationFn: (fact: object) => send(`/pathways/${one.id}/facts`, { organisation: acting, ...fact }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['pathways'] });
      await queries.invalidateQueries({ queryKey: ['cohorts'] });
    },
  });
  return (
    <div className="stack">
      <Heading level={4} data-size="2xs">{t.programmes.missing}</Heading>
      {one.missing.length === 0 && <Paragraph className="quiet">{t.programmes.nothingMissing}</Paragraph>}
      <ul className="stack">
        {one.missing.map((missing) => (
          <li key={missing.words.nb}>
            {say(missing.words)} <span className="quiet">{t.programmes.by(say(missing.by))}</span>
            {missing.confirmation !== null && acting && (
              <>
                {' '}
                <Button variant="tertiary" data-size="sm" aria-label={`${t.programmes.confirm}: ${say(missing.words)}`} onClick={() => tell.mutate({ kind: 'confirmed', what: missing.confirmation })}>
                  {t.programmes.confirm}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {one.reportsTestAs !== null && <TradeTest isBusy={tell.isPending} onTell={(day, passed) => tell.mutate({ kind: 'trade-test-reported', organisation: one.reportsTestAs, day, passed })} />}
      {acting && next && (
        <div className="row">
          <Button data-size="sm" disabled={tell.isPending} onClick={() => tell.mutate({ kind: 'agreed', what: next.name })}>
            {t.programmes.agree}: {say(next.title)}
          </Button>
        </div>
      )}
      {acting && one.company === null && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            tell.mutate({ kind: 'company-named', company });
          }}
        >
          <Field data-size="sm"><Label>{t.programmes.nameCompany}</Label><Input value={company} onChange={(event) => setCompany(event.target.value)} required /></Field>
          <Button type="submit" variant="secondary" data-size="sm">{t.save}</Button>
        </form>
      )}
      {tell.isError && <Failure error={tell.error} />}
    </div>
  );
}

/** The exam body reports; nobody else can. */
function TradeTest({ isBusy, onTell }: { isBusy: boolean; onTell: (day: string, passed: boolean) => void }) {
  const { t } = useTexts();
  const [day, setDay] = useState(() => new Date().toLocaleDateString('sv-SE'));
  const words = t.groups.tradeTest;
  return (
    <div className="stack tight" role="group" aria-label={words.title}>
      <Paragraph className="quiet">{words.lead}</Paragraph>
      <div className="row">
        <Field data-size="sm"><Label>{words.day}</Label><Input type="date" required value={day} onChange={(event) => setDay(event.target.value)} /></Field>
        <Button data-size="sm" disabled={isBusy || day === ''} onClick={() => onTell(day, true)}>{words.passed}</Button>
        <Button data-size="sm" variant="secondary" data-color="danger" disabled={isBusy || day === ''} onClick={() => onTell(day, false)}>{words.failed}</Button>
      </div>
    </div>
  );
}

function Shipped() {
  const { t, say } = useTexts();
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => read<Programme[]>('/pathways/programmes') });
  return (
    <section className="stack">
      <Heading level={2} data-size="md">{t.programmes.shipped}</Heading>
      <div className="cards">
        {programmes.data?.map((programme) => (
          <Card key={programme.name} className="note">
            <Heading level={3} data-size="2xs">{say(programme.title)}</Heading>
            <Paragraph className="quiet">{say(programme.about)}</Paragraph>
            <ol>
              {programme.stages.map((stage) => (
                <li key={stage.name}>{say(stage.title)}{stage.weeks > 0 && <span className="quiet"> · {t.programmes.weeks(stage.weeks)}</span>}</li>
              ))}
            </ol>
          </Card>
        ))}
      </div>
    </section>
  );
}
