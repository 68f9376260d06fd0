import { Link } from '../parts/Link';
import { dayText } from '../people/model';
import type { Collection } from '../planning/types';
import { useTexts } from '../texts';
import { Part, useRead } from './parts';

/** A term that waits for what we want of it; nothing while none does. */
export function TermAsks() {
  const { t, language } = useTexts();
  const collections = useRead<Collection[]>('/collections');
  const open = collections.data?.filter((one) => one.open) ?? [];
  return open.length === 0 ? null : (
    <Part title={t.collecting.start} to="/wishes" asked={collections}>
      {() => (
        <ul className="plain people-rows">
          {open.map((one) => (
            <li key={one.plan}>
              <Link to="/wishes">{t.collecting.startLine(one.title, dayText(one.lastDay, language))}</Link>
              <span className="quiet">{t.collecting.asked(one.mine.length)}</span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
