import { Button, Card, Details, Field, Heading, Input, Label, Paragraph, Select, Textarea } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { Refused } from '../api/rest';
import type { Words } from '../api/types';
import { decimal } from '../format';
import { useOrganisations } from '../parts/organisations';
import { Empty, Failure } from '../parts/states';
import { useTexts } from '../texts';
import { useDeed } from './deed';
import type { PlanRequest, Whole } from './types';

/** What is asked for: a list, a form, a table to paste. */
export function Requests({ plan, mayChange }: { plan: Whole; mayChange: boolean }) {
  const { t } = useTexts();
  const deed = useDeed(plan.head.id);
  return (
    <section className="stack">
      <header className="stack tight">
        <Heading level={2} data-size="sm">{t.planning.requests}</Heading>
        <Paragraph className="quiet">{t.planning.requestsLead}</Paragraph>
      </header>
      {plan.requests.length === 0 && <Empty>{t.planning.noRequests}</Empty>}
      {deed.isError && <Failure error={deed.error} />}
      <ul className="plain stack tight plan-requests">
        {plan.requests.map((one, i) => (
          <li key={one.id} style={{ ['--hue' as string]: (i * 67) % 360 }}>
            <Line one={one} />
            {mayChange && <Button variant="tertiary" data-size="sm" data-color="danger" aria-label={t.planning.remove(one.title)} onClick={() => deed.mutate({ deed: `requests/${one.id}/remove` })}>{t.planning.removeShort}</Button>}
          </li>
        ))}
      </ul>
      {mayChange && <Add plan={plan} />}
      {mayChange && <Table plan={plan} />}
    </section>
  );
}

function Line({ one }: { one: PlanRequest }) {
  const { t, language } = useTexts();
  const { nameOf } = useOrganisations();
  const wished = [one.days.map((day) => t.planning.dayNames[day - 1]).join(' '), one.from < one.until ? `${one.from}–${one.until}` : ''].filter((part) => part !== '').join(' ');
  return (
    <span className="plan-request">
      <strong>{one.title}</strong>
      <span>{one.group} · {nameOf(one.organisation)} · {t.planning.people(one.size)}</span>
      <span>{t.planning.count(one.meetings, decimal(one.minutes / 60, language, 1))} · {one.needs.join(' + ')}</span>
      {wished !== '' && <span className="quiet">{t.planning.days}: {wished}</span>}
    </span>
  );
}

const nameFrom = (title: string) => title.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'o').replace(/å/g, 'a').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);

