import { Button, Card, Details, Field, Heading, Input, Label, Paragraph, Radio, Fieldset, Select, Tag } from '@digdir/designsystemet-react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { read, Refused, send, takeAway } from '../api/rest';
import { areasFor, leadsSessions } from '../areas';
import { moment } from '../courses/when';
import type { Me, ScenarioCard, SessionCard } from '../api/types';
import { AskFirst } from '../parts/AskFirst';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { QrCode } from '../parts/QrCode';
import { Empty, Failure, Loading } from '../parts/states';
import { leave } from '../people/leave';
import { go } from '../route';
import { useTexts } from '../texts';
import { TodayStart } from '../today/TodayStart';
import { LessonPicture } from './LessonPicture';

/** Home: the areas of whoever has signed in, and for those who lead sessions these and the way to a new one. */
export default function HomePage() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const me = useQuery({ queryKey: ['me'], queryFn: () => read<Me>('/me') });
  const isStranger = me.data !== undefined && me.data.kind !== 'account';
  useEffect(() => {
    if (isStranger) {
      go('/login', true);
    }
  }, [isStranger]);
  const tools = (
    <Button variant="tertiary" data-color="neutral" data-size="sm" onClick={() => void leave(queries)}>
      {t.signOut}
    </Button>
  );
  return (
    <Frame tools={tools}>
      <div className="stack home">
        {me.isPending && <Loading />}
        {me.isError && <Failure error={me.error} again={() => void me.refetch()} />}
        {me.data?.kind === 'account' && <TodayStart me={me.data} />}
        {leadsSessions(me.data?.roles ?? []) && (
          <>
            <Sessions />
            {me.data?.county === true ? (
              <Details>
                <Details.Summary>{t.homePage.choose}</Details.Summary>
                <Details.Content><NewSession /></Details.Content>
              </Details>
            ) : (
              <NewSession />
            )}
          </>
        )}
        {me.data?.kind === 'account' && <Doors me={me.data} />}
      </div>
    </Frame>
  );
}

/** The areas as cards, each with a sentence. */
function Doors({ me }: { me: Me }) {
  const { t } = useTexts();
  return (
    <section className="stack" aria-label={t.people.areas}>
      <Heading level={2} data-size="md">{t.today.rooms}</Heading>
      <div className="cards">
        {areasFor(me).map((area) => (
          <Card key={area.path} className="note">
            <Heading level={3} data-size="xs">
              <Link to={`/${area.path}`}>{area.title(t)}</Link>
            </Heading>
            <Paragraph className="quiet">{area.lead(t)}</Paragraph>
          </Card>
        ))}
      </div>
    </section>
  );
}

const groupCount = (session: SessionCard) => (typeof session.groups === 'number' ? session.groups : session.groups.length);

function SessionTag({ session }: { session: SessionCard }) {
  const { t } = useTexts();
  if (session.ended) {
    return <Tag data-color="neutral" data-size="sm">{t.homePage.ended}</Tag>;
  }
  return session.restingSince ? <Tag data-color="info" data-size="sm">{t.homePage.resting}</Tag> : <Tag data-color="success" data-size="sm">{t.homePage.running}</Tag>;
}

/** So many sessions at rest are shown before one asks for more. */
const RESTING_AT_ONCE = 50;

