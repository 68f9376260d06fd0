import { Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { read } from '../api/rest';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import type { Payers } from './types';

interface OfPayerProps {
  title: string;
  lead: string;
  /** What else is chosen, beside the organisation. */
  beside: ReactNode;
  children: (organisation: string, payers: Payers) => ReactNode;
}

/** A page of one organisation's money: whoever may read several chooses which. */
export function OfPayer({ title, lead, beside, children }: OfPayerProps) {
  const { t } = useTexts();
  const payers = useQuery({ queryKey: ['payers'], queryFn: () => read<Payers>('/ledger') });
  const [organisation, setOrganisation] = useState('');
  const chosen = organisation || (payers.data?.organisations[0]?.id ?? '');
  return (
    <>
      <header className="stack tight">
        <Heading level={1} data-size="lg">{title}</Heading>
        <Paragraph>{lead}</Paragraph>
      </header>
      {payers.isPending && <Loading />}
      {payers.isError && <Failure error={payers.error} again={() => void payers.refetch()} />}
      {payers.data?.organisations.length === 0 && <Empty>{t.courses.money.nobodys}</Empty>}
      {payers.data && chosen !== '' && (
        <>
          <div className="row">
            <Field>
              <Label>{t.courses.money.organisation}</Label>
              <Select value={chosen} onChange={(event) => setOrganisation(event.target.value)}>
                {payers.data.organisations.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
              </Select>
            </Field>
            {beside}
          </div>
          {children(chosen, payers.data)}
        </>
      )}
    </>
  );
}
