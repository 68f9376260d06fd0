import { Alert, Button, Select, Tag } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Live } from '../api/live';
import type { AlarmNow, Deed, Display, Permission } from '../api/types';
import { usePicture } from '../api/useLive';
import { clock } from '../format';
import { Empty } from '../parts/states';
import { useNames } from '../parts/Names';
import { useTexts } from '../texts';
import { inOrder, isQuiet, isWaiting } from './alarms';
import { deedOf, isAllowed } from './deeds';

const colours: Record<string, 'danger' | 'warning' | 'info' | 'neutral'> = { CRITICAL: 'danger', HIGH: 'danger', MEDIUM: 'warning', LOW: 'info' };

interface AlarmListProps {
  live: Live<Display>;
  may: readonly Permission[] | null;
  act: (deed: Deed) => void;
}

/** The alarms as ISA-18.2 wants them met: the unacknowledged first, each with its priority in words. */
export function AlarmList({ live, may, act }: AlarmListProps) {
  const { t } = useTexts();
  const alarms = usePicture(live, (d) => inOrder(d?.alarms ?? []));
  const flood = usePicture(live, (d) => d?.alarmLoad?.isFlood === true);
  if (alarms.length === 0) {
    return <Empty>{t.play.noAlarms}</Empty>;
  }
  return (
    <div className="stack tight">
      {flood && <Alert data-color="warning">{t.play.flood}</Alert>}
      <ul className="plain alarms">
        {alarms.map((alarm) => (
          <AlarmRow key={alarm.number} alarm={alarm} may={may} act={act} />
        ))}
      </ul>
    </div>
  );
}

function AlarmRow({ alarm, may, act }: { alarm: AlarmNow; may: readonly Permission[] | null; act: (deed: Deed) => void }) {
  const { t } = useTexts();
  const [minutes, setMinutes] = useState(10);
  const name = useNames()(alarm.name);
  const can = (verb: string) => isAllowed(may, verb, alarm.name);
  return (
    <li className={`alarm ${alarm.priority.toLowerCase()}${isWaiting(alarm) ? ' waits' : ''}${isQuiet(alarm) ? ' quieted' : ''}`}>
      <div className="between row">
        <strong>{name}</strong>
        <Tag data-color={colours[alarm.priority] ?? 'neutral'} data-size="sm">{t.priority[alarm.priority] ?? alarm.priority}</Tag>
      </div>
      <span className="quiet">
        {t.alarmState[alarm.state] ?? alarm.state.toLowerCase()}, {t.play.since(clock(alarm.since))}
      </span>
      <div className="row">
        {isWaiting(alarm) && can('ACKNOWLEDGE') && (
          <Button data-size="sm" aria-label={`${t.play.acknowledge} ${name}`} onClick={() => act(deedOf('ACKNOWLEDGE', alarm.name, 0, '', 0))}>
            {t.play.acknowledge}
          </Button>
        )}
        {!isQuiet(alarm) && can('SHELVE') && (
          <>
            <Button variant="tertiary" data-color="neutral" data-size="sm" aria-label={`${t.play.shelve} ${name}`} onClick={() => act(deedOf('SHELVE', alarm.name, 0, '', minutes))}>
              {t.play.shelve}
            </Button>
            <Select data-size="sm" width="auto" aria-label={`${t.play.shelveFor} ${name}`} value={minutes} onChange={(event) => setMinutes(Number(event.target.value))}>
              {[5, 10, 30].map((n) => (
                <Select.Option key={n} value={n}>{t.minutes(n)}</Select.Option>
              ))}
            </Select>
          </>
        )}
        {alarm.state === 'SHELVED' && can('UNSHELVE') && (
          <Button variant="secondary" data-size="sm" aria-label={`${t.play.unshelve} ${name}`} onClick={() => act(deedOf('UNSHELVE', alarm.name, 0, '', 0))}>
            {t.play.unshelve}
          </Button>
        )}
      </div>
    </li>
  );
}
