import { Button, Card, Dialog, Heading, Paragraph, Tabs, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Live } from '../api/live';
import { read } from '../api/rest';
import type { Deed, Display, HazardNow, Permission, Plan, RoleKind, ToServer } from '../api/types';
import { useLine, useLink, usePicture } from '../api/useLive';
import { Floor, type Chosen } from '../floor/Floor';
import { Frame } from '../parts/Frame';
import { Empty, Failure, Loading } from '../parts/states';
import { clock } from '../format';
import { ActionPanel, reasonOf } from '../play/ActionPanel';
import { AlarmList } from '../play/AlarmList';
import { isWaiting } from '../play/alarms';
import { Banners } from '../play/Banners';
import { Brief } from '../play/Brief';
import { HazardCard, HelpPanel } from '../play/HelpPanel';
import { KpiStrip } from '../play/KpiStrip';
import { Messages } from '../play/Messages';
import { go } from '../route';
import { Names } from '../parts/Names';
import { useTexts } from '../texts';

interface PlayProps {
  session: string;
  group: number;
}

/** The participant's page: the brief first, then the living floor with what my role can do. */
export default function PlayPage({ session, group }: PlayProps) {
  const { t } = useTexts();
  const plan = useQuery({ queryKey: ['plan', session, group], queryFn: () => read<Plan>(`/sessions/${session}/groups/${group}/plan`) });
  const seenKey = `factory.brief.${session}.${group}`;
  const [isReady, setReady] = useState(() => sessionStorage.getItem(seenKey) === 'yes');
  if (plan.isError) {
    return (
      <Frame>
        <Failure error={plan.error} again={() => void plan.refetch()} />
      </Frame>
    );
  }
  if (plan.isPending) {
    return (
      <Frame>
        <Loading what={t.play.connecting} />
      </Frame>
    );
  }
  const begin = () => {
    sessionStorage.setItem(seenKey, 'yes');
    setReady(true);
  };
  // the time of somebody who tries alone begins when the line opens, so that comes after the reading
  return isAlone(session) && !isReady ? (
    <Frame>
      <Names labels={plan.data.labels}>
        <Brief plan={plan.data} role={plan.data.roles.find((r) => r.kind === givenRole(session)) ?? null} onReady={begin} />
      </Names>
    </Frame>
  ) : (
    <Names labels={plan.data.labels}>
      <Playing plan={plan.data} session={session} group={group} isReady={isReady} begin={begin} />
    </Names>
  );
}

/** Says something to the server; a refusal is shown above the floor. */
type Tell = (message: ToServer) => void;

/** Whether this is the session of somebody who tries the factory alone, and so leads it too. */
const isAlone = (session: string) => session.startsWith('try-');

const givenRole = (session: string) => sessionStorage.getItem(`factory.role.${session}`) as RoleKind | null;

/** The role that I play: what the picture says, else what was given when I joined. */
function useRole(live: Live<Display>, session: string): RoleKind | null {
  const now = usePicture(live, (d) => d?.myRole ?? null);
  return now ?? givenRole(session);
}

function Playing({ plan, session, group, isReady, begin }: PlayProps & { plan: Plan; isReady: boolean; begin: () => void }) {
  const live = useLine<Display>(`/ws/sessions/${session}/groups/${group}`);
  const { t, say } = useTexts();
  const link = useLink(live);
  const isThere = usePicture(live, (d) => d !== null);
  const kind = useRole(live, session);
  const role = plan.roles.find((r) => r.kind === kind) ?? null;
  if (link === 'refused') {
    return (
      <Frame>
        <div className="narrow">
          <Paragraph>{t.play.refusedLink}</Paragraph>
          <Button onClick={() => go('/join')}>{t.join.title}</Button>
        </div>
      </Frame>
    );
  }
  if (!isReady) {
    return (
      <Frame>
        <Brief plan={plan} role={role} onReady={begin} />
      </Frame>
    );
  }
  const tools = (
    <>
      {kind && <Tag data-color="accent">{t.roles[kind]}</Tag>}
      <Tag data-color="neutral">{t.group(group)}</Tag>
    </>
  );
  return (
    <Frame wide isQuiet tools={tools}>
      <h1 className="ds-sr-only">{say(plan.title) || plan.plant}</h1>
      {isThere ? <Scene plan={plan} live={live} session={session} group={group} may={role?.may ?? (kind === null ? everything(plan) : [])} /> : <Loading what={t.play.connecting} />}
    </Frame>
  );
}