function Add({ plan }: { plan: Whole }) {
  const { t, say } = useTexts();
  const deed = useDeed(plan.head.id);
  const { all: organisations } = useOrganisations();
  const families = [...new Set(plan.resources.map((one) => one.family))].sort();
  const namesOf = (family: string) => plan.resources.filter((one) => one.family === family).map((one) => say(one.name)).join(', ');
  const empty = { title: '', organisation: 'hall', group: '', size: 6, meetings: 1, hours: 2, mode: 'SUPERVISED', needs: [] as string[], days: [] as number[], from: '08:00', until: '16:00', after: '' };
  const [asked, setAsked] = useState(empty);
  const set = (part: Partial<typeof empty>) => setAsked((now) => ({ ...now, ...part }));
  const toggle = <T,>(list: T[], one: T) => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const request = { ...asked, id: nameFrom(asked.title), minutes: Math.round(asked.hours * 60), after: asked.after === '' ? null : asked.after };
    deed.mutate({ deed: 'requests', body: { requests: [request] } }, { onSuccess: () => setAsked(empty) });
  };
  return (
    <Card className="plan-card">
      <form className="stack" onSubmit={submit}>
        <Heading level={3} data-size="xs">{t.planning.addRequest}</Heading>
        <div className="plan-fields">
          <Field><Label>{t.planning.requestTitle}</Label><Input value={asked.title} required maxLength={80} onChange={(e) => set({ title: e.target.value })} /></Field>
          <Field>
            <Label>{t.planning.organisation}</Label>
            <Select value={asked.organisation} onChange={(e) => set({ organisation: e.target.value })}>
              {organisations.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
            </Select>
          </Field>
          <Field><Label>{t.planning.group}</Label><Input value={asked.group} required onChange={(e) => set({ group: e.target.value })} /></Field>
          <Field><Label>{t.planning.size}</Label><Input type="number" min={1} value={asked.size} required onChange={(e) => set({ size: Number(e.target.value) })} /></Field>
          <Field><Label>{t.planning.meetings}</Label><Input type="number" min={1} max={60} value={asked.meetings} required onChange={(e) => set({ meetings: Number(e.target.value) })} /></Field>
          <Field><Label>{t.planning.hours}</Label><Input type="number" min={0.5} max={12} step={0.5} value={asked.hours} required onChange={(e) => set({ hours: Number(e.target.value) })} /></Field>
          <Field>
            <Label>{t.planning.mode}</Label>
            <Select value={asked.mode} onChange={(e) => set({ mode: e.target.value })}>
              {(['SUPERVISED', 'DEMONSTRATION', 'SOLO'] as const).map((one) => <option key={one} value={one}>{t.hall.modes[one]}</option>)}
            </Select>
          </Field>
          <Field><Label>{t.planning.from}</Label><Input type="time" step={1800} value={asked.from} onChange={(e) => set({ from: e.target.value })} /></Field>
          <Field><Label>{t.planning.until}</Label><Input type="time" step={1800} value={asked.until} onChange={(e) => set({ until: e.target.value })} /></Field>
          <Field>
            <Label>{t.planning.after}</Label>
            <Select value={asked.after} onChange={(e) => set({ after: e.target.value })}>
              <option value="">{t.planning.nothingBefore}</option>
              {plan.requests.map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}
            </Select>
          </Field>
        </div>
        <fieldset className="plan-choices">
          <legend>{t.planning.needs}</legend>
          {families.map((one) => <label key={one}><input type="checkbox" checked={asked.needs.includes(one)} onChange={() => set({ needs: toggle(asked.needs, one) })} /> <span>{one} <span className="quiet">{namesOf(one)}</span></span></label>)}
        </fieldset>
        <fieldset className="plan-choices">
          <legend>{t.planning.days}</legend>
          {[1, 2, 3, 4, 5].map((one) => <label key={one}><input type="checkbox" checked={asked.days.includes(one)} onChange={() => set({ days: toggle(asked.days, one) })} /> {t.planning.dayNames[one - 1]}</label>)}
        </fieldset>
        {deed.isError && <Wrong error={deed.error} />}
        <div><Button type="submit" loading={deed.isPending}>{t.planning.add}</Button></div>
      </form>
    </Card>
  );
}

function Table({ plan }: { plan: Whole }) {
  const { t } = useTexts();
  const deed = useDeed<{ requests: number }>(plan.head.id);
  const [table, setTable] = useState('');
  return (
    <Details>
      <Details.Summary>{t.planning.table}</Details.Summary>
      <Details.Content>
        <form className="stack" onSubmit={(event) => { event.preventDefault(); deed.mutate({ deed: 'import', body: { table } }, { onSuccess: () => setTable('') }); }}>
          <Field>
            <Label>{t.planning.table}</Label>
            <Paragraph className="quiet plan-help" data-size="sm">{t.planning.tableHelp}</Paragraph>
            <Textarea rows={6} value={table} onChange={(e) => setTable(e.target.value)} />
          </Field>
          {deed.isError && <Wrong error={deed.error} />}
          {deed.data && <Paragraph role="status">✓ {t.planning.imported(deed.data.requests)}</Paragraph>}
          <div><Button type="submit" variant="secondary" disabled={table.trim() === ''}>{t.planning.importTable}</Button></div>
        </form>
      </Details.Content>
    </Details>
  );
}

/** A refusal with what is wrong in each line. */
function Wrong({ error }: { error: unknown }) {
  const { t, say } = useTexts();
  const said = error instanceof Refused ? (error.said as { errors?: { line: number; column: string; what: Words }[] } | null) : null;
  return (
    <div className="stack tight" role="alert">
      <Failure error={error} />
      <ul className="plain">{said?.errors?.map((one, i) => <li key={i}><strong>{t.planning.line(one.line)}{one.column !== '' && `, ${one.column}`}:</strong> {say(one.what)}</li>)}</ul>
    </div>
  );
}
