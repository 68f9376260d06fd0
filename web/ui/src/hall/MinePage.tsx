import { Alert, Button, Heading, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, send } from '../api/rest';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { nameOf } from './Details';
import { HallFrame } from './HallFrame';
import { stateWord } from './TimeTable';
import { hourOf, span } from './time';
import type { Mine, Reservation, Wish } from './types';

/** What I have, what I wait for, and what I must know. */
export function MinePage() {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const mine = useQuery({ queryKey: ['hall', 'mine'], queryFn: () => read<Mine>('/hall/mine'), refetchInterval: 30_000 });
  const step = useMutation({
    mutationFn: (path: string) => send<unknown>(path, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['hall'] }),
  });
  const data = mine.data;
  const isOver = (one: Reservation) => !['HELD', 'CONFIRMED', 'CHECKED_IN'].includes(one.state);
  const names = (ids: string[]) => ids.map((id) => nameOf(data?.resources ?? [], id, say)).join(' + ');
  return (
    <HallFrame at="mine">
      <Heading level={1} data-size="md">{t.hall.mine.title}</Heading>
      {mine.isPending && <Loading />}
      {mine.isError && <Failure error={mine.error} again={() => void mine.refetch()} />}
      {step.isError && <Failure error={step.error} />}
      {data !== undefined && (
        <>
          {data.notices.length > 0 && (
            <Alert data-color="warning">
              <Heading level={2} data-size="xs">{t.hall.mine.notices}</Heading>
              <ul>{data.notices.map((notice, i) => <li key={i}>{say(notice)}</li>)}</ul>
              <Button data-size="sm" variant="secondary" onClick={() => step.mutate('/hall/notices/read')}>{t.hall.mine.read}</Button>
            </Alert>
          )}
          <section className="stack tight">
            <Heading level={2} data-size="sm">{t.hall.mine.coming}</Heading>
            {data.reservations.every(isOver) && <Empty>{t.hall.mine.none} <Link to="/hall/find">{t.hall.pages.find}</Link></Empty>}
            <ul className="plain">
              {data.reservations.filter((one) => !isOver(one)).map((one) => (
                <Line key={one.id} one={one} mine={data} names={names} onStep={(path) => step.mutate(path)} />
              ))}
            </ul>
          </section>
          <Waiting wishes={data.wishes.filter((one) => one.state === 'WAITING')} zone={data.zone} names={names} onStep={(path) => step.mutate(path)} />
          {data.reservations.some(isOver) && (
            <details>
              <summary>{t.hall.mine.past}</summary>
              <ul className="plain">
                {data.reservations.filter(isOver).map((one) => <Line key={one.id} one={one} mine={data} names={names} onStep={() => {}} />)}
              </ul>
            </details>
          )}
          <div><Link to="/hall/feeds">{t.upkeep.feeds.title}</Link></div>
        </>
      )}
    </HallFrame>
  );
}

function Line({ one, mine, names, onStep }: { one: Reservation; mine: Mine; names: (ids: string[]) => string; onStep: (path: string) => void }) {
  const { t, language } = useTexts();
  const path = `/hall/reservations/${one.id}`;
  return (
    <li className="offer">
      <div>
        <strong className="offer-time capital">{span(one.from, one.until, mine.zone, language)}</strong>
        <div>{names(one.resources)}{one.title !== '' && ` · ${one.title}`}</div>
        <div className="row middle">
          <Tag data-size="sm" data-color={one.state === 'HELD' ? 'warning' : one.ending === null ? 'success' : 'neutral'}>
            {one.ending === null ? stateWord(one, mine.now, t.hall) : t.hall.endings[one.ending]}
          </Tag>
          {one.state === 'CONFIRMED' && <span>{t.hall.find.code}: <strong className="code-text">{one.code}</strong></span>}
          {one.state === 'HELD' && one.heldUntil !== null && !one.asked && <span>{t.hall.find.heldUntil(hourOf(one.heldUntil, mine.zone))}</span>}
        </div>
      </div>
      <div className="row">
        {one.state === 'HELD' && !one.asked && <Button data-size="sm" onClick={() => onStep(`${path}/confirm`)}>{t.hall.find.confirm}</Button>}
        {['HELD', 'CONFIRMED'].includes(one.state) && <Button data-size="sm" variant="secondary" onClick={() => onStep(`${path}/release`)}>{t.hall.mine.giveBack}</Button>}
        {one.state === 'CHECKED_IN' && <Button data-size="sm" variant="secondary" onClick={() => onStep(`${path}/release`)}>{t.hall.mine.finished}</Button>}
      </div>
    </li>
  );
}

function Waiting({ wishes, zone, names, onStep }: { wishes: Wish[]; zone: string; names: (ids: string[]) => string; onStep: (path: string) => void }) {
  const { t, language } = useTexts();
  if (wishes.length === 0) {
    return null;
  }
  return (
    <section className="stack tight">
      <Heading level={2} data-size="sm">{t.hall.mine.waiting}</Heading>
      <ul className="plain">
        {wishes.map((wish) => (
          <li key={wish.id} className="offer">
            <div>
              <strong className="capital">{span(wish.from, wish.until, zone, language)}</strong>
              <div>{names(wish.resources)}</div>
              <Tag data-size="sm" data-color="info">{t.hall.wishes[wish.state]}</Tag>
            </div>
            <Button data-size="sm" variant="secondary" onClick={() => onStep(`/hall/wishes/${wish.id}/leave`)}>{t.hall.mine.leave}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
