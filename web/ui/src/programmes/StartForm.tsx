import { Button, Card, Field, Heading, Input, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import { ChooseOrganisation } from './ChooseOrganisation';
import type { Choice, Choices, Party, Programme } from './types';

const shortest = 2;

/** Starts somebody's way through a programme: who, which, and who plays which part. */
export function StartForm() {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const [part, setPart] = useState('');
  const [person, setPerson] = useState('');
  const [name, setName] = useState('');
  const [cohort, setCohort] = useState('');
  const [parties, setParties] = useState<Partial<Record<Party, string>>>({});
  const choices = useQuery({ queryKey: ['pathway choices'], queryFn: () => read<Choices>('/pathways/choices') });
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => read<Programme[]>('/pathways/programmes') });
  const mayStart = choices.data?.mayStart === true;
  const people = useQuery({
    queryKey: ['pathway people', part],
    queryFn: () => read<Choice[]>(`/pathways/people?name=${encodeURIComponent(part)}`),
    enabled: mayStart && part.trim().length >= shortest,
  });
  const programme = programmes.data?.find((one) => one.name === name);
  /** Where there is only one to choose, it is chosen. */
  const partyOf = (party: Party) => {
    const all = choices.data?.organisations[party] ?? [];
    return parties[party] ?? (all.length === 1 ? (all[0]?.id ?? '') : '');
  };
  const start = useMutation({
    mutationFn: () =>
      send('/pathways', {
        person,
        programme: name,
        cohort,
        parties: Object.fromEntries((programme?.parties ?? []).map(({ party }) => [party, partyOf(party)])),
      }),
    onSuccess: async () => {
      setPart('');
      setPerson('');
      await queries.invalidateQueries({ queryKey: ['pathways'] });
      await queries.invalidateQueries({ queryKey: ['cohorts'] });
    },
  });
  if (!mayStart) {
    return null;
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };
  return (
    <Card className="making">
      <form className="stack" onSubmit={submit}>
        <Heading level={2} data-size="sm">{t.programmes.start}</Heading>
        <Paragraph className="quiet">{t.programmes.startLead}</Paragraph>
        <div className="row">
          <Field data-size="sm"><Label>{t.programmes.searchPerson}</Label><Input type="search" value={part} onChange={(event) => { setPart(event.target.value); setPerson(''); }} /></Field>
          <Field data-size="sm">
            <Label>{t.programmes.person}</Label>
            <Select required value={person} onChange={(event) => setPerson(event.target.value)}>
              <Select.Option value="">{t.programmes.choose}</Select.Option>
              {people.data?.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
            </Select>
          </Field>
        </div>
        <div className="row">
          <Field data-size="sm">
            <Label>{t.programmes.programme}</Label>
            <Select required value={name} onChange={(event) => setName(event.target.value)}>
              <Select.Option value="">{t.programmes.choose}</Select.Option>
              {programmes.data?.map((one) => <Select.Option key={one.name} value={one.name}>{say(one.title)}</Select.Option>)}
            </Select>
          </Field>
          <Field data-size="sm"><Label>{`${t.programmes.cohort} (${t.optional})`}</Label><Input maxLength={80} value={cohort} onChange={(event) => setCohort(event.target.value)} /></Field>
        </div>
        {programme?.parties.map(({ party, words }) => (
          <ChooseOrganisation
            key={party}
            label={t.programmes.whoIs(say(words))}
            search={t.programmes.searchParty(say(words))}
            all={choices.data?.organisations[party] ?? []}
            chosen={partyOf(party)}
            onChoose={(id) => setParties({ ...parties, [party]: id })}
          />
        ))}
        <div><Button type="submit" disabled={start.isPending}>{t.programmes.startNow}</Button></div>
        {start.isSuccess && <Paragraph role="status">{t.programmes.started}</Paragraph>}
        {people.isError && <Failure error={people.error} />}
        {start.isError && <Failure error={start.error} />}
      </form>
    </Card>
  );
}
