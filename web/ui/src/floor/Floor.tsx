import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Live } from '../api/live';
import type { Display, Plan } from '../api/types';
import { useNames } from '../parts/Names';
import { useTexts } from '../texts';
import { benchWidth, graphOf, roadsOf, type Node } from './graph';
import { layoutOf, narrow, pathOf, type Layout, type Spot } from './layout';
import { Moving } from './Moving';
import { Painter } from './painter';
import { pictureOf } from './pictures';
import { Bench, Place } from './Places';
import './floor.css';

/** What somebody has chosen on the floor. */
export interface Chosen {
  kind: 'station' | 'buffer' | 'source';
  name: string;
}

interface FloorProps {
  plan: Plan;
  live: Live<Display>;
  chosen: Chosen | null;
  onChoose?: (chosen: Chosen | null) => void;
  /** A wall screen: nothing to press. */
  isWall?: boolean;
}

/** The smallest share of its own size at which a floor is still read with ease. */
const smallest = 0.72;
const lowest = 420;
/** The line of help below the floor, px. */
const belowFloor = 44;
const roadHeight = 74;
const benchHeight = 46;

/** The plant, alive: React draws what stands still, the painter changes and moves the rest without React. */
export function Floor({ plan, live, chosen, onChoose, isWall = false }: FloorProps) {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const moving = useRef<HTMLDivElement>(null);
  const size = useSize(box, isWall);
  const called = useNames();
  const drawing = useMemo(() => drawn(plan, size, called), [plan, size, called]);
  const painter = useMemo(() => new Painter(plan, drawing), [plan, drawing]);

  useLayoutEffect(() => {
    const still = svg.current;
    const above = moving.current;
    return still === null || above === null ? undefined : painter.paintOn(still, above, live, t, called);
  }, [painter, live, t, called]);
  useLaidOver(box, svg, moving, drawing);

  const press = (event: KeyboardEvent) => {
    const next = neighbour(event.key, document.activeElement, drawing.floor.spots);
    if (next !== null) {
      event.preventDefault();
      svg.current?.querySelector<SVGGElement>(`[data-place="${CSS.escape(next)}"]`)?.focus();
    }
  };
  return (
    <div className={isWall ? 'floor wall' : 'floor'} ref={box} role="group" aria-label={t.play.floor}>
      <svg
        ref={svg}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        style={{ aspectRatio: `${drawing.width} / ${drawing.height}`, maxHeight: isWall || size.width < narrow ? undefined : Math.max(size.height, smallest * drawing.height) }}
        role="presentation"
        onKeyDown={press}
      >
        <defs>
          <marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerUnits="userSpaceOnUse" markerWidth="13" markerHeight="13" orient="auto-start-reverse">
            <path className="tip" d="M0 0.6 L7 4 L0 7.4 Z" />
          </marker>
          <pattern id="dots" width="22" height="22" patternUnits="userSpaceOnUse">
            <circle className="dot" cx="2" cy="2" r="1.1" />
          </pattern>
        </defs>
        <rect className="hall" width={drawing.width} height={drawing.height} rx="14" />
        <rect className="dotted" width={drawing.width} height={drawing.height} rx="14" fill="url(#dots)" />
        <Ways layout={drawing.floor} />
        <Roads drawing={drawing} />
        {drawing.nodes.map((node) => (
          <Place
            key={node.id}
            node={node}
            spot={drawing.floor.spots.get(node.id) as Spot}
            picture={node.kind === 'station' ? pictureOf(node.id).still : null}
            isChosen={chosen?.name === node.id}
            name={called(node.id)}
            kindWord={t.kinds[node.kind === 'point' ? 'transport' : node.kind]}
            onChoose={isWall ? undefined : onChoose}
          />
        ))}
        <Bench plan={plan} top={drawing.benchTop} free={t.free} />
      </svg>
      <Moving key={`${drawing.width} ${drawing.height}`} plan={plan} drawing={drawing} layer={moving} />
    </div>
  );
}

/** Everything's place in one drawing: the plant above, below it the roads and the bench of the free people, side by side where there is room. */
export interface Drawing {
  width: number;
  height: number;
  nodes: Node[];
  floor: Layout;
  roads: Layout | null;
  /** Where the roads lie: their left upper corner, and how much smaller they are drawn. */
  road: { left: number; top: number; scale: number };
  benchTop: number;
}

