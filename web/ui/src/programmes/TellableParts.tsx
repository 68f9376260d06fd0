import { Button, Field, Heading, Input, Label, Paragraph, Select, Textarea } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { read, send } from '../api/rest';
import { today } from '../people/model';
import { Link } from '../parts/Link';
import { Failure } from '../parts/states';
import { useTexts } from '../texts';
import { ChooseOrganisation } from './ChooseOrganisation';
import type { Choices, Pathway, Tellable } from './types';

type Tell = (fact: object) => void;

/** One thing to tell among the others. */
const keyOf = (one: Pick<Tellable, 'kind' | 'organisation' | 'what'>) => `${one.kind}/${one.organisation}/${one.what}`;

/**
 * Everything that this reader may tell of a pathway now: a button or a form each, and nothing that would be refused.
 * What was told begins anew; what is being written in the other forms stays.
 */
export function TellableParts({ one }: { one: Pathway }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [told, setTold] = useState<Record<string, number>>({});
  const tell = useMutation({
    mutationFn: ({ each, fact }: { each: Tellable; fact: object }) =>
      send(`/pathways/${one.id}/facts`, { kind: each.kind, organisation: each.organisation, ...fact }),
    onSuccess: async (_, { each }) => {
      setTold((before) => ({ ...before, [keyOf(each)]: (before[keyOf(each)] ?? 0) + 1 }));
      for (const key of ['pathways', 'cohorts', 'passport']) {
        await queries.invalidateQueries({ queryKey: [key] });
      }
    },
  });
  if (one.tellable.length === 0) {
    return null;
  }
  const speakers = new Set(one.tellable.map((each) => each.organisation).filter((each) => each !== null));
  return (
    <div className="stack tellable">
      <Heading level={4} data-size="2xs">{t.programmes.tellable}</Heading>
      {one.tellable.map((each) => (
        <div key={`${keyOf(each)}/${told[keyOf(each)] ?? 0}`} role="group" aria-label={t.programmes.tells[each.kind]} className="stack tight">
          {speakers.size > 1 && each.organisation !== null && <span className="quiet">{t.programmes.inTheNameOf(each.speaksFor)}</span>}
          <Telling each={each} company={one.company} isBusy={tell.isPending} onTell={(fact) => tell.mutate({ each, fact })} />
        </div>
      ))}
      {tell.isError && <Failure error={tell.error} />}
    </div>
  );
}

function Telling({ each, company, isBusy, onTell }: { each: Tellable; company: string | null; isBusy: boolean; onTell: Tell }) {
  const { t, say } = useTexts();
  const words = t.programmes;
  switch (each.kind) {
    case 'week-logged':
      return <WeekForm each={each} isBusy={isBusy} onTell={onTell} />;
    case 'confirmed':
      return (
        <div>
          <Button variant="secondary" data-size="sm" disabled={isBusy} onClick={() => onTell({ what: each.what })}>
            {words.confirm}: {say(each.words)}
          </Button>
        </div>
      );
    case 'company-named':
      return <CompanyForm company={company} isBusy={isBusy} onTell={onTell} />;
    case 'contract-approved':
      return <ContractForm each={each} isBusy={isBusy} onTell={onTell} />;
    case 'month-approved':
      return <MonthForm each={each} isBusy={isBusy} onTell={onTell} />;
    case 'trade-test-reported':
      return <TradeTest isBusy={isBusy} onTell={(day, passed) => onTell({ day, passed })} />;
    case 'agreed':
      return (
        <div>
          <Button data-size="sm" disabled={isBusy} onClick={() => onTell({ what: each.what })}>{words.agree}: {say(each.words)}</Button>
        </div>
      );
    case 'disagreed':
      return (
        <div className="row">
          <span>{words.agreed(say(each.words))}</span>
          <Button variant="tertiary" data-size="sm" disabled={isBusy} onClick={() => onTell({ what: each.what })}>{words.disagree}</Button>
        </div>
      );
    case 'passed':
      return (
        <div>
          <Button data-size="sm" disabled={isBusy} onClick={() => onTell({})}>{words.pass}</Button>
        </div>
      );
    case 'ended':
      return <EndForm isBusy={isBusy} onTell={onTell} />;
  }
}

interface FormProps {
  each: Tellable;
  isBusy: boolean;
  onTell: Tell;
}

function Form({ children, button, isBusy, onSubmit }: { children: ReactNode; button: string; isBusy: boolean; onSubmit: () => void }) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="stack tight" onSubmit={submit}>
      {children}
      <div><Button type="submit" variant="secondary" data-size="sm" disabled={isBusy}>{button}</Button></div>
    </form>
  );
}

