import { Button, Card, Field, Heading, Input, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { read, send } from '../api/rest';
import { Adopted } from '../competence/parts';
import { dayText, today } from '../people/model';
import { Empty, Failure, Loading } from '../parts/states';
import { useTexts } from '../texts';
import type { PlanLine, Standing, TrainingPlan, TrainingPlace } from './types';

const places: readonly TrainingPlace[] = ['COMPANY', 'WORKSHOP', 'HALL'];
const standings: readonly Standing[] = ['SHOWN', 'BEGUN', 'PLANNED', 'UNPLANNED'];
const signs: Record<Standing, string> = { UNPLANNED: '·', PLANNED: '○', BEGUN: '◑', SHOWN: '●' };
const keyOf = (line: PlanLine) => `${line.framework} ${line.code} ${line.version}`;

/** Which aim is learnt when and where, beside how far evidence says it has come. Read when somebody opens it. */
export function TrainingPlanPart({ pathway }: { pathway: string }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.trainingPlan.title}</summary>
      {isOpen && <Plan pathway={pathway} />}
    </details>
  );
}

function Plan({ pathway }: { pathway: string }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<string[]>([]);
  const plan = useQuery({ queryKey: ['training plan', pathway], queryFn: () => read<TrainingPlan>(`/pathways/${pathway}/plan`) });
  if (plan.isPending) {
    return <Loading />;
  }
  if (plan.isError) {
    return <Failure error={plan.error} again={() => void plan.refetch()} />;
  }
  const words = t.trainingPlan;
  const lines = plan.data.lines;
  const choose = (key: string, isChosen: boolean) => setChosen(isChosen ? [...chosen, key] : chosen.filter((one) => one !== key));
  return (
    <div className="stack">
      <Paragraph className="quiet">{words.lead(plan.data.curriculum)}</Paragraph>
      {!plan.data.seesShown && <Paragraph className="quiet">{words.hidden}</Paragraph>}
      {lines.length === 0 ? (
        <Empty>{words.noAims(plan.data.curriculum)}</Empty>
      ) : (
        <ul className="plain row" aria-label={words.howFar}>
          {standings.map((standing) => (
            <li key={standing}><Mark standing={standing} />: <strong>{lines.filter((line) => line.standing === standing).length}</strong></li>
          ))}
        </ul>
      )}
      <ul className="plain aims">
        {lines.map((line) => (
          <Line key={keyOf(line)} line={line} isChosen={chosen.includes(keyOf(line))} onChoose={plan.data.mayWrite ? (is) => choose(keyOf(line), is) : null} />
        ))}
      </ul>
      {plan.data.mayWrite && lines.length > 0 && (
        <PlanForm pathway={pathway} chosen={lines.filter((line) => chosen.includes(keyOf(line)))} onDone={() => setChosen([])} />
      )}
    </div>
  );
}

/** The sign and the word say it, not the colour alone. */
function Mark({ standing }: { standing: Standing }) {
  const { t } = useTexts();
  return (
    <span className={standing === 'SHOWN' ? 'level level-SHOWN' : 'level'}>
      <span aria-hidden="true">{signs[standing]}</span> {t.trainingPlan.standings[standing]}
    </span>
  );
}

function Line({ line, isChosen, onChoose }: { line: PlanLine; isChosen: boolean; onChoose: ((is: boolean) => void) | null }) {
  const { t, say, language } = useTexts();
  const text = (
    <>
      <Adopted text={line.text} /> <span className="quiet">{line.code}</span>
    </>
  );
  return (
    <li>
      <Mark standing={line.standing} />
      <span>
        {onChoose === null ? text : (
          <label>
            <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.target.checked)} /> {text}
          </label>
        )}
        {line.where !== null && line.from !== null && line.until !== null && (
          <>
            <br />
            <span className="quiet">
              {t.trainingPlan.when(say(line.where), dayText(line.from, language), dayText(line.until, language))}
              {line.isLate && <strong> · {t.trainingPlan.late}</strong>}
            </span>
          </>
        )}
      </span>
    </li>
  );
}

/** Plans all chosen aims at one place and time, or takes them out. */
function PlanForm({ pathway, chosen, onDone }: { pathway: string; chosen: PlanLine[]; onDone: () => void }) {
  const { t } = useTexts();
  const words = t.trainingPlan;
  const queries = useQueryClient();
  const [place, setPlace] = useState<TrainingPlace>('COMPANY');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const aims = chosen.map(({ framework, code, version }) => ({ framework, code, version }));
  const write = useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) => send<TrainingPlan>(`/pathways/${pathway}/plan${path}`, body),
    onSuccess: (plan) => {
      onDone();
      queries.setQueryData(['training plan', pathway], plan);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ path: '', body: { aims, place, from, until } });
  };
  const isNothing = chosen.length === 0 || write.isPending;
  return (
    <Card className="making">
      <form className="stack" onSubmit={submit}>
        <Heading level={4} data-size="2xs">{words.write}</Heading>
        <Paragraph role="status" className="quiet">{words.chosen(chosen.length)}</Paragraph>
        <div className="row">
          <Field data-size="sm">
            <Label>{words.place}</Label>
            <Select value={place} onChange={(event) => setPlace(event.target.value as TrainingPlace)}>
              {places.map((one) => <Select.Option key={one} value={one}>{words.places[one]}</Select.Option>)}
            </Select>
          </Field>
          <Field data-size="sm"><Label>{words.from}</Label><Input type="date" required value={from} onChange={(event) => setFrom(event.target.value)} /></Field>
          <Field data-size="sm"><Label>{words.until}</Label><Input type="date" required min={from} value={until} onChange={(event) => setUntil(event.target.value)} /></Field>
        </div>
        <div className="row">
          <Button type="submit" data-size="sm" disabled={isNothing}>{words.plan}</Button>
          <Button type="button" variant="tertiary" data-size="sm" disabled={isNothing} onClick={() => write.mutate({ path: '/removed', body: { aims } })}>{words.takeOut}</Button>
        </div>
        {write.isError && <Failure error={write.error} />}
      </form>
    </Card>
  );
}
