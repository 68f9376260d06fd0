import { Button, Details as Fold, Field, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { send } from '../api/rest';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import type { Resource } from './types';

/** What is read before one books: how late one may come to all of these together, and what it costs not to. */
export function useNoShow(resources: Resource[]) {
  const { t, say } = useTexts();
  return (ids: string[]) => {
    const rules = resources.flatMap((one) => (ids.includes(one.id) && one.noShow !== null ? [{ name: say(one.name), ...one.noShow }] : []));
    if (rules.length === 0) {
      return '';
    }
    const percents = new Set(rules.map((one) => one.percent));
    const [percent = 100] = percents;
    const cost = percents.size > 1
      ? t.noShow.mixed(rules.map((one) => t.noShow.each(one.name, one.percent)).join(', '))
      : percent === 0 ? t.noShow.free : percent === 100 ? t.noShow.whole : t.noShow.part(percent);
    return `${t.noShow.within(Math.max(...rules.map((one) => one.graceMinutes)))} ${cost}`;
  };
}

/** What the owner of a thing says about not coming, and how to say something else. */
export function NoShowRule({ resource, rules }: { resource: Resource; rules: boolean }) {
  const { t } = useTexts();
  if (resource.noShow === null) {
    return null;
  }
  return (
    <>
      <Paragraph className="quiet">{t.noShow.owner.rule(resource.noShow.graceMinutes, resource.noShow.percent)}</Paragraph>
      {rules && <Change resource={resource} was={resource.noShow} />}
    </>
  );
}

function Change({ resource, was }: { resource: Resource; was: { percent: number; graceMinutes: number } }) {
  const { t } = useTexts();
  const words = t.noShow.owner;
  const queries = useQueryClient();
  const [percent, setPercent] = useState(was.percent);
  const [graceMinutes, setGraceMinutes] = useState(was.graceMinutes);
  const save = useMutation({
    mutationFn: () => send<Resource>(`/hall/resources/${encodeURIComponent(resource.id)}/no-show`, { percent, graceMinutes }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['hall'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Fold>
      <Fold.Summary>{words.change}</Fold.Summary>
      <Fold.Content>
        <form className="stack tight" onSubmit={submit}>
          <Field>
            <Label>{words.grace}</Label>
            <Input type="number" required min={5} max={240} value={graceMinutes} onChange={(event) => setGraceMinutes(Number(event.target.value) || 0)} />
          </Field>
          <Field>
            <Label>{words.percent}</Label>
            <Field.Description>{words.percentHelp}</Field.Description>
            <Input type="number" required min={0} max={100} value={percent} onChange={(event) => setPercent(Number(event.target.value) || 0)} />
          </Field>
          {save.isError && <Failure error={save.error} />}
          {save.isSuccess && <Paragraph role="status">{words.saved}</Paragraph>}
          <div><Button type="submit" variant="secondary" data-size="sm" loading={save.isPending}>{words.save}</Button></div>
        </form>
      </Fold.Content>
    </Fold>
  );
}
