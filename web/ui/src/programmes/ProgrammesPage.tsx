import { Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import type { Me } from '../api/types';
import { useDay } from '../competence/parts';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { ApprovalsPart } from './ApprovalsPart';
import { StartForm } from './StartForm';
import { TellableParts } from './TellableParts';
import { TrainingPlanPart } from './TrainingPlanPart';
import type { CohortView, Pathway, Programme } from './types';
import '../competence/competence.css';

const boardRoles = ['ADMINISTRATOR', 'OPERATOR', 'INSTRUCTOR', 'NAV_COUNSELLOR', 'TRAINING_OFFICE'];
const approvalRoles = ['ADMINISTRATOR', 'OPERATOR', 'INSTRUCTOR', 'TRAINING_OFFICE', 'COMPANY_CONTACT'];

/** The way through a programme: of oneself, of those one looks after, and of whole cohorts. */
export default function ProgrammesPage({ rest }: { rest: string[] }) {
  return <Frame>{rest[0] === 'approvals' ? <ApprovalsPart /> : <Programmes />}</Frame>;
}

function Programmes() {
  const { t } = useTexts();
  const me = useQuery({ queryKey: ['me'], queryFn: () => read<Me>('/me') });
  const roles = me.data?.roles ?? [];
  const others = roles.some((role) => role !== 'LEARNER');
  return (
    <div className="stack">
      <Heading level={1} data-size="lg">{t.programmes.title}</Heading>
      <Paragraph className="quiet">{t.programmes.lead}</Paragraph>
      {approvalRoles.some((role) => roles.includes(role)) && <Link to="/programmes/approvals">{t.programmes.approvals.title}</Link>}
      {boardRoles.some((role) => roles.includes(role)) && <Cohorts />}
      <Pathways title={t.programmes.mine} path="/pathways/mine" />
      {others && <Pathways title={t.programmes.pathways} path="/pathways" />}
      {others && <StartForm />}
      <Shipped />
    </div>
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
      {one.hasPlan && <TrainingPlanPart pathway={one.id} />}
      {one.state === 'ACTIVE' && <Missing one={one} />}
    </Card>
  );
}

function Missing({ one }: { one: Pathway }) {
  const { t, say } = useTexts();
  return (
    <div className="stack">
      <Heading level={4} data-size="2xs">{t.programmes.missing}</Heading>
      {one.missing.length === 0 && <Paragraph className="quiet">{t.programmes.nothingMissing}</Paragraph>}
      <ul className="stack">
        {one.missing.map((missing) => (
          <li key={missing.words.nb}>
            {say(missing.words)}{' '}
            {missing.isMine
              ? <Tag data-size="sm" data-color="warning">{t.programmes.waitsForYou}</Tag>
              : <span className="quiet">{t.programmes.waitsFor(missing.waitsFor || say(missing.by))}</span>}
          </li>
        ))}
      </ul>
      <TellableParts one={one} />
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
