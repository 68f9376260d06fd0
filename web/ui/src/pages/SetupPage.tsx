import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { send } from '../api/rest';
import { Frame } from '../parts/Frame';
import { Failure } from '../parts/states';
import { go } from '../route';
import { useTexts } from '../texts';

/** The first account of a new factory, by the one-time link that was printed at start. */
export default function SetupPage({ token: given }: { token: string }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [token, setToken] = useState(given);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isShort = password.length < 10;
  const isUnlike = password !== repeat;
  const make = useMutation({
    mutationFn: () => send('/setup', { token: token.trim(), name: name.trim(), password }),
    onSuccess: () => {
      queries.clear();
      go('/home');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isShort && !isUnlike && name.trim() !== '') {
      make.mutate();
    }
  };
  return (
    <Frame>
      <form className="narrow" onSubmit={submit} noValidate>
        <Heading level={1} data-size="lg">{t.setup.title}</Heading>
        <Paragraph>{t.setup.lead}</Paragraph>
        {given === '' && <Textfield label={t.setup.token} value={token} autoComplete="off" onChange={(event) => setToken(event.target.value)} />}
        <Textfield
          label={t.setup.name}
          value={name}
          autoComplete="username"
          autoFocus
          error={isAsked && name.trim() === '' ? t.login.missing : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <Textfield
          label={t.setup.password}
          description={t.setup.passwordHelp}
          type="password"
          value={password}
          autoComplete="new-password"
          error={isAsked && isShort ? t.setup.short : undefined}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Textfield
          label={t.setup.repeat}
          type="password"
          value={repeat}
          autoComplete="new-password"
          error={isAsked && isUnlike ? t.setup.unlike : undefined}
          onChange={(event) => setRepeat(event.target.value)}
        />
        {make.isError && <Failure error={make.error} />}
        <Button type="submit" data-size="lg" loading={make.isPending}>
          {t.setup.button}
        </Button>
      </form>
    </Frame>
  );
}
