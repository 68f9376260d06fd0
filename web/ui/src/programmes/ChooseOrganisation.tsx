import { Field, Input, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTexts } from '../texts';
import type { Choice } from './types';

/** So many are still found at a glance; above that one searches. */
const atAGlance = 8;

/** Chooses one organisation out of those that the server names; many are narrowed by a part of the name. */
export function ChooseOrganisation({ label, search, all, chosen, onChoose }: { label: string; search: string; all: Choice[]; chosen: string; onChoose: (id: string) => void }) {
  const { t } = useTexts();
  const [part, setPart] = useState('');
  const found = all.filter((one) => one.id === chosen || one.name.toLocaleLowerCase().includes(part.trim().toLocaleLowerCase()));
  return (
    <div className="row">
      {all.length > atAGlance && (
        <Field data-size="sm"><Label>{search}</Label><Input type="search" value={part} onChange={(event) => setPart(event.target.value)} /></Field>
      )}
      <Field data-size="sm">
        <Label>{label}</Label>
        <Select required value={chosen} onChange={(event) => onChoose(event.target.value)}>
          <Select.Option value="">{t.programmes.choose}</Select.Option>
          {found.map((one) => <Select.Option key={one.id} value={one.id}>{one.name}</Select.Option>)}
        </Select>
      </Field>
    </div>
  );
}