function drawn(plan: Plan, size: { width: number; height: number }, called: (name: string) => string): Drawing {
  const graph = graphOf(plan);
  const roadGraph = roadsOf(plan);
  const hasRoads = roadGraph.nodes.length > 0 && plan.fleets.length > 0;
  const hasPeople = plan.crews.length > 0;
  const roads = hasRoads ? layoutOf(roadGraph, 4000, 60) : null;
  const bench = hasPeople ? benchWidth(plan, called) : 0;
  const apart = (hasRoads ? roadHeight : 0) + (hasPeople ? benchHeight : 0);
  const beside = Math.max(hasRoads ? roadHeight : 0, hasPeople ? benchHeight : 0);
  const fits = (width: number) => roads === null || bench + roads.width <= width;
  const close = layoutOf(graph, size.width, Math.max(200, size.height - beside));
  const isBeside = fits(close.width);
  const floor = isBeside ? close : layoutOf(graph, size.width, Math.max(200, size.height - apart));
  const { width } = floor;
  const height = floor.height + (isBeside ? beside : apart);
  const scale = roads === null ? 1 : Math.min(1, width / roads.width);
  const left = roads === null ? 0 : isBeside ? Math.max(bench, (width - roads.width) / 2) : (width - roads.width * scale) / 2;
  const benchTop = isBeside && hasRoads ? floor.height + (roadHeight - benchHeight) / 2 : height - benchHeight;
  return { width, height, nodes: graph.nodes, floor, roads, road: { left, top: floor.height, scale }, benchTop };
}

/**
 * The size that a box has room for on the screen, px, as it changes: down to the lower edge of the window as long as nothing is
 * scrolled. In steps of 16 px, so that a scroll bar does not lay out everything anew.
 */
function useSize(box: RefObject<HTMLDivElement | null>, isWall: boolean) {
  const [size, setSize] = useState({ width: 1000, height: 560 });
  useEffect(() => {
    const element = box.current;
    if (element === null) {
      return undefined;
    }
    const measure = () => {
      const width = Math.floor(element.clientWidth / 16) * 16;
      const left = isWall ? element.clientHeight : window.innerHeight - element.getBoundingClientRect().top - window.scrollY - belowFloor;
      const height = Math.max(lowest, Math.floor(left / 16) * 16);
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    watch.observe(document.body);
    window.addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [box, isWall]);
  return size;
}

/** Lays what moves exactly over the drawing, however large the page shows it; the drawing keeps its proportions. */
function useLaidOver(box: RefObject<HTMLElement | null>, svg: RefObject<SVGSVGElement | null>, moving: RefObject<HTMLElement | null>, { width, height }: Drawing) {
  useLayoutEffect(() => {
    const outer = box.current;
    const below = svg.current;
    const above = moving.current;
    if (outer === null || below === null || above === null) {
      return undefined;
    }
    const lay = () => {
      const frame = outer.getBoundingClientRect();
      const room = below.getBoundingClientRect();
      const scale = Math.min(room.width / width, room.height / height);
      const left = room.left - frame.left + (room.width - scale * width) / 2;
      const top = room.top - frame.top + (room.height - scale * height) / 2;
      above.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    };
    lay();
    const watch = new ResizeObserver(lay);
    watch.observe(outer);
    watch.observe(below);
    return () => watch.disconnect();
  }, [box, svg, moving, width, height]);
}

const Ways = memo(function Ways({ layout }: { layout: Layout }) {
  return (
    <g className="ways" aria-hidden="true">
      {layout.ways.map(({ edge, curve }) => (
        <path key={`${edge.from}>${edge.to}`} d={pathOf(curve)} markerEnd="url(#tip)" />
      ))}
    </g>
  );
});

const Roads = memo(function Roads({ drawing }: { drawing: Drawing }) {
  const called = useNames();
  if (drawing.roads === null) {
    return null;
  }
  const { left, top, scale } = drawing.road;
  return (
    <g className="roads" transform={`translate(${left} ${top}) scale(${scale})`} aria-hidden="true">
      {drawing.roads.ways.map(({ edge, curve }) => (
        <path key={`${edge.from}>${edge.to}`} d={pathOf([drawing.roads?.spots.get(edge.from) ?? curve[0], curve[1], curve[2], drawing.roads?.spots.get(edge.to) ?? curve[3]])} />
      ))}
      {[...drawing.roads.spots].map(([name, spot]) => (
        <g key={name} transform={`translate(${spot.x} ${spot.y})`}>
          <circle r="7" />
          <text y="24">{called(name)}</text>
        </g>
      ))}
    </g>
  );
});

/** The nearest place in the direction of an arrow key from the one that has the focus; null when the key is another. */
function neighbour(key: string, from: Element | null, spots: Map<string, Spot>): string | null {
  const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key];
  const here = spots.get((from as SVGElement | null)?.dataset?.['place'] ?? '');
  if (!way || !here) {
    return null;
  }
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, spot] of spots) {
    const ahead = (spot.x - here.x) * (way[0] as number) + (spot.y - here.y) * (way[1] as number);
    const aside = Math.abs((spot.x - here.x) * (way[1] as number)) + Math.abs((spot.y - here.y) * (way[0] as number));
    const cost = ahead + 2.5 * aside;
    if (ahead > 4 && cost < least && document.querySelector(`[data-place="${CSS.escape(id)}"][tabindex]`) !== null) {
      best = id;
      least = cost;
    }
  }
  return best;
}

