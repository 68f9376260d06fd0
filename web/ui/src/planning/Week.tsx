import { Button, Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useState, type KeyboardEvent } from 'react';
import { dateIn, dayOf, hourOf, mondayOf, momentOf, plusDays } from '../hall/time';
import { useTexts } from '../texts';
import { keyOf, type Meeting, type Placement, type Whole } from './types';
import { daysOf, hoursOf, moved, placeOf } from './picture';

interface Choosing { chosen: Meeting | null; choose: (one: Meeting | null) => void; ask: (at: string) => void }

/** The week as a picture: machines, instructors and rooms by days, a hue for each request. */
export function Week({ plan, chosen, choose, ask }: Choosing & { plan: Whole }) {
  const { t, language } = useTexts();
  const firstPlaced = plan.difference?.changes.find((one) => one.to)?.to ?? plan.placements[0];
  const [week, setWeek] = useState<string | null>(null);
  const [aim, setAim] = useState<string | null>(null);
  const monday = week ?? mondayOf(firstPlaced ? dateIn(firstPlaced.from, plan.zone) : plan.head.first);
  const days = daysOf(plan, monday);
  const titleOf = (request: string) => plan.requests.find((one) => one.id === request)?.title ?? request;
  const choosing = {
    chosen,
    choose: (one: Meeting | null) => { setAim(null); choose(one); },
    ask: (at: string) => { setAim(null); ask(at); },
  };
  const onKey = (event: KeyboardEvent, one: Placement) => {
    const aimed = moved(event.key, aim ?? one.from, plan, days);
    if (aimed !== null) {
      choose({ request: one.request, number: one.number });
      setAim(aimed);
    } else if (event.key === 'Enter' && aim !== null) {
      choosing.ask(aim);
    } else if (event.key === 'Escape' && aim !== null) {
      setAim(null);
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <section className="stack tight">
      <div className="row between">
        <Heading level={2} data-size="sm">{t.planning.weekOf(dayOf(momentOf(monday, '12:00', plan.zone), plan.zone, language))}</Heading>
        <div className="row">
          <Button variant="secondary" data-size="sm" disabled={monday <= plan.head.first} onClick={() => setWeek(plusDays(monday, -7))}>{t.planning.before}</Button>
          <Button variant="secondary" data-size="sm" disabled={plusDays(monday, 7) > plan.head.last} onClick={() => setWeek(plusDays(monday, 7))}>{t.planning.next}</Button>
        </div>
      </div>
      <div className="row">
        <Field>
          <Label>{t.planning.choose}</Label>
          <Select value={chosen ? keyOf(chosen) : ''} onChange={(event) => choosing.choose([...plan.unplaced, ...plan.placements].find((one) => keyOf(one) === event.target.value) ?? null)}>
            <option value="">{t.planning.chooseNone}</option>
            {plan.unplaced.map((one) => <option key={keyOf(one)} value={keyOf(one)}>{t.planning.part(titleOf(one.request), one.number)} ({t.planning.unplacedMark})</option>)}
            {plan.placements.map((one) => <option key={keyOf(one)} value={keyOf(one)}>{t.planning.part(titleOf(one.request), one.number)}</option>)}
          </Select>
        </Field>
        <Paragraph className="quiet plan-help">{t.planning.weekHelp}</Paragraph>
      </div>
      <p className="off-screen" role="status">{aim === null ? '' : t.planning.aimed(`${dayOf(aim, plan.zone, language)} ${hourOf(aim, plan.zone)}`)}</p>
      <Picture plan={plan} days={days} choosing={choosing} aim={aim} onKey={onKey} />
    </section>
  );
}

interface Shown { plan: Whole; days: string[]; choosing: Choosing; aim: string | null; onKey: (event: KeyboardEvent, one: Placement) => void }

function Picture({ plan, days, choosing, aim, onKey }: Shown) {
  const { t, say, language } = useTexts();
  const used = plan.resources.filter((one) => plan.placements.some((placed) => placed.resources.includes(one.id)) || plan.requests.some((request) => request.needs.includes(one.family)));
  return (
    <div className="plan-week" role="region" aria-label={t.planning.picture} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.planning.resource}</th>
            {days.map((day) => <th key={day} scope="col"><span className="capital">{dayOf(momentOf(day, '12:00', plan.zone), plan.zone, language)}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {used.map((resource) => (
            <tr key={resource.id}>
              <th scope="row">{say(resource.name)}<small className="quiet">{t.hall.kinds[resource.kind]}</small></th>
              {days.map((day) => (
                <td key={day}>
                  <Day plan={plan} days={days} choosing={choosing} aim={aim} onKey={onKey} resource={resource.id} day={day} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One resource on one day: what is closed or taken, the meetings, and the hours that can be asked about. */
function Day({ plan, choosing, aim, onKey, resource, day }: Shown & { resource: string; day: string }) {
  const { t } = useTexts();
  const { chosen, choose, ask } = choosing;
  const shown = hoursOf(plan);
  const across = (from: number, until: number) => ({ left: `${from}%`, width: `${until - from}%` });
  const titleOf = (request: string) => plan.requests.find((one) => one.id === request)?.title ?? request;
  const hueOf = (request: string) => (plan.requests.findIndex((one) => one.id === request) * 67) % 360;
  const isChosen = (one: Placement) => chosen?.request === one.request && chosen.number === one.number;
  const bars = plan.placements.filter((one) => one.resources.includes(resource) && dateIn(one.from, plan.zone) === day);
  const taken = plan.taken.filter((one) => one.resource === resource && dateIn(one.from, plan.zone) <= day && Date.parse(one.until) > Date.parse(momentOf(day, '00:00', plan.zone)));
  const aimed = aim !== null && dateIn(aim, plan.zone) === day ? plan.placements.find((one) => isChosen(one) && one.resources.includes(resource)) : undefined;
  return (
    <>
      {chosen && shown.hours.map((hour) => (
        <button
          key={hour}
          type="button"
          className="plan-hour"
          tabIndex={-1}
          aria-hidden="true"
          title={t.planning.whyNot(`${String(hour).padStart(2, '0')}:00`)}
          style={across(((hour - shown.first) / shown.hours.length) * 100, ((hour + 1 - shown.first) / shown.hours.length) * 100)}
          onClick={() => ask(momentOf(day, `${String(hour).padStart(2, '0')}:00`, plan.zone))}
        />
      ))}
      {taken.map((one) => {
        const from = dateIn(one.from, plan.zone) < day ? 0 : placeOf(one.from, plan);
        const until = dateIn(one.until, plan.zone) > day ? 100 : placeOf(one.until, plan);
        return until > from && <span key={one.from + String(one.blackout)} className={one.blackout ? 'plan-closed' : 'plan-taken'} style={across(from, until)}><span className="off-screen">{one.blackout ? t.planning.closed : t.planning.taken}</span></span>;
      })}
      {bars.map((one) => (
        <button
          key={keyOf(one)}
          type="button"
          className={`plan-bar${one.wished ? '' : ' unwished'}${one.pinned ? ' pinned' : ''}`}
          aria-pressed={isChosen(one)}
          style={{ left: `${placeOf(one.from, plan)}%`, width: `${Math.max(4, placeOf(one.until, plan) - placeOf(one.from, plan))}%`, ['--hue' as string]: hueOf(one.request) }}
          onClick={() => choose(isChosen(one) ? null : { request: one.request, number: one.number })}
          onKeyDown={(event) => onKey(event, one)}
          aria-label={`${t.planning.part(titleOf(one.request), one.number)} ${hourOf(one.from, plan.zone)}–${hourOf(one.until, plan.zone)}${one.pinned ? `, ${t.planning.pinned}` : ''}`}
        >
          <span aria-hidden="true">{hourOf(one.from, plan.zone)} {titleOf(one.request)}</span>
        </button>
      ))}
      {aimed && <span className="plan-aim" aria-hidden="true" style={{ left: `${placeOf(aim ?? '', plan)}%`, width: `${Math.max(4, placeOf(aimed.until, plan) - placeOf(aimed.from, plan))}%` }} />}
    </>
  );
}