/** Somebody without a role of their own (the guest who tries) may do what any role may. */
const everything = (plan: Plan): Permission[] => plan.roles.flatMap((r) => r.may);

function Scene({ plan, live, session, group, may }: PlayProps & { plan: Plan; live: Live<Display>; may: Permission[] }) {
  const { t, say } = useTexts();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [refusal, setRefusal] = useState('');
  const [tab, setTab] = useState('actions');
  const tell = useCallback<Tell>(
    (message) => {
      void live.ask(message).then((answer) => setRefusal(answer.accepted ? '' : `${t.play.refused}: ${reasonOf(answer, t, say)}`));
    },
    [live, t, say],
  );
  const waiting = usePicture(live, (d) => (d?.alarms ?? []).filter(isWaiting).length);
  const talk = usePicture(live, (d) => d?.said.length ?? 0);
  const isEnded = usePicture(live, (d) => Boolean(d?.ended));
  const run = usePicture(live, (d) => d?.run ?? 1);
  const roles = useMemo(() => plan.roles.map((r) => r.kind), [plan]);
  const send = useCallback((deed: Deed) => live.ask({ type: 'act', deed }), [live]);
  const choose = useCallback((next: Chosen | null) => {
    setChosen(next);
    if (next !== null) {
      setTab('actions');
      side.current?.scrollIntoView({ block: 'nearest' });
    }
  }, []);
  const side = useRef<HTMLElement>(null);
  const alone = isAlone(session);
  // who leads himself goes back himself; in a class it is the instructor's to decide, so the group asks for it aloud
  const rewind = useCallback(
    (hazard: HazardNow) => {
      const micros = hazard.rewindMicros ?? hazard.atMicros;
      tell(alone ? { type: 'rewind', run: live.picture?.run ?? 0, micros } : { type: 'say', to: null, text: t.play.rewindAsk(clock(micros)) });
    },
    [alone, live, tell, t],
  );
  const rewindLabel = alone ? t.play.rewind : t.play.askRewind;
  const [heard, setHeard] = useState(0);
  useEffect(() => {
    if (tab === 'talk') {
      setHeard(talk);
    }
  }, [tab, talk]);
  return (
    <div className="play">
      <Banners live={live} resume={alone ? () => tell({ type: 'resume' }) : undefined} />
      <p role="alert" className="answer refusal">{refusal}</p>
      {alone && !isEnded && (
        <div className="leading">
          <Guide live={live} />
          <SoloBar live={live} tell={tell} />
        </div>
      )}
      {isEnded && <Ended session={session} group={group} run={run} />}
      <div className="scene">
        <KpiStrip plan={plan} live={live} />
        <section aria-label={t.play.floor} className="stage">
          <Floor plan={plan} live={live} chosen={chosen} onChoose={choose} />
          <Paragraph data-size="sm" className="quiet floor-help">{t.play.floorHelp}</Paragraph>
        </section>
        <aside ref={side} className="side" aria-label={t.play.actions}>
          <Tabs value={tab} onChange={setTab} data-size="sm">
            <Tabs.List>
              <Tabs.Tab value="actions">{t.play.panels.actions}</Tabs.Tab>
              <Tabs.Tab value="alarms">
                {t.play.panels.alarms}
                {waiting > 0 && <span className="dot-count">{waiting}</span>}
              </Tabs.Tab>
              <Tabs.Tab value="talk">
                {t.play.panels.talk}
                {talk > heard && tab !== 'talk' && <span className="dot-count calm">{talk - heard}</span>}
              </Tabs.Tab>
              <Tabs.Tab value="help">{t.play.panels.help}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="actions">
              {isEnded ? <Empty>{t.play.ended}</Empty> : <ActionPanel plan={plan} live={live} may={may} chosen={chosen} send={send} />}
            </Tabs.Panel>
            <Tabs.Panel value="alarms">
              <AlarmList live={live} may={may} act={(deed) => tell({ type: 'act', deed })} />
            </Tabs.Panel>
            <Tabs.Panel value="talk">
              <Messages live={live} roles={roles} say={(to, text) => tell({ type: 'say', to, text })} />
            </Tabs.Panel>
            <Tabs.Panel value="help">
              <HelpPanel plan={plan} live={live} onRewind={rewind} rewindLabel={rewindLabel} onHint={() => tell({ type: 'hint' })} />
            </Tabs.Panel>
          </Tabs>
        </aside>
      </div>
      <HazardDialog live={live} onRewind={rewind} rewindLabel={rewindLabel} offer={alone ? t.play.rewindOffer : t.play.askInstructor} />
    </div>
  );
}