/** The learner's own words about one week. */
function WeekForm({ each, isBusy, onTell }: FormProps) {
  const { t, language } = useTexts();
  const [monday, setMonday] = useState(each.days[0] ?? '');
  const [what, setWhat] = useState('');
  return (
    <Form button={t.programmes.logWeek} isBusy={isBusy} onSubmit={() => onTell({ day: monday, what })}>
      <Field data-size="sm">
        <Label>{t.programmes.week}</Label>
        <Select value={monday} onChange={(event) => setMonday(event.target.value)}>
          {each.days.map((day) => <Select.Option key={day} value={day}>{weekText(day, language)}</Select.Option>)}
        </Select>
      </Field>
      <Field data-size="sm">
        <Label>{t.programmes.logWhat}</Label>
        <Textarea rows={3} required maxLength={4000} value={what} onChange={(event) => setWhat(event.target.value)} />
      </Field>
      <Paragraph className="quiet" data-size="sm">{t.programmes.logKept}</Paragraph>
    </Form>
  );
}

/** A week by its first and last day. */
function weekText(monday: string, language: string): string {
  const first = new Date(`${monday}T12:00:00`);
  const last = new Date(first.getTime() + 6 * 86_400_000);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nb-NO', { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(first, last);
}

const monthText = (first: string, language: string) =>
  new Date(`${first}T12:00:00`).toLocaleDateString(language === 'en' ? 'en-GB' : 'nb-NO', { month: 'long', year: 'numeric' });

function MonthForm({ each, isBusy, onTell }: FormProps) {
  const { t, language } = useTexts();
  const [month, setMonth] = useState(each.days[0] ?? '');
  return (
    <Form button={t.programmes.approveMonth} isBusy={isBusy} onSubmit={() => onTell({ day: month })}>
      <Field data-size="sm">
        <Label>{t.programmes.month}</Label>
        <Select value={month} onChange={(event) => setMonth(event.target.value)}>
          {each.days.map((day) => <Select.Option key={day} value={day}>{monthText(day, language)}</Select.Option>)}
        </Select>
      </Field>
    </Form>
  );
}

function CompanyForm({ company, isBusy, onTell }: { company: string | null; isBusy: boolean; onTell: Tell }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState('');
  const choices = useQuery({ queryKey: ['pathway choices'], queryFn: () => read<Choices>('/pathways/choices') });
  return (
    <Form button={t.programmes.takeCompany} isBusy={isBusy || chosen === ''} onSubmit={() => onTell({ company: chosen })}>
      <ChooseOrganisation
        label={company === null ? t.programmes.nameCompany : t.programmes.nameAnother}
        search={t.programmes.searchCompany}
        all={choices.data?.organisations.COMPANY ?? []}
        chosen={chosen}
        onChoose={setChosen}
      />
      {choices.isError && <Failure error={choices.error} />}
    </Form>
  );
}

/** The contract's number, and a trade in which the company is approved. */
function ContractForm({ each, isBusy, onTell }: FormProps) {
  const { t } = useTexts();
  const [number, setNumber] = useState('');
  const [chosen, setTrade] = useState('');
  const trade = chosen || (each.trades[0] ?? '');
  if (each.trades.length === 0) {
    return (
      <Paragraph>
        {t.programmes.notApproved} <Link to="/programmes/approvals">{t.programmes.approvals.title}</Link>
      </Paragraph>
    );
  }
  return (
    <Form button={t.programmes.approveContract} isBusy={isBusy} onSubmit={() => onTell({ what: number, trade })}>
      <div className="row">
        <Field data-size="sm"><Label>{t.programmes.contractNumber}</Label><Input required maxLength={80} value={number} onChange={(event) => setNumber(event.target.value)} /></Field>
        <Field data-size="sm">
          <Label>{t.programmes.trade}</Label>
          <Select value={trade} onChange={(event) => setTrade(event.target.value)}>
            {each.trades.map((one) => <Select.Option key={one} value={one}>{one}</Select.Option>)}
          </Select>
        </Field>
      </div>
    </Form>
  );
}

/** Asks for a reason first: an end is not undone. */
function EndForm({ isBusy, onTell }: { isBusy: boolean; onTell: Tell }) {
  const { t } = useTexts();
  const [why, setWhy] = useState('');
  return (
    <details>
      <summary>{t.programmes.end}</summary>
      <Form button={t.programmes.endNow} isBusy={isBusy} onSubmit={() => onTell({ what: why })}>
        <Field data-size="sm">
          <Label>{t.programmes.why}</Label>
          <Field.Description>{t.programmes.whyHelp}</Field.Description>
          <Textarea rows={2} required maxLength={4000} value={why} onChange={(event) => setWhy(event.target.value)} />
        </Field>
      </Form>
    </details>
  );
}

/** The exam body reports; nobody else can. */
function TradeTest({ isBusy, onTell }: { isBusy: boolean; onTell: (day: string, passed: boolean) => void }) {
  const { t } = useTexts();
  const [day, setDay] = useState(today);
  const words = t.groups.tradeTest;
  return (
    <>
      <Paragraph className="quiet">{words.lead}</Paragraph>
      <div className="row">
        <Field data-size="sm"><Label>{words.day}</Label><Input type="date" required value={day} onChange={(event) => setDay(event.target.value)} /></Field>
        <Button data-size="sm" disabled={isBusy || day === ''} onClick={() => onTell(day, true)}>{words.passed}</Button>
        <Button data-size="sm" variant="secondary" data-color="danger" disabled={isBusy || day === ''} onClick={() => onTell(day, false)}>{words.failed}</Button>
      </div>
    </>
  );
}
