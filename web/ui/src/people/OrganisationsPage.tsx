import { Button, Card, Field, Heading, Label, Paragraph, Select, Tag, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import { EndByDay } from './EndByDay';
import { dayFrom, dayText, organisationRoles, today, type OrganisationCard } from './model';
import './people.css';

/** Organisations: who takes part, as what, since when. */
export default function OrganisationsPage() {
  const { t } = useTexts();
  const organisations = useQuery({ queryKey: ['organisations'], queryFn: () => read<OrganisationCard[]>('/organisations') });
  return (
    <Frame>
      <div className="stack">
        <Heading level={1} data-size="lg">{t.people.organisations.title}</Heading>
        <Paragraph>{t.people.organisations.lead}</Paragraph>
        <Proposing />
        {organisations.isPending && <Loading />}
        {organisations.isError && <Failure error={organisations.error} again={() => void organisations.refetch()} />}
        <ul className="plain organisations">
          {organisations.data?.map((one) => (
            <li key={one.id}>
              <One organisation={one} />
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  );
}

/** A number as it is read aloud: three groups of three. */
const spaced = (number: string) => number.replace(/(\d{3})(?=\d)/g, '$1\u00a0');

function useChange(path: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: unknown) => send<OrganisationCard>(path, body),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['organisations'] }),
  });
}

function Proposing() {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const propose = useChange('/organisations');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    propose.mutate({ name, number }, { onSuccess: () => { setName(''); setNumber(''); } });
  };
  return (
    <Card>
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.people.organisations.add}</Heading>
        <div className="fields">
          <Textfield label={t.people.organisations.name} value={name} required autoComplete="off" onChange={(event) => setName(event.target.value)} />
          <Textfield label={`${t.people.organisations.number} (${t.optional})`} value={number} inputMode="numeric" autoComplete="off" description={t.people.organisations.numberHelp} onChange={(event) => setNumber(event.target.value)} />
        </div>
        {propose.isError && <Failure error={propose.error} />}
        <div className="row">
          <Button type="submit" loading={propose.isPending}>{t.people.organisations.add}</Button>
        </div>
      </form>
    </Card>
  );
}

function One({ organisation }: { organisation: OrganisationCard }) {
  const { t, language } = useTexts();
  const [role, setRole] = useState('MEMBER');
  const change = useChange(`/organisations/${organisation.id}`);
  const words = t.people.organisations;
  const colour = organisation.state === 'ACTIVE' ? 'success' : organisation.state === 'PROPOSED' ? 'info' : 'neutral';
  const addRole = () =>
    change.mutate({ roles: [...organisation.roles.map((one) => ({ role: one.role, from: one.from, until: one.until })), { role, from: today() }] });
  return (
    <Card className="stack">
      <div className="row between">
        <Heading level={2} data-size="xs">{organisation.name}</Heading>
        <Tag data-color={colour} data-size="sm">{words.states[organisation.state]}</Tag>
      </div>
      {organisation.number !== null && <Paragraph className="quiet" data-size="sm">{words.number}: {spaced(organisation.number)}</Paragraph>}
      {organisation.roles.length === 0 ? (
        <Paragraph className="quiet">{words.noRoles}</Paragraph>
      ) : (
        <ul className="plain">
          {organisation.roles.map((one) => (
            <li key={`${one.role}/${one.from}`} className="row between">
              <span className={one.until !== null && one.until <= today() ? 'quiet' : undefined}>
                {words.roles[one.role]}{' '}
                <span className="quiet">
                  {one.until === null ? words.since(dayText(one.from, language)) : words.during(dayText(one.from, language), dayText(dayFrom(one.until, -1), language))}
                </span>
              </span>
              {organisation.mayChange && !(one.until !== null && one.until <= today()) && (
                <EndByDay
                  what={`${words.roles[one.role]}, ${organisation.name}`}
                  until={one.until}
                  sure={t.people.ending.sureOrganisation}
                  isPending={change.isPending}
                  error={change.error}
                  onEnd={(until, then) => change.mutate({ roles: organisation.roles.map((other) => ({ role: other.role, from: other.from, until: other === one ? until : other.until })) }, { onSuccess: then })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <Link to={`/people?organisation=${organisation.id}`}>{`${words.people}: ${organisation.name}`}</Link>
      {organisation.mayChange && organisation.state !== 'ENDED' && (
        <div className="row">
          <Field>
            <Label data-size="sm">{words.role}</Label>
            <Select data-size="sm" value={role} aria-label={`${words.role}: ${organisation.name}`} onChange={(event) => setRole(event.target.value)}>
              {organisationRoles.map((one) => (
                <Select.Option key={one} value={one}>{words.roles[one]}</Select.Option>
              ))}
            </Select>
          </Field>
          <Button data-size="sm" variant="secondary" onClick={addRole}>{words.addRole}</Button>
          {organisation.state === 'PROPOSED' && (
            <Button data-size="sm" onClick={() => change.mutate({ state: 'ACTIVE' })}>{words.activate}</Button>
          )}
          {organisation.state === 'ACTIVE' && (
            <Button data-size="sm" variant="tertiary" data-color="danger" onClick={() => change.mutate({ state: 'ENDED' })}>{words.end}</Button>
          )}
        </div>
      )}
      {change.isError && <Failure error={change.error} />}
    </Card>
  );
}
