import { Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import { dayFrom, today } from './model';

interface EndByDayProps {
  /** What ends, as the heading of the question. */
  what: string;
  /** The end that is set already: the first day without it. */
  until: string | null;
  /** What happens beyond that day. */
  sure: string;
  isPending: boolean;
  error: Error | null;
  /** The first day without it; null: it lasts. */
  onEnd: (until: string | null, then: () => void) => void;
}

/** Ends something by a day: the last on which it holds, today if it is over at once. An end that lies ahead can be moved or taken back. */
export function EndByDay({ what, until, sure, isPending, error, onEnd }: EndByDayProps) {
  const { t } = useTexts();
  const words = t.people.ending;
  const dialog = useRef<HTMLDialogElement>(null);
  const [last, setLast] = useState(until === null ? today() : dayFrom(until, -1));
  const close = () => dialog.current?.close();
  return (
    <>
      <Button className="fit" variant="tertiary" data-size="sm" data-color="danger" aria-label={`${until === null ? words.end : words.move}: ${what}`} onClick={() => dialog.current?.showModal()}>
        {until === null ? words.end : words.move}
      </Button>
      <Dialog ref={dialog} closedby="any" aria-label={`${words.end}: ${what}`}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            onEnd(dayFrom(last, 1), close);
          }}
        >
          <Heading level={2} data-size="sm">{`${words.end}: ${what}`}</Heading>
          <Textfield label={words.last} type="date" required description={words.lastHelp} value={last} onChange={(event) => setLast(event.target.value)} />
          <Paragraph>{sure}</Paragraph>
          {error && <Failure error={error} />}
          <div className="row">
            <Button type="submit" data-color="danger" loading={isPending}>{words.end}</Button>
            {until !== null && (
              <Button variant="secondary" data-color="neutral" loading={isPending} onClick={() => onEnd(null, close)}>{words.takeBack}</Button>
            )}
            <Button variant="secondary" data-color="neutral" onClick={close}>{t.cancel}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
