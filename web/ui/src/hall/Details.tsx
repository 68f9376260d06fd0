import { Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/rest';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import { stateWord } from './TimeTable';
import { span } from './time';
import { type Blackout, type Calendar, isUsed, type Reservation, type Resource } from './types';

/** What a bar says when it is chosen, and what can be done about it. */
export function Details({ calendar, chosen, onClose }: { calendar: Calendar; chosen: string; onClose: () => void }) {
  const { t, language, say } = useTexts();
  const queries = useQueryClient();
  const step = useMutation({
    mutationFn: (path: string) => send<unknown>(path, {}),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['hall'] });
      onClose();
    },
  });
  const reservation: Reservation | undefined = calendar.reservations.find((one) => one.id === chosen);
  const blackout: Blackout | undefined = calendar.blackouts.find((one) => one.id === chosen);
  const names = (ids: string[]) => ids.map((id) => nameOf(calendar.resources, id, say)).join(', ');
  const asksHow = calendar.resources.some((one) => isUsed(one.kind) && reservation?.resources.includes(one.id));
  if (reservation === undefined && blackout === undefined) {
    return null;
  }
  return (
    <Card className="details" role="status">
      {reservation !== undefined && (
        <>
          <div className="row between">
            <Heading level={2} data-size="xs">{names(reservation.resources)}</Heading>
            <Tag data-size="sm" data-color={reservation.mine ? 'accent' : 'neutral'}>{stateWord(reservation, calendar.now, t.hall)}</Tag>
          </div>
          <Paragraph>
            {span(reservation.from, reservation.until, calendar.zone, language)}
            {asksHow && ` · ${t.hall.modes[reservation.mode]}`}
            {reservation.title !== '' && ` · ${reservation.title}`}
            {reservation.organisation !== '' && ` · ${calendar.names[reservation.organisation] ?? reservation.organisation}`}
          </Paragraph>
          {reservation.code !== '' && <Paragraph>{t.hall.find.code}: <strong className="code-text">{reservation.code}</strong></Paragraph>}
        </>
      )}
      {blackout !== undefined && (
        <>
          <Heading level={2} data-size="xs">
            {t.hall.closings[blackout.kind]}: {blackout.resource === null ? t.hall.wholeHall : names([blackout.resource])}
          </Heading>
          <Paragraph>{span(blackout.from, blackout.until, calendar.zone, language)} · {say(blackout.why)}</Paragraph>
        </>
      )}
      {step.isError && <Failure error={step.error} />}
      <div className="row">
        {reservation !== undefined && (reservation.mine || calendar.runs) && ['HELD', 'CONFIRMED'].includes(reservation.state) && (
          <Button data-size="sm" variant="secondary" onClick={() => step.mutate(`/hall/reservations/${reservation.id}/release`)}>{t.hall.mine.giveBack}</Button>
        )}
        {blackout !== undefined && calendar.runs && (
          <Button data-size="sm" variant="secondary" onClick={() => step.mutate(`/hall/blackouts/${blackout.id}/lift`)}>{t.hall.run.open}</Button>
        )}
        <Button data-size="sm" variant="tertiary" data-color="neutral" onClick={onClose}>{t.close}</Button>
      </div>
    </Card>
  );
}

/** What people call a resource. */
export function nameOf(resources: Resource[], id: string, say: (words: Resource['name']) => string): string {
  const found = resources.find((one) => one.id === id);
  return found === undefined ? id : say(found.name);
}
