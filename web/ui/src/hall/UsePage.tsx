import { Card, Details as Fold, Field, Heading, Input, Label, Paragraph, Select, Table } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type CSSProperties } from 'react';
import { read } from '../api/rest';
import type { Words } from '../api/types';
import { decimal, percent } from '../format';
import { useOrganisations } from '../parts/organisations';
import { Empty, Failure, Loading } from '../parts/states';
import { type Language, useTexts } from '../texts';
import { HallFrame } from './HallFrame';

interface Week {
  openMinutes: number;
  takenMinutes: number;
  closedMinutes: number;
}

interface Use {
  mondays: string[];
  things: { resource: string; name: Words; kind: string; weeks: Week[] }[];
  parties: { organisation: string; usedMinutes: number[]; ownedMinutes: number; people: Words }[];
}

const shareOf = (week: Week) => (week.openMinutes === 0 ? null : week.takenMinutes / week.openMinutes);
const hours = (minutes: number, language: Language) => decimal(minutes / 60, language, 1);
const monday = (iso: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nb-NO', { day: 'numeric', month: 'numeric' }).format(new Date(`${iso}T12:00:00`));

const together = (weeks: Week[]): Week => ({
  openMinutes: weeks.reduce((sum, one) => sum + one.openMinutes, 0),
  takenMinutes: weeks.reduce((sum, one) => sum + one.takenMinutes, 0),
  closedMinutes: weeks.reduce((sum, one) => sum + one.closedMinutes, 0),
});

/** How much of its time everything is had: a square for each thing and week, and who uses beside who owns. */
export function UsePage() {
  const { t } = useTexts();
  const [weeks, setWeeks] = useState(12);
  const [until, setUntil] = useState('');
  const use = useQuery({ queryKey: ['hall', 'use', weeks, until], queryFn: () => read<Use>(`/hall/utilisation?weeks=${weeks}${until === '' ? '' : `&until=${until}`}`) });
  return (
    <HallFrame at="use">
      <div>
        <Heading level={1} data-size="md">{t.upkeep.use.title}</Heading>
        <Paragraph className="quiet">{t.upkeep.use.lead}</Paragraph>
      </div>
      <div className="row">
        <Field>
          <Label>{t.upkeep.use.weeks}</Label>
          <Select value={weeks} onChange={(event) => setWeeks(Number(event.target.value))}>
            {[4, 8, 12, 26, 52].map((n) => <Select.Option key={n} value={n}>{t.upkeep.use.weekCount(n)}</Select.Option>)}
          </Select>
        </Field>
        <Field><Label>{t.upkeep.use.until}</Label><Input type="date" value={until || (use.data?.mondays.at(-1) ?? '')} onChange={(event) => setUntil(event.target.value)} /></Field>
      </div>
      {use.isPending && <Loading />}
      {use.isError && <Failure error={use.error} again={() => void use.refetch()} />}
      {use.data?.things.length === 0 && <Empty>{t.upkeep.use.none}</Empty>}
      {use.data && use.data.things.length > 0 && (
        <>
          <Squares use={use.data} />
          <ByWeek use={use.data} />
          <Parties use={use.data} />
        </>
      )}
    </HallFrame>
  );
}

/** A table that is a picture: the fuller the darker, with the number in it. */
function Squares({ use }: { use: Use }) {
  const { t, say, language } = useTexts();
  return (
    <div className="squares-scroll" tabIndex={0} role="region" aria-label={t.upkeep.use.title}>
      <table className="squares">
        <thead>
          <tr>
            <th scope="col">{t.upkeep.use.resource}</th>
            {use.mondays.map((one) => <th key={one} scope="col"><span className="off-screen">{t.upkeep.use.week('')}</span>{monday(one, language)}</th>)}
            <th scope="col">{t.upkeep.use.total}</th>
          </tr>
        </thead>
        <tbody>
          {use.things.map((thing) => (
            <tr key={thing.resource}>
              <th scope="row">{say(thing.name)}</th>
              {thing.weeks.map((week, i) => <Square key={use.mondays[i]} week={week} />)}
              <Square week={together(thing.weeks)} isTotal />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Square({ week, isTotal }: { week: Week; isTotal?: boolean }) {
  const { t, language } = useTexts();
  const share = shareOf(week);
  const words = t.upkeep.use;
  const title = share === null ? words.notOpen : words.cell(hours(week.takenMinutes, language), hours(week.openMinutes, language));
  const closed = week.closedMinutes === 0 ? '' : `, ${words.closedCell(hours(week.closedMinutes, language))}`;
  const step = share === null ? 'none' : share === 0 ? '0' : share < 0.2 ? '1' : share < 0.4 ? '2' : share < 0.6 ? '3' : share < 0.8 ? '4' : '5';
  return (
    <td className={`step-${step}${isTotal ? ' total' : ''}${week.closedMinutes > 0 ? ' was-closed' : ''}`} title={title + closed}>
      {share === null ? '–' : percent(share, language)}
    </td>
  );
}

/** All things together: a bar for each week. */
function ByWeek({ use }: { use: Use }) {
  const { t, language } = useTexts();
  const weeks = use.mondays.map((_, i) => together(use.things.flatMap((thing) => thing.weeks[i] ?? [])));
  return (
    <section className="stack tight">
      <Heading level={2} data-size="sm">{t.upkeep.use.byWeek}</Heading>
      <ul className="week-bars plain" tabIndex={0} aria-label={t.upkeep.use.byWeek}>
        {weeks.map((week, i) => {
          const share = shareOf(week) ?? 0;
          return (
            <li key={use.mondays[i]} style={{ '--share': `${share * 100}%` } as CSSProperties}>
              <span className="week-share">{percent(share, language)}</span>
              <span className="week-bar" aria-hidden="true" />
              <span className="week-name">{monday(use.mondays[i] ?? '', language)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Parties({ use }: { use: Use }) {
  const { t, say, language } = useTexts();
  const { nameOf } = useOrganisations();
  const rows = use.parties.map((one) => ({ ...one, used: one.usedMinutes.reduce((sum, minutes) => sum + minutes, 0) })).sort((a, b) => b.used - a.used);
  const most = Math.max(1, ...rows.flatMap((one) => [one.used, one.ownedMinutes]));
  return (
    <Card className="stack run-card">
      <Heading level={2} data-size="sm">{t.upkeep.use.parties}</Heading>
      <Paragraph className="quiet">{t.upkeep.use.partiesLead}</Paragraph>
      {rows.length === 0 && <Empty>{t.upkeep.use.noParties}</Empty>}
      <ul className="plain parties">
        {rows.map((one) => (
          <li key={one.organisation}>
            <strong>{nameOf(one.organisation)}</strong>
            <span className="party-bar used" style={{ '--share': `${(one.used / most) * 100}%` } as CSSProperties}><span>{t.upkeep.use.used} {hours(one.used, language)}</span></span>
            <span className="party-bar owned" style={{ '--share': `${(one.ownedMinutes / most) * 100}%` } as CSSProperties}><span>{t.upkeep.use.owned} {hours(one.ownedMinutes, language)}</span></span>
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <Fold>
          <Fold.Summary>{t.upkeep.use.table}</Fold.Summary>
          <Fold.Content>
            <div className="table-scroll" tabIndex={0} role="region" aria-label={t.upkeep.use.table}>
              <Table data-size="sm">
                <Table.Head><Table.Row>{['', `${t.upkeep.use.used} (${t.upkeep.use.hours})`, `${t.upkeep.use.owned} (${t.upkeep.use.hours})`, t.upkeep.use.people].map((name, i) => i === 0 ? <Table.Cell key={name} /> : <Table.HeaderCell key={name}>{name}</Table.HeaderCell>)}</Table.Row></Table.Head>
                <Table.Body>
                  {rows.map((one) => (
                    <Table.Row key={one.organisation}>
                      <Table.HeaderCell scope="row">{nameOf(one.organisation)}</Table.HeaderCell>
                      <Table.Cell>{hours(one.used, language)}</Table.Cell>
                      <Table.Cell>{hours(one.ownedMinutes, language)}</Table.Cell>
                      <Table.Cell>{say(one.people)}</Table.Cell>
                    </Table.Row>
                  ))}
                </Table.Body>
              </Table>
            </div>
          </Fold.Content>
        </Fold>
      )}
    </Card>
  );
}
