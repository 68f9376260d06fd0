import { Button, Field, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { read } from '../api/rest';
import { useTexts } from '../texts';
import './aims.css';
import { Failure } from './states';

/** An aim is its code and its version, never its text. */
export interface AimRef {
  framework: string;
  code: string;
  version: string;
}

interface Found extends AimRef {
  text: { language: string; text: string };
  valid: boolean;
}

const shortest = 2;
const most = 8;
const keyOf = (aim: AimRef) => `${aim.framework} ${aim.code} ${aim.version}`;

/** What is sent of an aim. */
export const idOf = ({ framework, code, version }: AimRef): AimRef => ({ framework, code, version });

/** Each aim once, however often it was shown. */
export const once = (aims: AimRef[]): AimRef[] => aims.filter((aim, i) => aims.findIndex((other) => keyOf(other) === keyOf(aim)) === i);

/** Aims out of the curricula that were imported (Grep, ESCO, own machine authorisations), each with its version: found by word or code. */
export function AimChooser({ label, chosen, onChange }: { label: string; chosen: AimRef[]; onChange: (aims: AimRef[]) => void }) {
  const { t } = useTexts();
  const words = t.aims;
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ['aims', asked],
    queryFn: () => read<Found[]>(`/curriculum/search?words=${encodeURIComponent(asked)}`),
    enabled: asked.length >= shortest,
  });
  const offered = (found.data ?? []).filter((aim) => !chosen.some((one) => keyOf(one) === keyOf(aim)));
  const take = (aim: AimRef) => {
    onChange([...chosen, aim]);
    setTyped('');
  };
  const isAsked = asked.length >= shortest;
  return (
    <div className="stack tight">
      <Field>
        <Label>{label}</Label>
        <Field.Description>{words.help}</Field.Description>
        <Input
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              if (asked === typed.trim() && offered.length === 1 && offered[0]) {
                take(offered[0]);
              }
            }
          }}
        />
      </Field>
      {found.isError && <Failure error={found.error} />}
      {isAsked && found.data && <Paragraph role="status" className="quiet small">{words.found(offered.length)}</Paragraph>}
      {isAsked && offered.length > 0 && (
        <ul className="plain aim-offers">
          {offered.slice(0, most).map((aim) => (
            <li key={keyOf(aim)}>
              <Button type="button" variant="tertiary" data-color="neutral" data-size="sm" onClick={() => take(aim)}>
                <Aim aim={aim} />
                {!aim.valid && <span className="quiet"> · {t.competence.expired}</span>}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <ul className="plain aim-chosen" aria-label={words.chosen}>
          {chosen.map((aim) => (
            <li key={keyOf(aim)}>
              <Aim aim={aim} />
              <Button
                type="button" variant="tertiary" data-color="neutral" data-size="sm" aria-label={words.take(aim.code)}
                onClick={() => onChange(chosen.filter((one) => keyOf(one) !== keyOf(aim)))}
              >
                <span aria-hidden="true">✕</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Code, version, and the text in the language in which it was adopted. */
function Aim({ aim }: { aim: AimRef & Partial<Found> }) {
  return (
    <span className="aim-words">
      <strong>{aim.code}</strong> <span className="quiet">{aim.version}</span> {aim.text && <span lang={aim.text.language}>{aim.text.text}</span>}
    </span>
  );
}
