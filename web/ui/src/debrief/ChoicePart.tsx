import { Field, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { read } from '../api/rest';
import type { Choice, Deed } from '../api/types';
import { decimal } from '../format';
import { Failure } from '../parts/states';
import { useNames } from '../parts/Names';
import { useTexts } from '../texts';
import { chosen, grouped, keyOf, sought, typed } from './choices';

/** The cursor rests so long before the choices of its moment are asked for, ms. */
const restMillis = 250;

/** What can be tried at a moment, and what is chosen of it. */
export interface Choosing {
  choices: Choice[];
  /** The chosen one; null: nothing is done. */
  choice: Choice | null;
  key: string;
  choose: (key: string) => void;
  value: string;
  setValue: (value: string) => void;
  deed: Deed | null;
  /** How it is called. */
  name: string;
  /** Whether it can be played: nothing, or a deed of this moment whose value is inside its limits. */
  isReady: boolean;
  fault: Error | null;
}

/** A value that has not changed for a while. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), restMillis);
    return () => window.clearTimeout(timer);
  }, [value]);
  return rested;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Reads what may be tried at the moment under the cursor; a choice stays chosen while it is possible. */
export function useChoice(path: string, cursor: number): Choosing {
  const { t, say, language } = useTexts();
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const at = useRested(Math.round(cursor));
  const offered = useQuery({ queryKey: ['choices', path, at], queryFn: () => read<Choice[]>(`${path}/choices?at=${at}`), placeholderData: keepPreviousData, staleTime: Infinity });
  const choices = offered.data ?? [];
  const choice = choices.find((c) => keyOf(c) === key) ?? null;
  const choose = (next: string) => {
    setKey(next);
    const found = choices.find((c) => keyOf(c) === next);
    setValue(found ? String(typed(found)?.value ?? '') : '');
  };
  const deed = choice === null ? null : chosen(choice, value);
  const words = choice === null ? t.debrief.nothing : capital(say(choice.words));
  const unit = choice?.span ? t.search.units[choice.span.unit] : '';
  const number = choice?.span ? `: ${decimal(Number(value.replace(',', '.')), language, 2)} ${unit}`.trimEnd() : '';
  return { choices, choice, key, choose, value, setValue, deed, name: words + number, isReady: key === '' || deed !== null, fault: offered.error };
}

/** The choices by the part of the plant they are done to, narrowed by what is typed; a value is set within its limits. */
export function ChoicePart({ choice: now }: { choice: Choosing }) {
  const { t, say, language } = useTexts();
  const called = useNames();
  const [query, setQuery] = useState('');
  const nameOf = (c: Choice) => {
    const step = c.step ? ` – ${say(c.step)}` : '';
    const doubt = c.refusal ? ` (${t.search.impossible})` : c.reason || c.step ? '' : ` (${t.search.unfounded})`;
    return capital(say(c.words)) + step + doubt;
  };
  const found = useMemo(() => sought(now.choices, query, (c) => `${nameOf(c)} ${called(c.place)}`), [now.choices, query, language]);
  const shown = now.choice === null || found.includes(now.choice) ? found : [now.choice, ...found];
  const limits = now.choice === null ? null : typed(now.choice);
  const span = now.choice?.span;
  return (
    <div className="stack tight no-print choosing">
      <div className="row">
        <Textfield type="search" label={t.search.find} description={t.search.findHelp} value={query} onChange={(event) => setQuery(event.target.value)} />
        <Field className="grow">
          <Label>{t.debrief.instead}</Label>
          <Select value={now.choice === null ? '' : now.key} onChange={(event) => now.choose(event.target.value)}>
            <Select.Option value="">{t.debrief.nothing}</Select.Option>
            {grouped(shown).map((group) => (
              <optgroup key={group.place ?? '*'} label={group.place === null ? t.search.expected : group.place === '' ? t.search.wholePlant : capital(called(group.place))}>
                {group.choices.map((c) => (
                  <Select.Option key={keyOf(c)} value={keyOf(c)}>{nameOf(c)}</Select.Option>
                ))}
              </optgroup>
            ))}
          </Select>
          <span role="status" className="quiet">{t.search.found(found.length, now.choices.length)}</span>
        </Field>
        {limits && span && (
          <Textfield
            label={t.search.value}
            description={t.search.between(decimal(limits.least, language, 2), `${decimal(limits.most, language, 2)} ${t.search.units[span.unit]}`.trimEnd())}
            type="number"
            inputMode="decimal"
            min={limits.least}
            max={limits.most}
            step={limits.step}
            value={now.value}
            error={now.deed === null ? t.search.outside : undefined}
            onChange={(event) => now.setValue(event.target.value)}
          />
        )}
      </div>
      {now.key !== '' && now.choice === null && <Paragraph role="status" className="refusal">{t.search.gone}</Paragraph>}
      {now.choice?.refusal && <Paragraph role="status" className="refusal">{`${t.search.refused}: ${say(now.choice.refusal)}`}</Paragraph>}
      {now.choice && !now.choice.refusal && <Paragraph data-size="sm" className="quiet">{now.choice.reason ? `${t.search.reason}: ${say(now.choice.reason)}.` : t.search.noReason}</Paragraph>}
      {now.fault && <Failure error={now.fault} />}
    </div>
  );
}
