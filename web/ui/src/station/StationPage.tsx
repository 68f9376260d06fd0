import { Button, Card, Dialog, Heading, Paragraph, Select, Tag, Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { tellGroup, type Live } from '../api/live';
import { read } from '../api/rest';
import type { GroupCard, Overview, Plan, SessionCard, ToServer } from '../api/types';
import { useLine, useLink, usePicture } from '../api/useLive';
import { isTrouble, lookOf, shapes } from '../floor/looks';
import { clock, duration, whole } from '../format';
import { CodeSign } from '../pages/HomePage';
import { AskFirst } from '../parts/AskFirst';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { Names, useNames } from '../parts/Names';
import { Empty, Failure, Loading } from '../parts/states';
import { go } from '../route';
import { reasonOf } from '../play/ActionPanel';
import { useTexts } from '../texts';
import { GroupDesk } from './GroupDesk';
import '../floor/floor.css';
import './station.css';

/** The instructor's station: all groups at a glance, any of them opened with everything that can be done to it. */
export default function StationPage({ session, group }: { session: string; group: number | null }) {
  const { t } = useTexts();
  const about = useQuery({ queryKey: ['session', session], queryFn: () => read<SessionCard>(`/sessions/${session}`) });
  const live = useLine<Overview>(`/ws/sessions/${session}`);
  const code = about.data?.code ?? '';
  const plan = useQuery({ queryKey: ['plan', session, group ?? 1, 'instructor'], queryFn: () => read<Plan>(`/sessions/${session}/groups/${group ?? 1}/plan`) });
  const dialog = useRef<HTMLDialogElement>(null);
  const tools = (
    <>
      {code !== '' && (
        <Button variant="secondary" data-size="sm" onClick={() => dialog.current?.showModal()} aria-label={t.station.showCode}>
          {t.station.code} <strong className="code-text">{code}</strong>
        </Button>
      )}
      {about.data && !about.data.scenario.startsWith('saved-') && <Link to={`/guide/${about.data.scenario}`}>{t.homePage.guide}</Link>}
      <Link to="/home">{t.home}</Link>
    </>
  );
  return (
    <Frame wide isQuiet tools={tools}>
      {about.isError && <Failure error={about.error} again={() => void about.refetch()} />}
      <Dialog ref={dialog} closedby="any" className="code-dialog" aria-label={t.station.showCode}>
        <CodeSign code={code} />
      </Dialog>
      {group === null ? <Names labels={plan.data?.labels}><AllGroups live={live} session={session} /></Names> : <OneGroup key={group} live={live} session={session} group={group} />}
    </Frame>
  );
}

function AllGroups({ live, session }: { live: Live<Overview>; session: string }) {
  const { t } = useTexts();
  const link = useLink(live);
  const groups = usePicture(live, (o) => o?.groups ?? null);
  return (
    <div className="stack">
      <div className="row between">
        <Heading level={1} data-size="lg">{t.station.title}</Heading>
        <ForAll live={live} />
      </div>
      {link === 'lost' && <Paragraph role="status" className="refusal">{t.play.lost}. {t.play.lostLead}</Paragraph>}
      {link === 'refused' && <Paragraph role="alert" className="refusal">{t.errors.forbidden}</Paragraph>}
      {groups === null && link !== 'refused' && <Loading what={t.play.connecting} />}
      {groups !== null && groups.every((g) => (g.people?.length ?? g.participants ?? 0) === 0) && <Empty>{t.station.waiting}</Empty>}
      <div className="group-cards">
        {groups?.map((group) => (
          <Glance key={group.group} group={group} session={session} />
        ))}
      </div>
    </div>
  );
}

/** Freeze, start, set the pace of or end all groups at once. */
function ForAll({ live }: { live: Live<Overview> }) {
  const { t, say } = useTexts();
  const [why, setWhy] = useState('');
  const [refusal, setRefusal] = useState('');
  const tell = (message: ToServer) => void live.ask(message).then((answer) => setRefusal(answer.accepted ? '' : `${t.play.refused}: ${reasonOf(answer, t, say)}`));
  return (
    <div className="row">
      <p role="alert" className="answer refusal">{refusal}</p>
      <Textfield className="grow" label={t.station.why} data-size="sm" value={why} placeholder={t.station.whyDefault} onChange={(event) => setWhy(event.target.value)} />
      <Button data-color="warning" onClick={() => tell({ type: 'pause', why: why.trim() || t.station.whyDefault })}>{t.station.freezeAll}</Button>
      <Button variant="secondary" onClick={() => tell({ type: 'resume' })}>{t.station.resumeAll}</Button>
      <Select aria-label={t.station.paceAll} width="auto" value="" onChange={(event) => tell({ type: 'pace', factor: Number(event.target.value) })}>
        <Select.Option value="" disabled>{t.station.paceAll}</Select.Option>
        {[1, 2, 5, 10, 20, 60].map((n) => <Select.Option key={n} value={n}>{t.play.pace(String(n))}</Select.Option>)}
      </Select>
      <AskFirst label={t.station.endAll} sure={t.station.endAllSure} onYes={() => tell({ type: 'end' })} />
    </div>
  );
}

const stuckAfter = 180e6;
const isStuck = (g: GroupCard) => g.stuck ?? (!g.ended && !g.paused && (g.idleMicros ?? 0) > stuckAfter);

/** One group at a glance. */
function Glance({ group, session }: { group: GroupCard; session: string }) {
  const { t, say, language } = useTexts();
  const [refusal, setRefusal] = useState('');
  const tell = (message: ToServer) => void tellGroup(session, group.group, message).then((answer) => setRefusal(answer.accepted ? '' : `${t.play.refused}: ${reasonOf(answer, t, say)}`));
  const people = group.people?.length ?? group.participants ?? 0;
  const state = group.ended ? t.homePage.ended : group.paused ? t.play.paused : t.play.pace(whole(group.pace ?? 1, language));
  return (
    <Card className={`glance${isStuck(group) ? ' is-stuck' : ''}${group.paused ? ' is-paused' : ''}`}>
      <div className="row between">
        <Heading level={2} data-size="xs">{t.group(group.group)}</Heading>
        <Tag data-size="sm" data-color={group.ended ? 'neutral' : group.paused ? 'warning' : 'success'}>{state}</Tag>
      </div>
      {group.paused && group.paused.by + group.paused.why !== '' && <Paragraph data-size="sm">{[group.paused.by === '' ? '' : t.play.pausedBy(group.paused.by), say(group.paused.words) || group.paused.why].filter((w) => w !== '').join(': ')}</Paragraph>}
      <UnitRow units={group.units ?? []} />
      <dl className="glance-figures">
        <Pair name={t.play.now} value={clock(group.now)} />
        <Pair name={t.kpi.shipped} value={whole(group.kpis?.shipped ?? 0, language)} />
        <Pair name={t.kpi.scrap} value={whole(group.kpis?.scrap ?? 0, language)} />
        <Pair name={t.station.unacknowledged} value={String(group.unacknowledged ?? 0)} isBad={(group.unacknowledged ?? 0) > 0} />
        <Pair name={t.play.hazard} value={String(group.hazards ?? 0)} isBad={(group.hazards ?? 0) > 0} />
        <Pair name={t.station.people} value={String(people)} />
      </dl>
      <p role="alert" className="answer refusal">{refusal}</p>
      {group.flood && <Tag data-color="warning" data-size="sm">{t.station.flood}</Tag>}
      {isStuck(group) && (
        <Tag data-color="danger" data-size="sm">
          {t.station.stuck}: {t.station.stuckFor(duration(group.idleMicros ?? stuckAfter, language))}
        </Tag>
      )}
      <div className="row">
        <Button data-size="sm" aria-label={`${t.station.open} ${t.group(group.group)}`} onClick={() => go(`/station/${session}/${group.group}`)}>{t.station.open}</Button>
        {!group.ended &&
          (group.paused ? (
            <Button data-size="sm" variant="secondary" aria-label={`${t.station.resume} ${t.group(group.group)}`} onClick={() => tell({ type: 'resume' })}>{t.station.resume}</Button>
          ) : (
            <Button data-size="sm" variant="secondary" aria-label={`${t.station.freeze} ${t.group(group.group)}`} onClick={() => tell({ type: 'pause', why: t.station.whyDefault })}>{t.station.freeze}</Button>
          ))}
        <Link to={`/andon/${session}/${group.group}`}>{`${t.station.wall} ${group.group}`}</Link>
        {group.ended && <Link to={`/debrief/${session}/${group.group}/${group.run ?? 1}`}>{`${t.station.debrief} ${group.group}`}</Link>}
      </div>
    </Card>
  );
}

function Pair({ name, value, isBad }: { name: string; value: string; isBad?: boolean }) {
  return (
    <div className={isBad ? 'bad' : ''}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The units in order, each as its sign; the words of those in trouble beside them. */
function UnitRow({ units }: { units: { station: string; number: number; condition: string }[] }) {
  const { t } = useTexts();
  const called = useNames();
  const said = (u: { station: string; condition: string }) => `${called(u.station)}: ${t.condition[u.condition] ?? u.condition}`;
  const trouble = units.filter((u) => isTrouble(u.condition));
  return (
    <div className="unit-row floor">
      <ul className="plain row" aria-label={t.debrief.states}>
        {units.map((u) => (
          <li key={`${u.station}/${u.number}`} title={said(u)} data-look={lookOf(u.condition)}>
            <svg viewBox="-10 -10 20 20" role="img" aria-label={said(u)}>
              <rect className="pill-ground" x="-10" y="-10" width="20" height="20" rx="5" />
              <path className="sign" d={shapes[lookOf(u.condition)]} />
            </svg>
          </li>
        ))}
      </ul>
      {trouble.length > 0 && <span className="trouble">{trouble.map(said).join(', ')}</span>}
    </div>
  );
}

function OneGroup({ live, session, group }: { live: Live<Overview>; session: string; group: number }) {
  const { t } = useTexts();
  const groups = usePicture(live, (o) => o?.groups.map((g) => ({ group: g.group, isBad: isStuck(g) || (g.unacknowledged ?? 0) > 0, isPaused: Boolean(g.paused) })) ?? []);
  return (
    <div className="stack">
      <nav className="row group-nav" aria-label={t.station.groups}>
        <Button variant="tertiary" data-size="sm" onClick={() => go(`/station/${session}`)}>{t.station.overview}</Button>
        {groups.map((g) => (
          <Button
            key={g.group}
            variant={g.group === group ? 'primary' : 'secondary'}
            data-size="sm"
            data-color={g.isBad ? 'danger' : g.isPaused ? 'warning' : 'accent'}
            aria-current={g.group === group ? 'page' : undefined}
            onClick={() => go(`/station/${session}/${g.group}`)}
          >
            {t.group(g.group)}
            {g.isBad ? ' !' : ''}
          </Button>
        ))}
      </nav>
      <GroupDesk session={session} group={group} />
    </div>
  );
}
