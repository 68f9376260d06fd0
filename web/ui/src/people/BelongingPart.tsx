import { Alert, Button, Card, Field, Heading, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import { EndByDay } from './EndByDay';
import { useDeed } from './deed';
import { accountRoles, dayFrom, dayText, kinds, today, type OrganisationCard, type PersonCard } from './model';

interface BelongingProps {
  person: PersonCard;
  organisations: OrganisationCard[];
  isAdministrator: boolean;
}

/** Whose somebody is and what they may do there, each with its days: given, ended by a day, and what is over. */
export function BelongingPart({ person, organisations, isAdministrator }: BelongingProps) {
  const { t, language, say } = useTexts();
  const nameOf = (id: string) => organisations.find((one) => one.id === id)?.name ?? id;
  const belong = useDeed<PersonCard>(person, '/memberships');
  const change = useDeed<PersonCard>(person, '/roles');
  const words = t.people.ending;
  const days = (one: { from: string; until: string | null }) =>
    one.until === null ? (one.from > today() ? words.begins : t.people.organisations.since)(dayText(one.from, language)) : t.people.organisations.during(dayText(one.from, language), dayText(dayFrom(one.until, -1), language));
  const isOver = (until: string | null) => until !== null && until <= today();
  const now = person.memberships.filter((one) => !isOver(one.until));
  const past = [
    ...person.memberships.filter((one) => isOver(one.until)).map((one) => ({ ...one, as: t.people.kinds[one.kind] })),
    ...person.pastRoles.map((one) => ({ ...one, as: t.people.accountRoles[one.role] })),
  ].sort((one, other) => (other.until ?? '').localeCompare(one.until ?? ''));
  const said = [...(belong.data?.said ?? []), ...(change.data?.said ?? [])];
  return (
    <div className="stack">
      <Heading level={2} data-size="sm">{t.people.belongsTo}</Heading>
      <ul className="plain held">
        {now.map((one) => (
          <li key={`${one.organisation}/${one.kind}/${one.from}`} className="row between">
            <span>
              {t.people.kinds[one.kind]}, {nameOf(one.organisation)} <span className="quiet">({days(one)})</span>
            </span>
            {one.mayEnd && (
              <EndByDay
                what={`${t.people.kinds[one.kind]}, ${nameOf(one.organisation)}`}
                until={one.until}
                sure={words.sureMembership}
                isPending={belong.isPending}
                error={belong.error}
                onEnd={(until, then) => belong.mutate({ organisation: one.organisation, kind: one.kind, from: one.from, until }, { onSuccess: then })}
              />
            )}
          </li>
        ))}
      </ul>
      <Heading level={2} data-size="sm">{t.people.roles}</Heading>
      <ul className="plain held">
        {person.roles.map((one) => (
          <li key={`${one.organisation}/${one.role}/${one.from}`} className="row between">
            <span>
              {t.people.accountRoles[one.role]}, {nameOf(one.organisation)} <span className="quiet">({days(one)})</span>
            </span>
            {one.mayEnd && (
              <EndByDay
                what={`${t.people.accountRoles[one.role]}, ${nameOf(one.organisation)}`}
                until={one.until}
                sure={words.sureRole}
                isPending={change.isPending}
                error={change.error}
                onEnd={(until, then) => change.mutate({ organisation: one.organisation, role: one.role, holds: until === null, from: until === null && one.from < today() ? null : one.from, until }, { onSuccess: then })}
              />
            )}
          </li>
        ))}
      </ul>
      {said.length > 0 && (
        <Alert data-color="info" role="status">
          <Heading level={3} data-size="xs">{words.reacted}</Heading>
          <ul>
            {said.map((one) => (
              <li key={one.nb}>{say(one)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {past.length > 0 && (
        <details>
          <summary>{words.past(past.length)}</summary>
          <ul className="plain quiet">
            {past.map((one) => (
              <li key={`${one.organisation}/${one.as}/${one.from}`}>{one.as}, {nameOf(one.organisation)} ({days(one)})</li>
            ))}
          </ul>
        </details>
      )}
      {person.mayChange && organisations.length > 0 && (
        <Giving
          organisations={organisations}
          isAdministrator={isAdministrator}
          isPending={belong.isPending || change.isPending}
          onBelong={(organisation, kind, from) => belong.mutate({ organisation, kind, from })}
          onRole={(organisation, role, from) => change.mutate({ organisation, role, holds: true, from })}
        />
      )}
      {belong.isError && <Failure error={belong.error} />}
      {change.isError && <Failure error={change.error} />}
    </div>
  );
}

interface GivingProps {
  organisations: OrganisationCard[];
  isAdministrator: boolean;
  isPending: boolean;
  onBelong: (organisation: string, kind: string, from: string) => void;
  onRole: (organisation: string, role: string, from: string) => void;
}

function Giving({ organisations, isAdministrator, isPending, onBelong, onRole }: GivingProps) {
  const { t } = useTexts();
  const [at, setAt] = useState('');
  const [kind, setKind] = useState('PUPIL');
  const [role, setRole] = useState('INSTRUCTOR');
  const [from, setFrom] = useState(today());
  const organisation = at || organisations[0]?.id || '';
  return (
    <Card className="stack">
      <Field>
        <Label>{t.people.choose}</Label>
        <Select value={organisation} onChange={(event) => setAt(event.target.value)}>
          {organisations.map((one) => (
            <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield label={t.people.from} type="date" required description={t.people.ending.beginsHelp} value={from} onChange={(event) => setFrom(event.target.value)} />
      <div className="row">
        <Field>
          <Label>{t.people.as}</Label>
          <Select value={kind} onChange={(event) => setKind(event.target.value)}>
            {kinds.map((one) => (
              <Select.Option key={one} value={one}>{t.people.kinds[one]}</Select.Option>
            ))}
          </Select>
        </Field>
        <Button variant="secondary" loading={isPending} onClick={() => onBelong(organisation, kind, from || today())}>{t.people.addMembership}</Button>
      </div>
      {isAdministrator && (
        <div className="row">
          <Field>
            <Label>{t.people.organisations.role}</Label>
            <Select value={role} onChange={(event) => setRole(event.target.value)}>
              {accountRoles.map((one) => (
                <Select.Option key={one} value={one}>{t.people.accountRoles[one]}</Select.Option>
              ))}
            </Select>
          </Field>
          <Button variant="secondary" loading={isPending} onClick={() => onRole(organisation, role, from || today())}>{t.people.giveRole}</Button>
        </div>
      )}
    </Card>
  );
}
