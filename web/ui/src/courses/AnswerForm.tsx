import { Button, Details, Fieldset, Paragraph, Radio, Textarea, Field, Label } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { send } from '../api/rest';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';

/** Four questions and a line; kept without a name. */
export function AnswerForm({ occurrence }: { occurrence: string }) {
  const { t } = useTexts();
  const [marks, setMarks] = useState<(number | null)[]>([null, null, null, null]);
  const [comment, setComment] = useState('');
  const answer = useMutation({ mutationFn: () => send(`/courses/${occurrence}/evaluation`, { marks, comment }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!marks.includes(null)) {
      answer.mutate();
    }
  };
  if (answer.isSuccess) {
    return <Paragraph role="status">{t.courses.day.thanks}</Paragraph>;
  }
  return (
    <Details>
      <Details.Summary>{t.courses.day.answer}</Details.Summary>
      <Details.Content>
        <form className="stack" onSubmit={submit}>
          <Paragraph className="quiet">{t.courses.day.answerLead}</Paragraph>
          {t.courses.day.questions.map((question, number) => (
            <Fieldset key={question}>
              <Fieldset.Legend>{question}</Fieldset.Legend>
              <div className="row marks">
                {t.courses.day.marks.map((word, mark) => (
                  <Radio
                    key={word}
                    name={`${occurrence}-${number}`}
                    value={String(mark + 1)}
                    label={word}
                    checked={marks[number] === mark + 1}
                    onChange={() => setMarks(marks.map((before, i) => (i === number ? mark + 1 : before)))}
                  />
                ))}
              </div>
            </Fieldset>
          ))}
          <Field>
            <Label>{t.courses.day.comment}</Label>
            <Textarea rows={2} maxLength={1000} value={comment} onChange={(event) => setComment(event.target.value)} />
          </Field>
          {answer.isError && <Failure error={answer.error} />}
          <div className="row"><Button type="submit" loading={answer.isPending} disabled={marks.includes(null)}>{t.courses.day.sendAnswer}</Button></div>
        </form>
      </Details.Content>
    </Details>
  );
}
