import { Button, Checkbox, Field, Heading, Input, Label, Paragraph, Select, Tabs, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Live } from '../api/live';
import { read, send } from '../api/rest';
import type { Deed, Display, Plan, RoleKind, ScenarioCard, SessionCard, ToServer } from '../api/types';
import { useLine, useLink, usePicture } from '../api/useLive';
import { Floor, type Chosen } from '../floor/Floor';
import { clock, whole } from '../format';
import { AskFirst } from '../parts/AskFirst';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { ActionPanel, reasonOf } from '../play/ActionPanel';
import { AlarmList } from '../play/AlarmList';
import { Banners } from '../play/Banners';
import { HazardCard } from '../play/HelpPanel';
import { KpiStrip } from '../play/KpiStrip';
import { Messages } from '../play/Messages';
import { Names, useNames } from '../parts/Names';
import { useTexts } from '../texts';
import { RewindSlider } from './RewindSlider';

interface DeskProps {
  plan: Plan;
  live: Live<Display>;
  tell: Tell;
}

/** Says something to the server; a refusal is shown above the floor. */
type Tell = (message: ToServer) => void;

/** One group, opened: its floor, and everything that the instructor can do to it. */
export function GroupDesk({ session, group }: { session: string; group: number }) {
  const { t } = useTexts();
  const plan = useQuery({ queryKey: ['plan', session, group, 'instructor'], queryFn: () => read<Plan>(`/sessions/${session}/groups/${group}/plan`) });
  const live = useLine<Display>(`/ws/sessions/${session}/groups/${group}?as=instructor`);
  const isThere = usePicture(live, (d) => d !== null);
  const link = useLink(live);
  if (plan.isError) {
    return <Failure error={plan.error} again={() => void plan.refetch()} />;
  }
  if (link === 'refused') {
    return <Paragraph role="alert" className="refusal">{t.errors.forbidden}</Paragraph>;
  }
  return plan.isPending || !isThere ? (
    <Loading what={t.play.connecting} />
  ) : (
    <Names labels={plan.data.labels}>
      <Desk plan={plan.data} live={live} session={session} group={group} />
    </Names>
  );
}


function Desk({ plan, live, session, group }: Omit<DeskProps, 'tell'> & { session: string; group: number }) {
  const { t, say } = useTexts();
  const [refusal, setRefusal] = useState('');
  const tell = useCallback<Tell>(
    (message) => {
      void live.ask(message).then((answer) => setRefusal(answer.accepted ? '' : `${t.play.refused}: ${reasonOf(answer, t, say)}`));
    },
    [live, t, say],
  );
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [tab, setTab] = useState('controls');
  const about = useQuery({ queryKey: ['session', session], queryFn: () => read<SessionCard>(`/sessions/${session}`) });
  const roles = useMemo(() => plan.roles.map((r) => r.kind), [plan]);
  const choose = useCallback((next: Chosen | null) => {
    setChosen(next);
    if (next !== null) {
      setTab('hand');
    }
  }, []);
  return (
    <div className="play">
      <h1 className="ds-sr-only">{`${say(plan.title) || plan.plant}, ${t.group(group)}`}</h1>
      <Banners live={live} resume={() => tell({ type: 'resume' })} />
      <p role="alert" className="answer refusal">{refusal}</p>
      <div className="scene">
        <KpiStrip plan={plan} live={live} />
        <section className="stage" aria-label={t.play.floor}>
          <Floor plan={plan} live={live} chosen={chosen} onChoose={choose} />
          <RewindSlider plan={plan} live={live} session={session} group={group} tell={tell} />
        </section>
        <aside className="side" aria-label={t.station.controls}>
          <Tabs value={tab} onChange={setTab} data-size="sm">
            <Tabs.List>
              <Tabs.Tab value="controls">{t.station.controls}</Tabs.Tab>
              <Tabs.Tab value="injects">{t.debrief.lanes['inject']}</Tabs.Tab>
              <Tabs.Tab value="hand">{t.play.panels.actions}</Tabs.Tab>
              <Tabs.Tab value="people">{t.station.people}</Tabs.Tab>
              <Tabs.Tab value="alarms">{t.play.alarms}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="controls">
              <Controls live={live} tell={tell} session={session} group={group} />
            </Tabs.Panel>
            <Tabs.Panel value="injects">
              <Injects plan={plan} live={live} tell={tell} isClass={about.data?.mode === 'CLASS'} />
              <AtHand plan={plan} tell={tell} />
            </Tabs.Panel>
            <Tabs.Panel value="hand">
              <ByHand plan={plan} live={live} chosen={chosen} />
            </Tabs.Panel>
            <Tabs.Panel value="people">
              <div className="stack">
                <People plan={plan} live={live} tell={tell} />
                <Heading level={2} data-size="2xs">{t.station.message}</Heading>
                <Messages live={live} roles={roles} say={(to, text) => tell({ type: 'message', to, text })} />
              </div>
            </Tabs.Panel>
            <Tabs.Panel value="alarms">
              <AlarmList live={live} may={null} act={(deed) => tell({ type: 'effect', deed })} />
              <Hazards live={live} tell={tell} />
            </Tabs.Panel>
          </Tabs>
        </aside>
      </div>
    </div>
  );
}