function Sessions() {
  const { t, say, language } = useTexts();
  const [most, setMost] = useState(RESTING_AT_ONCE);
  const sessions = useQuery({
    queryKey: ['sessions', most],
    queryFn: () => read<SessionCard[]>(`/sessions?resting=${most}`),
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  });
  const resting = sessions.data?.filter((session) => session.restingSince).length ?? 0;
  const titleOf = (session: SessionCard) => say(session.title) || session.scenario;
  return (
    <section className="stack">
      <Heading level={2} data-size="md">{t.homePage.title}</Heading>
      {sessions.isPending && <Loading />}
      {sessions.isError && !(sessions.error instanceof Refused && sessions.error.status === 401) && <Failure error={sessions.error} again={() => void sessions.refetch()} />}
      {sessions.data?.length === 0 && <Empty>{t.homePage.none}</Empty>}
      <div className="cards">
        {sessions.data?.map((session) => (
          <Card key={session.id} className="note">
            <div className="row between">
              <Heading level={3} data-size="xs">{titleOf(session)}</Heading>
              <SessionTag session={session} />
            </div>
            <Paragraph className="quiet">
              {t.homePage.code} <strong className="code-text">{session.code}</strong> · {t.station.groups}: {groupCount(session)}
              {session.participants === undefined || session.restingSince ? '' : ` · ${t.homePage.people(session.participants)}`}
            </Paragraph>
            {session.restingSince && <Paragraph className="quiet" data-size="sm">{t.homePage.restingSince(moment(session.restingSince, language))}</Paragraph>}
            <Link to={`/station/${session.id}`}>{`${t.homePage.open}: ${titleOf(session)} (${session.code})`}</Link>
            <Close session={session} title={titleOf(session)} />
          </Card>
        ))}
      </div>
      {resting >= most && (
        <Button variant="secondary" data-size="sm" onClick={() => setMost(most + RESTING_AT_ONCE)}>
          {t.homePage.moreResting}
        </Button>
      )}
    </section>
  );
}

/** Closes a session for good: its code opens nothing any more, and it leaves the list. */
function Close({ session, title }: { session: SessionCard; title: string }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const close = useMutation({ mutationFn: () => takeAway(`/sessions/${session.id}`), onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }) });
  return <AskFirst isSmall label={t.homePage.close} what={`${title} (${session.code})`} sure={t.homePage.closeSure} isPending={close.isPending} error={close.error} onYes={() => close.mutate()} />;
}

function NewSession() {
  const { t } = useTexts();
  const scenarios = useQuery({ queryKey: ['scenarios'], queryFn: () => read<ScenarioCard[]>('/scenarios') });
  const [chosen, setChosen] = useState<ScenarioCard | null>(null);
  if (scenarios.isPending) {
    return <Loading />;
  }
  if (scenarios.isError) {
    return <Failure error={scenarios.error} again={() => void scenarios.refetch()} />;
  }
  const own = scenarios.data.filter((s) => s.saved);
  const crises = scenarios.data.filter((s) => !s.saved && !s.calm);
  const calm = scenarios.data.filter((s) => !s.saved && s.calm);
  return (
    <section className="stack">
      <Heading level={2} data-size="md">{t.homePage.choose}</Heading>
      {scenarios.data.length === 0 && <Empty>{t.homePage.noScenarios}</Empty>}
      {chosen !== null && <Making key={chosen.name} scenario={chosen} onCancel={() => setChosen(null)} />}
      {own.length > 0 && <Heading level={3} data-size="xs">{t.homePage.own}</Heading>}
      <Lessons scenarios={own} chosen={chosen} onChoose={setChosen} />
      {crises.length > 0 && <Heading level={3} data-size="xs">{t.homePage.crises}</Heading>}
      <Lessons scenarios={crises} chosen={chosen} onChoose={setChosen} />
      {calm.length > 0 && <Heading level={3} data-size="xs">{t.homePage.calm}</Heading>}
      <Lessons scenarios={calm} chosen={chosen} onChoose={setChosen} />
    </section>
  );
}

function Lessons({ scenarios, chosen, onChoose }: { scenarios: ScenarioCard[]; chosen: ScenarioCard | null; onChoose: (s: ScenarioCard) => void }) {
  const { t, say } = useTexts();
  return (
    <ul className="plain lessons">
      {scenarios.map((s) => (
        <li key={s.name}>
          <button type="button" className="lesson" aria-pressed={chosen?.name === s.name} onClick={() => onChoose(s)}>
            <LessonPicture name={s.name} />
            <span className="lesson-text">
              <strong>{say(s.title)}</strong>
              <span>{say(s.about)}</span>
              <span className="quiet row">
                <span>{t.minutes(s.minutes)}</span>
                <span>{s.plant}</span>
                <span role="img" aria-label={t.homePage.difficulty(s.difficulty)}>
                  {'●'.repeat(s.difficulty)}
                  {'○'.repeat(Math.max(0, 5 - s.difficulty))}
                </span>
              </span>
            </span>
          </button>
          {s.removable && <TakeAway scenario={s} />}
        </li>
      ))}
    </ul>
  );
}

