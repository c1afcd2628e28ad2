import { Graph, layout } from '@dagrejs/dagre';
import type { DrawnGraph } from './drawn-graph.ts';
import type { Layout } from './places.ts';
import { sizeOf } from './node-size.ts';

/** In layers from left to right: what depends stands left of what it depends on, so that origins are at the right. */
export function layoutLayers({ nodes, edges }: DrawnGraph): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 80, marginx: 20, marginy: 20 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [key, node] of nodes) graph.setNode(key, { ...sizeOf(node) });
  for (const { id, from, to } of edges) graph.setEdge(from, to, {}, id);
  layout(graph);
  return new Map(
    [...nodes.keys()].map((key) => {
      const { x = 0, y = 0 } = graph.node(key) as { x?: number; y?: number };
      return [key, { x, y }];
    }),
  );
}
