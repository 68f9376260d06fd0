import { Alert, Button, Heading, Paragraph, Spinner } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Refused, Unreachable } from '../api/rest';
import { useTexts } from '../texts';
import { en } from '../texts/en';
import type { Texts } from '../texts/nb';
import { Link } from './Link';

/** What an error means, in words of the page. */
export function meaning(error: unknown, t: Texts): string {
  if (error instanceof Refused && error.words !== null) {
    return t === en ? error.words.en : error.words.nb;
  }
  if (error instanceof Unreachable) {
    return t.errors.unreachable;
  }
  if (error instanceof Refused) {
    switch (error.status) {
      case 401:
      case 403:
        return error.message || t.errors.forbidden;
      case 404:
      case 410:
        return error.message || t.errors.gone;
      case 429:
        return t.errors.tooMany;
      default:
        return error.message || t.errors.unknown;
    }
  }
  return t.errors.unknown;
}

/** Something is on its way. */
export function Loading({ what }: { what?: string }) {
  const { t } = useTexts();
  return (
    <div className="waiting" role="status">
      <Spinner aria-hidden="true" data-size="lg" aria-label={what ?? t.loading} />
      <Paragraph>{what ?? t.loading}</Paragraph>
    </div>
  );
}

/** Something went wrong; says what, and offers to try again. */
export function Failure({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTexts();
  return (
    <Alert data-color="danger" role="alert" className="failure">
      <Paragraph>{meaning(error, t)}</Paragraph>
      {again && (
        <Button variant="secondary" data-color="neutral" onClick={again}>
          {t.again}
        </Button>
      )}
    </Alert>
  );
}

/** Nothing is there yet; says what could be. */
export function Empty({ children }: { children: ReactNode }) {
  return <Paragraph className="empty">{children}</Paragraph>;
}

/** The address leads nowhere. */
export function NotFound() {
  const { t } = useTexts();
  return (
    <div className="sheet narrow">
      <Heading level={1} data-size="lg">{t.errors.notFound}</Heading>
      <Paragraph>{t.errors.notFoundLead}</Paragraph>
      <Link to="/">{t.product}</Link>
    </div>
  );
}
