import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Component, type ReactNode } from 'react';
import { useTexts } from '../texts';

/** Catches what should not happen, says so plainly and offers a way on. */
export class Mishap extends Component<{ children: ReactNode }, { hasHappened: boolean }> {
  override state = { hasHappened: false };

  static getDerivedStateFromError() {
    return { hasHappened: true };
  }

  override render() {
    return this.state.hasHappened ? <Said /> : this.props.children;
  }
}

function Said() {
  const { t } = useTexts();
  return (
    <main className="sheet narrow" role="alert">
      <Heading level={1} data-size="md">{t.errors.crashed}</Heading>
      <Paragraph>{t.errors.crashedLead}</Paragraph>
      <Button onClick={() => location.reload()}>{t.errors.reload}</Button>
    </main>
  );
}
