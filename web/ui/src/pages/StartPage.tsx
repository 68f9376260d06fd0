import { Button, Card, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { send } from '../api/rest';
import type { Joined } from '../api/types';
import { Frame } from '../parts/Frame';
import { Failure } from '../parts/states';
import { go } from '../route';
import { useTexts } from '../texts';
import { Miniature } from './Miniature';

/** The three doors. */
export function StartPage() {
  const { t } = useTexts();
  return (
    <Frame wide>
      <div className="start">
        <section className="welcome">
          <div>
            <Heading level={1} data-size="xl">{t.start.title}</Heading>
            <Paragraph data-size="lg">{t.start.lead}</Paragraph>
          </div>
          <Miniature />
        </section>
        <section className="doors" aria-label={t.start.title}>
          <TryDoor />
          <JoinDoor />
          <LoginDoor />
        </section>
        <Paragraph className="quiet" data-size="sm">{t.start.privacy}</Paragraph>
      </div>
    </Frame>
  );
}

function TryDoor() {
  const { t } = useTexts();
  const begin = useMutation({
    mutationFn: () => send<Joined>('/try', {}),
    onSuccess: (tried) => {
      if (tried.role) {
        sessionStorage.setItem(`factory.role.${tried.session}`, tried.role);
      }
      go(`/play/${tried.session}/${tried.group}`);
    },
  });
  return (
    <Card className="door first" data-color="accent">
      <Heading level={2} data-size="md">{t.start.tryTitle}</Heading>
      <Paragraph>{t.start.tryText}</Paragraph>
      <Button data-size="lg" loading={begin.isPending} onClick={() => begin.mutate()}>
        {t.start.tryButton}
      </Button>
      {begin.isError && <Failure error={begin.error} />}
    </Card>
  );
}

function JoinDoor() {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const open = (event: FormEvent) => {
    event.preventDefault();
    go(code.trim() === '' ? '/join' : `/join/${encodeURIComponent(code.trim().toUpperCase())}`);
  };
  return (
    <Card className="door">
      <Heading level={2} data-size="md">{t.start.joinTitle}</Heading>
      <Paragraph>{t.start.joinText}</Paragraph>
      <form onSubmit={open} className="row">
        <Textfield
          className="code"
          label={t.join.code}
          value={code}
          maxLength={8}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" variant="secondary" data-size="md">
          {t.start.joinButton}
        </Button>
      </form>
    </Card>
  );
}

function LoginDoor() {
  const { t } = useTexts();
  return (
    <Card className="door">
      <Heading level={2} data-size="md">{t.start.loginTitle}</Heading>
      <Paragraph>{t.start.loginText}</Paragraph>
      <Button variant="secondary" data-size="md" onClick={() => go('/login')}>
        {t.start.loginButton}
      </Button>
    </Card>
  );
}
