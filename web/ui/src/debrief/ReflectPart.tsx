import { Button, Card, Field, Heading, Label, Paragraph, Select, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api/rest';
import type { Debrief, Mark, Reflection } from '../api/types';
import { clock } from '../format';
import { forget, promise } from '../parts/promise';
import { Empty, Failure } from '../parts/states';
import { useTexts } from '../texts';

const phases: Reflection['phase'][] = ['REACTIONS', 'DESCRIPTION', 'ANALYSIS', 'SUMMARY'];

/** The name of the question about the decisive moment, which stands before all others. */
const decisive = 'decisive';

/** So many questions of a phase are seen at once; a talk needs few, and the others are a click away. */
const atOnce = 2;

/** The four phases of the talk afterwards; answers are kept with the run. */
export function ReflectPart({ debrief, first, path, isKnown, onMoment }: { debrief: Debrief; first: Reflection | null; path: string; isKnown: boolean; onMoment: (micros: number) => void }) {
  const { t } = useTexts();
  const Question = debrief.takesPart ? Answered : Read;
  return (
    <div className="stack">
      {!debrief.takesPart && <Paragraph className="quiet">{t.debrief.groupReflects}</Paragraph>}
      {first !== null && (
        <section className="stack tight first-question">
          <Heading level={3} data-size="xs">{t.search.first}</Heading>
          <Question question={first} path={path} onMoment={onMoment} />
        </section>
      )}
      {phases.map((phase) => {
        const questions = debrief.questions.filter((q) => q.phase === phase && q.key !== decisive);
        return questions.length === 0 ? null : (
          <section key={phase} className="stack tight">
            <Heading level={3} data-size="xs">{t.debrief.phases[phase]}</Heading>
            {questions.slice(0, atOnce).map((q) => (
              <Question key={q.key} question={q} path={path} onMoment={onMoment} />
            ))}
            {questions.length > atOnce && (
              <details className="more">
                <summary>{t.debrief.moreQuestions(questions.length - atOnce)}</summary>
                <div className="stack tight">
                  {questions.slice(atOnce).map((q) => (
                    <Question key={q.key} question={q} path={path} onMoment={onMoment} />
                  ))}
                </div>
              </details>
            )}
          </section>
        );
      })}
      {debrief.takesPart && <Commitment path={path} given={debrief.commitment ?? ''} isKnown={isKnown} />}
    </div>
  );
}

interface QuestionProps {
  question: Reflection;
  path: string;
  onMoment: (micros: number) => void;
}

/** For the talk: whoever was not in the group asks it and does not answer. */
function Read({ question, onMoment }: QuestionProps) {
  const { say } = useTexts();
  return (
    <Card className="note">
      <Paragraph>{say(question.words)}</Paragraph>
      <Anchor question={question} onMoment={onMoment} />
    </Card>
  );
}

function Anchor({ question, onMoment }: Pick<QuestionProps, 'question' | 'onMoment'>) {
  return question.anchorMicros == null ? null : (
    <button type="button" className="moment" onClick={() => onMoment(question.anchorMicros ?? 0)}>{clock(question.anchorMicros)}</button>
  );
}

function Answered({ question, path, onMoment }: QuestionProps) {
  const { t, say } = useTexts();
  const [text, setText] = useState(question.answer ?? '');
  const keep = useMutation({ mutationFn: () => send(`${path}/answers`, { question: question.key, text: text.trim() }) });
  return (
    <Card className="note">
      <Field>
        <Label>{say(question.words)}</Label>
        <Textarea rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div className="row">
        <Button data-size="sm" variant="secondary" loading={keep.isPending} disabled={text.trim() === ''} onClick={() => keep.mutate()}>{t.save}</Button>
        <Anchor question={question} onMoment={onMoment} />
        <span role="status" className="answer">{keep.isSuccess ? t.saved : ''}</span>
      </div>
      {keep.isError && <Failure error={keep.error} />}
    </Card>
  );
}

/** One sentence for the next time: kept with the account, or in this browser alone. */
function Commitment({ path, given, isKnown }: { path: string; given: string; isKnown: boolean }) {
  const { t } = useTexts();
  const [text, setText] = useState(given);
  const [isForgotten, setForgotten] = useState(false);
  const keep = useMutation({
    mutationFn: () => send(`${path}/commitment`, { text: text.trim() }),
    onSuccess: () => {
      setForgotten(false);
      if (!isKnown) {
        promise(text.trim());
      }
    },
  });
  return (
    <Card data-color="accent" className="note">
      <Textfield label={t.debrief.commitment} description={t.debrief.commitmentHelp} maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="row">
        <Button loading={keep.isPending} disabled={text.trim() === ''} onClick={() => keep.mutate()}>{t.save}</Button>
        <span role="status" className="answer">{isForgotten ? t.search.forgotten : keep.isSuccess ? t.saved : ''}</span>
      </div>
      {keep.isSuccess && !isForgotten && (
        <div className="row middle no-print">
          <span className="quiet">{isKnown ? t.search.keptWithAccount : t.search.kept}</span>
          {!isKnown && (
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => {
                forget();
                setForgotten(true);
              }}
            >
              {t.search.forget}
            </Button>
          )}
        </div>
      )}
      {keep.isError && <Failure error={keep.error} />}
    </Card>
  );
}

