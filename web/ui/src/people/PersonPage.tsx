import { Alert, Button, Card, Field, Heading, Label, Paragraph, Select, Tag, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import type { Me } from '../api/types';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { Failure, Loading } from '../parts/states';
import { go } from '../route';
import { useTexts } from '../texts';
import { BelongingPart } from './BelongingPart';
import { useDeed } from './deed';
import type { OrganisationCard, PersonCard } from './model';

/** One person: what is known, whose they are, what they may do, and what can be done for them. */
export default function PersonPage({ id }: { id: string }) {
  const { t } = useTexts();
  const person = useQuery({ queryKey: ['person', id], queryFn: () => read<PersonCard>(`/people/${id}`) });
  const me = useQuery({ queryKey: ['me'], queryFn: () => read<Me>('/me') });
  const organisations = useQuery({ queryKey: ['organisations'], queryFn: () => read<OrganisationCard[]>('/organisations') });
  const isAdministrator = me.data?.roles?.includes('ADMINISTRATOR') ?? false;
  return (
    <Frame>
      <div className="stack">
        <Link to="/people">{t.people.back}</Link>
        {person.isPending && <Loading />}
        {person.isError && <Failure error={person.error} again={() => void person.refetch()} />}
        {person.data && (
          <>
            <div className="row between">
              <Heading level={1} data-size="lg">{person.data.name}</Heading>
              <Standing person={person.data} />
            </div>
            <div className="halves">
              <Known key={person.dataUpdatedAt} person={person.data} />
              <BelongingPart person={person.data} organisations={organisations.data ?? []} isAdministrator={isAdministrator} />
            </div>
            {person.data.mayChange && <Inviting person={person.data} />}
            {person.data.mayChange && isAdministrator && <Privacy person={person.data} />}
          </>
        )}
      </div>
    </Frame>
  );
}

function Standing({ person }: { person: PersonCard }) {
  const { t } = useTexts();
  return (
    <span className="tags">
      {person.state === 'RESTRICTED' && <Tag data-color="warning">{t.people.states.RESTRICTED}</Tag>}
      <Tag data-color={person.standing === 'OPEN' ? 'success' : person.standing === null ? 'neutral' : 'danger'}>
        {person.standing === null ? t.people.noAccount : t.people.standings[person.standing]}
      </Tag>
    </span>
  );
}

function Known({ person }: { person: PersonCard }) {
  const { t } = useTexts();
  const [name, setName] = useState(person.name);
  const [email, setEmail] = useState(person.email ?? '');
  const [phone, setPhone] = useState(person.phone ?? '');
  const [birthDate, setBirthDate] = useState(person.birthDate ?? '');
  const [language, setLanguage] = useState<string>(person.language);
  const save = useDeed<PersonCard>(person, '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ name, email, phone, birthDate, language });
  };
  const isFixed = !person.mayChange;
  return (
    <form className="stack" onSubmit={submit}>
      <Textfield label={t.people.name} value={name} readOnly={isFixed} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      <Textfield label={t.people.email} type="email" value={email} readOnly={isFixed} autoComplete="off" onChange={(event) => setEmail(event.target.value)} />
      <Textfield label={t.people.phone} type="tel" value={phone} readOnly={isFixed} autoComplete="off" onChange={(event) => setPhone(event.target.value)} />
      <Textfield label={t.people.birthDate} type="date" value={birthDate} readOnly={isFixed} description={t.people.birthDateHelp} onChange={(event) => setBirthDate(event.target.value)} />
      <Field>
        <Label>{t.people.language}</Label>
        <Select value={language} disabled={isFixed} onChange={(event) => setLanguage(event.target.value)}>
          <Select.Option value="nb">{t.people.languages.nb}</Select.Option>
          <Select.Option value="en">{t.people.languages.en}</Select.Option>
        </Select>
      </Field>
      {save.isError && <Failure error={save.error} />}
      {!isFixed && (
        <div className="row">
          <Button type="submit" loading={save.isPending}>{t.people.save}</Button>
        </div>
      )}
    </form>
  );
}

function Inviting({ person }: { person: PersonCard }) {
  const { t } = useTexts();
  const invite = useDeed<{ path: string; until: string }>(person, '/invitation');
  const [isCopied, setCopied] = useState(false);
  const address = invite.data ? `${location.origin}${invite.data.path}` : '';
  const copy = () => void navigator.clipboard?.writeText(address).then(() => setCopied(true));
  return (
    <Card className="stack">
      <Heading level={2} data-size="sm">{t.people.invite}</Heading>
      <Paragraph>{t.people.inviteLead}</Paragraph>
      {invite.data ? (
        <div className="stack" role="status">
          <Textfield label={t.people.inviteDone} value={address} readOnly onFocus={(event) => event.target.select()} />
          <div className="row">
            <Button variant="secondary" onClick={copy}>{isCopied ? t.people.copied : t.people.copy}</Button>
          </div>
        </div>
      ) : (
        <div className="row">
          <Button variant="secondary" loading={invite.isPending} onClick={() => invite.mutate({})}>{t.people.invite}</Button>
        </div>
      )}
      {invite.isError && <Failure error={invite.error} />}
    </Card>
  );
}

function Privacy({ person }: { person: PersonCard }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const lock = useDeed<PersonCard>(person, '/lock');
  const restrict = useDeed<PersonCard>(person, '/restriction');
  const [name, setName] = useState('');
  const erase = useMutation({
    mutationFn: () => send(`/people/${person.id}/erasure`, { name }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      go('/people');
    },
  });
  const isLocked = person.standing === 'LOCKED';
  const isRestricted = person.state === 'RESTRICTED';
  return (
    <Card className="stack">
      <Heading level={2} data-size="sm">{t.people.dangerous}</Heading>
      <div className="row">
        <a href={`/api/people/${person.id}/export`} download>{t.people.export}</a>
      </div>
      <div className="row">
        {person.standing !== null && !isRestricted && (
          <Button variant="secondary" data-color="neutral" loading={lock.isPending} onClick={() => lock.mutate({ on: !isLocked })}>
            {isLocked ? t.people.unlock : t.people.lock}
          </Button>
        )}
        <Button variant="secondary" data-color="neutral" loading={restrict.isPending} onClick={() => restrict.mutate({ on: !isRestricted })}>
          {isRestricted ? t.people.unrestrict : t.people.restrict}
        </Button>
      </div>
      <Paragraph className="quiet" data-size="sm">{t.people.restrictLead}</Paragraph>
      <Alert data-color="warning">
        <div className="stack">
          <Paragraph>{t.people.eraseLead}</Paragraph>
          <Textfield label={t.people.eraseConfirm} value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
          <div className="row">
            <Button data-color="danger" disabled={name !== person.name} loading={erase.isPending} onClick={() => erase.mutate()}>{t.people.erase}</Button>
          </div>
        </div>
      </Alert>
      {[lock, restrict, erase].map((deed, index) => deed.isError && <Failure key={index} error={deed.error} />)}
    </Card>
  );
}
