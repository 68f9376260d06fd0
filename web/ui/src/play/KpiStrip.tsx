import { memo } from 'react';
import type { Live } from '../api/live';
import type { Display, Plan } from '../api/types';
import { usePicture } from '../api/useLive';
import { clock, percent, power, whole } from '../format';
import { useTexts } from '../texts';

/** The figures that count, with what the customer wants and the time that is left. */
export function KpiStrip({ plan, live }: { plan: Plan; live: Live<Display> }) {
  const { t, language } = useTexts();
  const kpis = usePicture(live, (d) => d?.kpis ?? {});
  const seconds = usePicture(live, (d) => Math.floor((d?.now ?? 0) / 1e6));
  const pace = usePicture(live, (d) => d?.pace ?? 1);
  const wanted = plan.demand.reduce((most, d) => Math.max(most, d.pieces), 0);
  const left = Math.max(0, plan.durationMicros - seconds * 1e6);
  const shipped = kpis.shipped ?? 0;
  return (
    <dl className="kpis">
      <div className="kpi big">
        <dt>{t.kpi.left}</dt>
        <dd>
          {clock(left)} <small>{t.play.pace(whole(pace, language))}</small>
        </dd>
      </div>
      <div className="kpi big">
        <dt>{wanted > 0 ? t.kpi.shippedOf : t.kpi.shipped}</dt>
        <dd>
          {whole(shipped, language)}
          {wanted > 0 && <small> / {whole(wanted, language)}</small>}
        {wanted > 0 && (
          <svg className="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="6" className="meter-ground" />
            <rect width={Math.min(100, (shipped / wanted) * 100)} height="6" className="meter-done" />
            <rect x={Math.min(99, ((plan.durationMicros - left) / plan.durationMicros) * 100)} width="1" height="6" className="meter-now" />
          </svg>
        )}
        </dd>
      </div>
      <Figure name={t.kpi.scrap} value={whole(kpis.scrap ?? 0, language)} />
      <Figure name={t.kpi.wip} value={whole(kpis.wip ?? 0, language)} />
      {typeof kpis.oee === 'number' && <Figure name={t.kpi.oee} value={percent(kpis.oee, language)} />}
      {kpis.powerW !== undefined && <Figure name={t.kpi.powerW} value={power(kpis.powerW, language)} />}
      {(kpis.late ?? 0) > 0 && <Figure name={t.kpi.late} value={whole(kpis.late ?? 0, language)} />}
    </dl>
  );
}

/** Painted again only when its value is another: time goes on ten times a second, most figures do not. */
const Figure = memo(function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="kpi">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
});
