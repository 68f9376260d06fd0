import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import type { Me } from '../api/types';
import { areasFor } from '../areas';
import { go, usePlace } from '../route';
import { useTexts } from '../texts';

/** The areas that somebody who has signed in may go to; nothing for all others. */
export function AreaNav() {
  const { t } = useTexts();
  const place = usePlace();
  const me = useQuery({ queryKey: ['me'], queryFn: () => read<Me>('/me') });
  if (me.data?.kind !== 'account') {
    return null;
  }
  const here = place.at === 'area' ? place.area.path : place.at === 'home' ? 'home' : '';
  const doors = [{ path: 'home', name: t.home }, ...areasFor(me.data.roles ?? []).map((area) => ({ path: area.path, name: area.title(t) }))];
  return (
    <nav className="areas" aria-label={t.people.areas}>
      <ul>
        {doors.map((door) => (
          <li key={door.path}>
            <a
              href={`/${door.path}`}
              aria-current={here === door.path ? 'page' : undefined}
              onClick={(event) => {
                if (!event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
                  event.preventDefault();
                  go(`/${door.path}`);
                }
              }}
            >
              {door.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
