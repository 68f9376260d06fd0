import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Series, Timeline, TimelineEvent } from '../api/types';
import { lookOf } from '../floor/looks';
import { clock, decimal } from '../format';
import { Empty } from '../parts/states';
import { useNames } from '../parts/Names';
import { useTexts } from '../texts';
import { Chart, type Line } from './Chart';
import { keyed, kept, ticks, zoomed, type View } from './view';

interface TimelineProps {
  timeline: Timeline;
  view: View;
  onView: (view: View) => void;
}

const lanes = ['inject', 'alarm', 'action', 'hazard', 'revealed', 'hint', 'bookmark', 'said'];
const colours = ['--ds-color-accent-base-default', '--ds-color-brand-base-default', '--ds-color-info-base-default', '--ds-color-success-base-default', '--ds-color-danger-base-default'];
const laneHeight = 24;
const barHeight = 18;
const head = 24;

/** Everything that happened on one axis of time: events in lanes, unit states as bars, figures as lines. */
export function TimelineChart({ timeline, view, onView }: TimelineProps) {
  const { t } = useTexts();
  const end = Math.max(1, timeline.durationMicros);
  const visible = useMemo(() => timeline.events.filter((e) => e.atMicros >= view.from && e.atMicros <= view.to), [timeline, view.from, view.to]);
  return (
    <div className="stack timeline">
      <Paragraph data-size="sm" className="quiet no-print">{t.debrief.timelineHelp}</Paragraph>
      <div className="row middle no-print">
        <Button variant="secondary" data-size="sm" onClick={() => onView(zoomed(view, 0.5, end))}>{t.debrief.zoomIn}</Button>
        <Button variant="secondary" data-size="sm" onClick={() => onView(zoomed(view, 2, end))}>{t.debrief.zoomOut}</Button>
        <Button variant="tertiary" data-size="sm" onClick={() => onView({ ...view, from: 0, to: end })}>{t.debrief.showAll}</Button>
        <span className="quiet">{t.debrief.cursor(clock(view.cursor))}</span>
      </div>
      <Lanes timeline={timeline} view={view} onView={onView} end={end} />
      <Legend timeline={timeline} />
      <Figures timeline={timeline} view={view} onView={(next) => onView(kept(next, end))} />
      <EventList events={visible} view={view} onView={onView} />
    </div>
  );
}