/** Takes away a lesson that I saved; sessions that play it go on. */
function TakeAway({ scenario }: { scenario: ScenarioCard }) {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const remove = useMutation({ mutationFn: () => takeAway(`/scenarios/${scenario.name}`), onSuccess: () => queries.invalidateQueries({ queryKey: ['scenarios'] }) });
  return <AskFirst isSmall label={t.homePage.takeAway} what={say(scenario.title)} sure={t.homePage.takeAwaySure} isPending={remove.isPending} error={remove.error} onYes={() => remove.mutate()} />;
}

function Making({ scenario, onCancel }: { scenario: ScenarioCard; onCancel: () => void }) {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const [mode, setMode] = useState<'GROUP' | 'CLASS'>('CLASS');
  const [groups, setGroups] = useState(5);
  const [pace, setPace] = useState(scenario.pace);
  const paces = [...new Set([1, 2, 5, 10, 30, 60, scenario.pace])].sort((a, b) => a - b);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const make = useMutation({
    mutationFn: () => send<SessionCard>('/sessions', { scenario: scenario.name, mode, groups, pace }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
  if (make.data) {
    return <Ready session={make.data} />;
  }
  return (
    <Card className="making" data-color="accent" ref={box}>
      <Heading level={3} data-size="sm">{say(scenario.title)}</Heading>
      {!scenario.saved && <Link to={`/guide/${scenario.name}`}>{t.homePage.guide}</Link>}
      <Fieldset>
        <Fieldset.Legend>{t.homePage.mode}</Fieldset.Legend>
        <Radio name="mode" value="CLASS" label={t.homePage.modes.CLASS} description={t.homePage.modeHelp.CLASS} checked={mode === 'CLASS'} onChange={() => setMode('CLASS')} />
        <Radio name="mode" value="GROUP" label={t.homePage.modes.GROUP} description={t.homePage.modeHelp.GROUP} checked={mode === 'GROUP'} onChange={() => setMode('GROUP')} />
      </Fieldset>
      <div className="row">
        <Field>
          <Label>{t.homePage.groups}</Label>
          <Input type="number" min={1} max={60} value={groups} onChange={(event) => setGroups(Math.max(1, Math.min(60, Number(event.target.value) || 1)))} />
        </Field>
        <Field>
          <Label>{t.homePage.pace}</Label>
          <Select value={pace} onChange={(event) => setPace(Number(event.target.value))}>
            {paces.map((n) => (
              <Select.Option key={n} value={n}>{n === scenario.pace ? t.homePage.ownPace(String(n)) : t.play.pace(String(n))}</Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      {make.isError && <Failure error={make.error} />}
      <div className="row">
        <Button data-size="lg" loading={make.isPending} onClick={() => make.mutate()}>{t.homePage.create}</Button>
        <Button variant="tertiary" data-color="neutral" onClick={onCancel}>{t.cancel}</Button>
      </div>
    </Card>
  );
}

function Ready({ session }: { session: SessionCard }) {
  const { t } = useTexts();
  return (
    <Card className="making ready" data-color="success" role="status">
      <Heading level={3} data-size="sm">{t.homePage.created}</Heading>
      <CodeSign code={session.code} />
      <Button data-size="lg" onClick={() => go(`/station/${session.id}`)}>{t.homePage.openStation}</Button>
    </Card>
  );
}

/** The code, large enough for the back row, with the address in letters and as a QR code. */
export function CodeSign({ code }: { code: string }) {
  const { t } = useTexts();
  const address = `${location.origin}/join/${code}`;
  return (
    <div className="code-sign">
      <div>
        <Paragraph>{t.homePage.codeLead}</Paragraph>
        <Paragraph className="address">{location.host}</Paragraph>
        <p className="code-huge" aria-label={[...code].join(' ')}>{code}</p>
      </div>
      <QrCode address={address} label={t.homePage.qr(address)} />
    </div>
  );
}
