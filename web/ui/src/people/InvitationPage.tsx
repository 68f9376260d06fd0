import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { Frame } from '../parts/Frame';
import { Failure, Loading } from '../parts/states';
import { go } from '../route';
import { useTexts } from '../texts';
import './people.css';
import { ProviderAnswer, ProviderButtons, useProviders } from './Providers';

interface Opened {
  name: string;
  login: string | null;
  suggestion: string;
}

/** A one-time link: choose a user name and a password. */
export default function InvitationPage({ token }: { token: string }) {
  const opened = useQuery({ queryKey: ['invitation', token], queryFn: () => read<Opened>(`/invitations/${encodeURIComponent(token)}`), retry: false });
  return (
    <Frame isQuiet>
      {opened.isPending && <Loading />}
      {opened.isError && <Failure error={opened.error} />}
      {opened.data && <Choosing token={token} opened={opened.data} />}
    </Frame>
  );
}

function Choosing({ token, opened }: { token: string; opened: Opened }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [login, setLogin] = useState(opened.login ?? opened.suggestion);
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isShort = password.length < 10;
  const isUnlike = password !== repeat;
  const providers = useProviders();
  const others = providers.data ?? [];
  const answer = useMutation({
    mutationFn: () => send(`/invitations/${encodeURIComponent(token)}`, { login: login.trim(), password }),
    onSuccess: () => {
      queries.clear();
      go('/home');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isShort && !isUnlike && login.trim() !== '') {
      answer.mutate();
    }
  };
  return (
    <form className="narrow" onSubmit={submit} noValidate>
      <Heading level={1} data-size="lg">{t.people.invitation.title(opened.name)}</Heading>
      <ProviderAnswer providers={others} />
      {others.length > 0 && (
        <>
          <Paragraph>{t.people.openid.invited}</Paragraph>
          <ProviderButtons providers={others} wish={{ invitation: token }} label={t.people.openid.take} />
          <Paragraph className="or">{t.people.openid.orPassword}</Paragraph>
        </>
      )}
      <Paragraph>{opened.login === null ? t.people.invitation.lead : t.people.invitation.again}</Paragraph>
      <Textfield label={t.people.login} value={login} readOnly={opened.login !== null} autoComplete="username" onChange={(event) => setLogin(event.target.value)} />
      <Textfield
        label={t.setup.password}
        description={t.setup.passwordHelp}
        type="password"
        value={password}
        autoComplete="new-password"
        error={isAsked && isShort ? t.setup.short : undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Textfield label={t.setup.repeat} type="password" value={repeat} autoComplete="new-password" error={isAsked && isUnlike ? t.setup.unlike : undefined} onChange={(event) => setRepeat(event.target.value)} />
      {answer.isError && <Failure error={answer.error} />}
      <Button type="submit" data-size="lg" loading={answer.isPending}>{t.people.invitation.button}</Button>
    </form>
  );
}
