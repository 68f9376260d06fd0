import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Refused, send } from '../api/rest';
import { Frame } from '../parts/Frame';
import { Failure } from '../parts/states';
import { go } from '../route';
import { ProviderAnswer, ProviderButtons, useProviders } from '../people/Providers';
import '../people/people.css';
import { useTexts } from '../texts';

/** The OpenID providers of the hall, and name and password of an account. */
export default function LoginPage() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isMissing, setMissing] = useState(false);
  const login = useMutation({
    mutationFn: () => send('/login', { name: name.trim(), password }),
    onSuccess: () => {
      queries.clear();
      go('/home');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = name.trim() === '' || password === '';
    setMissing(isEmpty);
    if (!isEmpty) {
      login.mutate();
    }
  };
  const providers = useProviders();
  const others = providers.data ?? [];
  const isWrong = login.error instanceof Refused && (login.error.status === 401 || login.error.status === 403);
  return (
    <Frame>
      <form className="narrow" onSubmit={submit} noValidate>
        <Heading level={1} data-size="lg">{t.login.title}</Heading>
        <ProviderAnswer providers={others} />
        {others.length > 0 && (
          <>
            <ProviderButtons providers={others} wish={{}} label={t.people.openid.signIn} />
            <Paragraph className="or">{t.people.openid.or}</Paragraph>
          </>
        )}
        <Textfield label={t.login.name} value={name} autoComplete="username" onChange={(event) => setName(event.target.value)} />
        <Textfield label={t.login.password} type="password" value={password} autoComplete="current-password" onChange={(event) => setPassword(event.target.value)} />
        {isMissing && <Paragraph role="alert" className="refusal">{t.login.missing}</Paragraph>}
        {isWrong ? <Paragraph role="alert" className="refusal">{t.login.wrong}</Paragraph> : login.isError && <Failure error={login.error} />}
        <Button type="submit" data-size="lg" loading={login.isPending}>
          {t.login.button}
        </Button>
      </form>
    </Frame>
  );
}
