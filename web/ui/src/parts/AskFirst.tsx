import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { useTexts } from '../texts';
import { Failure } from './states';

interface AskFirstProps {
  /** What the button does. */
  label: string;
  /** To what, when there are several such buttons on the page. */
  what?: string;
  /** What it means to do it. */
  sure: string;
  /** A button among others of a list, rather than one that stands alone. */
  isSmall?: boolean;
  isPending?: boolean;
  error?: Error | null;
  onYes: () => void;
}

/** A button for something that cannot be taken back: it asks once more. With an answer to wait for, the question stays until that has come. */
export function AskFirst({ label, what, sure, isSmall, isPending, error, onYes }: AskFirstProps) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const named = what === undefined ? label : `${label}: ${what}`;
  const yes = () => {
    onYes();
    if (isPending === undefined) {
      dialog.current?.close();
    }
  };
  return (
    <>
      <Button
        className={isSmall ? 'fit' : undefined}
        variant={isSmall ? 'tertiary' : 'secondary'}
        data-color="danger"
        data-size={isSmall ? 'sm' : undefined}
        aria-label={named}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </Button>
      <Dialog ref={dialog} closedby="any" aria-label={label}>
        <div className="stack">
          <Heading level={2} data-size="sm">{named}</Heading>
          <Paragraph>{sure}</Paragraph>
          {error && <Failure error={error} />}
          <div className="row">
            <Button data-color="danger" loading={isPending} onClick={yes}>{label}</Button>
            <Button variant="secondary" data-color="neutral" autoFocus onClick={() => dialog.current?.close()}>{t.cancel}</Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
