import { Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { read } from '../api/rest';
import type { Words } from '../api/types';
import { Link } from '../parts/Link';
import { Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';

/** One answer to "what is mine today", with the way to the room where the rest is. */
export function Part<T>({ title, to, asked, isWide, children }: { title: string; to?: string; asked: UseQueryResult<T>; isWide?: boolean; children: (data: T) => ReactNode }) {
  const { t } = useTexts();
  return (
    <Card className={isWide ? 'today-part today-wide' : 'today-part'}>
      <div className="row between middle">
        <Heading level={2} data-size="xs">{title}</Heading>
        {to !== undefined && <Link to={to}>{t.today.all}<span className="visually-hidden">: {title}</span></Link>}
      </div>
      {asked.isPending && <Loading />}
      {asked.isError && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {asked.data !== undefined && children(asked.data)}
    </Card>
  );
}

/** Reads something again every half minute. */
export const useRead = <T,>(path: string) => useQuery({ queryKey: ['today', path], queryFn: () => read<T>(path), refetchInterval: 30_000 });

/** Nothing is there, and that is fine. */
export function Calm({ children }: { children?: ReactNode }) {
  const { t } = useTexts();
  return <Paragraph className="quiet">{children ?? t.today.nothing}</Paragraph>;
}

export interface Stage {
  name: string;
  title: Words;
}

/** The stages of a way as dots on a line: behind, here, ahead. The words say it too. */
export function Track({ stages, at, isOver }: { stages: Stage[]; at: string | null; isOver?: boolean }) {
  const { t, say } = useTexts();
  const here = isOver ? stages.length : stages.findIndex((stage) => stage.name === at);
  return (
    <ol className="track" aria-label={t.today.places(Math.max(0, here) + (isOver ? 0 : 1), stages.length)}>
      {stages.map((stage, i) => (
        <li key={stage.name} className={i < here ? 'behind' : i === here ? 'here' : 'ahead'} aria-current={i === here ? 'step' : undefined}>
          <span className="dot" aria-hidden="true" />
          <span className="stage">{say(stage.title)}</span>
        </li>
      ))}
    </ol>
  );
}

/** A time of the day with its date when it is not today; in the hall's zone where it is known, else as the reader's clock goes. */
export function useWhen(zone: string | undefined) {
  const { t, language } = useTexts();
  const tag = language === 'nb' ? 'nb-NO' : 'en-GB';
  const inZone = zone === undefined ? {} : { timeZone: zone };
  return (from: string, until: string) => {
    const now = Date.now();
    const date = (moment: number) => new Date(moment).toLocaleDateString('sv-SE', inZone);
    const isOn = (moment: number) => date(Date.parse(from)) === date(moment);
    const long = { weekday: 'long', day: 'numeric', month: 'long' } as const;
    const day = isOn(now) ? t.today.today : isOn(now + 86_400_000) ? t.today.tomorrow : new Date(from).toLocaleDateString(tag, { ...long, ...inZone });
    const hour = (moment: string) => new Date(moment).toLocaleTimeString(tag, { hour: '2-digit', minute: '2-digit', ...inZone });
    return { day, hours: `${hour(from)}–${hour(until)}`, isNow: Date.parse(from) <= now && now < Date.parse(until) };
  };
}

/** A time and what happens then. */
export function Slot({ from, until, zone, children }: { from: string; until: string; zone?: string | undefined; children: ReactNode }) {
  const { t } = useTexts();
  const when = useWhen(zone)(from, until);
  return (
    <li className={when.isNow ? 'slot slot-now' : 'slot'}>
      <span className="slot-time">
        <strong>{when.hours}</strong>
        <span className="capital quiet">{when.isNow ? t.today.now : when.day}</span>
      </span>
      <span>{children}</span>
    </li>
  );
}

/** A number with what it counts. */
export function Figure({ n, of, look }: { n: number; of: string; look?: 'good' | 'bad' | undefined }) {
  return (
    <li className={look === undefined ? 'figure' : `figure figure-${look}`}>
      <strong>{n}</strong>
      <span>{of}</span>
    </li>
  );
}