function Lanes({ timeline, view, onView, end }: TimelineProps & { end: number }) {
  const { t } = useTexts();
  const called = useNames();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(900);
  const [brush, setBrush] = useState<{ start: number; now: number } | null>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) {
      return undefined;
    }
    const watch = new ResizeObserver(() => setWidth(Math.max(300, element.clientWidth)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const label = width < 560 ? 78 : 124;
  const used = lanes.filter((lane) => timeline.events.some((e) => e.kind === lane));
  const height = head + used.length * laneHeight + timeline.bars.length * (barHeight + 5) + 8;
  const x = (at: number) => label + ((at - view.from) / (view.to - view.from)) * (width - label - 6);
  const timeAt = (event: PointerEvent) => {
    const left = event.clientX - (box.current?.getBoundingClientRect().left ?? 0);
    return Math.max(view.from, Math.min(view.to, view.from + ((left - label) / (width - label - 6)) * (view.to - view.from)));
  };
  const press = (event: KeyboardEvent) => {
    const next = keyed(event.key, event.shiftKey, view, end);
    if (next !== null) {
      event.preventDefault();
      onView(next);
    }
  };
  const lift = (event: PointerEvent) => {
    if (brush === null) {
      return;
    }
    const at = timeAt(event);
    const [from, to] = [Math.min(brush.start, at), Math.max(brush.start, at)];
    setBrush(null);
    onView(x(to) - x(from) > 8 ? kept({ from, to, cursor: view.cursor < from || view.cursor > to ? from : view.cursor }, end) : { ...view, cursor: at });
  };
  return (
    <div
      className="lanes floor"
      ref={box}
      role="slider"
      tabIndex={0}
      aria-label={t.debrief.timeline}
      aria-valuemin={0}
      aria-valuemax={Math.round(end / 1e6)}
      aria-valuenow={Math.round(view.cursor / 1e6)}
      aria-valuetext={t.debrief.cursor(clock(view.cursor))}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.button === 0) {
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = timeAt(event);
          setBrush({ start: at, now: at });
        }
      }}
      onPointerMove={(event) => brush !== null && setBrush({ ...brush, now: timeAt(event) })}
      onPointerUp={lift}
      onPointerCancel={() => setBrush(null)}
    >
      <svg width={width} height={height} aria-hidden="true">
        <defs>
          <clipPath id="lane-room">
            <rect x={label} y="0" width={width - label - 6} height={height} />
          </clipPath>
        </defs>
        {ticks(view.from, view.to, Math.max(3, width / 110)).map((at) => (
          <g key={at}>
            <line className="tick" x1={x(at)} x2={x(at)} y1={head - 4} y2={height} />
            <text className="tick-text" x={x(at)} y="14">{clock(at)}</text>
          </g>
        ))}
        {used.map((lane, i) => (
          <g key={lane} transform={`translate(0 ${head + i * laneHeight})`}>
            <text className="lane-name" x="0" y="16">{t.debrief.lanes[lane]}</text>
            <g clipPath="url(#lane-room)">
              {timeline.events.filter((e) => e.kind === lane).map((e, n) => (
                <Mark key={n} event={e} x={x(e.atMicros)} to={e.endMicros === undefined ? null : x(e.endMicros)} />
              ))}
            </g>
          </g>
        ))}
        {timeline.bars.map((bar, i) => (
          <g key={bar.unit} transform={`translate(0 ${head + used.length * laneHeight + i * (barHeight + 5) + 4})`}>
            <text className="lane-name" x="0" y="13">{called(bar.unit)}</text>
            <g clipPath="url(#lane-room)">
              {bar.spans
                .filter((s) => s.to >= view.from && s.from <= view.to)
                .map((s, n) => (
                  <rect key={n} className={`span look-${lookOf(s.condition)}`} x={x(s.from)} width={Math.max(1, x(s.to) - x(s.from))} y={spanTop(s.condition)} height={barHeight - spanTop(s.condition)} data-look={lookOf(s.condition)}>
                    <title>{`${called(bar.unit)}: ${t.condition[s.condition] ?? s.condition}, ${clock(s.from)}–${clock(s.to)}`}</title>
                  </rect>
                ))}
            </g>
          </g>
        ))}
        {view.cursor >= view.from && view.cursor <= view.to && <line className="cursor" x1={x(view.cursor)} x2={x(view.cursor)} y1={head - 8} y2={height} />}
        {brush !== null && <rect className="brush" x={Math.min(x(brush.start), x(brush.now))} width={Math.abs(x(brush.now) - x(brush.start))} y={head - 4} height={height} />}
      </svg>
    </div>
  );
}

/** Trouble fills the whole height of a bar, waiting half of it: the height says what the colour says. */
function spanTop(condition: string): number {
  const look = lookOf(condition);
  return look === 'run' ? 4 : look === 'wait' || look === 'ready' || look === 'hold' ? 10 : look === 'fail' || look === 'mend' || look === 'stop' ? 0 : 6;
}

function Mark({ event, x, to }: { event: TimelineEvent; x: number; to: number | null }) {
  const { say } = useTexts();
  const called = useNames();
  const shape = { inject: 'M0 -8 L7 6 H-7 Z', alarm: 'M-4 -7 h8 v14 h-8 z', action: 'M0 -6 a6 6 0 1 1 -0.01 0 z', hazard: 'M0 -8 L8 0 L0 8 L-8 0 Z' }[event.kind] ?? 'M-4 -4 h8 v8 h-8 z';
  return (
    <g className={`mark ${event.kind}${event.accepted === false ? ' refused' : ''}`}>
      {to !== null && <rect x={x} y="7" width={Math.max(2, to - x)} height="10" rx="3" className="lasting" />}
      <path d={shape} transform={`translate(${x} 12)`}>
        <title>{`${clock(event.atMicros)} ${event.kind === 'alarm' ? called(say(event.title)) : say(event.title)}`}</title>
      </path>
    </g>
  );
}

