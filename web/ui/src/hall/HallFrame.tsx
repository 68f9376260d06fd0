import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { read } from '../api/rest';
import type { Me } from '../api/types';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { go } from '../route';
import { useTexts } from '../texts';
import './hall.css';

const rooms = ['today', 'find', 'mine', 'run'] as const;

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
  return (
    <Frame wide>
      <nav className="hall-nav" aria-label={t.hall.nav}>
        <ul>
          {rooms.map((room) => (
            <li key={room} className={room === at ? 'here' : undefined} aria-current={room === at ? 'page' : undefined}>
              <Link to={room === 'today' ? '/hall' : `/hall/${room}`}>{t.hall.pages[room]}</Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="hall stack">{children}</div>
    </Frame>
  );
}
