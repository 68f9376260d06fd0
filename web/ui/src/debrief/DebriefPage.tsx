import { Button, Heading, Link, Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { read } from '../api/rest';
import type { Debrief, Me, Plan } from '../api/types';
import { decimal, whole } from '../format';
import { Frame } from '../parts/Frame';
import { Failure, Loading } from '../parts/states';
import { HazardCard } from '../play/HelpPanel';
import { Names, useNames } from '../parts/Names';
import { useTexts, type Language } from '../texts';
import type { Texts } from '../texts/nb';
import { AssessmentPart } from './AssessmentPart';
import { ClassRuns } from './ClassRuns';
import { DecisiveCard, useDecisive } from './DecisivePart';
import '../floor/floor.css';
import './debrief.css';
import { MarksPart, ReflectPart } from './ReflectPart';
import { LuckPart, RegretPart } from './SearchParts';
import { TimelineChart } from './TimelineChart';
import { usePrinting } from './printing';
import { kept, type View } from './view';
import { WhatIfPart } from './WhatIfPart';

interface DebriefProps {
  session: string;
  group: number;
  run: number;
}

/** What happened, why, and what else could have happened. */
export default function DebriefPage({ session, group, run }: DebriefProps) {
  const { t } = useTexts();
  const path = `/sessions/${session}/groups/${group}/runs/${run}`;
  const debrief = useQuery({ queryKey: ['debrief', session, group, run], queryFn: () => read<Debrief>(`${path}/debrief`) });
  const plan = useQuery({ queryKey: ['plan', session, group], queryFn: () => read<Plan>(`/sessions/${session}/groups/${group}/plan`) });
  return (
    <Frame wide>
      {debrief.isError && <Failure error={debrief.error} again={() => void debrief.refetch()} />}
      {debrief.isPending && <Loading what={t.debrief.loading} />}
      {debrief.data && (
        <Names labels={plan.data?.labels}>
          <Talk debrief={debrief.data} session={session} path={path} again={() => void debrief.refetch()} />
        </Names>
      )}
    </Frame>
  );
}

/** The parts that are worked out only when somebody asks. */
const workedOut = ['decisive', 'whatif', 'regret', 'luck'] as const;

interface TalkProps {
  debrief: Debrief;
  session: string;
  path: string;
  again: () => void;
}

function Talk({ debrief, session, path, again }: TalkProps) {
  const { t, say, language } = useTexts();
  const end = Math.max(1, debrief.timeline.durationMicros);
  const [view, setView] = useState<View>({ from: 0, to: end, cursor: debrief.timeline.events.find((e) => e.kind === 'inject')?.atMicros ?? 0 });
  const printing = usePrinting(workedOut);
  const decisive = useDecisive(path, debrief.over, printing.wanted('decisive'));
  const me = useQuery({ queryKey: ['me'], queryFn: () => read<Me>('/me') });
  const toMoment = useCallback(
    (micros: number) => {
      setView((old) => {
        const isInside = micros >= old.from && micros <= old.to;
        const half = (old.to - old.from) / 2;
        return kept(isInside ? { ...old, cursor: micros } : { from: micros - half, to: micros + half, cursor: micros }, end);
      });
      document.getElementById('timeline')?.scrollIntoView({ block: 'start' });
    },
    [end],
  );
  return (
    <div className="debrief">
      <header className="stack">
        <div className="row between">
          <div>
            <Heading level={1} data-size="lg">{`${t.debrief.title}: ${say(debrief.title)}`}</Heading>
            <Paragraph>{t.debrief.lead}</Paragraph>
          </div>
          <div className="row">
            <Tag data-color="neutral">{`${t.group(debrief.group)}, ${t.run(debrief.run).toLowerCase()}`}</Tag>
            {debrief.result !== null && <Tag data-color="accent" data-size="lg">{`${t.debrief.result}: ${t.kroner(whole(debrief.result, language))}`}</Tag>}
          </div>
        </div>
        <DecisiveCard decisive={decisive} onMoment={toMoment} />
      </header>
      <Contents />
      <Part id="timeline" title={t.debrief.timeline}>
        <TimelineChart timeline={debrief.timeline} view={view} onView={setView} />
      </Part>
      <Part id="whatif" title={t.debrief.whatIf}>
        <WhatIfPart debrief={debrief} path={path} cursor={view.cursor} wanted={printing.wanted('whatif')} />
      </Part>
      <Part id="assessment" title={t.debrief.assessment}>
        <AssessmentPart debrief={debrief} onMoment={toMoment} />
        {debrief.hazards.length > 0 && (
          <div className="stack tight">
            <Heading level={3} data-size="xs">{t.debrief.safe}</Heading>
            <div className="cards">
              {debrief.hazards.map((h, i) => (
                <HazardCard key={i} hazard={h} />
              ))}
            </div>
          </div>
        )}
      </Part>
      <Part id="regret" title={t.debrief.regret}>
        <RegretPart path={path} wanted={printing.wanted('regret')} onMoment={toMoment} />
      </Part>
      <Part id="luck" title={t.debrief.luck}>
        <LuckPart path={path} wanted={printing.wanted('luck')} />
      </Part>
      {debrief.runs.length > 0 && (
        <Part id="class" title={t.debrief.classRuns}>
          <ClassRuns runs={debrief.runs} session={session} />
        </Part>
      )}
      {debrief.theory.length > 0 && (
        <Part id="theory" title={t.debrief.theory}>
          <Theory debrief={debrief} />
        </Part>
      )}
      <Part id="reflect" title={t.debrief.reflect}>
        <ReflectPart debrief={debrief} first={decisive.question} path={path} isKnown={me.data?.kind === 'account'} onMoment={toMoment} />
      </Part>
      <Part id="marks" title={t.debrief.marks}>
        <MarksPart debrief={debrief} path={path} canRubric={me.data?.kind === 'account'} onSaved={again} />
      </Part>
      <Part id="exports" title={t.debrief.exports}>
        <div className="row no-print">
          {Object.entries(t.debrief.exportNames).map(([file, name]) => (
            <Link key={file} href={`/api${path}/export/${file}`} download={file}>
              {name}
            </Link>
          ))}
        </div>
        <div className="row middle no-print">
          <Button variant="secondary" loading={printing.isWaiting} onClick={printing.begin}>{t.debrief.print}</Button>
          <span role="status" className="quiet">{printing.isWaiting ? t.debrief.printing : ''}</span>
        </div>
      </Part>
    </div>
  );
}

function Contents() {
  const { t } = useTexts();
  const parts: [string, string][] = [
    ['timeline', t.debrief.timeline],
    ['whatif', t.debrief.whatIf],
    ['assessment', t.debrief.assessment],
    ['regret', t.debrief.regret],
    ['luck', t.debrief.luck],
    ['class', t.debrief.classRuns],
    ['theory', t.debrief.theory],
    ['reflect', t.debrief.reflect],
    ['exports', t.debrief.exports],
  ];
  return (
    <nav className="row contents no-print" aria-label={t.debrief.contents}>
      {parts.map(([id, name]) => (
        <Link key={id} href={`#${id}`}>{name}</Link>
      ))}
    </nav>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="part stack" aria-labelledby={`${id}-title`}>
      <Heading level={2} data-size="md" id={`${id}-title`}>{title}</Heading>
      {children}
    </section>
  );
}

/** A figure of the theory with its unit: shares in percent, times in seconds, rates an hour. */
function theoryValue(value: number, unit: string, language: Language, t: Texts): string {
  switch (unit) {
    case '1':
      return `${decimal(value * 100, language, 0)} %`;
    case 'pieces':
      return t.pieces(decimal(value, language, 1));
    case '1/h':
      return `${decimal(value, language, 1)} ${t.perHour}`;
    default:
      return `${decimal(value, language, 1)} ${unit}`;
  }
}

function Theory({ debrief }: { debrief: Debrief }) {
  const { t, say, language } = useTexts();
  const called = useNames();
  const value = (v: number | null | undefined, unit?: string) => (v === null || v === undefined ? '–' : theoryValue(v, unit ?? '', language, t));
  return (
    <Table data-size="sm" className="measures">
      <caption className="ds-sr-only">{t.debrief.theory}</caption>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell>{t.debrief.theory}</Table.HeaderCell>
          <Table.HeaderCell>{t.debrief.predicted}</Table.HeaderCell>
          <Table.HeaderCell>{t.debrief.measured}</Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {debrief.theory.map((line, i) => (
          <Table.Row key={i}>
            <Table.Cell>
              <strong>{[t.debrief.laws[line.name] ?? line.name, called(line.element ?? '')].filter((w) => w !== '').join(': ')}</strong>
              <div className="quiet">{say(line.words)}</div>
            </Table.Cell>
            <Table.Cell className="number">{value(line.predicted, line.unit)}</Table.Cell>
            <Table.Cell className="number">{value(line.measured, line.unit)}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
