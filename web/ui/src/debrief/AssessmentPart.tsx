import { Card, Heading, Table, Tag } from '@digdir/designsystemet-react';
import type { Debrief } from '../api/types';
import { clock, decimal, measured, whole } from '../format';
import { Empty } from '../parts/states';
import { useTexts } from '../texts';

const colours = { SHOWN: 'success', PARTLY: 'warning', NOT_SHOWN: 'danger' } as const;
const signs = { SHOWN: '●', PARTLY: '◐', NOT_SHOWN: '○' };

/** What the journal shows: objectives with the events that prove them, measures, deviations. */
export function AssessmentPart({ debrief, onMoment }: { debrief: Debrief; onMoment: (micros: number) => void }) {
  const { t, say, language } = useTexts();
  return (
    <div className="stack">
      <div className="cards">
        {debrief.judgements.map((j) => (
          <Card key={j.objective} className="note" data-color={colours[j.shown]}>
            <Tag data-color={colours[j.shown]}>{`${signs[j.shown]} ${t.debrief.judgement[j.shown]}`}</Tag>
            <strong>{say(j.behaviour)}</strong>
            {j.aim && <span className="quiet">{`${t.debrief.aim}: ${j.aim}${j.aimVersion ? ` (${j.aimVersion})` : ''}`}</span>}
            {j.evidence.length === 0 ? (
              <Empty>{t.debrief.noEvidence}</Empty>
            ) : (
              <ul className="plain tight" aria-label={t.debrief.evidence}>
                {j.evidence.slice(0, 8).map((e, i) => (
                  <li key={i}>
                    <button type="button" className="moment" onClick={() => onMoment(e.atMicros)}>{clock(e.atMicros)}</button> {say(e.words)}
                  </li>
                ))}
              </ul>
            )}
          </Card>
        ))}
      </div>
      <Account debrief={debrief} />
      <div className="two">
        <Table data-size="sm" zebra className="measures">
          <caption className="ds-sr-only">{t.debrief.byMachine}</caption>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{t.debrief.measure}</Table.HeaderCell>
              <Table.HeaderCell>{t.debrief.byMachine}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {debrief.measures.map((m) => (
              <Table.Row key={m.measure}>
                <Table.Cell>{t.debrief.measures[m.measure] ?? m.measure}</Table.Cell>
                <Table.Cell className="number">{measured(m.measure, m.value, language)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
        <div className="stack tight">
          <Heading level={3} data-size="2xs">{t.debrief.deviations}</Heading>
          {debrief.deviations.length === 0 ? (
            <Empty>{t.debrief.noDeviations}</Empty>
          ) : (
            <ul className="plain">
              {debrief.deviations.map((d, i) => (
                <li key={i}>
                  {d.atMicros != null && <button type="button" className="moment" onClick={() => onMoment(d.atMicros ?? 0)}>{clock(d.atMicros)}</button>} {d.text ?? say(d.words)}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}

/** What the run was worth, line by line. */
function Account({ debrief }: { debrief: Debrief }) {
  const { t, language } = useTexts();
  return (
    <Table data-size="sm" className="measures account">
      <caption>{t.search.account}</caption>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell>{t.search.item}</Table.HeaderCell>
          <Table.HeaderCell className="number">{t.search.quantity}</Table.HeaderCell>
          <Table.HeaderCell className="number">{t.search.rate}</Table.HeaderCell>
          <Table.HeaderCell className="number">{t.search.sum}</Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {debrief.account.map((line) => (
          <Table.Row key={line.item}>
            <Table.Cell>{t.search.items[line.item] ?? line.item}</Table.Cell>
            <Table.Cell className="number">{decimal(line.quantity, language, 1)}</Table.Cell>
            <Table.Cell className="number">{decimal(line.rate, language, 2)}</Table.Cell>
            <Table.Cell className="number">{whole(line.nok, language)}</Table.Cell>
          </Table.Row>
        ))}
        <Table.Row>
          <Table.HeaderCell scope="row">{t.debrief.result}</Table.HeaderCell>
          <Table.Cell />
          <Table.Cell />
          <Table.Cell className="number">
            <strong>{debrief.result === null ? '–' : whole(debrief.result, language)}</strong>
          </Table.Cell>
        </Table.Row>
      </Table.Body>
    </Table>
  );
}
