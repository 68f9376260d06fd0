import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api/rest';
import { type Calendar, isUsed, type Mode } from '../hall/types';
import { Empty } from '../parts/states';
import { useTexts } from '../texts';

/** What a machine authorisation allows: types of machines, how they are used, and whether the holder supervises others. */
export interface Allowed {
  kinds: string[];
  modes: Mode[];
  forInstructing: boolean;
}

const modes: Mode[] = ['SUPERVISED', 'SOLO', 'DEMONSTRATION'];
const toggled = <T,>(all: T[], one: T): T[] => (all.includes(one) ? all.filter((other) => other !== one) : [...all, one]);

/** Chooses it among what the hall has. */
export function MachineScope({ allowed, onChange }: { allowed: Allowed; onChange: (allowed: Allowed) => void }) {
  const { t, say } = useTexts();
  const calendar = useQuery({ queryKey: ['hall', 'calendar', null], queryFn: () => read<Calendar>('/hall/calendar') });
  const machines = calendar.data?.resources.filter((one) => isUsed(one.kind)) ?? [];
  const families = [...new Set(machines.map((one) => one.family))].sort();
  const called = (family: string) => machines.filter((one) => one.family === family).map((one) => say(one.name)).join(', ');
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{t.competence.attestMachines}</Fieldset.Legend>
        {calendar.data && families.length === 0 && <Empty>{t.competence.noMachines}</Empty>}
        {families.map((one) => (
          <Checkbox key={one} label={called(one)} checked={allowed.kinds.includes(one)} onChange={() => onChange({ ...allowed, kinds: toggled(allowed.kinds, one) })} />
        ))}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{t.competence.attestModes}</Fieldset.Legend>
        {modes.map((one) => (
          <Checkbox key={one} label={t.hall.modes[one]} checked={allowed.modes.includes(one)} onChange={() => onChange({ ...allowed, modes: toggled(allowed.modes, one) })} />
        ))}
      </Fieldset>
      <Checkbox label={t.competence.attestInstructs} checked={allowed.forInstructing} onChange={(event) => onChange({ ...allowed, forInstructing: event.target.checked })} />
    </>
  );
}