/** Freeze and start, pace, step, jump, bookmark, end. */
function Controls({ live, tell, session, group }: { live: Live<Display>; tell: Tell; session: string; group: number }) {
  const { t, language } = useTexts();
  const isPaused = usePicture(live, (d) => Boolean(d?.paused));
  const isEnded = usePicture(live, (d) => Boolean(d?.ended));
  const pace = usePicture(live, (d) => d?.pace ?? 1);
  const run = usePicture(live, (d) => d?.run ?? 1);
  const [why, setWhy] = useState('');
  const [minutes, setMinutes] = useState('');
  const [mark, setMark] = useState('');
  const jump = () => {
    const micros = Number(minutes.replace(',', '.')) * 60e6;
    if (micros > 0) {
      tell({ type: 'jump', micros });
    }
  };
  return (
    <div className="stack">
      {isEnded ? (
        <Link to={`/debrief/${session}/${group}/${run}`}>{t.play.toDebrief}</Link>
      ) : isPaused ? (
        <Button onClick={() => tell({ type: 'resume' })}>{t.station.resume}</Button>
      ) : (
        <div className="row">
          <Textfield className="grow" label={t.station.why} description={t.station.whyHelp} value={why} placeholder={t.station.whyDefault} onChange={(event) => setWhy(event.target.value)} />
          <Button data-color="warning" onClick={() => tell({ type: 'pause', why: why.trim() || t.station.whyDefault })}>{t.station.freeze}</Button>
        </div>
      )}
      <Field>
        <Label>{`${t.station.pace}: ${t.play.pace(whole(pace, language))}`}</Label>
        <input
          type="range"
          min={0}
          max={30}
          step={1}
          value={Math.round(Math.log10(Math.max(1, pace)) * 10)}
          aria-valuetext={t.play.pace(whole(pace, language))}
          onChange={(event) => tell({ type: 'pace', factor: Math.round(10 ** (Number(event.target.value) / 10)) })}
        />
      </Field>
      <div className="row">
        <Button variant="secondary" data-size="sm" onClick={() => tell({ type: 'step' })}>{t.station.step}</Button>
        <Field>
          <Label>{`${t.station.jump} (min)`}</Label>
          <Input inputMode="decimal" size={5} value={minutes} onChange={(event) => setMinutes(event.target.value)} />
        </Field>
        <Button variant="secondary" data-size="sm" onClick={jump}>{t.station.jumpButton}</Button>
      </div>
      <div className="row">
        <Textfield className="grow" label={t.station.bookmark} value={mark} placeholder={t.station.bookmarkText} onChange={(event) => setMark(event.target.value)} />
        <Button
          variant="secondary"
          onClick={() => {
            tell({ type: 'bookmark', text: mark.trim() });
            setMark('');
          }}
        >
          {t.save}
        </Button>
      </div>
      <SaveStart path={`/sessions/${session}/groups/${group}/runs/${run}/lesson`} />
      {!isEnded && <AskFirst label={t.station.end} sure={t.station.endSure} onYes={() => tell({ type: 'end' })} />}
    </div>
  );
}

/** Keeps the present moment as the beginning of a lesson of its own. */
function SaveStart({ path }: { path: string }) {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const keep = useMutation({
    mutationFn: () => send<ScenarioCard>(path, { name: name.trim() }),
    onSuccess: () => {
      setName('');
      return queries.invalidateQueries({ queryKey: ['scenarios'] });
    },
  });
  return (
    <div className="stack tight">
      <div className="row">
        <Textfield className="grow" label={t.station.saveStart} value={name} maxLength={60} placeholder={t.station.saveStartName} onChange={(event) => setName(event.target.value)} />
        <Button variant="secondary" aria-label={`${t.save}: ${t.station.saveStart}`} disabled={name.trim() === ''} loading={keep.isPending} onClick={() => keep.mutate()}>
          {t.save}
        </Button>
      </div>
      <p role="status" className="answer">{keep.data ? t.station.savedStart(say(keep.data.title)) : ''}</p>
      {keep.isError && <Failure error={keep.error} />}
    </div>
  );
}

