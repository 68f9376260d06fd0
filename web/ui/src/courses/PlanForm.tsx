import { Button, Checkbox, Details, Field, Fieldset, Input, Label, Select } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { useOrganisations } from '../parts/organisations';
import { Empty, Failure } from '../parts/states';
import { useTexts } from '../texts';
import { useActivities } from './templates';
import { today } from './when';

interface Colleague {
  id: string;
  name: string;
}

/** Puts an approved activity on a date: for whom, and who holds it. */
export function PlanForm() {
  const { t, say } = useTexts();
  const queries = useQueryClient();
  const activities = useActivities();
  const { all: organisations } = useOrganisations();
  const staff = useQuery({ queryKey: ['projects', 'staff'], queryFn: () => read<Colleague[]>('/projects/staff') });
  const approved = activities.data?.filter((one) => one.state === 'APPROVED') ?? [];
  const [activity, setActivity] = useState('');
  const [when, setWhen] = useState(`${today()}T08:00`);
  const [seats, setSeats] = useState('');
  const [onlyFor, setOnlyFor] = useState('');
  const [instructors, setInstructors] = useState<string[]>([]);
  const [offerHours, setOfferHours] = useState(24);
  const chosen = approved.find((one) => one.id === activity) ?? approved[0];
  const plan = useMutation({
    mutationFn: () =>
      send('/occurrences', {
        activity: chosen?.id,
        from: new Date(when).toISOString(),
        capacity: seats === '' ? null : Number(seats),
        onlyFor: onlyFor === '' ? null : onlyFor,
        instructors: instructors.length === 0 ? null : instructors,
        offerHours,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['occurrences'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    plan.mutate();
  };
  const h = t.courses.hold;
  return (
    <Details>
      <Details.Summary>{h.plan}</Details.Summary>
      <Details.Content>
        {activities.data && approved.length === 0 ? <Empty>{h.noActivities}</Empty> : (
          <form className="stack" onSubmit={submit}>
            <div className="row">
              <Field>
                <Label>{h.activity}</Label>
                <Select value={chosen?.id ?? ''} onChange={(event) => setActivity(event.target.value)}>
                  {approved.map((one) => <Select.Option key={one.id} value={one.id}>{say(one.title)}</Select.Option>)}
                </Select>
              </Field>
              <Field><Label>{h.when}</Label><Input type="datetime-local" value={when} onChange={(event) => setWhen(event.target.value)} /></Field>
              <Field><Label>{h.seats}</Label><Input type="number" min={1} placeholder={String(chosen?.capacity ?? '')} value={seats} onChange={(event) => setSeats(event.target.value)} /></Field>
            </div>
            <div className="row">
              <Field>
                <Label>{h.forWhom}</Label>
                <Select value={onlyFor} onChange={(event) => setOnlyFor(event.target.value)}>
                  <Select.Option value="">{h.forAll}</Select.Option>
                  {organisations.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
                </Select>
              </Field>
              <Field>
                <Label>{h.offerHours}</Label>
                <Input type="number" min={1} max={336} value={offerHours} onChange={(event) => setOfferHours(Math.min(336, Math.max(1, Number(event.target.value) || 1)))} />
              </Field>
            </div>
            {staff.data && staff.data.length > 0 && (
              <Fieldset>
                <Fieldset.Legend>{h.instructors}</Fieldset.Legend>
                <Fieldset.Description>{h.instructorsHelp}</Fieldset.Description>
                <div className="people-choice">
                  {staff.data.map((one) => (
                    <Checkbox
                      key={one.id}
                      label={one.name}
                      checked={instructors.includes(one.id)}
                      onChange={(event) => setInstructors(event.target.checked ? [...instructors, one.id] : instructors.filter((id) => id !== one.id))}
                    />
                  ))}
                </div>
              </Fieldset>
            )}
            <div className="row"><Button type="submit" loading={plan.isPending} disabled={when === ''}>{h.planButton}</Button></div>
          </form>
        )}
        {plan.isError && <Failure error={plan.error} />}
      </Details.Content>
    </Details>
  );
}
