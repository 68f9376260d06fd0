import { Button, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { isUsed, type Mode } from '../hall/types';
import { useTexts } from '../texts';
import { families, namesOf, useThings } from './templates';
import type { NeededResource } from './types';

const modes: Mode[] = ['SUPERVISED', 'SOLO', 'DEMONSTRATION'];

/** What an activity reserves: one machine or room, or any one of a type, and how it is used. */
export function ResourceChooser({ chosen, onChange }: { chosen: NeededResource[]; onChange: (needs: NeededResource[]) => void }) {
  const { t, say } = useTexts();
  const h = t.courses.hold;
  const things = useThings().filter((one) => one.kind !== 'INSTRUCTOR');
  const types = families(things).filter(([, members]) => members.length > 1);
  const [choice, setChoice] = useState('');
  const [mode, setMode] = useState<Mode>('SUPERVISED');
  const anyOf = choice.startsWith('family:') ? (types.find(([family]) => `family:${family}` === choice)?.[1].map((one) => one.id) ?? []) : choice === '' ? [] : [choice];
  const asksHow = things.some((one) => anyOf.includes(one.id) && isUsed(one.kind));
  const add = () => {
    onChange([...chosen, { anyOf, mode: asksHow ? mode : 'SOLO' }]);
    setChoice('');
  };
  const called = (need: NeededResource) => namesOf(things, need.anyOf, say);
  const isUsedAt = (need: NeededResource) => things.some((one) => need.anyOf.includes(one.id) && isUsed(one.kind));
  return (
    <Fieldset>
      <Fieldset.Legend>{h.resources}</Fieldset.Legend>
      <Fieldset.Description>{h.resourcesHelp}</Fieldset.Description>
      <ul className="plain stack tight">
        {chosen.map((need, i) => (
          <li key={need.anyOf.join(' ') + need.mode} className="row middle">
            <span><strong>{called(need)}</strong>{isUsedAt(need) && <span className="quiet"> · {t.hall.modes[need.mode]}</span>}</span>
            <Button type="button" variant="tertiary" data-color="neutral" data-size="sm" aria-label={h.dropResource(called(need))} onClick={() => onChange(chosen.filter((_, j) => j !== i))}>
              <span aria-hidden="true">✕</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <Field>
          <Label>{h.resource}</Label>
          <Select value={choice} onChange={(event) => setChoice(event.target.value)}>
            <Select.Option value="">–</Select.Option>
            {types.map(([family, members]) => <Select.Option key={family} value={`family:${family}`}>{h.anyOf(members.map((one) => say(one.name)).join(', '))}</Select.Option>)}
            {things.map((one) => <Select.Option key={one.id} value={one.id}>{say(one.name)}</Select.Option>)}
          </Select>
        </Field>
        {asksHow && (
          <Field>
            <Label>{h.mode}</Label>
            <Select value={mode} onChange={(event) => setMode(event.target.value as Mode)}>
              {modes.map((one) => <Select.Option key={one} value={one}>{t.hall.modes[one]}</Select.Option>)}
            </Select>
          </Field>
        )}
        <Button type="button" variant="secondary" disabled={anyOf.length === 0} onClick={add}>{h.addResource}</Button>
      </div>
    </Fieldset>
  );
}