/** The lesson's own trouble, to be sent at hand. */
function Injects({ plan, live, tell, isClass }: DeskProps & { isClass: boolean }) {
  const { t, say } = useTexts();
  const came = usePicture(live, (d) => d?.injected ?? []);
  const injects = plan.injects ?? [];
  if (injects.length === 0) {
    return <Empty>{t.station.noInjects}</Empty>;
  }
  return (
    <div className="stack tight">
      {isClass && <Paragraph data-size="sm" className="quiet">{t.station.classInject}</Paragraph>}
      <ul className="plain">
        {injects.map((inject) => {
          const when = came.find((c) => c.name === inject.name);
          return (
            <li key={inject.name} className="alarm">
              <strong>{say(inject.title) || inject.name}</strong>
              {when && <span className="quiet">{t.station.injectedAt(clock(when.atMicros))}</span>}
              <div className="row">
                <Button data-size="sm" data-color="danger" variant={when ? 'secondary' : 'primary'} aria-label={`${t.station.injectNow}: ${say(inject.title)}`} onClick={() => tell({ type: 'inject', name: inject.name })}>
                  {t.station.injectNow}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const falsities = ['CONDITION', 'CONTENT', 'NO_ALARM', 'COUNTERS', 'EVERYTHING'] as const;

/** Trouble of the instructor's own making: something false on the screens, the truth again, and news from outside. */
function AtHand({ plan, tell }: Omit<DeskProps, 'live'>) {
  const { t } = useTexts();
  const called = useNames();
  const [isForAll, setForAll] = useState(false);
  const [shown, setShown] = useState<(typeof falsities)[number]>('CONDITION');
  const [station, setStation] = useState(plan.stations[0]?.name ?? '');
  const [condition, setCondition] = useState('WORKING');
  const [buffer, setBuffer] = useState(plan.buffers[0]?.name ?? '');
  const [content, setContent] = useState('0');
  const [from, setFrom] = useState('');
  const [news, setNews] = useState('');
  const show = () => {
    const element = shown === 'CONDITION' ? station : shown === 'CONTENT' ? buffer : '';
    const value = shown === 'CONTENT' ? Number(content.replace(',', '.')) || 0 : 0;
    tell({ type: 'effect', shows: { shown, element, number: 0, word: shown === 'CONDITION' ? condition : '', value }, all: isForAll });
  };
  return (
    <section className="stack tight" aria-label={t.station.atHand}>
      <Heading level={2} data-size="2xs">{t.station.atHand}</Heading>
      <Checkbox label={t.station.allGroups} checked={isForAll} onChange={(event) => setForAll(event.target.checked)} />
      <div className="row">
        <Field>
          <Label>{t.station.falseShow}</Label>
          <Select value={shown} onChange={(event) => setShown(event.target.value as typeof shown)}>
            {falsities.filter((f) => f !== 'CONTENT' || plan.buffers.length > 0).map((f) => (
              <Select.Option key={f} value={f}>{t.station.falsities[f]}</Select.Option>
            ))}
          </Select>
        </Field>
        {shown === 'CONDITION' && (
          <>
            <Select aria-label={t.station.atStation} value={station} onChange={(event) => setStation(event.target.value)}>
              {plan.stations.map((s) => <Select.Option key={s.name} value={s.name}>{called(s.name)}</Select.Option>)}
            </Select>
            <Select aria-label={t.station.asCondition} value={condition} onChange={(event) => setCondition(event.target.value)}>
              {Object.entries(t.condition).map(([name, word]) => <Select.Option key={name} value={name}>{word}</Select.Option>)}
            </Select>
          </>
        )}
        {shown === 'CONTENT' && (
          <>
            <Select aria-label={t.station.atBuffer} value={buffer} onChange={(event) => setBuffer(event.target.value)}>
              {plan.buffers.map((b) => <Select.Option key={b.name} value={b.name}>{called(b.name)}</Select.Option>)}
            </Select>
            <Input aria-label={t.station.asContent} inputMode="numeric" size={5} value={content} onChange={(event) => setContent(event.target.value)} />
          </>
        )}
        <Button variant="secondary" data-size="sm" onClick={show}>{t.station.showIt}</Button>
        <Button variant="tertiary" data-size="sm" onClick={() => tell({ type: 'effect', truth: true, all: isForAll })}>{t.station.showTruth}</Button>
      </div>
      <div className="row">
        <Textfield label={t.station.newsFrom} value={from} maxLength={60} placeholder={t.station.newsFromHelp} onChange={(event) => setFrom(event.target.value)} />
        <Textfield className="grow" label={t.station.news} value={news} maxLength={500} onChange={(event) => setNews(event.target.value)} />
        <Button
          variant="secondary"
          data-size="sm"
          disabled={from.trim() === '' || news.trim() === ''}
          onClick={() => {
            tell({ type: 'effect', says: { from: from.trim(), to: null, text: news.trim() }, all: isForAll });
            setNews('');
          }}
        >
          {t.station.sendNews}
        </Button>
      </div>
    </section>
  );
}

/** Does something with the plant: as fate, or in a role that the instructor has taken over and plays by its rules. */
function ByHand({ plan, live, chosen }: Omit<DeskProps, 'tell'> & { chosen: Chosen | null }) {
  const { t } = useTexts();
  const taken = usePicture(live, (d) => d?.takenOver ?? []);
  const [wanted, setWanted] = useState<RoleKind | ''>('');
  const role = wanted !== '' && taken.includes(wanted) ? wanted : null;
  const may = role === null ? null : (plan.roles.find((r) => r.kind === role)?.may ?? []);
  const send = useCallback((deed: Deed) => live.ask(role === null ? { type: 'effect', deed } : { type: 'act', role, deed }), [live, role]);
  return (
    <div className="stack tight">
      <Field>
        <Label>{t.station.playAs}</Label>
        <Select value={role ?? ''} onChange={(event) => setWanted(event.target.value as RoleKind | '')}>
          <Select.Option value="">{t.station.asFate}</Select.Option>
          {taken.map((kind) => <Select.Option key={kind} value={kind}>{t.roles[kind]}</Select.Option>)}
        </Select>
      </Field>
      <Paragraph className="quiet" data-size="sm">{role === null ? t.station.asFateHelp : t.station.asRoleHelp}</Paragraph>
      <ActionPanel key={role ?? ''} plan={plan} live={live} may={may} chosen={chosen} send={send} />
    </div>
  );
}

function People({ plan, live, tell }: DeskProps) {
  const { t } = useTexts();
  const people = usePicture(live, (d) => d?.participants ?? []);
  const mine = usePicture(live, (d) => d?.takenOver ?? []);
  const [role, setRole] = useState(plan.roles[0]?.kind ?? 'OPERATOR');
  return (
    <section className="stack tight">
      {people.length === 0 ? (
        <Empty>{t.station.noPeople}</Empty>
      ) : (
        <ul className="plain">
          {people.map((p) => (
            <li key={p.person} className="row between">
              <span>
                <span className={p.connected === false ? 'lamp off' : 'lamp'} aria-hidden="true" /> {p.nickname}
                {p.connected === false ? ` (${t.away})` : ''}
              </span>
              <Select data-size="sm" width="auto" aria-label={t.station.roleOf(p.nickname)} value={p.role ?? ''} onChange={(event) => tell({ type: 'assign', person: p.person, role: event.target.value as RoleKind })}>
                {plan.roles.map((r) => <Select.Option key={r.kind} value={r.kind}>{t.roles[r.kind]}</Select.Option>)}
                {!plan.roles.some((r) => r.kind === 'OBSERVER') && <Select.Option value="OBSERVER">{t.roles.OBSERVER}</Select.Option>}
              </Select>
            </li>
          ))}
        </ul>
      )}
      {mine.map((taken) => (
        <div key={taken} className="row between">
          <Paragraph>{t.station.asRole(t.roles[taken])}</Paragraph>
          <Button variant="tertiary" data-size="sm" onClick={() => tell({ type: 'giveBack', role: taken })}>{t.station.giveBack}</Button>
        </div>
      ))}
      <div className="row">
        <Field>
          <Label>{t.play.yourRole}</Label>
          <Select value={role} onChange={(event) => setRole(event.target.value as typeof role)}>
            {plan.roles.map((r) => (
              <Select.Option key={r.kind} value={r.kind}>{t.roles[r.kind]}</Select.Option>
            ))}
          </Select>
        </Field>
        <Button variant="secondary" onClick={() => tell({ type: 'takeOver', role })}>{t.station.takeOver}</Button>
      </div>
    </section>
  );
}

function Hazards({ live, tell }: { live: Live<Display>; tell: Tell }) {
  const { t } = useTexts();
  const hazards = usePicture(live, (d) => d?.hazards ?? []);
  return (
    <section className="stack tight">
      <Heading level={2} data-size="2xs">{t.play.hazards}</Heading>
      {hazards.length === 0 ? <Empty>{t.play.hazardsNone}</Empty> : hazards.map((h, i) => <HazardCard key={i} hazard={h} onRewind={(hazard) => tell({ type: 'rewind', run: live.picture?.run ?? 0, micros: hazard.rewindMicros ?? hazard.atMicros })} />)}
    </section>
  );
}
