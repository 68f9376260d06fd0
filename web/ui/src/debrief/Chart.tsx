import { useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { clock } from '../format';
import type { View } from './view';

/** One line of a chart. */
export interface Line {
  label: string;
  values: (number | null)[];
  /** A colour of the page, by the name of its CSS variable. */
  colour: string;
  width?: number;
  dash?: number[];
  /** Lines that share a scale have the same name here. */
  scale?: string;
}

interface ChartProps {
  label: string;
  /** What the axis of time is called. */
  timeWord: string;
  atMicros: number[];
  lines: Line[];
  /** Filled between two lines, by their numbers from 0. */
  bands?: { upper: number; lower: number; colour: string; opacity: number }[];
  height: number;
  view?: View;
  onView?: (view: View) => void;
  format: (value: number) => string;
  /** Charts with the same word here show the same moment. */
  together?: string;
  /** A moment that is marked in the chart. */
  mark?: { at: number; word: string };
}

/** The same words with those that repeat the one before left out: a scale of whole pieces has no halves. */
export const once = (words: readonly string[]) => words.map((word, i) => (word === words[i - 1] ? '' : word));

/** A number that changes whenever the colours of the page do. */
function useColours(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const change = () => setCount((old) => old + 1);
    const look = new MutationObserver(change);
    look.observe(document.documentElement, { attributeFilter: ['data-color-scheme'] });
    const machine = window.matchMedia('(prefers-color-scheme: dark)');
    machine.addEventListener('change', change);
    return () => {
      look.disconnect();
      machine.removeEventListener('change', change);
    };
  }, []);
  return count;
}

/** A dashed line at a moment, and the word beside it on the side that has room. */
function drawn(plot: uPlot, mark: { at: number; word: string }, colour: string) {
  const { ctx, bbox } = plot;
  const x = plot.valToPos(mark.at, 'x', true);
  if (x < bbox.left || x > bbox.left + bbox.width) {
    return;
  }
  const scale = window.devicePixelRatio;
  const isLeft = x > bbox.left + bbox.width / 2;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = 1.5 * scale;
  ctx.setLineDash([5 * scale, 4 * scale]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.font = `${12 * scale}px "Inter Variable", sans-serif`;
  ctx.textAlign = isLeft ? 'right' : 'left';
  ctx.textBaseline = 'top';
  ctx.fillText(mark.word, x + (isLeft ? -6 : 6) * scale, bbox.top + 4 * scale);
  ctx.restore();
}

/** Series over time, by uPlot; its colours are those of the page. */
export function Chart({ label, timeWord, atMicros, lines, bands, height, view, onView, format, together, mark }: ChartProps) {
  const colours = useColours();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const latest = useRef({ view, onView });
  latest.current = { view, onView };
  useEffect(() => {
    const element = box.current;
    if (element === null || atMicros.length === 0) {
      return undefined;
    }
    const style = getComputedStyle(element);
    const colour = (name: string) => style.getPropertyValue(name).trim() || '#888';
    const faded = (name: string, opacity: number) => `color-mix(in srgb, ${colour(name)} ${opacity * 100}%, transparent)`;
    const plot = new uPlot(
      {
        width: Math.max(280, element.clientWidth),
        height,
        legend: { live: true },
        cursor: { drag: { x: onView !== undefined, y: false, setScale: false }, ...(together === undefined ? {} : { sync: { key: together } }) },
        select: { show: true, left: 0, top: 0, width: 0, height: 0 },
        scales: { x: { time: false }, ...Object.fromEntries([...new Set(lines.map((l) => l.scale ?? 'y'))].map((s) => [s, {}])) },
        axes: [
          { stroke: colour('--quiet'), grid: { stroke: faded('--quiet', 0.2), width: 1 }, ticks: { show: false }, values: (_, splits) => splits.map(clock), font: '12px Inter Variable', incrs: [10, 30, 60, 120, 300, 600, 1200, 3600].map((s) => s * 1e6) },
          { scale: lines[0]?.scale ?? 'y', stroke: colour('--quiet'), grid: { stroke: faded('--quiet', 0.2), width: 1 }, ticks: { show: false }, values: (_, splits) => once(splits.map(format)), font: '12px Inter Variable', size: 64 },
        ],
        series: [
          { label: timeWord, value: (_, at) => (at === null || at === undefined ? '' : clock(at)) },
          ...lines.map((line) => ({
            label: line.label,
            scale: line.scale ?? 'y',
            stroke: colour(line.colour),
            width: line.width ?? 2,
            dash: line.dash ?? [],
            points: { show: false },
            value: (_: uPlot, v: number | null) => (v === null || v === undefined ? '' : format(v)),
          })),
        ],
        bands: (bands ?? []).map((b) => ({ series: [b.upper + 1, b.lower + 1] as [number, number], fill: faded(b.colour, b.opacity) })),
        hooks: {
          draw: [(u) => mark !== undefined && drawn(u, mark, colour('--quiet'))],
          setSelect: [
            (u) => {
              const { view: now, onView: tell } = latest.current;
              if (u.select.width > 4 && now && tell) {
                tell({ cursor: now.cursor, from: u.posToVal(u.select.left, 'x'), to: u.posToVal(u.select.left + u.select.width, 'x') });
                u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
              }
            },
          ],
        },
      },
      [atMicros, ...lines.map((l) => l.values)] as uPlot.AlignedData,
      element,
    );
    chart.current = plot;
    const watch = new ResizeObserver(() => plot.setSize({ width: Math.max(280, element.clientWidth), height }));
    watch.observe(element);
    return () => {
      watch.disconnect();
      plot.destroy();
      chart.current = null;
    };
  }, [atMicros, lines, bands, height, format, onView === undefined, colours, together, mark?.at, mark?.word]);
  useEffect(() => {
    if (view) {
      chart.current?.setScale('x', { min: view.from, max: view.to });
    }
  }, [view?.from, view?.to, atMicros, lines, colours]);
  return <div className="chart" ref={box} role="img" aria-label={label} />;
}
