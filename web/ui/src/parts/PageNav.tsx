import { Link } from './Link';

export interface Way {
  to: string;
  name: string;
  isHere: boolean;
}

/** The way between the pages of an area. */
export function PageNav({ label, ways }: { label: string; ways: Way[] }) {
  return (
    <nav className="page-nav" aria-label={label}>
      <ul>
        {ways.map((way) => (
          <li key={way.to} className={way.isHere ? 'here' : undefined} aria-current={way.isHere ? 'page' : undefined}>
            <Link to={way.to}>{way.name}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
