import type { Edge, Graph, Node } from './graph';

/** A point of the drawing. */
export interface Spot {
  x: number;
  y: number;
}

/** A way as a cubic curve: start, two handles, end. */
export type Curve = [Spot, Spot, Spot, Spot];

/** Where everything stands. */
export interface Layout {
  width: number;
  height: number;
  spots: Map<string, Spot>;
  ways: { edge: Edge; curve: Curve }[];
}

const gapAlong = 44;
const gapBeside = 18;
const gapBands = 46;
const margin = 14;
/** Below this width, px, the places stand one below the other. */
export const narrow = 560;

/**
 * The step of each place along the flow: one more than the furthest place before it. Ways that lead back (rework,
 * returning pallets) do not count. An outlet that no way leads to (the quarantine) stands with the other outlets.
 */
export function ranks(graph: Graph): Map<string, number> {
  const next = new Map<string, string[]>();
  graph.nodes.forEach((n) => next.set(n.id, []));
  graph.edges.forEach((e) => next.get(e.from)?.push(e.to));
  const state = new Map<string, 'open' | 'done'>();
  const order: string[] = [];
  const forward: Edge[] = [];
  const visit = (id: string) => {
    state.set(id, 'open');
    for (const to of next.get(id) ?? []) {
      if (state.get(to) !== 'open') {
        forward.push({ from: id, to });
      }
      if (!state.has(to)) {
        visit(to);
      }
    }
    state.set(id, 'done');
    order.push(id);
  };
  const hasEntry = new Set(graph.edges.map((e) => e.to));
  graph.nodes.filter((n) => !hasEntry.has(n.id)).forEach((n) => state.has(n.id) || visit(n.id));
  graph.nodes.forEach((n) => state.has(n.id) || visit(n.id));
  const rank = new Map<string, number>(graph.nodes.map((n) => [n.id, 0]));
  for (const id of order.reverse()) {
    for (const e of forward.filter((f) => f.from === id)) {
      rank.set(e.to, Math.max(rank.get(e.to) ?? 0, (rank.get(id) ?? 0) + 1));
    }
  }
  const last = Math.max(0, ...rank.values());
  const isAlone = (id: string) => !graph.edges.some((e) => e.from === id || e.to === id);
  graph.nodes.filter((n) => n.kind === 'sink' && isAlone(n.id)).forEach((n) => rank.set(n.id, last));
  return rank;
}

/** The places of each step, those fed by the same neighbours beside each other. */
function columns(graph: Graph): Node[][] {
  const rank = ranks(graph);
  const result: Node[][] = [];
  for (const n of graph.nodes) {
    (result[rank.get(n.id) ?? 0] ??= []).push(n);
  }
  const filled = Array.from(result, (column) => column ?? []).filter((column) => column.length > 0);
  const seat = new Map<string, number>();
  for (const column of filled) {
    const wish = (n: Node) => {
      const before = graph.edges.filter((e) => e.to === n.id).map((e) => seat.get(e.from) ?? 0);
      return before.length === 0 ? 0 : before.reduce((a, b) => a + b, 0) / before.length;
    };
    const wishes = new Map(column.map((n) => [n.id, wish(n)]));
    column.sort((a, b) => (wishes.get(a.id) ?? 0) - (wishes.get(b.id) ?? 0));
    column.forEach((n, i) => seat.set(n.id, i - (column.length - 1) / 2));
  }
  return filled;
}

const widest = (column: Node[]) => Math.max(...column.map((n) => n.w));
const tall = (column: Node[]) => column.reduce((sum, n) => sum + n.h + gapBeside, -gapBeside);

/** The steps parted into so many bands of about the same length. */
function bandsOf(steps: Node[][], count: number): Node[][][] {
  const length = steps.reduce((sum, column) => sum + widest(column) + gapAlong, 0);
  const bands: Node[][][] = [[]];
  let used = 0;
  for (const column of steps) {
    const here = bands[bands.length - 1] as Node[][];
    if (here.length > 0 && used + widest(column) / 2 > (length / count) * bands.length && bands.length < count) {
      bands.push([column]);
    } else {
      here.push(column);
    }
    used += widest(column) + gapAlong;
  }
  return bands;
}

/** Bands that run to and fro, as lines in real halls do: the end of one stands above the beginning of the next. */
function toAndFro(graph: Graph, steps: Node[][], count: number): Layout {
  const bands = bandsOf(steps, count);
  const lengths = bands.map((band) => band.reduce((sum, column) => sum + widest(column) + gapAlong, -gapAlong));
  const width = Math.max(...lengths);
  const spots = new Map<string, Spot>();
  const bandOf = new Map<string, number>();
  let top = margin;
  bands.forEach((band, index) => {
    const height = Math.max(...band.map(tall));
    let along = 0;
    for (const column of band) {
      const centre = along + widest(column) / 2;
      let y = top + (height - tall(column)) / 2;
      for (const n of column) {
        spots.set(n.id, { x: margin + (index % 2 === 0 ? centre : width - centre), y: y + n.h / 2 });
        bandOf.set(n.id, index);
        y += n.h + gapBeside;
      }
      along += widest(column) + gapAlong;
    }
    top += height + gapBands;
  });
  const size = { width: width + 2 * margin, height: top - gapBands + margin };
  return { ...size, spots, ways: ways(graph, spots, bandOf) };
}

