import { Alert, Button, Card, Field, Heading, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, Refused, send } from '../api/rest';
import type { Words } from '../api/types';
import { Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { Reasons } from './Booked';
import { HallFrame } from './HallFrame';
import { hourOf, span } from './time';
import type { Refusal, Reservation } from './types';

interface Here {
  now: string;
  zone: string;
  resource: string;
  name: Words;
  mine: Reservation[];
}

/** Where the code on a machine leads: check in, with the clearance asked again. */
export function CheckInPage({ label }: { label: string }) {
  const { t, say, language } = useTexts();
  const [code, setCode] = useState('');
  const here = useQuery({ queryKey: ['hall', 'checkin', label], queryFn: () => read<Here>(`/hall/checkin/${encodeURIComponent(label)}`) });
  const enter = useMutation({
    mutationFn: (typed: string) => send<{ until: string; name: Words }>(`/hall/checkin/${encodeURIComponent(label)}`, { code: typed }),
    onSuccess: () => here.refetch(),
  });
  const data = here.data;
  const ready = data?.mine.filter((one) => one.state === 'CONFIRMED') ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate(code);
  };
  return (
    <HallFrame at="checkin" open>
      {here.isPending && <Loading />}
      {here.isError && <Failure error={here.error} />}
      {data !== undefined && (
        <div className="checkin stack">
          <Heading level={1} data-size="lg">{t.hall.checkIn.title(say(data.name))}</Heading>
          {enter.isSuccess && (
            <Alert data-color="success" role="status">
              <Heading level={2} data-size="sm">{t.hall.checkIn.done}</Heading>
              <Paragraph>{t.hall.checkIn.until(hourOf(enter.data.until, data.zone))}</Paragraph>
            </Alert>
          )}
          {enter.isError && (enter.error instanceof Refused && enter.error.status === 409 ? (
            <Alert data-color="danger" role="alert">
              <Heading level={2} data-size="sm">{t.hall.checkIn.refused}</Heading>
              <Reasons reasons={(enter.error.said as Refusal).reasons} />
            </Alert>
          ) : <Failure error={enter.error} />)}
          {ready.length > 0 && (
            <Card className="stack">
              <Heading level={2} data-size="sm">{t.hall.checkIn.mine}</Heading>
              <ul className="plain">
                {ready.map((one) => (
                  <li key={one.id} className="offer">
                    <strong className="offer-time capital">{span(one.from, one.until, data.zone, language)}</strong>
                    <Button data-size="lg" loading={enter.isPending} onClick={() => enter.mutate(one.code)}>{t.hall.checkIn.button}</Button>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {!enter.isSuccess && (
            <form onSubmit={submit} className="stack">
              <Field className="code">
                <Label>{t.hall.checkIn.code}</Label>
                <Input value={code} maxLength={9} autoComplete="off" onChange={(event) => setCode(event.target.value)} aria-describedby="code-help" />
                <Paragraph id="code-help" className="quiet small">{t.hall.checkIn.codeHelp}</Paragraph>
              </Field>
              <div><Button type="submit" variant={ready.length > 0 ? 'secondary' : 'primary'} disabled={code.trim().length < 6} loading={enter.isPending}>{t.hall.checkIn.button}</Button></div>
            </form>
          )}
        </div>
      )}
    </HallFrame>
  );
}
