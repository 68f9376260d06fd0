import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { read } from '../api/rest';
import type { Me } from '../api/types';
import { areasFor, sections } from '../areas';
import { go, usePlace } from '../route';
import { useTexts } from '../texts';

interface Door {
  path: string;
  name: string;
}

/** The areas that somebody who has signed in may go to, in a few groups; nothing for all others.
 * On a narrow screen they wait behind a button. */
export function AreaNav() {
  const { t } = useTexts();
  const place = usePlace();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const me = useQuery({ queryKey: ['me'], queryFn: () => read<Me>('/me') });
  if (me.data?.kind !== 'account') {
    return null;
  }
  const here = place.at === 'area' ? place.area.path : place.at === 'home' ? 'home' : '';
  const found = areasFor(me.data);
  const groups = sections
    .map((section) => ({ section, doors: found.filter((area) => area.section === section).map((area) => ({ path: area.path, name: area.title(t) })) }))
    .map((group) => (group.section === 'hall' ? { ...group, doors: [{ path: 'home', name: t.home }, ...group.doors] } : group))
    .filter((group) => group.doors.length > 0);
  const hereName = groups.flatMap((group) => group.doors).find((door) => door.path === here)?.name;
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      setOpen(false);
      button.current?.focus();
    }
  };
  return (
    <nav className="areas" aria-label={t.people.areas} onKeyDown={leave}>
      <button ref={button} type="button" className="areas-menu" aria-expanded={isOpen} aria-controls="areas" onClick={() => setOpen(!isOpen)}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d={isOpen ? 'M4 4 L16 16 M16 4 L4 16' : 'M2 5 H18 M2 10 H18 M2 15 H18'} />
        </svg>
        <span>{t.people.menu}</span>
        {hereName !== undefined && <span className="areas-here">{hereName}</span>}
      </button>
      <div id="areas" className={isOpen ? 'areas-groups open' : 'areas-groups'}>
        {groups.map((group) => (
          <div key={group.section} className="areas-group">
            <span className="areas-title" id={`areas-${group.section}`}>{t.people.sections[group.section]}</span>
            <ul aria-labelledby={`areas-${group.section}`}>
              {group.doors.map((door) => <li key={door.path}><DoorLink door={door} isHere={here === door.path} onGo={() => setOpen(false)} /></li>)}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

function DoorLink({ door, isHere, onGo }: { door: Door; isHere: boolean; onGo: () => void }) {
  const follow = (event: MouseEvent) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      onGo();
      go(`/${door.path}`);
    }
  };
  return <a href={`/${door.path}`} aria-current={isHere ? 'page' : undefined} onClick={follow}>{door.name}</a>;
}
