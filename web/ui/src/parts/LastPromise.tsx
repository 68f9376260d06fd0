import { Button, Card, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTexts } from '../texts';
import { forget, promised } from './promise';

/** What I wanted to do differently this time: from my account, else what this browser remembers. */
export function LastPromise({ given }: { given: string | null | undefined }) {
  const { t } = useTexts();
  const [kept, setKept] = useState(promised);
  const text = given ?? kept;
  if (text === null || text === '') {
    return null;
  }
  return (
    <Card data-color="info" className="note last-promise">
      <span className="quiet">{t.play.lastPromise}</span>
      <Paragraph>«{text}»</Paragraph>
      {!given && (
        <div className="row middle">
          <span className="quiet">{t.search.inThisBrowser}</span>
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => {
              forget();
              setKept(null);
            }}
          >
            {t.search.forget}
          </Button>
        </div>
      )}
    </Card>
  );
}
