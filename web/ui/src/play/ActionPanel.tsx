import { Button, Dialog, Field, Heading, Label, Paragraph, Select, Input } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import type { Answer, Live } from '../api/live';
import type { Deed, Display, Permission, Plan, Words } from '../api/types';
import { usePicture } from '../api/useLive';
import type { Chosen } from '../floor/Floor';
import { decimal, duration } from '../format';
import { Empty } from '../parts/states';
import { useNames } from '../parts/Names';
import { useTexts } from '../texts';
import type { Texts } from '../texts/nb';
import { allowed, deedOf, deedWords, firstValue, isGrave, needsValue, needsWord, scaleOf, takesMicros, verbsOf, wordsFor, type Of } from './deeds';

interface ActionsProps {
  plan: Plan;
  live: Live<Display>;
  /** What the person may do; null: everything (the instructor). */
  may: readonly Permission[] | null;
  chosen: Chosen | null;
  /** How a deed is sent: as the person's own, or as the instructor's effect. */
  send: (deed: Deed) => Promise<Answer>;
}

/** Why something was refused, in the language of the page. */
export function reasonOf(answer: Answer, t: Texts, say: (words: Words | string) => string): string {
  return answer.reason === 'late' || answer.reason === 'offline' ? t.play.reasons[answer.reason] : say(answer.reason);
}

/** What I can do: with the chosen place first, then with people, supply, settings and the plant as a whole. */
export function ActionPanel({ plan, live, may, chosen, send }: ActionsProps) {
  const { t, say } = useTexts();
  const called = useNames();
  const [said, setSaid] = useState<{ text: string; isRefusal: boolean } | null>(null);
  const act = async (deed: Deed) => {
    const answer = await send(deed);
    const reason = reasonOf(answer, t, say);
    setSaid(
      answer.accepted
        ? { text: `${t.play.done}: ${deedWords(deed, t.verbs, called)}`, isRefusal: false }
        : { text: `${t.play.refused}: ${reason}`, isRefusal: true },
    );
  };
  const of: Of = chosen?.kind === 'buffer' ? 'BUFFER' : chosen?.kind === 'source' ? 'SOURCE' : 'UNIT';
  const units = plan.stations.find((s) => s.name === chosen?.name)?.units ?? 1;
  return (
    <div className="stack actions">
      <p role="status" className={said?.isRefusal ? 'answer refusal' : 'answer'}>{said?.text}</p>
      <Ongoing live={live} />
      {chosen === null ? (
        <Empty>{t.play.choose}</Empty>
      ) : (
        <Group title={t.play.actionsOf(called(chosen.name))}>
          <Rows key={chosen.name} plan={plan} live={live} of={of} element={chosen.name} count={units} may={may} act={act} />
        </Group>
      )}
      <Others plan={plan} live={live} may={may} act={act} />
    </div>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="stack tight">
      <Heading level={2} data-size="2xs">{title}</Heading>
      {children}
    </section>
  );
}

/** People, supply, settings and the whole plant: shown when the person may do something with them. */
function Others({ plan, live, may, act }: { plan: Plan; live: Live<Display>; may: readonly Permission[] | null; act: (deed: Deed) => void }) {
  const { t } = useTexts();
  const called = useNames();
  const canDo = (of: Of, names: string[]) => names.filter((name) => allowed(may, of, name).length > 0);
  const crews = canDo('CREW', plan.crews.map((c) => c.name));
  const sources = canDo('SOURCE', plan.sources.map((s) => s.name));
  const parameters = canDo('PARAMETER', plan.parameters.map((p) => p.name));
  return (
    <>
      {allowed(may, 'NOTHING', '').length > 0 && (
        <Group title={t.play.wholePlant}>
          <Rows plan={plan} live={live} of="NOTHING" element="" count={1} may={may} act={act} />
        </Group>
      )}
      {crews.map((name) => (
        <Group key={name} title={`${t.play.people}: ${called(name)}`}>
          <Rows plan={plan} live={live} of="CREW" element={name} count={plan.crews.find((c) => c.name === name)?.persons ?? 1} may={may} act={act} />
        </Group>
      ))}
      {sources.map((name) => (
        <Group key={name} title={`${t.play.supply}: ${called(name)}`}>
          <Rows plan={plan} live={live} of="SOURCE" element={name} count={1} may={may} act={act} />
        </Group>
      ))}
      {parameters.map((name) => (
        <Group key={name} title={`${t.play.settings}: ${called(name)}`}>
          <Rows plan={plan} live={live} of="PARAMETER" element={name} count={1} may={may} act={act} />
        </Group>
      ))}
    </>
  );
}

interface RowsProps {
  plan: Plan;
  live: Live<Display>;
  of: Of;
  element: string;
  count: number;
  may: readonly Permission[] | null;
  act: (deed: Deed) => void;
}

