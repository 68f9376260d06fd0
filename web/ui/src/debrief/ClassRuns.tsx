import { Paragraph } from '@digdir/designsystemet-react';
import type { ClassRun } from '../api/types';
import { Link } from '../parts/Link';
import { clock, whole } from '../format';
import { useTexts } from '../texts';

/** The class's runs above each other on the same axis; a branch hangs at the moment where somebody rewound. */
export function ClassRuns({ runs, session, end }: { runs: ClassRun[]; session: string; end: number }) {
  const { t, language } = useTexts();
  const most = Math.max(1, ...runs.flatMap((r) => (r.shipped?.values ?? []).map((v) => v ?? 0)));
  return (
    <div className="stack tight">
      <Paragraph data-size="sm" className="quiet">{t.debrief.classHelp}</Paragraph>
      <ul className="plain class-runs">
        {runs.map((r) => {
          const begun = r.branchedAtMicros ?? 0;
          const line = (r.shipped?.atMicros ?? []).map((at, i) => `${((at / end) * 600).toFixed(1)},${(38 - ((r.shipped?.values[i] ?? 0) / most) * 34).toFixed(1)}`).join(' ');
          return (
            <li key={`${r.group}/${r.run}`} className={r.mine ? 'mine' : ''}>
              <Link to={`/debrief/${session}/${r.group}/${r.run}`}>{`${t.group(r.group)}, ${t.run(r.run).toLowerCase()}${r.mine ? ` (${t.debrief.yours})` : ''}`}</Link>
              <svg viewBox="0 0 600 40" preserveAspectRatio="none" aria-hidden="true">
                <rect className="run-ground" x={(begun / end) * 600} width={600 - (begun / end) * 600} height="40" rx="4" />
                {r.parent != null && <rect className="run-branch" x={(begun / end) * 600} width="4" height="40" />}
                <polyline points={line} />
              </svg>
              <span className="run-result">
                {r.result === undefined ? '' : t.kroner(whole(r.result, language))}
                {r.parent != null && <small className="quiet"> ⑂ {clock(begun)}</small>}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
