import { Button, Card, Field, Heading, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { Frame } from '../parts/Frame';
import { Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { leave } from './leave';
import type { PersonCard } from './model';
import { MyProviders, MySignIns } from './SignIns';
import './people.css';

/** My account: contact, password, and all that is kept about me. */
export default function AccountPage() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const mine = useQuery({ queryKey: ['account'], queryFn: () => read<PersonCard>('/account') });
  return (
    <Frame>
      <div className="stack">
        <div className="row between">
          <Heading level={1} data-size="lg">{t.people.account.title}</Heading>
          <Button variant="tertiary" data-color="neutral" onClick={() => void leave(queries)}>{t.signOut}</Button>
        </div>
        {mine.isPending && <Loading />}
        {mine.isError && <Failure error={mine.error} again={() => void mine.refetch()} />}
        {mine.data && (
          <>
            <Paragraph>
              <strong>{mine.data.name}</strong>
              {mine.data.roles.length > 0 && ` · ${[...new Set(mine.data.roles.map((one) => t.people.accountRoles[one.role]))].join(', ')}`}
            </Paragraph>
            <div className="halves">
              <Contact mine={mine.data} />
              <Password />
              <MyProviders />
              <MySignIns />
            </div>
            <Card className="stack">
              <Heading level={2} data-size="sm">{t.people.account.mine}</Heading>
              <Paragraph>{t.people.account.mineLead}</Paragraph>
              <p><a href="/api/account/export" download>{t.people.account.download}</a></p>
            </Card>
          </>
        )}
      </div>
    </Frame>
  );
}

function Contact({ mine }: { mine: PersonCard }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [email, setEmail] = useState(mine.email ?? '');
  const [phone, setPhone] = useState(mine.phone ?? '');
  const [language, setLanguage] = useState<string>(mine.language);
  const save = useMutation({
    mutationFn: () => send<PersonCard>('/account/contact', { email, phone, language }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['account'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Card>
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.people.account.contact}</Heading>
        <Paragraph className="quiet">{t.people.account.contactLead}</Paragraph>
        <Textfield label={t.people.email} type="email" value={email} autoComplete="email" onChange={(event) => setEmail(event.target.value)} />
        <Textfield label={t.people.phone} type="tel" value={phone} autoComplete="tel" onChange={(event) => setPhone(event.target.value)} />
        <Field>
          <Label>{t.people.language}</Label>
          <Select value={language} onChange={(event) => setLanguage(event.target.value)}>
            <Select.Option value="nb">{t.people.languages.nb}</Select.Option>
            <Select.Option value="en">{t.people.languages.en}</Select.Option>
          </Select>
        </Field>
        {save.isError && <Failure error={save.error} />}
        <div className="row">
          <Button type="submit" loading={save.isPending}>{t.save}</Button>
          {save.isSuccess && <Paragraph role="status">{t.saved}</Paragraph>}
        </div>
      </form>
    </Card>
  );
}

function Password() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const change = useMutation({
    mutationFn: () => send('/account/password', { before, after }),
    onSuccess: () => {
      setBefore('');
      setAfter('');
      void queries.invalidateQueries({ queryKey: ['sign-ins'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Card>
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.people.account.password}</Heading>
        <Textfield label={t.people.account.before} type="password" value={before} autoComplete="current-password" onChange={(event) => setBefore(event.target.value)} />
        <Textfield label={t.people.account.after} type="password" value={after} description={t.people.account.afterHelp} autoComplete="new-password" onChange={(event) => setAfter(event.target.value)} />
        {change.isError && <Failure error={change.error} />}
        <div className="row">
          <Button type="submit" loading={change.isPending} disabled={before === '' || after === ''}>{t.people.account.change}</Button>
        </div>
        {change.isSuccess && <Paragraph role="status">{t.people.account.changed}</Paragraph>}
      </form>
    </Card>
  );
}