/** What people think; beside the figures, never mixed with them. */
export function MarksPart({ debrief, path, canRubric, onSaved }: { debrief: Debrief; path: string; canRubric: boolean; onSaved: () => void }) {
  const { t, say } = useTexts();
  const [kind, setKind] = useState<Mark['kind']>(canRubric ? 'RUBRIC' : 'SELF');
  const [criterion, setCriterion] = useState('');
  const [about, setAbout] = useState('');
  const [level, setLevel] = useState(2);
  const [text, setText] = useState('');
  const peers = debrief.participants ?? [];
  // people who played mark themselves and each other; the instructor marks the objectives
  const kinds: Mark['kind'][] = canRubric ? ['RUBRIC'] : peers.length > 0 ? ['SELF', 'PEER'] : ['SELF'];
  const criteria: [string, string][] = kind === 'RUBRIC' ? debrief.judgements.map((j) => [j.objective, say(j.behaviour)]) : Object.entries(t.debrief.criteria);
  const nameOf = (name: string) => t.debrief.criteria[name] ?? (say(debrief.judgements.find((j) => j.objective === name)?.behaviour) || name);
  const keep = useMutation({ mutationFn: () => send(`${path}/marks`, { kind, about: kind === 'PEER' ? about || peers[0]?.person : '', criterion: criterion || criteria[0]?.[0], level, text: text.trim() }), onSuccess: onSaved });
  return (
    <div className="stack">
      <Paragraph>{t.debrief.marksLead}</Paragraph>
      {debrief.marks.length === 0 ? (
        <Empty>{t.debrief.noMarks}</Empty>
      ) : (
        <ul className="plain">
          {debrief.marks.map((m, i) => (
            <li key={i}>
              <strong>{t.debrief.markKinds[m.kind]}</strong>: {m.about ? `${m.about}, ` : ''}{m.criterion === '' ? '' : `${nameOf(m.criterion)}, `} {t.debrief.levels[m.level] ?? m.level}
              {m.text ? ` – ${m.text}` : ''} {m.by ? <span className="quiet">({m.by})</span> : null}
            </li>
          ))}
        </ul>
      )}
      <div className="row no-print">
        <Choice label={t.debrief.byPeople} value={kind} options={kinds.map((k) => [k, t.debrief.markKinds[k]])} onChange={(v) => { setKind(v as Mark['kind']); setCriterion(''); }} />
        {kind === 'PEER' && <Choice label={t.debrief.markKinds.PEER} value={about || (peers[0]?.person ?? '')} options={peers.map((p) => [p.person, p.nickname])} onChange={setAbout} />}
        <Choice label={t.debrief.measure} value={criterion || (criteria[0]?.[0] ?? '')} options={criteria} onChange={setCriterion} />
        <Choice label={t.debrief.result} value={String(level)} options={[1, 2, 3, 4].map((n) => [String(n), t.debrief.levels[n] ?? ''])} onChange={(v) => setLevel(Number(v))} />
        <Textfield className="grow" label={`${t.play.write} (${t.optional})`} value={text} maxLength={300} onChange={(event) => setText(event.target.value)} />
        <Button variant="secondary" loading={keep.isPending} onClick={() => keep.mutate()}>{t.debrief.addMark}</Button>
      </div>
      {keep.isError && <Failure error={keep.error} />}
    </div>
  );
}

function Choice({ label, value, options, onChange }: { label: string; value: string; options: [string, string][]; onChange: (value: string) => void }) {
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([key, words]) => (
          <Select.Option key={key} value={key}>{words}</Select.Option>
        ))}
      </Select>
    </Field>
  );
}