/** The ways between the places: straight on in a band, down to the next one, round about when it leads back. */
function ways(graph: Graph, spots: Map<string, Spot>, bandOf: Map<string, number>): Layout['ways'] {
  const nodes = new Map(graph.nodes.map((n) => [n.id, n]));
  return graph.edges.flatMap((edge) => {
    const a = spots.get(edge.from);
    const b = spots.get(edge.to);
    const from = nodes.get(edge.from);
    const to = nodes.get(edge.to);
    if (!a || !b || !from || !to) {
      return [];
    }
    const bandA = bandOf.get(edge.from) ?? 0;
    const bandB = bandOf.get(edge.to) ?? 0;
    return [{ edge, curve: bandA === bandB ? within(a, b, from, to, bandA % 2 === 0 ? 1 : -1) : between(a, b, from, to) }];
  });
}

function within(a: Spot, b: Spot, from: Node, to: Node, way: 1 | -1): Curve {
  const start = { x: a.x + (way * from.w) / 2, y: a.y };
  const end = { x: b.x - (way * to.w) / 2 - way * 3, y: b.y };
  const ahead = (end.x - start.x) * way;
  if (ahead > 0 && ahead < 260) {
    const bend = Math.max(16, ahead / 2);
    return [start, { x: start.x + way * bend, y: start.y }, { x: end.x - way * bend, y: end.y }, end];
  }
  const up = { x: a.x, y: a.y - from.h / 2 };
  const down = { x: b.x, y: b.y - to.h / 2 - 3 };
  const crest = Math.min(up.y, down.y) - 48;
  return [up, { x: up.x, y: crest }, { x: down.x, y: crest }, down];
}

function between(a: Spot, b: Spot, from: Node, to: Node): Curve {
  const way = b.y > a.y ? 1 : -1;
  const start = { x: a.x, y: a.y + (way * from.h) / 2 };
  const end = { x: b.x, y: b.y - (way * to.h) / 2 - way * 3 };
  const bend = Math.max(18, Math.abs(end.y - start.y) / 2);
  return [start, { x: start.x, y: start.y + way * bend }, { x: end.x, y: end.y - way * bend }, end];
}

/** One step below the other, for a narrow screen. */
function downwards(graph: Graph, steps: Node[][], width: number): Layout {
  const spots = new Map<string, Spot>();
  const bandOf = new Map<string, number>();
  let y = margin;
  let used = 0;
  steps.forEach((column, index) => {
    const across = column.reduce((sum, n) => sum + n.w + gapBeside, -gapBeside);
    const room = Math.max(width - 2 * margin, across);
    const height = Math.max(...column.map((n) => n.h));
    let x = margin + (room - across) / 2;
    for (const n of column) {
      spots.set(n.id, { x: x + n.w / 2, y: y + height / 2 });
      bandOf.set(n.id, index);
      x += n.w + gapBeside;
    }
    used = Math.max(used, room);
    y += height + 34;
  });
  return { width: used + 2 * margin, height: y - 34 + margin, spots, ways: ways(graph, spots, bandOf) };
}

/**
 * A layout for a picture of this size, px: from left to right in as many bands as show it largest, or downwards when the
 * screen is narrow. The same plant and size always give the same picture.
 */
export function layoutOf(graph: Graph, width: number, height: number): Layout {
  const steps = columns(graph);
  if (steps.length === 0) {
    return { width, height, spots: new Map(), ways: [] };
  }
  if (width < narrow) {
    return downwards(graph, steps, width);
  }
  let best: Layout | null = null;
  let bestScale = 0;
  for (let count = 1; count <= Math.min(6, steps.length); count++) {
    const tried = toAndFro(graph, steps, count);
    const scale = Math.min(width / tried.width, height / tried.height);
    if (scale > bestScale + 0.01) {
      best = tried;
      bestScale = scale;
    }
  }
  return best as Layout;
}

/** The curve as SVG writes it. */
export const pathOf = ([a, b, c, d]: Curve) =>
  `M${a.x.toFixed(1)} ${a.y.toFixed(1)} C${b.x.toFixed(1)} ${b.y.toFixed(1)} ${c.x.toFixed(1)} ${c.y.toFixed(1)} ${d.x.toFixed(1)} ${d.y.toFixed(1)}`;

/** The point of a curve at a share 0..1 of its way. */
export function along([a, b, c, d]: Curve, share: number): Spot {
  const t = Math.max(0, Math.min(1, share));
  const s = 1 - t;
  const mix = (p: number, q: number, r: number, v: number) => s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * v;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}
