import { describe, expect, test } from 'vitest';
import type { Plan } from '../src/api/types';
import { graphOf, roadsOf } from '../src/floor/graph';
import { along, layoutOf, ranks } from '../src/floor/layout';

const words = { nb: '', en: '' };
const plan: Plan = {
  plant: 'raufoss',
  stations: [{ name: 'robot left', units: 1 }, { name: 'robot right', units: 1 }, { name: 'press', units: 1 }, { name: 'camera', units: 1 }, { name: 'cnc', units: 6 }],
  buffers: [{ name: 'infeed', capacity: 12 }, { name: 'before press', capacity: 4 }],
  conveyors: [{ name: 'belt' }],
  sources: [{ name: 'blanks' }],
  sinks: [{ name: 'shipped' }],
  paths: [{ from: 'dock', to: 'store' }, { from: 'store', to: 'dock' }],
  flow: [
    ['blanks', 'drive'], ['drive', 'infeed'], ['infeed', 'robot left'], ['infeed', 'robot right'], ['robot left', 'before press'],
    ['robot right', 'before press'], ['before press', 'press'], ['press', 'camera'], ['camera', 'cnc'], ['cnc', 'belt'], ['belt', 'shipped'],
    ['camera', 'press'],
  ].map(([from, to]) => ({ from: from as string, to: to as string })),
  crews: [],
  fleets: [],
  parameters: [],
  roles: [],
  briefing: words,
  demand: [],
  durationMicros: 1e9,
};
const graph = graphOf(plan);

describe('the places of a plant', () => {
  test('come in the order of the flow, and rework does not turn it round', () => {
    const rank = ranks(graph);
    expect(rank.get('blanks')).toBe(0);
    expect(rank.get('robot left')).toBe(rank.get('robot right'));
    expect(rank.get('press')).toBeGreaterThan(rank.get('before press') as number);
    expect(rank.get('camera')).toBeGreaterThan(rank.get('press') as number);
  });

  test('are what the plan says, and a name it does not explain is a transport', () => {
    expect(graph.nodes.find((n) => n.id === 'drive')?.kind).toBe('transport');
    expect(graph.nodes.find((n) => n.id === 'cnc')?.units).toBe(6);
    expect(roadsOf(plan).edges).toHaveLength(1);
  });

  test.each([[360, 600], [800, 560], [1280, 700], [3840, 1900]])('never lie over each other on a screen of %i × %i', (width, height) => {
    const layout = layoutOf(graph, width, height);
    expect(layout.spots.size).toBe(graph.nodes.length);
    for (const a of graph.nodes) {
      const p = layout.spots.get(a.id) as { x: number; y: number };
      expect(p.x - a.w / 2).toBeGreaterThanOrEqual(0);
      expect(p.x + a.w / 2).toBeLessThanOrEqual(layout.width + 0.5);
      expect(p.y + a.h / 2).toBeLessThanOrEqual(layout.height + 0.5);
      for (const b of graph.nodes.filter((n) => n !== a)) {
        const q = layout.spots.get(b.id) as { x: number; y: number };
        const isApart = Math.abs(p.x - q.x) >= (a.w + b.w) / 2 || Math.abs(p.y - q.y) >= (a.h + b.h) / 2;
        expect(isApart, `${a.id} and ${b.id}`).toBe(true);
      }
    }
  });

  test('stand one below the other on a phone, no wider than the phone', () => {
    const layout = layoutOf(graph, 352, 600);
    expect(layout.width).toBeLessThanOrEqual(352);
  });

  test('are the same for the same plant and screen', () => {
    expect(layoutOf(graph, 1000, 600)).toEqual(layoutOf(graph, 1000, 600));
  });

  test('an empty plant is an empty picture', () => {
    expect(layoutOf({ nodes: [], edges: [] }, 500, 300).spots.size).toBe(0);
  });
});

test('a curve begins and ends where it should', () => {
  const curve = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 20, y: 30 }, { x: 30, y: 30 }] as const;
  expect(along([...curve], 0)).toEqual({ x: 0, y: 0 });
  expect(along([...curve], 1)).toEqual({ x: 30, y: 30 });
  expect(along([...curve], 0.5)).toEqual({ x: 15, y: 15 });
});
