import { Button, Card, Field, Heading, Input, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { useOrganisations } from '../parts/organisations';
import { Empty, Failure } from '../parts/states';
import { useTexts } from '../texts';

interface Quota {
  organisation: string;
  family: string;
  period: 'WEEK' | 'MONTH';
  hours: number;
}

/** How much of what each may have in each week or month. */
export function Quotas({ families, equips }: { families: string[]; equips: boolean }) {
  const { t } = useTexts();
  const { all, nameOf } = useOrganisations();
  const queries = useQueryClient();
  const [quota, setQuota] = useState<Quota>({ organisation: '', family: families[0] ?? '', period: 'WEEK', hours: 8 });
  const quotas = useQuery({ queryKey: ['hall', 'quotas'], queryFn: () => read<Quota[]>('/hall/quotas') });
  const chosen = quota.organisation || (all[0]?.id ?? '');
  const set = useMutation({
    mutationFn: () => send<unknown>('/hall/quotas', { ...quota, organisation: chosen }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['hall', 'quotas'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate();
  };
  return (
    <Card className="stack run-card">
      <Heading level={2} data-size="sm">{t.hall.run.quotas}</Heading>
      <Paragraph className="quiet">{t.hall.run.quotasLead}</Paragraph>
      {quotas.data?.length === 0 && <Empty>{t.hall.run.noQuotas}</Empty>}
      <ul className="plain">
        {quotas.data?.map((one) => (
          <li key={one.organisation + one.family + one.period}>
            {nameOf(one.organisation)} · {one.family}: <strong>{one.hours}</strong> {t.hall.run.hoursMost.toLowerCase()} / {t.hall.run.periods[one.period]}
          </li>
        ))}
      </ul>
      {equips && (
      <form className="stack" onSubmit={submit}>
        <div className="find-when">
          <Field>
            <Label>{t.hall.run.organisation}</Label>
            <Select value={chosen} onChange={(e) => setQuota({ ...quota, organisation: e.target.value })}>
              {all.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
            </Select>
          </Field>
          <Field>
            <Label>{t.hall.run.family}</Label>
            <Select value={quota.family} onChange={(e) => setQuota({ ...quota, family: e.target.value })}>
              {families.map((one) => <Select.Option key={one} value={one}>{one}</Select.Option>)}
            </Select>
          </Field>
          <Field>
            <Label>{t.hall.run.period}</Label>
            <Select value={quota.period} onChange={(e) => setQuota({ ...quota, period: e.target.value as Quota['period'] })}>
              <Select.Option value="WEEK">{t.hall.run.periods.WEEK}</Select.Option>
              <Select.Option value="MONTH">{t.hall.run.periods.MONTH}</Select.Option>
            </Select>
          </Field>
          <Field><Label>{t.hall.run.hoursMost}</Label><Input type="number" min={0} value={quota.hours} onChange={(e) => setQuota({ ...quota, hours: Number(e.target.value) || 0 })} /></Field>
        </div>
        {set.isError && <Failure error={set.error} />}
        <div><Button type="submit" variant="secondary">{t.hall.run.setQuota}</Button></div>
      </form>
      )}
    </Card>
  );
}
