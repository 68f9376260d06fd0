import { Button, Card, Field, Heading, Label, Paragraph, Search, Select, Tag, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import type { Me } from '../api/types';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { Empty, Failure, Loading } from '../parts/states';
import { go } from '../route';
import { useTexts } from '../texts';
import { accountRoles, kinds, today, type Kind, type OrganisationCard, type PersonCard } from './model';
import { FormerPart } from './FormerPart';
import PersonPage from './PersonPage';
import './people.css';

/** People: a list of one's organisation, a search for those who run the hall, or one person. */
export default function PeoplePage({ rest }: { rest: string[] }) {
  const [person] = rest;
  return person ? <PersonPage id={person} /> : <List />;
}

function List() {
  const { t } = useTexts();
  const me = useQuery({ queryKey: ['me'], queryFn: () => read<Me>('/me') });
  const organisations = useQuery({ queryKey: ['organisations'], queryFn: () => read<OrganisationCard[]>('/organisations') });
  const [asked, setAsked] = useState(new URLSearchParams(location.search).get('organisation') ?? '');
  const chosen = asked || organisations.data?.[0]?.id || '';
  const people = useQuery({
    queryKey: ['people', chosen],
    queryFn: () => read<PersonCard[]>(`/organisations/${chosen}/people`),
    enabled: chosen !== '',
  });
  const [isAdding, setAdding] = useState(false);
  const roles = me.data?.roles ?? [];
  const maySearch = roles.includes('ADMINISTRATOR') || roles.includes('OPERATOR') || roles.includes('INSTRUCTOR');
  return (
    <Frame>
      <div className="stack">
        <div className="row between">
          <Heading level={1} data-size="lg">{t.people.title}</Heading>
          {!isAdding && <Button onClick={() => setAdding(true)}>{t.people.add}</Button>}
        </div>
        {organisations.isPending && <Loading />}
        {organisations.isError && <Failure error={organisations.error} again={() => void organisations.refetch()} />}
        {isAdding && organisations.data && <Adding organisations={organisations.data} organisation={chosen} onClose={() => setAdding(false)} isAdministrator={roles.includes('ADMINISTRATOR')} />}
        {maySearch && <Finding />}
        {organisations.data && organisations.data.length > 0 && (
          <Field className="choice">
            <Label>{t.people.choose}</Label>
            <Select value={chosen} onChange={(event) => setAsked(event.target.value)}>
              {organisations.data.map((one) => (
                <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>
              ))}
            </Select>
          </Field>
        )}
        {people.isLoading && <Loading />}
        {people.isError && <Failure error={people.error} again={() => void people.refetch()} />}
        {people.data?.length === 0 && <Empty>{t.people.none}</Empty>}
        {people.data && people.data.length > 0 && <People people={people.data} />}
        {roles.includes('ADMINISTRATOR') && people.data && <FormerPart organisation={chosen} />}
      </div>
    </Frame>
  );
}

/** People as a list that reads well on a phone. */
function People({ people }: { people: PersonCard[] }) {
  const { t } = useTexts();
  return (
    <ul className="plain persons">
      {people.map((person) => (
        <li key={person.id}>
          <Link to={`/people/${person.id}`}>{person.name}</Link>
          <span className="tags">
            {[...new Set(person.memberships.filter((one) => one.holds).map((one) => t.people.kinds[one.kind]))].map((word) => (
              <Tag key={word} data-size="sm" data-color="neutral">{word}</Tag>
            ))}
            {[...new Set(person.roles.map((one) => t.people.accountRoles[one.role]))].map((word) => (
              <Tag key={word} data-size="sm" data-color="accent">{word}</Tag>
            ))}
            {person.standing === 'LOCKED' && <Tag data-size="sm" data-color="danger">{t.people.standings.LOCKED}</Tag>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Finding() {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const found = useQuery({
    queryKey: ['people', 'search', name],
    queryFn: () => read<PersonCard[]>(`/people?name=${encodeURIComponent(name)}`),
    enabled: name.length > 1,
  });
  const look = (event: FormEvent) => {
    event.preventDefault();
    setName(typed.trim());
  };
  return (
    <form onSubmit={look} className="stack" role="search">
      <Field>
        <Label>{t.people.search}</Label>
        <Search>
          <Search.Input value={typed} onChange={(event) => setTyped(event.target.value)} aria-label={`${t.people.search}: ${t.people.searchHelp}`} />
          <Search.Clear />
          <Search.Button />
        </Search>
      </Field>
      {found.isError && <Failure error={found.error} />}
      {found.data && <Paragraph role="status" data-size="sm">{t.people.found(found.data.length)}</Paragraph>}
      {found.data && found.data.length > 0 && <People people={found.data} />}
    </form>
  );
}

interface AddingProps {
  organisations: OrganisationCard[];
  organisation: string;
  isAdministrator: boolean;
  onClose: () => void;
}

function Adding({ organisations, organisation, isAdministrator, onClose }: AddingProps) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [birthDate, setBirthDate] = useState('');
  const [at, setAt] = useState(organisation);
  const [as, setAs] = useState<string>('PUPIL');
  const make = useMutation({
    mutationFn: () =>
      send<PersonCard>('/people', {
        known: { name, email, birthDate, language: 'nb' },
        ...(kinds.includes(as as Kind)
          ? { membership: { organisation: at, kind: as, from: today() } }
          : { role: { organisation: at, role: as } }),
      }),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      go(`/people/${made.id}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Card className="making">
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.people.add}</Heading>
        <Paragraph className="quiet">{t.people.addLead}</Paragraph>
        <Textfield label={t.people.name} value={name} required autoFocus autoComplete="off" onChange={(event) => setName(event.target.value)} />
        <div className="fields">
          <Textfield label={`${t.people.email} (${t.optional})`} type="email" value={email} autoComplete="off" onChange={(event) => setEmail(event.target.value)} />
          <Textfield label={`${t.people.birthDate} (${t.optional})`} type="date" value={birthDate} description={t.people.birthDateHelp} onChange={(event) => setBirthDate(event.target.value)} />
          <Field>
            <Label>{t.people.choose}</Label>
            <Select value={at} onChange={(event) => setAt(event.target.value)}>
              {organisations.map((one) => (
                <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>
              ))}
            </Select>
          </Field>
          <Field>
            <Label>{t.people.as}</Label>
            <Select value={as} onChange={(event) => setAs(event.target.value)}>
              {kinds.map((kind) => (
                <Select.Option key={kind} value={kind}>{t.people.kinds[kind]}</Select.Option>
              ))}
              {isAdministrator &&
                accountRoles.map((role) => (
                  <Select.Option key={role} value={role}>{t.people.accountRoles[role]}</Select.Option>
                ))}
            </Select>
          </Field>
        </div>
        {make.isError && <Failure error={make.error} />}
        <div className="row">
          <Button type="submit" loading={make.isPending}>{t.people.add}</Button>
          <Button variant="tertiary" data-color="neutral" onClick={onClose}>{t.cancel}</Button>
        </div>
      </form>
    </Card>
  );
}