/** What the guide said last, where nobody can miss it: who tries alone has nobody to ask. */
function Guide({ live }: { live: Live<Display> }) {
  const { t, say } = useTexts();
  const last = usePicture(live, (d) => d?.said.at(-1) ?? null);
  return (
    <div className="guide" role="status">
      <svg viewBox="-12 -12 24 24" width="34" height="34" aria-hidden="true">
        <path d="M-10 -8 H10 V5 H-1 L-6 10 V5 H-10 Z" />
      </svg>
      <Paragraph data-size="lg">{last === null ? t.solo.first : last.text ?? say(last.words)}</Paragraph>
    </div>
  );
}

/** Somebody who tries alone sets the pace, pauses and ends by himself. */
function SoloBar({ live, tell }: { live: Live<Display>; tell: Tell }) {
  const { t } = useTexts();
  const pace = usePicture(live, (d) => d?.pace ?? 1);
  const isPaused = usePicture(live, (d) => Boolean(d?.paused));
  return (
    <div className="row solo" role="group" aria-label={t.station.controls}>
      {!isPaused && (
        <Button variant="secondary" data-color="neutral" data-size="sm" onClick={() => tell({ type: 'pause', why: t.solo.why })}>
          {t.solo.pause}
        </Button>
      )}
      {[1, 5, 20].map((factor) => (
        <Button key={factor} variant={pace === factor ? 'primary' : 'tertiary'} data-size="sm" aria-pressed={pace === factor} onClick={() => tell({ type: 'pace', factor })}>
          {t.play.pace(String(factor))}
        </Button>
      ))}
      <Button variant="tertiary" data-color="neutral" data-size="sm" onClick={() => tell({ type: 'end' })}>
        {t.solo.end}
      </Button>
    </div>
  );
}

function Ended({ session, group, run }: PlayProps & { run: number }) {
  const { t } = useTexts();
  return (
    <Card data-color="success" className="ended" role="status">
      <div>
        <Heading level={2} data-size="sm">{t.play.ended}</Heading>
        <Paragraph>{t.play.endedLead}</Paragraph>
      </div>
      <Button data-size="lg" onClick={() => go(`/debrief/${session}/${group}/${run}`)}>
        {t.play.toDebrief}
      </Button>
    </Card>
  );
}

/** Opens when an edge of safety was stepped over while we looked: what would have happened, and the way back. */
function HazardDialog({ live, onRewind, rewindLabel, offer }: { live: Live<Display>; onRewind: (hazard: HazardNow) => void; rewindLabel: string; offer: string }) {
  const { t } = useTexts();
  const hazards = usePicture(live, (d) => d?.hazards ?? null);
  const seen = useRef<number | null>(null);
  const [shown, setShown] = useState<HazardNow | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (hazards === null) {
      return;
    }
    if (seen.current !== null && hazards.length > seen.current) {
      setShown(hazards[hazards.length - 1] ?? null);
    }
    seen.current = hazards.length;
  }, [hazards]);
  useEffect(() => {
    if (shown !== null) {
      dialog.current?.showModal();
    }
  }, [shown]);
  if (shown === null) {
    return null;
  }
  const leave = () => {
    dialog.current?.close();
    setShown(null);
  };
  return (
    <Dialog ref={dialog} onClose={() => setShown(null)} aria-label={t.play.hazard}>
      <div className="stack">
        <HazardCard hazard={shown} />
        <Paragraph>{offer}</Paragraph>
        <div className="row">
          {shown.rewindMicros !== undefined && (
            <Button
              onClick={() => {
                onRewind(shown);
                leave();
              }}
            >
              {rewindLabel}
            </Button>
          )}
          <Button variant="secondary" data-color="neutral" onClick={leave}>
            {t.play.goOn}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
