import { Paragraph } from '@digdir/designsystemet-react';
import type { ClassRun, Series } from '../api/types';
import { Link } from '../parts/Link';
import { clock, whole } from '../format';
import { useTexts } from '../texts';

/** The room that a line is drawn in; it is stretched to the width of the page. */
const room = { width: 600, height: 56, edge: 4 };

/** Where a course goes, as points of a drawing; what came before a branch is the parent's. */
export function course(series: Series | undefined, from: number, end: number, most: number): string {
  return (series?.atMicros ?? [])
    .map((at, i) => ({ at, value: series?.values[i] ?? 0 }))
    .filter(({ at }) => at >= from)
    .map(({ at, value }) => `${((at / end) * room.width).toFixed(1)},${(room.height - room.edge - (value / most) * (room.height - 2 * room.edge)).toFixed(1)}`)
    .join(' ');
}

/** The class's runs above each other on the same axes; a branch hangs at the moment where somebody rewound. */
export function ClassRuns({ runs, session }: { runs: ClassRun[]; session: string }) {
  const { t, language } = useTexts();
  const most = Math.max(1, ...runs.flatMap((r) => (r.shipped?.values ?? []).map((v) => v ?? 0)));
  const end = Math.max(1, ...runs.map((r) => r.shipped?.atMicros.at(-1) ?? 0));
  return (
    <div className="stack tight">
      <Paragraph data-size="sm" className="quiet">{t.debrief.classHelp}</Paragraph>
      <ul className="plain class-runs">
        {runs.map((r) => {
          const begun = r.branchedAtMicros ?? 0;
          const left = (begun / end) * room.width;
          const name = `${t.group(r.group)}, ${t.run(r.run).toLowerCase()}`;
          const parts = t.pieces(whole(r.shipped?.values.at(-1) ?? 0, language));
          return (
            <li key={`${r.group}/${r.run}`} className={r.mine ? 'mine' : ''}>
              <Link to={`/debrief/${session}/${r.group}/${r.run}`}>{`${name}${r.mine ? ` (${t.debrief.yours})` : ''}`}</Link>
              <svg viewBox={`0 0 ${room.width} ${room.height}`} preserveAspectRatio="none" role="img" aria-label={t.debrief.courseText(name, parts, clock(r.shipped?.atMicros.at(-1) ?? 0))}>
                <rect className="run-ground" x={left} width={room.width - left} height={room.height} rx="4" />
                {r.parent != null && <rect className="run-branch" x={left} width="4" height={room.height} />}
                <polyline points={course(r.shipped, begun, end, most)} />
              </svg>
              <span className="run-result">
                {parts}
                {r.result === undefined ? '' : <small className="quiet">{t.kroner(whole(r.result, language))}</small>}
                {r.parent != null && <small className="quiet">{`⑂ ${clock(begun)}`}</small>}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="class-axis quiet" aria-hidden="true">
        <span>{clock(0)}</span>
        <span>{t.debrief.classScale(whole(most, language))}</span>
        <span>{clock(end)}</span>
      </div>
    </div>
  );
}
