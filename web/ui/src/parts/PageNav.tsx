import { useEffect, useRef } from 'react';
import { Link } from './Link';

export interface Way {
  to: string;
  name: string;
  isHere: boolean;
}

/** The way between the pages of an area; on a phone one line, in which the page that is open stands in sight. */
export function PageNav({ label, ways }: { label: string; ways: Way[] }) {
  const row = useRef<HTMLUListElement>(null);
  const here = ways.find((way) => way.isHere)?.to;
  useEffect(() => {
    const list = row.current;
    const open = list?.querySelector<HTMLElement>('.here');
    if (list && open) {
      list.scrollLeft = open.offsetLeft - list.offsetLeft - (list.clientWidth - open.clientWidth) / 2;
    }
  }, [here, ways.length]);
  return (
    <nav className="page-nav" aria-label={label}>
      <ul ref={row}>
        {ways.map((way) => (
          <li key={way.to} className={way.isHere ? 'here' : undefined}>
            <Link to={way.to} isHere={way.isHere}>{way.name}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