/** What the colours and heights of the bars mean, for those that occur. */
function Legend({ timeline }: { timeline: Timeline }) {
  const { t } = useTexts();
  const conditions = [...new Set(timeline.bars.flatMap((b) => b.spans.map((s) => s.condition)))];
  return (
    <ul className="plain row legend floor" aria-label={t.debrief.states}>
      {conditions.map((c) => (
        <li key={c} data-look={lookOf(c)}>
          <svg width="18" height="18" aria-hidden="true">
            <rect className={`span look-${lookOf(c)}`} data-look={lookOf(c)} y={spanTop(c)} width="18" height={18 - spanTop(c)} />
          </svg>
          {t.condition[c] ?? c}
        </li>
      ))}
    </ul>
  );
}

/** Each figure on an axis of its own, under each other and with the same time: five scales on one axis say nothing. */
function Figures({ timeline, view, onView }: TimelineProps) {
  const { t } = useTexts();
  const shown = timeline.series.filter((s) => s.values.some((v) => v !== null && v !== 0) && s.name in t.debrief.figureNames);
  return shown.length === 0 ? null : (
    <section className="stack tight" aria-labelledby="figures-title">
      <Heading level={3} data-size="2xs" id="figures-title">{t.debrief.figures}</Heading>
      <div className="figures">
        {shown.map((s, i) => (
          <FigureChart key={s.name} series={s} colour={colours[i % colours.length] as string} view={view} onView={onView} />
        ))}
      </div>
    </section>
  );
}

interface FigureProps {
  series: Series;
  colour: string;
  view: View;
  onView: (view: View) => void;
}

function FigureChart({ series, colour, view, onView }: FigureProps) {
  const { t, language } = useTexts();
  const [name, unit] = t.debrief.figureNames[series.name] ?? [series.name, ''];
  const lines = useMemo<Line[]>(() => [{ label: name, values: series.values, colour }], [series, name, colour]);
  const format = useMemo(() => (v: number) => decimal(v, language, Math.abs(v) < 10 ? 1 : 0), [language]);
  const numbers = series.values.filter((v) => v !== null);
  const label = t.debrief.figureText(name, unit, format(Math.min(...numbers)), format(Math.max(...numbers)), format(numbers[numbers.length - 1] ?? 0));
  return (
    <figure className="figure">
      <figcaption>
        <strong>{name}</strong> <span className="quiet">{unit}</span>
      </figcaption>
      <Chart timeWord={t.play.now} label={label} atMicros={series.atMicros} lines={lines} height={130} view={view} onView={onView} format={format} together="figures" />
    </figure>
  );
}

/** The events of the part in view, as a list that every reader can use; each leads to its moment. */
function EventList({ events, view, onView }: { events: TimelineEvent[]; view: View; onView: (view: View) => void }) {
  const { t, say } = useTexts();
  const called = useNames();
  return (
    <details className="events">
      <summary>{`${t.debrief.events} (${events.length})`}</summary>
      {events.length === 0 ? (
        <Empty>{t.debrief.noEvents}</Empty>
      ) : (
        <ol className="plain">
          {events.slice(0, 300).map((e, i) => (
            <li key={i}>
              <button type="button" className="moment" onClick={() => onView({ ...view, cursor: e.atMicros })}>{clock(e.atMicros)}</button>{' '}
              <span className="quiet">{t.debrief.lanes[e.kind] ?? e.kind}</span> {e.kind === 'alarm' ? called(say(e.title)) : say(e.title)} {e.actor ? <span className="quiet">({e.actor})</span> : null}
              {e.accepted === false && <span className="refusal"> {t.play.refused}</span>}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
