import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { read } from '../api/rest';
import type { Me } from '../api/types';
import { Frame } from '../parts/Frame';
import { PageNav } from '../parts/PageNav';
import { go } from '../route';
import { useTexts } from '../texts';
import './hall.css';

const keepers = ['ADMINISTRATOR', 'OPERATOR', 'INSTRUCTOR'];

/** The frame of the hall's pages: the way between them, and to the door for whoever has not signed in. */
export function HallFrame({ at, children, open }: { at: string; children: ReactNode; open?: boolean }) {
  const { t } = useTexts();
  const me = useQuery({ queryKey: ['me'], queryFn: () => read<Me>('/me') });
  const isStranger = open !== true && me.data !== undefined && me.data.kind !== 'account';
  useEffect(() => {
    if (isStranger) {
      go('/login', true);
    }
  }, [isStranger]);
  const roles = me.data?.roles ?? [];
  const runs = keepers.some((role) => roles.includes(role));
  const rooms: [string, string][] = [
    ['today', t.hall.pages.today],
    ['find', t.hall.pages.find],
    ['mine', t.hall.pages.mine],
    ['feeds', t.upkeep.pages.feeds],
    ['faults', t.upkeep.pages.faults],
    ...(runs ? [['clearances', t.clearances.page] as [string, string]] : []),
    ...(runs ? [['conflicts', t.upkeep.pages.conflicts] as [string, string]] : []),
    ['use', t.upkeep.pages.use],
    ...(roles.some((role) => role !== 'LEARNER')
      ? ([['owners', t.upkeep.pages.owners], ['run', t.hall.pages.run]] as [string, string][])
      : []),
  ];
  const ways = rooms.map(([room, name]) => ({ to: room === 'today' ? '/hall' : `/hall/${room}`, name, isHere: room === at }));
  return (
    <Frame wide>
      {me.data?.kind === 'account' && <PageNav label={t.hall.nav} ways={ways} />}
      <div className="hall stack">{children}</div>
    </Frame>
  );
}
