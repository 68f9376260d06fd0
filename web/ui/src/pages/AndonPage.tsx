import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import type { AlarmNow, Display, Plan } from '../api/types';
import { useLine, usePicture } from '../api/useLive';
import { Floor } from '../floor/Floor';
import { useLook } from '../parts/Frame';
import { Failure, Loading } from '../parts/states';
import { inOrder } from '../play/alarms';
import { Banners } from '../play/Banners';
import { KpiStrip } from '../play/KpiStrip';
import { Names, useNames } from '../parts/Names';
import { useTexts } from '../texts';

/** The wall screen: the floor as large as it goes, the figures above, the gravest alarms below; nothing to press. */
export default function AndonPage({ session, group }: { session: string; group: number }) {
  const { t, say } = useTexts();
  useLook();
  const plan = useQuery({ queryKey: ['plan', session, group], queryFn: () => read<Plan>(`/sessions/${session}/groups/${group}/plan`) });
  const live = useLine<Display>(`/ws/sessions/${session}/groups/${group}`);
  const isThere = usePicture(live, (d) => d !== null);
  const alarms = usePicture(live, (d) => inOrder(d?.alarms ?? []).slice(0, 4));
  if (plan.isError) {
    return <Failure error={plan.error} again={() => void plan.refetch()} />;
  }
  if (plan.isPending || !isThere) {
    return <Loading what={t.play.connecting} />;
  }
  return (
    <main className="andon">
      <header className="row between">
        <h1>{say(plan.data.title) || plan.data.plant}</h1>
        <span>{t.group(group)}</span>
      </header>
      <Banners live={live} />
      <KpiStrip plan={plan.data} live={live} />
      <Names labels={plan.data.labels}>
        <Floor plan={plan.data} live={live} chosen={null} isWall />
        <WallAlarms alarms={alarms} />
      </Names>
    </main>
  );
}

function WallAlarms({ alarms }: { alarms: readonly AlarmNow[] }) {
  const { t } = useTexts();
  const called = useNames();
  return (
    <ul className="plain wall-alarms" aria-label={t.play.alarms} aria-live="polite">
      {alarms.map((alarm) => (
        <li key={alarm.number} className={`alarm ${alarm.priority.toLowerCase()}`}>
          <strong>{called(alarm.name)}</strong> {t.priority[alarm.priority] ?? alarm.priority}, {t.alarmState[alarm.state] ?? alarm.state}
        </li>
      ))}
    </ul>
  );
}
