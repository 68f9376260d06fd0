import type { Plan } from '../api/types';

/** What a place on the floor is. */
export type Kind = 'source' | 'station' | 'buffer' | 'conveyor' | 'transport' | 'sink' | 'point';

/** A place on the floor, with the room its drawing takes. */
export interface Node {
  id: string;
  kind: Kind;
  /** Units of a station, else 1. */
  units: number;
  w: number;
  h: number;
}

/** A way for parts from one place to the next. */
export interface Edge {
  from: string;
  to: string;
}

/** Places and the ways between them. */
export interface Graph {
  nodes: Node[];
  edges: Edge[];
}

const sizes: Record<Kind, [number, number]> = {
  source: [92, 66],
  station: [136, 112],
  buffer: [88, 84],
  conveyor: [132, 58],
  transport: [116, 58],
  sink: [92, 66],
  point: [84, 40],
};

/** How many little unit signs stand side by side in a station. */
const unitsInRow = 4;

function node(id: string, kind: Kind, units = 1): Node {
  const [w, h] = sizes[kind];
  const rows = units > 1 ? Math.ceil(units / unitsInRow) : 0;
  return { id, kind, units, w, h: rows === 0 ? h : h + 18 + (rows - 1) * 26 };
}

/** A part of a place's drawing, from its upper left corner. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Where the signs of a station's units stand: one wide with a word, or many small ones in rows. */
export function unitBoxes({ units, w }: Node): Box[] {
  return units === 1
    ? [{ x: 8, y: 80, w: w - 16, h: 24 }]
    : Array.from({ length: units }, (_, i) => ({ x: 10 + (i % unitsInRow) * 29.5, y: 96 + Math.floor(i / unitsInRow) * 26, w: 27, h: 23 }));
}

/** The seats of a crew on the bench, side by side from `x` on. */
export interface Seats {
  crew: string;
  persons: number;
  x: number;
}

/** How far apart two people sit. */
export const seatWidth = 30;

/** Where the free people of each crew sit; beside them stands what the crew is called. */
export function seatsOf(plan: Plan, called: (name: string) => string): Seats[] {
  let x = firstSeat;
  return plan.crews.map(({ name, persons: wished }) => {
    const persons = Math.max(1, Math.min(12, wished ?? 1));
    const seats = { crew: name, persons, x };
    x += seatsWidth(persons, called(name));
    return seats;
  });
}

const firstSeat = 22;
const seatsWidth = (persons: number, name: string) => 26 + persons * seatWidth + name.length * 7;

/** How wide the bench of the free people is, with what the crews are called. */
export function benchWidth(plan: Plan, called: (name: string) => string): number {
  return seatsOf(plan, called).reduce((end, { crew, persons, x }) => Math.max(end, x + seatsWidth(persons, called(crew))), 0);
}

/** The plant as places and ways. A name of the flow that the plan does not explain is a transport. */
export function graphOf(plan: Plan): Graph {
  const nodes = new Map<string, Node>();
  plan.sources.forEach((s) => nodes.set(s.name, node(s.name, 'source')));
  plan.stations.forEach((s) => nodes.set(s.name, node(s.name, 'station', s.units)));
  plan.buffers.forEach((b) => nodes.set(b.name, node(b.name, 'buffer')));
  plan.conveyors.forEach((c) => nodes.set(c.name, node(c.name, 'conveyor')));
  plan.sinks.forEach((s) => nodes.set(s.name, node(s.name, 'sink')));
  const seen = new Set<string>();
  const edges: Edge[] = [];
  for (const { from, to } of plan.flow) {
    for (const name of [from, to]) {
      if (!nodes.has(name)) {
        nodes.set(name, node(name, 'transport'));
      }
    }
    if (!seen.has(`${from}\n${to}`)) {
      seen.add(`${from}\n${to}`);
      edges.push({ from, to });
    }
  }
  return { nodes: [...nodes.values()], edges };
}

/** The roads of the vehicles as places and ways. */
export function roadsOf(plan: Plan): Graph {
  const nodes = new Map<string, Node>();
  const edges: Edge[] = [];
  for (const { from, to } of plan.paths ?? []) {
    nodes.set(from, nodes.get(from) ?? node(from, 'point'));
    nodes.set(to, nodes.get(to) ?? node(to, 'point'));
    if (!edges.some((e) => (e.from === from && e.to === to) || (e.from === to && e.to === from))) {
      edges.push({ from, to });
    }
  }
  return { nodes: [...nodes.values()], edges };
}
