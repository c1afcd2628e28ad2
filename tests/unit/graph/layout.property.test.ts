import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DrawnGraph, keyOf } from '../../../renderer/features/graph/drawn-graph.ts';
import { edgeLine } from '../../../renderer/features/graph/edge-line.ts';
import { type LayoutName, layout } from '../../../renderer/features/graph/layout.ts';
import { nextNode } from '../../../renderer/features/graph/next-node.ts';
import { sizeOf } from '../../../renderer/features/graph/node-size.ts';
import type { GraphNode } from '../../../shared/model/provenance-graph.ts';

const kinds = ['document', 'source', 'mention'] as const;

/** Graphs of up to 40 nodes with any edges, circles and edges to itself included. */
const graphs: fc.Arbitrary<DrawnGraph> = fc
  .record({
    nodes: fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 40 }),
    ends: fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 60 }),
  })
  .map(({ nodes, ends }) => {
    const all = nodes.map(
      (kind, index): GraphNode => ({
        kind,
        id: String(index),
        label: `Node ${index}`,
        detail: null,
        date: null,
        document: null,
        grade: null,
      }),
    );
    const at = (index: number) => keyOf(all[index % all.length] as GraphNode);
    return {
      nodes: new Map(all.map((node) => [keyOf(node), node])),
      edges: ends.map(([from, to], index) => ({
        id: String(index),
        kind: 'names',
        from: at(from),
        to: at(to),
        label: '',
        edges: [],
        isInCycle: false,
      })),
    };
  });

const never = new AbortController().signal;

test.each(['layers', 'clusters'] as const)('nodes laid out in %s never overlap', (name: LayoutName) =>
  fc.assert(
    fc.asyncProperty(graphs, async (graph) => {
      const places = await layout(graph, name, never);
      const boxes = [...graph.nodes].map(([key, node]) => ({ at: places.get(key), ...sizeOf(node) }));
      boxes.forEach((one, index) => {
        for (const other of boxes.slice(index + 1)) {
          const dx = Math.abs((one.at?.x ?? Number.NaN) - (other.at?.x ?? Number.NaN));
          const dy = Math.abs((one.at?.y ?? Number.NaN) - (other.at?.y ?? Number.NaN));
          const isApart = dx >= (one.width + other.width) / 2 || dy >= (one.height + other.height) / 2;
          expect(isApart).toBe(true);
        }
      });
    }),
    { numRuns: 12 },
  ),
);

test('the same graph gets the same layout', async () => {
  const [graph] = fc.sample(graphs, { numRuns: 1, seed: 7 });
  if (graph === undefined) throw new Error('No graph');
  for (const name of ['layers', 'clusters'] as const) {
    expect(await layout(graph, name, never)).toEqual(await layout(graph, name, never));
  }
});

test('a layout that nobody waits for any more is not finished', async () => {
  const [graph] = fc.sample(graphs, { numRuns: 1, seed: 7 });
  if (graph === undefined) throw new Error('No graph');
  await expect(layout(graph, 'clusters', AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
});

test('lines begin and end at the borders of their boxes, and the second of a pair bends away', () => {
  const box = { width: 100, height: 40 };
  const from = { at: { x: 0, y: 0 }, ...box };
  const to = { at: { x: 300, y: 0 }, ...box };
  expect(edgeLine(from, to)).toMatchObject({ from: { x: 50, y: 0 }, to: { x: 245, y: 0 } });
  expect(edgeLine(from, to, 1).middle.y).not.toBe(edgeLine(from, to, 2).middle.y);
  expect(edgeLine(from, from).from).toEqual({ x: 0, y: 0 });
});

test('arrow keys go to the nearest node that way, and stay where there is none', () => {
  const places = new Map([
    ['middle', { x: 0, y: 0 }],
    ['right', { x: 100, y: 10 }],
    ['far right', { x: 300, y: 0 }],
    ['below', { x: 5, y: 80 }],
  ]);
  expect(nextNode(places, 'middle', 'ArrowRight')).toBe('right');
  expect(nextNode(places, 'right', 'ArrowRight')).toBe('far right');
  expect(nextNode(places, 'middle', 'ArrowDown')).toBe('below');
  expect(nextNode(places, 'middle', 'ArrowUp')).toBeUndefined();
  expect(nextNode(places, null, 'ArrowUp')).toBe('middle');
  expect(nextNode(new Map(), null, 'ArrowUp')).toBeUndefined();
});