function Rows({ plan, live, of, element, count, may, act }: RowsProps) {
  const { t } = useTexts();
  const called = useNames();
  const [number, setNumber] = useState(1);
  const verbs = allowed(may, of, element);
  if (verbs.length === 0) {
    return <Empty>{t.play.noActions}</Empty>;
  }
  const isCounted = of === 'UNIT' || of === 'CREW';
  return (
    <>
      {isCounted && count > 1 && (
        <Field>
          <Label>{of === 'CREW' ? t.play.person : t.play.unit}</Label>
          <Select value={number} onChange={(event) => setNumber(Number(event.target.value))}>
            {Array.from({ length: count }, (_, i) => (
              <Select.Option key={i} value={i + 1}>{`${called(element)} ${i + 1}`}</Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <ul className="verbs">
        {verbs.map((verb) => (
          <li key={verb} className={needsWord(verb) || needsValue(verb) ? 'wide-act' : ''}>
            <Act plan={plan} live={live} verb={verb} element={element} number={isCounted ? number : 0} act={act} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One thing to do: its word and value where it needs them, how long it takes, and a second question when it is grave. */
function Act({ plan, live, verb, element, number, act }: { plan: Plan; live: Live<Display>; verb: string; element: string; number: number; act: (deed: Deed) => void }) {
  const { t, language } = useTexts();
  const called = useNames();
  const scale = verb === 'SET' ? scaleOf(plan.parameters.find((p) => p.name === element)?.target) : { by: 1, unit: '' };
  const parameter = usePicture(live, (d) => (verb === 'SET' ? d?.parameters.find((p) => p.name === element) ?? null : null));
  const words = needsWord(verb) ? wordsFor(plan, verb, element) : [];
  const [word, setWord] = useState(words[0] ?? '');
  const [value, setValue] = useState(String(parameter === null ? firstValue(verb) : parameter.value / scale.by));
  const [isWrong, setWrong] = useState(false);
  const sure = useRef<HTMLDialogElement>(null);
  const said = (amount: number) => decimal(amount / scale.by, language, 3);
  const micros = takesMicros(plan, verb);
  const name = t.verbs[verb] ?? verb;
  const amount = needsValue(verb) ? Number(value.replace(/\s/g, '').replace(',', '.')) : 0;
  const deed = () => deedOf(verb, element, number, word, amount * scale.by);
  const press = () => {
    const isNumber = Number.isFinite(amount) && !(needsValue(verb) && value.trim() === '');
    setWrong(!isNumber);
    if (isNumber) {
      isGrave(verb) ? sure.current?.showModal() : act(deed());
    }
  };
  const isFate = verbsOf.UNIT.indexOf(verb) > verbsOf.UNIT.indexOf('CHANGE_DISPATCH');
  return (
    <div className="act">
      {words.length > 0 && (
        <Select aria-label={`${name}: ${t.play.wordLabel[verb] ?? ''}`} value={word} onChange={(event) => setWord(event.target.value)}>
          {words.map((w) => (
            <Select.Option key={w} value={w}>{t.play.receivers[w] ?? called(w)}</Select.Option>
          ))}
        </Select>
      )}
      {needsValue(verb) && (
        <Input
          aria-label={`${name}: ${t.play.valueOf[verb] ?? t.play.value}`}
          inputMode="decimal"
          size={6}
          value={value}
          aria-invalid={isWrong}
          onChange={(event) => setValue(event.target.value)}
        />
      )}
      {scale.unit !== '' && <span>{scale.unit}</span>}
      <Button
        variant="secondary"
        data-color={verb === 'EMERGENCY_STOP' || verb === 'ABORT' || isFate ? 'danger' : 'accent'}
        data-size="sm"
        onClick={press}
      >
        {name}
      </Button>
      {parameter !== null && (
        <span className="takes">{t.play.valueNow(said(parameter.value), said(parameter.least), said(parameter.most), scale.unit)}</span>
      )}
      {isWrong && <span role="alert" className="refusal">{t.play.notANumber(value)}</span>}
      {micros > 0 && <span className="takes">{t.play.takes(duration(micros, language))}</span>}
      {isGrave(verb) && (
        <Dialog ref={sure} closedby="any" aria-label={t.play.sure}>
          <div className="stack">
            <Heading level={2} data-size="sm">{t.play.sure}</Heading>
            <Paragraph>{deedWords(deed(), t.verbs, called)}</Paragraph>
            <Paragraph>{t.play.danger}</Paragraph>
            <div className="row">
              <Button
                data-color="danger"
                onClick={() => {
                  sure.current?.close();
                  act(deed());
                }}
              >
                {t.play.doIt}
              </Button>
              <Button variant="secondary" data-color="neutral" autoFocus onClick={() => sure.current?.close()}>
                {t.cancel}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}

/** What people of the group are busy with, and when it takes effect. */
function Ongoing({ live }: { live: Live<Display> }) {
  const { t, language } = useTexts();
  const called = useNames();
  const going = usePicture(live, (d) =>
    (d?.ongoing ?? []).map((o) => ({ ...o, left: Math.ceil((o.effectMicros - (d?.now ?? 0)) / 5e6) * 5e6 })),
  );
  if (going.length === 0) {
    return null;
  }
  return (
    <section className="stack tight going">
      <Heading level={2} data-size="2xs">{t.play.ongoing}</Heading>
      <ul className="plain">
        {going.map((o, i) => (
          <li key={i}>
            <strong>{o.actor}</strong> {deedWords(o.deed, t.verbs, called)} <span className="quiet">{t.play.readyIn(duration(Math.max(0, o.left), language))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
