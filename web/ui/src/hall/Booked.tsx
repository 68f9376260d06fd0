import { Alert, Button, Card, Field, Heading, Input, Label, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Refused, send } from '../api/rest';
import { Link } from '../parts/Link';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import { dateIn, dayOf, hourOf, momentOf, plusDays, span } from './time';
import type { Booking, Miss, Offer, Reason, Refusal, Reservation, Wish } from './types';

type Names = (ids: string[]) => string;

/** Times that can be had, each with a button; and before it, what it costs not to come. */
export function Offers({ offers, zone, names, rule, isBusy, onTake }: { offers: Offer[]; zone: string; names: Names; rule: Names; isBusy: boolean; onTake: (offer: Offer) => void }) {
  const { t, language } = useTexts();
  const rules = [...new Set(offers.map((offer) => rule(offer.resources)))];
  return (
    <>
      {rules.length === 1 && <Paragraph className="quiet no-show">{rules[0]}</Paragraph>}
      <ul className="plain">
        {offers.map((offer) => {
          const time = `${hourOf(offer.from, zone)}–${hourOf(offer.until, zone)}`;
          return (
            <li key={offer.from + offer.resources.join()} className="offer">
              <div>
                <strong className="offer-time">{time}</strong>
                <span className="capital quiet"> {dayOf(offer.from, zone, language)}</span>
                <div>{names(offer.resources)}</div>
                {rules.length > 1 && <Paragraph className="quiet small no-show">{rule(offer.resources)}</Paragraph>}
              </div>
              <Button data-size="sm" disabled={isBusy} onClick={() => onTake(offer)} aria-label={`${t.hall.find.holdAt(time)}, ${dayOf(offer.from, zone, language)}, ${names(offer.resources)}`}>
                {t.hall.find.hold}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Why not, and what would make it yes. */
export function Reasons({ reasons }: { reasons: Reason[] }) {
  const { t, say } = useTexts();
  return (
    <ul className="plain">
      {reasons.map((reason) => (
        <li key={reason.why.nb} className="reason">
          <Paragraph><span className="off-screen">{t.hall.find.why}: </span>{say(reason.why)}</Paragraph>
          {say(reason.remedy) !== '' && <Paragraph className="remedy"><strong>{t.hall.find.remedy}:</strong> {say(reason.remedy)}</Paragraph>}
        </li>
      ))}
    </ul>
  );
}

/** Nothing was free: what came nearest, why not, and the way to wait for it. */
export function Missed({ miss, asked, zone, names }: { miss: Miss; asked: Booking; zone: string; names: Names }) {
  const { t, language } = useTexts();
  return (
    <div className="stack">
      {miss.nearest !== null && (
        <Paragraph>{t.hall.find.nearestMiss}: <strong className="capital">{span(miss.nearest.from, miss.nearest.until, zone, language)}</strong>, {names(miss.nearest.resources)}</Paragraph>
      )}
      <Reasons reasons={miss.reasons} />
      {miss.mayWait && miss.nearest !== null && <Queue near={miss.nearest} asked={asked} zone={zone} names={names} />}
    </div>
  );
}

/** Waits for a time that somebody else has. */
function Queue({ near, asked, zone, names }: { near: Offer; asked: Booking; zone: string; names: Names }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [day, setDay] = useState(dateIn(near.from, zone));
  const [from, setFrom] = useState(hourOf(near.from, zone));
  const wait = useMutation({
    mutationFn: () => {
      const begin = momentOf(day, from, zone);
      const until = new Date(Date.parse(begin) + Date.parse(near.until) - Date.parse(near.from)).toISOString();
      return send<Wish[]>('/hall/wishes', { ...asked, from: begin, until, resources: near.resources });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['hall'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    wait.mutate();
  };
  return (
    <Card className="run-card">
      {wait.isSuccess ? (
        <Alert data-color="success" role="status"><Paragraph>{t.hall.find.waits}</Paragraph></Alert>
      ) : (
        <form className="stack" onSubmit={submit}>
          <Heading level={3} data-size="xs">{t.hall.find.waitTitle}</Heading>
          <Paragraph className="quiet">{names(near.resources)}. {t.hall.find.waitLead}</Paragraph>
          <div className="find-when">
            <Field><Label>{t.hall.find.day}</Label><Input type="date" required value={day} onChange={(e) => setDay(e.target.value)} /></Field>
            <Field><Label>{t.hall.find.begins}</Label><Input type="time" required value={from} onChange={(e) => setFrom(e.target.value)} /></Field>
          </div>
          {wait.isError && <Failure error={wait.error} />}
          <div><Button type="submit" variant="secondary" loading={wait.isPending}>{t.hall.find.wait}</Button></div>
        </form>
      )}
    </Card>
  );
}

/** The desk said no: all reasons, the nearest times, and the waiting list. */
export function RefusedBox({ error, asked, zone, names, rule, onTake }: { error: Refused; asked: Booking; zone: string; names: Names; rule: Names; onTake: (offer: Offer) => void }) {
  const { t } = useTexts();
  const said = error.said as Refusal;
  const wait = useMutation({ mutationFn: () => send<Wish[]>('/hall/wishes', asked) });
  return (
    <Card className="stack refused-box">
      <Heading level={2} data-size="sm">{t.hall.find.refused}</Heading>
      <Reasons reasons={said.reasons} />
      {said.alternatives.length > 0 && (
        <>
          <Heading level={3} data-size="xs">{t.hall.find.nearest}</Heading>
          <Offers offers={said.alternatives} zone={zone} names={names} rule={rule} isBusy={false} onTake={onTake} />
        </>
      )}
      {wait.isError && <Failure error={wait.error} />}
      {wait.isSuccess ? (
        <Alert data-color="success" role="status"><Paragraph>{t.hall.find.waits}</Paragraph></Alert>
      ) : (
        <div><Button variant="secondary" onClick={() => wait.mutate()}>{t.hall.find.wait}</Button></div>
      )}
    </Card>
  );
}

/** It is held: confirm it, let it go, or repeat it. */
export function Held({ reservation, zone, names, rule, asked, onAgain }: { reservation: Reservation; zone: string; names: Names; rule: Names; asked: Booking | null; onAgain: () => void }) {
  const { t, language } = useTexts();
  const queries = useQueryClient();
  const [now, setNow] = useState(reservation);
  const step = useMutation({
    mutationFn: (what: string) => send<Reservation>(`/hall/reservations/${now.id}/${what}`, {}),
    onSuccess: (next) => {
      setNow(next);
      void queries.invalidateQueries({ queryKey: ['hall'] });
    },
  });
  const isHeld = now.state === 'HELD' && !now.asked;
  const title = isHeld ? t.hall.find.held : now.state === 'RELEASED' ? t.hall.states.RELEASED : now.asked ? t.hall.asked : t.hall.find.confirmed;
  return (
    <Card className="stack booked" data-color={isHeld ? 'warning' : 'success'}>
      <Heading level={1} data-size="md">{title}</Heading>
      <Paragraph className="offer-time capital">{span(now.from, now.until, zone, language)}</Paragraph>
      <Paragraph>{names(now.resources)}</Paragraph>
      {isHeld && now.heldUntil !== null && <Paragraph>{t.hall.find.heldUntil(hourOf(now.heldUntil, zone))}</Paragraph>}
      {(isHeld || now.asked || now.state === 'CONFIRMED') && <Paragraph className="quiet no-show">{rule(now.resources)}</Paragraph>}
      {now.asked && <Paragraph>{t.hall.find.askedLead}</Paragraph>}
      {now.state === 'CONFIRMED' && now.code !== '' && (
        <div>
          <Paragraph className="quiet">{t.hall.find.code}</Paragraph>
          <p className="checkin-code" aria-label={[...now.code].join(' ')}>{now.code}</p>
        </div>
      )}
      {step.isError && <Failure error={step.error} />}
      <div className="row">
        {isHeld && <Button data-size="lg" loading={step.isPending} onClick={() => step.mutate('confirm')}>{t.hall.find.confirm}</Button>}
        {isHeld && <Button variant="tertiary" data-color="neutral" onClick={() => step.mutate('release')}>{t.hall.find.letGo}</Button>}
        {!isHeld && <Button onClick={onAgain}>{t.hall.find.again}</Button>}
        {!isHeld && <Link to="/hall/mine">{t.hall.pages.mine}</Link>}
      </div>
      {now.state === 'CONFIRMED' && asked !== null && <Repeat reservation={now} asked={asked} zone={zone} />}
    </Card>
  );
}

interface Dated {
  from: string;
  until: string;
  reservation: Reservation | null;
  reasons: Reason[];
}

/** The same again each week, without some days. */
function Repeat({ reservation, asked, zone }: { reservation: Reservation; asked: Booking; zone: string }) {
  const { t, language, say } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [weeks, setWeeks] = useState(1);
  const first = plusDays(dateIn(reservation.from, zone), 7 * weeks);
  const [last, setLast] = useState(plusDays(dateIn(reservation.from, zone), 8 * 7));
  const [except, setExcept] = useState('');
  const book = useMutation({
    mutationFn: () =>
      send<Dated[]>('/hall/series', {
        booking: { ...asked, resources: reservation.resources },
        first,
        last,
        everyWeeks: weeks,
        at: hourOf(reservation.from, zone),
        minutes: (Date.parse(reservation.until) - Date.parse(reservation.from)) / 60_000,
        except: except.split(/[\s,;]+/).filter((one) => /^\d{4}-\d{2}-\d{2}$/.test(one)),
      }),
  });
  if (!isOpen) {
    return <div><Button variant="secondary" onClick={() => setOpen(true)}>{t.hall.find.repeat} …</Button></div>;
  }
  return (
    <section className="stack" aria-label={t.hall.find.repeatTitle}>
      <Heading level={2} data-size="xs">{t.hall.find.repeatTitle}</Heading>
      <div className="find-when">
        <Field><Label>{t.hall.find.everyWeeks}</Label><Input type="number" min={1} max={52} value={weeks} onChange={(e) => setWeeks(Math.max(1, Number(e.target.value) || 1))} /></Field>
        <Field><Label>{t.hall.find.last}</Label><Input type="date" value={last} min={first} onChange={(e) => setLast(e.target.value)} /></Field>
        <Field>
          <Label>{t.hall.find.except} ({t.optional})</Label>
          <Input value={except} onChange={(e) => setExcept(e.target.value)} aria-describedby="except-help" />
          <Paragraph id="except-help" className="quiet small">{t.hall.find.exceptHelp}</Paragraph>
        </Field>
      </div>
      <div><Button loading={book.isPending} onClick={() => book.mutate()}>{t.hall.find.repeatBook}</Button></div>
      {book.isError && <Failure error={book.error} />}
      {book.data !== undefined && (
        <div role="status" className="stack tight">
          <Paragraph><strong>{t.hall.find.repeated(book.data.filter((one) => one.reservation !== null).length, book.data.length)}</strong></Paragraph>
          <ul className="plain">
            {book.data.map((one) => (
              <li key={one.from} className="row between">
                <span className="capital">{span(one.from, one.until, zone, language)}</span>
                {one.reservation !== null
                  ? <Tag data-size="sm" data-color="success">{t.hall.states[one.reservation.state]}</Tag>
                  : <span className="refusal">{one.reasons.map((reason) => say(reason.why)).join(' ')}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
