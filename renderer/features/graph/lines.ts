import type { GraphEdge } from '../../../shared/model/provenance-graph.ts';
import type { Drawing } from '../../../shared/model/drawing.ts';
import type { DrawnGraph } from './drawn-graph.ts';
import { type EdgeLine, edgeLine } from './edge-line.ts';
import type { Layout } from './places.ts';
import { sizeOf } from './node-size.ts';

/** The lines of all edges by their ids; several between the same two nodes bend away from each other. */
export function linesOf({ nodes, edges }: DrawnGraph, layout: Layout): ReadonlyMap<string, EdgeLine> {
  const between = new Map<string, number>();
  const lines = new Map<string, EdgeLine>();
  for (const { id, from, to } of edges) {
    const [one, other] = [nodes.get(from), nodes.get(to)];
    const [start, end] = [layout.get(from), layout.get(to)];
    if (one === undefined || other === undefined || start === undefined || end === undefined) continue;
    const pair = [from, to].sort().join(' ');
    const nth = between.get(pair) ?? 0;
    between.set(pair, nth + 1);
    lines.set(id, edgeLine({ at: start, ...sizeOf(one) }, { at: end, ...sizeOf(other) }, nth));
  }
  return lines;
}

/** How an edge is drawn: what was judged is strong, what merely follows is plain, what sources are to each other dotted. */
export function lookOfEdge(kind: GraphEdge['kind']): Drawing['lines'][number]['look'] {
  return looks[kind];
}

const looks = {
  'published by': 'plain',
  mentions: 'dashed',
  names: 'dashed',
  cites: 'strong',
  derivation: 'strong',
  affiliation: 'dotted',
} as const satisfies Record<GraphEdge['kind'], Drawing['lines'][number]['look']>;
